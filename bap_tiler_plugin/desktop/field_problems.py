"""Messages beside the fields they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStyle, QWidget

from ..words.problem_words import problem_text, without_field


class FieldProblems:
    """One hidden line below each field of a form, shown with an icon when the field's value cannot be used."""

    def __init__(self, message_bar: QgsMessageBar, fields: Mapping[str, tuple[QGridLayout, QWidget]]) -> None:
        """:param fields: by field name its widget and the form that holds it, whose every second row is free."""
        self._message_bar = message_bar
        self._widgets: dict[str, QWidget] = {}
        self._lines: dict[str, QWidget] = {}
        for name, (form, widget) in fields.items():
            self.add(name, form, widget)

    def add(self, field: str, form: QGridLayout, widget: QWidget) -> None:
        """Add a field, in place of an earlier one of this name."""
        self._widgets[field] = widget
        self._lines[field] = _insert_line(form, widget)

    def remove(self, fields: Sequence[str]) -> None:
        """Forget fields whose widgets go."""
        for field in fields:
            self._widgets.pop(field, None)
            self._lines.pop(field, None)

    def fields(self) -> list[str]:
        """Return the names of all fields."""
        return list(self._lines)

    def clear(self) -> None:
        """Take all messages away."""
        self._message_bar.clearWidgets()
        for field in self._lines:
            self.set_line(field, "")

    def set_line(self, field: str, text: str) -> None:
        """Show a text below a field; an empty one hides it. A field that is not there is passed over."""
        line = self._lines.get(field)
        if line is not None:
            line.findChild(QLabel, "text").setText(text)
            line.setVisible(bool(text))

    def refresh(self) -> None:
        """Hide the lines without a text again, after a group that was folded away has shown all that is in it."""
        for line in self._lines.values():
            line.setVisible(bool(line.findChild(QLabel, "text").text()))

    def show(self, problems: Sequence[tuple[str, Exception]]) -> QWidget | None:
        """Show each (field, problem) below its field and the first also in the message bar.

        Returns the first problem's widget, None when it is about no field.
        """
        self.clear()
        for field, problem in problems:
            self.set_line(field, without_field(problem))
        field, problem = problems[0]
        text = problem_text(problem, with_remedy=field not in self._lines)
        self._message_bar.pushMessage(text, Qgis.MessageLevel.Warning, 0)
        return self._widgets.get(field)

    def text(self, field: str) -> str:
        """Return the message below a field, empty when there is none."""
        line = self._lines.get(field)
        return "" if line is None else line.findChild(QLabel, "text").text()


def _insert_line(form: QGridLayout, widget: QWidget) -> QWidget:
    line = problem_line(form.parentWidget())
    form.addWidget(line, _row_of(form, widget) + 1, 1, 1, -1)
    return line


def problem_line(parent: QWidget) -> QWidget:
    """Return a hidden line with a warning sign and a label called "text", which wraps plain text."""
    line = QWidget(parent)
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    icon = QLabel(line)
    size = line.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
    icon.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(size, size))
    text = QLabel(line)
    text.setObjectName("text")
    text.setWordWrap(True)
    text.setTextFormat(Qt.TextFormat.PlainText)
    layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(text, 1)
    line.hide()
    return line


def _row_of(form: QGridLayout, widget: QWidget) -> int:
    for index in range(form.count()):
        inside = form.itemAt(index).layout()
        if form.itemAt(index).widget() is widget or (inside is not None and inside.indexOf(widget) >= 0):
            return form.getItemPosition(index)[0]
    raise ValueError(f"{widget.objectName()} is not in the form")
