"""Breaks of the time line: long stretches in which no job was under way take little room."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPalette

from .words import duration_text

translate = QCoreApplication.translate

_BAND_OPACITY = 0.35


def break_text(seconds: float) -> str:
    """Return what a break stands for."""
    return translate("Timeline", "{time} without jobs").format(time=duration_text(seconds))


def paint_break(painter: QPainter, box: QRectF, seconds: float, palette: QPalette) -> None:
    """Paint a break as a hatched band with its length along it."""
    painter.save()
    hatch = QColor(palette.color(QPalette.ColorRole.Text))
    hatch.setAlphaF(_BAND_OPACITY)
    painter.fillRect(box, palette.color(QPalette.ColorRole.Base))
    painter.fillRect(box, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
    text = break_text(seconds)
    across = painter.fontMetrics().height()
    along = painter.fontMetrics().horizontalAdvance(text) + across
    if across <= box.width() and along <= box.height():
        painter.translate(box.center())
        painter.rotate(-90)
        label = QRectF(-along / 2, -across / 2, along, across)
        painter.fillRect(label, palette.color(QPalette.ColorRole.Base))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()
