"""The logins of backends: in memory while QGIS runs, and in QGIS's encrypted authentication store when wanted."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal, pyqtSlot

from ..core.backends import Backend, Credentials

if TYPE_CHECKING:
    from qgis.core import QgsAuthManager

_GROUP = "bap_tiler/logins"
_FIELDS = ("username", "password", "client_id", "client_secret", "provider_id", "refresh_token")


class Logins(QObject):
    """Credentials by backend address; a ``CredentialsSource`` that any thread may ask and tell.

    What is kept on disk is one entry of QGIS's authentication manager per backend; QGIS's settings hold only the
    entry's identifier. Only backends that ``remember`` was called for are kept.
    """

    changed = pyqtSignal()
    _renewed = pyqtSignal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._known: dict[str, Credentials] = {}
        self._renewed.connect(self._store_renewed, Qt.ConnectionType.QueuedConnection)

    def __call__(self, backend: Backend) -> Credentials | None:
        """Return what is known for the backend, None when nothing is."""
        with self._lock:
            return self._known.get(_key(backend))

    def keep(self, backend: Backend, credentials: Credentials) -> None:
        """Take over credentials from any thread; where the backend is remembered the store follows."""
        with self._lock:
            self._known[_key(backend)] = credentials
        self._renewed.emit(backend, credentials)

    def is_known(self, backend: Backend) -> bool:
        """Whether there is a login that may still hold, in memory or in the store."""
        return self(backend) is not None or self.is_remembered(backend)

    def is_remembered(self, backend: Backend) -> bool:
        """Whether QGIS's authentication store has a login of the backend."""
        return bool(_entry_id(backend))

    def load(self, backend: Backend) -> Credentials | None:
        """Read the backend's login from the store, on the GUI thread; QGIS may ask for its master password."""
        if (known := self(backend)) is not None:
            return known
        entry_id, manager = _entry_id(backend), _open_store()
        if not entry_id or manager is None:
            return None
        found, entry = manager.loadAuthenticationConfig(entry_id, QgsAuthMethodConfig(), True)
        if not found:
            return None
        credentials = Credentials(**{name: entry.config(name) for name in _FIELDS})
        with self._lock:
            self._known[_key(backend)] = credentials
        return credentials

    def remember(self, backend: Backend) -> bool:
        """Put the known login into the store, on the GUI thread; False when QGIS's store is not to be had."""
        credentials = self(backend)
        return credentials is not None and self._store(backend, credentials)

    def forget(self, backend: Backend) -> None:
        """Remove the login from memory and from the store, on the GUI thread."""
        with self._lock:
            self._known.pop(_key(backend), None)
        entry_id = _entry_id(backend)
        if entry_id:
            QgsApplication.authManager().removeAuthenticationConfig(entry_id)
            QgsSettings().remove(f"{_GROUP}/{_key(backend)}")
        self.changed.emit()

    def forget_memory(self) -> None:
        """Forget what is in memory; what is remembered stays in the store."""
        with self._lock:
            self._known.clear()

    @pyqtSlot(object, object)
    def _store_renewed(self, backend: Backend, credentials: Credentials) -> None:
        if self.is_remembered(backend):
            self._store(backend, credentials)
        self.changed.emit()

    def _store(self, backend: Backend, credentials: Credentials) -> bool:
        manager = _open_store()
        if manager is None:
            return False
        entry = QgsAuthMethodConfig("Basic")
        entry.setName(f"BAP Tiler: {backend.name}")
        entry.setUri(backend.url)
        for name in _FIELDS:
            entry.setConfig(name, getattr(credentials, name))
        entry_id = _entry_id(backend)
        if entry_id and entry_id in manager.configIds():
            entry.setId(entry_id)
            return bool(manager.updateAuthenticationConfig(entry))
        answer = manager.storeAuthenticationConfig(entry)
        stored, entry = answer if isinstance(answer, tuple) else (answer, entry)
        if stored:
            QgsSettings().setValue(f"{_GROUP}/{_key(backend)}", entry.id())
        return bool(stored)


def _key(backend: Backend) -> str:
    """A short name of address and way to log in, fit for a settings key."""
    return hashlib.sha256(f"{backend.url.rstrip('/')} {backend.auth}".encode()).hexdigest()[:16]


def _entry_id(backend: Backend) -> str:
    return str(QgsSettings().value(f"{_GROUP}/{_key(backend)}", "", str) or "")


def _open_store() -> QgsAuthManager | None:
    """QGIS's authentication manager with its master password given, None when that is not to be had."""
    manager = QgsApplication.authManager()
    if manager is None or manager.isDisabled() or not manager.setMasterPassword(True):
        return None
    return manager
