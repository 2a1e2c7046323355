"""What a run decides about jobs of which the backend tells nothing, that never begin, or that take too long."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from .backend_state import BackendState, backoff_seconds
from .faults import Fault, FaultKind, classify
from .job_decisions import GONE
from .job_store import OVERDUE, Job
from .job_troubles import JobTroubles
from .patience import seconds_since

MOST_STOPS = 9
UNREAD_TRIES = 3
RESTART_SECONDS = 60.0
MOST_RESTARTS = 3
LONGEST_PAUSE_SECONDS = 60.0
_NOT_CREATED = (FaultKind.GONE, FaultKind.REFUSED)


class JobDoubts(JobTroubles):
    """The part of :class:`JobLoop` that keeps one odd job from holding its tile, or the others, for ever."""

    # --- jobs that are not described -------------------------------------------------------------------------------

    def _on_poll_failed(self, job: Job, fault: Fault) -> None:
        self.stats["job tracking error"] += 1
        if fault.kind is FaultKind.GONE:
            self._attempt_failed(job, GONE)
        elif fault.kind is FaultKind.LOGIN:
            self._block(self.backends[job.backend_name], fault)
        else:
            self._on_unread(job, fault)

    def _on_unread(self, job: Job, fault: Fault) -> None:
        """Ask again later, and not for ever; other jobs wait only when the backend tells nothing about them either."""
        if not job.unread:
            job.unread_since = time.monotonic()
        job.unread += 1
        self._wait_for(job, fault)
        if job.unread == UNREAD_TRIES:
            self._tell("job not described", fault.message, job)
        if job.unread < UNREAD_TRIES:
            return
        if fault.kind is FaultKind.FORBIDDEN:
            self._give_up(job, "error", fault.message)
            return
        overdue = self.manager.patience.overdue_unread(self._age(job))
        if overdue and _answers_others(self.backends[job.backend_name], job):
            self._cancel_to_retry(job, f"{overdue}: {fault.message}", self._on_stopped_to_retry)

    def _wait_for(self, job: Job, fault: Fault) -> None:
        state = self.backends[job.backend_name]
        if fault.kind is FaultKind.FORBIDDEN or _answers_others(state, job):
            state.wait(fault.retry_after)
            job.not_before = time.monotonic() + min(LONGEST_PAUSE_SECONDS, backoff_seconds(job.unread - 1))
        else:
            self._back_off(state, fault)

    # --- jobs that take too long -----------------------------------------------------------------------------------

    def _cancel_to_retry(self, job: Job, why: str, handle: Callable[[Job, Any, BaseException | None], None]) -> None:
        stopped = self._handle_of(job)
        if not job.overdue:
            self._tell(OVERDUE, why, job)
        job.overdue = why
        self._submit(job, "start", lambda: stopped().stop(), handle)

    def _age(self, job: Job) -> float:
        """Seconds since the job was started; the time of an earlier execution is read from the row, once."""
        if job.started_at is not None:
            return self.clock.now() - job.started_at
        if job.age_from is None:
            job.age_from = self.clock.now() - seconds_since(job.row.get("start_time"))
        return self.clock.now() - job.age_from

    def _running_age(self, job: Job) -> float:
        """Seconds since the job was first seen running, in the same way."""
        if job.running_from is None:
            job.running_from = self.clock.now() - seconds_since(job.row.get("running_start_time"))
        return self.clock.now() - job.running_from

    def _on_stopped_to_retry(self, job: Job, _: Any, error: BaseException | None) -> None:
        fault = classify(error) if error is not None else None
        if fault is None or fault.kind is FaultKind.GONE:
            self._attempt_failed(job, job.overdue)
        elif fault.kind is FaultKind.FORBIDDEN:
            self._give_up(job, "error", fault.message)
        elif fault.kind is FaultKind.LOGIN:
            self._block(self.backends[job.backend_name], fault)
        elif not job.unread:
            self._on_not_stopped(job, fault)
        elif job.unread >= 2 * UNREAD_TRIES and _answers_others(self.backends[job.backend_name], job):
            self._attempt_failed(job, f"{job.overdue}. Whether it was cancelled is not known: {fault.message}")
        else:
            self._wait_for(job, fault)

    def _on_not_stopped(self, job: Job, fault: Fault) -> None:
        """Try again to cancel, longer each time; after some times a new job is made although the old one may run."""
        state, now = self.backends[job.backend_name], time.monotonic()
        if state.answered_at < job.stop_failed_at and fault.kind is not FaultKind.REFUSED:
            self._back_off(state, fault)
            return
        job.stops, job.stop_failed_at = job.stops + 1, now
        if job.stops >= MOST_STOPS:
            self._attempt_failed(job, f"{job.overdue}. Whether it was cancelled is not known: {fault.message}")
            return
        state.wait(fault.retry_after)
        job.not_before = now + backoff_seconds(job.stops - 1)

    # --- jobs that never begin -------------------------------------------------------------------------------------

    def _on_still_created(self, job: Job, values: dict[str, Any]) -> None:
        """A job that was told to start and is not yet queued: told again when that is in doubt or was long ago."""
        self._commit(job, values)
        self._plan_poll(job)
        if job.status != "queued_for_start":
            self._on_start_without_effect(job)
        elif job.trouble.ended:
            self._give_start_up(job)
        elif job.start_unsure:
            job.not_before = max(job.not_before, job.trouble.not_before)
            self._commit(job, {"status": "created"})

    def _on_start_without_effect(self, job: Job) -> None:
        begun = job.started_at if job.started_at is not None else job.watched_since
        seconds = self.clock.now() - (begun or 0.0)
        overdue = self.manager.patience.overdue("queued", self._age(job), 0.0)
        if not overdue and seconds < RESTART_SECONDS * 2**job.restarts:
            return
        if not overdue and job.restarts < MOST_RESTARTS:
            job.restarts += 1
            self._tell("started again", f"{job.job_id} was told to start {seconds:.0f} seconds ago and has not", job)
            job.start_unsure = True
            self._commit(job, {"status": "created"})
            return
        never = f"The backend took {job.restarts + 1} requests to start the job and never queued it"
        self._cancel_to_retry(job, overdue or never, self._on_never_started)

    def _on_never_started(self, job: Job, value: Any, error: BaseException | None) -> None:
        if error is not None and classify(error).kind in _NOT_CREATED:
            error = None
        self._on_stopped_to_retry(job, value, error)


def _answers_others(state: BackendState, job: Job) -> bool:
    """Whether the backend has answered properly since it failed to tell about the job."""
    return state.answered_at >= job.unread_since
