"""Between rasters and areas: values per area, and areas as rasters."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..callbacks import as_values
from ..cube import OTHER, DataCube, Dimension, VectorCube, require_raster, spatial_dimensions
from ..errors import EngineError, invalid
from ..geometry import area_mask
from ..registry import process
from ..values import LabeledArray
from .cubes_filter import areas_of
from .parameters import CONTEXT, CUBE, DATA_CUBE, GEOJSON, REDUCER, TEXT, VECTOR_CUBE, Parameter, option


@process(
    "aggregate_spatial",
    "Aggregate geometries",
    DATA_CUBE,
    Parameter("geometries", "GeoJSON polygons.", GEOJSON),
    REDUCER,
    option("target_dimension", "Also store the counts of pixels along a new dimension of this name.", TEXT),
    CONTEXT,
    returns=VECTOR_CUBE,
    categories=("cubes", "aggregate"),
)
def aggregate_spatial(data: Any, geometries: Any, reducer: Any, target_dimension: Any, context: Any) -> VectorCube:
    """Computes one value per geometry from all pixels whose centre lies inside, for every other label.

    With target_dimension the labels of the new dimension are value, total_count and valid_count. Throws
    TargetDimensionExists.
    """
    grid = require_raster(data, "aggregate_spatial")
    if target_dimension in data.names:
        raise EngineError("TargetDimensionExists", "A dimension with the specified target dimension name exists.")
    areas = areas_of(geometries, "aggregate_spatial").projected(grid.crs)
    values = data.full_values
    rows = [_of_area(values, area, grid, reducer, context) for area in areas.areas]
    dimensions = data.dimensions[:-2]
    if target_dimension is None:
        return VectorCube(areas, dimensions, np.stack([row[..., 0] for row in rows]))
    counts = Dimension(target_dimension, OTHER, ("value", "total_count", "valid_count"))
    return VectorCube(areas, (*dimensions, counts), np.stack(rows))


def _of_area(values: np.ndarray, area: Any, grid: Any, reducer: Any, context: Any) -> np.ndarray:
    window, inside = area_mask(area, grid)
    part = values[..., window.row : window.row_end, window.column : window.column_end]
    pixels = LabeledArray(part[..., inside], values.ndim - 2, tuple(range(int(inside.sum()))))
    shape = (*values.shape[:-2], 1)
    value = np.broadcast_to(
        as_values(reducer(data=pixels, context=context), values.ndim - 1, "aggregate_spatial"), shape
    )
    valid = ~np.isnan(pixels.values) if pixels.values.dtype.kind == "f" else np.ones(pixels.values.shape, bool)
    counts = valid.sum(axis=-1, keepdims=True)
    return np.concatenate([value.astype(np.float64), np.full(shape, len(pixels), float), counts], axis=-1)


@process(
    "vector_to_raster",
    "Values of geometries as a raster",
    Parameter("data", "A vector data cube.", VECTOR_CUBE),
    Parameter("target", "A raster data cube that gives the grid.", CUBE),
    returns=CUBE,
    categories=("cubes",),
)
def vector_to_raster(data: Any, target: Any) -> DataCube:
    """Gives every pixel whose centre lies in a geometry that geometry's values; no data elsewhere.

    The other dimensions and their labels are those of the vector cube. Where geometries overlap the later one counts.
    """
    grid = require_raster(target, "vector_to_raster", "target")
    if not isinstance(data, VectorCube):
        raise invalid("data", "vector_to_raster", "it must be a vector data cube")
    values = np.full((*data.data.shape[1:], *grid.shape), np.nan)
    for area, row in zip(data.areas.projected(grid.crs).areas, data.data):
        window, inside = area_mask(area, grid)
        part = values[..., window.row : window.row_end, window.column : window.column_end]
        np.copyto(part, row[..., np.newaxis, np.newaxis], where=inside)
    return DataCube((*data.dimensions, *spatial_dimensions(grid)), values, grid)
