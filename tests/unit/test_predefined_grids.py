"""Sentinel-2's tiles and polygons of a layer as tiles."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.mgrs import footprint, mgrs_grid
from bap_tiler_plugin.core.predefined_grids import polygon_grid
from bap_tiler_plugin.core.tiling import Extent


@pytest.mark.parametrize(
    ("name", "lon", "lat"),
    [
        ("31UFS", 4.9, 51.0),
        ("32TPS", 11.3, 46.5),
        ("33UUP", 12.9, 47.9),
        ("31TCJ", 1.44, 43.6),
        ("30TVK", -3.7, 40.4),
        ("13SFR", -103.0047, 31.962),
        ("31UCP", 1.0, 48.1),
        ("33XVP", 10.2, 84.0 - 0.05),
        ("34HBH", 18.4, -33.9),
        ("56HLH", 151.2, -33.9),
        ("60KXE", 178.4, -18.1),
        ("01KBB", -179.7, -16.8),
        ("32VKN", 5.3, 60.4),
        ("33XWG", 15.6, 78.2),
        ("18NWF", -74.5, 0.2),
        ("18MWE", -74.5, -0.2),
    ],
)
def test_names_are_those_of_the_tiling_grid(name: str, lon: float, lat: float) -> None:
    grid = mgrs_grid(Extent(lon - 1e-4, lat - 1e-4, lon + 1e-4, lat + 1e-4, "EPSG:4326"))
    assert name in grid.tile_ids
    assert len(grid) == 1


@pytest.mark.parametrize(
    ("crs", "square", "published"),
    [
        ("EPSG:32631", (6, 56), (600_000, 5_590_200, 709_800, 5_700_000)),
        ("EPSG:32632", (6, 51), (600_000, 5_090_220, 709_800, 5_200_020)),
        ("EPSG:32633", (4, 92), (399_960, 9_190_200, 509_760, 9_300_000)),
        ("EPSG:32633", (4, 93), (399_960, 9_290_220, 509_760, 9_400_020)),
        ("EPSG:32756", (3, 62), (300_000, 6_190_240, 409_800, 6_300_040)),
        ("EPSG:32722", (2, 58), (199_980, 5_790_220, 309_780, 5_900_020)),
    ],
)
def test_footprints_have_the_published_corners(crs: str, square: tuple[int, int], published: tuple[float, ...]) -> None:
    assert footprint(crs, *square) == published


def test_footprints_overlap_and_their_squares_do_not() -> None:
    extent = Extent(4.0, 50.6, 7.5, 51.4, "EPSG:4326")
    squares, prints = mgrs_grid(extent), mgrs_grid(extent, footprints=True)
    assert squares.tile_ids == prints.tile_ids
    assert squares.zones == ("EPSG:32631", "EPSG:32632")
    assert (squares.bounds == prints.bounds).all()
    assert shapely.area(squares.geometries).sum() == pytest.approx(shapely.union_all(squares.geometries).area, rel=1e-6)
    assert prints.areas_km2 == pytest.approx(109.8**2)
    assert shapely.covers(shapely.buffer(prints.geometries, 1e-5), squares.geometries).all()
    with pytest.raises(InputError, match="84"):
        mgrs_grid(Extent(10, 83, 11, 85, "EPSG:4326"))


def test_polygons_keep_their_ids_and_order() -> None:
    polygons = np.array([shapely.box(4, 51, 4.1, 51.1), shapely.box(7, 51, 7.1, 51.1), shapely.box(0, 0, 1, 1)])
    area = (shapely.box(3, 50, 8, 51.05), "EPSG:4326")
    grid = polygon_grid(polygons, "EPSG:4326", ("north", "east", "far"), area=area)
    assert grid.tile_ids == ("north", "east")
    assert grid.tile_crs == ("EPSG:32631", "EPSG:32632")
    assert (grid.bounds[:, 2] - grid.bounds[:, 0] < 8_000).all()
    assert grid.geometries[0].equals(polygons[0])
    clipped = polygon_grid(polygons, "EPSG:4326", area=area, clip=True)
    assert clipped.tile_ids == ("0", "1")
    assert clipped.geometries[0].bounds[3] == 51.05
    flat = polygon_grid(np.array([shapely.box(0, 0, 500, 900)]), "EPSG:3035", min_coverage=0.5)
    assert (flat.crs, flat.tile_size, flat.tile_crs) == ("EPSG:3035", 900, ())
    with pytest.raises(InputError, match="no tile"):
        polygon_grid(polygons, "EPSG:4326", area=(shapely.box(20, 0, 21, 1), "EPSG:4326"))


def test_polygons_beyond_180_degrees_are_cut_there() -> None:
    polygons = np.array([shapely.box(179, -17, 181, -16), shapely.box(-181, 5, -179.5, 6), shapely.box(4, 51, 5, 52)])
    grid = polygon_grid(polygons, "EPSG:4326")
    assert [part.bounds for part in shapely.get_parts(grid.geometries[0])] == [
        (-180.0, -17.0, -179.0, -16.0),
        (179.0, -17.0, 180.0, -16.0),
    ]
    assert shapely.bounds(grid.geometries)[1].tolist() == [-180.0, 5.0, 180.0, 6.0]
    assert shapely.area(grid.geometries) == pytest.approx([2.0, 1.5, 1.0])
    assert grid.geometries[2].equals(polygons[2])
