"""The layout of a grid in one CRS: how many columns and rows, the lines between them, and the tiles' names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import ceil, floor, isfinite, sqrt

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .geometry_engine import shapely
from .projection import UPS_SOUTH, crs_code

MAXIMUM_TILES = 5_000_000
LARGEST_M = 10_000_000.0
_TOLERANCE = 1e-3
Bounds = tuple[float, float, float, float]


class Anchor(IntEnum):
    """Where tiles sit: on multiples of their size from the CRS's origin, or from the area's lower left corner."""

    MULTIPLES = 0
    CORNER = 1


@dataclass(frozen=True)
class Layout:
    """Columns and rows of a grid; tiles are numbered from south to north in each column, western column first.

    :ivar tile_size: side of a tile in units of the CRS (metres, unless degrees were asked for).
    :ivar corner: the place that columns and rows are counted from.
    """

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
        """How many tiles there are."""
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

    def boxes(self, numbers: NDArray) -> NDArray:
        """Return the squares (n) of the tiles with these numbers."""
        return np.asarray(shapely.box(*self.bounds(numbers).T), dtype=object)

    def ids(self, numbers: NDArray, first: int = 0) -> list[str]:
        """Return ``<epsg>_<column>_<row>_<size>``, or numbers from ``first`` on when tiles start at the corner."""
        if self.anchor is Anchor.CORNER:
            return [str(number) for number in range(first, first + len(numbers))]
        head, size = f"{crs_code(self.crs)}_", f"_{self.tile_size:.12g}"
        if self.corner[1]:
            size += f"_{self.corner[1]:g}n"
        columns = [f"{head}{column}_" for column in range(self.first_column, self.first_column + self.columns)]
        rows = [f"{row}{size}" for row in range(self.first_row, self.first_row + self.rows)]
        if np.array_equal(numbers, np.arange(self.number)):
            return [column + row for column in columns for row in rows]
        return [columns[number // self.rows] + rows[number % self.rows] for number in numbers.tolist()]


def make_layout(crs: str, tile_size: float, anchor: Anchor, bounds: Bounds, pixel: float = 0.0) -> Layout:
    """Return the layout whose tiles cover ``bounds`` (in ``crs``).

    :param pixel: with a pixel size the corner is moved out to a whole pixel; multiples are then counted from the first
        line between Sentinel-2's pixels, and ids end in its northing where that is not 0 (``_40n``).
    """
    minx, miny, maxx, maxy = bounds
    if anchor == Anchor.CORNER:
        if pixel:
            offset = pixel_offset(crs, pixel)
            minx, miny = floor(minx / pixel + 1e-9) * pixel, floor((miny - offset) / pixel + 1e-9) * pixel + offset
        columns, rows = (_steps((high - low) / tile_size, tile_size) for low, high in ((minx, maxx), (miny, maxy)))
        return Layout(crs, tile_size, Anchor.CORNER, 0, 0, columns, rows, (minx, miny))
    first_column, columns = _multiples(minx, maxx, tile_size)
    north = pixel_offset(crs, pixel) if pixel else 0.0
    first_row, rows = _multiples(miny - north, maxy - north, tile_size)
    return Layout(crs, tile_size, Anchor.MULTIPLES, first_column, first_row, columns, rows, (0.0, north))


def pixel_offset(crs: str, pixel: float) -> float:
    """Return by how much the lines between Sentinel-2's pixels lie beside multiples of ``pixel`` in northing.

    South of the equator they are counted from the false northing of 10,000 km, which is no multiple of 60 m.
    """
    code = crs_code(crs)
    is_utm_south = len(code) == 5 and code.startswith("327") and code != crs_code(UPS_SOUTH)
    return 10_000_000.0 % pixel if is_utm_south else 0.0


def check_size(tile_size: float) -> None:
    """Raise ``InputError`` for a tile size that is none."""
    if not isinstance(tile_size, (int, float)) or not isfinite(tile_size) or tile_size <= 0:
        raise InputError("Tile size", f"{tile_size} m is not a size", "Give a number of metres above 0, such as 20000")
    if tile_size > LARGEST_M:
        problem = f"{tile_size:g} m is more than from the equator to a pole"
        raise InputError("Tile size", problem, f"Choose {LARGEST_M:,.0f} m or less, such as 20000")


def check_number(number: int, tile_size: float, maximum: int) -> None:
    """Raise ``InputError`` with a size that fits when there are more than ``maximum`` tiles."""
    if number <= maximum:
        return
    fitting = tile_size * sqrt(number / maximum)
    digit = 10.0 ** floor(np.log10(fitting) - 1)
    size = ceil(fitting / digit * 1.02) * digit
    raise InputError(
        "Tile size",
        f"{tile_size:g} m gives {number:,} tiles, more than {maximum:,}",
        f"Choose {size:,.12g} m or more, or a smaller extent",
    )


def slack(tile_size: float) -> float:
    """Return the share of a tile below which an overshoot is rounding and makes no column or row of its own."""
    return min(_TOLERANCE / tile_size, 1e-6)


def _steps(length: float, tile_size: float) -> int:
    return max(1, ceil(length - slack(tile_size)))


def _multiples(low: float, high: float, tile_size: float) -> tuple[int, int]:
    first = floor(low / tile_size + slack(tile_size))
    return first, max(1, ceil(high / tile_size - slack(tile_size)) - first)
