"""A job's log: read from the run or asked of its backend, shown by level as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..core.job_logs import LEVELS

if TYPE_CHECKING:
    from ..core.job_logs import LogEntry

_LONGEST_LINE = 400
_LEVEL_CHARACTERS = 10


class _LogRows(QAbstractTableModel):
    """The lines of a log from a level on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._headers = (self.tr("Time"), self.tr("Level"), self.tr("Message"))
        self._all: list[LogEntry] = []
        self.lines: list[LogEntry] = []
        self._most = len(LEVELS)

    def show(self, lines: list[LogEntry]) -> None:
        """Show other lines."""
        self._all = lines
        self.set_level(self._most)

    def set_level(self, most: int) -> None:
        """Show lines of the first so many levels."""
        self.beginResetModel()
        self._most = most
        self.lines = [line for line in self._all if LEVELS.index(line.level) < most]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int) -> Any:
        """Return the column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows: the message in one line."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self.lines[index.row()]
        return (line.time[11:19] or line.time, line.level, " ".join(line.message[:_LONGEST_LINE].split()))[
            index.column()
        ]


class LogView(QWidget):
    """Lines of a log with a level filter, the chosen one in full below; ``fetchRequested`` asks the backend."""

    fetchRequested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = _LogRows(self)
        self.levelCombo = QComboBox(self)
        texts = (self.tr("Errors"), self.tr("Warnings and errors"), self.tr("Without debugging"), self.tr("Everything"))
        for number, text in enumerate(texts, start=1):
            self.levelCombo.addItem(text, number)
        self.levelCombo.setCurrentIndex(len(texts) - 1)
        self.levelCombo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.levelCombo.setMinimumContentsLength(_LEVEL_CHARACTERS)
        self.fetchButton = QPushButton(self.tr("&Ask the backend"), self)
        self.fetchButton.setToolTip(self.tr("Read the job's whole log from its backend"))
        self.noteLabel = QLabel(self)
        self.noteLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.noteLabel.setWordWrap(True)
        self.table = QTableView(self)
        self.text = QPlainTextEdit(self)
        self._build()
        self.levelCombo.currentIndexChanged.connect(self._set_level)
        self.fetchButton.clicked.connect(self.fetchRequested)
        self.table.selectionModel().currentRowChanged.connect(self._show_line)

    def _build(self) -> None:
        label = QLabel(self.tr("&Level:"), self)
        label.setBuddy(self.levelCombo)
        head = QHBoxLayout()
        for widget in (label, self.levelCombo, self.fetchButton):
            head.addWidget(widget)
        head.addStretch(1)
        self.table.setModel(self.rows)
        self.table.setAccessibleName(self.tr("Log"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 4)
        self.table.horizontalHeader().setStretchLastSection(True)
        width = self.fontMetrics().horizontalAdvance("0")
        self.table.setColumnWidth(0, width * 10)
        self.table.setColumnWidth(1, width * 9)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Message"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.table)
        splitter.addWidget(self.text)
        splitter.setSizes([200, 100])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.noteLabel)
        layout.addWidget(splitter, 1)

    def show_lines(self, lines: list[LogEntry], note: str) -> None:
        """Show a log and where it comes from."""
        self.text.clear()
        self.rows.show(lines)
        self.show_note(note)
        self._choose_first()

    def show_note(self, note: str) -> None:
        """Show one line above the log; empty hides it."""
        self.noteLabel.setText(note)
        self.noteLabel.setVisible(bool(note))

    @pyqtSlot(int)
    def _set_level(self, _: int) -> None:
        self.text.clear()
        self.rows.set_level(self.levelCombo.currentData())
        self._choose_first()

    def _choose_first(self) -> None:
        """Choose the first error, else the first line."""
        lines = self.rows.lines
        if lines:
            self.table.selectRow(next((row for row, line in enumerate(lines) if line.level == LEVELS[0]), 0))

    @pyqtSlot(QModelIndex, QModelIndex)
    def _show_line(self, current: QModelIndex, _: QModelIndex) -> None:
        self.text.setPlainText(self.rows.lines[current.row()].message if current.isValid() else "")
