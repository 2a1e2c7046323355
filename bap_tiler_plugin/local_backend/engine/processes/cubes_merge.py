"""Processes that bring two cubes together."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..callbacks import as_values
from ..cube import SPATIAL, TEMPORAL, DataCube, Dimension, require_raster, unique
from ..errors import EngineError
from ..graph import Node
from ..registry import process
from ..resample import nearest_indices
from ..stack import MaskedStack, Stack
from .cubes_resample import onto_grid
from .parameters import ANY, CONTEXT, CUBE, DATA_CUBE, Parameter, graph_schema, option


@process(
    "mask",
    "Mask by another cube",
    DATA_CUBE,
    Parameter("mask", "A raster data cube; where it is true, or a number other than 0, pixels are replaced.", CUBE),
    option("replacement", "The value for masked pixels; null for no data.", ANY),
    returns=CUBE,
    categories=("cubes", "masks"),
)
def mask(data: Any, mask: Any, replacement: Any) -> DataCube:
    """Replaces the values whose mask is true or not 0.

    The mask is brought onto the data's grid by nearest neighbour. What the mask does not cover, and where it is no
    data, counts as masked. A dimension that the mask lacks, or a band dimension of one label, goes for all labels.
    Throws IncompatibleDataCubes.
    """
    grid = require_raster(data, "mask")
    mask_grid = require_raster(mask, "mask", "mask")
    if mask_grid.crs != grid.crs:
        mask = onto_grid(mask, grid, "near")
        mask_grid = grid
    masked = _aligned(_as_mask(mask.values, mask.shape), mask, data)
    rows, columns = nearest_indices(mask_grid, grid)
    if isinstance(data.data, Stack) and replacement is None:
        return data.with_data(MaskedStack(data.data, masked, rows, columns), keeps_values=True)
    values = data.full_values
    values = values if values.dtype.kind == "f" else values.astype(np.float64)
    if mask_grid == grid:
        spread = masked
    else:
        spread = masked[..., np.maximum(rows, 0)[:, np.newaxis], np.maximum(columns, 0)]
        spread |= (rows < 0)[:, np.newaxis] | (columns < 0)
    value = values.dtype.type(np.nan if replacement is None else replacement)
    return data.with_data(np.where(spread, value, values), keeps_values=replacement is None)


def _as_mask(values: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Returns where a mask holds, rows and columns in full: not 0, NaN among it."""
    return np.broadcast_to(values if values.dtype == bool else values != 0, (*values.shape[:-2], *shape[-2:]))


def _aligned(values: np.ndarray, cube: DataCube, target: DataCube) -> np.ndarray:
    """Returns values of a cube with the axes and labels of the target's dimensions (rows and columns as they are)."""
    names = [dimension.name for dimension in target.dimensions if dimension.kind != SPATIAL]
    unknown = [dimension.name for dimension in cube.dimensions[:-2] if dimension.name not in names]
    if unknown:
        raise _incompatible(f"the data has no dimension '{unknown[0]}'")
    ordered = [cube.axis(name) for name in names if name in cube.names]
    values = np.transpose(values, [*ordered, values.ndim - 2, values.ndim - 1])
    for axis, name in enumerate(names):
        if name not in cube.names:
            values = np.expand_dims(values, axis)
        else:
            values = _reordered(values, axis, cube.dimension(name), target.dimension(name))
    return values


def _reordered(values: np.ndarray, axis: int, source: Dimension, target: Dimension) -> np.ndarray:
    if source.labels == target.labels or (source.size == 1 and source.kind != TEMPORAL):
        return values
    missing = [label for label in target.labels if label not in source.labels]
    if missing:
        raise _incompatible(f"there is no label '{missing[0]}' in the dimension '{source.name}' of one of them")
    if values.shape[axis] == 1:
        return values
    return np.take(values, [source.labels.index(label) for label in target.labels], axis)


def _incompatible(reason: str) -> EngineError:
    return EngineError("IncompatibleDataCubes", f"The data cubes are incompatible: {reason}.")


@process(
    "merge_cubes",
    "Merge two cubes",
    Parameter("cube1", "The base cube.", CUBE),
    Parameter("cube2", "The other cube.", CUBE),
    option("overlap_resolver", "Computes one value of two where both have one.", [graph_schema("x", "y")]),
    CONTEXT,
    returns=CUBE,
    categories=("cubes",),
    needs_node=True,
)
def merge_cubes(node: Node, cube1: DataCube, cube2: DataCube, overlap_resolver: Any, context: Any) -> DataCube:
    """Joins two cubes along labels that only one has, and resolves the values of labels that both have.

    A dimension that only one cube has is kept; the other cube's values then go for all its labels. Labels of dates
    are sorted, others follow in the order of the cubes. The second cube is brought onto the first one's grid by
    nearest neighbour. Throws OverlapResolverMissing, IncompatibleDataCubes.
    """
    if len(cube2.dimensions) > len(cube1.dimensions):
        grid = require_raster(cube1, "merge_cubes", "cube1")
        first, second = _onto(cube2, grid), cube1
        swapped = True
    else:
        first, second = cube1, cube2 if cube1.grid is None else _onto(cube2, cube1.grid)
        swapped = False
    dimensions = [_merged(dimension, second) for dimension in first.dimensions]
    overlapping = [
        not set(dimension.labels).isdisjoint(second.dimension(dimension.name).labels)
        for dimension in first.dimensions
        if dimension.name in second.names
    ]
    if all(overlapping):
        if overlap_resolver is None:
            raise EngineError("OverlapResolverMissing", "Overlapping data cubes, but no overlap resolver is specified.")

        def resolver(x: np.ndarray, y: np.ndarray) -> np.ndarray:
            x, y = (y, x) if swapped else (x, y)
            return as_values(overlap_resolver(x=x, y=y, context=context), len(dimensions), "merge_cubes")

    else:
        resolver = None
    if [dimension.labels for dimension in dimensions] == [dimension.labels for dimension in first.dimensions]:
        return first.with_data(resolver(first.values, _aligned_for_merge(second, first)))
    stored = first.stored if resolver is None and first.stored == second.stored else None
    values = _joined(first, second, dimensions, resolver)
    return DataCube(tuple(dimensions), values, first.grid, stored)


def _onto(cube: DataCube, grid: Any) -> DataCube:
    return cube if cube.grid in (None, grid) else onto_grid(cube, grid, "near")


def _merged(dimension: Dimension, other: DataCube) -> Dimension:
    if dimension.kind == SPATIAL or dimension.name not in other.names:
        return dimension
    labels = unique((*dimension.labels, *other.dimension(dimension.name).labels))
    if dimension.kind == TEMPORAL:
        labels = tuple(sorted(labels))
    return Dimension(dimension.name, dimension.kind, labels)


def _aligned_for_merge(cube: DataCube, target: DataCube) -> np.ndarray:
    values = cube.values
    names = target.names
    unknown = [name for name in cube.names if name not in names]
    if unknown:
        raise _incompatible(f"one of them has no dimension '{unknown[0]}'")
    values = np.transpose(values, [cube.axis(name) for name in names if name in cube.names])
    for axis, name in enumerate(names):
        if name not in cube.names:
            values = np.expand_dims(values, axis)
        elif cube.dimension(name).labels != target.dimension(name).labels:
            values = _reordered(values, axis, cube.dimension(name), target.dimension(name))
    return values


def _joined(first: DataCube, second: DataCube, dimensions: list[Dimension], resolver: Any) -> np.ndarray:
    shape = tuple(dimension.size for dimension in dimensions)
    values = np.full(shape, np.nan, np.result_type(first.values.dtype, second.values.dtype, np.float32))
    first_place = [_places(dimension, first) for dimension in dimensions]
    second_place = [_places(dimension, second) for dimension in dimensions]
    names = tuple(dimension.name for dimension in dimensions)
    expanded = np.transpose(second.full_values, [second.axis(name) for name in names if name in second.names])
    for axis, name in enumerate(names):
        if name not in second.names:
            expanded = np.expand_dims(expanded, axis)
    second_shape = tuple(len(places) for places in second_place)
    values[np.ix_(*first_place)] = first.full_values
    incoming = np.broadcast_to(expanded, second_shape)
    if resolver is None:
        values[np.ix_(*second_place)] = incoming
        return values
    common = [[place for place in one if place in set(two)] for one, two in zip(first_place, second_place)]
    within = [[two.index(place) for place in both] for two, both in zip(second_place, common)]
    resolved = resolver(values[np.ix_(*common)], incoming[np.ix_(*within)])
    values[np.ix_(*second_place)] = incoming
    values[np.ix_(*common)] = resolved
    return values


def _places(dimension: Dimension, cube: DataCube) -> list[int]:
    if dimension.name not in cube.names:
        return list(range(dimension.size))
    if dimension.kind == SPATIAL:
        return list(range(dimension.size))
    positions = {label: position for position, label in enumerate(dimension.labels)}
    return [positions[label] for label in cube.dimension(dimension.name).labels]
