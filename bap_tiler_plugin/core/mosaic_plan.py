"""The plan of a mosaic: its pixel grid, its bands and nodata, and which window of which raster goes where.

A pixel belongs to the tile in whose square its centre lies (west and south edges included), whatever the overlap of the
rasters. Rasters of another CRS or pixel grid are brought to the mosaic's by nearest neighbour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, nan
from typing import Any

from osgeo import gdal

from .rasters import Band, GeoTransform, Raster, RasterError, is_aligned, same_crs, same_nodata

_EPSILON = 1e-6
_FLOAT32_HOLDS = (gdal.GDT_Byte, gdal.GDT_Int16, gdal.GDT_UInt16, gdal.GDT_Float32)
Square = tuple[float, float, float, float]


@dataclass(frozen=True)
class TileRaster:
    """A raster, the tile that it is the result of, and the tile's square (None: no limit).

    :ivar square_crs: the CRS of the square; empty for that of the grid.
    :ivar outline: the part of the square that is the tile's own, in the CRS of the grid; None: all of it.
    """

    tile_id: str
    raster: Raster
    square: Square | None
    square_crs: str = ""
    outline: Any = None


@dataclass(frozen=True)
class Window:
    """A part of the mosaic's endless pixel grid: columns to the east and rows to the south, ends excluded."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def is_empty(self) -> bool:
        """Whether no pixel is in it."""
        return self.left >= self.right or self.top >= self.bottom

    def common(self, other: Window) -> Window:
        """Return the part that lies in both."""
        return Window(max(self.left, other.left), max(self.top, other.top),
                      min(self.right, other.right), min(self.bottom, other.bottom))  # fmt: skip

    def around(self, other: Window) -> Window:
        """Return the smallest window that holds both."""
        return Window(min(self.left, other.left), min(self.top, other.top),
                      max(self.right, other.right), max(self.bottom, other.bottom))  # fmt: skip


@dataclass(frozen=True)
class PixelGrid:
    """An endless pixel grid: ``transform`` gives the upper left corner of pixel (0, 0) and the pixel's size."""

    crs: str
    transform: GeoTransform

    def window_of_centres(self, square: Square) -> Window:
        """Return the pixels whose centre lies in the square; its west and south edges belong to it."""
        x0, dx, _, y0, _, dy = self.transform
        minx, miny, maxx, maxy = square
        return Window(
            ceil((minx - x0) / dx - 0.5 - _EPSILON),
            floor((maxy - y0) / dy - 0.5 + _EPSILON) + 1,
            ceil((maxx - x0) / dx - 0.5 - _EPSILON),
            floor((miny - y0) / dy - 0.5 + _EPSILON) + 1,
        )

    def window_around(self, square: Square) -> Window:
        """Return the pixels that have any share in the square."""
        x0, dx, _, y0, _, dy = self.transform
        minx, miny, maxx, maxy = square
        return Window(
            floor((minx - x0) / dx + _EPSILON), floor((maxy - y0) / dy + _EPSILON),
            ceil((maxx - x0) / dx - _EPSILON), ceil((miny - y0) / dy - _EPSILON),
        )  # fmt: skip

    def window_of(self, raster: Raster) -> Window:
        """Return the pixels of a raster that is aligned with the grid."""
        left = round((raster.transform[0] - self.transform[0]) / self.transform[1])
        top = round((raster.transform[3] - self.transform[3]) / self.transform[5])
        return Window(left, top, left + raster.width, top + raster.height)

    def bounds(self, window: Window) -> Square:
        """Return minx, miny, maxx, maxy of a window in the CRS."""
        x0, dx, _, y0, _, dy = self.transform
        return x0 + window.left * dx, y0 + window.bottom * dy, x0 + window.right * dx, y0 + window.top * dy

    def transform_of(self, window: Window) -> GeoTransform:
        """Return the geotransform of a raster that covers just the window."""
        minx, _, _, maxy = self.bounds(window)
        return minx, self.transform[1], 0.0, maxy, 0.0, self.transform[5]


@dataclass(frozen=True)
class Layout:
    """What all sources of a mosaic are brought to: pixel grid, bands by name, one data type and nodata."""

    grid: PixelGrid
    bands: tuple[Band, ...]
    data_type: int
    nodata: float


def make_layout(rasters: Sequence[Raster], target_crs: str | None) -> Layout:
    """Return the layout of a mosaic of ``rasters`` (at least one).

    The pixel grid is that of the finest raster in the mosaic's CRS, which is ``target_crs`` or that of the first
    raster. Where rasters disagree about nodata, or an integer raster has none, values become floating point with NaN.

    :raises RasterError: when the rasters cannot be brought to ``target_crs``.
    """
    crs = target_crs or rasters[0].crs
    upright = [raster for raster in rasters if same_crs(raster.crs, crs) and is_aligned(raster, raster.transform)]
    grid = (
        PixelGrid(crs, min(upright, key=lambda raster: raster.pixel_area).transform)
        if upright
        else _suggested_grid(rasters[0], crs)
    )
    data_type, nodata = _common_values([band for raster in rasters for band in raster.bands])
    names: dict[str, Band] = {}
    for raster in rasters:
        for band in raster.bands:
            names.setdefault(band.name, band)
    return Layout(grid, tuple(names.values()), data_type, nodata)


def check_scales(raster: Raster, layout: Layout) -> None:
    """Check that the raster's numbers mean the same as those of the mosaic.

    :raises RasterError: when a band has another scale or offset than the mosaic's.
    """
    wanted = {band.name: (band.scale, band.offset) for band in layout.bands}
    for band in raster.bands:
        if wanted[band.name] != (band.scale, band.offset):
            raise RasterError(f"its band {band.name} has another scale or offset than the other tiles' rasters")


def _common_values(bands: Sequence[Band]) -> tuple[int, float]:
    data_type = bands[0].data_type
    for band in bands[1:]:
        data_type = gdal.DataTypeUnion(data_type, band.data_type)
    first = bands[0].nodata
    if first is not None and all(same_nodata(band.nodata, first) for band in bands):
        return data_type, first
    holds_all = all(band.data_type in _FLOAT32_HOLDS for band in bands)
    return (gdal.GDT_Float32 if holds_all else gdal.GDT_Float64), nan


def _suggested_grid(raster: Raster, crs: str) -> PixelGrid:
    from .rasters import open_dataset, quiet

    with quiet():
        warped: Any = gdal.AutoCreateWarpedVRT(open_dataset(raster.path), None, crs)
        if warped is None:
            raise RasterError(f"it cannot be brought to the mosaic's CRS: {gdal.GetLastErrorMsg()}")
        size = warped.GetGeoTransform()[1]
    step = float(f"{size:.3g}")
    return PixelGrid(crs, (0.0, step, 0.0, 0.0, 0.0, -step))
