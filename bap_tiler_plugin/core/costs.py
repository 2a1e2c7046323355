"""What a run costs in the backend's credits: estimated before, corrected while its jobs finish."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, inf
from typing import Any

from .cost_units import CostUnit, days_of, months_of, observations_of, parse_unit
from .process import DEFAULT_PROCESS

BAP_CREDITS_PER_KM2_AND_MONTH = 0.2
BAP_CREDITS_OF_A_YEAR = 0.12
CREDITS_PER_JOB = 2.0
BAP = frozenset({"bap_composite", DEFAULT_PROCESS})

FREE, MEASURED, CATALOGUE, BACKEND, FINISHED_JOBS = "free", "measured", "catalogue", "backend", "finished jobs"
NO_FIGURE, NO_UNIT, UNKNOWN_UNIT, NO_PERIOD = "no figure", "no unit", "unknown unit", "no period"
_TRUSTED_SHARE = 0.1
_SPREAD = 0.1


@dataclass(frozen=True)
class CostFigure:
    """What a catalogue says that a process costs: a number, its unit in words, and keywords that name the mission."""

    process: str
    figure: float | None = None
    unit: str | None = None
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True)
class CostEstimate:
    """Credits that a run costs together, at least and at most.

    :ivar low: None, like ``high``, when they are not known; then ``source`` is the reason.
    :ivar source: where the numbers come from (``FREE``, ``MEASURED``, ``CATALOGUE``, ``BACKEND``, ``FINISHED_JOBS``) or
        why there are none (``NO_FIGURE``, ``NO_UNIT``, ``UNKNOWN_UNIT``, ``NO_PERIOD``).
    :ivar detail: the published figure and unit, as they were written.
    """

    low: float | None
    high: float | None
    source: str
    detail: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there are numbers."""
        return self.low is not None and self.high is not None


NOTHING = CostEstimate(0.0, 0.0, FREE)


def told_credits(value: Any) -> float | None:
    """Return what a backend says that a job costs, as a number or its text; None when that cannot be credits."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        credits = float(value)
    except (ValueError, OverflowError):
        return None
    return credits if 0 <= credits < inf else None


def estimate(figure: CostFigure, area_km2: float, jobs: int, period: Any) -> CostEstimate:
    """Return what jobs over an area cost together.

    For the BAP composite the figures are those measured on the Copernicus Data Space Ecosystem: 0.2 credits per km² and
    month for single months, 0.12 per km² *and month* for a whole year in one job, and 2 per job. For others it is the
    catalogue's figure in its own unit; a unit that is not understood gives no numbers.

    :param area_km2: area of all jobs together.
    :param period: start and end, the end not included; None when the process has none.
    """
    if figure.process in BAP:
        return _estimate_bap(area_km2, jobs, period)
    if figure.figure is None:
        return CostEstimate(None, None, NO_FIGURE)
    detail = f"{figure.figure:g} {figure.unit or ''}".strip()
    if not figure.unit:
        return CostEstimate(None, None, NO_UNIT, detail)
    unit = parse_unit(figure.unit)
    if unit is None:
        return CostEstimate(None, None, UNKNOWN_UNIT, detail)
    factors = _period_factors(unit, period, figure.keywords)
    if factors is None:
        return CostEstimate(None, None, NO_PERIOD, detail)
    size = figure.figure * (area_km2 if unit.per_area else jobs)
    return CostEstimate(size * factors[0], size * factors[1], CATALOGUE, detail)


def corrected(
    estimate: CostEstimate, spent: float, done_share: float, *, remaining_share: float | None = None
) -> CostEstimate:
    """Return the estimate of a whole run, corrected by what its finished jobs really cost.

    The jobs to come are expected to cost what the finished ones did, within a tenth; until a tenth of the run is done
    the first estimate counts as well, the less the more is done.

    :param estimate: what the run was expected to cost before.
    :param spent: credits of the finished jobs.
    :param done_share: share of the run's area (or tiles) that these jobs are, 0 to 1; nothing is corrected for 0.
    :param remaining_share: share that is still to come; what has neither finished nor is to come costs nothing more.
    """
    if not 0.0 < done_share <= 1.0:
        return estimate
    remaining = 1.0 - done_share if remaining_share is None else min(max(0.0, remaining_share), 1.0)
    low = high = spent / done_share
    low, high = low * (1 - _SPREAD), high * (1 + _SPREAD)
    if estimate.low is not None and estimate.high is not None:
        trust = min(1.0, done_share / _TRUSTED_SHARE)
        low = trust * low + (1 - trust) * min(low, estimate.low)
        high = trust * high + (1 - trust) * max(high, estimate.high)
    return CostEstimate(spent + remaining * low, spent + remaining * high, FINISHED_JOBS, estimate.detail)


def of_backend(credits_per_job: Iterable[float], jobs: int) -> CostEstimate:
    """Return what jobs cost when the backend estimates some of them (``/jobs/{id}/estimate``) at these credits."""
    known = list(credits_per_job)
    return CostEstimate(min(known) * jobs, max(known) * jobs, BACKEND) if known else CostEstimate(None, None, NO_FIGURE)


def estimate_credits(definition_id: str, areas_km2: Iterable[float], parameters: Mapping[str, Any]) -> float | None:
    """Return the most that one job per area costs together, or None when the process's cost is not known.

    :param definition_id: the process's id, or the address of the default process.
    :param areas_km2: area of each job in square kilometres.
    :param parameters: the process's arguments; ``temporal_extent`` gives the months.
    """
    areas = [float(area) for area in areas_km2]
    return estimate(CostFigure(definition_id), sum(areas), len(areas), parameters.get("temporal_extent")).high


def _estimate_bap(area_km2: float, jobs: int, period: Any) -> CostEstimate:
    months = months_of(period)
    if months is None:
        return CostEstimate(None, None, NO_PERIOD)
    start = CREDITS_PER_JOB * jobs
    low, high = (rate * months * area_km2 + start for rate in (BAP_CREDITS_OF_A_YEAR, BAP_CREDITS_PER_KM2_AND_MONTH))
    return CostEstimate(low, high, MEASURED, f"{BAP_CREDITS_OF_A_YEAR:g}–{BAP_CREDITS_PER_KM2_AND_MONTH:g}")


def _period_factors(unit: CostUnit, period: Any, keywords: tuple[str, ...]) -> tuple[float, float] | None:
    """Return least and greatest number of observations or periods, 1 for a unit that has neither."""
    if not unit.needs_period:
        return 1.0, 1.0
    days, months = days_of(period), months_of(period)
    if days is None or months is None:
        return None
    low = high = 1.0
    if unit.per_observation:
        fewest, most = observations_of(period, keywords) or (1, 1)
        low, high = low * fewest, high * most
    if unit.per_months is not None:
        share = days / (365.25 / 12 * unit.per_months)
        low, high = low * share, high * max(share, ceil(months / unit.per_months))
    return low, high


__all__ = [
    "NOTHING", "CostEstimate", "CostFigure", "corrected", "estimate", "estimate_credits", "months_of", "of_backend",
]  # fmt: skip
