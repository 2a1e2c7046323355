"""A process of a file, written out into the job's own graph, gives what the process called by its address gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from bap_tiler_plugin.core.mosaics import build_mosaics
from bap_tiler_plugin.core.process import (
    DEFAULT_PROCESS,
    ProcessDefinition,
    job_process_graph,
    load_process,
    tile_arguments,
)
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, Extent, TileGrid, expand, make_grid, to_lonlat
from bap_tiler_plugin.local_backend.engine.run import execute

ARGUMENTS = {"temporal_extent": ["2022-06-01", "2022-07-01"], "max_cloud_cover": 60}
OVERLAP = 500


@pytest.fixture(scope="module")
def definition(shared_data: Path) -> ProcessDefinition:
    return load_process(str(shared_data / "apex_udp" / "bap_composite.json"))


@pytest.fixture(scope="module")
def grid() -> TileGrid:
    return make_grid(Extent(676_000, 5_150_000, 679_000, 5_151_500, "EPSG:32632"), 1500, anchor=Anchor.CORNER)


def compute(
    definition: ProcessDefinition, scenes: Path, folder: Path, grid: TileGrid, tile: int, overlap: float
) -> Path:
    """Evaluate the job of one tile and return its only file."""
    geometry = to_lonlat(expand(grid.geometries[tile], overlap), grid.crs)
    graph = job_process_graph(definition, tile_arguments(definition, ARGUMENTS, geometry))
    summary = execute({"process_graph": graph}, scenes, folder, log=lambda *_: None)
    assert len(summary.files) == 1
    return folder / summary.files[0].name


def test_file_and_address_give_the_same_pixels(
    definition: ProcessDefinition, scenes: Path, grid: TileGrid, tmp_path: Path
) -> None:
    written_out = compute(definition, scenes, tmp_path / "file", grid, 0, 0)
    called = compute(replace(definition, namespace=DEFAULT_PROCESS), scenes, tmp_path / "url", grid, 0, 0)
    one, other = gdal.Open(str(written_out)), gdal.Open(str(called))
    assert (one.RasterCount, one.RasterXSize, one.RasterYSize) == (3, 150, 150)
    assert one.GetGeoTransform() == other.GetGeoTransform() == (676_000, 10, 0, 5_151_500, 0, -10)
    assert np.array_equal(one.ReadAsArray(), other.ReadAsArray())
    assert one.ReadAsArray().any()


def test_mosaic_of_overlapping_tiles_takes_each_pixel_from_its_own_tile(
    definition: ProcessDefinition, scenes: Path, grid: TileGrid, tmp_path: Path
) -> None:
    run = TileRun.create(tmp_path / "run", grid, RunSettings("overlap", "bap", overlap=OVERLAP))
    expected = np.zeros((3, 150, 300), dtype="uint16")
    for number, tile_id in enumerate(grid.tile_ids):
        dataset = gdal.Open(str(compute(definition, scenes, run.result_folder(tile_id), grid, number, OVERLAP)))
        left, top = dataset.GetGeoTransform()[0], dataset.GetGeoTransform()[3]
        assert dataset.RasterXSize == 250, "the job computed the tile and its overlap"
        x, y = round((grid.bounds[number, 0] - left) / 10), round((top - grid.bounds[number, 3]) / 10)
        expected[:, :, number * 150 : (number + 1) * 150] = dataset.ReadAsArray(x, y, 150, 150)
    mosaics = build_mosaics(run)
    assert [(mosaic.date, mosaic.bands) for mosaic in mosaics] == [("2022-06-01", ("B04", "B03", "B02"))]
    mosaic = gdal.Open(str(mosaics[0].path))
    assert mosaic.GetGeoTransform() == (676_000, 10, 0, 5_151_500, 0, -10)
    assert np.array_equal(mosaic.ReadAsArray(), expected)
