"""Fields for numbers that read what is typed as the user's language writes it, or with the other decimal sign.

Qt's own drop the sign that they do not expect: in a German QGIS "0.5" became 5.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtGui import QValidator
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QDoubleSpinBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from ..words.number_words import exact_text, read_number, user_locale

_BEGUN = re.compile(r"[+-]?[\d.,'’\s]*")


class _TypedNumber:
    """What both kinds of fields share: which texts are numbers, or may become one."""

    _is_whole = False

    def valueFromText(self, text: str) -> float:
        """Return the number that is shown or typed."""
        return self.minimum() if self._is_special(text) else self._read(text)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Return whether a text is a number within the range, or may become one."""
        if self._is_special(text):
            return QValidator.State.Acceptable, text, place
        try:
            is_right = self.minimum() <= self._read(text) <= self.maximum()
        except ValueError:
            return (QValidator.State.Intermediate if _BEGUN.fullmatch(text) else QValidator.State.Invalid), text, place
        return (QValidator.State.Acceptable if is_right else QValidator.State.Intermediate), text, place

    def fixup(self, text: str) -> str:
        """Return a text that is no number as it is: Qt's own way drops the signs in it."""
        return text

    def _is_special(self, text: str) -> bool:
        return bool(self.specialValueText()) and text == self.specialValueText()

    def _read(self, text: str) -> float:
        number = read_number(text, is_whole=self._is_whole)
        if not self._is_whole:
            return number
        if not number.is_integer():
            raise ValueError(text)
        return int(number)


class NumberBox(_TypedNumber, QDoubleSpinBox):
    """A number without the zeros at its end and without signs between thousands."""

    def textFromValue(self, value: float) -> str:
        """Return all digits that the number has."""
        return exact_text(round(value, self.decimals()))


class WholeNumberBox(_TypedNumber, QSpinBox):
    """A whole number; "0.5" is none, and is not taken for 5."""

    _is_whole = True


class MeasureBox(QgsDoubleSpinBox):
    """QGIS's field for a number with a unit, which also takes sums such as ``2 * 500``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(user_locale())

    def valueFromText(self, text: str) -> float:
        """Return the number that is shown or typed."""
        try:
            return read_number(self._bare(text), is_whole=self.decimals() == 0)
        except ValueError:
            return super().valueFromText(text)

    def _bare(self, text: str) -> str:
        return text.strip().removesuffix(self.suffix().strip())


def ask_for_number(
    parent: QWidget, title: str, text: str, value: float, limits: tuple[float, float], then: Callable[[float], object]
) -> QDialog:
    """Open a window that asks for a number; ``then`` gets it when it is confirmed."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    box, label, buttons = NumberBox(dialog), QLabel(text, dialog), QDialogButtonBox(dialog)
    buttons.setStandardButtons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    box.setRange(*limits)
    box.setValue(value)
    label.setBuddy(box)
    layout = QVBoxLayout(dialog)
    for part in (label, box, buttons):
        layout.addWidget(part)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    dialog.accepted.connect(lambda: then(box.value()))
    dialog.finished.connect(dialog.deleteLater)
    box.selectAll()
    dialog.open()
    return dialog
