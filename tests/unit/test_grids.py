"""What a grid can be asked for: zones, antimeridian, poles, slivers, order, pixels, degrees."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest
import shapely
from pyproj import Geod, Transformer

from bap_tiler_plugin.core.area_of_interest import area_extent, buffered, mended
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.grid_zones import all_zones
from bap_tiler_plugin.core.overlap import expand_all, job_geometry, recommended_overlap
from bap_tiler_plugin.core.projection import zone_crs
from bap_tiler_plugin.core.tile_order import hilbert
from bap_tiler_plugin.core.tiling import Anchor, Extent, Order, count_tiles, make_grid, to_lonlat

UTM31 = "EPSG:32631"
ANTWERP = Extent(590000, 5660000, 600000, 5670000, UTM31)


def test_zones_are_the_whole_earth_without_overlap() -> None:
    outlines = [zone.outline for zone in all_zones()]
    assert sum(outline.area for outline in outlines) == pytest.approx(360 * 180)
    assert shapely.union_all(outlines).equals(shapely.box(-180, -90, 180, 90))
    for zone in all_zones():
        x, y = shapely.get_coordinates(zone.outline.representative_point())[0]
        assert zone_crs(x, y) == zone.crs
    assert not {"EPSG:32632", "EPSG:32634", "EPSG:32636"} & {zone_crs(lon, 78.0) for lon in range(-180, 180)}


def test_an_area_across_a_border_of_zones_gets_a_grid_in_each() -> None:
    grid = make_grid(Extent(11.5, 46.0, 12.5, 46.5, "EPSG:4326"), 20_000)
    assert grid.crs == "EPSG:4326"
    assert grid.zones == ("EPSG:32632", "EPSG:32633")
    for number, tile_id in enumerate(grid.tile_ids):
        west, _, east, _ = grid.geometries[number].bounds
        assert east <= 12.0 if tile_id.startswith("32632_") else west >= 12.0
        assert grid.crs_of_tile(number) == f"EPSG:{tile_id.split('_')[0]}"
    assert (grid.bounds[:, 2] - grid.bounds[:, 0] == 20_000).all(), "bounds are those of the whole tile in its zone"
    assert "2 zones" in grid.notes[0]


def test_an_area_within_one_zone_stays_in_its_crs() -> None:
    assert make_grid(Extent(11.0, 46.0, 11.9, 46.5, "EPSG:4326"), 20_000).crs == "EPSG:32632"
    assert make_grid(Extent(11.0, 46.0, 13.0, 46.5, "EPSG:4326"), 20_000, crs="EPSG:3035").crs == "EPSG:3035"


@pytest.mark.parametrize("size", [2_000, 5_000, 20_000])
def test_counted_tiles_of_several_zones_are_those_that_are_made(size: float) -> None:
    extent = Extent(11.2, 46.0, 12.6, 46.8, "EPSG:4326")
    counted, grid = count_tiles(extent, size), make_grid(extent, size)
    assert counted.number == pytest.approx(len(grid), rel=0.01, abs=2)


def test_extent_across_the_antimeridian() -> None:
    fiji = Extent(177.0, -19.0, -178.0, -16.0, "EPSG:4326")
    grid = make_grid(fiji, 50_000)
    assert grid.zones == ("EPSG:32701", "EPSG:32760")
    union = shapely.union_all(grid.geometries)
    both = shapely.multipolygons([shapely.box(177, -19, 180, -16), shapely.box(-180, -19, -178, -16)])
    assert shapely.difference(both, union).area < 1e-9
    assert union.area < 25
    one = make_grid(fiji, 50_000, crs="EPSG:3832")
    assert shapely.union_all(one.geometries).area == pytest.approx(len(one) * 50_000**2)
    assert one.areas_km2.sum() < 3e5


def test_area_given_on_both_sides_of_the_antimeridian_or_beyond_180_degrees() -> None:
    extent = Extent(177.0, -19.0, -178.0, -16.0, "EPSG:4326")
    both = shapely.multipolygons([shapely.box(177, -19, 180, -16), shapely.box(-180, -19, -178, -16)])
    ways = [both, shapely.box(177, -19, 182, -16),
            shapely.Polygon([(177, -19), (179, -19), (-178, -19), (-178, -16), (179, -16), (177, -16)])]  # fmt: skip
    for crs in (None, "EPSG:3832"):
        grids = [make_grid(extent, 50_000, crs=crs, area=(way, "EPSG:4326"), clip=True) for way in ways]
        assert len({grid.tile_ids for grid in grids}) == 1
        assert np.ptp([grid.areas_km2.sum() for grid in grids]) < 1e-3
        assert all((shapely.get_num_geometries(grid.geometries) == 1).all() for grid in grids), "nothing is torn"


def test_a_pole_is_covered_by_tiles_in_polar_stereographic() -> None:
    cap = shapely.box(-180, 85, 180, 90)
    grid = make_grid(Extent(-180, 85, 180, 90, "EPSG:4326"), 100_000, area=(cap, "EPSG:4326"), clip=True)
    assert grid.crs == "EPSG:32661"
    assert shapely.union_all(grid.geometries).geom_type == "Polygon", "no seam along the antimeridian"
    cap_area, _ = Geod(ellps="WGS84").polygon_area_perimeter(np.linspace(-180, 180, 36_001)[:-1], [85.0] * 36_000)
    assert grid.ellipsoidal_areas_km2.sum() == pytest.approx(cap_area / 1e6, rel=5e-6)


@pytest.mark.parametrize("extent", [Extent(10, 51, -10, 52, "EPSG:4326"), Extent(5, 51, 4, 52, "EPSG:4326")])
def test_extent_that_would_go_the_long_way_round_is_refused(extent: Extent) -> None:
    with pytest.raises(InputError, match="west is greater than east"):
        make_grid(extent, 5000)


def test_slivers_go_to_the_neighbour_with_the_longest_common_edge() -> None:
    area = shapely.union_all([shapely.box(0, 0, 2000, 1000), shapely.box(1000, 1000, 1900, 1100),
                              shapely.box(2000, 100, 2050, 1000)])  # fmt: skip
    area = shapely.transform(area, lambda xy: xy + [590_000, 5_660_000])
    asked = {"crs": UTM31, "area": (area, UTM31), "clip": True, "min_coverage": 0.3}
    grid = make_grid(Extent(*area.bounds, UTM31), 1000, **asked, merge_slivers=True)
    assert grid.tile_ids == ("32631_590_5660_1000", "32631_591_5660_1000")
    assert grid.areas_km2.tolist() == pytest.approx([1.0, 1.0 + 0.09 + 0.045])
    assert grid.bounds[1].tolist() == [591_000, 5_660_000, 592_050, 5_661_100]


def test_an_island_is_no_sliver() -> None:
    area = shapely.multipolygons([shapely.box(590_000, 5_660_000, 592_000, 5_661_000),
                                  shapely.box(595_100, 5_660_100, 595_200, 5_660_200)])  # fmt: skip
    asked = {"crs": UTM31, "area": (area, UTM31), "clip": True, "min_coverage": 0.2}
    assert len(make_grid(Extent(*area.bounds, UTM31), 1000, **asked, merge_slivers=True)) == 3
    assert len(make_grid(Extent(*area.bounds, UTM31), 1000, **asked)) == 2


def test_order_of_the_tiles_changes_no_tile() -> None:
    grids = {order: make_grid(ANTWERP, 1000, order=order) for order in Order}
    assert len({frozenset(grid.tile_ids) for grid in grids.values()}) == 1
    for grid in grids.values():
        assert all(
            shapely.box(*bounds).equals(shape) for bounds, shape in zip(grid.bounds.tolist(), grid.geometries)
        )  # fmt: skip
    assert grids[Order.ROWS].tile_ids[:2] == ("32631_590_5669_1000", "32631_591_5669_1000")
    assert grids[Order.COLUMNS].tile_ids[:2] == ("32631_590_5660_1000", "32631_590_5661_1000")
    corners = make_grid(ANTWERP, 1000, anchor=Anchor.CORNER, order=Order.ROWS)
    assert corners.tile_ids[0] == "9"


def test_hilbert_order_goes_from_neighbour_to_neighbour() -> None:
    x, y = (axis.ravel() for axis in np.meshgrid(np.arange(16), np.arange(16)))
    order = np.argsort(hilbert(x, y))
    assert (np.abs(np.diff(x[order])) + np.abs(np.diff(y[order])) == 1).all()
    grid = make_grid(Extent(592_000, 5_660_000, 602_000, 5_670_000, UTM31), 1000, order=Order.HILBERT)
    first_half = shapely.union_all(grid.geometries[:50])
    assert first_half.geom_type == "Polygon"
    middles = shapely.get_coordinates(shapely.centroid(grid.geometries))
    assert np.hypot(*np.diff(middles, axis=0).T).max() < 5_000


def test_edges_lie_on_pixels() -> None:
    grid = make_grid(Extent(590_003, 5_660_007, 600_000, 5_670_000, UTM31), 4_995, anchor=Anchor.CORNER, pixel=60)
    assert grid.tile_size == 5_040
    assert (grid.bounds % 60 == 0).all()
    assert "5040 m instead of 4995 m" in grid.notes[0]
    assert make_grid(ANTWERP, 5000, pixel=10).notes == ()
    for odd in (make_grid(ANTWERP, 4995), make_grid(ANTWERP, 5000, pixel=60)):
        assert odd.tile_size % (10 if odd.tile_size == 4995 else 60) in (0, 5)
    assert "do not lie on pixels of 10 m" in make_grid(ANTWERP, 4995).notes[0]
    for pixel in (-10, math.nan):
        with pytest.raises(InputError, match="Pixel size"):
            make_grid(ANTWERP, 5000, pixel=pixel)


def test_tiles_in_degrees_only_when_asked_for() -> None:
    extent = Extent(4.1, 51.1, 4.9, 51.4, "EPSG:4326")
    with pytest.raises(InputError, match="shrinks towards the poles") as caught:
        make_grid(extent, 0.25, crs="EPSG:4326")
    assert "degrees" in caught.value.remedy
    grid = make_grid(extent, 0.25, crs="EPSG:4326", allow_degrees=True)
    assert grid.tile_ids[0] == "4326_16_204_0.25"
    assert len(grid) == 8
    assert grid.areas_km2[0] == pytest.approx(17.5 * 27.8, rel=0.01)
    with pytest.raises(InputError, match="antimeridian"):
        make_grid(Extent(179, 51, -179, 52, "EPSG:4326"), 0.25, crs="EPSG:4326", allow_degrees=True)


def test_points_become_circles_of_that_radius() -> None:
    [far, beyond] = buffered(shapely.points([[15.0, 78.0], [179.99, 0.0]]), "EPSG:4326", 5_000)
    assert far.bounds[2] - far.bounds[0] == pytest.approx(10_000 / (111_600 * math.cos(math.radians(78))), rel=0.01)
    assert beyond.geom_type == "MultiPolygon" and beyond.bounds[0] == -180.0
    grid = make_grid(Extent(*far.bounds, "EPSG:4326"), 1000, area=(far, "EPSG:4326"), clip=True)
    assert grid.ellipsoidal_areas_km2.sum() == pytest.approx(math.pi * 25, rel=3e-3)
    assert shapely.from_wkt("POINT (5 5)").within(buffered(np.array([shapely.LineString([(0, 5), (9, 5)])]),
                                                            "EPSG:4326", 1_000)[0])  # fmt: skip


def test_invalid_features_are_mended_or_named() -> None:
    bow_tie = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    shapes, notes = mended("Area", [bow_tie, shapely.box(0, 0, 1, 1)], [7, 8])
    assert shapely.is_valid(shapes).all() and shapes[0].area == pytest.approx(50)
    assert len(notes) == 1 and "feature 7" in notes[0] and "Self-intersection" in notes[0]
    flat = shapely.Polygon([(0, 0), (10, 10), (5, 5)])
    broken = shapely.Polygon([(0, 0), (math.nan, 1), (1, 1), (1, 0)])
    for shape in (flat, broken):
        with pytest.raises(InputError, match="feature 31") as caught:
            mended("Area", [shapely.box(0, 0, 1, 1), shape], [30, 31])
        assert caught.value.field == "Area"


def test_overlap_of_tiles_of_several_zones() -> None:
    grid = make_grid(Extent(11.5, 46.0, 12.5, 46.5, "EPSG:4326"), 20_000)
    number = next(n for n, shape in enumerate(grid.geometries) if shape.bounds[2] == 12.0)
    wide = job_geometry(grid.geometries[number], grid.crs, 3_000)
    assert wide.bounds[2] == pytest.approx(12.0 + 3_000 / (111_320 * math.cos(math.radians(46.2))), abs=0.003)
    assert job_geometry(grid.geometries[number], grid.crs, 0) is grid.geometries[number]


def test_a_coast_of_a_million_points_is_quick() -> None:
    number = 1_000_000
    angle = np.linspace(0, 2 * np.pi, number, endpoint=False)
    rough = np.cumsum(np.random.default_rng(1).normal(size=number))
    radius = 4e5 * (1 + 0.1 * np.sin(5 * angle)) + 10 * (rough - np.linspace(rough[0], rough[-1], number))
    coast = shapely.Polygon(np.column_stack([5e5 + radius * np.cos(angle), 5e6 + radius * np.sin(angle)]))
    start = time.perf_counter()
    grid = make_grid(Extent(*coast.bounds, UTM31), 20_000, crs=UTM31, area=(coast, UTM31), clip=True)
    assert time.perf_counter() - start < 10
    assert grid.areas_km2.sum() == pytest.approx(coast.area / 1e6, rel=1e-9)


@pytest.mark.parametrize("metres", [-1.0, 100_001.0, 1e9, float("nan"), float("inf")])
def test_an_overlap_that_makes_no_sense_is_refused(metres: float) -> None:
    with pytest.raises(InputError, match="^Overlap: "):
        job_geometry(shapely.box(500_000, 0, 510_000, 10_000), "EPSG:32631", metres)
    with pytest.raises(InputError, match="^Overlap: "):
        expand_all(np.array([shapely.box(5.9, 50, 6.1, 50.1)]), "EPSG:4326", metres)


def test_overlap_is_recommended_where_a_process_looks_at_its_neighbours() -> None:
    advice = recommended_overlap("bap_composite", 5_000)
    assert advice.metres == 1_500
    assert "156% more" in advice.reason
    assert recommended_overlap("ndvi", 5_000).metres == 0


@pytest.mark.parametrize("crs", [None, "EPSG:32632", "EPSG:3035", "EPSG:3857"])
def test_a_mask_of_the_whole_world_with_a_hole_leaves_the_hole(crs: str | None) -> None:
    hole = shapely.box(11.1, 46.05, 11.2, 46.1)
    mask = shapely.difference(shapely.box(-180, -90, 180, 90), hole)
    extent = Extent(11.0, 46.0, 11.3, 46.2, "EPSG:4326")
    grid = make_grid(
        extent,
        3_000,
        crs=crs,
        exclude=(mask, "EPSG:4326"),
        area=(shapely.box(11.0, 46.0, 11.3, 46.2), "EPSG:4326"),
        clip=True,
    )
    left = shapely.union_all(to_lonlat(grid.geometries, grid.crs))
    assert shapely.symmetric_difference(left, hole).area < 1e-3 * hole.area
    with pytest.raises(InputError):
        make_grid(extent, 3_000, crs=crs, exclude=(shapely.box(-180, -90, 180, 90), "EPSG:4326"))


def test_metres_that_are_said_to_be_degrees_are_refused() -> None:
    with pytest.raises(InputError, match="no degrees") as caught:
        area_extent(shapely.box(590_000, 5_660_000, 600_000, 5_670_000), "EPSG:4326")
    assert caught.value.field == "Area"


@pytest.mark.parametrize("crs", ["EPSG:32631", "EPSG:3035"])
def test_a_line_is_straight_in_its_own_crs(crs: str) -> None:
    x = np.arange(490_000.0, 590_001.0, 500.0)
    places = np.column_stack(Transformer.from_crs("EPSG:32631", crs, always_xy=True).transform(x, x * 0 + 5_660_000))
    line = shapely.LineString(places[[0, -1]] if crs == "EPSG:32631" else places)
    wide = buffered(np.array([line], dtype=object), crs, 100.0)
    degrees = np.column_stack(Transformer.from_crs(crs, "EPSG:4326", always_xy=True).transform(*places.T))
    assert shapely.covers(wide[0], shapely.LineString(degrees))
