"""One tile whose creation or start a backend never takes, while it answers other requests, costs that tile only."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from . import backend_state
from .backend_state import BackendState, backoff_seconds
from .evidence import MOST_TRIES, Record
from .faults import Fault, FaultKind, classify
from .job_decisions import JobDecisions, clock_before
from .job_store import Job
from .retrying import ATTEMPTS_BEFORE

DOWN_SECONDS = 600.0
VAIN_SECONDS = 3600.0
OUTAGE_SECONDS = 6 * 3600.0
FIRST_ASIDE, MOST_ASIDE = 3, 30
ASIDE_SECONDS = 10.0
SOON_BACKOFFS = 4
LEAST_VAIN_DOWNLOADS = 5
_WAITING = ("submitting", "created", "downloading")
_NOTHING_TO_STOP = (FaultKind.GONE, FaultKind.REFUSED)


class JobTroubles(JobDecisions):
    """The part of :class:`JobLoop` that tells a tile's trouble from its backend's; runs in the loop's thread only.

    A tile is given up when the backend goes on doing for others what it does not do for it. Without such evidence
    everything waits, is tried again and told about.
    """

    def _cancel_to_retry(self, job: Job, why: str, handle: Callable[[Job, Any, BaseException | None], None]) -> None:
        raise NotImplementedError

    def _failed_again(self, job: Job, record: Record, fault: Fault) -> bool:
        """Let the tile wait, and all others with it unless the backend answers; whether the tile's attempt is over."""
        state, trouble = self.backends[job.backend_name], job.trouble
        is_own = trouble.tries > 0 and state.answered_at >= trouble.failed_at
        record.fail(job.index, trouble, fault.message, goes_on=is_own)
        trouble.not_before = trouble.failed_at + backoff_seconds(trouble.tries - 1)
        if not is_own:
            self._back_off(state, fault)
            return False
        state.wait(fault.retry_after)
        self._tell("waiting", f"{fault.message}; the backend answers other requests, so only this tile waits", job)
        trouble.is_blamed = record.blames(trouble)
        return trouble.is_blamed or (trouble.tries >= MOST_TRIES and self._may_move(job))

    def _may_move(self, job: Job) -> bool:
        """Whether another backend may take the tile, which costs it no attempt."""
        return self._has_another(job.index, besides=job.backend_name)

    def _try_soon(self, record: Record) -> None:
        """The backend has just taken a job: try soon the others that it has not taken."""
        for job in self.jobs.values():
            trouble = job.trouble
            if trouble.about is record and trouble.taken_last < record.taken and not trouble.ended:
                soon = trouble.failed_at + SOON_BACKOFFS * backend_state.FIRST_BACKOFF_SECONDS
                trouble.not_before = min(trouble.not_before, soon)
                job.not_before = min(job.not_before, max(soon, job.settles_at))

    def _is_aside(self, job: Job) -> bool:
        """Whether a job leaves its place to others, since its backend answers but does not take it."""
        if job.status not in ("submitting", "created") or not job.trouble.tries:
            return False
        state = self.backends[job.backend_name]
        record = state.creations if job.status == "submitting" else state.started
        answers = not state.failures and state.answered_at >= job.trouble.failed_at
        most = min(MOST_ASIDE, FIRST_ASIDE + record.failing_seconds() / ASIDE_SECONDS)
        return answers and len(record.failing) <= max(most, record.odd)

    # --- backends that take no jobs --------------------------------------------------------------------------------

    def _is_down(self, state: BackendState) -> bool:
        return self._down_seconds(state) >= DOWN_SECONDS

    def _down_seconds(self, state: BackendState) -> float:
        """For how long the backend has taken no job, or given no result, while one waits for it."""
        return max(map(self._vain_seconds, (state.creations, state.started, state.downloads)))

    def _vain_seconds(self, record: Record) -> float:
        """For how long what a record is about was asked for in vain, while a job waits for it."""
        return 0.0 if self.jobs.keys().isdisjoint(record.failing) else record.failing_seconds()

    def _gives_no_results(self, state: BackendState) -> bool:
        """Whether so many downloads fail, and none succeeds, that further jobs had better not be paid for."""
        return len(state.downloads.failing) >= max(LEAST_VAIN_DOWNLOADS, state.parallel_jobs)

    def _tell_who_is_down(self) -> None:
        """Tell of the backends that have taken no job, or given no result, for long, though they answer."""
        for state in self.backends.values():
            if not state.failures and self._is_down(state) and time.monotonic() >= state.quiet_until:
                record = max((state.creations, state.started, state.downloads), key=self._vain_seconds)
                since = clock_before(record.failing_seconds())
                what = "No result has come" if record is state.downloads else "No job has been taken"
                reason = f"{what} since {since}, though the backend answers ({record.message})"
                self._announce_down(state, reason)

    def _try_at_once(self) -> None:
        """Somebody thinks that the backends work again; that they do not is told anew after a while only."""
        for state in self.backends.values():
            state.quiet_until = time.monotonic() + DOWN_SECONDS
        for job in self.jobs.values():
            if job.trouble.tries and job.status in _WAITING:
                job.not_before = job.trouble.not_before = 0.0

    def _waits_in_vain(self, job: Job) -> bool:
        """Whether the backend has long taken neither this job nor any other, so that the run had better end.

        The same of its results. Less long when no row is left that has not been tried, which might be taken.
        """
        if job.status not in (*_WAITING, "queued_for_start"):
            return False
        state = self.backends[job.backend_name]
        if state.failures or (job.status == "downloading" and job.index not in state.downloads.failing):
            return False
        records = (state.downloads,) if job.status == "downloading" else (state.creations, state.started)
        seconds = max(map(self._vain_seconds, records))
        if seconds >= OUTAGE_SECONDS:
            return True
        return seconds >= VAIN_SECONDS and not self.store.count(["not_started"])

    def _fail_vain_downloads(self) -> None:
        """Before the run ends: results that did not come have failed to come; the next execution tries them again."""
        for job in [job for job in self.jobs.values() if job.status == "downloading" and self._waits_in_vain(job)]:
            self._give_up(job, "download_failed", job.row.get("message") or "The results did not come")

    # --- creations -------------------------------------------------------------------------------------------------

    def _end_creation(self, job: Job) -> None:
        """The backend does not make the job, and has not made it: another backend may, else the tile fails or waits."""
        if self._may_go_elsewhere(job):
            self._tell("tried again", f"on another backend: {job.trouble.ended}", job)
            self._withdraw_job(job, "not_started")
            return
        if not job.trouble.is_blamed:
            job.trouble.ended = ""
            return
        for state in self.backends.values():
            state.given_up.discard(job.index)
            state.blamed.discard(job.index)
        self._tell("start failed", job.trouble.ended, job)
        self._withdraw_job(job, "start_failed")

    def _withdraw_job(self, job: Job, status: str) -> None:
        self._forget_trouble(job)
        self._withdraw(job, status, job.trouble.ended)

    def _may_go_elsewhere(self, job: Job) -> bool:
        state = self.backends[job.backend_name]
        state.given_up.add(job.index)
        if job.trouble.is_blamed:
            state.blamed.add(job.index)
        tried = sum(job.index in state.blamed for state in self.backends.values())
        return tried < self.manager.max_attempts and self._has_another(job.index)

    def _has_another(self, index: Any, besides: str = "") -> bool:
        """Whether a backend is well that has not failed to take the row."""
        return any(
            name != besides and index not in state.given_up and state.pause is None and not state.failures
            for name, state in self.backends.items()
        )

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
        if not job.trouble.is_blamed:
            self._commit(job, {ATTEMPTS_BEFORE: job.attempts_made - job.attempts_since_retry + 1})
        self._attempt_failed(job, message, "start_failed")


def never_taken(job: Job, what: str, fault: Fault) -> str:
    """Why an attempt is over: the backend's message and how often it came."""
    times = f"{job.trouble.tries} requests to {what} the job failed, while the backend answered others"
    return f"{fault.message} ({times})"
