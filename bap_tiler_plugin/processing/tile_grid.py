"""``baptiler:tilegrid``: an area becomes square tiles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
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
)
from qgis.PyQt.QtCore import QT_TR_NOOP

from ..core.errors import InputError
from ..core.extent_text import antimeridian_extent, check_extent_text
from ..core.grid_options import GridKind, GridOptions
from ..words.note_words import note_text
from ..words.number_words import number_text
from .base import BapTilerAlgorithm
from .geometries import crs_text
from .grid_request import GridRequest, extent_of_rectangle
from .tile_sink import geometry_type, tile_fields, write_tiles

if TYPE_CHECKING:
    from ..core.extent import Extent


class MakeTileGrid(BapTilerAlgorithm):
    """Square tiles over an extent or an area of interest."""

    NAME = "tilegrid"
    NEEDS_PACKAGES = False
    TITLE = QT_TR_NOOP("Tile grid")
    HELP = QT_TR_NOOP(
        "Covers an extent or an area of interest with square tiles, in metres, in the UTM zone of the area or in a "
        "projected coordinate reference system of your choice. Give either an extent or an area.\n\n"
        "An area in several UTM zones gets a grid in each; their tiles meet at the zones' borders without overlap or "
        "gap. Near the poles tiles are in polar stereographic UPS. An extent in degrees whose west is greater than its "
        "east crosses the antimeridian.\n\n"
        "Tiles that start at multiples of the tile size keep their place and id whatever the area, so that two runs "
        "fit together; tiles that start at the corner of the area are as few as possible."
    )

    EXTENT, AREA, TILE_SIZE, GRID_CRS, ANCHOR = "EXTENT", "AREA", "TILE_SIZE", "GRID_CRS", "ANCHOR"
    CLIP, OVERLAP, EXCLUDE, MIN_COVERAGE, OUTPUT = "CLIP", "OVERLAP", "EXCLUDE", "MIN_COVERAGE", "OUTPUT"
    GRID, PREDEFINED, BUFFER, SLIVERS = "GRID", "PREDEFINED", "BUFFER", "SLIVERS"
    ORDER, SNAP, ALLOW_DEGREES = "ORDER", "SNAP", "ALLOW_DEGREES"
    NUMBER_OF_TILES = "NUMBER_OF_TILES"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        shapes = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            self.tr("Rectangle to cover, with its coordinate reference system. Leave empty when an area is given."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.AREA, self.tr("Area of interest"), shapes, optional=True),
            self.tr(
                "Polygons to cover, or points and lines with a buffer; only tiles that touch them are made. Invalid "
                "polygons are mended."
            ),
        )
        self.add(
            _metres(self.TILE_SIZE, self.tr("Tile size"), 20000),
            self.tr("Length of a tile's side in metres."),
        )
        self.add(
            QgsProcessingParameterCrs(self.GRID_CRS, self.tr("Grid CRS"), optional=True),
            self.tr("Projected coordinate reference system of the tiles, in metres. Empty: the UTM zone of the area."),
            advanced=True,
        )
        starts = [self.tr("Multiples of the tile size"), self.tr("Corner of the area")]
        self.add(
            QgsProcessingParameterEnum(self.ANCHOR, self.tr("Grid starts at"), starts, defaultValue=0),
            self.tr("Where the first tile begins."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.CLIP, self.tr("Clip tiles to the area"), defaultValue=False),
            self.tr("Cut the tiles at the outline of the area of interest, so that nothing outside is computed."),
        )
        self.add(
            _metres(self.OVERLAP, self.tr("Overlap"), 0),
            self.tr("Metres by which each tile is made larger on every side."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.EXCLUDE, self.tr("Exclude"), polygons, optional=True),
            self.tr("Polygons to leave out, such as open sea; tiles wholly inside them are not made."),
            advanced=True,
        )
        number = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                self.MIN_COVERAGE, self.tr("Minimum coverage"), number, 0.0, minValue=0.0, maxValue=1.0
            ),
            self.tr("Smallest share of a tile, 0 to 1, that the area must cover for the tile to be made."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Tiles"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            self.tr(
                "One polygon per tile. Tiles of several zones are in EPSG:4326; the field epsg names each tile's own "
                "CRS, "
                "in which minx to maxy are."
            ),
        )
        self._add_later_parameters(polygons)

    def _add_later_parameters(self, polygons: list[int]) -> None:
        """Declare what later versions have added; it comes last, so that calls by position go on working."""
        kinds = [
            self.tr("Squares of the tile size"),
            self.tr("Polygons of a layer"),
            self.tr("Sentinel-2 squares of 100 km"),
            self.tr("Sentinel-2 tiles of 109.8 km"),
        ]
        self.add(
            QgsProcessingParameterEnum(self.GRID, self.tr("Kind of grid"), kinds, defaultValue=0),
            self.tr(
                "Squares; polygons that somebody else has drawn; or the tiles in which Sentinel-2 scenes come, by "
                "their names such as 31UFS: as squares without overlap, or as ESA's overlapping footprints."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.PREDEFINED, self.tr("Tiles to take"), polygons, optional=True),
            self.tr(
                "For the grid “Polygons of a layer”: one tile each. Ids come from a field tile_id, id or name with "
                "different values; without one tiles are numbered."
            ),
            advanced=True,
        )
        self.add(
            _metres(self.BUFFER, self.tr("Buffer around the area"), 0),
            self.tr("Metres by which the area of interest is enlarged. Points and lines need it."),
            advanced=True,
        )
        choices = [self.tr("Leave them out"), self.tr("Merge them into a neighbour")]
        self.add(
            QgsProcessingParameterEnum(
                self.SLIVERS, self.tr("Tiles below the minimum coverage"), choices, defaultValue=0
            ),
            self.tr(
                "A sliver can go to the neighbour with which it has the longest common edge. One without neighbours, "
                "such as an island, stays a tile."
            ),
            advanced=True,
        )
        orders = [self.tr("Column by column, from the south-west"), self.tr("Row by row, from the north-west"),
                  self.tr("Along a Hilbert curve")]  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(self.ORDER, self.tr("Order"), orders, defaultValue=0),
            self.tr(
                "In which order jobs are started. Along a Hilbert curve the results of an unfinished run are compact."
            ),
            advanced=True,
        )
        self.add(
            _metres(self.SNAP, self.tr("Snap to pixels of"), 0),
            self.tr(
                "Pixel size in metres, such as 10, 20 or 60: tile size and corner are moved to whole pixels, so that "
                "mosaics need no resampling. 0: they stay, and you are told when edges do not lie on pixels of 10 m."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.ALLOW_DEGREES, self.tr("Allow tiles in degrees"), defaultValue=False),
            self.tr(
                "Only for a geographic grid CRS: the tile size is then in degrees, and tiles become narrower towards "
                "the poles."
            ),
            advanced=True,
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check everything that needs no feature of the sources."""
        given = [name for name in (self.EXTENT, self.AREA) if parameters.get(name) not in (None, "")]
        needed = self.parameterAsEnum(parameters, self.GRID, context) != GridKind.POLYGONS
        if len(given) == 2 or needed and not given:
            problem = "both are given" if given else "neither is given"
            raise InputError("Extent / Area of interest", problem, "Give one of the two")
        if antimeridian_extent(parameters.get(self.EXTENT)) is None:
            check_extent_text("Extent", parameters.get(self.EXTENT))
        asked = parameters.get(self.GRID_CRS)
        if isinstance(asked, str) and asked and not self.parameterAsCrs(parameters, self.GRID_CRS, context).isValid():
            raise InputError("Grid CRS", f"{asked} is not known", "Give one such as EPSG:3035, or leave it empty")
        if self.parameterAsDouble(parameters, self.TILE_SIZE, context) <= 0:
            raise InputError("Tile size", "is not above 0", "Give the length of a tile's side in metres")
        for name, label in ((self.OVERLAP, "Overlap"), (self.BUFFER, "Buffer"), (self.SNAP, "Pixel size")):
            if not self.parameterAsDouble(parameters, name, context) >= 0:
                raise InputError(label, "is below 0 or no number", "Give 0 or a number of metres")

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make the tiles and write them to the sink; where shapely is missing QGIS computes them."""
        from ..core.geometry_engine import use_where_shapely_is_missing
        from ..core.overlap import expand_all
        from ..core.tile_grid import size_note
        from . import qgis_shapes

        use_where_shapely_is_missing(qgis_shapes)
        grid = self._request(parameters, context).grid(feedback)
        for note in (*grid.notes, *size_note(len(grid))):
            feedback.pushWarning(note_text(note))
        overlap = self.parameterAsDouble(parameters, self.OVERLAP, context)
        if overlap:
            grid = replace(grid, geometries=expand_all(grid.geometries, grid.crs, overlap), plane_areas=None)
        crs = QgsCoordinateReferenceSystem(grid.crs)
        sink, sink_id = self.parameterAsSink(
            parameters, self.OUTPUT, context, tile_fields(), geometry_type(grid), crs
        )  # fmt: skip
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.OUTPUT))
        write_tiles(grid, sink, feedback)
        text = self.tr("{n} tiles in {crs}").format(n=number_text(len(grid)), crs=", ".join(grid.zones))
        feedback.pushInfo(text)
        return {self.OUTPUT: sink_id, self.NUMBER_OF_TILES: len(grid)}

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> GridRequest:
        crs = self.parameterAsCrs(parameters, self.GRID_CRS, context)
        options = GridOptions(
            kind=GridKind(self.parameterAsEnum(parameters, self.GRID, context)),
            tile_size=self.parameterAsDouble(parameters, self.TILE_SIZE, context),
            crs=crs_text(crs) or None,
            anchor=self.parameterAsEnum(parameters, self.ANCHOR, context),
            clip=self.parameterAsBoolean(parameters, self.CLIP, context),
            min_coverage=self.parameterAsDouble(parameters, self.MIN_COVERAGE, context),
            merge_slivers=self.parameterAsEnum(parameters, self.SLIVERS, context) == 1,
            order=self.parameterAsEnum(parameters, self.ORDER, context),
            pixel=self.parameterAsDouble(parameters, self.SNAP, context),
            allow_degrees=self.parameterAsBoolean(parameters, self.ALLOW_DEGREES, context),
            buffer=self.parameterAsDouble(parameters, self.BUFFER, context),
        )
        return GridRequest(
            options,
            area=self.parameterAsSource(parameters, self.AREA, context),
            exclude=self.parameterAsSource(parameters, self.EXCLUDE, context),
            polygons=self.parameterAsSource(parameters, self.PREDEFINED, context),
            extent=self._extent(parameters, context),
        )

    def _extent(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Extent | None:
        if parameters.get(self.EXTENT) in (None, ""):
            return None
        from ..core.extent import Extent

        crs = crs_text(self.parameterAsExtentCrs(parameters, self.EXTENT, context))
        across = antimeridian_extent(parameters.get(self.EXTENT))
        if across is not None:
            west, south, east, north = across
            return Extent(west, south, east, north, crs)
        return extent_of_rectangle(self.parameterAsExtent(parameters, self.EXTENT, context), crs)


def _metres(name: str, label: str, default: float) -> QgsProcessingParameterDistance:
    parameter = QgsProcessingParameterDistance(name, label, default)
    parameter.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    return parameter
