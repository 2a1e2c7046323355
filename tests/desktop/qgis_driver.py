"""What scripts that drive a real QGIS share. Runs inside QGIS; the test that started it reads ``result.json``."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QMessageBox, QToolButton, QWidget
from qgis.utils import iface, plugins

Wait = tuple[Callable[[], bool], float, str]
Steps = Generator[Wait, None, None]

_LOOK_MS = 20
_TICK_MS = 5
_STALL_SECONDS = 0.15
_PLAIN_SECONDS = 60.0


class Driver(QObject):
    """Goes through the steps of a generator; each ``yield until(...)`` waits for a condition without blocking QGIS.

    A timer of 5 ms measures how long the GUI thread was blocked, by phase; the driver's own pictures do not count.
    """

    def __init__(self) -> None:
        super().__init__()
        self.order_file = Path(os.environ["BAPTILER_DRIVE"])
        self.order = json.loads(self.order_file.read_text(encoding="utf-8"))
        self.pictures = Path(self.order["pictures"])
        self.result: dict[str, Any] = {"pictures": [], "stalls": {}, "stacks": []}
        self.dialog: QDialog | None = None
        self._steps: Steps | None = None
        self._wait: Wait | None = None
        self._deadline = 0.0
        self._phase = ""
        self._blocked: dict[str, list[float]] = {}
        self._last_tick = time.monotonic()
        self._watchdog = QTimer(self)
        self._watchdog.setTimerType(Qt.TimerType.PreciseTimer)
        self._watchdog.timeout.connect(self._tick)
        self._looker = QTimer(self)
        self._looker.timeout.connect(self._look)
        self._quitting = False
        self._window_thread = threading.get_ident()

    def start(self, steps: Callable[[], Steps]) -> None:
        """Begin once QGIS is ready."""

        def begin() -> None:
            self._steps = steps()
            self._last_tick = time.monotonic()
            self._watchdog.start(_TICK_MS)
            threading.Thread(target=self._note_where_it_stalls, daemon=True).start()
            self._looker.start(_LOOK_MS)

        iface.initializationCompleted.connect(begin)

    def _look(self) -> None:
        try:
            if self._wait is not None and not self._wait[0]():
                if time.monotonic() < self._deadline:
                    return
                raise TimeoutError(f"waited {self._wait[1]:g} s in vain for: {self._wait[2]}; {self._state()}")
            self._looker.stop()
            self._wait = next(self._steps)
            self._deadline = time.monotonic() + self._wait[1]
            self._looker.start(_LOOK_MS)
        except StopIteration:
            self.quit()
        except Exception:  # noqa: BLE001 - the test reads it from the result
            self._looker.stop()
            self.result["error"] = traceback.format_exc()
            self.picture("error_screen", screen=True)
            self.quit()

    def _state(self) -> str:
        dialog = self.dialog
        return "no dialog" if dialog is None else f"{dialog.statusLabel.text()} / {dialog.countLabel.text()}"

    # --- measuring -------------------------------------------------------------------------------------------------

    def phase(self, name: str) -> None:
        """Count stalls of the GUI thread under this name from now on; empty: not at all."""
        self._tick()
        self._phase = name
        self._last_tick = time.monotonic()

    def _tick(self) -> None:
        now = time.monotonic()
        if self._phase:
            stalls = self.result["stalls"]
            blocked = max(0.0, now - self._last_tick - _TICK_MS / 1000)
            stalls[self._phase] = max(stalls.get(self._phase, 0.0), blocked)
            self._blocked.setdefault(self._phase, []).append(blocked)
        self._last_tick = now

    def _note_where_it_stalls(self) -> None:
        """Keep what the GUI thread does while it is blocked for long, for whoever has to mend it."""
        while not self._quitting:
            time.sleep(_STALL_SECONDS / 4)
            if self._phase and time.monotonic() - self._last_tick > _STALL_SECONDS:
                frame = sys._current_frames().get(self._window_thread)
                where = traceback.format_stack(frame, limit=5) if frame is not None else ["inside QGIS"]
                self.result["stacks"].append([self._phase, *where])

    # --- acting as a user ------------------------------------------------------------------------------------------

    def press_toolbar_button(self) -> None:
        """Press the plugin's button; afterwards ``dialog`` is the window that opened."""
        window = iface.mainWindow()
        action = plugins["bap_tiler_plugin"]._action
        button = next(button for button in window.findChildren(QToolButton) if button.defaultAction() is action)
        if not button.isVisible():
            raise AssertionError("the toolbar button is not visible")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.dialog = window.findChild(QDialog, "RunDialog")

    def fill_window(self) -> None:
        """Make QGIS as large as the screen and leave the panel with the layers only."""
        window = iface.mainWindow()
        window.setGeometry(window.screen().geometry())
        for dock in ("Browser", "Browser2"):
            panel = window.findChild(QWidget, dock)
            if panel is not None:
                panel.hide()

    def picture(self, name: str, widget: QWidget | None = None, *, screen: bool = False) -> None:
        """Save a picture of the main window, of a widget, or of the whole screen."""
        self._tick()
        self.pictures.mkdir(parents=True, exist_ok=True)
        window = iface.mainWindow()
        shot = window.screen().grabWindow(0) if screen else (widget or window).grab()
        shot.save(str(self.pictures / f"{name}.png"))
        self.result["pictures"].append(f"{name}.png")
        self._last_tick = time.monotonic()

    def quit(self) -> None:
        """Write the result and leave QGIS as a user would, answering what it asks."""
        self._watchdog.stop()
        self._quitting = True
        self._phase = ""
        self.result["stalls_p99"] = {name: _percentile(times, 0.99) for name, times in self._blocked.items()}
        self.result["tasks_at_end"] = len(QgsApplication.taskManager().activeTasks())
        self.order_file.with_name("result.json").write_text(json.dumps(self.result, indent=1), encoding="utf-8")
        QgsProject.instance().setDirty(False)
        QTimer.singleShot(100, _answer_questions)
        QTimer.singleShot(0, iface.actionExit().trigger)


def _answer_questions() -> None:
    """Let QGIS quit although tasks are running and the project has memory layers."""
    kinds = QMessageBox.StandardButton
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox) and box.isVisible():
            buttons = [box.button(kind) for kind in (kinds.Yes, kinds.Discard, kinds.Ok)]
            next(button for button in buttons if button is not None).click()
    QTimer.singleShot(100, _answer_questions)


def _percentile(numbers: list[float], share: float) -> float:
    return sorted(numbers)[min(len(numbers) - 1, int(share * len(numbers)))]


def until(condition: Callable[[], bool], what: str, seconds: float = _PLAIN_SECONDS) -> Wait:
    """What a step yields to wait for a condition; after so many seconds it has failed."""
    return condition, seconds, what


def canvas_is_drawn() -> bool:
    """Whether the map shows what it shall show."""
    return not iface.mapCanvas().isDrawing()


def tile_layer() -> QgsVectorLayer | None:
    """The tile layer of the last grid."""
    return plugins["bap_tiler_plugin"].controller().tile_layer


def mosaics() -> list[QgsRasterLayer]:
    """The raster layers of the project."""
    return [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsRasterLayer)]


def statuses() -> list[str]:
    """The status of every tile on the map."""
    layer = tile_layer()
    return [] if layer is None else [feature["status"] for feature in layer.getFeatures()]


def type_into(edit: QLineEdit, text: str) -> None:
    """Replace a field's text by typing, and leave the field."""
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Tab)


def click(button: QAbstractButton) -> None:
    """Press a button with the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
