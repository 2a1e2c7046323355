"""Extents: a rectangle in some CRS, checked, and its bounds in another CRS."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS

from .errors import InputError
from .projection import LONLAT, METRES_PER_DEGREE, crs_of, have_one_datum, is_degrees, transform, zone_crs

_FIELD = "Extent"
_SAMPLES = np.linspace(0.0, 1.0, 33)
_FAR_FROM_AREA_OF_USE = 15.0
_SAME_PLACE_M, _MOST_SHIFT_M = 1.0, 2_000.0
_WITHIN_MAP = 1.0 - 1e-12
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Extent:
    """A rectangle with edges along the axes of ``crs`` ("EPSG:n" or WKT); x is east or longitude.

    In a geographic CRS west may be greater than east: such an extent crosses the antimeridian. It is taken for that
    only where this way round is the shorter one (177 to -178 is 5 degrees wide); else it is refused as reversed.
    """

    minx: float
    miny: float
    maxx: float
    maxy: float
    crs: str

    @property
    def bounds(self) -> Bounds:
        """minx, miny, maxx, maxy in the extent's own CRS."""
        return self.minx, self.miny, self.maxx, self.maxy

    @property
    def crosses_antimeridian(self) -> bool:
        """Whether west is greater than east because the antimeridian lies between them."""
        return self.minx > self.maxx and self.maxx + 360.0 - self.minx < 180.0 and is_degrees(self.crs)

    @property
    def east(self) -> float:
        """``maxx``, beyond 180 degrees when the extent crosses the antimeridian."""
        return self.maxx + 360.0 if self.crosses_antimeridian else self.maxx

    def validate(self) -> None:
        """Check that the extent is a real rectangle on the Earth.

        :raises InputError: for the field "Extent", with what is wrong and what to do.
        """
        if not self.crs or not str(self.crs).strip():
            raise InputError(_FIELD, "has no coordinate reference system", "Choose the CRS that its numbers are in")
        if not all(isinstance(value, (int, float)) and isfinite(value) for value in self.bounds):
            raise InputError(_FIELD, "has a bound that is not a finite number", "Give four numbers")
        crs = _checked_crs(self.crs)
        if self.minx > self.east or self.miny > self.maxy:
            axis = "west is greater than east" if self.minx > self.maxx else "south is greater than north"
            raise InputError(_FIELD, f"is reversed: {axis}", "Exchange the two values")
        if self.minx == self.maxx or self.miny == self.maxy:
            raise InputError(_FIELD, "is empty: it has no width or no height", "Draw or choose a larger one")
        self._check_place(crs)

    def centre_lonlat(self) -> tuple[float, float]:
        """Return longitude and latitude of the middle of the extent, in degrees."""
        x, y = np.array([(self.minx + self.east) / 2]), np.array([(self.miny + self.maxy) / 2])
        lon, lat = transform(self.crs, LONLAT, x, y)
        return float(lon[0]), float(lat[0])

    def bounds_in(self, crs: str) -> Bounds:
        """Return the bounds in ``crs`` of the whole extent, with its edges bent as they are there.

        :raises InputError: when a part of the extent does not exist in ``crs``.
        """
        if crs == self.crs:
            return self.minx, self.miny, self.east, self.maxy
        places = np.tile(_SAMPLES, (4, 1))
        x, y = _transformed_edges(self, crs, places)
        if not (np.isfinite(x).all() and np.isfinite(y).all()) or not self._returns(crs, x, y, places):
            raise InputError(_FIELD, f"does not fit into {crs}", "Choose a smaller extent or another grid CRS")
        bounds = []
        for values, pick in ((0, np.argmin), (1, np.argmin), (0, np.argmax), (1, np.argmax)):
            best = pick((x, y)[values], axis=1)
            finer = _SAMPLES[np.clip(best - 1, 0, None)][:, None] + _SAMPLES * 2 / (len(_SAMPLES) - 1)
            refined = _transformed_edges(self, crs, np.clip(finer, 0.0, 1.0))[values]
            bounds.append(float(refined.min() if pick is np.argmin else refined.max()))
        return bounds[0], bounds[1], bounds[2], bounds[3]

    def edges_lonlat(self) -> tuple[NDArray, NDArray]:
        """Return longitudes and latitudes (4, 33) of points along the four edges, in degrees."""
        return _transformed_edges(self, LONLAT, np.tile(_SAMPLES, (4, 1)))

    def _check_place(self, crs: CRS) -> None:
        if crs.is_geographic:
            _check_degrees(self)
            return
        places = np.tile(np.array([0.0, 0.5]), (4, 1))
        lon, lat = _transformed_edges(self, LONLAT, places)
        if not (np.isfinite(lon).all() and np.isfinite(lat).all()) or not self._returns(LONLAT, lon, lat, places):
            raise _outside(self.crs)
        area = crs.area_of_use
        if area is None:
            return
        distance = _degrees_outside(lon, lat, area.bounds)
        if distance > 0 and max(map(abs, self.bounds)) <= 360:
            raise InputError(_FIELD, f"looks like degrees, but {self.crs} is in metres", "Choose the right CRS")
        if distance > _FAR_FROM_AREA_OF_USE:
            raise _outside(self.crs)

    def _returns(self, crs: str, x: NDArray, y: NDArray, places: NDArray) -> bool:
        """Return whether points in ``crs`` come back to the places on the edges that they came from.

        Within 1 m between CRS of one datum. Else PROJ may choose another shift of the datum on the way back, since it
        chooses by place; such shifts differ by less than 2 km, and places where a projection ends by far more.
        """
        back_x, back_y = transform(crs, self.crs, x, y)
        true_x, true_y = _edge_points(self, places)
        across, along = back_x - true_x, back_y - true_y
        if crs_of(self.crs).is_geographic:
            across = _wrapped(across) * np.cos(np.radians(true_y)) * METRES_PER_DEGREE
            along = along * METRES_PER_DEGREE
        tolerance = _SAME_PLACE_M if have_one_datum(self.crs, crs) else _MOST_SHIFT_M
        return bool(np.all(np.hypot(across, along) < tolerance))


def automatic_crs(extent: Extent) -> str:
    """Return the EPSG code of the UTM zone of the extent's centre, or of UPS near a pole."""
    return zone_crs(*extent.centre_lonlat())


def _checked_crs(text: str) -> CRS:
    try:
        return crs_of(text)
    except InputError as error:
        raise InputError(_FIELD, error.problem, "Choose the CRS that the extent's numbers are in") from error


def _wrapped(degrees: NDArray) -> NDArray:
    """Return differences of longitude as -180 to 180 degrees."""
    return (degrees + 180.0) % 360.0 - 180.0


def _outside(crs: str) -> InputError:
    return InputError(_FIELD, f"lies outside the area of {crs}", "Check the coordinates and the CRS they are in")


def _check_degrees(extent: Extent) -> None:
    if not (-180 <= extent.minx <= 180 and -180 <= extent.maxx <= 180) or extent.miny < -90 or extent.maxy > 90:
        raise InputError(
            _FIELD,
            f"lies outside the area of {extent.crs}: longitudes are -180 to 180, latitudes -90 to 90 degrees",
            "Check the coordinates and the CRS they are in",
        )


def _edge_points(extent: Extent, places: NDArray) -> tuple[NDArray, NDArray]:
    """Return points on the four edges (south, east, north, west) at ``places`` (4, n) between 0 and 1.

    Those at 180 degrees are 0.02 mm within it: there, rounding leads off the map of some projections.
    """
    width, height = extent.east - extent.minx, extent.maxy - extent.miny
    x = np.stack([extent.minx + places[0] * width, np.full(places.shape[1], extent.east),
                  extent.minx + places[2] * width, np.full(places.shape[1], extent.minx)])  # fmt: skip
    y = np.stack([np.full(places.shape[1], extent.miny), extent.miny + places[1] * height,
                  np.full(places.shape[1], extent.maxy), extent.miny + places[3] * height])  # fmt: skip
    return (np.where(np.abs(x) == 180.0, x * _WITHIN_MAP, x) if is_degrees(extent.crs) else x), y


def _transformed_edges(extent: Extent, crs: str, places: NDArray) -> tuple[NDArray, NDArray]:
    x, y = _edge_points(extent, places)
    new_x, new_y = transform(extent.crs, crs, x.ravel(), y.ravel())
    return new_x.reshape(places.shape), new_y.reshape(places.shape)


def _degrees_outside(lon: NDArray, lat: NDArray, area: Bounds) -> float:
    """Return by how many degrees the nearest of the points lies outside ``area`` (0 when one is inside)."""
    west, south, east, north = area
    centre = (west + (east if east >= west else east + 360.0)) / 2
    half_width = ((east - west) % 360.0 or 360.0) / 2
    beyond_lon = np.abs(_wrapped(lon - centre)) - half_width
    beyond_lat = np.maximum(south - lat, lat - north)
    return float(np.maximum(np.maximum(beyond_lon, beyond_lat), 0.0).min())
