"""Processes that bring two cubes together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..callbacks import as_values
from ..cube import SPATIAL, TEMPORAL, DataCube, Dimension, require_raster, unique
from ..errors import EngineError
from ..registry import process
from ..resample import nearest_indices
from ..stack import MaskedStack, Stack
from .cubes_resample import onto_grid
from .parameters import ANY, CONTEXT, CUBE, DATA_CUBE, Parameter, graph_schema, option

Resolver = Callable[[np.ndarray, np.ndarray], np.ndarray]


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
    data, counts as masked. A dimension that the mask lacks, or one other than dates with one label, goes for all
    labels.
    Throws IncompatibleDataCubes.
    """
    grid = require_raster(data, "mask")
    mask_grid = require_raster(mask, "mask", "mask")
    if mask_grid.crs != grid.crs:
        mask = onto_grid(mask, grid, "near")
        mask_grid = grid
    mask = mask.without_single_labels(data.names)
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
    """Returns values of a cube with an axis for each of the target's dimensions, in the order of its labels."""
    values = _expanded(values, cube, target.names)
    for axis, dimension in enumerate(target.dimensions):
        if dimension.kind != SPATIAL and dimension.name in cube.names:
            values = _reordered(values, axis, cube.dimension(dimension.name), dimension)
    return values


def _expanded(values: np.ndarray, cube: DataCube, names: Sequence[str]) -> np.ndarray:
    """Returns values of a cube with an axis for each name, of length 1 where the cube has no such dimension."""
    unknown = [name for name in cube.names if name not in names]
    if unknown:
        raise _incompatible(f"only one of them has the dimension '{unknown[0]}'")
    values = np.transpose(values, [cube.axis(name) for name in names if name in cube.names])
    return np.expand_dims(values, [axis for axis, name in enumerate(names) if name not in cube.names])


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
)
def merge_cubes(cube1: DataCube, cube2: DataCube, overlap_resolver: Any, context: Any) -> DataCube:
    """Joins two cubes along labels that only one has, and resolves the values of labels that both have.

    A dimension that only one cube has is kept; the other cube's values then go for all its labels. If both have such
    a dimension, that of the smaller cube must have one label and is left out. Labels of dates are sorted, others follow
    in the order of the cubes. The second cube is brought onto the first one's grid by nearest neighbour. Throws
    OverlapResolverMissing, IncompatibleDataCubes.
    """
    if cube1.grid is not None and cube2.grid not in (None, cube1.grid):
        cube2 = onto_grid(cube2, cube1.grid, "near")
    swapped = len(cube2.dimensions) > len(cube1.dimensions)
    large, small = (cube2, cube1) if swapped else (cube1, cube2)
    small = small.without_single_labels(large.names)
    shared = [dimension for dimension in large.dimensions if dimension.name in small.names]
    overlap = all(not set(small.dimension(each.name).labels).isdisjoint(each.labels) for each in shared)
    resolver = _resolver(overlap_resolver, context, swapped) if overlap else None
    dimensions = tuple(_merged(dimension, cube1, cube2) for dimension in large.dimensions)
    if resolver and all(small.dimension(each.name).labels == each.labels for each in shared):
        return large.with_data(resolver(large.values, _expanded(small.values, small, large.names)))
    stored = cube1.stored if resolver is None and cube1.stored == cube2.stored else None
    return DataCube(dimensions, _joined(large, small, dimensions, resolver), cube1.grid, stored)


def _resolver(overlap_resolver: Any, context: Any, swapped: bool) -> Resolver:
    if overlap_resolver is None:
        raise EngineError("OverlapResolverMissing", "Overlapping data cubes, but no overlap resolver is specified.")

    def resolve(large: np.ndarray, small: np.ndarray) -> np.ndarray:
        x, y = (small, large) if swapped else (large, small)
        return as_values(overlap_resolver(x=x, y=y, context=context), large.ndim, "merge_cubes")

    return resolve


def _merged(dimension: Dimension, cube1: DataCube, cube2: DataCube) -> Dimension:
    if dimension.kind == SPATIAL:
        return dimension
    holders = [cube for cube in (cube1, cube2) if dimension.name in cube.names]
    labels = unique(label for cube in holders for label in cube.dimension(dimension.name).labels)
    return replace(dimension, labels=tuple(sorted(labels)) if dimension.kind == TEMPORAL else labels)


def _joined(
    large: DataCube, small: DataCube, dimensions: tuple[Dimension, ...], resolver: Resolver | None
) -> np.ndarray:
    """Returns the values of both at their places, no data where neither has one, resolved where both have one."""
    kinds = [large.values.dtype, small.values.dtype, np.float32 if resolver is None else np.float64]
    values = np.full(tuple(dimension.size for dimension in dimensions), np.nan, np.result_type(*kinds))
    places = [_places(dimension, large) for dimension in dimensions]
    other_places = [_places(dimension, small) for dimension in dimensions]
    other = _expanded(small.full_values, small, large.names)
    other = np.broadcast_to(other, tuple(map(len, other_places)))
    values[np.ix_(*places)] = large.full_values
    if resolver is None:
        values[np.ix_(*other_places)] = other
        return values
    common = [sorted(set(one).intersection(two)) for one, two in zip(places, other_places)]
    within = [[two.index(place) for place in both] for two, both in zip(other_places, common)]
    resolved = resolver(values[np.ix_(*common)], other[np.ix_(*within)])
    values[np.ix_(*other_places)] = other
    values[np.ix_(*common)] = resolved
    return values


def _places(dimension: Dimension, cube: DataCube) -> list[int]:
    if dimension.kind == SPATIAL or dimension.name not in cube.names:
        return list(range(dimension.size))
    positions = {label: position for position, label in enumerate(dimension.labels)}
    return [positions[label] for label in cube.dimension(dimension.name).labels]
