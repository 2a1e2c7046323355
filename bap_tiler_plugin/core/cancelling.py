"""Cancelling a run's jobs on their backends."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, NamedTuple

from .backend_state import settling_seconds_after_crash
from .faults import FaultKind, classify
from .job_database import now_utc
from .job_store import TO_CANCEL, Job
from .run_lock import RunLock
from .run_store import RunStore
from .statuses import ACTIVE, WAITING
from .workers import Workers

if TYPE_CHECKING:
    from .backends import Backend, CredentialsSource
    from .tile_run import TileRun, TileState

CANCEL_SECONDS = 10.0
TOO_LATE = ", but job %s had finished on the backend before that and may have been paid for"
CANCELLED_STATUSES = ACTIVE | WAITING
_PARALLEL = 4
_SLICE_SECONDS = 0.05


class CancelOutcome(NamedTuple):
    """Numbers of tiles that were cancelled, and of jobs of which no backend confirmed it."""

    cancelled: int
    unconfirmed: int


def cancel_jobs(
    run: TileRun,
    connections: Mapping[str, Any],
    seconds: float,
    on_states: Callable[[tuple[TileState, ...]], None],
    tile_ids: Collection[str] | None = None,
    statuses: Collection[str] = ACTIVE,
    unanswered: Collection[Any] = (),
    has_settled: bool = False,
) -> int:
    """Cancel active jobs of tiles (None: all), waiting at most ``seconds``; how many were not confirmed.

    ``unanswered`` are the indices of rows that a request still creates or starts, which a cancellation would overtake.
    ``has_settled`` tells that requests of an earlier execution cannot make jobs any more. What is not confirmed is
    cancelled by the next execution before anything else is done about it.
    """
    store = RunStore(run.job_database())
    workers = Workers()
    left: dict[Any, Job] = {}
    try:
        for index, row in store.rows_of([status for status in statuses if status in ACTIVE], tile_ids):
            job = store.resume(index, row)
            left[index] = job
            if job.backend_name in connections and index not in unanswered:
                _submit(workers, store, job, connections[job.backend_name], left, on_states, has_settled)
        deadline = time.monotonic() + seconds
        while workers.unfinished and time.monotonic() < deadline:
            time.sleep(_SLICE_SECONDS)
            for answer in workers.answers():
                answer.handle(answer.value, answer.error)
        for job in left.values():
            store.event(TO_CANCEL, "Cancelled on request, which no backend has confirmed yet", job)
    finally:
        workers.close()
        store.close()
    return len(left)


def cancel_tiles(
    run: TileRun,
    backends: Sequence[Backend],
    credentials: CredentialsSource,
    *,
    tile_ids: Collection[str] | None = None,
    statuses: Collection[str] = CANCELLED_STATUSES,
    seconds: float = CANCEL_SECONDS,
) -> CancelOutcome:
    """Cancel tiles (None: all) of a run that is not being executed, their jobs on the backends too.

    Raises :class:`InputError` (field "Run folder") when it is being executed, and :class:`BackendError` when a backend
    that has jobs to cancel cannot be reached or logged in to.
    """
    from .backends import Credentials, connect

    with RunLock(run.folder):
        store = RunStore(run.job_database())
        has_settled = store.seconds_since_write() > settling_seconds_after_crash()
        try:
            active = store.rows_of([status for status in statuses if status in ACTIVE], tile_ids)
            waiting = store.rows_of([status for status in statuses if status in WAITING], tile_ids)
            for index, row in waiting:
                job = store.resume(index, row)
                store.reset(job, {"status": "canceled", "message": "Cancelled on request"})
                store.event("cancelled", "on request", job)
        finally:
            store.close()
        used = {str(row["backend_name"]) for _, row in active}
        with ExitStack() as sessions:
            connections = {b.name: connect(b, credentials(b) or Credentials()) for b in backends if b.name in used}
            for connection in connections.values():
                sessions.enter_context(connection.session)
            left = cancel_jobs(run, connections, seconds, lambda _: None, tile_ids, statuses, has_settled=has_settled)
    return CancelOutcome(len(waiting) + len(active) - left, left)


def _submit(
    workers: Workers,
    store: RunStore,
    job: Job,
    connection: Any,
    left: dict[Any, Job],
    on_states: Callable[[tuple[TileState, ...]], None],
    has_settled: bool,
) -> None:
    def answered(status: Any, error: BaseException | None) -> None:
        reason = _why_not_cancelled(job, status, error, has_settled)
        if reason:
            store.event("not cancelled", reason, job)
            return
        too_late = TOO_LATE % job.job_id if status == "finished" or job.status == "downloading" else ""
        store.event("cancelled", f"on request{too_late}", job)
        store.commit(
            job,
            {
                "status": "canceled",
                "message": f"Cancelled on request{too_late}",
                "id": job.job_id,
                "finished_time": now_utc(),
            },
        )
        left.pop(job.index, None)
        on_states((job.state(),))

    from .job_tasks import cancel_job

    job_id, token = job.job_id, job.token
    workers.submit(("cancel", job.backend_name), _PARALLEL, lambda: cancel_job(connection, job_id, token), answered)


def _why_not_cancelled(job: Job, status: Any, error: BaseException | None, has_settled: bool) -> str:
    """Why a job may go on although its backend was told to cancel it; empty when it does not."""
    from .job_tasks import ACTIVE_STATUSES, NO_JOB

    if error is not None:
        fault = classify(error)
        is_over = fault.kind is FaultKind.GONE or (fault.kind is FaultKind.REFUSED and job.status == "created")
        return "" if is_over and job.job_id is not None else fault.message
    if status == NO_JOB and not has_settled:
        return "No job with its token is there yet; the request that makes it may still be under way"
    return f"Job {job.job_id} is still {status}" if status in ACTIVE_STATUSES else ""
