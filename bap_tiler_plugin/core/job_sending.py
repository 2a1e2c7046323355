"""What a run has worker threads do about its jobs, and how their answers find the way back."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from typing import Any

from . import job_tasks
from .job_control import CANCELLED
from .job_outage import JobOutage
from .job_store import Job
from .retry_after import remembering


class WithheldError(RuntimeError):
    """A request was not sent, since somebody has paused, stopped or cancelled while it waited for its turn."""


_LANES = {"create": 2, "start": 2, "poll": 4, "statuses": 1, "logs": 1, "results": 4}
_READING = ("poll", "logs", "results")


class JobSending(JobOutage):
    """The part of :class:`JobLoop` that sends requests; runs in the loop's thread only."""

    start_job: Callable[..., Any]
    _changed: dict[Any, Job]

    def _submit(
        self, job: Job, lane: str, task: Callable[[], Any], handle: Callable[[Job, Any, BaseException | None], None]
    ) -> None:
        def answered(value: Any, error: BaseException | None) -> None:
            if not self._is_current(job):
                return
            self._each([job], lambda job: handle(job, value, error))

        manager, name = self.manager, job.backend_name
        connect = functools.partial(manager._get_connection, name)
        state, reads = self.backends[name], lane in _READING
        about_job = (
            task
            if lane == "create"
            else lambda: job_tasks.about_one_job(connect, task, lambda: reads and self._is_login_new(state))
        )
        self._submit_many([job], lane, about_job, answered)

    def _submit_many(
        self, jobs: list[Job], lane: str, task: Callable[[], Any], handle: Callable[[Any, BaseException | None], None]
    ) -> None:
        for job in jobs:
            job.pending = True

        def answered(value: Any, error: BaseException | None) -> None:
            for job in jobs:
                job.pending = False
            handle(value, error)

        size = _LANES[lane] if lane != "create" or getattr(self.start_job, "is_thread_safe", False) else 1
        self.workers.submit((jobs[0].backend_name, lane), size, remembering(task), answered)

    def _submit_once(
        self, job: Job, lane: str, task: Callable[[], Any], handle: Callable[[Job, Any, BaseException | None], None]
    ) -> None:
        """Submit what creates or starts a job; whether it still may is asked at the moment of sending."""
        job.begun = False
        state, creates = self.backends[job.backend_name], lane == "create" and not job.search_first

        def once() -> Any:
            held = state.pause is not None if creates else state.holds_jobs
            held = held or job.cancel_wanted or self._user_paused or self.manager.is_stopping()
            if held or not self._is_current(job):
                raise WithheldError
            job.begun = job.under_way = True
            try:
                return task()
            finally:
                job.under_way = False

        def answered(job: Job, value: Any, error: BaseException | None) -> None:
            if isinstance(error, WithheldError):
                self._on_withheld(job)
            else:
                handle(job, value, error)

        self._submit(job, lane, once, answered)

    def _on_withheld(self, job: Job) -> None:
        if job.status == "queued_for_start":
            self._commit(job, {"status": "created"})
        elif not job.search_first:
            self.store.withdraw(job, *(("canceled", CANCELLED) if job.cancel_wanted else ("not_started", None)))
            self._drop(job)

    def _create(self, job: Job) -> None:
        if self._user_paused:
            return
        manager, name, row = self.manager, job.backend_name, job.row.copy()
        start_job, token, search_first = self.start_job, job.token, job.search_first
        may_create = self._may_create(job)

        def start(connection: Any) -> Any:
            return start_job(row=row, connection_provider=manager._get_connection, connection=connection, provider=name)

        self.stats["start_job call"] += 1

        def create() -> Any:
            created = job_tasks.create_job(
                lambda: manager._get_connection(name), token, search_first, start, may_create
            )
            return manager.with_estimate(name, created)

        self._submit_once(job, "create", create, self._on_created)

    def _may_create(self, job: Job) -> bool:
        """Whether the job may be created, when it is not there."""
        is_time = time.monotonic() >= max(job.settles_at, job.trouble.not_before)
        return is_time and not job.trouble.ended and self.backends[job.backend_name].may_create()

    def _start(self, job: Job) -> None:
        handle, unsure = self._handle_of(job), job.start_unsure
        if self._commit(job, {"status": "queued_for_start"}):
            self.stats["job_queued_for_start"] += 1
        self._submit_once(job, "start", lambda: job_tasks.start_job(handle(), unsure), self._on_started)

    def _fetch(self, job: Job) -> None:
        handle, row = self._handle_of(job), job.row.copy()
        self._submit(job, "results", lambda: self.manager.handle_done(handle(), row), self._on_fetched)

    def _handle_of(self, job: Job) -> Callable[[], Any]:
        manager, name, job_id = self.manager, job.backend_name, str(job.job_id)
        return lambda: manager._get_connection(name).job(job_id)

    # --- telling ---------------------------------------------------------------------------------------------------

    def _touch(self, job: Job) -> None:
        self._changed[job.index] = job

    def _publish(self) -> None:
        if self._changed:
            states = tuple(job.state() for job in self._changed.values())
            self._changed = {}
            self.manager.rows_changed(states)

    def _tell(self, what: str, why: str, job: Job | None = None) -> None:
        self.store.event(what, why, job)
        self.manager.message(f"Tile {job.tile_id}: {what} ({why})" if job else f"{what}: {why}")
