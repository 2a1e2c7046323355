"""Processes on single values, with the cases of the openEO process specifications."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from engine_tools import call, cube, error_code, one

INF, NAN = math.inf, math.nan

# process, arguments in the order of its parameters, result
MATH = [
    ("add", (5, 2.5), 7.5),
    ("add", (-2, -4), -6),
    ("add", (1, None), None),
    ("subtract", (5, 2.5), 2.5),
    ("subtract", (-2, 4), -6),
    ("subtract", (None, 1), None),
    ("multiply", (5, 2.5), 12.5),
    ("multiply", (-2, -4), 8),
    ("multiply", (1, None), None),
    ("divide", (5, 2.5), 2),
    ("divide", (-2, 4), -0.5),
    ("divide", (1, None), None),
    ("divide", (1, 0), INF),
    ("divide", (0, 0), NAN),
    ("mod", (27, 5), 2),
    ("mod", (-27, 5), 3),
    ("mod", (27, -5), -3),
    ("mod", (-27, -5), -2),
    ("mod", (3.14, -2), -0.86),
    ("mod", (27, None), None),
    ("mod", (2, INF), 2),
    ("power", (0, 2), 0),
    ("power", (2.5, 0), 1),
    ("power", (3, 3), 27),
    ("power", (5, -1), 0.2),
    ("power", (1, 0.5), 1),
    ("power", (1, None), None),
    ("power", (None, 2), None),
    ("sqrt", (0,), 0),
    ("sqrt", (9,), 3),
    ("sqrt", (2,), 1.41421356237309),
    ("sqrt", (-1,), NAN),
    ("sqrt", (None,), None),
    ("exp", (0,), 1),
    ("exp", (-1,), 0.36787944117144),
    ("exp", (None,), None),
    ("ln", (1,), 0),
    ("ln", (math.e,), 1),
    ("ln", (0,), -INF),
    ("ln", (-1,), NAN),
    ("log", (10, 10), 1),
    ("log", (2, 2), 1),
    ("log", (4, 2), 2),
    ("log", (1, 16), 0),
    ("log", (None, 2), None),
    ("absolute", (-3.5,), 3.5),
    ("absolute", (0,), 0),
    ("absolute", (None,), None),
    ("sgn", (-2,), -1),
    ("sgn", (3.5,), 1),
    ("sgn", (0,), 0),
    ("sgn", (NAN,), NAN),
    ("floor", (3.5,), 3),
    ("floor", (-0.4,), -1),
    ("ceil", (0.4,), 1),
    ("ceil", (-3.5,), -3),
    ("int", (3.5,), 3),
    ("int", (-3.5,), -3),
    ("round", (0.5, 0), 0),
    ("round", (1.5, 0), 2),
    ("round", (2.5, 0), 2),
    ("round", (3.56, 1), 3.6),
    ("round", (-2.5, 0), -2),
    ("round", (1234.5, -2), 1200),
    ("clip", (-5, -1, 1), -1),
    ("clip", (10.001, 1, 10), 10),
    ("clip", (0.000001, 0, 0.02), 0.000001),
    ("clip", (None, 0, 1), None),
    ("clip", (2, NAN, 1), NAN),
    ("linear_scale_range", (0.3, -1, 1, 0, 255), 165.75),
    ("linear_scale_range", (25.5, 0, 255, 0, 1), 0.1),
    ("linear_scale_range", (500, 0, 100, 0, 1), 1),
    ("linear_scale_range", (10, 100, 0, 0, 1), 0.9),
    ("linear_scale_range", (None, 0, 100, 0, 1), None),
    ("normalized_difference", (5, 3), 0.25),
    ("sin", (0,), 0),
    ("cos", (0,), 1),
    ("tan", (1,), 1.5574077246549),
    ("arctan2", (0, 0), 0),
    ("arctan2", (0, None), None),
]

COMPARISON = [
    ("eq", (1, 1), True),
    ("eq", (1, 1.0), True),
    ("eq", (1, "1"), False),
    ("eq", (0, False), False),
    ("eq", ("Test", "test"), False),
    ("eq", (1, None), None),
    ("eq", (None, None), None),
    ("eq", (NAN, NAN), False),
    ("eq", (INF, INF), True),
    ("eq", ([1], [1]), False),
    ("eq", (1.02, 1, 0.01), False),
    ("eq", (-1, -1.001, 0.01), True),
    ("eq", (115, 110, 10), True),
    ("eq", ("Ä", "ä", None, False), True),
    ("neq", (1, 1), False),
    ("neq", (1, "1"), True),
    ("neq", (0, False), True),
    ("neq", (1.02, 1, 0.01), True),
    ("neq", (1, None), None),
    ("neq", (NAN, NAN), True),
    ("gt", (2, 1), True),
    ("gt", (1, 1), False),
    ("gt", (1, None), None),
    ("gt", (True, 0), False),
    ("gt", ("2018-01-02T00:00:00Z", "2018-01-01T00:00:00Z"), False),
    ("gte", (0, 0), True),
    ("gte", (1, 2), False),
    ("lt", (-0.5, -0.6), False),
    ("lt", (1, 2), True),
    ("lt", (None, 1), None),
    ("lte", (0, 0), True),
    ("lte", (-0.5, -0.6), False),
    ("between", (0.5, 1, 0), False),
    ("between", (0.5, 0, 1), True),
    ("between", (1, 0, 1, True), False),
    ("between", (None, 0, 1), None),
    ("is_nan", (1,), False),
    ("is_nan", (NAN,), True),
    ("is_nan", ("NaN",), False),
    ("is_nan", (None,), False),
    ("is_nodata", (None,), True),
    ("is_nodata", (NAN,), False),
    ("is_nodata", ("Test",), False),
    ("is_valid", (1,), True),
    ("is_valid", ("Test",), True),
    ("is_valid", (NAN,), False),
    ("is_valid", (None,), False),
    ("is_valid", ([None, None],), True),
    ("is_infinite", (INF,), True),
    ("is_infinite", (1,), False),
]

LOGIC = [
    ("and", (True, True), True),
    ("and", (True, False), False),
    ("and", (False, None), False),
    ("and", (True, None), None),
    ("and", (None, None), None),
    ("or", (True, True), True),
    ("or", (False, False), False),
    ("or", (True, None), True),
    ("or", (False, None), None),
    ("xor", (True, False), True),
    ("xor", (True, True), False),
    ("xor", (True, None), None),
    ("not", (True,), False),
    ("not", (False,), True),
    ("not", (None,), None),
    ("all", ([False, None],), False),
    ("all", ([True, None],), True),
    ("all", ([False, None], False), False),
    ("all", ([True, None], False), None),
    ("all", ([True, False, True],), False),
    ("all", ([],), True),
    ("any", ([False, None],), False),
    ("any", ([True, None],), True),
    ("any", ([False, None], False), None),
    ("any", ([True, None], False), True),
    ("any", ([],), False),
    ("if", (True, "A", "B"), "A"),
    ("if", (None, "A", "B"), "B"),
    ("if", (False, [1, 2, 3], [4, 5, 6]), [4, 5, 6]),
    ("if", (True, 123), 123),
    ("if", (False, 1), None),
]

DATES = [
    ("date_shift", ("2020-02-01T17:22:45Z", 6, "month"), "2020-08-01T17:22:45Z"),
    ("date_shift", ("2021-03-31T00:00:00+02:00", -7, "day"), "2021-03-24T00:00:00+02:00"),
    ("date_shift", ("2020-02-29T17:22:45Z", 1, "year"), "2021-02-28T17:22:45Z"),
    ("date_shift", ("2020-01-31", 1, "month"), "2020-02-29"),
    ("date_shift", ("2016-12-31T23:59:59Z", 1, "second"), "2017-01-01T00:00:00Z"),
    ("date_shift", ("2018-12-31T17:22:45Z", 1150, "millisecond"), "2018-12-31T17:22:46.150Z"),
    ("date_shift", ("2018-01-01", -1, "day"), "2017-12-31"),
    ("date_difference", ("2020-01-01T00:00:00.0Z", "2020-01-01T00:00:15.5Z"), 15.5),
    ("date_difference", ("2020-01-01T00:00:00Z", "2020-01-01T01:00:00+01:00"), 0),
    ("date_difference", ("2020-01-02", "2020-01-01"), -86400),
    ("date_difference", ("2020-01-02", "2020-01-01", "day"), -1),
    ("date_difference", ("2020-01-01", "2020-03-01", "month"), 2),
    ("date_difference", ("2020-01-01", "2021-01-01", "year"), 1),
    ("date_between", ("2020-01-01", "2021-01-01", "2022-01-01"), False),
    ("date_between", ("2021-12-31", "2021-01-01", "2022-01-01"), True),
    ("date_between", ("2022-01-01", "2021-01-01", "2022-01-01", True), False),
    ("date_replace_component", ("2022-06-07T10:10:00Z", 15, "day"), "2022-06-15T10:10:00Z"),
    ("date_replace_component", ("2022-02-07", 31, "day"), "2022-02-28"),
    ("date_replace_component", ("2020-02-29", 2021, "year"), "2021-02-28"),
    ("date_replace_component", ("2022-06-07T10:10:00Z", 5, "hour"), "2022-06-07T05:10:00Z"),
    ("text_concat", (["Hello", "World"], " "), "Hello World"),
    ("text_concat", ([1, 2, 3, 4, 5, 6, 7, 8, 9, 0],), "1234567890"),
    ("text_concat", ([None, True, False, 1, -1.5, "ß"], "\n"), "null\ntrue\nfalse\n1\n-1.5\nß"),
    ("text_begins", ("Lorem ipsum", "lorem", False), True),
    ("text_contains", ("Lorem ipsum", "openEO"), False),
    ("text_ends", ("Lorem ipsum", "ipsum"), True),
    ("constant", ("x",), "x"),
    ("pi", (), math.pi),
    ("e", (), math.e),
    ("nan", (), NAN),
]


def arguments_of(process_id: str, values: tuple) -> dict[str, Any]:
    from bap_tiler_plugin.local_backend.engine.registry import find

    return {parameter.name: value for parameter, value in zip(find(process_id).parameters, values)}


def same(result: Any, expected: Any) -> bool:
    if isinstance(expected, bool) or not isinstance(expected, (int, float)):
        return result == expected and type(result) is type(expected)
    return isinstance(result, (int, float)) and bool(
        np.isclose(result, expected, rtol=1e-11, atol=1e-11, equal_nan=True)
    )


@pytest.mark.parametrize(("process_id", "values", "expected"), MATH + COMPARISON + LOGIC + DATES)
def test_specified_cases(process_id: str, values: tuple, expected: Any) -> None:
    result = call(process_id, **arguments_of(process_id, values))
    assert same(result, expected), result


PIXEL_CASES = [
    case for case in MATH if case[2] is not None and case[0] not in ("round", "linear_scale_range", "clip", "log")
]


@pytest.mark.parametrize(("process_id", "values", "expected"), PIXEL_CASES)
def test_pixels_are_computed_like_single_values(process_id: str, values: tuple, expected: Any) -> None:
    names = list(arguments_of(process_id, values))
    arguments = dict(zip(names, values))
    arguments[names[0]] = "$x"
    data = cube([[float(values[0]), math.nan]])
    result = call("apply", data=data, process=one(process_id, **arguments)).full_values
    assert result[0, 0] == pytest.approx(expected, nan_ok=True)
    assert np.isnan(result[0, 1]) or (process_id == "power" and values[1] == 0)


@pytest.mark.parametrize("process_id", ["eq", "neq", "gt", "gte", "lt", "lte"])
def test_no_data_pixels_compare_to_no_data(process_id: str) -> None:
    result = call("apply", data=cube([[1.0, 2.0, math.nan]]), process=one(process_id, x="$x", y=2)).values
    expected = [call(process_id, x=1, y=2), call(process_id, x=2, y=2), math.nan]
    np.testing.assert_array_equal(result[0], np.array(expected, float))


@pytest.mark.parametrize("process_id", ["and", "or", "xor"])
def test_pixels_know_three_truth_values(process_id: str) -> None:
    states = [True, False, None]
    numbers = np.array([[1.0, 0.0, math.nan]])
    for other in states:
        result = call("apply", data=cube(numbers), process=one(process_id, x="$x", y=other)).full_values[0]
        expected = [call(process_id, x=state, y=other) for state in states]
        np.testing.assert_array_equal(result, [math.nan if value is None else value for value in expected])


def test_no_data_pixels_are_nan_to_is_nan() -> None:
    data = cube([[1.0, math.nan]])
    assert call("apply", data=data, process=one("is_nan", x="$x")).values.tolist() == [[False, True]]
    assert call("apply", data=data, process=one("is_valid", x="$x")).values.tolist() == [[True, False]]


@pytest.mark.parametrize(
    ("process_id", "arguments", "code"),
    [
        ("clip", {"x": 1, "min": 2, "max": 1}, "MinMaxSwapped"),
        ("add", {"x": "a", "y": 1}, "ProcessParameterInvalid"),
        ("date_shift", {"date": "tomorrow", "value": 1, "unit": "day"}, "ProcessParameterInvalid"),
        ("date_shift", {"date": "2020-01-01", "value": 1, "unit": "century"}, "ProcessParameterInvalid"),
        (
            "date_replace_component",
            {"date": "2020-01-01", "value": 13, "component": "month"},
            "ProcessParameterInvalid",
        ),
        ("add", {"x": 1}, "ProcessParameterMissing"),
        ("add", {"x": 1, "y": 1, "z": 1}, "ProcessParameterUnsupported"),
        ("addition", {"x": 1, "y": 1}, "ProcessUnsupported"),
    ],
)
def test_errors(process_id: str, arguments: dict, code: str) -> None:
    assert error_code(process_id, **arguments) == code
