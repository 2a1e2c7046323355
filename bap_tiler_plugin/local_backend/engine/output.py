"""Writes cubes as files: one cloud-optimised GeoTIFF per date, or JSON for values per geometry."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, gdal_array

from .cube import BANDS, SPATIAL, TEMPORAL, DataCube, Stored, VectorCube
from .errors import EngineError
from .grid import Grid
from .resample import spatial_reference
from .temporal import parse_instant

COG_MEDIA_TYPE = "image/tiff; application=geotiff; profile=cloud-optimized"
FORMATS = {"gtiff": "GTiff", "geotiff": "GTiff", "cog": "GTiff", "json": "JSON"}
FILE_STEM = "openEO"

gdal.UseExceptions()


@dataclass(frozen=True)
class ResultFile:
    """One written file and what STAC says about it.

    ``date`` is the label's day (``2022-06-01``) or None; ``bbox`` is lon/lat west, south, east, north; ``shape`` is
    rows, columns; ``transform`` the six numbers of proj:transform; ``checksum`` a sha2-256 multihash in hex; ``size``
    in bytes.
    """

    name: str
    date: str | None
    bands: tuple[str, ...]
    bbox: tuple[float, float, float, float] | None
    epsg: int | None
    shape: tuple[int, int] | None
    transform: tuple[float, ...] | None
    data_type: str | None
    nodata: float | None
    size: int
    checksum: str
    media_type: str


def require_format(name: Any) -> str:
    """Returns the proper name of an output format. Raises EngineError (FormatUnsupported)."""
    proper = FORMATS.get(str(name).lower())
    if proper is None:
        known = ", ".join(dict.fromkeys(FORMATS.values()))
        raise EngineError("FormatUnsupported", f"The output format '{name}' is not supported; there are {known}.")
    return proper


def file_formats() -> dict[str, Any]:
    """Returns what openEO's GET /file_formats says."""
    return {
        "input": {},
        "output": {
            "GTiff": {
                "title": "GeoTIFF",
                "description": "One cloud-optimised GeoTIFF per date.",
                "gis_data_types": ["raster"],
                "parameters": {},
            },
            "JSON": {
                "title": "JSON",
                "description": "Values per geometry.",
                "gis_data_types": ["vector", "table"],
                "parameters": {},
            },
        },
    }


def write_result(value: Any, file_format: str, folder: Path, *, taken: Collection[str] = ()) -> list[ResultFile]:
    """Writes a cube as files in ``folder`` whose names are none of ``taken``; returns what was written.

    Raises EngineError (FormatUnsuitable) when the format cannot hold the value.
    """
    proper = require_format(file_format)
    if isinstance(value, DataCube) and proper == "GTiff":
        return list(_write_rasters(value, folder, taken))
    if isinstance(value, DataCube) and value.grid is not None:
        raise EngineError("FormatUnsuitable", f"Raster data cubes cannot be saved as {proper}.")
    if proper == "GTiff":
        raise EngineError("FormatUnsuitable", f"The result is not a raster data cube and cannot be saved as {proper}.")
    return [_write_json(value, folder, taken)]


def _write_rasters(cube: DataCube, folder: Path, taken: Collection[str]) -> Iterator[ResultFile]:
    if cube.grid is None:
        raise EngineError("FormatUnsuitable", "The result has no rows and columns and cannot be saved as GTiff.")
    others = [d.name for d in cube.dimensions if d.kind not in (TEMPORAL, BANDS, SPATIAL) and d.size > 1]
    if others or len(cube.of_kind(TEMPORAL)) > 1:
        raise EngineError("FormatUnsuitable", f"GTiff cannot hold the dimension '{(others or ['temporal'])[0]}'.")
    bands = [tuple(map(str, dimension.labels)) for dimension in cube.of_kind(BANDS)] or [("result",)]
    used = set(taken)
    for label, values in _by_date(cube):
        name = _free_name(FILE_STEM if label is None else f"{FILE_STEM}_{_stamp(label)}", ".tif", used)
        used.add(name)
        stored = cube.stored or Stored(np.dtype(np.float32), math.nan)
        layers = values.reshape(-1, *cube.grid.shape)
        _write_cog(folder / name, layers, cube.grid, bands[0], stored)
        yield _describe(folder / name, label, cube.grid, bands[0], stored)


def _by_date(cube: DataCube) -> Iterator[tuple[str | None, np.ndarray]]:
    dates = cube.of_kind(TEMPORAL)
    if not dates:
        yield None, cube.full_values
        return
    axis = cube.axis(dates[0].name)
    for position, label in enumerate(dates[0].labels):
        yield label, np.take(cube.select(dates[0].name, [position]).full_values, 0, axis)


def _stamp(label: str) -> str:
    try:
        instant = parse_instant(label)
    except ValueError:
        return re.sub(r"[^A-Za-z0-9_-]+", "-", str(label))[:60]
    midnight = (instant.hour, instant.minute, instant.second) == (0, 0, 0)
    return instant.strftime("%Y-%m-%dZ" if midnight else "%Y-%m-%dT%H%M%SZ")


def _free_name(stem: str, suffix: str, used: Collection[str]) -> str:
    name, number = stem + suffix, 2
    while name in used:
        name, number = f"{stem}_{number}{suffix}", number + 1
    return name


def _write_cog(path: Path, layers: np.ndarray, grid: Grid, bands: tuple[str, ...], stored: Stored) -> None:
    code = gdal_array.NumericTypeCodeToGDALTypeCode(stored.dtype)
    memory = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, len(layers), code)
    memory.SetGeoTransform(grid.geotransform)
    memory.SetProjection(spatial_reference(grid.crs).ExportToWkt())
    for number, (layer, name) in enumerate(zip(layers, bands), start=1):
        band = memory.GetRasterBand(number)
        band.SetDescription(name)
        if stored.nodata is not None:
            band.SetNoDataValue(stored.nodata)
        band.WriteArray(_as_stored(layer, stored))
    options = ["COMPRESS=DEFLATE", "LEVEL=6", "PREDICTOR=YES", "BLOCKSIZE=512", "OVERVIEW_RESAMPLING=NEAREST"]
    written = gdal.GetDriverByName("COG").CreateCopy(str(path), memory, options=options)
    written.FlushCache()


def _as_stored(layer: np.ndarray, stored: Stored) -> np.ndarray:
    if layer.dtype.kind == "f" and stored.dtype.kind != "f":
        layer = np.where(np.isnan(layer), layer.dtype.type(stored.nodata or 0), layer)
    elif layer.dtype.kind == "f" and stored.nodata is not None and not math.isnan(stored.nodata):
        layer = np.where(np.isnan(layer), layer.dtype.type(stored.nodata), layer)
    return layer.astype(stored.dtype)


def _describe(path: Path, label: str | None, grid: Grid, bands: tuple[str, ...], stored: Stored) -> ResultFile:
    west, south, east, north = grid.bounds_in("EPSG:4326")
    left, width, _, top, _, height = grid.geotransform
    return ResultFile(
        name=path.name,
        date=None if label is None else _stamp(label)[:10],
        bands=bands,
        bbox=(west, south, east, north),
        epsg=grid.epsg,
        shape=grid.shape,
        transform=(width, 0.0, left, 0.0, height, top),
        data_type=stored.dtype.name,
        nodata=stored.nodata,
        size=path.stat().st_size,
        checksum=multihash(path),
        media_type=COG_MEDIA_TYPE,
    )


def multihash(path: Path) -> str:
    """Returns the file's sha2-256 multihash in hex, as STAC's file:checksum."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return "1220" + digest.hexdigest()


def _write_json(value: Any, folder: Path, taken: Collection[str]) -> ResultFile:
    path = folder / _free_name(FILE_STEM, ".json", taken)
    path.write_text(json.dumps(_as_json(value)), encoding="utf-8")
    return ResultFile(
        name=path.name,
        date=None,
        bands=(),
        bbox=None,
        epsg=None,
        shape=None,
        transform=None,
        data_type=None,
        nodata=None,
        size=path.stat().st_size,
        checksum=multihash(path),
        media_type="application/json",
    )


def _as_json(value: Any) -> Any:
    """Returns values per geometry with their labels, for each date where there are dates; no data becomes null."""
    if isinstance(value, VectorCube):
        dimensions, data = value.dimensions, value.data
        dates = [axis for axis, dimension in enumerate(dimensions) if dimension.kind == TEMPORAL]
        if dates:
            labels = dimensions[dates[0]].labels
            return {label: _listed(np.take(data, at, dates[0] + 1)) for at, label in enumerate(labels)}
        return _listed(data)
    if isinstance(value, DataCube):
        return _listed(value.full_values)
    return value


def _listed(values: np.ndarray) -> Any:
    if values.ndim:
        return [_listed(item) for item in values]
    return None if np.isnan(values) else values.item()
