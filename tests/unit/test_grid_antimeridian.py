"""Areas across the antimeridian, more than half around the Earth, and around a pole are those that were drawn."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import Geod

from bap_tiler_plugin.core.grid_options import GridKind, GridOptions
from bap_tiler_plugin.core.grid_request import build_grid, read_shapes
from bap_tiler_plugin.core.tiling import Extent, TileGrid, count_tiles, make_grid

LONLAT = "EPSG:4326"
JUMPING = shapely.Polygon([(179, -18), (-179, -18), (-179, -17), (179, -17)])


def grid_of(area: shapely.Geometry, size: float, **options: object) -> TileGrid:
    shapes = read_shapes("Area", LONLAT, [shapely.to_wkb(area)], ["7"])
    return build_grid(GridOptions(tile_size=size, **{"clip": True, **options}), area=shapes)


def true_area_km2(*polygons: shapely.Polygon) -> float:
    geod = Geod(ellps="WGS84")
    dense = [shapely.segmentize(polygon, 0.01).exterior.coords for polygon in polygons]
    return sum(abs(geod.polygon_area_perimeter(*np.array(ring).T)[0]) for ring in dense) / 1e6


@pytest.mark.parametrize(("west", "east"), [(-100, 100), (-10, 179.9), (-180, 100), (-120, 100)])
def test_a_rectangle_wider_than_half_the_earth_is_as_drawn(west: float, east: float) -> None:
    box = shapely.box(west, 20, east, 22)
    grid = grid_of(box, 200_000)
    assert grid.ellipsoidal_areas_km2.sum() == pytest.approx(true_area_km2(box), rel=1e-5)
    assert "feature 7" in grid.notes[0] and "as drawn" in grid.notes[0]


@pytest.mark.parametrize("crs", [None, "EPSG:3857", "EPSG:8857", "EPSG:6933", "EPSG:3832"])
def test_both_ends_of_a_crs_get_tiles_and_nothing_between(crs: str | None) -> None:
    true = true_area_km2(shapely.box(179, -18, 181, -17))
    grid = grid_of(JUMPING, 20_000, crs=crs)
    assert grid.ellipsoidal_areas_km2.sum() == pytest.approx(true, rel=1e-5)
    assert "across the antimeridian" in grid.notes[0]
    extent = Extent(179, -18, -179, -17, LONLAT)
    whole = make_grid(extent, 20_000, crs=crs)
    assert whole.ellipsoidal_areas_km2.sum() < 1.6 * true
    assert count_tiles(extent, 20_000, crs=crs).number == pytest.approx(len(whole), abs=2)


def test_a_ring_around_a_pole_is_led_along_the_pole_before_it_is_mended() -> None:
    lon = np.arange(-180.0, 180.0, 5.0)
    for lat in (86 + 0.5 * np.sin(np.radians(3 * lon)), np.full(72, 86.0)):
        ring = np.column_stack([lon, lat])
        grid = grid_of(shapely.Polygon(ring), 100_000)
        closed = shapely.segmentize(shapely.LineString([*ring, (180.0, lat[0])]), 0.01).coords
        true, _ = Geod(ellps="WGS84").polygon_area_perimeter(*np.array(closed)[:-1].T)
        assert grid.ellipsoidal_areas_km2.sum() == pytest.approx(true / 1e6, rel=1e-5)
        assert not any("mended" in note for note in grid.notes)


def test_four_corners_are_enough_for_a_ring_around_a_pole() -> None:
    grid = grid_of(shapely.Polygon([(0, 86), (90, 86), (180, 85), (-90, 86)]), 100_000)
    assert shapely.union_all(grid.geometries).contains(shapely.Point(2e6, 2e6)), "the pole in UPS"


def test_a_concave_polygon_over_the_antimeridian_keeps_its_shape() -> None:
    ring = np.array([(179, -18.1), (179.5, -18), (-179.5, -18.2), (-179, -17), (-179.9, -17.3), (179.5, -17)])
    grid = grid_of(shapely.Polygon(ring), 20_000)
    true = true_area_km2(shapely.Polygon(np.column_stack([ring[:, 0] % 360, ring[:, 1]])))
    assert grid.ellipsoidal_areas_km2.sum() == pytest.approx(true, rel=1e-5)
    bow_tie = shapely.Polygon([(179, -18), (-179, -17), (-179, -18), (179, -17)])
    assert any("mended" in note for note in grid_of(bow_tie, 20_000).notes)


def test_a_line_over_the_antimeridian_takes_the_short_way() -> None:
    grid = grid_of(shapely.LineString([(179, -17), (-179, -17)]), 5_000, buffer=1000.0)
    true = 2_000 * Geod(ellps="WGS84").line_length([179, 180, -179], [-17, -17, -17]) / 1e6
    assert grid.ellipsoidal_areas_km2.sum() == pytest.approx(true, rel=0.05)


def test_a_given_polygon_over_the_antimeridian_stays_a_tile_of_its_size() -> None:
    shapes = read_shapes("Tiles to take", LONLAT, [shapely.to_wkb(JUMPING)], ["7"])
    grid = build_grid(GridOptions(kind=GridKind.POLYGONS), polygons=shapes)
    width = grid.bounds[0, 2] - grid.bounds[0, 0]
    assert width == pytest.approx(2 * 106_000, rel=0.02)
