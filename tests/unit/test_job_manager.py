"""The job manager against small backends over real sockets: faults, stops and restarts."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openeo.extra.job_management import CsvJobDatabase, MultiBackendJobManager
from stub_backend import StubBackend, error, hang, web_page

from bap_tiler_plugin.core import backend_state, job_downloads
from bap_tiler_plugin.core.backends import Backend, connect
from bap_tiler_plugin.core.job_creator import TileJobCreator
from bap_tiler_plugin.core.job_manager import TileJobManager
from bap_tiler_plugin.core.process import definition_from_json
from bap_tiler_plugin.core.tile_run import TileRun, TileState

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


def creator(run: TileRun) -> TileJobCreator:
    return TileJobCreator(definition_from_json(run.settings.definition), {}, run.grid_crs, run_name="Test")


def manager_for(run: TileRun, *stubs: StubBackend, parallel: int = 2, **options: Any) -> TileJobManager:
    options.setdefault("poll_sleep", 0.1)
    options.setdefault("max_attempts", 2)
    manager = TileJobManager(
        root_dir=run.folder / "logs",
        result_folder=lambda row: run.result_folder(row["tile_id"]),
        log_path=lambda row: run.log_path(row["tile_id"], int(row["attempt"])),
        **options,
    )
    for number, stub in enumerate(stubs):
        backend = Backend(f"b{number}", stub.url, auth="none")
        manager.add_backend(backend.name, connection=connect(backend), parallel_jobs=parallel)
    return manager


def execute(run: TileRun, *stubs: StubBackend, **options: Any) -> TileJobManager:
    manager = manager_for(run, *stubs, **options)
    manager.run_jobs(start_job=creator(run), job_db=run.job_database())
    return manager


def attempts_match_jobs(run: TileRun, *stubs: StubBackend) -> bool:
    """Whether every job on the backends is an attempt of the run and the other way round."""
    jobs = sorted(job["id"] for stub in stubs for job in stub.jobs.values())
    tokens = [attempt.token for attempt in run.attempts().all()]
    titles = [title for stub in stubs for title in stub.titles()]
    return jobs == sorted(str(a.job_id) for a in run.attempts().all()) and all(
        sum(token in title for title in titles) == 1 for token in tokens
    )


class TestRun:
    def test_every_tile_is_finished_and_verified(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub()
        execute(run, stub)
        assert run.counts() == {"finished": 4}
        assert attempts_match_jobs(run, stub)
        assert [path.read_bytes() == stub.asset for i in range(4) for path in run.results(str(i))] == [True] * 4
        assert stub.most_active <= 2
        assert stub.requests["POST /validation"] == 0
        tiles = run.tiles()
        assert set(tiles["credits"]) == {4}
        assert set(tiles["cpu"]) == {"12 cpu-seconds"}
        assert tiles["finished_time"].notna().all()

    def test_only_changed_rows_are_told(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        told: list[tuple[TileState, ...]] = []
        run = make_run()
        execute(run, make_stub(), on_rows_changed=told.append)
        flow = [state.status for states in told for state in states if state.tile_id == "0"]
        assert flow[0] == "submitting"
        assert flow[-2:] == ["downloading", "finished"]
        assert max(len(states) for states in told) <= 4
        assert all(isinstance(states, tuple) for states in told)

    def test_a_failing_watcher_does_not_matter(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        def watch(_: Any) -> None:
            raise RuntimeError("broken")

        run = make_run(1)
        execute(run, make_stub(), on_rows_changed=watch)
        assert run.counts() == {"finished": 1}

    def test_backends_share_the_tiles(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, one, two = make_run(4), make_stub(), make_stub()
        execute(run, one, two)
        assert run.counts() == {"finished": 16}
        assert attempts_match_jobs(run, one, two)
        assert min(len(one.jobs), len(two.jobs)) >= 4

    def test_job_options_and_titles(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        definition = definition_from_json(run.settings.definition)
        start = TileJobCreator(
            definition, {"year": 2023}, run.grid_crs, job_options={"memory": "2g"}, output_format="netCDF"
        )
        manager_for(run, stub).run_jobs(start_job=start, job_db=run.job_database())
        (job,) = stub.jobs.values()
        (attempt,) = run.attempts().all()
        assert job["options"] == {"memory": "2g"}
        assert job["title"] == f"tile 0 [{attempt.token}]"
        graph = job["process"]["process_graph"]
        (result,) = (node for node in graph.values() if node.get("result"))
        assert result["arguments"]["format"] == "netCDF"


class TestStop:
    def test_stop_during_a_long_poll_interval(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=60)
        manager = manager_for(run, stub, poll_sleep=60)
        manager.start_job_thread(creator(run), run.job_database())
        wait_for(lambda: run.counts().get("queued", 0) == 2)
        seconds = stop(manager)
        assert seconds < 1

    @pytest.mark.parametrize(
        "endpoint", ["POST /jobs", "POST /jobs/<id>/results", "GET /jobs/<id>", "GET /assets/<id>"]
    )
    def test_stop_while_a_request_hangs(self, make_run: MakeRun, make_stub: MakeStub, endpoint: str) -> None:
        run, stub = make_run(1), make_stub()
        stub.script(endpoint, hang(5))
        manager = manager_for(run, stub)
        manager.start_job_thread(creator(run), run.job_database())
        wait_for(lambda: stub.requests[endpoint] > 0)
        assert stop(manager) < 1

    def test_a_stopped_run_continues(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.5)
        manager = manager_for(run, stub)
        manager.start_job_thread(creator(run), run.job_database())
        wait_for(lambda: run.counts().get("running", 0) > 0)
        stop(manager)
        execute(run, stub)
        assert run.counts() == {"finished": 4}
        assert len(stub.jobs) == 4
        assert attempts_match_jobs(run, stub)

    def test_stopping_twice_and_never_started(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        manager = manager_for(make_run(1), make_stub())
        manager.stop_job_thread()
        manager.stop()


class TestFaults:
    @pytest.mark.parametrize(
        "endpoint", ["GET /jobs/<id>", "POST /jobs/<id>/results", "GET /jobs/<id>/results", "POST /jobs"]
    )
    @pytest.mark.parametrize(
        "fault",
        [
            lambda: ("", 503),
            lambda: error(500, "Internal"),
            web_page(200),
            web_page(502),
            lambda: ("{", 200),
            lambda: ("[]", 200),
        ],
        ids=["503", "500", "page", "page502", "broken", "list"],
    )
    def test_passing_faults_cost_nothing(
        self, make_run: MakeRun, make_stub: MakeStub, endpoint: str, fault: Callable[[], Any], monkeypatch: Any
    ) -> None:
        monkeypatch.setattr(job_downloads, "DOWNLOAD_PAUSE_SECONDS", 0.05)
        run, stub = make_run(1), make_stub()
        stub.script(endpoint, fault, fault)
        execute(run, stub)
        assert run.counts() == {"finished": 1}
        assert attempts_match_jobs(run, stub)

    def test_created_but_the_answer_is_lost(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        from flask import request

        run, stub = make_run(1), make_stub()
        stub.page_size = 1
        stub.jobs = {f"other-{i}": {"id": f"other-{i}", "title": "x", "status": "finished"} for i in range(3)}

        def create_and_fail() -> Any:
            stub.create(request.get_json())
            return "", 502

        stub.script("POST /jobs", create_and_fail)
        execute(run, stub)
        assert run.counts() == {"finished": 1}
        assert len(stub.jobs) == 4
        assert any(event["what"] == "job adopted" for event in run.attempts().events())

    def test_an_unreachable_backend_leaves_the_work_to_the_others(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, down, up = make_run(2), make_stub(), make_stub()
        manager = manager_for(run, down, up)
        down.stop()
        thread = threading.Thread(
            target=manager.run_jobs, kwargs={"start_job": creator(run), "job_db": run.job_database()}, daemon=True
        )
        thread.start()
        wait_for(lambda: run.counts().get("finished", 0) >= 2)
        manager.stop()
        thread.join(2)
        assert not thread.is_alive()

    @pytest.mark.parametrize(
        ("status", "code"),
        [(402, "PaymentRequired"), (401, "AuthenticationRequired"), (403, "PermissionsInsufficient")],
    )
    def test_refused_login_or_payment_stops_with_the_reason(
        self, make_run: MakeRun, make_stub: MakeStub, status: int, code: str
    ) -> None:
        run, stub = make_run(), make_stub()
        stub.script("POST /jobs", *[lambda: error(status, code, "Credits are used up")] * 20)
        manager = execute(run, stub)
        assert "Credits are used up" in manager.reason
        assert run.counts() == {"not_started": 4}
        assert run.attempts().all() == []
        stub._scripts.clear()
        execute(run, stub)
        assert run.counts() == {"finished": 4}

    def test_a_tile_that_cannot_be_created_costs_only_itself(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub()
        stub.script("POST /jobs", lambda: error(400, "ProcessParameterInvalid", "geometry is empty"))
        execute(run, stub)
        assert run.counts() == {"finished": 3, "start_failed": 1}
        (failed,) = (state for state in run.states() if state.status == "start_failed")
        assert failed.message == "ProcessParameterInvalid: geometry is empty"
        assert failed.attempt == 1
        assert attempts_match_jobs(run, stub)

    def test_the_same_refusal_for_every_tile_stops_the_run(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(4), make_stub()
        stub.script("POST /jobs", *[lambda: error(400, "ProcessUnsupported", "no such process")] * 20)
        manager = execute(run, stub)
        assert run.counts()["start_failed"] <= 4
        assert "no such process" in manager.reason

    def test_exceptions_in_start_job_cost_that_tile_only(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub()
        start = creator(run)

        def start_job(row: Any, connection: Any, **_: Any) -> Any:
            if row["tile_id"] == "1":
                raise ZeroDivisionError("division by zero")
            return start(row, connection)

        manager_for(run, stub).run_jobs(start_job=start_job, job_db=run.job_database())
        assert run.counts() == {"finished": 3, "start_failed": 1}
        assert run.states()[1].message == "ZeroDivisionError: division by zero"

    def test_too_many_jobs_for_the_backend_wait(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub()
        stub.script("POST /jobs", lambda: error(429, "TooManyRequests"))
        stub.script("POST /jobs/<id>/results", lambda: error(400, "ConcurrentJobLimit", "at most 1"))
        execute(run, stub)
        assert run.counts() == {"finished": 4}
        assert attempts_match_jobs(run, stub)

    def test_a_failed_job_is_tried_again_then_its_first_error_line_is_the_message(
        self, make_run: MakeRun, make_stub: MakeStub
    ) -> None:
        run, stub = make_run(1), make_stub()
        stub.final_status = lambda job: "error"
        execute(run, stub)
        (state,) = run.states()
        assert (state.status, state.attempt) == ("error", 2)
        assert state.message == "Band B99 is not known in load_collection"
        assert len(stub.jobs) == 2
        assert attempts_match_jobs(run, stub)
        assert run.log_path("0", 1).is_file()
        assert run.log_path("0", 2).is_file()

    def test_a_second_attempt_may_succeed(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.final_status = lambda job: "error" if job["id"] == "j-1" else "finished"
        execute(run, stub)
        (state,) = run.states()
        assert (state.status, state.attempt, state.job_id, state.message) == ("finished", 2, "j-2", None)

    def test_logs_that_cannot_be_read_do_not_end_the_loop(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.final_status = lambda job: "error"
        stub.script("GET /jobs/<id>/logs", *[web_page(500)] * 100)
        execute(run, stub, max_attempts=1)
        (state,) = run.states()
        assert state.status == "error"
        assert "log cannot be read" in str(state.message)
        assert stub.requests["GET /jobs/<id>/logs"] <= 2 * job_downloads.LOG_TRIES

    @pytest.mark.parametrize("answer", [web_page(503), lambda: error(429, "TooManyRequests"), web_page(200)])
    def test_a_log_that_cannot_be_read_at_once_is_asked_for_again(
        self, make_run: MakeRun, make_stub: MakeStub, answer: Callable[[], Any]
    ) -> None:
        run, stub = make_run(1), make_stub()
        stub.final_status = lambda job: "error"
        stub.script("GET /jobs/<id>/logs", *[answer] * 3)
        execute(run, stub, max_attempts=1)
        (state,) = run.states()
        assert (state.status, str(state.message)) == ("error", "Band B99 is not known in load_collection")
        assert [entry.attempt for entry in run.logs("0")] == [1]
        assert [event["what"] for event in run.attempts().events()].count("log waits") == 1

    def test_a_vanished_job_gets_a_new_attempt(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.script("GET /jobs/<id>", lambda: error(404, "JobNotFound"))
        execute(run, stub)
        (state,) = run.states()
        assert (state.status, state.attempt) == ("finished", 2)

    def test_a_download_that_never_works_is_told_and_continued_later(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: Any
    ) -> None:
        monkeypatch.setattr(job_downloads, "DOWNLOAD_PAUSE_SECONDS", 0.02)
        run, stub = make_run(1), make_stub()
        stub.asset_item["file:size"] = 7
        execute(run, stub)
        (state,) = run.states()
        assert state.status == "download_failed"
        assert "than the 7 bytes that were announced" in str(state.message)
        assert run.results("0") == []
        stub.asset_item["file:size"] = len(stub.asset)
        execute(run, stub)
        assert run.counts() == {"finished": 1}
        assert len(stub.jobs) == 1

    def test_a_job_that_runs_too_long_is_cancelled(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub(running=60)
        execute(run, stub, cancel_running_job_after=1)
        assert run.counts() == {"canceled": 1}


class TestResume:
    """Rows as a crash may leave them."""

    def crashed(self, run: TileRun, stub: StubBackend, status: str, *, known: bool) -> str:
        """One tile whose job exists on the backend, as far as ``known`` in the run."""
        from bap_tiler_plugin.core.attempts import Attempt

        database = run.job_database()
        token = "feedfeedfeedfeed"
        stub.jobs["j-0"] = {"id": "j-0", "title": f"tile 0 [{token}]", "status": "created", "process": {}}
        job_id = "j-0" if known else None
        database.attempts.begin(
            0,
            Attempt(token, "0", 1, backend_name="b0", job_id=job_id),
            {"status": status, "backend_name": "b0", "attempt": 1, "id": job_id},
        )
        database.close()
        for path in run.folder.glob("run.gpkg*"):
            os.utime(path, (time.time() - 3600, time.time() - 3600))
        return token

    @pytest.mark.parametrize("status", ["created", "queued_for_start", "queued", "running", "downloading"])
    def test_known_jobs_are_continued(self, make_run: MakeRun, make_stub: MakeStub, status: str) -> None:
        run, stub = make_run(1), make_stub()
        self.crashed(run, stub, status, known=True)
        if status not in ("created", "queued_for_start"):
            stub.jobs["j-0"].update(status="started", started=time.monotonic())
        execute(run, stub)
        assert run.counts() == {"finished": 1}
        assert list(stub.jobs) == ["j-0"]
        assert stub.jobs["j-0"].get("starts", 0) == (1 if status in ("created", "queued_for_start") else 0)

    def test_a_job_created_just_before_the_crash_is_found(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        self.crashed(run, stub, "submitting", known=False)
        execute(run, stub)
        assert run.counts() == {"finished": 1}
        assert list(stub.jobs) == ["j-0"]

    def test_a_job_that_was_not_created_is_created_for_the_same_attempt(
        self, make_run: MakeRun, make_stub: MakeStub
    ) -> None:
        run, stub = make_run(1), make_stub()
        token = self.crashed(run, stub, "submitting", known=False)
        stub.jobs.clear()
        execute(run, stub)
        assert run.counts() == {"finished": 1}
        assert len(stub.jobs) == 1
        assert token in stub.titles()[0]
        assert [a.token for a in run.attempts().all()] == [token]

    def test_jobs_of_a_backend_that_is_not_given_are_left_alone(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub()
        self.crashed(run, stub, "running", known=True)
        database = run.job_database()
        database.update(0, {"backend_name": "elsewhere"})
        execute(run, stub)
        assert run.counts() == {"finished": 3, "running": 1}


class TestAnyCaller:
    """The manager with other databases and callables, as openeo's own is used."""

    def test_csv_database_and_hooks(self, tmp_path: Path, make_stub: MakeStub) -> None:
        stub = make_stub()
        stub.final_status = lambda job: "error" if job["title"].startswith("2001") else "finished"
        seen: list[tuple[str, str]] = []

        class Manager(TileJobManager):
            def on_job_done(self, job: Any, row: Any) -> None:
                seen.append(("done", row["year"]))

            def on_job_error(self, job: Any, row: Any) -> None:
                seen.append(("error", row["year"]))

        manager = Manager(poll_sleep=0.05, root_dir=tmp_path)
        manager.add_backend("b0", connection=connect(Backend("b0", stub.url, auth="none")))
        database = CsvJobDatabase(tmp_path / "jobs.csv").initialize_from_df(pd.DataFrame({"year": [2000, 2001, 2002]}))
        stats = manager.run_jobs(job_db=database, start_job=year_job)
        assert sorted(seen) == [("done", 2000), ("done", 2002), ("error", 2001)]
        assert database.count_by_status() == {"finished": 2, "error": 1}
        assert stats["job finished"] == 2

    def test_default_files_are_those_of_openeo(self, tmp_path: Path, make_stub: MakeStub) -> None:
        manager = TileJobManager(poll_sleep=0.05, root_dir=tmp_path)
        manager.add_backend("b0", connection=connect(Backend("b0", make_stub().url, auth="none")))
        manager.run_jobs(df=pd.DataFrame({"year": [2000]}), start_job=year_job, job_db=tmp_path / "jobs.csv")
        names = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*") if path.is_file()}
        assert names == {"jobs.csv", "job_j-1/result.bin", "job_j-1/job-results.json", "job_j-1/job_j-1.json"}

    def test_callables_that_start_the_job_themselves_or_skip(self, tmp_path: Path, make_stub: MakeStub) -> None:
        stub = make_stub()

        def start_job(row: Any, connection: Any, **_: Any) -> Any:
            return None if row["year"] == 2001 else year_job(row, connection).start()

        manager = TileJobManager(poll_sleep=0.05, root_dir=tmp_path)
        manager.add_backend("b0", connection=connect(Backend("b0", stub.url, auth="none")))
        database = CsvJobDatabase(tmp_path / "jobs.csv").initialize_from_df(pd.DataFrame({"year": [2000, 2001]}))
        manager.run_jobs(job_db=database, start_job=start_job)
        assert database.count_by_status() == {"finished": 1, "skipped": 1}
        assert stub.jobs["j-1"]["starts"] == 1

    def test_the_run_file_works_in_openeos_manager(
        self, make_run: MakeRun, make_stub: MakeStub, tmp_path: Path
    ) -> None:
        run, stub = make_run(1), make_stub()
        manager = MultiBackendJobManager(poll_sleep=0.1, root_dir=tmp_path / "jobs")  # type: ignore[arg-type]
        manager.add_backend("b0", connection=connect(Backend("b0", stub.url, auth="none")))
        manager.run_jobs(start_job=creator(run), job_db=run.job_database())
        assert run.counts() == {"finished": 1}
        assert run.states()[0].credits == 4

    def test_wrong_databases(self, tmp_path: Path) -> None:
        manager = TileJobManager(root_dir=tmp_path)
        with pytest.raises(ValueError, match="job_db"):
            manager.run_jobs(job_db=None)
        with pytest.raises(ValueError, match="output_file"):
            manager.run_jobs(job_db=tmp_path / "a.csv", output_file=tmp_path / "b.csv")

    def test_no_backends(self, make_run: MakeRun) -> None:
        with pytest.raises(RuntimeError, match="No backends"):
            TileJobManager().run_jobs(job_db=make_run().job_database())


def year_job(row: Any, connection: Any, **_: Any) -> Any:
    graph = {"one": {"process_id": "one", "arguments": {"year": int(row["year"])}, "result": True}}
    return connection.create_job(graph, title=str(row["year"]), validate=False)


def wait_for(condition: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def stop(manager: TileJobManager) -> float:
    """Stop a manager's thread; the seconds that it took."""
    start = time.monotonic()
    manager.stop_job_thread()
    assert not manager._thread.is_alive()
    return time.monotonic() - start


@pytest.mark.parametrize("job_id", ["../../../esc", "..\\..\\esc", "/etc/esc", "C:esc", "a\0b"])
def test_files_stay_in_the_managers_folder_whatever_a_job_is_called(tmp_path: Path, job_id: str) -> None:
    manager = TileJobManager(root_dir=tmp_path / "root")
    for place in (manager.get_job_dir, manager.get_error_log_path, manager.get_job_metadata_path):
        assert (tmp_path / "root") in place(job_id).resolve().parents
    assert manager.get_job_dir("j-2024_1.a").name == "job_j-2024_1.a"
