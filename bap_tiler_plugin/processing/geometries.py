"""From QGIS features to shapely geometries."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeatureSource, QgsProcessingFeedback

from ..core.errors import InputError


def source_union(field: str, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> Any:
    """Return the union of a polygon source's features as one shapely geometry in the source's CRS.

    Raises ``InputError`` when the source has no polygon.
    """
    import shapely

    shapes = [shapely.from_wkb(bytes(wkb)) for _, wkb in polygon_features(source, feedback)]
    if not shapes:
        raise InputError(field, "has no polygons", "Choose a layer, or a selection, with at least one polygon")
    return shapely.union_all([shapely.make_valid(shape) for shape in shapes])


def polygon_features(source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> list[tuple[Any, bytes]]:
    """Return each feature that has a geometry, with its geometry as 2D WKB in the source's CRS."""
    pairs = []
    for feature in source.getFeatures():
        if feedback.isCanceled():
            raise QgsProcessingException("Cancelled while reading the polygons")
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        shape = geometry.constGet().segmentize()
        shape.dropZValue()
        shape.dropMValue()
        pairs.append((feature, bytes(shape.asWkb())))
    return pairs
