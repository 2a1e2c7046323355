"""Pixel grids: north-up rasters in one coordinate reference system."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from .errors import EngineError

# share of a pixel by which two grids may be off and still count as one lattice
LATTICE_TOLERANCE = 1e-6


class Window(NamedTuple):
    """Half-open ranges of rows and columns of a grid."""

    row: int
    row_end: int
    column: int
    column_end: int

    @property
    def shape(self) -> tuple[int, int]:
        """Numbers of rows and columns."""
        return self.row_end - self.row, self.column_end - self.column

    def shifted(self, rows: int, columns: int) -> Window:
        """Returns the window moved down and to the right."""
        return Window(self.row + rows, self.row_end + rows, self.column + columns, self.column_end + columns)


@lru_cache(maxsize=64)
def crs_text(crs: int | str) -> str:
    """Returns "EPSG:n" where the CRS has a code, otherwise its WKT. Raises EngineError when there is no such CRS."""
    try:
        parsed = CRS.from_user_input(crs)
    except CRSError as error:
        raise EngineError("CRSInvalid", f"The coordinate reference system '{crs}' is not known.") from error
    code = parsed.to_epsg(min_confidence=70)
    return f"EPSG:{code}" if code else parsed.to_wkt()


@lru_cache(maxsize=64)
def transformer(source: str, target: str) -> Transformer:
    """Returns the transformation from one CRS to another, with x (or longitude) before y (or latitude)."""
    return Transformer.from_crs(source, target, always_xy=True)


@dataclass(frozen=True)
class Grid:
    """A north-up grid: ``left`` and ``top`` of its upper left corner and pixel sizes in units of ``crs``."""

    crs: str
    left: float
    top: float
    pixel_width: float
    pixel_height: float
    width: int
    height: int

    @property
    def shape(self) -> tuple[int, int]:
        """Numbers of rows and columns."""
        return self.height, self.width

    @property
    def geotransform(self) -> tuple[float, float, float, float, float, float]:
        """GDAL's six numbers."""
        return self.left, self.pixel_width, 0.0, self.top, 0.0, -self.pixel_height

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top in units of the CRS."""
        right = self.left + self.width * self.pixel_width
        return self.left, self.top - self.height * self.pixel_height, right, self.top

    @property
    def full(self) -> Window:
        """The window of the whole grid."""
        return Window(0, self.height, 0, self.width)

    @property
    def epsg(self) -> int | None:
        """The EPSG code, None for a CRS that has none."""
        return int(self.crs[5:]) if self.crs.startswith("EPSG:") else None

    def x_centres(self) -> np.ndarray:
        """Returns x of the columns' centres, from left to right."""
        return self.left + (np.arange(self.width) + 0.5) * self.pixel_width

    def y_centres(self) -> np.ndarray:
        """Returns y of the rows' centres, from top to bottom."""
        return self.top - (np.arange(self.height) + 0.5) * self.pixel_height

    def crop(self, window: Window) -> Grid:
        """Returns the grid of a window, which may reach beyond this one, on the same lattice."""
        height, width = window.shape
        return replace(
            self,
            left=self.left + window.column * self.pixel_width,
            top=self.top - window.row * self.pixel_height,
            width=width,
            height=height,
        )

    def window_around(self, bounds: Sequence[float]) -> Window:
        """Returns the pixels that touch ``bounds`` (left, bottom, right, top), limited to the grid; may be empty."""
        left, bottom, right, top = bounds
        row = _clamp(math.floor((self.top - top) / self.pixel_height), self.height)
        row_end = _clamp(math.ceil((self.top - bottom) / self.pixel_height), self.height)
        column = _clamp(math.floor((left - self.left) / self.pixel_width), self.width)
        column_end = _clamp(math.ceil((right - self.left) / self.pixel_width), self.width)
        return Window(row, max(row, row_end), column, max(column, column_end))

    def same_lattice(self, other: Grid) -> bool:
        """Tells whether the pixels of both grids coincide wherever they overlap."""
        if self.crs != other.crs:
            return False
        if not math.isclose(self.pixel_width, other.pixel_width, rel_tol=1e-9):
            return False
        if not math.isclose(self.pixel_height, other.pixel_height, rel_tol=1e-9):
            return False
        rows, columns = self._offset(other)
        return max(abs(rows - round(rows)), abs(columns - round(columns))) < LATTICE_TOLERANCE

    def offset_of(self, other: Grid) -> tuple[int, int]:
        """Returns the row and column at which ``other``, on the same lattice, starts in this grid."""
        rows, columns = self._offset(other)
        return round(rows), round(columns)

    def _offset(self, other: Grid) -> tuple[float, float]:
        return (self.top - other.top) / self.pixel_height, (other.left - self.left) / self.pixel_width

    def union(self, other: Grid) -> Grid:
        """Returns the smallest grid of this lattice that holds both."""
        row, column = self.offset_of(other)
        window = Window(
            min(0, row), max(self.height, row + other.height), min(0, column), max(self.width, column + other.width)
        )
        return self.crop(window)

    def nearest_rows(self, y: np.ndarray) -> np.ndarray:
        """Returns the row that holds each y; outside the grid the rows are negative or beyond the height."""
        return np.floor((self.top - y) / self.pixel_height).astype(np.int64)

    def nearest_columns(self, x: np.ndarray) -> np.ndarray:
        """Returns the column that holds each x; outside the grid negative or beyond the width."""
        return np.floor((x - self.left) / self.pixel_width).astype(np.int64)

    def bounds_in(self, crs: str) -> tuple[float, float, float, float]:
        """Returns left, bottom, right and top of the grid in another CRS."""
        if crs == self.crs:
            return self.bounds
        return transformer(self.crs, crs).transform_bounds(*self.bounds, densify_pts=21)


def grid_of_bounds(crs: str, bounds: Sequence[float], pixel_width: float, pixel_height: float, anchor: Grid) -> Grid:
    """Returns the grid on the lattice of ``anchor``'s upper left corner that covers ``bounds``."""
    left, bottom, right, top = bounds
    column = math.floor((left - anchor.left) / pixel_width + LATTICE_TOLERANCE)
    column_end = math.ceil((right - anchor.left) / pixel_width - LATTICE_TOLERANCE)
    row = math.floor((anchor.top - top) / pixel_height + LATTICE_TOLERANCE)
    row_end = math.ceil((anchor.top - bottom) / pixel_height - LATTICE_TOLERANCE)
    return Grid(
        crs,
        anchor.left + column * pixel_width,
        anchor.top - row * pixel_height,
        pixel_width,
        pixel_height,
        max(1, column_end - column),
        max(1, row_end - row),
    )


def _clamp(value: int, size: int) -> int:
    return min(max(value, 0), size)
