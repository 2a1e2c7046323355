"""GeoJSON areas on a pixel grid: a pixel belongs to an area when its centre lies inside."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from pyproj import CRS

from .errors import EngineError, invalid
from .grid import Grid, Window, crs_text, transformer

LONLAT = "EPSG:4326"
# Longest piece of an edge that is taken as straight in another CRS: about 100 m, so that it is off by less than 1 mm
# within a UTM zone.
GEOGRAPHIC_STEP = 0.001
PROJECTED_STEP = 100.0
MAX_PIECES = 20_000

Ring = np.ndarray


@dataclass(frozen=True)
class Area:
    """One polygon or multipolygon as its rings (n, 2 arrays of x, y); holes are told by the even-odd rule."""

    rings: tuple[Ring, ...]
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Areas:
    """The areas of one GeoJSON object in its CRS."""

    areas: tuple[Area, ...]
    crs: str = LONLAT

    def projected(self, crs: str) -> Areas:
        """Returns the areas in another CRS, their edges followed by intermediate points.

        Points are set along each edge from the same end, whichever way a ring runs, so that two areas that share an
        edge share every point of it.
        """
        if crs == self.crs:
            return self
        step = GEOGRAPHIC_STEP if _is_geographic(self.crs) else PROJECTED_STEP
        change = transformer(self.crs, crs)

        def project(ring: Ring) -> Ring:
            dense = _densify(ring, step)
            projected = np.column_stack(change.transform(dense[:, 0], dense[:, 1]))
            if not np.isfinite(projected).all():
                raise EngineError("GeometryInvalid", f"The geometry has points that do not exist in {crs}.")
            return projected

        return Areas(tuple(Area(tuple(map(project, area.rings)), area.properties) for area in self.areas), crs)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of all areas together."""
        points = np.concatenate([ring for area in self.areas for ring in area.rings])
        return (*points.min(axis=0), *points.max(axis=0))

    def mask(self, grid: Grid) -> np.ndarray:
        """Returns where (rows, columns) the grid's pixel centres lie in any of the areas, which are in its CRS."""
        inside = np.zeros(grid.shape, bool)
        for area in self.areas:
            window, part = area_mask(area, grid)
            inside[window.row : window.row_end, window.column : window.column_end] |= part
        return inside


def area_mask(area: Area, grid: Grid) -> tuple[Window, np.ndarray]:
    """Returns the window of the grid around an area in its CRS and which pixel centres of it lie inside.

    Even-odd rule along the rows, in coordinates of the CRS, so that the answer for a pixel is the same in any window.
    An edge belongs to the area on its right (a centre exactly on it counts there) and, where horizontal, to the area
    above: areas that touch neither share nor lose a pixel.
    """
    points = np.concatenate(area.rings)
    window = grid.window_around((*points.min(axis=0), *points.max(axis=0)))
    part = grid.crop(window)
    if part.width == 0 or part.height == 0:
        return window, np.zeros(part.shape, bool)
    crossings = np.zeros((part.height, part.width + 1), np.int32)
    for ring in area.rings:
        _count_crossings(ring, part, crossings)
    return window, (np.cumsum(crossings, axis=1)[:, :-1] % 2).astype(bool)


def _count_crossings(ring: Ring, grid: Grid, crossings: np.ndarray) -> None:
    start, end = ring[:-1], ring[1:]
    upward = (start[:, 1] < end[:, 1])[:, np.newaxis]
    low, high = np.where(upward, start, end), np.where(upward, end, start)
    rising = grid.y_centres()[::-1]
    first = np.searchsorted(rising, low[:, 1], side="left")
    count = np.searchsorted(rising, high[:, 1], side="left") - first
    edge = np.repeat(np.arange(len(count)), count)
    rank = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count) + first[edge]
    (x1, y1), (x2, y2) = low[edge].T, high[edge].T
    x = x1 + (rising[rank] - y1) * (x2 - x1) / (y2 - y1)
    columns = np.searchsorted(grid.x_centres(), x, side="left")
    np.add.at(crossings, (grid.height - 1 - rank, columns), 1)


def _densify(ring: Ring, step: float) -> Ring:
    start, end = ring[:-1], ring[1:]
    turned = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    first = np.where(turned[:, np.newaxis], end, start)
    second = np.where(turned[:, np.newaxis], start, end)
    pieces = np.clip(np.ceil(np.hypot(*(second - first).T) / step), 1, MAX_PIECES).astype(int)
    edge = np.repeat(np.arange(len(pieces)), pieces)
    position = np.arange(len(edge)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    position = np.where(turned[edge], pieces[edge] - position, position)
    share = (position / pieces[edge])[:, np.newaxis]
    dense = np.where(share == 1, second[edge], first[edge] + share * (second - first)[edge])
    return np.vstack([dense, ring[-1:]])


def _is_geographic(crs: str) -> bool:
    return CRS.from_user_input(crs).is_geographic


def parse_geojson(value: Any, process: str, parameter: str = "geometries") -> Areas:
    """Returns the areas of a GeoJSON object, lon/lat unless its ``crs`` member names another CRS.

    Accepts polygons, multipolygons, geometry collections of these, features and feature collections. Raises
    EngineError (ProcessParameterInvalid) for anything else.
    """
    try:
        areas = tuple(_areas(value, {}))
        crs = _declared_crs(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise invalid(parameter, process, f"not a GeoJSON area: {error}") from error
    if not areas:
        raise invalid(parameter, process, "it holds no area")
    return Areas(areas, crs)


def box(west: float, south: float, east: float, north: float, crs: str) -> Areas:
    """Returns a rectangle of its CRS as areas."""
    ring = np.array([(west, south), (east, south), (east, north), (west, north), (west, south)], float)
    return Areas((Area((ring,)),), crs)


def parse_bounding_box(value: Any, process: str, parameter: str = "extent") -> Areas:
    """Returns openEO's bounding box (west, south, east, north, optional crs) as areas."""
    try:
        sides = [float(value[side]) for side in ("west", "south", "east", "north")]
    except (KeyError, TypeError, ValueError) as error:
        raise invalid(parameter, process, "a bounding box needs the numbers west, south, east and north") from error
    west, south, east, north = sides
    if not all(map(math.isfinite, sides)) or west >= east or south >= north:
        raise invalid(parameter, process, "the bounding box is empty or reversed")
    return box(west, south, east, north, crs_text(value.get("crs") or LONLAT))


def _areas(value: Mapping[str, Any], properties: Mapping[str, Any]) -> Iterable[Area]:
    kind = value["type"]
    if kind == "FeatureCollection":
        for feature in value["features"]:
            yield from _areas(feature, {})
    elif kind == "Feature":
        if value.get("geometry"):
            yield _joined(_areas(value["geometry"], {}), value.get("properties") or {})
    elif kind == "GeometryCollection":
        for geometry in value["geometries"]:
            yield from _areas(geometry, properties)
    elif kind == "Polygon":
        yield Area(tuple(map(_ring, value["coordinates"])), properties)
    elif kind == "MultiPolygon":
        yield Area(tuple(_ring(ring) for polygon in value["coordinates"] for ring in polygon), properties)
    else:
        raise ValueError(f"geometries of type '{kind}' are not supported, only polygons")


def _joined(areas: Iterable[Area], properties: Mapping[str, Any]) -> Area:
    return Area(tuple(ring for area in areas for ring in area.rings), properties)


def _ring(coordinates: Sequence[Sequence[float]]) -> Ring:
    ring = np.array([point[:2] for point in coordinates], float)
    if ring.ndim != 2 or len(ring) < 3 or not np.isfinite(ring).all():
        raise ValueError("a ring needs at least three points with finite coordinates")
    return ring if (ring[0] == ring[-1]).all() else np.vstack([ring, ring[:1]])


def _declared_crs(value: Mapping[str, Any]) -> str:
    declared = value.get("crs")
    return crs_text(declared["properties"]["name"]) if declared else LONLAT
