"""Geometries in another CRS with true edges.

A straight edge is curved in another CRS. Before the transformation edges get intermediate points where the chord would
be more than half a metre off. Points on edges along an axis lie at absolute multiples of a step (halved as often as
needed), so that two tiles which share an edge, or a part of one, share its points exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .geometry_engine import shapely
from .projection import LONLAT, METRES_PER_DEGREE, crs_of, transform

TOLERANCE_M = 0.5
_STEP = {"metres": 10_000.0, "degrees": 0.125}
_SHORT = {"metres": 100.0, "degrees": 0.001}
_SHORT_TOLERANCE_M = 5e-4
_FAR_FROM_POLES = 85.0
_EXACT = 2.0**40
_HALVINGS = 14
_CHECKED_AT = 6
_FARTHEST = 1e8
_PROBES = np.array([0.0, 0.25, 0.5, 0.75, 1.0])


def to_lonlat(geometry: Any, crs: str) -> Any:
    """Return a polygon, or an array of polygons, in EPSG:4326 (longitude, latitude in degrees).

    Edges stay within 1 m of the true ones. A polygon across the antimeridian is cut there and becomes a MultiPolygon;
    one around a pole reaches up to it along the antimeridian.

    :param geometry: a shapely geometry or an array of them, in ``crs``.
    :raises InputError: when a part lies outside of the CRS.
    """
    return transform_geometry(geometry, crs, LONLAT)


def transform_geometry(geometry: Any, source: str, target: str, tolerance: float = TOLERANCE_M) -> Any:
    """Return a geometry, or an array of them, in ``target`` with edges within 1 m of the true ones.

    :param tolerance: how far, in metres, the middle of an edge may be off.
    :raises InputError: when a part does not exist in ``target``.
    """
    geometries = np.atleast_1d(np.asarray(geometry, dtype=object))
    if source == target:
        return geometry
    dense = _densify(shapely.force_2d(geometries), source, target, tolerance)
    moved = _apply(dense, source, target)
    if crs_of(target).is_geographic:
        moved = cut_at_antimeridian(moved)
    return moved if isinstance(geometry, np.ndarray) else moved[0]


def _apply(geometries: NDArray, source: str, target: str) -> NDArray:
    points = shapely.get_coordinates(geometries)
    x, y = transform(source, target, points[:, 0], points[:, 1])
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        raise _does_not_exist(source, target)
    return shapely.set_coordinates(geometries.copy(), np.column_stack([x, y]))


def _does_not_exist(source: str, target: str) -> InputError:
    return InputError(
        "Grid CRS",
        f"a part of the area cannot be transformed from {source} to {target}",
        "Choose a smaller area or another CRS",
    )


@dataclass(frozen=True)
class _Edges:
    """Edges as parameters: a point is origin + t * direction; t counts CRS units along an axis, else from 0 to 1."""

    origin: NDArray
    direction: NDArray
    start: NDArray
    end: NDArray
    step: NDArray

    def chosen(self, numbers: NDArray) -> _Edges:
        """Return only the edges with these numbers."""
        values = (self.origin, self.direction, self.start, self.end, self.step)
        return _Edges(*(value[numbers] for value in values))

    def points(self, edge: NDArray, t: NDArray) -> tuple[NDArray, NDArray]:
        """Return x and y of the places ``t`` (n, k) on the edges numbered ``edge`` (n)."""
        x = self.origin[edge, 0, None] + t * self.direction[edge, 0, None]
        y = self.origin[edge, 1, None] + t * self.direction[edge, 1, None]
        return x, y


def _densify(geometries: NDArray, source: str, target: str, tolerance: float) -> NDArray:
    """Return the geometries with the intermediate points that the transformation needs."""
    parts, owners = shapely.get_parts(geometries, return_index=True)
    rings, ring_parts = shapely.get_rings(parts, return_index=True)
    if len(rings) == 0:
        return geometries
    coords, ring_of = shapely.get_coordinates(rings, return_index=True)
    inner = ring_of[:-1] == ring_of[1:]
    first = np.flatnonzero(inner)
    a, b = coords[first], coords[first + 1]
    backwards = (a[:, 0] > b[:, 0]) | ((a[:, 0] == b[:, 0]) & (a[:, 1] > b[:, 1]))
    low, high = np.where(backwards[:, None], b, a), np.where(backwards[:, None], a, b)
    edges = _edges(low, high, crs_of(source).is_geographic)
    if _is_far_from_poles(coords, source):
        short = _SHORT["degrees" if crs_of(source).is_geographic else "metres"] * min(
            1.0, tolerance / _SHORT_TOLERANCE_M
        )
        kept = np.flatnonzero(np.hypot(*(high - low).T) > short)
        edges, first, backwards = edges.chosen(kept), first[kept], backwards[kept]
    added_edge, added_t = _intermediate_places(edges, source, target, tolerance)
    if len(added_edge) == 0:
        return geometries
    x, y = edges.points(added_edge, added_t[:, None])
    place = np.where(backwards[added_edge], -added_t, added_t)
    order = np.lexsort((place, added_edge))
    at = first[added_edge[order]] + 1
    new_coords = np.insert(coords, at, np.column_stack([x[order, 0], y[order, 0]]), axis=0)
    new_rings = shapely.linearrings(new_coords, indices=np.insert(ring_of, at, ring_of[at - 1]))
    return _assemble(geometries, owners, shapely.polygons(new_rings, indices=ring_parts))


def _is_far_from_poles(coords: NDArray, source: str) -> bool:
    """Return whether no point is near a pole; there edges of 100 m bend by less than half a millimetre."""
    corners = np.array(np.meshgrid(*(np.linspace(axis.min(), axis.max(), 9) for axis in coords.T))).reshape(2, -1)
    _, lat = transform(source, LONLAT, corners[0], corners[1])
    return bool(np.isfinite(lat).all() and np.abs(lat).max() < _FAR_FROM_POLES)


def _edges(low: NDArray, high: NDArray, degrees: bool) -> _Edges:
    step = _STEP["degrees" if degrees else "metres"]
    along_x, along_y = low[:, 1] == high[:, 1], low[:, 0] == high[:, 0]
    along_axis = along_x | along_y
    origin = np.where(along_axis[:, None], np.where(along_x[:, None], low * [0, 1], low * [1, 0]), low)
    direction = np.where(along_axis[:, None], np.where(along_x[:, None], [1.0, 0.0], [0.0, 1.0]), high - low)
    start = np.where(along_x, low[:, 0], np.where(along_y, low[:, 1], 0.0))
    end = np.where(along_x, high[:, 0], np.where(along_y, high[:, 1], 1.0))
    pieces = np.exp2(np.ceil(np.log2(np.maximum(1.0, np.hypot(*(high - low).T) / step))))
    return _Edges(origin, direction, start, end, np.where(along_axis, step, 1.0 / pieces))


def _intermediate_places(edges: _Edges, source: str, target: str, tolerance: float) -> tuple[NDArray, NDArray]:
    """Return edge numbers and places of the points to add, strictly inside their edges."""
    first_cell = np.floor(edges.start / edges.step)
    cells = np.maximum(1, np.ceil(edges.end / edges.step) - first_cell).astype(int)
    edge = np.repeat(np.arange(len(cells)), cells)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(cells) - cells, cells)
    low = (first_cell[edge] + number) * edges.step[edge]
    size = edges.step[edge]
    found_edge, found_t = [edge], [low]
    for halving in range(_HALVINGS):
        bent = _deviations(edges, edge, low, size, source, target) > tolerance
        edge, low, size = edge[bent], low[bent], size[bent] / 2
        if len(edge) == 0:
            break
        if halving == _CHECKED_AT:
            _check_exists(edges, edge, low, size, source, target)
        found_edge.append(edge)
        found_t.append(low + size)
        edge, low, size = np.tile(edge, 2), np.concatenate([low, low + size]), np.tile(size, 2)
        touching = (low < edges.end[edge]) & (low + size > edges.start[edge])
        edge, low, size = edge[touching], low[touching], size[touching]
    all_edges, all_t = np.concatenate(found_edge), np.concatenate(found_t)
    inside = (all_t > edges.start[all_edges]) & (all_t < edges.end[all_edges])
    return all_edges[inside], all_t[inside]


def _check_exists(edges: _Edges, edge: NDArray, low: NDArray, size: NDArray, source: str, target: str) -> None:
    """Raise for edges that lead to where ``target`` does not exist, or only further away than the Earth is wide.

    Such edges are never straight, however often they are halved.
    """
    ends = np.clip(low[:, None] + size[:, None] * [0.0, 1.0], edges.start[edge, None], edges.end[edge, None])
    x, y = transform(source, target, *(axis.ravel() for axis in edges.points(edge, ends)))
    farthest = np.abs(np.concatenate([x, y])).max()
    if not farthest <= _FARTHEST:
        raise _does_not_exist(source, target)


def _deviations(edges: _Edges, edge: NDArray, low: NDArray, size: NDArray, source: str, target: str) -> NDArray:
    """Return how far, in metres, each cell's true line in ``target`` lies from its chord.

    The whole cell counts, also where the edge covers a part of it: neighbours then decide alike.
    """
    x, y = edges.points(edge, low[:, None] + size[:, None] * _PROBES)
    new_x, new_y = transform(source, target, x.ravel(), y.ravel())
    x, y = np.reshape(new_x, x.shape), np.reshape(new_y, y.shape)
    if crs_of(target).is_geographic:
        x = x[:, :1] + (x - x[:, :1] + 180.0) % 360.0 - 180.0
        x, y = x * np.cos(np.radians(y[:, 2:3])) * METRES_PER_DEGREE, y * METRES_PER_DEGREE
    dx, dy = x[:, -1:] - x[:, :1], y[:, -1:] - y[:, :1]
    length = np.maximum(np.hypot(dx, dy), 1e-9)
    across = np.abs((x[:, 1:-1] - x[:, :1]) * dy - (y[:, 1:-1] - y[:, :1]) * dx) / length
    return np.nan_to_num(across.max(axis=1), nan=np.inf, posinf=np.inf)


def _assemble(originals: NDArray, owners: NDArray, polygons: NDArray) -> NDArray:
    """Return ``polygons`` as the geometries they are parts of: single where the original was single."""
    if len(polygons) == len(originals) and np.array_equal(owners, np.arange(len(originals))):
        single = shapely.get_type_id(originals) == shapely.GeometryType.POLYGON
        if single.all():
            return polygons
    result = np.empty(len(originals), dtype=object)
    for number, original in enumerate(originals):
        own = polygons[owners == number]
        result[number] = own[0] if original.geom_type == "Polygon" and len(own) == 1 else shapely.multipolygons(own)
    return result


def cut_at_antimeridian(geometries: NDArray) -> NDArray:
    """Return lon/lat geometries (degrees) with those that cross the antimeridian cut there.

    They may jump from +180 to -180 degrees or reach beyond 180 degrees.
    """
    bounds = shapely.bounds(geometries)
    beyond = (bounds[:, 0] < -180.0) | (bounds[:, 2] > 180.0)
    wide = np.flatnonzero((bounds[:, 2] - bounds[:, 0] > 180.0) | beyond)
    if len(wide) == 0:
        return geometries
    geometries = geometries.copy()
    for number in wide:
        geometries[number] = _cut(geometries[number])
    return geometries


def _cut(geometry: Any) -> Any:
    parts: list[Any] = []
    for polygon in shapely.get_parts(geometry):
        outer = _ring_inside(polygon.exterior)
        holes = [_ring_inside(ring) for ring in polygon.interiors]
        left = shapely.difference(outer, shapely.union_all(holes)) if holes else outer
        parts.extend(part for part in shapely.get_parts(left) if part.geom_type == "Polygon" and part.area > 0)
    return parts[0] if len(parts) == 1 else shapely.multipolygons(parts)


def _ring_inside(ring: Any) -> Any:
    return cut_ring(shapely.Polygon(unwrapped(shapely.get_coordinates(ring))))


def cut_ring(inside: Any) -> Any:
    """Return polygons that may reach beyond 180 degrees, but do not jump, within -180 to 180 degrees."""
    pieces = []
    for shift in (-360.0, 0.0, 360.0):
        moved = shapely.transform(inside, lambda points, by=shift: points + [by, 0.0])
        pieces.append(shapely.intersection(moved, shapely.box(-180.0, -90.0, 180.0, 90.0)))
    return pieces[1] if pieces[0].is_empty and pieces[2].is_empty else shapely.union_all(pieces)


def jumps(points: NDArray) -> NDArray:
    """Return for each edge (n - 1) between points in degrees whether it is longer than 180 degrees of longitude.

    An edge of just 360 degrees on a parallel is no jump but leads around the Earth.
    """
    steps, climbs = np.abs(np.diff(points[:, 0])), np.diff(points[:, 1])
    return np.asarray((steps > 180.0) & ((steps < 360.0) | (climbs != 0.0)))


def unwrapped(ring: NDArray) -> NDArray:
    """Return a ring's points (n, 2) without jumps in longitude; a ring around a pole is led along that pole.

    Around a pole longitudes become multiples of a power of two (1e-12 degrees), so that full turns are added without
    rounding.
    """
    points = ring.copy()
    points[1:, 0] -= 360.0 * np.cumsum(np.where(jumps(points), np.sign(np.diff(points[:, 0])), 0.0))
    if abs(points[-1, 0] - points[0, 0]) > 180.0:
        points[:, 0] = np.round(points[:, 0] * _EXACT) / _EXACT
        points[-1, 0] = points[0, 0] + np.copysign(360.0, points[-1, 0] - points[0, 0])
        pole = np.copysign(90.0, points[:, 1].mean())
        points = np.vstack([points, [[points[-1, 0], pole], [points[0, 0], pole]], points[:1]])
    points[-1] = points[0]
    points[:, 0] += 360.0 * (points[:, 0].mean() < -180.0) - 360.0 * (points[:, 0].mean() > 180.0)
    return points
