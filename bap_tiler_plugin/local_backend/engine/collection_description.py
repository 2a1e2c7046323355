"""The STAC description of the collection, as GET /collections/{id} of an openEO backend gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .collection import Collection


def describe(collection: Collection) -> dict[str, Any]:
    """Returns the STAC Collection of the folder's scenes, with openEO's cube:dimensions."""
    from .collection import COLLECTION_ID

    scenes = collection.scenes
    boxes = [scene.bbox for scene in scenes] or [(-180.0, -90.0, 180.0, 90.0)]
    bbox = [min(box[0] for box in boxes), min(box[1] for box in boxes)]
    bbox += [max(box[2] for box in boxes), max(box[3] for box in boxes)]
    instants = [scene.instant.strftime("%Y-%m-%dT%H:%M:%SZ") for scene in scenes] or [None]
    period = [instants[0], instants[-1]]
    clouds = [float(scene.properties["eo:cloud_cover"]) for scene in scenes if "eo:cloud_cover" in scene.properties]
    return {
        "type": "Collection",
        "stac_version": "1.0.0",
        "stac_extensions": [
            "https://stac-extensions.github.io/datacube/v2.2.0/schema.json",
            "https://stac-extensions.github.io/eo/v1.1.0/schema.json",
        ],
        "id": COLLECTION_ID,
        "title": "Sentinel-2 L2A on this machine",
        "description": f"{len(scenes)} scenes of a folder with a static STAC ItemCollection. 0 is no data.",
        "keywords": ["Sentinel-2", "L2A"],
        "license": "proprietary",
        "providers": [],
        "extent": {"spatial": {"bbox": [bbox]}, "temporal": {"interval": [period]}},
        "cube:dimensions": _dimensions(collection, bbox, period),
        "summaries": {
            "eo:bands": [_band(collection, name) for name in collection.bands],
            "eo:cloud_cover": {"minimum": min(clouds, default=0.0), "maximum": max(clouds, default=100.0)},
            "proj:epsg": sorted({asset.grid.epsg for scene in scenes for asset in scene.assets.values()} - {None}),
        },
        "links": [],
    }


def _dimensions(collection: Collection, bbox: list[float], period: list[Any]) -> dict[str, Any]:
    return {
        "x": {"type": "spatial", "axis": "x", "extent": [bbox[0], bbox[2]], "reference_system": 4326},
        "y": {"type": "spatial", "axis": "y", "extent": [bbox[1], bbox[3]], "reference_system": 4326},
        "t": {"type": "temporal", "extent": period},
        "bands": {"type": "bands", "values": list(collection.bands)},
    }


def _band(collection: Collection, name: str) -> dict[str, Any]:
    sizes = [scene.assets[name].grid.pixel_width for scene in collection.scenes if name in scene.assets]
    return {"name": name, "gsd": min(sizes)}
