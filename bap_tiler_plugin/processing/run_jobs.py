"""``baptiler:runjobs``: runs or resumes a run until every tile has an end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QT_TR_NOOP, QCoreApplication

from ..words.decision_words import end_text, step_text
from ..words.number_words import figure_text, number_text
from .backend_parameters import BackendAlgorithm, interruptible
from .run_watcher import RunWatcher

if TYPE_CHECKING:
    from ..core.backends import Backend
    from ..core.execution import RunOutcome
    from ..core.tile_run import TileRun


class RunJobs(BackendAlgorithm):
    """One openEO job per tile, on one or several backends, until every tile has an end."""

    NAME = "runjobs"
    TITLE = QT_TR_NOOP("Run jobs")
    HELP = QT_TR_NOOP(
        "Runs the jobs of a run folder, or goes on with them, until every tile is finished or has failed for good. "
        "Results are downloaded into the run folder. Cancelling stops watching; jobs that were started go on at the "
        "backend and are picked up when the algorithm runs again.\n\n"
        "While a backend wants credits or the disk is full the run waits and goes on by itself. It ends with an error "
        "when all that is left needs a larger budget, other parameters, or a login that could not be renewed for a "
        "minute.\n\n"
        "Without an authentication configuration, credentials come from the environment: OPENEO_AUTH_… for OpenID "
        "Connect, BAPTILER_<NAME>_USERNAME and BAPTILER_<NAME>_PASSWORD for basic authentication."
    )

    MAX_QUEUED_MINUTES, MAX_RUNNING_MINUTES = "MAX_QUEUED_MINUTES", "MAX_RUNNING_MINUTES"
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
            self.tr(
                "No job is started that would make the run cost more than this; jobs that run are finished, then the "
                "run ends with an error and goes on when it is run again with a larger budget. Empty: no limit. "
                "Jobs on "
                "this computer cost no credits."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.MAX_ATTEMPTS, self.tr("Attempts per tile"), kind.Integer, 2, minValue=1, maxValue=20
            ),
            self.tr("How often a tile's job is tried before the tile counts as failed."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.POLL_SECONDS, self.tr("Seconds between polls"), kind.Double, optional=True, minValue=0.05
            ),
            self.tr("How long to wait before asking the backends again. Empty: chosen by the backend."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.FAIL_ON_ERROR, self.tr("Fail when a tile fails"), defaultValue=False),
            self.tr(
                "End with an error when not all tiles finish; otherwise (default) only when no tile finishes at all, "
                "and the number of failed tiles is an output."
            ),
            advanced=True,
        )
        for name, label, help_text in (
            (
                self.MAX_QUEUED_MINUTES,
                self.tr("Longest wait of a job (minutes)"),
                self.tr(
                    "A job that waits longer than this on its backend is cancelled and its tile tried again. Empty: no "
                    "limit."
                ),
            ),
            (
                self.MAX_RUNNING_MINUTES,
                self.tr("Longest run of a job (minutes)"),
                self.tr("A job that runs longer than this is cancelled and its tile tried again. Empty: no limit."),
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(name, label, kind.Double, optional=True, minValue=0.01),
                help_text,
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
        with self.open_run(parameters, context) as run, self.credentials(parameters, context) as credentials:
            return self._execute(run, credentials, parameters, context, feedback)

    def _execute(
        self,
        run: TileRun,
        credentials: Any,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..core.execution import Execution

        backends = self.backends(parameters, context)
        watcher = RunWatcher(run, [backend.name for backend in backends], feedback)
        execution = Execution(
            run,
            backends,
            credentials,
            poll_seconds=self._optional_number(parameters, self.POLL_SECONDS, context),
            max_attempts=self.parameterAsInt(parameters, self.MAX_ATTEMPTS, context),
            max_credits=self._optional_number(parameters, self.MAX_CREDITS, context),
            max_queued_seconds=self._seconds(parameters, self.MAX_QUEUED_MINUTES, context),
            max_running_seconds=self._seconds(parameters, self.MAX_RUNNING_MINUTES, context),
            on_states=watcher.show,
            on_message=lambda step: feedback.pushInfo(step_text(step)),
            on_device_code=watcher.ask_for_login,
            on_pause=watcher.paused,
            on_resume=watcher.resumed,
            should_stop=lambda: feedback.isCanceled() or bool(watcher.why_hopeless()),
        )
        with interruptible(feedback):
            outcome = execution.run()
        summary = summary_of(outcome, are_free(backends))
        if feedback.isCanceled():
            raise QgsProcessingException(
                self.tr("Stopped: {summary}. Run the algorithm again to go on.").format(summary=summary)
            )
        if outcome.remaining:
            reason = watcher.why_hopeless() or end_text(outcome.reason)
            text = self.tr("The run paused: {reason} ({summary})")
            raise QgsProcessingException(text.format(reason=reason, summary=summary))
        for text in _lost_results(run):
            feedback.pushWarning(text)
        return self._outputs(parameters, context, feedback, outcome, summary)

    def _outputs(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        outcome: RunOutcome,
        summary: str,
    ) -> dict[str, Any]:
        if outcome.failed and not outcome.finished:
            text = self.tr("No tile finished: {summary}. The field message of run.gpkg tells why.")
            raise QgsProcessingException(text.format(summary=summary))
        if outcome.failed and self.parameterAsBoolean(parameters, self.FAIL_ON_ERROR, context):
            text = self.tr("Not all tiles finished: {summary}. The field message of run.gpkg tells why.")
            raise QgsProcessingException(text.format(summary=summary))
        feedback.pushInfo(summary)
        return {
            self.FINISHED: outcome.finished,
            self.FAILED: outcome.failed,
            self.CREDITS: outcome.credits,
            self.SECONDS: round(outcome.seconds, 1),
        }

    def _seconds(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        minutes = self._optional_number(parameters, name, context)
        return None if minutes is None else 60 * minutes

    def _optional_number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        given = parameters.get(name) not in (None, "")
        return self.parameterAsDouble(parameters, name, context) if given else None


def summary_of(outcome: RunOutcome, is_free: bool) -> str:
    """Return one line about how a run ended; ``is_free`` when its jobs run on this computer only."""
    credits = QCoreApplication.translate("Algorithms", "{n} credits").format(n=figure_text(outcome.credits))
    if is_free and not outcome.credits:
        credits = QCoreApplication.translate("Algorithms", "no credits on this computer")
    text = QCoreApplication.translate(
        "Algorithms", "{finished} finished, {failed} failed, {remaining} remaining, {credits}, {seconds} s"
    )
    return text.format(
        finished=number_text(outcome.finished),
        failed=number_text(outcome.failed),
        remaining=number_text(outcome.remaining),
        credits=credits,
        seconds=number_text(outcome.seconds),
    )


def are_free(backends: Sequence[Backend]) -> bool:
    """Return whether all backends are on this computer, where jobs cost nothing."""
    return all(backend.is_local for backend in backends)


def _lost_results(run: TileRun) -> list[str]:
    """Return what to say about finished tiles whose results are not in the run folder any more."""
    lost = [state.tile_id for state in run.states() if state.status == "finished" and not run.results(state.tile_id)]
    if not lost:
        return []
    text = QCoreApplication.translate(
        "Algorithms",
        "Results of {n} finished tiles are not in {folder} any more. To download them again, or to compute them again "
        "where the backend has them no more, which may cost credits: {command}.",
    )
    command = f"baptiler:retryjobs TILES={','.join(lost)} STATUSES=finished"
    return [text.format(n=number_text(len(lost)), folder=run.folder / "results", command=command)]
