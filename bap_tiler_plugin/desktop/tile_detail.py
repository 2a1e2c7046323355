"""All about one tile: its job, attempts, usage, message, log and files."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..words.decision_words import decision_text
from ..words.status_labels import status_label
from .job_log import LogView
from .job_pages import job_page
from .status_icons import status_icon
from .tile_files import FileList
from .words import clock_text, credits_text, duration_text, local_time_text, usage_text

if TYPE_CHECKING:
    from qgis.PyQt.QtCore import QUrl

    from ..core.job_logs import LogEntry
    from ..core.run_snapshot import TileDetails
    from ..core.tile_run import TileState

_ICON = 16
_USAGE_LINES = 2
_LONGEST_MESSAGE = 20_000
_NO_BREAK = "\N{NO-BREAK SPACE}"


class TileDetail(QWidget):
    """The tile that is chosen in the table or on the map. What backends wrote is shown as plain text.

    ``pageRequested`` carries the address of the job's page, ``logRequested`` the job's backend and id.
    """

    pageRequested = pyqtSignal(object)
    logRequested = pyqtSignal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile_id = ""
        self._job_id, self._backend_name = "", ""
        self._page: QUrl | None = None
        self.iconLabel, self.titleLabel = QLabel(self), _plain_label(self)
        self.jobEdit = _read_only_line(self)
        self.copyButton = _icon_button(self, "mActionEditCopy", self.tr("&Copy"))
        self.pageButton = _icon_button(self, "mActionLink", self.tr("&Open job page"))
        self.backendLabel, self.usageLabel = _plain_label(self), _plain_label(self)
        self.titleLabel.setWordWrap(True)
        self.usageLabel.setWordWrap(True)
        self.messageEdit = QPlainTextEdit(self)
        self.attemptsTable = _table(
            self, (self.tr("Attempt"), self.tr("Status"), self.tr("Backend"), self.tr("Created"), self.tr("Duration"),
                   self.tr("Credits"), self.tr("Job"), self.tr("Message"))
        )  # fmt: skip
        self.eventsTable = _table(self, (self.tr("Time"), self.tr("Decision")))
        self.log = LogView(self)
        self.files = FileList(self)
        self.tabs = QTabWidget(self)
        self._build()
        self._reserve_room()
        self.copyButton.clicked.connect(self._copy)
        self.pageButton.clicked.connect(self._open_page)
        self.log.fetchRequested.connect(self._ask_for_log)
        self.clear()

    def _reserve_room(self) -> None:
        """Need as much height without a tile as with one, so that the dock keeps its size when one is chosen."""
        line = self.fontMetrics().lineSpacing()
        self.iconLabel.setFixedSize(_ICON, _ICON)
        self.usageLabel.setMinimumHeight(_USAGE_LINES * line)
        self.usageLabel.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.messageEdit.setMinimumHeight(2 * line)
        self.setMinimumHeight(self.minimumSizeHint().height() + 2 * line)

    def _build(self) -> None:
        font = self.titleLabel.font()
        font.setBold(True)
        self.titleLabel.setFont(font)
        self.messageEdit.setReadOnly(True)
        self.messageEdit.setTabChangesFocus(True)
        title = QHBoxLayout()
        title.addWidget(self.iconLabel)
        title.addWidget(self.titleLabel, 1)
        job = QHBoxLayout()
        job.addWidget(self.jobEdit, 1)
        job.addWidget(self.copyButton)
        job.addWidget(self.pageButton)
        overview = QWidget(self)
        form = QFormLayout(overview)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        label = QLabel(self.tr("&Job:"), overview)
        label.setBuddy(self.jobEdit)
        form.addRow(label, job)
        form.addRow(self.tr("Backend:"), self.backendLabel)
        form.addRow(self.tr("Usage:"), self.usageLabel)
        message = QLabel(self.tr("&Message:"), overview)
        message.setBuddy(self.messageEdit)
        form.addRow(message, self.messageEdit)
        for page, text in (
            (overview, self.tr("Job")),
            (self.log, self.tr("Log")),
            (self.files, self.tr("Results")),
            (self.attemptsTable, self.tr("Attempts")),
            (self.eventsTable, self.tr("Decisions")),
        ):
            self.tabs.setTabToolTip(self.tabs.addTab(page, text), text)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 0, 0)
        layout.addLayout(title)
        layout.addWidget(self.tabs, 1)

    # --- showing -----------------------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Show no tile."""
        self.tile_id = ""
        self.iconLabel.clear()
        self.titleLabel.setText(self.tr("No tile is chosen"))
        self.tabs.setEnabled(False)
        self._show_job("", "")
        self.usageLabel.clear()
        self.messageEdit.clear()
        self.attemptsTable.setRowCount(0)
        self.eventsTable.setRowCount(0)
        self.log.show_lines([], "")
        self.files.show_files([])

    def show_state(self, state: TileState) -> None:
        """Show what is known at once; :meth:`show_details` follows."""
        if state.tile_id != self.tile_id:
            self.clear()
            self.tile_id = state.tile_id
            self.tabs.setEnabled(True)
        self.iconLabel.setPixmap(status_icon(state.status).pixmap(QSize(_ICON, _ICON)))
        title = self.tr("Tile {tile}: {status}").format(tile=state.tile_id[:80], status=status_label(state.status))
        self.titleLabel.setText(title)
        self._show_job(state.job_id or "", state.backend_name or "")
        if self.messageEdit.toPlainText() != (state.message or "")[:_LONGEST_MESSAGE]:
            self.messageEdit.setPlainText((state.message or "")[:_LONGEST_MESSAGE])

    def show_details(self, details: TileDetails) -> None:
        """Show what the run keeps about the tile."""
        if details.state.tile_id != self.tile_id:
            return
        self.show_state(details.state)
        self._page = next((job_page(b.url) for b in details.backends if b.name == self._backend_name), None)
        self.pageButton.setEnabled(self._page is not None and bool(self._job_id))
        usage = [usage_text(name, value).replace(" ", _NO_BREAK) for name, value in details.usage]
        if details.state.credits is not None:
            number = credits_text(details.state.credits)
            usage.insert(0, self.tr("{number} credits").format(number=number).replace(" ", _NO_BREAK))
        self.usageLabel.setText(f"{_NO_BREAK}· ".join(usage) or self.tr("not told by the backend"))
        self._show_attempts(details)
        self.eventsTable.setRowCount(len(details.events))
        for row, (time, what, why) in enumerate(details.events):
            _set_row(self.eventsTable, row, (local_time_text(time), decision_text(what, why)[:1000]))
        self.files.show_files(details.results)
        if details.log or not self.log.rows.lines:
            note = "" if details.log else self.tr("The run has kept no log of this tile; the backend may have one.")
            self.log.show_lines(list(details.log), note)

    def _show_attempts(self, details: TileDetails) -> None:
        self.attemptsTable.setRowCount(len(details.attempts))
        for row, attempt in enumerate(details.attempts):
            times = details.times.get(attempt.attempt)
            created = clock_text(times.created) if times is not None else ""
            lasted = duration_text(times.ended - times.created) if times is not None and times.ended else ""
            credits = "" if attempt.credits is None else credits_text(attempt.credits)
            cells = (
                *(str(attempt.attempt), status_label(attempt.status), attempt.backend_name or "", created, lasted),
                *(credits, attempt.job_id or "", (attempt.message or "")[:1000]),
            )
            _set_row(self.attemptsTable, row, cells)
            self.attemptsTable.item(row, 1).setIcon(status_icon(attempt.status))

    def _show_job(self, job_id: str, backend_name: str) -> None:
        if (job_id, backend_name) == (self._job_id, self._backend_name) and self.jobEdit.text() == job_id:
            return
        self._job_id, self._backend_name = job_id, backend_name
        self.jobEdit.setText(job_id)
        self.jobEdit.setCursorPosition(0)
        self.backendLabel.setText(backend_name[:200])
        self.copyButton.setEnabled(bool(job_id))
        self.pageButton.setEnabled(False)
        self.log.fetchButton.setEnabled(bool(job_id))

    def show_log(self, lines: list[LogEntry], note: str) -> None:
        """Show a log that was asked for."""
        self.log.show_lines(lines, note)
        self.log.fetchButton.setEnabled(bool(self._job_id))

    def open_page(self, page: Any) -> None:
        """Bring a page to the front: ``self.log`` or ``self.files``."""
        self.tabs.setCurrentWidget(page)

    # --- asking ------------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._job_id)

    @pyqtSlot()
    def _open_page(self) -> None:
        self._copy()
        self.pageRequested.emit(self._page)

    @pyqtSlot()
    def _ask_for_log(self) -> None:
        self.log.fetchButton.setEnabled(False)
        self.log.show_note(self.tr("Asking {backend} …").format(backend=self._backend_name[:80]))
        self.logRequested.emit(self._backend_name, self._job_id)


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setMinimumWidth(1)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _icon_button(parent: QWidget, icon: str, text: str) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setIcon(QgsApplication.getThemeIcon(f"/{icon}.svg"))
    button.setToolTip(text.replace("&", ""))
    button.setAccessibleName(text.replace("&", ""))
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _read_only_line(parent: QWidget) -> QLineEdit:
    edit = QLineEdit(parent)
    edit.setReadOnly(True)
    return edit


def _table(parent: QWidget, headers: tuple[str, ...]) -> QTableWidget:
    table = QTableWidget(0, len(headers), parent)
    table.setHorizontalHeaderLabels(headers)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    width = table.fontMetrics().horizontalAdvance("0")
    for column, header in enumerate(headers if len(headers) > 2 else headers[:1]):
        table.setColumnWidth(column, width * max(len(header) + 4, 20 if len(headers) == 2 else 12))
    return table


def _set_row(table: QTableWidget, row: int, cells: tuple[str, ...]) -> None:
    for column, text in enumerate(cells):
        item = QTableWidgetItem(text)
        item.setToolTip(f"<p>{escape(text)}</p>")
        table.setItem(row, column, item)
