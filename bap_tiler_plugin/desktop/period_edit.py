"""Two days with presets: a period as openEO has it, whose end is not part of it."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import QAction, QDateEdit, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from ..words.number_words import user_locale

FIRST_YEAR = 2015
DAY_FORMAT = "yyyy-MM-dd"
_MONTHS = 12


def day_edit(parent: QWidget) -> QDateEdit:
    """Return a field for a day with a calendar; year, month, day in right-to-left languages too."""
    edit = QDateEdit(parent)
    edit.setCalendarPopup(True)
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    edit.setDisplayFormat(DAY_FORMAT)
    return edit


class PeriodEdit(QWidget):
    """First day, the day after the last, and a menu with presets."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first_edit, self.last_edit = day_edit(self), day_edit(self)
        self.first_edit.setObjectName("firstDayEdit")
        self.last_edit.setObjectName("lastDayEdit")
        self.first_edit.setToolTip(self.tr("First day"))
        self.last_edit.setToolTip(self.tr("The day after the last: it is no longer part of the period"))
        self.preset_button = QToolButton(self)
        self.preset_button.setText(self.tr("Presets"))
        self.preset_button.setToolTip(self.tr("Last month, a year, or a month of a year"))
        self.preset_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.preset_button.setMenu(self._menu())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.first_edit)
        layout.addWidget(QLabel(self.tr("until"), self))
        layout.addWidget(self.last_edit)
        layout.addWidget(self.preset_button)
        layout.addStretch(1)
        self.setFocusProxy(self.first_edit)
        self.first_edit.dateChanged.connect(self.changed)
        self.last_edit.dateChanged.connect(self.changed)

    def value(self) -> list[str]:
        """Return start and end as openEO writes them."""
        return [edit.date().toString("yyyy-MM-dd") for edit in (self.first_edit, self.last_edit)]

    def set_value(self, value: list[str]) -> None:
        """Show a period."""
        for edit, text in zip((self.first_edit, self.last_edit), value):
            edit.setDate(QDate.fromString(text, "yyyy-MM-dd"))

    def set_days(self, first: date, after_last: date) -> None:
        """Show a period."""
        self.set_value([first.isoformat(), after_last.isoformat()])

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        today = date.today()  # noqa: DTZ011 - the analyst's own day
        this_month = today.replace(day=1)
        self._add(menu, self.tr("Last month"), _months_before(this_month, 1), this_month)
        self._add(menu, self.tr("Last three months"), _months_before(this_month, 3), this_month)
        self._add(menu, self.tr("Last twelve months"), _months_before(this_month, _MONTHS), this_month)
        menu.addSeparator()
        for year in range(today.year, FIRST_YEAR - 1, -1):
            self._add_year(menu.addMenu(str(year)), year)
        return menu

    def _add_year(self, menu: QMenu, year: int) -> None:
        self._add(menu, self.tr("Whole year, by months"), date(year, 1, 1), date(year + 1, 1, 1))
        menu.addSeparator()
        for month in range(1, _MONTHS + 1):
            first = date(year, month, 1)
            name = user_locale().standaloneMonthName(month) or str(month)
            self._add(menu, name, first, _months_before(first, -1))

    def _add(self, menu: QMenu, text: str, first: date, after_last: date) -> None:
        action = menu.addAction(text)
        action.setData([first.isoformat(), after_last.isoformat()])
        action.triggered.connect(self._take_preset)

    @pyqtSlot()
    def _take_preset(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.set_value(action.data())


def _months_before(first: date, months: int) -> date:
    number = first.year * _MONTHS + first.month - 1 - months
    return date(number // _MONTHS, number % _MONTHS + 1, 1)
