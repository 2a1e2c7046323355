"""What a run decides when a backend has answered to the creation or the start of a job."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

from . import job_tasks
from .backend_state import BackendState, backoff_seconds, settling_seconds
from .evidence import Trouble
from .faults import Fault, FaultKind, classify
from .job_database import now_utc
from .job_decisions import GONE, POLLED
from .job_store import Job
from .job_troubles import JobTroubles, never_taken

_ENDED = ("finished", "error", "canceled")
NO_LIST = (FaultKind.GONE, FaultKind.REFUSED, FaultKind.UNKNOWN)
SEARCH_TRIES = 6
SEARCH_SECONDS = 1800.0


def unknown_job(job: Job, why: str) -> str:
    """What a person has to look for when it cannot be known whether a backend has made a job."""
    return (
        "It is not known whether the backend made the job: the request was not answered, and the list of jobs cannot be"
        f" read ({why}). Look there for a job with {job.token} in its title before the tile is tried again"
    )


_REFUSALS = (FaultKind.REFUSED, FaultKind.FORBIDDEN, FaultKind.GONE)


class JobStarts(JobTroubles):
    """The part of :class:`JobLoop` for creations and starts; runs in the loop's thread only."""

    def _on_created(self, job: Job, created: Any, error: BaseException | None) -> None:
        if isinstance(error, job_tasks.CreationError):
            self._on_creation_failed(job, error)
            return
        if error is not None:
            raise error
        if created is job_tasks.NOT_YET:
            job.unread = 0
            self._look_again(job)
            return
        owner = self._owner_of(job, created.job_id) if created is not None else ""
        if owner:
            self._on_job_of_another(job, created, owner)
            return
        job.unread = 0
        self.backends[job.backend_name].accepted(job.trouble)
        self._try_soon(self.backends[job.backend_name].creations)
        job.trouble = Trouble()
        if created is None:
            self.stats["start_job skipped"] += 1
            self.store.withdraw(job, "skipped", None)
            self._drop(job)
            return
        job.start_unsure, job.estimate = created.adopted, created.estimate
        values = {"id": created.job_id, "status": "created", "start_time": now_utc(), "message": None}
        if created.status != "created":
            values["status"] = "queued"
        self._commit(job, values)
        if created.adopted:
            self._tell("job adopted", f"{created.job_id} was found by its token", job)

    def _owner_of(self, job: Job, job_id: str) -> str:
        """The other tile that a job of the backend belongs to; empty when there is none."""
        others = (j for j in self.jobs.values() if j.job_id == job_id and j.backend_name == job.backend_name)
        owner = next((other.tile_id for other in others if other is not job), "")
        return owner or self.store.owner_of(job, job_id)

    def _on_job_of_another(self, job: Job, created: job_tasks.Created, owner: str) -> None:
        """Look for the tile's own job by its token; where the list gives that of another too, not for ever."""
        state = self.backends[job.backend_name]
        message = f"The backend answered with job {created.job_id}, which is tile {owner}'s; it is not believed"
        self._tell("job not believed", message, job)
        if created.adopted:
            self._on_search_failed(job, state, Fault(FaultKind.UNKNOWN, message))
        else:
            self._on_creation_unsure(job, state, Fault(FaultKind.PASSING, message))

    def _look_again(self, job: Job) -> None:
        """A job whose creation was not answered is not there; until it has settled it may still come, then not."""
        state, now = self.backends[job.backend_name], time.monotonic()
        state.answered()
        create_at = max(job.settles_at, job.trouble.not_before)
        if now >= job.settles_at and job.trouble.ended:
            self._end_creation(job)
            return
        if now >= job.settles_at and (state.pause is not None or not job.trouble.tries):
            self._withdraw(job, "not_started", None)
            return
        look_at = now + backoff_seconds(job.searches)
        job.not_before = min(create_at, look_at) if now < create_at else look_at
        job.searches += 1

    def _on_creation_failed(self, job: Job, error: job_tasks.CreationError) -> None:
        self.stats["start_job error"] += 1
        state = self.backends[job.backend_name]
        fault = _fault_of_creation(error.cause, state)
        if not error.searching:
            job.unread = 0
        if error.searching:
            self._on_search_failed(job, state, fault)
        elif fault.kind in (FaultKind.LOGIN, FaultKind.PAYMENT):
            self._block(state, fault)
            self._withdraw(job, "not_started", fault.message)
        elif fault.kind is FaultKind.LIMIT:
            self._on_limit(state, fault, job)
            self._withdraw(job, "not_started", fault.message)
        elif fault.kind is FaultKind.PASSING:
            if error.sent:
                self._on_creation_unsure(job, state, fault)
            else:
                self._back_off(state, fault)
            if not job.search_first:
                self._withdraw(job, "not_started", fault.message)
        else:
            self._tell("start failed", fault.message, job)
            if error.job_id is not None:
                self._give_up(job, "start_failed", fault.message, id=error.job_id)
            else:
                self._withdraw(job, "start_failed", fault.message)
            if fault.kind in _REFUSALS and state.refused(job.index, fault.message):
                self._block(state, fault)

    def _on_creation_unsure(self, job: Job, state: BackendState, fault: Fault) -> None:
        """The job may have been made, or still be made: it is looked for before anything else is done about it."""
        if job.search_first:
            state.is_up()
        if self._failed_again(job, state.creations, fault):
            job.trouble.ended = never_taken(job, "create", fault)
        job.search_first = True
        job.settles_at, job.searches = time.monotonic() + settling_seconds(), 0

    def _on_limit(self, state: BackendState, fault: Fault, job: Job) -> None:
        """Wait as told; learn how many jobs the backend takes at a time, unless it only asks to come back later."""
        others = [j for j in self.jobs.values() if j is not job and j.backend_name == state.name]
        counted = (*POLLED, "created") if job.status == "submitting" else POLLED
        active = sum(1 for j in others if j.status in counted)
        if fault.is_concurrency or (fault.retry_after is None and active):
            if state.limited(active, fault.retry_after):
                self._tell("limit learned", f"{state.name}: {max(1, active)} jobs at a time ({fault.message})")
        else:
            state.wait_to_start(fault.retry_after)
            self._tell("waiting", f"{state.name}: {fault.message}")

    def _on_search_failed(self, job: Job, state: BackendState, fault: Fault) -> None:
        """Keep the attempt, whatever the backend says: it may have a job. The search is not repeated for ever."""
        self._commit(job, {"message": fault.message})
        if fault.kind in (FaultKind.LOGIN, FaultKind.PAYMENT):
            self._block(state, fault)
            return
        now = time.monotonic()
        job.unread_since = job.unread_since if job.unread else now
        job.unread += 1
        has_no_list = fault.is_unsupported or fault.kind in NO_LIST
        if not has_no_list and state.answered_at < job.unread_since:
            self._back_off(state, fault)
            return
        state.wait(fault.retry_after)
        job.not_before = now + backoff_seconds(job.unread - 1)
        if now < job.settles_at:
            return
        if job.unread >= SEARCH_TRIES if has_no_list else now >= job.unread_since + SEARCH_SECONDS:
            self._give_up(job, "start_failed", unknown_job(job, fault.message))

    def _on_started(self, job: Job, status: Any, error: BaseException | None) -> None:
        state = self.backends[job.backend_name]
        if error is None:
            state.answered()
            state.started.take(job.trouble)
            self._try_soon(state.started)
            state.given_up &= state.blamed
            job.start_unsure, job.trouble = False, Trouble()
            self.stats["job start"] += 1
            if status in ("created", "queued"):
                job.started_at = self.clock.now()
            self._plan_poll(job)
            self._commit(job, {"status": "queued" if status in ("created", *_ENDED) else status})
            return
        self.stats["start_job error"] += 1
        fault = classify(error)
        job.start_unsure = True
        if fault.kind is FaultKind.PASSING:
            is_over = self._failed_again(job, state.started, fault)
            self._commit(job, {"message": fault.message})
            if is_over:
                job.trouble.ended = never_taken(job, "start", fault)
                self._give_start_up(job)
        elif fault.kind is FaultKind.LIMIT:
            self._on_limit(state, fault, job)
            self._commit(job, {"status": "created", "message": fault.message})
        elif fault.kind in (FaultKind.LOGIN, FaultKind.PAYMENT):
            self._block(state, fault)
            self._commit(job, {"status": "created", "message": fault.message})
        elif fault.kind is FaultKind.GONE:
            self._attempt_failed(job, GONE)
        else:
            self._give_up(job, "start_failed", fault.message)


def _fault_of_creation(error: BaseException, state: BackendState) -> Fault:
    """A login that may not create a job, and has never created one, is one that a person has to change."""
    fault = classify(error)
    has_logged_in_again = state.logged_in_at > float("-inf")
    is_for_login = fault.kind is FaultKind.FORBIDDEN and not (state.has_accepted or has_logged_in_again)
    return replace(fault, kind=FaultKind.LOGIN) if is_for_login else fault
