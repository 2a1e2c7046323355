"""Executing a run from end to end against small backends."""

from __future__ import annotations

import json
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from stub_backend import StubBackend, error, hang

from bap_tiler_plugin.core import backend_state, execution
from bap_tiler_plugin.core.backends import Backend, Credentials
from bap_tiler_plugin.core.errors import BackendError, InputError
from bap_tiler_plugin.core.execution import Execution, RunOutcome, execute_run
from bap_tiler_plugin.core.run_lock import RunLock
from bap_tiler_plugin.core.run_snapshot import open_snapshot
from bap_tiler_plugin.core.tile_run import TileRun, TileState

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


def credentials(_: Backend) -> Credentials:
    return Credentials("user", "right")


def basic(stub: StubBackend, name: str = "stub", parallel: int = 2) -> Backend:
    return Backend(name, stub.url, parallel, "basic")


class InThread:
    """An execution in a thread of its own, as the desktop runs it."""

    def __init__(self, execution: Execution) -> None:
        self.execution = execution
        self.outcome: RunOutcome | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self.outcome = self.execution.run()

    def stop(self, **options: Any) -> float:
        start = time.monotonic()
        self.execution.stop(**options)
        self._thread.join(20)
        return time.monotonic() - start


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_from_tiles_to_results(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub()
    told: list[TileState] = []
    messages: list[str] = []
    outcome = execute_run(run, [basic(stub)], credentials, on_states=told.extend, on_message=messages.append)
    assert (outcome.finished, outcome.failed, outcome.canceled, outcome.remaining) == (4, 0, 0, 0)
    assert (outcome.stopped, outcome.reason, outcome.credits) == (False, "", 16)
    assert {state.tile_id for state in told} == {"0", "1", "2", "3"}
    assert messages
    summary = json.loads((run.folder / "summary.json").read_text())
    assert (summary["finished"], summary["backends"], summary["credits"]) == (4, ["stub"], 16)
    assert "right" not in (run.folder / "summary.json").read_text() + "".join(messages)


def test_the_time_of_all_executions_is_known(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub()
    first = execute_run(run, [basic(stub)], credentials)
    run.retry(statuses=["finished"])
    second = execute_run(run, [basic(stub)], credentials)
    whole = pytest.approx(first.seconds + second.seconds, rel=0.2)
    assert run.seconds() == whole
    run.close()
    assert open_snapshot(run.folder).seconds == whole


def test_the_time_of_a_killed_execution_is_known_too(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(execution, "KEEP_SECONDS", 0.05)
    run, kept = make_run(), []
    outcome = execute_run(run, [basic(make_stub())], credentials, on_states=lambda _: kept.append(run.seconds()))
    assert 0.05 <= kept[-1] <= outcome.seconds


def test_a_copy_of_the_file_alone_holds_all_jobs(make_run: MakeRun, make_stub: MakeStub, tmp_path: Path) -> None:
    run = make_run()
    execute_run(run, [basic(make_stub())], credentials)
    copy = tmp_path / "copy"
    copy.mkdir()
    shutil.copy(run.database_path, copy)
    with TileRun.open(copy) as copied:
        assert copied.counts() == {"finished": 4}
        assert copied.attempts().all() == run.attempts().all()


def test_secrets_are_not_on_disk(make_run: MakeRun, make_stub: MakeStub) -> None:
    run = make_run(1)
    execute_run(
        run, [Backend("b", make_stub(password="hunter2").url, 2, "basic")], lambda _: Credentials("u", "hunter2")
    )
    run.close()
    assert not any(b"hunter2" in path.read_bytes() for path in run.folder.rglob("*") if path.is_file())


def test_executing_a_finished_run_again_does_nothing(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub()
    execute_run(run, [basic(stub)], credentials)
    outcome = execute_run(run, [basic(stub)], credentials)
    assert outcome.finished == 4
    assert len(stub.jobs) == 4


def test_stop_while_polling_once_a_minute_then_continue(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub(running=1.0)
    running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=60))
    wait_for(lambda: run.counts().get("queued", 0) == 2)
    assert running.stop() < 1
    assert running.outcome is not None
    assert (running.outcome.stopped, running.outcome.remaining, running.outcome.reason) == (True, 4, "Stopped")
    assert execute_run(run, [basic(stub)], credentials).finished == 4
    assert len(stub.jobs) == 4


def test_should_stop(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub(running=60)
    begun = time.monotonic()
    outcome = execute_run(
        run, [basic(stub)], credentials, poll_seconds=60, should_stop=lambda: time.monotonic() > begun + 1
    )
    assert outcome.stopped
    assert time.monotonic() < begun + 2.5


def test_stop_cancels_the_jobs_too(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub(running=60)
    running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=60))
    wait_for(lambda: run.counts().get("queued", 0) == 2)
    assert running.stop(cancel_jobs=True) < 2
    assert run.counts() == {"canceled": 2, "not_started": 2}
    assert {job["status"] for job in stub.jobs.values()} == {"canceled"}
    assert running.outcome is not None
    assert running.outcome.canceled == 2


@pytest.mark.parametrize("endpoint", ["GET /", "GET /credentials/basic"])
def test_stop_while_connecting(make_run: MakeRun, make_stub: MakeStub, endpoint: str) -> None:
    run, stub = make_run(), make_stub()
    stub.script(endpoint, hang(5))
    running = InThread(Execution(run, [basic(stub)], credentials))
    wait_for(lambda: stub.requests[endpoint] > 0)
    assert running.stop() < 1
    assert run.counts() == {"not_started": 4}


def test_a_late_answer_to_a_creation_is_not_lost(make_run: MakeRun, make_stub: MakeStub) -> None:
    from flask import request

    run, stub = make_run(1), make_stub()

    def late() -> Any:
        time.sleep(1.5)
        return stub.create(request.get_json())

    stub.script("POST /jobs", late)
    running = InThread(Execution(run, [basic(stub)], credentials))
    wait_for(lambda: stub.requests["POST /jobs"] > 0)
    assert running.stop() < 1
    with pytest.raises(InputError, match="being executed"):
        execute_run(run, [basic(stub)], credentials)
    wait_for(lambda: run.states()[0].job_id == "j-1")
    time.sleep(0.5)
    assert execute_run(run, [basic(stub)], credentials).finished == 1
    assert len(stub.jobs) == 1


def test_a_run_that_another_holds(make_run: MakeRun, make_stub: MakeStub) -> None:
    run = make_run()
    with RunLock(run.folder), pytest.raises(InputError, match="Run folder"):
        execute_run(run, [basic(make_stub())], credentials)


def test_wrong_password_leaves_everything_as_it_was(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub()
    with pytest.raises(BackendError, match="password"):
        execute_run(run, [basic(stub)], lambda _: Credentials("u", "wrong"))
    assert run.counts() == {"not_started": 4}
    assert stub.jobs == {}
    assert execute_run(run, [basic(stub)], credentials).finished == 4


def test_one_of_two_backends_is_down(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub, down = make_run(), make_stub(), make_stub()
    down.stop()
    messages: list[str] = []
    outcome = execute_run(run, [basic(down, "down"), basic(stub)], credentials, on_message=messages.append)
    assert outcome.finished == 4
    assert any("down" in message and "cannot be reached" in message for message in messages)


def test_a_listener_that_fails_ends_no_run(make_run: MakeRun, make_stub: MakeStub) -> None:
    def fail(_: Any) -> None:
        raise ValueError("no luck")

    run, stub = make_run(1), make_stub()
    outcome = execute_run(run, [basic(stub)], credentials, on_states=fail, on_message=fail)
    assert outcome.finished == 1


def test_all_backends_are_down(make_run: MakeRun, make_stub: MakeStub) -> None:
    down = make_stub()
    down.stop()
    with pytest.raises(BackendError, match="cannot be reached"):
        execute_run(make_run(), [basic(down)], credentials)


def test_wrong_parameters_are_noticed_before_any_job(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(parameters={"yeah": 2022}), make_stub()
    with pytest.raises(InputError, match="yeah"):
        execute_run(run, [basic(stub)], credentials)
    assert stub.jobs == {}


def test_the_process_is_loaded_once_and_kept(make_run: MakeRun, make_stub: MakeStub, tmp_path: Path) -> None:
    source = tmp_path / "process.json"
    source.write_text(json.dumps(make_run(name="other").settings.definition))
    run = make_run(definition=None, process=str(source))
    assert execute_run(run, [basic(make_stub())], credentials).finished == 4
    definition = TileRun.open(run.folder).settings.definition
    assert definition is not None
    assert definition["id"] == "two_steps"


def test_a_process_of_the_backend(make_run: MakeRun, make_stub: MakeStub) -> None:
    stub = make_stub()
    described = {"processes": [make_run(name="other").settings.definition], "links": []}
    stub.script("GET /processes", lambda: (json.dumps(described), 200, {"Content-Type": "application/json"}))
    run = make_run(definition=None, process="two_steps")
    assert execute_run(run, [basic(stub)], credentials).finished == 4
    (node,) = next(iter(stub.jobs.values()))["process"]["process_graph"].values()
    assert node["process_id"] == "two_steps"


def test_the_budget_is_kept(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub()
    outcome = execute_run(run, [basic(stub, parallel=1)], credentials, max_credits=8)
    assert (outcome.finished, outcome.remaining, outcome.credits) == (2, 2, 8)
    assert "budget" in outcome.reason
    assert execute_run(run, [basic(stub)], credentials).finished == 4


def test_payment_required(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub()
    stub.script("POST /jobs", *[lambda: error(402, "PaymentRequired", "No credits left")] * 9)
    outcome = execute_run(run, [basic(stub)], credentials)
    assert outcome.stopped
    assert outcome.remaining == 4
    assert "No credits left" in outcome.reason


@pytest.mark.parametrize(
    "wrong",
    [{"poll_seconds": 0}, {"max_attempts": 0}, {"max_credits": -1}, {"backends": []}],
    ids=lambda w: next(iter(w)),
)
def test_wrong_numbers(make_run: MakeRun, wrong: dict[str, Any]) -> None:
    options = {"backends": [Backend("b", "http://127.0.0.1:9")], **wrong}
    with pytest.raises(InputError):
        Execution(make_run(), options.pop("backends"), credentials, **options)
