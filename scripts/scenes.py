"""What the demo needs to know about a folder of scenes: where they lie, when they are from, how one looks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from osgeo import gdal

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.tiling import Extent

TRUE_COLOUR = ("B04", "B03", "B02")
UNCLEAR = (0, 1, 3, 8, 9, 10)
THUMBNAIL = 128


@dataclass(frozen=True)
class Scenes:
    """A static STAC ItemCollection of Sentinel-2 scenes in one CRS.

    :ivar extent: the area that the scenes cover together, in their CRS.
    :ivar temporal_extent: whole months; the second date is not part of it.
    :ivar clearest: the GeoTIFFs (red, green, blue) of the scene with the most clear pixels.
    """

    folder: Path
    extent: Extent
    temporal_extent: tuple[str, str]
    clearest: tuple[Path, ...]


def read_scenes(folder: Path) -> Scenes:
    """Read ``items.json`` of the folder.

    :raises InputError: when there is none, or none with 10 m bands.
    """
    index = folder / "items.json"
    if not index.is_file():
        raise InputError("DATA", f"{folder} has no items.json", "Name a folder with scenes and their STAC items.json")
    items = json.loads(index.read_text(encoding="utf-8"))["features"]
    items = [item for item in items if all(band in item["assets"] for band in (*TRUE_COLOUR, "SCL"))]
    if not items:
        raise InputError("DATA", f"{index} lists no scene with the bands B04, B03, B02 and SCL", "Choose other scenes")
    days = sorted(date.fromisoformat(item["properties"]["datetime"][:10]) for item in items)
    clearest = max(items, key=lambda item: _clear_pixels(folder / item["assets"]["SCL"]["href"]))
    return Scenes(
        folder,
        _extent(items),
        (days[0].replace(day=1).isoformat(), _next_month(days[-1]).isoformat()),
        tuple(folder / clearest["assets"][band]["href"] for band in TRUE_COLOUR),
    )


def true_colour_raster(scenes: Scenes, path: Path) -> Path:
    """Write a VRT of the clearest date in true colour and return its path."""
    options = gdal.BuildVRTOptions(separate=True)
    gdal.BuildVRT(str(path), [str(band) for band in scenes.clearest], options=options).FlushCache()
    return path


def _extent(items: list[dict]) -> Extent:
    epsg = items[0]["properties"]["proj:epsg"]
    corners = []
    for item in items:
        asset = item["assets"][TRUE_COLOUR[0]]
        (height, width), transform = asset["proj:shape"], asset["proj:transform"]
        left, top = transform[2], transform[5]
        corners.append((left, top + height * transform[4], left + width * transform[0], top))
    west, south, east, north = zip(*corners)
    return Extent(min(west), min(south), max(east), max(north), f"EPSG:{epsg}")


def _clear_pixels(classification: Path) -> int:
    """Count, in a thumbnail of the scene classification, the pixels that are neither cloud, shadow nor no data."""
    classes = gdal.Open(str(classification)).ReadAsArray(buf_xsize=THUMBNAIL, buf_ysize=THUMBNAIL)
    return int((~np.isin(classes, UNCLEAR)).sum())


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
