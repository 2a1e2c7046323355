"""Areas and tiles that come from layers, as values that can be read off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from dataclasses import field as attribute
from typing import TYPE_CHECKING, Any

from qgis.core import NULL, QgsFeatureRequest, QgsGeometry, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.errors import InputError

if TYPE_CHECKING:
    from ..core.grid_request import Shapes
    from ..core.tiling import TileGrid

FIELD = "Layer"


@dataclass(frozen=True)
class PolygonArea:
    """A polygon that was drawn: WKB and its CRS."""

    wkb: bytes
    crs: str

    def shapes(self) -> Shapes:
        """Return the polygon; raises ``InputError`` when it cannot be used."""
        from ..core.grid_request import read_shapes

        return read_shapes("Area", self.crs, [self.wkb], [1])


@dataclass(frozen=True)
class LayerArea:
    """Features of a layer, all or some; made on the GUI thread by :func:`layer_area`, read on any.

    :ivar state: number that changes when the layer's features or selection do.
    :ivar field: label of the field in which the layer was chosen.
    """

    layer_id: str
    crs: str
    feature_ids: tuple[int, ...] | None
    state: int
    field: str
    source: QgsVectorLayerFeatureSource = attribute(compare=False, repr=False)

    def shapes(self, *, with_ids: bool = False) -> Shapes:
        """Return the features' geometries; raises ``InputError`` when there are none.

        :param with_ids: also ids from the first field that names all features differently, if there is one.
        """
        from ..core.grid_request import ID_FIELDS, read_shapes, tile_names

        pairs = self._geometries(with_fields=with_ids)
        features = [feature for feature, _ in pairs]
        names = features[0].fields().names() if features and with_ids else []
        columns = {name: [_text(feature[name]) for feature in features] for name in ID_FIELDS if name in names}
        numbers = [feature.id() for feature in features]
        return read_shapes(self.field, self.crs, [wkb for _, wkb in pairs], numbers, tile_names(columns))

    def tiles(self) -> TileGrid:
        """Return the polygons as tiles, with ids from ``tile_id`` or numbered from 0; raises ``InputError``."""
        from ..core.grid_request import read_shapes
        from ..core.predefined_grids import tiles_of_polygons

        pairs = self._geometries(with_fields=True)
        features = [feature for feature, _ in pairs]
        shapes = read_shapes(self.field, self.crs, [wkb for _, wkb in pairs], [feature.id() for feature in features])
        grid = tiles_of_polygons(shapes.geometries, self.crs, _tile_ids(features))
        return replace(grid, notes=(*shapes.notes, *grid.notes))

    def _geometries(self, *, with_fields: bool) -> list[tuple[Any, bytes]]:
        request = QgsFeatureRequest()
        if self.feature_ids is not None:
            request.setFilterFids(list(self.feature_ids))
        if not with_fields:
            request.setNoAttributes()
        pairs = ((feature, _plain_wkb(feature.geometry())) for feature in self.source.getFeatures(request))
        return [(feature, wkb) for feature, wkb in pairs if wkb]


def layer_area(
    layer: QgsVectorLayer | None, state: int, *, selected: bool = False, field: str = FIELD
) -> LayerArea:  # fmt: skip
    """Return the layer's features as a value.

    :param selected: only the selected ones.
    :raises InputError: for ``field`` when the layer cannot be used.
    """
    if layer is None:
        raise InputError(field, "there is no polygon layer", "Add one to the project, or choose another kind of area")
    crs = layer.crs()
    if not crs.isValid():
        raise InputError(field, "has no coordinate reference system", "Set the layer's CRS")
    ids = tuple(layer.selectedFeatureIds()) if selected else None
    if selected and not ids:
        raise InputError(field, "no feature is selected", "Select some on the map, or take the whole layer")
    name = crs.authid() or crs.toWkt()
    return LayerArea(layer.id(), name, ids, state, field, QgsVectorLayerFeatureSource(layer))


def _plain_wkb(geometry: QgsGeometry) -> bytes | None:
    if geometry.isNull() or geometry.isEmpty():
        return None
    shape = geometry.constGet().segmentize()
    shape.dropZValue()
    shape.dropMValue()
    return bytes(shape.asWkb())


def _text(value: Any) -> str:
    return "" if value == NULL else str(value)


def _tile_ids(features: list[Any]) -> tuple[str, ...]:
    if features[0].fields().indexOf("tile_id") < 0:
        return tuple(str(number) for number in range(len(features)))
    ids = tuple(_text(feature["tile_id"]) for feature in features)
    if "" in ids:
        raise InputError(
            FIELD, "a polygon has no tile_id", "Fill the field tile_id, or rename it to have them numbered"
        )
    if len(set(ids)) < len(ids):
        raise InputError(FIELD, "a tile_id occurs more than once", "Give every tile an id of its own")
    return ids
