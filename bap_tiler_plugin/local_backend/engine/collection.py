"""SENTINEL2_L2A: a folder with a static STAC ItemCollection, read only where pixels are needed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from .errors import EngineError
from .grid import Grid, Window, crs_text
from .resample import take_nearest, warp_file
from .stack import Stack
from .temporal import parse_instant

COLLECTION_ID = "SENTINEL2_L2A"
DEFAULT_NODATA = 0.0

gdal.UseExceptions()


@dataclass(frozen=True)
class Asset:
    """One band of a scene: its file and the grid it lies on."""

    path: Path
    grid: Grid

    @cached_property
    def stored(self) -> tuple[np.dtype, float]:
        """The file's pixel type and its value for no data (0 where the file names none)."""
        from osgeo import gdal_array

        dataset = self._open()
        band = dataset.GetRasterBand(1)
        nodata = band.GetNoDataValue()
        dtype = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType))
        return dtype, DEFAULT_NODATA if nodata is None else nodata

    def read(self, window: Window) -> np.ndarray:
        """Returns the file's values of a window of its grid."""
        rows, columns = window.shape
        return self._open().ReadAsArray(window.column, window.row, columns, rows)

    def read_onto(self, grid: Grid) -> np.ndarray | None:
        """Returns the values nearest to the pixel centres of ``grid``, no data elsewhere; None when none is there."""
        nodata = self.stored[1]
        if grid.crs != self.grid.crs:
            return warp_file(self.path, self.grid.crs, nodata, grid)
        window = self.grid.window_around(grid.bounds)
        if 0 in window.shape:
            return None
        return take_nearest(self.read(window), self.grid.crop(window), grid, nodata)

    def _open(self) -> gdal.Dataset:
        try:
            return gdal.Open(str(self.path))
        except RuntimeError as error:
            raise EngineError("Internal", f"The file '{self.path.name}' of the data folder cannot be read.") from error


@dataclass(frozen=True)
class Scene:
    """One item of the collection: ``bbox`` is lon/lat west, south, east, north; ``instant`` is in UTC."""

    id: str
    instant: datetime
    bbox: tuple[float, float, float, float]
    properties: Mapping[str, Any]
    assets: Mapping[str, Asset]

    def intersects(self, bbox: Sequence[float]) -> bool:
        """Tells whether the scene's bounding box meets another, in degrees."""
        west, south, east, north = self.bbox
        return west <= bbox[2] and bbox[0] <= east and south <= bbox[3] and bbox[1] <= north


class Collection:
    """The scenes listed by ``items.json`` of a folder, ordered by time and id. Raises EngineError without one."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        try:
            features = json.loads((self.folder / "items.json").read_text(encoding="utf-8"))["features"]
            scenes = [self._scene(feature) for feature in features]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise EngineError(
                "Internal", f"The data folder has no readable STAC ItemCollection 'items.json': {error}"
            ) from error
        self.scenes = sorted(scenes, key=lambda scene: (scene.instant, scene.id))

    @cached_property
    def bands(self) -> tuple[str, ...]:
        """The names of all bands in the order of their first appearance."""
        return tuple(dict.fromkeys(name for scene in self.scenes for name in scene.assets))

    def _scene(self, feature: Mapping[str, Any]) -> Scene:
        properties = feature["properties"]
        code = properties.get("proj:epsg") or properties.get("proj:code")
        assets = {
            name: self._asset(asset, crs_text(code))
            for name, asset in feature["assets"].items()
            if "proj:transform" in asset and "proj:shape" in asset
        }
        west, south, east, north = map(float, feature["bbox"])
        instant = parse_instant(properties["datetime"])
        return Scene(str(feature["id"]), instant, (west, south, east, north), properties, assets)

    def _asset(self, asset: Mapping[str, Any], crs: str) -> Asset:
        width, skew_x, left, skew_y, height, top = asset["proj:transform"][:6]
        rows, columns = asset["proj:shape"]
        if skew_x or skew_y or width <= 0 or height >= 0:
            raise ValueError(f"asset '{asset['href']}' is not a north-up raster")
        path = (self.folder / asset["href"]).resolve()
        return Asset(path, Grid(crs, float(left), float(top), float(width), -float(height), int(columns), int(rows)))

    def description(self) -> dict[str, Any]:
        """Returns the STAC Collection for openEO's GET /collections/SENTINEL2_L2A."""
        from .collection_description import describe

        return describe(self)


class SceneStack(Stack):
    """Bands of scenes on one grid: scenes of one day are mosaicked, the earlier one on top."""

    def __init__(self, days: Sequence[Sequence[Scene]], bands: Sequence[str], grid: Grid, dtype: np.dtype) -> None:
        super().__init__(len(days), len(bands), grid, dtype)
        self._days = days
        self._band_names = bands
        self.pixels_read = 0

    def read(self, date: int, window: Window) -> np.ndarray | None:
        grid = self.grid.crop(window)
        values = np.full((self.bands, *grid.shape), np.nan, self.dtype)
        found = False
        for position, band in enumerate(self._band_names):
            for scene in self._days[date]:
                found |= self._read_scene(scene, band, grid, values[position])
        return values if found else None

    def _read_scene(self, scene: Scene, band: str, grid: Grid, values: np.ndarray) -> bool:
        asset = scene.assets.get(band)
        read = asset.read_onto(grid) if asset else None
        if read is None:
            return False
        self.pixels_read += read.size
        nodata = asset.stored[1]
        valid = np.isnan(values)
        if not np.isnan(nodata):
            valid &= read != nodata
        np.copyto(values, read, where=valid, casting="unsafe")
        return True
