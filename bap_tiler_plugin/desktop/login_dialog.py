"""The window to log in at a backend: with a code, with the browser, or with a name and a password."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, QTimer, QUrl, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QResizeEvent
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from ..core.backends import Backend, Credentials, DeviceCode
from ..qgis_network import use_qgis_network
from ..words.problem_words import problem_text
from .background import BackgroundTask
from .login_work import LoginOffer, LoginWork, is_stop
from .logins import Logins

FORM, _ = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))
_SECOND = 1000
_LEAVE_MS = 1500
_CODE_SIZE = 1.8


class LoginDialog(QDialog, FORM):
    """Logs in at one backend and hands the login to :class:`Logins`. Lives on the GUI thread, never blocks it.

    ``loggedIn`` carries the backend once the login holds.
    """

    loggedIn = pyqtSignal(object)

    def __init__(self, backend: Backend, logins: Logins, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._backend = backend
        self._logins = logins
        self._offer = LoginOffer()
        self._address = ""
        self._valid_until = 0.0
        self._tasks: list[BackgroundTask] = []
        self._work: LoginWork | None = None
        self._countdown = QTimer(self)
        self._countdown.setInterval(_SECOND)
        self._countdown.timeout.connect(self._count_down)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.setInterval(_LEAVE_MS)
        self._leave.timeout.connect(self.accept)
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._set_up()
        self._begin()

    def _set_up(self) -> None:
        self.setWindowTitle(self.tr("Log in to {backend}").format(backend=self._backend.name))
        self.backendLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.backendLabel.setText(self._backend.url)
        for label in (self.codeLabel, self.addressLabel, self.problemLabel, self.doneLabel, self.waitLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * _CODE_SIZE)
        self.codeLabel.setFont(font)
        self.rememberCheck.setEnabled(not QgsApplication.authManager().isDisabled())
        self.rememberCheck.setChecked(self.rememberCheck.isEnabled())
        self.buttons.rejected.connect(self.reject)
        self._ok.clicked.connect(self._go_on)
        self.copyCodeButton.clicked.connect(self._copy_code)
        for button in (self.copyAddressButton, self.copyLoginAddressButton):
            button.clicked.connect(self._copy_address)
        for button in (self.openPageButton, self.openAgainButton):
            button.clicked.connect(self._open_page)

    def reject(self) -> None:
        """Stop the login and close; a login that is done stays done."""
        if self.pages.currentWidget() is self.donePage:
            self.accept()
            return
        self._stop_work()
        super().reject()

    def _begin(self) -> None:
        self._tell_problem("")
        if self._backend.auth == "oidc":
            self._wait(self.tr("Asking the backend how to log in …"))
            self._in_background(self._new_work().look, self._show_offer)
        else:
            self._ask_password()

    def _ask_password(self) -> None:
        if self._backend.auth == "client_credentials":
            self.userLabel.setText(self.tr("&Client identifier"))
            self.passwordLabel.setText(self.tr("Client &secret"))
        self._show(self.passwordPage, self.tr("Log in"))
        self.userEdit.setFocus()

    @pyqtSlot()
    def _go_on(self) -> None:
        page = self.pages.currentWidget()
        self._tell_problem("")
        if page is self.passwordPage:
            self._log_in_with_password()
        elif page is self.choicePage:
            self._log_in_with_provider()
        elif page is self.donePage:
            self.accept()
        else:
            self._begin()

    def _log_in_with_password(self) -> None:
        user, password = self.userEdit.text().strip(), self.passwordEdit.text()
        if not user or not password:
            self._tell_problem(self.tr("Fill in both fields."))
            (self.passwordEdit if user else self.userEdit).setFocus()
            return
        if self._backend.auth == "client_credentials":
            credentials = Credentials(client_id=user, client_secret=password)
        else:
            credentials = Credentials(username=user, password=password)
        self._log_in(credentials, in_browser=False)

    def _show_offer(self, offer: LoginOffer) -> None:
        self._offer = offer
        self.providerCombo.clear()
        for provider in offer.providers:
            self.providerCombo.addItem(provider.title, provider.id)
        in_browser = any(provider.browser_client is not None for provider in offer.providers)
        self.browserRadio.setVisible(in_browser)
        self.codeRadio.setVisible(in_browser)
        self.codeRadio.setChecked(not in_browser)
        if len(offer.providers) > 1 or in_browser:
            self._show(self.choicePage, self.tr("Log in"))
        else:
            self._log_in_with_provider()

    def _log_in_with_provider(self) -> None:
        provider = self._offer.providers[max(0, self.providerCombo.currentIndex())]
        in_browser = self.browserRadio.isChecked() and provider.browser_client is not None
        self._log_in(Credentials(provider_id=provider.id), in_browser)

    def _log_in(self, credentials: Credentials, in_browser: bool) -> None:
        self._wait(self.tr("Logging in …"))
        work = self._new_work()
        self._in_background(lambda: work.log_in(credentials, in_browser), self._succeed)

    def _succeed(self, credentials: Credentials) -> None:
        self._logins.keep(self._backend, credentials)
        text, is_all = self.tr("You are logged in."), True
        if self.rememberCheck.isChecked() and not self._logins.remember(self._backend):
            text = self.tr("You are logged in until QGIS closes: its store for passwords could not be opened.")
            is_all = False
        self.doneLabel.setText(text)
        self.passwordEdit.clear()
        self._show(self.donePage, self.tr("Close"))
        if is_all:
            self._leave.start()
        self.loggedIn.emit(self._backend)

    def _fail(self, error: Any) -> None:
        if is_stop(error):
            return
        self._tell_problem(problem_text(error))
        if self._backend.auth == "oidc":
            page = self.choicePage if self._offer.providers else self.waitPage
            for part in (self.waitLabel, self.waitBar):
                part.setVisible(False)
            self._show(page, self.tr("Try again"))
        else:
            self._ask_password()

    @pyqtSlot(object)
    def _show_code(self, code: DeviceCode) -> None:
        self._address = code.url
        self.codeLabel.setText(code.code)
        self.addressLabel.setText(code.url)
        self.codeBar.setMaximum(max(1, round(code.seconds)))
        self._valid_until = time.monotonic() + code.seconds
        self._show(self.codePage)
        self._make_room(self.addressLabel)
        self._count_down()
        self._countdown.start()
        self.openPageButton.setFocus()

    def _make_room(self, label: QLabel) -> None:
        """Let the window grow until all lines of a label are seen."""
        self.layout().activate()
        label.setMinimumHeight(label.heightForWidth(label.width()))
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is shown needs, not as the highest page would."""
        self._fit_page()
        layout = self.layout()
        layout.activate()
        self.resize(self.width(), max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height()))

    def _fit_page(self) -> None:
        inside, width = self.pages.currentWidget().layout(), self.pages.width()
        needed = inside.totalHeightForWidth(width) if inside.hasHeightForWidth() else inside.totalSizeHint().height()
        self.pages.setFixedHeight(max(needed, inside.totalMinimumSize().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all lines of the page in sight, however wide the window is."""
        super().resizeEvent(event)
        self._fit_page()

    @pyqtSlot(str)
    def _show_browser(self, address: str) -> None:
        self._address = address
        self._show(self.browserPage)
        self._open_page()

    @pyqtSlot()
    def _count_down(self) -> None:
        left = max(0, round(self._valid_until - time.monotonic()))
        self.codeBar.setValue(left)
        self.codeBar.setFormat(
            self.tr("valid for {minutes}:{seconds:02d}").format(minutes=left // 60, seconds=left % 60)
        )

    @pyqtSlot()
    def _copy_code(self) -> None:
        QGuiApplication.clipboard().setText(self.codeLabel.text())

    @pyqtSlot()
    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address)

    @pyqtSlot()
    def _open_page(self) -> None:
        url = QUrl(self._address)
        if url.scheme() in ("http", "https") and not QDesktopServices.openUrl(url):
            self._tell_problem(self.tr("No browser could be opened. Copy the address and open it yourself."))

    def _wait(self, text: str) -> None:
        self.waitLabel.setText(text)
        for part in (self.waitLabel, self.waitBar):
            part.setVisible(True)
        self._show(self.waitPage)

    def _show(self, page: QWidget, ok_text: str = "") -> None:
        """Show a page; the OK button is there only when it has something to do."""
        if page is not self.codePage:
            self._countdown.stop()
        self.pages.setCurrentWidget(page)
        self._ok.setVisible(bool(ok_text))
        self._ok.setText(ok_text)
        self._ok.setDefault(bool(ok_text))
        is_done = page is self.donePage
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setVisible(not is_done)
        self.rememberCheck.setVisible(not is_done)
        self._fit()

    def _tell_problem(self, text: str) -> None:
        self.problemLabel.setText(text)
        self.problemLabel.setVisible(bool(text))
        self._fit()

    def _new_work(self) -> LoginWork:
        self._stop_work()
        use_qgis_network()
        self._work = LoginWork(self._backend)
        self._work.codeShown.connect(self._show_code, Qt.ConnectionType.QueuedConnection)
        self._work.browserNeeded.connect(self._show_browser, Qt.ConnectionType.QueuedConnection)
        return self._work

    def _stop_work(self) -> None:
        if self._work is not None:
            self._work.stop()
        for task in self._tasks:
            task.cancel()

    def _in_background(self, function: Callable[[], Any], then: Callable[[Any], None]) -> None:
        task = BackgroundTask(self.tr("Logging in to {backend}").format(backend=self._backend.name), function)
        task.succeeded.connect(then)
        task.failed.connect(self._fail)
        self._tasks.append(task)
        QgsApplication.taskManager().addTask(task)
