"""From the parameters of ``baptiler:tilegrid`` to a grid."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import NULL, QgsProcessingFeatureSource, QgsProcessingFeedback, QgsRectangle

from ..core.errors import InputError
from .geometries import crs_text, source_shapes, source_union

if TYPE_CHECKING:
    from ..core.extent import Extent
    from ..core.tiling import TileGrid

SQUARES, POLYGONS, MGRS_SQUARES, MGRS_FOOTPRINTS = range(4)
_ID_FIELDS = ("tile_id", "id", "name", "Name", "fid")


@dataclass
class GridRequest:
    """What the algorithm was asked for; ``options`` are keyword arguments of ``make_grid``."""

    kind: int
    tile_size: float
    area: QgsProcessingFeatureSource | None
    exclude: QgsProcessingFeatureSource | None
    polygons: QgsProcessingFeatureSource | None
    buffer: float
    extent: Extent | None
    options: dict[str, Any] = field(default_factory=dict)

    def grid(self, feedback: QgsProcessingFeedback) -> TileGrid:
        """Return the grid; raises ``InputError``."""
        from ..core.mgrs import mgrs_grid
        from ..core.tiling import make_grid

        exclude = None
        if self.exclude is not None:
            exclude = (source_union("Exclude", self.exclude, feedback), crs_text(self.exclude.sourceCrs()))
        area = self._area(feedback)
        if self.kind == POLYGONS:
            return self._polygon_grid(area, exclude, feedback)
        extent = self.extent if area is None else _bounds(area)
        options = {**self.options, "area": area, "exclude": exclude}
        if self.kind == SQUARES:
            return make_grid(extent, self.tile_size, **options)
        for name in ("crs", "anchor", "pixel", "allow_degrees"):
            options.pop(name, None)
        return mgrs_grid(extent, footprints=self.kind == MGRS_FOOTPRINTS, **options)

    def _area(self, feedback: QgsProcessingFeedback) -> tuple[Any, str] | None:
        if self.area is None:
            return None
        crs = crs_text(self.area.sourceCrs())
        if not self.buffer:
            return source_union("Area of interest", self.area, feedback), crs
        if not crs:
            raise InputError("Area of interest", "has no coordinate reference system", "Set the layer's CRS")
        import shapely

        from ..core.area_of_interest import buffered

        _, shapes = source_shapes("Area of interest", self.area, feedback)
        return shapely.union_all(buffered(shapely.get_parts(shapes), crs, self.buffer)), "EPSG:4326"

    def _polygon_grid(self, area: Any, exclude: Any, feedback: QgsProcessingFeedback) -> TileGrid:
        import shapely

        from ..core.predefined_grids import polygon_grid

        if self.polygons is None:
            raise InputError("Tiles to take", "no layer is chosen", "Choose a polygon layer, or another kind of grid")
        features, shapes = source_shapes("Tiles to take", self.polygons, feedback)
        if not (shapely.get_dimensions(shapes) == 2).all():
            raise InputError("Tiles to take", "are not all polygons", "Choose a polygon layer")
        if area is None and self.extent is not None:
            box = self.extent
            area = (shapely.box(box.minx, box.miny, box.east, box.maxy), box.crs)
        crs = crs_text(self.polygons.sourceCrs())
        if not crs:
            raise InputError("Tiles to take", "have no coordinate reference system", "Set the layer's CRS")
        names = ("clip", "min_coverage", "order")
        options = {name: self.options[name] for name in names if name in self.options}
        return polygon_grid(shapes, crs, _ids(features), area=area, exclude=exclude, **options)


def extent_of_rectangle(box: QgsRectangle, crs: str) -> Extent:
    """Return the rectangle as an extent."""
    from ..core.extent import Extent

    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), crs)


def _bounds(area: tuple[Any, str]) -> Extent:
    """Return the extent of an area; one on both sides of the antimeridian is not led around the Earth."""
    from ..core.area_of_interest import area_extent

    return area_extent(*area)


def _ids(features: list[Any]) -> list[str]:
    """Return the features' ids from the first field that names them all differently; empty when there is none."""
    fields = features[0].fields()
    for name in _ID_FIELDS:
        if fields.indexOf(name) < 0:
            continue
        values = ["" if feature[name] == NULL else str(feature[name]) for feature in features]
        if "" not in values and len(set(values)) == len(values):
            return values
    return []
