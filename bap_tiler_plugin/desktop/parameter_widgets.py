"""Editors for the values of a process's parameters, one for each kind that the form description knows."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any

from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..core import parameter_form as form
from ..core.errors import InputError
from ..core.parameter_form import Editor
from ..core.schemas import shown_whole
from ..words.number_words import exact_text
from .number_box import NumberBox, WholeNumberBox
from .period_edit import PeriodEdit, day_edit

_SHOWN_CHOICES = 6
_SHOWN_LINES = 4
_CHARACTERS = 16


class ValueEditor(QWidget):
    """Base of the editors: ``value()`` is JSON, ``changed`` tells that a person has changed it."""

    changed = pyqtSignal()

    def __init__(self, editor: Editor, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.widget = widget
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        self.setFocusProxy(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def value(self) -> Any:
        """Return the value, None when nothing is given; raises ``InputError`` (without a field) when it cannot be."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value that the editor can show, None for nothing."""
        raise NotImplementedError


class PeriodEditor(ValueEditor):
    """Start and end."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor, PeriodEdit())
        self.widget.changed.connect(self.changed)

    def value(self) -> Any:
        return self.widget.value()

    def set_value(self, value: Any) -> None:
        if value is not None:
            self.widget.set_value(value)


class DateEditor(ValueEditor):
    """A day."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor, day_edit(None))
        self.widget.dateChanged.connect(self.changed)

    def value(self) -> Any:
        return self.widget.date().toString("yyyy-MM-dd")

    def set_value(self, value: Any) -> None:
        self.widget.setDate(QDate.currentDate() if value is None else QDate.fromString(value, "yyyy-MM-dd"))


class NumberEditor(ValueEditor):
    """A whole or real number within its range; one below the range stands for none."""

    def __init__(self, editor: Editor) -> None:
        whole = editor.kind == form.INTEGER
        super().__init__(editor, WholeNumberBox() if whole else NumberBox())
        self._number = int if whole else float
        widest = form.LARGEST_INTEGER if whole else form.LARGEST_NUMBER
        low = -widest if editor.minimum is None else max(-widest, editor.minimum)
        high = widest if editor.maximum is None else min(widest, editor.maximum)
        self._none = low - 1
        if not whole:
            self.widget.setDecimals(form.DECIMALS)
        self.widget.setRange(self._number(self._none), self._number(max(low, high)))
        self.widget.setSpecialValueText(self.tr("not given"))
        self.widget.setGroupSeparatorShown(False)
        if editor.minimum is not None and editor.maximum is not None and not whole:
            self.widget.setSingleStep((editor.maximum - editor.minimum) / 100 or 1.0)
        self.widget.valueChanged.connect(self.changed)

    def value(self) -> Any:
        number = self.widget.value()
        if number <= self._none:
            return None
        return number if isinstance(number, int) or not number.is_integer() else int(number)

    def set_value(self, value: Any) -> None:
        self.widget.setValue(self._number(self._none if value is None else value))


class BooleanEditor(ValueEditor):
    """Yes or no."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor, QCheckBox())
        self.widget.setText(self.tr("yes"))
        self.widget.toggled.connect(self.changed)

    def value(self) -> Any:
        return self.widget.isChecked()

    def set_value(self, value: Any) -> None:
        self.widget.setChecked(bool(value))


class ChoiceEditor(ValueEditor):
    """One of some values."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor, QComboBox())
        self.widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.widget.setMinimumContentsLength(_CHARACTERS)
        self._keys = [shown_whole(choice) for choice in editor.choices]
        self.widget.addItems([choice_text(choice) for choice in editor.choices])
        self.widget.setPlaceholderText(self.tr("choose …"))
        self.widget.currentIndexChanged.connect(self.changed)

    def value(self) -> Any:
        index = self.widget.currentIndex()
        return self.editor.choices[index] if index >= 0 else None

    def set_value(self, value: Any) -> None:
        key = shown_whole(value)
        self.widget.setCurrentIndex(self._keys.index(key) if key in self._keys else -1)


class ChoicesEditor(ValueEditor):
    """Some of some values, ticked in a list whose order is that of the result."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor, QListWidget())
        self.widget.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.widget.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.widget.setToolTip(self.tr("Tick what is wanted; drag to change the order"))
        self._fill(list(editor.choices), [])
        self.widget.itemChanged.connect(self.changed)
        self.widget.model().rowsMoved.connect(self.changed)
        rows = min(_SHOWN_CHOICES, max(2, len(editor.choices)))
        height = self.widget.sizeHintForRow(0) * rows + 2 * self.widget.frameWidth()
        self.widget.setFixedHeight(height)

    def value(self) -> Any:
        items = [self.widget.item(row) for row in range(self.widget.count())]
        return [
            self.editor.choices[item.data(Qt.ItemDataRole.UserRole)]
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def set_value(self, value: Any) -> None:
        wanted = [shown_whole(item) for item in value or ()]
        rest = [choice for choice in self.editor.choices if shown_whole(choice) not in wanted]
        self._fill([*(value or ()), *rest], wanted)

    def _fill(self, choices: list[Any], wanted: list[str]) -> None:
        numbers = {shown_whole(choice): number for number, choice in enumerate(self.editor.choices)}
        blocked = self.widget.blockSignals(True)
        self.widget.clear()
        for choice in choices:
            key = shown_whole(choice)
            item = QListWidgetItem(choice_text(choice), self.widget)
            item.setData(Qt.ItemDataRole.UserRole, numbers[key])
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setCheckState(Qt.CheckState.Checked if key in wanted else Qt.CheckState.Unchecked)
        self.widget.blockSignals(blocked)


class TextEditor(ValueEditor):
    """A text; an empty one is none."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor, QLineEdit())
        self.widget.textChanged.connect(self.changed)

    def value(self) -> Any:
        return self.widget.text() or None

    def set_value(self, value: Any) -> None:
        self.widget.setText(value or "")
        self.widget.setCursorPosition(0)


class TextsEditor(TextEditor):
    """Texts with commas between them."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self.widget.setPlaceholderText(self.tr("several, separated by commas"))

    def value(self) -> Any:
        return [part.strip() for part in self.widget.text().split(",") if part.strip()]

    def set_value(self, value: Any) -> None:
        super().set_value(", ".join(value or ()))


class JsonEditor(ValueEditor):
    """Anything, as JSON."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor, QPlainTextEdit())
        self.widget.setPlaceholderText(self.tr('JSON, such as {"name": 1}'))
        self.widget.setTabChangesFocus(True)
        self.widget.setFixedHeight(self.widget.fontMetrics().lineSpacing() * _SHOWN_LINES + 2 * _SHOWN_LINES)
        self.widget.textChanged.connect(self.changed)

    def value(self) -> Any:
        text = self.widget.toPlainText().strip()
        if not text:
            return None
        try:
            return json.loads(text)
        except (ValueError, RecursionError) as error:
            reason = str(error) if isinstance(error, ValueError) else "nested too deeply"
            raise InputError("", f"is not JSON ({reason})", "Write texts in double quotes") from error

    def set_value(self, value: Any) -> None:
        text = json.dumps(value, ensure_ascii=False)
        self.widget.setPlainText("" if value is None else text if text.isprintable() else json.dumps(value))


class UnsetEditor(ValueEditor):
    """Nothing at all: null."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor, QLabel())

    def value(self) -> Any:
        return None

    def set_value(self, value: Any) -> None:
        """There is nothing to show."""


def choice_text(choice: Any) -> str:
    """Return a value as it is listed, numbers as the user's language writes them."""
    if isinstance(choice, float) and isfinite(choice):
        return exact_text(choice)
    return choice if isinstance(choice, str) else json.dumps(choice, ensure_ascii=False)


EDITORS = {
    form.PERIOD: PeriodEditor,
    form.DATE: DateEditor,
    form.INTEGER: NumberEditor,
    form.NUMBER: NumberEditor,
    form.BOOLEAN: BooleanEditor,
    form.CHOICE: ChoiceEditor,
    form.CHOICES: ChoicesEditor,
    form.TEXT: TextEditor,
    form.TEXTS: TextsEditor,
    form.JSON: JsonEditor,
    form.UNSET: UnsetEditor,
}
