"""Another program holds the run's file: words are obeyed, polls go on, and nothing that happened meanwhile is lost."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from job_runs import InThread, basic, credentials, wait_for
from stub_backend import StubBackend

from bap_tiler_plugin.core import job_loop, job_outage
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
WITHIN_SECONDS = 1.5


class OtherProgram:
    """Holds the write lock of a run's file, as an editing session does."""

    def __init__(self) -> None:
        self._connection: sqlite3.Connection | None = None

    def hold(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, timeout=20, isolation_level=None, check_same_thread=False)
        self._connection.execute("BEGIN IMMEDIATE")

    def let_go(self) -> None:
        if self._connection is not None:
            self._connection.execute("ROLLBACK")
            self._connection.close()
            self._connection = None


@pytest.fixture
def other() -> Iterator[OtherProgram]:
    made = OtherProgram()
    yield made
    made.let_go()


def seconds_until(condition: Callable[[], Any]) -> float:
    begun = time.monotonic()
    wait_for(condition)
    return time.monotonic() - begun


def test_what_happens_meanwhile_is_written_afterwards(
    make_run: MakeRun, make_stub: MakeStub, other: OtherProgram
) -> None:
    run, stub = make_run(), make_stub(running=60)
    told: list[Pause] = []
    states: dict[str, str] = {}
    execution = Execution(
        run,
        [basic(stub)],
        credentials,
        poll_seconds=0.1,
        on_pause=told.append,
        on_states=lambda changed: states.update({state.tile_id: state.status for state in changed}),
    )
    running = InThread(execution)
    wait_for(lambda: run.counts().get("running") == 2)
    other.hold(run.database_path)
    stub.running = 0.0
    asked = stub.requests["GET /jobs/<id>"] + stub.requests["GET /jobs"]
    wait_for(lambda: list(states.values()).count("finished") == 2)
    assert stub.requests["GET /jobs/<id>"] + stub.requests["GET /jobs"] > asked
    assert run.counts() == {"running": 2, "not_started": 2}
    assert len(stub.jobs) == 2, "a job was made before its attempt was written"
    other.let_go()
    assert running.join().finished == 4
    assert told == []
    assert len(stub.jobs) == len(run.attempts().all()) == 4
    assert {attempt.status for attempt in run.attempts().all()} == {"finished"}
    times = [event["time"] for event in run.attempts().events()]
    assert times == sorted(times)


def test_words_are_obeyed(make_run: MakeRun, make_stub: MakeStub, other: OtherProgram) -> None:
    run, stub = make_run(), make_stub(running=60)
    execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=lambda _: None)
    running = InThread(execution)
    wait_for(lambda: run.counts().get("running") == 2)
    other.hold(run.database_path)
    execution.pause()
    assert seconds_until(lambda: execution.pauses) < WITHIN_SECONDS
    execution.cancel_tiles(["0", "3"])
    assert seconds_until(lambda: stub.requests["DELETE /jobs/<id>/results"] == 1) < WITHIN_SECONDS
    execution.resume()
    assert seconds_until(lambda: not execution.pauses) < WITHIN_SECONDS
    begun = time.monotonic()
    execution.stop()
    running.join()
    assert time.monotonic() - begun < WITHIN_SECONDS
    other.let_go()
    stub.running = 0.0
    execute_run(run, [basic(stub)], credentials, poll_seconds=0.1)
    assert set(run.counts()) <= {"finished", "canceled"}
    assert len(stub.jobs) == len(run.attempts().all())


def test_cancelling_and_retrying_take_effect_once_it_is_free(
    make_run: MakeRun, make_stub: MakeStub, other: OtherProgram
) -> None:
    run, stub = make_run(), make_stub(running=60)
    execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=lambda _: None)
    running = InThread(execution)
    wait_for(lambda: run.counts().get("running") == 2)
    other.hold(run.database_path)
    execution.cancel_tiles()
    wait_for(lambda: stub.requests["DELETE /jobs/<id>/results"] == 2)
    execution.retry_tiles(["3"])
    assert run.counts() == {"running": 2, "not_started": 2}
    stub.running = 0.0
    other.let_go()
    running.join()
    assert run.counts() == {"canceled": 3, "finished": 1}


def test_a_long_hold_pauses_and_ends_by_itself(
    make_run: MakeRun, make_stub: MakeStub, other: OtherProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_outage, "HELD_SECONDS", 0.8)
    run, stub = make_run(), make_stub(running=0.5)
    execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=lambda _: None)
    running = InThread(execution)
    wait_for(lambda: run.counts().get("running") == 2)
    other.hold(run.database_path)
    wait_for(lambda: [pause.kind for pause in execution.pauses] == [PauseKind.DISK])
    assert "held by another program" in execution.pauses[0].reason
    other.let_go()
    wait_for(lambda: not execution.pauses)
    assert running.join().finished == 4


def test_nobody_to_tell(
    make_run: MakeRun, make_stub: MakeStub, other: OtherProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_outage, "HELD_SECONDS", 0.8)
    run, stub = make_run(), make_stub()
    stub.script("POST /jobs", lambda: other.hold(run.database_path))
    monkeypatch.setattr(job_loop, "settling_seconds_after_crash", lambda: 0.1)
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1)
    assert "held by another program" in outcome.reason
    assert outcome.remaining == 4
    other.let_go()
    assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.1).finished == 4
    assert len(stub.jobs) == len(run.attempts().all()) == 4
