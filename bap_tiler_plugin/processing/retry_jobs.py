"""``baptiler:retryjobs``: tiles that ended without a result are taken up again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QT_TR_NOOP

from ..core.statuses import STATUSES, TERMINAL
from ..words.number_words import number_text
from .base import STATUSES_PARAMETER, BapTilerAlgorithm

RETRIED_BY_DEFAULT = "error,start_failed,download_failed,canceled"


class RetryJobs(BapTilerAlgorithm):
    """Tiles that failed or were cancelled, to be tried again by the next “Run jobs”."""

    NAME = "retryjobs"
    TITLE = QT_TR_NOOP("Retry jobs")
    HELP = QT_TR_NOOP(
        "Lets tiles that failed or were cancelled be taken up again, with a full number of attempts. Nothing is sent "
        "to a backend; “Run jobs” does that."
    )

    RETRIED = "RETRIED"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.add_tiles(self.tr("Ids of tiles, separated by commas. Empty: all tiles with one of the statuses."))
        self.add(
            QgsProcessingParameterString(STATUSES_PARAMETER, self.tr("Statuses"), RETRIED_BY_DEFAULT),
            self.tr("Statuses, separated by commas, that a tile must have to be taken up again."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.RETRIED, self.tr("Tiles taken up again")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check the names of the statuses."""
        endings = sorted(name for name in STATUSES if name in TERMINAL)
        self.check_statuses(parameters, context, endings, "does not end a tile")

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Take the tiles up again and count them."""
        with self.open_run(parameters, context) as run:
            wanted = self.wanted_tiles(run, parameters, context)
            retried = run.retry(wanted or None, self.names(parameters, STATUSES_PARAMETER, context))
        feedback.pushInfo(self.tr("{n} tiles will be tried again by “Run jobs”.").format(n=number_text(retried)))
        return {self.RETRIED: retried}
