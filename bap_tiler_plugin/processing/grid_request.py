"""From the sources of ``baptiler:tilegrid`` to a grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import NULL, QgsProcessingFeatureSource, QgsProcessingFeedback, QgsRectangle

from ..core.grid_options import GridKind, GridOptions
from .geometries import crs_text, polygon_features

if TYPE_CHECKING:
    from ..core.extent import Extent
    from ..core.grid_request import Shapes
    from ..core.tiling import TileGrid


@dataclass
class GridRequest:
    """What the algorithm was asked for."""

    options: GridOptions
    area: QgsProcessingFeatureSource | None
    exclude: QgsProcessingFeatureSource | None
    polygons: QgsProcessingFeatureSource | None
    extent: Extent | None

    def grid(self, feedback: QgsProcessingFeedback) -> TileGrid:
        """Return the grid; raises ``InputError``."""
        from ..core.grid_request import build_grid

        polygons = self.polygons if self.options.kind == GridKind.POLYGONS else None
        return build_grid(
            self.options,
            extent=self.extent,
            area=_shapes("Area of interest", self.area, feedback),
            exclude=_shapes("Exclude", self.exclude, feedback),
            polygons=_shapes("Tiles to take", polygons, feedback, with_ids=True),
        )


def extent_of_rectangle(box: QgsRectangle, crs: str) -> Extent:
    """Return the rectangle as an extent."""
    from ..core.extent import Extent

    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), crs)


def _shapes(
    field: str, source: QgsProcessingFeatureSource | None, feedback: QgsProcessingFeedback, *, with_ids: bool = False
) -> Shapes | None:
    """Return the geometries of a source, with ids from the first field that names them all differently."""
    if source is None:
        return None
    from ..core.grid_request import ID_FIELDS, read_shapes, tile_names

    pairs = polygon_features(source, feedback)
    features = [feature for feature, _ in pairs]
    there = [name for name in ID_FIELDS if with_ids and source.fields().indexOf(name) >= 0]
    columns = {
        name: ["" if feature[name] == NULL else str(feature[name]) for feature in features] for name in there
    }  # fmt: skip
    numbers = [feature.id() for feature in features]
    return read_shapes(field, crs_text(source.sourceCrs()), [wkb for _, wkb in pairs], numbers, tile_names(columns))
