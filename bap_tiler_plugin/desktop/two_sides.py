"""A page of two halves that stand beside each other where there is room for them."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QBoxLayout, QLayout, QScrollArea, QSplitter, QWidget

_COMFORTABLE = 50


def arrange(columns: QBoxLayout, sides: Iterable[QLayout], width: int) -> None:
    """Put the halves beside each other when both can be read in ``width`` pixels, else one below the other."""
    margins = columns.contentsMargins()
    around = margins.left() + margins.right() + columns.spacing()
    readable = _COMFORTABLE * columns.parentWidget().fontMetrics().averageCharWidth()
    needed = sum(max(side.minimumSize().width(), readable) for side in sides) + around
    way = QBoxLayout.Direction.LeftToRight if needed <= width else QBoxLayout.Direction.TopToBottom
    if columns.direction() != way:
        columns.setDirection(way)
        columns.setStretch(0, 1 if way == QBoxLayout.Direction.LeftToRight else 0)


def arrange_splitter(splitter: QSplitter, first: QWidget, second: QScrollArea) -> None:
    """Put what is scrolled beside the first half, or below it where it would have to be scrolled sideways."""
    content = second.widget().minimumSizeHint().width() + second.verticalScrollBar().sizeHint().width()
    is_wide = first.minimumSizeHint().width() + splitter.handleWidth() + content <= splitter.width()
    way = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
    if splitter.orientation() != way:
        splitter.setOrientation(way)
        whole = splitter.width() if is_wide else splitter.height()
        splitter.setSizes([2 * whole // 5, 3 * whole // 5])
