"""What a person is told about a grid, and which field is blamed when there is none."""

from __future__ import annotations

import re

import numpy as np
import pytest
import shapely

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.grid_options import GridKind, GridOptions
from bap_tiler_plugin.core.grid_request import Shapes, build_grid
from bap_tiler_plugin.core.tiling import make_grid

UTM31 = "EPSG:32631"
SOUTH = Extent(350_003, 8_000_003, 360_000, 8_010_000, "EPSG:32733")
AUSTRALIA = Extent(140, -30, 141, -29, "EPSG:4326")


def _shapes(field: str, geometry: object, crs: str = UTM31) -> Shapes:
    return Shapes(field, np.array([geometry], dtype=object), crs)


@pytest.mark.parametrize("clip", [False, True])
@pytest.mark.parametrize("pixel", [0, 10, 20])
def test_bounds_of_merged_slivers_lie_on_pixels(clip: bool, pixel: float) -> None:
    area = _shapes("Area", shapely.box(590_000, 5_660_000, 592_523.4, 5_662_000))
    options = GridOptions(tile_size=1000, min_coverage=0.6, merge_slivers=True, pixel=pixel, clip=clip)
    grid = build_grid(options, area=area)
    assert len(grid) == 4
    assert (grid.bounds % (pixel or 10) == 0).all()
    assert grid.bounds[:, 2].max() == (592_540 if pixel == 20 else 592_530)
    assert shapely.covers(shapely.box(*grid.bounds.T), grid.geometries).all()


def test_south_of_the_equator_tiles_lie_on_pixels_of_60_m() -> None:
    grid = make_grid(SOUTH, 1200, pixel=60)
    assert (grid.bounds[:, [0, 2]] % 60 == 0).all()
    assert ((10_000_000 - grid.bounds[:, [1, 3]]) % 60 == 0).all()
    assert grid.bounds[:, 1].min() <= SOUTH.miny
    assert grid.bounds[:, 3].max() >= SOUTH.maxy
    assert not grid.notes
    assert grid.tile_ids[0] == "32733_291_6666_1200_40n"
    assert make_grid(SOUTH, 1200, pixel=20).tile_ids[0] == "32733_291_6666_1200"
    pole = Extent(1_999_000, 1_999_000, 2_001_000, 2_001_000, "EPSG:32761")
    assert make_grid(pole, 1200, pixel=60).tile_ids[0] == "32761_1665_1665_1200"


def test_a_crs_made_for_another_part_of_the_earth() -> None:
    grid = build_grid(GridOptions(crs="EPSG:3035"), extent=AUSTRALIA)
    assert re.search(r"EPSG:3035 is made for Europe.*reaches \d+ degrees beyond", grid.notes[0])
    neighbour = Extent(12.5, 46, 13, 47, "EPSG:4326")
    assert not build_grid(GridOptions(crs="EPSG:32632"), extent=neighbour).notes


@pytest.mark.parametrize("extent", [(0, -89, 10, -88), (-180, -90, 180, -89), (0, -80, 10, -75)])
def test_a_crs_of_the_other_pole_is_refused_before_anything_is_made(extent: tuple[float, ...]) -> None:
    with pytest.raises(InputError, match=r"^Grid CRS: EPSG:32661 is made for .*not for this area"):
        build_grid(GridOptions(crs="EPSG:32661"), extent=Extent(*extent, "EPSG:4326"))


def test_a_tile_larger_than_the_earth_is_refused() -> None:
    with pytest.raises(InputError, match=r"^Tile size: 1e\+09 m is more than from the equator to a pole"):
        build_grid(GridOptions(tile_size=1e9), extent=Extent(590_000, 5_660_000, 590_100, 5_660_100, UTM31))


def test_options_without_effect_are_named() -> None:
    area = _shapes("Area", shapely.box(590_000, 5_660_000, 592_000, 5_662_000))
    polygons = GridOptions(kind=GridKind.POLYGONS, crs=UTM31, pixel=10, buffer=5, merge_slivers=True, min_coverage=0.1)
    notes = build_grid(polygons, polygons=area).notes
    assert "Not used: Grid CRS, Snap, Merge slivers." in notes[0]
    assert "Not used: Buffer." in notes[1]
    assert "Snap" in build_grid(GridOptions(kind=GridKind.MGRS_SQUARES, pixel=10), area=area).notes[-1]
    assert "minimum coverage" in build_grid(GridOptions(tile_size=1000, merge_slivers=True), area=area).notes[0]
    assert not build_grid(GridOptions(tile_size=1000, buffer=10), area=area).notes


def test_the_field_to_blame() -> None:
    area = shapely.box(590_000, 5_660_000, 592_000, 5_662_000)
    extent = Extent(590_000, 5_660_000, 592_000, 5_662_000, UTM31)
    with pytest.raises(InputError, match="^Exclude: leaves no tile"):
        build_grid(GridOptions(), extent=extent, exclude=_shapes("Exclude", area.buffer(100_000)))
    with pytest.raises(InputError, match="^Exclude: has no polygons") as caught:
        build_grid(GridOptions(), extent=extent, exclude=_shapes("Exclude", shapely.Point(0, 0)))
    assert "buffer" not in caught.value.remedy
    beyond = _shapes("Area", shapely.box(3, 89, 4, 95), "EPSG:4326")
    with pytest.raises(InputError, match="^Area: "):
        build_grid(GridOptions(), area=beyond)


def test_too_many_tiles_are_counted_in_all_zones() -> None:
    with pytest.raises(InputError, match="Tile size") as caught:
        make_grid(Extent(0, 45, 24, 55, "EPSG:4326"), 500)
    told = int(re.search(r"gives ([\d,]+) tiles", caught.value.problem)[1].replace(",", ""))
    assert told == pytest.approx(7_600_000, rel=0.05)
