"""The BAP composite computed with plain numpy from its published description, for checking what backends give.

Written without the local backend's engine and sharing no code with it: scenes are read with GDAL, areas rasterised by
GDAL, the kernel summed by matrix products.
"""

from __future__ import annotations

import json
import math
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()

Composite = tuple[np.ndarray, tuple[float, ...], int]

CLOUD_CLASSES = (3, 8, 9, 10)
SIGMA, KERNEL_SIZE = 22.65, 151
NODATA = 0


def plain_bap(
    data_folder: Path,
    polygon_lonlat_geojson: dict,
    temporal_extent: list[str],
    bands: list[str],
    max_cloud_cover: float,
) -> dict[str, Composite]:
    """Returns for the first day of each month the composite (bands, rows, columns), its geotransform and EPSG code.

    0 is no data. The raster is the smallest with all pixels whose centre lies in the polygon.
    """
    scenes = _scenes(data_folder, polygon_lonlat_geojson, temporal_extent, max_cloud_cover)
    days = sorted({scene["day"] for scene in scenes})
    epsg = scenes[0]["epsg"]
    fine, coarse = (_grid(scenes, names, epsg, polygon_lonlat_geojson) for names in (bands, ["SCL"]))
    classes = np.stack([_mosaic(scenes, day, "SCL", coarse, epsg) for day in days])
    classes = np.where(coarse["inside"], classes, NODATA)
    winner = _ranks(classes, coarse["inside"], days)
    keep = np.stack([_at_fine_pixels(layer, coarse, fine) for layer in winner & ~np.isin(classes, CLOUD_CLASSES)])
    return {
        month: (_composite(scenes, days, month, bands, keep, fine, epsg), fine["transform"], epsg)
        for month in _months(days)
    }


def _scenes(folder: Path, polygon: dict, period: list[str], max_cloud_cover: float) -> list[dict]:
    points = [point for ring in polygon["coordinates"] for point in ring]
    west, south = min(point[0] for point in points), min(point[1] for point in points)
    east, north = max(point[0] for point in points), max(point[1] for point in points)
    found = []
    for item in json.loads((folder / "items.json").read_text())["features"]:
        when = datetime.fromisoformat(item["properties"]["datetime"].replace("Z", "+00:00"))
        start, end = (datetime.fromisoformat(date).replace(tzinfo=timezone.utc) for date in period)
        box = item["bbox"]
        meets = box[0] <= east and west <= box[2] and box[1] <= north and south <= box[3]
        if start <= when < end and item["properties"]["eo:cloud_cover"] <= max_cloud_cover and meets:
            files = {band: str(folder / asset["href"]) for band, asset in item["assets"].items()}
            epsg = item["properties"]["proj:epsg"]
            found.append({"when": when, "id": item["id"], "day": when.date(), "files": files, "epsg": epsg})
    return sorted(found, key=lambda scene: (scene["when"], scene["id"]))


def _grid(scenes: list[dict], bands: list[str], epsg: int, polygon: dict) -> dict:
    """The finest of the bands' rasters, extended over all scenes and cropped to the pixels inside the polygon."""
    first = min((gdal.Open(scenes[0]["files"][band]).GetGeoTransform() for band in bands), key=lambda t: t[1])
    size = first[1]
    lefts, tops, rights, bottoms = [], [], [], []
    for scene in scenes:
        raster = gdal.Open(scene["files"][bands[0]])
        if scene["epsg"] != epsg:
            raster = gdal.Warp("", raster, format="MEM", dstSRS=f"EPSG:{epsg}")
        transform = raster.GetGeoTransform()
        lefts.append(transform[0])
        tops.append(transform[3])
        rights.append(transform[0] + transform[1] * raster.RasterXSize)
        bottoms.append(transform[3] + transform[5] * raster.RasterYSize)
    left = first[0] + math.floor((min(lefts) - first[0]) / size) * size
    top = first[3] - math.floor((first[3] - max(tops)) / size) * size
    columns, rows = math.ceil((max(rights) - left) / size), math.ceil((top - min(bottoms)) / size)
    inside = _rasterize(polygon, epsg, (left, size, 0.0, top, 0.0, -size), rows, columns)
    row, column = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    inside = inside[row[0] : row[-1] + 1, column[0] : column[-1] + 1]
    transform = (left + column[0] * size, size, 0.0, top - row[0] * size, 0.0, -size)
    return {"transform": transform, "inside": inside, "shape": inside.shape}


def _rasterize(polygon: dict, epsg: int, transform: tuple[float, ...], rows: int, columns: int) -> np.ndarray:
    """Whether pixel centres lie in the lon/lat polygon, by GDAL, its edges densified to 0.0005 degrees."""
    lonlat, target = osr.SpatialReference(), osr.SpatialReference()
    lonlat.ImportFromEPSG(4326)
    target.ImportFromEPSG(epsg)
    for reference in (lonlat, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    geometry = ogr.CreateGeometryFromJson(json.dumps(polygon))
    geometry.Segmentize(0.0005)
    geometry.AssignSpatialReference(lonlat)
    geometry.TransformTo(target)
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("area", target)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(geometry)
    layer.CreateFeature(feature)
    raster = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(transform)
    raster.SetProjection(target.ExportToWkt())
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    return raster.ReadAsArray().astype(bool)


def _mosaic(scenes: list[dict], day: object, band: str, grid: dict, epsg: int) -> np.ndarray:
    """One day's scenes on the grid, nearest, the earliest scene with data on top; always as 16-bit numbers."""
    rows, columns = grid["shape"]
    left, size, _, top, _, _ = grid["transform"]
    values = np.full((rows, columns), NODATA, np.uint16)
    for scene in scenes:
        if scene["day"] != day:
            continue
        raster = gdal.Open(scene["files"][band])
        if scene["epsg"] == epsg:
            layer = _nearest(raster, left, top, size, rows, columns)
        else:
            bounds = (left, top - rows * size, left + columns * size, top)
            options = {"xRes": size, "yRes": size, "dstSRS": f"EPSG:{epsg}", "errorThreshold": 0, "dstNodata": 0}
            layer = gdal.Warp("", raster, format="MEM", outputBounds=bounds, **options).ReadAsArray()
        values = np.where(values == NODATA, layer, values)
    return values


def _nearest(raster: gdal.Dataset, left: float, top: float, size: float, rows: int, columns: int) -> np.ndarray:
    transform, source = raster.GetGeoTransform(), raster.ReadAsArray()
    y = top - (np.arange(rows) + 0.5) * size
    x = left + (np.arange(columns) + 0.5) * size
    row = np.floor((transform[3] - y) / -transform[5]).astype(int)
    column = np.floor((x - transform[0]) / transform[1]).astype(int)
    known = ((row >= 0) & (row < source.shape[0]))[:, None] & ((column >= 0) & (column < source.shape[1]))[None]
    picked = source[row.clip(0, source.shape[0] - 1)][:, column.clip(0, source.shape[1] - 1)]
    return np.where(known, picked, NODATA)


def _ranks(classes: np.ndarray, inside: np.ndarray, days: list) -> np.ndarray:
    """Whether each observation has the highest score of its month, among those where something was observed."""
    cloud = np.isin(classes, CLOUD_CLASSES).astype(float)
    scores = np.empty(cloud.shape)
    for index, day in enumerate(days):
        distance = 1 - _blur(cloud[index])
        date = math.exp(-0.5 * ((day.day - 15) / 5) ** 2)
        coverage = (1 - cloud[index])[inside].sum() / inside.sum()
        scores[index] = distance + 0.1 * date + 0.5 * coverage
    scores[classes == NODATA] = -np.inf
    best = np.zeros(cloud.shape, bool)
    for month in {(day.year, day.month) for day in days}:
        of_month = [index for index, day in enumerate(days) if (day.year, day.month) == month]
        highest = scores[of_month].max(axis=0)
        for index in of_month:
            best[index] = (scores[index] == highest) & np.isfinite(highest)
    return best


def _blur(cloud: np.ndarray) -> np.ndarray:
    """Gaussian sum over 151x151 pixels, 0 beyond the edge: rows and columns as products with banded matrices."""
    weights = np.exp(-0.5 * ((np.arange(KERNEL_SIZE) - KERNEL_SIZE // 2) / SIGMA) ** 2)
    weights /= weights.sum()

    def banded(size: int) -> np.ndarray:
        offset = np.subtract.outer(np.arange(size), np.arange(size)) + KERNEL_SIZE // 2
        return np.where((offset >= 0) & (offset < KERNEL_SIZE), weights[offset.clip(0, KERNEL_SIZE - 1)], 0.0)

    return banded(cloud.shape[0]) @ cloud @ banded(cloud.shape[1]).T


def _at_fine_pixels(layer: np.ndarray, coarse: dict, fine: dict) -> np.ndarray:
    left, size, _, top, _, _ = fine["transform"]
    coarse_left, coarse_size, _, coarse_top, _, _ = coarse["transform"]
    rows, columns = fine["shape"]
    row = np.floor((coarse_top - (top - (np.arange(rows) + 0.5) * size)) / coarse_size).astype(int)
    column = np.floor(((left + (np.arange(columns) + 0.5) * size) - coarse_left) / coarse_size).astype(int)
    known = ((row >= 0) & (row < layer.shape[0]))[:, None] & ((column >= 0) & (column < layer.shape[1]))[None]
    return layer[row.clip(0, layer.shape[0] - 1)][:, column.clip(0, layer.shape[1] - 1)] & known


def _months(days: list) -> list[str]:
    first, last = days[0].year * 12 + days[0].month - 1, days[-1].year * 12 + days[-1].month - 1
    return [f"{month // 12:04d}-{month % 12 + 1:02d}-01" for month in range(first, last + 1)]


def _composite(
    scenes: list[dict], days: list, month: str, bands: list[str], keep: np.ndarray, fine: dict, epsg: int
) -> np.ndarray:
    composite = np.full((len(bands), *fine["shape"]), NODATA, np.uint16)
    for index, day in enumerate(days):
        if day.strftime("%Y-%m-01") != month:
            continue
        for position, band in enumerate(bands):
            layer = np.where(keep[index] & fine["inside"], _mosaic(scenes, day, band, fine, epsg), NODATA)
            composite[position] = np.where(composite[position] == NODATA, layer, composite[position])
    return composite
