"""What a desktop asks of a running execution: each takes effect within a second, whatever the poll interval."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from job_runs import InThread, basic, credentials, events, manager_for, reasons, wait_for
from stub_backend import StubBackend, error

from bap_tiler_plugin.core import backend_state, cancelling, job_control
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.execution import Execution
from bap_tiler_plugin.core.job_database import GeoPackageJobDatabase
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.run_lock import holder
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
SECOND = 1.0


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


class Listener:
    """What an execution tells about its pauses."""

    def __init__(self) -> None:
        self.begun: list[Pause] = []
        self.ended: list[Pause] = []


@contextmanager
def executing(run: TileRun, *backends: Any, **options: Any) -> Iterator[tuple[Execution, Listener, InThread]]:
    """An execution at work that a person listens to; stopped afterwards."""
    told = Listener()
    execution = Execution(
        run, list(backends), credentials, on_pause=told.begun.append, on_resume=told.ended.append, **options
    )
    running = InThread(execution)
    try:
        yield execution, told, running
    finally:
        execution.stop()
        running.join()


def statuses(run: TileRun) -> dict[str, str]:
    return {state.tile_id: state.status for state in run.states()}


class TestPauses:
    def test_pause_has_the_users_reason_and_holds_back_new_jobs(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=1.0)
        with executing(run, basic(stub), poll_seconds=60) as (execution, told, _):
            wait_for(lambda: run.counts().get("queued") == 2)
            execution.pause("Lunch")
            wait_for(lambda: execution.pauses, SECOND)
            assert told.begun == [Pause(PauseKind.USER, "Lunch")]
            execution.resume()
            wait_for(lambda: not execution.pauses, SECOND)
            assert told.ended == told.begun

    def test_a_pause_before_the_first_job(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub()
        execution = Execution(run, [basic(stub)], credentials, on_pause=lambda _: None)
        execution.pause()
        running = InThread(execution)
        wait_for(lambda: execution.pauses)
        assert (len(stub.jobs), run.counts()) == (0, {"not_started": 4})
        execution.resume()
        assert running.join().finished == 4

    def test_a_backend_that_goes_on_by_itself_tells_so(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "FIRST_PROBE_SECONDS", 0.2)
        run, stub = make_run(1), make_stub()
        stub.script("POST /jobs", *[lambda: error(402, "PaymentRequired", "No credits left")] * 2)
        with executing(run, basic(stub)) as (execution, told, running):
            assert running.join().finished == 1
        assert [(pause.kind, pause.backend) for pause in told.ended] == [(PauseKind.PAYMENT, "stub")]
        assert execution.pauses == ()

    def test_stop_ends_a_pause(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        with executing(make_run(), basic(make_stub())) as (execution, _, running):
            execution.pause()
            wait_for(lambda: execution.pauses)
            execution.stop()
            running.join(SECOND)
            assert (execution.pauses, execution.is_running) == ((), False)


class TestLimits:
    def test_a_budget_for_an_execution_that_began_without(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.3)
        with executing(run, basic(stub, parallel=1)) as (execution, told, running):
            wait_for(lambda: stub.jobs)
            execution.set_max_credits(9)
            wait_for(lambda: execution.pauses)
            assert execution.pauses[0].kind is PauseKind.BUDGET
            assert sum("starts" in job for job in stub.jobs.values()) == 2
            execution.set_max_credits(13)
            wait_for(lambda: told.ended, SECOND)
            wait_for(lambda: run.counts().get("finished") == 3 and execution.pauses)
            execution.set_max_credits(None)
            assert running.join().finished == 4
        assert len(stub.jobs) == 4

    def test_a_larger_budget_does_not_end_the_users_pause(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.1)
        with executing(run, basic(stub, parallel=1), max_credits=4) as (execution, _, _):
            wait_for(lambda: [pause.kind for pause in execution.pauses] == [PauseKind.BUDGET])
            execution.pause()
            execution.set_max_credits(100)
            wait_for(lambda: [pause.kind for pause in execution.pauses] == [PauseKind.USER], SECOND)
            wait_for(lambda: run.counts().get("finished") == 1)

    def test_more_jobs_at_a_time(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=60)
        with executing(run, basic(stub, parallel=1), poll_seconds=60) as (execution, _, _):
            wait_for(lambda: stub.most_active == 1)
            execution.set_parallel_jobs("stub", 3)
            wait_for(lambda: stub.most_active == 3, SECOND)

    def test_fewer_jobs_at_a_time(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(3), make_stub(running=0.4)
        with executing(run, basic(stub, parallel=3)) as (execution, _, running):
            wait_for(lambda: stub.most_active == 3)
            execution.set_parallel_jobs("stub", 1)
            wait_for(lambda: run.counts().get("finished", 0) >= 3)
            stub.most_active = 0
            assert running.join().finished == 9
        assert stub.most_active == 1

    @pytest.mark.parametrize(("name", "number"), [("other", 1), ("stub", 0), ("stub", 10_000)])
    def test_impossible_numbers_of_jobs(self, make_run: MakeRun, make_stub: MakeStub, name: str, number: int) -> None:
        execution = Execution(make_run(), [basic(make_stub())], credentials)
        with pytest.raises(InputError, match="BACKENDS"):
            execution.set_parallel_jobs(name, number)

    @pytest.mark.parametrize("credits", [0, -1, float("nan")])
    def test_impossible_budgets(self, make_run: MakeRun, make_stub: MakeStub, credits: float) -> None:
        execution = Execution(make_run(), [basic(make_stub())], globals()["credentials"])
        with pytest.raises(InputError, match="MAX_CREDITS"):
            execution.set_max_credits(credits)


class TestTiles:
    def test_failed_tiles_are_taken_up_again_while_others_run(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=60)
        stub.script("POST /jobs", lambda: error(400, "ProcessParameterInvalid"))
        with executing(run, basic(stub, parallel=1), poll_seconds=60, max_attempts=1) as (execution, _, _):
            wait_for(lambda: "start_failed" in statuses(run).values() and len(stub.jobs) == 1)
            execution.set_parallel_jobs("stub", 4)
            execution.retry_failed()
            wait_for(lambda: len(stub.jobs) == 4, SECOND)
            assert "start_failed" not in statuses(run).values()

    def test_failed_does_not_mean_cancelled(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=60)
        with executing(run, basic(stub), poll_seconds=60) as (execution, _, _):
            wait_for(lambda: run.counts().get("queued") == 2)
            execution.cancel_tiles(["3"])
            wait_for(lambda: statuses(run)["3"] == "canceled", SECOND)
            execution.retry_failed()
            execution.retry_tiles(["2"])
            time.sleep(0.5)
            assert statuses(run)["3"] == "canceled"
            execution.retry_tiles(["3"])
            wait_for(lambda: statuses(run)["3"] == "not_started", SECOND)

    def test_a_running_job_is_cancelled_on_its_backend(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=60)
        with executing(run, basic(stub, parallel=4), poll_seconds=60) as (execution, _, _):
            wait_for(lambda: run.counts().get("queued") == 4)
            execution.cancel_tiles(iter(["1"]))
            wait_for(lambda: statuses(run)["1"] == "canceled", SECOND)
            cancelled = [job["title"] for job in stub.jobs.values() if job["status"] == "canceled"]
            assert len(cancelled) == 1
            assert "tile 1" in cancelled[0]

    def test_a_word_in_the_last_moment_is_heard(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        """However close to the end a command comes: it is obeyed by this execution or left to the next."""
        run, stub = make_run(1), make_stub(running=0.0)
        for milliseconds in range(0, 40, 3):
            run.retry(statuses=["finished"])
            execution = Execution(run, [basic(stub)], credentials)
            running = InThread(execution)
            wait_for(lambda: statuses(run)["0"] == "finished")
            before = len(execution.events(limit=100_000))
            time.sleep(milliseconds / 1000)
            execution.retry_tiles(["0"], ["finished"])
            running.join()
            told = [event.what for event in execution.events(after=before, limit=100_000)]
            assert told.count("retried") == 1


class TestManyTiles:
    def test_others_are_heard_while_thousands_are_cancelled(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(60), make_stub(running=60)
        with executing(run, basic(stub), poll_seconds=60) as (execution, _, running):
            wait_for(lambda: run.counts().get("queued") == 2)
            execution.cancel_tiles()
            execution.pause("Enough")
            wait_for(lambda: execution.pauses, SECOND)
            assert run.counts().get("not_started", 0) > 0
            begun = time.monotonic()
            execution.stop()
            running.join(5)
            assert time.monotonic() - begun < SECOND

    def test_all_are_cancelled_and_taken_up_again(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(15), make_stub(running=60)
        with executing(run, basic(stub), poll_seconds=60) as (execution, _, _):
            execution.pause()
            wait_for(lambda: execution.pauses)
            execution.cancel_tiles([str(number) for number in range(210)])
            wait_for(lambda: run.counts() == {"canceled": 210, "not_started": 15}, seconds=60)
            execution.retry_tiles()
            wait_for(lambda: run.counts() == {"not_started": 225}, seconds=60)


def test_events_are_read_piece_by_piece(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub()
    stub.script("POST /jobs", lambda: error(400, "ProcessParameterInvalid", "No such band"))
    with executing(run, basic(stub)) as (execution, _, running):
        running.join()
    everything = execution.events()
    assert any("No such band" in event.why and event.tile_id and event.time.endswith("Z") for event in everything)
    first = execution.events(limit=1)
    assert first + execution.events(after=first[0].id) == everything
    assert execution.events(after=everything[-1].id) == []


class TestWordsThatOvertake:
    """What waits for its turn is not sent any more; what is under way is answered before its job is cancelled."""

    @staticmethod
    def slow(answer: Callable[..., Any], seconds: float) -> Callable[..., Any]:
        def late(*arguments: Any, **named: Any) -> Any:
            time.sleep(seconds)
            return answer(*arguments, **named)

        return late

    @pytest.mark.parametrize("stops", [False, True])
    def test_no_start_after_cancelling(
        self, make_run: MakeRun, make_stub: MakeStub, stops: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(StubBackend, "_start", self.slow(StubBackend._start, 1.0))
        run, stub = make_run(2), make_stub(running=60)
        with executing(run, basic(stub, parallel=8), poll_seconds=60) as (execution, _, running):
            wait_for(lambda: stub.requests["POST /jobs/<id>/results"] >= 2)
            sent = stub.requests["POST /jobs/<id>/results"]
            if stops:
                execution.stop(cancel_jobs=True)
            else:
                execution.cancel_tiles()
            running.join()
        assert stub.requests["POST /jobs/<id>/results"] == sent
        assert {job["status"] for job in stub.jobs.values()} == {"canceled"}
        assert set(run.counts()) <= {"canceled", "not_started"}

    def test_a_job_that_is_being_created_while_all_are_cancelled(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(StubBackend, "create", self.slow(StubBackend.create, 2.0))
        run, stub = make_run(1), make_stub(running=60)
        with executing(run, basic(stub)) as (execution, _, running):
            wait_for(lambda: stub.requests["POST /jobs"])
            execution.stop(cancel_jobs=True)
            running.join()
        assert run.counts() == {"canceled": 1}
        assert [job["status"] for job in stub.jobs.values()] == ["canceled"]

    def test_a_job_that_is_created_long_after_the_stop_is_never_started(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(StubBackend, "create", self.slow(StubBackend.create, 2.0))
        monkeypatch.setattr(cancelling, "CANCEL_SECONDS", 0.2)
        run, stub = make_run(1), make_stub(running=60)
        with executing(run, basic(stub)) as (execution, _, running):
            wait_for(lambda: stub.requests["POST /jobs"])
            execution.stop(cancel_jobs=True)
            assert running.join().remaining == 1
        wait_for(lambda: run.counts() == {"created": 1} and holder(run.folder) is None)
        with executing(run, basic(stub)) as (_, _, running):
            assert running.join().canceled == 1
        assert stub.requests["POST /jobs/<id>/results"] == 0
        assert len(stub.jobs) == 1

    def test_no_creation_after_pausing(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(StubBackend, "create", self.slow(StubBackend.create, 0.5))
        run, stub = make_run(2), make_stub(running=60)
        with executing(run, basic(stub, parallel=8)) as (execution, _, _):
            wait_for(lambda: stub.requests["POST /jobs"])
            execution.pause()
            wait_for(lambda: execution.pauses, SECOND)
            sent = stub.requests["POST /jobs"]
            wait_for(lambda: not run.counts().get("submitting"))
            assert stub.requests["POST /jobs"] == sent
            assert len(stub.jobs) == sent


def test_tiles_of_a_table_without_tile_ids_are_called_by_their_index(
    make_stub: MakeStub, make_run: MakeRun, tmp_path: Path
) -> None:
    stub, run = make_stub(running=60), make_run(1)
    database = GeoPackageJobDatabase(tmp_path / "jobs.gpkg").initialize_from_df(pd.DataFrame({"x": range(4)}))
    pauses: list[Pause] = []
    manager = manager_for(run, stub, parallel=1, on_pause=pauses.append)

    def start(row: Any, connection: Any, **_: Any) -> Any:
        return connection.create_job({"a": {"process_id": "b", "arguments": {}, "result": True}}, title=str(row["x"]))

    manager.start_job_thread(start, database)
    wait_for(lambda: (database.read()["status"] == "queued").any())
    manager.post(lambda control: control.cancel_tiles({"0", "3"}))
    wait_for(lambda: database.read()["status"].tolist()[0::3] == ["canceled", "canceled"])
    assert "canceled" not in database.read()["status"].tolist()[1:3]
    manager.post(lambda control: control.retry({"3"}, ["canceled"]))
    wait_for(lambda: database.read()["status"].tolist()[3] == "not_started")
    manager.stop_job_thread()
    assert pauses == []


def test_words_about_many_tiles_are_obeyed_in_their_order(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(21), make_stub(running=60)
    with executing(run, basic(stub, parallel=1), poll_seconds=60) as (execution, _, _):
        wait_for(lambda: len(stub.start_times) == 1)
        execution.pause()
        execution.cancel_tiles()
        execution.retry_tiles()
        execution.cancel_tiles()
        execution.retry_tiles(["5", "6"])
        wait_for(lambda: events(run).count("retried") == 441 + 2)
    assert run.counts() == {"canceled": 439, "not_started": 2}
    assert {tile for tile, status in statuses(run).items() if status == "not_started"} == {"5", "6"}
    assert len(events(run)) < 5 * 441


def test_a_job_that_its_backend_cannot_cancel_is_watched_again(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_control, "CANCEL_TRIES", 3)
    run, stub = make_run(1), make_stub(running=1.5)
    stub.script("DELETE /jobs/<id>/results", *[lambda: error(500, "Internal")] * 100)
    with executing(run, basic(stub), poll_seconds=0.1) as (execution, _, running):
        wait_for(lambda: run.counts() == {"running": 1})
        execution.cancel_tiles()
        assert running.join().finished == 1
    assert stub.requests["DELETE /jobs/<id>/results"] == 3
    assert events(run).count("not cancelled yet") == events(run).count("not cancelled") == 1


def test_a_backend_that_is_away_is_told_to_cancel_when_it_is_back(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub(running=60)
    with executing(run, basic(stub), poll_seconds=60) as (execution, _, running):
        wait_for(lambda: run.counts() == {"running": 1} or run.counts() == {"queued": 1})
        for endpoint in ("DELETE /jobs/<id>/results", "GET /jobs/<id>", "GET /jobs"):
            stub.script(endpoint, *[lambda: error(503, "Away")] * 4)
        execution.cancel_tiles()
        assert running.join().canceled == 1
    assert stub.jobs["j-1"]["status"] == "canceled"


def test_a_job_that_finished_before_it_could_be_cancelled_is_told(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub(running=60)

    def too_late() -> Any:
        stub.jobs["j-1"]["status"] = "finished"
        return error(500, "Internal")

    stub.script("DELETE /jobs/<id>/results", too_late)
    execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1)
    running = InThread(execution)
    wait_for(lambda: statuses(run)["0"] == "running")
    execution.cancel_tiles()
    assert running.join().canceled == 1
    assert "job j-1 had finished on the backend" in reasons(run)
    assert "may have been paid for" in str(run.job_database().read()["message"][0])
