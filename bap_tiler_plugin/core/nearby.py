"""Areas that reach far beyond a grid, as far as they lie near its tiles."""

from __future__ import annotations

from typing import Any

from .area_of_interest import GeometryInCrs, prepared_area
from .errors import InputError
from .extent import Extent
from .geometry_engine import shapely
from .grid_cover import polygonal
from .lonlat import to_lonlat
from .projection import LONLAT, METRES_PER_DEGREE, is_degrees

_NEAR_DEGREES = 1.0
_NO_JUMP_DEGREES = 45.0
_EARTH = (-180.0, -90.0, 180.0, 90.0)


def prepared_near(field: str, pair: GeometryInCrs, reach: Extent) -> Any:
    """Return what of a geometry and its CRS lies near the extent, in the extent's CRS; None when nothing does.

    It is cut before: an area of the whole world does not exist in most projected CRS. That is done in its own CRS, or
    in longitude and latitude where the extent lies on both sides of the antimeridian, as its own CRS may end there.

    :raises InputError: as :func:`prepared_area`.
    """
    _, source = pair
    if is_degrees(reach.crs) or not source or source == reach.crs:
        return prepared_area(field, pair, reach.crs)
    near = _both_sides(reach)
    if near is not None:
        source = LONLAT
    else:
        near = _around(reach, source)
    if near is None:
        return prepared_area(field, pair, reach.crs)
    common = polygonal(shapely.intersection(prepared_area(field, pair, source), near))
    if is_degrees(source):
        common = shapely.segmentize(common, _NO_JUMP_DEGREES)
    return None if shapely.area(common) == 0 else prepared_area(field, (common, source), reach.crs)


def _both_sides(reach: Extent) -> Any:
    """Return boxes in EPSG:4326 around an extent on both sides of the antimeridian; None for others."""
    try:
        region = to_lonlat(shapely.box(*reach.bounds), reach.crs)
    except InputError:
        return None
    west, _, east, _ = shapely.bounds(region)
    if west > -180.0 or east < 180.0:
        return None
    wider = shapely.bounds(shapely.get_parts(region)) + [-_NEAR_DEGREES, -_NEAR_DEGREES, _NEAR_DEGREES, _NEAR_DEGREES]
    return shapely.intersection(shapely.union_all(shapely.box(*wider.T)), shapely.box(*_EARTH))


def _around(reach: Extent, crs: str) -> Any:
    """Return a box in ``crs`` around an extent; None where it cannot be told."""
    try:
        west, south, east, north = reach.bounds_in(crs)
    except InputError:
        return None
    if not is_degrees(crs):
        margin = _NEAR_DEGREES * METRES_PER_DEGREE
        return shapely.box(west - margin, south - margin, east + margin, north + margin)
    south, north = max(-90.0, south - _NEAR_DEGREES), min(90.0, north + _NEAR_DEGREES)
    return shapely.box(west - _NEAR_DEGREES, south, east + _NEAR_DEGREES, north)
