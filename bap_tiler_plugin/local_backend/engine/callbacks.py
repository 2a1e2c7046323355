"""What callbacks get from cubes and what cubes get back from callbacks."""

from __future__ import annotations

from typing import Any

import numpy as np

from .cube import DataCube, Dimension
from .errors import EngineError
from .values import LabeledArray


def array_along(cube: DataCube, name: str) -> LabeledArray:
    """Returns the arrays that lie along a dimension of a cube."""
    return as_array(cube.values, cube.axis(name), cube.dimension(name))


def as_array(values: np.ndarray, axis: int, dimension: Dimension) -> LabeledArray:
    """Returns the arrays along an axis of values, spread where its length is 1, with the dimension's labels."""
    shape = list(values.shape)
    shape[axis] = dimension.size
    return LabeledArray(np.broadcast_to(values, shape), axis, dimension.labels)


def as_values(result: Any, axes: int, process_id: str) -> np.ndarray:
    """Returns what a callback computed for every pixel as numbers with ``axes`` axes; no data becomes NaN.

    Raises EngineError when it is something that a cube cannot hold.
    """
    if result is None:
        result = np.nan
    if isinstance(result, (bool, int, float)):
        result = np.asarray(result)
    if not isinstance(result, np.ndarray) or result.dtype.kind not in "bfiu":
        raise EngineError(
            "ProcessParameterInvalid",
            f"The callback of '{process_id}' must give one number or boolean for each pixel of the data cube.",
        )
    if result.dtype.kind in "iu":
        result = result.astype(np.float64)
    return result.reshape((1,) * (axes - result.ndim) + result.shape)


def reduce_array(array: LabeledArray, reducer: Any, context: Any, process_id: str) -> np.ndarray:
    """Returns what a reducer computes of an array; its axis has length 1. Raises EngineError for an array."""
    values = as_values(reducer(data=array, context=context), array.values.ndim, process_id)
    if values.shape[array.axis] != 1:
        raise EngineError("ProcessParameterInvalid", f"The reducer of '{process_id}' must give one value, no array.")
    return values


def as_array_result(result: Any, like: LabeledArray, process_id: str) -> np.ndarray:
    """Returns the values of an array that a callback computed of the array ``like``, lying along the same axis."""
    if isinstance(result, LabeledArray):
        return result.values
    if isinstance(result, list):
        parts = [as_values(item, like.values.ndim, process_id) for item in result]
        shape = np.broadcast_shapes(*(part.shape for part in parts))
        return np.concatenate([np.broadcast_to(part, shape) for part in parts], axis=like.axis)
    return as_values(result, like.values.ndim, process_id)
