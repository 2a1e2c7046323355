"""Writes the tiles of a grid to a feature sink."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from ..core.tiling import TileGrid

_FIELDS = (
    "field=tile_id:string&field=epsg:integer&field=minx:double&field=miny:double"
    "&field=maxx:double&field=maxy:double&field=area_km2:double"
)
_BATCH = 5000


def tile_fields() -> QgsFields:
    """Return the fields of tiles: id, EPSG code and bounds of the whole tile in that CRS, area in km²."""
    return QgsVectorLayer(f"NoGeometry?{_FIELDS}", "fields", "memory").fields()


def geometry_type(grid: TileGrid) -> QgsWkbTypes.Type:
    """Return polygons, or multipolygons where a tile has several parts."""
    from ..core.geometry_engine import shapely

    several = (shapely.get_type_id(grid.geometries) == shapely.GeometryType.MULTIPOLYGON).any()
    return QgsWkbTypes.Type.MultiPolygon if several else QgsWkbTypes.Type.Polygon


def write_tiles(grid: TileGrid, sink: QgsFeatureSink, feedback: QgsProcessingFeedback) -> None:
    """Write the grid's tiles to the sink."""
    from ..core.geometry_engine import shapely
    from ..core.projection import epsg_code

    shapes = shapely.to_wkb(grid.geometries, output_dimension=2)
    areas = grid.areas_km2.tolist()
    codes = {crs: epsg_code(crs) for crs in grid.zones}
    bounds = grid.bounds.tolist()
    for start in range(0, len(grid), _BATCH):
        if feedback.isCanceled():
            raise QgsProcessingException("Cancelled before all tiles were written")
        batch = range(start, min(start + _BATCH, len(grid)))
        features = [
            _feature(shapes[i], [grid.tile_ids[i], codes[grid.crs_of_tile(i)], *bounds[i], areas[i]]) for i in batch
        ]
        sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
        feedback.setProgress(100 * batch.stop / len(grid))


def _feature(wkb: bytes, attributes: list[Any]) -> QgsFeature:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    feature = QgsFeature()
    feature.setGeometry(geometry)
    feature.setAttributes(attributes)
    return feature
