"""``baptiler:canceljobs``: tiles are taken out of a run, their jobs cancelled on the backends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QT_TR_NOOP, QCoreApplication

from ..core.statuses import ACTIVE, STATUSES, WAITING
from ..words.number_words import number_text
from .backend_parameters import BackendAlgorithm
from .base import STATUSES_PARAMETER

if TYPE_CHECKING:
    from ..core.tile_run import TileRun

_CANCELLABLE = tuple(name for name in STATUSES if name in ACTIVE | WAITING)


class CancelJobs(BackendAlgorithm):
    """Tiles that are not to be computed any more, with their jobs on the backends."""

    NAME = "canceljobs"
    TITLE = QT_TR_NOOP("Cancel jobs")
    HELP = QT_TR_NOOP(
        "Cancels tiles of a run that have no end yet, and their jobs on the backends. “Retry jobs” lets them be taken "
        "up again.\n\n"
        "Without backends only tiles whose job has not been created can be cancelled. A run that is being executed is "
        "cancelled where it runs: stop “Run jobs” first, which leaves the jobs on the backends as they are."
    )

    CANCELLED, UNCONFIRMED = "CANCELLED", "UNCONFIRMED"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.add_tiles(self.tr("Ids of tiles, separated by commas. Empty: all tiles with one of the statuses."))
        self.add(
            QgsProcessingParameterString(STATUSES_PARAMETER, self.tr("Statuses"), ",".join(_CANCELLABLE)),
            self.tr("Statuses, separated by commas, that a tile must have to be cancelled."),
        )
        self.add_backends(optional_because=self.tr("Empty: only tiles whose job has not been created are cancelled."))
        self.addOutput(QgsProcessingOutputNumber(self.CANCELLED, self.tr("Tiles cancelled")))
        self.addOutput(QgsProcessingOutputNumber(self.UNCONFIRMED, self.tr("Tiles whose job may go on")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check the run, the names of the statuses, and the backends."""
        self.check_run_folder(parameters, context)
        self.check_statuses(parameters, context, _CANCELLABLE, "cannot be cancelled")
        self.backends(parameters, context)

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Cancel the tiles and count them."""
        with self.open_run(parameters, context) as run:
            return self._cancel(run, parameters, context, feedback)

    def _cancel(
        self,
        run: TileRun,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..core.cancelling import cancel_tiles

        tiles = self.wanted_tiles(run, parameters, context)
        statuses = self.names(parameters, STATUSES_PARAMETER, context)
        backends = self.backends(parameters, context)
        with self.credentials(parameters, context) as credentials:
            outcome = cancel_tiles(run, backends, credentials, tile_ids=tiles or None, statuses=statuses)
        feedback.pushInfo(self.tr("{n} tiles cancelled.").format(n=number_text(outcome.cancelled)))
        for text in _left(run, tiles, statuses, [backend.name for backend in backends]):
            feedback.pushWarning(text)
        return {self.CANCELLED: outcome.cancelled, self.UNCONFIRMED: outcome.unconfirmed}


def _left(run: TileRun, tiles: Collection[str], statuses: Collection[str], asked: Collection[str]) -> list[str]:
    """Return what to say about the tiles that were meant and are not cancelled."""
    left = Counter(
        state.backend_name or ""
        for state in run.states()
        if state.status in statuses and (not tiles or state.tile_id in tiles)
    )
    texts = []
    for name, number in left.items():
        if name in asked:
            text = QCoreApplication.translate(
                "Algorithms", "{backend}: {n} jobs whose cancelling the backend did not confirm; try it again."
            )
        else:
            text = QCoreApplication.translate(
                "Algorithms", "{backend}: {n} tiles have a job there and go on; give that backend in “Backends”."
            )
        texts.append(text.format(backend=name, n=number_text(number)))
    return texts
