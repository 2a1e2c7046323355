"""Overlap: job geometries that are larger than their tile, and how much of it a process needs."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Any

import numpy as np

from .costs import BAP
from .errors import InputError
from .geometry_engine import shapely
from .lonlat import to_lonlat, transform_geometry
from .projection import LONLAT, is_degrees, zone_crs

BAP_REACH = 1500.0
LARGEST_OVERLAP_M = 100_000.0


@dataclass(frozen=True)
class OverlapAdvice:
    """How much overlap a process should get: metres, and why (a sentence for the person who decides)."""

    metres: float
    reason: str


def recommended_overlap(process: str, tile_size: float) -> OverlapAdvice:
    """Return the overlap to offer for a process, given by id or address, and tiles of ``tile_size`` metres.

    The figures are those of ``docs/grids.md``, measured with ``scripts/measure_seams.py``.
    """
    if process not in BAP:
        return OverlapAdvice(0.0, "Nothing is known about how far this process looks beyond a pixel.")
    more = ((tile_size + 2 * BAP_REACH) / tile_size) ** 2 - 1 if tile_size > 0 else 0.0
    return OverlapAdvice(
        BAP_REACH,
        f"The score of a pixel counts clouds up to {BAP_REACH:,.0f} m away, so tiles need that much of their "
        f"neighbours; {more:.0%} more is computed. Seams that remain come from the share of clouds, which each job "
        "takes over its own extent.",
    )


def expand(geometry: Any, metres: float) -> Any:
    """Return the geometry (or array of them, in a CRS in metres) enlarged by ``metres``, with square corners.

    :raises InputError: for an overlap below 0, above 100 km or not finite.
    """
    _check(metres)
    if metres == 0:
        return geometry
    return shapely.buffer(geometry, metres, join_style="mitre", cap_style="square", mitre_limit=2.0)


def job_geometry(geometry: Any, crs: str, metres: float) -> Any:
    """Return what a job computes, in EPSG:4326: the tile's geometry enlarged by ``metres``.

    Geometries in degrees are enlarged in the UTM zone (or UPS) of their middle.

    :param geometry: one shapely geometry in ``crs``.
    :raises InputError: for an overlap below 0, above 100 km or not finite.
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
    if metres > LARGEST_OVERLAP_M:
        raise InputError("Overlap", f"{metres:g} m is more than 100 km", "Give a smaller one")
