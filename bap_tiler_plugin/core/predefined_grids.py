"""Grids whose tiles somebody else has drawn: the polygons of a layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .area_of_interest import GeometryInCrs
from .errors import InputError
from .extent import Extent
from .geometry_engine import shapely
from .grid_cover import polygonal
from .lonlat import cut_ring, transform_geometry
from .nearby import prepared_near
from .projection import LONLAT, is_degrees, zone_crs
from .tile_grid import TileGrid
from .tile_order import Order, ordered

_RUBBING = 1e-9


def polygon_grid(
    polygons: NDArray,
    crs: str,
    tile_ids: Sequence[str] = (),
    *,
    area: GeometryInCrs | None = None,
    clip: bool = False,
    exclude: GeometryInCrs | None = None,
    min_coverage: float = 0.0,
    order: Order = Order.COLUMNS,
) -> TileGrid:
    """Return the polygons (valid, in ``crs``) as tiles, in their own order unless another is asked for.

    Of polygons in degrees each tile's bounds are in the UTM zone (or UPS) of its middle; those beyond 180 degrees are
    cut there.

    :param tile_ids: one per polygon; they are numbered from 0 when there are none.
    :raises InputError: for the area, or when no tile is left.
    """
    ids = np.array(list(tile_ids) or [str(number) for number in range(len(polygons))], dtype=object)
    if is_degrees(crs):
        polygons = _within_180_degrees(polygons)
    covered, reach = polygons, Extent(*_total(shapely.bounds(polygons)), crs)
    if area is not None:
        covered = _common(covered, prepared_near("Area", area, reach))
    if exclude is not None:
        unwanted = prepared_near("Exclude", exclude, reach)
        if unwanted is not None:
            shapely.prepare(unwanted)
            covered = _polygonal(shapely.difference(covered, unwanted))
            polygons = _polygonal(shapely.difference(polygons, unwanted))
    shares = shapely.area(covered) / np.maximum(shapely.area(polygons), 1e-300)
    kept = (shares > _RUBBING) & (shares >= min_coverage)
    if not kept.any() and exclude is not None:
        raise InputError("Exclude", "leaves no tile", "Check the layer, its CRS and the minimum coverage")
    if not kept.any():
        raise InputError("Area", "no tile of the layer lies in it", "Check the area, its CRS and the minimum coverage")
    return ordered(tiles_of_polygons((covered if clip else polygons)[kept], crs, tuple(ids[kept].tolist())), order)


def tiles_of_polygons(geometries: NDArray, crs: str, tile_ids: tuple[str, ...]) -> TileGrid:
    """Return polygons as a grid with these ids; of polygons in degrees each gets the zone of its middle."""
    if not is_degrees(crs):
        bounds = shapely.bounds(geometries)
        return TileGrid(crs, _largest(bounds), tile_ids, geometries, bounds)
    lonlat = geometries if crs == LONLAT else np.asarray(transform_geometry(geometries, crs, LONLAT))
    middles = shapely.get_coordinates(shapely.point_on_surface(lonlat))
    zones = tuple(zone_crs(lon, lat) for lon, lat in middles.tolist())
    bounds, areas = np.empty((len(lonlat), 4)), np.empty(len(lonlat))
    for zone in set(zones):
        own = np.flatnonzero([name == zone for name in zones])
        flat = np.asarray(transform_geometry(lonlat[own], LONLAT, zone))
        bounds[own], areas[own] = shapely.bounds(flat), shapely.area(flat)
    return TileGrid(LONLAT, _largest(bounds), tile_ids, lonlat, bounds, zones, areas)


def _within_180_degrees(polygons: NDArray) -> NDArray:
    bounds = shapely.bounds(polygons)
    beyond = (bounds[:, 0] < -180.0) | (bounds[:, 2] > 180.0)
    polygons = polygons.copy()
    polygons[beyond] = np.array([*map(cut_ring, polygons[beyond]), None], dtype=object)[:-1]
    return polygons


def _total(bounds: NDArray) -> tuple[float, float, float, float]:
    (west, south), (east, north) = bounds[:, :2].min(axis=0).tolist(), bounds[:, 2:].max(axis=0).tolist()
    return west, south, east, north


def _largest(bounds: NDArray) -> float:
    return float((bounds[:, 2:] - bounds[:, :2]).max())


def _common(polygons: NDArray, area: Any) -> NDArray:
    if area is None:
        return np.full(len(polygons), shapely.Polygon(), dtype=object)
    shapely.prepare(area)
    result = polygons.copy()
    crossing = ~shapely.contains_properly(area, polygons)
    result[crossing] = _polygonal(shapely.intersection(polygons[crossing], area))
    return result


def _polygonal(shapes: NDArray) -> NDArray:
    result = np.empty(len(shapes), dtype=object)
    result[:] = [polygonal(shape) for shape in shapes]
    return result
