"""Cancelling a run's jobs on their backends."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from .faults import FaultKind, classify
from .job_database import now_utc
from .job_store import Job
from .run_lock import RunLock
from .run_store import RunStore
from .statuses import ACTIVE, WAITING
from .workers import Workers

if TYPE_CHECKING:
    from .backends import Backend, CredentialsSource
    from .tile_run import TileRun, TileState

CANCEL_SECONDS = 10.0
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
) -> int:
    """Cancel active jobs of tiles (None: all), waiting at most ``seconds``; how many were not confirmed.

    ``unanswered`` are the indices of rows that a request still creates or starts, which a cancellation would overtake.
    """
    store = RunStore(run.job_database())
    workers = Workers()
    left: set[Any] = set()
    try:
        for index, row in store.rows_of([status for status in statuses if status in ACTIVE], tile_ids):
            job = store.resume(index, row)
            left.add(index)
            if job.backend_name in connections and index not in unanswered:
                _submit(workers, store, job, connections[job.backend_name], left, on_states)
        deadline = time.monotonic() + seconds
        while workers.unfinished and time.monotonic() < deadline:
            time.sleep(_SLICE_SECONDS)
            for answer in workers.answers():
                answer.handle(answer.value, answer.error)
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
        connections = {b.name: connect(b, credentials(b) or Credentials()) for b in backends if b.name in used}
        left = cancel_jobs(run, connections, seconds, lambda _: None, tile_ids, statuses)
    return CancelOutcome(len(waiting) + len(active) - left, left)


def _submit(
    workers: Workers,
    store: RunStore,
    job: Job,
    connection: Any,
    left: set[Any],
    on_states: Callable[[tuple[TileState, ...]], None],
) -> None:
    def answered(_: Any, error: BaseException | None) -> None:
        fault = classify(error) if error is not None else None
        if fault is not None and fault.kind is not FaultKind.GONE:
            store.event("not cancelled", fault.message, job)
            return
        store.event("cancelled", "on request", job)
        store.commit(
            job,
            {"status": "canceled", "message": "Cancelled on request", "id": job.job_id, "finished_time": now_utc()},
        )
        left.discard(job.index)
        on_states((job.state(),))

    from .job_tasks import cancel_job

    job_id, token = job.job_id, job.token
    workers.submit(("cancel", job.backend_name), _PARALLEL, lambda: cancel_job(connection, job_id, token), answered)
