"""Results of a job as STAC: a Collection with all files as assets, and one Item per file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

from .job_store import Job
from .services import STAC_VERSION

_EXTENSIONS = [
    "https://stac-extensions.github.io/projection/v1.1.0/schema.json",
    "https://stac-extensions.github.io/file/v2.1.0/schema.json",
    "https://stac-extensions.github.io/raster/v1.1.0/schema.json",
    "https://stac-extensions.github.io/eo/v1.1.0/schema.json",
]
_WORLD = [-180.0, -90.0, 180.0, 90.0]

Sign = Callable[[str], str]


def result_collection(job: Job, files: list[dict[str, Any]], sign: Sign, expires: int) -> dict[str, Any]:
    """Return the STAC Collection of a finished job.

    ``files`` are the worker's records, ``sign`` makes a path of this backend a signed address, ``expires`` is when
    the addresses end (Unix seconds).
    """
    return {
        "type": "Collection",
        "stac_version": STAC_VERSION,
        "stac_extensions": _EXTENSIONS,
        "id": job.id,
        "title": job.metadata.get("title") or f"Results of job {job.id}",
        "description": job.metadata.get("description") or f"Results of the batch job {job.id}.",
        "license": "proprietary",
        "extent": {
            "spatial": {"bbox": [_joint_bbox(files)]},
            "temporal": {"interval": [_interval(files)]},
        },
        "openeo:status": job.status,
        "expires": datetime.fromtimestamp(expires, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "assets": {file["name"]: _asset(job.id, file, sign) for file in files},
        "links": _collection_links(job.id, files, sign),
    }


def result_item(job: Job, file: dict[str, Any], sign: Sign) -> dict[str, Any]:
    """Return the STAC Item of one file."""
    date = _datetime(file)
    bbox = file["bbox"]
    properties = {"datetime": date or job.updated, "created": job.created, "updated": job.updated}
    item: dict[str, Any] = {
        "type": "Feature",
        "stac_version": STAC_VERSION,
        "stac_extensions": _EXTENSIONS,
        "id": item_id(file),
        "collection": job.id,
        "geometry": None if bbox is None else _rectangle(bbox),
        "properties": {**properties, **_projection(file)},
        "assets": {file["name"]: _asset(job.id, file, sign)},
        "links": [
            {"rel": "self", "href": sign(_item_path(job.id, file)), "type": "application/geo+json"},
            {"rel": "collection", "href": sign(f"/jobs/{job.id}/results"), "type": "application/json"},
        ],
    }
    return item if bbox is None else {**item, "bbox": list(bbox)}


def item_id(file: dict[str, Any]) -> str:
    """Return the id of the item of one file: its name without extension."""
    return file["name"].rpartition(".")[0] or file["name"]


def _asset(job_id: str, file: dict[str, Any], sign: Sign) -> dict[str, Any]:
    asset: dict[str, Any] = {
        "href": sign(f"/jobs/{job_id}/results/assets/{file['name']}"),
        "type": file["media_type"],
        "title": file["name"],
        "roles": ["data"],
        "file:size": file["size"],
        "file:checksum": file["checksum"],
        **_projection(file),
    }
    if file["bbox"] is not None:
        asset["bbox"] = list(file["bbox"])
    date = _datetime(file)
    if date is not None:
        asset["datetime"] = date
    if file["bands"]:
        asset["eo:bands"] = [{"name": band} for band in file["bands"]]
        asset["raster:bands"] = [_raster_band(band, file) for band in file["bands"]]
    return asset


def _raster_band(name: str, file: dict[str, Any]) -> dict[str, Any]:
    band: dict[str, Any] = {"name": name}
    if file["data_type"] is not None:
        band["data_type"] = file["data_type"]
    nodata = file["nodata"]
    if nodata is not None:
        band["nodata"] = "nan" if nodata != nodata else nodata
    if file["transform"] is not None:
        band["spatial_resolution"] = abs(file["transform"][0])
    return band


def _projection(file: dict[str, Any]) -> dict[str, Any]:
    if file["epsg"] is None or file["transform"] is None or file["shape"] is None:
        return {}
    return {
        "proj:epsg": file["epsg"],
        "proj:shape": list(file["shape"]),
        "proj:transform": list(file["transform"]),
        "proj:bbox": _projected_bbox(file["transform"], file["shape"]),
    }


def _projected_bbox(transform: list[float], shape: list[int]) -> list[float]:
    """Return minx, miny, maxx, maxy of a grid whose rows run south (``transform`` as in proj:transform)."""
    width, _, left, _, height, top = transform[:6]
    rows, columns = shape
    return [left, top + rows * height, left + columns * width, top]


def _collection_links(job_id: str, files: list[dict[str, Any]], sign: Sign) -> list[dict[str, str]]:
    canonical = {"rel": "canonical", "href": sign(f"/jobs/{job_id}/results"), "type": "application/json"}
    items = [{"rel": "item", "href": sign(_item_path(job_id, file)), "type": "application/geo+json"} for file in files]
    return [canonical, *items]


def _item_path(job_id: str, file: dict[str, Any]) -> str:
    return f"/jobs/{job_id}/results/result_items/{item_id(file)}.json"


def _joint_bbox(files: list[dict[str, Any]]) -> list[float]:
    boxes = [file["bbox"] for file in files if file["bbox"] is not None]
    if not boxes:
        return _WORLD
    west, south, east, north = zip(*boxes)
    return [min(west), min(south), max(east), max(north)]


def _interval(files: list[dict[str, Any]]) -> list[str | None]:
    dates = sorted(date for date in map(_datetime, files) if date is not None)
    return [dates[0], dates[-1]] if dates else [None, None]


def _datetime(file: dict[str, Any]) -> str | None:
    date = file["date"]
    if date is None or "T" in date:
        return date
    return f"{date}T00:00:00Z"


def _rectangle(bbox: list[float]) -> dict[str, Any]:
    west, south, east, north = bbox
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}
