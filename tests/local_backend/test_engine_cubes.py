"""Processes that compute and reduce cubes, with cases after the openEO process specifications."""

from __future__ import annotations

import math

import numpy as np
import pytest
from engine_tools import call, cube, days, error_code, one

NAN = math.nan
FOUR_DAYS = days(2, 3, 20) + ["2022-08-05T00:00:00Z"]


def series(*values: float) -> np.ndarray:
    """One pixel's values along the dates, as a cube of 1x2 pixels."""
    return np.repeat(np.array(values, float)[:, None, None], 2, axis=2)


def test_apply_with_context_keeps_dimensions() -> None:
    result = call(
        "apply", data=cube([[1.0, NAN]], stored=True), process=one("multiply", x="$x", y="$context"), context=10
    )
    np.testing.assert_array_equal(result.values, [[10.0, NAN]])
    assert result.names == ("y", "x")
    assert result.stored is None


def test_apply_refuses_what_is_no_number() -> None:
    assert error_code("apply", data=cube([[1.0]]), process=one("constant", x="text")) == "ProcessParameterInvalid"
    assert error_code("apply", data=[1], process=one("absolute", x="$x")) == "ProcessParameterInvalid"


def test_reduce_dimension_over_dates_and_bands() -> None:
    data = cube([[[[1.0]], [[2.0]]], [[[3.0]], [[NAN]]]], days(1, 2), ["a", "b"])
    over_time = call("reduce_dimension", data=data, dimension="t", reducer=one("mean", data="$data"))
    assert over_time.names == ("bands", "y", "x")
    assert over_time.values.ravel().tolist() == [2.0, 2.0]
    over_bands = call("reduce_dimension", data=data, dimension="bands", reducer=one("sum", data="$data"))
    assert over_bands.values.ravel().tolist() == [3.0, 3.0]
    over_rows = call("reduce_dimension", data=data, dimension="y", reducer=one("max", data="$data"))
    assert over_rows.grid is None


def test_pixel_conditions_choose_between_arrays() -> None:
    data = cube([[[1.0, 0.0]], [[5.0, 6.0]]], bands=["a", "b"])
    graph = {
        "a": {"process_id": "array_element", "arguments": {"data": {"from_parameter": "data"}, "index": 0}},
        "colours": {
            "process_id": "if",
            "arguments": {"value": {"from_node": "a"}, "accept": [1, 2, 3], "reject": [7, 8, {"from_node": "a"}]},
            "result": True,
        },
    }
    result = call("apply_dimension", data=data, dimension="bands", process={"process_graph": graph})
    assert result.values[:, 0].tolist() == [[1, 7], [2, 8], [3, 0]]
    whole = {
        **graph,
        "colours": {
            **graph["colours"],
            "arguments": {"value": {"from_node": "a"}, "accept": {"from_parameter": "data"}},
        },
    }
    kept = call("apply_dimension", data=data, dimension="bands", process={"process_graph": whole})
    np.testing.assert_array_equal(kept.values[:, 0], [[1, NAN], [5, NAN]])


def test_reducers_know_labels_and_context() -> None:
    data = cube(series(1, 2, 3, 4), FOUR_DAYS)
    picked = one("array_element", data="$data", label="$context")
    result = call("reduce_dimension", data=data, dimension="t", reducer=picked, context=FOUR_DAYS[2])
    assert result.values.tolist() == [[3.0, 3.0]]


@pytest.mark.parametrize(("reducer", "kept"), [("first", True), ("max", True), ("mean", False)])
def test_selected_values_stay_the_source_s(reducer: str, kept: bool) -> None:
    data = cube(series(1, 2, 3, 4), FOUR_DAYS, stored=True)
    assert (
        call("reduce_dimension", data=data, dimension="t", reducer=one(reducer, data="$data")).stored is not None
    ) == kept
    assert (
        call("aggregate_temporal_period", data=data, period="month", reducer=one(reducer, data="$data")).stored
        is not None
    ) == kept


@pytest.mark.parametrize(
    ("period", "labels", "means"),
    [
        ("month", ["2022-06-01", "2022-07-01", "2022-08-01"], [2.0, NAN, 4.0]),
        ("year", ["2022-01-01"], [2.5]),
        ("season", ["2022-06-01"], [2.5]),
        (
            "dekad",
            [f"2022-{d}" for d in ("06-01", "06-11", "06-21", "07-01", "07-11", "07-21", "08-01")],
            [1.5, 3, *[NAN] * 4, 4],
        ),
        ("tropical-season", ["2022-05-01"], [2.5]),
        ("decade", ["2020-01-01"], [2.5]),
        ("decade-ad", ["2021-01-01"], [2.5]),
    ],
)
def test_calendar_periods_are_labelled_by_their_first_day(period: str, labels: list[str], means: list[float]) -> None:
    data = cube(series(1, 2, 3, 4), FOUR_DAYS)
    result = call("aggregate_temporal_period", data=data, period=period, reducer=one("mean", data="$data"))
    assert list(result.dimensions[0].labels) == [f"{label}T00:00:00Z" for label in labels]
    np.testing.assert_array_equal(result.full_values[:, 0, 0], means)


def test_weeks_start_on_monday_and_hours_at_the_hour() -> None:
    data = cube(series(1, 2), ["2022-01-02T10:20:00Z", "2022-01-03T11:59:59Z"])
    weeks = call("aggregate_temporal_period", data=data, period="week", reducer=one("sum", data="$data"))
    assert weeks.dimensions[0].labels == ("2021-12-27T00:00:00Z", "2022-01-03T00:00:00Z")
    hours = call("aggregate_temporal_period", data=data, period="hour", reducer=one("sum", data="$data"))
    assert hours.dimensions[0].labels[0] == "2022-01-02T10:00:00Z"
    assert hours.dimensions[0].size == 26
    assert (
        error_code("aggregate_temporal_period", data=data, period="fortnight", reducer=one("sum", data="$data"))
        == "ProcessParameterInvalid"
    )


def test_aggregate_temporal_takes_half_open_intervals() -> None:
    data = cube(series(1, 2, 3, 4), FOUR_DAYS)
    intervals = [["2022-06-01", "2022-06-03"], ["2022-06-03", "2022-09-01"], ["2021-01-01", "2021-02-01"]]
    result = call("aggregate_temporal", data=data, intervals=intervals, reducer=one("mean", data="$data"))
    assert result.dimensions[0].labels == ("2022-06-01", "2022-06-03", "2021-01-01")
    np.testing.assert_array_equal(result.full_values[:, 0, 0], [1, 3, NAN])
    twice = {"intervals": intervals[:1] * 2, "reducer": one("mean", data="$data")}
    assert error_code("aggregate_temporal", data=data, **twice) == "DistinctDimensionLabelsRequired"
    assert call("aggregate_temporal", data=data, labels=["a", "b"], **twice).dimensions[0].labels == ("a", "b")


def test_apply_dimension_keeps_or_replaces_the_dimension() -> None:
    data = cube(series(1, 2, 3, 4), FOUR_DAYS)
    doubled = one("array_apply", data="$data", process=one("multiply", x="$x", y=2))
    kept = call("apply_dimension", data=data, dimension="t", process=doubled)
    assert kept.dimensions[0].labels == tuple(FOUR_DAYS)
    assert kept.values[:, 0, 0].tolist() == [2, 4, 6, 8]
    ends = one("extrema", data="$data")
    replaced = call("apply_dimension", data=data, dimension="t", process=ends, target_dimension="ends")
    assert replaced.names[0] == "ends"
    assert replaced.dimensions[0].labels == (0, 1)
    assert error_code("apply_dimension", data=data, dimension="time", process=doubled) == "DimensionNotAvailable"


def test_neighbourhoods_of_a_month() -> None:
    data = cube(series(1, 5, 3, 4)[:, None], FOUR_DAYS, ["score"])
    size = [
        {"dimension": "x", "unit": "px", "value": 1},
        {"dimension": "y", "value": 1},
        {"dimension": "t", "value": "month"},
    ]
    graph = {
        "best": {"process_id": "max", "arguments": {"data": {"from_parameter": "data"}}},
        "less": {
            "process_id": "neq",
            "arguments": {"x": {"from_parameter": "x"}, "y": {"from_node": "best"}},
            "result": True,
        },
    }
    compared = one("array_apply", data="$data", process={"process_graph": graph})
    result = call("apply_neighborhood", data=data, size=size, process=compared)
    assert result.values[:, 0, 0, 0].tolist() == [True, False, True, False]


def test_neighbourhoods_see_dates_as_labels() -> None:
    data = cube(series(1, 5, 3, 4), FOUR_DAYS)
    graph = {
        "first": {
            "process_id": "date_replace_component",
            "arguments": {"date": {"from_parameter": "label"}, "value": 1, "component": "day"},
        },
        "days": {
            "process_id": "date_difference",
            "arguments": {"date1": {"from_node": "first"}, "date2": {"from_parameter": "label"}, "unit": "day"},
            "result": True,
        },
    }
    numbered = one("array_apply", data="$data", process={"process_graph": graph})
    size = [{"dimension": "x", "value": 1}, {"dimension": "y", "value": 1}]
    assert call("apply_neighborhood", data=data, size=size, process=numbered).full_values[:, 0, 1].tolist() == [
        1,
        2,
        19,
        4,
    ]


@pytest.mark.parametrize("overlap", [0, 2])
def test_neighbourhoods_in_space_with_overlap(overlap: int) -> None:
    values = np.random.default_rng(2).normal(size=(13, 17))
    size = [{"dimension": "x", "value": 5, "unit": "px"}, {"dimension": "y", "value": 4, "unit": "px"}]
    margin = [{"dimension": name, "value": overlap, "unit": "px"} for name in "xy"]
    blurred = one("apply_kernel", data="$data", kernel=np.ones((5, 5)).tolist())
    result = call("apply_neighborhood", data=cube(values), size=size, overlap=margin, process=blurred).values
    whole = call("apply_kernel", data=cube(values), kernel=np.ones((5, 5)).tolist()).values
    assert np.allclose(result, whole) == (overlap == 2)
