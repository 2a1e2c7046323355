"""Cancelling a run's jobs on their backends."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from .faults import FaultKind, classify
from .job_database import now_utc
from .job_store import Job, RunStore
from .statuses import ACTIVE
from .workers import Workers

if TYPE_CHECKING:
    from .tile_run import TileRun, TileState

_PARALLEL = 4
_SLICE_SECONDS = 0.05


def cancel_jobs(
    run: TileRun,
    connections: Mapping[str, Any],
    seconds: float,
    on_states: Callable[[tuple[TileState, ...]], None],
) -> int:
    """Cancel all active jobs of a run, waiting at most ``seconds``; how many were not confirmed."""
    store = RunStore(run.job_database())
    workers = Workers()
    left: set[Any] = set()
    try:
        for index, row in store.rows(ACTIVE):
            job = store.resume(index, row)
            left.add(index)
            if job.backend_name in connections:
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

    workers.submit(("cancel", job.backend_name), _PARALLEL, lambda: _cancel(connection, job), answered)


def _cancel(connection: Any, job: Job) -> None:
    """Cancel a job; one that is not known by its id yet is looked for by its token."""
    from .job_tasks import find_job

    if job.job_id is None:
        found = find_job(connection, job.token)
        if found is None:
            return
        job.job_id = found.job_id
    connection.job(job.job_id).stop()
