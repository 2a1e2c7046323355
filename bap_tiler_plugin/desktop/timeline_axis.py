"""The axis of the time line: a clock at round moments, with the date where it is another one."""

from __future__ import annotations

import time
from datetime import datetime, timezone
from typing import NamedTuple

from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter

from ..words.number_words import user_locale
from .timeline_scale import Scale, tick_seconds

_LINE_OPACITY = 0.2
_APART = 1.8
_GAP = 3.0


class AxisLabel(NamedTuple):
    """A text and its place in pixels from the left of the whole scale."""

    x: float
    text: str


def axis_labels(scale: Scale, left: float, right: float, metrics: QFontMetrics) -> tuple[list[float], list[AxisLabel]]:
    """Return the places of the lines, and the labels that fit beside each other, between two places.

    The end of a break has its date. So has the first tick of another day.
    """
    step = tick_seconds(scale.seconds_per_pixel * metrics.horizontalAdvance("00:00:00") * _APART)
    ticks = list(scale.ticks(left, right, step))
    ends = [last for _, last in scale.breaks if left <= scale.x(last) < right]
    begin = [scale.begin] if left <= 0 and _local(scale.begin).date() != _local(time.time()).date() else []
    labelled: dict[float, AxisLabel] = {}
    for moment in (*ends, *begin, *ticks):
        before = max((other for other in labelled if other <= moment), default=time.time())
        is_dated = moment in ends or _local(moment).date() != _local(before).date()
        label = AxisLabel(scale.x(moment), _text(moment, step, is_dated=is_dated))
        if not any(_overlap(label, other, metrics) for other in labelled.values()):
            labelled[moment] = label
    return [scale.x(moment) for moment in (*ticks, *ends)], sorted(labelled.values())


def paint_axis(painter: QPainter, scale: Scale, left: float, width: int, height: int, colour: QColor) -> None:
    """Paint lines over the whole height, and the labels at the top; time goes from left to right in all languages."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    line = QColor(colour)
    line.setAlphaF(_LINE_OPACITY)
    metrics = painter.fontMetrics()
    lines, labels = axis_labels(scale, left, left + width, metrics)
    painter.setPen(line)
    for x in lines:
        painter.drawLine(QPointF(x - left, 0), QPointF(x - left, height))
    painter.setPen(colour)
    for label in labels:
        place = label.x - left + _GAP
        if place + metrics.horizontalAdvance(label.text) <= width:
            painter.drawText(QPointF(place, metrics.ascent() + 2), label.text)
    painter.restore()


def _local(moment: float) -> datetime:
    return datetime.fromtimestamp(moment, tz=timezone.utc).astimezone()


def _text(moment: float, step: float, *, is_dated: bool) -> str:
    local = _local(moment)
    clock = local.strftime("%H:%M:%S" if step < 60 else "%H:%M")
    return f"{user_locale().toString(local.date(), 'd MMM')} {clock}" if is_dated else clock


def _overlap(one: AxisLabel, other: AxisLabel, metrics: QFontMetrics) -> bool:
    first, second = sorted((one, other))
    return first.x + metrics.horizontalAdvance(first.text) + 2 * _GAP > second.x
