"""A person's own processes on a backend: listed and read off the GUI thread."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

from ..core.backends import Backend, Credentials, connect
from ..core.process import ProcessDefinition, load_process
from .backend_choices import LOCAL
from .backends_page import BackendsPage
from .background import BackgroundTask
from .login import logins
from .process_page import ProcessPage

_MOST_LISTED = 1_000


class OwnProcesses(QObject):
    """Answers the process page's questions about one's own processes."""

    failed = pyqtSignal(object)

    def __init__(self, process: ProcessPage, backends: BackendsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._process, self._backends = process, backends
        self._task: BackgroundTask | None = None
        for key, row in backends.rows.items():
            if key != LOCAL:
                process.ownBackendCombo.addItem(row.check.text(), key)
        process.ownWanted.connect(self._list)
        process.ownChosen.connect(self._open)

    @pyqtSlot(str)
    def _list(self, key: str) -> None:
        try:
            backend, credentials = self._login_of(key)
        except ValueError as error:
            self._not_listed(error)
            return
        task = BackgroundTask(self.tr("BAP Tiler: listing processes"), lambda: own_ids(backend, credentials))
        task.succeeded.connect(self._process.show_own)
        task.failed.connect(self._not_listed)
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def end(self) -> None:
        """Pass over the list that is being fetched."""
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.cancel()

    def _login_of(self, key: str) -> tuple[Backend, Credentials | None]:
        """Return a backend and what is filled in for it, else a login that QGIS knows; raises ``InputError``."""
        backend, filled_in = self._backends.login_of(key)
        return backend, filled_in or logins().load(backend)

    @pyqtSlot(object)
    def _not_listed(self, error: Exception) -> None:
        self._process.show_own([])
        self.failed.emit(error)

    @pyqtSlot(str, str)
    def _open(self, key: str, process_id: str) -> None:
        backend, credentials = self._login_of(key)
        self._process.open_process(process_id, lambda: _read(process_id, backend, credentials))


def own_ids(backend: Backend, credentials: Credentials | None) -> list[str]:
    """Return the ids of a person's own processes; raises ``BackendError``."""
    connection = connect(backend, credentials)
    listed = connection.get("/process_graphs", expected_status=200).json()
    items = listed.get("processes") if isinstance(listed, dict) else None
    ids = [item.get("id") for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return sorted(name for name in ids if isinstance(name, str))[:_MOST_LISTED]


def _read(process_id: str, backend: Backend, credentials: Credentials | None) -> ProcessDefinition:
    return load_process(process_id, connection=connect(backend, credentials))
