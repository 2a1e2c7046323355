"""Processes that compute new values and keep the dimensions."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..callbacks import array_along, as_array_result, as_values
from ..cube import OTHER, SPATIAL, DataCube, Dimension, require_raster
from ..errors import EngineError, invalid
from ..kernel import convolve
from ..registry import process
from .parameters import CONTEXT, CUBE, DATA_CUBE, NUMBER, TEXT, Parameter, callback, dimension, option

_BORDERS = ("replicate", "reflect", "reflect_pixel", "wrap")


@process(
    "apply",
    "Apply a process to each value",
    DATA_CUBE,
    callback("process", "Computes the new value of one value.", "x"),
    CONTEXT,
    returns=CUBE,
    categories=("cubes",),
)
def apply(data: Any, process: Any, context: Any) -> DataCube:
    """Computes every value anew; the dimensions stay."""
    if not isinstance(data, DataCube):
        raise invalid("data", "apply", "it must be a data cube")
    values = as_values(process(x=data.values, context=context), len(data.dimensions), "apply")
    return data.with_data(values)


@process(
    "apply_dimension",
    "Apply a process along a dimension",
    DATA_CUBE,
    callback("process", "Computes an array from the array along the dimension.", "data"),
    dimension(),
    option("target_dimension", "The dimension that the new values lie along.", TEXT),
    CONTEXT,
    returns=CUBE,
    categories=("cubes",),
)
def apply_dimension(data: DataCube, process: Any, dimension: str, target_dimension: Any, context: Any) -> DataCube:
    """Replaces the values along a dimension by those of the computed array.

    The labels stay when their number does and no other dimension is named; otherwise they are 0, 1, 2...
    """
    array = array_along(data, dimension)
    values = as_array_result(process(data=array, context=context), array, "apply_dimension")
    source = data.dimension(dimension)
    size = values.shape[array.axis]
    if target_dimension in (None, dimension):
        kept = source.labels if size == source.size else tuple(range(size))
        if source.kind == SPATIAL and size != source.size:
            raise EngineError("ProcessParameterInvalid", "The number of rows or columns of a cube cannot be changed.")
        return data.with_dimension(dimension, Dimension(source.name, source.kind, kept), values).with_data(values)
    if target_dimension in data.names:
        raise invalid("target_dimension", "apply_dimension", "another dimension has this name already")
    renamed = data.with_dimension(dimension, Dimension(target_dimension, OTHER, tuple(range(size))), values)
    return renamed.with_data(values)


@process(
    "apply_kernel",
    "Spatial convolution with a kernel",
    DATA_CUBE,
    Parameter("kernel", "Rows of weights; odd numbers of rows and columns.", {"type": "array", "subtype": "kernel"}),
    option("factor", "A number that every result is multiplied by.", NUMBER, 1),
    option("border", "How the image goes on beyond its edge.", [{"type": "string", "enum": list(_BORDERS)}, NUMBER], 0),
    option("replace_invalid", "The number used for no data and infinite values.", NUMBER, 0),
    returns=CUBE,
    categories=("cubes", "math > image filter"),
)
def apply_kernel(data: Any, kernel: Any, factor: float, border: Any, replace_invalid: float) -> DataCube:
    """Sums up each pixel's surroundings weighted by the kernel, which is laid on the image as it is written.

    In double precision: separable kernels by rows and columns, others by Fourier transform. Throws
    KernelDimensionsUneven.
    """
    grid = require_raster(data, "apply_kernel")
    weights = _weights(kernel)
    if isinstance(border, str) and border not in _BORDERS:
        raise invalid("border", "apply_kernel", f"'{border}' is not one of {', '.join(_BORDERS)}")
    values = data.values
    values = np.broadcast_to(values, (*values.shape[:-2], *grid.shape))
    if values.dtype.kind == "f" and not np.isfinite(values).all():
        values = np.where(np.isfinite(values), values, values.dtype.type(replace_invalid))
    results = convolve(values, weights, border)
    return data.with_data(results if factor == 1 else results * factor)


def _weights(kernel: Any) -> np.ndarray:
    try:
        weights = np.array(kernel, float)
    except (TypeError, ValueError) as error:
        raise invalid("kernel", "apply_kernel", "it must be rows of equally many numbers") from error
    if weights.ndim != 2 or not np.isfinite(weights).all():
        raise invalid("kernel", "apply_kernel", "it must be rows of equally many numbers")
    if weights.shape[0] % 2 == 0 or weights.shape[1] % 2 == 0:
        raise EngineError(
            "KernelDimensionsUneven", "Each dimension of the kernel must have an uneven number of elements."
        )
    return weights
