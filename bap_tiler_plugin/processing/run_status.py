"""``baptiler:runstatus``: how far a run is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ..core.statuses import TERMINAL
from .base import BapTilerAlgorithm, status_label


class RunStatus(BapTilerAlgorithm):
    """Number of tiles by status, read from the run folder."""

    NAME = "runstatus"
    TITLE = "Run status"
    HELP = "Counts the tiles of a run by status, from the run folder alone; no backend is asked."

    TILES, REMAINING, STATUSES = "TILES", "REMAINING", "STATUSES"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.addOutput(QgsProcessingOutputNumber(self.TILES, self.tr("Tiles")))
        self.addOutput(QgsProcessingOutputNumber(self.REMAINING, self.tr("Tiles without an end yet")))
        self.addOutput(QgsProcessingOutputString(self.STATUSES, self.tr("Number of tiles by status, as JSON")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Count the tiles."""
        counts = dict(self.open_run(parameters, context).counts())
        for status, number in counts.items():
            feedback.pushInfo(f"{status_label(status)}: {number:,}")
        remaining = sum(number for status, number in counts.items() if status not in TERMINAL)
        return {self.TILES: sum(counts.values()), self.REMAINING: remaining, self.STATUSES: json.dumps(counts)}
