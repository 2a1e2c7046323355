"""How much of a date's tiles has data: a finished tile may have none where no scene had a usable value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any

import numpy as np
import shapely

from .mosaic_plan import PixelGrid, TileRaster, Window
from .rasters import RasterError, open_dataset, quiet, same_crs

SAMPLED_PIXELS = 1_000_000
_FEWEST_PER_TILE = 4_096


def valid_share(items: Sequence[TileRaster], geometries: Mapping[str, Any], grid_crs: str) -> float | None:
    """Return the share, 0 to 1, of the tiles' area that has data in the first band; None when it is not known.

    Large rasters are looked at in a regular sample, of about :data:`SAMPLED_PIXELS` together.

    :param items: the rasters of one date.
    :param geometries: shapely polygons of the tiles in ``grid_crs``, by tile id.
    """
    valid: dict[str, float] = {}
    most = max(_FEWEST_PER_TILE, SAMPLED_PIXELS // max(1, len(items)))
    for item in items:
        try:
            share, area = _of_raster(item, grid_crs, most)
        except (RasterError, RuntimeError):
            return None
        whole = float(shapely.area(geometries[item.tile_id]))
        own = share * (whole if area is None else area)
        valid[item.tile_id] = min(whole, valid.get(item.tile_id, 0.0) + own)
    tiles = float(sum(shapely.area(geometries[tile_id]) for tile_id in valid))
    return sum(valid.values()) / tiles if tiles else None


def _of_raster(item: TileRaster, grid_crs: str, most: int) -> tuple[float, float | None]:
    """Return the share of the raster's pixels in the tile's square that are valid, and these pixels' area.

    The area is None where the raster is not in the CRS of the grid; then the share is that of the whole raster.
    """
    raster = item.raster
    window = Window(0, 0, raster.width, raster.height)
    area = None
    if item.square is not None and same_crs(raster.crs, grid_crs):
        window = window.common(PixelGrid(raster.crs, raster.transform).window_of_centres(item.square))
        area = max(0, window.right - window.left) * max(0, window.bottom - window.top) * raster.pixel_area
    if window.is_empty:
        return 0.0, 0.0
    width, height = window.right - window.left, window.bottom - window.top
    factor = max(1.0, sqrt(width * height / most))
    size = {"buf_xsize": max(1, int(width / factor)), "buf_ysize": max(1, int(height / factor))}
    dataset = open_dataset(raster.path)
    with quiet():
        values = dataset.GetRasterBand(1).ReadAsArray(window.left, window.top, width, height, **size)
    if values is None:
        raise RasterError("its pixels cannot be read")
    valid = np.isfinite(values)
    nodata = raster.bands[0].nodata
    if nodata is not None and np.isfinite(nodata):
        valid &= values != nodata
    return float(valid.mean()), area
