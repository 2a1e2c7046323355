"""Counting the tiles over an area in one CRS without making them."""

from __future__ import annotations

from typing import Any

import numpy as np

from .geometry_engine import shapely
from .grid_layout import Anchor, Layout, make_layout, slack
from .tile_grid import TileCount

_MOST_ROWS = 400


def count_over(flat: Any, crs: str, tile_size: float, anchor: Anchor) -> TileCount:
    """Return the number of tiles over an area without holes (in ``crs``), and its area.

    Row by row, the tiles between each part's westernmost and easternmost place count. Of more than 400 rows only some
    are looked at.
    """
    layout = make_layout(crs, tile_size, anchor, flat.bounds)
    rows = np.unique(np.linspace(0, layout.rows - 1, min(layout.rows, _MOST_ROWS)).astype(int))
    number = sum(_tiles_in_rows(layout, part, rows) for part in shapely.get_parts(flat)) * layout.rows / len(rows)
    return TileCount(max(1, round(number)), float(flat.area) / 1e6)


def _tiles_in_rows(layout: Layout, flat: Any, rows: Any) -> int:
    x, y = layout.lines(0), layout.lines(1)
    strips = shapely.intersection(flat, shapely.box(x[0], y[rows], x[-1], y[rows + 1]))
    wide = strips[shapely.area(strips) > slack(layout.tile_size) * layout.tile_size**2]
    if not len(wide):
        return 0
    west, _, east, _ = ((shapely.bounds(wide) - x[0]) / layout.tile_size).T
    return int((np.ceil(east - 1e-9) - np.floor(west + 1e-9)).sum())
