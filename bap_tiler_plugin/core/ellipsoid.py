"""Areas on the ellipsoid."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyproj import Transformer

from .geometry_engine import shapely
from .projection import LONLAT, crs_of, transform

_EQUAL_AREA = "+proj=cea +lat_ts=0 +ellps=WGS84 +units=m +no_defs"
_PIECES, _PIECES_NEAR_POLES = 64, 512
_NEAR_POLES = 75.0
_LONGEST = {"metres": 1000.0, "degrees": 0.01}


def ellipsoidal_areas(geometries: NDArray, crs: str) -> NDArray:
    """Return the areas (n) in square metres on the WGS 84 ellipsoid of polygons in ``crs``.

    Edges are those of the CRS, divided into short pieces. Their corners go to the cylindrical equal-area projection
    (Snyder, Map Projections: A Working Manual, section 10), where the area is the plane one.
    """
    longest = _LONGEST["degrees" if crs_of(crs).is_geographic else "metres"]
    bounds = shapely.bounds(geometries)
    sides = np.nanmax(bounds[:, 2:] - bounds[:, :2], axis=1, initial=0.0)
    _, lat = transform(crs, LONLAT, bounds[:, 0], bounds[:, 1])
    pieces = np.where(np.abs(lat) > _NEAR_POLES, _PIECES_NEAR_POLES, _PIECES)
    dense = shapely.segmentize(geometries, np.clip(sides / pieces, longest / 100, longest))
    parts, owners = shapely.get_parts(dense, return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    if not len(rings):
        return np.zeros(len(geometries))
    first = np.concatenate([[True], of_part[1:] != of_part[:-1]])
    signed = np.where(first, 1.0, -1.0) * _ring_areas(rings, crs)
    return np.bincount(owners[of_part], weights=signed, minlength=len(geometries))


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
