"""``baptiler:runjobs``: runs or resumes a run until every tile has an end."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)

from ..core.statuses import TERMINAL
from .backend_parameters import BackendAlgorithm, interruptible
from .base import status_label

if TYPE_CHECKING:
    from ..core.backends import DeviceCode
    from ..core.execution import RunOutcome
    from ..core.tile_run import TileRun, TileState


class RunJobs(BackendAlgorithm):
    """One openEO job per tile, on one or several backends, until every tile has an end."""

    NAME = "runjobs"
    TITLE = "Run jobs"
    HELP = (
        "Runs the jobs of a run folder, or goes on with them, until every tile is finished or has failed for good. "
        "Results are downloaded into the run folder. Cancelling stops watching; jobs that were started go on at the "
        "backend and are picked up when the algorithm runs again.\n\n"
        "Without an authentication configuration, credentials come from the environment: OPENEO_AUTH_… for OpenID "
        "Connect, BAPTILER_<NAME>_USERNAME and BAPTILER_<NAME>_PASSWORD for basic authentication."
    )

    MAX_CREDITS, MAX_ATTEMPTS, POLL_SECONDS, FAIL_ON_ERROR = (
        "MAX_CREDITS",
        "MAX_ATTEMPTS",
        "POLL_SECONDS",
        "FAIL_ON_ERROR",
    )
    FINISHED, FAILED, CREDITS, SECONDS = "FINISHED", "FAILED", "CREDITS", "SECONDS"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.add_backends()
        kind = QgsProcessingParameterNumber.Type
        self.add(
            QgsProcessingParameterNumber(
                self.MAX_CREDITS, self.tr("Budget in credits"), kind.Double, optional=True, minValue=0
            ),
            "No new job is started when the run has cost this much. Empty: no limit.",
        )
        self.add(
            QgsProcessingParameterNumber(
                self.MAX_ATTEMPTS, self.tr("Attempts per tile"), kind.Integer, 2, minValue=1, maxValue=20
            ),
            "How often a tile's job is tried before the tile counts as failed.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.POLL_SECONDS, self.tr("Seconds between polls"), kind.Double, optional=True, minValue=0.05
            ),
            "How long to wait before asking the backends again. Empty: chosen by the backend.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.FAIL_ON_ERROR, self.tr("Fail when a tile fails"), defaultValue=False),
            "End with an error when not all tiles finish; otherwise the number of failed tiles is only an output.",
            advanced=True,
        )
        for name, label in (
            (self.FINISHED, self.tr("Finished tiles")),
            (self.FAILED, self.tr("Failed tiles")),
            (self.CREDITS, self.tr("Credits")),
            (self.SECONDS, self.tr("Seconds")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that there is a run and that the backends can be read."""
        self.check_run_folder(parameters, context)
        self.backends(parameters, context)

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run the jobs and return the counts."""
        from ..core.execution import execute_run

        run = self.open_run(parameters, context)
        watcher = _Watcher(run, feedback)
        with interruptible(feedback):
            outcome = execute_run(
                run,
                self.backends(parameters, context),
                self.credentials(parameters, context),
                poll_seconds=self._optional_number(parameters, self.POLL_SECONDS, context),
                max_attempts=self.parameterAsInt(parameters, self.MAX_ATTEMPTS, context),
                max_credits=self._optional_number(parameters, self.MAX_CREDITS, context),
                on_states=watcher.show,
                on_message=feedback.pushInfo,
                on_device_code=watcher.ask_for_login,
                should_stop=feedback.isCanceled,
            )
        return self._outputs(parameters, context, feedback, outcome)

    def _outputs(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        outcome: RunOutcome,
    ) -> dict[str, Any]:
        summary = (
            f"{outcome.finished} finished, {outcome.failed} failed, {outcome.remaining} remaining, "
            f"{outcome.credits or 0:g} credits, {outcome.seconds:.0f} s"
        )
        if feedback.isCanceled():
            raise QgsProcessingException(f"Stopped: {summary}. Run the algorithm again to go on.")
        if outcome.stopped:
            raise QgsProcessingException(f"The run paused: {outcome.reason} ({summary})")
        if outcome.failed and self.parameterAsBoolean(parameters, self.FAIL_ON_ERROR, context):
            raise QgsProcessingException(f"Not all tiles finished: {summary}. The field message of run.gpkg tells why.")
        feedback.pushInfo(summary)
        return {
            self.FINISHED: outcome.finished,
            self.FAILED: outcome.failed,
            self.CREDITS: outcome.credits,
            self.SECONDS: round(outcome.seconds, 1),
        }

    def _optional_number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        given = parameters.get(name) not in (None, "")
        return self.parameterAsDouble(parameters, name, context) if given else None


class _Watcher:
    """Tells the feedback what happens to the tiles; called from any thread."""

    def __init__(self, run: TileRun, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._lock = threading.Lock()
        self._statuses = {state.tile_id: state.status for state in run.states()}

    def show(self, states: Iterable[TileState]) -> None:
        """Take over changed states; progress is the share of tiles that have an end."""
        with self._lock:
            for state in states:
                if self._statuses.get(state.tile_id) == state.status:
                    continue
                self._statuses[state.tile_id] = state.status
                text = f"Tile {state.tile_id}: {status_label(state.status)}"
                self._feedback.pushInfo(f"{text} ({state.message})" if state.message else text)
            ended = sum(status in TERMINAL for status in self._statuses.values())
            self._feedback.setProgress(100 * ended / max(1, len(self._statuses)))

    def ask_for_login(self, code: DeviceCode) -> None:
        """Show where to log in."""
        self._feedback.pushWarning(f"Log in to {code.backend} at {code.url} with the code {code.code}")
