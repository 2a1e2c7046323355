"""Data cubes: named dimensions, labels and values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from .errors import EngineError, invalid
from .geometry import Areas
from .grid import Grid
from .stack import SelectedStack, Stack

TEMPORAL, BANDS, SPATIAL, GEOMETRY, OTHER = "temporal", "bands", "spatial", "geometry", "other"


@dataclass(frozen=True)
class Dimension:
    """One dimension; the labels of a temporal one are ISO 8601 texts. Spatial ones are described by the cube's grid."""

    name: str
    kind: str
    labels: tuple[Any, ...]

    @property
    def size(self) -> int:
        return len(self.labels)


@dataclass(frozen=True)
class Stored:
    """How values lie in the source's files; results keep it where values were selected and not computed."""

    dtype: np.dtype
    nodata: float | None


@dataclass(frozen=True)
class DataCube:
    """Values along ``dimensions``; no data is NaN.

    ``data`` is an array, or a stack that is read when needed. An array may have length 1 along a dimension along which
    nothing changes. ``grid`` gives the labels of x and y, which are the last two dimensions (y, x) of a raster cube;
    without it, the cube has no complete pair of them. ``stored`` is set as long as values are those of the source.
    """

    dimensions: tuple[Dimension, ...]
    data: np.ndarray | Stack
    grid: Grid | None = None
    stored: Stored | None = None

    @property
    def shape(self) -> tuple[int, ...]:
        """The number of labels of each dimension."""
        return tuple(dimension.size for dimension in self.dimensions)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dimension.name for dimension in self.dimensions)

    @property
    def values(self) -> np.ndarray:
        """The values as an array that can be broadcast to ``shape``."""
        return self.data.load_all() if isinstance(self.data, Stack) else self.data

    @property
    def full_values(self) -> np.ndarray:
        """The values with the cube's shape; possibly a view that must not be written to."""
        return np.broadcast_to(self.values, self.shape)

    def axis(self, name: str) -> int:
        """Returns the position of a dimension. Raises EngineError (DimensionNotAvailable)."""
        if name not in self.names:
            raise EngineError(
                "DimensionNotAvailable",
                f"A dimension with the name '{name}' does not exist; there are {', '.join(self.names) or 'none'}.",
            )
        return self.names.index(name)

    def dimension(self, name: str) -> Dimension:
        """Returns a dimension by name. Raises EngineError (DimensionNotAvailable)."""
        return self.dimensions[self.axis(name)]

    def of_kind(self, kind: str) -> list[Dimension]:
        """Returns the dimensions of a type, in their order."""
        return [dimension for dimension in self.dimensions if dimension.kind == kind]

    def temporal(self, name: str | None = None) -> Dimension:
        """Returns the dimension of that name or the only temporal one.

        Raises EngineError: DimensionNotAvailable, TooManyDimensions.
        """
        if name is not None:
            return self.dimension(name)
        found = self.of_kind(TEMPORAL)
        if len(found) > 1:
            raise EngineError("TooManyDimensions", "The data cube has several temporal dimensions; name one of them.")
        if not found:
            raise EngineError("DimensionNotAvailable", "The data cube has no temporal dimension.")
        return found[0]

    def with_data(self, data: np.ndarray | Stack, *, keeps_values: bool = False) -> DataCube:
        """Returns a cube with other values; ``keeps_values`` when they are selected from the source's."""
        return replace(self, data=data, stored=self.stored if keeps_values else None)

    def with_dimension(self, name: str, dimension: Dimension, data: np.ndarray | Stack) -> DataCube:
        """Returns a cube in which a dimension is replaced by another, with values of the source."""
        axis = self.axis(name)
        return replace(self, dimensions=(*self.dimensions[:axis], dimension, *self.dimensions[axis + 1 :]), data=data)

    def select(self, name: str, positions: Sequence[int]) -> DataCube:
        """Returns the cube with only the labels at ``positions`` of a dimension, in that order."""
        axis = self.axis(name)
        old = self.dimensions[axis]
        dimension = replace(old, labels=tuple(old.labels[position] for position in positions))
        if isinstance(self.data, Stack) and axis < 2:
            data = _select(self.data, axis, positions)
        else:
            values = self.values
            data = values if values.shape[axis] == 1 and old.size != 1 else np.take(values, positions, axis)
        return self.with_dimension(name, dimension, data)

    def without(self, name: str, data: np.ndarray) -> DataCube:
        """Returns the cube lacking a dimension; ``data`` lacks it too."""
        dimensions = tuple(dimension for dimension in self.dimensions if dimension.name != name)
        grid = None if self.dimension(name).kind == SPATIAL else self.grid
        return replace(self, dimensions=dimensions, data=data, grid=grid)

    def without_single_labels(self, kept: Iterable[str]) -> DataCube:
        """Returns the cube lacking the dimensions of one label, other than x and y, that are not ``kept``."""
        names = set(kept)
        cube = self
        for dimension in self.dimensions:
            if dimension.kind != SPATIAL and dimension.size == 1 and dimension.name not in names:
                cube = cube.without(dimension.name, np.take(cube.values, 0, cube.axis(dimension.name)))
        return cube

    def on_grid(self, grid: Grid, data: np.ndarray | Stack) -> DataCube:
        """Returns the cube with another grid and the values that belong to it."""
        return replace(self, dimensions=(*self.dimensions[:-2], *spatial_dimensions(grid)), data=data, grid=grid)


@dataclass(frozen=True)
class VectorCube:
    """Values per area: ``data`` has the areas as its first axis, then one axis for each of ``dimensions``."""

    areas: Areas
    dimensions: tuple[Dimension, ...]
    data: np.ndarray


def _select(stack: Stack, axis: int, positions: Sequence[int]) -> Stack:
    return SelectedStack(stack, positions) if axis == 0 else SelectedStack(stack, range(stack.dates), positions)


def spatial_dimensions(grid: Grid) -> tuple[Dimension, Dimension]:
    """Returns the dimensions y and x of a grid, labelled by the pixels' centres."""
    return (
        Dimension("y", SPATIAL, tuple(grid.y_centres().tolist())),
        Dimension("x", SPATIAL, tuple(grid.x_centres().tolist())),
    )


def require_raster(cube: Any, process: str, parameter: str = "data") -> Grid:
    """Returns the grid of a raster cube. Raises EngineError when the value is something else."""
    if not isinstance(cube, DataCube) or cube.grid is None:
        raise invalid(parameter, process, "it must be a raster data cube")
    return cube.grid


def unique(labels: Iterable[Any]) -> tuple[Any, ...]:
    """Returns the labels without repetitions, in the order of their first appearance."""
    return tuple(dict.fromkeys(labels))
