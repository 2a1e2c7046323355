"""The credits that a run may spend."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .column_types import is_missing
from .costs import estimate_credits

if TYPE_CHECKING:
    from .job_store import Job

COST_UNKNOWN = "What a job costs is not known before the first has shown it"


class Budget:
    """Why no job may be launched: spent credits plus estimates for running jobs and the next one pass the limit.

    A job's estimate is the backend's where it gives one, else the mean cost of the run's finished jobs, else what the
    process is known to cost on a backend elsewhere (``is_local`` tells which are on this computer). While nothing is
    known about the cost of an active job, :data:`COST_UNKNOWN` is the reason: one job at a time shows what they cost.
    ``max_credits`` None does not limit.
    """

    def __init__(
        self,
        max_credits: float | None,
        process_id: str,
        parameters: dict[str, Any],
        mean_cost: Callable[[], float | None] = lambda: None,
        is_local: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self.max_credits = max_credits
        self._process_id = process_id
        self._parameters = parameters
        self._mean_cost = mean_cost
        self._is_local = is_local

    @property
    def is_limited(self) -> bool:
        """Whether there is anything to weigh."""
        return self.max_credits is not None

    def __call__(self, row: Any, spent: float, active: Sequence[Job], estimate: float | None = None) -> str:
        """The reason, empty when the job may be launched; ``estimate`` is the backend's for this job."""
        if self.max_credits is None:
            return ""
        mean = self._mean_cost()
        others = [self._still_to_pay(job, mean) for job in active if job.status != "downloading"]
        known = [credits for credits in (*others, self._estimate(row, estimate, mean)) if credits is not None]
        expected = sum(known)
        if spent + expected > self.max_credits or spent >= self.max_credits:
            return (
                f"The budget of {self.max_credits:g} credits is reached:"
                f" {spent:g} spent, {expected:g} expected for running jobs and the next"
            )
        return COST_UNKNOWN if None in others else ""

    def _still_to_pay(self, job: Job, mean: float | None) -> float | None:
        """What a job that has not ended will cost beyond what its backend tells so far, which grows while it runs."""
        estimate, told = self._estimate(job.row, job.estimate, mean), job.row.get("costs")
        if estimate is None or is_missing(told):
            return estimate
        return max(0.0, estimate - float(told))

    def _estimate(self, row: Any, estimate: float | None, mean: float | None) -> float | None:
        if estimate is not None:
            return estimate
        if mean is not None:
            return mean
        if self._is_local(str(row.get("backend_name"))):
            return None
        square_metres = (row["maxx"] - row["minx"]) * (row["maxy"] - row["miny"])
        return estimate_credits(self._process_id, [square_metres / 1e6], self._parameters)
