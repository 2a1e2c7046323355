"""``baptiler:tilegrid``: an area becomes square tiles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import InputError
from ..core.extent_text import check_extent_text
from .base import BapTilerAlgorithm
from .geometries import source_union

if TYPE_CHECKING:
    from ..core.tiling import Extent, TileGrid

_FIELDS = (
    "field=tile_id:string&field=epsg:integer&field=minx:double&field=miny:double"
    "&field=maxx:double&field=maxy:double&field=area_km2:double"
)
_BATCH = 5000


class MakeTileGrid(BapTilerAlgorithm):
    """Square tiles over an extent or an area of interest."""

    NAME = "tilegrid"
    TITLE = "Tile grid"
    HELP = (
        "Covers an extent or an area of interest with square tiles, in metres, in the UTM zone of the area or in a "
        "projected coordinate reference system of your choice. Give either an extent or an area.\n\n"
        "Tiles that start at multiples of the tile size keep their place and id whatever the area, so that two runs "
        "fit together; tiles that start at the corner of the area are as few as possible."
    )

    EXTENT, AREA, TILE_SIZE, GRID_CRS, ANCHOR = "EXTENT", "AREA", "TILE_SIZE", "GRID_CRS", "ANCHOR"
    CLIP, OVERLAP, EXCLUDE, MIN_COVERAGE, OUTPUT = "CLIP", "OVERLAP", "EXCLUDE", "MIN_COVERAGE", "OUTPUT"
    NUMBER_OF_TILES = "NUMBER_OF_TILES"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            "Rectangle to cover, with its coordinate reference system. Leave empty when an area is given.",
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.AREA, self.tr("Area of interest"), polygons, optional=True),
            "Polygons to cover; only tiles that touch them are made.",
        )
        self.add(
            _metres(self.TILE_SIZE, self.tr("Tile size"), 20000),
            "Length of a tile's side in metres.",
        )
        self.add(
            QgsProcessingParameterCrs(self.GRID_CRS, self.tr("Grid CRS"), optional=True),
            "Projected coordinate reference system of the tiles, in metres. Empty: the UTM zone of the area.",
            advanced=True,
        )
        starts = [self.tr("Multiples of the tile size"), self.tr("Corner of the area")]
        self.add(
            QgsProcessingParameterEnum(self.ANCHOR, self.tr("Grid starts at"), starts, defaultValue=0),
            "Where the first tile begins.",
        )
        self.add(
            QgsProcessingParameterBoolean(self.CLIP, self.tr("Clip tiles to the area"), defaultValue=False),
            "Cut the tiles at the outline of the area of interest, so that nothing outside is computed.",
        )
        self.add(
            _metres(self.OVERLAP, self.tr("Overlap"), 0),
            "Metres by which each tile is made larger on every side.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.EXCLUDE, self.tr("Exclude"), polygons, optional=True),
            "Polygons to leave out, such as open sea; tiles wholly inside them are not made.",
            advanced=True,
        )
        number = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                self.MIN_COVERAGE, self.tr("Minimum coverage"), number, 0.0, minValue=0.0, maxValue=1.0
            ),
            "Smallest share of a tile, 0 to 1, that the area must cover for the tile to be made.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Tiles"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            "One polygon per tile.",
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check everything that needs no feature of the sources."""
        given = [name for name in (self.EXTENT, self.AREA) if parameters.get(name) not in (None, "")]
        if len(given) != 1:
            problem = "both are given" if given else "neither is given"
            raise InputError("Extent / Area of interest", problem, "Give one of the two")
        check_extent_text("Extent", parameters.get(self.EXTENT))
        if self.parameterAsDouble(parameters, self.TILE_SIZE, context) <= 0:
            raise InputError("Tile size", "is not above 0", "Give the length of a tile's side in metres")
        if self.parameterAsDouble(parameters, self.OVERLAP, context) < 0:
            raise InputError("Overlap", "is below 0", "Give 0 or a number of metres")

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make the tiles and write them to the sink."""
        grid = self._make_grid(parameters, context, feedback)
        fields = QgsVectorLayer(f"NoGeometry?{_FIELDS}", "fields", "memory").fields()
        crs = QgsCoordinateReferenceSystem(grid.crs)
        kind = QgsWkbTypes.Type.MultiPolygon if _has_parts(grid) else QgsWkbTypes.Type.Polygon
        sink, sink_id = self.parameterAsSink(parameters, self.OUTPUT, context, fields, kind, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.OUTPUT))
        overlap = self.parameterAsDouble(parameters, self.OVERLAP, context)
        _write(grid, overlap, sink, feedback)
        feedback.pushInfo(self.tr("{n} tiles in {crs}").format(n=f"{len(grid):,}", crs=grid.crs))
        return {self.OUTPUT: sink_id, self.NUMBER_OF_TILES: len(grid)}

    def _make_grid(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> TileGrid:
        from ..core.tiling import Anchor, make_grid

        area_source = self.parameterAsSource(parameters, self.AREA, context)
        exclude_source = self.parameterAsSource(parameters, self.EXCLUDE, context)
        crs = self.parameterAsCrs(parameters, self.GRID_CRS, context)
        extent = self._extent(parameters, context) if area_source is None else _source_extent(area_source)
        return make_grid(
            extent,
            self.parameterAsDouble(parameters, self.TILE_SIZE, context),
            crs=_crs_text(crs) if crs.isValid() else None,
            anchor=Anchor(self.parameterAsEnum(parameters, self.ANCHOR, context)),
            area=_geometry_and_crs("Area of interest", area_source, feedback),
            clip=self.parameterAsBoolean(parameters, self.CLIP, context),
            exclude=_geometry_and_crs("Exclude", exclude_source, feedback),
            min_coverage=self.parameterAsDouble(parameters, self.MIN_COVERAGE, context),
        )

    def _extent(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Extent:
        from ..core.tiling import Extent

        box = self.parameterAsExtent(parameters, self.EXTENT, context)
        crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), _crs_text(crs))


def _metres(name: str, label: str, default: float) -> QgsProcessingParameterDistance:
    parameter = QgsProcessingParameterDistance(name, label, default)
    parameter.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    return parameter


def _crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.authid() or crs.toWkt() if crs.isValid() else ""


def _source_extent(source: QgsProcessingFeatureSource) -> Extent:
    from ..core.tiling import Extent

    box = source.sourceExtent()
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), _crs_text(source.sourceCrs()))


def _geometry_and_crs(
    field: str, source: QgsProcessingFeatureSource | None, feedback: QgsProcessingFeedback
) -> tuple[Any, str] | None:
    if source is None:
        return None
    return source_union(field, source, feedback), _crs_text(source.sourceCrs())


def _has_parts(grid: TileGrid) -> bool:
    import shapely

    return bool((shapely.get_type_id(grid.geometries) == shapely.GeometryType.MULTIPOLYGON).any())


def _write(grid: TileGrid, overlap: float, sink: QgsFeatureSink, feedback: QgsProcessingFeedback) -> None:
    """Write the grid's tiles, made larger by ``overlap`` metres, to the sink."""
    import shapely

    from ..core.tiling import expand

    geometries = [expand(geometry, overlap) for geometry in grid.geometries] if overlap else grid.geometries
    shapes = shapely.to_wkb(geometries, output_dimension=2)
    areas = shapely.area(geometries) / 1e6
    authority, _, code = grid.crs.partition(":")
    epsg = int(code) if authority.upper() == "EPSG" and code.isdigit() else None
    bounds = grid.bounds.tolist()
    for start in range(0, len(grid), _BATCH):
        if feedback.isCanceled():
            raise QgsProcessingException("Cancelled before all tiles were written")
        batch = range(start, min(start + _BATCH, len(grid)))
        features = [_feature(shapes[i], [grid.tile_ids[i], epsg, *bounds[i], float(areas[i])]) for i in batch]
        sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
        feedback.setProgress(100 * batch.stop / len(grid))


def _feature(wkb: bytes, attributes: list[Any]) -> QgsFeature:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    feature = QgsFeature()
    feature.setGeometry(geometry)
    feature.setAttributes(attributes)
    return feature
