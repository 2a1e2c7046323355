"""``baptiler:createrun``: tiles, a process and its parameters become a run folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QT_TR_NOOP, QCoreApplication

from ..core.errors import InputError
from ..words.number_words import number_text
from .base import RUN_FOLDER
from .geometries import crs_text, source_shapes
from .process_parameters import ProcessAlgorithm

if TYPE_CHECKING:
    from ..core.tiling import TileGrid

_RETURNS_WITHIN = 1.0


class CreateRun(ProcessAlgorithm):
    """A run folder with one job to do per tile."""

    NAME = "createrun"
    TITLE = QT_TR_NOOP("Create run")
    HELP = QT_TR_NOOP(
        "Writes a run folder: one openEO job to do per tile, with the process and its parameters. Nothing is sent to "
        "a backend; “Run jobs” does that.\n\n"
        "The tiles may come from “Tile grid” or be any polygon layer in a projected coordinate reference system."
    )

    TILES = "TILES"
    NUMBER_OF_JOBS, ESTIMATED_CREDITS = "NUMBER_OF_JOBS", "ESTIMATED_CREDITS"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.TILES, self.tr("Tiles"), polygons),
            self.tr("Polygons, one job each. A field tile_id gives their ids; without it they are numbered."),
        )
        self.add_process()
        self.add(
            QgsProcessingParameterFolderDestination(RUN_FOLDER, self.tr("Run folder")),
            self.tr("New or empty folder for the run."),
        )
        self.addOutput(QgsProcessingOutputFolder(RUN_FOLDER, self.tr("Run folder")))
        self.addOutput(QgsProcessingOutputNumber(self.NUMBER_OF_JOBS, self.tr("Number of jobs")))
        self.addOutput(
            QgsProcessingOutputNumber(self.ESTIMATED_CREDITS, self.tr("Estimated credits, at most, on CDSE"))
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check the texts and the tiles' CRS."""
        self.check_process(parameters, context)
        source = self.parameterAsSource(parameters, self.TILES, context)
        if source is not None:
            _check_crs(source.sourceCrs(), source.fields().names())

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Load the process, check its parameters and write the run."""
        from ..core.costs import estimate_credits

        grid = self._grid(parameters, context, feedback)
        folder = Path(self.parameterAsFileOutput(parameters, RUN_FOLDER, context))
        with self.write_run(folder, grid, parameters, context, feedback) as run:
            settings = run.settings
        process = settings.definition["id"] if settings.definition else settings.process
        credits = estimate_credits(process, grid.areas_km2, settings.parameters)
        _tell(feedback, len(grid), credits)
        return {RUN_FOLDER: str(folder), self.NUMBER_OF_JOBS: len(grid), self.ESTIMATED_CREDITS: credits}

    def _grid(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> TileGrid:
        source = self.parameterAsSource(parameters, self.TILES, context)
        if source is None:
            raise InputError("Tiles", "no such layer", "Choose a polygon layer")
        return grid_of_polygons(source, feedback)


def grid_of_polygons(source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> TileGrid:
    """Return the source's polygons as a grid in the source's CRS, with ids from ``tile_id`` or numbered from 0.

    Polygons that are not valid are mended, which is told. Raises ``InputError`` when there are none, something else is
    among them, ids are missing or used twice, or the CRS is not projected or cannot be used where they lie.
    """
    import shapely

    from ..core.tiling import TileGrid

    crs = source.sourceCrs()
    _check_crs(crs, source.fields().names())
    features, geometries = source_shapes("Tiles", source, feedback)
    _check_polygons(features, geometries)
    left_out = source.featureCount() - len(features)
    if left_out > 0:
        text = QCoreApplication.translate("Algorithms", "Tiles: {n} features without a geometry are left out.")
        feedback.pushWarning(text.format(n=number_text(left_out)))
    _check_place(shapely.bounds(geometries), crs_text(crs))
    bounds = _whole_tiles(features, shapely.bounds(geometries))
    return TileGrid(
        crs=crs_text(crs),
        tile_size=float((bounds[:, 2:] - bounds[:, :2]).max()),
        tile_ids=_tile_ids(source, features),
        geometries=geometries,
        bounds=bounds,
        tile_crs=_tile_crs(crs, features),
    )


def _tile_crs(crs: QgsCoordinateReferenceSystem, features: list[Any]) -> tuple[str, ...]:
    """Return the CRS of each tile's bounds where “Tile grid” has laid tiles out in several zones, else nothing."""
    if not crs.isGeographic():
        return ()
    codes = [feature["epsg"] for feature in features]
    if any(code == NULL for code in codes):
        raise InputError("Tiles", "a polygon has no epsg", "Make the tiles with “Tile grid”")
    return tuple(f"EPSG:{int(code)}" for code in codes)


def _check_polygons(features: list[Any], geometries: Any) -> None:
    """Raise ``InputError`` for the first feature that is no polygon."""
    import numpy as np
    import shapely

    others = ~np.isin(
        shapely.get_type_id(geometries), (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
    )
    if others.all():
        raise InputError("Tiles", "has no polygons", "Choose a polygon layer, such as one that “Tile grid” made")
    if others.any():
        number = int(others.argmax())
        kind = geometries[number].geom_type
        raise InputError("Tiles", f"feature {features[number].id()} is no polygon but a {kind}", "Leave it out")


def _check_place(bounds: Any, crs: str) -> None:
    """Raise ``InputError`` for the first of the ``bounds`` that reaches to where ``crs`` has no places on the Earth."""
    import numpy as np

    from ..core.projection import LONLAT, transform

    corners = bounds[:, [0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 2)
    back = np.column_stack(transform(LONLAT, crs, *transform(crs, LONLAT, corners[:, 0], corners[:, 1])))
    away = ~(np.abs(back - corners) < _RETURNS_WITHIN).all(axis=1).reshape(-1, 4).all(axis=1)
    if away.any():
        west, south, east, north = bounds[int(away.argmax())].tolist()
        place = "from {}, {} to {}, {}".format(*map(number_text, (west, south, east, north)))
        raise InputError(
            "Tiles",
            f"the polygon {place} reaches beyond the area of {crs[:60]}",
            "Check the layer's coordinate reference system, or make smaller tiles",
        )


def _check_crs(crs: QgsCoordinateReferenceSystem, fields: list[str]) -> None:
    from ..core.projection import crs_of

    known = crs.isValid() and (bool(crs.authid()) or crs_of(crs.toWkt()).is_projected)
    if not known or crs.isGeographic() and not {"epsg", "minx", "miny", "maxx", "maxy"} <= set(fields):
        name = crs.authid() or crs.description() if crs.isValid() else "none"
        raise InputError(
            "Tiles",
            f"the layer's coordinate reference system ({name}) is not projected",
            "Reproject the layer, for instance to its UTM zone, or take its polygons as the tiles of “Tile grid”",
        )


def _tile_ids(source: QgsProcessingFeatureSource, features: list[Any]) -> tuple[str, ...]:
    if source.fields().indexOf("tile_id") < 0:
        return tuple(str(number) for number in range(len(features)))
    values = [feature["tile_id"] for feature in features]
    ids = tuple("" if value == NULL else str(value) for value in values)
    if "" in ids:
        raise InputError(
            "Tiles", "a polygon has no tile_id", "Fill the field tile_id, or rename it to have them numbered"
        )
    if len(set(ids)) < len(ids):
        twice = next(tile_id for tile_id in ids if ids.count(tile_id) > 1)
        raise InputError("Tiles", f"tile_id “{twice}” occurs more than once", "Give every tile an id of its own")
    return ids


def _whole_tiles(features: list[Any], bounds: Any) -> Any:
    """Return the tiles' squares from the fields of “Tile grid” where they are there, else the polygons' bounds."""
    import numpy as np

    names = ("minx", "miny", "maxx", "maxy")
    fields = features[0].fields()
    if any(fields.indexOf(name) < 0 for name in names):
        return bounds
    rows = [[feature[name] for name in names] for feature in features]
    squares = np.array([[np.nan if value == NULL else value for value in row] for row in rows], dtype=float)
    return np.where(np.isnan(squares).any(axis=1, keepdims=True), bounds, squares)


def _tell(feedback: QgsProcessingFeedback, jobs: int, credits: float | None) -> None:
    text = QCoreApplication.translate("Algorithms", "{n} jobs; their cost is not known.")
    if credits is not None:
        text = QCoreApplication.translate(
            "Algorithms",
            "{n} jobs; estimated cost: about {credits} credits on the Copernicus Data Space Ecosystem; no credits on "
            "this computer.",
        ).replace("{credits}", number_text(credits))
    feedback.pushInfo(text.format(n=number_text(jobs)))
