"""Runs on the local backend over real scenes: from tiles to verified rasters."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import openeo
import pytest
from osgeo import gdal

from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.process import DEFAULT_PROCESS, definition_from_json
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, make_grid

SIDE = 1000.0
PERIOD = {"temporal_extent": ["2022-06-01", "2022-07-01"]}


@pytest.fixture
def make_scene_run(scenes: Path, shared_data: Path, tmp_path: Path) -> Callable[..., TileRun]:
    """Runs of the BAP composite over some tiles in the middle of the scenes."""

    def make(columns: int = 2, rows: int = 2, name: str = "run") -> TileRun:
        raster = gdal.Open(str(next(scenes.rglob("*B02*.tif"))))
        left, width, _, top, _, height = raster.GetGeoTransform()
        x = left + width * raster.RasterXSize // 2
        y = top + height * raster.RasterYSize // 2
        crs = f"EPSG:{raster.GetSpatialRef().GetAuthorityCode(None)}"
        extent = Extent(x, y, x + columns * SIDE, y + rows * SIDE, crs)
        grid = make_grid(extent, SIDE, anchor=Anchor.CORNER, crs=crs)
        definition = definition_from_json(
            json.loads((shared_data / "apex_udp" / "bap_composite.json").read_text()), namespace=DEFAULT_PROCESS
        )
        settings = RunSettings("Bolzano", DEFAULT_PROCESS, definition.to_json(), PERIOD)
        return TileRun.create(tmp_path / name, grid, settings)

    return make


def test_every_tile_has_a_raster(make_scene_run: Callable[..., TileRun], server: LocalServer) -> None:
    run = make_scene_run()
    outcome = execute_run(run, [server.backend(parallel_jobs=2)], lambda _: server.credentials)
    assert (outcome.finished, outcome.failed) == (4, 0), [state.message for state in run.states()]
    for state in run.states():
        (path,) = [path for path in run.results(state.tile_id) if path.suffix == ".tif"]
        assert path.name == "openEO_2022-06-01Z.tif"
        raster = gdal.Open(str(path))
        assert raster.RasterCount == 3
        assert np.any(raster.ReadAsArray() > 0)


def test_wrong_parameters_are_told_by_the_backend_or_before(
    make_scene_run: Callable[..., TileRun], server: LocalServer
) -> None:
    run = make_scene_run(1, 1)
    run.update_settings(parameters={"temporal_extent": ["1999-06-01", "1999-07-01"]})
    outcome = execute_run(run, [server.backend()], lambda _: server.credentials, max_attempts=1)
    assert outcome.failed == 1
    (state,) = run.states()
    assert state.message
    assert run.log_path("0", 1).is_file() or state.status == "start_failed"


EXECUTE = """
import sys
from bap_tiler_plugin.core.backends import Backend, Credentials
from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.tile_run import TileRun
run, url, token = sys.argv[1:]
execute_run(TileRun.open(run), [Backend("local", url, 2, "basic")], lambda _: Credentials("local", token))
"""


@pytest.mark.parametrize("seconds", [0.3, 0.8, 1.5, 2.5])
def test_a_killed_run_continues_without_a_second_job(
    make_scene_run: Callable[..., TileRun], start_server: Callable[..., LocalServer], seconds: float
) -> None:
    server, run = start_server(workers=2), make_scene_run()
    command = [sys.executable, "-c", EXECUTE, str(run.folder), server.url, str(server.token)]
    process = subprocess.Popen(command)
    deadline = time.monotonic() + 30
    while run.counts() == {"not_started": 4} and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(seconds)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    outcome = execute_run(run, [server.backend(parallel_jobs=2)], lambda _: server.credentials)
    assert outcome.finished == 4
    attempts = run.attempts().all()
    assert len(attempts) == 4
    jobs = openeo.connect(server.url).authenticate_basic("local", server.token).list_jobs()
    assert sorted(job["id"] for job in jobs) == sorted(str(attempt.job_id) for attempt in attempts)
