"""A run that QGIS has stopped in order to close goes on when somebody then keeps QGIS open.

QGIS cancels the tasks first and asks afterwards whether to save the project. Whoever cancels there finds QGIS open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

if TYPE_CHECKING:
    from .run_task import RunTask

_LOOK_MS = 200
_QUIET_LOOKS = 5


class Closing(QObject):
    """Looks, after QGIS has cancelled a run, whether it asks something and is still there when that is answered.

    ``keptOpen`` tells that the run had better go on. Where QGIS asks nothing the run was cancelled in the task bar.
    """

    keptOpen = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: RunTask | None = None
        self._has_asked = False
        self._quiet = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def begin(self, task: RunTask) -> None:
        """QGIS has just cancelled the task."""
        self._task, self._has_asked, self._quiet = task, False, 0
        self._timer.start()

    def end(self) -> None:
        """Look no more; the plugin is unloaded."""
        self._timer.stop()

    def _look(self) -> None:
        if QApplication.activeModalWidget() is not None:
            self._has_asked, self._quiet = True, 0
            return
        self._quiet += 1
        if not self._has_asked:
            self._timer.stop()
        elif self._quiet >= _QUIET_LOOKS and self._task is not None and self._task.has_ended:
            self._timer.stop()
            if self._task.outcome is None or self._task.outcome.remaining:
                self.keptOpen.emit()
