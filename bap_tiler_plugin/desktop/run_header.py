"""The head of the monitor: which run, how far it is, how long it takes and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt, QTimer, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ..core.statuses import flow_position
from ..words.decision_words import pause_text
from ..words.number_words import number_text
from ..words.status_labels import status_label
from .status_icons import status_colour, status_hatch
from .words import credits_text, duration_text

if TYPE_CHECKING:
    from .shown_run import ShownRun

_TICK_MS = 1000
_SOON_MS = 300


class RunHeader(QWidget):
    """State, progress in segments, times and credits of the run that is shown.

    ``statusClicked`` carries the status whose segment was clicked.
    """

    statusClicked = pyqtSignal(str)

    def __init__(self, run: ShownRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self.stateLabel = _plain_label(self)
        self.stateLabel.setWordWrap(True)
        self.bar = SegmentBar(self)
        self.bar.clicked.connect(self.statusClicked)
        self.timeLabel = _plain_label(self)
        self.creditsLabel = _plain_label(self)
        self.creditsLabel.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        font = self.stateLabel.font()
        font.setBold(True)
        self.stateLabel.setFont(font)
        figures = QHBoxLayout()
        for part in (self.timeLabel, self.creditsLabel):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            part.setWordWrap(True)
            figures.addWidget(part, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.stateLabel)
        layout.addWidget(self.bar)
        layout.addLayout(figures)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.refresh)
        run.loaded.connect(self.refresh)
        run.changed.connect(self._refresh_soon)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        run.modeChanged.connect(self._show_mode)
        self._step = ""
        self.refresh()

    @pyqtSlot(str)
    def show_step(self, text: str) -> None:
        """Show what is being done before and after the jobs."""
        self._step = text
        self.refresh()

    @pyqtSlot(object)
    def _refresh_soon(self, _: object) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @pyqtSlot()
    def _show_mode(self) -> None:
        if self._run.executing:
            self._timer.start()
        else:
            self._timer.stop()
            self._step = ""
        self.refresh()

    @pyqtSlot()
    def refresh(self, _: object = None) -> None:
        """Show the present figures."""
        run = self._run
        self.stateLabel.setText(self._state_text())
        self.bar.show_counts(run.counts)
        self.timeLabel.setText(self._time_text())
        self.creditsLabel.setText(self._credits_text())

    def _state_text(self) -> str:
        run = self._run
        if run.snapshot is None:
            return run.why_none or self.tr("No run is open")
        numbers = self.tr("{finished} of {total} tiles finished").format(
            finished=number_text(run.counts["finished"]), total=number_text(run.total)
        )
        if run.failed and run.ended < run.total:
            numbers += ", " + self.tr("{failed} failed").format(failed=number_text(run.failed))
        return f"{self._mode_text()} · {numbers}"

    def _mode_text(self) -> str:
        run = self._run
        if run.stopping:
            return self.tr("Stopping …")
        if run.pausing:
            return self.tr("Pausing …")
        if run.executing and run.pauses:
            return self._pause_text()
        if run.executing:
            return self._step if self._step and not run.active else self.tr("Running")
        if run.is_held:
            return self.tr("Read only: executed by {holder}").format(holder=run.snapshot.holder)
        if run.ended < run.total:
            left = run.left_jobs
            return (
                self.tr("Not running, {n} jobs may still run and cost").format(n=number_text(left))
                if left
                else self.tr("Not running")
            )
        return (
            self.tr("Ended, {failed} failed").format(failed=number_text(run.failed)) if run.failed else self.tr("Ended")
        )

    def _pause_text(self) -> str:
        if self._run.is_paused_by_user:
            return self.tr("Paused")
        reasons = "; ".join(pause_text(pause) for pause in self._run.pauses)
        if self._run.is_waiting_for_backends:
            return self.tr("Waiting: {reasons}").format(reasons=reasons[:400])
        return self.tr("Paused: {reasons}").format(reasons=reasons[:400])

    def _time_text(self) -> str:
        elapsed = self._run.elapsed_seconds()
        if elapsed is None:
            return ""
        text = self.tr("Elapsed {time}").format(time=duration_text(elapsed))
        left = self._run.seconds_left()
        if left is None:
            return text
        return text + " · " + self.tr("about {time} left").format(time=duration_text(left))

    def _credits_text(self) -> str:
        run = self._run
        if run.snapshot is None:
            return ""
        spent, expected = run.spent_credits(), run.expected_credits()
        budget = run.max_credits
        if not spent and not expected and budget is None:
            return self.tr("No credits used")
        parts = [self.tr("{number} credits spent").format(number=credits_text(spent))]
        if expected is not None:
            parts.append(self.tr("about {number} expected").format(number=credits_text(expected)))
        if budget is not None:
            parts.append(self.tr("budget {number}").format(number=credits_text(budget)))
        return " · ".join(parts)


class SegmentBar(QWidget):
    """A bar with one stretch per status, as long as its share of the tiles."""

    clicked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Progress by status"))

    def sizeHint(self) -> QSize:
        """Return a size in which the hatches can be told apart."""
        return QSize(200, self.fontMetrics().height() + 4)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show these numbers of tiles by status."""
        shown = {name: counts[name] for name in sorted(counts, key=_segment_position) if counts[name] > 0}
        if shown != self._counts:
            self._counts = shown
            self.setAccessibleDescription(self.summary())
            self.update()

    def summary(self) -> str:
        """Return the numbers as text."""
        return ", ".join(f"{status_label(name)} {number_text(number)}" for name, number in self._counts.items())

    def segments(self) -> list[tuple[str, QRectF]]:
        """Return status and place of each stretch."""
        total = sum(self._counts.values())
        left, width, found = 0.5, self.width() - 1.0, []
        for name, number in self._counts.items():
            length = width * number / total
            found.append((name, QRectF(left, 0.5, length, self.height() - 1.0)))
            left += length
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            found = [
                (name, QRectF(self.width() - box.right(), box.top(), box.width(), box.height())) for name, box in found
            ]
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stretches."""
        painter = QPainter(self)
        for name, box in self.segments():
            painter.fillRect(box, status_colour(name))
            painter.fillRect(box, status_hatch(name))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1.0, self.height() - 1.0))

    def event(self, event: QEvent) -> bool:
        """Show the numbers as a tool tip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            lines = [f"{status_label(name)}: {number_text(number)}" for name, number in self._counts.items()]
            QToolTip.showText(event.globalPos(), "\n".join(lines), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which status was clicked."""
        for name, box in self.segments():
            if box.contains(event.pos()):
                self.clicked.emit(name)
                return


def _segment_position(name: str) -> int:
    """Finished first, then what failed, what is under way from the end of the flow, and what waits."""
    order = ("finished", "error", "start_failed", "download_failed", "canceled", "skipped")
    return order.index(name) if name in order else len(order) + 20 - flow_position(name)


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
