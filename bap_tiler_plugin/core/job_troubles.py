"""One tile whose creation or start a backend never takes, while it answers other requests, costs that tile only."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from .backend_state import BackendState, Record, backoff_seconds
from .faults import Fault, FaultKind, classify
from .job_decisions import JobDecisions
from .job_store import Job

MOST_TRIES = 6
ALONE_SECONDS = 600.0
TOGETHER_SECONDS = 1800.0
MOST_ASIDE = 3
_NOTHING_TO_STOP = (FaultKind.GONE, FaultKind.REFUSED)


class JobTroubles(JobDecisions):
    """The part of :class:`JobLoop` that tells a tile's trouble from its backend's; runs in the loop's thread only.

    Proof that it is the tile's is a backend that answers between the failures. A backend that has taken the same
    request for another tile meanwhile, and refused it to none, is believed after some tries, others only after long.
    """

    def _cancel_to_retry(self, job: Job, why: str, handle: Callable[[Job, Any, BaseException | None], None]) -> None:
        raise NotImplementedError

    def _failed_again(self, job: Job, record: Record, fault: Fault) -> bool:
        """Let the tile wait, and all others with it unless the backend answers; whether the tile's attempt is over."""
        state, trouble, now = self.backends[job.backend_name], job.trouble, time.monotonic()
        record.failing.add(job.index)
        is_own = trouble.tries > 0 and state.answered_at >= trouble.failed_at
        if is_own:
            trouble.tries += 1
        else:
            trouble.tries, trouble.alone, trouble.since = 1, 0, now
        trouble.alone += record.failing == {job.index}
        trouble.failed_at = now
        trouble.not_before = now + backoff_seconds(trouble.tries - 1)
        if not is_own:
            self._back_off(state, fault)
            return False
        state.wait(fault.retry_after)
        self._tell("waiting", f"{fault.message}; the backend answers other requests, so only this tile waits", job)
        if trouble.tries < MOST_TRIES:
            return False
        others = (other.name != state.name and self._could_take(job, other) for other in self.backends.values())
        return any(others) or now - trouble.since >= _patience(job, state, record)

    def _could_take(self, job: Job, other: BackendState) -> bool:
        """Whether the tile may be tried on another backend instead."""
        is_last = job.attempts_since_retry >= self.manager.max_attempts
        return not is_last and job.index not in other.given_up and other.pause is None and not other.failures

    def _is_aside(self, job: Job) -> bool:
        """Whether a job leaves its place to others, since its backend answers but does not take it."""
        if job.status not in ("submitting", "created") or not job.trouble.tries:
            return False
        state = self.backends[job.backend_name]
        record = state.creations if job.status == "submitting" else state.started
        answers = not state.failures and state.answered_at >= job.trouble.failed_at
        return answers and len(record.failing) <= MOST_ASIDE

    # --- creations -------------------------------------------------------------------------------------------------

    def _end_creation(self, job: Job) -> None:
        """The backend does not make the job, and has not made it: another backend may, or the tile has failed."""
        if self._may_go_elsewhere(job):
            self._tell("tried again", f"on another backend: {job.trouble.ended}", job)
            self._withdraw_job(job, "not_started")
            return
        for state in self.backends.values():
            state.given_up.discard(job.index)
        self._tell("start failed", job.trouble.ended, job)
        self._withdraw_job(job, "start_failed")

    def _withdraw_job(self, job: Job, status: str) -> None:
        self._forget_trouble(job)
        self._withdraw(job, status, job.trouble.ended)

    def _may_go_elsewhere(self, job: Job) -> bool:
        self.backends[job.backend_name].given_up.add(job.index)
        tried = sum(job.index in state.given_up for state in self.backends.values())
        return tried < self.manager.max_attempts and self._has_another(job.index)

    def _has_another(self, index: Any) -> bool:
        """Whether a backend is well that has not failed to take the row."""
        states = self.backends.values()
        return any(index not in state.given_up and state.pause is None and not state.failures for state in states)

    def _avoids(self, index: Any, name: str) -> bool:
        """Whether a tile has failed on a backend, and another is there that could take it."""
        return index in self.backends[name].given_up and self._has_another(index)

    def _forget_trouble(self, job: Job) -> None:
        state = self.backends[job.backend_name]
        state.creations.failing.discard(job.index)
        state.started.failing.discard(job.index)

    # --- starts ----------------------------------------------------------------------------------------------------

    def _give_start_up(self, job: Job) -> None:
        """Cancel a job that the backend does not start, for it might yet; then a new one."""
        self._cancel_to_retry(job, job.trouble.ended, self._on_start_given_up)

    def _on_start_given_up(self, job: Job, _: Any, error: BaseException | None) -> None:
        fault = classify(error) if error is not None else None
        state = self.backends[job.backend_name]
        if fault is None or fault.kind in _NOTHING_TO_STOP:
            self._end_start(job, job.trouble.ended)
        elif fault.kind is FaultKind.FORBIDDEN:
            self._give_up(job, "start_failed", fault.message)
        elif fault.kind in (FaultKind.LOGIN, FaultKind.PAYMENT):
            self._block(state, fault)
        else:
            self._on_not_cancelled(job, state, fault)

    def _on_not_cancelled(self, job: Job, state: BackendState, fault: Fault) -> None:
        trouble, now = job.trouble, time.monotonic()
        answers = state.answered_at >= trouble.failed_at
        trouble.stops = trouble.stops + 1 if answers else 1
        trouble.failed_at = now
        if not answers:
            self._back_off(state, fault)
        elif trouble.stops > MOST_TRIES:
            self._end_start(job, f"{trouble.ended}. Whether it was cancelled is not known: {fault.message}")
        else:
            state.wait(fault.retry_after)
            job.not_before = now + backoff_seconds(trouble.stops - 1)

    def _end_start(self, job: Job, message: str) -> None:
        self._forget_trouble(job)
        self._may_go_elsewhere(job)
        self._attempt_failed(job, message, "start_failed")


def never_taken(job: Job, what: str, fault: Fault) -> str:
    """Why an attempt is over: the backend's message and how often it came."""
    times = f"{job.trouble.tries} requests to {what} the job failed, while the backend answered others"
    return f"{fault.message} ({times})"


def _patience(job: Job, state: BackendState, record: Record) -> float:
    """For how many seconds a backend must have failed to take a tile: the less, the surer it takes others."""
    is_alone = record.failing == {job.index}
    takes_others = record.taken_at >= job.trouble.since or job.index in state.given_up
    if is_alone and takes_others:
        return 0.0 if job.trouble.alone >= MOST_TRIES else ALONE_SECONDS
    return ALONE_SECONDS if is_alone or takes_others else TOGETHER_SECONDS
