"""What nobody thought of costs its tile at most."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from job_runs import basic, credentials
from stub_backend import StubBackend

from bap_tiler_plugin.core import backend_state
from bap_tiler_plugin.core.execution import RunOutcome, execute_run
from bap_tiler_plugin.core.job_loop import JobLoop
from bap_tiler_plugin.core.job_store import Job
from bap_tiler_plugin.core.run_store import RunStore
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


def assert_only_tile_2_failed(run: TileRun, outcome: RunOutcome, number: int) -> None:
    assert (outcome.finished, outcome.failed) == (number - 1, 1)
    (failed,) = (state for state in run.states() if state.status != "finished")
    assert (failed.tile_id, failed.status) == ("2", "error")
    assert "nobody thought of this" in str(failed.message)


def test_a_new_attempt_that_cannot_be_begun_costs_its_tile(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    proper = RunStore.begin

    def broken(self: RunStore, index: Any, row: Any, backend_name: str) -> Job | None:
        if str(row["tile_id"]) == "2":
            raise ZeroDivisionError("nobody thought of this")
        return proper(self, index, row, backend_name)

    monkeypatch.setattr(RunStore, "begin", broken)
    run, stub = make_run(), make_stub()
    assert_only_tile_2_failed(run, execute_run(run, [basic(stub)], credentials, poll_seconds=0.1), 4)
    assert len(stub.jobs) == 3


def test_a_status_in_the_list_of_jobs_costs_its_tile_and_not_those_after_it(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    proper, listed = JobLoop._on_status, []

    def broken(self: JobLoop, job: Job, status: str) -> None:
        listed.append(job.tile_id)
        if job.tile_id == "2":
            raise ZeroDivisionError("nobody thought of this")
        proper(self, job, status)

    monkeypatch.setattr(JobLoop, "_on_status", broken)
    run, stub = make_run(3), make_stub(running=1.0)
    outcome = execute_run(run, [basic(stub, parallel=9)], credentials, poll_seconds=0.1)
    assert_only_tile_2_failed(run, outcome, 9)
    assert listed.count("2") == 1
    assert set(listed) > {"2"}


@pytest.mark.parametrize("name", ["_create", "_start", "_fetch"])
def test_what_nobody_thought_of_costs_its_tile(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    proper = getattr(JobLoop, name)

    def broken(self: JobLoop, job: Job) -> Any:
        if job.tile_id == "2":
            raise ZeroDivisionError("nobody thought of this")
        return proper(self, job)

    monkeypatch.setattr(JobLoop, name, broken)
    run, stub = make_run(), make_stub()
    assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.1).finished == 3
    (failed,) = (state for state in run.states() if state.status != "finished")
    assert (failed.tile_id, failed.status) == ("2", "error")
    assert "nobody thought of this" in str(failed.message)


def test_a_tile_that_cannot_even_be_given_up_is_not_created_again_and_again(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    proper = RunStore.commit

    def broken(self: RunStore, job: Job, values: dict[str, Any]) -> bool:
        if job.tile_id == "2":
            raise ZeroDivisionError("nobody thought of this")
        return proper(self, job, values)

    monkeypatch.setattr(RunStore, "commit", broken)
    run, stub = make_run(), make_stub()
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1)
    assert (outcome.finished, outcome.remaining, len(stub.jobs)) == (3, 1, 4)
    monkeypatch.setattr(RunStore, "commit", proper)
    assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.1).finished == 4
    assert len(stub.jobs) == 4
