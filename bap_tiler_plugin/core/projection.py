"""Coordinate reference systems: choosing one, checking one, and transforming with true edges.

All coordinates are x, y (east, north; longitude, latitude), whatever axis order the CRS declares.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from .errors import InputError

LONLAT = "EPSG:4326"
METRES_PER_DEGREE = 111_320.0
UTM_NORTH_LIMIT = 84.0
UTM_SOUTH_LIMIT = -80.0
UPS_NORTH, UPS_SOUTH = "EPSG:32661", "EPSG:32761"
WEST_NORWAY = ((0.0, 3.0, 31), (3.0, 12.0, 32))
SVALBARD_SOUTH = 72.0
SVALBARD = ((0.0, 9.0, 31), (9.0, 21.0, 33), (21.0, 33.0, 35), (33.0, 42.0, 37))


@lru_cache(maxsize=256)
def crs_of(text: str) -> CRS:
    """Return the CRS that ``text`` (EPSG code or WKT) names.

    :raises InputError: when PROJ does not know it.
    """
    try:
        return CRS.from_user_input(text)
    except CRSError as error:
        raise InputError("CRS", f"{_short(text)} is not a coordinate reference system", "Choose another") from error


@lru_cache(maxsize=256)
def transformer(source: str, target: str) -> Transformer:
    """Return the (cached) transformation from ``source`` to ``target``, x before y on both sides."""
    return Transformer.from_crs(crs_of(source), crs_of(target), always_xy=True)


def transform(source: str, target: str, x: NDArray, y: NDArray) -> tuple[NDArray, NDArray]:
    """Return the coordinates in ``target``; points that cannot be transformed become infinite."""
    if source == target:
        return x, y
    # pyproj makes a number of an array of one, which numpy 2 warns of
    single = np.size(x) == 1
    try:
        new_x, new_y = transformer(source, target).transform(x.item() if single else x, y.item() if single else y)
    except ProjError:
        return np.full(np.shape(x), np.inf), np.full(np.shape(y), np.inf)
    return np.reshape(new_x, np.shape(x)), np.reshape(new_y, np.shape(y))


def utm_crs(lon: float, lat: float) -> str:
    """Return the EPSG code (``EPSG:326xx`` or ``EPSG:327xx``) of the UTM zone in which a point lies.

    South-west Norway and Svalbard have the wider zones of the Military Grid Reference System, as Sentinel-2's tiles do.

    :param lon: longitude in degrees; values beyond ±180 are wrapped.
    :param lat: latitude in degrees, -80 to 84.
    :raises InputError: nearer to a pole, where UTM is not defined.
    """
    if not UTM_SOUTH_LIMIT <= lat <= UTM_NORTH_LIMIT:
        raise InputError(
            "Grid CRS",
            f"UTM zones exist from 80° south to 84° north, the area's centre is at {lat:.2f}°",
            f"Choose a polar projected CRS, such as {UPS_NORTH} (Arctic) or {UPS_SOUTH} (Antarctic)",
        )
    lon = (lon + 180.0) % 360.0 - 180.0
    return f"EPSG:{(32600 if lat >= 0 else 32700) + _utm_zone(lon, lat)}"


def zone_crs(lon: float, lat: float) -> str:
    """Return the EPSG code of the UTM zone in which a point lies, or of UPS near a pole."""
    if lat > UTM_NORTH_LIMIT:
        return UPS_NORTH
    if lat < UTM_SOUTH_LIMIT:
        return UPS_SOUTH
    return utm_crs(lon, lat)


def _utm_zone(lon: float, lat: float) -> int:
    exceptions = WEST_NORWAY if 56.0 <= lat < 64.0 else SVALBARD if lat >= SVALBARD_SOUTH else ()
    for west, east, zone in exceptions:
        if west <= lon < east:
            return zone
    return min(60, int((lon + 180.0) // 6.0) + 1)


@lru_cache(maxsize=256)
def is_degrees(text: str) -> bool:
    """Return whether the coordinates of the CRS are longitude and latitude."""
    return crs_of(text).is_geographic


@lru_cache(maxsize=256)
def have_one_datum(one: str, other: str) -> bool:
    """Return whether no datum is shifted between two CRS."""
    return crs_of(one).datum == crs_of(other).datum


@lru_cache(maxsize=256)
def metric_crs(text: str, allow_degrees: bool = False) -> CRS:
    """Return the CRS when tiles in metres can be laid out in it.

    :param allow_degrees: let a geographic CRS pass: whoever asks knows that its tiles are measured in degrees.
    :raises InputError: when it is unknown, geographic, or has another unit than the metre.
    """
    try:
        crs = crs_of(text)
    except InputError as error:
        raise InputError("Grid CRS", error.problem, error.remedy) from error
    if crs.is_geographic and allow_degrees and len(crs.axis_info) == 2:
        return crs
    if crs.is_geographic:
        raise InputError(
            "Grid CRS",
            f"{_short(text)} is geographic: a degree of longitude shrinks towards the poles, "
            "so tiles of one size in metres do not exist in it",
            "Choose a projected CRS in metres, leave it automatic (UTM), or allow tiles in degrees",
        )
    factors = {axis.unit_conversion_factor for axis in crs.axis_info[:2]}
    if not crs.is_projected or factors != {1.0}:
        raise InputError("Grid CRS", f"{_short(text)} is not a projected CRS in metres", "Choose one in metres, as UTM")
    return crs


@lru_cache(maxsize=256)
def crs_code(text: str) -> str:
    """Return the CRS's name for tile ids: the EPSG number, or a name made from its definition when it has none."""
    epsg = crs_of(text).to_epsg()
    if epsg is not None:
        return str(epsg)
    from hashlib import sha256

    return f"crs{sha256(crs_of(text).to_wkt().encode()).hexdigest()[:8]}"


def epsg_code(text: str) -> int | None:
    """Return the EPSG number of a CRS, None when it has none."""
    code = crs_code(text)
    return int(code) if code.isdigit() else None


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."
