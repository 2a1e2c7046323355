"""What is to be left out of a grid, as far as it lies near the tiles."""

from __future__ import annotations

from typing import Any

from .area_of_interest import GeometryInCrs, prepared_area
from .errors import InputError
from .extent import Extent
from .geometry_engine import shapely
from .grid_cover import polygonal
from .projection import METRES_PER_DEGREE, is_degrees

_NEAR_DEGREES = 1.0


def excluded_near(exclude: GeometryInCrs, reach: Extent) -> Any:
    """Return what of ``exclude`` lies near the extent, in the extent's CRS; None when nothing does.

    It is cut in its own CRS before: a mask of the world does not exist in most projected CRS.

    :raises InputError: as :func:`prepared_area`, for the field "Exclude".
    """
    geometry, source = exclude
    near = None if is_degrees(reach.crs) or not source or source == reach.crs else _around(reach, source)
    if near is None:
        return prepared_area("Exclude", exclude, reach.crs)
    common = polygonal(shapely.intersection(prepared_area("Exclude", exclude, source), near))
    return None if shapely.area(common) == 0 else prepared_area("Exclude", (common, source), reach.crs)


def _around(reach: Extent, crs: str) -> Any:
    """Return a box in ``crs`` around an extent; None where it cannot be told or would lead around the Earth."""
    try:
        west, south, east, north = reach.bounds_in(crs)
    except InputError:
        return None
    if not is_degrees(crs):
        margin = _NEAR_DEGREES * METRES_PER_DEGREE
        return shapely.box(west - margin, south - margin, east + margin, north + margin)
    if east - west > 180.0:
        return None
    south, north = max(-90.0, south - _NEAR_DEGREES), min(90.0, north + _NEAR_DEGREES)
    return shapely.box(west - _NEAR_DEGREES, south, east + _NEAR_DEGREES, north)
