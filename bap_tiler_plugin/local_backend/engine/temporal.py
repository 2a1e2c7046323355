"""Dates and periods in UTC."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any

from .errors import EngineError

_DAY_ONLY = re.compile(r"\d{4}-\d{2}-\d{2}$")


def parse_instant(text: str) -> datetime:
    """Returns the instant of an ISO 8601 date or date-time, UTC where it names no zone. Raises ValueError."""
    if not isinstance(text, str):
        raise ValueError(f"'{text}' is not a date")
    cleaned = re.sub(r"[zZ]$", "+00:00", text.strip())
    cleaned = re.sub(r"\.(\d+)", lambda fraction: "." + fraction.group(1)[:6].ljust(6, "0"), cleaned)
    instant = datetime.fromisoformat(cleaned)
    return instant if instant.tzinfo else instant.replace(tzinfo=timezone.utc)


def is_day(text: str) -> bool:
    """Tells whether the text is a date without a time."""
    return bool(_DAY_ONLY.match(text))


def format_instant(instant: datetime) -> str:
    """Returns RFC 3339 text; milliseconds only where there are any, "Z" for UTC."""
    offset = instant.utcoffset()
    zone = "Z" if not offset else instant.strftime("%z")[:3] + ":" + instant.strftime("%z")[3:]
    fraction = f".{instant.microsecond // 1000:03d}" if instant.microsecond >= 1000 else ""
    return instant.strftime("%Y-%m-%dT%H:%M:%S") + fraction + zone


def day_label(instant: datetime) -> str:
    """Returns the label of an instant's day in UTC."""
    return instant.astimezone(timezone.utc).strftime("%Y-%m-%dT00:00:00Z")


def parse_interval(extent: Any, process: str) -> tuple[datetime | None, datetime | None]:
    """Returns start (included) and end (excluded) of a temporal extent; None for an open end.

    Raises EngineError: ProcessParameterInvalid, TemporalExtentEmpty.
    """
    from .errors import invalid

    if not isinstance(extent, Sequence) or isinstance(extent, str) or len(extent) != 2:
        raise invalid("extent", process, "a temporal extent has two elements, start and end")
    try:
        start, end = (None if side is None else parse_instant(side) for side in extent)
    except ValueError as error:
        raise invalid("extent", process, f"not a date: {error}") from error
    if start is None and end is None:
        raise invalid("extent", process, "at most one end of a temporal extent can be open")
    if start is not None and end is not None and start >= end:
        raise EngineError("TemporalExtentEmpty", "The temporal extent is empty: its end must be later than its start.")
    return start, end


def within(instant: datetime, interval: tuple[datetime | None, datetime | None]) -> bool:
    """Tells whether an instant lies in a half-open interval."""
    start, end = interval
    return (start is None or instant >= start) and (end is None or instant < end)


def period_start(day: date, period: str) -> date:
    """Returns the first day of the calendar period that holds ``day``. Raises KeyError for an unknown period."""
    return _PERIOD_STARTS[period](day)


def next_period(start: date, period: str) -> date:
    """Returns the first day of the period after the one that begins at ``start``."""
    return period_start(start + timedelta(days=_LONGEST[period]), period)


def _dekad(day: date) -> date:
    return day.replace(day=1 if day.day <= 10 else 11 if day.day <= 20 else 21)


def _season(day: date) -> date:
    first = day.replace(day=1)
    if first.month < 3:
        return date(first.year - 1, 12, 1)
    return first.replace(month=first.month - first.month % 3)


def _tropical_season(day: date) -> date:
    if day.month < 5:
        return date(day.year - 1, 11, 1)
    return date(day.year, 5 if day.month < 11 else 11, 1)


_PERIOD_STARTS = {
    "day": lambda day: day,
    "week": lambda day: day - timedelta(days=day.weekday()),
    "dekad": _dekad,
    "month": lambda day: day.replace(day=1),
    "season": _season,
    "tropical-season": _tropical_season,
    "year": lambda day: date(day.year, 1, 1),
    "decade": lambda day: date(day.year - day.year % 10, 1, 1),
    "decade-ad": lambda day: date(day.year - (day.year - 1) % 10, 1, 1),
}
# days that always reach from a period's first day into the next period, and never beyond it
_LONGEST = {
    "day": 1,
    "week": 7,
    "dekad": 11,
    "month": 31,
    "season": 92,
    "tropical-season": 184,
    "year": 366,
    "decade": 3653,
    "decade-ad": 3653,
}
PERIODS = ("hour", *_PERIOD_STARTS)
