"""Areas and tiles that come from layers, as values that can be read off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import NULL, QgsFeatureRequest, QgsGeometry, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.errors import InputError

if TYPE_CHECKING:
    from ..core.tiling import TileGrid

FIELD = "Layer"


@dataclass(frozen=True)
class PolygonArea:
    """A polygon that was drawn: WKB and its CRS."""

    wkb: bytes
    crs: str

    def read(self) -> tuple[Any, str]:
        """Return the polygon (shapely) and its CRS."""
        import shapely

        return shapely.from_wkb(self.wkb), self.crs


@dataclass(frozen=True)
class LayerArea:
    """Polygons of a layer, all or some; made on the GUI thread by :func:`layer_area`, read on any.

    :ivar state: number that changes when the layer's features or selection do.
    """

    layer_id: str
    crs: str
    feature_ids: tuple[int, ...] | None
    state: int
    source: QgsVectorLayerFeatureSource = field(compare=False, repr=False)

    def read(self) -> tuple[Any, str]:
        """Return the union of the polygons (shapely) and its CRS; raises ``InputError`` when there is none."""
        import shapely

        shapes = [shapely.from_wkb(wkb) for _, wkb in self._polygons()]
        return shapely.union_all([shapely.make_valid(shape) for shape in shapes]), self.crs

    def tiles(self) -> TileGrid:
        """Return the polygons as tiles, with ids from ``tile_id`` or numbered from 0; raises ``InputError``."""
        import numpy as np
        import shapely

        from ..core.tiling import TileGrid

        pairs = self._polygons(with_fields=True)
        geometries = np.empty(len(pairs), dtype=object)
        geometries[:] = shapely.from_wkb([wkb for _, wkb in pairs])
        bounds = shapely.bounds(geometries)
        size = float((bounds[:, 2:] - bounds[:, :2]).max())
        return TileGrid(self.crs, size, _tile_ids([feature for feature, _ in pairs]), geometries, bounds)

    def _polygons(self, *, with_fields: bool = False) -> list[tuple[Any, bytes]]:
        request = QgsFeatureRequest()
        if self.feature_ids is not None:
            request.setFilterFids(list(self.feature_ids))
        if not with_fields:
            request.setNoAttributes()
        pairs = []
        for feature in self.source.getFeatures(request):
            wkb = _polygon_wkb(feature.geometry())
            if wkb:
                pairs.append((feature, wkb))
        if not pairs:
            raise InputError(FIELD, "has no polygons", "Choose a layer, or a selection, with at least one polygon")
        return pairs


def layer_area(layer: QgsVectorLayer | None, state: int, *, selected: bool = False, tiles: bool = False) -> LayerArea:
    """Return the layer's polygons as a value.

    :param selected: only the selected ones.
    :param tiles: they are used as tiles, which need a projected CRS.
    :raises InputError: for the field "Layer" when it cannot be used.
    """
    if layer is None:
        raise InputError(FIELD, "there is no polygon layer", "Add one to the project, or choose another kind of area")
    crs = layer.crs()
    if not crs.isValid():
        raise InputError(FIELD, "has no coordinate reference system", "Set the layer's CRS")
    if tiles and crs.isGeographic():
        raise InputError(FIELD, f"is in degrees ({crs.authid()})", "Reproject it, for instance to its UTM zone")
    ids = tuple(layer.selectedFeatureIds()) if selected else None
    if selected and not ids:
        raise InputError(FIELD, "no feature is selected", "Select some on the map, or take the whole layer")
    name = crs.authid() or crs.toWkt()
    return LayerArea(layer.id(), name, ids, state, QgsVectorLayerFeatureSource(layer))


def _polygon_wkb(geometry: QgsGeometry) -> bytes | None:
    if geometry.isNull() or geometry.isEmpty():
        return None
    shape = geometry.constGet().segmentize()
    shape.dropZValue()
    shape.dropMValue()
    return bytes(shape.asWkb())


def _tile_ids(features: list[Any]) -> tuple[str, ...]:
    if features[0].fields().indexOf("tile_id") < 0:
        return tuple(str(number) for number in range(len(features)))
    ids = tuple("" if feature["tile_id"] == NULL else str(feature["tile_id"]) for feature in features)
    if "" in ids:
        raise InputError(
            FIELD, "a polygon has no tile_id", "Fill the field tile_id, or rename it to have them numbered"
        )
    if len(set(ids)) < len(ids):
        raise InputError(FIELD, "a tile_id occurs more than once", "Give every tile an id of its own")
    return ids
