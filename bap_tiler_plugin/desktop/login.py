"""Logging in from any window of the plugin: one store of logins, one dialog per backend."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..core.backends import Backend, Credentials
from .login_dialog import LoginDialog
from .logins import Logins

translate = QCoreApplication.translate

_stores: list[Logins] = []
_dialogs: dict[str, LoginDialog] = {}


def logins() -> Logins:
    """Return the store of logins that the whole plugin shares. On the GUI thread."""
    if not _stores or sip.isdeleted(_stores[0]):
        _stores[:] = [Logins(QCoreApplication.instance())]
    return _stores[0]


def start_login(
    backend: Backend,
    parent: QWidget,
    on_done: Callable[[bool], None] | None = None,
    filled_in: Credentials | None = None,
) -> LoginDialog:
    """Open the login window of a backend, or bring it to the front; ``on_done`` is told whether the login holds.

    What is ``filled_in`` elsewhere stands in its fields. It belongs to the window of ``parent``, so that it stays
    usable while fields of that window are locked.
    """
    dialog = _dialogs.get(backend.url)
    if dialog is None or sip.isdeleted(dialog):
        dialog = LoginDialog(backend, logins(), parent.window())
        _dialogs[backend.url] = dialog
        if filled_in is not None:
            dialog.userEdit.setText(filled_in.username or filled_in.client_id)
            dialog.passwordEdit.setText(filled_in.password or filled_in.client_secret)
    if on_done is not None:
        dialog.finished.connect(lambda result: on_done(result == QDialog.DialogCode.Accepted))
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog


def login_state(backend: Backend) -> str:
    """Return in a few words whether there is a login of the backend."""
    if backend.auth == "none":
        return translate("Login", "no login needed")
    if not logins().is_known(backend):
        return translate("Login", "not logged in")
    return (
        translate("Login", "login remembered")
        if logins().is_remembered(backend)
        else translate("Login", "logged in until QGIS closes")
    )


def close_logins() -> None:
    """Close the windows and forget what is in memory; called when the plugin is unloaded."""
    for dialog in _dialogs.values():
        if not sip.isdeleted(dialog):
            dialog.reject()
    _dialogs.clear()
    for store in _stores:
        if not sip.isdeleted(store):
            store.deleteLater()
    _stores.clear()
