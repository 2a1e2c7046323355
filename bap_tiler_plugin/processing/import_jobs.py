"""``baptiler:importjobs``: the jobs of openEO's own manager become, or join, a run."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QT_TR_NOOP, QCoreApplication

from ..core.errors import InputError
from ..words.number_words import number_text
from .base import RUN_FOLDER
from .export_jobs import JOBS
from .process_parameters import ProcessAlgorithm

if TYPE_CHECKING:
    from ..core.job_import import Imported
    from ..core.tile_run import TileRun


class ImportJobs(ProcessAlgorithm):
    """Rows of a job table, with their jobs on the backends, as tiles of a run."""

    NAME = "importjobs"
    TITLE = QT_TR_NOOP("Import jobs")
    HELP = QT_TR_NOOP(
        "Takes the jobs of a job table of openEO's job manager (CSV or Parquet), such as a notebook kept, over into a "
        "run. Jobs keep their ids: “Run jobs” watches those that wait or run, and downloads the results of finished "
        "ones, instead of making new ones.\n\n"
        "Into a new folder: every row becomes a tile with the row's geometry; tiles without a job are computed with "
        "the process given here. Into the folder of a run: rows join its tiles with the same tile_id that have no job "
        "yet."
    )

    IMPORTED, WATCHED, FETCHED, LEFT = "IMPORTED", "WATCHED", "FETCHED", "LEFT"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        kinds = self.tr("Job tables (*.csv *.parquet *.geoparquet)")
        self.add(
            QgsProcessingParameterFile(JOBS, self.tr("Jobs"), fileFilter=kinds),
            self.tr(
                "The job table. It needs the column status, and id and backend_name for jobs that were made; "
                "geometry (WKT "
                "or GeoParquet) for a new run. The coordinate reference system is read from the column crs or epsg; "
                "without them, coordinates are longitude and latitude."
            ),
        )
        self.add_process()
        self.add(
            QgsProcessingParameterFolderDestination(RUN_FOLDER, self.tr("Run folder")),
            self.tr("New or empty folder for a new run, or the folder of a run that the jobs join."),
        )
        self.addOutput(QgsProcessingOutputFolder(RUN_FOLDER, self.tr("Run folder")))
        self.addOutput(QgsProcessingOutputNumber(self.IMPORTED, self.tr("Jobs taken over")))
        self.addOutput(QgsProcessingOutputNumber(self.WATCHED, self.tr("Jobs to watch")))
        self.addOutput(QgsProcessingOutputNumber(self.FETCHED, self.tr("Finished jobs to download")))
        self.addOutput(QgsProcessingOutputNumber(self.LEFT, self.tr("Tiles left as they were")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check the kind of file and the texts."""
        from ..core.job_exchange import check_path

        path = Path(self.parameterAsFile(parameters, JOBS, context))
        check_path(path)
        if not path.is_file():
            raise InputError("Jobs", f"{path} does not exist", "Choose a CSV or Parquet file")
        self.check_process(parameters, context)

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make or open the run and take the jobs over."""
        from ..core.job_exchange import read_jobs
        from ..core.job_import import import_jobs
        from ..core.tile_run import TileRun

        path = Path(self.parameterAsFile(parameters, JOBS, context))
        frame = read_jobs(path)
        folder = Path(self.parameterAsFileOutput(parameters, RUN_FOLDER, context))
        existed = (folder / "run.gpkg").is_file()
        run = TileRun.open(folder) if existed else self._new_run(folder, frame, parameters, context, feedback)
        try:
            with run:
                done = import_jobs(run, frame, path.name)
        except InputError:
            if not existed:
                shutil.rmtree(run.folder, ignore_errors=True)
            raise
        _tell(feedback, done)
        return {
            RUN_FOLDER: str(run.folder),
            self.IMPORTED: done.jobs,
            self.WATCHED: done.watched,
            self.FETCHED: done.fetched,
            self.LEFT: done.left,
        }

    def _new_run(
        self,
        folder: Path,
        frame: Any,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> TileRun:
        from ..core.job_exchange import grid_of_jobs

        return self.write_run(folder, grid_of_jobs(frame), parameters, context, feedback)


def _tell(feedback: QgsProcessingFeedback, done: Imported) -> None:
    text = QCoreApplication.translate(
        "Algorithms",
        "{n} jobs taken over: {watched} to watch, {fetched} finished ones whose results “Run jobs” downloads.",
    )
    watched, fetched = number_text(done.watched), number_text(done.fetched)
    feedback.pushInfo(text.format(n=number_text(done.jobs), watched=watched, fetched=fetched))
    if done.without_job:
        text = QCoreApplication.translate(
            "Algorithms", "{n} rows have no job id although their status needs one: made anew."
        )
        feedback.pushWarning(text.format(n=number_text(done.without_job)))
    if done.left:
        text = QCoreApplication.translate(
            "Algorithms", "{n} tiles of the run have a job or an end already and were left as they are."
        )
        feedback.pushWarning(text.format(n=number_text(done.left)))
