"""What a run comes to, as a table of two columns, with a button beside what can be mended at once."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from ..words.number_words import number_text


class SummaryTable(QObject):
    """Fills a layout with lines; ``overlapTaken`` carries the metres of the overlap that was offered."""

    overlapTaken = pyqtSignal(float)

    def __init__(self, form: QGridLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._parent = form, parent
        self._values: dict[str, tuple[QLabel, QLabel]] = {}
        self._metres = 0.0
        self.overlapButton = QPushButton(parent)
        self.overlapButton.setObjectName("takeOverlapButton")
        self.overlapButton.setToolTip(self.tr("Fill in this overlap in the first step"))
        self.overlapButton.setAutoDefault(False)
        self.overlapButton.hide()
        self.overlapButton.clicked.connect(self._take)

    def show(self, lines: Iterable[tuple[str, str]]) -> None:
        """Show lines as (label, text); those without a text are hidden."""
        for title, text in lines:
            if title not in self._values:
                row, label, value = 2 * len(self._values), QLabel(title, self._parent), QLabel(self._parent)
                value.setTextFormat(Qt.TextFormat.PlainText)
                value.setWordWrap(True)
                self._form.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
                self._form.addWidget(value, row, 1)
                self._values[title] = (label, value)
            label, value = self._values[title]
            value.setText(text)
            for part in (label, value):
                part.setVisible(bool(text))

    def offer_overlap(self, title: str, metres: float) -> None:
        """Offer to take an overlap, below the line with this title; 0 offers none."""
        self._metres = metres
        self.overlapButton.setVisible(bool(metres))
        self.overlapButton.setText(self.tr("Take {metres} m").format(metres=number_text(metres)))
        row = 2 * list(self._values).index(title) + 1
        self._form.addWidget(self.overlapButton, row, 1, Qt.AlignmentFlag.AlignLeft)

    @pyqtSlot()
    def _take(self) -> None:
        self.overlapTaken.emit(self._metres)
