"""From QGIS features to shapely geometries."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import InputError
from ..words.note_words import note_text


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """Return a CRS as "EPSG:n" or WKT; empty when there is none."""
    return crs.authid() or crs.toWkt() if crs.isValid() else ""


def source_shapes(
    field: str, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback
) -> tuple[list[Any], Any]:
    """Return the features that have a geometry, and their valid shapely geometries as an array.

    Raises ``InputError`` when there are none, or a feature cannot be mended.
    """
    import shapely

    from ..core.area_of_interest import mended

    pairs = polygon_features(source, feedback)
    if not pairs:
        raise InputError(field, "has no polygons", "Choose a layer, or a selection, with at least one polygon")
    features = [feature for feature, _ in pairs]
    shapes = shapely.from_wkb([wkb for _, wkb in pairs])
    valid, notes = mended(field, shapes, [feature.id() for feature in features], crs_text(source.sourceCrs()))
    for note in notes:
        feedback.pushWarning(note_text(note))
    return features, valid


def _unchecked() -> Any:
    """Return the flag with which QGIS also hands out invalid geometries, which are mended here."""
    if hasattr(Qgis, "ProcessingFeatureSourceFlag"):
        return Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
    return QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


def polygon_features(source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> list[tuple[Any, bytes]]:
    """Return each feature that has a geometry, with its geometry as 2D WKB in the source's CRS."""
    pairs = []
    for feature in source.getFeatures(QgsFeatureRequest(), _unchecked()):
        if feedback.isCanceled():
            raise QgsProcessingException(
                QCoreApplication.translate("Algorithms", "Cancelled while reading the polygons")
            )
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        shape = geometry.constGet().segmentize()
        shape.dropZValue()
        shape.dropMValue()
        pairs.append((feature, bytes(shape.asWkb())))
    return pairs
