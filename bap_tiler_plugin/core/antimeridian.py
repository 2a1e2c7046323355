"""Which way round the Earth the edges of polygons and lines in degrees lead.

An edge from 179 to -179 degrees may be two degrees long, across the antimeridian, or 358 degrees. RFC 7946 (section
3.1.9) wants geometries cut at the antimeridian; many are not. The rules here, and what is told about them:

- Coordinates beyond 180 degrees are as drawn.
- An edge of 270 degrees or more leads across the antimeridian, a shorter one as drawn. One that ends at 180 degrees
  just there is the edge of something cut there already, and as drawn too, unless its ring goes around a pole.
- A ring that crosses itself as drawn, but has an edge of more than 180 degrees, leads across.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .geometry_engine import shapely
from .grid_cover import polygonal
from .lonlat import cut_ring, jumps, unwrapped

_LEADS_ACROSS = 270.0
_LONGEST_STEP = 45.0
_TOO_WIDE = 1080.0


def as_meant(geometry: Any) -> tuple[Any, str, str]:
    """Return polygons or lines in degrees with edges that lead one way only, and what to tell about them.

    Polygons across the antimeridian are cut there, and mended first where they are not valid; lines reach beyond 180
    degrees. Long edges get points in between.

    :return: the geometry, how an ambiguous edge was read and why a ring had to be mended (empty: nothing to tell).
    """
    if shapely.is_empty(geometry):
        return geometry, "", ""
    west, _, east, _ = shapely.bounds(geometry)
    if not 180.0 < east - west < _TOO_WIDE:
        return geometry, "", ""
    if shapely.get_dimensions(geometry) == 2:
        return _polygons_as_meant(geometry)
    return (*_lines_as_meant(geometry), "")


def _polygons_as_meant(geometry: Any) -> tuple[Any, str, str]:
    polygons = [part for part in shapely.get_parts(geometry) if shapely.get_dimensions(part) == 2]
    rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
    points = [shapely.get_coordinates(ring) for ring in rings]
    edges = [edge for edge in map(_widest_jump, points) if edge]
    reasons: list[str] = []
    if not any(_ring_leads_across(one) for one in points):
        dense = _mended_and_dense(geometry, reasons)
        return dense, _told(edges[0], across=False) if edges else "", (reasons or [""])[0]
    parts: list[Any] = []
    for polygon in polygons:
        outer = _ring_area(polygon.exterior, reasons)
        holes = [_ring_area(ring, reasons) for ring in polygon.interiors]
        left = shapely.difference(outer, shapely.union_all(holes)) if holes else outer
        parts += [part for part in shapely.get_parts(left) if shapely.area(part) > 0]
    whole = polygonal(shapely.union_all(np.array([*parts, shapely.Polygon()], dtype=object)))
    return shapely.segmentize(whole, _LONGEST_STEP), _told(edges[0], across=True), (reasons or [""])[0]


def _ring_area(ring: Any, reasons: list[str]) -> Any:
    """Return what a ring surrounds, within -180 to 180 degrees; why it was mended is added to ``reasons``."""
    points = shapely.get_coordinates(ring)
    if _ring_leads_across(points):
        points = unwrapped(points)
    return polygonal(cut_ring(_mended_and_dense(shapely.Polygon(points), reasons)))


def _mended_and_dense(geometry: Any, reasons: list[str]) -> Any:
    if not shapely.is_valid(geometry):
        reasons.append(shapely.is_valid_reason(geometry))
        geometry = polygonal(shapely.make_valid(geometry))
    return shapely.segmentize(geometry, _LONGEST_STEP)


def _ring_leads_across(points: NDArray) -> bool:
    edge = _widest_jump(points)
    if edge is None or np.abs(points[:, 0]).max() > 180.0:
        return False
    if not shapely.is_valid(shapely.Polygon(points)):
        return True
    steps = np.diff(points[:, 0])
    around_pole = round((steps - 360.0 * np.where(jumps(points), np.sign(steps), 0.0)).sum() / 360.0) != 0
    return _is_across(edge) and (around_pole or 180.0 not in np.abs(edge))


def _lines_as_meant(geometry: Any) -> tuple[Any, str]:
    dense = shapely.segmentize(geometry, _LONGEST_STEP)
    lines = [shapely.get_coordinates(part) for part in shapely.get_parts(geometry)]
    edges = [edge for edge in map(_widest_jump, lines) if edge and max(np.abs(edge)) <= 180.0]
    if not edges:
        return dense, ""
    if not any(map(_is_across, edges)):
        return dense, _told(edges[0], across=False)
    moved = np.vstack([_line_across(line) for line in lines])
    return shapely.set_coordinates(np.array([geometry], dtype=object), moved)[0], _told(edges[0], across=True)


def _line_across(points: NDArray) -> NDArray:
    steps = np.diff(points[:, 0])
    moved = points.copy()
    moved[1:, 0] -= 360.0 * np.cumsum(np.where(jumps(points), np.sign(steps), 0.0))
    return moved


def _widest_jump(points: NDArray) -> tuple[float, float] | None:
    """Return the longitudes of the longest edge of more than 180 degrees, if there is one."""
    found = np.flatnonzero(jumps(points))
    if not len(found):
        return None
    at = found[np.abs(np.diff(points[:, 0]))[found].argmax()]
    return float(points[at, 0]), float(points[at + 1, 0])


def _is_across(edge: tuple[float, float]) -> bool:
    return abs(edge[1] - edge[0]) >= _LEADS_ACROSS


def _told(edge: tuple[float, float], across: bool) -> str:
    start, end = (f"{longitude:g}°" for longitude in edge)
    way = "across the antimeridian" if across else "as drawn, not across the antimeridian"
    return f"has an edge from {start} to {end}, which is taken to lead {way}. If it is meant otherwise, cut it at 180°"
