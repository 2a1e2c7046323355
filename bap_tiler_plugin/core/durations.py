"""How long a run takes: from earlier runs on the same backend, else from published examples."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from pathlib import Path
from statistics import quantiles
from typing import Any

from .cost_units import months_of
from .costs import BAP
from .earlier_runs import latest_databases, rows_of

EARLIER_RUNS, EXAMPLES, UNKNOWN = "earlier runs", "examples", "unknown"
BAP_SECONDS_OF_A_MONTH = (277.0, 577.0)
"""Wall time per month of the BAP composite's two published examples (60 km²): 3,321 s for 12 months, 577 s for one."""
_FEWEST_JOBS = 3
_FINISHED_JOBS = """
SELECT running_start_time, finished_time FROM tiles WHERE status = 'finished' AND backend_name = ?
AND EXISTS (SELECT 1 FROM settings WHERE key = 'process' AND value IN (SELECT value FROM json_each(?)))
"""
_SECONDS_PER_MINUTE = 60.0


@dataclass(frozen=True)
class TimeEstimate:
    """Seconds at least and at most, None when not known, and where they come from; waiting in queues not counted."""

    low: float | None
    high: float | None
    source: str

    @property
    def is_known(self) -> bool:
        """Whether there are numbers."""
        return self.low is not None and self.high is not None


def estimate_time(
    job_seconds: tuple[float, float] | None, source: str, jobs: int, parallel_jobs: int, starts_per_minute: int | None
) -> TimeEstimate:
    """Return how long jobs take together when ``parallel_jobs`` run at a time and so many may start in a minute."""
    if job_seconds is None or parallel_jobs < 1:
        return TimeEstimate(None, None, UNKNOWN)
    rounds = ceil(jobs / parallel_jobs)
    starting = 0.0 if starts_per_minute is None else (jobs / starts_per_minute) * _SECONDS_PER_MINUTE
    low, high = (max(rounds * seconds, starting) for seconds in job_seconds)
    return TimeEstimate(low, high, source)


def published_seconds(process: str, period: Any) -> tuple[float, float] | None:
    """Return the seconds that one job is published to take at least and at most, None for most processes."""
    months = months_of(period)
    if process not in BAP or months is None:
        return None
    low, high = BAP_SECONDS_OF_A_MONTH
    return low * months, high * months


def earlier_seconds(runs: Path, process_ids: Sequence[str], backend: str) -> tuple[float, float] | None:
    """Return what finished jobs of the latest runs took on a backend: first and last decile, None for too few.

    :param runs: folder that holds the run folders.
    :param process_ids: sources of the process as runs keep them, such as its address and its id.
    """
    seconds: list[float] = []
    for database in latest_databases(runs):
        seconds += _seconds_of_run(database, process_ids, backend)
    if len(seconds) < _FEWEST_JOBS:
        return None
    deciles = quantiles(seconds, n=10, method="inclusive")
    return deciles[0], deciles[-1]


def _seconds_of_run(database: Path, process_ids: Sequence[str], backend: str) -> Iterable[float]:
    known = json.dumps([json.dumps(process) for process in process_ids])
    rows = rows_of(database, _FINISHED_JOBS, (backend, known))
    pairs = [(_moment(start), _moment(end)) for start, end in rows]
    return [(end - start).total_seconds() for start, end in pairs if start and end and end > start]


def _moment(value: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(str(value).replace("Z", "+00:00"))
    except ValueError:
        return None
