"""A run on this computer whose backend is killed in the middle, as the system does when memory runs out."""

from __future__ import annotations

import os
import signal
import sqlite3
from pathlib import Path
from typing import Any

from conftest import scene_grid
from test_run_task import Watched, gated, on_own_backend

from bap_tiler_plugin.core.kept_server import MOST_DEATHS
from bap_tiler_plugin.core.pauses import PauseKind
from bap_tiler_plugin.core.tile_run import TileRun
from bap_tiler_plugin.desktop.run_task import LOCAL_WORKSPACE

TILES = 5


def server_pid(workspace: Path) -> int:
    """The process of the backend over a folder; 0 while there is none."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if str(workspace).encode() in words and any(word.endswith(b".local_backend") for word in words):
            return int(folder.name)
    return 0


def started(scenes: Path, folder: Path, gate: Any) -> tuple[Watched, list[int]]:
    """A run whose jobs wait at the gate; the list counts how often its backend was told to be there again."""
    plan = on_own_backend(
        scenes, folder, grid=scene_grid(TILES, 1), settings=gated(gate), poll_seconds=0.2, with_mosaics=False
    )
    watched, restarts = Watched(plan), []
    watched.task.localRestarted.connect(lambda: restarts.append(1))
    return watched.start(), restarts


def test_it_is_started_again_and_no_job_is_lost_or_doubled(scenes: Path, gate: Any, tmp_path: Path) -> None:
    watched, restarts = started(scenes, tmp_path / "run", gate)
    workspace = tmp_path / "run" / LOCAL_WORKSPACE
    gate.wait_for(2)
    pauses: list[tuple] = []
    watched.task.pausesChanged.connect(pauses.append)
    first = server_pid(workspace)
    os.kill(first, signal.SIGKILL)
    assert watched.wait(lambda: restarts == [1]), watched.messages[-5:]
    assert server_pid(workspace) not in (0, first)
    gate.wait_for(2)
    with sqlite3.connect(f"file:{workspace / 'jobs.sqlite'}?mode=ro", uri=True) as jobs:
        before = {row[0] for row in jobs.execute("SELECT id FROM jobs")}
    gate.open()
    watched.finish()
    assert watched.task.error is None
    run = TileRun.open(tmp_path / "run")
    assert [state.status for state in run.states()] == ["finished"] * TILES
    attempts = run.attempts().all()
    assert len(attempts) == TILES
    assert before <= {attempt.job_id for attempt in attempts}
    assert len({attempt.job_id for attempt in attempts}) == TILES
    assert pauses == []
    assert restarts == [1]


def test_one_that_dies_again_and_again_pauses_the_run_until_it_shall_go_on(
    scenes: Path, gate: Any, tmp_path: Path
) -> None:
    watched, restarts = started(scenes, tmp_path / "run", gate)
    workspace = tmp_path / "run" / LOCAL_WORKSPACE
    pauses: list[tuple] = []
    watched.task.pausesChanged.connect(pauses.append)
    gate.wait_for(2)
    for death in range(1, MOST_DEATHS + 1):
        os.kill(server_pid(workspace), signal.SIGKILL)
        told = watched.wait(lambda death=death: len(restarts) == death or bool(pauses and pauses[-1]))
        assert told, watched.messages[-5:]
    (pause,) = pauses[-1]
    assert (pause.kind, pause.backend) == (PauseKind.DOWN, "local")
    assert pause.reason.startswith("The backend on this computer has ended 3 times within 10 minutes")
    assert str(workspace / "backend.log") in pause.reason
    watched.wait(lambda: False, 2)
    assert pauses[-1] == (pause,)
    assert server_pid(workspace) == 0
    gate.open()
    watched.task.resume()
    watched.finish()
    assert pauses[-1] == ()
    assert len(restarts) == MOST_DEATHS
    assert [state.status for state in TileRun.open(tmp_path / "run").states()] == ["finished"] * TILES
