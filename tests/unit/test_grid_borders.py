"""Extents in degrees, tiles at the borders of zones, and long areas that slant over the grid."""

from __future__ import annotations

import time

import numpy as np
import pytest
import shapely

from bap_tiler_plugin.core.area_of_interest import area_extent
from bap_tiler_plugin.core.tiling import Extent, count_tiles, make_grid, to_lonlat

LONLAT = "EPSG:4326"


def test_an_extent_in_degrees_has_its_own_tiles_only_and_shares_them_with_its_neighbour() -> None:
    west, east = (Extent(*bounds, LONLAT) for bounds in ((2.5, 55.9, 3.0, 64.1), (3.0, 55.9, 3.7, 64.1)))
    grids = [make_grid(extent, 7_000) for extent in (west, east)]
    joint = make_grid(Extent(2.5, 55.9, 3.7, 64.1, LONLAT), 7_000)
    assert set(grids[0].tile_ids) | set(grids[1].tile_ids) == set(joint.tile_ids)
    lonlat = to_lonlat(grids[0].geometries, grids[0].crs)
    assert shapely.intersects(lonlat, shapely.box(*west.bounds)).all()
    assert count_tiles(west, 7_000).number == pytest.approx(len(lonlat), rel=0.01)
    places = {tile_id: number for number, tile_id in enumerate(joint.tile_ids)}
    same = joint.geometries[[places[tile_id] for tile_id in grids[0].tile_ids]]
    differing = shapely.area(shapely.symmetric_difference(lonlat, same)) / shapely.area(same)
    wide = shapely.area(same) > 1e-4
    assert wide.mean() > 0.9 and differing[wide].max() < 1e-3, "cut at the border of zones in both"


def test_a_long_strip_aslant_takes_not_much_longer_than_as_many_tiles_of_a_rectangle() -> None:
    strip = shapely.Polygon([(9, 45), (13, 46.2), (13, 46.212), (9, 45.012)])

    def seconds_per_tile(area: shapely.Geometry) -> float:
        start = time.process_time()
        grid = make_grid(area_extent(area, LONLAT), 200, area=(area, LONLAT))
        return (time.process_time() - start) / len(grid)

    plain = seconds_per_tile(shapely.box(11.7, 45.8, 12.3, 46.0))
    assert seconds_per_tile(strip) < 10 * plain


@pytest.mark.parametrize("south", [-79, -75, -60])
def test_large_tiles_around_the_south_pole(south: float) -> None:
    cap = shapely.box(-180, -90, 180, south)
    grid = make_grid(area_extent(cap, LONLAT), 150_000, area=(cap, LONLAT), clip=True)
    sine = np.sin(np.radians(-south))
    assert grid.ellipsoidal_areas_km2.sum() == pytest.approx(2 * np.pi * 6_371**2 * (1 - sine), rel=0.01)
    assert shapely.is_valid(grid.geometries).all()


@pytest.mark.parametrize("beyond", [0.0, 0.2])
def test_tiles_clipped_to_a_polar_square_are_valid_and_none_is_made_by_rounding(beyond: float) -> None:
    square = shapely.box(1_500_000 - beyond, 1_500_000, 2_500_000, 2_500_000)
    crs = "EPSG:32661"
    grid = make_grid(area_extent(square, crs), 50_000, area=(square, crs), clip=True)
    assert {len(grid.zones)} != {1}, "its corners lie in zones of UTM"
    assert shapely.is_valid(grid.geometries).all() and not shapely.is_empty(grid.geometries).any()
    polar = [tile_id for tile_id in grid.tile_ids if tile_id.startswith("32661_")]
    assert len(polar) <= 400 + 20 * (beyond > 0)


@pytest.mark.parametrize("share", [0.1, 0.5, 1.0])
@pytest.mark.parametrize("clip", [False, True])
@pytest.mark.parametrize("bounds", [(3.5, 50.0, 8.5, 53.0), (4.0, 55.0, 8.0, 57.0)])
def test_a_minimum_coverage_drops_no_tile_inside_an_area_at_a_zones_border(
    bounds: tuple[float, float, float, float], clip: bool, share: float
) -> None:
    area = shapely.box(*bounds)
    grid = make_grid(Extent(*bounds, LONLAT), 20_000, area=(area, LONLAT), clip=clip, min_coverage=share)
    assert len(grid.zones) > 1
    inside = shapely.difference(area.buffer(-0.5), shapely.union_all(grid.geometries))
    assert inside.area < 1e-9
    assert len(grid) < len(make_grid(Extent(*bounds, LONLAT), 20_000, area=(area, LONLAT), clip=clip))
