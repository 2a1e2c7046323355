"""A run in QGIS's task manager: owns the loop over the jobs, touches no layer and no widget."""

from __future__ import annotations

import gc
import shutil
import threading
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QThreadPool, pyqtSignal

from ..core.python_threads import on_python_thread
from ..core.statuses import TERMINAL
from ..words.number_words import number_text
from .background import SILENT
from .job_bars import JobBars
from .local_servers import RunServer
from .run_request import LocalCredentials, LocalRequest
from .scenes_folder import read_scenes

if TYPE_CHECKING:
    from ..core.backends import Backend
    from ..core.execution import Execution, RunOutcome
    from ..core.pauses import Pause
    from ..core.run_snapshot import RunSnapshot
    from ..core.tile_run import RunSettings, TileRun, TileState
    from ..core.tiling import TileGrid
    from .mosaic_layers import StyledMosaic


LOCAL_WORKSPACE = "local_backend"
_TILE_MESSAGE_SECONDS = 0.2


@dataclass(frozen=True)
class RunPlan:
    """Everything a run needs, copied when it starts.

    :ivar grid: with ``settings`` makes a new run in ``folder``; without them the run that is there goes on.
    :ivar local: starts the local backend for this run, beside ``backends`` if there are any.
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

    ``opened`` carries a ``RunSnapshot`` and its ``JobBars`` once the run is on disk, ``statesChanged`` lists of changed
    ``TileState``, ``pausesChanged`` the tuple of ``Pause`` that hold now, ``localRestarted`` tells that the local
    backend had died. When the task has ended, ``outcome`` holds the counts (None when it did not get that far),
    ``mosaics`` the styled mosaics, ``error`` what went wrong.
    """

    opened = pyqtSignal(object, object)
    statesChanged = pyqtSignal(object)
    pausesChanged = pyqtSignal(object)
    messageRaised = pyqtSignal(str)
    deviceCodeNeeded = pyqtSignal(object)
    localRestarted = pyqtSignal()
    cancelledByQgis = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, plan: RunPlan) -> None:
        super().__init__(_description(plan), QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt | SILENT)
        self.plan = plan
        self.outcome: RunOutcome | None = None
        self.mosaics: list[StyledMosaic] = []
        self.error: Exception | None = None
        self.backends: tuple[Backend, ...] = plan.backends
        self.credentials: Callable[[Any], Any] | None = plan.credentials
        self._execution: Execution | None = None
        self._server: RunServer | None = None
        self._stop = threading.Event()
        self._cancel_jobs = False
        self._begun = self._is_asked = self._resumes_with_server = False
        self._told_end = False
        self._pauses: tuple[Pause, ...] = ()
        self._statuses: dict[str, str] = {}
        self._told_at = 0.0
        self._lock = threading.Lock()

    # --- asked for on the GUI thread ---------------------------------------------------------------------------------

    @property
    def stopped(self) -> bool:
        """Whether the user has asked the run to stop."""
        return self._stop.is_set()

    @property
    def has_ended(self) -> bool:
        """Whether ``ended`` has been emitted."""
        return self._told_end

    @property
    def execution(self) -> Execution | None:
        """What runs the jobs, None until it does; its commands may be used from any thread."""
        return self._execution

    def stop(self, cancel_jobs: bool = False) -> None:
        """Stop within a second; ``cancel_jobs`` also cancels the jobs at their backends."""
        self._cancel_jobs = self._cancel_jobs or cancel_jobs
        self._is_asked = True
        self.cancel()

    def cancel(self) -> None:
        """Stop watching the jobs, as QGIS's task bar asks; they go on at their backends.

        QGIS's own cancelling is not used while the task waits: it ends, and then deletes, a task that still counts as
        waiting, even when a worker thread is just taking it up. A task that waits counts as ended at once.
        """
        self._stop.set()
        if not self._is_asked:
            self.cancelledByQgis.emit()
        with self._lock:
            waiting = not self._begun
        if self._execution is not None:
            self._execution.stop(cancel_jobs=self._cancel_jobs)
        if waiting:
            self._tell_end()
        else:
            super().cancel()

    def pause(self) -> None:
        """Start no more jobs."""
        if self._execution is not None:
            self._execution.pause()

    def resume(self) -> None:
        """Go on after a pause of any kind; a local backend that died too often is started first."""
        if self._server is not None and self._server.try_again():
            self._resumes_with_server = True
        elif self._execution is not None:
            self._execution.resume()

    def retry(self, tile_ids: Collection[str] | None = None) -> None:
        """Take failed and cancelled tiles (None: all that failed) up again."""
        if self._execution is None:
            return
        if tile_ids is None:
            self._execution.retry_failed()
        else:
            self._execution.retry_tiles(tile_ids)

    def cancel_tiles(self, tile_ids: Collection[str]) -> None:
        """Cancel some tiles, at their backends too."""
        if self._execution is not None:
            self._execution.cancel_tiles(tile_ids)

    # --- the work ----------------------------------------------------------------------------------------------------

    def run(self) -> bool:
        """Do the work; QGIS calls this on one of its worker threads, of which another may then draw maps.

        A stop that was asked for is no failure: QGIS before 3.26 would tell of one.
        """
        with self._lock:
            self._begun = True
        if self.stopped:
            return True
        threads = QThreadPool.globalInstance()
        threads.releaseThread()
        try:
            on_python_thread(self._work)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is told on the GUI thread
            self.error = error
        finally:
            threads.reserveThread()
        return self.error is None

    def finished(self, result: bool) -> None:
        """Tell that the task has ended; QGIS calls this on the GUI thread."""
        self._tell_end()

    def _tell_end(self) -> None:
        if not self._told_end:
            self._told_end = True
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

    def _run_jobs(self, run: TileRun) -> None:
        """Run the jobs and build what follows from them; the local backend ends meanwhile.

        It keeps its own data in the run's folder until no tile needs them any more.
        """
        if self.plan.local is None:
            self._execute(run)
            self._finish(run)
            return
        from ..core.backends import EnvironmentCredentials

        self._say(self.tr("Starting the local backend …"))
        server = RunServer(run.folder / LOCAL_WORKSPACE, self.plan.local, self._note_restart, self._note_given_up)
        self._server = server
        try:
            self.backends = (server.backend, *self.plan.backends)
            others = self.plan.credentials or EnvironmentCredentials()
            self.credentials = LocalCredentials(server.backend.name, server.credentials, others)
            self._execute(run)
        finally:
            server.end(forget=self.outcome is not None and not self.outcome.remaining)
        self._finish(run)
        if not self.stopped:
            server.wait()

    def _open_run(self) -> TileRun:
        self._say(self.tr("Preparing the run …"))
        from ..core.tile_run import TileRun

        plan = self.plan
        if plan.grid is not None and plan.settings is not None:
            run = TileRun.create(plan.folder, plan.grid, plan.settings)
        else:
            run = TileRun.open(plan.folder)
        snapshot = self._snapshot(run)
        self.opened.emit(snapshot, JobBars(snapshot.jobs))
        self._take_over(snapshot.states)
        return run

    def _snapshot(self, run: TileRun) -> RunSnapshot:
        from ..core.run_snapshot import ExecutionSettings, keep_execution, read_snapshot

        plan, local = self.plan, self.plan.local
        keep_execution(
            run,
            ExecutionSettings(
                plan.backends,
                scenes=None if local is None else str(local.scenes),
                make_demo=local is not None and local.make_demo,
                parallel_jobs=1 if local is None else local.parallel_jobs,
                max_attempts=plan.max_attempts,
                max_credits=plan.max_credits,
            ),
        )
        return read_snapshot(run)

    def _scenes_ready(self) -> bool:
        local = self.plan.local
        if local is None or not local.make_demo:
            return True
        from .demo_scenes import make_demo_scenes

        self._say(self.tr("Making the demo scenes; this takes about a minute, once …"))
        return make_demo_scenes(local.scenes, self._stop)

    def _execute(self, run: TileRun) -> None:
        """Run the jobs; Python need not look through all imported modules for rubbish, which stops every thread."""
        from ..core import job_manager  # noqa: F401 - what it imports is there before the rubbish is counted
        from ..core.backends import EnvironmentCredentials
        from ..core.execution import Execution

        gc.freeze()
        self.credentials = self.credentials or EnvironmentCredentials()
        self._say(self.tr("Running the jobs …"))
        self._execution = Execution(
            run,
            list(self.backends),
            self.credentials,
            poll_seconds=self.plan.poll_seconds,
            max_attempts=self.plan.max_attempts,
            max_credits=self.plan.max_credits,
            on_states=self._take_over,
            on_message=self._say_of_jobs,
            on_device_code=self.deviceCodeNeeded.emit,
            on_pause=self._note_pause,
            on_resume=self._note_resumed,
        )
        if self.stopped:
            self._execution.stop(cancel_jobs=self._cancel_jobs)
        self.outcome = self._execution.run()

    def _note_restart(self) -> None:
        """The local backend works again after it had died: its jobs are asked for at once."""
        execution, name = self._execution, self.backends[0].name
        if execution is not None and self._resumes_with_server:
            self._resumes_with_server = False
            execution.resume()
        elif execution is not None:
            execution.try_backend(name)
        self.localRestarted.emit()

    def _note_given_up(self, reason: str) -> None:
        """The local backend has died too often: the run waits for somebody."""
        self._resumes_with_server = False
        if self._execution is not None:
            self._execution.tell_down(self.backends[0].name, reason)

    def _note_pause(self, pause: Pause) -> None:
        self._note_resumed(pause, pause)

    def _note_resumed(self, ended: Pause, *begun: Pause) -> None:
        """Hand on the pauses without one that has ended, and with one that has begun."""
        others = [p for p in self._pauses if (p.kind, p.backend) != (ended.kind, ended.backend)]
        self._pauses = (*others, *begun)
        self.pausesChanged.emit(self._pauses)

    def _finish(self, run: TileRun) -> None:
        if self.stopped or not self.plan.with_mosaics:
            return
        from ..core.mosaics import build_mosaics
        from ..core.report import write_status_map
        from ..core.run_clock import RunClock
        from ..words.report_words import report_words
        from .mosaic_layers import styled_mosaics

        clock = RunClock(run)
        self._say(self.tr("Building the mosaics …"))
        mosaics = build_mosaics(run, is_canceled=self._stop.is_set)
        self.mosaics = styled_mosaics(mosaics)
        write_status_map(run, run.folder / "report.html", report_words())
        run.write_summary(
            seconds=round(self.outcome.seconds, 3),
            reason=self.outcome.reason,
            mosaics=[mosaic.path.relative_to(run.folder).as_posix() for mosaic in mosaics],
        )
        clock.keep()

    def _take_over(self, states: Sequence[TileState]) -> None:
        """Set the progress to the share of tiles that have an end and hand the states on."""
        with self._lock:
            self._statuses.update((state.tile_id, state.status) for state in states)
            ended = sum(status in TERMINAL for status in self._statuses.values())
            self.setProgress(100 * ended / max(1, len(self._statuses)))
        self.statesChanged.emit(states)

    def _say(self, text: str) -> None:
        self.messageRaised.emit(text)

    def _say_of_jobs(self, text: str) -> None:
        """Hand a message on; of the many about single tiles a few each second."""
        now = time.monotonic()
        if text.startswith("Tile ") and now < self._told_at + _TILE_MESSAGE_SECONDS:
            return
        self._told_at = now
        self._say(text)


def _discard_unused(run: TileRun, folder_existed: bool) -> None:
    """Remove a run that has just been made and never had a job, so that its folder can be used again at once."""
    if run.attempts().all():
        return
    run.close()
    shutil.rmtree(run.folder, ignore_errors=True)
    if folder_existed:
        run.folder.mkdir(exist_ok=True)


def _description(plan: RunPlan) -> str:
    if plan.grid is None:
        return QCoreApplication.translate("RunTask", "BAP Tiler: {run}").format(run=plan.folder.name)
    text = QCoreApplication.translate("RunTask", "BAP Tiler: {run}, {tiles} tiles")
    return text.format(run=plan.folder.name, tiles=number_text(len(plan.grid)))
