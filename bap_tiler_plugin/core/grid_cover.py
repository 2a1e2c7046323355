"""Which tiles of a layout an area covers, and with which part of it.

The area is cut into strips, those into blocks, and so on down to single tiles, so that no part of its outline is looked
at more than a few times: a coast of a million points is no problem. Blocks that lie wholly inside are not cut further.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .geometry_engine import shapely
from .grid_layout import Layout

_FAN = 8
_LARGE = 500
_HUGE = 20_000
_WHOLE = 1e-9
_FEW = 4


@dataclass(frozen=True)
class Cover:
    """The tiles of a layout that share some area with a polygon.

    :ivar numbers: the tiles' numbers in the layout, ascending.
    :ivar geometries: the common part of each tile and the polygon.
    :ivar whole: whether that is the whole tile.
    """

    numbers: NDArray
    geometries: NDArray
    whole: NDArray


@dataclass(frozen=True)
class _Blocks:
    """Blocks of tiles (columns and rows from, to) with the part of the area that lies in each."""

    spans: NDArray
    pieces: NDArray

    def chosen(self, mask: NDArray) -> _Blocks:
        return _Blocks(self.spans[mask], self.pieces[mask])


def cover(layout: Layout, area: Any) -> Cover:
    """Return the tiles that have a share in ``area``, a valid (multi)polygon in the layout's CRS."""
    x, y = layout.lines(0), layout.lines(1)
    whole_span = np.array([[0, layout.columns, 0, layout.rows]])
    blocks = _Blocks(whole_span, _array([_within(area, (x[0], y[0], x[-1], y[-1]))]))
    numbers: list[NDArray] = []
    geometries: list[NDArray] = []
    whole: list[NDArray] = []
    while len(blocks.spans):
        blocks = blocks.chosen(shapely.area(blocks.pieces) > 0)
        full = _is_full(blocks, x, y)
        single = (np.diff(blocks.spans)[:, [0, 2]] == 1).all(axis=1)
        inside = _tiles(blocks.spans[full], layout.rows)
        left = blocks.chosen(single & ~full)
        at_edge = left.spans[:, 0] * layout.rows + left.spans[:, 2]
        numbers += [inside, at_edge]
        geometries += [layout.boxes(inside), left.pieces]
        whole += [np.ones(len(inside), dtype=bool), np.zeros(len(at_edge), dtype=bool)]
        blocks = _split(blocks.chosen(~full & ~single), x, y)
    all_numbers = np.concatenate(numbers) if numbers else np.empty(0, dtype=int)
    order = np.argsort(all_numbers, kind="stable")
    if not len(order):
        return Cover(all_numbers, np.empty(0, dtype=object), np.empty(0, dtype=bool))
    return Cover(all_numbers[order], np.concatenate(geometries)[order], np.concatenate(whole)[order])


def polygonal(geometry: Any) -> Any:
    """Return the polygons of a geometry; lines and points, which an overlay may leave, are dropped."""
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    parts = shapely.get_parts(geometry)
    return shapely.union_all(parts[shapely.get_dimensions(parts) == 2])


def without(shapes: NDArray, layout: Layout, numbers: NDArray, unwanted: Any) -> NDArray:
    """Return the tiles' shapes without what lies in ``unwanted``."""
    removed = cover(layout, unwanted)
    places = np.searchsorted(removed.numbers, numbers)
    places = np.minimum(places, max(0, len(removed.numbers) - 1))
    touched = removed.numbers[places] == numbers if len(removed.numbers) else np.zeros(len(numbers), dtype=bool)
    result = shapes.copy()
    cut = shapely.difference(shapes[touched], removed.geometries[places[touched]]) if touched.any() else []
    result[touched] = _array([polygonal(shape) for shape in cut])
    return result


def within(layout: Layout, numbers: NDArray, room: Any) -> NDArray:
    """Return what of the tiles with these numbers (ascending) lies in ``room``, a valid polygon; it may be empty."""
    if len(numbers) * _FEW < layout.number:
        shapes = layout.boxes(numbers)
        shapely.prepare(room)
        across = np.flatnonzero(~shapely.covers(room, shapes))
        shapes[across] = _array([polygonal(shape) for shape in shapely.intersection(shapes[across], room)])
        return shapes
    found = cover(layout, room)
    shapes = np.full(len(numbers), shapely.Polygon(), dtype=object)
    places = np.minimum(np.searchsorted(found.numbers, numbers), max(0, len(found.numbers) - 1))
    known = found.numbers[places] == numbers if len(found.numbers) else np.zeros(len(numbers), dtype=bool)
    shapes[known] = found.geometries[places[known]]
    return shapes


def _is_full(blocks: _Blocks, x: NDArray, y: NDArray) -> NDArray:
    c0, c1, r0, r1 = blocks.spans.T
    sizes = (x[c1] - x[c0]) * (y[r1] - y[r0])
    rectangular = shapely.get_num_coordinates(blocks.pieces) == 5
    return rectangular & (shapely.area(blocks.pieces) >= sizes * (1 - _WHOLE))


def _tiles(spans: NDArray, rows: int) -> NDArray:
    """Return the numbers of all tiles in the blocks."""
    parts = [
        (np.arange(c0, c1)[:, None] * rows + np.arange(r0, r1)[None, :]).ravel() for c0, c1, r0, r1 in spans.tolist()
    ]
    return np.concatenate(parts) if parts else np.empty(0, dtype=int)


def _split(blocks: _Blocks, x: NDArray, y: NDArray) -> _Blocks:
    """Return the blocks cut along their longer side: in halves, or in strips where there are many points."""
    large = shapely.get_num_coordinates(blocks.pieces) > _LARGE
    halves = _halved(blocks.chosen(~large), x, y)
    strips = [_in_strips(span, piece, x, y) for span, piece in zip(blocks.spans[large].tolist(), blocks.pieces[large])]
    parts = [halves, *strips]
    return _Blocks(np.concatenate([part.spans for part in parts]), np.concatenate([part.pieces for part in parts]))


def _halved(blocks: _Blocks, x: NDArray, y: NDArray) -> _Blocks:
    c0, c1, r0, r1 = blocks.spans.T
    along_x = c1 - c0 >= r1 - r0
    column, row = np.where(along_x, (c0 + c1) // 2, c1), np.where(along_x, r1, (r0 + r1) // 2)
    lower = np.column_stack([c0, column, r0, row])
    upper = np.column_stack([np.where(along_x, column, c0), c1, np.where(along_x, r0, row), r1])
    spans = np.concatenate([lower, upper])
    west, east, south, north = spans.T
    if not len(spans):
        return blocks
    boxes = shapely.box(x[west], y[south], x[east], y[north])
    pieces = np.asarray(shapely.intersection(np.tile(blocks.pieces, 2), boxes), dtype=object)
    kinds = shapely.get_type_id(pieces)
    mixed = (kinds != shapely.GeometryType.POLYGON) & (kinds != shapely.GeometryType.MULTIPOLYGON)
    pieces[mixed] = _array([polygonal(piece) for piece in pieces[mixed]])
    return _Blocks(spans, pieces)


def _in_strips(span: list[int], piece: Any, x: NDArray, y: NDArray) -> _Blocks:
    c0, c1, r0, r1 = span
    along_x = c1 - c0 >= r1 - r0
    low, high = (c0, c1) if along_x else (r0, r1)
    cuts = np.unique(np.linspace(low, high, _FAN + 1).round().astype(int)).tolist()
    spans = [(start, end, r0, r1) if along_x else (c0, c1, start, end) for start, end in zip(cuts, cuts[1:])]
    return _Blocks(np.array(spans, dtype=int), _array(_strips(piece, [_box(x, y, own) for own in spans])))


def _strips(piece: Any, boxes: list[tuple[float, float, float, float]]) -> list[Any]:
    """Return a piece of many points cut along the boxes, which cover it.

    GEOS's clipping by a rectangle is ten times as fast as its overlay but may fail where an outline runs along the
    rectangle; so the result is checked: its area always, whether it is valid when the pieces have become small.
    """
    try:
        cut = _array([polygonal(shapely.clip_by_rect(piece, *box)) for box in boxes])
    except shapely.GEOSException:
        cut = _array([])
    agree = abs(shapely.area(cut).sum() - piece.area) <= _WHOLE * piece.area
    if agree and (shapely.get_num_coordinates(piece) > _HUGE or shapely.is_valid(cut).all()):
        return list(cut)
    piece = polygonal(shapely.make_valid(piece))
    return [_clip(piece, box) for box in boxes]


def _within(area: Any, box: tuple[float, float, float, float]) -> Any:
    """Return the part of the area inside of the box, at no cost where that is all of it."""
    minx, miny, maxx, maxy = area.bounds
    inside = minx >= box[0] and miny >= box[1] and maxx <= box[2] and maxy <= box[3]
    return area if inside else _clip(area, box)


def _clip(piece: Any, box: tuple[float, float, float, float]) -> Any:
    return polygonal(shapely.intersection(piece, shapely.box(*box)))


def _box(x: NDArray, y: NDArray, span: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
    c0, c1, r0, r1 = span
    return x[c0], y[r0], x[c1], y[r1]


def _array(items: list[Any]) -> NDArray:
    result = np.empty(len(items), dtype=object)
    result[:] = items
    return result
