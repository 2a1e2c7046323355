"""Dates, date-times and texts; also for the labels of a temporal dimension."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

import numpy as np

from ..errors import invalid
from ..registry import process
from ..temporal import format_instant, is_day, parse_instant
from .parameters import ANY, BOOLEAN, DATE, NUMBER, TEXT, Parameter, option

_DATES = ("date & time",)
_SECONDS = {"millisecond": 0.001, "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0}
_UNITS = (*_SECONDS, "month", "year")
_UNIT = Parameter("unit", "The unit.", {"type": "string", "enum": list(_UNITS)})


def _each_label(function: Callable[..., Any]) -> Callable[..., Any]:
    """Lets a function of texts also take arrays of texts, one for each label, and give an array of its results."""

    @wraps(function)
    def compute(**arguments: Any) -> Any:
        if not any(isinstance(value, np.ndarray) for value in arguments.values()):
            return function(**arguments)
        names = list(arguments)
        arrays = np.broadcast_arrays(*(np.asarray(arguments[name], object) for name in names))
        results = [function(**dict(zip(names, items))) for items in zip(*(array.flat for array in arrays))]
        numbers = all(isinstance(result, (int, float)) for result in results)
        kind = bool if results and all(isinstance(result, bool) for result in results) else float if numbers else object
        array = np.empty(len(results), kind)
        array[:] = results
        return array.reshape(arrays[0].shape)

    return compute


def _instant(text: Any, process_id: str) -> datetime:
    try:
        return parse_instant(text)
    except ValueError as error:
        raise invalid("date", process_id, f"'{text}' is not a date") from error


def _written(instant: datetime, like: str) -> str:
    return instant.strftime("%Y-%m-%d") if is_day(like) else format_instant(instant)


def _with_month(instant: datetime, year: int, month: int, day: int) -> datetime:
    return instant.replace(year=year, month=month, day=min(day, calendar.monthrange(year, month)[1]))


@process(
    "date_replace_component",
    "Replace a part of a date",
    Parameter("date", "The date.", DATE),
    Parameter("value", "The new value of the part.", {"type": "integer"}),
    Parameter(
        "component",
        "The part.",
        {"type": "string", "enum": ["year", "month", "day", "hour", "minute", "second", "millisecond"]},
    ),
    returns=DATE,
    categories=_DATES,
)
@_each_label
def date_replace_component(date: Any, value: int, component: str) -> Any:
    """Returns the date with one part replaced; a day beyond the end of the month becomes its last day."""
    if date is None:
        return None
    instant = _instant(date, "date_replace_component")
    parts = {"year": instant.year, "month": instant.month, "day": instant.day}
    try:
        if component in parts:
            parts[component] = int(value)
            if component == "day" and not 1 <= value <= 31:
                raise ValueError("the day must be in 1..31")
            return _written(_with_month(instant, **parts), date)
        if component == "millisecond":
            return _written(instant.replace(microsecond=int(value) * 1000), date)
        return _written(instant.replace(**{component: int(value)}), date)
    except (ValueError, TypeError, calendar.IllegalMonthError) as error:
        raise invalid("value", "date_replace_component", str(error)) from error


@process(
    "date_difference",
    "Difference of two dates",
    Parameter("date1", "The base date.", DATE),
    Parameter("date2", "The other date.", DATE),
    option("unit", "The unit of the result.", {"type": "string", "enum": list(_UNITS)}, "second"),
    returns=NUMBER,
    categories=_DATES,
)
@_each_label
def date_difference(date1: Any, date2: Any, unit: str) -> Any:
    """Returns how much later date2 is than date1, with a fraction; negative when it is earlier."""
    if date1 is None or date2 is None:
        return None
    start, end = _instant(date1, "date_difference"), _instant(date2, "date_difference")
    if unit in _SECONDS:
        return (end - start).total_seconds() / _SECONDS[unit]
    if unit not in _UNITS:
        raise invalid("unit", "date_difference", f"'{unit}' is not one of {', '.join(_UNITS)}")
    months = _months(start, end)
    return months / 12 if unit == "year" else months


def _months(start: datetime, end: datetime) -> float:
    """Whole months between two instants plus the share of the month that follows them."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    if _shift_months(start, whole) > end:
        whole -= 1
    reached, following = _shift_months(start, whole), _shift_months(start, whole + 1)
    return whole + (end - reached) / (following - reached)


def _shift_months(instant: datetime, months: int) -> datetime:
    year, month = divmod(instant.year * 12 + instant.month - 1 + months, 12)
    return _with_month(instant, year, month + 1, instant.day)


@process(
    "date_shift",
    "Move a date",
    Parameter("date", "The date.", DATE),
    Parameter("value", "How much to add; negative numbers subtract.", {"type": "integer"}),
    _UNIT,
    returns=DATE,
    categories=_DATES,
)
@_each_label
def date_shift(date: Any, value: int, unit: str) -> Any:
    """Adds a period to a date; a day beyond the end of the month becomes its last day."""
    if date is None:
        return None
    instant = _instant(date, "date_shift")
    if unit in ("month", "year"):
        return _written(_shift_months(instant, int(value) * (12 if unit == "year" else 1)), date)
    if unit not in _SECONDS:
        raise invalid("unit", "date_shift", f"'{unit}' is not one of {', '.join(_UNITS)}")
    return _written(instant + timedelta(seconds=value * _SECONDS[unit]), date)


@process(
    "date_between",
    "Is a date between two dates?",
    Parameter("x", "The date.", DATE),
    Parameter("min", "Lower bound, included.", DATE),
    Parameter("max", "Upper bound.", DATE),
    option("exclude_max", "Whether the upper bound is excluded.", {"type": "boolean"}, False),
    returns=BOOLEAN,
    categories=_DATES,
)
@_each_label
def date_between(x: Any, min: Any, max: Any, exclude_max: bool) -> Any:
    """Tells whether x is not before min and not after (or, with exclude_max, before) max."""
    if x is None:
        return None
    instant, low, high = (_instant(date, "date_between") for date in (x, min, max))
    return low <= instant < high if exclude_max else low <= instant <= high


@process(
    "text_concat",
    "Join texts",
    Parameter("data", "The texts.", {"type": "array", "items": ANY}),
    option("separator", "What is put between them.", ANY, ""),
    returns=TEXT,
    categories=("texts",),
)
def text_concat(data: Any, separator: Any) -> str:
    """Joins the elements as texts; true, false and null are written as such."""
    return _text(separator).join(map(_text, data))


def _text(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)


def _register_text_tests() -> None:
    tests = {
        "text_begins": ("Does a text begin with another?", str.startswith),
        "text_ends": ("Does a text end with another?", str.endswith),
        "text_contains": ("Does a text contain another?", str.__contains__),
    }
    for process_id, (summary, test) in tests.items():
        process(
            process_id,
            summary,
            Parameter("data", "The text.", TEXT),
            Parameter("pattern", "The text to look for.", TEXT),
            option("case_sensitive", "Whether upper and lower case differ.", {"type": "boolean"}, True),
            returns=BOOLEAN,
            categories=("texts", "comparison"),
        )(_text_test(test, summary))


def _text_test(test: Callable[[str, str], bool], summary: str) -> Callable[..., Any]:
    def compute(data: Any, pattern: str, case_sensitive: bool) -> Any:
        if data is None:
            return None
        return test(data, pattern) if case_sensitive else test(data.casefold(), pattern.casefold())

    compute.__doc__ = summary
    return compute


_register_text_tests()
