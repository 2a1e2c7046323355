"""What a run is expected to cost, in the backend's credits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .process import DEFAULT_PROCESS
from .schemas import parse_date

BAP_CREDITS_PER_KM2_AND_MONTH = 0.2
CREDITS_PER_JOB = 2.0
_MONTHLY = {"bap_composite": BAP_CREDITS_PER_KM2_AND_MONTH, DEFAULT_PROCESS: BAP_CREDITS_PER_KM2_AND_MONTH}


def estimate_credits(definition_id: str, areas_km2: Iterable[float], parameters: Mapping[str, Any]) -> float | None:
    """Return the credits that one job per area costs together, or None when the process's cost is not known.

    The figures are measured ones for the BAP composite on the Copernicus Data Space Ecosystem: 0.2 credits per square
    kilometre and month, and 2 per job.

    :param definition_id: the process's id, or the address of the default process.
    :param areas_km2: area of each job in square kilometres.
    :param parameters: the process's arguments; ``temporal_extent`` gives the months.
    """
    rate = _MONTHLY.get(definition_id)
    months = months_of(parameters.get("temporal_extent"))
    if rate is None or months is None:
        return None
    areas = [float(area) for area in areas_km2]
    return rate * months * sum(areas) + CREDITS_PER_JOB * len(areas)


def months_of(period: Any) -> int | None:
    """Return the number of calendar months that a half-open period touches, or None when it is not one."""
    if not isinstance(period, (list, tuple)) or len(period) != 2:
        return None
    start, end = parse_date(period[0]), parse_date(period[1])
    if start is None or end is None or start >= end:
        return None
    last_is_touched = (end.day, end.hour, end.minute, end.second, end.microsecond) != (1, 0, 0, 0, 0)
    return (end.year - start.year) * 12 + end.month - start.month + last_is_touched
