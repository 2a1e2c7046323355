"""Figures as people read them."""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.PyQt.QtCore import QCoreApplication

from ..words.number_words import figure_text, number_text

translate = QCoreApplication.translate

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_UNITS = {"seconds": "s", "cpu-seconds": "s", "mb-seconds": "MB·s", "gb": "GB", "mb": "MB"}


def duration_text(seconds: float) -> str:
    """Return a length of time in two units at most, such as ``3 min 20 s``."""
    whole = int(round(seconds))
    if whole < _MINUTE:
        return translate("Words", "{s} s").format(s=whole)
    if whole < _HOUR:
        return translate("Words", "{m} min {s} s").format(m=whole // _MINUTE, s=whole % _MINUTE)
    if whole < _DAY:
        return translate("Words", "{h} h {m} min").format(h=whole // _HOUR, m=whole % _HOUR // _MINUTE)
    return translate("Words", "{d} d {h} h").format(d=whole // _DAY, h=whole % _DAY // _HOUR)


def credits_text(number: float) -> str:
    """Return an amount of credits with as many digits as matter."""
    return number_text(number, 2 if abs(number) < 10 else 1 if abs(number) < 100 else 0)


def jobs_text(active: int, not_started: int) -> str:
    """Return how many jobs are under way, and how many of the active ones have not been started."""
    text = translate("Words", "Jobs under way: {n}").format(n=number_text(active - not_started))
    if not not_started:
        return text
    return text + ", " + translate("Words", "not started yet: {n}").format(n=number_text(not_started))


def usage_text(name: str, value: str) -> str:
    """Return what a job used, such as ``duration`` and ``0.196 seconds``; what is not known stays as it is."""
    names = {
        "duration": translate("Words", "duration"),
        "cpu": translate("Words", "CPU"),
        "memory": translate("Words", "memory"),
    }
    number, _, unit = value.partition(" ")
    try:
        amount = float(number)
    except ValueError:
        return f"{names.get(name, name)} {value[:80]}"
    if unit == "seconds" and abs(amount) >= _MINUTE:
        return f"{names.get(name, name)} {duration_text(amount)}"
    figure = figure_text(amount, 2) if abs(amount) < 10 else number_text(amount)
    return f"{names.get(name, name)} {figure} {_UNITS.get(unit, unit[:40])}".strip()


def clock_text(moment: float | None) -> str:
    """Return a UNIX time as local date and time."""
    return (
        ""
        if moment is None
        else datetime.fromtimestamp(moment, tz=timezone.utc).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    )


def local_time_text(text: str) -> str:
    """Return a time of RFC 3339 in UTC as local date and time; what is none stays as it is."""
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return text[:19]
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=timezone.utc)
    return clock_text(aware.timestamp())


def size_text(number: int) -> str:
    """Return a number of bytes in a readable unit."""
    for unit in ("B", "kB", "MB"):
        if number < 1000:
            return f"{number_text(number, 0 if unit == 'B' or number >= 100 else 1)} {unit}"
        number /= 1000
    return f"{number_text(number, 1)} GB"
