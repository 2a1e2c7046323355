"""The main job on real scenes, from grid to mosaic, checked against a computation that shares no code with it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import gdal
from plain_bap import plain_bap

from bap_tiler_plugin.core.execution import RunOutcome, execute_run
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.lonlat import to_lonlat
from bap_tiler_plugin.core.mosaics import Mosaic, build_mosaics
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, Extent, TileGrid, make_grid

SCENES = Extent(675_000, 5_147_920, 681_400, 5_154_960, "EPSG:32632")
JUNE = ["2022-06-01", "2022-07-01"]
BANDS = ["B04", "B03", "B02"]
MAX_CLOUD_COVER = 75


@pytest.fixture(scope="module")
def grid() -> TileGrid:
    return make_grid(SCENES, 2_000, anchor=Anchor.CORNER)


@pytest.fixture(scope="module")
def run(grid: TileGrid, tmp_path_factory: pytest.TempPathFactory) -> TileRun:
    parameters = {"temporal_extent": JUNE, "bands": BANDS, "max_cloud_cover": MAX_CLOUD_COVER}
    folder = tmp_path_factory.mktemp("main_job") / "run"
    return TileRun.create(folder, grid, RunSettings(name="June", process="bap_composite", parameters=parameters))


@pytest.fixture(scope="module")
def outcome(run: TileRun, server: LocalServer) -> RunOutcome:
    backend, credentials = server.backend(parallel_jobs=2), server.credentials
    return execute_run(run, [backend], lambda _: credentials, poll_seconds=0.5)


@pytest.fixture(scope="module")
def mosaics(run: TileRun, outcome: RunOutcome) -> list[Mosaic]:
    return build_mosaics(run)


def test_every_tile_finishes(run: TileRun, outcome: RunOutcome, grid: TileGrid) -> None:
    assert (outcome.finished, outcome.failed, outcome.remaining) == (16, 0, 0)
    assert run.counts() == {"finished": len(grid)}


def test_there_is_one_mosaic_of_the_month(mosaics: list[Mosaic]) -> None:
    assert [(mosaic.date, tuple(mosaic.bands)) for mosaic in mosaics] == [("2022-06-01", tuple(BANDS))]


def test_every_pixel_of_every_tile_is_the_independent_computation_s(
    mosaics: list[Mosaic], grid: TileGrid, scenes: Path
) -> None:
    raster = gdal.Open(str(mosaics[0].path))
    differing = {}
    valid = 0
    for tile_id, geometry in zip(grid.tile_ids, grid.geometries):
        polygon = shapely.geometry.mapping(to_lonlat(geometry, grid.crs))
        composite, transform, _ = plain_bap(scenes, polygon, JUNE, BANDS, MAX_CLOUD_COVER)[mosaics[0].date]
        shown = _window(raster, transform, composite.shape)
        differing[tile_id] = int((shown != composite).sum())
        valid += int((composite != 0).sum())
    assert differing == dict.fromkeys(grid.tile_ids, 0)
    assert valid > 1_000_000
    assert valid == int((raster.ReadAsArray() != 0).sum())


def _window(raster: gdal.Dataset, transform: tuple[float, ...], shape: tuple[int, ...]) -> np.ndarray:
    left, size, _, top, _, _ = raster.GetGeoTransform()
    column, row = round((transform[0] - left) / size), round((top - transform[3]) / size)
    return raster.ReadAsArray(column, row, shape[2], shape[1])
