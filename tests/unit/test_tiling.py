"""Tile grids: the notebook's grid, anchors, areas, bad input."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS, Transformer

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.tiling import Anchor, Extent, automatic_crs, count_tiles, expand, make_grid, utm_crs

ANTWERP = Extent(590000, 5660000, 600000, 5670000, "EPSG:32631")
UTM31 = "EPSG:32631"


def test_grid_of_the_notebook() -> None:
    grid = make_grid(ANTWERP, 5000, anchor=Anchor.CORNER)
    assert grid.crs == UTM31
    assert grid.tile_ids == ("0", "1", "2", "3")
    assert grid.bounds.tolist() == [
        [590000, 5660000, 595000, 5665000],
        [590000, 5665000, 595000, 5670000],
        [595000, 5660000, 600000, 5665000],
        [595000, 5665000, 600000, 5670000],
    ]
    assert shapely.bounds(grid.geometries).tolist() == grid.bounds.tolist()
    assert grid.areas_km2.tolist() == [25.0] * 4


def test_a_grid_knows_whether_its_tiles_are_whole() -> None:
    whole = make_grid(ANTWERP, 5000)
    assert whole.are_whole
    assert shapely.equals(whole.geometries, shapely.box(*whole.bounds.T)).all()
    assert whole.geometries is whole.geometries
    triangle = shapely.Polygon([(590000, 5660000), (600000, 5660000), (600000, 5670000)])
    for clip in (True, False):
        assert make_grid(ANTWERP, 5000, area=(triangle, UTM31), clip=clip).are_whole is not clip
    assert make_grid(ANTWERP, 5000, anchor=Anchor.CORNER, exclude=(triangle, UTM31)).are_whole is False


def test_multiples_name_tiles_by_place() -> None:
    grid = make_grid(ANTWERP, 5000)
    assert grid.tile_ids[0] == "32631_118_1132_5000"
    assert len(grid) == 4
    moved = make_grid(Extent(593000, 5661000, 604000, 5664000, UTM31), 5000)
    shared = set(grid.tile_ids) & set(moved.tile_ids)
    assert shared == {"32631_118_1132_5000", "32631_119_1132_5000"}
    for tile_id in shared:
        one, other = grid.tile_ids.index(tile_id), moved.tile_ids.index(tile_id)
        assert grid.bounds[one].tolist() == moved.bounds[other].tolist()


def test_rounding_makes_no_column_of_its_own() -> None:
    for noise in (-1e-9, 1e-9, 1e-6):
        extent = Extent(590000 - noise, 5660000 - noise, 600000 + noise, 5670000 + noise, UTM31)
        assert len(make_grid(extent, 5000)) == len(make_grid(extent, 5000, anchor=Anchor.CORNER)) == 4
    assert len(make_grid(Extent(590000, 5660000, 600000.01, 5670000, UTM31), 5000)) == 6


@given(
    x=st.floats(200_000, 800_000),
    y=st.floats(1_000_000, 9_000_000),
    width=st.floats(1, 300_000),
    height=st.floats(1, 300_000),
    size=st.floats(5_000, 60_000),
    anchor=st.sampled_from(Anchor),
)
@settings(max_examples=200, deadline=None)
def test_tiles_cover_the_extent_without_gap_or_overlap(
    x: float, y: float, width: float, height: float, size: float, anchor: Anchor
) -> None:
    extent = Extent(x, y, x + width, y + height, UTM31)
    grid = make_grid(extent, size, crs=UTM31, anchor=anchor)
    minx, miny, maxx, maxy = grid.bounds.T
    assert minx.min() <= x + 2e-3 and miny.min() <= y + 2e-3
    assert maxx.max() >= x + width - 2e-3 and maxy.max() >= y + height - 2e-3
    whole = (maxx.max() - minx.min()) * (maxy.max() - miny.min())
    assert shapely.area(grid.geometries).sum() == pytest.approx(whole, rel=1e-9)
    assert shapely.union_all(grid.geometries).area == pytest.approx(whole, rel=1e-9)
    assert len(set(grid.tile_ids)) == len(grid)
    assert set(minx[minx > minx.min()]) <= set(maxx), "neighbours share their lines exactly"
    counted = count_tiles(extent, size, crs=UTM31, anchor=anchor)
    assert counted.number == len(grid)
    assert counted.area_km2 == pytest.approx(grid.areas_km2.sum())


@given(
    lon=st.floats(-179, 179),
    lat=st.floats(-79, 83),
    width=st.floats(0.01, 6),
    height=st.floats(0.01, 4),
)
@settings(max_examples=150, deadline=None)
def test_extent_in_degrees_is_covered(lon: float, lat: float, width: float, height: float) -> None:
    extent = Extent(lon, lat, min(180.0, lon + width), min(84.0, lat + height), "EPSG:4326")
    grid = make_grid(extent, 50_000, crs=automatic_crs(extent))
    x, y = np.meshgrid(np.linspace(extent.minx, extent.maxx, 41), np.linspace(extent.miny, extent.maxy, 41))
    x, y = Transformer.from_crs(4326, grid.crs, always_xy=True).transform(x.ravel(), y.ravel())
    assert x.min() >= grid.bounds[:, 0].min() - 0.1 and x.max() <= grid.bounds[:, 2].max() + 0.1
    assert y.min() >= grid.bounds[:, 1].min() - 0.1 and y.max() <= grid.bounds[:, 3].max() + 0.1


@pytest.mark.parametrize(
    ("lon", "lat", "crs"),
    [
        (4.4, 51.2, "EPSG:32631"),
        (11.3, 46.5, "EPSG:32632"),
        (-70.6, -33.4, "EPSG:32719"),
        (0.0, 0.0, "EPSG:32631"),
        (180.0, 10.0, "EPSG:32601"),
        (-180.0, 10.0, "EPSG:32601"),
        (179.99, -10.0, "EPSG:32760"),
        (5.3, 60.4, "EPSG:32632"),
        (15.6, 78.2, "EPSG:32633"),
        (8.9, 79.0, "EPSG:32631"),
        (2.0, 84.0, "EPSG:32631"),
        (2.0, -80.0, "EPSG:32731"),
    ],
)
def test_utm_zone(lon: float, lat: float, crs: str) -> None:
    assert utm_crs(lon, lat) == crs


@pytest.mark.parametrize(
    "extent",
    [
        Extent(-180, -90, 180, 90, "EPSG:4326"),
        Extent(-100, -60, 100, 80, "EPSG:4326"),
        Extent(-2e7, -2e7, 2e7, 2e7, "EPSG:3857"),
    ],
)
def test_half_the_world_is_counted_in_all_its_zones(extent: Extent) -> None:
    count = count_tiles(extent, 20_000)
    assert 300_000 < count.number < 1_600_000
    assert count.area_km2 < 5.2e8


def test_extent_beyond_the_grid_crs() -> None:
    with pytest.raises(InputError, match="does not fit into EPSG:32631") as caught:
        count_tiles(Extent(-100, -60, 100, 80, "EPSG:4326"), 20_000, crs="EPSG:32631")
    assert caught.value.field == "Extent"


def test_extent_across_zones_takes_the_zone_of_its_centre() -> None:
    assert automatic_crs(Extent(5.0, 50.0, 8.0, 51.0, "EPSG:4326")) == "EPSG:32632"
    assert automatic_crs(Extent(4.0, 50.0, 7.0, 51.0, "EPSG:4326")) == "EPSG:32631"


@pytest.mark.parametrize(("lat", "crs"), [(85.0, "EPSG:32661"), (-81.0, "EPSG:32761")])
def test_near_the_poles_tiles_are_in_polar_stereographic(lat: float, crs: str) -> None:
    grid = make_grid(Extent(10, lat, 11, lat + 0.5, "EPSG:4326"), 10_000)
    assert grid.crs == crs
    assert grid.tile_ids[0].startswith(crs[5:])
    assert "polar stereographic" in " ".join(grid.notes)
    with pytest.raises(InputError, match="polar"):
        utm_crs(10, lat)


@pytest.mark.parametrize(
    ("extent", "words"),
    [
        (Extent(4, 51, 5, 52, ""), "no coordinate reference system"),
        (Extent(4, 51, 4, 52, "EPSG:4326"), "empty"),
        (Extent(5, 51, 4, 52, "EPSG:4326"), "west is greater than east"),
        (Extent(4, 52, 5, 51, "EPSG:4326"), "south is greater than north"),
        (Extent(4, 51, math.nan, 52, "EPSG:4326"), "not a finite number"),
        (Extent(4, 51, math.inf, 52, "EPSG:4326"), "not a finite number"),
        (Extent(4, 51, 200, 52, "EPSG:4326"), "outside the area"),
        (Extent(4, 51, 5, 95, "EPSG:4326"), "outside the area"),
        (Extent(5e8, 5e6, 6e8, 6e6, UTM31), "outside the area"),
        (Extent(6e6, 5e6, 6.1e6, 5.1e6, UTM31), "outside the area"),
        (Extent(5, 51, 6, 52, UTM31), "looks like degrees"),
        (Extent(4, 51, 5, 52, "EPSG:1"), "not a coordinate reference system"),
        (Extent(4, 51, 5, 52, "nonsense"), "not a coordinate reference system"),
    ],
)
def test_bad_extent(extent: Extent, words: str) -> None:
    for function in (make_grid, count_tiles):
        with pytest.raises(InputError, match=words) as caught:
            function(extent, 5000)
        assert caught.value.field == "Extent"
        assert caught.value.remedy


@pytest.mark.parametrize("size", [0, -5, math.nan, math.inf, None, "wide"])
def test_bad_tile_size(size: object) -> None:
    with pytest.raises(InputError) as caught:
        make_grid(ANTWERP, size)  # type: ignore[arg-type]
    assert caught.value.field == "Tile size"


def test_too_many_tiles_says_which_size_fits() -> None:
    with pytest.raises(InputError, match="100,000,000 tiles, more than 5,000,000") as caught:
        make_grid(ANTWERP, 1)
    assert caught.value.field == "Tile size"
    size = float(caught.value.remedy.split()[1].replace(",", ""))
    assert count_tiles(ANTWERP, size).number <= 5_000_000
    assert count_tiles(ANTWERP, 1).number == 100_000_000


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4258", "EPSG:2263", "EPSG:4978", "EPSG:5773"])
def test_grid_crs_must_be_projected_in_metres(crs: str) -> None:
    with pytest.raises(InputError) as caught:
        make_grid(ANTWERP, 5000, crs=crs)
    assert caught.value.field == "Grid CRS"
    assert len(make_grid(ANTWERP, 5000, crs="EPSG:3035")) == 9


def test_grid_crs_without_epsg_code() -> None:
    wkt = CRS.from_epsg(32631).to_wkt().replace('"False easting",500000', '"False easting",0')
    wkt = wkt[: wkt.rindex("ID[")].rstrip().rstrip(",") + "]"
    ids = make_grid(Extent(4.2, 51.1, 4.4, 51.2, "EPSG:4326"), 5000, crs=wkt).tile_ids
    assert all(tile_id.startswith("crs") and tile_id.isascii() and "/" not in tile_id for tile_id in ids)


def extent_of(area: shapely.Geometry) -> Extent:
    """The bounds of an area in UTM 31."""
    minx, miny, maxx, maxy = area.bounds
    return Extent(minx, miny, maxx, maxy, "EPSG:32631")


def circle(radius: float) -> shapely.Polygon:
    return shapely.Point(595_000, 5_665_000).buffer(radius)


def test_tiles_outside_the_area_are_left_out() -> None:
    area = circle(20_000)
    grid = make_grid(extent_of(area), 5000, area=(area, UTM31))
    whole = make_grid(extent_of(area), 5000)
    touching = shapely.area(shapely.intersection(whole.geometries, area)) > 1
    assert grid.tile_ids == tuple(np.array(whole.tile_ids)[touching])
    assert (grid.areas_km2 == 25).all()


def test_clip_and_exclude_share_out_the_area() -> None:
    area, hole = circle(20_000), circle(8_000)
    grid = make_grid(extent_of(area), 5000, area=(area, UTM31), clip=True, exclude=(hole, UTM31))
    assert shapely.area(grid.geometries).sum() == pytest.approx(area.area - hole.area, rel=1e-9)
    assert shapely.intersection(shapely.union_all(grid.geometries), hole).area < 1
    assert ((grid.bounds[:, 2] - grid.bounds[:, 0]) == 5000).all(), "bounds are those of the whole tile"


def test_min_coverage_drops_slivers() -> None:
    area = circle(20_000)
    everything = make_grid(extent_of(area), 5000, area=(area, UTM31), clip=True)
    larger = make_grid(extent_of(area), 5000, area=(area, UTM31), clip=True, min_coverage=0.5)
    assert 0 < len(larger) < len(everything)
    assert larger.areas_km2.min() >= 12.5
    with pytest.raises(InputError, match="between 0 and 1"):
        make_grid(ANTWERP, 5000, min_coverage=2)


def test_area_in_degrees_is_bent_as_it_is() -> None:
    area = shapely.box(3.0, 50.0, 6.0, 52.0)
    grid = make_grid(Extent(3, 50, 6, 52, "EPSG:4326"), 20_000, area=(area, "EPSG:4326"), clip=True)
    to_grid = Transformer.from_crs(4326, grid.crs, always_xy=True).transform
    dense = shapely.transform(shapely.segmentize(area, 0.001), lambda points: np.column_stack(to_grid(*points.T)))
    assert shapely.area(grid.geometries).sum() == pytest.approx(dense.area, rel=1e-5)


def test_area_with_holes_and_parts_and_a_bow_tie() -> None:
    hole = shapely.box(594_000, 5_664_000, 596_000, 5_666_000)
    first = shapely.box(*ANTWERP.bounds).difference(hole)
    second = shapely.box(610_000, 5_660_000, 615_000, 5_665_000)
    area = shapely.MultiPolygon([first, second])
    grid = make_grid(extent_of(area), 5000, area=(area, UTM31), clip=True)
    assert len(grid) == 5
    assert grid.areas_km2.sum() == pytest.approx(100 - 4 + 25)
    bow_tie = shapely.Polygon([(590_000, 5_660_000), (600_000, 5_670_000), (600_000, 5_660_000), (590_000, 5_670_000)])
    grid = make_grid(ANTWERP, 5000, area=(bow_tie, UTM31), clip=True)
    assert grid.areas_km2.sum() == pytest.approx(50)


def test_bad_area() -> None:
    cases = [
        (shapely.Point(595_000, 5_665_000), UTM31, "no polygons"),
        (shapely.Polygon(), UTM31, "no polygons"),
        (None, UTM31, "no polygons"),
        (circle(100), "", "no coordinate reference system"),
        (shapely.box(0, 0, 1, 1), UTM31, "no tile"),
    ]
    for geometry, crs, words in cases:
        with pytest.raises(InputError, match=words) as caught:
            make_grid(ANTWERP, 5000, area=(geometry, crs))
        assert caught.value.field == "Area"
    with pytest.raises(InputError, match="no area to clip"):
        make_grid(ANTWERP, 5000, clip=True)


def test_expand_has_square_corners() -> None:
    grid = make_grid(ANTWERP, 5000)
    wide = expand(grid.geometries, 1500)
    assert shapely.bounds(wide)[0].tolist() == [588_500, 5_658_500, 596_500, 5_666_500]
    assert shapely.area(wide)[0] == pytest.approx(8000**2)
    assert expand(grid.geometries, 0) is grid.geometries
    for metres in (-1, math.nan):
        with pytest.raises(InputError, match="Overlap"):
            expand(grid.geometries, metres)


def test_counting_is_quick_enough_for_every_keystroke() -> None:
    extent = Extent(4.0, 50.0, 5.0, 51.0, "EPSG:4326")
    count_tiles(extent, 5000)
    start = time.process_time()
    for size in range(5000, 5100):
        count_tiles(extent, size)
    assert (time.process_time() - start) / 100 < 0.005


def test_large_grid_is_made_at_once() -> None:
    start = time.perf_counter()
    grid = make_grid(Extent(500_000, 5_000_000, 900_000, 5_400_000, UTM31), 1000, crs=UTM31)
    assert len(grid) == 160_000
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("crs", "bounds"),
    [
        ("EPSG:27700", (0, 0, 700_000, 1_300_000)),
        ("EPSG:5514", (-904_585, -1_227_297, -431_727, -935_237)),
        ("EPSG:3003", (1_313_000, 3_930_000, 2_500_000, 5_220_000)),
        ("EPSG:31467", (3_280_000, 5_237_000, 3_940_000, 6_103_000)),
    ],
)
def test_whole_countries_in_their_crs_whose_datum_is_shifted_by_place(crs: str, bounds: tuple[float, ...]) -> None:
    extent = Extent(*bounds, crs)
    zones = make_grid(extent, 50_000)
    assert len(zones) > len(make_grid(extent, 50_000, crs=crs)) > 60
    assert len(set(zones.tile_crs)) >= 2
