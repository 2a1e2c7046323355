"""What a run decides when a backend has answered: every decision is committed before anything follows from it."""

from __future__ import annotations

from typing import Any

from . import job_tasks, openeo_private
from .column_types import is_missing
from .costs import told_credits
from .evidence import Trouble
from .faults import classify
from .job_database import now_utc
from .job_doubts import JobDoubts
from .job_downloads import JobDownloads
from .job_starts import JobStarts
from .job_store import Job


class JobAnswers(JobStarts, JobDoubts, JobDownloads):
    """The half of :class:`JobLoop` that handles answers; runs in the loop's thread only."""

    def _on_described(self, job: Job, metadata: Any, error: BaseException | None) -> None:
        state = self.backends[job.backend_name]
        if error is not None:
            self._on_poll_failed(job, classify(error))
            return
        state.answered()
        job.unread = 0
        self.stats["job describe"] += 1
        status = job_tasks.job_status(metadata)
        values = self._usage(job, metadata)
        if status == "created":
            self._on_still_created(job, values)
        elif status in ("queued", "running"):
            self._on_active(job, status, values)
        else:
            self._on_ended(job, status, values)

    def _on_active(self, job: Job, status: str, values: dict[str, Any]) -> None:
        job.start_unsure, job.trouble = False, Trouble()
        values["status"] = status
        if status == "running" and is_missing(job.row.get("running_start_time")):
            self.stats["job started running"] += 1
            values["running_start_time"], job.running_from = now_utc(), self.clock.now()
        self._commit(job, {**values, "message": None})
        self._plan_poll(job)
        running_age = self._running_age(job) if status == "running" else 0.0
        overdue = self.manager.patience.overdue(status, self._age(job), running_age)
        if overdue:
            self._cancel_to_retry(job, overdue, self._on_stopped_to_retry)
        elif status == "running" and self.manager.runs_too_long(job.row):
            handle = self._handle_of(job)
            self._tell("cancelled", "the job ran longer than allowed", job)
            self._submit(job, "start", lambda: handle().stop(), self._on_stopped)

    def _on_stopped(self, job: Job, _: Any, error: BaseException | None) -> None:
        if error is not None:
            self._on_poll_failed(job, classify(error))

    def _on_ended(self, job: Job, status: str, values: dict[str, Any]) -> None:
        handle, row = self._handle_of(job), job.row.copy()
        if status == "finished":
            self.stats["job finished"] += 1
            job.trouble = Trouble()
            if job.started_at is not None:
                self.plans[job.backend_name].job_ended(job.asked_at - job.started_at, job.unfinished_age)
            self._commit(job, {**values, "status": "downloading", "message": None})
            self._fetch(job)
        elif status == "error":
            self.stats["job failed"] += job.tries == 0
            self._commit(job, values)
            self._submit(job, "logs", lambda: self.manager.handle_error(handle(), row), self._on_log_kept)
        elif overdue := job.overdue or self.store.overdue(job):
            self._commit(job, values)
            self._attempt_failed(job, overdue)
        else:
            self.stats["job canceled"] += 1
            self._give_up(job, "canceled", "The job was cancelled", **values)
            self._submit(job, "logs", lambda: self.manager.on_job_cancel(handle(), row), _ignore)

    def _usage(self, job: Job, metadata: dict[str, Any]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        credits = told_credits(metadata.get("costs"))
        if credits is not None:
            values["costs"] = credits
        usage = metadata.get("usage")
        usage = usage if isinstance(usage, dict) else {}
        for key in usage:
            if self.manager.takes_usage(key, job.row) and isinstance(usage[key], dict):
                values[key] = openeo_private.usage_text(metadata, key)
        return values


def _ignore(*_: Any) -> None:
    """An answer that changes nothing."""
