"""Fetching the catalogue anew, off the GUI thread."""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel

from ..core.catalogue import CatalogueEntry, write_catalogue
from ..words.number_words import number_text
from .background import BackgroundTask
from .catalogue_model import CatalogueModel
from .places import kept_catalogue


class CatalogueRefresh(QObject):
    """The button that fetches the catalogue into the model, and the label that tells how many processes it has."""

    refreshed = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(self, model: CatalogueModel, button: QAbstractButton, label: QLabel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._button, self._label = model, button, label
        self._task: BackgroundTask | None = None
        button.clicked.connect(self._refresh)
        self._rest()

    def end(self) -> None:
        """Pass over what is being fetched."""
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.cancel()

    @pyqtSlot()
    def _refresh(self) -> None:
        self._button.setEnabled(False)
        self._label.setText(self.tr("Fetching the catalogue …"))
        task = BackgroundTask(self.tr("BAP Tiler: catalogue"), _fetch_and_keep)
        task.succeeded.connect(self._take)
        task.failed.connect(self._tell)
        self._task = task
        QgsApplication.taskManager().addTask(task)

    @pyqtSlot(object)
    def _take(self, entries: tuple) -> None:
        self._model.set_entries(entries)
        self._rest()
        self.refreshed.emit()

    @pyqtSlot(object)
    def _tell(self, error: Exception) -> None:
        self._rest()
        self.failed.emit(error)

    def _rest(self) -> None:
        self._button.setEnabled(True)
        self._label.setText(self.tr("{number} processes").format(number=number_text(len(self._model.entries))))


def _fetch_and_keep() -> tuple[CatalogueEntry, ...]:
    """Fetch the catalogue and keep it for the next time."""
    from ..core.catalogue_refresh import fetch_catalogue

    entries = fetch_catalogue()
    write_catalogue(kept_catalogue(), entries, datetime.now(timezone.utc).date().isoformat())
    return entries
