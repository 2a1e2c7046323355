"""``baptiler:statusmap``: a run's report as a web page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination

from .base import BapTilerAlgorithm


class StatusMap(BapTilerAlgorithm):
    """An interactive map of the tiles' statuses that works without internet."""

    NAME = "statusmap"
    TITLE = "Status map"
    HELP = "Writes the map of a run's tiles, coloured by status, as a web page that works without internet."

    OUTPUT_HTML = "OUTPUT_HTML"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_HTML, self.tr("Status map"), self.tr("Web pages (*.html)")
            ),
            "The web page to write.",
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the page."""
        from ..core.report import write_status_map

        path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT_HTML, context))
        with self.open_run(parameters, context) as run:
            return {self.OUTPUT_HTML: str(write_status_map(run, path))}
