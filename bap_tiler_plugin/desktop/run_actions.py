"""What can be done with the run that is shown: one action each, for the toolbar, menus and shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, pyqtSlot
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QWidget

from ..core.retrying import RETRIED
from ..core.statuses import ACTIVE, WAITING

if TYPE_CHECKING:
    from .shown_run import ShownRun
    from .tile_table import TileTable


class RunActions(QObject):
    """The actions, enabled when they can do something. Their shortcuts work while the dock has the focus."""

    def __init__(self, run: ShownRun, table: TileTable, dock: QWidget) -> None:
        super().__init__(dock)
        self._run, self._table, self._dock = run, table, dock
        make, tr = self._make, self.tr
        self.resume = make("resume", tr("&Go on"), "mActionPlay", "Shift+F5")
        self.pause = make("pause", tr("&Pause"), "temporal_navigation/pause", "Shift+F6")
        self.stop = make("stop", tr("&Stop watching"), "mActionStop", "Shift+F7")
        self.cancel = make("cancel", tr("&Cancel the jobs"), "mTaskCancel", "Shift+F8")
        self.retry_failed = make("retryFailed", tr("&Retry failed"), "mActionReload", "Shift+F9")
        self.retry_selected = make("retrySelected", tr("Retry s&elected"), "mActionRefresh", "Ctrl+Shift+F9")
        self.cancel_selected = make("cancelSelected", tr("C&ancel selected"), "mActionDeleteSelected", "Ctrl+Shift+F8")
        self.zoom = make("zoom", tr("&Zoom to selected"), "mActionZoomToSelected", "Shift+F4")
        self.open_run = make("openRun", tr("&Open run …"), "mActionFileOpen", "Ctrl+Shift+F4")
        self.show_folder = make("showFolder", tr("Show &folder"), "mIconFolderOpen", "Shift+F10")
        self.report = make("report", tr("Repor&t"), "mIconHtml", "Shift+F11")
        self.export = make("export", tr("E&xport …"), "mActionSharingExport", "Shift+F12")
        self._explain()
        run.modeChanged.connect(self.update_enabled)
        run.changed.connect(self.update_enabled)
        table.selectionChanged.connect(self.update_enabled)
        self.update_enabled()

    def _make(self, name: str, text: str, icon: str, shortcut: str) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(f"/{icon}.svg"), text, self._dock)
        action.setObjectName(f"bapTiler_{name}")
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._dock.addAction(action)
        return action

    def _explain(self) -> None:
        for action, tip in (
            (self.resume, self.tr("Go on with the run, also after a pause")),
            (self.pause, self.tr("Start no more jobs; those that run are watched and downloaded")),
            (self.stop, self.tr("Stop; the jobs go on at their backends and are found again later")),
            (self.cancel, self.tr("Stop and cancel all jobs at their backends too")),
            (self.retry_failed, self.tr("Try all tiles again that failed")),
            (self.retry_selected, self.tr("Try the selected tiles again that failed or were cancelled")),
            (self.cancel_selected, self.tr("Cancel the selected tiles, at their backends too; the others go on")),
            (self.zoom, self.tr("Show the selected tiles on the map")),
            (self.open_run, self.tr("Open the folder of another run")),
            (self.show_folder, self.tr("Show where the run keeps its files")),
            (self.report, self.tr("Write the report and open it in the browser")),
            (self.export, self.tr("Write the tiles and their jobs to a file, such as CSV or GeoJSON")),
        ):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text().replace('&', '')} ({keys})\n{tip}")
            action.setStatusTip(tip)

    @pyqtSlot()
    def update_enabled(self, _: object = None) -> None:
        """Enable what can be done now."""
        run = self._run
        is_open, writable = run.snapshot is not None, run.snapshot is not None and not run.is_held
        running = run.executing and not run.stopping
        unfinished = run.total > run.ended
        selected = {run.states[row].status for row in self._table.selected if row < run.total}
        self.pause.setEnabled(running and not run.pausing and not run.is_paused_by_user)
        self.resume.setEnabled((running and bool(run.pauses)) or (writable and not run.executing and unfinished))
        self.stop.setEnabled(running)
        self.cancel.setEnabled(running or (writable and not run.executing and run.active > 0))
        free = running or (writable and not run.executing)
        self.retry_failed.setEnabled(free and run.failed > 0)
        self.retry_selected.setEnabled(free and bool(selected & set(RETRIED)))
        self.cancel_selected.setEnabled(free and bool(selected & (ACTIVE | WAITING)))
        self.zoom.setEnabled(bool(selected))
        self.open_run.setEnabled(not run.executing)
        for action in (self.show_folder, self.report, self.export):
            action.setEnabled(is_open)
