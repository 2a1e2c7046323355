"""``baptiler:exportjobs``: a run's jobs as the job table that openEO's own manager keeps."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QT_TR_NOOP

from ..words.number_words import number_text
from .base import BapTilerAlgorithm

JOBS = "JOBS"


class ExportJobs(BapTilerAlgorithm):
    """A CSV or Parquet file with one row per tile and its job."""

    NAME = "exportjobs"
    TITLE = QT_TR_NOOP("Export jobs")
    HELP = QT_TR_NOOP(
        "Writes the tiles of a run with their jobs as a job table of openEO's job manager (openeo.extra."
        "job_management), which notebooks read: id, backend_name, status, start_time, running_start_time, cpu, memory, "
        "duration, costs, and the tile's id, attempt, message and geometry."
    )

    ROWS = "ROWS"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        kinds = self.tr("CSV files (*.csv);;Parquet files (*.parquet)")
        self.add(
            QgsProcessingParameterFileDestination(JOBS, self.tr("Jobs"), kinds),
            self.tr(
                "The table to write. In a CSV file geometries are WKT and the column crs tells their coordinate "
                "reference system; a Parquet file is GeoParquet and needs the Python package pyarrow."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.ROWS, self.tr("Rows")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that there is a run and the kind of file."""
        from ..core.job_exchange import check_path

        self.check_run_folder(parameters, context)
        check_path(Path(self.parameterAsFileOutput(parameters, JOBS, context)))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the table."""
        from ..core.job_exchange import write_jobs

        path = Path(self.parameterAsFileOutput(parameters, JOBS, context))
        with self.open_run(parameters, context) as run:
            rows = write_jobs(run, path)
        feedback.pushInfo(self.tr("{n} rows in {path}").format(n=number_text(rows), path=path))
        return {JOBS: str(path), self.ROWS: rows}
