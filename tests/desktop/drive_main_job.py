"""Drives a real QGIS through the main job, as a user would. QGIS runs this file with ``--code``.

Reads what to do from the JSON file named by BAPTILER_DRIVE and writes beside it what came of it.
"""

from __future__ import annotations

import json
import os
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QDialog, QLineEdit, QMessageBox, QPushButton, QToolButton, QWidget
from qgis.utils import iface, plugins

ORDER = Path(os.environ["BAPTILER_DRIVE"])
STEP_SECONDS = 60
RUN_SECONDS = 240


class Drive(QObject):
    """The steps, one after the other; each waits for its condition without blocking QGIS."""

    def __init__(self) -> None:
        super().__init__()
        self.order = json.loads(ORDER.read_text(encoding="utf-8"))
        self.pictures = Path(self.order["pictures"])
        self.result: dict = {"pictures": [], "longest_stall_seconds": 0.0}
        self.dialog: QDialog | None = None
        self._last_tick = time.monotonic()
        self._watchdog = QTimer(self)
        self._watchdog.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin once QGIS is ready."""
        self._guard(self._open_dialog)

    def _guard(self, step: Callable[[], None]) -> None:
        try:
            step()
        except Exception:  # noqa: BLE001 - the test reads it from the result
            self.result["error"] = traceback.format_exc()
            self._quit()

    def _wait(self, condition: Callable[[], bool], step: Callable[[], None], seconds: float = STEP_SECONDS) -> None:
        deadline = time.monotonic() + seconds

        def look() -> None:
            if condition():
                timer.stop()
                self._guard(step)
            elif time.monotonic() > deadline:
                timer.stop()
                self.result["error"] = f"{step.__name__}: waited {seconds} s in vain; {self._state()}"
                self._picture("timeout")
                self._quit()

        timer = QTimer(self)
        timer.timeout.connect(look)
        timer.start(100)

    def _state(self) -> str:
        if self.dialog is None:
            return "no dialog"
        return f"{self.dialog.statusLabel.text()} / {self.dialog.countLabel.text()}"

    def _open_dialog(self) -> None:
        iface.mainWindow().setGeometry(iface.mainWindow().screen().geometry())
        QTest.qWait(500)
        action = plugins["bap_tiler_plugin"]._action
        button = next(
            button for button in iface.mainWindow().findChildren(QToolButton) if button.defaultAction() is action
        )
        self.result["button_visible"] = button.isVisible()
        begun = time.monotonic()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.result["open_seconds"] = time.monotonic() - begun
        self.dialog = iface.mainWindow().findChild(QDialog, "RunDialog")
        self._watchdog.start(5)
        self._wait(lambda: "km²" in self.dialog.countLabel.text(), self._fill_in)

    def _fill_in(self) -> None:
        dialog = self.dialog
        self._picture("dialog", dialog)
        self.result["first_count"] = dialog.countLabel.text()
        if self.order.get("scenes"):
            dialog.scenesCombo.setCurrentIndex(1)
            _type_into(dialog.scenesFolderWidget.lineEdit(), self.order["scenes"])
            _click(dialog.useScenesButton)
        size = dialog.tileSizeCombo.lineEdit()
        _type_into(size, "0")
        QTest.qWait(300)
        self._picture("dialog_problem", dialog)
        self.result["problem"] = dialog.problems.text("Tile size")
        _type_into(size, self.order["tile_size"])
        _type_into(dialog.folderWidget.lineEdit(), self.order["run_folder"])
        self._wait(lambda: self.order["count"] in dialog.countLabel.text(), self._build_grid)

    def _build_grid(self) -> None:
        _click(self.dialog.gridButton)
        self._wait(lambda: self._tile_layer() is not None and self.dialog.runButton.isEnabled(), self._run)

    def _run(self) -> None:
        layer = self._tile_layer()
        self.result["tiles"] = layer.featureCount()
        self.result["fields"] = [field.name() for field in layer.fields()]
        QTest.qWait(500)
        self._picture("grid")
        _click(self.dialog.runButton)
        self._wait(lambda: self._share_finished() >= 0.3, self._look_at_run, RUN_SECONDS)

    def _look_at_run(self) -> None:
        self._aside()
        self._wait(self._canvas_is_drawn, self._picture_run)

    def _picture_run(self) -> None:
        self._picture("run_in_progress")
        self._picture("dialog_running", self.dialog)
        self._wait(lambda: self.dialog.runButton.isEnabled() and bool(self._mosaics()), self._finished, RUN_SECONDS)

    def _finished(self) -> None:
        self._wait(self._canvas_is_drawn, self._look_at_result)

    def _look_at_result(self) -> None:
        statuses = [feature["status"] for feature in self._tile_layer().getFeatures()]
        self.result["finished"] = statuses.count("finished")
        self.result["mosaics"] = [layer.name() for layer in self._mosaics()]
        self.result["message"] = iface.messageBar().currentItem().text()
        self.result["buttons"] = [b.text() for b in iface.messageBar().currentItem().findChildren(QPushButton)]
        self.result["legend"] = [item.label() for item in self._tile_layer().renderer().legendSymbolItems()]
        self._picture("dialog_finished", self.dialog)
        self.dialog.closeButton.click()
        QTest.qWait(300)
        self._picture("finished")
        self._quit()

    def _aside(self) -> None:
        """Put the dialog where it leaves the map free."""
        window = iface.mainWindow()
        self.dialog.move(window.mapToGlobal(QPoint(window.width(), window.height())))

    def _tile_layer(self) -> QgsVectorLayer | None:
        layers = QgsProject.instance().mapLayers().values()
        return next((layer for layer in layers if isinstance(layer, QgsVectorLayer)), None)

    def _mosaics(self) -> list[QgsRasterLayer]:
        return [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsRasterLayer)]

    def _share_finished(self) -> float:
        layer = self._tile_layer()
        statuses = [feature["status"] for feature in layer.getFeatures()]
        return statuses.count("finished") / max(1, len(statuses))

    def _canvas_is_drawn(self) -> bool:
        return not iface.mapCanvas().isDrawing()

    def _tick(self) -> None:
        now = time.monotonic()
        self.result["longest_stall_seconds"] = max(self.result["longest_stall_seconds"], now - self._last_tick)
        self._last_tick = now

    def _picture(self, name: str, widget: QWidget | None = None) -> None:
        path = self.pictures / f"{name}.png"
        (widget or iface.mainWindow()).grab().save(str(path))
        self.result["pictures"].append(path.name)

    def _quit(self) -> None:
        self._watchdog.stop()
        running = [task for task in QgsApplication.taskManager().activeTasks() if isinstance(task, QgsTask)]
        self.result["tasks_left"] = len(running)
        ORDER.with_name("result.json").write_text(json.dumps(self.result, indent=1), encoding="utf-8")
        QgsProject.instance().setDirty(False)
        QTimer.singleShot(500, _answer_questions)
        QTimer.singleShot(0, iface.actionExit().trigger)


def _answer_questions() -> None:
    """Let QGIS quit although the project has memory layers."""
    for box in QgsApplication.topLevelWidgets():
        if isinstance(box, QMessageBox) and box.isVisible():
            button = box.button(QMessageBox.StandardButton.Yes) or box.button(QMessageBox.StandardButton.Discard)
            button.click()
    QTimer.singleShot(500, _answer_questions)


def _type_into(edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Tab)


def _click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


drive = Drive()
if os.environ.get("BAPTILER_DRIVE_STARTED") is None:
    os.environ["BAPTILER_DRIVE_STARTED"] = "1"
    iface.initializationCompleted.connect(lambda: QTimer.singleShot(500, drive.start))
