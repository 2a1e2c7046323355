"""Expected credits of a run."""

from __future__ import annotations

import pytest

from bap_tiler_plugin.core.costs import estimate_credits, months_of
from bap_tiler_plugin.core.process import DEFAULT_PROCESS


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


def test_bap_costs_area_months_and_jobs() -> None:
    parameters = {"temporal_extent": ["2024-05-01", "2024-08-01"]}
    for name in ("bap_composite", DEFAULT_PROCESS):
        assert estimate_credits(name, [400.0, 400.0], parameters) == pytest.approx(0.2 * 3 * 800 + 2 * 2)


def test_unknown_costs_are_not_guessed() -> None:
    assert estimate_credits("something_else", [400.0], {"temporal_extent": ["2024-05-01", "2024-08-01"]}) is None
    assert estimate_credits("bap_composite", [400.0], {}) is None
