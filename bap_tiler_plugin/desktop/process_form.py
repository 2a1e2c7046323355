"""The form made from a process's parameters."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ..core import parameter_form as kinds
from ..core.errors import InputError
from ..core.parameter_form import Editor, FormField, arguments_of, form_of
from ..core.process import ProcessDefinition
from .common_mark import plain_text
from .parameter_widgets import EDITORS, ValueEditor, choice_text

_ROWS_PER_FIELD = 3
_SHOWN_DESCRIPTION = 220
_SHOWN_DEFAULT = 60


class ParameterEdit(QWidget):
    """The editor of one parameter; with several kinds of values, a list in front of it chooses the kind."""

    changed = pyqtSignal()

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self.field = field
        self._stack = QStackedWidget(self)
        self._made: dict[int, ValueEditor] = {}
        self.kind_combo = QComboBox(self)
        for number, editor in enumerate(field.editors):
            if not editor.is_fallback:
                self.kind_combo.addItem(editor.title or self._kind_words(editor), number)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kind_combo)
        layout.addWidget(self._stack)
        self.set_value(field.initial)
        self.kind_combo.setToolTip(self.tr("What kind of value to give"))
        self.kind_combo.setVisible(self.kind_combo.count() > 1)
        self.kind_combo.currentIndexChanged.connect(self._choose_kind)

    def value(self) -> Any:
        """Return the value as JSON; raises ``InputError`` when it cannot be."""
        return self._current().value()

    def set_value(self, value: Any) -> None:
        """Show a value with the first editor that can."""
        number = 0 if value is None and self.field.required else self.field.editor_for(value)
        if self.kind_combo.findData(number) < 0:
            self.kind_combo.addItem(self._kind_words(self.field.editors[number]), number)
            self.kind_combo.setVisible(self.kind_combo.count() > 1)
        blocked = self.kind_combo.blockSignals(True)
        self.kind_combo.setCurrentIndex(self.kind_combo.findData(number))
        self.kind_combo.blockSignals(blocked)
        self._show_editor(number)
        self._current().set_value(value)

    def editor(self) -> ValueEditor:
        """Return the editor that is shown."""
        return self._current()

    def _current(self) -> ValueEditor:
        return self._made[self.kind_combo.currentData()]

    def _show_editor(self, number: int) -> None:
        if number not in self._made:
            editor = self._made[number] = EDITORS[self.field.editors[number].kind](self.field.editors[number])
            editor.set_value(None)
            editor.changed.connect(self.changed)
            self._stack.addWidget(editor)
        for made in self._made.values():
            policy = QSizePolicy.Policy.Preferred if made is self._made[number] else QSizePolicy.Policy.Ignored
            made.setSizePolicy(policy, QSizePolicy.Policy.Maximum if made is self._made[number] else policy)
        self._stack.setCurrentWidget(self._made[number])
        self._stack.setVisible(self.field.editors[number].kind != kinds.UNSET)
        self.setFocusProxy(self.kind_combo if self.kind_combo.count() > 1 else self._made[number])

    @pyqtSlot()
    def _choose_kind(self) -> None:
        self._show_editor(self.kind_combo.currentData())
        self.changed.emit()

    def _kind_words(self, editor: Editor) -> str:
        return {
            kinds.PERIOD: self.tr("a period"),
            kinds.DATE: self.tr("a day"),
            kinds.INTEGER: self.tr("a whole number"),
            kinds.NUMBER: self.tr("a number"),
            kinds.BOOLEAN: self.tr("yes or no"),
            kinds.CHOICE: self.tr("one of a list"),
            kinds.CHOICES: self.tr("some of a list"),
            kinds.TEXT: self.tr("a text"),
            kinds.TEXTS: self.tr("a list of texts"),
            kinds.UNSET: self.tr("not given"),
        }.get(editor.kind, self.tr("JSON"))


class ProcessForm(QWidget):
    """All parameters of a process: those that matter first, optional ones folded away with their defaults shown."""

    changed = pyqtSignal()
    resized = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.definition: ProcessDefinition | None = None
        self.fields: tuple[FormField, ...] = ()
        self.edits: dict[str, ParameterEdit] = {}
        self.forms: dict[str, QGridLayout] = {}
        self.optional_group: QgsCollapsibleGroupBox | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the form needs another room, as when a group is unfolded."""
        super().resizeEvent(event)
        self.resized.emit()

    def show_process(self, definition: ProcessDefinition, period: tuple[date, date] | None = None) -> None:
        """Make the form of a process, in place of the one before."""
        self.clear()
        self.definition = definition
        self.fields = form_of(definition, period)
        self._inside = QWidget(self)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        plain = [field for field in self.fields if not field.folded]
        folded = [field for field in self.fields if field.folded]
        inside.addLayout(self._grid(plain))
        if folded:
            inside.addWidget(self._optional(folded))
        self._layout.addWidget(self._inside)
        self._show_defaults()

    def clear(self) -> None:
        """Take the form away, where there is no process."""
        if self._inside is not None:
            self._layout.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self.definition, self._inside, self.fields = None, None, ()
        self.edits, self.forms, self.optional_group = {}, {}, None

    def values(self) -> tuple[dict[str, Any], list[InputError]]:
        """Return the values by parameter, and the problems of those that are none."""
        found, problems = {}, []
        for name, edit in self.edits.items():
            try:
                found[name] = edit.value()
            except InputError as error:
                problems.append(InputError(f'Parameter "{name}"', error.problem, error.remedy))
        return found, problems

    def days(self) -> tuple[date, ...]:
        """Return the first and the last day of the period that is filled in; nothing where there is none."""
        period = next((value for value in self.values()[0].values() if _is_period(value)), ())
        return tuple(date.fromisoformat(day) for day in period)

    def arguments(self) -> dict[str, Any]:
        """Return the arguments as they stand, without values that cannot be read."""
        return arguments_of(self.fields, self.values()[0])

    def check(self) -> list[InputError]:
        """Return what is wrong with the values, at most one problem for each parameter."""
        from ..core.arguments import problems_of

        if self.definition is None:
            return []
        values, unreadable = self.values()
        names = {problem.field for problem in unreadable}
        checked = problems_of(self.definition, arguments_of(self.fields, values))
        return [*unreadable, *(problem for problem in checked if problem.field not in names)]

    def unfold(self, names: Collection[str]) -> None:
        """Show the optional parameters when one of these is among them."""
        if self.optional_group is not None and any(field.folded and field.name in names for field in self.fields):
            self.optional_group.setCollapsed(False)

    def restore(self, values: Mapping[str, Any]) -> None:
        """Show values of an earlier time; those of parameters that the process does not have are passed over."""
        for name, value in values.items():
            if name in self.edits:
                self.edits[name].set_value(value)
        self._show_defaults()

    def _optional(self, fields: list[FormField]) -> QWidget:
        group = self.optional_group = QgsCollapsibleGroupBox(self._inside)
        group.setObjectName("optionalGroup")
        group.setTitle(self.tr("Optional parameters"))
        group.setLayout(self._grid(fields))
        group.setSaveCollapsedState(False)
        group.setCollapsed(True)
        holder = QWidget(self._inside)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(group)
        self._defaults_label = _muted(QLabel(holder))
        self._defaults_label.setObjectName("defaultsLabel")
        layout.addWidget(self._defaults_label)
        group.collapsedStateChanged.connect(self._defaults_label.setVisible)
        return holder

    def _grid(self, fields: list[FormField]) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for number, field in enumerate(fields):
            self._add_row(grid, _ROWS_PER_FIELD * number, field)
        return grid

    def _add_row(self, grid: QGridLayout, row: int, field: FormField) -> None:
        description = plain_text(field.description)
        label = QLabel(field.label)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setToolTip(field.name)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        if field.is_tile:
            grid.addWidget(_plain(QLabel(self.tr("each tile"))), row, 1)
        else:
            edit = ParameterEdit(field)
            edit.setObjectName(f"parameter_{field.name}")
            edit.setToolTip(_tooltip(description) or field.name)
            label.setBuddy(edit)
            edit.changed.connect(self._tell)
            grid.addWidget(edit, row, 1)
            self.edits[field.name], self.forms[field.name] = edit, grid
        if description:
            text = _muted(QLabel(_shortened(description)))
            text.setToolTip(_tooltip(description))
            grid.addWidget(text, row + 2, 1)

    @pyqtSlot()
    def _tell(self) -> None:
        self._show_defaults()
        self.changed.emit()

    def _show_defaults(self) -> None:
        """Show the optional parameters' values below their folded group."""
        if self.optional_group is None:
            return
        values, _ = self.values()
        parts = [f"{field.label}: {self._value_words(values.get(field.name))}" for field in self.fields if field.folded]
        self._defaults_label.setText(" · ".join(parts))

    def _value_words(self, value: Any) -> str:
        if value is None:
            return self.tr("not given")
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, list) and all(isinstance(item, (str, int, float)) for item in value):
            return _shortened(_between(value).join(map(choice_text, value)), _SHOWN_DEFAULT) or self.tr("none")
        return _shortened(choice_text(value), _SHOWN_DEFAULT)


def _between(values: list[Any]) -> str:
    """Return what parts values: no comma where one may be the decimal sign in them."""
    return "; " if any(isinstance(value, float) for value in values) else ", "


def _is_period(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(day, str) and len(day) == 10 for day in value)


def _plain(label: QLabel) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _muted(label: QLabel) -> QLabel:
    """Return the label in the colour of texts that explain."""
    _plain(label)
    palette = label.palette()
    faded = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
    faded.setAlphaF(0.7)
    palette.setColor(QPalette.ColorRole.WindowText, faded)
    label.setPalette(palette)
    return label


def _shortened(text: str, characters: int = _SHOWN_DESCRIPTION) -> str:
    """Return a text in one line, which ends with a whole word."""
    words = " ".join(text.split())
    if len(words) <= characters:
        return words
    cut = words[:characters]
    return f"{cut.rpartition(' ')[0] or cut[:-1]}…"


def _tooltip(text: str) -> str:
    """Return a text from strangers for a tooltip, which would take tags for formatting."""
    from html import escape

    return f"<p>{escape(_shortened(text, 2_000))}</p>" if text else ""
