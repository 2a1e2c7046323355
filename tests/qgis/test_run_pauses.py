"""``baptiler:runjobs`` while a run pauses: what it tells, when it goes on by itself, when it ends with an error."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException

from bap_tiler_plugin.core import backend_state
from bap_tiler_plugin.core.execution import Execution
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.tile_run import TileRun
from bap_tiler_plugin.processing import run_watcher

sys.path.append(str(Path(__file__).resolve().parents[1] / "unit"))

Run = Callable[..., dict[str, Any]]


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A backend whose jobs cost 4 credits and whose faults are scripted."""
    from stub_backend import StubBackend

    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    monkeypatch.setattr(backend_state, "FIRST_PROBE_SECONDS", 0.3)
    monkeypatch.setenv("BAPTILER_STUB_USERNAME", "me")
    monkeypatch.setenv("BAPTILER_STUB_PASSWORD", "right")
    made = StubBackend()
    yield made
    made.stop()


@pytest.fixture
def definition() -> dict[str, Any]:
    """A process that any backend takes."""
    return {
        "id": "bap_composite",
        "parameters": [
            {"name": "geometry", "schema": {"type": "object", "subtype": "geojson"}},
            {"name": "temporal_extent", "schema": {"type": "array"}},
        ],
        "process_graph": {"one": {"process_id": "add", "arguments": {"x": 1, "y": 1}, "result": True}},
    }


def backends(stub: Any, parallel: int = 1) -> str:
    return f"stub={stub.url};auth=basic;parallel={parallel}"


def ended(run_algorithm: Run, run: TileRun, **values: Any) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm("runjobs", RUN_FOLDER=str(run.folder), **values)
    return str(caught.value)


JUNE_ONLY = {"temporal_extent": ["2022-06-01", "2022-07-01"]}


def test_a_budget_that_is_reached_ends_the_run_when_its_jobs_are_done(
    run_algorithm: Run, make_run: Callable[..., TileRun], stub: Any, definition: dict[str, Any], feedback: Any
) -> None:
    run = make_run(3, 1, definition=definition, parameters=JUNE_ONLY)
    text = ended(run_algorithm, run, BACKENDS=backends(stub), MAX_CREDITS=5)
    assert "budget of 5 credits is reached" in text
    assert "MAX_CREDITS" in text
    assert "1 finished" in text
    assert len(stub.jobs) == 1
    assert any(told.startswith("Paused: The budget of 5 credits") for told in feedback.told)
    result = run_algorithm("runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends(stub), MAX_CREDITS=50)
    assert (result["FINISHED"], result["CREDITS"], len(stub.jobs)) == (3, 12, 3)


def test_credits_that_are_bought_let_it_go_on_by_itself(
    run_algorithm: Run, make_run: Callable[..., TileRun], stub: Any, definition: dict[str, Any], feedback: Any
) -> None:
    from stub_backend import error

    run = make_run(1, 1, definition=definition, parameters=JUNE_ONLY)
    stub.script("POST /jobs", *[lambda: error(402, "PaymentRequired", "No credits left")] * 2)
    result = run_algorithm("runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends(stub))
    assert (result["FINISHED"], len(stub.jobs)) == (1, 1)
    paused = [told for told in feedback.told if told.startswith("Paused: ")]
    assert len(paused) == 1, feedback.told
    assert "No credits left" in paused[0]
    assert "Buy credits at the backend" in paused[0]
    assert any(told.startswith("Goes on after: ") for told in feedback.told)


def test_a_login_that_cannot_be_renewed_ends_it(
    run_algorithm: Run,
    make_run: Callable[..., TileRun],
    stub: Any,
    definition: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from stub_backend import error

    monkeypatch.setattr(run_watcher, "LOGIN_SECONDS", 0.5)
    run = make_run(2, 1, definition=definition, parameters=JUNE_ONLY)
    expired = lambda: error(401, "TokenInvalid", "The token has expired")  # noqa: E731

    def expire() -> Any:
        stub.password = "changed"
        return expired()

    stub.script("GET /jobs/<id>", expire, *[expired] * 200)
    stub.script("GET /jobs", *[expired] * 200)
    text = ended(run_algorithm, run, BACKENDS=backends(stub), POLL_SECONDS=0.1)
    assert "The token has expired" in text
    assert "Log in to the backend" in text
    assert "right" not in text
    stub._scripts.clear()
    stub.password = "right"
    assert run_algorithm("runjobs", RUN_FOLDER=str(run.folder), BACKENDS=backends(stub))["FINISHED"] == 2
    assert len(stub.jobs) == 2


def test_what_is_refused_again_and_again_ends_it(
    run_algorithm: Run, make_run: Callable[..., TileRun], stub: Any, definition: dict[str, Any]
) -> None:
    from stub_backend import error

    run = make_run(3, 2, definition=definition, parameters=JUNE_ONLY)
    stub.script("POST /jobs", *[lambda: error(400, "ProcessUnsupported", "no such process")] * 20)
    text = ended(run_algorithm, run, BACKENDS=backends(stub))
    assert "no such process" in text
    assert "other parameters" in text
    assert run.counts() == {"start_failed": 3, "not_started": 3}


def test_a_full_backend_is_not_waited_for_longer_than_allowed(
    run_algorithm: Run, make_run: Callable[..., TileRun], stub: Any, definition: dict[str, Any], feedback: Any
) -> None:
    run = make_run(1, 1, definition=definition, parameters=JUNE_ONLY)
    stub.queued = 600.0
    values = {"BACKENDS": backends(stub), "POLL_SECONDS": 0.1, "MAX_ATTEMPTS": 1}
    with pytest.raises(QgsProcessingException, match="No tile finished: 0 finished, 1 failed"):
        run_algorithm("runjobs", RUN_FOLDER=str(run.folder), MAX_QUEUED_MINUTES=0.01, **values)
    (state,) = run.states()
    assert "queued" in str(state.message)
    stub.queued, stub.running = 0.0, 600.0
    run = make_run(1, 1, name="second", definition=definition, parameters=JUNE_ONLY)
    with pytest.raises(QgsProcessingException, match="No tile finished: 0 finished, 1 failed"):
        run_algorithm("runjobs", RUN_FOLDER=str(run.folder), MAX_RUNNING_MINUTES=0.01, **values)
    assert {job["status"] for job in stub.jobs.values()} == {"canceled"}


def test_jobs_on_a_backend_that_is_not_given_are_told(
    run_algorithm: Run,
    make_run: Callable[..., TileRun],
    stub: Any,
    definition: dict[str, Any],
    server: LocalServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = make_run(1, 1, definition=definition, parameters=JUNE_ONLY)
    stub.running = 600.0
    stop = threading.Event()
    from bap_tiler_plugin.core.backends import EnvironmentCredentials, parse_backends

    execution = Execution(
        run,
        parse_backends(backends(stub)),
        EnvironmentCredentials(),
        on_states=lambda states: stop.set() if states[0].status == "running" else None,
        should_stop=stop.is_set,
    )
    execution.run()
    monkeypatch.setenv("BAPTILER_LOCAL_USERNAME", "me")
    monkeypatch.setenv("BAPTILER_LOCAL_PASSWORD", str(server.token))
    text = ended(run_algorithm, run, BACKENDS=f"local={server.url};auth=basic")
    assert "Tiles have jobs on stub, which is not among the backends" in text


def test_a_run_on_this_computer_costs_no_credits(
    run_algorithm: Run, make_run: Callable[..., TileRun], server: LocalServer, feedback: Any, monkeypatch: Any
) -> None:
    monkeypatch.setenv("BAPTILER_LOCAL_USERNAME", "me")
    monkeypatch.setenv("BAPTILER_LOCAL_PASSWORD", str(server.token))
    run = make_run(1, 1)
    run_algorithm("runjobs", RUN_FOLDER=str(run.folder), BACKENDS=f"local={server.url};auth=basic", POLL_SECONDS=0.2)
    assert any("no credits on this computer" in text for text in feedback.told)
