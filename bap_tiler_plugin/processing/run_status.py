"""``baptiler:runstatus``: how far a run is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QT_TR_NOOP

from ..core.statuses import STATUSES, TERMINAL
from ..words.number_words import number_text
from ..words.status_labels import status_label
from .base import STATUSES_PARAMETER, TILES_PARAMETER, BapTilerAlgorithm, tile_text


class RunStatus(BapTilerAlgorithm):
    """Number of tiles by status, read from the run folder."""

    NAME = "runstatus"
    TITLE = QT_TR_NOOP("Run status")
    HELP = QT_TR_NOOP(
        "Counts the tiles of a run by status, from the run folder alone; no backend is asked. Tiles of which the "
        "backend or the run said something are listed with it when tiles or statuses are given."
    )

    TILES, REMAINING, STATUSES = TILES_PARAMETER, "REMAINING", STATUSES_PARAMETER

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.add_tiles(self.tr("Ids of tiles, separated by commas, to count. Empty: all tiles."))
        self.add(
            QgsProcessingParameterString(self.STATUSES, self.tr("Statuses"), optional=True),
            self.tr("Statuses, separated by commas, to count. Empty: all statuses."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.TILES, self.tr("Tiles")))
        self.addOutput(QgsProcessingOutputNumber(self.REMAINING, self.tr("Tiles without an end yet")))
        self.addOutput(QgsProcessingOutputString(self.STATUSES, self.tr("Number of tiles by status, as JSON")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that there is a run and the names of the statuses."""
        self.check_run_folder(parameters, context)
        self.check_statuses(parameters, context, list(STATUSES), "is not a status")

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Count the tiles."""
        with self.open_run(parameters, context) as run:
            tiles = set(self.wanted_tiles(run, parameters, context))
            states = run.states()
        statuses = set(self.names(parameters, self.STATUSES, context))
        meant = [
            state
            for state in states
            if (not tiles or state.tile_id in tiles) and (not statuses or state.status in statuses)
        ]
        counts = dict(Counter(state.status for state in meant))
        for status, number in counts.items():
            feedback.pushInfo(f"{status_label(status)}: {number_text(number)}")
        for state in meant if tiles or statuses else ():
            feedback.pushInfo(tile_text(state.tile_id, state.status, state.message))
        remaining = sum(number for status, number in counts.items() if status not in TERMINAL)
        return {self.TILES: sum(counts.values()), self.REMAINING: remaining, self.STATUSES: json.dumps(counts)}
