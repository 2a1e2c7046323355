"""Rules of the BAP composite that real scenes seldom show: ties, no data, borders, months without scenes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from engine_tools import Archive
from osgeo import gdal
from plain_bap import plain_bap
from pyproj import Transformer

from bap_tiler_plugin.local_backend.engine.run import execute

LEFT, TOP = 500000.0, 5200000.0
ROWS, COLUMNS = 60, 80


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def clear(value: int = 4) -> np.ndarray:
    return np.full((ROWS, COLUMNS), value, np.uint8)


def add(archive: Archive, when: str, value: int, classes: np.ndarray, **options: float) -> None:
    archive.add(when, {"B02": np.full((2 * ROWS, 2 * COLUMNS), value, np.uint16), "SCL": classes}, **options)


def area(left: float = LEFT, bottom: float = TOP - 1200, right: float = LEFT + 1600, top: float = TOP) -> dict:
    to_lonlat = Transformer.from_crs("EPSG:32632", "EPSG:4326", always_xy=True)
    corners = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
    return {"type": "Polygon", "coordinates": [[list(to_lonlat.transform(*corner)) for corner in corners]]}


def composite(archive: Archive, geometry: dict | None = None, period: tuple = ("2022-06-01", "2022-09-01")) -> dict:
    """The composites by date, checked against the plain computation."""
    geometry = geometry or area()
    arguments = {"geometry": geometry, "temporal_extent": list(period), "bands": ["B02"], "max_cloud_cover": 100}
    node = {"process_id": "bap_composite", "arguments": arguments, "result": True}
    folder = archive.folder / "results"
    summary = execute({"process_graph": {"bap": node}}, archive.folder, folder, log=lambda *_: None)
    files = {file.date: gdal.Open(str(folder / file.name)) for file in summary.files}
    expected = plain_bap(archive.folder, geometry, list(period), ["B02"], 100)
    assert set(files) == set(expected)
    for date, (pixels, transform, _) in expected.items():
        np.testing.assert_array_equal(files[date].ReadAsArray(), pixels[0])
        assert files[date].GetGeoTransform() == pytest.approx(transform, abs=1e-9)
    return {date: raster.ReadAsArray() for date, raster in files.items()}


def test_equal_scores_go_to_the_earliest_date(archive: Archive) -> None:
    for day in (18, 12, 20, 10):
        add(archive, f"2022-06-{day}T10:10:00Z", day, clear())
    assert (composite(archive)["2022-06-01"] == 12).all()


def test_equal_masks_with_clouds_tie_too(archive: Archive) -> None:
    cloudy = clear()
    cloudy[10:30, 20:50] = 9
    for day in (16, 14):
        add(archive, f"2022-06-{day}T10:10:00Z", day, cloudy)
    pixels = composite(archive)["2022-06-01"]
    assert set(np.unique(pixels)) == {0, 14}
    assert (pixels[20:60, 40:100] == 0).all()


def test_day_nearest_to_the_middle_of_the_month_wins(archive: Archive) -> None:
    for day in (2, 17, 12, 30):
        add(archive, f"2022-06-{day:02d}T23:10:00Z", day, clear())
    assert (composite(archive)["2022-06-01"] == 17).all()


def test_where_nothing_was_observed_another_date_wins_and_nowhere_none(archive: Archive) -> None:
    partly = clear()
    partly[:, :40] = 0
    add(archive, "2022-06-15T10:10:00Z", 15, partly)
    missing = clear()
    missing[:10] = 0
    add(archive, "2022-06-01T10:10:00Z", 1, missing)
    pixels = composite(archive)["2022-06-01"]
    assert (pixels[:, 80:] == 15).all()
    assert (pixels[20:, :80] == 1).all()
    assert (pixels[:20, :80] == 0).all()


def test_a_cloud_with_the_best_score_leaves_no_data(archive: Archive) -> None:
    speck = clear()
    speck[30, 40] = 8
    add(archive, "2022-06-15T10:10:00Z", 15, speck)
    add(archive, "2022-06-30T10:10:00Z", 30, clear(3))
    pixels = composite(archive)["2022-06-01"]
    assert (pixels[60:62, 80:82] == 0).all()
    assert (pixels == 15).sum() == pixels.size - 4


def test_months_in_between_without_scenes_are_no_data(archive: Archive) -> None:
    add(archive, "2022-06-15T10:10:00Z", 6, clear())
    add(archive, "2022-08-15T10:10:00Z", 8, clear())
    result = composite(archive)
    assert {date: np.unique(pixels).tolist() for date, pixels in result.items()} == {
        "2022-06-01": [6],
        "2022-07-01": [0],
        "2022-08-01": [8],
    }


def test_scenes_of_one_day_and_an_area_beyond_them(archive: Archive) -> None:
    add(archive, "2022-06-15T10:10:00Z", 1, clear(), left=LEFT)
    add(archive, "2022-06-15T10:10:20Z", 2, clear(), left=LEFT + 1000)
    pixels = composite(archive, area(LEFT + 200, TOP - 900, LEFT + 3000, TOP + 400))["2022-06-01"]
    assert pixels.shape == (90, 240)
    assert (pixels[:, :140] == 1).all()
    assert (pixels[:, 140:] == 2).all()


def test_area_between_the_pixels_of_20_m(archive: Archive) -> None:
    add(archive, "2022-06-15T10:10:00Z", 1, clear())
    pixels = composite(archive, area(LEFT + 103, TOP - 907, LEFT + 517, TOP - 311))["2022-06-01"]
    assert pixels.shape == (60, 42)


def test_a_scene_of_another_zone_on_the_same_day(archive: Archive) -> None:
    random = np.random.default_rng(8)
    values = random.integers(1, 999, (2 * ROWS, 2 * COLUMNS)).astype(np.uint16)
    archive.add("2022-06-14T10:10:00Z", {"B02": values, "SCL": clear()}, left=700000.0)
    archive.add("2022-06-15T10:10:00Z", {"B02": values, "SCL": clear(5)}, left=244000.0, top=5206000.0, epsg=32633)
    to_lonlat = Transformer.from_crs("EPSG:32632", "EPSG:4326", always_xy=True)
    corners = [(700200, 5199200), (701200, 5199200), (701200, 5199900), (700200, 5199900), (700200, 5199200)]
    ring = [list(to_lonlat.transform(*corner)) for corner in corners]
    pixels = composite(archive, {"type": "Polygon", "coordinates": [ring]})["2022-06-01"]
    assert pixels.shape == (70, 100)
