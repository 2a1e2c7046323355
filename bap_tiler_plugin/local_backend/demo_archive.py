"""Make a synthetic Sentinel-2-like archive, so that BAP Tiler can be tried without downloading anything.

``python -m bap_tiler_plugin.local_backend.demo_archive FOLDER``
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr
from scipy import ndimage

from .demo_landscape import BANDS, EPSG, PIXEL, Landscape, make_landscape
from .demo_sky import MONTH, Sky, make_sky, scene_classes

# minx, miny, maxx, maxy in metres
Extent = tuple[int, int, int, int]
ANTWERP: Extent = (585000, 5655000, 610000, 5680000)
REVISIT_DAYS = 5

_VERSION = 1
_MARKER = "archive.json"
_SCL_PIXEL = 20
_LEFTOVER_SECONDS = 3600
_SWATH_EVERY = 3
_SHADOW_LIGHT = np.array([0.60, 0.52, 0.46, 0.36], np.float32)
_CLOUD_TINT = np.array([1.03, 1.0, 0.985, 1.0], np.float32)
_HAZE_TINT = np.array([1.0, 0.75, 0.55, 0.3], np.float32)
_OPTIONS = ["COMPRESS=DEFLATE", "PREDICTOR=YES", "LEVEL=1", "BLOCKSIZE=512", "OVERVIEWS=NONE"]


@dataclass(frozen=True)
class _Scene:
    """What is drawn for one date."""

    day: date
    kind: str
    swath_edge: bool
    seed: tuple[int, int]

    @property
    def name(self) -> str:
        return f"S2_{self.day.isoformat()}"


def make_archive(
    folder: str | Path,
    *,
    extent_utm: Extent = ANTWERP,
    months: int = 3,
    start: str = "2024-05-01",
    seed: int = 7,
    threads: int | None = None,
) -> Path:
    """Make the archive in ``folder`` unless the same one is there already; return the folder.

    ``extent_utm`` is minx, miny, maxx, maxy in EPSG:32631 metres, multiples of 20 m. One scene every five days:
    B02 B03 B04 B08 at 10 m (uint16, reflectance x 10,000, 0 is no data), SCL at 20 m, ``items.json`` beside them.
    The same arguments give the same pixels. ValueError for arguments that make no archive, FileExistsError when the
    folder holds something else.
    """
    folder = Path(folder)
    arguments = {"version": _VERSION, "extent": list(extent_utm), "months": months, "start": start, "seed": seed}
    first = _checked(extent_utm, months, start)
    if _read_marker(folder) == arguments:
        return folder
    if folder.exists() and _read_marker(folder) is None and any(folder.iterdir()):
        raise FileExistsError(f"The folder {folder} holds something else. Give a new or empty folder.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(folder)
    part = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        _write_archive(part, extent_utm, _scenes(first, months, seed), seed, threads or os.cpu_count() or 1)
        (part / _MARKER).write_text(json.dumps(arguments), encoding="utf-8")
        part.chmod(0o755)
        if folder.exists():
            shutil.rmtree(folder)
        part.replace(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return folder


def _remove_leftovers(folder: Path) -> None:
    """Remove what calls that were killed left beside the folder."""
    for leftover in folder.parent.glob(f".{folder.name}-*"):
        if leftover.is_dir() and time.time() - leftover.stat().st_mtime > _LEFTOVER_SECONDS:
            shutil.rmtree(leftover, ignore_errors=True)


def _checked(extent: Extent, months: int, start: str) -> date:
    minx, miny, maxx, maxy = extent
    if any(value % _SCL_PIXEL for value in extent) or maxx <= minx or maxy <= miny:
        raise ValueError("extent_utm must be minx, miny, maxx, maxy in multiples of 20 m")
    if months < 1:
        raise ValueError("months must be at least 1")
    return date.fromisoformat(start)


def _read_marker(folder: Path) -> Any:
    try:
        return json.loads((folder / _MARKER).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, json.JSONDecodeError):
        return None


def _scenes(first: date, months: int, seed: int) -> list[_Scene]:
    """Return the scenes of the months that begin with ``first``; every month has each kind of sky, in another order."""
    year, month = divmod(first.month - 1 + months, 12)
    end = date(first.year + year, month + 1, 1)
    days = [first + timedelta(days=step) for step in range(0, (end - first).days, REVISIT_DAYS)]
    scenes: list[_Scene] = []
    order: dict[tuple[int, int], list[str]] = {}
    for number, day in enumerate(days):
        skies = order.setdefault((day.year, day.month), _shuffled_month(seed, day))
        kind = skies.pop() if skies else MONTH[0]
        scenes.append(_Scene(day, kind, number % _SWATH_EVERY == 1, (seed, 100 + number)))
    return scenes


def _shuffled_month(seed: int, day: date) -> list[str]:
    order = np.random.default_rng([seed, day.year, day.month]).permutation(len(MONTH))
    return [MONTH[position] for position in order]


def _write_archive(folder: Path, extent: Extent, scenes: list[_Scene], seed: int, threads: int) -> None:
    landscape = make_landscape(extent, seed)
    bbox = _lonlat_bbox(extent)
    with ThreadPoolExecutor(threads) as pool:
        features = list(pool.map(lambda scene: _write_scene(folder, extent, bbox, landscape, scene), scenes))
    items = {"type": "FeatureCollection", "features": features}
    (folder / "items.json").write_text(json.dumps(items, indent=1), encoding="utf-8")


def _write_scene(folder: Path, extent: Extent, bbox: list[float], landscape: Landscape, scene: _Scene) -> dict:
    generator = np.random.default_rng(scene.seed)
    rows, columns = (size // 2 for size in landscape.patch.shape)
    sky = make_sky(scene.kind, (rows, columns), generator, swath_edge=scene.swath_edge)
    colours = landscape.reflectance(scene.day.timetuple().tm_yday).astype(np.float32)
    classes = _classes(landscape, colours, sky)
    _write(folder / f"{scene.name}_SCL.tif", classes, extent, _SCL_PIXEL, "SCL")
    fine = {name: _doubled(getattr(sky, name)) for name in ("cloud", "bright", "shadow")}
    unseen = np.repeat(np.repeat(~sky.seen, 2, axis=0), 2, axis=1)
    gain = np.float32(generator.uniform(0.975, 1.025))
    for number, band in enumerate(BANDS):
        ground = ndimage.gaussian_filter(colours[:, number][landscape.patch] * landscape.texture, 0.55, truncate=3)
        ground += generator.standard_normal(ground.shape, dtype=np.float32) * 9
        light = 1 - fine["shadow"] * (1 - _SHADOW_LIGHT[number])
        cloud = fine["bright"] * np.float32(10000 * _CLOUD_TINT[number])
        seen = gain * ground * light * (1 - fine["cloud"]) + cloud * fine["cloud"]
        values = np.clip(np.rint(seen + 10000 * sky.haze * _HAZE_TINT[number]), 1, 16000).astype(np.uint16)
        values[unseen] = 0
        _write(folder / f"{scene.name}_{band}.tif", values, extent, PIXEL, band)
    valid = np.count_nonzero(classes)
    cloudy = np.count_nonzero(np.isin(classes, (8, 9, 10)))
    return _item(scene, bbox, extent, round(100 * cloudy / max(valid, 1), 2))


def _classes(landscape: Landscape, colours: np.ndarray, sky: Sky) -> np.ndarray:
    """Return the scene classification; a 20 m pixel has the ground of its north-western 10 m pixel."""
    red, infrared = colours[:, BANDS.index("B04")], colours[:, BANDS.index("B08")]
    vegetation = (infrared - red) / (infrared + red) > 0.42
    patch = landscape.patch[::2, ::2]
    return scene_classes(sky, vegetation[patch], landscape.is_water[patch])


def _doubled(field: np.ndarray) -> np.ndarray:
    """Return a field of 20 m pixels on 10 m pixels, interpolated between the centres."""
    rows, columns = field.shape
    padded = np.pad(field, 1, mode="edge")
    near, before, after = padded[1:-1], padded[:-2], padded[2:]
    tall = np.empty((2 * rows, columns + 2), np.float32)
    tall[0::2], tall[1::2] = 0.75 * near + 0.25 * before, 0.75 * near + 0.25 * after
    wide = np.empty((2 * rows, 2 * columns), np.float32)
    middle = tall[:, 1:-1]
    wide[:, 0::2], wide[:, 1::2] = 0.75 * middle + 0.25 * tall[:, :-2], 0.75 * middle + 0.25 * tall[:, 2:]
    return wide


def _write(path: Path, values: np.ndarray, extent: Extent, pixel: int, name: str) -> None:
    kind = gdal.GDT_UInt16 if values.dtype == np.uint16 else gdal.GDT_Byte
    memory = gdal.GetDriverByName("MEM").Create("", values.shape[1], values.shape[0], 1, kind)
    memory.SetGeoTransform((extent[0], pixel, 0, extent[3], 0, -pixel))
    memory.SetProjection(_utm().ExportToWkt())
    band = memory.GetRasterBand(1)
    band.SetNoDataValue(0)
    band.SetDescription(name)
    band.WriteArray(values)
    if gdal.GetDriverByName("COG").CreateCopy(str(path), memory, options=_OPTIONS) is None:
        raise OSError(f"{path.name} cannot be written: {gdal.GetLastErrorMsg()}")


def _item(scene: _Scene, bbox: list[float], extent: Extent, cloud_cover: float) -> dict[str, Any]:
    west, south, east, north = bbox
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    assets = {name: _asset(scene, name, extent, _SCL_PIXEL if name == "SCL" else PIXEL) for name in (*BANDS, "SCL")}
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "stac_extensions": [
            "https://stac-extensions.github.io/projection/v1.1.0/schema.json",
            "https://stac-extensions.github.io/eo/v1.1.0/schema.json",
        ],
        "id": scene.name,
        "collection": "sentinel-2-l2a",
        "bbox": bbox,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {
            "datetime": f"{scene.day.isoformat()}T10:50:00Z",
            "eo:cloud_cover": cloud_cover,
            "proj:epsg": EPSG,
            "platform": "synthetic",
        },
        "assets": assets,
        "links": [],
    }


def _asset(scene: _Scene, name: str, extent: Extent, pixel: int) -> dict[str, Any]:
    return {
        "href": f"./{scene.name}_{name}.tif",
        "type": "image/tiff; application=geotiff; profile=cloud-optimized",
        "roles": ["data"],
        "proj:shape": [(extent[3] - extent[1]) // pixel, (extent[2] - extent[0]) // pixel],
        "proj:transform": [pixel, 0, extent[0], 0, -pixel, extent[3]],
        "gsd": pixel,
    }


def _lonlat_bbox(extent: Extent) -> list[float]:
    """Return west, south, east, north of the extent in degrees."""
    lonlat = osr.SpatialReference()
    lonlat.ImportFromEPSG(4326)
    lonlat.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(_utm(), lonlat)
    return [float(value) for value in change.TransformBounds(*map(float, extent), 21)]


def _utm() -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(EPSG)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the archive that the command line asks for; return the exit code."""
    parser = argparse.ArgumentParser(description="Make a synthetic Sentinel-2-like archive around Antwerp.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--months", type=int, default=3)
    parser.add_argument("--start", default="2024-05-01", help="first day, YYYY-MM-DD")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    try:
        make_archive(options.folder, months=options.months, start=options.start, seed=options.seed)
    except (ValueError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{options.folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
