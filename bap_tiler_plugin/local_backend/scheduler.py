"""Which job runs when: a queue in order, as many at once as there are workers, and what becomes of each."""

from __future__ import annotations

import json
import logging
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .job_folder import JobFolder, job_folder
from .job_store import ACTIVE, JobStore
from .worker import FAILED
from .workers import WorkerEnd, Workers, start_workers

_log = logging.getLogger(__name__)
_MAXIMUM_INTERRUPTIONS = 1
_KILL_SECONDS = 5
_OUT_OF_MEMORY = " Perhaps the machine ran out of memory: use smaller tiles or fewer workers."


class Scheduler:
    """Runs queued jobs in worker processes. All methods may be called from any thread.

    Jobs that were queued or running when the backend was stopped run when it starts again. When the backend was killed,
    a job that was running is queued again once; when that happens a second time during the same job, the job becomes
    ``error``, so that a job that brings the machine down does not do so for ever.
    """

    def __init__(
        self,
        store: JobStore,
        workspace: Path,
        data: Path,
        workers: int,
        *,
        make_workers: Callable[[Callable[[WorkerEnd], None], Path], Workers] = start_workers,
    ) -> None:
        self._store = store
        self._workspace = workspace
        self._data = data
        self._slots = workers
        self._changed = threading.Condition(threading.RLock())
        self._running: dict[str, float] = {}
        self._closing = False
        self._recover()
        self._workers = make_workers(self._ended, workspace / "workers.log")
        self._dispatch()

    def queue(self, job_id: str) -> None:
        """Put a job into the queue; nothing happens when it is queued or running already."""
        with self._changed:
            job = self._store.get(job_id)
            if job is None or job.status in ACTIVE:
                return
            self._changed.wait_for(lambda: job_id not in self._running, timeout=_KILL_SECONDS)
            if self._store.queue(job_id):
                job_folder(self._workspace, job_id).remove()
                self._dispatch()

    def cancel(self, job_id: str) -> None:
        """Stop a queued or running job: it is ``canceled`` at once and its process killed."""
        with self._changed:
            usage = self._usage(job_id, 0.0, 0) if job_id in self._running else None
            if self._store.set_status(job_id, "canceled", only_from=ACTIVE, usage=usage):
                job_folder(self._workspace, job_id).add_log("info", "The job was canceled.")
            if job_id in self._running:
                self._workers.kill(job_id)
            self._changed.notify_all()

    def delete(self, job_id: str) -> None:
        """Stop a job and delete it with its results and log."""
        with self._changed:
            self.cancel(job_id)
            self._changed.wait_for(lambda: job_id not in self._running, timeout=_KILL_SECONDS)
            self._store.delete(job_id)
            job_folder(self._workspace, job_id).remove()

    def wait(self, job_id: str, timeout: float) -> str | None:
        """Wait until a job has ended, at most ``timeout`` seconds; return its status then, None when it is gone."""
        deadline = time.monotonic() + timeout
        with self._changed:
            while True:
                job = self._store.get(job_id)
                left = deadline - time.monotonic()
                if job is None or job.status not in ACTIVE or left <= 0 or self._closing:
                    return None if job is None else job.status
                self._changed.wait(left)

    def close(self) -> None:
        """Kill all workers; their jobs are queued and start again with the backend, not an interruption of theirs."""
        with self._changed:
            self._closing = True
            for job_id in self._running:
                self._store.set_status(job_id, "queued", only_from=("running",))
            self._changed.notify_all()
        self._workers.close()

    def _recover(self) -> None:
        for job_id in self._store.delete_hidden():
            job_folder(self._workspace, job_id).remove()
        for job_id in self._store.ids_with_status("running"):
            folder = job_folder(self._workspace, job_id)
            if self._store.count_interruption(job_id) > _MAXIMUM_INTERRUPTIONS:
                folder.add_log("error", "The backend was killed twice during this job; it is not tried again.")
                self._store.set_status(job_id, "error", only_from=("running",))
            else:
                self._store.set_status(job_id, "queued", only_from=("running",))

    def _dispatch(self) -> None:
        with self._changed:
            while not self._closing and len(self._running) < self._slots:
                job_id = self._store.next_queued()
                if job_id is None:
                    return
                self._start(job_id)

    def _start(self, job_id: str) -> None:
        folder = job_folder(self._workspace, job_id)
        job = self._store.get(job_id)
        if job is None:
            return
        try:
            folder.prepare(self._task(job_id, job.metadata.get("log_level", "info")))
        except OSError as error:
            _log.error("Job %s: its folder cannot be written: %s", job_id, error)
            self._store.set_status(job_id, "error", only_from=("queued",))
            return
        if job.interruptions:
            folder.add_log("warning", "The backend was killed during this job; it starts again from the start.")
        self._store.set_status(job_id, "running", only_from=("queued",))
        self._running[job_id] = time.monotonic()
        self._workers.start(job_id, folder.path)

    def _task(self, job_id: str, log_level: str) -> dict[str, Any]:
        process = self._store.process_text(job_id)
        return {
            "process": json.loads(process),
            "data": str(self._data),
            "log_level": log_level,
            "user_processes": referenced_processes(process, self._store),
        }

    def _ended(self, end: WorkerEnd) -> None:
        with self._changed:
            if self._closing:
                return
            folder = job_folder(self._workspace, end.job_id)
            results = folder.read_json("results.json") or {}
            usage = {**results.get("usage", {}), **self._usage(end.job_id, end.cpu, end.memory)}
            self._running.pop(end.job_id, None)
            finished = end.code == 0 and "files" in results
            job = self._store.get(end.job_id)
            if job is not None and job.status == "running" and not finished:
                _explain_end(end.code, folder)
            self._store.set_status(end.job_id, "finished" if finished else "error", only_from=("running",), usage=usage)
            self._changed.notify_all()
            self._dispatch()

    def _usage(self, job_id: str, cpu: float, memory: int) -> dict[str, Any]:
        seconds = time.monotonic() - self._running.get(job_id, time.monotonic())
        usage: dict[str, Any] = {"duration": {"value": round(seconds, 3), "unit": "seconds"}}
        if memory:
            megabytes = memory / 2**20
            usage["cpu"] = {"value": round(cpu, 3), "unit": "cpu-seconds"}
            usage["memory"] = {"value": round(megabytes * seconds, 1), "unit": "mb-seconds"}
            usage["max_memory"] = {"value": round(megabytes, 1), "unit": "mb"}
        return usage


def referenced_processes(process: str, store: JobStore) -> dict[str, Any]:
    """Return the user-defined processes that a process (JSON text) may call, directly or through each other."""
    found: dict[str, Any] = {}
    texts = [process]
    names = store.user_process_ids()
    while texts:
        text = texts.pop()
        for name in names:
            if name not in found and json.dumps(name) in text:
                stored = store.user_process_text(name)
                if stored is not None:
                    found[name] = json.loads(stored)
                    texts.append(stored)
    return found


def _explain_end(code: int, folder: JobFolder) -> None:
    """Say in the job's log how a worker ended that did not say so itself."""
    if code == FAILED and folder.logs(level="error"):
        return
    if code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        reason = _OUT_OF_MEMORY if name == "SIGKILL" else ""
        folder.add_log("error", f"The job's process was ended by signal {name}.{reason}", code="WorkerLost")
    else:
        folder.add_log("error", f"The job's process ended unexpectedly with exit code {code}.", code="WorkerLost")
