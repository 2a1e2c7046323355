"""Jobs over time, by backend: one bar per job, painted in short slices so that the window never waits for it."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import (
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from qgis.PyQt.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from ..core.statuses import TERMINAL
from ..words.status_labels import status_label
from .job_bars import JobBar
from .status_icons import status_colour
from .timeline_axis import paint_axis
from .timeline_breaks import break_text, paint_break
from .timeline_scale import Scale
from .words import clock_text, duration_text, jobs_text

if TYPE_CHECKING:
    from .shown_run import ShownRun

_SLICE_SECONDS = 0.005
_LIVE_MS = 1000
_TITLE_LINES = 1.5
_CAP_PIXELS = 3.0
_LEAST_PIXELS = 3.0
_ZOOM_STEP = 1.25
_MOST_ZOOM = 200.0


class Timeline(QAbstractScrollArea):
    """The jobs of the run that is shown; ``tileClicked`` carries a tile's id. Ctrl and wheel zoom the time."""

    tileClicked = pyqtSignal(str)

    def __init__(self, run: ShownRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._zoom = 1.0
        self._image: QImage | None = None
        self._left = self._top = self._next = 0
        self._unfinished: list[JobBar] = []
        self._filled: dict[tuple[str, int], int] = {}
        self._scale = Scale(0.0, 60.0, 100.0)
        self.setAccessibleName(self.tr("Timeline of the jobs"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(False)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._paint_slice)
        self._live = QTimer(self)
        self._live.setInterval(_LIVE_MS)
        self._live.timeout.connect(self._move_on)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self.repaint_all)
        run.loaded.connect(self._load)
        run.modeChanged.connect(self._show_mode)

    @property
    def is_complete(self) -> bool:
        """Whether all bars are painted."""
        return not self._slices.isActive()

    # --- following the run -------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _load(self) -> None:
        self._zoom = 1.0
        self.repaint_all()

    @pyqtSlot()
    def _show_mode(self) -> None:
        if self._run.executing:
            self._live.start()
        else:
            self._live.stop()
        self._move_on()

    @pyqtSlot()
    def _move_on(self, _: object = None) -> None:
        """Show the present; paint all anew only when the time or the lanes no longer fit."""
        if not self.isVisible():
            self._image = None
            return
        if self._image is None or self._present_scale() != self._scale:
            self.repaint_all()
            return
        if not self._slices.isActive():
            self._slices.start()

    @pyqtSlot()
    def repaint_all(self, _: object = None) -> None:
        """Paint everything anew, in slices."""
        if not self.isVisible():
            self._image = None
            return
        self._scale = self._present_scale()
        self._set_scroll_bars()
        self._left, self._top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        ratio = self.devicePixelRatioF()
        size = self.viewport().size()
        self._image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.setDevicePixelRatio(ratio)
        self._image.fill(Qt.GlobalColor.transparent)
        self._next = 0
        self._unfinished, self._filled = [], {}
        self._slices.start()
        self.viewport().update()

    def showEvent(self, event: QEvent) -> None:
        """Paint when the page is opened."""
        super().showEvent(event)
        self.repaint_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint for the new size."""
        super().resizeEvent(event)
        self.repaint_all()

    # --- places ------------------------------------------------------------------------------------------------------

    def _present_scale(self) -> Scale:
        bars = self._run.bars
        now = time.time() if self._run.executing and bars.under_way() else bars.latest
        scale = Scale.fitting(bars.begin, now, self.viewport().width() * self._zoom, bars.idle)
        return scale.with_lanes(dict(bars.lanes), self._title_height(), self._axis_height(), self.viewport().height())

    def _title_height(self) -> int:
        return int(self.fontMetrics().height() * _TITLE_LINES)

    def _axis_height(self) -> int:
        return self.fontMetrics().height() + 6

    def _set_scroll_bars(self) -> None:
        view = self.viewport().size()
        for bar, whole, page in (
            (self.horizontalScrollBar(), int(self._scale.width), view.width()),
            (self.verticalScrollBar(), int(self._scale.height), view.height()),
        ):
            bar.blockSignals(True)
            bar.setPageStep(page)
            bar.setSingleStep(20)
            bar.setRange(0, max(0, whole - page))
            bar.blockSignals(False)

    def _box(self, bar: JobBar, begin: float, end: float) -> QRectF:
        left, (top, height) = self._scale.x(begin), self._scale.lane(bar.backend_name, bar.lane)
        return QRectF(left - self._left, top - self._top, self._scale.x(end) - left, height)

    def _is_in_view(self, bar: JobBar) -> bool:
        top, height = self._scale.lane(bar.backend_name, bar.lane)
        return self._top - height <= top <= self._top + self.viewport().height()

    # --- painting ----------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _paint_slice(self) -> None:
        """Paint as many bars as fit into a few milliseconds; those that have not ended are painted live."""
        bars, until = self._run.bars.bars, time.perf_counter() + _SLICE_SECONDS
        if self._image is None:
            self._slices.stop()
            return
        painter = QPainter(self._image)
        still_open = [bar for bar in self._unfinished if bar.ended is None]
        for bar in self._unfinished:
            if bar.ended is not None:
                self._paint_bar(painter, bar, bar.ended)
        self._unfinished = still_open
        while self._next < len(bars) and time.perf_counter() < until:
            for bar in bars[self._next : self._next + 50]:
                if bar.ended is None:
                    self._unfinished.append(bar)
                else:
                    self._paint_bar(painter, bar, bar.ended)
            self._next += 50
        self._next = min(self._next, len(bars))
        painter.end()
        if self._next >= len(bars):
            self._slices.stop()
            self.viewport().update()

    def _paint_bar(self, painter: QPainter, bar: JobBar, now: float) -> None:
        if not self._is_in_view(bar):
            return
        whole = self._box(bar, bar.created, now)
        lane = (bar.backend_name, bar.lane)
        if whole.width() < 1.0:
            pixel = int(whole.left())
            if self._filled.get(lane) == pixel:
                return
            self._filled[lane] = pixel
            whole.setWidth(1.0)
            painter.fillRect(whole, status_colour(bar.status))
            return
        for name, begin, end in bar.pieces(now):
            painter.fillRect(self._box(bar, begin, end), status_colour(name))
        if bar.status in TERMINAL:
            cap = QRectF(whole)
            cap.setLeft(max(whole.left(), whole.right() - _CAP_PIXELS))
            painter.fillRect(cap, status_colour(bar.status))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is ready, the jobs that go on, the axis and the backends' names."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.palette().color(QPalette.ColorRole.Base))
        if self._run.bars.begin is None:
            self._paint_emptiness(painter)
            painter.end()
            return
        view, text = self.viewport(), self.palette().color(QPalette.ColorRole.Text)
        paint_axis(painter, self._scale, self._left, view.width(), view.height(), text)
        if self._image is not None:
            painter.drawImage(0, 0, self._image)
            self._paint_open(painter)
        self._paint_breaks(painter)
        self._paint_titles(painter)
        painter.end()

    def _paint_open(self, painter: QPainter) -> None:
        """Paint the jobs that go on, all stretches of a status at once."""
        now, boxes = time.time(), {}
        for bar in filter(self._is_in_view, self._unfinished):
            for name, begin, end in bar.pieces(now) or [("created", bar.created, bar.created)]:
                box = self._box(bar, begin, end)
                box.setWidth(max(box.width(), _LEAST_PIXELS))
                boxes.setdefault(name, []).append(box)
        painter.setPen(Qt.PenStyle.NoPen)
        for name, found in boxes.items():
            painter.setBrush(status_colour(name))
            painter.drawRects(*found)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_emptiness(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        text = self.tr("No job has been created yet")
        painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_breaks(self, painter: QPainter) -> None:
        top = self._axis_height()
        for first, last in self._scale.breaks:
            left, right = self._scale.x(first) - self._left, self._scale.x(last) - self._left
            box = QRectF(left, top, right - left, self.viewport().height() - top)
            paint_break(painter, box, last - first, self.palette())

    def _paint_titles(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        active = Counter(bar.backend_name for bar in self._run.bars.open.values())
        running = Counter(bar.backend_name for bar in self._run.bars.under_way())
        for name, top in self._scale.titles.items():
            box = QRectF(4, top - self._top, self.viewport().width() - 8, self._title_height())
            text = f"{name} · {jobs_text(active[name], active[name] - running[name])}"
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)

    # --- pointing ----------------------------------------------------------------------------------------------------

    def bar_at(self, point: QPointF) -> JobBar | None:
        """Return the bar at a place of the viewport."""
        place = point + QPointF(self._left, self._top)
        now = time.time()
        moment, reach = self._scale.moment(place.x()), _LEAST_PIXELS * self._scale.seconds_per_pixel
        for bar in reversed(self._run.bars.bars):
            top, height = self._scale.lane(bar.backend_name, bar.lane)
            if not top <= place.y() <= top + height:
                continue
            if bar.created - reach <= moment <= bar.end(now) + reach:
                return bar
        return None

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a bar is as a tool tip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._text_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _text_at(self, point: QPointF) -> str:
        moment = self._scale.moment(point.x() + self._left)
        for first, last in self._scale.breaks:
            if first < moment < last:
                times = f"{clock_text(first)} – {clock_text(last)}"
                return f"{break_text(last - first)}\n{times}"
        bar = self.bar_at(point)
        return "" if bar is None else self._text_of(bar)

    def _text_of(self, bar: JobBar) -> str:
        lines = [
            self.tr("Tile {tile}, attempt {attempt}").format(tile=bar.tile_id, attempt=bar.attempt),
            status_label(bar.status),
            self.tr("Created {time}").format(time=clock_text(bar.created)),
        ]
        for name, begin, end in bar.pieces(time.time()):
            lines.append(f"{status_label(name)}: {duration_text(end - begin)}")
        return "\n".join(lines)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the tile of a bar."""
        bar = self.bar_at(QPointF(event.pos()))
        if bar is not None and event.button() == Qt.MouseButton.LeftButton:
            self.tileClicked.emit(bar.tile_id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the time with ctrl, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self.zoom(_ZOOM_STEP if event.angleDelta().y() > 0 else 1 / _ZOOM_STEP)
        event.accept()

    def keyPressEvent(self, event: object) -> None:
        """Zoom with plus and minus, scroll with the arrows."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.zoom(_ZOOM_STEP if event.key() == Qt.Key.Key_Plus else 1 / _ZOOM_STEP)
        else:
            super().keyPressEvent(event)

    def zoom(self, factor: float) -> None:
        """Stretch the time; the whole run fits at the least."""
        self._zoom = min(_MOST_ZOOM, max(1.0, self._zoom * factor))
        self.repaint_all()
