"""Looking up and adding Python packages, off the GUI thread, with progress and cancelling."""

from __future__ import annotations

import threading
from typing import Any, Callable

from qgis.PyQt.QtCore import pyqtSignal

from .background import BackgroundTask

Work = Callable[[threading.Event, Callable[[str], None]], Any]


class DependencyTask(BackgroundTask):
    """Runs one function that gets an event for cancelling and a listener for lines; ``lineWritten`` carries the lines.

    Cancelling ends pip at once; the task itself ends a moment later and tells that by ``failed``.
    """

    lineWritten = pyqtSignal(str)

    def __init__(self, description: str, work: Work) -> None:
        self._stop_pip = threading.Event()
        super().__init__(description, lambda: work(self._stop_pip, self.lineWritten.emit))

    def stop(self) -> None:
        """End pip; ``failed`` follows."""
        self._stop_pip.set()

    def cancel(self) -> None:
        """End pip; nothing is told any more."""
        self._stop_pip.set()
        super().cancel()
