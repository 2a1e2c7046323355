"""The zones in which grids are laid out when no CRS is asked for: UTM zones, and UPS around the poles.

Zones are those of the Military Grid Reference System, which Sentinel-2's tiles follow too: 6 degrees wide from 80
degrees south to 84 degrees north, with the exceptions of south-west Norway and Svalbard, and cut at the equator.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from .geometry_engine import shapely
from .grid_cover import polygonal
from .lonlat import cut_at_antimeridian
from .projection import (
    SVALBARD,
    SVALBARD_SOUTH,
    UPS_NORTH,
    UPS_SOUTH,
    UTM_NORTH_LIMIT,
    UTM_SOUTH_LIMIT,
    WEST_NORWAY,
    zone_crs,
)

LONGEST_STEP_DEGREES = 45.0
_MARGIN_DEGREES = 2e-4
_SMALLEST = 1e-10


@dataclass(frozen=True, eq=False)
class Zone:
    """A zone: its CRS and its outline in longitude and latitude (degrees, edges along meridians and parallels)."""

    crs: str
    outline: Any

    def widened(self) -> Any:
        """Return the outline a few metres larger, so that a cut in the zone's CRS leaves room for the exact one."""
        west, south, east, north = shapely.bounds(self.outline)
        if east - west >= 360.0:
            return shapely.box(west, max(-90.0, south - _MARGIN_DEGREES), east, min(90.0, north + _MARGIN_DEGREES))
        wide = shapely.buffer(self.outline, _MARGIN_DEGREES, join_style="mitre", cap_style="square")
        on_earth = shapely.intersection(wide, shapely.box(-540.0, -90.0, 540.0, 90.0))
        return cut_at_antimeridian(np.array([on_earth], dtype=object))[0]


@lru_cache(maxsize=1)
def all_zones() -> tuple[Zone, ...]:
    """Return the 119 zones; together they are the whole Earth, without overlap."""
    zones = [Zone(UPS_NORTH, shapely.box(-180.0, UTM_NORTH_LIMIT, 180.0, 90.0)),
             Zone(UPS_SOUTH, shapely.box(-180.0, -90.0, 180.0, UTM_SOUTH_LIMIT))]  # fmt: skip
    for number in range(1, 61):
        west = number * 6.0 - 186.0
        zones.append(Zone(f"EPSG:{32700 + number}", shapely.box(west, UTM_SOUTH_LIMIT, west + 6.0, 0.0)))
        zones.append(Zone(f"EPSG:{32600 + number}", _northern(number, west)))
    return tuple(zones)


def zone_of(crs: str) -> Zone:
    """Return the zone with this CRS."""
    return next(zone for zone in all_zones() if zone.crs == crs)


def zones_of(area: Any) -> list[tuple[Zone, Any]]:
    """Return the zones that an area in EPSG:4326 lies in, from west to east, each with the area's part in it."""
    zones = all_zones()
    outlines = np.array([zone.outline for zone in zones], dtype=object)
    shapely.prepare(area)
    found = np.flatnonzero(shapely.intersects(outlines, area))
    if len(found) == 1:
        return [(zones[found[0]], area)]
    result = []
    for number in found.tolist():
        part = polygonal(shapely.intersection(area, zones[number].outline))
        if shapely.area(part) > _SMALLEST:
            result.append((zones[number], shapely.segmentize(part, LONGEST_STEP_DEGREES)))
    return sorted(result, key=lambda pair: (shapely.bounds(pair[0].outline)[0], pair[0].crs))


def only_zone(lon: Any, lat: Any) -> str | None:
    """Return the CRS of the zone in which all of the points (degrees) lie, None when they are in several."""
    found = {zone_crs(x, y) for x, y in zip(lon, lat)}
    return found.pop() if len(found) == 1 else None


def _northern(number: int, west: float) -> Any:
    bands = [(0.0, 56.0, None), (56.0, 64.0, WEST_NORWAY), (64.0, SVALBARD_SOUTH, None),
             (SVALBARD_SOUTH, UTM_NORTH_LIMIT, SVALBARD)]  # fmt: skip
    parts = []
    for south, north, exceptions in bands:
        widths = {zone: (low, high) for low, high, zone in exceptions or ()}
        if number in widths:
            parts.append(shapely.box(widths[number][0], south, widths[number][1], north))
        elif exceptions is None or not _is_taken(west, exceptions):
            parts.append(shapely.box(west, south, west + 6.0, north))
    return shapely.union_all(parts)


def _is_taken(west: float, exceptions: tuple[tuple[float, float, int], ...]) -> bool:
    return any(low < west + 6.0 and high > west for low, high, _ in exceptions)
