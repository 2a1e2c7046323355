"""Asking the backends for the status of jobs: by their list of jobs where that is cheaper, else job by job."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable
from typing import Any

from . import job_tasks
from .clock import Clock
from .faults import Fault, FaultKind, classify, shorten
from .job_answers import JobAnswers
from .job_decisions import MOMENT_SECONDS, POLLED
from .job_doubts import UNREAD_TRIES
from .job_store import Job
from .poll_plan import ListUse, PollPlan

_REASON_LENGTH = 200


class JobPolls(JobAnswers):
    """The part of :class:`JobLoop` that asks for statuses; runs in the loop's thread only."""

    clock: Clock
    plans: dict[str, PollPlan]
    lists: dict[str, ListUse]

    def _idle(self, statuses: tuple[str, ...]) -> list[Job]:
        raise NotImplementedError

    def _submit_many(
        self,
        jobs: list[Job],
        lane: str,
        task: Callable[[], Any],
        handle: Callable[[Any, BaseException | None], None],
    ) -> None:
        raise NotImplementedError

    # --- asking ----------------------------------------------------------------------------------------------------

    def _poll(self) -> None:
        """Ask for the jobs that are due: all of them when the interval is set by hand."""
        now, fixed = self.clock.now(), self.manager.poll_sleep is not None
        due: dict[str, list[Job]] = defaultdict(list)
        for job in self._idle(POLLED):
            if fixed or job.poll_at <= now:
                due[job.backend_name].append(job)
        if due or fixed:
            self.stats["track_statuses"] += 1
        for name, jobs in due.items():
            self._ask(name, jobs, now)

    def _ask(self, name: str, jobs: list[Job], now: float) -> None:
        plan = self.plans[name]
        for job in jobs:
            job.asked_at = now
        ending = sum(job.started_at is not None and plan.may_end(now - job.started_at) for job in jobs)
        unread = any(job.unread >= UNREAD_TRIES for job in jobs)
        if self.lists[name].pays(len(jobs), ending, now) or (unread and self.lists[name].may_be_asked(now)):
            self._list(name, jobs)
        else:
            self._each(jobs, self._describe)

    def _describe(self, job: Job) -> None:
        handle = self._handle_of(job)
        job.asked_at = self.clock.now()
        self._submit(job, "poll", lambda: job_tasks.describe(handle()), self._on_described)

    def _list(self, name: str, jobs: list[Job]) -> None:
        manager, wanted = self.manager, {str(job.job_id) for job in jobs}
        most_pages = max(1, len(jobs) - 1)
        self._submit_many(
            jobs,
            "poll",
            lambda: job_tasks.list_statuses(manager._get_connection(name), wanted, most_pages),
            lambda listing, error: self._on_listed(name, jobs, listing, error),
        )

    # --- answers ---------------------------------------------------------------------------------------------------

    def _on_listed(self, name: str, jobs: list[Job], listing: Any, error: BaseException | None) -> None:
        """Take over what the list says; jobs that it lacks, and those that ended, are asked for one by one."""
        self.stats["job list"] += 1
        if error is None:
            self.backends[name].is_up()
            self._note_list(name, listing, len(jobs))
        elif not self._may_describe_without_list(name, classify(error)):
            return
        statuses = listing.statuses if error is None else {}
        self._take_over(jobs, statuses)

    def _take_over(self, jobs: list[Job], statuses: dict[str, str]) -> None:
        """Take over statuses for a moment; those of the other jobs once a user's words have been heard."""
        until, waiting = time.monotonic() + MOMENT_SECONDS, deque(jobs)
        while waiting and time.monotonic() < until:
            job = waiting.popleft()
            if self._is_current(job):
                self._each([job], lambda job: self._on_status(job, statuses.get(str(job.job_id), "")))
        if waiting:
            left = list(waiting)
            self._submit_many(left, "statuses", lambda: statuses, lambda *_: self._take_over(left, statuses))

    def _note_list(self, name: str, listing: job_tasks.Listing, wanted: int) -> None:
        if len(listing.statuses) == wanted:
            self.lists[name].found(listing.pages)
        elif listing.is_complete:
            self._leave_list(name, "it lacks jobs of this run")
        else:
            self.lists[name].incomplete(listing.pages, self.clock.now())

    def _on_status(self, job: Job, status: str) -> None:
        if status == "created":
            self._on_still_created(job, {})
        elif status in ("queued", "running"):
            self.backends[job.backend_name].answered()
            self._on_active(job, status, {})
        elif status and job.unread >= UNREAD_TRIES:
            self._on_ended(job, status, {})
        else:
            self._describe(job)

    def _may_describe_without_list(self, name: str, fault: Fault) -> bool:
        """Leave a list alone for a while that cannot be read; False when the backend wants no other request either."""
        self._leave_list(name, f"it cannot be read ({shorten(fault.message, _REASON_LENGTH)})")
        if fault.is_unsupported or fault.kind in (FaultKind.GONE, FaultKind.REFUSED):
            self.backends[name].is_up()
        if fault.kind is FaultKind.LOGIN:
            self._block(self.backends[name], fault)
        elif fault.retry_after is not None:
            self._back_off(self.backends[name], fault)
        else:
            return True
        return False

    def _leave_list(self, name: str, why: str) -> None:
        if self.lists[name].unusable(self.clock.now()):
            self._tell("jobs are asked for one by one", f"{name}: the list of jobs is left alone for a while: {why}")

    # --- planning --------------------------------------------------------------------------------------------------

    def _plan_poll(self, job: Job) -> None:
        """Decide when the job is asked for next."""
        now = self.clock.now()
        if job.watched_since is None:
            job.watched_since = now
        begun = job.started_at if job.started_at is not None else job.watched_since
        job.unfinished_age = max(0.0, job.asked_at - begun)
        job.poll_at = now + self.plans[job.backend_name].pause(now - begun)

    def _next_poll(self) -> float:
        """When the next job is due that may be asked for."""
        return min((job.poll_at for job in self._idle(POLLED)), default=float("inf"))
