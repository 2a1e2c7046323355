"""Taking up tiles again that have ended."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from .column_types import is_missing
from .run_lock import RunLock
from .statuses import TERMINAL

if TYPE_CHECKING:
    from .job_store import Job, JobStore
    from .tile_run import TileRun

FAILED = ("error", "start_failed", "download_failed")
RETRIED = (*FAILED, "canceled")
DOWNLOADED_AGAIN = ("download_failed", "finished")
ATTEMPTS_BEFORE = "attempts_before_retry"


def retry_rows(
    store: JobStore, tile_ids: Collection[str] | None, statuses: Collection[str], limit: int | None = None
) -> list[Job]:
    """Let rows begin anew with all their attempts; at most ``limit``.

    A row whose job has finished has its results downloaded again: a new job is made only when the backend says that
    they are gone, or when they could not be downloaded before and cannot be again.
    """
    jobs = []
    ended = [status for status in statuses if status in TERMINAL]
    for index, row in store.rows_of(ended, tile_ids, limit):
        job = store.resume(index, row)
        begun = {"message": None, ATTEMPTS_BEFORE: job.attempts_made}
        if job.status in DOWNLOADED_AGAIN and job.job_id is not None:
            store.reset(job, {"status": "downloading", **begun})
        else:
            store.reset(job, {"status": "not_started", "id": None, **begun})
        jobs.append(job)
    return jobs


def is_tried_again(job: Job) -> bool:
    """Whether a download that failed is the second one of its job that a person has asked for."""
    return job.attempts_since_retry == 0 and is_missing(job.row.get("finished_time"))


def retry_tiles(run: TileRun, tile_ids: Collection[str] | None, statuses: Collection[str]) -> int:
    """Take up tiles of a run that is not being executed; how many.

    Raises :class:`InputError` (field "Run folder") when it is being executed.
    """
    from .run_store import RunStore

    with RunLock(run.folder):
        store = RunStore(run.job_database())
        try:
            jobs = retry_rows(store, tile_ids, statuses)
            for job in jobs:
                store.event("retried", "on request", job)
            return len(jobs)
        finally:
            store.close()
