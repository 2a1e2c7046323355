"""Processes on arrays: lists, with the cases of the specifications, and the arrays that pixels have."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from engine_tools import call, cube, days, error_code, one
from test_engine_scalars import same

INF, NAN = math.inf, math.nan

REDUCERS = [
    ("first", [1, 0, 3, 2], {}, 1),
    ("first", [None, 2, 3], {}, 2),
    ("first", [None, 2, 3], {"ignore_nodata": False}, None),
    ("first", [], {}, None),
    ("first", [NAN, 1], {}, NAN),
    ("last", [1, 0, 3, 2], {}, 2),
    ("last", [0, 1, None], {}, 1),
    ("last", [0, 1, None], {"ignore_nodata": False}, None),
    ("min", [5, 2.5, None, -0.7], {}, -0.7),
    ("min", [1, 0, 3, None, 2], {"ignore_nodata": False}, None),
    ("min", [], {}, None),
    ("max", [5, 2.5, None, -0.7], {}, 5),
    ("max", [1, 2, INF, 3], {}, INF),
    ("max", [NAN, 1, 2], {}, NAN),
    ("sum", [5, 1], {}, 6),
    ("sum", [-2, 4, 2.5], {}, 4.5),
    ("sum", [1, None], {"ignore_nodata": False}, None),
    ("sum", [], {}, None),
    ("product", [5, 0], {}, 0),
    ("product", [-2, 4, 2.5], {}, -20),
    ("product", [1, None], {"ignore_nodata": False}, None),
    ("mean", [1, 0, 3, 2], {}, 1.5),
    ("mean", [9, 2.5, None, -2.5], {}, 3),
    ("mean", [1, None], {"ignore_nodata": False}, None),
    ("mean", [], {}, None),
    ("median", [1, 3, 3, 6, 7, 8, 9], {}, 6),
    ("median", [1, 2, 3, 4, 5, 6, 8, 9], {}, 4.5),
    ("median", [-1, -0.5, None, 1], {}, -0.5),
    ("median", [-1, 0, None, 1], {"ignore_nodata": False}, None),
    ("sd", [-1, 1, 3, None], {}, 2),
    ("sd", [-1, 1, 3, None], {"ignore_nodata": False}, None),
    ("sd", [1], {}, None),
    ("variance", [-1, 1, 3], {}, 4),
    ("variance", [2, 3, 3, None, 4, 4, 5], {}, 1.1),
    ("count", [], {}, 0),
    ("count", [1, 0, 3, 2], {}, 4),
    ("count", [1, NAN, None], {}, 1),
    ("count", [0, 1, 2, 3, 4, 5, None], {"condition": True}, 7),
    ("count", [0, 1, 2, 3, 4, 5, None], {"condition": one("gt", x="$x", y=2)}, 3),
    (
        "quantiles",
        [2, 4, 4, 4, 5, 5, 7, 9],
        {"probabilities": [0.005, 0.01, 0.02, 0.05, 0.1, 0.5]},
        [2.07, 2.14, 2.28, 2.7, 3.4, 4.5],
    ),
    ("quantiles", [2, 4, 4, 4, 5, 5, 7, 9], {"q": 4}, [4, 4.5, 5.5]),
    ("quantiles", [-1, -0.5, None, 1], {"probabilities": 2}, [-0.5]),
    ("quantiles", [-1, None, 1], {"probabilities": 4, "ignore_nodata": False}, [None, None, None]),
    ("extrema", [1, 0, 3, 2], {}, [0, 3]),
    ("array_find", [1, 0, 3, 2, 3], {"value": 3}, 2),
    ("array_find", [1, 0, 3, 2, 3], {"value": 3, "reverse": True}, 4),
    ("array_find", [1, None, 2], {"value": None}, None),
    ("array_find", [1, 2], {"value": "1"}, None),
    ("array_contains", [1, 2, 3], {"value": 2}, True),
    ("array_contains", ["A", "B"], {"value": "b"}, False),
]
PIXEL_REDUCERS = [
    case
    for case in REDUCERS
    if case[0] not in ("quantiles", "extrema")
    and case[1]
    and not any(isinstance(value, str) for value in (*case[1], *case[2].values()))
]

ARRAYS = [
    ("array_element", {"data": [9, 8, 7, 6, 5], "index": 2}, 7),
    ("array_element", {"data": ["A", "B", "C"], "index": 0}, "A"),
    ("array_element", {"data": [], "index": 0, "return_nodata": True}, None),
    ("array_concat", {"array1": [1.5, 2.5], "array2": [5]}, [1.5, 2.5, 5]),
    ("array_append", {"data": [1, 2], "value": 3}, [1, 2, 3]),
    ("array_create", {}, []),
    ("array_create", {"data": ["A", "B"], "repeat": 2}, ["A", "B", "A", "B"]),
    ("array_create", {"data": [None], "repeat": 3}, [None, None, None]),
    ("array_labels", {"data": [5, 6]}, [0, 1]),
    ("array_apply", {"data": [], "process": one("absolute", x="$x")}, []),
    ("array_apply", {"data": [1, -2, 3.5], "process": one("absolute", x="$x")}, [1, 2, 3.5]),
    ("array_apply", {"data": [1, 2.5], "process": one("multiply", x="$x", y="$context"), "context": 2.5}, [2.5, 6.25]),
    ("array_apply", {"data": [5, 6, 7], "process": one("constant", x="$index")}, [0, 1, 2]),
    ("array_filter", {"data": [1, -2, 3.5], "condition": one("gt", x="$x", y=1)}, [3.5]),
]


def equal(result: Any, expected: Any) -> bool:
    if isinstance(expected, list):
        return len(result) == len(expected) and all(map(equal, result, expected))
    return same(result, expected)


@pytest.mark.parametrize(("process_id", "data", "options", "expected"), REDUCERS)
def test_specified_reducers(process_id: str, data: list, options: dict, expected: Any) -> None:
    assert equal(call(process_id, data=data, **options), expected)


@pytest.mark.parametrize(("process_id", "data", "options", "expected"), PIXEL_REDUCERS)
def test_arrays_of_pixels_are_reduced_like_lists(process_id: str, data: list, options: dict, expected: Any) -> None:
    if NAN in data:
        data = [None if value is NAN else value for value in data]
        expected = call(process_id, data=data, **options)
    values = np.array([NAN if value is None else value for value in data], float)
    stacked = np.broadcast_to(values[:, None, None], (len(data), 2, 3)).copy()
    dates = days(*range(1, len(data) + 1))
    result = call(
        "reduce_dimension", data=cube(stacked, dates), dimension="t", reducer=one(process_id, data="$data", **options)
    )
    np.testing.assert_allclose(result.full_values.astype(float), NAN if expected is None else float(expected))


@pytest.mark.parametrize(("process_id", "arguments", "expected"), ARRAYS)
def test_specified_arrays(process_id: str, arguments: dict, expected: Any) -> None:
    assert equal(call(process_id, **arguments), expected)


@pytest.mark.parametrize(
    ("process_id", "arguments", "code"),
    [
        ("array_element", {"data": [1]}, "ArrayElementParameterMissing"),
        ("array_element", {"data": [1], "index": 0, "label": 0}, "ArrayElementParameterConflict"),
        ("array_element", {"data": [1, 2], "index": 2}, "ArrayElementNotAvailable"),
        ("array_element", {"data": [1, 2], "index": -1}, "ArrayElementNotAvailable"),
        ("array_element", {"data": [1, 2], "label": "B"}, "ArrayNotLabeled"),
        ("quantiles", {"data": [1, 2]}, "QuantilesParameterMissing"),
        ("quantiles", {"data": [1, 2], "q": 2, "probabilities": [0.5]}, "QuantilesParameterConflict"),
        ("quantiles", {"data": [1, 2], "probabilities": [0.5, 0.1]}, "AscendingProbabilitiesRequired"),
    ],
)
def test_errors(process_id: str, arguments: dict, code: str) -> None:
    assert error_code(process_id, **arguments) == code


def test_elements_of_pixels_by_label() -> None:
    data = cube([[[1.0, 2.0]], [[3.0, 4.0]]], bands=["B04", "B08"])
    picked = call(
        "reduce_dimension", data=data, dimension="bands", reducer=one("array_element", data="$data", label="B08")
    )
    assert picked.values.tolist() == [[3.0, 4.0]]
    missing = {"reducer": one("array_element", data="$data", label="B99"), "dimension": "bands"}
    assert error_code("reduce_dimension", data=data, **missing) == "ArrayElementNotAvailable"


def test_list_of_pixel_values_is_reduced_pixel_by_pixel() -> None:
    data = cube([[[1.0, 2.0]], [[3.0, NAN]]], bands=["a", "b"])
    graph = {
        "a": {"process_id": "array_element", "arguments": {"data": {"from_parameter": "data"}, "index": 0}},
        "b": {"process_id": "array_element", "arguments": {"data": {"from_parameter": "data"}, "index": 1}},
        "sum": {
            "process_id": "sum",
            "arguments": {"data": [{"from_node": "a"}, {"from_node": "b"}, 10]},
            "result": True,
        },
    }
    result = call("reduce_dimension", data=data, dimension="bands", reducer={"process_graph": graph})
    assert result.values.tolist() == [[14.0, 12.0]]


def test_quantiles_along_a_dimension_become_its_labels() -> None:
    data = cube(np.arange(5.0).reshape(5, 1, 1), days(1, 2, 3, 4, 5))
    quartiles = one("quantiles", data="$data", probabilities=[0.25, 0.5])
    result = call("apply_dimension", data=data, dimension="t", process=quartiles, target_dimension="quantiles")
    assert result.dimensions[0].labels == (0, 1)
    assert result.values.ravel().tolist() == [1.0, 2.0]
