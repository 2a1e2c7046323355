"""Connects the run dialog, the tile layer and the task of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsLayerTreeGroup, QgsProject, QgsTask, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSlot
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton

from ..qgis_network import use_qgis_network
from ..words.number_words import number_text
from ..words.status_labels import status_label
from .background import BackgroundTask
from .run_dialog import RunDialog
from .run_layer import run_folder_of
from .run_monitor import RunMonitor
from .run_request import GridRequest, RunRequest
from .run_task import RunPlan, RunTask
from .run_telling import outcome_text, waits_for_login
from .tile_layer import create_tile_layer, tile_features

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from ..core.backends import DeviceCode
    from ..core.tiling import TileGrid


class RunController(QObject):
    """Builds grids, starts and stops the run, and shows what comes of it. Lives on the GUI thread."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(iface.mainWindow())
        self._iface = iface
        self._grid: TileGrid | None = None
        self._grid_request: GridRequest | None = None
        self._preview: QgsVectorLayer | None = None
        self._layer_used_by_run = False
        self._built_for_run = self._waits_for_login = False
        self._run_when_built: RunRequest | None = None
        self._background: list[QgsTask] = []
        self.monitor = RunMonitor(iface, self)
        self.monitor.begun.connect(self._show_begin)
        self.monitor.stepped.connect(self._show_step)
        self.monitor.counted.connect(self._show_counts)
        self.monitor.ended.connect(self._run_ended)
        self.monitor.deviceCodeNeeded.connect(self._show_device_code)
        self.monitor.run.modeChanged.connect(self._look_at_login)
        self.dialog = RunDialog(iface.mapCanvas(), iface.mainWindow())
        self.dialog.gridRequested.connect(self._build_grid)
        self.dialog.runRequested.connect(self._start)
        self.dialog.cancelRequested.connect(self._ask_how_to_stop)

    def show(self) -> None:
        """Open the dialog, or bring it to the front."""
        use_qgis_network()
        if not self.dialog.isVisible():
            self.dialog.clear_messages()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def show_runs(self) -> None:
        """Open the dock of the runs; without one, the run that was opened last is shown."""
        self.monitor.show()

    def close(self) -> None:
        """Stop the run and take the dialog away; what tasks still tell afterwards is passed over."""
        for background in self._background:
            background.cancel()
        self.monitor.close()
        self.dialog.end()
        self.dialog.close()
        self.dialog.deleteLater()

    @property
    def task(self) -> RunTask | None:
        """The run that is being executed, None when none is."""
        return self.monitor.task

    @property
    def tile_layer(self) -> QgsVectorLayer | None:
        """The layer of the last grid, None when there is none or it has been removed."""
        if self._preview is None or sip.isdeleted(self._preview):
            return None
        return self._preview

    def _in_background(self, description: str, function: Any) -> BackgroundTask:
        task = BackgroundTask(description, function)
        self._background.append(task)
        task.taskCompleted.connect(self._forget_ended)
        task.taskTerminated.connect(self._forget_ended)
        QgsApplication.taskManager().addTask(task)
        return task

    @pyqtSlot()
    def _forget_ended(self) -> None:
        ended = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)
        self._background = [task for task in self._background if task.status() not in ended]

    @pyqtSlot(object)
    def _build_grid(self, request: GridRequest) -> None:
        self.dialog.set_running(True)
        self.dialog.show_progress(self.tr("Building the grid …"), None)
        task = self._in_background(self.tr("BAP Tiler: tile grid"), lambda: _grid_and_features(request))
        task.succeeded.connect(self._show_grid)
        task.failed.connect(self._grid_failed)

    @pyqtSlot(object)
    def _grid_failed(self, error: Exception) -> None:
        self._run_when_built = None
        self.dialog.set_running(False)
        self.dialog.hide_progress(self.tr("No grid was built."))
        self.dialog.show_problems([error])

    @pyqtSlot(object)
    def _show_grid(self, built: tuple) -> None:
        self._grid_request, self._grid, features = built
        self._remove_preview()
        layer = create_tile_layer(self._grid, self.tr("Tiles"), features)
        self._preview = layer
        self._layer_used_by_run = False
        self._built_for_run = self._run_when_built is not None
        QgsProject.instance().addMapLayer(layer, False)
        group = QgsProject.instance().layerTreeRoot().insertGroup(0, self.tr("BAP Tiler"))
        group.addLayer(layer)
        group.setExpanded(True)
        self._zoom_to(layer)
        self.dialog.set_running(False)
        self.dialog.hide_progress(
            self.tr("{tiles} tiles in {crs}").format(tiles=number_text(len(self._grid)), crs=self._grid.crs)
        )
        if self._run_when_built is not None:
            request, self._run_when_built = self._run_when_built, None
            self._run_grid(request)

    def _remove_preview(self) -> None:
        layer = self.tile_layer
        if layer is None or self._layer_used_by_run:
            return
        group = self._group()
        QgsProject.instance().removeMapLayer(layer)
        if group is not None and not group.children():
            group.parent().removeChildNode(group)

    def _take_back_grid(self) -> None:
        """Leave no grid behind that was built for a run that did not start; one that was asked for stays."""
        layer, group = self.tile_layer, self._group()
        if layer is None or self._layer_used_by_run or run_folder_of(layer) is not None:
            return
        if self._built_for_run:
            self._remove_preview()
        elif group is not None:
            group.setName(self.tr("BAP Tiler"))

    def _group(self) -> QgsLayerTreeGroup | None:
        layer = self.tile_layer
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id()) if layer is not None else None
        return node.parent() if node is not None else None

    def _zoom_to(self, layer: QgsVectorLayer) -> None:
        canvas = self._iface.mapCanvas()
        extent = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
        extent.scale(1.1)
        canvas.setExtent(extent)
        canvas.refresh()

    @pyqtSlot(object, object)
    def _start(self, grid_request: GridRequest, request: RunRequest) -> None:
        if (
            self._grid is not None
            and self._grid_request == grid_request
            and not self._layer_used_by_run
            and self.tile_layer
        ):
            self._run_grid(request)
        else:
            self._run_when_built = request
            self._build_grid(grid_request)

    def _run_grid(self, request: RunRequest) -> None:
        """Start a run over the grid that is on the map."""
        self._layer_used_by_run = True
        group = self._group()
        if group is not None:
            group.setName(request.name or request.folder.name)
        plan = RunPlan(
            folder=request.folder,
            backends=request.backends,
            grid=self._grid,
            settings=request.settings(self._grid),
            local=request.local,
            credentials=request.credentials,
            max_credits=request.max_credits,
        )
        self.monitor.start(plan, self.tile_layer)

    @pyqtSlot()
    def _show_begin(self) -> None:
        self.dialog.set_running(True)
        self.dialog.clear_messages()
        self.dialog.show_progress(self.tr("Preparing the run …"), None)

    @pyqtSlot()
    def _show_counts(self) -> None:
        if self.task is not None:
            self.dialog.show_progress(self._counts_text(), self.task.progress())

    @pyqtSlot(str)
    def _show_step(self, text: str) -> None:
        if self.task is not None:
            progress = self.task.progress()
            self.dialog.show_progress(text, progress if 0 < progress < 100 else None)

    def _counts_text(self) -> str:
        from ..core.statuses import flow_position

        counts = +self.monitor.run.counts
        parts = [f"{status_label(name)} {number_text(counts[name])}" for name in sorted(counts, key=flow_position)]
        return self.tr("{tiles} tiles: {counts}").format(
            tiles=number_text(self.monitor.run.total), counts=", ".join(parts)
        )

    @pyqtSlot()
    def _ask_how_to_stop(self) -> None:
        if self.task is None:
            return
        if self.task.plan.local is not None and not self.task.plan.backends:
            self._stop(cancel_jobs=True)
            return
        box = QMessageBox(self.dialog)
        box.setWindowTitle(self.tr("Stop the run"))
        box.setText(self.tr("What shall become of the jobs that the backend is working on?"))
        watch = box.addButton(self.tr("Stop watching; they go on"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel the jobs"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Keep running"), QMessageBox.ButtonRole.RejectRole)
        box.buttonClicked.connect(lambda button: self._stop_as_chosen(button, watch, cancel))
        box.open()

    def _stop_as_chosen(self, button: QPushButton, watch: QPushButton, cancel: QPushButton) -> None:
        if button in (watch, cancel):
            self._stop(cancel_jobs=button is cancel)

    def _stop(self, cancel_jobs: bool) -> None:
        if self.task is not None:
            self.dialog.show_progress(self.tr("Stopping …"), None)
            self.monitor.stop(cancel_jobs=cancel_jobs)

    @pyqtSlot(object)
    def _run_ended(self, task: RunTask) -> None:
        self.dialog.set_running(False)
        self.dialog.hide_progress(self._counts_text() if self.monitor.run.total else "")
        if task.error is not None:
            self._layer_used_by_run = task.outcome is not None
            self._take_back_grid()
            self.dialog.show_problems([task.error])
            return
        self.dialog.show_message(*outcome_text(task, self.monitor.run.total))
        self.dialog.offer_fresh_folder()

    @pyqtSlot()
    def _look_at_login(self) -> None:
        """Take the code to log in with out of the dialog once that is done."""
        waits, self._waits_for_login = self._waits_for_login, waits_for_login(self.monitor.run.pauses)
        if waits and not self._waits_for_login:
            self.dialog.clear_messages()

    @pyqtSlot(object)
    def _show_device_code(self, code: DeviceCode) -> None:
        """Show where to log in and with which code, beside the message in the message bar."""
        if self.task is None:
            return
        text = self.tr("Log in to {backend} at {link} with the code {code}").format(
            backend=code.backend, link=code.url, code=code.code
        )
        self.dialog.show_message(text)


def _grid_and_features(request: GridRequest) -> tuple:
    grid = request.build()
    return request, grid, tile_features(grid)
