"""The catalogue's processes as a list that can be searched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QSortFilterProxyModel, Qt

from ..core.catalogue import CatalogueEntry
from ..words.number_words import figure_text

ENTRY_ROLE = Qt.ItemDataRole.UserRole


class CatalogueModel(QAbstractListModel):
    """One row per process: its title; tooltip with id, provider, keywords and cost."""

    def __init__(self, entries: Iterable[CatalogueEntry] = ()) -> None:
        super().__init__()
        self.entries = tuple(entries)

    def set_entries(self, entries: Iterable[CatalogueEntry]) -> None:
        """Show other processes."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of processes."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title, tooltip or entry."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(entry)
        return entry if role == ENTRY_ROLE else None


class CatalogueFilter(QSortFilterProxyModel):
    """Shows the processes that have all the words of a text."""

    def __init__(self, model: CatalogueModel) -> None:
        super().__init__()
        self._text = ""
        self.setSourceModel(model)

    def set_text(self, text: str) -> None:
        """Show those that have all these words."""
        self._text = text
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Return whether a row is shown."""
        return self.sourceModel().entries[row].matches(self._text)


def _tooltip(entry: CatalogueEntry) -> str:
    from html import escape

    cost = f"{figure_text(entry.figure)} {entry.unit or ''}" if entry.figure is not None else ""
    lines = [entry.id, entry.provider, ", ".join(entry.keywords), cost]
    return "<br>".join([f"<b>{escape(entry.title)}</b>", *(escape(line) for line in lines if line)])
