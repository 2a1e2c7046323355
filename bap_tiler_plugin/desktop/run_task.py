"""A run in QGIS's task manager: owns the loop over the jobs, touches no layer and no widget."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ..core.statuses import TERMINAL
from .background import SILENT
from .run_request import LocalRequest, MemoryCredentials
from .scenes_folder import read_scenes

if TYPE_CHECKING:
    from ..core.backends import Backend
    from ..core.execution import Execution, RunOutcome
    from ..core.local_server import LocalServer
    from ..core.tile_run import RunSettings, TileRun, TileState
    from ..core.tiling import TileGrid
    from .mosaic_layers import StyledMosaic


LOCAL_POLL_SECONDS = 1.0
LOCAL_WORKSPACE = "local_backend"


@dataclass(frozen=True)
class RunPlan:
    """Everything a run needs, copied when it starts.

    :ivar grid: with ``settings`` makes a new run in ``folder``; without them the run that is there goes on.
    :ivar local: starts the local backend for this run, in place of ``backends``.
    :ivar credentials: callable from backend to credentials; None asks the environment.
    :ivar poll_seconds: None leaves the pace to the manager.
    """

    folder: Path
    backends: tuple[Backend, ...] = ()
    grid: TileGrid | None = None
    settings: RunSettings | None = None
    local: LocalRequest | None = None
    credentials: Callable[[Any], Any] | None = None
    poll_seconds: float | None = None
    max_attempts: int = 2
    max_credits: float | None = None
    with_mosaics: bool = True


class RunTask(QgsTask):
    """Runs the jobs of a run, then builds its mosaics and report.

    ``statesChanged`` carries lists of changed ``TileState``. When the task has ended, ``outcome`` holds the counts
    (None when it did not get that far), ``mosaics`` the styled mosaics, ``error`` what went wrong (None when nothing).
    """

    statesChanged = pyqtSignal(object)
    messageRaised = pyqtSignal(str)
    deviceCodeNeeded = pyqtSignal(object)
    ended = pyqtSignal()

    def __init__(self, plan: RunPlan) -> None:
        super().__init__(_description(plan), QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt | SILENT)
        self.plan = plan
        self.outcome: RunOutcome | None = None
        self.mosaics: list[StyledMosaic] = []
        self.error: Exception | None = None
        self._execution: Execution | None = None
        self._stop = threading.Event()
        self._cancel_jobs = False
        self._statuses: dict[str, str] = {}
        self._lock = threading.Lock()

    @property
    def stopped(self) -> bool:
        """Whether the user has asked the run to stop."""
        return self._stop.is_set()

    def stop(self, cancel_jobs: bool = False) -> None:
        """Stop within a second; ``cancel_jobs`` also cancels the jobs at their backends."""
        self._cancel_jobs = cancel_jobs
        self.cancel()

    def cancel(self) -> None:
        """Stop watching the jobs, as QGIS's task bar asks; they go on at their backends."""
        self._stop.set()
        if self._execution is not None:
            self._execution.stop(cancel_jobs=self._cancel_jobs)
        super().cancel()

    def run(self) -> bool:
        """Do the work; QGIS calls this on one of its worker threads."""
        try:
            self._work()
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is told on the GUI thread
            self.error = error
        return self.error is None and not self.stopped

    def finished(self, result: bool) -> None:
        """Tell that the task has ended; QGIS calls this on the GUI thread."""
        self.ended.emit()

    def _work(self) -> None:
        local = self.plan.local
        if local is not None and not local.make_demo:
            read_scenes(local.scenes)
        existed = self.plan.folder.is_dir()
        run = self._open_run()
        try:
            if not self._scenes_ready():
                return
            self._run_jobs(run)
        except Exception:
            if self.plan.grid is not None:
                _discard_unused(run, existed)
            raise
        if not self.stopped and self.plan.with_mosaics:
            self._finish(run)

    def _run_jobs(self, run: TileRun) -> None:
        """Run the jobs; the local backend keeps its own in the run's folder until no tile needs them any more."""
        workspace = run.folder / LOCAL_WORKSPACE
        with self._local_server(workspace) as server:
            self._execute(run, server)
        if self.outcome is not None and not self.outcome.remaining:
            shutil.rmtree(workspace, ignore_errors=True)

    def _open_run(self) -> TileRun:
        self._say(self.tr("Preparing the run …"))
        from ..core.tile_run import TileRun

        plan = self.plan
        if plan.grid is not None and plan.settings is not None:
            run = TileRun.create(plan.folder, plan.grid, plan.settings)
        else:
            run = TileRun.open(plan.folder)
        self._take_over(run.states())
        return run

    def _scenes_ready(self) -> bool:
        local = self.plan.local
        if local is None or not local.make_demo:
            return True
        from .demo_scenes import make_demo_scenes

        self._say(self.tr("Making the demo scenes; this takes about a minute, once …"))
        return make_demo_scenes(local.scenes, self._stop)

    def _local_server(self, workspace: Path) -> AbstractContextManager[LocalServer | None]:
        if self.plan.local is None:
            return nullcontext()
        from ..core.local_server import start_local_backend

        self._say(self.tr("Starting the local backend …"))
        return start_local_backend(self.plan.local.scenes, workspace, workers=self.plan.local.parallel_jobs)

    def _execute(self, run: TileRun, server: LocalServer | None) -> None:
        from ..core.backends import EnvironmentCredentials
        from ..core.execution import Execution

        backends: Sequence[Backend] = self.plan.backends
        credentials = self.plan.credentials or EnvironmentCredentials()
        poll_seconds = self.plan.poll_seconds
        if server is not None:
            backends = [server.backend(self.plan.local.parallel_jobs)]
            credentials = MemoryCredentials({backends[0].name: server.credentials})
            poll_seconds = poll_seconds or LOCAL_POLL_SECONDS
        self._say(self.tr("Running the jobs …"))
        self._execution = Execution(
            run,
            list(backends),
            credentials,
            poll_seconds=poll_seconds,
            max_attempts=self.plan.max_attempts,
            max_credits=self.plan.max_credits,
            on_states=self._take_over,
            on_message=self._say,
            on_device_code=self.deviceCodeNeeded.emit,
        )
        if self.stopped:
            self._execution.stop(cancel_jobs=self._cancel_jobs)
        self.outcome = self._execution.run()

    def _finish(self, run: TileRun) -> None:
        from ..core.mosaics import build_mosaics
        from ..core.report import write_status_map
        from .mosaic_layers import styled_mosaics

        self._say(self.tr("Building the mosaics …"))
        mosaics = build_mosaics(run, is_canceled=self._stop.is_set)
        self.mosaics = styled_mosaics(mosaics)
        write_status_map(run, run.folder / "report.html")
        run.write_summary(
            seconds=round(self.outcome.seconds, 3),
            reason=self.outcome.reason,
            mosaics=[mosaic.path.relative_to(run.folder).as_posix() for mosaic in mosaics],
        )

    def _take_over(self, states: Sequence[TileState]) -> None:
        """Set the progress to the share of tiles that have an end and hand the states on."""
        with self._lock:
            self._statuses.update((state.tile_id, state.status) for state in states)
            ended = sum(status in TERMINAL for status in self._statuses.values())
            self.setProgress(100 * ended / max(1, len(self._statuses)))
        self.statesChanged.emit(states)

    def _say(self, text: str) -> None:
        self.messageRaised.emit(text)


def _discard_unused(run: TileRun, folder_existed: bool) -> None:
    """Remove a run that has just been made and never had a job, so that its folder can be used again at once."""
    if run.attempts().all():
        return
    run.close()
    shutil.rmtree(run.folder, ignore_errors=True)
    if folder_existed:
        run.folder.mkdir(exist_ok=True)


def _description(plan: RunPlan) -> str:
    tiles = f", {len(plan.grid):,} tiles" if plan.grid is not None else ""
    return QCoreApplication.translate("RunTask", "BAP Tiler: {run}").format(run=f"{plan.folder.name}{tiles}")
