"""Logging in from QGIS's window, at a real OpenID provider."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QPoint, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication
from qgis.PyQt.QtNetwork import QNetworkProxy
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from bap_tiler_plugin.core.backends import Backend, Credentials, DeviceCode, connect
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.desktop.login import close_logins, login_state, logins, start_login
from bap_tiler_plugin.desktop.login_dialog import LoginDialog
from bap_tiler_plugin.desktop.logins import Logins
from bap_tiler_plugin.qgis_network import qgis_network

sys.path.append(str(Path(__file__).resolve().parents[1] / "login"))

from oidc_gateway import OidcGateway
from oidc_provider import OidcProvider, Person


class Browser(QObject):
    """Stands for the computer's browser: keeps what it was to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        """Take an address."""
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


Until = Callable[[Callable[[], Any]], None]


@pytest.fixture(scope="module")
def provider() -> Iterator[OidcProvider]:
    """A real provider."""
    with OidcProvider() as provider:
        yield provider


@pytest.fixture
def gateway(provider: OidcProvider, server: LocalServer) -> Iterator[OidcGateway]:
    """A backend whose only way to log in is a code."""
    grants = ("urn:ietf:params:oauth:grant-type:device_code+pkce", "refresh_token")
    with OidcGateway({"home": provider}, server.url, server.token, grants) as gateway:
        yield gateway


@pytest.fixture
def store() -> Iterator[Logins]:
    """The shared store, with QGIS's authentication store open."""
    assert QgsApplication.authManager().setMasterPassword("master", True)
    yield logins()
    close_logins()
    for entry_id in QgsApplication.authManager().configIds():
        QgsApplication.authManager().removeAuthenticationConfig(entry_id)
    QgsSettings().remove("bap_tiler/logins")


@pytest.fixture
def until() -> Until:
    """Wait for something while QGIS goes on."""

    def wait(condition: Callable[[], Any]) -> None:
        deadline = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < deadline, "it did not happen within 30 s"
            QTest.qWait(20)

    return wait


def click(dialog: LoginDialog) -> None:
    """Press the button that goes on."""
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def settings_text() -> str:
    """All that QGIS's settings hold."""
    settings = QgsSettings()
    return " ".join(f"{key}={settings.value(key)}" for key in settings.allKeys())


def test_a_code_is_shown_copied_and_the_login_is_remembered(
    gateway: OidcGateway, store: Logins, until: Until, qgis_iface: Any
) -> None:
    backend = Backend("away", gateway.url)
    assert login_state(backend) == "not logged in"
    outcomes: list[bool] = []
    dialog = start_login(backend, qgis_iface.mainWindow(), outcomes.append)
    until(lambda: dialog.pages.currentWidget() is dialog.codePage)
    assert dialog.codeBar.format().startswith(("valid for 5:00", "valid for 4:59"))
    QTest.mouseClick(dialog.copyCodeButton, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.codeLabel.text() != ""
    QTest.mouseClick(dialog.copyAddressButton, Qt.MouseButton.LeftButton)
    person = threading.Thread(target=Person().confirm, args=(QGuiApplication.clipboard().text(),))
    person.start()
    until(lambda: dialog.pages.currentWidget() is dialog.donePage)
    person.join()
    assert dialog.doneLabel.text() == "You are logged in."
    until(lambda: outcomes == [True])
    assert sip.isdeleted(dialog) or not dialog.isVisible()
    assert login_state(backend) == "login remembered"
    token = store(backend).refresh_token
    assert token
    assert token not in settings_text()
    database = Path(QgsApplication.authManager().authenticationDatabasePath())
    assert token.encode() not in database.read_bytes()


def test_a_remembered_login_is_there_in_the_next_session_and_follows_renewals(
    gateway: OidcGateway, store: Logins, until: Until, qgis_iface: Any
) -> None:
    backend = Backend("away", gateway.url)
    dialog = start_login(backend, qgis_iface.mainWindow())
    until(lambda: dialog.pages.currentWidget() is dialog.codePage)
    Person().confirm(dialog.addressLabel.text())
    until(lambda: dialog.pages.currentWidget() is dialog.donePage)
    next_session = Logins()
    assert next_session(backend) is None
    credentials = next_session.load(backend)
    assert isinstance(connect(backend, credentials, keep=next_session.keep).list_jobs(), list)
    renewed = next_session(backend).refresh_token
    assert renewed != credentials.refresh_token
    third = Logins()
    until(lambda: (third.forget_memory(), third.load(backend).refresh_token == renewed)[1])
    store.forget(backend)
    assert login_state(backend) == "not logged in"
    assert QgsApplication.authManager().configIds() == []


def test_a_long_address_is_seen_whole(store: Logins, server: LocalServer, until: Until, qgis_iface: Any) -> None:
    dialog = start_login(server.backend(2), qgis_iface.mainWindow())
    until(dialog.isVisible)
    address = "https://identity.example.org/auth/realms/people/protocol/openid-connect/device?user_code=THRH-MDRD"
    dialog._show_code(DeviceCode("away", address, "THRH-MDRD", 300))
    QTest.qWait(50)
    label = dialog.addressLabel
    assert label.height() >= label.heightForWidth(label.width())
    assert label.geometry().bottom() < dialog.openPageButton.geometry().top()


def test_cancel_ends_the_wait_at_once(gateway: OidcGateway, store: Logins, until: Until, qgis_iface: Any) -> None:
    outcomes: list[bool] = []
    dialog = start_login(Backend("away", gateway.url), qgis_iface.mainWindow(), outcomes.append)
    until(lambda: dialog.pages.currentWidget() is dialog.codePage)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert outcomes == [False]
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def test_a_refusal_is_told_and_can_be_tried_again(
    gateway: OidcGateway, store: Logins, until: Until, qgis_iface: Any
) -> None:
    dialog = start_login(Backend("away", gateway.url), qgis_iface.mainWindow())
    until(lambda: dialog.pages.currentWidget() is dialog.codePage)
    Person().refuse(dialog.addressLabel.text())
    until(lambda: dialog.problemLabel.isVisible())
    assert "refused in the browser" in dialog.problemLabel.text()
    click(dialog)
    until(lambda: dialog.pages.currentWidget() is dialog.codePage)
    assert not dialog.problemLabel.isVisible()


def test_several_providers_are_asked_about_and_the_browser_is_opened(
    provider: OidcProvider, server: LocalServer, store: Logins, until: Until, qgis_iface: Any
) -> None:
    browser = Browser()
    opened = browser.opened
    QDesktopServices.setUrlHandler("http", browser.open)
    try:
        with (
            OidcProvider() as second,
            OidcGateway({"home": provider, "work": second}, server.url, server.token) as gateway,
        ):
            backend = Backend("away", gateway.url)
            dialog = start_login(backend, qgis_iface.mainWindow())
            until(lambda: dialog.pages.currentWidget() is dialog.choicePage)
            titles = [dialog.providerCombo.itemText(i) for i in range(dialog.providerCombo.count())]
            assert titles == ["Login of home", "Login of work"]
            dialog.providerCombo.setCurrentIndex(1)
            click(dialog)
            until(lambda: opened)
            assert opened[0].startswith(second.issuer)
            person = threading.Thread(target=Person().confirm, args=(opened[0],))
            person.start()
            until(lambda: dialog.pages.currentWidget() is dialog.donePage)
            person.join()
            assert store(backend).provider_id == "work"
    finally:
        QDesktopServices.unsetUrlHandler("http")


def test_name_and_password(server: LocalServer, store: Logins, until: Until, qgis_iface: Any) -> None:
    backend = server.backend(2)
    dialog = start_login(backend, qgis_iface.mainWindow())
    click(dialog)
    assert dialog.problemLabel.text() == "Fill in both fields."
    QTest.keyClicks(dialog.userEdit, "me")
    QTest.keyClicks(dialog.passwordEdit, "guess")
    click(dialog)
    until(lambda: "user name or password is wrong" in dialog.problemLabel.text())
    dialog.passwordEdit.clear()
    QTest.keyClicks(dialog.passwordEdit, server.token)
    click(dialog)
    until(lambda: dialog.pages.currentWidget() is dialog.donePage)
    assert isinstance(connect(backend, Logins().load(backend)).list_jobs(), list)


def test_what_is_not_to_be_remembered_is_in_memory_only(store: Logins) -> None:
    backend = Backend("away", "https://openeo.example.org", auth="basic")
    store.keep(backend, Credentials(username="me", password="quiet"))
    QgsApplication.processEvents()
    assert login_state(backend) == "logged in until QGIS closes"
    assert QgsApplication.authManager().configIds() == []
    assert Logins().load(backend) is None


def test_an_entry_that_is_gone_counts_as_no_login(store: Logins) -> None:
    backend = Backend("away", "https://openeo.example.org", auth="basic")
    store.keep(backend, Credentials(username="me", password="quiet"))
    assert store.remember(backend)
    for entry_id in QgsApplication.authManager().configIds():
        found, entry = QgsApplication.authManager().loadAuthenticationConfig(entry_id, QgsAuthMethodConfig(), True)
        assert found
        assert entry.name() == "BAP Tiler: away"
        QgsApplication.authManager().removeAuthenticationConfig(entry_id)
    assert Logins().load(backend) is None


def test_qgis_proxy_is_taken_over_and_its_password_hidden(tmp_path: Path) -> None:
    manager = QgsNetworkAccessManager.instance()
    before, excluded, direct = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 3128, "ada", "s:cret")
    try:
        manager.setFallbackProxyAndExcludes(proxy, ["http://intranet.example/"], ["localhost"])
        settings = qgis_network(tmp_path)
    finally:
        manager.setFallbackProxyAndExcludes(before, excluded, direct)
    assert settings.proxy == "http://ada:s%3Acret@proxy.example:3128"
    assert set(settings.no_proxy) == {"intranet.example", "localhost"}
    assert "cret" not in repr(settings)


def test_the_window_stays_usable_while_the_fields_behind_it_are_locked(
    server: LocalServer, store: Logins, qgis_iface: Any
) -> None:
    window = QDialog(qgis_iface.mainWindow())
    page = QWidget(window)
    window.show()
    dialog = start_login(server.backend(2), page)
    page.setEnabled(False)
    cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    assert cancel.isEnabled()
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    window.deleteLater()


def test_a_backend_that_cannot_be_reached_is_told_once(store: Logins, until: Until, qgis_iface: Any) -> None:
    dialog = start_login(Backend("away", "http://127.0.0.1:9"), qgis_iface.mainWindow())
    until(lambda: dialog.problemLabel.text())
    assert dialog.problemLabel.text().count("cannot be reached") == 1


def test_the_window_is_no_higher_than_what_it_shows(store: Logins, until: Until, qgis_iface: Any) -> None:
    dialog = start_login(Backend("away", "http://127.0.0.1:9"), qgis_iface.mainWindow())
    until(lambda: dialog.problemLabel.text())
    QTest.qWait(50)
    problem = dialog.problemLabel
    assert problem.height() >= problem.heightForWidth(problem.width())
    gap = problem.mapTo(dialog, QPoint(0, 0)).y() - dialog.backendLabel.geometry().bottom()
    assert gap < 3 * dialog.fontMetrics().height()
    low = dialog.height()
    dialog._show_code(DeviceCode("away", "https://login.example/device", "ABCD-EFGH", 300))
    QTest.qWait(50)
    assert dialog.height() > low
    assert dialog.addressLabel.mapTo(dialog, QPoint(0, 0)).y() < dialog.openPageButton.mapTo(dialog, QPoint(0, 0)).y()
    assert dialog.buttons.geometry().bottom() <= dialog.height()
