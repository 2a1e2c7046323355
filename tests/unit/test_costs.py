"""Expected credits of a run, before it begins and as its jobs finish."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bap_tiler_plugin.core import costs
from bap_tiler_plugin.core.cost_units import CostUnit, observations_of, parse_unit
from bap_tiler_plugin.core.costs import CostEstimate, CostFigure, corrected, estimate, estimate_credits, months_of
from bap_tiler_plugin.core.process import DEFAULT_PROCESS

THREE_MONTHS = ["2024-05-01", "2024-08-01"]
YEAR = ["2024-01-01", "2025-01-01"]


@pytest.mark.parametrize(
    ("period", "months"),
    [
        (["2024-05-01", "2024-06-01"], 1),
        (["2024-05-01", "2024-05-31"], 1),
        (["2024-05-01", "2024-08-01"], 3),
        (["2024-05-15", "2024-08-02"], 4),
        (["2023-12-01", "2024-12-01"], 12),
        (["2024-05-01T00:00:00Z", "2024-06-01T00:00:00Z"], 1),
        (["2024-05-01T00:00:00Z", "2024-06-01T00:00:01Z"], 2),
        (["2024-08-01", "2024-05-01"], None),
        (["2024-05-01", None], None),
        ("2024-05", None),
        (None, None),
    ],
)
def test_months(period: object, months: int | None) -> None:
    assert months_of(period) == months


# --- the BAP composite ---------------------------------------------------------------------------------------------


def test_bap_costs_area_months_and_jobs() -> None:
    parameters = {"temporal_extent": THREE_MONTHS}
    for name in ("bap_composite", DEFAULT_PROCESS):
        assert estimate_credits(name, [400.0, 400.0], parameters) == pytest.approx(0.2 * 3 * 800 + 2 * 2)


def test_figure_of_a_year_is_per_month_too() -> None:
    found = estimate(CostFigure("bap_composite"), 100.0, 4, YEAR)
    assert (found.low, found.high) == pytest.approx((0.12 * 12 * 100 + 8, 0.2 * 12 * 100 + 8))
    assert found.source == costs.MEASURED


def test_catalogue_figure_of_bap_is_not_taken_as_one_of_the_whole_period() -> None:
    found = estimate(CostFigure(DEFAULT_PROCESS, 0.2, "platform credits per km²"), 100.0, 4, THREE_MONTHS)
    assert found.high == pytest.approx(68)


def test_unknown_costs_are_not_guessed() -> None:
    assert estimate_credits("something_else", [400.0], {"temporal_extent": THREE_MONTHS}) is None
    assert estimate_credits("bap_composite", [400.0], {}) is None


# --- published units -----------------------------------------------------------------------------------------------


def test_every_unit_of_the_catalogue_is_understood(shared_data: Path) -> None:
    entries = json.loads((shared_data / "apex_catalogue.json").read_text(encoding="utf-8"))
    units = {entry["cost_unit"] for entry in entries if entry["cost_unit"]}
    assert len(units) == 6
    assert [unit for unit in units if parse_unit(unit) is None] == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("platform credits", CostUnit()),
        ("platform credits per km²", CostUnit(per_area=True)),
        ("Platform Credits per km2", CostUnit(per_area=True)),
        ("platform credits per km² per observation", CostUnit(per_area=True, per_observation=True)),
        ("platform credits per km² and observation.", CostUnit(per_area=True, per_observation=True)),
        ("platform credits per km² and 3 months of  observation.", CostUnit(per_area=True, per_months=3)),
        ("platform credits per km² per year", CostUnit(per_area=True, per_months=12)),
        ("credits per km²/month", CostUnit(per_area=True, per_months=1)),
        ("credits per job", CostUnit()),
        ("euro per km²", None),
        ("platform credits per furlong", None),
        ("platform credits per km² per 2 fortnights", None),
        ("", None),
        (None, None),
        (7, None),
    ],
)
def test_units(text: object, unit: CostUnit | None) -> None:
    assert parse_unit(text) == unit


@pytest.mark.parametrize(
    ("figure", "unit", "period", "low", "high"),
    [
        (0.05, "platform credits per km²", None, 5, 5),
        (45, "platform credits", None, 180, 180),
        (0.04, "platform credits per km² and 3 months of  observation.", THREE_MONTHS, 4, 4.05),
        (0.2, "platform credits per km² per year", YEAR, 20, 20.05),
        (0.1, "platform credits per km² per observation", ["2024-05-01", "2024-05-31"], 60, 120),
        (0, "platform credits per km² per observation", THREE_MONTHS, 0, 0),
    ],
)
def test_figures_in_their_own_unit(figure: float, unit: str, period: object, low: float, high: float) -> None:
    found = estimate(CostFigure("p", figure, unit, ("Sentinel-2",)), 100.0, 4, period)
    assert (found.low, found.high) == pytest.approx((low, high), rel=0.02)
    assert found.source == costs.CATALOGUE
    assert found.detail == f"{figure:g} {unit}"


@pytest.mark.parametrize(
    ("figure", "unit", "period", "reason"),
    [
        (None, None, THREE_MONTHS, costs.NO_FIGURE),
        (1, None, THREE_MONTHS, costs.NO_UNIT),
        (1, "euro per field", THREE_MONTHS, costs.UNKNOWN_UNIT),
        (1, "platform credits per km² per observation", None, costs.NO_PERIOD),
        (1, "platform credits per km² per year", ["2024", None], costs.NO_PERIOD),
    ],
)
def test_what_is_not_known_is_said(figure: float | None, unit: str | None, period: object, reason: str) -> None:
    found = estimate(CostFigure("p", figure, unit), 100.0, 4, period)
    assert (found.low, found.high, found.source, found.is_known) == (None, None, reason, False)


def test_observations_follow_the_mission() -> None:
    period = ["2024-05-01", "2024-05-31"]
    assert observations_of(period, ("Sentinel-2", "Wildfires")) == (6, 12)
    assert observations_of(period, ("Sentinel-1",)) == (2, 5)
    assert observations_of(period) == (2, 12)
    assert observations_of(["2024-05-01", "2024-05-02"], ("Sentinel-2",)) == (1, 1)


# --- as jobs finish ------------------------------------------------------------------------------------------------


def test_nothing_is_corrected_before_a_job_has_finished() -> None:
    first = CostEstimate(40, 70, costs.CATALOGUE)
    assert corrected(first, 0, 0) is first


def test_finished_jobs_replace_the_first_estimate() -> None:
    found = corrected(CostEstimate(40, 70, costs.CATALOGUE, "x"), 100, 0.5)
    assert (found.low, found.high) == pytest.approx((190, 210))
    assert (found.source, found.detail) == (costs.FINISHED_JOBS, "x")


def test_few_finished_jobs_widen_the_range_instead_of_replacing_it() -> None:
    found = corrected(CostEstimate(40, 70, costs.CATALOGUE), 2, 0.01)
    assert found.low == pytest.approx(2 + 0.99 * (0.1 * 180 + 0.9 * 40))
    assert found.high == pytest.approx(2 + 0.99 * 220)


def test_a_run_that_is_done_costs_what_it_cost() -> None:
    found = corrected(CostEstimate(40, 70, costs.CATALOGUE), 55, 1.0)
    assert (found.low, found.high) == (55, 55)


def test_finished_jobs_tell_where_nothing_was_known() -> None:
    found = corrected(CostEstimate(None, None, costs.NO_FIGURE), 10, 0.1)
    assert (found.low, found.high) == pytest.approx((91, 109))


def test_tiles_that_failed_cost_nothing_more() -> None:
    found = corrected(CostEstimate(40, 70, costs.CATALOGUE), 30, 0.5, remaining_share=0.0)
    assert (found.low, found.high) == (30, 30)


def test_estimates_of_the_backend() -> None:
    found = costs.of_backend([3.0, 5.0], 10)
    assert (found.low, found.high, found.source) == (30, 50, costs.BACKEND)
    assert not costs.of_backend([], 10).is_known
