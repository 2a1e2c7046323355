"""The tiles of a run as a table model: plain lists, so that 100,000 rows cost nothing until they are looked at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QIcon

from ..core.statuses import flow_position
from ..words.number_words import number_text
from ..words.status_labels import status_label
from .status_icons import status_icon

if TYPE_CHECKING:
    from ..core.tile_run import TileState
    from .shown_run import ShownRun

TILE, STATUS, BACKEND, JOB, ATTEMPT, CREDITS, MESSAGE = range(7)
_RESORT_MS = 1500
_REPAINT_MS = 200
_NUMBERS = (ATTEMPT, CREDITS)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LONGEST_TEXT = 300


class TileRows(QAbstractTableModel):
    """Tiles that pass the filter, in the chosen order. Rows of the model are places in ``order``.

    ``reordered`` tells that the rows stand elsewhere now, ``filtered`` how many of all are shown.
    """

    reordered = pyqtSignal()
    filtered = pyqtSignal(int, int)

    def __init__(self, run: ShownRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._headers = (
            *(self.tr("Tile"), self.tr("Status"), self.tr("Backend"), self.tr("Job"), self.tr("Attempt")),
            *(self.tr("Credits"), self.tr("Message")),
        )
        self.order: list[int] = []
        self._places: dict[int, int] = {}
        self._column, self._descending = -1, False
        self._statuses: frozenset[str] | None = None
        self._text = ""
        self._resort = QTimer(self)
        self._resort.setSingleShot(True)
        self._resort.setInterval(_RESORT_MS)
        self._resort.timeout.connect(self.arrange)
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.setInterval(_REPAINT_MS)
        self._repaint.timeout.connect(self._tell_changed)
        run.loaded.connect(self.arrange)
        run.changed.connect(self._show_changed)
        self.arrange()

    # --- Qt's questions ----------------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of tiles that are shown."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int) -> Any:
        """Return the column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text_of(self._run.states[self.order[index.row()]], index.column())
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in _NUMBERS else None
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (MESSAGE, JOB):
            return plain(self._text_of(self._run.states[self.order[index.row()]], index.column()))
        return None

    def _icon(self, index: QModelIndex) -> QIcon | None:
        if index.column() != STATUS:
            return None
        return status_icon(self._run.states[self.order[index.row()]].status)

    def _text_of(self, state: TileState, column: int) -> str:
        if column == STATUS:
            return status_label(state.status)
        if column == CREDITS:
            return "" if state.credits is None else number_text(state.credits, 2)
        if column == ATTEMPT:
            return str(state.attempt) if state.attempt else ""
        values = {TILE: state.tile_id, BACKEND: state.backend_name, JOB: state.job_id, MESSAGE: state.message}
        text = values[column] or ""
        return text if len(text) <= _LONGEST_TEXT and text.isprintable() else " ".join(text.split())[:_LONGEST_TEXT]

    # --- order and filter --------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the grid's own order."""
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self.arrange()

    def set_filter(self, statuses: Iterable[str] | None, text: str) -> None:
        """Show tiles with one of the statuses (None: any) whose id, job, backend or message contains the text."""
        self._statuses = None if statuses is None else frozenset(statuses)
        self._text = text.strip().lower()
        self.arrange()

    @pyqtSlot()
    def arrange(self) -> None:
        """Filter and sort anew."""
        self._resort.stop()
        order = self._arranged()
        if len(order) == len(self.order):
            self.order, self._places = order, {}
            self._tell_changed()
        else:
            self.beginResetModel()
            self.order, self._places = order, {}
            self.endResetModel()
        self.reordered.emit()
        self.filtered.emit(len(order), self._run.total)

    def _arranged(self) -> list[int]:
        states = self._run.states
        rows: Any = range(len(states))
        if self._statuses is not None:
            rows = [row for row in rows if states[row].status in self._statuses]
        if self._text:
            rows = [row for row in rows if self._contains_text(states[row])]
        if self._column >= 0:
            return sorted(rows, key=self._sort_keys().__getitem__, reverse=self._descending)
        return list(reversed(rows) if self._descending else rows)

    def _contains_text(self, state: TileState) -> bool:
        found = f"{state.tile_id}\n{state.job_id or ''}\n{state.backend_name or ''}\n{state.message or ''}"
        return self._text in found.lower()

    def _sort_keys(self) -> Any:
        """Return what to sort by, for every tile."""
        states, column = self._run.states, self._column
        if column == TILE:
            return range(len(states))
        if column == STATUS:
            positions = {name: flow_position(name) for name in {state.status for state in states}}
            return [positions[state.status] for state in states]
        if column == ATTEMPT:
            return [state.attempt for state in states]
        if column == CREDITS:
            return [-1.0 if state.credits is None else state.credits for state in states]
        field = {BACKEND: "backend_name", JOB: "job_id", MESSAGE: "message"}[column]
        return [getattr(state, field) or "" for state in states]

    # --- following the run -------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _show_changed(self, rows: list[int]) -> None:
        if (self._statuses is not None or self._text or self._column > TILE) and not self._resort.isActive():
            self._resort.start()
        if not self._repaint.isActive():
            self._repaint.start()

    @pyqtSlot()
    def _tell_changed(self) -> None:
        if self.order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.order) - 1, len(self._headers) - 1))

    # --- rows and tiles ----------------------------------------------------------------------------------------------

    def state_at(self, row: int) -> TileState:
        """Return the tile in a row of the model."""
        return self._run.states[self.order[row]]

    def place_of(self, run_row: int) -> int | None:
        """Return the row in which a tile of the run stands, None when the filter hides it."""
        if not self._places:
            self._places = {row: place for place, row in enumerate(self.order)}
        return self._places.get(run_row)


def plain(text: str) -> str:
    """Return a text that Qt shows as it is in a tool tip, whatever it contains."""
    from html import escape

    return f"<qt>{escape(text)}</qt>" if text else ""
