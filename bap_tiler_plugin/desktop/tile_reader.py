"""Reads what a run keeps about the chosen tile, and its log from the backend, off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices

from ..words.problem_words import problem_text
from .known_logins import KnownLogins
from .tile_files import open_layers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ..core.backends import Backend
    from ..core.job_logs import LogEntry
    from ..core.run_snapshot import TileDetails
    from .run_monitor import RunMonitor

_DELAY_MS = 120
_LEVEL = "debug"


class TileReader(QObject):
    """Fills the detail of the dock for the first of the selected tiles."""

    def __init__(self, monitor: RunMonitor) -> None:
        super().__init__(monitor)
        self._monitor, self._run, self._detail = monitor, monitor.run, monitor.dock.detail
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._read)
        monitor.dock.table.selectionChanged.connect(self._choose)
        monitor.run.changed.connect(self._follow)
        monitor.run.loaded.connect(self._start_anew)
        self._detail.logRequested.connect(self._fetch_log)
        self._detail.pageRequested.connect(_open_page)
        self._detail.files.mapRequested.connect(self._add_to_map)
        self._detail.files.folderRequested.connect(_open_folder)

    @pyqtSlot(object)
    def _choose(self, rows: list[int]) -> None:
        if not rows:
            self._detail.clear()
            return
        self._detail.show_state(self._run.states[rows[0]])
        self._timer.start()

    @pyqtSlot(object)
    def _follow(self, rows: list[int]) -> None:
        row = self._run.rows.get(self._detail.tile_id)
        if row is not None and row in rows:
            self._detail.show_state(self._run.states[row])
            self._timer.start()

    @pyqtSlot()
    def _start_anew(self) -> None:
        if self._detail.tile_id not in self._run.rows:
            self._detail.clear()
        elif self._detail.tile_id:
            self._timer.start()

    @pyqtSlot()
    def _read(self) -> None:
        tile_id, snapshot = self._detail.tile_id, self._run.snapshot
        if snapshot is None or not tile_id:
            return
        self._monitor.background.run(
            self.tr("BAP Tiler: reading a tile"),
            lambda: _details(snapshot.folder, tile_id),
            self._detail.show_details,
            lambda error: self._detail.log.show_note(problem_text(error)),
        )

    # --- log ---------------------------------------------------------------------------------------------------------

    @pyqtSlot(str, str)
    def _fetch_log(self, backend_name: str, job_id: str) -> None:
        source = self._source(backend_name)
        if source is None:
            text = self.tr("{backend} is not among the run's backends, or its local backend has ended.")
            self._detail.show_log([], text.format(backend=backend_name[:80]))
            return
        backend, credentials = source
        tile_id = self._detail.tile_id

        def show(lines: list[LogEntry]) -> None:
            if self._detail.tile_id == tile_id:
                note = (
                    self.tr("Log of {backend}").format(backend=backend.name) if lines else self.tr("The log is empty.")
                )
                self._detail.show_log(lines, note)

        def fail(error: Exception) -> None:
            if self._detail.tile_id == tile_id:
                self._detail.show_log([], problem_text(error)[:1000])

        what = self.tr("BAP Tiler: log of a job")
        self._monitor.background.run(what, lambda: _fetch(backend, credentials, job_id), show, fail)

    def _source(self, name: str) -> tuple[Backend, Any] | None:
        """Return the backend of that name and where its credentials come from."""
        task, snapshot = self._monitor.task, self._run.snapshot
        known = task.backends if task is not None else snapshot.execution.backends if snapshot is not None else ()
        backend = next((backend for backend in known if backend.name == name), None)
        if backend is None:
            return None
        return backend, task.credentials if task is not None else KnownLogins([backend])

    # --- files -------------------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _add_to_map(self, paths: Sequence[Path]) -> None:
        what = self.tr("BAP Tiler: opening results")
        self._monitor.background.run(what, lambda: open_layers(paths), self._show_layers, self._tell_failure)

    def _show_layers(self, layers: list[QgsMapLayer]) -> None:
        for layer in layers:
            QgsProject.instance().addMapLayer(layer)
        if not layers:
            self._detail.log.show_note("")
            self._monitor.tell_problem(self.tr("None of the files can be shown on the map."))

    def _tell_failure(self, error: Exception) -> None:
        self._monitor.tell_problem(problem_text(error))


def _details(folder: Path, tile_id: str) -> TileDetails:
    from ..core.run_snapshot import tile_details

    return tile_details(folder, tile_id)


def _fetch(backend: Backend, credentials: Any, job_id: str) -> list[LogEntry]:
    from ..core.backends import Credentials, EnvironmentCredentials, connect
    from ..core.faults import classify
    from ..core.job_logs import fetch_job_log

    try:
        connection = connect(backend, (credentials or EnvironmentCredentials())(backend) or Credentials())
        return fetch_job_log(connection, job_id, level=_LEVEL)
    except Exception as error:
        raise RuntimeError(f"{backend.name}: {classify(error).message}") from error


def _open_page(page: QUrl | None) -> None:
    if page is not None and page.scheme() == "https":
        QDesktopServices.openUrl(page)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
