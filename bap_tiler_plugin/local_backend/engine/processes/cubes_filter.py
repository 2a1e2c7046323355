"""Processes that leave parts of a cube out."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..cube import BANDS, DataCube, VectorCube, require_raster
from ..errors import EngineError, invalid
from ..geometry import Areas, parse_bounding_box, parse_geojson
from ..grid import Window
from ..registry import process
from ..stack import CroppedStack, Stack
from ..temporal import parse_instant, parse_interval, within
from .parameters import ANY, CONTEXT, CUBE, DATA_CUBE, GEOJSON, TEXT, Parameter, callback, dimension, option

_FILTER = ("cubes", "filter")


def areas_of(value: Any, process_id: str, parameter: str = "geometries") -> Areas:
    """Returns the areas of a GeoJSON object or vector cube."""
    return value.areas if isinstance(value, VectorCube) else parse_geojson(value, process_id, parameter)


def limit_to_areas(cube: DataCube, areas: Areas) -> DataCube:
    """Returns the smallest part of a raster cube with all pixels whose centre lies in the areas, others no data.

    Raises EngineError (NoDataAvailable) when there is no such pixel.
    """
    grid = cube.grid
    areas = areas.projected(grid.crs)
    around = grid.window_around(areas.bounds)
    inside = areas.mask(grid.crop(around))
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if not rows.size:
        raise EngineError("NoDataAvailable", "No pixel of the data has its centre inside the given area.")
    part = Window(int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1)
    inside = inside[part.row : part.row_end, part.column : part.column_end]
    window = part.shifted(around.row, around.column)
    return cube.on_grid(grid.crop(window), _crop(cube, window, inside))


def _crop(cube: DataCube, window: Window, inside: np.ndarray) -> np.ndarray | Stack:
    if isinstance(cube.data, Stack):
        return CroppedStack(cube.data, window, inside)
    values = cube.full_values[..., window.row : window.row_end, window.column : window.column_end]
    if inside.all():
        return values
    kept = values if values.dtype.kind == "f" else values.astype(np.float32)
    return np.where(inside, kept, kept.dtype.type(np.nan))


@process(
    "filter_spatial",
    "Limit to geometries",
    DATA_CUBE,
    Parameter("geometries", "GeoJSON polygons, lon/lat unless their crs member says otherwise.", GEOJSON),
    returns=CUBE,
    categories=_FILTER,
)
def filter_spatial(data: Any, geometries: Any) -> DataCube:
    """Keeps the pixels whose centre lies inside a polygon and crops to them; others in that extent become no data.

    A centre exactly on a border belongs to the polygon on the right of it or above it, so that neighbours neither
    share nor lose a pixel. Edges are straight lines in the polygons' own coordinate reference system.
    """
    require_raster(data, "filter_spatial")
    return limit_to_areas(data, areas_of(geometries, "filter_spatial"))


@process(
    "filter_bbox",
    "Limit to a bounding box",
    DATA_CUBE,
    Parameter("extent", "West, south, east, north, optionally crs.", {"type": "object", "subtype": "bounding-box"}),
    returns=CUBE,
    categories=_FILTER,
)
def filter_bbox(data: Any, extent: Any) -> DataCube:
    """Keeps the pixels whose centre lies inside the box of its own coordinate reference system."""
    require_raster(data, "filter_bbox")
    return limit_to_areas(data, parse_bounding_box(extent, "filter_bbox"))


@process(
    "filter_temporal",
    "Limit to a period",
    DATA_CUBE,
    Parameter("extent", "Start (included) and end (excluded).", {"type": "array", "subtype": "temporal-interval"}),
    option("dimension", "The temporal dimension; null for the only one.", TEXT),
    returns=CUBE,
    categories=_FILTER,
)
def filter_temporal(data: DataCube, extent: Any, dimension: Any) -> DataCube:
    """Keeps the labels that lie in the half-open period."""
    temporal = data.temporal(dimension)
    interval = parse_interval(extent, "filter_temporal")
    kept = [index for index, label in enumerate(temporal.labels) if within(parse_instant(label), interval)]
    return data.select(temporal.name, kept)


@process(
    "filter_bands",
    "Limit to bands",
    DATA_CUBE,
    option("bands", "Names of the bands in the order wanted.", {"type": "array", "items": TEXT}, []),
    returns=CUBE,
    categories=_FILTER,
)
def filter_bands(data: DataCube, bands: Any) -> DataCube:
    """Keeps the bands named, in that order."""
    found = data.of_kind(BANDS)
    if len(found) != 1:
        raise EngineError("DimensionMissing", "A band dimension is missing.")
    if not bands:
        raise EngineError("BandFilterParameterMissing", "The process `filter_bands` requires `bands` to be set.")
    missing = [str(band) for band in bands if band not in found[0].labels]
    if missing:
        raise invalid("bands", "filter_bands", f"there is no band {', '.join(missing)}")
    return data.select(found[0].name, [found[0].labels.index(band) for band in dict.fromkeys(bands)])


@process(
    "filter_labels",
    "Limit to labels",
    DATA_CUBE,
    callback("condition", "Tells for one label whether it stays.", "value"),
    dimension(),
    CONTEXT,
    returns=CUBE,
    categories=_FILTER,
)
def filter_labels(data: DataCube, condition: Any, dimension: str, context: Any) -> DataCube:
    """Keeps the labels of a dimension for which the condition is true."""
    labels = data.dimension(dimension).labels
    kept = [index for index, label in enumerate(labels) if condition(value=label, context=context) is True]
    return data.select(dimension, kept)


@process(
    "mask_polygon",
    "Mask by polygons",
    DATA_CUBE,
    Parameter("mask", "GeoJSON polygons.", GEOJSON),
    option("replacement", "The value for masked pixels; null for no data.", ANY),
    option("inside", "Whether the pixels inside are masked.", {"type": "boolean"}, False),
    returns=CUBE,
    categories=("cubes", "masks"),
)
def mask_polygon(data: Any, mask: Any, replacement: Any, inside: bool) -> DataCube:
    """Replaces the pixels whose centre does not (or, with inside, does) lie in a polygon; no data stays no data."""
    grid = require_raster(data, "mask_polygon")
    covered = areas_of(mask, "mask_polygon", "mask").projected(grid.crs).mask(grid)
    masked = covered if inside else ~covered
    values = data.full_values
    values = values if values.dtype.kind == "f" else values.astype(np.float32)
    value = values.dtype.type(np.nan if replacement is None else replacement)
    return data.with_data(np.where(masked & ~np.isnan(values), value, values), keeps_values=replacement is None)
