"""The BAP composite on real Sentinel-2 scenes, against the published graph and a computation of its own kind."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from plain_bap import plain_bap
from pyproj import Transformer

from bap_tiler_plugin.local_backend.bap import bap_composite, gaussian_kernel
from bap_tiler_plugin.local_backend.engine.namespaces import APEX_BAP_URL
from bap_tiler_plugin.local_backend.engine.run import execute

JUNE = ["2022-06-01", "2022-07-01"]


@pytest.fixture(scope="module")
def scenes(shared_data: Path) -> Path:
    return shared_data / "s2_l2a_bolzano_2022-06"


@pytest.fixture(scope="module")
def published(shared_data: Path) -> dict:
    return json.loads((shared_data / "apex_udp" / "bap_composite.json").read_text())


def lonlat_square(left: float, bottom: float, size: float, pieces: int = 8) -> dict:
    """A square of EPSG:32632 as a lon/lat polygon with points along its edges."""
    steps = np.arange(pieces) / pieces * size
    x = np.concatenate([left + steps, np.full(pieces, left + size), left + size - steps, np.full(pieces, left), [left]])
    y = np.concatenate(
        [np.full(pieces, bottom), bottom + steps, np.full(pieces, bottom + size), bottom + size - steps, [bottom]]
    )
    lon, lat = Transformer.from_crs("EPSG:32632", "EPSG:4326", always_xy=True).transform(x, y)
    return {"type": "Polygon", "coordinates": [np.column_stack([lon, lat]).tolist()]}


SKEW = [[11.30, 46.47], [11.33, 46.468], [11.342, 46.489], [11.318, 46.482], [11.31, 46.502], [11.30, 46.47]]
POLYGONS = {
    "tile on the grid": lonlat_square(676000, 5150000, 2000),
    "tile at the corner of the scenes": lonlat_square(680000, 5154000, 2000),
    "tile off the grid": lonlat_square(677003.7, 5149011.3, 1500),
    "polygon of any shape": {"type": "Polygon", "coordinates": [SKEW]},
    "everything": lonlat_square(674000, 5146000, 10000, 40),
}


def run_bap(scenes: Path, folder: Path, geometry: dict, **arguments: object) -> dict[str, Path]:
    node = {
        "process_id": "bap_composite",
        "namespace": APEX_BAP_URL,
        "arguments": {"geometry": geometry, "temporal_extent": JUNE, **arguments},
        "result": True,
    }
    summary = execute({"process_graph": {"bap": node}}, scenes, folder, log=lambda *_: None)
    return {file.date: folder / file.name for file in summary.files}


@pytest.mark.parametrize("name", POLYGONS)
def test_every_pixel_equals_the_plain_computation(name: str, scenes: Path, tmp_path: Path) -> None:
    bands = ["B04", "B03", "B02", "B08"]
    files = run_bap(scenes, tmp_path, POLYGONS[name], bands=bands, max_cloud_cover=75)
    expected = plain_bap(scenes, POLYGONS[name], JUNE, bands, 75)
    assert set(files) == set(expected) == {"2022-06-01"}
    pixels, transform, epsg = expected["2022-06-01"]
    result = gdal.Open(str(files["2022-06-01"]))
    assert result.GetGeoTransform() == pytest.approx(transform, abs=1e-9)
    assert f'AUTHORITY["EPSG","{epsg}"]' in result.GetProjection()
    np.testing.assert_array_equal(result.ReadAsArray(), pixels)
    assert (pixels != 0).mean() > 0.2


@pytest.mark.parametrize("max_cloud_cover", [1, 100])
def test_cloud_limit(max_cloud_cover: int, scenes: Path, tmp_path: Path) -> None:
    square = POLYGONS["tile on the grid"]
    files = run_bap(scenes, tmp_path, square, bands=["B02"], max_cloud_cover=max_cloud_cover)
    pixels, _, _ = plain_bap(scenes, square, JUNE, ["B02"], max_cloud_cover)["2022-06-01"]
    np.testing.assert_array_equal(gdal.Open(str(files["2022-06-01"])).ReadAsArray(), pixels[0])


@pytest.mark.parametrize("name", ["tile on the grid", "polygon of any shape"])
def test_same_pixels_as_the_published_graph(name: str, scenes: Path, published: dict, tmp_path: Path) -> None:
    own = run_bap(scenes, tmp_path / "own", POLYGONS[name])
    node = {
        "process_id": "bap_composite",
        "namespace": "user",
        "arguments": {"geometry": POLYGONS[name], "temporal_extent": JUNE},
        "result": True,
    }
    summary = execute(
        {"process_graph": {"bap": node}},
        scenes,
        tmp_path / "published",
        log=lambda *_: None,
        user_processes={"bap_composite": published},
    )
    theirs = tmp_path / "published" / summary.files[0].name
    assert [file.date for file in summary.files] == list(own)
    assert theirs.read_bytes() == own["2022-06-01"].read_bytes()


def test_definition_is_that_of_the_published_process(published: dict) -> None:
    own = bap_composite()
    assert own["id"] == published["id"]
    for mine, theirs in zip(own["parameters"], published["parameters"]):
        assert {key: mine.get(key) for key in ("name", "schema", "optional", "default")} == {
            key: theirs.get(key) for key in ("name", "schema", "optional", "default")
        }
    kernel = np.array(published["process_graph"]["applykernel1"]["arguments"]["kernel"])
    np.testing.assert_allclose(gaussian_kernel(), kernel, rtol=0, atol=1e-12)


def test_neighbouring_tiles_share_and_lose_no_pixel(scenes: Path, tmp_path: Path) -> None:
    whole = run_bap(scenes, tmp_path / "whole", lonlat_square(676000, 5149000, 4000), bands=["B02"])
    counts = np.zeros((400, 400), int)
    for column in range(2):
        for row in range(2):
            square = lonlat_square(676000 + 2000 * column, 5149000 + 2000 * row, 2000)
            tile = gdal.Open(str(run_bap(scenes, tmp_path / f"{column}{row}", square, bands=["B02"])["2022-06-01"]))
            assert (tile.RasterXSize, tile.RasterYSize) == (200, 200)
            left, _, _, top, _, _ = tile.GetGeoTransform()
            x, y = round((left - 676000) / 10), round((5153000 - top) / 10)
            counts[y : y + 200, x : x + 200] += 1
    raster = gdal.Open(str(whole["2022-06-01"]))
    assert (raster.RasterXSize, raster.RasterYSize) == (400, 400)
    assert (counts == 1).all()
