"""Comparisons. In cubes no data is NaN, and so equal to nothing, not even to itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import numpy as np

from ..cube import DataCube
from ..registry import process
from ..temporal import parse_instant
from ..values import LabeledArray, is_nan, plain
from .parameters import ANY, BOOLEAN, NUMBER, Parameter, option

_COMPARISON = ("comparison",)
_X = Parameter("x", "First operand.", ANY)
_Y = Parameter("y", "Second operand.", ANY)
_DELTA = option("delta", "Greatest difference at which two numbers still count as equal.", NUMBER)
_CASE = option("case_sensitive", "Whether upper and lower case differ.", {"type": "boolean"}, True)


def equal(x: Any, y: Any, delta: Any = None, case_sensitive: bool = True) -> Any:
    """Returns whether x equals y by openEO's rules: None for no data; numbers, booleans and texts never equal."""
    if x is None or y is None:
        return None
    if isinstance(x, np.ndarray) or isinstance(y, np.ndarray):
        return _equal_arrays(x, y, delta)
    if any(isinstance(side, (list, dict, LabeledArray, DataCube)) for side in (x, y)):
        return False
    if isinstance(x, bool) != isinstance(y, bool) or isinstance(x, str) != isinstance(y, str):
        return False
    if isinstance(x, str):
        return x == y if case_sensitive else x.casefold() == y.casefold()
    return bool(abs(x - y) <= delta) if _number(delta) and not isinstance(x, bool) else x == y


def _equal_arrays(x: Any, y: Any, delta: Any) -> Any:
    if isinstance(x, str) or isinstance(y, str) or not _number(delta):
        return np.equal(x, y)
    return np.abs(np.subtract(x, y)) <= delta


def _number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


@process("eq", "Equal to", _X, _Y, _DELTA, _CASE, returns=BOOLEAN, categories=_COMPARISON)
def eq(x: Any, y: Any, delta: Any, case_sensitive: bool) -> Any:
    """Tells whether x is equal to y; a no-data operand gives no data."""
    return equal(x, y, delta, case_sensitive)


@process("neq", "Not equal to", _X, _Y, _DELTA, _CASE, returns=BOOLEAN, categories=_COMPARISON)
def neq(x: Any, y: Any, delta: Any, case_sensitive: bool) -> Any:
    """Tells whether x is not equal to y; a no-data operand gives no data."""
    same = equal(x, y, delta, case_sensitive)
    if same is None:
        return None
    return np.logical_not(same) if isinstance(same, np.ndarray) else not same


def _order(x: Any, y: Any, compare: Callable[[Any, Any], Any]) -> Any:
    if x is None or y is None:
        return None
    if isinstance(x, np.ndarray) or isinstance(y, np.ndarray):
        return compare(x, y)
    if isinstance(x, str) and isinstance(y, str):
        instants = _instants(x, y)
        return bool(compare(*instants)) if instants else False
    if not _number(x) or not _number(y):
        return False
    return bool(plain(compare(x, y)))


def _instants(x: str, y: str) -> tuple[datetime, datetime] | None:
    try:
        return parse_instant(x), parse_instant(y)
    except ValueError:
        return None


@process("gt", "Greater than", _X, _Y, returns=BOOLEAN, categories=_COMPARISON)
def gt(x: Any, y: Any) -> Any:
    """Tells whether the number or date x is greater than y."""
    return _order(x, y, lambda left, right: left > right)


@process("gte", "Greater than or equal to", _X, _Y, returns=BOOLEAN, categories=_COMPARISON)
def gte(x: Any, y: Any) -> Any:
    """Tells whether the number or date x is greater than or equal to y."""
    return _order(x, y, lambda left, right: left >= right)


@process("lt", "Less than", _X, _Y, returns=BOOLEAN, categories=_COMPARISON)
def lt(x: Any, y: Any) -> Any:
    """Tells whether the number or date x is less than y."""
    return _order(x, y, lambda left, right: left < right)


@process("lte", "Less than or equal to", _X, _Y, returns=BOOLEAN, categories=_COMPARISON)
def lte(x: Any, y: Any) -> Any:
    """Tells whether the number or date x is less than or equal to y."""
    return _order(x, y, lambda left, right: left <= right)


@process(
    "between",
    "Between two bounds",
    _X,
    Parameter("min", "Lower bound, included.", ANY),
    Parameter("max", "Upper bound.", ANY),
    option("exclude_max", "Whether the upper bound is excluded.", {"type": "boolean"}, False),
    returns=BOOLEAN,
    categories=_COMPARISON,
)
def between(x: Any, min: Any, max: Any, exclude_max: bool) -> Any:
    """Tells whether x is at least min and at most (or, with exclude_max, below) max."""
    above, below = gte(x=x, y=min), lt(x=x, y=max) if exclude_max else lte(x=x, y=max)
    if above is None or below is None:
        return None
    return above & below


@process("is_nan", "Is not a number", _X, returns={"type": "boolean"}, categories=_COMPARISON)
def is_nan_(x: Any) -> Any:
    """Tells whether a number is NaN. In cubes no data counts as NaN."""
    return _missing(x) if isinstance(x, np.ndarray) else is_nan(x)


@process("is_nodata", "Is no data", _X, returns={"type": "boolean"}, categories=_COMPARISON)
def is_nodata(x: Any) -> Any:
    """Tells whether a value is no data (null; in cubes NaN)."""
    return _missing(x) if isinstance(x, np.ndarray) else x is None


@process("is_valid", "Is a valid value", _X, returns={"type": "boolean"}, categories=_COMPARISON)
def is_valid(x: Any) -> Any:
    """Tells whether a value is neither no data nor NaN."""
    if isinstance(x, np.ndarray):
        return ~_missing(x)
    return x is not None and not is_nan(x)


@process("is_infinite", "Is an infinite number", _X, returns={"type": "boolean"}, categories=_COMPARISON)
def is_infinite(x: Any) -> Any:
    """Tells whether a number is positive or negative infinity."""
    if isinstance(x, np.ndarray):
        return np.isinf(x) if x.dtype.kind == "f" else np.zeros(x.shape, bool)
    return _number(x) and x in (float("inf"), float("-inf"))


def _missing(x: np.ndarray) -> np.ndarray:
    return np.isnan(x) if x.dtype.kind == "f" else np.zeros(x.shape, bool)
