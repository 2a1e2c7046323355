"""The size in which a window of several pages opens."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QDialog, QStackedWidget, QWidget

_SPARE_LINES = 4
_MOST_LINES = 30
_CHARACTERS = 140
_SHARE_OF_SCREEN = 0.9


def opening_size(dialog: QDialog, pages: QStackedWidget, contents: Iterable[QWidget]) -> QSize:
    """Return a size that shows all pages, long ones by scrolling, and leaves room for messages, within the screen."""
    metrics = dialog.fontMetrics()
    wanted = QSize(_CHARACTERS * metrics.averageCharWidth(), 0)
    for content in contents:
        wanted = wanted.expandedTo(content.sizeHint())
    wanted.setHeight(min(wanted.height(), _MOST_LINES * metrics.lineSpacing()))
    around = (dialog.sizeHint() - pages.sizeHint()).expandedTo(QSize(0, 0))
    lines = QSize(0, _SPARE_LINES * metrics.lineSpacing())
    screen = dialog.screen().availableSize() if hasattr(dialog, "screen") else wanted
    return (wanted + around + lines).boundedTo(screen * _SHARE_OF_SCREEN)
