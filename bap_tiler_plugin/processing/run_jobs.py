"""``baptiler:runjobs``: runs or resumes a run until every tile has an end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.errors import InputError
from ..core.statuses import TERMINAL
from .base import BapTilerAlgorithm, status_label

if TYPE_CHECKING:
    from ..core.backends import Backend, Credentials, DeviceCode
    from ..core.execution import RunOutcome
    from ..core.tile_run import TileRun, TileState


class RunJobs(BapTilerAlgorithm):
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

    BACKENDS, AUTH_CONFIG, MAX_CREDITS = "BACKENDS", "AUTH_CONFIG", "MAX_CREDITS"
    MAX_ATTEMPTS, POLL_SECONDS, FAIL_ON_ERROR = "MAX_ATTEMPTS", "POLL_SECONDS", "FAIL_ON_ERROR"
    FINISHED, FAILED, CREDITS, SECONDS = "FINISHED", "FAILED", "CREDITS", "SECONDS"

    def initAlgorithm(self, config: Mapping[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_run_folder()
        self.add(
            QgsProcessingParameterString(
                self.BACKENDS, self.tr("Backends"), "cdse=https://openeofed.dataspace.copernicus.eu;parallel=2"
            ),
            "name=url;parallel=2;auth=basic, several separated by commas. auth is oidc (default for https), basic, "
            "client_credentials or none.",
        )
        self.add(
            QgsProcessingParameterAuthConfig(self.AUTH_CONFIG, self.tr("Authentication"), optional=True),
            "User name and password from QGIS's encrypted authentication manager, for backends with auth=basic.",
        )
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
        database = self.run_folder(parameters, context) / "run.gpkg"
        if not database.is_file():
            raise InputError(
                "Run folder", f"holds no run ({database} is missing)", "Choose a folder that “Create run” made"
            )
        self._backends(parameters, context)

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
                self._backends(parameters, context),
                self._credentials(parameters, context),
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

    def _backends(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Backend]:
        from ..core.backends import parse_backends

        return parse_backends(self.parameterAsString(parameters, self.BACKENDS, context))

    def _credentials(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..core.backends import EnvironmentCredentials

        config_id = self.parameterAsString(parameters, self.AUTH_CONFIG, context)
        return stored_credentials(config_id) if config_id else EnvironmentCredentials()

    def _optional_number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        given = parameters.get(name) not in (None, "")
        return self.parameterAsDouble(parameters, name, context) if given else None


def stored_credentials(config_id: str) -> Callable[[Backend], Credentials]:
    """Return user name and password of one configuration of QGIS's authentication manager, for every backend.

    Raises ``InputError`` when the configuration cannot be read.
    """
    from ..core.backends import Credentials

    config = QgsAuthMethodConfig()
    known, config = QgsApplication.authManager().loadAuthenticationConfig(config_id, config, True)
    if not known or not config.config("username"):
        raise InputError(
            "Authentication",
            f"configuration “{config_id}” has no user name that can be read",
            "Choose a configuration of the kind “Basic authentication” and unlock it with the master password",
        )
    credentials = Credentials(username=config.config("username"), password=config.config("password"))
    return lambda _backend: credentials


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


@contextmanager
def interruptible(feedback: QgsProcessingFeedback) -> Iterator[None]:
    """Make SIGINT and SIGTERM cancel the feedback while the block runs; ``qgis_process`` would ignore SIGINT.

    Outside the main thread, where the QGIS window has its own way to cancel, this does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: feedback.cancel()) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before):
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
