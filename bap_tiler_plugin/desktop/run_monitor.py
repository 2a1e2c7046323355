"""Runs one run at a time and shows it: in the dock, on the map and by messages. Lives on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsApplication, QgsLayerTreeGroup, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal, pyqtSlot

from ..words.decision_words import step_text
from ..words.number_words import number_text
from ..words.problem_words import problem_text
from .background import Background
from .closing import Closing
from .job_bars import JobBars
from .map_actions import MapActions
from .monitor_dock import MonitorDock
from .mosaic_layers import add_mosaics
from .recent_runs import recent_runs, remember_run, runs_of_project
from .run_commands import RunCommands
from .run_gone import gone_text, is_gone
from .run_layer import RunLayer, open_run_layer, run_folder_of
from .run_notices import RunNotices
from .run_task import RunPlan, RunTask
from .run_telling import RunTelling
from .shown_run import ShownRun
from .tile_reader import TileReader

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from ..core.run_snapshot import RunSnapshot

_LOOK_MS = 2000
_UNLOAD_MS = 5000


class RunMonitor(QObject):
    """Starts, follows and ends the task of a run.

    ``begun`` tells that a run is executed from now on, ``stepped`` carries what is being done, ``counted`` tells that
    numbers have changed, ``ended`` carries the task.
    """

    begun = pyqtSignal()
    stepped = pyqtSignal(str)
    counted = pyqtSignal()
    ended = pyqtSignal(object)
    deviceCodeNeeded = pyqtSignal(object)
    localRestarted = pyqtSignal()

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self.run = ShownRun(self)
        self.dock = MonitorDock(self.run, iface.mainWindow())
        self.layer = RunLayer(self.run, iface.mapCanvas(), iface.layerTreeView(), self)
        self.notices = RunNotices(iface, self)
        self.background = Background(self)
        self.task: RunTask | None = None
        self._layer_to_use: QgsVectorLayer | None = None
        self._opening: Path | None = None
        self._shown_before: Path | None = None
        self._stamp: tuple[int, ...] = ()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._look_again)
        iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self.dock.hide()
        self._connect()
        self.commands = RunCommands(self)
        self._closing = Closing(self)
        self._closing.keptOpen.connect(self.commands.resume)
        self._reader = TileReader(self)
        self._telling = RunTelling(self, self.commands)
        self._map_actions = MapActions(self, iface.mapCanvas())

    def _connect(self) -> None:
        self.dock.runChosen.connect(self.open)
        self.dock.table.selectionChanged.connect(self._select_on_map)
        self.dock.table.activated.connect(self._zoom_to)
        self.dock.timeline.tileClicked.connect(self.choose_tile)
        self.layer.selectionChanged.connect(self._select_in_table)
        self.run.changed.connect(self.counted)

    def close(self) -> None:
        """Stop the run and take the dock away; what tasks still tell afterwards is passed over."""
        self._closing.end()
        self._look.stop()
        self.background.close()
        task, self.task = self.task, None
        if task is not None:
            task.stop()
            task.waitForFinished(_UNLOAD_MS)
        self.notices.close()
        self._map_actions.close()
        self.layer.detach()
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()

    def show(self) -> None:
        """Open the dock; where it shows no run yet, that of the project or the one that was opened last."""
        self.dock.setUserVisible(True)
        self._offer_runs()
        known = [*runs_of_project(), *recent_runs()]
        if self.run.snapshot is None and self.task is None and known:
            self.open(known[0])

    # --- executing ---------------------------------------------------------------------------------------------------

    def start(self, plan: RunPlan, layer: QgsVectorLayer | None = None) -> RunTask:
        """Execute a run; ``layer`` shows its tiles already and becomes the run's."""
        self._look.stop()
        self._layer_to_use = layer
        self._shown_before = self.run.snapshot.folder if self.run.snapshot is not None else None
        if self._shown_before != plan.folder:
            self.dock.table.forget_selection()
        task = self.task = RunTask(plan)
        queued = Qt.ConnectionType.QueuedConnection
        task.opened.connect(self._show_opened, queued)
        task.statesChanged.connect(self.run.take, queued)
        task.pausesChanged.connect(self.run.set_pauses, queued)
        task.messageRaised.connect(self._show_step, queued)
        task.deviceCodeNeeded.connect(self.deviceCodeNeeded, queued)
        task.localRestarted.connect(self.localRestarted, queued)
        task.cancelledByQgis.connect(lambda: self._closing.begin(task))
        task.ended.connect(self._finish, queued)
        self.run.begin(plan.max_credits)
        self.begun.emit()
        QgsApplication.taskManager().addTask(task)
        return task

    @pyqtSlot(object, object)
    def _show_opened(self, snapshot: RunSnapshot, bars: JobBars) -> None:
        if self.task is None:
            return
        layer, self._layer_to_use = self._layer_to_use, None
        self._show(snapshot, bars, layer)
        self.run.begin(self.task.plan.max_credits)

    @pyqtSlot(str)
    def _show_step(self, text: str) -> None:
        if self.task is not None:
            told = step_text(text)
            self.dock.header.show_step(told)
            self.stepped.emit(told)

    @pyqtSlot()
    def _finish(self) -> None:
        task, self.task = self.task, None
        if task is None:
            return
        self.run.end()
        if self.run.snapshot is None:
            self.run.clear()
        elif self.run.snapshot.folder != task.plan.folder:
            self.reload()
        elif is_gone(task.plan.folder):
            self._leave_gone(task)
        else:
            self.layer.settle(task.plan.folder)
            self._add_mosaics(task)
            self.reload()
        self._offer_runs()
        self.ended.emit(task)

    def _leave_gone(self, task: RunTask) -> None:
        """Show a run no more that has no folder: the one before where it could not begin, else why there is none."""
        self.layer.detach()
        self.run.clear("" if task.error is not None else gone_text(task.plan.folder))
        before = self._shown_before
        if task.error is not None and before is not None and not is_gone(before):
            self.open(before)

    def _add_mosaics(self, task: RunTask) -> None:
        if not task.mosaics:
            return
        group = self._group() or QgsProject.instance().layerTreeRoot().insertGroup(0, task.plan.folder.name)
        add_mosaics(task.mosaics, group, QgsProject.instance())

    def _group(self) -> QgsLayerTreeGroup | None:
        if not self.layer.is_alive:
            return None
        node = QgsProject.instance().layerTreeRoot().findLayer(self.layer.layer.id())
        return node.parent() if node is not None else None

    @property
    def folder(self) -> Path | None:
        """The folder of the run that is executed or shown."""
        if self.task is not None:
            return self.task.plan.folder
        return self.run.snapshot.folder if self.run.snapshot is not None else None

    def stop(self, *, cancel_jobs: bool) -> None:
        """Stop the run, within a second."""
        if self.task is not None:
            self.run.set_stopping()
            self.task.stop(cancel_jobs)

    def set_max_credits(self, credits: float) -> None:
        """Change the budget of the run that is executed; it goes on when that is enough."""
        if self.task is not None and self.task.execution is not None:
            self.run.max_credits = credits
            self.task.execution.set_max_credits(credits)
            self.dock.header.refresh()

    # --- opening -----------------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def open(self, folder: Path, then: Callable[[], Any] | None = None) -> None:
        """Show the run in a folder, then call ``then``; not while one is being executed."""
        if self.task is not None:
            return
        self._opening = folder

        def show(read: tuple) -> None:
            if self._opening == folder and self.task is None:
                self._show_read(read)
                if then is not None:
                    then()

        self.background.run(self.tr("BAP Tiler: opening a run"), lambda: _read(folder), show, self._tell_error)

    def reload(self) -> None:
        """Read the run that is shown again."""
        if self.run.snapshot is not None:
            self._stamp = ()
            self._look_again()

    def _show_read(self, read: tuple) -> None:
        self._stamp, snapshot, bars = read
        self._show(snapshot, bars, None)
        if snapshot.holder is not None:
            self._look.start()

    def offer_project_runs(self) -> None:
        """Show the project's run that was opened last, first of all those not complete, and ask whether it goes on."""
        recent, folders = recent_runs(), runs_of_project()
        folders.sort(key=lambda folder: recent.index(folder) if folder in recent else len(recent))
        if folders and self.task is None:
            what = self.tr("BAP Tiler: opening a run")
            self.background.run(what, lambda: _incomplete_first(folders), self._offer_run, self._tell_error)

    @pyqtSlot(object)
    def _offer_run(self, folder: Path) -> None:
        self.open(folder, self._ask_to_go_on)

    def _ask_to_go_on(self) -> None:
        snapshot = self.run.snapshot
        if snapshot is None or snapshot.holder is not None or not snapshot.remaining:
            return
        text = self.tr("The run {name} has {number} tiles left. Shall it go on?").format(
            name=snapshot.name, number=number_text(snapshot.remaining)
        )
        self.notices.tell("offer", text, Qgis.MessageLevel.Info, [(self.tr("Go on"), self.commands.resume)])

    def _show(self, snapshot: RunSnapshot, bars: JobBars, layer: QgsVectorLayer | None) -> None:
        if self.run.snapshot is not None and self.run.snapshot.folder != snapshot.folder:
            self.notices.withdraw("offer")
        self.run.load(snapshot, bars)
        remember_run(snapshot.folder)
        executing = self.task is not None
        found = layer if layer is not None and not sip.isdeleted(layer) else self._layer_of(snapshot.folder)
        if found is None:
            found = open_run_layer(snapshot.folder)
            QgsProject.instance().addMapLayer(found, False)
            group = QgsProject.instance().layerTreeRoot().insertGroup(0, snapshot.name)
            group.addLayer(found)
            group.setExpanded(True)
        self.layer.attach(found, snapshot.folder, executing=executing)
        self._offer_runs()
        self.dock.show()

    def _layer_of(self, folder: Path) -> QgsVectorLayer | None:
        layers = QgsProject.instance().mapLayers().values()
        return next((layer for layer in layers if run_folder_of(layer) == folder), None)

    def _offer_runs(self) -> None:
        current = self.run.snapshot.folder if self.run.snapshot is not None else None
        first = [current] if current is not None else []
        self.dock.show_runs(current, list(dict.fromkeys([*first, *runs_of_project(), *recent_runs()])))

    @pyqtSlot()
    def _look_again(self) -> None:
        """Read a run again that another process executes, when its file has changed."""
        snapshot, known = self.run.snapshot, self._stamp
        if snapshot is None or self.task is not None:
            return

        def show(read: tuple | None) -> None:
            current = self.run.snapshot
            if read is not None and self.task is None and current is not None and current.folder == snapshot.folder:
                self._stamp, fresh, bars = read
                self.run.load(fresh, bars)
                (self._look.start if fresh.holder is not None else self._look.stop)()

        def read() -> tuple | None:
            from ..core.run_snapshot import stamp

            still_held = snapshot.holder is not None
            return None if known and still_held and stamp(snapshot.folder) == known else _read(snapshot.folder)

        self.background.run(self.tr("BAP Tiler: reading a run"), read, show, lambda _: self._look.stop())

    @pyqtSlot(object)
    def _tell_error(self, error: Exception) -> None:
        self.tell_problem(problem_text(error))

    def tell_problem(self, text: str, details: str = "") -> None:
        """Show what went wrong in the message bar."""
        self.notices.tell("error", text, Qgis.MessageLevel.Critical, details=details)

    def tell_done(self, text: str, button: str, action: Callable[[], Any]) -> None:
        """Show in the message bar what has been done."""
        self.notices.tell("done", text, Qgis.MessageLevel.Success, [(button, action)])

    # --- selection ---------------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _select_on_map(self, rows: list[int]) -> None:
        self.layer.select(rows)

    @pyqtSlot(object)
    def _select_in_table(self, rows: list[int]) -> None:
        self.dock.table.select(rows)
        self.dock.table.selectionChanged.emit(self.dock.table.selected)

    @pyqtSlot(int)
    def _zoom_to(self, row: int) -> None:
        self.layer.zoom_to([row])

    @pyqtSlot(str)
    def choose_tile(self, tile_id: str) -> None:
        """Select a tile in the table and on the map."""
        row = self.run.rows.get(tile_id)
        if row is not None:
            self._select_in_table([row])


def _incomplete_first(folders: Sequence[Path]) -> Path:
    from ..core.run_snapshot import has_tiles_left

    return next((folder for folder in folders if has_tiles_left(folder)), folders[0])


def _read(folder: Path) -> tuple[tuple[int, ...], RunSnapshot, JobBars]:
    from ..core.run_snapshot import open_snapshot, stamp

    moment = stamp(folder)
    snapshot = open_snapshot(folder)
    return moment, snapshot, JobBars(snapshot.jobs)
