"""One entry of QGIS's authentication manager as the credentials of an algorithm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ..core.errors import InputError

if TYPE_CHECKING:
    from ..core.backends import Backend, Credentials

_FIELDS = ("username", "password", "client_id", "client_secret", "provider_id", "refresh_token")


class StoredLogin:
    """A ``CredentialsSource``: user name and password, or a login that the run dialog remembers, for every backend.

    A login that is renewed during a run is put back into the entry by ``save``.
    """

    def __init__(self, entry_id: str) -> None:
        """Read the entry; raises ``InputError`` when it cannot be read or holds no login."""
        from ..core.backends import Credentials

        manager = QgsApplication.authManager()
        known, self._entry = manager.loadAuthenticationConfig(entry_id, QgsAuthMethodConfig(), True)
        self._credentials = Credentials(**{name: self._entry.config(name) for name in _FIELDS})
        self._is_renewed = False
        if not known or self._credentials == Credentials():
            raise InputError(
                "Authentication",
                f"configuration “{entry_id}” has no login that can be read",
                "Choose one of the kind “Basic authentication”, or one called “BAP Tiler: …”, and unlock it with the "
                "master password",
            )

    def __call__(self, backend: Backend) -> Credentials:
        """Return the credentials, which are the same for every backend."""
        return self._credentials

    def keep(self, backend: Backend, credentials: Credentials) -> None:
        """Take over a renewed login; any thread may call this."""
        self._credentials, self._is_renewed = credentials, True

    def save(self) -> None:
        """Put a renewed login into the entry; call it on the thread that made this."""
        if self._is_renewed:
            for name in _FIELDS:
                self._entry.setConfig(name, getattr(self._credentials, name))
            QgsApplication.authManager().updateAuthenticationConfig(self._entry)
