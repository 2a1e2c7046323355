"""``baptiler:createrun``: tiles, a process and its parameters become a run folder."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime, timezone
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
    QgsProcessingParameterString,
)

from ..core.errors import InputError
from .base import RUN_FOLDER, BapTilerAlgorithm
from .geometries import polygon_features

if TYPE_CHECKING:
    from ..core.process import ProcessDefinition
    from ..core.tiling import TileGrid

_PROCESS_ID = re.compile(r"\w+")
_EXAMPLE = '{"temporal_extent": ["2024-05-01", "2024-08-01"]}'


class CreateRun(BapTilerAlgorithm):
    """A run folder with one job to do per tile."""

    NAME = "createrun"
    TITLE = "Create run"
    HELP = (
        "Writes a run folder: one openEO job to do per tile, with the process and its parameters. Nothing is sent to "
        "a backend; “Run jobs” does that.\n\n"
        "The tiles may come from “Tile grid” or be any polygon layer in a projected coordinate reference system."
    )

    TILES, PROCESS, PARAMETERS = "TILES", "PROCESS", "PARAMETERS"
    JOB_OPTIONS, OUTPUT_FORMAT = "JOB_OPTIONS", "OUTPUT_FORMAT"
    NUMBER_OF_JOBS, ESTIMATED_CREDITS = "NUMBER_OF_JOBS", "ESTIMATED_CREDITS"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        from ..core.process import DEFAULT_PROCESS

        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.TILES, self.tr("Tiles"), polygons),
            "Polygons, one job each. A field tile_id gives their ids; without it they are numbered.",
        )
        self.add(
            QgsProcessingParameterString(self.PROCESS, self.tr("Process"), DEFAULT_PROCESS),
            "Address (URL) of an openEO process definition, a JSON file with one, or the id of a backend's process.",
        )
        self.add(
            QgsProcessingParameterString(self.PARAMETERS, self.tr("Parameters"), multiLine=True, optional=True),
            f"Parameters without the tile's geometry, as JSON or as the path of a JSON file, such as {_EXAMPLE}",
        )
        self.add(
            QgsProcessingParameterString(self.JOB_OPTIONS, self.tr("Job options"), multiLine=True, optional=True),
            "Options that the backend understands, such as memory, as JSON or as the path of a JSON file.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.OUTPUT_FORMAT, self.tr("Output format"), "GTiff", optional=True),
            "File format of the results, by the backend's name for it.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(RUN_FOLDER, self.tr("Run folder")),
            "New or empty folder for the run.",
        )
        self.addOutput(QgsProcessingOutputFolder(RUN_FOLDER, self.tr("Run folder")))
        self.addOutput(QgsProcessingOutputNumber(self.NUMBER_OF_JOBS, self.tr("Number of jobs")))
        self.addOutput(
            QgsProcessingOutputNumber(self.ESTIMATED_CREDITS, self.tr("Estimated credits, at most, on CDSE"))
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check the texts and the tiles' CRS."""
        for name, field in ((self.PARAMETERS, "Parameters"), (self.JOB_OPTIONS, "Job options")):
            json_object(field, self.parameterAsString(parameters, name, context))
        if not self.parameterAsString(parameters, self.PROCESS, context).strip():
            raise InputError("Process", "is empty", "Give a URL, a file or a process id")
        source = self.parameterAsSource(parameters, self.TILES, context)
        if source is not None:
            _check_crs(source.sourceCrs())

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Load the process, check its parameters and write the run."""
        from ..core.costs import estimate_credits
        from ..core.tile_run import RunSettings, TileRun

        process = self.parameterAsString(parameters, self.PROCESS, context).strip()
        arguments = json_object("Parameters", self.parameterAsString(parameters, self.PARAMETERS, context))
        options = json_object("Job options", self.parameterAsString(parameters, self.JOB_OPTIONS, context))
        grid = self._grid(parameters, context, feedback)
        definition = _definition(process, feedback)
        if definition is not None:
            arguments = _checked(definition, arguments)
        folder = Path(self.parameterAsFileOutput(parameters, RUN_FOLDER, context))
        settings = RunSettings(
            name=folder.name,
            process=process,
            definition=definition.to_json() if definition else None,
            parameters=arguments,
            job_options=options,
            output_format=self.parameterAsString(parameters, self.OUTPUT_FORMAT, context).strip() or "GTiff",
            overlap=0.0,
            crs=grid.crs,
            tile_size=float(grid.tile_size),
            created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        )
        TileRun.create(folder, grid, settings)
        credits = estimate_credits(definition.id if definition else process, grid.areas_km2, arguments)
        _tell(feedback, len(grid), credits)
        return {RUN_FOLDER: str(folder), self.NUMBER_OF_JOBS: len(grid), self.ESTIMATED_CREDITS: credits}

    def _grid(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> TileGrid:
        source = self.parameterAsSource(parameters, self.TILES, context)
        if source is None:
            raise InputError("Tiles", "no such layer", "Choose a polygon layer")
        return grid_of_polygons(source, feedback)


def json_object(field: str, text: str) -> dict[str, Any]:
    """Return the JSON object that a text holds or that is in the file it names; an empty text is ``{}``.

    Raises ``InputError`` for anything else.
    """
    text = text.strip()
    if not text:
        return {}
    if not text.startswith("{"):
        text = _file_text(field, text)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(field, f"is not JSON ({error})", f"Write it like {_EXAMPLE}") from None
    if not isinstance(value, dict):
        raise InputError(field, "is not a JSON object", f"Write it like {_EXAMPLE}")
    return value


def _file_text(field: str, path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise InputError(
            field, f"“{path[:200]}” is neither a JSON object nor a file", f"Write it like {_EXAMPLE}"
        ) from None


def grid_of_polygons(source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> TileGrid:
    """Return the source's polygons as a grid in the source's CRS, with ids from ``tile_id`` or numbered from 0.

    Raises ``InputError`` when there are none, ids are missing or used twice, or the CRS is not projected.
    """
    import numpy as np
    import shapely

    from ..core.tiling import TileGrid

    crs = source.sourceCrs()
    _check_crs(crs)
    pairs = polygon_features(source, feedback)
    if not pairs:
        raise InputError("Tiles", "has no polygons", "Choose a layer, or a selection, with at least one polygon")
    geometries = np.empty(len(pairs), dtype=object)
    geometries[:] = shapely.from_wkb([wkb for _, wkb in pairs])
    features = [feature for feature, _ in pairs]
    bounds = _whole_tiles(features, shapely.bounds(geometries))
    return TileGrid(
        crs=crs.authid() or crs.toWkt(),
        tile_size=float((bounds[:, 2:] - bounds[:, :2]).max()),
        tile_ids=_tile_ids(source, features),
        geometries=geometries,
        bounds=bounds,
    )


def _check_crs(crs: QgsCoordinateReferenceSystem) -> None:
    if not crs.isValid() or crs.isGeographic():
        name = crs.authid() if crs.isValid() else "none"
        raise InputError(
            "Tiles",
            f"the layer's coordinate reference system ({name}) is not projected",
            "Reproject the layer, for instance to its UTM zone",
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


def _definition(process: str, feedback: QgsProcessingFeedback) -> ProcessDefinition | None:
    """Load a process given by URL or file; an id is looked up at the backend when the jobs run."""
    from ..core.process import load_process

    if not _PROCESS_ID.fullmatch(process) or Path(process).is_file():
        return load_process(process)
    feedback.pushInfo(f"Process “{process}” will be looked up at the backend when the jobs run.")
    return None


def _checked(definition: ProcessDefinition, arguments: dict[str, Any]) -> dict[str, Any]:
    from ..core.process import validate_arguments

    return validate_arguments(definition, arguments)


def _tell(feedback: QgsProcessingFeedback, jobs: int, credits: float | None) -> None:
    cost = "not known" if credits is None else f"about {credits:,.0f} credits on the Copernicus Data Space Ecosystem"
    feedback.pushInfo(f"{jobs:,} jobs; estimated cost: {cost}; no credits on this computer.")
