"""Job options as a table of names and values."""

from __future__ import annotations

import json
from typing import Any

from qgis.PyQt.QtWidgets import QTableWidget, QTableWidgetItem

_SPARE_ROWS = 2


def value_text(value: Any) -> str:
    """Return an option's value as it is written in a cell; a text that would be read as something else in quotes."""
    if isinstance(value, str) and value and value == value.strip() and parse_value(value) == value:
        return value
    return json.dumps(value, ensure_ascii=False)


def parse_value(text: str) -> Any:
    """Return the value that a cell's text stands for: JSON where it is some, else the text itself."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text.strip()


def show_options(table: QTableWidget, options: dict[str, Any]) -> None:
    """Fill a table of two columns, with empty lines for more."""
    table.setRowCount(len(options) + _SPARE_ROWS)
    cells = [*options.items()] + [("", None)] * _SPARE_ROWS
    for row, (name, value) in enumerate(cells):
        table.setItem(row, 0, QTableWidgetItem(name))
        table.setItem(row, 1, QTableWidgetItem(value_text(value) if name else ""))
    table.resizeColumnToContents(0)


def read_options(table: QTableWidget) -> dict[str, Any]:
    """Return the options of a table; lines without a name or a value are passed over."""
    found = {}
    for row in range(table.rowCount()):
        name, value = ((table.item(row, column).text() if table.item(row, column) else "") for column in (0, 1))
        if name.strip() and value.strip():
            found[name.strip()] = parse_value(value)
    return found
