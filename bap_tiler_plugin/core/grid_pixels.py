"""Tile edges on the pixel grid of the process, so that mosaics need no resampling."""

from __future__ import annotations

from math import ceil, isfinite

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .grid_layout import LARGEST_M, Layout, pixel_offset
from .projection import is_degrees

FINEST_PIXEL = 10.0
_EPSILON = 1e-6


def check_pixel(pixel: float) -> None:
    """Raise ``InputError`` for a pixel size that is none (0: edges are not moved)."""
    if not isfinite(pixel) or not 0 <= pixel <= LARGEST_M:
        raise InputError("Pixel size", f"{pixel} m is not possible", "Give 10, 20 or 60 metres, or 0")


def snapped_size(tile_size: float, pixel: float) -> float:
    """Return the tile size, or the next larger one that is a whole number of pixels."""
    if not pixel:
        return tile_size
    return max(1, ceil(tile_size / pixel - _EPSILON)) * pixel


def alignment_notes(layout: Layout, pixel: float, asked_size: float) -> tuple[str, ...]:
    """Return what a person should know about tile edges and pixels of ``pixel`` metres (0: the finest, 10 m)."""
    size = pixel or FINEST_PIXEL
    notes = []
    if layout.tile_size != asked_size:
        notes.append(f"Tiles are {layout.tile_size:g} m instead of {asked_size:g} m wide: whole pixels of {size:g} m.")
    if not _is_aligned(layout, size):
        notes.append(
            f"Tile edges in {layout.crs} do not lie on pixels of {size:g} m: mosaics may have to be resampled there. "
            "Snap the tiles to the pixel size, or choose a tile size that is a multiple of it."
        )
    return tuple(notes)


def moved_out(layout: Layout, bounds: NDArray, pixel: float) -> NDArray:
    """Return bounds (n, 4) moved outwards to whole pixels of ``pixel`` metres (0: the finest, 10 m).

    Where the layout's own edges do not lie on such pixels the bounds stay.
    """
    size = pixel or FINEST_PIXEL
    if is_degrees(layout.crs) or not _is_aligned(layout, size):
        return bounds
    offset = np.array([0.0, pixel_offset(layout.crs, size)])
    low = np.floor((bounds[:, :2] - offset) / size + _EPSILON) * size + offset
    high = np.ceil((bounds[:, 2:] - offset) / size - _EPSILON) * size + offset
    return np.hstack([low, high])


def _is_aligned(layout: Layout, pixel: float) -> bool:
    starts = (layout.lines(0)[0], layout.lines(1)[0] - pixel_offset(layout.crs, pixel))
    return not (_is_off(layout.tile_size, pixel) or any(_is_off(start, pixel) for start in starts))


def _is_off(value: float, pixel: float) -> bool:
    steps = value / pixel
    return abs(steps - round(steps)) > _EPSILON
