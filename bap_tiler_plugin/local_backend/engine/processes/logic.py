"""Logic with three values: true, false and no data."""

from __future__ import annotations

import operator
from functools import reduce
from typing import Any

import numpy as np

from ..errors import invalid
from ..registry import process
from ..values import LabeledArray, is_nan
from .parameters import ANY, ARRAY, BOOLEAN, IGNORE_NODATA, Parameter, option

_LOGIC = ("logic",)
_X = Parameter("x", "A boolean value.", BOOLEAN)
_Y = Parameter("y", "Another boolean value.", BOOLEAN)


def truth(value: Any) -> tuple[Any, Any]:
    """Returns where a value is true and where it is known to be true or false."""
    if isinstance(value, np.ndarray):
        known = ~np.isnan(value) if value.dtype.kind == "f" else np.ones(value.shape, bool)
        return known & (value != 0), known
    known = value is not None and not is_nan(value)
    return bool(known and value), known


def _answer(true: Any, known: Any) -> Any:
    if not isinstance(true, np.ndarray):
        return true if known else None
    return true if np.all(known) else np.where(known, true, np.float32(np.nan))


def both(x: Any, y: Any) -> Any:
    """Returns the logical AND of two values or arrays."""
    (x_true, x_known), (y_true, y_known) = truth(x), truth(y)
    false = (x_known & (x_true ^ True)) | (y_known & (y_true ^ True))
    return _answer(x_true & y_true, (x_known & y_known) | false)


def _either(x: Any, y: Any) -> Any:
    (x_true, x_known), (y_true, y_known) = truth(x), truth(y)
    return _answer(x_true | y_true, (x_known & y_known) | x_true | y_true)


@process("and", "Logical AND", _X, _Y, returns=BOOLEAN, categories=_LOGIC)
def and_(x: Any, y: Any) -> Any:
    """Tells whether both are true; false and no data is false, true and no data is no data."""
    return both(x, y)


@process("or", "Logical OR", _X, _Y, returns=BOOLEAN, categories=_LOGIC)
def or_(x: Any, y: Any) -> Any:
    """Tells whether at least one is true; true or no data is true, false or no data is no data."""
    return _either(x, y)


@process("xor", "Logical XOR", _X, _Y, returns=BOOLEAN, categories=_LOGIC)
def xor(x: Any, y: Any) -> Any:
    """Tells whether exactly one is true; no data when either is."""
    (x_true, x_known), (y_true, y_known) = truth(x), truth(y)
    return _answer(x_true ^ y_true, x_known & y_known)


@process("not", "Logical NOT", _X, returns=BOOLEAN, categories=_LOGIC)
def not_(x: Any) -> Any:
    """Turns true into false and false into true; no data stays no data."""
    true, known = truth(x)
    return _answer(true ^ True, known)


def _items(data: Any) -> list:
    if isinstance(data, LabeledArray):
        return [np.take(data.values, [position], data.axis) for position in range(len(data))]
    return list(data)


@process(
    "all",
    "Are all values true?",
    Parameter("data", "An array of booleans.", ARRAY),
    IGNORE_NODATA,
    returns=BOOLEAN,
    categories=_LOGIC,
)
def all_(data: Any, ignore_nodata: bool) -> Any:
    """Tells whether every value is true; true when there is none."""
    if not ignore_nodata:
        return reduce(both, _items(data), True)
    return reduce(operator.and_, (true | (known ^ True) for true, known in map(truth, _items(data))), True)


@process(
    "any",
    "Is at least one value true?",
    Parameter("data", "An array of booleans.", ARRAY),
    IGNORE_NODATA,
    returns=BOOLEAN,
    categories=_LOGIC,
)
def any_(data: Any, ignore_nodata: bool) -> Any:
    """Tells whether at least one value is true; false when there is none."""
    if not ignore_nodata:
        return reduce(_either, _items(data), False)
    return reduce(operator.or_, (true for true, _ in map(truth, _items(data))), False)


@process(
    "if",
    "One of two values",
    Parameter("value", "The condition.", BOOLEAN),
    Parameter("accept", "The value when the condition is true.", ANY),
    option("reject", "The value when it is false or no data.", ANY),
    categories=_LOGIC,
)
def if_(value: Any, accept: Any, reject: Any) -> Any:
    """Returns accept where the condition is true, otherwise reject; arrays element by element for each pixel."""
    true, _ = truth(value)
    if not isinstance(true, np.ndarray):
        return accept if true else reject
    lists = [side for side in (accept, reject) if isinstance(side, list)]
    if not lists:
        return _choose(true, accept, reject)
    if len({len(side) for side in lists}) > 1:
        raise invalid("reject", "if", "it must have as many elements as accept where the condition differs by pixel")
    pairs = zip(*(side if isinstance(side, list) else [side] * len(lists[0]) for side in (accept, reject)))
    return [_choose(true, *pair) for pair in pairs]


def _choose(true: np.ndarray, accept: Any, reject: Any) -> Any:
    like = next((side for side in (accept, reject) if isinstance(side, LabeledArray)), None)
    chosen = np.where(true, _values(accept), _values(reject))
    return chosen if like is None else like.with_values(chosen)


def _values(side: Any) -> Any:
    if isinstance(side, LabeledArray):
        return side.values
    return np.nan if side is None else side
