"""The table of a run's tiles with its filter; selections are tiles, not rows, so that sorting keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    pyqtSignal,
    pyqtSlot,
)
from qgis.PyQt.QtGui import QPaintEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..core.statuses import STATUSES
from ..words.number_words import number_text
from ..words.status_labels import status_label
from .tile_rows import STATUS, TILE, TileRows

if TYPE_CHECKING:
    from .shown_run import ShownRun

_TYPING_MS = 200
_CHARACTERS = (21, 17, 14, 14, 9, 9, 40)
_NARROWEST, _AROUND = 90, 16


class TileTable(QWidget):
    """Filter fields above the table. Tiles are told by their row in the run.

    ``selectionChanged`` carries the selected tiles after the user has changed them, ``activated`` one tile that was
    double-clicked or chosen with the enter key.
    """

    selectionChanged = pyqtSignal(object)
    activated = pyqtSignal(int)

    def __init__(self, run: ShownRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self.rows = TileRows(run, self)
        self.view = _View(self)
        self.textEdit = QLineEdit(self)
        self.statusCombo = QgsCheckableComboBox(self)
        self.shownLabel = QLabel(self)
        self._selected: list[int] = []
        self._folder: Path | None = None
        self._applying = False
        self._scroll = 0
        self._width_of_ids: int | None = None
        self._build()
        self._connect()

    @property
    def selected(self) -> list[int]:
        """The selected tiles, by row in the run; also those that the filter hides."""
        return self._selected

    def _build(self) -> None:
        self.textEdit.setPlaceholderText(self.tr("Tile, job, backend or message"))
        self.textEdit.setClearButtonEnabled(True)
        self.textEdit.setToolTip(self.tr("Show only tiles that contain this text"))
        self.statusCombo.setDefaultText(self.tr("All statuses"))
        self.statusCombo.setToolTip(self.tr("Show only tiles with these statuses"))
        self.statusCombo.setMinimumWidth(_NARROWEST)
        for name in STATUSES:
            self.statusCombo.addItemWithCheckState(status_label(name), Qt.CheckState.Unchecked, name)
        label = QLabel(self.tr("&Filter:"), self)
        label.setBuddy(self.textEdit)
        status_label_widget = QLabel(self.tr("S&tatus:"), self)
        status_label_widget.setBuddy(self.statusCombo)
        filters = QHBoxLayout()
        filters.addWidget(label)
        filters.addWidget(self.textEdit, 2)
        filters.addWidget(status_label_widget)
        filters.addWidget(self.statusCombo, 1)
        filters.addWidget(self.shownLabel)
        self.view.setModel(self.rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(filters)
        layout.addWidget(self.view, 1)
        self._set_widths()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)

    def _set_widths(self) -> None:
        width = self.view.fontMetrics().horizontalAdvance("0")
        statuses = max(self.view.fontMetrics().horizontalAdvance(status_label(name)) for name in STATUSES)
        for column, characters in enumerate(_CHARACTERS):
            named = self.view.horizontalHeader().sectionSizeHint(column)
            with_icon = statuses + self.view.iconSize().width() + _AROUND
            self.view.setColumnWidth(column, max(width * characters, named, with_icon if column == STATUS else 0))

        self._fit_ids()

    @pyqtSlot()
    def _fit_ids(self) -> None:
        """Give the tiles' ids the room that they need, unless a person has chosen another width."""
        if self._width_of_ids not in (None, self.view.columnWidth(TILE)):
            return
        longest = max((state.tile_id for state in self._run.states), key=len, default="")[: _CHARACTERS[TILE]]
        metrics, named = self.view.fontMetrics(), self.view.horizontalHeader().sectionSizeHint(TILE)
        needed = metrics.horizontalAdvance(longest) + _AROUND
        self._width_of_ids = max(needed, named, _NARROWEST)
        self.view.setColumnWidth(TILE, self._width_of_ids)

    def _connect(self) -> None:
        self.textEdit.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._filter)
        self.statusCombo.checkedItemsChanged.connect(self._filter)
        self.rows.modelAboutToBeReset.connect(self._remember_place)
        self.rows.reordered.connect(self._show_selection_again)
        self.rows.filtered.connect(self._show_numbers)
        self.view.selectionModel().selectionChanged.connect(self._take_selection)
        self.view.doubleClicked.connect(self._activate)
        self.view.enterPressed.connect(self._activate_current)
        self._run.loaded.connect(self._forget_selection)
        self._run.loaded.connect(self._fit_ids)

    # --- filter ------------------------------------------------------------------------------------------------------

    @pyqtSlot()
    @pyqtSlot(list)
    def _filter(self, _: object = None) -> None:
        checked = self.statusCombo.checkedItemsData()
        self.rows.set_filter(checked or None, self.textEdit.text())

    @pyqtSlot(int, int)
    def _show_numbers(self, shown: int, total: int) -> None:
        text = self.tr("{shown} of {total} tiles").format(shown=number_text(shown), total=number_text(total))
        self.shownLabel.setText(self.tr("{total} tiles").format(total=number_text(total)) if shown == total else text)

    def show_statuses(self, names: Iterable[str]) -> None:
        """Show tiles with these statuses only; none stands for all."""
        wanted = set(names)
        self.statusCombo.setCheckedItems([status_label(name) for name in STATUSES if name in wanted])
        if not wanted:
            self.statusCombo.deselectAllOptions()

    # --- selection ---------------------------------------------------------------------------------------------------

    def select(self, run_rows: Iterable[int], *, scroll: bool = True) -> None:
        """Select tiles, as the map asks; nothing is emitted."""
        self._selected = sorted(run_rows)
        self._show_selected(scroll=scroll)

    @pyqtSlot(QItemSelection, QItemSelection)
    def _take_selection(self, *_: QItemSelection) -> None:
        if self._applying:
            return
        selection = self.view.selectionModel().selection()
        places = {
            place
            for number in range(len(selection))
            for place in range(selection[number].top(), selection[number].bottom() + 1)
        }
        self._selected = sorted(self.rows.order[place] for place in places)
        self.selectionChanged.emit(self._selected)

    def _show_selected(self, *, scroll: bool) -> None:
        found = (self.rows.place_of(row) for row in self._selected)
        places = sorted(place for place in found if place is not None)
        last = self.rows.columnCount() - 1
        selection = QItemSelection()
        for first, stop in _stretches(places):
            selection.append(QItemSelectionRange(self.rows.index(first, 0), self.rows.index(stop, last)))
        self._applying = True
        flag = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().select(selection, flag.ClearAndSelect | flag.Rows)
        if places and scroll:
            index = self.rows.index(places[0], 0)
            self.view.selectionModel().setCurrentIndex(index, flag.NoUpdate)
            self.view.scrollTo(index)
        self._applying = False

    @pyqtSlot()
    def _remember_place(self) -> None:
        self._scroll = self.view.verticalScrollBar().value()

    @pyqtSlot()
    def _show_selection_again(self) -> None:
        self._show_selected(scroll=False)
        self.view.verticalScrollBar().setValue(self._scroll)

    @pyqtSlot()
    def _forget_selection(self) -> None:
        """Keep what is selected while the same run is read again; in another one those are other tiles."""
        before, self._folder = self._folder, None if self._run.snapshot is None else self._run.snapshot.folder
        if self._folder != before:
            self.forget_selection()
        else:
            self._selected = [row for row in self._selected if row < self._run.total]

    def forget_selection(self) -> None:
        """Select no tile, and tell so."""
        if self._selected:
            self.select([])
            self.selectionChanged.emit(self._selected)

    @pyqtSlot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        if index.isValid():
            self.activated.emit(self.rows.order[index.row()])

    @pyqtSlot()
    def _activate_current(self) -> None:
        self._activate(self.view.currentIndex())


class _View(QTableView):
    """A table with rows of one height. Painting in one go keeps other Python threads from slowing each cell down."""

    enterPressed = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tiles"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        height = self.fontMetrics().height() + 6
        self.setIconSize(QSize(height - 8, height - 8))
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setMinimumSectionSize(height)
        vertical.setDefaultSectionSize(height)
        horizontal = self.horizontalHeader()
        horizontal.setHighlightSections(False)
        horizontal.setStretchLastSection(True)
        horizontal.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        horizontal.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all cells while holding Python's lock once."""
        super().paintEvent(event)

    def keyPressEvent(self, event: object) -> None:
        """Zoom to the tile on enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enterPressed.emit()
        else:
            super().keyPressEvent(event)


def _stretches(places: list[int]) -> list[tuple[int, int]]:
    """Return first and last of each stretch of neighbouring numbers."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
