"""One line of the list of backends: on or off, jobs at a time, login, test."""

from __future__ import annotations

from html import escape

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QSpinBox, QToolButton, QWidget

from .backend_choices import LOCAL, OWN, BackendChoice

MOST_PARALLEL = 100
USUAL_PARALLEL = 2
_MOST_CHARACTERS = 22


class BackendRow(QObject):
    """The widgets of one backend. ``changed`` tells that a person changed something."""

    changed = pyqtSignal()
    loginWanted = pyqtSignal(str)
    testWanted = pyqtSignal(str)
    removeWanted = pyqtSignal(str)

    def __init__(self, choice: BackendChoice, form: QGridLayout, row: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.check = QCheckBox(parent)
        self.check.setText(self._elided(self._label(choice)))
        self.check.setAccessibleName(self._label(choice))
        self.check.setObjectName(f"use_{choice.key}")
        self.check.setToolTip(choice.preset.url if choice.preset is not None else self._explanation(choice))
        self.parallel_spin = QSpinBox(parent)
        self.parallel_spin.setRange(1, MOST_PARALLEL)
        self.parallel_spin.setValue(USUAL_PARALLEL)
        self.parallel_spin.setToolTip(self.tr("How many jobs the backend may work on at the same time"))
        self.parallel_spin.setAccessibleName(self.tr("Jobs at a time on {name}").format(name=choice.label))
        self.state_label = QLabel(parent)
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setWordWrap(True)
        self.state_label.setMinimumWidth(self.state_label.fontMetrics().horizontalAdvance(self.tr("not logged in")))
        self.login_button = QPushButton(self.tr("Log in"), parent)
        self.login_button.setToolTip(self.tr("Log in to {name}").format(name=choice.label))
        self.test_button = QPushButton(self.tr("Test"), parent)
        self.test_button.setToolTip(self.tr("See whether {name} answers").format(name=choice.label))
        self.widgets = [self.check, self.parallel_spin, self.state_label, self.login_button, self.test_button]
        if choice.is_added:
            self.widgets.append(self._remove_button(parent))
        for column, widget in enumerate(self.widgets):
            form.addWidget(widget, row, column)
        for button in (self.login_button, self.test_button):
            button.setAutoDefault(False)
        self.login_button.setVisible(choice.key != LOCAL)
        self.test_button.setVisible(choice.key != LOCAL)
        self.check.toggled.connect(self.changed)
        self.parallel_spin.valueChanged.connect(self.changed)
        self.login_button.clicked.connect(self._ask_for_login)
        self.test_button.clicked.connect(self._ask_for_test)

    def _remove_button(self, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setObjectName(f"remove_{self.choice.key}")
        button.setIcon(QgsApplication.getThemeIcon("/symbologyRemove.svg"))
        button.setToolTip(self.tr("Take {name} off the list").format(name=self.choice.label))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self._ask_for_removal)
        return button

    def remove(self) -> None:
        """Take the widgets away."""
        for widget in self.widgets:
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    @pyqtSlot()
    def _ask_for_removal(self) -> None:
        self.removeWanted.emit(self.choice.key)

    @pyqtSlot()
    def _ask_for_login(self) -> None:
        self.loginWanted.emit(self.choice.key)

    @pyqtSlot()
    def _ask_for_test(self) -> None:
        self.testWanted.emit(self.choice.key)

    def show_state(self, words: str) -> None:
        """Show what is known of the backend: its first line; the tool tip has all of it."""
        self.state_label.setText(words.partition("\n")[0])
        self.state_label.setToolTip("<br>".join(map(escape, words.splitlines())))

    @property
    def is_used(self) -> bool:
        """Whether it is ticked."""
        return self.check.isChecked()

    def _elided(self, text: str) -> str:
        """Return the text without its middle where it is long; the tool tip has the whole address."""
        metrics = self.check.fontMetrics()
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, _MOST_CHARACTERS * metrics.averageCharWidth())

    def _label(self, choice: BackendChoice) -> str:
        names = {LOCAL: self.tr("This computer"), OWN: self.tr("Own URL")}
        return names.get(choice.key, choice.label)

    def _explanation(self, choice: BackendChoice) -> str:
        if choice.key == LOCAL:
            return self.tr("A backend that is part of the plugin: no account, no internet, no credits")
        return self.tr("Any other openEO backend")
