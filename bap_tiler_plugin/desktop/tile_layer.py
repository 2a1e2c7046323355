"""The tiles of a grid as a temporary QGIS layer, which can follow the jobs' statuses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVectorLayer,
)

from ..rectangle_layer import Column, rectangle_layer
from .status_style import status_renderer

if TYPE_CHECKING:
    from ..core.tile_run import TileState
    from ..core.tiling import TileGrid

FIELDS = ("tile_id", "status", "backend_name", "job_id", "attempt", "credits", "message")
FIELD_TYPES = ("string", "string", "string", "string", "integer", "double", "string")
FIRST_STATUS = "not_started"
_MEMORY = "Polygon?" + "&".join(f"field={field}:{kind}" for field, kind in zip(FIELDS, FIELD_TYPES))
_MANY = 500

Row = tuple


def tile_features(grid: TileGrid) -> list[QgsFeature] | None:
    """Return one feature per tile with the layer's attributes; slow for large grids, so call it off the GUI thread.

    None for many tiles that are whole rectangles: :func:`create_tile_layer` makes a layer of them without features.
    """
    return None if _are_many_rectangles(grid) else _features(grid)


def _are_many_rectangles(grid: TileGrid) -> bool:
    return len(grid) >= _MANY and grid.are_whole


def _features(grid: TileGrid) -> list[QgsFeature]:
    import shapely

    features = []
    for tile_id, wkb in zip(grid.tile_ids, shapely.to_wkb(grid.geometries, output_dimension=2)):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        feature.setAttributes([tile_id, FIRST_STATUS, None, None, 0, None, None])
        features.append(feature)
    return features


def create_tile_layer(grid: TileGrid, name: str, features: list[QgsFeature] | None = None) -> QgsVectorLayer:
    """Return a temporary layer in the grid's CRS with one polygon per tile, all of them not started.

    Many rectangles come as a layer on a temporary file, which :class:`StatusLayer` copies into memory.

    :param features: what :func:`tile_features` made of the same grid, when that was done beforehand.
    """
    layer = _layer_of_rectangles(grid, name) if features is None and _are_many_rectangles(grid) else None
    if layer is None:
        layer = QgsVectorLayer(_MEMORY, name, "memory")
        layer.setCrs(QgsCoordinateReferenceSystem(grid.crs))
        layer.dataProvider().addFeatures(_features(grid) if features is None else features)
        layer.updateExtents()
    layer.setRenderer(status_renderer())
    return layer


def _layer_of_rectangles(grid: TileGrid, name: str) -> QgsVectorLayer | None:
    values = {"status": FIRST_STATUS, "attempt": 0}
    columns = [Column(field, kind, values.get(field)) for field, kind in zip(FIELDS, FIELD_TYPES)]
    return rectangle_layer(name, grid.crs, columns, grid.tile_ids, grid.bounds)


def _copy_into_memory(layer: QgsVectorLayer) -> None:
    features, crs = list(layer.getFeatures()), layer.crs()
    layer.setDataSource(_MEMORY, layer.name(), "memory", QgsDataProvider.ProviderOptions())
    layer.setCrs(crs)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()


class StatusLayer:
    """Carries job statuses into a tile layer, touching only what has changed.

    A layer whose tiles are in a file is copied into memory.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.layer = layer
        if layer.providerType() != "memory":
            _copy_into_memory(layer)
        self._feature_ids: dict[str, int] = {}
        self._rows: dict[str, Row] = {}
        self._columns = [layer.fields().indexOf(field) for field in FIELDS]
        self._read_layer()

    @property
    def counts(self) -> dict[str, int]:
        """Number of tiles by status."""
        return dict(Counter(row[1] for row in self._rows.values()))

    def apply(self, states: Iterable[TileState]) -> int:
        """Show the given tile states and return how many tiles changed; tiles of another grid are passed over.

        All changes go to the layer at once, followed by one repaint.
        """
        changes = {}
        for state in states:
            row = tuple(getattr(state, field) for field in FIELDS)
            before = self._rows.get(state.tile_id)
            if before is None or before == row:
                continue
            self._rows[state.tile_id] = row
            changes[self._feature_ids[state.tile_id]] = {
                column: new for column, old, new in zip(self._columns, before, row) if new != old
            }
        if changes:
            self.layer.dataProvider().changeAttributeValues(changes)
            self.layer.triggerRepaint()
        return len(changes)

    def _read_layer(self) -> None:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        for feature in self.layer.getFeatures(request):
            values = feature.attributes()
            row = tuple(None if values[column] == NULL else values[column] for column in self._columns)
            self._feature_ids[row[0]] = feature.id()
            self._rows[row[0]] = row
