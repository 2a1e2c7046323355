"""Writes mosaics: a VRT that refers to the tiles' rasters by relative paths, or a cloud-optimised GeoTIFF of it."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan
from pathlib import Path
from typing import Any
from xml.etree import ElementTree  # nosec B405 - reads only what GDAL has just written

import shapely
from osgeo import gdal, ogr

from .lonlat import transform_geometry
from .mosaic_plan import Layout, TileRaster, Window
from .rasters import (
    Raster,
    RasterError,
    describe_raster,
    is_aligned,
    open_dataset,
    quiet,
    same_crs,
    same_nodata,
    spatial_reference,
)

_COG_OPTIONS = ("COMPRESS=DEFLATE", "PREDICTOR=YES", "BIGTIFF=IF_SAFER", "OVERVIEW_RESAMPLING=NEAREST",
                "RESAMPLING=NEAREST", "NUM_THREADS=ALL_CPUS")  # fmt: skip

_WARP_OPTIONS = ["UNIFIED_SRC_NODATA=NO", "CUTLINE_ALL_TOUCHED=TRUE"]


@dataclass(frozen=True)
class Source:
    """A window of a raster that is aligned with the mosaic's pixel grid.

    :ivar at: where the whole raster lies in the grid.
    :ivar keeps_below: whether its nodata lets through what lies below.
    """

    raster: Raster
    at: Window
    window: Window
    keeps_below: bool


def make_source(item: TileRaster, layout: Layout, grid_crs: str, parts: Path, *, alone: bool) -> Source | None:
    """Return the part of a tile's raster that goes into the mosaic, or None when it has no pixel of the tile.

    A raster of another CRS or pixel grid is brought to the mosaic's by a warped VRT in the folder ``parts``.

    :param grid_crs: the CRS of the grid: of the tiles' outlines, and of their squares unless they name another.
    :param alone: whether the tile has no other raster of this date.
    :raises RasterError: when it cannot be brought to the mosaic's CRS.
    """
    raster, grid = item.raster, layout.grid
    fits = same_crs(raster.crs, grid.crs) and is_aligned(raster, grid.transform)
    limit: Window | None = None
    is_square = item.outline is None and same_crs(item.square_crs or grid_crs, grid.crs)
    cut_square = item.square is not None and not is_square
    if item.square is not None and not cut_square:
        limit = grid.window_of_centres(item.square)
    if not fits or cut_square:
        raster = _warped(item, layout, grid_crs, parts, limit)
    at = grid.window_of(raster)
    window = at if limit is None else at.common(limit)
    if window.is_empty:
        return None
    other_nodata = not all(same_nodata(band.nodata, layout.nodata) for band in raster.bands)
    return Source(raster, at, window, other_nodata or not alone or limit is None)


def write_vrt(path: Path, layout: Layout, sources: Sequence[Source], description: dict[str, str]) -> None:
    """Write the mosaic of the sources (at least one) as a VRT file, atomically."""
    whole = sources[0].window
    for source in sources:
        whole = whole.around(source.window)
    root = ElementTree.Element("VRTDataset", rasterXSize=str(whole.right - whole.left),
                               rasterYSize=str(whole.bottom - whole.top))  # fmt: skip
    _text(root, "SRS", layout.grid.crs, dataAxisToSRSAxisMapping="1,2")
    _text(root, "GeoTransform", ", ".join(f"{value:.17g}" for value in layout.grid.transform_of(whole)))
    metadata = ElementTree.SubElement(root, "Metadata")
    for key, value in description.items():
        _text(metadata, "MDI", value, key=key)
    for number, band in enumerate(layout.bands, start=1):
        element = ElementTree.SubElement(root, "VRTRasterBand", dataType=gdal.GetDataTypeName(layout.data_type),
                                         band=str(number))  # fmt: skip
        _text(element, "Description", band.name)
        _text(element, "NoDataValue", _number(layout.nodata))
        _text(element, "ColorInterp", gdal.GetColorInterpretationName(band.colour))
        if (band.scale, band.offset) != (1.0, 0.0):
            _text(element, "Offset", f"{band.offset:.17g}")
            _text(element, "Scale", f"{band.scale:.17g}")
        for source in sources:
            _add_source(element, source, band.name, whole, path.parent)
    unfinished = path.with_name(path.name + ".part")
    ElementTree.ElementTree(root).write(unfinished, encoding="utf-8")
    unfinished.replace(path)


def write_cog(vrt: Path, path: Path, progress: Callable[[float], bool]) -> bool:
    """Write the VRT as a cloud-optimised GeoTIFF, atomically; return False when ``progress`` returned False.

    :raises RasterError: with GDAL's reason when it cannot be written.
    """
    unfinished = path.with_name(path.name + ".part")
    go_on = [True]

    def report(fraction: float, _message: str, _data: object) -> int:
        go_on[0] = progress(fraction)
        return int(go_on[0])

    with quiet():
        try:
            written = gdal.Translate(str(unfinished), open_dataset(vrt), format="COG", callback=report,
                                     creationOptions=list(_COG_OPTIONS))  # fmt: skip
            reason = gdal.GetLastErrorMsg()
        except RuntimeError as error:
            written, reason = None, str(error)
    if written is None:
        unfinished.unlink(missing_ok=True)
        if go_on[0]:
            raise RasterError(reason or "GDAL could not write it")
        return False
    del written
    unfinished.replace(path)
    return True


def _warped(item: TileRaster, layout: Layout, grid_crs: str, parts: Path, limit: Window | None) -> Raster:
    """Return the tile's raster on the mosaic's pixel grid, as a VRT in ``parts``.

    GDAL cuts along pixels of the source. Those that the cut touches stay, since the pixels of two zones do not meet:
    else there would be gaps of half a pixel between their tiles.
    """
    parts.mkdir(parents=True, exist_ok=True)
    path = parts / f"{item.tile_id}_{item.raster.path.stem}.vrt"
    options: dict[str, Any] = {}
    if item.square is not None:
        square = _own_part(item, grid_crs, layout.grid.crs)
        window = limit or layout.grid.window_around(square.bounds)
        options["outputBounds"] = layout.grid.bounds(window)
        if limit is None:
            options["cutlineDSName"] = _cutline(square, layout.grid.crs)
    nodata = item.raster.bands[0].nodata
    with quiet():
        try:
            done = gdal.Warp(
                str(path), open_dataset(item.raster.path), format="VRT", dstSRS=layout.grid.crs,
                xRes=layout.grid.transform[1], yRes=-layout.grid.transform[5], resampleAlg="near", errorThreshold=0,
                srcNodata=None if nodata is None else _number(nodata), dstNodata=_number(layout.nodata),
                outputType=layout.data_type, warpOptions=_WARP_OPTIONS, **options,
            )  # fmt: skip
            reason = gdal.GetLastErrorMsg()
        except RuntimeError as error:
            done, reason = None, str(error)
    if "cutlineDSName" in options:
        gdal.Unlink(options["cutlineDSName"])
    if done is None:
        raise RasterError(f"it cannot be brought to the mosaic's pixel grid: {reason}")
    for number, band in enumerate(item.raster.bands, start=1):
        done.GetRasterBand(number).SetDescription(band.name)
    del done
    _make_relative(path, item.raster.path)
    return describe_raster(path, open_dataset(path))


def _own_part(item: TileRaster, grid_crs: str, crs: str) -> Any:
    """Return the part of the mosaic that is the tile's own, in ``crs``."""
    if item.outline is not None:
        return transform_geometry(item.outline, grid_crs, crs)
    minx, miny, maxx, maxy = item.square or (0.0, 0.0, 0.0, 0.0)
    return transform_geometry(shapely.box(minx, miny, maxx, maxy), item.square_crs or grid_crs, crs)


def _cutline(square: Any, crs: str) -> str:
    """Return the name of a data set in GDAL's memory that holds the square."""
    name = f"/vsimem/tile_{uuid.uuid4().hex}.fgb"
    dataset = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(name)
    layer = dataset.CreateLayer("tile", spatial_reference(crs), ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(shapely.to_wkt(square, rounding_precision=-1, output_dimension=2)))
    layer.CreateFeature(feature)
    return name


def _make_relative(vrt: Path, raster: Path) -> None:
    tree = ElementTree.parse(vrt)  # noqa: S314 - GDAL has just written it  # nosec B314
    for element in tree.iter("SourceDataset"):
        element.text, element.attrib["relativeToVRT"] = _reference(raster, vrt.parent)
    tree.write(vrt, encoding="utf-8")


def _add_source(band: ElementTree.Element, source: Source, name: str, whole: Window, folder: Path) -> None:
    raster, window = source.raster, source.window
    if name not in raster.band_names:
        return
    number = raster.band_names.index(name)
    own = raster.bands[number]
    element = ElementTree.SubElement(band, "ComplexSource" if source.keeps_below else "SimpleSource")
    reference, relative = _reference(raster.path, folder)
    _text(element, "SourceFilename", reference, relativeToVRT=relative)
    _text(element, "SourceBand", str(number + 1))
    ElementTree.SubElement(
        element, "SourceProperties", RasterXSize=str(raster.width), RasterYSize=str(raster.height),
        DataType=gdal.GetDataTypeName(own.data_type), BlockXSize=str(raster.block[0]), BlockYSize=str(raster.block[1]),
    )  # fmt: skip
    size = {"xSize": str(window.right - window.left), "ySize": str(window.bottom - window.top)}
    for kind, origin in (("SrcRect", source.at), ("DstRect", whole)):
        place = {"xOff": str(window.left - origin.left), "yOff": str(window.top - origin.top)}
        ElementTree.SubElement(element, kind, {**place, **size})
    if source.keeps_below and own.nodata is not None:
        _text(element, "NODATA", _number(own.nodata))


def _reference(path: Path, folder: Path) -> tuple[str, str]:
    """Return the path as written in a VRT in ``folder`` and whether it is relative ("1") or not ("0")."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix(), "1"
    except ValueError:
        return path.as_posix(), "0"


def _number(value: float) -> str:
    return "nan" if isnan(value) else f"{value:.17g}"


def _text(parent: ElementTree.Element, tag: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, tag, attributes).text = text
