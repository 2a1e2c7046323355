"""Runs over several zones: stored, their jobs' geometries, and one mosaic of rasters in several CRS."""

from __future__ import annotations

from math import ceil, floor
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import gdal, osr
from pyproj import Transformer

from bap_tiler_plugin.core.job_creator import TileJobCreator
from bap_tiler_plugin.core.mosaics import build_mosaics
from bap_tiler_plugin.core.process import definition_from_json
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Extent, TileGrid, make_grid

PIXEL = 100
EXTENT = Extent(11.95, 46.4, 12.05, 46.46, "EPSG:4326")


@pytest.fixture
def grid() -> TileGrid:
    """Tiles of 3 km on both sides of the border of zones 32 and 33."""
    return make_grid(EXTENT, 3_000)


@pytest.fixture
def run(grid: TileGrid, tmp_path: Path) -> TileRun:
    """A run whose tiles all have a raster: of the tile's whole square and 600 m more, filled with the tile's number."""
    run = TileRun.create(tmp_path / "run", grid, RunSettings("zones", "bap_composite", overlap=600.0))
    for number, (tile_id, bounds) in enumerate(zip(grid.tile_ids, grid.bounds.tolist()), start=1):
        write_raster(
            run.result_folder(tile_id) / "openEO_2022-06-01Z.tif", bounds, grid.crs_of_tile(number - 1), number
        )
    return run


def write_raster(path: Path, bounds: list[float], crs: str, value: int) -> None:
    minx, miny = (floor(low / PIXEL) * PIXEL - 600 for low in bounds[:2])
    maxx, maxy = (ceil(high / PIXEL) * PIXEL + 600 for high in bounds[2:])
    path.parent.mkdir(parents=True)
    size = (round((maxx - minx) / PIXEL), round((maxy - miny) / PIXEL))
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), *size, 1, gdal.GDT_Int16)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(int(crs.split(":")[1]))
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((minx, PIXEL, 0, maxy, 0, -PIXEL))
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).Fill(value)


def test_a_run_keeps_each_tiles_own_crs(run: TileRun, grid: TileGrid) -> None:
    tiles = TileRun.open(run.folder).tiles()
    assert run.grid_crs == "EPSG:4326"
    assert tiles["epsg"].tolist() == [int(crs[5:]) for crs in grid.tile_crs]
    assert set(tiles["epsg"]) == {32632, 32633}
    assert (tiles[["minx", "miny", "maxx", "maxy"]].to_numpy() == grid.bounds).all()
    assert all(one.equals(other) for one, other in zip(tiles.geometry, grid.geometries))


def test_jobs_get_the_tile_and_its_overlap(run: TileRun, grid: TileGrid) -> None:
    definition = definition_from_json(
        {
            "id": "box",
            "parameters": [{"name": "extent", "schema": {"type": "object", "subtype": "geojson"}}],
            "process_graph": {"load": {"process_id": "load", "arguments": {}, "result": True}},
        }
    )
    creator = TileJobCreator(definition, {}, run.grid_crs, overlap=600.0)
    for geometry, bounds, crs in zip(grid.geometries, grid.bounds, grid.tile_crs):
        [node] = creator.process_graph(geometry).values()
        job = shapely.geometry.shape(node["arguments"]["extent"]) if "extent" in node["arguments"] else None
        sent = job or shapely.buffer(geometry, 0.0)
        change = Transformer.from_crs(4326, crs, always_xy=True).transform
        flat = shapely.transform(sent, lambda xy, change=change: np.column_stack(change(*xy.T)))
        assert shapely.box(*bounds).buffer(610, join_style="mitre").covers(flat)


@pytest.mark.parametrize("target", ["EPSG:3035", "EPSG:32632", "EPSG:4326"])
@pytest.mark.parametrize("form", ["VRT", "COG"])
def test_each_pixel_of_the_mosaic_comes_from_the_tile_that_it_lies_in(
    run: TileRun, grid: TileGrid, target: str, form: str
) -> None:
    [mosaic] = build_mosaics(run, format=form, target_crs=target)
    dataset = gdal.Open(str(mosaic.path))
    values = dataset.ReadAsArray()
    x0, dx, _, y0, _, dy = dataset.GetGeoTransform()
    columns, rows = np.meshgrid(np.arange(values.shape[1]) + 0.5, np.arange(values.shape[0]) + 0.5)
    lon, lat = Transformer.from_crs(target, 4326, always_xy=True).transform(x0 + columns * dx, y0 + rows * dy)
    inside = (lon > EXTENT.minx) & (lon < EXTENT.maxx) & (lat > EXTENT.miny) & (lat < EXTENT.maxy)
    assert inside.sum() > 3_000
    assert (values[inside] > 0).all(), "no gap, not even at the border of the zones"
    for number, geometry in enumerate(grid.geometries, start=1):
        assert (values == number).any()
        own = shapely.contains_xy(shapely.buffer(geometry, -1.5 * PIXEL / 76_000), lon, lat)
        assert (values[own] == number).all()
