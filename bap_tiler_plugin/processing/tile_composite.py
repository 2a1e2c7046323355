"""``baptiler:tilecomposite``: from an area to mosaics in one step, by the other algorithms."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QT_TR_NOOP

from ..core.errors import InputError
from .base import RUN_FOLDER, BapTilerAlgorithm
from .create_run import CreateRun
from .mosaic import BuildMosaics
from .run_jobs import RunJobs
from .tile_grid import MakeTileGrid

_OF_GRID = ("EXTENT", "AREA", "TILE_SIZE", "GRID_CRS", "ANCHOR", "CLIP")
_OF_RUN = ("PROCESS", "PARAMETERS")
_OF_JOBS = ("BACKENDS", "AUTH_CONFIG", "MAX_CREDITS")
_OF_MOSAIC = ("FORMAT",)


class TileComposite(BapTilerAlgorithm):
    """Tiles, run, jobs and mosaics, one after the other."""

    NAME = "tilecomposite"
    TITLE = QT_TR_NOOP("Tile composite")
    HELP = QT_TR_NOOP(
        "Cuts an area into tiles, runs one openEO job per tile and joins the results to one mosaic per date: “Tile "
        "grid”, “Create run”, “Run jobs” and “Mosaic” in one step.\n\n"
        "The run stays in its folder. When the algorithm is stopped, started again with the same run folder it goes "
        "on where it stopped, with the tiles and the process of that run."
    )

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters, which are those of the four algorithms."""
        for kind, names in (
            (MakeTileGrid, _OF_GRID),
            (CreateRun, _OF_RUN),
            (RunJobs, _OF_JOBS),
            (BuildMosaics, _OF_MOSAIC),
        ):
            algorithm = kind().create()
            for name in names:
                self.addParameter(algorithm.parameterDefinition(name).clone())
        self.add(
            QgsProcessingParameterFolderDestination(RUN_FOLDER, self.tr("Run folder")),
            self.tr(
                "New or empty folder for the run, with the mosaics in its folder mosaics; or that of a run to go on "
                "with."
            ),
        )
        self.addOutput(QgsProcessingOutputFolder(RUN_FOLDER, self.tr("Run folder")))
        self.addOutput(QgsProcessingOutputMultipleLayers(BuildMosaics.MOSAICS, self.tr("Mosaics")))
        self.addOutput(
            QgsProcessingOutputString(BuildMosaics.VALID_SHARES, self.tr("Shares of pixels with data, as JSON"))
        )
        jobs = RunJobs().create()
        for name in (RunJobs.FINISHED, RunJobs.FAILED, RunJobs.CREDITS, RunJobs.SECONDS):
            self.addOutput(QgsProcessingOutputNumber(name, jobs.outputDefinition(name).description()))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check what the steps check, as far as it does not come from the step before."""
        folder = Path(self.parameterAsFileOutput(parameters, RUN_FOLDER, context))
        if not _holds_run(folder):
            _step(MakeTileGrid).check(_chosen(parameters, _OF_GRID), context)
            _step(CreateRun).check_process({**_chosen(parameters, _OF_RUN), "OUTPUT_FORMAT": "GTiff"}, context)
            if folder.is_dir() and any(folder.iterdir()):
                raise InputError("Run folder", f"{folder} is not empty", "Choose a new or an empty folder")
        _step(RunJobs).backends(parameters, context)

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the steps; each hands its result to the next."""
        steps = QgsProcessingMultiStepFeedback(4, feedback)
        folder = str(Path(self.parameterAsFileOutput(parameters, RUN_FOLDER, context)))
        if _holds_run(Path(folder)):
            feedback.pushInfo(self.tr("The run in {folder} goes on.").format(folder=folder))
        else:
            grid = {**_chosen(parameters, _OF_GRID), "OUTPUT": "TEMPORARY_OUTPUT"}
            tiles = _do(MakeTileGrid, 0, grid, context, steps)["OUTPUT"]
            _do(CreateRun, 1, {**_chosen(parameters, _OF_RUN), "TILES": tiles, RUN_FOLDER: folder}, context, steps)
        done = _do(RunJobs, 2, {**_chosen(parameters, _OF_JOBS), RUN_FOLDER: folder}, context, steps)
        if not done[RunJobs.FINISHED]:
            raise QgsProcessingException(
                self.tr("No tile finished, so there is no mosaic. The field message of {path} tells why.").format(
                    path=folder / "run.gpkg"
                )
            )
        mosaics = _do(BuildMosaics, 3, {**_chosen(parameters, _OF_MOSAIC), RUN_FOLDER: folder}, context, steps)
        return {**done, **mosaics, RUN_FOLDER: folder}


def _holds_run(folder: Path) -> bool:
    return (folder / "run.gpkg").is_file()


def _step(kind: type[BapTilerAlgorithm]) -> Any:
    return kind().create()


def _chosen(parameters: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: parameters[name] for name in names if name in parameters}


def _do(
    kind: type[BapTilerAlgorithm],
    number: int,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    steps: QgsProcessingMultiStepFeedback,
) -> dict[str, Any]:
    """Return what one of the algorithms gives; its errors are this algorithm's."""
    steps.setCurrentStep(number)
    algorithm = _step(kind)
    steps.pushInfo(f"{algorithm.displayName()}:")
    result: dict[str, Any] = algorithm.work(parameters, context, steps)
    return result
