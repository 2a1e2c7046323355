"""Units in which the cost of a process is published, such as "platform credits per km² and observation"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from math import ceil, floor
from typing import Any

from .schemas import parse_date

JOB, AREA, OBSERVATION, MONTHS = "job", "km²", "observation", "months"
DAYS_PER_MONTH = 365.25 / 12
REVISIT_DAYS = {"Sentinel-2": (2.5, 5.0), "Sentinel-1": (6.0, 12.0)}
"""Shortest and longest time between two observations of a place, in days: two Sentinel-2 pass every 5 days on the
equator and every 2 to 3 days at middle latitudes; one Sentinel-1 every 12 days, two every 6 (ESA's mission pages)."""
_ANY_REVISIT = (2.5, 12.0)
_CREDITS = re.compile(r"^(platform |processing |openeo )?credits?\b")
_SEPARATOR = re.compile(r"\s*(?:\bper\b|\band\b|/|,)\s*")
_MONTHS = re.compile(r"^(?:(\d+)\s+)?(month|year)s?(?: of observations?)?$")


@dataclass(frozen=True)
class CostUnit:
    """What a figure of credits is multiplied with: area, observations, and periods of so many months.

    A unit without an area counts for a job.
    """

    per_area: bool = False
    per_observation: bool = False
    per_months: float | None = None

    @property
    def needs_period(self) -> bool:
        """Whether a figure in this unit says nothing without a period."""
        return self.per_observation or self.per_months is not None


def parse_unit(text: Any) -> CostUnit | None:
    """Return the unit that a text names, or None when a part of it is not understood."""
    if not isinstance(text, str):
        return None
    words = " ".join(text.lower().replace("km2", "km²").replace("km^2", "km²").split()).rstrip(". ")
    rest, found = _CREDITS.subn("", words)
    if not found:
        return None
    per_area = per_observation = False
    per_months = None
    for part in filter(None, _SEPARATOR.split(rest.strip())):
        months = _MONTHS.match(part)
        if part in ("km²", "square kilometre", "square kilometer"):
            per_area = True
        elif part in ("observation", "acquisition", "date"):
            per_observation = True
        elif months:
            per_months = int(months[1] or 1) * (12.0 if months[2] == "year" else 1.0)
        elif part not in ("job", "run", "request"):
            return None
    return CostUnit(per_area, per_observation, per_months)


def months_of(period: Any) -> int | None:
    """Return the number of calendar months that a half-open period touches, or None when it is not one."""
    moments = _moments(period)
    if moments is None:
        return None
    start, end = moments
    last_is_touched = (end.day, end.hour, end.minute, end.second, end.microsecond) != (1, 0, 0, 0, 0)
    return (end.year - start.year) * 12 + end.month - start.month + last_is_touched


def days_of(period: Any) -> float | None:
    """Return the length of a period in days, or None when it is not one."""
    moments = _moments(period)
    return None if moments is None else (moments[1] - moments[0]) / timedelta(days=1)


def observations_of(period: Any, keywords: tuple[str, ...] = ()) -> tuple[int, int] | None:
    """Return the fewest and the most observations of a place in a period, or None when it is not one.

    :param keywords: the mission among them tells how often a place is observed; without one the range is wider.
    """
    days = days_of(period)
    if days is None:
        return None
    known = [REVISIT_DAYS[word] for word in keywords if word in REVISIT_DAYS] or [_ANY_REVISIT]
    shortest, longest = min(pair[0] for pair in known), max(pair[1] for pair in known)
    return max(1, floor(days / longest)), max(1, ceil(days / shortest))


def _moments(period: Any) -> tuple[Any, Any] | None:
    if not isinstance(period, (list, tuple)) or len(period) != 2:
        return None
    start, end = parse_date(period[0]), parse_date(period[1])
    return None if start is None or end is None or start >= end else (start, end)
