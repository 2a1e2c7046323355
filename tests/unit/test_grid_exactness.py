"""Grids are exact wherever they are: they cover the area, do not overlap, and have the area of the ellipsoid.

Random areas, sizes and coordinate reference systems; more than 5,000 cases in all.
"""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from pyproj import Geod, Transformer

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.projection import zone_crs
from bap_tiler_plugin.core.tiling import Anchor, Extent, Order, TileGrid, make_grid, to_lonlat

GEOD = Geod(ellps="WGS84")
PROJECTIONS = {
    "EPSG:3035": (2_600_000, 1_500_000, 5_900_000, 5_200_000),
    "EPSG:32631": (200_000, 100_000, 800_000, 9_000_000),
    "EPSG:32733": (200_000, 1_200_000, 800_000, 9_900_000),
    "EPSG:32661": (1_400_000, 1_400_000, 2_600_000, 2_600_000),
    "EPSG:3832": (2_000_000, -3_000_000, 6_000_000, 3_000_000),
    "EPSG:5070": (-2_000_000, 500_000, 2_000_000, 3_000_000),
    "EPSG:2154": (200_000, 6_100_000, 1_200_000, 7_000_000),
}
many = settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.data_too_large])


def ellipsoidal_area(lonlat: shapely.Geometry) -> float:
    """Return the area in square metres of polygons whose edges are short, from geodesics (pyproj's Geod)."""
    return sum(
        abs(GEOD.polygon_area_perimeter(*shapely.get_coordinates(part.exterior).T)[0])
        - sum(abs(GEOD.polygon_area_perimeter(*shapely.get_coordinates(ring).T)[0]) for ring in part.interiors)
        for part in shapely.get_parts(lonlat)
    )


def true_area(shape: shapely.Geometry, crs: str, parts: int = 0) -> float:
    """Return the ellipsoidal area of polygons in ``crs`` whose edges are straight there.

    Their pieces have 30 m, or the length of the whole edge in so many ``parts``.
    """
    change = Transformer.from_crs(crs, 4326, always_xy=True).transform
    dense = shapely.segmentize(shape, shape.length / parts if parts else 30.0)
    return ellipsoidal_area(shapely.transform(dense, lambda xy: np.column_stack(change(*xy.T))))


@st.composite
def projected_areas(draw: st.DrawFn) -> tuple[str, shapely.Geometry, float]:
    """A CRS, a (multi)polygon of some kilometres in it, now and then with a hole, and a tile size."""
    crs = draw(st.sampled_from(sorted(PROJECTIONS)))
    west, south, east, north = PROJECTIONS[crs]
    x, y = draw(st.floats(west, east)), draw(st.floats(south, north))
    size = draw(st.sampled_from([1000.0, 2000.0, 3333.3, 5000.0, 20_000.0]))
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        angles = np.sort(draw(st.lists(st.floats(0, 6.28), min_size=3, max_size=8, unique=True)))
        radii = np.array(draw(st.lists(st.floats(0.3, 2.5), min_size=len(angles), max_size=len(angles)))) * size
        cx, cy = x + draw(st.floats(-2, 2)) * size, y + draw(st.floats(-2, 2)) * size
        parts.append(shapely.Polygon(np.column_stack([cx + radii * np.cos(angles), cy + radii * np.sin(angles)])))
    area = shapely.union_all(shapely.make_valid(parts))
    if draw(st.booleans()):
        area = area.difference(shapely.Point(x, y).buffer(0.4 * size, quad_segs=3))
    polygons = [part for part in shapely.get_parts(area) if part.geom_type == "Polygon"]
    assume(sum(part.area for part in polygons) > 0.1 * size**2)
    return crs, shapely.multipolygons(polygons), size


def extent_of(area: shapely.Geometry, crs: str) -> Extent:
    return Extent(*area.bounds, crs)


def assert_exact(grid: TileGrid, area: shapely.Geometry) -> None:
    """The tiles' interiors are disjoint, and together they are the area but for strips thinner than a millimetre."""
    thin = 0.01 * grid.tile_size
    total = shapely.area(grid.geometries).sum()
    union = shapely.union_all(grid.geometries)
    assert total == pytest.approx(union.area, rel=1e-9), "interiors are disjoint"
    assert union.area == pytest.approx(area.area, rel=1e-9, abs=thin)
    assert shapely.difference(area, union).area < 1e-9 * area.area + thin, "the tiles cover the area"
    assert len(set(grid.tile_ids)) == len(grid)


@given(case=projected_areas(), anchor=st.sampled_from(Anchor), order=st.sampled_from(Order))
@settings(many, max_examples=2000)
def test_clipped_tiles_are_the_area(
    case: tuple[str, shapely.Geometry, float], anchor: Anchor, order: Order
) -> None:  # fmt: skip
    crs, area, size = case
    grid = make_grid(
        extent_of(area, crs), size, crs=crs, anchor=anchor, area=(area, crs), clip=True, order=order
    )  # fmt: skip
    assert_exact(grid, area)
    assert all(shapely.box(*bounds).buffer(1e-6).covers(tile) for bounds, tile in zip(grid.bounds, grid.geometries))


NEAR_POLE = shapely.Polygon(
    [(1_991_457, 1_996_699), (1_990_997, 1_997_540), (1_990_040, 1_997_600), (1_990_900, 1_996_500)]
)
WIDE = shapely.Polygon([(-1_500_000, 1_500_000), (-1_463_000, 1_502_000), (-1_470_000, 1_537_000)])


@given(case=projected_areas())
@example(case=("EPSG:32661", shapely.MultiPolygon([NEAR_POLE]), 1000.0))
@example(case=("EPSG:6931", shapely.MultiPolygon([WIDE]), 20_000.0))
@settings(many, max_examples=500)
def test_areas_on_the_ellipsoid(case: tuple[str, shapely.Geometry, float]) -> None:
    crs, area, size = case
    grid = make_grid(extent_of(area, crs), size, crs=crs, area=(area, crs), clip=True)
    assert grid.ellipsoidal_areas_km2.sum() * 1e6 == pytest.approx(true_area(area, crs), rel=1e-6)


@given(
    crs=st.sampled_from([*sorted(PROJECTIONS), "EPSG:4326"]),
    place=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    metres=st.floats(60, 8000),
    turn=st.floats(0, 1.5),
)
@example(crs="EPSG:32661", place=(0.3416903596406938, 0.3416903596406938), metres=60.0, turn=0.0)
@settings(many, max_examples=300)
def test_small_areas_in_another_crs_than_their_tiles(
    crs: str, place: tuple[float, float], metres: float, turn: float
) -> None:
    west, south, east, north = PROJECTIONS.get(crs, (-179.0, -79.0, 179.0, 83.0))
    x, y = west + place[0] * (east - west), south + place[1] * (north - south)
    angles = turn + np.array([0.0, 1.4, 2.7, 4.4])
    side = metres if crs in PROJECTIONS else metres / 111_320.0
    assume(abs(Transformer.from_crs(crs, 4326, always_xy=True).transform(x, y)[1]) < 89.0)
    area = shapely.Polygon(np.column_stack([x + side * np.cos(angles), y + side * np.sin(angles)]))
    grid = make_grid(extent_of(area, crs), 10_000, area=(area, crs), clip=True)
    true = true_area(area, crs, parts=200)
    assert grid.ellipsoidal_areas_km2.sum() * 1e6 == pytest.approx(true, rel=1e-6)


@given(case=projected_areas(), seed=st.integers(0, 99))
@settings(many, max_examples=700)
def test_ids_are_those_of_the_place_whatever_the_order_of_the_parts(
    case: tuple[str, shapely.Geometry, float], seed: int
) -> None:
    crs, area, size = case
    parts = shapely.get_parts(area)
    shuffled = shapely.multipolygons(np.random.default_rng(seed).permutation(parts))
    one, other = (
        make_grid(extent_of(area, crs), size, crs=crs, area=(shape, crs), clip=True) for shape in (area, shuffled)
    )
    assert one.tile_ids == other.tile_ids
    assert all(shapely.area(shapely.symmetric_difference(one.geometries, other.geometries)) < 1e-3)
    whole = make_grid(extent_of(area, crs), size, crs=crs)
    places = dict(zip(whole.tile_ids, whole.bounds.tolist()))
    assert all(places[tile_id] == bounds for tile_id, bounds in zip(one.tile_ids, one.bounds.tolist()))


@given(case=projected_areas(), share=st.floats(0.01, 0.7))
@settings(many, max_examples=500)
def test_merged_slivers_lose_nothing(case: tuple[str, shapely.Geometry, float], share: float) -> None:
    crs, area, size = case
    everything = make_grid(extent_of(area, crs), size, crs=crs, area=(area, crs), clip=True)
    grid = make_grid(
        extent_of(area, crs), size, crs=crs, area=(area, crs), clip=True, min_coverage=share, merge_slivers=True
    )
    assert_exact(grid, area)
    assert len(grid) <= len(everything)
    assert set(grid.tile_ids) <= set(everything.tile_ids)
    for number in np.flatnonzero(shapely.area(grid.geometries) < share * size**2).tolist():
        others = shapely.union_all(np.delete(grid.geometries, number))
        assert shapely.intersection(grid.geometries[number], others).length < 1e-6, "only a lone sliver is left over"


@st.composite
def lonlat_extents(draw: st.DrawFn) -> tuple[Extent, float]:
    """An extent in degrees near a border of zones, the equator, the antimeridian or a pole, and a tile size."""
    border = draw(st.sampled_from(["zone", "Norway", "Svalbard", "equator", "antimeridian", "pole"]))
    places = {
        "zone": (draw(st.integers(-29, 29)) * 6.0, draw(st.floats(-75, 80))),
        "Norway": (draw(st.sampled_from([3.0, 6.0, 12.0])), draw(st.sampled_from([56.0, 60.0, 64.0]))),
        "Svalbard": (draw(st.sampled_from([9.0, 21.0, 33.0])), draw(st.sampled_from([72.0, 78.0, 83.9]))),
        "equator": (draw(st.floats(-170, 170)), 0.0),
        "antimeridian": (180.0, draw(st.floats(-70, 70))),
        "pole": (draw(st.floats(-170, 170)), draw(st.sampled_from([84.0, -80.0, 88.0, -88.0]))),
    }
    lon, lat = places[border]
    size = draw(st.sampled_from([5000.0, 10_000.0, 20_000.0]))
    high = draw(st.floats(0.5, 3.0)) * size / 111_000
    wide = min(8.0, draw(st.floats(0.5, 3.0)) * size / 111_000 / max(0.02, np.cos(np.radians(lat))))
    west = lon - draw(st.floats(0.05, 0.95)) * wide
    south = max(-89.0, min(89.0, lat - draw(st.floats(0.05, 0.95)) * high))
    west, east = ((value + 180.0) % 360.0 - 180.0 for value in (west, west + wide))
    return Extent(west, south, east, min(89.9, south + high), "EPSG:4326"), size


def boxes_of(extent: Extent) -> shapely.Geometry:
    """The extent as polygons in longitude and latitude."""
    if extent.minx < extent.maxx:
        return shapely.box(*extent.bounds)
    return shapely.multipolygons([shapely.box(extent.minx, extent.miny, 180.0, extent.maxy),
                                  shapely.box(-180.0, extent.miny, extent.maxx, extent.maxy)])  # fmt: skip


@given(case=lonlat_extents(), clip=st.booleans())
@settings(many, max_examples=1000)
def test_grids_of_several_zones_fit_together(case: tuple[Extent, float], clip: bool) -> None:
    extent, size = case
    area = boxes_of(extent)
    grid = make_grid(extent, size, area=(area, "EPSG:4326"), clip=clip)
    lonlat = grid.geometries if grid.crs == "EPSG:4326" else to_lonlat(grid.geometries, grid.crs)
    assert shapely.is_valid(lonlat).all()
    assert len(set(grid.tile_ids)) == len(grid)
    metre = 1 / 111_320
    union = shapely.union_all(lonlat)
    outside = shapely.difference(area, union.buffer(1.5 * metre / max(0.02, np.cos(np.radians(union.bounds[3])))))
    assert outside.is_empty, "the tiles cover the area"
    assert shapely.area(lonlat).sum() == pytest.approx(union.area, rel=1e-5), "interiors are disjoint"
    for number in range(len(grid)):
        inner = shapely.buffer(lonlat[number], -1e-9)
        x, y = shapely.get_coordinates(shapely.point_on_surface(inner))[0]
        assert grid.crs_of_tile(number) == zone_crs(x, y), "a tile is in the CRS of its zone"


def star(lon: float, lat: float, degrees: float, seed: int) -> shapely.Geometry:
    """A polygon with fourteen spikes around a place; degrees are those of latitude."""
    numbers = np.random.default_rng(seed)
    angles, lengths = np.sort(numbers.uniform(0, 2 * np.pi, 14)), degrees * numbers.uniform(0.2, 1, 14)
    spikes = np.column_stack([lon + lengths * np.cos(angles) / np.cos(np.radians(lat)), lat + lengths * np.sin(angles)])
    return shapely.make_valid(shapely.Polygon(spikes))


HAIR_BESIDE_A_MERGED_TILE = shapely.Polygon([
    (3.27867775, 64.01841986), (3.10306924, 64.03952514), (3.01934940, 64.20704188), (2.83579453, 64.09972988),
    (2.76326588, 64.05205790), (2.84642360, 64.00714811), (2.64528966, 63.87863928), (2.81211677, 63.85436131),
    (2.89906332, 63.91734395), (2.95062895, 63.87651993), (3.02684671, 63.86031442), (3.26545061, 63.82115558),
    (3.27637165, 63.97477457), (3.20643071, 63.98868018),
])  # fmt: skip


@given(
    place=st.sampled_from(
        [(6, 72), (6, 56), (12, 72), (3, 64), (6, 64), (12, 50), (3, 56), (21, 80), (9, 75), (0, 45)]
    ),
    degrees=st.floats(0.05, 0.4),
    seed=st.integers(0, 2**31),
    size=st.sampled_from([2000.0, 5000.0, 10_000.0]),
    share=st.floats(0.05, 0.6),
)
@settings(many, max_examples=150)
def test_merged_slivers_of_several_zones_do_not_overlap(
    place: tuple[float, float], degrees: float, seed: int, size: float, share: float
) -> None:
    assert overlap_of_merged(star(*place, degrees, seed), size, share) < 1e-9


def test_a_merged_tile_beside_a_hair_of_another() -> None:
    assert overlap_of_merged(HAIR_BESIDE_A_MERGED_TILE, 10_000.0, 0.51) < 1e-9


def overlap_of_merged(area: shapely.Geometry, size: float, share: float) -> float:
    """Return the largest overlap, in square degrees, of two tiles of which whole slivers were merged."""
    extent = Extent(*area.bounds, "EPSG:4326")
    grid = make_grid(extent, size, area=(area, "EPSG:4326"), min_coverage=share, merge_slivers=True)
    shapes = grid.geometries
    assert shapely.is_valid(shapes).all()
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    one, other = one[one < other], other[one < other]
    return float(shapely.area(shapely.intersection(shapes[one], shapes[other])).max(initial=0.0))


@pytest.mark.parametrize(("lat", "row"), [(64.0, "32631_5_70_100000"), (56.0, "32631_5_61_100000")])
def test_a_tile_beside_a_corner_of_a_zone_has_no_spike_along_its_border(lat: float, row: str) -> None:
    area = shapely.box(2.5, lat - 0.6, 5.5, lat + 0.6)
    grid = make_grid(Extent(*area.bounds, "EPSG:4326"), 100_000, area=(area, "EPSG:4326"))
    tile = grid.geometries[grid.tile_ids.index(row)]
    _, south, _, north = shapely.buffer(tile, -1e-6).bounds
    assert tile.bounds[1::2] == pytest.approx((south, north), abs=1e-4)


@given(case=lonlat_extents())
@settings(many, max_examples=300)
def test_areas_of_several_zones_on_the_ellipsoid(case: tuple[Extent, float]) -> None:
    extent, size = case
    area = boxes_of(extent)
    grid = make_grid(extent, size, area=(area, "EPSG:4326"), clip=True)
    expected = ellipsoidal_area(shapely.segmentize(area, 0.01))
    assert grid.ellipsoidal_areas_km2.sum() * 1e6 == pytest.approx(expected, rel=1e-6)
    assert grid.areas_km2.sum() * 1e6 == pytest.approx(expected, rel=0.02)


@given(case=lonlat_extents(), part=st.floats(0.2, 0.8))
@settings(many, max_examples=300)
def test_neighbouring_areas_share_their_tiles_across_zones(case: tuple[Extent, float], part: float) -> None:
    extent, size = case
    middle = extent.miny + part * (extent.maxy - extent.miny)
    lower = Extent(extent.minx, extent.miny, extent.maxx, middle, extent.crs)
    upper = Extent(extent.minx, middle, extent.maxx, extent.maxy, extent.crs)
    grids = [make_grid(piece, size, area=(boxes_of(piece), extent.crs)) for piece in (extent, lower, upper)]
    together = set(grids[1].tile_ids) | set(grids[2].tile_ids)
    assert together == set(grids[0].tile_ids)


def test_nothing_is_left_of_an_area_in_another_place() -> None:
    with pytest.raises(InputError, match="no tile"):
        make_grid(Extent(4, 51, 4.5, 51.5, "EPSG:4326"), 5000, area=(shapely.box(8, 51, 8.1, 51.1), "EPSG:4326"))
