"""Tiles of which only a sliver lies in the area: merged into the neighbour with the longest common edge."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .geometry_engine import shapely
from .grid_cover import polygonal
from .grid_layout import Layout
from .grid_pixels import moved_out

_BESIDE_M = 1e-6


def merged_slivers(
    layout: Layout, numbers: NDArray, shapes: NDArray, covered: NDArray, min_coverage: float, pixel: float = 0.0
) -> tuple[NDArray, NDArray, NDArray]:
    """Return the tiles' numbers, shapes and bounds after merging.

    A tile that the area covers by less than ``min_coverage`` gives its covered part to the neighbour (north, south,
    east or west) with which it has the longest common edge; the smallest slivers go first, and several together may
    become a tile of their own. A sliver without neighbours, such as an island, stays a tile. Merged tiles and their
    neighbours have the same corners on a common edge, so that they still meet in another CRS, where it is curved.

    :param numbers: the tiles' numbers in the layout, ascending.
    :param shapes: what each tile's job would compute.
    :param covered: the part of each tile that lies in the area.
    :param pixel: where tile edges lie on pixels of this size (0: the finest, 10 m), the new bounds do too.
    """
    work = _Merging(layout, numbers, shapes, covered)
    for place in np.lexsort((numbers, work.shares)).tolist():
        if work.shares[place] >= min_coverage:
            continue
        work.give_away(place)
    work.share_corners()
    kept = work.is_kept
    return numbers[kept], work.shapes[kept], moved_out(layout, work.bounds[kept], pixel)


class _Merging:
    """Tiles while they are merged; ``is_kept`` tells which of them are still tiles."""

    def __init__(self, layout: Layout, numbers: NDArray, shapes: NDArray, covered: NDArray) -> None:
        self._rows, self._columns = layout.rows, layout.columns
        self._place = {number: place for place, number in enumerate(numbers.tolist())}
        self._numbers = numbers.tolist()
        self._owner: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._covered = covered.copy()
        self.shapes = shapes.copy()
        self.bounds = layout.bounds(numbers)
        self.shares = shapely.area(covered) / layout.tile_size**2
        self.is_kept = np.ones(len(numbers), dtype=bool)

    def give_away(self, place: int) -> None:
        """Merge a tile into its best neighbour, if it has one."""
        neighbour = self._best_neighbour(place)
        if neighbour is None:
            return
        low, high = self.bounds[neighbour, :2], self.bounds[neighbour, 2:]
        minx, miny, maxx, maxy = shapely.bounds(self._covered[place])
        self.bounds[neighbour] = [*np.minimum(low, (minx, miny)), *np.maximum(high, (maxx, maxy))]
        self.shapes[neighbour] = shapely.union(self.shapes[neighbour], self._covered[place])
        self._covered[neighbour] = shapely.union(self._covered[neighbour], self._covered[place])
        self.shares[neighbour] += self.shares[place]
        self.is_kept[place] = False
        self._owner[place] = neighbour
        self._members.setdefault(neighbour, [neighbour]).extend(self._members.pop(place, [place]))

    def share_corners(self) -> None:
        """Give the corners of merged tiles to the neighbours on whose edges they lie, and theirs to them."""
        for place in self._members:
            for neighbour in self._neighbours(place):
                one, other = self.shapes[place], self.shapes[neighbour]
                self.shapes[neighbour] = _with_corners_of(one, other)
                self.shapes[place] = _with_corners_of(other, one)

    def _best_neighbour(self, place: int) -> int | None:
        beside = sorted(self._neighbours(place))
        if not beside:
            return None
        common = shapely.length(shapely.intersection(self.shapes[beside], self._covered[place]))
        best = int(common.argmax())
        return beside[best] if common[best] > 0 else None

    def _neighbours(self, place: int) -> set[int]:
        found = {
            self._final(self._place[number])
            for member in self._members.get(place, [place])
            for number in self._beside(self._numbers[member])
            if number in self._place
        }
        return found - {place}

    def _beside(self, number: int) -> list[int]:
        column, row = divmod(number, self._rows)
        places = [(column - 1, row), (column + 1, row), (column, row - 1), (column, row + 1)]
        return [c * self._rows + r for c, r in places if 0 <= c < self._columns and 0 <= r < self._rows]

    def _final(self, place: Any) -> int:
        while place in self._owner:
            place = self._owner[place]
        return int(place)


def _with_corners_of(other: Any, shape: Any) -> Any:
    """Return polygons with those corners of ``other`` on their edges that they have not got themselves."""
    rings, part_of = shapely.get_rings(shapely.get_parts(shape), return_index=True)
    points, ring_of = shapely.get_coordinates(rings, return_index=True)
    edges = np.flatnonzero(ring_of[:-1] == ring_of[1:])
    corners = np.unique(shapely.get_coordinates(other), axis=0)
    one, two = shapely.bounds(shape), shapely.bounds(other)
    low, high = np.maximum(one[:2], two[:2]) - _BESIDE_M, np.minimum(one[2:], two[2:]) + _BESIDE_M
    corners = corners[((corners >= low) & (corners <= high)).all(axis=1)]
    start, end = points[edges], points[edges + 1]
    near = ((np.maximum(start, end) >= low) & (np.minimum(start, end) <= high)).all(axis=1)
    edges, start, way = edges[near], start[near], (end - start)[near]
    length = np.hypot(*way.T)[:, None]
    from_start = corners[None, :, :] - start[:, None, :]
    along = (from_start * way[:, None, :]).sum(axis=2) / length
    across = np.abs(from_start[:, :, 0] * way[:, None, 1] - from_start[:, :, 1] * way[:, None, 0]) / length
    edge, corner = np.nonzero((across < _BESIDE_M) & (along > _BESIDE_M) & (along < length - _BESIDE_M))
    if not len(edge):
        return shape
    order = np.lexsort((along[edge, corner], edge))
    after, added = edges[edge[order]], corners[corner[order]]
    new = shapely.linearrings(
        np.insert(points, after + 1, added, axis=0), indices=np.insert(ring_of, after + 1, ring_of[after])
    )
    polygons = shapely.polygons(new, indices=part_of)
    noded = polygons[0] if len(polygons) == 1 else shapely.multipolygons(polygons)
    return noded if shapely.is_valid(noded) else polygonal(shapely.make_valid(noded))
