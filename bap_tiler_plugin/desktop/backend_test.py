"""Asks a backend, off the GUI thread, whether it is there and what it can do."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

from ..core.backends import Backend
from ..core.errors import BackendError
from ..words.problem_words import SENTENCES, translated
from .background import BackgroundTask

_ESTIMATE = "/jobs/{job_id}/estimate"
_SHOWN = 60


class BackendTest(QObject):
    """``ended`` carries the answer in words, the most important ones in the first line."""

    ended = pyqtSignal(str)

    def __init__(self, backend: Backend, parent: QObject) -> None:
        super().__init__(parent)
        self._task = BackgroundTask(
            self.tr("BAP Tiler: asking {name}").format(name=backend.name), lambda: describe(backend)
        )
        self._task.succeeded.connect(self._answered)
        self._task.failed.connect(self._failed)

    def start(self) -> None:
        """Begin."""
        QgsApplication.taskManager().addTask(self._task)

    def end(self) -> None:
        """Pass over the answer."""
        if not sip.isdeleted(self._task):
            self._task.cancel()

    @pyqtSlot(object)
    def _answered(self, answer: dict[str, Any]) -> None:
        words = [self.tr("answers: openEO {version}").format(version=answer["version"])]
        if answer["title"]:
            words.append(answer["title"])
        words.append(self.tr("estimates costs") if answer["estimates"] else self.tr("does not estimate costs"))
        self.ended.emit(f"{words[0]}\n{', '.join(words[1:])}")

    @pyqtSlot(object)
    def _failed(self, error: Exception) -> None:
        is_ours = isinstance(error, BackendError)
        self.ended.emit(translated("Problems", SENTENCES, error.problem) if is_ours else str(error))


def describe(backend: Backend) -> dict[str, Any]:
    """Return title, API version, and whether the backend estimates jobs; raises ``BackendError``."""
    from ..core.login import open_backend

    capabilities = open_backend(backend).capabilities()
    data = capabilities.capabilities if isinstance(capabilities.capabilities, dict) else {}
    endpoints = data.get("endpoints")
    paths = [item.get("path") for item in endpoints if isinstance(item, dict)] if isinstance(endpoints, list) else []
    title = data.get("title")
    return {
        "version": str(capabilities.api_version())[:_SHOWN],
        "title": title[:_SHOWN] if isinstance(title, str) else "",
        "estimates": _ESTIMATE in paths,
    }
