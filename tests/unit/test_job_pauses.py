"""Pausing, resuming, retrying and cancelling, while a run is executed and while it is not."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from job_runs import InThread, basic, credentials, events, reasons, wait_for
from stub_backend import StubBackend, error

from bap_tiler_plugin.core import backend_state, cancelling, job_control, job_decisions, network
from bap_tiler_plugin.core.backends import Backend, Credentials
from bap_tiler_plugin.core.cancelling import cancel_tiles
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.run_lock import RunLock
from bap_tiler_plugin.core.run_store import RunStore
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


def expired() -> Any:
    return error(401, "TokenInvalid", "The token has expired")


class TestLogin:
    @pytest.mark.parametrize("endpoint", ["POST /jobs", "POST /jobs/<id>/results", "GET /jobs/<id>"])
    def test_an_expired_token_is_renewed_without_asking(
        self, make_run: MakeRun, make_stub: MakeStub, endpoint: str
    ) -> None:
        run, stub = make_run(1), make_stub()
        stub.script(endpoint, expired)
        outcome = execute_run(run, [basic(stub)], credentials)
        assert (outcome.finished, outcome.reason) == (1, "")
        assert len(stub.jobs) == 1
        assert stub.requests["GET /credentials/basic"] == 2
        assert "logged in again" in events(run)

    def test_an_expired_token_during_the_download(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.script("GET /jobs/<id>/results", expired)
        assert execute_run(run, [basic(stub)], credentials).finished == 1

    def test_without_anybody_to_ask_the_run_ends_with_the_reason(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub()
        stub.script("POST /jobs", *[expired] * 50)
        outcome = execute_run(run, [basic(stub)], credentials)
        assert (outcome.stopped, outcome.remaining) == (True, 4)
        assert "expired" in outcome.reason

    def test_waits_for_a_login_while_other_backends_go_on(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, out, fine = make_run(), make_stub(running=1.0), make_stub(running=0.1)
        passwords = {"out": "right"}
        pauses: list[Pause] = []
        execution = Execution(
            run,
            [basic(out, "out"), basic(fine, "fine")],
            lambda backend: Credentials("user", passwords.get(backend.name, "right")),
            on_pause=pauses.append,
        )
        out.script("GET /jobs", *[expired] * 500)
        out.script("GET /jobs/<id>", *[expired] * 500)
        running = InThread(execution)
        wait_for(lambda: len(out.jobs) == 2)
        passwords["out"], out.password = "wrong", "changed"
        wait_for(lambda: any(pause.kind is PauseKind.LOGIN for pause in pauses))
        wait_for(lambda: run.counts().get("finished") == 2)
        assert running.is_running()
        assert pauses[0].backend == "out"
        passwords["out"] = "changed"
        out._scripts.clear()
        execution.resume()
        outcome = running.join()
        assert (outcome.finished, outcome.stopped) == (4, False)
        assert len(out.jobs) + len(fine.jobs) == 4

    def test_looks_by_itself_whether_it_can_go_on(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "FIRST_PROBE_SECONDS", 0.3)
        run, stub = make_run(1), make_stub()
        stub.script("POST /jobs", *[lambda: error(402, "PaymentRequired", "No credits left")] * 2)
        pauses: list[Pause] = []
        outcome = InThread(Execution(run, [basic(stub)], credentials, on_pause=pauses.append)).join()
        assert outcome.finished == 1
        assert pauses[0].kind is PauseKind.PAYMENT
        assert len(stub.jobs) == 1

    def test_a_login_that_waits_for_a_person_is_told(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(job_control, "SILENT_LOGIN_SECONDS", 0.2)
        run, stub, pauses, resumed, person = make_run(1), make_stub(), [], [], threading.Event()
        at_start = [True]

        def ask(_: Backend) -> Credentials:
            if not at_start:
                person.wait(10)
            at_start.clear()
            return Credentials("user", "right")

        stub.script("POST /jobs", expired)
        execution = Execution(run, [basic(stub)], ask, on_pause=pauses.append, on_resume=resumed.append)
        running = InThread(execution)
        wait_for(lambda: pauses)
        assert (pauses[0].kind, pauses[0].backend) == (PauseKind.LOGIN, "stub")
        assert running.is_running()
        person.set()
        assert running.join().finished == 1
        assert resumed == pauses


class TestBackendThatIsDown:
    def test_the_run_says_so_and_goes_on_by_itself(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(job_decisions, "UNREACHABLE_SECONDS", 0.3)
        monkeypatch.setattr(backend_state, "TELL_AGAIN_SECONDS", 0.1)
        run, stub, pauses, resumed, is_down = make_run(), make_stub(running=0.2), [], [], [True]
        for endpoint in ("GET /jobs", "GET /jobs/<id>"):
            stub.script(endpoint, *[lambda: error(503, "Busy") if is_down else None] * 500)
        execution = Execution(
            run,
            [basic(stub, parallel=1)],
            credentials,
            poll_seconds=0.1,
            on_pause=pauses.append,
            on_resume=resumed.append,
        )
        running = InThread(execution)
        wait_for(lambda: pauses)
        assert (pauses[0].kind, pauses[0].backend) == (PauseKind.DOWN, "stub")
        assert "Every request has failed since" in str(pauses[0])
        is_down.clear()
        assert running.join().finished == 4
        assert resumed == pauses
        assert len(pauses) == 1

    def test_to_go_on_while_it_is_still_down_is_answered_at_once(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A run that can do nothing must not look for minutes as if it went on."""
        monkeypatch.setattr(job_decisions, "UNREACHABLE_SECONDS", 0.2)
        monkeypatch.setattr(backend_state, "TELL_AGAIN_SECONDS", 0.1)
        run, stub, pauses, is_down = make_run(), make_stub(running=0.2), [], [True]
        for endpoint in ("GET /jobs", "GET /jobs/<id>"):
            stub.script(endpoint, *[lambda: error(503, "Busy") if is_down else None] * 500)
        execution = Execution(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.1, on_pause=pauses.append)
        running = InThread(execution)
        wait_for(lambda: pauses)
        monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 300.0)
        monkeypatch.setattr(backend_state, "TELL_AGAIN_SECONDS", 300.0)
        for told in (2, 3):
            execution.resume()
            wait_for(lambda told=told: len(pauses) == told)
        is_down.clear()
        execution.resume()
        assert running.join().finished == 4

    def test_cancelling_does_not_pretend(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(cancelling, "CANCEL_SECONDS", 1.0)
        run, stub, is_down = make_run(), make_stub(running=60), []
        for endpoint in ("GET /jobs", "GET /jobs/<id>", "DELETE /jobs/<id>/results"):
            stub.script(endpoint, *[lambda: error(503, "Busy") if is_down else None] * 500)
        execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1)
        running = InThread(execution)
        wait_for(lambda: run.counts().get("running") == 2)
        is_down.append(True)
        execution.stop(cancel_jobs=True)
        assert running.join().unconfirmed == 2
        is_down.clear()
        running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=0.1))
        wait_for(lambda: run.counts().get("canceled") == 2)
        running.execution.stop()
        assert running.join().unconfirmed == 0


class TestRefusals:
    """The same refusal for every tile: it costs three tiles, then nothing until a person says so."""

    @staticmethod
    def refused() -> Any:
        return error(400, "ProcessParameterInvalid", "The value passed for 'bands' is invalid")

    def test_many_at_a_time_cost_three_tiles_and_each_word_one_more(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "FIRST_PROBE_SECONDS", 0.1)
        run, stub, pauses = make_run(4), make_stub(), []
        stub.script("POST /jobs", *[self.refused] * 100)
        execution = Execution(run, [basic(stub, parallel=8)], credentials, on_pause=pauses.append)
        running = InThread(execution)
        wait_for(lambda: pauses)
        time.sleep(1)
        assert run.counts() == {"start_failed": 3, "not_started": 13}
        assert (stub.requests["POST /jobs"], len(pauses)) == (3, 1)
        for word in (1, 2):
            execution.resume()
            wait_for(lambda w=word: len(pauses) == 1 + w)
            assert run.counts() == {"start_failed": 3 + word, "not_started": 13 - word}
        stub._scripts.clear()
        execution.resume()
        assert running.join().finished == 11
        assert len(stub.jobs) == 11

    def test_a_job_that_is_looked_for_is_found_meanwhile_and_none_is_made(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.2)
        run, stub, pauses = make_run(3), make_stub(), []
        stub.script("POST /jobs", *[lambda: error(500, "Internal")] * 2, *[self.refused] * 100)
        execution = Execution(run, [basic(stub, parallel=5)], credentials, on_pause=pauses.append)
        running = InThread(execution)
        wait_for(lambda: pauses and not run.counts().get("submitting"))
        assert (stub.requests["POST /jobs"], run.counts()) == (5, {"start_failed": 3, "not_started": 6})
        stub._scripts.clear()
        execution.resume()
        assert running.join().finished == 6
        assert len(stub.jobs) == 6

    def test_of_jobs_in_progress_nothing_is_lost(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub, pauses = make_run(), make_stub(running=1.0), []
        stub.script("POST /jobs", lambda: None, *[self.refused] * 100)
        execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=pauses.append)
        running = InThread(execution)
        wait_for(lambda: pauses)
        assert pauses[0].kind is PauseKind.REFUSED
        wait_for(lambda: run.counts() == {"finished": 1, "start_failed": 3})
        running.join()

    def test_without_anybody_to_ask_the_run_ends(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(4), make_stub(running=0.5)
        stub.script("POST /jobs", lambda: None, *[self.refused] * 100)
        outcome = execute_run(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.1)
        assert (outcome.finished, outcome.failed, outcome.remaining) == (1, 3, 12)
        assert "'bands' is invalid" in outcome.reason


class TestCommands:
    def test_pause_and_resume(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.2)
        execution = Execution(run, [basic(stub, parallel=1)], credentials)
        running = InThread(execution)
        wait_for(lambda: run.counts().get("finished", 0) >= 1)
        execution.pause()
        wait_for(lambda: "paused" in events(run), seconds=2)
        wait_for(lambda: set(run.counts()) <= {"finished", "created", "not_started"})
        jobs = len(stub.jobs)
        time.sleep(0.5)
        assert len(stub.jobs) == jobs
        assert running.is_running()
        execution.resume()
        assert running.join().finished == 4
        assert len(stub.jobs) == 4

    def test_a_paused_run_can_be_stopped(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        execution = Execution(make_run(), [basic(make_stub())], credentials)
        execution.pause()
        running = InThread(execution)
        time.sleep(0.5)
        assert running.is_running()
        execution.stop()
        outcome = running.join(2)
        assert (outcome.stopped, outcome.remaining) == (True, 4)

    def test_the_same_refusal_with_numbers_of_its_own_pauses_too(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub()
        answers = [
            lambda n=n: error(400, "ProcessParameterInvalid", f"No such band (ref: r-26{n}f-0b) for tile {n}")
            for n in range(9)
        ]
        stub.script("POST /jobs", *answers)
        outcome = execute_run(run, [basic(stub, parallel=1)], credentials)
        assert (outcome.failed, outcome.remaining) == (3, 1)
        assert "No such band" in outcome.reason

    def test_refused_three_times_pauses_until_resumed(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(3), make_stub()
        stub.script("POST /jobs", *[lambda: error(400, "ProcessUnsupported", "no such process")] * 3)
        pauses: list[Pause] = []
        execution = Execution(run, [basic(stub, parallel=1)], credentials, on_pause=pauses.append)
        running = InThread(execution)
        wait_for(lambda: pauses)
        assert pauses[0].kind is PauseKind.REFUSED
        assert "no such process" in pauses[0].reason
        assert run.counts() == {"start_failed": 3, "not_started": 6}
        execution.retry_tiles(statuses=["start_failed"])
        execution.resume()
        assert running.join().finished == 9

    def test_retry_while_it_runs_gives_all_attempts_again(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.5)
        stub.final_status = lambda job: "error" if job["id"] == "j-1" else "finished"
        execution = Execution(run, [basic(stub, parallel=1)], credentials, max_attempts=1)
        running = InThread(execution)
        wait_for(lambda: run.counts().get("error") == 1)
        execution.retry_tiles(["0"])
        assert running.join().finished == 4
        assert run.states()[0].attempt == 2
        assert len(stub.jobs) == 5

    def test_cancel_tiles_while_the_others_go_on(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=60)
        execution = Execution(run, [basic(stub, parallel=2)], credentials, poll_seconds=60)
        running = InThread(execution)
        wait_for(lambda: run.counts().get("queued", 0) == 2)
        stub.running = 0.1
        begun = time.monotonic()
        execution.cancel_tiles(["0", "3"])
        wait_for(lambda: run.counts().get("canceled") == 2)
        assert time.monotonic() - begun < 1
        cancelled = [job for job in stub.jobs.values() if job["status"] == "canceled"]
        assert [job["title"].split("[")[0] for job in cancelled] == ["Test tile 0 "]
        execution.stop()
        running.join()
        assert {state.tile_id for state in run.states() if state.status == "canceled"} == {"0", "3"}

    def test_cancel_while_a_poll_hangs(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        from stub_backend import hang

        run, stub = make_run(1), make_stub(running=60)
        stub.script("GET /jobs/<id>", hang(8))
        execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1)
        running = InThread(execution)
        wait_for(lambda: stub.requests["GET /jobs/<id>"] > 0)
        begun = time.monotonic()
        execution.cancel_tiles()
        wait_for(lambda: run.counts() == {"canceled": 1})
        assert time.monotonic() - begun < 1.5
        execution.stop()
        running.join()


class TestWithoutExecution:
    def test_retry_of_failed_tiles(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub()
        stub.final_status = lambda job: "error" if "tile 1" in job["title"] or "tile 2" in job["title"] else "finished"
        assert execute_run(run, [basic(stub)], credentials).failed == 2
        assert run.retry(["1"]) == 1
        assert run.counts() == {"finished": 2, "error": 1, "not_started": 1}
        assert execute_run(run, [basic(stub)], credentials).failed == 2
        assert [state.attempt for state in run.states()] == [1, 4, 2, 1]
        stub.final_status = lambda job: "finished"
        assert run.retry() == 2
        assert execute_run(run, [basic(stub)], credentials).finished == 4
        assert len(run.attempts().all()) == len(stub.jobs)

    def test_retry_of_a_run_that_another_executes(self, make_run: MakeRun) -> None:
        run = make_run()
        with RunLock(run.folder), pytest.raises(InputError, match="being executed"):
            run.retry()

    def test_cancelling_on_the_backend(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=60)
        execution = Execution(run, [basic(stub)], credentials, poll_seconds=60)
        running = InThread(execution)
        wait_for(lambda: run.counts().get("queued", 0) == 2)
        execution.stop()
        running.join(2)
        assert cancel_tiles(run, [basic(stub)], credentials, tile_ids=["0", "2"]) == (2, 0)
        assert [state.status for state in run.states()] == ["canceled", "queued", "canceled", "not_started"]
        assert {job["title"].split("[")[0]: job["status"] for job in stub.jobs.values()} == {
            "Test tile 0 ": "canceled",
            "Test tile 1 ": "started",
        }

    def test_what_no_backend_confirms_is_cancelled_by_the_next_execution(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(network, "TIMEOUT", (5.0, 1.0))
        run, stub = make_run(1), make_stub(running=60)
        store = RunStore(run.job_database())
        (index, row), *_ = store.rows(["not_started"])
        job = store.begin(index, row, "stub")
        assert job is not None
        store.close()
        assert cancel_tiles(run, [basic(stub)], credentials) == (0, 1)
        assert run.counts() == {"submitting": 1}
        stub.jobs["late"] = {"id": "late", "title": f"tile 0 [{job.token}]", "process": {}, "status": "created"}
        assert execute_run(run, [basic(stub)], credentials).canceled == 1
        assert stub.start_times == []

    def test_what_cannot_come_any_more_is_cancelled(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        store = RunStore(run.job_database())
        store.begin(*store.rows(["not_started"])[0], "stub")
        store.close()
        run.close()
        for path in run.folder.glob("run.gpkg*"):
            os.utime(path, (time.time() - 3600, time.time() - 3600))
        assert cancel_tiles(run, [basic(stub)], credentials) == (1, 0)

    @pytest.mark.parametrize("while_it_runs", [False, True])
    def test_whether_a_job_has_ended_is_looked_at(
        self, make_run: MakeRun, make_stub: MakeStub, while_it_runs: bool
    ) -> None:
        run, stub = make_run(1), make_stub(running=60)
        stub.script("DELETE /jobs/<id>/results", lambda: ("", 204))
        execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1)
        running = InThread(execution)
        wait_for(lambda: run.counts() == {"running": 1})
        if while_it_runs:
            execution.cancel_tiles()
            assert running.join().canceled == 1
            assert "job j-1 is still running" in reasons(run)
            return
        execution.stop(cancel_jobs=True)
        assert running.join().remaining == 1
        assert "Job j-1 is still running" in reasons(run)
        assert execute_run(run, [basic(stub)], credentials).canceled == 1
        assert stub.jobs["j-1"]["status"] == "canceled"

    def test_after_its_end_an_execution_still_retries(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.final_status = lambda job: "error"
        execution = Execution(run, [basic(stub)], credentials, max_attempts=1)
        assert execution.run().failed == 1
        execution.retry_tiles()
        assert run.counts() == {"not_started": 1}


def test_unused_backend_names_are_no_matter(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    backends = [basic(stub), Backend("unused", "http://127.0.0.1:9", 1, "none")]
    assert cancel_tiles(run, backends, credentials).cancelled == 1
