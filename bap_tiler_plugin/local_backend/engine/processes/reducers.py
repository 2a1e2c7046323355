"""Processes that make one value of an array: of a list, or of the array that every pixel has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..errors import EngineError
from ..registry import process
from ..values import LabeledArray, gathered, numeric, plain
from .comparison import is_valid
from .logic import truth
from .parameters import ARRAY, CONTEXT, IGNORE_NODATA, NUMBER, NUMBERS, Parameter, graph_schema, option

_REDUCER = ("math", "reducer")
_DATA = Parameter("data", "An array of numbers.", NUMBERS)
_ANY_DATA = Parameter("data", "An array.", ARRAY)


def _statistic(
    process_id: str, summary: str, of_list: Callable[[np.ndarray], Any]
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Registers a statistic of numbers.

    The decorated function gets floating-point values and the axis to reduce and leaves out NaN; ``of_list`` gets the
    numbers of a list that has no data left in it. Nothing left gives no data.
    """

    def register(of_pixels: Callable[[np.ndarray, int], np.ndarray]) -> Callable[..., Any]:
        @gathered
        def compute(data: Any, ignore_nodata: bool = True) -> Any:
            if isinstance(data, LabeledArray):
                return _reduce_pixels(data, ignore_nodata, of_pixels)
            return _reduce_list(data, ignore_nodata, of_list)

        compute.__doc__ = of_pixels.__doc__
        return process(process_id, summary, _DATA, IGNORE_NODATA, returns=NUMBER, categories=_REDUCER)(compute)

    return register


def _reduce_list(data: Any, ignore_nodata: bool, of_list: Callable[[np.ndarray], Any]) -> Any:
    present = [value for value in data if value is not None]
    if not ignore_nodata and len(present) != len(data):
        return None
    if not present:
        return None
    with np.errstate(all="ignore"):
        return plain(of_list(np.array([numeric(value) for value in present], float)))


def _reduce_pixels(data: LabeledArray, ignore_nodata: bool, of_pixels: Callable[[np.ndarray, int], np.ndarray]) -> Any:
    values = numeric(data.values)
    if not len(data):
        return np.nan
    with np.errstate(all="ignore"):
        reduced = of_pixels(values, data.axis)
    if ignore_nodata:
        return reduced
    return np.where(np.isnan(values).any(axis=data.axis, keepdims=True), np.nan, reduced)


def _unless_empty(reduced: np.ndarray, values: np.ndarray, axis: int) -> np.ndarray:
    return np.where(_valid_count(values, axis) > 0, reduced, np.nan)


def _valid_count(values: np.ndarray, axis: int) -> np.ndarray:
    return np.sum(~np.isnan(values), axis=axis, keepdims=True)


@_statistic("min", "Least value", np.min)
def min_(values: np.ndarray, axis: int) -> np.ndarray:
    """Returns the least of the values; no data when there is none."""
    return np.fmin.reduce(values, axis=axis, keepdims=True)


@_statistic("max", "Greatest value", np.max)
def max_(values: np.ndarray, axis: int) -> np.ndarray:
    """Returns the greatest of the values; no data when there is none."""
    return np.fmax.reduce(values, axis=axis, keepdims=True)


@_statistic("sum", "Sum of all values", np.sum)
def sum_(values: np.ndarray, axis: int) -> np.ndarray:
    """Adds up the values; no data when there is none. Computed in double precision."""
    return _unless_empty(np.nansum(values, axis=axis, keepdims=True, dtype=np.float64), values, axis)


@_statistic("product", "Product of all values", np.prod)
def product(values: np.ndarray, axis: int) -> np.ndarray:
    """Multiplies the values; no data when there is none. Computed in double precision."""
    return _unless_empty(np.nanprod(values, axis=axis, keepdims=True, dtype=np.float64), values, axis)


@_statistic("mean", "Arithmetic mean", np.mean)
def mean(values: np.ndarray, axis: int) -> np.ndarray:
    """Returns the sum of the values divided by their number; no data when there is none. In double precision."""
    total = np.nansum(values, axis=axis, keepdims=True, dtype=np.float64)
    return total / _valid_count(values, axis)


@_statistic("median", "Median", np.median)
def median(values: np.ndarray, axis: int) -> np.ndarray:
    """Returns the value in the middle of the sorted values, or the mean of the two in the middle."""
    return _quantiles(values, axis, [0.5])


@_statistic("variance", "Sample variance", lambda numbers: np.var(numbers, ddof=1) if len(numbers) > 1 else None)
def variance(values: np.ndarray, axis: int) -> np.ndarray:
    """Returns the variance of a sample (divided by the number of values minus one); no data for less than two."""
    return _variance(values, axis)


def _variance(values: np.ndarray, axis: int) -> np.ndarray:
    count = _valid_count(values, axis)
    centre = np.nansum(values, axis=axis, keepdims=True, dtype=np.float64) / count
    squares = np.nansum((values - centre) ** 2, axis=axis, keepdims=True, dtype=np.float64)
    return np.where(count > 1, squares / (count - 1), np.nan)


@_statistic("sd", "Sample standard deviation", lambda numbers: np.std(numbers, ddof=1) if len(numbers) > 1 else None)
def sd(values: np.ndarray, axis: int) -> np.ndarray:
    """Returns the square root of the sample variance; no data for less than two values."""
    return np.sqrt(_variance(values, axis))


def _quantiles(values: np.ndarray, axis: int, probabilities: list[float]) -> np.ndarray:
    """Quantiles by linear interpolation (Hyndman and Fan's type 7), NaN left out; they replace the axis."""
    ordered = np.moveaxis(np.sort(values, axis=axis), axis, 0)
    count = _valid_count(ordered, 0)[0]
    results = []
    for probability in probabilities:
        place = probability * np.maximum(count - 1, 0)
        low = np.floor(place).astype(np.int64)
        high = np.minimum(low + 1, np.maximum(count - 1, 0))
        lower, upper = (np.take_along_axis(ordered, index[np.newaxis], 0)[0] for index in (low, high))
        between = lower + (upper - lower) * (place - low)
        results.append(np.where((place == low) | np.isinf(lower), lower, between))
    return np.moveaxis(np.stack(results), 0, axis)


def _element(data: LabeledArray, ignore_nodata: bool, *, last: bool) -> Any:
    values = np.flip(data.values, data.axis) if last else data.values
    if not len(data):
        return np.nan
    if not ignore_nodata or values.dtype.kind != "f":
        return np.take(values, [0], data.axis)
    position = np.argmax(~np.isnan(values), axis=data.axis, keepdims=True)
    return np.take_along_axis(values, position, data.axis)


def _list_element(data: list, ignore_nodata: bool) -> Any:
    items = [value for value in data if value is not None] if ignore_nodata else data
    return items[0] if items else None


@process("first", "First element", _ANY_DATA, IGNORE_NODATA, categories=("arrays", "reducer"))
@gathered
def first(data: Any, ignore_nodata: bool) -> Any:
    """Returns the first element that is not no data; with ignore_nodata false, simply the first."""
    if isinstance(data, LabeledArray):
        return _element(data, ignore_nodata, last=False)
    return _list_element(list(data), ignore_nodata)


@process("last", "Last element", _ANY_DATA, IGNORE_NODATA, categories=("arrays", "reducer"))
@gathered
def last(data: Any, ignore_nodata: bool) -> Any:
    """Returns the last element that is not no data; with ignore_nodata false, simply the last."""
    if isinstance(data, LabeledArray):
        return _element(data, ignore_nodata, last=True)
    return _list_element(list(data)[::-1], ignore_nodata)


@process(
    "count",
    "Number of elements",
    _ANY_DATA,
    option("condition", "Counts all with true, else where it holds.", [graph_schema("x"), {"const": True}]),
    CONTEXT,
    returns=NUMBER,
    categories=_REDUCER,
)
@gathered
def count(data: Any, condition: Any, context: Any) -> Any:
    """Counts the valid elements, all elements, or those for which a condition holds."""
    if condition is True:
        return len(data)
    test = is_valid if condition is None else condition
    if isinstance(data, LabeledArray):
        fulfilled, _ = truth(_ask(test, data.values, context))
        return np.sum(np.broadcast_to(fulfilled, data.values.shape), axis=data.axis, keepdims=True, dtype=np.float64)
    return sum(bool(_ask(test, item, context)) for item in data)


def _ask(test: Callable[..., Any], value: Any, context: Any) -> Any:
    return test(x=value) if test is is_valid else test(x=value, context=context)


@process("extrema", "Least and greatest value", _DATA, IGNORE_NODATA, returns=NUMBERS, categories=("math",))
@gathered
def extrema(data: Any, ignore_nodata: bool) -> Any:
    """Returns the least and the greatest of the values."""
    least, greatest = min_(data=data, ignore_nodata=ignore_nodata), max_(data=data, ignore_nodata=ignore_nodata)
    if not isinstance(data, LabeledArray):
        return [least, greatest]
    return LabeledArray(np.concatenate([least, greatest], axis=data.axis), data.axis, (0, 1))


@process(
    "quantiles",
    "Quantiles",
    _DATA,
    option("probabilities", "Ascending probabilities, or the number of intervals.", [NUMBERS, {"type": "integer"}]),
    option("q", "The number of intervals.", {"type": "integer"}),
    IGNORE_NODATA,
    returns=NUMBERS,
    categories=("math",),
)
@gathered
def quantiles(data: Any, probabilities: Any, q: Any, ignore_nodata: bool) -> Any:
    """Returns quantiles by linear interpolation (type 7 of Hyndman and Fan)."""
    shares = _shares(probabilities, q)
    if isinstance(data, LabeledArray):
        values = numeric(data.values)
        with np.errstate(all="ignore"):
            found = _quantiles(values, data.axis, shares)
        if not ignore_nodata:
            found = np.where(np.isnan(values).any(axis=data.axis, keepdims=True), np.nan, found)
        return LabeledArray(found, data.axis, tuple(range(len(shares))))
    present = [value for value in data if value is not None]
    if not present or (not ignore_nodata and len(present) != len(data)):
        return [None] * len(shares)
    values = np.array(present, float)
    if np.isnan(values).any():
        return [np.nan] * len(shares)
    with np.errstate(all="ignore"):
        return _quantiles(values, 0, shares).tolist()


def _shares(probabilities: Any, q: Any) -> list[float]:
    if probabilities is None and q is None:
        raise EngineError(
            "QuantilesParameterMissing", "The process `quantiles` requires either `probabilities` or `q` to be set."
        )
    if probabilities is not None and q is not None:
        raise EngineError(
            "QuantilesParameterConflict", "The process `quantiles` allows only one of `probabilities` and `q`."
        )
    if isinstance(probabilities, list):
        if probabilities != sorted(probabilities):
            raise EngineError("AscendingProbabilitiesRequired", "The probabilities must be in ascending order.")
        return [float(share) for share in probabilities]
    intervals = probabilities if q is None else q
    return [part / intervals for part in range(1, intervals)]
