"""What a mosaic needs to know of a raster: its place, pixel grid, bands and nodata, and whether it can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import isnan, nan
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr

GeoTransform = tuple[float, float, float, float, float, float]
UNDATED = "undated"
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)(-?)([01]\d)\2([0-3]\d)(?!\d)")
_ALIGNED_WITHIN = 0.01
_RASTER_SUFFIXES = frozenset({".tif", ".tiff", ".jp2", ".nc", ".png"})


class RasterError(ValueError):
    """A file cannot be used as a raster; the text says why."""


class DamagedRasterError(RasterError):
    """The file is missing, or cannot be read although its name says that it is a raster."""


@dataclass(frozen=True)
class Band:
    """One band; ``nodata`` is None when every value counts (an integer band without a declared nodata)."""

    name: str
    data_type: int
    nodata: float | None
    scale: float = 1.0
    offset: float = 0.0
    colour: int = 0

    @property
    def is_float(self) -> bool:
        """Whether values can be NaN."""
        return self.data_type in (gdal.GDT_Float32, gdal.GDT_Float64)


@dataclass(frozen=True)
class Raster:
    """A raster file: ``transform`` is GDAL's geotransform in ``crs`` (WKT), sizes are in pixels."""

    path: Path
    crs: str
    transform: GeoTransform
    width: int
    height: int
    bands: tuple[Band, ...]
    block: tuple[int, int]

    @property
    def band_names(self) -> tuple[str, ...]:
        """The bands' descriptions; "Band 1" and so on where there are none."""
        return tuple(band.name for band in self.bands)

    @property
    def pixel_area(self) -> float:
        """Area of a pixel in square units of the CRS."""
        return abs(self.transform[1] * self.transform[5])


@contextmanager
def quiet() -> Iterator[None]:
    """Keep GDAL from writing to the console; failures are looked at where they happen."""
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def open_dataset(path: Path | str) -> Any:
    """Return the open GDAL dataset.

    :raises RasterError: with GDAL's reason when it cannot be opened.
    """
    with quiet():
        try:
            dataset = gdal.Open(str(path))
        except RuntimeError as error:
            raise RasterError(str(error)) from error
        if dataset is None:
            raise RasterError(gdal.GetLastErrorMsg() or "it is not a raster")
    return dataset


def read_raster(path: Path) -> Raster:
    """Return the description of a raster file after a look at some of its pixels.

    :raises RasterError: when it is missing, damaged, or has no place on the Earth.
    """
    if not path.is_file():
        raise DamagedRasterError("the file is missing")
    try:
        dataset = open_dataset(path)
    except RasterError as error:
        if path.suffix.lower() in _RASTER_SUFFIXES:
            raise DamagedRasterError(f"it is damaged: {error}") from error
        raise
    raster = describe_raster(path, dataset)
    _check_pixels(dataset)
    return raster


def describe_raster(path: Path, dataset: Any) -> Raster:
    """Return the description of an open raster; none of its pixels is read.

    :raises RasterError: when it has no bands or no place on the Earth.
    """
    transform = dataset.GetGeoTransform(can_return_null=True)
    if dataset.RasterCount == 0:
        raise RasterError("it has no bands")
    if not dataset.GetProjection() or transform is None:
        raise RasterError("it has no coordinate reference system or position")
    bands = tuple(_band(dataset.GetRasterBand(number + 1), number + 1) for number in range(dataset.RasterCount))
    block = tuple(dataset.GetRasterBand(1).GetBlockSize())
    return Raster(path, dataset.GetProjection(), tuple(transform), dataset.RasterXSize, dataset.RasterYSize, bands,
                  (block[0], block[1]))  # fmt: skip


@lru_cache(maxsize=1024)
def same_crs(one: str, other: str) -> bool:
    """Return whether two CRS (anything GDAL reads) are the same for coordinates in x, y order."""
    return one == other or bool(spatial_reference(one).IsSame(spatial_reference(other)))


def spatial_reference(text: str) -> Any:
    """Return the OSR reference of a CRS in x, y order.

    :raises RasterError: when GDAL does not know it.
    """
    reference = osr.SpatialReference()
    with quiet():
        try:
            failed = reference.SetFromUserInput(text)
        except RuntimeError as error:
            raise RasterError(str(error)) from error
    if failed:
        raise RasterError("the coordinate reference system is unknown")
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def is_aligned(raster: Raster, transform: GeoTransform) -> bool:
    """Return whether the raster's pixels lie on the pixel grid of ``transform`` (same CRS, north up)."""
    own = raster.transform
    if own[2] or own[4] or own[1] <= 0 or own[5] >= 0:
        return False
    columns, rows = (own[0] - transform[0]) / transform[1], (own[3] - transform[3]) / transform[5]
    drift = max(raster.width * abs(own[1] / transform[1] - 1), raster.height * abs(own[5] / transform[5] - 1))
    return max(abs(columns - round(columns)), abs(rows - round(rows)), drift) < _ALIGNED_WITHIN


def date_in(text: str) -> str | None:
    """Return the first date (YYYY-MM-DD or YYYYMMDD) in a text as YYYY-MM-DD, or None."""
    for match in _DATE.finditer(text):
        year, _, month, day = match.groups()
        try:
            return date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
    return None


def same_nodata(one: float | None, other: float | None) -> bool:
    """Return whether two nodata values are the same; NaN is the same as NaN."""
    if one is None or other is None:
        return one is other
    return one == other or (isnan(one) and isnan(other))


def _band(band: Any, number: int) -> Band:
    nodata = band.GetNoDataValue()
    is_float = band.DataType in (gdal.GDT_Float32, gdal.GDT_Float64)
    return Band(
        name=band.GetDescription() or f"Band {number}",
        data_type=band.DataType,
        nodata=nan if nodata is None and is_float else nodata,
        scale=1.0 if band.GetScale() is None else band.GetScale(),
        offset=band.GetOffset() or 0.0,
        colour=band.GetColorInterpretation(),
    )


def _check_pixels(dataset: Any) -> None:
    """Read the corners' blocks of the last band, where a cut-off file ends."""
    width, height = dataset.RasterXSize, dataset.RasterYSize
    band = dataset.GetRasterBand(dataset.RasterCount)
    for x, y in {(0, 0), (width // 2, height // 2), (width - 1, height - 1)}:
        with quiet():
            try:
                values = band.ReadAsArray(x, y, 1, 1)
            except RuntimeError as error:
                raise DamagedRasterError(f"it is damaged: {error}") from error
            if not isinstance(values, np.ndarray):
                raise DamagedRasterError(f"it is damaged: {gdal.GetLastErrorMsg() or 'a pixel cannot be read'}")
