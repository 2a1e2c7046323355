"""The row of steps on top of the run dialog, and the buttons that lead from one to the next."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSlot
from qgis.PyQt.QtWidgets import QPushButton, QStackedWidget

from ..words.problem_words import problem_text


class StepBar(QObject):
    """Shows which step is open and which are complete; one button leads back, one on, the last step's starts."""

    def __init__(
        self,
        steps: Sequence[QPushButton],
        pages: QStackedWidget,
        back: QPushButton,
        onward: QPushButton,
        start: QPushButton,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._steps, self._pages = tuple(steps), pages
        self._back, self._onward, self._start = back, onward, start
        for number, step in enumerate(self._steps):
            step.clicked.connect(lambda _checked, number=number: self.go_to(number))
        back.clicked.connect(self._go_back)

    def go_to(self, step: int) -> None:
        """Open a step; the button that leads on is the window's default one."""
        last = len(self._steps) - 1
        step = min(max(0, step), last)
        self._pages.setCurrentIndex(step)
        self._steps[step].setChecked(True)
        for number, button in enumerate(self._steps):
            font = button.font()
            font.setBold(number == step)
            button.setFont(font)
        self._back.setEnabled(step > 0)
        self._onward.setVisible(step < last)
        self._onward.setDefault(step < last)
        self._start.setDefault(step == last)

    def mark(self, step: int, problems: Sequence[Exception]) -> None:
        """Show whether a step is complete, else the first of its problems."""
        icon = "/mIconWarning.svg" if problems else "/mIconSuccess.svg"
        self._steps[step].setIcon(QgsApplication.getThemeIcon(icon))
        self._steps[step].setToolTip(problem_text(problems[0]) if problems else self.tr("complete"))

    @pyqtSlot()
    def _go_back(self) -> None:
        self.go_to(self._pages.currentIndex() - 1)
