"""How far an area reaches beyond the part of the Earth that a grid CRS is made for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .extent import Extent
from .projection import crs_of

FAR_DEGREES = 4.0
HOPELESS_DEGREES = 120.0
_CAUSED = ("Extent", "Area", "Exclude", "Tile size")
_LONGEST_NAME = 60


def reach_note(extent: Extent, crs: str | None) -> tuple[str, ...]:
    """Return a sentence when the extent reaches more than 4 degrees beyond the area of use of ``crs``."""
    beyond = _degrees_beyond(extent, crs)
    if crs is None or beyond is None or beyond.max() <= FAR_DEGREES:
        return ()
    return (
        f"{crs} is made for {_described(crs)}; this area reaches {beyond.max():.0f} degrees beyond, where sizes and "
        "shapes of tiles are wrong. Choose another grid CRS, or leave it empty for UTM.",
    )


@contextmanager
def checked_reach(extent: Extent, crs: str | None) -> Iterator[None]:
    """Let an ``InputError`` inside name the grid CRS when the extent's edges lie wholly outside its area of use.

    Raises it at once when a part of them lies further outside than any grid makes sense.
    """
    beyond = _degrees_beyond(extent, crs)
    if crs is not None and beyond is not None and beyond.max() > HOPELESS_DEGREES:
        raise _outside(crs)
    if crs is None or beyond is None or beyond.min() <= FAR_DEGREES:
        yield
        return
    try:
        yield
    except InputError as error:
        if error.field not in _CAUSED:
            raise
        raise _outside(crs) from error


def _outside(crs: str) -> InputError:
    return InputError(
        "Grid CRS",
        f"{crs} is made for {_described(crs)}, not for this area",
        "Choose another, or leave it empty for UTM",
    )


def _degrees_beyond(extent: Extent, crs: str | None) -> NDArray | None:
    """Return by how many degrees points on the extent's edges lie outside the area of use; None when it is unknown."""
    use = crs_of(crs).area_of_use if crs else None
    if use is None:
        return None
    lon, lat = extent.edges_lonlat()
    width = (use.east - use.west) % 360.0 or 360.0
    beyond_lon = np.abs((lon - use.west - width / 2 + 180.0) % 360.0 - 180.0) - width / 2
    beyond_lat = np.maximum(use.south - lat, lat - use.north)
    return np.maximum(np.maximum(beyond_lon, beyond_lat), 0.0)


def _described(crs: str) -> str:
    use = crs_of(crs).area_of_use
    if use is None:
        return "an area that is not known"
    name = use.name if len(use.name) <= _LONGEST_NAME else f"{use.name[:_LONGEST_NAME].rstrip()}…"
    return f"{name} ({use.west:g} to {use.east:g}, {use.south:g} to {use.north:g} degrees)"
