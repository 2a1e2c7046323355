"""The main job over a border of UTM zones: scenes of one zone, tiles of both, one mosaic without gap."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import gdal
from plain_bap import plain_bap
from pyproj import Transformer

from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.local_server import start_local_backend
from bap_tiler_plugin.core.mosaics import build_mosaics
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Extent, TileGrid, make_grid
from bap_tiler_plugin.local_backend.demo_archive import make_archive

SCENES = (705_000, 5_668_000, 715_000, 5_673_000)
AREA = Extent(5.97, 51.13, 6.03, 51.155, "EPSG:4326")
MAY = ["2024-05-01", "2024-06-01"]
BANDS = ["B04", "B03", "B02"]


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Synthetic scenes on both sides of 6 degrees east, all in zone 31."""
    return make_archive(tmp_path_factory.mktemp("border") / "scenes", extent_utm=SCENES, months=1)


@pytest.fixture(scope="module")
def grid() -> TileGrid:
    return make_grid(AREA, 2_500)


@pytest.fixture(scope="module")
def run(scenes: Path, grid: TileGrid, tmp_path_factory: pytest.TempPathFactory) -> TileRun:
    folder = tmp_path_factory.mktemp("border_run")
    parameters = {"temporal_extent": MAY, "bands": BANDS}
    run = TileRun.create(folder / "run", grid, RunSettings("border", "bap_composite", parameters=parameters))
    with start_local_backend(scenes, folder / "backend", workers=2) as server:
        outcome = execute_run(run, [server.backend(2)], lambda _: server.credentials, poll_seconds=0.3)
    assert (outcome.finished, outcome.failed) == (len(grid), 0)
    return run


def pixels(path: Path, crs: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The mosaic's values, and longitude and latitude of its pixels' centres."""
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray()
    x0, dx, _, y0, _, dy = dataset.GetGeoTransform()
    columns, rows = np.meshgrid(np.arange(values.shape[2]) + 0.5, np.arange(values.shape[1]) + 0.5)
    lon, lat = Transformer.from_crs(crs, 4326, always_xy=True).transform(x0 + columns * dx, y0 + rows * dy)
    return values, lon, lat


def test_tiles_lie_in_both_zones(grid: TileGrid) -> None:
    assert grid.zones == ("EPSG:32631", "EPSG:32632")


def test_each_pixel_is_that_of_its_own_tiles_job(run: TileRun, grid: TileGrid, scenes: Path) -> None:
    [mosaic] = build_mosaics(run)
    raster = gdal.Open(str(mosaic.path))
    x0, _, _, y0, _, _ = raster.GetGeoTransform()
    shown, lon, lat = pixels(mosaic.path, "EPSG:32631")
    for geometry in grid.geometries:
        polygon = shapely.geometry.mapping(geometry)
        composite, transform, _ = plain_bap(scenes, polygon, MAY, BANDS, 75)[mosaic.date]
        column, row = round((transform[0] - x0) / 10), round((y0 - transform[3]) / 10)
        window = np.s_[row : row + composite.shape[1], column : column + composite.shape[2]]
        inner = shapely.contains_xy(shapely.buffer(geometry, -15 / 70_000), lon[window], lat[window])
        assert inner.sum() > 500
        assert (shown[(slice(None), *window)] == composite)[:, inner].all()


@pytest.mark.parametrize("crs", ["EPSG:32632", "EPSG:3035"])
def test_the_mosaic_in_a_chosen_crs_has_no_gap_at_the_border(run: TileRun, tmp_path: Path, crs: str) -> None:
    [own] = build_mosaics(run)
    [mosaic] = build_mosaics(run, tmp_path / "mosaics", target_crs=crs, format="COG")
    empty = []
    for path, reference in ((own.path, "EPSG:32631"), (mosaic.path, crs)):
        values, lon, lat = pixels(path, reference)
        strip = (abs(lon - 6.0) < 30 / 70_000) & (lat > AREA.miny) & (lat < AREA.maxy)
        assert strip.sum() > 1_000
        empty.append(float((values[0][strip] == 0).mean()))
    assert empty[1] <= empty[0] + 0.01
    assert empty[0] < 0.5
