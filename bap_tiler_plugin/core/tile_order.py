"""The order in which tiles are worked through."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from .tile_grid import TileGrid, chosen

_LEVELS = 16


class Order(IntEnum):
    """Column by column from south to north as in the source notebook, row by row from north to south, or Hilbert."""

    COLUMNS = 0
    ROWS = 1
    HILBERT = 2


def ordered(grid: TileGrid, order: Order) -> TileGrid:
    """Return the grid in another order; tiles keep their ids. Zones stay one after the other.

    Along a Hilbert curve neighbours in the order are neighbours on the ground, so that the results of an unfinished run
    form compact pieces.
    """
    if order == Order.COLUMNS or len(grid) < 2:
        return grid
    zone = _zone_numbers(grid)
    x, y = (grid.bounds[:, 0] + grid.bounds[:, 2]) / 2, (grid.bounds[:, 1] + grid.bounds[:, 3]) / 2
    if order == Order.ROWS:
        return chosen(grid, np.lexsort((x, -y, zone)))
    side = max(np.ptp(x), np.ptp(y), 1.0)
    steps = (1 << _LEVELS) - 1
    column, row = ((axis - axis.min()) / side * steps for axis in (x, y))
    return chosen(grid, np.lexsort((hilbert(column.astype(np.int64), row.astype(np.int64)), zone)))


def hilbert(x: NDArray, y: NDArray) -> NDArray:
    """Return places on the Hilbert curve that fills a square of 65,536 by 65,536 cells.

    The bitwise algorithm of J. Skilling, Programming the Hilbert curve (2004), for two dimensions.
    """
    x, y = x.copy(), y.copy()
    place = np.zeros(len(x), dtype=np.int64)
    for level in range(_LEVELS - 1, -1, -1):
        right, upper = (x >> level) & 1, (y >> level) & 1
        place += ((3 * right) ^ upper) << (2 * level)
        low = (1 << level) - 1
        x, y = x & low, y & low
        turned = upper == 0
        flipped = turned & (right == 1)
        x, y = np.where(flipped, low - x, x), np.where(flipped, low - y, y)
        x, y = np.where(turned, y, x), np.where(turned, x, y)
    return place


def _zone_numbers(grid: TileGrid) -> NDArray:
    names = {name: number for number, name in enumerate(grid.zones)}
    return np.array([names[crs] for crs in grid.tile_crs] or np.zeros(len(grid)), dtype=int)
