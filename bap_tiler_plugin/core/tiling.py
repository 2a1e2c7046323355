"""Area to tiles: squares of one size in metres on a projected CRS."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import ceil, floor, isfinite, sqrt
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from .errors import InputError
from .extent import Extent, automatic_crs
from .lonlat import to_lonlat, transform_geometry
from .projection import crs_code, metric_crs, utm_crs

__all__ = [
    "Anchor", "Extent", "TileCount", "TileGrid", "automatic_crs", "count_tiles", "expand", "make_grid", "to_lonlat",
    "utm_crs",
]  # fmt: skip

MAXIMUM_TILES = 200_000
_CANDIDATES_PER_TILE = 20
_BLOCK = 50_000
_TOLERANCE_M = 1e-3
GeometryInCrs = tuple[Any, str]


class Anchor(IntEnum):
    """Where tiles sit: on multiples of their size from the CRS's origin, or from the area's lower left corner."""

    MULTIPLES = 0
    CORNER = 1


@dataclass(frozen=True)
class TileCount:
    """How many tiles a grid has and how much they cover together, in square kilometres."""

    number: int
    area_km2: float


@dataclass(frozen=True, eq=False)
class TileGrid:
    """Square tiles in a projected CRS.

    :ivar crs: the projected CRS, as "EPSG:n" or WKT.
    :ivar tile_size: side of a tile in metres.
    :ivar tile_ids: one per tile, in the order of the tiles.
    :ivar geometries: object array (n,) of shapely polygons in ``crs``: what each job computes.
    :ivar bounds: float array (n, 4) of minx, miny, maxx, maxy of the whole tiles in ``crs``.
    """

    crs: str
    tile_size: float
    tile_ids: tuple[str, ...]
    geometries: NDArray
    bounds: NDArray

    def __len__(self) -> int:
        return len(self.tile_ids)

    @property
    def areas_km2(self) -> NDArray:
        """Area of each tile's geometry in square kilometres, in the grid's plane."""
        return np.asarray(shapely.area(self.geometries)) / 1e6


@dataclass(frozen=True)
class _Layout:
    """Columns and rows of a grid: how many, and the lines between them."""

    crs: str
    tile_size: float
    anchor: Anchor
    first_column: int
    first_row: int
    columns: int
    rows: int
    corner: tuple[float, float]

    @property
    def number(self) -> int:
        return self.columns * self.rows

    def lines(self, axis: int) -> NDArray:
        """Return the coordinates of the lines between tiles; neighbours get the very same numbers."""
        first, number = ((self.first_column, self.columns), (self.first_row, self.rows))[axis]
        return self.corner[axis] + np.arange(first, first + number + 1, dtype=float) * self.tile_size

    def bounds(self, numbers: NDArray) -> NDArray:
        """Return minx, miny, maxx, maxy (n, 4) of the tiles with these numbers."""
        x, y = self.lines(0), self.lines(1)
        column, row = numbers // self.rows, numbers % self.rows
        return np.column_stack([x[column], y[row], x[column + 1], y[row + 1]])

    def ids(self, numbers: NDArray) -> tuple[str, ...]:
        if self.anchor is Anchor.CORNER:
            return tuple(map(str, range(len(numbers))))
        head, size = crs_code(self.crs), f"{self.tile_size:.12g}"
        columns, rows = numbers // self.rows + self.first_column, numbers % self.rows + self.first_row
        return tuple(f"{head}_{column}_{row}_{size}" for column, row in zip(columns.tolist(), rows.tolist()))


def count_tiles(
    extent: Extent, tile_size: float, *, crs: str | None = None, anchor: Anchor = Anchor.MULTIPLES
) -> TileCount:
    """Return the number of tiles over an extent and their area; quick enough for every keystroke.

    :raises InputError: as :func:`make_grid`, except for too many tiles.
    """
    layout = _layout(extent, tile_size, crs, anchor)
    return TileCount(layout.number, layout.number * tile_size**2 / 1e6)


def make_grid(
    extent: Extent,
    tile_size: float,
    *,
    crs: str | None = None,
    anchor: Anchor = Anchor.MULTIPLES,
    area: GeometryInCrs | None = None,
    clip: bool = False,
    exclude: GeometryInCrs | None = None,
    min_coverage: float = 0.0,
    maximum: int = MAXIMUM_TILES,
) -> TileGrid:
    """Return the tiles over an extent: western column first, from south to north in each column.

    :param tile_size: side of a tile in metres.
    :param crs: projected CRS in metres; the UTM zone of the extent's centre when not given.
    :param anchor: with MULTIPLES the grid is extended to whole multiples of the size, and a tile of one place has the
        same id in every grid; with CORNER tiles start at the lower left corner and are numbered from 0.
    :param area: polygon and its CRS; tiles that share no area with it are left out.
    :param clip: cut the tiles' geometries to ``area``.
    :param exclude: polygon and its CRS; what lies in it is cut out of the tiles.
    :param min_coverage: leave out tiles of which less than this share (0 to 1) is in the area and not excluded.
    :param maximum: the greatest number of tiles to make.
    :raises InputError: for extent, tile size, grid CRS, area or coverage, or when no tile is left.
    """
    if not 0.0 <= min_coverage <= 1.0:
        raise InputError("Minimum coverage", f"{min_coverage} is not between 0 and 1", "Give a share, for example 0.1")
    if clip and area is None:
        raise InputError("Clip", "there is no area to clip to", "Choose an area or do not clip")
    layout = _layout(extent, tile_size, crs, anchor)
    if area is None and exclude is None:
        _check_number(layout.number, layout, maximum)
        bounds = layout.bounds(np.arange(layout.number))
        return _grid(layout, np.arange(layout.number), _boxes(bounds), bounds)
    _check_number(layout.number, layout, maximum * _CANDIDATES_PER_TILE)
    numbers, geometries = _tiles_of_area(layout, area, exclude, clip, min_coverage)
    if len(numbers) == 0:
        raise InputError("Area", "no tile of the extent lies in it", "Check the area, its CRS and the minimum coverage")
    _check_number(len(numbers), layout, maximum)
    return _grid(layout, numbers, geometries, layout.bounds(numbers))


def expand(geometry: Any, metres: float) -> Any:
    """Return the geometry (or array of them, in a CRS in metres) enlarged by ``metres``, with square corners.

    :raises InputError: for an overlap below 0 or not finite.
    """
    if not isfinite(metres) or metres < 0:
        raise InputError("Overlap", f"{metres} m is not possible", "Give 0 or more metres")
    if metres == 0:
        return geometry
    return shapely.buffer(geometry, metres, join_style="mitre", cap_style="square", mitre_limit=2.0)


def _layout(extent: Extent, tile_size: float, crs: str | None, anchor: Anchor) -> _Layout:
    extent.validate()
    _check_size(tile_size)
    target = crs or automatic_crs(extent)
    metric_crs(target)
    minx, miny, maxx, maxy = extent.bounds_in(target)
    if anchor == Anchor.CORNER:
        columns, rows = (_steps((high - low) / tile_size, tile_size) for low, high in ((minx, maxx), (miny, maxy)))
        return _Layout(target, tile_size, Anchor.CORNER, 0, 0, columns, rows, (minx, miny))
    first_column, columns = _multiples(minx, maxx, tile_size)
    first_row, rows = _multiples(miny, maxy, tile_size)
    return _Layout(target, tile_size, Anchor.MULTIPLES, first_column, first_row, columns, rows, (0.0, 0.0))


def _check_size(tile_size: float) -> None:
    if not isinstance(tile_size, (int, float)) or not isfinite(tile_size) or tile_size <= 0:
        raise InputError("Tile size", f"{tile_size} m is not a size", "Give a number of metres above 0, such as 20000")


def _slack(tile_size: float) -> float:
    """Return the share of a tile below which an overshoot is rounding and makes no column or row of its own."""
    return min(_TOLERANCE_M / tile_size, 1e-6)


def _steps(length: float, tile_size: float) -> int:
    return max(1, ceil(length - _slack(tile_size)))


def _multiples(low: float, high: float, tile_size: float) -> tuple[int, int]:
    slack = _slack(tile_size)
    first = floor(low / tile_size + slack)
    return first, max(1, ceil(high / tile_size - slack) - first)


def _check_number(number: int, layout: _Layout, maximum: int) -> None:
    if number <= maximum:
        return
    fitting = layout.tile_size * sqrt(number / maximum)
    digit = 10.0 ** floor(np.log10(fitting) - 1)
    size = ceil(fitting / digit * 1.02) * digit
    raise InputError(
        "Tile size",
        f"{layout.tile_size:g} m gives {number:,} tiles, more than {maximum:,}",
        f"Choose {size:,.12g} m or more, or a smaller extent",
    )


def _grid(layout: _Layout, numbers: NDArray, geometries: NDArray, bounds: NDArray) -> TileGrid:
    return TileGrid(layout.crs, layout.tile_size, layout.ids(numbers), geometries, bounds)


def _boxes(bounds: NDArray) -> NDArray:
    return np.asarray(shapely.box(*bounds.T), dtype=object)


def _tiles_of_area(
    layout: _Layout, area: GeometryInCrs | None, exclude: GeometryInCrs | None, clip: bool, min_coverage: float
) -> tuple[NDArray, NDArray]:
    """Return numbers and geometries of the tiles that have a share in the area and are not wholly excluded."""
    wanted = None if area is None else _polygons("Area", area, layout.crs)
    unwanted = None if exclude is None else _polygons("Exclude", exclude, layout.crs)
    numbers, geometries = [], []
    for start in range(0, layout.number, _BLOCK):
        block = np.arange(start, min(start + _BLOCK, layout.number))
        boxes = _boxes(layout.bounds(block))
        covered = boxes if wanted is None else _common(boxes, wanted)
        if unwanted is not None:
            covered = _without(covered, unwanted)
        share = shapely.area(covered) / layout.tile_size**2
        kept = (share > _slack(layout.tile_size)) & (share >= min_coverage)
        shapes = covered if clip else boxes if unwanted is None else _without(boxes, unwanted)
        numbers.append(block[kept])
        geometries.append(shapes[kept])
    return np.concatenate(numbers), np.concatenate(geometries)


def _polygons(field: str, pair: GeometryInCrs, crs: str) -> Any:
    """Return the polygons of the pair as one valid geometry in ``crs``."""
    geometry, source = pair
    if geometry is None or shapely.is_empty(geometry) or shapely.get_dimensions(geometry) != 2:
        raise InputError(field, "has no polygons", "Choose a polygon layer with features")
    if not source:
        raise InputError(field, "has no coordinate reference system", "Set the layer's CRS")
    try:
        moved = transform_geometry(geometry, source, crs)
    except InputError as error:
        raise InputError(field, error.problem, error.remedy) from error
    return _polygonal(moved if shapely.is_valid(moved) else shapely.make_valid(moved))


def _polygonal(geometry: Any) -> Any:
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    parts = shapely.get_parts(geometry)
    return shapely.union_all(parts[shapely.get_dimensions(parts) == 2])


def _common(boxes: NDArray, wanted: Any) -> NDArray:
    """Return what the boxes have in common with a geometry; boxes inside it come back as they are."""
    shapely.prepare(wanted)
    result = np.full(len(boxes), shapely.Polygon(), dtype=object)
    inside = shapely.contains_properly(wanted, boxes)
    result[inside] = boxes[inside]
    crossing = np.flatnonzero(~inside & shapely.intersects(wanted, boxes))
    for columns in _by_column(boxes, crossing):
        strip = shapely.intersection(wanted, shapely.box(*shapely.total_bounds(boxes[columns])))
        result[columns] = [_polygonal(part) for part in shapely.intersection(strip, boxes[columns])]
    return result


def _without(boxes: NDArray, unwanted: Any) -> NDArray:
    """Return what of the boxes lies outside of a geometry."""
    removed = _common(boxes, unwanted)
    result = boxes.copy()
    touched = np.flatnonzero(~shapely.is_empty(removed))
    result[touched] = [_polygonal(part) for part in shapely.difference(boxes[touched], removed[touched])]
    return result


def _by_column(boxes: NDArray, chosen: NDArray) -> list[NDArray]:
    """Return the chosen numbers in groups of one column each: a large polygon is cut once per column."""
    if len(chosen) == 0:
        return []
    left = shapely.bounds(boxes[chosen])[:, 0]
    return np.split(chosen, np.flatnonzero(np.diff(left)) + 1)
