"""What a run decides when the results or the log of a job have come, or have not."""

from __future__ import annotations

import time
from typing import Any

from .backend_state import backoff_seconds
from .column_types import is_missing
from .evidence import Trouble
from .faults import Fault, FaultKind, classify
from .job_database import now_utc
from .job_decisions import GONE, JobDecisions
from .job_store import Job
from .results import BadFileError, DiskFullError, DownloadStoppedError
from .retrying import is_tried_again

DOWNLOAD_TRIES = 3
DOWNLOAD_PAUSE_SECONDS = 2.0
LOG_TRIES = 6
MOST_REFUSALS = 12
LEAST_TRIES = 10
_ASKED_AGAIN = (408, 425, 429)


class JobDownloads(JobDecisions):
    """The part of :class:`JobLoop` for downloads and logs; runs in the loop's thread only."""

    def _on_fetched(self, job: Job, paths: Any, error: BaseException | None) -> None:
        if error is None:
            self._on_downloaded(job, paths)
            return
        if isinstance(error, DownloadStoppedError):
            return
        self.stats["job download error"] += 1
        if isinstance(error, DiskFullError):
            self._on_disk_full(error)
            return
        fault = classify(error)
        if fault.kind is FaultKind.LOGIN:
            self._block(self.backends[job.backend_name], fault)
            return
        job.refusals += _is_refused(error)
        is_hopeless = job.refusals >= MOST_REFUSALS or self._fails_alone(job)
        if fault.kind in (FaultKind.PASSING, FaultKind.LIMIT) and not is_hopeless:
            self._on_download_hindered(job, fault)
            return
        self._tell("download failed", fault.message, job)
        if fault.kind is FaultKind.GONE:
            self._commit(job, _no_end(job))
            self._attempt_failed(job, GONE)
            return
        job.tries = DOWNLOAD_TRIES if is_hopeless else job.tries + 1
        if job.tries < DOWNLOAD_TRIES:
            job.not_before = time.monotonic() + DOWNLOAD_PAUSE_SECONDS * job.tries
            self._commit(job, {"message": fault.message})
        elif is_tried_again(job) and (isinstance(error, BadFileError) or job.refusals >= MOST_REFUSALS):
            self._attempt_failed(job, fault.message)
        else:
            self._give_up(job, "download_failed", fault.message, **_no_end(job))

    def _on_downloaded(self, job: Job, paths: Any) -> None:
        self.stats["job download"] += 1
        self.backends[job.backend_name].downloads.take(job.trouble)
        if self._full_disk is None:
            self._disk_reason = ""
        self.stats["files downloaded"] += len(paths or ())
        values: dict[str, Any] = {"status": "finished", "message": None}
        if "finished_time" in job.row.index and is_missing(job.row["finished_time"]):
            values["finished_time"] = now_utc()
        self._commit(job, values)
        self._drop(job)

    def _on_download_hindered(self, job: Job, fault: Fault) -> None:
        """Wait, longer each time that nothing comes: no number of outages makes a download fail."""
        if job.trouble.tries == 0:
            self._tell("download waits", fault.message, job)
        downloads = self.backends[job.backend_name].downloads
        came = self.manager.downloaded_bytes(job.row)
        if came > job.came:
            job.came, job.trouble = came, Trouble()
            downloads.failing.clear()
        pause = backoff_seconds(job.trouble.tries) if fault.retry_after is None else fault.retry_after
        job.not_before = time.monotonic() + pause
        downloads.fail(job.index, job.trouble, fault.message, goes_on=job.trouble.tries > 0)
        self._commit(job, {"message": fault.message})

    def _fails_alone(self, job: Job) -> bool:
        """Whether a download has failed often while others of the backend came through, which is no outage."""
        return self.backends[job.backend_name].downloads.blames(job.trouble, LEAST_TRIES)

    def _on_log_kept(self, job: Job, message: Any, error: BaseException | None) -> None:
        if isinstance(error, DiskFullError):
            self._on_disk_full(error)
            self._plan_poll(job)
            return
        if error is not None:
            fault = classify(error)
            if fault.kind in (FaultKind.PASSING, FaultKind.LIMIT, FaultKind.LOGIN) and job.tries < LOG_TRIES - 1:
                self._on_log_hindered(job, fault)
                return
            message = f"The job failed; its log cannot be read ({fault.message})"
            self._tell("log not read", fault.message, job)
        self._attempt_failed(job, str(message))

    def _on_log_hindered(self, job: Job, fault: Fault) -> None:
        """Ask for the log again, with the job's status, a little later each time; the tile is not settled before."""
        if job.tries == 0:
            self._tell("log waits", fault.message, job)
        pause = backoff_seconds(job.tries) if fault.retry_after is None else fault.retry_after
        job.tries += 1
        job.not_before = time.monotonic() + pause
        job.poll_at = self.clock.now() + pause
        if fault.kind is FaultKind.LOGIN:
            self._block(self.backends[job.backend_name], fault)


def _no_end(job: Job) -> dict[str, Any]:
    """What clears the time at which an earlier download of the row ended."""
    return {"finished_time": None} if "finished_time" in job.row.index else {}


def _is_refused(error: BaseException) -> bool:
    """Whether the server has understood the request and does not serve it, as far as its status tells."""
    status = getattr(error, "http_status_code", None) or 500
    return status < 500 and status not in _ASKED_AGAIN
