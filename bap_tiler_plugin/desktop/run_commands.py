"""Does what the actions of the dock and of the map ask for, with a run that is executed or one that is not."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from ..core.retrying import RETRIED
from ..core.statuses import ACTIVE
from ..words.problem_words import problem_text
from .known_logins import KnownLogins
from .message_words import gone_details
from .run_export import FILTERS, export_tiles
from .run_gone import gone_line, is_gone
from .run_request import LocalCredentials, LocalRequest
from .run_task import LOCAL_WORKSPACE, RunPlan
from .shown_run import NOT_STARTED_JOBS
from .words import jobs_text

if TYPE_CHECKING:
    from ..core.run_snapshot import ExecutionSettings, RunSnapshot
    from .run_monitor import RunMonitor


class RunCommands(QObject):
    """Connects the actions of the dock to the run."""

    def __init__(self, monitor: RunMonitor) -> None:
        super().__init__(monitor)
        self._monitor, self._run, self._table = monitor, monitor.run, monitor.dock.table
        self._at_rest: Path | None = None
        actions = monitor.dock.actions_
        actions.resume.triggered.connect(self.resume)
        actions.pause.triggered.connect(self.pause)
        actions.stop.triggered.connect(self.stop)
        actions.cancel.triggered.connect(self.cancel)
        actions.retry_failed.triggered.connect(self.retry_failed)
        actions.retry_selected.triggered.connect(self.retry_selected)
        actions.cancel_selected.triggered.connect(self.cancel_selected)
        actions.zoom.triggered.connect(self.zoom)
        actions.open_run.triggered.connect(self.open_run)
        actions.show_folder.triggered.connect(self.show_folder)
        actions.report.triggered.connect(self.report)
        actions.export.triggered.connect(self.export)

    # --- the whole run -----------------------------------------------------------------------------------------------

    @pyqtSlot()
    def pause(self) -> None:
        """Start no more jobs."""
        if self._monitor.task is not None and self._monitor.task.execution is not None:
            self._run.set_pausing()
            self._monitor.task.pause()

    @pyqtSlot()
    def resume(self) -> None:
        """Go on after a pause, or execute the run again that is shown."""
        if self._monitor.task is not None:
            self._monitor.task.resume()
        elif self._at_rest is None:
            self._go_on(self._run.snapshot)

    @pyqtSlot()
    def stop(self) -> None:
        """Stop watching; nothing is lost, so nothing is asked."""
        self._monitor.stop(cancel_jobs=False)

    @pyqtSlot()
    def cancel(self) -> None:
        """Cancel all jobs, after asking."""
        text = self.tr("{jobs}. Cancel them? What they have computed is lost.")
        jobs = jobs_text(self._run.active, self._run.not_started_jobs)
        self._confirm(text.format(jobs=jobs), self.tr("Cancel the jobs"), self._cancel_all)

    def _cancel_all(self) -> None:
        if self._monitor.task is not None:
            self._monitor.stop(cancel_jobs=True)
        else:
            self._cancel_at_rest(None)

    @pyqtSlot()
    def retry_failed(self) -> None:
        """Try all tiles again that failed."""
        if self._monitor.task is not None:
            self._monitor.task.retry()
        else:
            self._retry_at_rest(None)

    # --- tiles -------------------------------------------------------------------------------------------------------

    def _selected(self, statuses: Collection[str] | None = None) -> list[str]:
        states = (self._run.states[row] for row in self._table.selected)
        return [state.tile_id for state in states if statuses is None or state.status in statuses]

    @pyqtSlot()
    def retry_selected(self) -> None:
        """Try the selected tiles again that failed or were cancelled."""
        tile_ids = self._selected(RETRIED)
        if not tile_ids:
            return
        if self._monitor.task is not None:
            self._monitor.task.retry(tile_ids)
        else:
            self._retry_at_rest(tile_ids)

    @pyqtSlot()
    def cancel_selected(self) -> None:
        """Cancel the selected tiles; asks only when jobs are under way, whose work is lost."""
        tile_ids = self._selected()
        active = len(self._selected(ACTIVE))
        if not active:
            self._cancel_tiles(tile_ids)
            return
        text = self.tr("{jobs}. Cancel them? What they have computed is lost.")
        question = text.format(jobs=jobs_text(active, len(self._selected(NOT_STARTED_JOBS))))
        self._confirm(question, self.tr("Cancel the jobs"), lambda: self._cancel_tiles(tile_ids))

    def _cancel_tiles(self, tile_ids: list[str]) -> None:
        if self._monitor.task is not None:
            self._monitor.task.cancel_tiles(tile_ids)
        else:
            self._cancel_at_rest(tile_ids)

    @pyqtSlot()
    def zoom(self) -> None:
        """Show the selected tiles on the map."""
        self._monitor.layer.zoom_to(self._table.selected)

    # --- a run that is not executed ----------------------------------------------------------------------------------

    def _go_on(self, snapshot: RunSnapshot | None) -> None:
        if snapshot is None:
            gone = self._run.why_none
            self._monitor.tell_problem(gone_line() if gone else self.tr("No run is open"), gone)
            return
        if is_gone(snapshot.folder):
            self._monitor.tell_problem(gone_line(), gone_details(snapshot.folder))
            return
        if self._run.snapshot is snapshot and self._run.is_held:
            return
        plan = self.plan_of(snapshot.folder, snapshot.execution)
        if plan is None:
            text = self.tr("The run does not tell on which backends it was executed; use the algorithm Run jobs.")
            self._monitor.tell_problem(text)
            return
        self._monitor.start(plan)

    def plan_of(self, folder: Path, execution: ExecutionSettings) -> RunPlan | None:
        """Return how a run goes on, None when that is not known."""
        local = _local(execution)
        if local is None and not execution.backends:
            return None
        return RunPlan(
            folder,
            execution.backends,
            local=local,
            credentials=KnownLogins(execution.backends) if execution.backends else None,
            max_attempts=execution.max_attempts,
            max_credits=execution.max_credits,
        )

    def _retry_at_rest(self, tile_ids: list[str] | None) -> None:
        snapshot = self._run.snapshot
        if snapshot is None or self._at_rest is not None:
            return

        def work() -> int:
            from ..core.tile_run import TileRun

            run = TileRun.open(snapshot.folder)
            try:
                return run.retry(tile_ids) if tile_ids is not None else run.retry(None, _FAILED)
            finally:
                run.close()

        what = self.tr("BAP Tiler: retrying tiles")
        self._with_run(snapshot.folder, what, work, lambda: self._retried(snapshot))

    def _retried(self, snapshot: RunSnapshot) -> None:
        """Go on with the run whose tiles wait again, whichever is shown by now; not beside another one."""
        if self._monitor.task is None:
            self._go_on(snapshot)

    def _cancel_at_rest(self, tile_ids: list[str] | None) -> None:
        snapshot = self._run.snapshot
        if snapshot is None or self._at_rest is not None:
            return
        credentials = KnownLogins(snapshot.execution.backends)
        self._with_run(
            snapshot.folder,
            self.tr("BAP Tiler: cancelling jobs"),
            lambda: _cancel(snapshot.folder, snapshot.execution, credentials, tile_ids),
            self._monitor.reload,
        )

    # --- files -------------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def open_run(self) -> None:
        """Ask for the folder of a run and show it."""
        dialog = QFileDialog(self._monitor.dock, self.tr("Folder of a run"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        if self._run.snapshot is not None:
            dialog.setDirectory(str(self._run.snapshot.folder.parent))
        dialog.fileSelected.connect(lambda folder: self._monitor.open(Path(folder)))
        dialog.open()

    @pyqtSlot()
    def show_folder(self) -> None:
        """Show the run's folder."""
        if self._run.snapshot is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._run.snapshot.folder)))

    @pyqtSlot()
    def report(self) -> None:
        """Write the report and open it."""
        snapshot = self._run.snapshot
        if snapshot is not None:
            what = self.tr("BAP Tiler: writing the report")
            self._in_background(what, lambda: _write_report(snapshot.folder), _open_file)

    @pyqtSlot()
    def export(self) -> None:
        """Ask for a file and write the tiles with their jobs into it."""
        snapshot = self._run.snapshot
        if snapshot is None:
            return
        dialog = QFileDialog(self._monitor.dock, self.tr("Export the tiles"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(FILTERS)
        dialog.setDefaultSuffix("csv")
        dialog.setDirectory(str(snapshot.folder))
        dialog.selectFile(f"{snapshot.folder.name}.csv")
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the tiles with their jobs to a file; its suffix is the format."""
        export_tiles(self._run.snapshot.folder, path, self._told_export, self._monitor.tell_problem)

    def _told_export(self, path: Path) -> None:
        text = self.tr("Exported to {path}").format(path=path)
        self._monitor.tell_done(text, self.tr("Show folder"), lambda: _open_file(path.parent))

    # --- helpers -----------------------------------------------------------------------------------------------------

    def _in_background(self, what: str, work: Callable[[], Any], done: Callable[[Any], Any]) -> None:
        self._monitor.background.run(what, work, done, self._tell)

    def _with_run(self, folder: Path, what: str, work: Callable[[], Any], done: Callable[[], Any]) -> None:
        """Work with a run that is not executed; until that has ended no other work is begun."""
        self._at_rest = folder

        def ended(error: Exception | None = None) -> None:
            self._at_rest = None
            if error is None:
                done()
            else:
                self._tell(error)

        self._monitor.background.run(what, work, lambda _: ended(), ended)

    def _tell(self, error: Exception) -> None:
        self._monitor.tell_problem(problem_text(error))

    def _confirm(self, question: str, yes: str, action: Callable[[], None]) -> None:
        box = QMessageBox(self._monitor.dock)
        box.setObjectName("bapTilerConfirm")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("BAP Tiler"))
        box.setText(question)
        do_it = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep them"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.buttonClicked.connect(lambda button: action() if button is do_it else None)
        box.finished.connect(box.deleteLater)
        box.open()


_FAILED = ("error", "start_failed", "download_failed")


def _local(execution: ExecutionSettings) -> LocalRequest | None:
    if execution.scenes is None:
        return None
    return LocalRequest(Path(execution.scenes), execution.make_demo, execution.parallel_jobs)


def _cancel(folder: Path, execution: ExecutionSettings, credentials: KnownLogins, tile_ids: list[str] | None) -> None:
    """Cancel tiles of a run that is not executed; a local backend is started for it."""
    from ..core.cancelling import cancel_tiles
    from ..core.tile_run import TileRun
    from .local_servers import RunServer

    local = _local(execution)
    run = TileRun.open(folder)
    try:
        if local is None:
            cancel_tiles(run, execution.backends, credentials, tile_ids=tile_ids)
            return
        server = RunServer(folder / LOCAL_WORKSPACE, replace(local, make_demo=False))
        try:
            known = LocalCredentials(server.backend.name, server.credentials, credentials)
            cancel_tiles(run, [server.backend, *execution.backends], known, tile_ids=tile_ids)
        finally:
            server.end(forget=False)
    finally:
        run.close()


def _write_report(folder: Path) -> Path:
    from ..core.report import write_status_map
    from ..core.tile_run import TileRun
    from ..words.report_words import report_words

    run = TileRun.open(folder)
    try:
        return write_status_map(run, folder / "report.html", report_words())
    finally:
        run.close()


def _open_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
