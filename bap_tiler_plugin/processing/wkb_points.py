"""The points of a geometry as arrays, and back: well-known binary in two dimensions, in this machine's byte order."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

POINT, LINE, POLYGON, MULTIPOINT, MULTILINE, MULTIPOLYGON, COLLECTION = range(1, 8)
_ORDER = np.array([1], dtype="=u2").tobytes()[:1]


@dataclass(frozen=True)
class Points:
    """A geometry's kind (its number in WKB) and its content.

    :ivar content: arrays (n, 2) of a point's, a line's or each ring's coordinates, or the parts' own ``Points``.
    """

    kind: int
    content: tuple[Any, ...]

    def lines(self) -> Iterator[NDArray]:
        """Return the arrays of all points, lines and rings, in order."""
        for item in self.content:
            if isinstance(item, Points):
                yield from item.lines()
            else:
                yield item

    def replaced(self, change: Callable[[NDArray], NDArray]) -> Points:
        """Return the geometry with each array of coordinates as ``change`` makes it."""
        return Points(
            self.kind,
            tuple(item.replaced(change) if isinstance(item, Points) else change(item) for item in self.content),
        )

    def wkb(self) -> bytes:
        """Return the geometry as well-known binary."""
        head = _ORDER + struct.pack("=I", self.kind)
        if self.kind == POINT:
            return head + self.content[0].tobytes()
        if self.kind == LINE:
            return head + _counted(self.content[0])
        parts = [item.wkb() if isinstance(item, Points) else _counted(item) for item in self.content]
        return head + struct.pack("=I", len(parts)) + b"".join(parts)


def read_points(wkb: bytes) -> Points:
    """Return the points of a geometry in well-known binary."""
    return _read(wkb, 0)[0]


def _counted(points: NDArray) -> bytes:
    return struct.pack("=I", len(points)) + np.ascontiguousarray(points, dtype=float).tobytes()


def _read(wkb: bytes, at: int) -> tuple[Points, int]:
    kind = _number(wkb, at + 1)
    at += 5
    if kind == POINT:
        return Points(kind, (_coordinates(wkb, at, 1),)), at + 16
    if kind == LINE:
        number = _number(wkb, at)
        return Points(kind, (_coordinates(wkb, at + 4, number),)), at + 4 + 16 * number
    number, at = _number(wkb, at), at + 4
    content: list[Any] = []
    for _ in range(number):
        if kind == POLYGON:
            length = _number(wkb, at)
            item: Any = _coordinates(wkb, at + 4, length)
            at += 4 + 16 * length
        else:
            item, at = _read(wkb, at)
        content.append(item)
    return Points(kind, tuple(content)), at


def _number(wkb: bytes, at: int) -> int:
    return int(struct.unpack_from("=I", wkb, at)[0])


def _coordinates(wkb: bytes, at: int, number: int) -> NDArray:
    return np.frombuffer(wkb, dtype=float, count=2 * number, offset=at).reshape(-1, 2)
