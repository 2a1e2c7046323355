"""The synthetic archive."""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path

import numpy as np
import pytest
from backend_client import Client
from osgeo import gdal

from bap_tiler_plugin.core.local_server import start_local_backend
from bap_tiler_plugin.local_backend import demo_archive
from bap_tiler_plugin.local_backend.demo_archive import ANTWERP, make_archive

SMALL = (594000, 5664000, 597000, 5667000)
BANDS = ("B02", "B03", "B04", "B08")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_archive(tmp_path_factory.mktemp("archive") / "demo", extent_utm=SMALL, months=2)


@pytest.fixture(scope="module")
def items(archive: Path) -> list[dict]:
    return json.loads((archive / "items.json").read_text())["features"]


def read(archive: Path, item: dict, name: str) -> np.ndarray:
    return gdal.Open(str(archive / item["assets"][name]["href"])).ReadAsArray()


def test_antwerp_covers_the_grid_of_the_notebook() -> None:
    minx, miny, maxx, maxy = ANTWERP
    assert minx <= 590000 <= 600000 <= maxx
    assert miny <= 5660000 <= 5670000 <= maxy
    assert min(maxx - minx, maxy - miny) >= 20000


def test_scenes_come_every_five_days(items: list[dict]) -> None:
    dates = [item["properties"]["datetime"][:10] for item in items]
    assert dates[:3] == ["2024-05-01", "2024-05-06", "2024-05-11"]
    assert (len(dates), dates[-1]) == (13, "2024-06-30")


def test_rasters_are_as_the_items_say(archive: Path, items: list[dict]) -> None:
    for name, asset in items[0]["assets"].items():
        raster = gdal.Open(str(archive / asset["href"]))
        left, width, _, top, _, height = raster.GetGeoTransform()
        assert asset["proj:transform"] == [width, 0, left, 0, height, top]
        assert asset["proj:shape"] == [raster.RasterYSize, raster.RasterXSize]
        band = raster.GetRasterBand(1)
        assert band.DataType == (gdal.GDT_Byte if name == "SCL" else gdal.GDT_UInt16)
        assert band.GetNoDataValue() == 0
        assert raster.GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "DEFLATE"


def test_cloud_cover_is_that_of_the_classification(archive: Path, items: list[dict]) -> None:
    for item in items:
        classes = read(archive, item, "SCL")
        cloudy = np.isin(classes, (8, 9, 10)).sum() / np.count_nonzero(classes) * 100
        assert item["properties"]["eo:cloud_cover"] == pytest.approx(cloudy, abs=0.01)
    covers = [item["properties"]["eo:cloud_cover"] for item in items]
    assert min(covers) < 10
    assert max(covers) > 95


def test_no_data_agree_between_bands_and_classification(archive: Path, items: list[dict]) -> None:
    with_edge = 0
    for item in items:
        unseen = np.repeat(np.repeat(read(archive, item, "SCL") == 0, 2, axis=0), 2, axis=1)
        with_edge += bool(unseen.any())
        for name in BANDS:
            assert np.array_equal(read(archive, item, name) == 0, unseen)
    assert 0 < with_edge < len(items)


def test_clouds_are_bright_and_shadows_dark(archive: Path, items: list[dict]) -> None:
    classes = np.stack([read(archive, item, "SCL") for item in items])
    blue = np.stack([read(archive, item, "B02")[::2, ::2] for item in items]).astype(float)
    infrared = np.stack([read(archive, item, "B08")[::2, ::2] for item in items]).astype(float)
    assert {3, 4, 5, 6, 8, 9, 10} <= set(np.unique(classes))
    assert blue[classes == 9].mean() > 3 * blue[classes == 4].mean()
    assert infrared[classes == 3].mean() < 0.7 * infrared[classes == 4].mean()
    assert infrared[classes == 6].mean() < 0.4 * infrared[classes == 4].mean()


def test_same_arguments_same_pixels(archive: Path, tmp_path: Path) -> None:
    again = make_archive(tmp_path / "again", extent_utm=SMALL, months=2, threads=1)
    for path in sorted(archive.iterdir()):
        digests = [hashlib.sha256((folder / path.name).read_bytes()).hexdigest() for folder in (archive, again)]
        assert digests[0] == digests[1], path.name


def test_a_second_call_returns_at_once(archive: Path) -> None:
    started = time.monotonic()
    assert make_archive(archive, extent_utm=SMALL, months=2) == archive
    assert time.monotonic() - started < 0.1


def test_an_interrupted_call_leaves_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(demo_archive, "_item", broken)
    with pytest.raises(KeyboardInterrupt):
        make_archive(tmp_path / "demo", extent_utm=SMALL, months=1)
    assert list(tmp_path.iterdir()) == []


def test_what_killed_calls_left_is_removed(tmp_path: Path) -> None:
    old, young = tmp_path / ".demo-old", tmp_path / ".demo-young"
    for folder in (old, young):
        folder.mkdir()
    os.utime(old, (0, 0))
    make_archive(tmp_path / "demo", extent_utm=(594000, 5664000, 594400, 5664400), months=1)
    assert (old.exists(), young.exists()) == (False, True)


def test_other_files_are_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine")
    with pytest.raises(FileExistsError, match="something else"):
        make_archive(tmp_path, extent_utm=SMALL, months=1)
    assert (tmp_path / "precious.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "arguments",
    [
        {"extent_utm": (0, 0, 0, 0)},
        {"extent_utm": (594010, 5664000, 597000, 5667000)},
        {"months": 0},
        {"start": "tomorrow"},
    ],
)
def test_arguments_are_checked(tmp_path: Path, arguments: dict) -> None:
    with pytest.raises(ValueError, match=r"extent|months|isoformat"):
        make_archive(tmp_path / "demo", **arguments)
    assert list(tmp_path.iterdir()) == []


def test_the_backend_composes_the_archive(archive: Path, tmp_path: Path) -> None:
    ring = [[4.375, 51.12], [4.385, 51.12], [4.385, 51.126], [4.375, 51.126], [4.375, 51.12]]
    composite = {
        "process_id": "bap_composite",
        "arguments": {
            "geometry": {"type": "Polygon", "coordinates": [ring]},
            "temporal_extent": ["2024-05-01", "2024-07-01"],
        },
        "result": True,
    }
    with start_local_backend(archive, tmp_path / "workspace") as server:
        client = Client(server.url, server.token)
        job_id = client.start({"bap": composite})
        client.wait(job_id, "finished", seconds=120)
        assets = client("GET", f"/jobs/{job_id}/results").json()["assets"]
    assert sorted(assets) == ["openEO_2024-05-01Z.tif", "openEO_2024-06-01Z.tif"]
