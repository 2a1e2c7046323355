"""What a run decides when a backend has answered: every decision is committed before anything follows from it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from . import job_tasks, openeo_private
from .backend_state import BackendState, backoff_seconds, settling_seconds
from .clock import Clock
from .column_types import is_missing
from .faults import Fault, FaultKind, classify
from .job_database import now_utc
from .job_store import OVERDUE, Job, JobStore
from .poll_plan import PollPlan
from .results import DiskFullError, DownloadStoppedError

if TYPE_CHECKING:
    from .job_manager import TileJobManager

POLLED = ("queued_for_start", "queued", "running")
ENDED = ("finished", "error", "canceled")
DOWNLOAD_TRIES = 3
DOWNLOAD_PAUSE_SECONDS = 2.0


class JobAnswers:
    """The half of :class:`JobLoop` that handles answers; runs in the loop's thread only."""

    manager: TileJobManager
    store: JobStore
    stats: dict[str, int]
    jobs: dict[Any, Job]
    backends: dict[str, BackendState]
    plans: dict[str, PollPlan]
    clock: Clock
    _ending: bool
    _full_disk: DiskFullError | None
    _disk_reason: str

    def _submit(
        self, job: Job, lane: str, task: Callable[[], Any], handle: Callable[[Job, Any, BaseException | None], None]
    ) -> None:
        raise NotImplementedError

    def _fetch(self, job: Job) -> None:
        raise NotImplementedError

    def _handle_of(self, job: Job) -> Callable[[], Any]:
        raise NotImplementedError

    def _plan_poll(self, job: Job) -> None:
        raise NotImplementedError

    def _block(self, state: BackendState, fault: Fault) -> None:
        raise NotImplementedError

    def _on_disk_full(self, error: DiskFullError) -> None:
        raise NotImplementedError

    def _touch(self, job: Job) -> None:
        raise NotImplementedError

    def _tell(self, what: str, why: str, job: Job | None = None) -> None:
        raise NotImplementedError

    # --- answers ---------------------------------------------------------------------------------------------------

    def _on_created(self, job: Job, created: Any, error: BaseException | None) -> None:
        if isinstance(error, job_tasks.CreationError):
            self._on_creation_failed(job, error)
            return
        if error is not None:
            raise error
        self.backends[job.backend_name].accepted()
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

    def _on_creation_failed(self, job: Job, error: job_tasks.CreationError) -> None:
        self.stats["start_job error"] += 1
        state, fault = self.backends[job.backend_name], classify(error.cause)
        if error.searching:
            self._on_search_failed(job, state, fault)
        elif fault.kind in (FaultKind.LOGIN, FaultKind.PAYMENT):
            self._block(state, fault)
            self._withdraw(job, "not_started", fault.message)
        elif fault.kind is FaultKind.LIMIT:
            self._on_limit(state, fault, job)
            self._withdraw(job, "not_started", fault.message)
        elif fault.kind is FaultKind.PASSING:
            self._back_off(state, fault)
            job.search_first = job.search_first or error.sent
            if error.sent:
                job.not_before = time.monotonic() + settling_seconds()
            if not job.search_first:
                self._withdraw(job, "not_started", fault.message)
        else:
            self._tell("start failed", fault.message, job)
            if error.job_id is not None:
                self._give_up(job, "start_failed", fault.message, id=error.job_id)
            else:
                self._withdraw(job, "start_failed", fault.message)
            if fault.kind is FaultKind.REFUSED and state.refused(fault.message):
                self._block(state, fault)

    def _on_limit(self, state: BackendState, fault: Fault, job: Job) -> None:
        """Wait as told; learn how many jobs the backend takes at a time, unless it only asks to come back later."""
        others = [j for j in self.jobs.values() if j is not job and j.backend_name == state.name]
        active = sum(1 for j in others if j.status in POLLED)
        if fault.is_concurrency or (fault.retry_after is None and active):
            if state.limited(active, fault.retry_after):
                self._tell("limit learned", f"{state.name}: {max(1, active)} jobs at a time ({fault.message})")
        else:
            state.wait_to_start(fault.retry_after)
            self._tell("waiting", f"{state.name}: {fault.message}")

    def _on_search_failed(self, job: Job, state: BackendState, fault: Fault) -> None:
        """Keep the attempt, whatever the backend says: it may have a job."""
        if fault.kind in (FaultKind.LOGIN, FaultKind.PAYMENT):
            self._block(state, fault)
        else:
            self._back_off(state, fault)
        self._commit(job, {"message": fault.message})

    def _on_started(self, job: Job, status: Any, error: BaseException | None) -> None:
        state = self.backends[job.backend_name]
        if error is None:
            state.answered()
            job.start_unsure = False
            self.stats["job start"] += 1
            if status in ("created", "queued"):
                job.started_at = self.clock.now()
            self._plan_poll(job)
            self._commit(job, {"status": "queued" if status in ("created", *ENDED) else status})
            return
        self.stats["start_job error"] += 1
        fault = classify(error)
        job.start_unsure = True
        if fault.kind is FaultKind.PASSING:
            self._back_off(state, fault)
            self._commit(job, {"message": fault.message})
        elif fault.kind is FaultKind.LIMIT:
            self._on_limit(state, fault, job)
            self._commit(job, {"status": "created", "message": fault.message})
        elif fault.kind in (FaultKind.LOGIN, FaultKind.PAYMENT):
            self._block(state, fault)
            self._commit(job, {"status": "created", "message": fault.message})
        elif fault.kind is FaultKind.GONE:
            self._attempt_failed(job, "The job is not on the backend any more")
        else:
            self._give_up(job, "start_failed", fault.message)

    def _on_described(self, job: Job, metadata: Any, error: BaseException | None) -> None:
        state = self.backends[job.backend_name]
        if error is not None:
            self._on_poll_failed(job, classify(error))
            return
        state.answered()
        self.stats["job describe"] += 1
        status = job_tasks.job_status(metadata)
        values = self._usage(job, metadata)
        if status == "created":
            self._on_still_created(job, values)
        elif status in ("queued", "running"):
            self._on_active(job, status, values)
        else:
            self._on_ended(job, status, values)

    def _on_poll_failed(self, job: Job, fault: Fault) -> None:
        self.stats["job tracking error"] += 1
        state = self.backends[job.backend_name]
        if fault.kind is FaultKind.GONE:
            self._attempt_failed(job, "The job is not on the backend any more")
        elif fault.kind is FaultKind.LOGIN:
            self._block(state, fault)
        else:
            self._back_off(state, fault)

    def _on_still_created(self, job: Job, values: dict[str, Any]) -> None:
        """A job that was told to start and is not yet queued: told again only when the first time is in doubt."""
        self._commit(job, values)
        self._plan_poll(job)
        if job.status == "queued_for_start" and job.start_unsure:
            self._commit(job, {"status": "created"})

    def _on_active(self, job: Job, status: str, values: dict[str, Any]) -> None:
        job.start_unsure = False
        values["status"] = status
        if status == "running" and is_missing(job.row.get("running_start_time")):
            self.stats["job started running"] += 1
            values["running_start_time"] = now_utc()
        self._commit(job, {**values, "message": None})
        self._plan_poll(job)
        overdue = self.manager.patience.overdue(status, job.row, self._age(job))
        if overdue:
            handle = self._handle_of(job)
            job.overdue = overdue
            self._tell(OVERDUE, overdue, job)
            self._submit(job, "start", lambda: handle().stop(), self._on_stopped_to_retry)
        elif status == "running" and self.manager.runs_too_long(job.row):
            handle = self._handle_of(job)
            self._tell("cancelled", "the job ran longer than allowed", job)
            self._submit(job, "start", lambda: handle().stop(), self._on_stopped)

    def _age(self, job: Job) -> float | None:
        """Seconds since the job was started, None when an earlier execution started it."""
        return None if job.started_at is None else self.clock.now() - job.started_at

    def _on_stopped_to_retry(self, job: Job, _: Any, error: BaseException | None) -> None:
        fault = classify(error) if error is not None else None
        if fault is None or fault.kind is FaultKind.GONE:
            self._attempt_failed(job, job.overdue)
        elif fault.kind is not FaultKind.REFUSED:
            self._on_poll_failed(job, fault)

    def _on_stopped(self, job: Job, _: Any, error: BaseException | None) -> None:
        if error is not None:
            self._on_poll_failed(job, classify(error))

    def _on_ended(self, job: Job, status: str, values: dict[str, Any]) -> None:
        handle, row = self._handle_of(job), job.row.copy()
        if status == "finished":
            self.stats["job finished"] += 1
            if job.started_at is not None:
                self.plans[job.backend_name].job_ended(job.asked_at - job.started_at, job.unfinished_age)
            self._commit(job, {**values, "status": "downloading", "message": None})
            self._fetch(job)
        elif status == "error":
            self.stats["job failed"] += 1
            self._commit(job, values)
            self._submit(job, "logs", lambda: self.manager.handle_error(handle(), row), self._on_log_kept)
        elif overdue := job.overdue or self.store.overdue(job):
            self._commit(job, values)
            self._attempt_failed(job, overdue)
        else:
            self.stats["job canceled"] += 1
            self._give_up(job, "canceled", "The job was cancelled", **values)
            self._submit(job, "logs", lambda: self.manager.on_job_cancel(handle(), row), _ignore)

    def _on_fetched(self, job: Job, paths: Any, error: BaseException | None) -> None:
        if error is None:
            self.stats["job download"] += 1
            if self._full_disk is None:
                self._disk_reason = ""
            self.stats["files downloaded"] += len(paths or ())
            values: dict[str, Any] = {"status": "finished", "message": None}
            if "finished_time" in job.row.index:
                values["finished_time"] = now_utc()
            self._commit(job, values)
            self._drop(job)
            return
        if isinstance(error, DownloadStoppedError):
            return
        self.stats["job download error"] += 1
        if isinstance(error, DiskFullError):
            self._on_disk_full(error)
            return
        fault = classify(error)
        if fault.kind in (FaultKind.PASSING, FaultKind.LIMIT):
            self._on_download_hindered(job, fault)
            return
        self._tell("download failed", fault.message, job)
        if fault.kind is FaultKind.GONE:
            self._attempt_failed(job, "The job is not on the backend any more")
            return
        job.tries += 1
        if fault.kind is FaultKind.LOGIN and job.tries < DOWNLOAD_TRIES:
            self._block(self.backends[job.backend_name], fault)
        elif job.tries < DOWNLOAD_TRIES:
            job.not_before = time.monotonic() + DOWNLOAD_PAUSE_SECONDS * job.tries
            self._commit(job, {"message": fault.message})
        else:
            self._give_up(job, "download_failed", fault.message)

    def _on_download_hindered(self, job: Job, fault: Fault) -> None:
        """Wait, longer each time: no number of outages makes a download fail."""
        if job.hindered == 0:
            self._tell("download waits", fault.message, job)
        pause = backoff_seconds(job.hindered) if fault.retry_after is None else fault.retry_after
        job.not_before = time.monotonic() + pause
        job.hindered += 1
        self._commit(job, {"message": fault.message})

    def _on_log_kept(self, job: Job, message: Any, error: BaseException | None) -> None:
        if isinstance(error, DiskFullError):
            self._on_disk_full(error)
            self._plan_poll(job)
            return
        if error is not None:
            fault = classify(error)
            message = f"The job failed; its log cannot be read ({fault.message})"
            self._tell("log not read", fault.message, job)
        self._attempt_failed(job, str(message))

    # --- deciding --------------------------------------------------------------------------------------------------

    def _attempt_failed(self, job: Job, message: str) -> None:
        """Try the tile again with a new job, or leave it as failed."""
        if job.attempts_since_retry >= self.manager.max_attempts:
            self._give_up(job, "error", message)
            return
        self._tell("tried again", message, job)
        again = f"Attempt {job.attempt} failed: {message}"
        self._commit(job, {"status": "not_started", "id": None, "message": again})
        self._drop(job)

    def _give_up(self, job: Job, status: str, message: str, **values: Any) -> None:
        self._tell(status, message, job)
        self._commit(job, {**values, "status": status, "message": message})
        self._drop(job)

    def _withdraw(self, job: Job, status: str, message: str) -> None:
        self.store.withdraw(job, status, message)
        self._drop(job)

    def _back_off(self, state: BackendState, fault: Fault) -> None:
        state.wait(fault.retry_after)
        if state.failed():
            self._tell("waiting", f"{state.name}: {fault.message}; it is tried again")

    def _is_current(self, job: Job) -> bool:
        """Whether the loop still works on the job."""
        return self.jobs.get(job.index) is job

    def _drop(self, job: Job) -> None:
        self.jobs.pop(job.index, None)
        self._touch(job)

    def _commit(self, job: Job, values: dict[str, Any]) -> bool:
        if not self.store.commit(job, values):
            return False
        self.stats["job_db persist"] += 1
        self._touch(job)
        return True

    def _usage(self, job: Job, metadata: dict[str, Any]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        costs = metadata.get("costs")
        if isinstance(costs, (int, float)) and not isinstance(costs, bool) and math.isfinite(costs):
            values["costs"] = float(costs)
        usage = metadata.get("usage")
        usage = usage if isinstance(usage, dict) else {}
        for key in usage:
            if self.manager.takes_usage(key, job.row) and isinstance(usage[key], dict):
                values[key] = openeo_private.usage_text(metadata, key)
        return values


def _ignore(*_: Any) -> None:
    """An answer that changes nothing."""
