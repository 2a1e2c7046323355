"""Sentinel-2's tiles: the 100 km squares of the Military Grid Reference System, computed.

Names: column letters repeat every three zones, row letters every 2,000 km with an offset in even zones, latitude bands
are 8 degrees high (Defense Mapping Agency, TM 8358.1, chapter 3). As in ESA's tiling grid a square on the border of two
bands has the letter of the band in which its middle lies. ESA's footprints are 109.8 km wide and high; their upper left
corner is the square's, moved out to a multiple of 60 m from the central meridian's false easting and from the equator.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .extent import Extent
from .geometry_engine import shapely
from .lonlat import to_lonlat
from .projection import LONLAT, UPS_NORTH, UPS_SOUTH, crs_code, transform
from .tile_grid import TileGrid
from .tiling import make_grid

SQUARE = 100_000.0
FOOTPRINT = 109_800.0
_PIXEL = 60.0
_EQUATOR_SOUTH = 10_000_000.0
_COLUMNS = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_BANDS = "CDEFGHJKLMNPQRSTUVWXX"


def mgrs_grid(extent: Extent, *, footprints: bool = False, **options: Any) -> TileGrid:
    """Return Sentinel-2's tiles over an extent, with names such as 31UFS.

    :param footprints: jobs compute ESA's overlapping footprints of 109.8 km; without, the squares of 100 km, which do
        not overlap. The tiles' bounds are those of the squares either way, to which mosaics are cut.
    :param options: area, clip, exclude, min_coverage, merge_slivers, order and maximum of ``make_grid``.
    :raises InputError: as ``make_grid``, and beyond 84 degrees north or 80 degrees south, where there are no tiles.
    """
    if footprints and (options.get("clip") or options.get("merge_slivers")):
        raise InputError("Grid", "footprints of Sentinel-2 are always whole", "Choose its squares, or do not clip")
    grid = make_grid(extent, SQUARE, **options)
    if {UPS_NORTH, UPS_SOUTH} & set(grid.zones):
        raise InputError("Extent", "reaches beyond Sentinel-2's tiles (80\u00b0 south to 84\u00b0 north)",
                         "Choose a smaller one, or a grid of squares")  # fmt: skip
    zones = [grid.crs_of_tile(number) for number in range(len(grid))]
    corners = np.round(_corners(grid) / SQUARE).astype(int)
    names = tuple(_names(zones, corners))
    geometries = _footprints(grid, zones, corners) if footprints else grid.geometries
    areas = np.full(len(grid), FOOTPRINT**2) if footprints and grid.tile_crs else grid.plane_areas
    return replace(grid, tile_ids=names, geometries=geometries, plane_areas=areas)


def footprint(crs: str, column: int, row: int) -> tuple[float, float, float, float]:
    """Return minx, miny, maxx, maxy of the footprint of a square (column and row in 100 km) in its UTM zone."""
    equator = _EQUATOR_SOUTH if crs_code(crs).startswith("327") else 0.0
    left = floor(column * SQUARE / _PIXEL) * _PIXEL
    top = ceil(((row + 1) * SQUARE - equator) / _PIXEL) * _PIXEL + equator
    return left, top - FOOTPRINT, left + FOOTPRINT, top


def _corners(grid: TileGrid) -> NDArray:
    """Return the lower left corner of each tile's square; a tile with merged slivers keeps its name by its id."""
    places = [tile_id.split("_") for tile_id in grid.tile_ids]
    return np.array([[int(column), int(row)] for _, column, row, _ in places]) * SQUARE


def _names(zones: list[str], corners: NDArray) -> list[str]:
    latitudes = np.empty(len(zones))
    for crs in set(zones):
        own = np.array([zone == crs for zone in zones])
        middle = (corners[own] + 0.5) * SQUARE
        latitudes[own] = transform(crs, LONLAT, middle[:, 0], middle[:, 1])[1]
    return [_name(crs, column, row, lat) for crs, (column, row), lat in zip(zones, corners.tolist(), latitudes)]


def _name(crs: str, column: int, row: int, latitude: float) -> str:
    zone = int(crs_code(crs)[-2:])
    band = _BANDS[int(min(max(latitude, -80.0), 83.9) + 80.0) // 8]
    letter = _COLUMNS[zone % 3][column - 1]
    return f"{zone:02d}{band}{letter}{_ROWS[(row + (0 if zone % 2 else 5)) % 20]}"


def _footprints(grid: TileGrid, zones: list[str], corners: NDArray) -> NDArray:
    shapes = np.empty(len(grid), dtype=object)
    for crs in set(zones):
        own = np.flatnonzero([zone == crs for zone in zones])
        boxes = np.array([shapely.box(*footprint(crs, *place)) for place in corners[own].tolist()], dtype=object)
        shapes[own] = to_lonlat(boxes, crs) if grid.tile_crs else boxes
    return shapes
