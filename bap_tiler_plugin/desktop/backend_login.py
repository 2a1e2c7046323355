"""Logging in before a run, where the desktop can; without it, a person is asked when the run begins."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Callable

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

if TYPE_CHECKING:
    from ..core.backends import Backend

_MODULE = f"{__package__}.login"


def can_log_in() -> bool:
    """Return whether there is a login dialog."""
    return find_spec(_MODULE) is not None


def login_state(backend: Backend) -> str:
    """Return in words whether one is logged in."""
    if backend.auth == "none":
        return _tr("no login needed")
    if can_log_in():
        return str(import_module(_MODULE).login_state(backend))
    return _tr("in your browser, when the run starts") if backend.auth == "oidc" else _tr("when the run starts")


def start_login(backend: Backend, parent: QWidget, on_done: Callable[..., Any]) -> None:
    """Let a person log in; ``on_done`` is called afterwards."""
    if can_log_in():
        import_module(_MODULE).start_login(backend, parent, on_done)
    else:
        on_done()


def credentials() -> Any | None:
    """Return where credentials of earlier logins come from, None without a login dialog."""
    source = getattr(import_module(_MODULE), "credentials_source", None) if can_log_in() else None
    return None if source is None else source()


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackendLogin", text)
