"""Groups the labels of a temporal dimension."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone

from .errors import invalid
from .temporal import PERIODS, next_period, parse_instant, period_start


def group_by_period(labels: Sequence[str], period: str) -> list[tuple[str, list[int]]]:
    """Returns label (its first day) and positions for every period from the first label's to the last label's.

    Periods without labels have no positions. Raises EngineError for an unknown period.
    """
    if period not in PERIODS:
        raise invalid("period", "aggregate_temporal_period", f"'{period}' is not one of {', '.join(PERIODS)}")
    if not labels:
        return []
    starts = [_start(label, period) for label in labels]
    groups: dict[datetime, list[int]] = {}
    start, end = min(starts), max(starts)
    while start <= end:
        groups[start] = []
        start = _next(start, period)
    for position, start in enumerate(starts):
        groups[start].append(position)
    return [(start.strftime("%Y-%m-%dT%H:%M:%SZ"), positions) for start, positions in groups.items()]


def _start(label: str, period: str) -> datetime:
    instant = parse_instant(label).astimezone(timezone.utc)
    if period == "hour":
        return instant.replace(minute=0, second=0, microsecond=0)
    return _midnight(period_start(instant.date(), period))


def _next(start: datetime, period: str) -> datetime:
    if period == "hour":
        return start + timedelta(hours=1)
    return _midnight(next_period(start.date(), period))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=timezone.utc)
