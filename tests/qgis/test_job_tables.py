"""``baptiler:importjobs`` and ``baptiler:exportjobs`` with jobs that a backend really has."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from conftest import JUNE
from qgis.core import QgsProcessingException

from bap_tiler_plugin.core.execution import Execution
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.tile_run import TileRun

Run = Callable[..., dict[str, Any]]


@pytest.fixture
def backends(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> str:
    """The local backend in the form of the parameter ``BACKENDS``, with its password in the environment."""
    monkeypatch.setenv("BAPTILER_LOCAL_USERNAME", "me")
    monkeypatch.setenv("BAPTILER_LOCAL_PASSWORD", str(server.token))
    return f"local={server.url};parallel=2;auth=basic"


@pytest.fixture
def half_done(server: LocalServer, make_run: Callable[..., TileRun]) -> TileRun:
    """A run of three tiles that was left when the first was finished; the second has a job at the backend."""
    run = make_run(3, 1, name="first")

    def watch(states: Any) -> None:
        if any(state.status == "finished" for state in states):
            execution.stop()

    execution = Execution(run, [server.backend(parallel_jobs=1)], lambda _: server.credentials, on_states=watch)
    execution.run()
    return run


def test_jobs_that_the_backend_has_are_watched_and_not_made_again(
    run_algorithm: Run, half_done: TileRun, backends: str, tmp_path: Path
) -> None:
    path, folder = tmp_path / "jobs.csv", tmp_path / "second"
    result = run_algorithm("exportjobs", RUN_FOLDER=str(half_done.folder), JOBS=str(path))
    assert result["ROWS"] == 3
    made = {attempt.tile_id: attempt.job_id for attempt in half_done.attempts().all()}
    result = run_algorithm(
        "importjobs", JOBS=str(path), PROCESS="bap_composite", PARAMETERS=json.dumps(JUNE), RUN_FOLDER=str(folder)
    )
    assert result["IMPORTED"] == len(made)
    assert result["FETCHED"] >= 1
    result = run_algorithm("runjobs", RUN_FOLDER=str(folder), BACKENDS=backends, POLL_SECONDS=0.2)
    assert result["FINISHED"] == 3
    second = TileRun.open(folder)
    jobs = {attempt.tile_id: attempt.job_id for attempt in second.attempts().all()}
    assert len(jobs) == len(second.attempts().all()) == 3
    assert {tile: jobs[tile] for tile in made} == made
    assert all(second.results(tile) for tile in jobs)
    assert run_algorithm("mosaic", RUN_FOLDER=str(folder))["MOSAICS"]


def test_jobs_join_a_run_that_is_there(
    run_algorithm: Run, half_done: TileRun, make_run: Callable[..., TileRun], tmp_path: Path
) -> None:
    path = tmp_path / "jobs.csv"
    run_algorithm("exportjobs", RUN_FOLDER=str(half_done.folder), JOBS=str(path))
    other = make_run(3, 1, name="other")
    values = {"JOBS": str(path), "RUN_FOLDER": str(other.folder)}
    result = run_algorithm("importjobs", **values)
    assert result["IMPORTED"] == len(half_done.attempts().all())
    assert result["LEFT"] == 0
    assert run_algorithm("importjobs", **values)["LEFT"] == result["IMPORTED"]


def test_a_table_that_cannot_be_used_leaves_nothing(run_algorithm: Run, tmp_path: Path) -> None:
    path, folder = tmp_path / "jobs.csv", tmp_path / "run"
    frame = pd.DataFrame({"status": ["dancing"], "geometry": ["POLYGON ((4 51, 4.1 51, 4.1 51.1, 4 51))"]})
    frame.to_csv(path, index=False)
    for jobs, words in (
        (path, "unknown status “dancing”"),
        (tmp_path / "missing.csv", "does not exist"),
        (tmp_path / "jobs.txt", "neither .csv nor .parquet"),
    ):
        with pytest.raises(QgsProcessingException) as caught:
            run_algorithm(
                "importjobs",
                JOBS=str(jobs),
                PROCESS="bap_composite",
                PARAMETERS=json.dumps(JUNE),
                RUN_FOLDER=str(folder),
            )
        assert words in str(caught.value)
        assert not folder.exists()
