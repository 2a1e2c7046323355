"""Cancelling tiles with an algorithm, on a backend that really has the jobs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException

from bap_tiler_plugin.core.backends import connect
from bap_tiler_plugin.core.execution import Execution
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.tile_run import TileRun

Run = Callable[..., dict[str, Any]]
HOLD = """
import sys
from pathlib import Path
from bap_tiler_plugin.core.run_lock import RunLock
with RunLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def left_running(server: LocalServer, gate: Any, make_run: Callable[..., TileRun]) -> TileRun:
    """A run of three tiles that nobody executes any more: two jobs go on at the backend, one tile has none."""
    definition = {
        "id": "gated",
        "parameters": [{"name": "geometry", "schema": {"type": "object", "subtype": "geojson"}}],
        "process_graph": gate.graph(),
    }
    run = make_run(3, 1, process="gated.json", definition=definition, parameters={})
    seen: set[str] = set()

    def watch(states: Any) -> None:
        seen.update(state.tile_id for state in states if state.status == "running")
        if len(seen) == 2:
            execution.stop()

    execution = Execution(
        run, [server.backend(parallel_jobs=2)], lambda _: server.credentials, poll_seconds=0.1, on_states=watch
    )
    execution.run()
    assert [state.status for state in run.states()] == ["running", "running", "not_started"]
    return run


@pytest.fixture
def holder(make_run: Callable[..., TileRun]) -> Iterator[tuple[TileRun, int]]:
    """A run that another process holds, and that process's number."""
    run = make_run(1, 1)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = ["/usr/bin/python3", "-c", HOLD, str(run.folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield run, other.pid
        other.communicate("")


def local(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("BAPTILER_LOCAL_USERNAME", "me")
    monkeypatch.setenv("BAPTILER_LOCAL_PASSWORD", str(server.token))
    return f"local={server.url};auth=basic"


def test_without_backends_only_tiles_without_a_job_are_cancelled(
    run_algorithm: Run, left_running: TileRun, feedback: Any
) -> None:
    result = run_algorithm("canceljobs", RUN_FOLDER=str(left_running.folder))
    assert (result["CANCELLED"], result["UNCONFIRMED"]) == (1, 2)
    assert left_running.counts() == {"running": 2, "canceled": 1}
    assert any("local: 2 tiles have a job there and go on" in text for text in feedback.told)


def test_jobs_are_cancelled_on_the_backend_too(
    run_algorithm: Run, left_running: TileRun, server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, backends = str(left_running.folder), local(server, monkeypatch)
    result = run_algorithm("canceljobs", RUN_FOLDER=folder, BACKENDS=backends, TILES="0")
    assert (result["CANCELLED"], result["UNCONFIRMED"]) == (1, 0)
    assert [state.status for state in left_running.states()] == ["canceled", "running", "not_started"]
    result = run_algorithm("canceljobs", RUN_FOLDER=folder, BACKENDS=backends, STATUSES="running")
    assert result["CANCELLED"] == 1
    connection = connect(server.backend(), server.credentials)
    for state in left_running.states()[:2]:
        assert connection.job(state.job_id).status() == "canceled"
    assert left_running.counts() == {"canceled": 2, "not_started": 1}


def test_a_run_that_another_process_executes(run_algorithm: Run, holder: tuple[TileRun, int]) -> None:
    run, process = holder
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm("canceljobs", RUN_FOLDER=str(run.folder))
    assert f"process {process} on" in str(caught.value)
    assert run.counts() == {"not_started": 1}


def test_what_cannot_be_cancelled_is_refused(
    run_algorithm: Run, make_run: Callable[..., TileRun], tmp_path: Path
) -> None:
    folder = str(make_run(1, 1).folder)
    for values, word in (
        ({"RUN_FOLDER": folder, "STATUSES": "finished"}, "“finished” cannot be cancelled"),
        ({"RUN_FOLDER": folder, "TILES": "seven"}, "no tile “seven”"),
        ({"RUN_FOLDER": folder, "BACKENDS": "nonsense"}, "name=url"),
        ({"RUN_FOLDER": str(tmp_path / "nothing")}, "holds no run"),
    ):
        with pytest.raises(QgsProcessingException) as caught:
            run_algorithm("canceljobs", **values)
        assert word in str(caught.value)


def test_cancelled_tiles_are_counted_by_status_and_by_tile(
    run_algorithm: Run, make_run: Callable[..., TileRun], feedback: Any
) -> None:
    folder = str(make_run(3, 1).folder)
    run_algorithm("canceljobs", RUN_FOLDER=folder, TILES="1")
    result = run_algorithm("runstatus", RUN_FOLDER=folder, STATUSES="canceled")
    assert (result["TILES"], result["REMAINING"], json.loads(result["STATUSES"])) == (1, 0, {"canceled": 1})
    assert "Tile 1: Cancelled (Cancelled on request)" in feedback.told
    result = run_algorithm("runstatus", RUN_FOLDER=folder, TILES="0,1")
    assert (result["TILES"], result["REMAINING"]) == (2, 1)
