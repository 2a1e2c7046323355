"""How long a job may wait and run before it is cancelled and tried again."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from openeo.util import rfc3339

from .column_types import is_missing

UNREAD_SECONDS = 6 * 3600.0
_RESOLUTION_SECONDS = 1.0


@dataclass(frozen=True)
class Patience:
    """Limits in seconds; None stands for no limit."""

    max_queued_seconds: float | None = None
    max_running_seconds: float | None = None

    def overdue(self, status: str, age: float, running_age: float) -> str:
        """Why a job is to be cancelled and tried again, empty when it is not.

        The ages are seconds since the job's start and since it was first seen running.
        """
        if status == "queued" and self.max_queued_seconds is not None and age > self.max_queued_seconds:
            return f"The job was queued for more than {self.max_queued_seconds:g} seconds"
        if status == "running" and self.max_running_seconds is not None and running_age > self.max_running_seconds:
            return f"The job ran for more than {self.max_running_seconds:g} seconds"
        return ""

    def overdue_unread(self, age: float) -> str:
        """The same for a job of which the backend tells nothing: it has had the time to wait and to run."""
        limits = [limit for limit in (self.max_queued_seconds, self.max_running_seconds) if limit is not None]
        longest = sum(limits) if limits else UNREAD_SECONDS
        if age <= longest:
            return ""
        return f"The backend told nothing about the job, which was started more than {longest:g} seconds ago"


def seconds_since(text: Any) -> float:
    """Seconds that have surely passed since the time of an RFC 3339 text, which was cut to whole ones; 0 without it."""
    if is_missing(text):
        return 0.0
    begun: Any = rfc3339.parse_datetime(text, with_timezone=True)
    seconds = (datetime.datetime.now(datetime.timezone.utc) - begun).total_seconds()
    return max(0.0, float(seconds) - _RESOLUTION_SECONDS)
