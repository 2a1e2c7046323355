"""What a run must not forget over a crash: late jobs, jobs that it had cancelled to retry, how often it started."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from job_runs import InThread, basic, credentials, wait_for
from stub_backend import StubBackend, error

from bap_tiler_plugin.core import backend_state, network
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.job_store import Job
from bap_tiler_plugin.core.run_store import RunStore
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
HOUR = 3600.0


def crash_while_creating(run: TileRun, tile: int = 0) -> Job:
    """Leave the run as a crash does between the commit of an attempt and the answer to its creation."""
    store = RunStore(run.job_database())
    try:
        index, row = store.rows(["not_started"])[tile]
        job = store.begin(index, row, "stub")
        assert job is not None
        return job
    finally:
        store.close()


def make_old(run: TileRun) -> None:
    """Let the last change of the run be long ago."""
    run.close()
    for path in run.folder.glob("run.gpkg*"):
        os.utime(path, (time.time() - HOUR, time.time() - HOUR))


@pytest.fixture(autouse=True)
def short_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "TIMEOUT", (5.0, 2.0))


class TestLateJobs:
    def test_a_job_that_takes_nearly_as_long_as_the_client_waits_is_adopted(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
        run, stub = make_run(1), make_stub()
        job = crash_while_creating(run)
        late = threading.Timer(network.TIMEOUT[1] - 0.2, lambda: appear(stub, job))
        late.start()
        assert execute_run(run, [basic(stub)], credentials).finished == 1
        late.join()
        assert len(stub.jobs) == len(run.attempts().all()) == 1

    def test_a_job_that_appears_after_the_run_is_resumed_is_adopted(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.2)
        run, stub = make_run(), make_stub()
        job = crash_while_creating(run)
        late = threading.Timer(1.0, lambda: appear(stub, job))
        late.start()
        assert execute_run(run, [basic(stub)], credentials).finished == 4
        late.join()
        assert len(stub.jobs) == len(run.attempts().all()) == 4
        ended = [(event.what, event.tile_id) for event in run.attempts().events_after()]
        assert ("job adopted", "0") in ended

    def test_a_job_is_adopted_as_soon_as_it_is_there(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.2)
        monkeypatch.setattr(network, "TIMEOUT", (5.0, HOUR))
        run, stub = make_run(1), make_stub()
        job = crash_while_creating(run)
        running = InThread(Execution(run, [basic(stub)], credentials))
        wait_for(lambda: stub.requests["GET /jobs"] >= 2)
        appear(stub, job)
        assert running.join().finished == 1
        assert len(stub.jobs) == 1

    def test_other_tiles_do_not_wait(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 4.0)
        run, stub = make_run(), make_stub()
        crash_while_creating(run)
        running = InThread(Execution(run, [basic(stub)], credentials))
        wait_for(lambda: run.counts() == {"submitting": 1, "finished": 3})
        assert len(stub.jobs) == 3
        running.execution.stop()
        running.join()

    def test_after_a_long_time_nothing_waits(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 4.0)
        run, stub = make_run(1), make_stub()
        crash_while_creating(run)
        make_old(run)
        begun = time.monotonic()
        assert execute_run(run, [basic(stub)], credentials).finished == 1
        assert time.monotonic() - begun < backend_state.settling_seconds_after_crash() / 3
        assert len(stub.jobs) == 1


def appear(stub: StubBackend, job: Job) -> None:
    stub.jobs["late"] = {"id": "late", "title": f"tile 0 [{job.token}]", "process": {}, "status": "created"}


@pytest.mark.parametrize("limit", ["max_queued_seconds", "max_running_seconds"])
def test_a_job_that_was_cancelled_for_taking_too_long_is_retried_after_a_crash(
    make_run: MakeRun, make_stub: MakeStub, limit: str
) -> None:
    run = make_run(1)
    stub = make_stub(queued=60.0 if limit == "max_queued_seconds" else 0.0, running=60.0)
    cancelled = threading.Event()

    def cancelled_but_not_told() -> Any:
        stub.jobs["j-1"]["status"] = "canceled"
        cancelled.set()
        time.sleep(2)
        return "", 204

    stub.script("DELETE /jobs/<id>/results", cancelled_but_not_told)
    options: Any = {"poll_seconds": 0.1, limit: 0.5}
    running = InThread(Execution(run, [basic(stub)], credentials, **options))
    assert cancelled.wait(15)
    running.execution.stop()
    running.join()
    assert run.states()[0].status in ("queued", "running")
    stub.queued = stub.running = 0.0
    assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.1).finished == 1
    assert [attempt.status for attempt in run.attempts().all()] == ["error", "finished"]
    assert "more than 0.5 seconds" in str(run.attempts().all()[0].message)


def test_a_job_that_somebody_else_cancelled_stays_cancelled(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub(running=60.0)
    running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=0.1))
    wait_for(lambda: run.counts() == {"running": 1})
    stub.jobs["j-1"]["status"] = "canceled"
    assert running.join().canceled == 1
    assert len(stub.jobs) == 1


class TestStartRate:
    def test_kept_over_a_restart(self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(backend_state, "RATE_SECONDS", 3.0)
        run, stub = make_run(3), make_stub(running=0.05)
        backend = basic(stub, parallel=9, starts_per_minute=3)
        running = InThread(Execution(run, [backend], credentials))
        wait_for(lambda: len(stub.start_times) == 3)
        running.execution.stop()
        running.join()
        assert execute_run(run, [backend], credentials).finished == 9
        starts = sorted(stub.start_times)
        assert len(starts) == 9
        assert all(later - earlier > 2.8 for earlier, later in zip(starts, starts[3:]))

    def test_starts_on_other_backends_do_not_count(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "RATE_SECONDS", HOUR)
        run, one, other = make_run(1), make_stub(), make_stub()
        one.final_status = lambda job: "error"
        assert execute_run(run, [basic(one, "one", starts_per_minute=1)], credentials, max_attempts=1).failed == 1
        run.retry()
        assert execute_run(run, [basic(other, "other", starts_per_minute=1)], credentials).finished == 1

    def test_a_run_of_an_earlier_version(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        database = run.job_database()
        with database.table.transaction() as connection:
            connection.execute("ALTER TABLE attempts DROP COLUMN started_time")
        database.close()
        run.close()
        assert execute_run(run, [basic(stub)], credentials).finished == 1


def test_every_step_of_a_tile_is_a_row_of_the_log(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    stub.final_status = lambda job: "error" if job["id"] == "j-1" else "finished"
    assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.1).finished == 1
    told = [(e.what, e.tile_id, e.attempt) for e in run.attempts().events_after() if e.tile_id is not None]
    first = [("launched", "0", 1), ("created", "0", 1), ("started", "0", 1), ("tried again", "0", 1)]
    second = ["launched", "created", "started", "job finished", "finished"]
    assert told == [*first, *((what, "0", 2) for what in second)]
    why = {event.what: event.why for event in run.attempts().events_after() if event.attempt == 2}
    assert (why["launched"], why["created"]) == ("attempt 2 on stub", "job j-2 on stub")


def test_a_job_that_is_put_back_is_told_with_the_reason(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    stub.script("POST /jobs", lambda: error(429, "TooManyRequests", "Slowly"))
    assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.1).finished == 1
    (why,) = [event.why for event in run.attempts().events_after() if event.what == "put back"]
    assert why == "TooManyRequests: Slowly"


def test_jobs_on_a_backend_that_takes_no_part_are_named(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, one, other = make_run(1), make_stub(running=60), make_stub()
    running = InThread(Execution(run, [basic(one, "one")], credentials, poll_seconds=0.1))
    wait_for(lambda: run.counts() == {"running": 1})
    running.execution.stop()
    running.join()
    outcome = execute_run(run, [basic(other, "other")], credentials, poll_seconds=0.1)
    assert (outcome.remaining, outcome.stopped) == (1, True)
    assert outcome.reason == "Tiles have jobs on one, which is not among the backends; give it too"
