"""Overlap: job geometries that are larger than their tile, and how much of it a process needs."""

from __future__ import annotations

from math import isfinite
from typing import Any

import numpy as np
import shapely

from .errors import InputError
from .lonlat import to_lonlat, transform_geometry
from .projection import LONLAT, is_degrees, zone_crs


def expand(geometry: Any, metres: float) -> Any:
    """Return the geometry (or array of them, in a CRS in metres) enlarged by ``metres``, with square corners.

    :raises InputError: for an overlap below 0 or not finite.
    """
    _check(metres)
    if metres == 0:
        return geometry
    return shapely.buffer(geometry, metres, join_style="mitre", cap_style="square", mitre_limit=2.0)


def job_geometry(geometry: Any, crs: str, metres: float) -> Any:
    """Return what a job computes, in EPSG:4326: the tile's geometry enlarged by ``metres``.

    Geometries in degrees are enlarged in the UTM zone (or UPS) of their middle.

    :param geometry: one shapely geometry in ``crs``.
    :raises InputError: for an overlap below 0 or not finite.
    """
    _check(metres)
    if not is_degrees(crs):
        return to_lonlat(expand(geometry, metres), crs)
    lonlat = geometry if crs == LONLAT else to_lonlat(geometry, crs)
    if metres == 0:
        return lonlat
    part = max(shapely.get_parts(lonlat), key=shapely.area)
    lon, lat = shapely.get_coordinates(shapely.centroid(part))[0]
    zone = zone_crs(lon, lat)
    return to_lonlat(expand(shapely.union_all(_parts_in(lonlat, zone)), metres), zone)


def expand_all(geometries: Any, crs: str, metres: float) -> Any:
    """Return the geometries (array) enlarged by ``metres``, in ``crs``, which may be in degrees."""
    if metres == 0 or not is_degrees(crs):
        return expand(geometries, metres)
    result = np.empty(len(geometries), dtype=object)
    result[:] = [job_geometry(geometry, crs, metres) for geometry in geometries]
    return result


def _parts_in(lonlat: Any, zone: str) -> Any:
    return transform_geometry(shapely.get_parts(lonlat), LONLAT, zone)


def _check(metres: float) -> None:
    if not isfinite(metres) or metres < 0:
        raise InputError("Overlap", f"{metres} m is not possible", "Give 0 or more metres")
