"""Values inside callbacks: scalars, arrays of one value per pixel, and arrays that every pixel has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, Union

import numpy as np

from .errors import EngineError

Scalar = Union[None, bool, int, float, str]


@dataclass(frozen=True)
class LabeledArray:
    """What openEO calls a labelled array, for all pixels at once: along ``axis`` of ``values`` lies each pixel's array.

    ``values`` always has its full length along ``axis``; no data is NaN.
    """

    values: np.ndarray
    axis: int
    labels: tuple[Any, ...]

    def __len__(self) -> int:
        return len(self.labels)

    def along(self, items: Sequence[Any]) -> np.ndarray:
        """Returns one item per element, shaped so that it can be broadcast with the values."""
        shape = [1] * self.values.ndim
        shape[self.axis] = len(items)
        numeric = all(isinstance(item, (int, float)) and not isinstance(item, bool) for item in items)
        array = np.empty(len(items), float if numeric and items else object)
        array[:] = items
        return array.reshape(shape)

    def with_values(self, values: np.ndarray, labels: Sequence[Any] | None = None) -> LabeledArray:
        """Returns an array of other values, spread along the axis where their length there is 1."""
        labels = self.labels if labels is None else tuple(labels)
        shape = list(values.shape)
        shape[self.axis] = len(labels)
        return LabeledArray(np.broadcast_to(values, shape), self.axis, labels)


Array = Union[list, LabeledArray]


def is_nan(value: Any) -> bool:
    """Tells whether a scalar is the number NaN."""
    return isinstance(value, float) and value != value


def numeric(value: Any) -> Any:
    """Returns numbers for booleans; single-precision numbers stay so, integers become floating point."""
    if isinstance(value, np.ndarray):
        if value.dtype == object:
            raise EngineError("ProcessParameterInvalid", "Texts cannot be used as numbers.")
        return value if value.dtype.kind == "f" else value.astype(np.float64)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, (int, float)):
        return value
    raise EngineError("ProcessParameterInvalid", f"A number is needed, not {describe(value)}.")


def describe(value: Any) -> str:
    """Returns a few words that name a value of the wrong kind."""
    if isinstance(value, LabeledArray):
        return "an array"
    text = str(value)
    return f"{type(value).__name__} '{text[:40]}'"


def plain(value: Any) -> Any:
    """Returns a Python scalar for a numpy scalar, otherwise the value itself."""
    return value.item() if isinstance(value, np.generic) else value


def elementwise(function: Callable[..., Any]) -> Callable[..., Any]:
    """Makes a function of numbers one of openEO's: no data in any argument gives no data, booleans count as numbers."""

    @wraps(function)
    def compute(**arguments: Any) -> Any:
        if any(value is None for value in arguments.values()):
            return None
        numbers = {name: numeric(value) for name, value in arguments.items()}
        with np.errstate(all="ignore"):
            return plain(function(**numbers))

    return compute


def gathered(function: Callable[..., Any]) -> Callable[..., Any]:
    """Lets a process on ``data`` also take a list of values of each pixel, such as [x, y] of a callback."""

    @wraps(function)
    def compute(*, data: Any, **arguments: Any) -> Any:
        if not isinstance(data, list) or not any(isinstance(item, np.ndarray) for item in data):
            return function(data=data, **arguments)
        items = [np.asarray(np.nan if item is None else item) for item in data]
        stacked = np.stack(np.broadcast_arrays(*items))
        result = function(data=LabeledArray(stacked, 0, tuple(range(len(items)))), **arguments)
        if isinstance(result, LabeledArray):
            return list(result.values)
        return result[0] if isinstance(result, np.ndarray) else result

    return compute
