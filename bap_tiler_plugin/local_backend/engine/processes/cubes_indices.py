"""Indices of bands."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..cube import BANDS, DataCube, Dimension
from ..errors import EngineError
from ..registry import process
from .parameters import CUBE, DATA_CUBE, TEXT, option

# common names of bands and Sentinel-2's names for them
_COMMON_NAMES = {"nir": "B08", "red": "B04", "green": "B03", "blue": "B02"}


@process(
    "ndvi",
    "Normalised difference vegetation index",
    DATA_CUBE,
    option("nir", "The near infrared band.", TEXT, "nir"),
    option("red", "The red band.", TEXT, "red"),
    option("target_band", "Adds the index as a band of this name instead of dropping the bands.", TEXT),
    returns=CUBE,
    categories=("cubes", "math > indices", "vegetation indices"),
)
def ndvi(data: DataCube, nir: str, red: str, target_band: Any) -> DataCube:
    """Computes (nir - red) / (nir + red).

    Throws DimensionAmbiguous, NirBandAmbiguous, RedBandAmbiguous, BandExists.
    """
    found = data.of_kind(BANDS)
    if len(found) != 1:
        raise EngineError("DimensionAmbiguous", "Dimension of type `bands` is not available or is ambiguous.")
    axis = data.axis(found[0].name)
    near = np.take(data.values, _band(found[0], nir, "NirBandAmbiguous"), axis).astype(np.float64)
    visible = np.take(data.values, _band(found[0], red, "RedBandAmbiguous"), axis).astype(np.float64)
    with np.errstate(all="ignore"):
        index = (near - visible) / (near + visible)
    if target_band is None:
        return data.without(found[0].name, index).with_data(index)
    if target_band in found[0].labels:
        raise EngineError("BandExists", "A band with the specified target name exists.")
    bands = Dimension(found[0].name, BANDS, (*found[0].labels, target_band))
    values = np.concatenate([data.full_values, np.expand_dims(index, axis)], axis=axis)
    return data.with_dimension(found[0].name, bands, values).with_data(values)


def _band(bands: Dimension, name: str, code: str) -> int:
    for candidate in (name, _COMMON_NAMES.get(name)):
        if candidate in bands.labels:
            return bands.labels.index(candidate)
    raise EngineError(code, f"The band '{name}' can't be resolved, please specify the specific band name.")
