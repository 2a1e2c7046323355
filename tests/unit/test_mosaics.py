"""Mosaics: every pixel from its own tile, nodata, mixed rasters, damaged files, and the joint stretch."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from osgeo import gdal, osr

from bap_tiler_plugin.core import mosaic_coverage
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.mosaic_gaps import gaps_in, lost_tiles
from bap_tiler_plugin.core.mosaics import Mosaic, build_mosaics, joint_stretch
from bap_tiler_plugin.core.rasters import date_in
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, Extent, make_grid

DATE = "2024-05-01"
NAME = f"openEO_{DATE}Z.tif"
CORNER = (590_000, 5_660_000)
UTM31 = "EPSG:32631"


def make_run(folder: Path, *, tiles: int = 2, size: float = 100, origin: tuple[float, float] = CORNER,
             crs: str = UTM31, overlap: float = 0) -> TileRun:  # fmt: skip
    """A run of tiles x tiles squares, numbered from 0 as the notebook does."""
    extent = Extent(*origin, origin[0] + tiles * size, origin[1] + tiles * size, crs)
    grid = make_grid(extent, size, crs=crs, anchor=Anchor.CORNER)
    return TileRun.create(folder, grid, RunSettings("test", "bap", overlap=overlap))


def write_raster(path: Path, values: np.ndarray, corner: tuple[float, float], *, pixel: float = 10.0, crs: str = UTM31,
                 nodata: float | None = 0, bands: tuple[str, ...] = ("B04",),
                 scale: float | None = None) -> None:  # fmt: skip
    """Write (bands, rows, columns) with the upper left ``corner``."""
    values = values if values.ndim == 3 else values[None]
    path.parent.mkdir(parents=True, exist_ok=True)
    kinds = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16, "int32": gdal.GDT_Int32,
             "float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64}  # fmt: skip
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[2], values.shape[1], values.shape[0], kinds[str(values.dtype)]
    )
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((corner[0], pixel, 0, corner[1], 0, -pixel))
    for number, (layer, name) in enumerate(zip(values, bands), start=1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(layer)
        band.SetDescription(name)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if scale is not None:
            band.SetScale(scale)


def fill(run: TileRun, *, extra: int = 0, dtype: str = "uint16", pixel: float = 10.0, name: str = NAME,
         skip: tuple[str, ...] = (), **options: Any) -> None:  # fmt: skip
    """Give each tile a raster full of its number + 1 that reaches ``extra`` pixels beyond the tile."""
    for tile_id, minx, miny, maxx, maxy in squares(run):
        if tile_id in skip:
            continue
        columns, rows = round((maxx - minx) / pixel) + 2 * extra, round((maxy - miny) / pixel) + 2 * extra
        values = np.full((rows, columns), int(tile_id) + 1, dtype=dtype)
        corner = (minx - extra * pixel, maxy + extra * pixel)
        write_raster(run.result_folder(tile_id) / name, values, corner, pixel=pixel, **options)


def squares(run: TileRun) -> list[tuple[str, float, float, float, float]]:
    tiles = run.tiles()
    return list(zip(*(tiles[name].tolist() for name in ("tile_id", "minx", "miny", "maxx", "maxy"))))


def read(path: Path) -> tuple[np.ndarray, Any]:
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray()
    return values if values.ndim == 3 else values[None], dataset


def expected(values: list[list[float]], side: int = 10) -> np.ndarray:
    """Blocks of side x side pixels with these values, northern row first."""
    return np.kron(np.array(values), np.ones((side, side)))


@pytest.mark.parametrize("form", ["VRT", "COG"])
@pytest.mark.parametrize("extra", [0, 1, 4])
def test_each_pixel_comes_from_its_own_tile(tmp_path: Path, extra: int, form: str) -> None:
    run = make_run(tmp_path / "run", overlap=extra * 10)
    fill(run, extra=extra)
    mosaics = build_mosaics(run, format=form)
    assert [(mosaic.date, mosaic.bands, mosaic.tiles) for mosaic in mosaics] == [(DATE, ("B04",), 4)]
    assert mosaics.skipped == [] and not mosaics.canceled
    assert mosaics[0].path == run.mosaic_folder / (f"{DATE}.vrt" if form == "VRT" else f"{DATE}.tif")
    values, dataset = read(mosaics[0].path)
    assert (values[0] == expected([[2, 4], [1, 3]])).all()
    assert dataset.GetGeoTransform() == (CORNER[0], 10, 0, CORNER[1] + 200, 0, -10)
    assert dataset.GetRasterBand(1).GetNoDataValue() == 0
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_UInt16
    assert dataset.GetRasterBand(1).GetDescription() == "B04"
    assert osr.SpatialReference(dataset.GetProjection()).GetAuthorityCode(None) == "32631"
    assert [path.name for path in run.mosaic_folder.iterdir()] == [mosaics[0].path.name], "nothing else is left"


@pytest.mark.parametrize("shift", [-7.5, -5.0, -2.0, 0.0, 2.0, 5.0])
def test_tile_edges_beside_the_pixel_grid(tmp_path: Path, shift: float) -> None:
    """Tiles whose edges cut pixels: each pixel is the tile's in which its centre lies; none is lost or doubled."""
    run = make_run(tmp_path / "run", origin=(CORNER[0] + shift, CORNER[1] + shift), overlap=30)
    for tile_id, minx, _, _, maxy in squares(run):
        corner = (np.floor((minx - 30) / 10) * 10, np.ceil((maxy + 30) / 10) * 10)
        values = np.full((18, 18), int(tile_id) + 1, dtype="uint16")
        write_raster(run.result_folder(tile_id) / NAME, values, corner)
    values, dataset = read(build_mosaics(run)[0].path)
    transform = dataset.GetGeoTransform()
    x = transform[0] + (np.arange(values.shape[2]) + 0.5) * 10
    y = transform[3] - (np.arange(values.shape[1]) + 0.5) * 10
    column = (x >= CORNER[0] + shift + 100).astype(int)
    row = (y >= CORNER[1] + shift + 100).astype(int)
    assert (values[0] == 1 + 2 * column[None, :] + row[:, None]).all()
    assert values.shape[1:] == (20, 20)


def test_run_folder_can_be_moved(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run)
    path = build_mosaics(run)[0].path
    run.close()
    assert str(tmp_path) not in path.read_text(encoding="utf-8")
    moved = tmp_path / "elsewhere" / "deep" / "run"
    shutil.move(str(tmp_path / "run"), str(moved))
    values, _ = read(moved / "mosaics" / path.name)
    assert (values[0] == expected([[2, 4], [1, 3]])).all()


def test_missing_tile_is_nodata(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run, skip=("0",))
    fill(run, name="openEO_2024-06-01Z.tif")
    first, second = build_mosaics(run)
    assert (first.date, first.tiles, second.date, second.tiles) == (DATE, 3, "2024-06-01", 4)
    values, dataset = read(first.path)
    assert (values[0] == expected([[2, 4], [0, 3]])).all()
    mask = dataset.GetRasterBand(1).GetMaskBand().ReadAsArray()
    assert ((mask == 0) == (values[0] == 0)).all()


@pytest.mark.parametrize(("dtype", "nodata"), [("float32", np.nan), ("float32", None), ("float64", -9999.0)])
@pytest.mark.parametrize("form", ["VRT", "COG"])
def test_nodata_of_floats(tmp_path: Path, dtype: str, nodata: float | None, form: str) -> None:
    run = make_run(tmp_path / "run", overlap=20)
    fill(run, extra=2, dtype=dtype, nodata=nodata, skip=("3",))
    hole = np.ones((14, 14), dtype=dtype)
    hole[5:9, 5:9] = np.nan if nodata is None else nodata
    write_raster(run.result_folder("0") / NAME, hole, (CORNER[0] - 20, CORNER[1] + 120), nodata=nodata)
    values, dataset = read(build_mosaics(run, format=form)[0].path)
    declared = dataset.GetRasterBand(1).GetNoDataValue()
    assert np.isnan(declared) if nodata is None or np.isnan(nodata) else declared == nodata
    valid = np.isfinite(values[0]) if np.isnan(declared) else values[0] != declared
    wanted = expected([[2, 0], [1, 3]])
    wanted[13:17, 3:7] = 0
    assert (np.where(valid, values[0], 0) == wanted).all()
    assert dataset.GetRasterBand(1).DataType == {"float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64}[dtype]


def test_different_nodata_becomes_nan(tmp_path: Path) -> None:
    """0 is no data in one tile and a value in the other."""
    run = make_run(tmp_path / "run")
    for tile_id, minx, _, _, maxy in squares(run):
        values = np.zeros((10, 10), dtype="uint16")
        values[0] = 7
        values[1] = 65_535
        nodata = {"0": 0, "1": 65_535, "2": 0, "3": 65_535}[tile_id]
        write_raster(run.result_folder(tile_id) / NAME, values, (minx, maxy), nodata=nodata)
    values, dataset = read(build_mosaics(run)[0].path)
    assert np.isnan(dataset.GetRasterBand(1).GetNoDataValue())
    north, south = values[0][:10, :10], values[0][10:, :10]
    assert (north[0] == 7).all() and np.isnan(north[1]).all() and (north[2:] == 0).all()
    assert (south[0] == 7).all() and (south[1] == 65_535).all() and np.isnan(south[2:]).all()


def test_integers_without_nodata_keep_every_value(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run, dtype="uint8", nodata=None, skip=("2",))
    write_raster(run.result_folder("0") / NAME, np.zeros((10, 10), dtype="uint8"), (CORNER[0], CORNER[1] + 100),
                 nodata=None)  # fmt: skip
    values, _ = read(build_mosaics(run)[0].path)
    assert (values[0][10:, :10] == 0).all()
    assert np.isnan(values[0][10:, 10:]).all()


def test_data_types_are_widened(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run, dtype="uint8", skip=("3",))
    large = np.full((10, 10), 70_000, dtype="int32")
    write_raster(run.result_folder("3") / NAME, large, (CORNER[0] + 100, CORNER[1] + 200))
    values, dataset = read(build_mosaics(run)[0].path)
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Int32
    assert (values[0] == expected([[2, 70_000], [1, 3]])).all()


def test_bands_go_by_name(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    two = np.stack([np.full((10, 10), 4), np.full((10, 10), 3)]).astype("uint16")
    for tile_id, minx, _, _, maxy in squares(run):
        path, corner = run.result_folder(tile_id) / NAME, (minx, maxy)
        if tile_id == "0":
            write_raster(path, two, corner, bands=("B04", "B03"))
        elif tile_id == "1":
            write_raster(path, two[::-1].copy(), corner, bands=("B03", "B04"))
        else:
            write_raster(path, two[:1], corner, bands=("B04",))
    mosaic = build_mosaics(run)[0]
    assert mosaic.bands == ("B04", "B03")
    values, _ = read(mosaic.path)
    assert (values[0] == 4).all()
    assert (values[1][:, :10] == 3).all() and (values[1][:, 10:] == 0).all()


def test_date_from_metadata_or_undated(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run, name="openEO.tif")
    assert [mosaic.date for mosaic in build_mosaics(run)] == ["undated"]
    for tile_id, *_ in squares(run):
        metadata = {"assets": {"openEO.tif": {"datetime": "2024-07-01T00:00:00Z"}}} if tile_id != "0" else {
            "properties": {"datetime": None, "start_datetime": "2024-07-01T00:00:00Z"}}  # fmt: skip
        (run.result_folder(tile_id) / "job-results.json").write_text(json.dumps(metadata), encoding="utf-8")
    assert [(mosaic.date, mosaic.tiles) for mosaic in build_mosaics(run)] == [("2024-07-01", 4)]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("openEO_2022-06-01Z.tif", "2022-06-01"),
        ("S2_20220601T101031_x.tif", "2022-06-01"),
        ("2022-13-01_2022-12-01.tif", "2022-12-01"),
        ("openEO.tif", None),
        ("tile_120220601.tif", None),
    ],
)
def test_date_in_names(name: str, day: str | None) -> None:
    assert date_in(name) == day


def test_damaged_files_are_left_out_with_their_reason(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run)
    (run.result_folder("0") / NAME).write_bytes(b"this is no raster")
    random = np.random.default_rng(3).integers(1, 9999, (1000, 1000)).astype("uint16")
    write_raster(tmp_path / "large.tif", random, (CORNER[0], CORNER[1] + 200))
    cut = run.result_folder("1") / NAME
    gdal.Translate(str(cut), str(tmp_path / "large.tif"), format="COG")
    cut.write_bytes(cut.read_bytes()[:-100_000])
    write_raster(run.result_folder("2") / NAME, np.ones((10, 10), dtype="uint16"), (100_000, 100_000))
    (run.result_folder("3") / "openEO_2024-06-01Z.tif").write_bytes(b"II*\x00")
    mosaics = build_mosaics(run)
    assert [(mosaic.date, mosaic.tiles) for mosaic in mosaics] == [(DATE, 1)]
    assert {(entry.tile_id, entry.date) for entry in mosaics.skipped} == {
        ("0", DATE), ("1", DATE), ("2", DATE), ("3", "2024-06-01"),
    }  # fmt: skip
    assert all(entry.reason for entry in mosaics.skipped)
    assert {entry.tile_id for entry in mosaics[0].skipped} == {"0", "1", "2"}
    assert "damaged" in next(entry.reason for entry in mosaics.skipped if entry.tile_id == "1")
    assert "no pixel in its tile" in next(entry.reason for entry in mosaics.skipped if entry.tile_id == "2")


def test_other_scale_is_left_out(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run, scale=0.0001)
    write_raster(run.result_folder("3") / NAME, np.ones((10, 10), dtype="uint16"), (CORNER[0] + 100, CORNER[1] + 200))
    mosaics = build_mosaics(run)
    assert [entry.tile_id for entry in mosaics.skipped] == ["3"]
    assert "scale" in mosaics.skipped[0].reason
    assert read(mosaics[0].path)[1].GetRasterBand(1).GetScale() == 0.0001


def test_run_without_results_has_no_mosaics(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    assert build_mosaics(run) == []
    assert build_mosaics(run).skipped == []
    assert not run.mosaic_folder.exists()
    database = run.job_database()
    jobs = database.read()
    jobs.loc[1, "status"] = "finished"
    database.persist(jobs.iloc[[1]])
    assert [(entry.tile_id, entry.reason) for entry in build_mosaics(run).skipped] == [
        ("1", "it is finished, but no raster is there")
    ]


def test_other_resolution_is_brought_to_the_finest(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run, skip=("0",))
    coarse = np.arange(1, 26, dtype="uint16").reshape(5, 5)
    write_raster(run.result_folder("0") / NAME, coarse, (CORNER[0], CORNER[1] + 100), pixel=20)
    mosaics = build_mosaics(run)
    values, dataset = read(mosaics[0].path)
    assert mosaics.skipped == [] and dataset.GetGeoTransform()[1] == 10
    assert (values[0][10:, :10] == np.kron(coarse, np.ones((2, 2)))).all()
    assert (values[0][:10] == expected([[2, 4]])).all()


@pytest.mark.parametrize("form", ["VRT", "COG"])
def test_pixels_off_the_grid_are_moved_by_half_a_pixel_at_most(tmp_path: Path, form: str) -> None:
    run = make_run(tmp_path / "run", size=500, overlap=50)
    fill(run, extra=5, skip=("3",))
    ramp = np.add.outer(np.arange(60) * 100, np.arange(60)).astype("uint16") + 10
    x, y = CORNER[0] + 500 - 54, CORNER[1] + 1000 + 46
    write_raster(run.result_folder("3") / NAME, ramp, (x, y))
    values, _ = read(build_mosaics(run, format=form)[0].path)
    rows = np.floor((y - (CORNER[1] + 1000 - (np.arange(50) + 0.5) * 10)) / 10).astype(int)
    columns = np.floor((CORNER[0] + 500 + (np.arange(50) + 0.5) * 10 - x) / 10).astype(int)
    assert (values[0][:50, 50:] == ramp[np.ix_(rows, columns)]).all()
    assert (values[0][50:] == expected([[1, 3]], 50)).all()
    assert (values[0][:50, :50] == 2).all()


def test_tile_of_another_zone_is_warped_and_moves_along(tmp_path: Path) -> None:
    """Rasters in UTM 32 for some tiles of a grid in UTM 31."""
    origin = (760_000, 5_660_000)
    run = make_run(tmp_path / "run", size=1000, origin=origin)
    fill(run, skip=("2", "3"))
    to_32 = osr.CoordinateTransformation(*(_reference(code) for code in (32631, 32632)))
    for tile_id, minx, miny, maxx, maxy in squares(run):
        if tile_id in ("2", "3"):
            x, y, _ = to_32.TransformPoint((minx + maxx) / 2, (miny + maxy) / 2)
            corner = (round(x, -1) - 1000, round(y, -1) + 1000)
            values = np.full((200, 200), int(tile_id) + 1, dtype="uint16")
            write_raster(run.result_folder(tile_id) / NAME, values, corner, crs="EPSG:32632")
    mosaics = build_mosaics(run)
    assert mosaics.skipped == []
    run.close()
    shutil.move(str(tmp_path / "run"), str(tmp_path / "moved"))
    path = tmp_path / "moved" / "mosaics" / mosaics[0].path.name
    values, dataset = read(path)
    assert (values[0] == expected([[2, 4], [1, 3]], 100)).all()
    assert all(str(tmp_path) not in part.read_text(encoding="utf-8") for part in path.parent.rglob("*.vrt"))


@pytest.mark.parametrize("form", ["VRT", "COG"])
def test_target_crs_cuts_each_tile_at_its_own_square(tmp_path: Path, form: str) -> None:
    run = make_run(tmp_path / "run", size=1000, overlap=200)
    fill(run, extra=20)
    mosaics = build_mosaics(run, tmp_path / "out", format=form, target_crs="EPSG:3035")
    assert mosaics.skipped == []
    values, dataset = read(mosaics[0].path)
    reference = osr.SpatialReference(dataset.GetProjection())
    assert reference.GetAuthorityCode(None) == "3035"
    transform = dataset.GetGeoTransform()
    rows, columns = np.indices(values.shape[1:])
    x, y = transform[0] + (columns + 0.5) * transform[1], transform[3] + (rows + 0.5) * transform[5]
    back = osr.CoordinateTransformation(_reference(3035), _reference(32631))
    points = np.array(back.TransformPoints(np.column_stack([x.ravel(), y.ravel()]).tolist()))[:, :2]
    places = (points - CORNER) / 1000
    wanted = np.zeros(len(points))
    for tile_id, minx, miny, *_ in squares(run):
        low = (np.array([minx, miny]) - CORNER) / 1000
        inside = ((places > low) & (places < low + 1)).all(axis=1)
        wanted[inside] = int(tile_id) + 1
    sure = (np.abs(places - np.round(places)) > 0.002).all(axis=1)
    assert (values[0].ravel()[sure] == wanted[sure]).all()
    assert sure.mean() > 0.9


def _reference(code: int) -> Any:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def test_several_files_of_a_date_in_a_tile(tmp_path: Path) -> None:
    """Parts of a tile with the same bands fill each other's gaps; files with other bands are a mosaic of their own."""
    run = make_run(tmp_path / "run")
    fill(run)
    folder = run.result_folder("0")
    half = np.ones((10, 10), dtype="uint16")
    half[:, 5:] = 0
    write_raster(folder / NAME, half, (CORNER[0], CORNER[1] + 100))
    write_raster(folder / f"openEO_{DATE}Z_part.tif", (1 - half) * 9, (CORNER[0], CORNER[1] + 100))
    mosaics = build_mosaics(run)
    values, _ = read(mosaics[0].path)
    assert len(mosaics) == 1
    assert (values[0][10:, :5] == 1).all() and (values[0][10:, 5:10] == 9).all()
    fill(run, name=f"score_{DATE}.tif", dtype="float32", nodata=np.nan, bands=("score",))
    mosaics = build_mosaics(run)
    assert [(mosaic.date, mosaic.bands) for mosaic in mosaics] == [(DATE, ("B04",)), (DATE, ("score",))]
    assert len({mosaic.path for mosaic in mosaics}) == 2


def cancel_after(times: int) -> Callable[[], bool]:
    """Says yes from the given number of questions on."""
    asked = itertools.count()
    return lambda: next(asked) >= times


def test_progress_and_cancelling(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run)
    fill(run, name="openEO_2024-06-01Z.tif")
    for form in ("VRT", "COG"):
        shares: list[float] = []
        done = build_mosaics(run, tmp_path / form, format=form, progress=shares.append)
        assert len(done) == 2
        assert shares == sorted(shares) and shares[-1] == 1.0
        for limit in range(12):
            folder = tmp_path / f"{form}{limit}"
            partly = build_mosaics(run, folder, format=form, is_canceled=cancel_after(limit))
            left = {path.name for path in folder.glob("*")}
            assert left == {mosaic.path.name for mosaic in partly}, "nothing half-written is left"
            assert partly.canceled


def test_bad_requests(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run)
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    for arguments, field in [
        ({"format": "PNG"}, "Format"),
        ({"target_crs": "EPSG:0"}, "Target CRS"),
        ({"output_folder": blocked / "deep"}, "Output folder"),
    ]:
        with pytest.raises(InputError) as caught:
            build_mosaics(run, **arguments)  # type: ignore[arg-type]
        assert caught.value.field == field


def test_rebuilding_replaces(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run")
    fill(run, skip=("3",))
    build_mosaics(run)
    fill(run)
    mosaic: Mosaic = build_mosaics(run)[0]
    assert mosaic.tiles == 4
    assert (read(mosaic.path)[0][0] == expected([[2, 4], [1, 3]])).all()


def test_stretch_is_over_all_tiles_together(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run", size=1000)
    random = np.random.default_rng(1)
    everything = []
    for tile_id, minx, _, _, maxy in squares(run):
        values = random.integers(1, 1000 * (int(tile_id) + 1), (2, 100, 100)).astype("uint16")
        values[:, :20] = 0
        everything.append(values[:, 20:])
        write_raster(run.result_folder(tile_id) / NAME, values, (minx, maxy), bands=("B04", "B03"))
    path = build_mosaics(run)[0].path
    joint = np.stack(everything, axis=1).reshape(2, -1)
    wanted = [tuple(np.percentile(band, (2, 98))) for band in joint]
    assert joint_stretch(path, [1, 2]) == wanted
    assert joint_stretch(path, ["B03", "B04"]) == wanted[::-1]
    assert joint_stretch(path, [1], (0, 100)) == [(joint[0].min(), joint[0].max())]
    for band in (0, 3, "B08"):
        with pytest.raises(InputError, match="has no band"):
            joint_stretch(path, [band])


def test_stretch_of_large_and_empty_mosaics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    values = np.random.default_rng(2).normal(100, 10, (600, 700)).astype("float32")
    values[:100] = np.nan
    values[100] = np.inf
    write_raster(tmp_path / "a.tif", values, CORNER, nodata=np.nan)
    exact = joint_stretch(tmp_path / "a.tif", [1])[0]
    monkeypatch.setattr("bap_tiler_plugin.core.stretch.MAXIMUM_PIXELS", 40_000)
    assert joint_stretch(tmp_path / "a.tif", [1])[0] == pytest.approx(exact, abs=1)
    write_raster(tmp_path / "b.tif", np.zeros((50, 50), dtype="uint16"), CORNER)
    assert joint_stretch(tmp_path / "b.tif", [1]) == [(0.0, 1.0)]
    write_raster(tmp_path / "c.tif", np.full((50, 50), 7, dtype="uint16"), CORNER)
    assert joint_stretch(tmp_path / "c.tif", [1]) == [(7.0, 8.0)]
    with pytest.raises(InputError, match="cannot be read"):
        joint_stretch(tmp_path / "none.tif", [1])


def extent_of(area: shapely.Geometry) -> Extent:
    """The bounds of an area in UTM 31."""
    minx, miny, maxx, maxy = area.bounds
    return Extent(minx, miny, maxx, maxy, "EPSG:32631")


def test_clipped_tiles_keep_their_square(tmp_path: Path) -> None:
    area = shapely.Polygon([CORNER, (CORNER[0] + 200, CORNER[1]), (CORNER[0], CORNER[1] + 200)])
    grid = make_grid(extent_of(area), 100, anchor=Anchor.CORNER, area=(area, UTM31), clip=True)
    run = TileRun.create(tmp_path / "run", grid, RunSettings("clip", "bap"))
    fill(run)
    values, _ = read(build_mosaics(run)[0].path)
    assert (values[0] == expected([[2, 0], [1, 3]])).all()


@pytest.mark.parametrize("target_crs", [None, "EPSG:3035", "EPSG:4326"])
@pytest.mark.parametrize("form", ["VRT", "COG"])
def test_the_share_of_pixels_with_data_is_told(tmp_path: Path, form: str, target_crs: str | None) -> None:
    run = make_run(tmp_path / "run", size=1_000)
    fill(run, skip=("3",))
    values = np.full((100, 100), 7, dtype="uint16")
    values[:50] = 0
    write_raster(run.result_folder("3") / NAME, values, (CORNER[0] + 1_000, CORNER[1] + 2_000))
    (mosaic,) = build_mosaics(run, format=form, target_crs=target_crs)
    assert mosaic.valid_share == pytest.approx(3.5 / 4, abs=0.02)


def test_tiles_without_a_result_do_not_count_as_empty(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run", size=1_000)
    fill(run, skip=("0", "1"))
    (mosaic,) = build_mosaics(run)
    assert (mosaic.tiles, mosaic.valid_share) == (2, pytest.approx(1.0))


def test_a_large_mosaic_is_sampled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mosaic_coverage, "SAMPLED_PIXELS", 2_000)
    run = make_run(tmp_path / "run", size=1_000)
    fill(run, skip=("3",))
    write_raster(
        run.result_folder("3") / NAME, np.zeros((100, 100), dtype="uint16"), (CORNER[0] + 1_000, CORNER[1] + 2_000)
    )
    (mosaic,) = build_mosaics(run)
    assert mosaic.valid_share == pytest.approx(0.75, abs=0.03)


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    run = make_run(tmp_path)
    fill(run)
    database = run.job_database()
    for row, status in enumerate(("finished", "finished", "finished", "error")):
        database.update(row, {"status": status})
    database.close()
    for path in run.results("0") + run.results("3"):
        path.unlink()
    (cut,) = run.results("1")
    cut.write_bytes(cut.read_bytes()[:200])
    mosaics = build_mosaics(run)
    assert lost_tiles(mosaics, run.states()) == ["0", "1"]
    about_run, about_date = gaps_in(mosaics, run.states())
    assert "1 of the run's 4 tiles are not finished (Failed 1)" in about_run
    assert about_date.endswith("1 of 4 tiles; no data in tiles 0, 1, 3.")


def test_other_files_of_a_job_are_not_damaged_rasters(tmp_path: Path) -> None:
    run = make_run(tmp_path)
    fill(run)
    database = run.job_database()
    for row in range(len(run.states())):
        database.update(row, {"status": "finished"})
    database.close()
    (run.result_folder("0") / "table.gpkg").write_bytes(b"no raster")
    mosaics = build_mosaics(run)
    assert (lost_tiles(mosaics, run.states()), gaps_in(mosaics, run.states())) == ([], [])
    assert [entry.path.name for entry in mosaics.skipped] == ["table.gpkg"]
