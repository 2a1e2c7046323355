"""Work off the GUI thread whose result comes back to it."""

from __future__ import annotations

import threading
from typing import Any, Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

from ..core.errors import BackendError, InputError
from ..core.python_threads import on_python_thread

SILENT = getattr(QgsTask.Flag, "Silent", QgsTask.Flag(0))
"""No "task complete" message of QGIS's own, which the plugin's message replaces; QGIS has it since 3.26."""


class BackgroundTask(QgsTask):
    """Calls one function in QGIS's task manager; on the GUI thread then emits ``succeeded`` or ``failed``.

    The function must not touch widgets or layers. A task that was cancelled emits neither. For QGIS, one that ends with
    an error that tells a person what to do has not failed: else it would say so in words of its own.
    """

    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, description: str, function: Callable[[], Any]) -> None:
        super().__init__(description, QgsTask.Flag.CancelWithoutPrompt | SILENT)
        self._function = function
        self._result: Any = None
        self._error: Exception | None = None
        self._abandoned = threading.Event()

    def cancel(self) -> None:
        """Pass over what comes of it. A function that has begun goes on to its end.

        QGIS's own cancelling is not used: it ends, and then deletes, a task that still counts as waiting, even when a
        worker thread is just taking it up.
        """
        self._abandoned.set()

    def run(self) -> bool:
        """Call the function; QGIS does this on one of its worker threads."""
        if self._abandoned.is_set():
            return False
        try:
            self._result = on_python_thread(self._function)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is told on the GUI thread
            self._error = error
        return self._error is None or isinstance(self._error, (InputError, BackendError))

    def finished(self, result: bool) -> None:
        """Hand over what came of it; QGIS calls this on the GUI thread."""
        if self._abandoned.is_set():
            return
        if self._error is not None:
            self.failed.emit(self._error)
        elif result:
            self.succeeded.emit(self._result)


class Background(QObject):
    """Starts background tasks and keeps them until they have ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[BackgroundTask] = []

    def run(
        self,
        description: str,
        function: Callable[[], Any],
        succeeded: Callable[[Any], Any],
        failed: Callable[[Exception], Any],
    ) -> BackgroundTask:
        """Call ``function`` off the GUI thread, then one of the others on it."""
        task = BackgroundTask(description, function)
        task.succeeded.connect(succeeded)
        task.failed.connect(failed)
        self._tasks.append(task)
        task.taskCompleted.connect(self._forget_ended)
        task.taskTerminated.connect(self._forget_ended)
        QgsApplication.taskManager().addTask(task)
        return task

    @property
    def is_busy(self) -> bool:
        """Whether a task has not ended."""
        return bool(self._tasks)

    def close(self) -> None:
        """Pass over what still comes."""
        for task in self._tasks:
            task.cancel()

    @pyqtSlot()
    def _forget_ended(self) -> None:
        ended = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)
        self._tasks = [task for task in self._tasks if task.status() not in ended]
