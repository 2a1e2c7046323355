"""Processes that move a cube onto another grid."""

from __future__ import annotations

from typing import Any

from ..cube import DataCube, require_raster
from ..errors import invalid
from ..grid import Grid, crs_text, grid_of_bounds
from ..registry import process
from ..resample import METHODS, ResampledStack, resample_array
from ..stack import Stack
from .parameters import CUBE, DATA_CUBE, NUMBER, TEXT, Parameter, option

_RESAMPLE = ("cubes", "reproject")
_METHOD = option("method", "The resampling method, as in GDAL.", {"type": "string", "enum": list(METHODS)}, "near")
_ALIGNMENTS = ("lower-left", "upper-left", "lower-right", "upper-right")
# methods whose results are values of the source
_SELECTING = {"near", "mode", "max", "min", "med", "q1", "q3"}


def onto_grid(cube: DataCube, grid: Grid, method: str) -> DataCube:
    """Returns a raster cube on another grid, with no data where there is no source."""
    if cube.grid == grid:
        return cube
    if isinstance(cube.data, Stack):
        data: Any = ResampledStack(cube.data, grid, method)
    else:
        values = cube.full_values
        values = values if values.dtype.kind == "f" else values.astype("float32")
        data = resample_array(values, cube.grid, grid, method)
    moved = cube.on_grid(grid, data)
    return moved if method in _SELECTING else moved.with_data(data)


@process(
    "resample_spatial",
    "Resample to a resolution or projection",
    DATA_CUBE,
    option("resolution", "Pixel size, or sizes along x and y; 0 keeps it.", [NUMBER, {"type": "array"}], 0),
    option("projection", "EPSG code or WKT; null keeps it.", [{"type": "integer"}, TEXT]),
    _METHOD,
    option("align", "The corner of the source that the grid is aligned to.", {"enum": list(_ALIGNMENTS)}, "upper-left"),
    returns=CUBE,
    categories=_RESAMPLE,
)
def resample_spatial(data: Any, resolution: Any, projection: Any, method: str, align: str) -> DataCube:
    """Moves the cube onto a grid of another pixel size or coordinate reference system.

    The grid starts at a corner of the source's extent. Nearest: a pixel takes the source pixel that holds its centre.
    """
    source = require_raster(data, "resample_spatial")
    if method not in METHODS:
        raise invalid("method", "resample_spatial", f"'{method}' is not one of {', '.join(METHODS)}")
    if align not in _ALIGNMENTS:
        raise invalid("align", "resample_spatial", f"'{align}' is not one of {', '.join(_ALIGNMENTS)}")
    return onto_grid(data, _target_grid(source, resolution, projection, align), method)


def _target_grid(source: Grid, resolution: Any, projection: Any, align: str) -> Grid:
    crs = source.crs if projection is None else crs_text(projection)
    width, height = resolution if isinstance(resolution, list) else (resolution, resolution)
    left, bottom, right, top = source.bounds_in(crs)
    if crs != source.crs:
        width, height = width or (right - left) / source.width, height or (top - bottom) / source.height
    width, height = width or source.pixel_width, height or source.pixel_height
    if width < 0 or height < 0:
        raise invalid("resolution", "resample_spatial", "it must not be negative")
    vertical, horizontal = align.split("-")
    columns = grid_of_bounds(crs, (left, bottom, right, top), width, height, Grid(crs, left, top, width, height, 1, 1))
    new_left = right - columns.width * width if horizontal == "right" else left
    new_top = bottom + columns.height * height if vertical == "lower" else top
    return Grid(crs, new_left, new_top, width, height, columns.width, columns.height)


@process(
    "resample_cube_spatial",
    "Resample to the grid of another cube",
    DATA_CUBE,
    Parameter("target", "A raster data cube that gives the grid.", CUBE),
    _METHOD,
    returns=CUBE,
    categories=_RESAMPLE,
)
def resample_cube_spatial(data: Any, target: Any, method: str) -> DataCube:
    """Moves the cube onto the grid of another; dimensions other than rows and columns stay."""
    require_raster(data, "resample_cube_spatial")
    if method not in METHODS:
        raise invalid("method", "resample_cube_spatial", f"'{method}' is not one of {', '.join(METHODS)}")
    return onto_grid(data, require_raster(target, "resample_cube_spatial", "target"), method)
