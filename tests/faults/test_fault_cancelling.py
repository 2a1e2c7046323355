"""Cancelling jobs on a backend that does not do as it is told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from backend_client import Gate
from bench_run import CORNER, POLL_SECONDS, TILE_METRES, basic_backend
from fault_bench import Bench
from fault_kinds import MATRIX

from bap_tiler_plugin.core.execution import Execution
from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, make_grid

TILES = 2
SOME = ("reset", "hang_after", "503", "404", "401")
ACTIVE = ("queued_for_start", "queued", "running")


@pytest.fixture
def gate() -> Iterator[Gate]:
    """What jobs wait for."""
    made = Gate()
    yield made
    made.close()


@pytest.fixture
def waiting_run(tmp_path: Path, gate: Gate) -> TileRun:
    """A run whose jobs wait for the gate."""
    x, y = CORNER
    extent = Extent(x, y, x + TILES * TILE_METRES, y + TILE_METRES, "EPSG:32632")
    parameter = {"name": "extent", "schema": {"type": "object", "subtype": "bounding-box"}}
    process: dict[str, Any] = {"id": "waiting_tile", "parameters": [parameter], "process_graph": gate.graph()}
    name = f"cancel-{time.monotonic_ns()}"
    grid = make_grid(extent, TILE_METRES, anchor=Anchor.CORNER, crs="EPSG:32632")
    return TileRun.create(tmp_path / name, grid, RunSettings(name, "waiting.json", process))


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def cancel_under(bench: Bench, gate: Gate, run: TileRun, fault: str) -> None:
    """Cancel a run's jobs while the backend has a fault; afterwards run and backend agree."""
    backend = basic_backend(bench.proxy.url)
    execution = Execution(run, [backend], lambda _: bench.credentials, poll_seconds=POLL_SECONDS)
    thread = threading.Thread(target=execution.run, daemon=True)
    thread.start()
    wait_for(lambda: sum(run.counts().get(status, 0) for status in ("queued", "running")) == TILES)
    bench.script(("cancel", fault, 1))
    execution.stop(cancel_jobs=True)
    thread.join(15)
    assert not thread.is_alive(), "it did not stop"
    assert bench.proxy.injected["cancel", fault] == 1
    for state in run.states():
        assert state.status in ("canceled", *ACTIVE), bench.story(run)
        if state.status == "canceled" and fault != "404":
            assert bench.client("GET", f"/jobs/{state.job_id}").json()["status"] == "canceled", bench.story(run)
    gate.open()
    ending = bench.drive(run)
    assert set(run.counts()) <= {"canceled", "finished"}, bench.story(run)
    bench.check(run, ending.words)


@pytest.mark.parametrize("fault", SOME)
def test_cancelling_meets_a_fault(bench: Bench, gate: Gate, waiting_run: TileRun, fault: str) -> None:
    cancel_under(bench, gate, waiting_run, fault)


@pytest.mark.long
@pytest.mark.parametrize("fault", sorted(set(MATRIX["cancel"]) - set(SOME)))
def test_cancelling_meets_any_fault(bench: Bench, gate: Gate, waiting_run: TileRun, fault: str) -> None:
    cancel_under(bench, gate, waiting_run, fault)


@pytest.mark.parametrize("fault", ["", "hang_after", "503", "404"])
def test_jobs_that_run_too_long_are_tried_again(bench: Bench, gate: Gate, waiting_run: TileRun, fault: str) -> None:
    bench.script(*([("cancel", fault, 1)] if fault else []))
    release = threading.Timer(2.5, gate.open)
    release.start()
    ending = bench.drive(waiting_run, max_running_seconds=1.0, max_attempts=9)
    release.join()
    assert waiting_run.counts() == {"finished": TILES}, bench.story(waiting_run)
    assert len(waiting_run.attempts().all()) > TILES
    bench.check(waiting_run, ending.words, ["overdue"])
