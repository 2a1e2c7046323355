"""Limits of a colour stretch over a whole mosaic, so that no tile looks different from its neighbour."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .rasters import RasterError, open_dataset, quiet

MAXIMUM_PIXELS = 4_000_000
_FALLBACK = (0.0, 1.0)


def joint_stretch(
    path: Path | str, bands: Sequence[int | str], percentiles: tuple[float, float] = (2, 98)
) -> list[tuple[float, float]]:
    """Return low and high value per band: percentiles over all pixels of the mosaic together that are not nodata.

    Mosaics of more than :data:`MAXIMUM_PIXELS` are read at a lower resolution (from overviews where there are some).
    A band without any data gives (0, 1); one with a single value gives that value and one more.

    :param bands: numbers (from 1) or names of the bands.
    :raises InputError: when the mosaic cannot be read or has no such band.
    """
    try:
        dataset = open_dataset(path)
    except RasterError as error:
        raise InputError("Mosaic", f"{path} cannot be read: {error}", "Build it again") from error
    return [_limits(_valid_values(dataset, _number(dataset, band)), percentiles) for band in bands]


def _number(dataset: Any, band: int | str) -> int:
    names = [dataset.GetRasterBand(number + 1).GetDescription() for number in range(dataset.RasterCount)]
    if isinstance(band, str) and band in names:
        return names.index(band) + 1
    if isinstance(band, int) and 1 <= band <= len(names):
        return band
    raise InputError("Bands", f"the mosaic has no band {band}", f"Choose from: {', '.join(filter(None, names))}")


def _valid_values(dataset: Any, number: int) -> NDArray:
    band = dataset.GetRasterBand(number)
    width, height = dataset.RasterXSize, dataset.RasterYSize
    factor = max(1.0, sqrt(width * height / MAXIMUM_PIXELS))
    size = {"buf_xsize": max(1, int(width / factor)), "buf_ysize": max(1, int(height / factor))}
    with quiet():
        try:
            values = band.ReadAsArray(**size)
        except RuntimeError:
            values = None
    if values is None:
        return np.empty(0)
    nodata = band.GetNoDataValue()
    valid = np.isfinite(values)
    if nodata is not None and np.isfinite(nodata):
        valid &= values != nodata
    return np.asarray(values[valid])


def _limits(values: NDArray, percentiles: tuple[float, float]) -> tuple[float, float]:
    if values.size == 0:
        return _FALLBACK
    low, high = (float(value) for value in np.percentile(values.astype(float, copy=False), percentiles))
    return (low, high) if high > low else (low, low + 1.0)
