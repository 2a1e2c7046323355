"""What stands below a process's name: its id, a link, and what is published about it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from ..core.process import DEFAULT_PROCESS
from ..words.number_words import figure_text

if TYPE_CHECKING:
    from ..core.catalogue import CatalogueEntry
    from ..core.process import ProcessDefinition


def process_facts(source: str, definition: ProcessDefinition, entry: CatalogueEntry | None) -> str:
    """Return id, link, and what is published about cost and backends, as rich text with everything escaped."""
    parts = [escape(definition.id)]
    if entry is not None:
        parts[0] = f'<a href="{escape(entry.page)}">{escape(definition.id)}</a>'
        hosts = ", ".join(address.split("://")[-1] for address in entry.backends)
        if hosts:
            text = QCoreApplication.translate("ProcessPage", "published for {hosts}")
            parts.append(text.format(hosts=escape(hosts)))
        if source == DEFAULT_PROCESS:
            parts.append(QCoreApplication.translate("ProcessPage", "0.12 to 0.2 credits per km² and month, 2 per job"))
        elif entry.figure is not None:
            parts.append(escape(f"{figure_text(entry.figure)} {entry.unit or ''}".strip()))
    return " · ".join(parts)
