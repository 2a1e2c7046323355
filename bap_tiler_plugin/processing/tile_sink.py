"""Writes the tiles of a grid to a feature sink."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..rectangle_layer import Column, rectangle_layer

if TYPE_CHECKING:
    from ..core.tiling import TileGrid

_BOUNDS = ("minx", "miny", "maxx", "maxy")
_FIELDS = {"tile_id": "string", "epsg": "integer", **dict.fromkeys((*_BOUNDS, "area_km2"), "double")}
_BATCH = 5000
_BATCH_OF_RECTANGLES = 100_000


def tile_fields() -> QgsFields:
    """Return the fields of tiles: id, EPSG code and bounds of the whole tile in that CRS, area in km²."""
    fields = "&".join(f"field={name}:{kind}" for name, kind in _FIELDS.items())
    return QgsVectorLayer(f"NoGeometry?{fields}", "fields", "memory").fields()


def geometry_type(grid: TileGrid) -> QgsWkbTypes.Type:
    """Return polygons, or multipolygons where a tile has several parts."""
    from ..core.geometry_engine import shapely

    if grid.are_whole:
        return QgsWkbTypes.Type.Polygon
    several = (shapely.get_type_id(grid.geometries) == shapely.GeometryType.MULTIPOLYGON).any()
    return QgsWkbTypes.Type.MultiPolygon if several else QgsWkbTypes.Type.Polygon


def write_tiles(grid: TileGrid, sink: QgsFeatureSink, feedback: QgsProcessingFeedback) -> None:
    """Write the grid's tiles to the sink: many whole rectangles by QGIS's own code, others one by one."""
    if len(grid) >= _BATCH and grid.are_whole and _write_rectangles(grid, sink, feedback):
        return
    _write_one_by_one(grid, sink, feedback)


def _write_rectangles(grid: TileGrid, sink: QgsFeatureSink, feedback: QgsProcessingFeedback) -> bool:
    """Write tiles by way of a temporary layer, which QGIS copies three times faster; False where GDAL cannot do it."""
    from ..core.projection import epsg_code

    areas, code = grid.areas_km2, epsg_code(grid.crs)
    for start in range(0, len(grid), _BATCH_OF_RECTANGLES):
        _raise_if_cancelled(feedback)
        part = slice(start, start + _BATCH_OF_RECTANGLES)
        bounds = grid.bounds[part]
        values = dict(zip(_BOUNDS, bounds.T), area_km2=areas[part])
        columns = [Column(name, kind, values=values.get(name)) for name, kind in _FIELDS.items()]
        columns[1] = Column("epsg", "integer", code)
        layer = rectangle_layer("tiles", grid.crs, columns, grid.tile_ids[part], bounds)
        if layer is None and start == 0:
            return False
        if layer is None:
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Algorithms", "There is no room for temporary files. Make room and try again."
                )
            )
        path = Path(layer.source())
        sink.addFeatures(layer.getFeatures(), QgsFeatureSink.Flag.FastInsert)
        del layer
        path.unlink(missing_ok=True)
        feedback.setProgress(100 * min(part.stop, len(grid)) / len(grid))
    return True


def _write_one_by_one(grid: TileGrid, sink: QgsFeatureSink, feedback: QgsProcessingFeedback) -> None:
    from ..core.geometry_engine import shapely
    from ..core.projection import epsg_code

    shapes = shapely.to_wkb(grid.geometries, output_dimension=2)
    areas = grid.areas_km2.tolist()
    codes = {crs: epsg_code(crs) for crs in grid.zones}
    bounds = grid.bounds.tolist()
    for start in range(0, len(grid), _BATCH):
        _raise_if_cancelled(feedback)
        batch = range(start, min(start + _BATCH, len(grid)))
        features = [
            _feature(shapes[i], [grid.tile_ids[i], codes[grid.crs_of_tile(i)], *bounds[i], areas[i]]) for i in batch
        ]
        sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
        feedback.setProgress(100 * batch.stop / len(grid))


def _raise_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    if feedback.isCanceled():
        raise QgsProcessingException(
            QCoreApplication.translate("Algorithms", "Cancelled before all tiles were written")
        )


def _feature(wkb: bytes, attributes: list[Any]) -> QgsFeature:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    feature = QgsFeature()
    feature.setGeometry(geometry)
    feature.setAttributes(attributes)
    return feature
