"""Whether a raster that was downloaded is whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .faults import shorten


def raster_problem(path: Path, *, every_pixel: bool) -> str:
    """Why GDAL cannot read a raster, empty when it can; without ``every_pixel`` its last one only."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER)
        if dataset is None:
            return "GDAL cannot open it"
        bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
        read = _reads_all if every_pixel else _reads_end
        if not all(read(band) for band in (bands if every_pixel else bands[-1:])):
            return "GDAL cannot read all of it" if every_pixel else "GDAL cannot read it to its end"
    except RuntimeError as error:
        return f"GDAL cannot read it ({shorten(str(error).replace(f'{path}: ', ''), 100)})"
    finally:
        gdal.PopErrorHandler()
    return ""


def _reads_end(band: Any) -> bool:
    return band.ReadRaster(band.XSize - 1, band.YSize - 1, 1, 1) is not None


def _reads_all(band: Any) -> bool:
    """Read block by block, so that little of it is in memory."""
    width, height = band.GetBlockSize()
    return all(
        band.ReadRaster(x, y, min(width, band.XSize - x), min(height, band.YSize - y)) is not None
        for y in range(0, band.YSize, height)
        for x in range(0, band.XSize, width)
    )
