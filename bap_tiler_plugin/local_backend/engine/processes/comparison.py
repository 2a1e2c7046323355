"""Comparisons. No data in an operand gives no data (NaN in cubes); the number NaN elsewhere follows IEEE 754."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce
from typing import Any

import numpy as np

from ..cube import DataCube
from ..registry import process
from ..values import LabeledArray, is_nan
from .logic import both
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


def _equal_arrays(x: Any, y: Any, delta: Any) -> np.ndarray:
    if not _number(delta) or object in (_dtype(x), _dtype(y)):
        return nullable(np.equal(x, y), x, y)
    return nullable(np.abs(np.subtract(x, y)) <= delta, x, y)


def nullable(answer: np.ndarray, *operands: Any) -> np.ndarray:
    """Returns booleans, or where an operand has no data 0, 1 and NaN."""
    missing = [_missing(operand) for operand in operands if _dtype(operand).kind == "f"]
    if not any(where.any() for where in missing):
        return answer
    return np.where(reduce(operator.or_, missing), np.float32(np.nan), answer)


def _dtype(value: Any) -> np.dtype:
    return value.dtype if isinstance(value, np.ndarray) else np.asarray(value, None if _number(value) else object).dtype


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
    return _negated(same) if isinstance(same, np.ndarray) else not same


def _negated(answer: np.ndarray) -> np.ndarray:
    return ~answer if answer.dtype == bool else 1 - answer


def _order(x: Any, y: Any, compare: Callable[[Any, Any], Any]) -> Any:
    if x is None or y is None:
        return None
    if isinstance(x, np.ndarray) or isinstance(y, np.ndarray):
        if object in (_dtype(x), _dtype(y)):
            return np.zeros(np.broadcast_shapes(np.shape(x), np.shape(y)), bool)
        return nullable(compare(x, y), x, y)
    return _number(x) and _number(y) and compare(x, y)


@process("gt", "Greater than", _X, _Y, returns=BOOLEAN, categories=_COMPARISON)
def gt(x: Any, y: Any) -> Any:
    """Tells whether the number x is greater than y."""
    return _order(x, y, lambda left, right: left > right)


@process("gte", "Greater than or equal to", _X, _Y, returns=BOOLEAN, categories=_COMPARISON)
def gte(x: Any, y: Any) -> Any:
    """Tells whether the number x is greater than or equal to y."""
    return _order(x, y, lambda left, right: left >= right)


@process("lt", "Less than", _X, _Y, returns=BOOLEAN, categories=_COMPARISON)
def lt(x: Any, y: Any) -> Any:
    """Tells whether the number x is less than y."""
    return _order(x, y, lambda left, right: left < right)


@process("lte", "Less than or equal to", _X, _Y, returns=BOOLEAN, categories=_COMPARISON)
def lte(x: Any, y: Any) -> Any:
    """Tells whether the number x is less than or equal to y."""
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
    return both(gte(x=x, y=min), lt(x=x, y=max) if exclude_max else lte(x=x, y=max))


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


def _missing(x: Any) -> np.ndarray:
    return np.isnan(x) if _dtype(x).kind == "f" else np.zeros(np.shape(x), bool)
