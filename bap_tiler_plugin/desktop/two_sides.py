"""A page of two halves that stand beside each other where there is room for them."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtWidgets import QBoxLayout, QLayout


def arrange(columns: QBoxLayout, sides: Iterable[QLayout], width: int) -> None:
    """Put the halves beside each other when they fit into ``width`` pixels, else one below the other."""
    margins = columns.contentsMargins()
    around = margins.left() + margins.right() + columns.spacing()
    needed = sum(side.minimumSize().width() for side in sides) + around
    way = QBoxLayout.Direction.LeftToRight if needed <= width else QBoxLayout.Direction.TopToBottom
    if columns.direction() != way:
        columns.setDirection(way)
