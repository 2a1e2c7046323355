"""The credits that a run may spend."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .column_types import is_missing
from .costs import estimate_credits

if TYPE_CHECKING:
    from .job_store import Job


class Budget:
    """Why no job may be launched: spent credits plus estimates for running jobs and the next one pass the limit.

    For a process whose cost is not known, launching stops once the limit is spent.
    """

    def __init__(self, max_credits: float, process_id: str, parameters: dict[str, Any]) -> None:
        self._max_credits = max_credits
        self._process_id = process_id
        self._parameters = parameters

    def __call__(self, row: Any, spent: float, active: Sequence[Job]) -> str:
        """The reason, empty when the job may be launched."""
        running = sum(self._estimate(job.row) for job in active if is_missing(job.row.get("costs")))
        expected = spent + running + self._estimate(row)
        if expected > self._max_credits or spent >= self._max_credits:
            return (
                f"The budget of {self._max_credits:g} credits is reached:"
                f" {spent:g} spent, {expected - spent:g} expected for running jobs and the next"
            )
        return ""

    def _estimate(self, row: Any) -> float:
        square_metres = (row["maxx"] - row["minx"]) * (row["maxy"] - row["miny"])
        return estimate_credits(self._process_id, [square_metres / 1e6], self._parameters) or 0.0
