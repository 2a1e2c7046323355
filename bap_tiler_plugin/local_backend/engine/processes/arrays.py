"""Processes on arrays: on lists, or on the arrays that every pixel has."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..errors import EngineError, invalid
from ..registry import process
from ..values import LabeledArray, gathered, plain
from .comparison import equal
from .logic import truth
from .parameters import ANY, ARRAY, CONTEXT, NUMBER, TEXT, Parameter, callback, option

_ARRAYS = ("arrays",)
_DATA = Parameter("data", "An array.", ARRAY)


@process(
    "array_element",
    "One element of an array",
    _DATA,
    option("index", "Zero-based position.", {"type": "integer"}),
    option("label", "Label of the element.", ANY),
    option("return_nodata", "Return no data where there is no such element.", {"type": "boolean"}, False),
    categories=("arrays", "reducer"),
)
def array_element(data: Any, index: Any, label: Any, return_nodata: bool) -> Any:
    """Returns the element at an index or with a label.

    Throws ArrayElementParameterMissing, ArrayElementParameterConflict, ArrayElementNotAvailable, ArrayNotLabeled.
    """
    if index is None and label is None:
        raise EngineError(
            "ArrayElementParameterMissing", "The process `array_element` requires either `index` or `label` to be set."
        )
    if index is not None and label is not None:
        raise EngineError(
            "ArrayElementParameterConflict", "The process `array_element` allows only one of `index` and `label`."
        )
    position = _position(data, index, label)
    if position is None:
        if return_nodata:
            return np.nan if isinstance(data, LabeledArray) else None
        raise EngineError("ArrayElementNotAvailable", "The array has no element with the specified index or label.")
    return _take(data, position)


def _position(data: Any, index: Any, label: Any) -> int | None:
    if index is not None:
        return int(index) if 0 <= index < len(data) else None
    if not isinstance(data, LabeledArray):
        raise _not_labeled()
    return data.labels.index(label) if label in data.labels else None


def _not_labeled() -> EngineError:
    return EngineError("ArrayNotLabeled", "The array is not a labeled array, but the `label` parameter is set.")


def _take(data: Any, position: int) -> Any:
    if isinstance(data, LabeledArray):
        return np.take(data.values, [position], data.axis)
    return data[position]


@process(
    "array_apply",
    "Apply a process to each element",
    _DATA,
    callback("process", "Computes the new value of one element.", "x", "index", "label"),
    CONTEXT,
    returns=ARRAY,
    categories=_ARRAYS,
)
def array_apply(data: Any, process: Any, context: Any) -> Any:
    """Returns an array of the same length; the callback sees x, index, label and context."""
    if isinstance(data, LabeledArray):
        indices = data.along(list(range(len(data))))
        result = process(x=data.values, index=indices, label=data.along(list(data.labels)), context=context)
        return data.with_values(_pixels(result, data))
    items = enumerate(_list(data, "array_apply"))
    return [process(x=item, index=index, label=None, context=context) for index, item in items]


def _pixels(value: Any, data: LabeledArray) -> np.ndarray:
    """Returns a callback's result as numbers with one axis for each axis of the data."""
    array = np.asarray(np.nan if value is None else value)
    if array.dtype == object:
        raise EngineError("ProcessParameterInvalid", "The values of a data cube must be numbers or booleans.")
    return array.reshape((1,) * (data.values.ndim - array.ndim) + array.shape)


def _list(data: Any, process_id: str) -> list:
    if isinstance(data, (list, tuple)):
        return list(data)
    raise invalid("data", process_id, "it must be an array")


@process(
    "array_create",
    "Create an array",
    option("data", "The elements.", ARRAY, []),
    option("repeat", "How often the elements are repeated.", {"type": "integer"}, 1),
    returns=ARRAY,
    categories=_ARRAYS,
)
def array_create(data: Any, repeat: int) -> Any:
    """Returns an array of the elements, repeated."""
    return (data if isinstance(data, list) else [data]) * repeat


@process(
    "array_concat",
    "Join two arrays",
    Parameter("array1", "The first array.", ARRAY),
    Parameter("array2", "The second array.", ARRAY),
    returns=ARRAY,
    categories=_ARRAYS,
)
def array_concat(array1: Any, array2: Any) -> Any:
    """Appends the second array to the first. Labels stay if both have some. Throws ArrayLabelConflict."""
    if isinstance(array1, LabeledArray) and isinstance(array2, LabeledArray):
        if set(array1.labels) & set(array2.labels):
            raise EngineError("ArrayLabelConflict", "At least one label exists in both arrays.")
        return _joined(array1, [array1.values, array2.values], (*array1.labels, *array2.labels))
    if isinstance(array1, LabeledArray):
        return _joined(array1, [array1.values, *map(_constant(array1), array2)], range(len(array1) + len(array2)))
    if isinstance(array2, LabeledArray):
        return _joined(array2, [*map(_constant(array2), array1), array2.values], range(len(array1) + len(array2)))
    return [*array1, *array2]


@process(
    "array_append",
    "Append an element",
    _DATA,
    Parameter("value", "The element.", ANY),
    option("label", "The label of the element.", [TEXT, NUMBER]),
    returns=ARRAY,
    categories=_ARRAYS,
)
def array_append(data: Any, value: Any, label: Any) -> Any:
    """Appends one element. Throws ArrayNotLabeled, LabelExists."""
    if not isinstance(data, LabeledArray):
        if label is not None and data:
            raise _not_labeled()
        return [*data, value]
    if label in data.labels:
        raise EngineError("LabelExists", f"The label '{label}' exists already.")
    labels = range(len(data) + 1) if label is None else (*data.labels, label)
    return _joined(data, [data.values, _constant(data)(value)], labels)


def _constant(like: LabeledArray) -> Any:
    def spread(value: Any) -> np.ndarray:
        shape = list(like.values.shape)
        shape[like.axis] = 1
        return np.broadcast_to(_pixels(value, like), shape)

    return spread


def _joined(like: LabeledArray, parts: list[np.ndarray], labels: Any) -> LabeledArray:
    axis = like.axis
    shape = np.broadcast_shapes(*(part.shape[:axis] + (1,) + part.shape[axis + 1 :] for part in parts))
    full = [np.broadcast_to(part, shape[:axis] + part.shape[axis : axis + 1] + shape[axis + 1 :]) for part in parts]
    return LabeledArray(np.concatenate(full, axis=like.axis), like.axis, tuple(labels))


@process(
    "array_find",
    "Position of a value",
    _DATA,
    Parameter("value", "The value to look for.", ANY),
    option("reverse", "Whether to look for the last match.", {"type": "boolean"}, False),
    returns=NUMBER,
    categories=("arrays", "reducer"),
)
@gathered
def array_find(data: Any, value: Any, reverse: bool) -> Any:
    """Returns the zero-based index of the first or last match, no data when there is none."""
    if value is None or isinstance(value, (list, dict)):
        return np.nan if isinstance(data, LabeledArray) else None
    if isinstance(data, LabeledArray):
        matches, _ = truth(equal(data.values, value))
        ordered = np.flip(matches, data.axis) if reverse else matches
        index = np.argmax(ordered, axis=data.axis, keepdims=True)
        index = len(data) - 1 - index if reverse else index
        return np.where(matches.any(axis=data.axis, keepdims=True), index, np.nan)
    matching = [index for index, item in enumerate(data) if equal(item, value)]
    return matching[-1 if reverse else 0] if matching else None


@process(
    "array_contains",
    "Does the array hold a value?",
    _DATA,
    Parameter("value", "The value to look for.", ANY),
    returns={"type": "boolean"},
    categories=("arrays", "comparison", "reducer"),
)
def array_contains(data: Any, value: Any) -> Any:
    """Tells whether one of the elements equals the value."""
    found = array_find(data=data, value=value, reverse=False)
    return ~np.isnan(found) if isinstance(found, np.ndarray) else found is not None and found == found


@process("array_labels", "Labels of an array", _DATA, returns=ARRAY, categories=_ARRAYS)
def array_labels(data: Any) -> list:
    """Returns the labels, or the indices of an array without labels."""
    return list(data.labels) if isinstance(data, LabeledArray) else list(range(len(data)))


@process(
    "array_filter",
    "Elements that fulfil a condition",
    _DATA,
    callback("condition", "Tells for one element whether it stays.", "x", "index", "label"),
    CONTEXT,
    returns=ARRAY,
    categories=_ARRAYS,
)
def array_filter(data: Any, condition: Any, context: Any) -> Any:
    """Keeps the elements of a list for which the condition is true.

    Arrays of pixels can be filtered by label and index only, as all pixels must keep the same elements.
    """
    if not isinstance(data, LabeledArray):
        items = enumerate(_list(data, "array_filter"))
        return [item for index, item in items if condition(x=item, index=index, label=None, context=context)]
    kept = [
        position
        for position, label in enumerate(data.labels)
        if _is_true(condition(x=_take(data, position), index=position, label=label, context=context))
    ]
    labels = tuple(data.labels[position] for position in kept)
    return LabeledArray(np.take(data.values, kept, data.axis), data.axis, labels)


def _is_true(answer: Any) -> bool:
    if isinstance(answer, np.ndarray) and answer.size != 1:
        raise invalid("condition", "array_filter", "it must not depend on the values of the pixels")
    return bool(plain(answer.reshape(())[()]) if isinstance(answer, np.ndarray) else answer)
