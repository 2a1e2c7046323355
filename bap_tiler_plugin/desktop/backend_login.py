"""The run dialog's side of logging in: who is logged in, asking for a login, and a run's credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from .login import login_state, logins, start_login
from .run_request import MemoryCredentials

if TYPE_CHECKING:
    from ..core.backends import Backend, Credentials


class RunCredentials(MemoryCredentials):
    """What is filled in for a run, else the plugin's logins; renewed logins are handed on to those."""

    def __init__(self, by_backend: dict[str, Credentials]) -> None:
        super().__init__(by_backend)
        self._logins = logins()

    def __call__(self, backend: Backend) -> Credentials | None:
        """Return the backend's credentials, None when there are none; any thread may ask."""
        return super().__call__(backend) or self._logins(backend)

    def keep(self, backend: Backend, credentials: Credentials) -> None:
        """Take over a renewed login."""
        self._logins.keep(backend, credentials)


def state_words(backend: Backend) -> str:
    """Return in words whether one is logged in, on the GUI thread."""
    return login_state(backend)


def is_ready(backend: Backend, filled_in: Credentials | None) -> bool:
    """Return whether a run on the backend could log in by itself; may ask for QGIS's master password."""
    return backend.auth == "none" or filled_in is not None or logins().load(backend) is not None


def log_in(
    backend: Backend, parent: QWidget, on_done: Callable[[bool], None], filled_in: Credentials | None = None
) -> None:
    """Let a person log in, with what is filled in already; ``on_done`` is told whether the login holds."""
    start_login(backend, parent, on_done, filled_in)


def fill_in(backend: Backend, user_edit: QLineEdit, password_edit: QLineEdit) -> None:
    """Write the name and the password of the plugin's login of a backend into fields that may hold others."""
    known = logins()(backend)
    if known is not None and (known.password or known.client_secret):
        user_edit.setText(known.username or known.client_id)
        password_edit.setText(known.password or known.client_secret)
