"""``baptiler:statusmap``: a run's report as a web page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QT_TR_NOOP

from ..core.errors import InputError
from .base import BapTilerAlgorithm


class StatusMap(BapTilerAlgorithm):
    """An interactive map of the tiles' statuses that works without internet."""

    NAME = "statusmap"
    TITLE = QT_TR_NOOP("Status map")
    HELP = QT_TR_NOOP("Writes the map of a run's tiles, coloured by status, as a web page that works without internet.")

    OUTPUT_HTML = "OUTPUT_HTML"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_HTML, self.tr("Status map"), self.tr("Web pages (*.html)")
            ),
            self.tr("The web page to write."),
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check the run and that the page's folder is there."""
        self.check_run_folder(parameters, context)
        folder = Path(self.parameterAsFileOutput(parameters, self.OUTPUT_HTML, context)).absolute().parent
        if parameters.get(self.OUTPUT_HTML) != QgsProcessing.TEMPORARY_OUTPUT and not folder.is_dir():
            raise InputError("Status map", f"there is no folder {folder}", "Make it, or choose another")

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the page."""
        from ..core.report import write_status_map
        from ..words.report_words import report_words

        path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT_HTML, context))
        with self.open_run(parameters, context) as run:
            return {self.OUTPUT_HTML: str(write_status_map(run, path, report_words()))}
