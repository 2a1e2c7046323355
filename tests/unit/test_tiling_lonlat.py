"""Tiles in longitude and latitude: edges within a metre, shared vertices, measured on the ellipsoid."""

from __future__ import annotations

import time
from collections import Counter
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod, Transformer

from bap_tiler_plugin.core.tiling import Extent, make_grid, to_lonlat

GEOD = Geod(ellps="WGS84")
SAMPLES = 60


def largest_deviation(tile: shapely.Polygon, crs: str) -> float:
    """Return how far, in metres on the ellipsoid, the tile's true edges lie from the edges in lon/lat at most.

    Points are laid densely on the true edge. The nearest point of the lon/lat edge is sought in a plane whose axes are
    scaled at the point, and its distance measured as a geodesic.
    """
    ring = shapely.get_coordinates(to_lonlat(tile, crs))
    true = shapely.get_coordinates(shapely.segmentize(tile.exterior, tile.length / 4 / SAMPLES))
    lon, lat = Transformer.from_crs(crs, 4326, always_xy=True).transform(true[:, 0], true[:, 1])
    worst = 0.0
    for point in np.column_stack([lon, lat]):
        scale = np.array([np.cos(np.radians(point[1])), 1.0])
        a, b = (ring[:-1] - point) * scale, (ring[1:] - point) * scale
        along = b - a
        t = np.clip(-(a * along).sum(axis=1) / np.maximum((along**2).sum(axis=1), 1e-30), 0, 1)
        nearest = a + t[:, None] * along
        best = nearest[np.hypot(*nearest.T).argmin()] / scale + point
        worst = max(worst, GEOD.inv(point[0], point[1], best[0], best[1])[2])
    return worst


def ellipsoidal_area(geometry: shapely.Geometry) -> float:
    """Return the area of lon/lat polygons in square metres."""
    return sum(abs(GEOD.geometry_area_perimeter(part)[0]) for part in shapely.get_parts(geometry))


@given(
    zone=st.integers(1, 60),
    northing=st.floats(1_000, 9_320_000),
    south=st.booleans(),
    easting=st.floats(170_000, 780_000),
    size=st.sampled_from([100, 1000, 2500, 5000, 20_000, 50_000, 100_000]),
)
@settings(max_examples=150, deadline=None)
def test_edges_stay_within_a_metre(zone: int, northing: float, south: bool, easting: float, size: int) -> None:
    crs = f"EPSG:{32700 + zone if south else 32600 + zone}"
    y = 10_000_000 - northing * 0.94 if south else northing
    # far from the zone's middle the meridians run together towards the poles
    narrowing = max(0.1, np.cos(np.radians(northing / 111_320)))
    x = 500_000 + (easting - 500_000) * narrowing
    tile = shapely.box(x, y, x + size, y + size)
    west, _, east, _ = to_lonlat(tile, crs).bounds
    if east - west < 180:
        assert largest_deviation(tile, crs) < 1.0


@pytest.mark.parametrize(
    ("crs", "x", "y"),
    [("EPSG:3035", 2_700_000, 1_500_000), ("EPSG:3035", 5_900_000, 5_200_000), ("EPSG:3857", 500_000, 6_600_000),
     ("EPSG:3995", 900_000, 200_000), ("EPSG:3031", -2_000_000, 1_000_000)],
)  # fmt: skip
@pytest.mark.parametrize("size", [5000, 100_000])
def test_edges_in_other_projections(crs: str, x: float, y: float, size: float) -> None:
    assert largest_deviation(shapely.box(x, y, x + size, y + size), crs) < 1.0


def assert_fit_together(tiles: Any) -> None:
    """No two overlap, and where two meet they have the same vertices: an edge that only one has is the outer edge."""
    outline = shapely.union_all(tiles)
    assert outline.area == pytest.approx(shapely.area(tiles).sum(), rel=1e-9)
    points, tile = shapely.get_coordinates(tiles, return_index=True)
    edges = [frozenset(map(tuple, pair)) for pair in zip(points[:-1].tolist(), points[1:].tolist())]
    numbers = Counter(edge for edge, same in zip(edges, tile[:-1] == tile[1:]) if same)
    alone = [shapely.LineString(list(edge)).length for edge, number in numbers.items() if number == 1]
    assert sum(alone) == pytest.approx(outline.length, rel=1e-9)


@pytest.mark.parametrize("size", [2500, 5000, 7777.7, 20_000, 100_000])
@pytest.mark.parametrize("northing", [5_600_000, 9_200_000])
def test_neighbours_share_their_vertices(size: float, northing: float) -> None:
    extent = Extent(400_000, northing, 400_000 + 2 * size, northing + 2 * size, "EPSG:32631")
    grid = make_grid(extent, size, crs="EPSG:32631")
    tiles = to_lonlat(grid.geometries, grid.crs)
    vertices = [set(map(tuple, shapely.get_coordinates(tile).tolist())) for tile in tiles]
    edges = [set(map(tuple, shapely.get_coordinates(tile.exterior).tolist())) for tile in grid.geometries]
    for one in range(len(tiles)):
        for other in range(one):
            if len(edges[one] & edges[other]) == 2:
                shared = shapely.intersection(tiles[one], tiles[other])
                assert shared.length > 0
                assert shared.area == 0
                assert len(vertices[one] & vertices[other]) == shapely.get_num_coordinates(shapely.line_merge(shared))
    assert_fit_together(tiles)


def test_one_by_one_is_the_same_as_all_at_once() -> None:
    grid = make_grid(Extent(400_000, 5_600_000, 460_000, 5_660_000, "EPSG:32631"), 20_000, crs="EPSG:32631")
    together = to_lonlat(grid.geometries, grid.crs)
    for tile, geometry in zip(together, grid.geometries):
        alone = to_lonlat(geometry, grid.crs)
        assert np.array_equal(shapely.get_coordinates(tile), shapely.get_coordinates(alone))


def extent_of(area: shapely.Geometry) -> Extent:
    """The bounds of an area in UTM 31."""
    minx, miny, maxx, maxy = area.bounds
    return Extent(minx, miny, maxx, maxy, "EPSG:32631")


def test_neighbour_of_a_clipped_tile_shares_the_full_edge() -> None:
    area = shapely.Polygon([(400_000, 5_600_000), (480_000, 5_600_000), (440_000, 5_640_000), (400_000, 5_640_000)])
    grid = make_grid(extent_of(area), 20_000, crs="EPSG:32631", area=(area, "EPSG:32631"), clip=True)
    tiles = to_lonlat(grid.geometries, grid.crs)
    assert_fit_together(tiles)
    assert shapely.area(grid.geometries).sum() == pytest.approx(area.area)


def test_holes_and_parts_are_kept() -> None:
    outer = shapely.box(500_000, 5_600_000, 540_000, 5_640_000)
    ring = outer.difference(shapely.box(510_000, 5_610_000, 520_000, 5_620_000))
    both = shapely.MultiPolygon([ring, shapely.box(600_000, 5_600_000, 610_000, 5_610_000)])
    moved = to_lonlat(both, "EPSG:32631")
    assert moved.geom_type == "MultiPolygon" and moved.is_valid
    assert len(moved.geoms) == 2 and len(moved.geoms[0].interiors) == 1
    assert ellipsoidal_area(moved) == pytest.approx(both.area, rel=2e-3)


def test_antimeridian_is_cut() -> None:
    tile = shapely.box(810_000, 1_000_000, 850_000, 1_040_000)
    moved = to_lonlat(tile, "EPSG:32660")
    assert moved.geom_type == "MultiPolygon" and moved.is_valid
    west, south, east, north = moved.bounds
    assert (west, east) == (-180.0, 180.0)
    assert ellipsoidal_area(moved) == pytest.approx(tile.area, rel=5e-3)


@pytest.mark.parametrize(("crs", "south", "north"), [("EPSG:3995", 89.8, 90.0), ("EPSG:3031", -90.0, -89.8)])
def test_tile_around_a_pole_reaches_up_to_it(crs: str, south: float, north: float) -> None:
    tile = shapely.box(-10_000, -10_000, 10_000, 10_000)
    moved = to_lonlat(tile, crs)
    assert moved.geom_type == "Polygon" and moved.is_valid
    west, low, east, high = moved.bounds
    assert (west, east) == (-180.0, 180.0)
    assert south <= low and high <= north and 90.0 in (abs(low), abs(high))
    corners = Transformer.from_crs(crs, 4326, always_xy=True).transform([9_000, -9_000, 11_000], [9_000, 100, 100])
    inside = shapely.contains_xy(moved, *corners)
    assert inside.tolist() == [True, True, False]


def test_many_tiles_are_quick() -> None:
    grid = make_grid(Extent(400_000, 5_000_000, 900_000, 5_500_000, "EPSG:32631"), 5000, crs="EPSG:32631")
    assert len(grid) == 10_000
    start = time.perf_counter()
    to_lonlat(grid.geometries, grid.crs)
    assert time.perf_counter() - start < 5


@given(
    column=st.integers(20, 70),
    row=st.integers(1, 900),
    size=st.floats(500, 60_000),
    vertical=st.booleans(),
    part=st.one_of(st.floats(0.05, 0.99), st.just(1.0)),
)
@settings(max_examples=150, deadline=None)
def test_points_of_a_shared_edge_are_shared(column: int, row: int, size: float, vertical: bool, part: float) -> None:
    """Also where one of the two tiles was cut and has only a part of the edge."""
    x, y = column * 10_000.0, row * 10_000.0
    first = shapely.box(x, y, x + size, y + size)
    second = shapely.box(x + size, y, x + 2 * size, y + part * size)
    if not vertical:
        second = shapely.box(x, y + size, x + part * size, y + 2 * size)
    one, other = to_lonlat(np.array([first, second]), "EPSG:32633")
    to_grid = Transformer.from_crs(4326, 32633, always_xy=True).transform
    ends = (x + size, y, x + size, y + part * size) if vertical else (x, y + size, x + part * size, y + size)
    edge = shapely.box(*ends).buffer(0.01)
    on_edge = [
        {
            tuple(point)
            for point in shapely.get_coordinates(tile).tolist()
            if edge.covers(shapely.Point(to_grid(*point)))
        }
        for tile in (one, other)
    ]
    assert on_edge[0] - on_edge[1] == set()
    assert len(on_edge[1] - on_edge[0]) <= 1, "only the end of the cut tile's edge is its own"


@pytest.mark.parametrize(
    "bounds",
    [(-180, 83.5, 180, 90), (-180, 83.9, 180, 84.1), (-180, -90, 180, -79), (-179, 83.5, 179, 90), (-180, 83.5, 0, 85)],
)
@pytest.mark.parametrize("size", [200_000, 500_000])
def test_the_border_of_the_polar_zones_is_covered_all_around(bounds: tuple[float, ...], size: float) -> None:
    grid = make_grid(Extent(*bounds, "EPSG:4326"), size)
    covered = shapely.union_all(grid.geometries)
    assert shapely.difference(shapely.box(*bounds), covered).area < 1e-9
    assert abs(shapely.area(grid.geometries).sum() - covered.area) < 1e-9
    assert shapely.is_valid(grid.geometries).all()
