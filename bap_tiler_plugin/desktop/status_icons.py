"""The look of a status outside the map: a small square in its colour with its hatch."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap

from ..core.statuses import job_status
from .status_style import HATCHES, hatch_colour

_SIZE = 32


@lru_cache(maxsize=64)
def status_icon(name: str) -> QIcon:
    """Return a square in the colour and hatch of a status."""
    pixmap = QPixmap(_SIZE, _SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    colour = status_colour(name)
    painter.setPen(QPen(colour.darker(160), 2))
    area = QRectF(3, 3, _SIZE - 6, _SIZE - 6)
    painter.setBrush(colour)
    painter.drawRect(area)
    painter.setBrush(status_hatch(name))
    painter.drawRect(area)
    painter.end()
    return QIcon(pixmap)


def status_colour(name: str) -> QColor:
    """Return the colour of a status."""
    return QColor(job_status(name).colour)


def status_hatch(name: str) -> QBrush:
    """Return the second cue of a status, to paint over its colour."""
    status = job_status(name)
    hatch = HATCHES.get(status.pattern)
    return QBrush(Qt.BrushStyle.NoBrush) if hatch is None else QBrush(hatch_colour(QColor(status.colour)), hatch)
