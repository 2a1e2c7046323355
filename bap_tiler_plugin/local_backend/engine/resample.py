"""Moves values from one grid to another."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, gdal_array, osr

from .grid import Grid, Window
from .stack import Stack

gdal.UseExceptions()

# openEO's names of the methods and GDAL's
METHODS = {
    "near": "near",
    "bilinear": "bilinear",
    "cubic": "cubic",
    "cubicspline": "cubicspline",
    "lanczos": "lanczos",
    "average": "average",
    "mode": "mode",
    "max": "max",
    "min": "min",
    "med": "med",
    "q1": "q1",
    "q3": "q3",
    "rms": "rms",
    "sum": "sum",
}
# source pixels around a window that the widest of the methods looks at
MARGIN = 8


def take_nearest(values: np.ndarray, source: Grid, target: Grid, nodata: float) -> np.ndarray:
    """Returns the source values whose pixel holds each target pixel centre; ``nodata`` where there is none.

    Both grids have one CRS. A centre on the border of two pixels takes the one to the right or below.
    """
    rows, columns = nearest_indices(source, target)
    if (rows >= 0).all() and (columns >= 0).all():
        return _take(values, rows, columns)
    taken = np.full((*values.shape[:-2], *target.shape), nodata, values.dtype)
    inside_rows, inside_columns = np.flatnonzero(rows >= 0), np.flatnonzero(columns >= 0)
    if inside_rows.size and inside_columns.size:
        part = (..., slice(inside_rows[0], inside_rows[-1] + 1), slice(inside_columns[0], inside_columns[-1] + 1))
        taken[part] = _take(values, rows[inside_rows], columns[inside_columns])
    return taken


def nearest_indices(source: Grid, target: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Returns the source row and column of each target row and column, -1 where outside the source; one CRS."""
    rows, columns = source.nearest_rows(target.y_centres()), source.nearest_columns(target.x_centres())
    return np.where(rows < source.height, rows, -1).clip(-1), np.where(columns < source.width, columns, -1).clip(-1)


def _take(values: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    if np.array_equal(rows, np.arange(values.shape[-2])) and np.array_equal(columns, np.arange(values.shape[-1])):
        return values
    return values[..., rows[:, np.newaxis], columns[np.newaxis, :]]


def warp_file(path: Path, crs: str, nodata: float, target: Grid) -> np.ndarray | None:
    """Returns a raster file warped to the nearest values on ``target``."""
    warped = gdal.Warp("", str(path), **_warp_options(crs, target, "near", nodata))
    return warped.ReadAsArray()


def warp_values(values: np.ndarray, source: Grid, target: Grid, method: str) -> np.ndarray:
    """Returns floating point values (..., rows, columns; NaN is no data) warped by GDAL to another grid."""
    layers = np.ascontiguousarray(values.reshape(-1, *source.shape))
    dataset = gdal.GetDriverByName("MEM").Create(
        "", source.width, source.height, len(layers), gdal_array.NumericTypeCodeToGDALTypeCode(layers.dtype)
    )
    dataset.SetGeoTransform(source.geotransform)
    dataset.SetProjection(spatial_reference(source.crs).ExportToWkt())
    for position, layer in enumerate(layers, start=1):
        band = dataset.GetRasterBand(position)
        band.SetNoDataValue(float("nan"))
        band.WriteArray(layer)
    warped = gdal.Warp("", dataset, **_warp_options(source.crs, target, METHODS[method], float("nan")))
    return warped.ReadAsArray().reshape(*values.shape[:-2], *target.shape)


def spatial_reference(crs: str) -> osr.SpatialReference:
    """Returns GDAL's object for a CRS, with x before y."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _warp_options(crs: str, target: Grid, method: str, nodata: float) -> dict:
    return {
        "format": "MEM",
        "srcSRS": crs,
        "dstSRS": target.crs,
        "outputBounds": target.bounds,
        "width": target.width,
        "height": target.height,
        "resampleAlg": method,
        "errorThreshold": 0.0,
        "srcNodata": nodata,
        "dstNodata": nodata,
    }


def resample_array(values: np.ndarray, source: Grid, target: Grid, method: str) -> np.ndarray:
    """Returns floating point values (..., rows, columns) on another grid, NaN where there is no source."""
    if source.crs == target.crs and method == "near":
        return take_nearest(values, source, target, np.nan)
    return warp_values(values, source, target, method)


class ResampledStack(Stack):
    """Another stack on another grid; only the source pixels that a window needs are read."""

    def __init__(self, parent: Stack, grid: Grid, method: str) -> None:
        super().__init__(parent.dates, parent.bands, grid, parent.dtype)
        self._parent = parent
        self._method = method

    def read(self, date: int, window: Window) -> np.ndarray | None:
        target = self.grid.crop(window)
        source = self._parent.grid
        left, bottom, right, top = target.bounds_in(source.crs)
        x_margin = max(MARGIN * source.pixel_width, 2 * (right - left) / max(target.width, 1))
        y_margin = max(MARGIN * source.pixel_height, 2 * (top - bottom) / max(target.height, 1))
        needed = source.window_around((left - x_margin, bottom - y_margin, right + x_margin, top + y_margin))
        chunk = None if 0 in needed.shape else self._parent.read(date, needed)
        return None if chunk is None else resample_array(chunk, source.crop(needed), target, self._method)
