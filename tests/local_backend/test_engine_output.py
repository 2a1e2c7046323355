"""Files that results are written to, and what is said about them."""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path

import numpy as np
import pytest
from engine_tools import Archive, call, cube, days, one, utm_box
from osgeo import gdal

from bap_tiler_plugin.local_backend.engine.errors import EngineError
from bap_tiler_plugin.local_backend.engine.output import require_format, write_result
from bap_tiler_plugin.local_backend.engine.run import execute


def test_one_file_per_date(tmp_path: Path) -> None:
    values = np.array([[[[1, 2], [3, np.nan]]] * 2, [[[5, 6], [7, 8]]] * 2])
    files = write_result(cube(values, days(1, 4), ["B04", "B03"], stored=True), "GTiff", tmp_path)
    assert [file.name for file in files] == ["openEO_2022-06-01Z.tif", "openEO_2022-06-04Z.tif"]
    assert [file.date for file in files] == ["2022-06-01", "2022-06-04"]
    raster = gdal.Open(str(tmp_path / files[0].name))
    assert raster.ReadAsArray().tolist() == [[[1, 2], [3, 0]]] * 2
    assert [raster.GetRasterBand(number).GetDescription() for number in (1, 2)] == ["B04", "B03"]
    assert raster.GetRasterBand(1).GetNoDataValue() == 0
    assert raster.GetRasterBand(1).DataType == gdal.GDT_UInt16
    assert raster.GetMetadata("IMAGE_STRUCTURE")["LAYOUT"] == "COG"


def test_what_is_said_about_a_file(tmp_path: Path) -> None:
    file = write_result(cube(np.ones((1, 3, 2)), bands=["B04"], stored=True), "gtiff", tmp_path)[0]
    body = (tmp_path / "openEO.tif").read_bytes()
    assert (file.name, file.date, file.bands, file.epsg) == ("openEO.tif", None, ("B04",), 32632)
    assert file.shape == (3, 2)
    assert file.transform == (10.0, 0.0, 500000.0, 0.0, -10.0, 5200000.0)
    assert (file.size, file.checksum) == (len(body), "1220" + hashlib.sha256(body).hexdigest())
    assert (file.data_type, file.nodata) == ("uint16", 0.0)
    west, south, east, north = file.bbox
    assert 8.9999 < west < east < 9.001
    assert 46.95 < south < north < 46.96


def test_computed_values_are_floating_point_with_nan(tmp_path: Path) -> None:
    data = call("apply", data=cube([[1.0, math.nan]], stored=True), process=one("multiply", x="$x", y=0.5))
    file = write_result(data, "GTiff", tmp_path)[0]
    raster = gdal.Open(str(tmp_path / file.name))
    assert raster.GetRasterBand(1).DataType == gdal.GDT_Float32
    assert math.isnan(raster.GetRasterBand(1).GetNoDataValue())
    assert file.data_type == "float32"
    np.testing.assert_array_equal(raster.ReadAsArray(), [[0.5, np.nan]])


def test_formats() -> None:
    assert require_format("geotiff") == "GTiff"
    with pytest.raises(EngineError) as caught:
        require_format("netCDF")
    assert caught.value.code == "FormatUnsupported"


def test_values_per_geometry_are_json(tmp_path: Path) -> None:
    data = cube(np.array([[[[1.0, 3.0]]], [[[5.0, np.nan]]]]), days(1, 2), ["B04"])
    area = utm_box(500000, 5199990, 500020, 5200000)
    means = call("aggregate_spatial", data=data, geometries=area, reducer=one("mean", data="$data"))
    file = write_result(means, "JSON", tmp_path)[0]
    assert json.loads((tmp_path / file.name).read_text()) == {days(1)[0]: [[2.0]], days(2)[0]: [[5.0]]}
    for value, file_format in ((means, "GTiff"), (data, "JSON")):
        with pytest.raises(EngineError) as caught:
            write_result(value, file_format, tmp_path)
        assert caught.value.code == "FormatUnsuitable"


@pytest.mark.parametrize("saved", [True, False])
def test_a_graph_with_and_without_save_result(saved: bool, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.add("2022-06-02T10:10:00Z", {"B02": np.full((6, 8), 9, np.uint16)})
    load = {"id": "SENTINEL2_L2A", "spatial_extent": None, "temporal_extent": None}
    graph = {"load": {"process_id": "load_collection", "arguments": load, "result": not saved}}
    if saved:
        arguments = {"data": {"from_node": "load"}, "format": "GTiff"}
        graph["save"] = {"process_id": "save_result", "arguments": arguments, "result": True}
    messages: list[tuple] = []
    summary = execute(
        {"process_graph": graph}, tmp_path, tmp_path / "results", log=lambda *entry: messages.append(entry)
    )
    assert [file.name for file in summary.files] == ["openEO_2022-06-02Z.tif"]
    assert ("info", "1 scenes of 1 days, bands B02", "load") in messages
    assert {name: entry["unit"] for name, entry in summary.usage.items()} == {
        "cpu": "cpu-seconds",
        "duration": "seconds",
        "memory": "mb-seconds",
        "input_pixel": "mega-pixel",
    }


def test_two_saved_results_have_names_of_their_own(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.add("2022-06-02T10:10:00Z", {"B02": np.full((6, 8), 9, np.uint16), "B03": np.full((6, 8), 8, np.uint16)})
    graph = {}
    for band in ("B02", "B03"):
        load = {"id": "SENTINEL2_L2A", "spatial_extent": None, "temporal_extent": None, "bands": [band]}
        graph[band] = {"process_id": "load_collection", "arguments": load}
        arguments = {"data": {"from_node": band}, "format": "GTiff"}
        graph[f"save{band}"] = {"process_id": "save_result", "arguments": arguments, "result": band == "B03"}
    summary = execute({"process_graph": graph}, tmp_path, tmp_path / "results", log=lambda *_: None)
    assert [file.name for file in summary.files] == ["openEO_2022-06-02Z.tif", "openEO_2022-06-02Z_2.tif"]


def test_a_result_that_is_no_cube_cannot_be_a_raster(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        execute(
            {"process_graph": {"pi": {"process_id": "pi", "arguments": {}, "result": True}}},
            tmp_path,
            tmp_path,
            log=lambda *_: None,
        )
    assert caught.value.code == "FormatUnsuitable"
