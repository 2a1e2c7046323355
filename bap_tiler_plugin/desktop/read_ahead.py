"""Reads the windows' code once QGIS is there, off the GUI thread, so that the first window opens at once."""

from __future__ import annotations

import threading

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSlot

_PAUSE_MS = 1500


class ReadAhead(QObject):
    """Begins when :meth:`start` is called; :meth:`end` waits for what is under way, at most some tenths of a second."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.start)

    @pyqtSlot()
    def start_later(self) -> None:
        """Call :meth:`start` a moment after QGIS is there, so that reading does not hold up QGIS's own start."""
        self._timer.start()

    @pyqtSlot()
    def start(self) -> None:
        """Read the code of the run dialog and the monitor; calls after the first do nothing."""
        if self._thread is None:
            self._thread = threading.Thread(target=_read, name="bap-tiler-read-ahead", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Wait until nothing is being read."""
        self._timer.stop()
        if self._thread is not None:
            self._thread.join()


def _read() -> None:
    from . import run_controller  # noqa: F401 - what it imports is wanted
