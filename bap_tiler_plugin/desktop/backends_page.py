"""Third step: where the jobs run, budget, name and folder of the run, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Callable

from qgis.gui import QgsFileWidget
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..core.backends import Backend, Credentials
from ..core.errors import InputError
from . import backend_login
from .backend_choices import LOCAL, OWN, added_choice, check_names
from .backend_list import BackendList
from .backend_row import BackendRow
from .backend_test import BackendTest
from .places import demo_scenes_folder, fresh_run_folder
from .run_request import LocalRequest, ProcessRequest, RunRequest
from .scenes_folder import ScenesSummary, read_scenes
from .summary_table import SummaryTable
from .two_sides import arrange

PASSWORD_METHODS = ("basic", "client_credentials")


class BackendsPage(QWidget):
    """Backends and run as fields; ``changed`` tells that something about them did."""

    changed = pyqtSignal()
    scenesTaken = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self._tests: dict[str, BackendTest] = {}
        self._learned: dict[str, int] = {}
        self._answers: dict[str, str] = {}
        self.summary = SummaryTable(self.summaryForm, self.summaryGroup)
        self._fill()
        self._connect()
        self._show_fields()

    def _fill(self) -> None:
        for column, text in enumerate((self.tr("Backend"), self.tr("Jobs at a time"), self.tr("State"))):
            title = QLabel(text, self)
            title.setWordWrap(True)
            self.backendsForm.addWidget(title, 0, column, Qt.AlignmentFlag.AlignBottom)
        self.list = BackendList(self.backendsForm, self.backendsGroup)
        self.rows = self.list.rows
        for value, text in (
            ("oidc", self.tr("in the browser (OpenID Connect)")),
            ("basic", self.tr("user name and password")),
            ("client_credentials", self.tr("client id and secret")),
            ("none", self.tr("none")),
        ):
            self.authCombo.addItem(text, value)
        self.budgetSpin.setSpecialValueText(self.tr("no limit"))
        self.budgetSpin.setClearValue(0, self.tr("no limit"))
        for widget in (self.scenesFolderWidget, self.folderWidget):
            widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folderWidget.setFilePath(str(fresh_run_folder()))
        self.folderWidget.lineEdit().setCursorPosition(0)
        for edit in (self.urlEdit, self.folderWidget.lineEdit(), self.scenesFolderWidget.lineEdit()):
            edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._order_tabs()
        self.nameEdit.setPlaceholderText(self.tr("as the folder"))

    def _order_tabs(self) -> None:
        """Have the Tab key go through the list of backends first."""
        chain = self.list.widgets()
        for before, widget in zip(chain, [*chain[1:], self.scenesCombo]):
            self.setTabOrder(before, widget)

    def _connect(self) -> None:
        for signal in (
            self.scenesCombo.currentIndexChanged,
            self.scenesFolderWidget.fileChanged,
            self.authCombo.currentIndexChanged,
            self.urlEdit.textChanged,
            self.userEdit.textChanged,
            self.passwordEdit.textChanged,
            self.budgetSpin.valueChanged,
            self.nameEdit.textChanged,
            self.folderWidget.fileChanged,
        ):
            signal.connect(self._show_fields)
        self.useScenesButton.clicked.connect(self._take_over_scenes)
        self.list.changed.connect(self._show_fields)
        self.list.loginWanted.connect(self._log_in)
        self.list.testWanted.connect(self._test)
        self.list.removed.connect(self._forget_removed)
        self.addButton.clicked.connect(self._add_own)

    def fields(self) -> dict[str, tuple[Any, QWidget]]:
        """Return by field name the form and the widget."""
        return {
            "Backend": (self.backendsForm, self.rows[OWN].check),
            "Scenes": (self.localForm, self.scenesFolderWidget),
            "URL": (self.ownForm, self.urlEdit),
            "User name": (self.ownForm, self.userEdit),
            "Password": (self.ownForm, self.passwordEdit),
            "Run folder": (self.runForm, self.folderWidget),
            "Budget": (self.runForm, self.budgetSpin),
        }

    def end(self) -> None:
        """Pass over the answers of backends that are being tested."""
        for test in self._tests.values():
            test.end()

    # --- what is chosen --------------------------------------------------------------------------------------------

    @property
    def is_local(self) -> bool:
        """Whether all jobs run on this computer."""
        return [row.choice.key for row in self.used()] == [LOCAL]

    def used(self) -> list[BackendRow]:
        """Return the lines that are ticked."""
        return self.list.used()

    def addresses(self) -> list[str]:
        """Return the addresses of the presets that are ticked."""
        return [row.choice.preset.url for row in self.used() if row.choice.preset is not None]

    def slots(self) -> int:
        """Return how many jobs run at a time on all backends together."""
        return sum(row.parallel_spin.value() for row in self.used())

    def starts_per_minute(self) -> int | None:
        """Return how many jobs may be started in a minute, None when one backend sets no limit."""
        limits = [row.choice.preset.starts_per_minute if row.choice.preset else None for row in self.used()]
        return sum(limits) if limits and None not in limits else None

    def use_only(self, key: str) -> None:
        """Tick one backend and no other."""
        self.list.use_only([key])

    def run_request(self, process: ProcessRequest, overlap: float) -> RunRequest:
        """Return the run that the fields describe; raises ``InputError`` for backend, scenes and folder."""
        folder = self.folderWidget.filePath().strip()
        if not folder:
            raise InputError("Run folder", "no folder is given", "Choose a new or empty folder")
        common: dict[str, Any] = {
            "name": self.nameEdit.text().strip(),
            "overlap": overlap,
            "max_credits": self.budgetSpin.value() or None,
        }
        if not self.used():
            raise InputError("Backend", "none is chosen", "Tick the one that shall work")
        pairs = [self._backend(row) for row in self.used() if row.choice.key != LOCAL]
        backends = tuple(backend for backend, _ in pairs)
        check_names(backends)
        known = {backend.name: found for backend, found in pairs if found is not None}
        return RunRequest(
            Path(folder),
            process,
            local=self.local_request() if self.rows[LOCAL].is_used else None,
            backends=backends,
            credentials=backend_login.RunCredentials(known),
            **common,
        )

    def login_of(self, key: str) -> tuple[Backend, Credentials | None]:
        """Return a backend of the list and the credentials that are filled in for it; raises ``InputError``."""
        return self._backend(self.rows[key])

    def _backend(self, row: BackendRow) -> tuple[Backend, Credentials | None]:
        if row.choice.is_added:
            return replace(row.choice.preset, parallel_jobs=row.parallel_spin.value()), self.list.filled_in.get(
                row.choice.key
            )
        return row.choice.backend(
            parallel_jobs=row.parallel_spin.value(),
            url=self.urlEdit.text().strip(),
            auth=self.authCombo.currentData(),
            user=self.userEdit.text(),
            password=self.passwordEdit.text(),
        )

    def local_request(self) -> LocalRequest:
        """Return the scenes for this computer; raises ``InputError`` for the folder."""
        parallel = self.rows[LOCAL].parallel_spin.value()
        if self.scenesCombo.currentIndex() == 0:
            return LocalRequest(demo_scenes_folder(), True, parallel)
        folder = self.scenesFolderWidget.filePath().strip()
        if not folder:
            raise InputError("Scenes", "no folder is chosen", "Choose the folder that holds items.json")
        read_scenes(Path(folder))
        return LocalRequest(Path(folder), False, parallel)

    # --- one's own backends ----------------------------------------------------------------------------------------

    @pyqtSlot()
    def _add_own(self) -> None:
        """Take the address that is filled in into the list, so that there is room for another."""
        row = self.rows[OWN]
        try:
            backend, credentials = self._backend(row)
        except InputError as error:
            self.failed.emit(error)
            return
        added = self.list.add(added_choice(backend, self.rows), credentials)
        self._order_tabs()
        added.parallel_spin.setValue(row.parallel_spin.value())
        added.check.setChecked(True)
        row.check.setChecked(False)
        for edit in (self.urlEdit, self.userEdit, self.passwordEdit):
            edit.clear()

    @pyqtSlot(str)
    def _forget_removed(self, key: str) -> None:
        self._answers.pop(key, None)
        if key in self._tests:
            self._tests.pop(key).end()
        self._show_fields()

    # --- remembering -----------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return what is worth keeping with the project: no user name, no password."""
        return {
            **self.list.state(),
            "scenes": self.scenesFolderWidget.filePath() if self.scenesCombo.currentIndex() else "",
            "url": self.urlEdit.text() if "@" not in self.urlEdit.text() else "",
            "auth": self.authCombo.currentData(),
            "budget": self.budgetSpin.value(),
            "runs": str(Path(self.folderWidget.filePath()).parent),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Show what :meth:`state` returned earlier, with a fresh folder; what cannot be used is passed over."""
        self.list.restore(state)
        self._order_tabs()
        scenes = state.get("scenes")
        if isinstance(scenes, str) and scenes:
            self.scenesCombo.setCurrentIndex(1)
            self.scenesFolderWidget.setFilePath(scenes)
        self.urlEdit.setText(str(state.get("url") or ""))
        self.authCombo.setCurrentIndex(max(0, self.authCombo.findData(state.get("auth"))))
        budget = state.get("budget")
        self.budgetSpin.setValue(budget if isinstance(budget, (int, float)) else 0)
        runs = state.get("runs")
        if isinstance(runs, str) and runs:
            self.folderWidget.setFilePath(str(fresh_run_folder(Path(runs))))

    @pyqtSlot(object)
    def learn_limits(self, limits: dict[str, int]) -> None:
        """Show how many jobs at a time backends were found to take, by name."""
        found = {key: limits[row.choice.label] for key, row in self.rows.items() if row.choice.label in limits}
        if found != self._learned:
            self._learned = found
            self._show_fields()

    # --- login and test --------------------------------------------------------------------------------------------

    @pyqtSlot(str)
    def _log_in(self, key: str) -> None:
        try:
            backend, filled_in = self._backend(self.rows[key])
        except InputError as error:
            self.failed.emit(error)
            return
        self._answers.pop(key, None)
        backend_login.log_in(backend, self, lambda done: self._logged_in(key, backend, done), filled_in)

    def log_in_first(self, on_done: Callable[[], None]) -> bool:
        """Ask for the first login that a run would lack, and call ``on_done`` after it; False when none is lacking."""
        for row in self.used():
            if row.choice.key == LOCAL:
                continue
            backend, filled_in = self._backend(row)
            if not backend_login.is_ready(backend, filled_in):
                backend_login.log_in(backend, self, partial(self._logged_in, row.choice.key, backend, then=on_done))
                return True
        return False

    def _logged_in(self, key: str, backend: Backend, done: bool, then: Callable[[], Any] = lambda: None) -> None:
        """Use a login that holds, whatever was filled in before."""
        if done:
            self.list.filled_in.pop(key, None)
            if key == OWN:
                backend_login.fill_in(backend, self.userEdit, self.passwordEdit)
        self._show_fields()
        if done:
            then()

    @pyqtSlot(str)
    def _test(self, key: str) -> None:
        row = self.rows[key]
        try:
            backend, _ = self._backend(row)
        except InputError as error:
            self.failed.emit(error)
            return
        row.test_button.setEnabled(False)
        self._answers[key] = self.tr("asking …")
        row.state_label.setText(self._answers[key])
        test = self._tests[key] = BackendTest(backend, self)
        test.ended.connect(lambda words: self._tested(key, words))
        test.start()

    def _tested(self, key: str, words: str) -> None:
        self.rows[key].test_button.setEnabled(True)
        self._answers[key] = words
        self._show_fields()

    # --- showing ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two halves of the page beside each other, or one below the other where that is too wide."""
        super().resizeEvent(event)
        self._arrange()

    @pyqtSlot()
    def _arrange(self) -> None:
        room = self.width() - self.scrollArea.verticalScrollBar().sizeHint().width()
        arrange(self.columns, (self.backendsSide, self.runSide), room)

    def show_summary(self, lines: Iterable[tuple[str, str]]) -> None:
        """Show what the run comes to, as (label, text)."""
        self.summary.show(lines)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange the halves once it is known how wide their parts are."""
        super().showEvent(event)
        QTimer.singleShot(0, self._arrange)

    def offer_fresh_folder(self) -> None:
        """Fill in a new run folder, so that the next run does not meet the last one."""
        self.folderWidget.setFilePath(str(fresh_run_folder(Path(self.folderWidget.filePath()).parent)))

    @pyqtSlot()
    def _show_fields(self) -> None:
        """Show the fields that the chosen backends need and hide the others."""
        own, password = self.rows[OWN].is_used, self.authCombo.currentData() in PASSWORD_METHODS
        own_scenes = self.scenesCombo.currentIndex() == 1
        is_client = self.authCombo.currentData() == "client_credentials"
        self.userLabel.setText(self.tr("Client &id") if is_client else self.tr("User na&me"))
        self.passwordLabel.setText(self.tr("Client s&ecret") if is_client else self.tr("Pass&word"))
        self.localGroup.setVisible(self.rows[LOCAL].is_used)
        self.ownGroup.setVisible(own)
        self.budgetLabel.setVisible(not self.is_local)
        self.budgetSpin.setVisible(not self.is_local)
        self.estimateButton.setVisible(not self.is_local)
        for shown, widgets in (
            (own_scenes, (self.scenesFolderLabel, self.scenesFolderWidget, self.useScenesButton)),
            (password, (self.userLabel, self.userEdit, self.passwordLabel, self.passwordEdit)),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        for key, row in self.rows.items():
            row.parallel_spin.setEnabled(row.is_used)
            row.show_state(self._state_words(key))
        self._arrange()
        self.changed.emit()

    def _state_words(self, key: str) -> str:
        if key == LOCAL:
            return self.tr("no login, no credits")
        if key in self._answers:
            return self._answers[key]
        row = self.rows[key]
        words = self._login_words(row)
        if key in self._learned:
            learned = self.tr("took {jobs} at a time lately").format(jobs=self._learned[key])
            return f"{words}; {learned}" if words else learned
        return words

    def _login_words(self, row: BackendRow) -> str:
        if self.list.filled_in.get(row.choice.key) is not None:
            return self.tr("login filled in")
        if row.choice.key != OWN:
            return backend_login.state_words(row.choice.preset)
        if row.is_used and not self.urlEdit.text().strip():
            return self.tr("enter its address below")
        try:
            return backend_login.state_words(self._backend(row)[0]) if row.is_used else ""
        except InputError:
            return ""

    @pyqtSlot()
    def _take_over_scenes(self) -> None:
        try:
            scenes: ScenesSummary = read_scenes(Path(self.scenesFolderWidget.filePath()))
        except InputError as error:
            self.failed.emit(error)
            return
        self.scenesTaken.emit(scenes)
