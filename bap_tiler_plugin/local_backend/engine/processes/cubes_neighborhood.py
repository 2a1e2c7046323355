"""Processes on the neighbourhood of pixels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..callbacks import as_array, as_array_result
from ..cube import SPATIAL, TEMPORAL, DataCube, Dimension
from ..errors import EngineError, invalid
from ..grid import Window
from ..periods import group_by_period
from ..registry import process
from ..temporal import PERIODS
from ..values import LabeledArray
from .parameters import CONTEXT, CUBE, DATA_CUBE, Parameter, callback, option

_CHUNKS = {"type": "array", "items": {"type": "object", "subtype": "chunk-size", "required": ["dimension", "value"]}}


@dataclass(frozen=True)
class Chunk:
    """A range of a dimension: positions whose results count, and the wider range that the callback sees."""

    start: int
    end: int
    seen_start: int
    seen_end: int


@process(
    "apply_neighborhood",
    "Apply a process to neighbourhoods",
    DATA_CUBE,
    callback("process", "Computes the new values of one neighbourhood.", "data"),
    Parameter("size", "Along each dimension: pixels, labels or a period such as month; all if not named.", _CHUNKS),
    option("overlap", "What is seen beyond the size on each side, in pixels or labels.", _CHUNKS, []),
    CONTEXT,
    returns=CUBE,
    categories=("cubes",),
)
def apply_neighborhood(data: Any, process: Any, size: Any, overlap: Any, context: Any) -> DataCube:
    """Computes the values of each neighbourhood anew.

    Where only one dimension has more than one label in a neighbourhood, the callback gets an array along it,
    otherwise a data cube. Overlap that reaches beyond the cube is cut off.
    """
    if not isinstance(data, DataCube):
        raise invalid("data", "apply_neighborhood", "it must be a data cube")
    sizes, overlaps = _by_dimension(data, size, "size"), _by_dimension(data, overlap or [], "overlap")
    along = _array_dimension(data, sizes)
    if along is not None:
        return _apply_to_arrays(data, process, along, _chunks(along, sizes, overlaps), context)
    return _apply_to_cubes(data, process, sizes, overlaps, context)


def _by_dimension(data: DataCube, entries: Sequence[Mapping[str, Any]], parameter: str) -> dict[str, Any]:
    sizes = {}
    for entry in entries:
        data.axis(entry["dimension"])
        if entry.get("unit") not in (None, "px"):
            raise invalid(parameter, "apply_neighborhood", f"the unit '{entry['unit']}' is not supported, only px")
        sizes[entry["dimension"]] = entry.get("value")
    return sizes


def _array_dimension(data: DataCube, sizes: Mapping[str, Any]) -> Dimension | None:
    """Returns the only dimension with more than one label in a neighbourhood, None if there are several."""
    wide = [dimension for dimension in data.dimensions if sizes.get(dimension.name) != 1 and dimension.size > 1]
    if len(wide) == 1 and wide[0].kind != SPATIAL:
        return wide[0]
    if wide:
        return None
    return next((dimension for dimension in data.dimensions if dimension.kind != SPATIAL), None)


def _chunks(dimension: Dimension, sizes: Mapping[str, Any], overlaps: Mapping[str, Any]) -> list[Chunk]:
    value = sizes.get(dimension.name)
    margin = int(overlaps.get(dimension.name) or 0)
    return [
        Chunk(start, end, max(start - margin, 0), min(end + margin, dimension.size))
        for start, end in _ranges(dimension, value)
    ]


def _ranges(dimension: Dimension, value: Any) -> Iterator[tuple[int, int]]:
    if value is None:
        yield 0, dimension.size
    elif isinstance(value, (int, float)) and value >= 1:
        for start in range(0, dimension.size, int(value)):
            yield start, min(start + int(value), dimension.size)
    elif dimension.kind == TEMPORAL and value in PERIODS:
        for _, positions in group_by_period(dimension.labels, value):
            if positions:
                yield positions[0], positions[-1] + 1
    else:
        raise invalid("size", "apply_neighborhood", f"'{value}' is not a size of the dimension '{dimension.name}'")


def _apply_to_arrays(
    data: DataCube, process: Any, dimension: Dimension, chunks: Sequence[Chunk], context: Any
) -> DataCube:
    whole = as_array(data.values, data.axis(dimension.name), dimension)
    parts = [_chunk_result(whole, process, chunk, context) for chunk in chunks]
    axis = whole.axis
    shape = np.broadcast_shapes(*(part.shape[:axis] + (1,) + part.shape[axis + 1 :] for part in parts))
    full = [np.broadcast_to(part, shape[:axis] + part.shape[axis : axis + 1] + shape[axis + 1 :]) for part in parts]
    return data.with_data(np.concatenate(full, axis=axis))


def _chunk_result(whole: LabeledArray, process: Any, chunk: Chunk, context: Any) -> np.ndarray:
    seen = _slice(whole.values, whole.axis, chunk.seen_start, chunk.seen_end)
    array = LabeledArray(seen, whole.axis, whole.labels[chunk.seen_start : chunk.seen_end])
    values = as_array_result(process(data=array, context=context), array, "apply_neighborhood")
    if values.shape[array.axis] != len(array):
        raise _changed()
    return _slice(values, whole.axis, chunk.start - chunk.seen_start, chunk.end - chunk.seen_start)


def _apply_to_cubes(
    data: DataCube, process: Any, sizes: Mapping[str, Any], overlaps: Mapping[str, Any], context: Any
) -> DataCube:
    values = data.full_values
    results: np.ndarray | None = None
    grids = [_chunks(dimension, sizes, overlaps) for dimension in data.dimensions]
    for position in np.ndindex(*(len(chunks) for chunks in grids)):
        chunks = [grids[axis][index] for axis, index in enumerate(position)]
        computed = process(data=_subcube(data, values, chunks), context=context)
        part = computed.full_values if isinstance(computed, DataCube) else None
        if part is None or part.shape != tuple(chunk.seen_end - chunk.seen_start for chunk in chunks):
            raise _changed()
        if results is None:
            results = np.empty(data.shape, part.dtype if part.dtype.kind == "f" else np.float64)
        inner = tuple(slice(chunk.start - chunk.seen_start, chunk.end - chunk.seen_start) for chunk in chunks)
        results[tuple(slice(chunk.start, chunk.end) for chunk in chunks)] = part[inner]
    return data.with_data(values if results is None else results)


def _subcube(data: DataCube, values: np.ndarray, chunks: Sequence[Chunk]) -> DataCube:
    part = values[tuple(slice(chunk.seen_start, chunk.seen_end) for chunk in chunks)]
    dimensions = tuple(
        replace(dimension, labels=dimension.labels[chunk.seen_start : chunk.seen_end])
        for dimension, chunk in zip(data.dimensions, chunks)
    )
    grid = data.grid
    if grid is not None:
        y, x = chunks[-2:]
        grid = grid.crop(Window(y.seen_start, y.seen_end, x.seen_start, x.seen_end))
    return DataCube(dimensions, part, grid)


def _slice(values: np.ndarray, axis: int, start: int, end: int) -> np.ndarray:
    return values[(slice(None),) * axis + (slice(start, end),)]


def _changed() -> EngineError:
    return EngineError(
        "DataCubePropertiesImmutable", "The dimension properties of the data cube must not be changed by the process."
    )
