"""Asks a backend, off the GUI thread, what a job of the run that is set up would cost."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

from .background import BackgroundTask
from .run_request import GridRequest, RunRequest


class CostQuestion(QObject):
    """``answered`` carries the credits of one job, ``failed`` why there are none; ``ended`` comes after both."""

    answered = pyqtSignal(float)
    failed = pyqtSignal(object)
    ended = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: BackgroundTask | None = None

    def ask(self, grid_request: GridRequest, request: RunRequest) -> None:
        """Ask the first backend of a run beside this computer."""
        self._task = BackgroundTask(self.tr("BAP Tiler: estimate"), lambda: _credits(grid_request, request))
        self._task.succeeded.connect(self._answer)
        self._task.failed.connect(self._fail)
        QgsApplication.taskManager().addTask(self._task)

    def end(self) -> None:
        """Pass over the answer."""
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.cancel()

    @pyqtSlot(object)
    def _answer(self, credits: Any) -> None:
        self.answered.emit(credits)
        self.ended.emit()

    @pyqtSlot(object)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self.ended.emit()


def _credits(grid_request: GridRequest, request: RunRequest) -> float:
    from ..core.cost_question import ask_for_credits

    grid, backend = grid_request.build(), request.backends[0]
    return ask_for_credits(backend, request.credentials(backend), request.settings(grid), grid)
