"""The period that a process is asked for, wherever its parameters put it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .process import ProcessDefinition
from .schemas import parse_date

_START = re.compile(r"^(start|from|first)[_-]?(date|day|time)?$", re.IGNORECASE)
_END = re.compile(r"^(end|to|until|last)[_-]?(date|day|time)?$", re.IGNORECASE)


def period_of(definition: ProcessDefinition, arguments: Mapping[str, Any]) -> list[str] | None:
    """Return start and end: of the first temporal interval, else of parameters like start_date and end_date.

    A parameter that is left out counts with its default. None when there is no period.
    """
    values = {parameter.name: arguments.get(parameter.name, parameter.default) for parameter in definition.parameters}
    interval = definition.temporal_parameter
    if interval is not None:
        value = values[interval.name]
        return value if isinstance(value, list) and len(value) == 2 and all(map(parse_date, value)) else None
    start = next((value for name, value in values.items() if _START.match(name)), None)
    end = next((value for name, value in values.items() if _END.match(name)), None)
    return [start, end] if parse_date(start) and parse_date(end) else None  # type: ignore[list-item]
