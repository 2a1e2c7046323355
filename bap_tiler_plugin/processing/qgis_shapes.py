"""QGIS's own geometry engine under the names of shapely's functions, for grids where shapely 2 is missing.

It holds what grids need, no more, for geometries in two dimensions; :class:`Shape` stands for shapely's geometries.
What the functions return is told in shapely's documentation. QGIS computes with GEOS, as shapely does, so results are
the same to within rounding; they take several times as long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsRectangle, QgsWkbTypes

from ..core.errors import InputError
from .wkb_points import LINE, MULTIPOLYGON, POLYGON, Points, read_points

if TYPE_CHECKING:
    from numpy.typing import NDArray


GEOSException = InputError


class GeometryType(IntEnum):
    """The kinds of geometries that grids tell apart; only compared with what ``get_type_id`` returns."""

    POINT = 0
    POLYGON = 3
    MULTIPOLYGON = 6
    OTHER = 7


_KINDS = {"Point": GeometryType.POINT, "Polygon": GeometryType.POLYGON, "MultiPolygon": GeometryType.MULTIPOLYGON}


class Shape:
    """A geometry that is not changed any more."""

    __slots__ = ("_border", "_engine", "geometry")

    def __init__(self, geometry: QgsGeometry) -> None:
        self.geometry = geometry
        self._engine: Any = None
        self._border: Shape | None = None

    @property
    def geom_type(self) -> str:
        return str(QgsWkbTypes.displayString(self.geometry.wkbType()))

    @property
    def is_empty(self) -> bool:
        return bool(self.geometry.isEmpty())

    @property
    def area(self) -> float:
        return 0.0 if self.is_empty else float(self.geometry.area())

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        if self.is_empty:
            return (np.nan,) * 4
        box = self.geometry.boundingBox()
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    @property
    def exterior(self) -> Shape:
        return _ring(self.points().content[0])

    @property
    def interiors(self) -> list[Shape]:
        return [_ring(points) for points in self.points().content[1:]]

    def union(self, other: Shape) -> Shape:
        return _union(self, other)

    def points(self) -> Points:
        """Return the coordinates."""
        return read_points(bytes(self.geometry.asWkb()))

    def engine(self) -> Any:
        """Return QGIS's engine, which knows the geometry for many comparisons."""
        if self._engine is None:
            self._engine = QgsGeometry.createGeometryEngine(self.geometry.constGet())
            self._engine.prepareGeometry()
        return self._engine

    def border(self) -> Shape:
        """Return the outline as lines."""
        if self._border is None:
            self._border = Shape(QgsGeometry(self.geometry.constGet().boundary()))
        return self._border


def _read(wkb: bytes) -> Shape:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return Shape(geometry)


def _made(points: Points) -> Shape:
    return _read(points.wkb())


def _ring(points: NDArray) -> Shape:
    return _made(Points(LINE, (points,)))


def _of_rings(rings: Iterable[NDArray]) -> Shape:
    return _made(Points(POLYGON, tuple(rings)))


def _result(geometry: QgsGeometry) -> Shape:
    if not geometry.isNull():
        return Shape(geometry)
    if geometry.lastError():
        raise InputError("Area", f"cannot be cut into tiles ({geometry.lastError()})", "Mend it, or install shapely")
    return _of_rings(())


def _listed(shapes: Any) -> list[Shape]:
    return list(np.atleast_1d(_array(shapes)))


def _array(items: Any) -> NDArray:
    return np.asarray(items, dtype=object)


def _each(function: Callable[..., Any], arguments: int, kind: Any = object) -> Callable[..., Any]:
    """Return a function for single geometries and for arrays of them, which fit together as numpy's do."""
    over_all = np.frompyfunc(function, arguments, 1)

    def call(*values: Any) -> Any:
        result = over_all(*values)
        return result.astype(kind) if isinstance(result, np.ndarray) else result

    return call


def _box(minx: float, miny: float, maxx: float, maxy: float) -> Shape:
    return _of_rings([np.array([[maxx, miny], [maxx, maxy], [minx, maxy], [minx, miny], [maxx, miny]])])


def _intersection(one: Shape, other: Shape) -> Shape:
    return _of_rings(()) if one.is_empty or other.is_empty else _result(one.geometry.intersection(other.geometry))


def _difference(one: Shape, other: Shape) -> Shape:
    return one if one.is_empty or other.is_empty else _result(one.geometry.difference(other.geometry))


def _union(one: Shape, other: Shape) -> Shape:
    if one.is_empty or other.is_empty:
        return other if one.is_empty else one
    return _result(one.geometry.combine(other.geometry))


def _intersects(one: Shape, other: Shape) -> bool:
    return bool(other.engine().intersects(one.geometry.constGet()))


def _covers(one: Shape, other: Shape) -> bool:
    return bool(one.engine().contains(other.geometry.constGet()))


def _contains_properly(one: Shape, other: Shape) -> bool:
    return _covers(one, other) and not one.border().engine().intersects(other.geometry.constGet())


def _reason(shape: Shape) -> str:
    return "Valid Geometry" if shape.geometry.isGeosValid() else str(shape.geometry.lastError())


def _length(shape: Shape) -> float:
    return float(sum(np.hypot(*np.diff(line, axis=0).T).sum() for line in shape.points().lines()))


def _segmentized(shape: Shape, longest: float) -> Shape:
    return _made(shape.points().replaced(lambda line: _with_steps(line, longest)))


def _with_steps(line: NDArray, longest: float) -> NDArray:
    sides = np.diff(line, axis=0)
    steps = np.maximum(1, np.ceil(np.hypot(*sides.T) / longest)).astype(int)
    side = np.repeat(np.arange(len(sides)), steps)
    within = (np.arange(len(side)) - np.repeat(np.cumsum(steps) - steps, steps)) / steps[side]
    return np.vstack([line[side] + within[:, None] * sides[side], line[-1:]])


box = _each(_box, 4)
area = _each(lambda shape: shape.area, 1, float)
length = _each(_length, 1, float)
is_empty = _each(lambda shape: shape.is_empty, 1, bool)
is_valid = _each(lambda shape: shape.geometry.isGeosValid(), 1, bool)
is_valid_reason = _each(_reason, 1)
get_dimensions = _each(lambda shape: shape.geometry.constGet().dimension(), 1, int)
get_type_id = _each(lambda shape: _KINDS.get(shape.geom_type, GeometryType.OTHER), 1, int)
get_num_coordinates = _each(lambda shape: shape.geometry.constGet().nCoordinates(), 1, int)
intersection = _each(_intersection, 2)
difference = _each(_difference, 2)
union = _each(_union, 2)
intersects = _each(_intersects, 2, bool)
covers = _each(_covers, 2, bool)
contains_properly = _each(_contains_properly, 2, bool)
make_valid = _each(lambda shape: _result(shape.geometry.makeValid()), 1)
centroid = _each(lambda shape: _result(shape.geometry.centroid()), 1)
point_on_surface = _each(lambda shape: _result(shape.geometry.pointOnSurface()), 1)
envelope = _each(lambda shape: _box(*shape.bounds), 1)
segmentize = _each(_segmentized, 2)


def prepare(shapes: Any) -> None:
    for shape in _listed(shapes):
        shape.engine()


def clip_by_rect(shape: Shape, minx: float, miny: float, maxx: float, maxy: float) -> Shape:
    return _result(shape.geometry.clipped(QgsRectangle(minx, miny, maxx, maxy)))


def union_all(shapes: Any) -> Shape:
    filled = [shape.geometry for shape in _listed(shapes) if not shape.is_empty]
    return _result(QgsGeometry.unaryUnion(filled)) if filled else _of_rings(())


def buffer(
    shapes: Any,
    distance: float,
    *,
    quad_segs: int = 16,
    cap_style: str = "round",
    join_style: str = "round",
    mitre_limit: float = 5.0,
) -> Any:
    cap = Qgis.EndCapStyle.Square if cap_style == "square" else Qgis.EndCapStyle.Round
    join = Qgis.JoinStyle.Miter if join_style == "mitre" else Qgis.JoinStyle.Round
    wide = _each(lambda shape: _result(shape.geometry.buffer(distance, quad_segs, cap, join, mitre_limit)), 1)
    return wide(shapes)


def bounds(shapes: Any) -> NDArray:
    found = np.array([shape.bounds for shape in _listed(shapes)], dtype=float).reshape(-1, 4)
    return found[0] if isinstance(shapes, Shape) else found


def force_2d(shapes: Any) -> Any:
    return shapes


def from_wkb(geometries: list[bytes]) -> NDArray:
    shapes = np.empty(len(geometries), dtype=object)
    shapes[:] = [_read(wkb) for wkb in geometries]
    return shapes


def to_wkb(shapes: Any, output_dimension: int = 2) -> Any:
    return _each(lambda shape: bytes(shape.geometry.asWkb()), 1)(shapes)


def get_parts(shapes: Any, return_index: bool = False) -> Any:
    found = [_parts(shape) for shape in _listed(shapes)]
    return _joined([part for parts in found for part in parts], [len(parts) for parts in found], return_index)


def _parts(shape: Shape) -> list[Shape]:
    if shape.geometry.isMultipart():
        return [Shape(part) for part in shape.geometry.asGeometryCollection()]
    return [shape]


def get_rings(polygons: Any, return_index: bool = False) -> Any:
    found = [list(polygon.points().lines()) for polygon in _listed(polygons)]
    return _joined([_ring(ring) for rings in found for ring in rings], [len(rings) for rings in found], return_index)


def _joined(items: list[Any], numbers: list[int], return_index: bool) -> Any:
    array = np.empty(len(items), dtype=object)
    array[:] = items
    return (array, np.repeat(np.arange(len(numbers)), numbers)) if return_index else array


def get_coordinates(shapes: Any, return_index: bool = False) -> Any:
    lines = [list(shape.points().lines()) for shape in _listed(shapes)]
    points = np.vstack([np.empty((0, 2)), *(line for own in lines for line in own)])
    numbers = [sum(map(len, own)) for own in lines]
    return (points, np.repeat(np.arange(len(lines)), numbers)) if return_index else points


def set_coordinates(shapes: NDArray, coordinates: NDArray) -> NDArray:
    used = 0

    def following(line: NDArray) -> NDArray:
        nonlocal used
        used += len(line)
        return coordinates[used - len(line) : used]

    shapes[:] = [_made(shape.points().replaced(following)) for shape in shapes]
    return shapes


def transform(shapes: Any, change: Callable[[NDArray], NDArray]) -> Any:
    array = np.atleast_1d(_array(shapes)).copy()
    moved = set_coordinates(array, change(get_coordinates(array)))
    return moved if isinstance(shapes, np.ndarray) else moved[0]


def linearrings(coordinates: NDArray, indices: NDArray | None = None) -> NDArray:
    lines = coordinates if indices is None else np.split(coordinates, np.flatnonzero(np.diff(indices)) + 1)
    return _joined([_ring(line) for line in lines], [], False)


def polygons(rings: NDArray, indices: NDArray | None = None) -> NDArray:
    groups = np.split(rings, np.arange(1, len(rings)) if indices is None else np.flatnonzero(np.diff(indices)) + 1)
    made = [_of_rings(line for ring in group for line in ring.points().lines()) for group in groups if len(group)]
    return _joined(made, [], False)


def multipolygons(shapes: Any) -> Shape:
    return _made(Points(MULTIPOLYGON, tuple(shape.points() for shape in shapes)))


def Polygon(points: NDArray | None = None) -> Shape:
    return _of_rings(() if points is None else [points])
