"""How much of a mosaic has data: a finished tile may have none where no scene had a usable value."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from .lonlat import transform_geometry
from .rasters import RasterError, open_dataset, quiet, same_crs

SAMPLED_PIXELS = 1_000_000


def valid_share(path: Path, geometries: Iterable[Any], grid_crs: str) -> float | None:
    """Return the share, 0 to 1, of the tiles' pixels that have data in the first band; None when it is not known.

    Large mosaics are looked at in a regular sample of :data:`SAMPLED_PIXELS`.

    :param geometries: shapely polygons of the tiles that the mosaic was made of, in ``grid_crs``.
    """
    try:
        dataset = open_dataset(path)
        with quiet():
            valid, pixel_area = _valid_pixels(dataset)
    except (RasterError, RuntimeError):
        return None
    tiles = np.array(list(geometries), dtype=object)
    crs = dataset.GetProjection()
    if not same_crs(grid_crs, crs):
        tiles = transform_geometry(tiles, grid_crs, crs)
    whole = float(shapely.area(tiles).sum())
    return min(1.0, valid * pixel_area / whole) if whole else None


def _valid_pixels(dataset: Any) -> tuple[int, float]:
    """Return the number of sampled pixels with data, and the area that each stands for in units of the CRS."""
    width, height = dataset.RasterXSize, dataset.RasterYSize
    factor = max(1.0, sqrt(width * height / SAMPLED_PIXELS))
    columns, rows = max(1, int(width / factor)), max(1, int(height / factor))
    values = dataset.GetRasterBand(1).ReadAsArray(buf_xsize=columns, buf_ysize=rows)
    if values is None:
        raise RasterError("its pixels cannot be read")
    valid = np.isfinite(values)
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    if nodata is not None and np.isfinite(nodata):
        valid &= values != nodata
    transform = dataset.GetGeoTransform()
    pixel_area = abs(transform[1] * transform[5]) * width * height / (columns * rows)
    return int(np.count_nonzero(valid)), pixel_area
