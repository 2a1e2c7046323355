"""Areas on the ellipsoid."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyproj import Transformer

from .geometry_engine import shapely
from .projection import LONLAT, METRES_PER_DEGREE, crs_of, transform

_EQUAL_AREA = "+proj=cea +lat_ts=0 +ellps=WGS84 +units=m +no_defs"
_EQUAL_AREA_AT_POLE = "+proj=laea +lat_0={pole} +ellps=WGS84 +units=m +no_defs"
_LEAST_PIECES, _MOST_PIECES = 64, 512
_SHARE = 2e-7
_EARTH_RADIUS_M = 6.378e6
_NEAR_POLES = 75.0
_LONGEST = {"metres": 1000.0, "degrees": 0.01}
_PLACES = np.array([0.0, 0.5, 1.0])


def ellipsoidal_areas(geometries: NDArray, crs: str) -> NDArray:
    """Return the areas (n) in square metres on the WGS 84 ellipsoid of polygons in ``crs``.

    Edges are those of the CRS, divided into short pieces. Their corners go to the cylindrical equal-area projection,
    near a pole to the azimuthal one (Snyder, Map Projections: A Working Manual, sections 10 and 24), where the area is
    the plane one.
    """
    longest = _LONGEST["degrees" if crs_of(crs).is_geographic else "metres"]
    bounds = shapely.bounds(geometries)
    sides = np.nanmax(bounds[:, 2:] - bounds[:, :2], axis=1, initial=0.0)
    latitudes = _latitudes(bounds, crs)
    poles = _poles(latitudes)
    pieces = np.where(poles != 0.0, _MOST_PIECES, _pieces(sides, latitudes, crs))
    dense = shapely.segmentize(geometries, np.clip(sides / pieces, longest / 100, longest))
    areas = np.zeros(len(geometries))
    for pole in np.unique(poles).tolist():
        own = poles == pole
        areas[own] = _areas_at_pole(dense[own], crs, pole) if pole else _areas(dense[own], crs)
    return areas


def _latitudes(bounds: NDArray, crs: str) -> NDArray:
    """Return the latitudes of nine places in each of the bounds (n, 9); 0 where there is none."""
    x = bounds[:, 0, None] + (bounds[:, 2] - bounds[:, 0])[:, None] * np.repeat(_PLACES, len(_PLACES))
    y = bounds[:, 1, None] + (bounds[:, 3] - bounds[:, 1])[:, None] * np.tile(_PLACES, len(_PLACES))
    lat = np.reshape(transform(crs, LONLAT, x.ravel(), y.ravel())[1], x.shape)
    return np.where(np.isfinite(lat), lat, 0.0)


def _poles(lat: NDArray) -> NDArray:
    """Return the latitude of the pole near which the places lie, 0 for those that lie near none."""
    is_near = (np.abs(lat).max(axis=1) > _NEAR_POLES) & (np.abs(np.sign(lat).sum(axis=1)) == lat.shape[1])
    return np.where(is_near, np.copysign(90.0, lat[:, 0]), 0.0)


def _pieces(sides: NDArray, lat: NDArray, crs: str) -> NDArray:
    """Return into how many pieces a side is divided.

    A chord in place of a line that bends around the Earth's axis at the distance r takes side / (3 r pieces²) of the
    area.
    """
    metres = sides * (METRES_PER_DEGREE if crs_of(crs).is_geographic else 1.0)
    radius = np.cos(np.radians(np.minimum(np.abs(lat).max(axis=1), _NEAR_POLES))) * _EARTH_RADIUS_M
    return np.clip(np.sqrt(metres / (3.0 * _SHARE * radius)), _LEAST_PIECES, _MOST_PIECES)


def _areas_at_pole(dense: NDArray, crs: str, pole: float) -> NDArray:
    change = Transformer.from_crs(crs_of(crs), _EQUAL_AREA_AT_POLE.format(pole=pole), always_xy=True)
    flat = shapely.transform(dense, lambda points: np.column_stack(change.transform(*points.T)))
    return np.asarray(shapely.area(flat))


def _areas(dense: NDArray, crs: str) -> NDArray:
    parts, owners = shapely.get_parts(dense, return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    if not len(rings):
        return np.zeros(len(dense))
    first = np.concatenate([[True], of_part[1:] != of_part[:-1]])
    signed = np.where(first, 1.0, -1.0) * _ring_areas(rings, crs)
    return np.bincount(owners[of_part], weights=signed, minlength=len(dense))


def _ring_areas(rings: NDArray, crs: str) -> NDArray:
    """Return what each ring surrounds, also across the antimeridian and around a pole.

    Heights are taken from the ring's mean: from the equator, rounding would cost some tenths of a square metre.
    """
    width, top = _size_of_world()
    change = Transformer.from_crs(crs_of(crs), _EQUAL_AREA, always_xy=True)
    points, of_ring = shapely.get_coordinates(rings, return_index=True)
    x, y = change.transform(points[:, 0], points[:, 1])
    same = of_ring[1:] == of_ring[:-1]
    step = np.diff(x)
    step = np.where(same, step - np.round(step / width) * width, 0.0)
    mean = np.bincount(of_ring, weights=y, minlength=len(rings)) / np.bincount(of_ring, minlength=len(rings))
    height = y - mean[of_ring]
    total = np.bincount(of_ring[1:], weights=step * (height[1:] + height[:-1]) / 2, minlength=len(rings))
    turns = np.bincount(of_ring[1:], weights=step, minlength=len(rings))
    around_pole = np.abs(turns) > width / 2
    to_pole = np.where(around_pole, np.copysign(top, mean) - mean, 0.0)
    return np.abs(total - turns * to_pole)


@lru_cache(maxsize=1)
def _size_of_world() -> tuple[float, float]:
    """Return the width of the whole world and the height of the pole in the equal-area projection, in metres."""
    change: Any = Transformer.from_crs("EPSG:4326", _EQUAL_AREA, always_xy=True)
    east, top = change.transform(180.0, 90.0)
    return 2.0 * float(east), float(top)
