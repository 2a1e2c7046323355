"""load_collection: which scenes and pixels are read, and how scenes are put together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from engine_tools import Archive, one, utm_box

from bap_tiler_plugin.local_backend.engine import stack
from bap_tiler_plugin.local_backend.engine.collection import Asset, Collection
from bap_tiler_plugin.local_backend.engine.cube import DataCube
from bap_tiler_plugin.local_backend.engine.environment import Environment
from bap_tiler_plugin.local_backend.engine.errors import EngineError
from bap_tiler_plugin.local_backend.engine.graph import evaluate_process
from bap_tiler_plugin.local_backend.engine.grid import Window


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def full(value: int, rows: int = 6, columns: int = 8, dtype: Any = np.uint16) -> np.ndarray:
    return np.full((rows, columns), value, dtype)


def load(folder: Path, *following: tuple[str, dict], **arguments: Any) -> DataCube:
    """Loads the collection and passes it through further processes."""
    given = {"id": "SENTINEL2_L2A", "spatial_extent": None, "temporal_extent": None, **arguments}
    graph: dict[str, Any] = {"n0": {"process_id": "load_collection", "arguments": given}}
    for number, (process_id, others) in enumerate(following, start=1):
        data = {"data": {"from_node": f"n{number - 1}"}}
        graph[f"n{number}"] = {"process_id": process_id, "arguments": {**data, **others}}
    graph[f"n{len(following)}"]["result"] = True
    return evaluate_process({"process_graph": graph}, Environment(folder))


def code_of(folder: Path, *following: tuple[str, dict], **arguments: Any) -> str:
    with pytest.raises(EngineError) as caught:
        load(folder, *following, **arguments).values  # noqa: B018
    return caught.value.code


def test_bands_dates_and_values(archive: Archive) -> None:
    archive.add("2022-06-05T10:10:00Z", {"B02": full(5), "B03": full(6)})
    archive.add("2022-06-02T10:10:00Z", {"B02": full(2), "B03": full(0)})
    cube = load(archive.folder, bands=["B03", "B02"])
    assert cube.names == ("t", "bands", "y", "x")
    assert cube.dimensions[0].labels == ("2022-06-02T00:00:00Z", "2022-06-05T00:00:00Z")
    assert cube.dimensions[1].labels == ("B03", "B02")
    np.testing.assert_array_equal(cube.values[:, :, 0, 0], [[np.nan, 2], [6, 5]])
    assert (cube.stored.dtype, cube.stored.nodata) == (np.uint16, 0)


def test_period_is_half_open_and_conditions_are_in_percent(archive: Archive) -> None:
    for day, cloud in ((1, 10.0), (2, 75.0), (3, 75.1)):
        archive.add(f"2022-06-0{day}T00:00:00Z", {"B02": full(day)}, cloud=cloud)
    labels = load(archive.folder, temporal_extent=["2022-06-01", "2022-06-03"]).dimensions[0].labels
    assert [label[:10] for label in labels] == ["2022-06-01", "2022-06-02"]
    few = {"eo:cloud_cover": one("lte", x="$value", y=75)}
    assert load(archive.folder, properties=few).dimensions[0].size == 2
    assert code_of(archive.folder, properties={"platform": one("eq", x="$value", y="a")}) == "NoDataAvailable"
    assert code_of(archive.folder, temporal_extent=["2023-06-01", None]) == "NoDataAvailable"


def test_scenes_of_one_day_are_mosaicked_the_earlier_on_top(archive: Archive) -> None:
    first = full(1)
    first[:, 5:] = 0
    archive.add("2022-06-02T10:10:20Z", {"B02": full(2)}, left=500040.0)
    archive.add("2022-06-02T10:10:00Z", {"B02": first})
    cube = load(archive.folder)
    assert cube.grid.width == 12
    assert cube.values[0, 0, 0].tolist() == [1] * 5 + [2] * 7


def test_pixel_sizes_are_brought_to_the_finest(archive: Archive) -> None:
    classes = np.array([[4, 5, 6, 7], [8, 9, 10, 11], [1, 2, 3, 4]], np.uint8)
    archive.add("2022-06-02T10:10:00Z", {"B02": full(2), "SCL": classes})
    both = load(archive.folder, bands=["B02", "SCL"])
    assert both.grid.pixel_width == 10
    np.testing.assert_array_equal(both.values[0, 1], np.repeat(np.repeat(classes, 2, 0), 2, 1))
    assert both.stored is None
    assert load(archive.folder, bands=["SCL"]).grid.pixel_width == 20


def test_other_reference_systems_are_warped_onto_the_first_scene_s_grid(archive: Archive) -> None:
    values = np.random.default_rng(1).integers(1, 999, (60, 80)).astype(np.uint16)
    archive.add("2022-06-02T10:10:00Z", {"B02": full(7, 60, 80)}, left=700000.0)
    archive.add("2022-06-03T10:10:00Z", {"B02": values}, left=244000.0, top=5206000.0, epsg=32633)
    cube = load(archive.folder)
    assert cube.grid.crs == "EPSG:32632"
    warped = cube.values[1]
    assert 4000 < (~np.isnan(warped)).sum() < 5200
    assert np.isin(warped[~np.isnan(warped)], values).all()


def test_only_the_pixels_of_the_geometry_are_read(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.add("2022-06-02T10:10:00Z", {"B02": full(1, 300, 300), "SCL": full(4, 150, 150, np.uint8)})
    windows: list[Window] = []
    read = Asset.read

    def noting(self: Asset, window: Window) -> np.ndarray:
        windows.append(window)
        return read(self, window)

    monkeypatch.setattr(Asset, "read", noting)
    square = utm_box(500100, 5199800, 500200, 5199900)
    steps = [("resample_spatial", {"resolution": 20}), ("filter_spatial", {"geometries": square})]
    assert load(archive.folder, *steps, bands=["SCL"]).values.shape == (1, 1, 5, 5)
    assert load(archive.folder, ("filter_spatial", {"geometries": square}), bands=["B02"]).values.shape == (
        1,
        1,
        10,
        10,
    )
    assert windows == [Window(5, 10, 5, 10), Window(10, 20, 10, 20)]


def test_scenes_away_from_the_geometry_are_left_out_and_do_not_decide_the_grid(archive: Archive) -> None:
    archive.add("2022-06-01T10:10:00Z", {"B02": full(1)}, left=244000.0, top=5206000.0, epsg=32633)
    archive.add("2022-06-02T10:10:00Z", {"B02": full(2)})
    square = utm_box(500000, 5199940, 500080, 5200000)
    for step in (("filter_spatial", {"geometries": square}), ("mask_polygon", {"mask": square})):
        cube = load(archive.folder, step)
        near = step[0] == "filter_spatial"
        assert cube.grid.crs == ("EPSG:32632" if near else "EPSG:32633")
        assert cube.dimensions[0].size == (1 if near else 2)
    extent = {"west": 500000, "south": 5199940, "east": 500080, "north": 5200000, "crs": "EPSG:32632"}
    assert load(archive.folder, spatial_extent=extent).values.shape == (1, 1, 6, 8)
    far = {"west": 0, "south": 0, "east": 1, "north": 1}
    assert code_of(archive.folder, spatial_extent=far) == "NoDataAvailable"


def test_dates_that_are_masked_everywhere_are_not_read(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in (1, 2, 3):
        archive.add(f"2022-06-0{day}T10:10:00Z", {"B02": full(day), "SCL": full(day, 3, 4, np.uint8)})
    names: list[str] = []
    read = Asset.read
    monkeypatch.setattr(Asset, "read", lambda self, window: names.append(self.path.name) or read(self, window))
    load_args = {"id": "SENTINEL2_L2A", "spatial_extent": None, "temporal_extent": None}
    graph = {
        "data": {"process_id": "load_collection", "arguments": {**load_args, "bands": ["B02"]}},
        "scl": {"process_id": "load_collection", "arguments": {**load_args, "bands": ["SCL"]}},
        "bad": {"process_id": "apply", "arguments": {"data": {"from_node": "scl"}, "process": one("neq", x="$x", y=2)}},
        "ok": {"process_id": "mask", "arguments": {"data": {"from_node": "data"}, "mask": {"from_node": "bad"}}},
        "month": {
            "process_id": "aggregate_temporal_period",
            "arguments": {"data": {"from_node": "ok"}, "period": "month", "reducer": one("first", data="$data")},
            "result": True,
        },
    }
    cube = evaluate_process({"process_graph": graph}, Environment(archive.folder))
    assert (cube.values == 2).all()
    assert [name for name in names if "B02" in name] == ["1_B02.tif"]


def test_dates_are_reduced_in_strips_with_the_same_result(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from bap_tiler_plugin.local_backend.engine.processes import cubes_reduce

    random = np.random.default_rng(5)
    for day in (1, 2, 3):
        archive.add(f"2022-06-0{day}T10:10:00Z", {"B02": random.integers(0, 9, (23, 17)).astype(np.uint16)})
    values = load(archive.folder).values
    median = ("reduce_dimension", {"dimension": "t", "reducer": one("median", data="$data")})
    monkeypatch.setattr(cubes_reduce, "STRIP_BYTES", 17 * 3 * 4 * 5)
    np.testing.assert_array_equal(load(archive.folder, median).values[0], np.nanmedian(values[:, 0], axis=0))


def test_too_much_data_is_refused_with_figures(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.add("2022-06-01T10:10:00Z", {"B02": full(1)})
    monkeypatch.setattr(stack, "MEMORY_LIMIT", 100)
    with pytest.raises(EngineError, match="1 dates, 1 bands, 6x8 pixels") as caught:
        load(archive.folder).values  # noqa: B018
    assert caught.value.code == "ExtentTooLarge"


def test_bad_arguments(archive: Archive) -> None:
    archive.add("2022-06-01T10:10:00Z", {"B02": full(1)})
    for arguments, code in [
        ({"bands": ["B99"]}, "ProcessParameterInvalid"),
        ({"bands": []}, "ProcessParameterInvalid"),
        ({"temporal_extent": ["2022-06-02", "2022-06-01"]}, "TemporalExtentEmpty"),
        ({"temporal_extent": ["2022-06-02"]}, "ProcessParameterInvalid"),
        ({"spatial_extent": {"type": "Point", "coordinates": [1, 2]}}, "ProcessParameterInvalid"),
        ({"id": "LANDSAT"}, "CollectionNotFound"),
    ]:
        assert code_of(archive.folder, **arguments) == code


@pytest.mark.parametrize("text", ["", "[]", '{"features": [{"id": 1}]}'])
def test_folder_without_a_readable_catalogue(tmp_path: Path, text: str) -> None:
    (tmp_path / "items.json").write_text(text)
    with pytest.raises(EngineError, match=r"items\.json"):
        Collection(tmp_path)


def test_a_missing_file_is_named(archive: Archive) -> None:
    archive.add("2022-06-01T10:10:00Z", {"B02": full(1)})
    (archive.folder / "0_B02.tif").unlink()
    with pytest.raises(EngineError, match=r"0_B02\.tif"):
        load(archive.folder)


def test_description_of_the_collection(shared_data: Path) -> None:
    described = Collection(shared_data / "s2_l2a_bolzano_2022-06").description()
    assert described["id"] == "SENTINEL2_L2A"
    assert described["cube:dimensions"]["bands"]["values"] == ["B02", "B03", "B04", "B08", "SCL"]
    assert described["extent"]["temporal"]["interval"] == [["2022-06-02T10:10:00Z", "2022-06-30T10:10:00Z"]]
    assert {"name": "SCL", "gsd": 20.0} in described["summaries"]["eo:bands"]
    assert described["summaries"]["proj:epsg"] == [32632]
