"""Rasters that are read date by date and window by window, only when their pixels are needed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np

from .errors import EngineError
from .grid import Grid, Window

# bytes that one cube may take when its dates are read together
MEMORY_LIMIT = 1_500_000_000


class Stack(ABC):
    """Values with the axes date, band, y and x; no data is NaN."""

    def __init__(self, dates: int, bands: int, grid: Grid, dtype: np.dtype) -> None:
        self.dates = dates
        self.bands = bands
        self.grid = grid
        self.dtype = np.dtype(dtype)

    @property
    def shape(self) -> tuple[int, int, int, int]:
        """Numbers of dates, bands, rows and columns."""
        return self.dates, self.bands, self.grid.height, self.grid.width

    @abstractmethod
    def read(self, date: int, window: Window) -> np.ndarray | None:
        """Returns bands, rows, columns of one date, which the caller may change; None where all is no data."""

    def load(self, dates: Sequence[int], window: Window) -> np.ndarray:
        """Returns the values of several dates. Raises EngineError when they would take too much memory."""
        rows, columns = window.shape
        shape = (len(dates), self.bands, rows, columns)
        needed = int(np.prod(shape, dtype=np.int64)) * self.dtype.itemsize
        if needed > MEMORY_LIMIT:
            raise EngineError(
                "ExtentTooLarge",
                f"The data would take {needed / 1e9:.1f} GB of memory ({shape[0]} dates, {shape[1]} bands, "
                f"{rows}x{columns} pixels); at most {MEMORY_LIMIT / 1e9:.1f} GB are allowed. "
                "Use a smaller area or a shorter period.",
            )
        values = np.full(shape, np.nan, self.dtype)
        for position, date in enumerate(dates):
            chunk = self.read(date, window)
            if chunk is not None:
                values[position] = chunk
        return values

    def load_all(self) -> np.ndarray:
        """Returns all values. Raises EngineError when they would take too much memory."""
        return self.load(range(self.dates), self.grid.full)

    def first_valid(self, dates: Sequence[int]) -> np.ndarray:
        """Returns for every band and pixel the value of the first of the dates that has one; else NaN."""
        values = np.full((self.bands, *self.grid.shape), np.nan, self.dtype)
        for date in dates:
            chunk = self.read(date, self.grid.full)
            if chunk is not None:
                np.copyto(values, chunk, where=np.isnan(values))
        return values


class CroppedStack(Stack):
    """Part of another stack, with no data where ``inside`` (rows, columns) is false."""

    def __init__(self, parent: Stack, window: Window, inside: np.ndarray | None) -> None:
        super().__init__(parent.dates, parent.bands, parent.grid.crop(window), parent.dtype)
        self._parent = parent
        self._offset = window.row, window.column
        self._outside = None if inside is None or inside.all() else ~inside

    def read(self, date: int, window: Window) -> np.ndarray | None:
        chunk = self._parent.read(date, window.shifted(*self._offset))
        if chunk is not None and self._outside is not None:
            rows, columns = slice(window.row, window.row_end), slice(window.column, window.column_end)
            chunk[:, self._outside[rows, columns]] = np.nan
        return chunk


class SelectedStack(Stack):
    """Some dates and bands of another stack, in the order given."""

    def __init__(self, parent: Stack, dates: Sequence[int], bands: Sequence[int] | None = None) -> None:
        bands = range(parent.bands) if bands is None else bands
        super().__init__(len(dates), len(bands), parent.grid, parent.dtype)
        self._parent = parent
        self._dates = list(dates)
        self._bands = list(bands)

    def read(self, date: int, window: Window) -> np.ndarray | None:
        chunk = self._parent.read(self._dates[date], window)
        return chunk if chunk is None or self._bands == list(range(self._parent.bands)) else chunk[self._bands]


class MaskedStack(Stack):
    """Another stack with no data where a mask holds; pixels that are masked in all bands are not even read.

    ``mask`` is boolean with the axes date, band, y and x; date and band may have length 1 for all. Its rows and columns
    are taken at ``rows`` and ``columns``, one entry for each row and column of the stack's grid, -1 for masked.
    """

    def __init__(self, parent: Stack, mask: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> None:
        super().__init__(parent.dates, parent.bands, parent.grid, parent.dtype)
        self._parent = parent
        self._mask = mask
        self._rows = rows
        self._columns = columns

    def read(self, date: int, window: Window) -> np.ndarray | None:
        masked = self._masked(date, window)
        needed = ~masked.all(axis=0)
        rows, columns = np.flatnonzero(needed.any(axis=1)), np.flatnonzero(needed.any(axis=0))
        if not rows.size:
            return None
        part = Window(int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1)
        chunk = self._parent.read(date, part.shifted(window.row, window.column))
        if chunk is None:
            return None
        within = slice(part.row, part.row_end), slice(part.column, part.column_end)
        np.copyto(chunk, np.nan, where=masked[(slice(None), *within)])
        if chunk.shape[1:] == window.shape:
            return chunk
        values = np.full((self.bands, *window.shape), np.nan, self.dtype)
        values[(slice(None), *within)] = chunk
        return values

    def _masked(self, date: int, window: Window) -> np.ndarray:
        rows = self._rows[window.row : window.row_end]
        columns = self._columns[window.column : window.column_end]
        of_date = self._mask[date if self._mask.shape[0] > 1 else 0]
        masked = of_date[:, np.maximum(rows, 0)[:, np.newaxis], np.maximum(columns, 0)[np.newaxis, :]]
        masked[:, rows < 0, :] = True
        masked[:, :, columns < 0] = True
        return masked
