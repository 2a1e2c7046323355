"""Areas of interest and excluded areas: mended, joined, and brought to a grid's CRS with true edges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS, Geod, Transformer

from .antimeridian import as_meant
from .errors import InputError
from .extent import Extent
from .geometry_engine import shapely
from .grid_cover import polygonal
from .lonlat import TOLERANCE_M, cut_at_antimeridian, transform_geometry
from .projection import LONLAT, METRES_PER_DEGREE, is_degrees, transform

EXACT_M = 5e-4
_CONTINENT_M = 2e6
_SMALL_M, _LEAST_SHARE = 1e4, 1e-3
_CIRCLE_POINTS = 64
_INNER = np.cos(np.pi / _CIRCLE_POINTS)
_NEAR_POLES = 75.0
_NOWHERE = 1e12
_SET_CRS = "Set the layer's CRS"
_ANOTHER_CRS = "Choose a smaller extent or another grid CRS"
_LONGEST_DEGREES = 0.1
_LONGEST_METRES = 1000.0
_BESIDE = 1e-6
_FAR = 10_000.0
_PLACES, _ALONG = 9, 33
_BELOW_POLES, _MANY = 85.0, 10.0
_ROUNDING = 1e-6
GeometryInCrs = tuple[Any, str]


def prepared_area(field: str, pair: GeometryInCrs, crs: str, tolerance: float | None = None) -> Any:
    """Return the polygons of a geometry and its CRS as one valid geometry in ``crs``.

    :param tolerance: how far, in metres, the middle of an edge may be off; by default half a millimetre, less for small
        areas and more for those of continents.
    :raises InputError: (for ``field``) when there are none, the CRS is missing, or they do not exist in ``crs``.
    """
    geometry, source = pair
    if geometry is None or shapely.is_empty(geometry) or shapely.get_dimensions(geometry) != 2:
        raise InputError(field, "has no polygons", "Choose a polygon layer with features")
    if not source:
        raise InputError(field, "has no coordinate reference system", _SET_CRS)
    try:
        if is_degrees(source):
            geometry = _in_degrees(field, geometry, source)
            geometry = _within_180_degrees(geometry)
            geometry = geometry if _is_torn(crs, geometry) else _joined_at_antimeridian(geometry)
            _check_in_one_piece(geometry, source, crs)
        elif not is_degrees(crs) and _leads_across(geometry, source, crs):
            geometry = transform_geometry(geometry, source, LONLAT, tolerance or _tolerance(geometry, source))
            source = LONLAT
        moved = transform_geometry(geometry, source, crs, tolerance or _tolerance(geometry, source))
    except InputError as error:
        raise InputError(field, error.problem, error.remedy) from error
    return polygonal(moved if shapely.is_valid(moved) else shapely.make_valid(moved))


def _tolerance(geometry: Any, crs: str) -> float:
    """Return a length in metres so small that it changes an area by less than a millionth, and makes no tile."""
    west, south, east, north = shapely.bounds(geometry)
    length = max(east - west, north - south) * (METRES_PER_DEGREE if is_degrees(crs) else 1.0)
    if length < _SMALL_M:
        return float(EXACT_M * max(length / _SMALL_M, _LEAST_SHARE))
    return float(min(max(EXACT_M, EXACT_M * (length / _CONTINENT_M) ** 2), TOLERANCE_M))


def area_extent(geometry: Any, crs: str) -> Extent:
    """Return the extent of an area; of one on both sides of the antimeridian that across it.

    :raises InputError: for an area without polygons or CRS.
    """
    if geometry is None or shapely.is_empty(geometry):
        raise InputError("Area", "has no polygons", "Choose a polygon layer with features")
    if not crs:
        raise InputError("Area", "has no coordinate reference system", _SET_CRS)
    if is_degrees(crs):
        geometry = _in_degrees("Area", geometry, crs)
        geometry = _joined_at_antimeridian(_within_180_degrees(geometry))
    west, south, east, north = shapely.bounds(geometry).tolist()
    return Extent(west, south, east - 360.0 if is_degrees(crs) and east > 180.0 else east, north, crs)


def _in_degrees(field: str, geometry: Any, crs: str) -> Any:
    """Return a geometry, or an array of them, with latitudes that rounding has moved beyond a pole at the pole."""
    bounds = np.reshape(shapely.bounds(geometry), (-1, 4))
    (west, south), (east, north) = np.fmin.reduce(bounds[:, :2]), np.fmax.reduce(bounds[:, 2:])
    beyond = -90.0 - min(south, -north)
    if min(west, -east) < -540.0 or beyond > _ROUNDING:
        raise InputError(field, f"has coordinates that are no degrees, although {crs} is in degrees", _SET_CRS)
    if not beyond > 0.0:
        return geometry
    return shapely.transform(geometry, lambda points: np.clip(points, (-np.inf, -90.0), (np.inf, 90.0)))


def mended(
    field: str, shapes: Sequence[Any], feature_ids: Sequence[Any], crs: str = ""
) -> tuple[NDArray, list[str]]:  # fmt: skip
    """Return valid geometries of the features, and sentences about what had to be mended or may be meant otherwise.

    In degrees (``crs``) polygons across the antimeridian are cut there first: only then is it seen whether they are
    valid.

    :raises InputError: naming the feature, when nothing of its area can be saved.
    """
    array = np.empty(len(shapes), dtype=object)
    array[:] = shapes
    if crs and is_degrees(crs):
        array = _in_degrees(field, array, crs)
    _check_somewhere(field, array, feature_ids)
    notes = _read_as_meant(field, array, feature_ids) if crs and is_degrees(crs) else []
    for number in np.flatnonzero(~shapely.is_valid(array)).tolist():
        shape, name = array[number], feature_ids[number]
        reason = shapely.is_valid_reason(shape)
        finite = np.isfinite(shapely.get_coordinates(shape)).all()
        repaired = polygonal(shapely.make_valid(shape)) if finite else shapely.Polygon()
        if shapely.is_empty(repaired) or shapely.area(repaired) == 0:
            raise InputError(field, f"feature {name} is no polygon ({reason})", "Mend it or leave it out")
        array[number] = repaired
        notes.append(f"{field}: feature {name} was not valid ({reason}) and has been mended.")
    return array, notes


def _check_somewhere(field: str, array: NDArray, feature_ids: Sequence[Any]) -> None:
    far = np.flatnonzero((np.abs(shapely.bounds(array)) > _NOWHERE).any(axis=1))
    if len(far):
        name = feature_ids[far[0]]
        raise InputError(field, f"feature {name} lies nowhere on the Earth", "Mend it or leave it out")


def _read_as_meant(field: str, array: NDArray, feature_ids: Sequence[Any]) -> list[str]:
    """Give wide geometries edges that lead one way only, and return sentences about them."""
    notes = []
    bounds = shapely.bounds(array)
    for number in np.flatnonzero(bounds[:, 2] - bounds[:, 0] > 180.0).tolist():
        array[number], way, reason = as_meant(array[number])
        name = f"{field}: feature {feature_ids[number]}"
        notes += [f"{name} {way}."] if way else []
        notes += [f"{name} was not valid ({reason}) and has been mended."] if reason else []
    return notes


def _within_180_degrees(geometry: Any) -> Any:
    return cut_at_antimeridian(np.array([as_meant(geometry)[0]], dtype=object))[0]


def buffered(shapes: NDArray, crs: str, metres: float) -> NDArray:
    """Return the geometries enlarged by ``metres`` on the ellipsoid, as polygons in EPSG:4326.

    Points become circles of geodesics; others, and points near a pole, are enlarged in an azimuthal equidistant
    projection around their middle.
    """
    moved = shapes if crs == LONLAT else _moved(shapes, crs)
    moved = _array([as_meant(shape)[0] for shape in moved])
    result = np.empty(len(shapes), dtype=object)
    points = shapely.get_type_id(moved) == shapely.GeometryType.POINT
    polar = np.abs(shapely.bounds(moved)[:, [1, 3]]).max(axis=1) > _NEAR_POLES
    result[points & ~polar] = _circles(shapely.get_coordinates(moved[points & ~polar]), metres)
    result[points & polar] = [_wide(shape, metres / _INNER) for shape in moved[points & polar]]
    result[~points] = [_wide(shape, metres) for shape in moved[~points]]
    return cut_at_antimeridian(result)


def _array(items: list[Any]) -> NDArray:
    result = np.empty(len(items), dtype=object)
    result[:] = items
    return result


def _moved(shapes: NDArray, crs: str) -> NDArray:
    if (shapely.get_dimensions(shapes) == 2).all():
        return np.asarray(transform_geometry(shapes, crs, LONLAT))
    change = Transformer.from_crs(CRS.from_user_input(crs), CRS.from_user_input(LONLAT), always_xy=True)
    dense = shapely.segmentize(shapes, _LONGEST_DEGREES if is_degrees(crs) else _LONGEST_METRES)
    return np.asarray(shapely.transform(dense, lambda xy: np.column_stack(change.transform(*xy.T))))


def _circles(places: NDArray, metres: float) -> NDArray:
    angles = np.linspace(0.0, -360.0, _CIRCLE_POINTS, endpoint=False)
    lon, lat = (np.repeat(axis, _CIRCLE_POINTS) for axis in places.T)
    outside = np.full(len(lon), metres / _INNER)
    x, y, _ = Geod(ellps="WGS84").fwd(lon, lat, np.tile(angles, len(places)), outside)
    rings = np.stack([x, y], axis=1).reshape(len(places), _CIRCLE_POINTS, 2)
    return np.asarray(shapely.polygons(shapely.linearrings(rings)))


def _wide(shape: Any, metres: float) -> Any:
    lon, lat = shapely.get_coordinates(shapely.centroid(shape))[0]
    local = f"+proj=aeqd +lon_0={lon:.9f} +lat_0={lat:.9f} +ellps=WGS84 +units=m +no_defs"
    change = Transformer.from_crs(LONLAT, local, always_xy=True)
    flat = shapely.transform(
        shapely.segmentize(shape, _LONGEST_DEGREES), lambda xy: np.column_stack(change.transform(*xy.T))
    )
    return transform_geometry(shapely.buffer(flat, metres, quad_segs=_CIRCLE_POINTS // 4), local, LONLAT)


def _is_torn(crs: str, geometry: Any) -> bool:
    """Return whether places on both sides of the antimeridian, side by side, are far from each other in ``crs``."""
    if is_degrees(crs):
        return True
    _, south, _, north = shapely.bounds(geometry)
    lat = np.repeat(np.clip((south + north) / 2, -_BELOW_POLES, _BELOW_POLES), 2)
    x, y = transform(LONLAT, crs, np.array([180.0 - _BESIDE, _BESIDE - 180.0]), lat)
    return bool(np.isfinite([x, y]).all() and np.hypot(np.ptp(x), np.ptp(y)) > _FAR)


def _check_in_one_piece(geometry: Any, source: str, crs: str) -> None:
    """Refuse polygons in degrees that lie across the meridian where the map of a projected CRS ends on both sides."""
    if is_degrees(crs):
        return
    bounds = shapely.bounds(np.append(geometry, shapely.get_parts(geometry)))
    if _jumps(bounds[:1], source, crs).any() and _jumps(bounds[1:], source, crs).any():
        raise InputError("Area", f"lies across the edge of the map in {crs}", _ANOTHER_CRS)


def _jumps(bounds: NDArray, source: str, crs: str) -> NDArray:
    """Return for each of the bounds in degrees whether places side by side in it are far from each other in ``crs``."""
    west, south, east, north = bounds.T
    lon = west[:, None] + (east - west)[:, None] * np.linspace(0.0, 1.0, _ALONG)
    lat = np.repeat(np.clip((south + north) / 2, -_BELOW_POLES, _BELOW_POLES)[:, None], _ALONG, axis=1)
    x, y = transform(source, crs, lon.ravel(), lat.ravel())
    steps = np.hypot(np.diff(x.reshape(lon.shape)), np.diff(y.reshape(lon.shape)))
    return np.asarray(steps.max(axis=1) > _FAR + _MANY * np.median(steps, axis=1))


def _leads_across(geometry: Any, source: str, crs: str) -> bool:
    """Return whether a geometry in metres may lie on both sides of the antimeridian, where ``crs`` is torn."""
    if source == crs:
        return False
    west, south, east, north = shapely.bounds(geometry)
    x, y = np.meshgrid(np.linspace(west, east, _PLACES), np.linspace(south, north, _PLACES))
    lon, lat = transform(source, LONLAT, x.ravel(), y.ravel())
    sides = lon[np.isfinite(lon)]
    if not len(sides) or sides.min() > -90.0 or sides.max() < 90.0:
        return False
    return _is_torn(crs, shapely.box(-180.0, np.nanmin(lat), 180.0, np.nanmax(lat)))


def _joined_at_antimeridian(geometry: Any) -> Any:
    """Return an area on both sides of the antimeridian as one, with longitudes up to 360 degrees."""
    west, _, east, _ = shapely.bounds(geometry)
    parts = shapely.get_parts(geometry)
    left = shapely.bounds(parts)[:, 2] <= 0.0
    if west > -180.0 or east < 180.0 or not left.any() or left.all():
        return geometry
    moved = shapely.transform(parts[left], lambda xy: xy + [360.0, 0.0])
    joined = shapely.union_all(np.concatenate([parts[~left], moved]))
    return joined if np.ptp(shapely.bounds(joined)[[0, 2]]) < 180.0 else geometry
