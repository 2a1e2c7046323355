"""Processes that drop a dimension, or group it, by computing one value of many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..callbacks import array_along, as_array, reduce_array
from ..cube import DataCube, Dimension
from ..errors import EngineError, invalid
from ..grid import Window
from ..periods import group_by_period
from ..registry import process
from ..stack import Stack
from ..temporal import PERIODS, parse_instant, parse_interval, within
from .parameters import ARRAY, CONTEXT, CUBE, DATA_CUBE, REDUCER, TEXT, Parameter, dimension, option

_AGGREGATE = ("cubes", "aggregate")
# bytes of source pixels that are held at a time while dates are reduced
STRIP_BYTES = 200_000_000


@process(
    "reduce_dimension",
    "Reduce a dimension",
    DATA_CUBE,
    REDUCER,
    dimension(),
    CONTEXT,
    returns=CUBE,
    categories=("cubes", "reducer"),
)
def reduce_dimension(data: Any, reducer: Any, dimension: str, context: Any) -> DataCube:
    """Drops a dimension, its values being reduced to one. Throws DimensionNotAvailable."""
    if not isinstance(data, DataCube):
        raise invalid("data", "reduce_dimension", "it must be a data cube")
    axis = data.axis(dimension)
    if isinstance(data.data, Stack) and axis == 0:
        values = _reduce_dates(data, range(data.data.dates), reducer, context, "reduce_dimension")
    else:
        array = array_along(data, dimension)
        values = np.squeeze(reduce_array(array, reducer, context, "reduce_dimension"), axis)
    return data.without(dimension, values).with_data(values, keeps_values=reducer.selects_values())


@process(
    "aggregate_temporal_period",
    "Aggregate calendar periods",
    DATA_CUBE,
    Parameter("period", "The calendar period.", {"type": "string", "enum": list(PERIODS)}),
    REDUCER,
    option("dimension", "The temporal dimension; null for the only one.", TEXT),
    CONTEXT,
    returns=CUBE,
    categories=_AGGREGATE,
)
def aggregate_temporal_period(data: DataCube, period: str, reducer: Any, dimension: Any, context: Any) -> DataCube:
    """Computes one value for every period from the first to the last label; its label is the period's first day."""
    temporal = data.temporal(dimension)
    groups = group_by_period(temporal.labels, period)
    return _aggregate(data, temporal, groups, reducer, context, "aggregate_temporal_period")


@process(
    "aggregate_temporal",
    "Aggregate intervals",
    DATA_CUBE,
    Parameter("intervals", "Half-open intervals; may overlap.", {"type": "array", "subtype": "temporal-intervals"}),
    REDUCER,
    option("labels", "Labels of the results; the intervals' starts by default.", ARRAY, []),
    option("dimension", "The temporal dimension; null for the only one.", TEXT),
    CONTEXT,
    returns=CUBE,
    categories=_AGGREGATE,
)
def aggregate_temporal(
    data: DataCube, intervals: Any, reducer: Any, labels: Any, dimension: Any, context: Any
) -> DataCube:
    """Computes one value for every interval. Throws DistinctDimensionLabelsRequired, TemporalExtentEmpty."""
    temporal = data.temporal(dimension)
    bounds = [parse_interval(interval, "aggregate_temporal") for interval in intervals]
    names = list(labels) or [interval[0] for interval in intervals]
    if len(names) != len(intervals):
        raise invalid("labels", "aggregate_temporal", "there must be one label for each interval")
    if len(set(names)) != len(names):
        raise EngineError("DistinctDimensionLabelsRequired", "The dimension labels have duplicate values.")
    instants = [parse_instant(label) for label in temporal.labels]
    groups = [
        (name, [position for position, instant in enumerate(instants) if within(instant, interval)])
        for name, interval in zip(names, bounds)
    ]
    return _aggregate(data, temporal, groups, reducer, context, "aggregate_temporal")


def _aggregate(
    data: DataCube,
    temporal: Dimension,
    groups: Sequence[tuple[str, list[int]]],
    reducer: Any,
    context: Any,
    process_id: str,
) -> DataCube:
    axis = data.axis(temporal.name)
    lazy = isinstance(data.data, Stack) and axis == 0
    parts = [
        _reduce_dates(data, positions, reducer, context, process_id)[np.newaxis]
        if lazy
        else _reduce_group(data, temporal, positions, reducer, context, process_id)
        for _, positions in groups
    ]
    if not parts:
        raise EngineError("NoDataAvailable", "There is no date to aggregate.")
    shape = np.broadcast_shapes(*(part.shape for part in parts))
    values = np.concatenate([np.broadcast_to(part, shape) for part in parts], axis=axis)
    labelled = Dimension(temporal.name, temporal.kind, tuple(label for label, _ in groups))
    aggregated = data.with_dimension(temporal.name, labelled, values)
    return aggregated.with_data(values, keeps_values=reducer.selects_values())


def _reduce_group(
    data: DataCube, temporal: Dimension, positions: Sequence[int], reducer: Any, context: Any, process_id: str
) -> np.ndarray:
    selected = data.select(temporal.name, positions)
    array = as_array(selected.values, data.axis(temporal.name), selected.dimension(temporal.name))
    return reduce_array(array, reducer, context, process_id)


def _reduce_dates(data: DataCube, positions: Sequence[int], reducer: Any, context: Any, process_id: str) -> np.ndarray:
    """Returns bands, rows and columns of the reduced dates, reading strip by strip."""
    stack: Any = data.data
    if reducer.is_first_valid():
        return stack.first_valid(positions)
    height, width = stack.grid.shape
    row_bytes = max(1, len(positions) * stack.bands * width * stack.dtype.itemsize)
    rows = max(1, min(height, STRIP_BYTES // row_bytes))
    strips = []
    for start in range(0, height, rows):
        window = Window(start, min(start + rows, height), 0, width)
        labels = tuple(data.dimensions[0].labels[position] for position in positions)
        dates = Dimension(data.dimensions[0].name, data.dimensions[0].kind, labels)
        reduced = reduce_array(as_array(stack.load(positions, window), 0, dates), reducer, context, process_id)[0]
        strips.append(np.broadcast_to(reduced, (stack.bands, *window.shape)))
    return np.concatenate(strips, axis=1)
