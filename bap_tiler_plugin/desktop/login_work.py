"""What a login does off the GUI thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ..core.backends import Backend, Credentials, DeviceCode

if TYPE_CHECKING:
    from ..core.oidc import OidcProvider


@dataclass(frozen=True)
class LoginOffer:
    """What a backend offers: its OpenID Connect providers, none for another way to log in."""

    providers: tuple[OidcProvider, ...] = ()


class LoginWork(QObject):
    """Asks a backend what it offers and logs in; its methods are called on worker threads.

    ``codeShown`` carries a ``DeviceCode``, ``browserNeeded`` the address of a login page.
    """

    codeShown = pyqtSignal(object)
    browserNeeded = pyqtSignal(str)

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._stop = threading.Event()

    def stop(self) -> None:
        """End what is waited for within a second."""
        self._stop.set()

    def look(self) -> LoginOffer:
        """Return what the backend offers; raises ``BackendError``."""
        from ..core.errors import BackendError
        from ..core.login import open_backend

        connection = open_backend(self._backend)
        if self._backend.auth != "oidc":
            return LoginOffer()
        from ..core.oidc import oidc_providers

        try:
            providers = tuple(oidc_providers(connection))
        except Exception as error:
            raise BackendError(
                self._backend.name,
                QCoreApplication.translate("LoginWork", "it does not tell how to log in"),
                QCoreApplication.translate("LoginWork", "Try again later, or choose another authentication"),
            ) from error
        if not providers:
            raise BackendError(
                self._backend.name,
                QCoreApplication.translate("LoginWork", "it offers no OpenID Connect login"),
                QCoreApplication.translate("LoginWork", "Choose another authentication, such as basic"),
            )
        return LoginOffer(providers)

    def log_in(self, credentials: Credentials, in_browser: bool) -> Credentials:
        """Log in and return what logs in again; raises ``BackendError``."""
        from ..core.login import log_in, open_backend

        kept: list[Credentials] = []
        connection = open_backend(self._backend)
        log_in(
            connection,
            self._backend,
            credentials,
            self._show_code,
            self._stop.is_set,
            open_browser=self.browserNeeded.emit if in_browser else None,
            keep=lambda _, renewed: kept.append(renewed),
        )
        return kept[-1] if kept else credentials

    def _show_code(self, code: DeviceCode) -> None:
        self.codeShown.emit(code)


def is_stop(error: Any) -> bool:
    """Whether the user stopped the login."""
    return type(error).__name__ == "LoginStoppedError"
