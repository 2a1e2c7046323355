"""The server's side of the worker processes: start a job's process, kill it, hear of its end."""

from __future__ import annotations

import json
import os
import subprocess  # nosec B404 - starts this project's own modules
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

_PACKAGE = __package__
_PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class WorkerEnd:
    """How a job's process ended: exit code (negative: killed by that signal), CPU seconds, peak memory in bytes."""

    job_id: str
    code: int
    cpu: float
    memory: int


class Workers(Protocol):
    """Starts and kills the processes of jobs; their ends are told to the callback given at construction."""

    def start(self, job_id: str, folder: Path) -> None:
        """Start a job's process."""

    def kill(self, job_id: str) -> None:
        """Kill a job's process; nothing happens when it has ended."""

    def close(self) -> None:
        """Kill all processes and wait until they are gone."""


def start_workers(on_end: Callable[[WorkerEnd], None], log_path: Path) -> Workers:
    """Return the workers of this system: forked from a warm process on Linux, else spare processes.

    ``on_end`` is called from a thread of the workers. What libraries print goes to ``log_path``.
    """
    return ForkedWorkers(on_end, log_path) if sys.platform == "linux" else SpareWorkers(on_end, log_path)


class ForkedWorkers:
    """Jobs are forks of one warm launcher process, which is started again when it dies."""

    def __init__(self, on_end: Callable[[WorkerEnd], None], log_path: Path) -> None:
        self._on_end = on_end
        self._log_path = log_path
        self._lock = threading.Lock()
        self._running: dict[str, subprocess.Popen] = {}
        self._closing = False
        self._process = self._open()

    def start(self, job_id: str, folder: Path) -> None:
        """Start a job's process (in milliseconds once the launcher is warm)."""
        with self._lock:
            if self._process.poll() is not None and not self._closing:
                self._process = self._open()
            self._running[job_id] = self._process
            self._send({"start": job_id, "folder": str(folder)})

    def kill(self, job_id: str) -> None:
        """Kill a job's process; nothing happens when it has ended."""
        with self._lock:
            self._send({"kill": job_id})

    def close(self) -> None:
        """Kill all processes and wait until they are gone."""
        with self._lock:
            self._closing = True
            process = self._process
            process.stdin.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _open(self) -> subprocess.Popen:
        with self._log_path.open("ab") as log:
            process = subprocess.Popen(  # nosec B603
                [sys.executable, "-m", f"{_PACKAGE}.launcher"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=_PROJECT,
                env=_environment(),
            )
        threading.Thread(target=self._listen, args=(process,), name="worker ends", daemon=True).start()
        return process

    def _send(self, command: dict[str, Any]) -> None:
        try:
            self._process.stdin.write(json.dumps(command).encode() + b"\n")
            self._process.stdin.flush()
        except (BrokenPipeError, ValueError):
            return

    def _listen(self, process: subprocess.Popen) -> None:
        for line in process.stdout:
            message = json.loads(line)
            if "job" in message:
                with self._lock:
                    self._running.pop(message["job"], None)
                self._on_end(WorkerEnd(message["job"], message["code"], message["cpu"], message["memory"]))
        code = process.wait()
        with self._lock:
            lost = [job_id for job_id, owner in self._running.items() if owner is process]
            for job_id in lost:
                del self._running[job_id]
        for job_id in lost:
            self._on_end(WorkerEnd(job_id, code or 1, 0.0, 0))


class SpareWorkers:
    """Jobs run in processes of their own; one spare process is kept warm for the next job."""

    def __init__(self, on_end: Callable[[WorkerEnd], None], log_path: Path) -> None:
        self._on_end = on_end
        self._log_path = log_path
        self._lock = threading.Lock()
        self._running: dict[str, subprocess.Popen] = {}
        self._closing = False
        self._spare = self._open()

    def start(self, job_id: str, folder: Path) -> None:
        """Give the job to the spare process and make a new spare."""
        with self._lock:
            process = self._spare if self._spare.poll() is None else self._open()
            self._running[job_id] = process
            self._spare = self._open()
        try:
            process.stdin.write(f"{folder}\n".encode())
            process.stdin.close()
        except OSError:
            process.kill()
        threading.Thread(target=self._wait, args=(job_id, process), name=f"job {job_id}", daemon=True).start()

    def kill(self, job_id: str) -> None:
        """Kill a job's process; nothing happens when it has ended."""
        with self._lock:
            process = self._running.get(job_id)
        if process is not None:
            process.kill()

    def close(self) -> None:
        """Kill all processes and wait until they are gone."""
        with self._lock:
            self._closing = True
            processes = [self._spare, *self._running.values()]
        for process in processes:
            process.kill()
        for process in processes:
            process.wait()

    def _open(self) -> subprocess.Popen:
        with self._log_path.open("ab") as log:
            return subprocess.Popen(  # nosec B603
                [sys.executable, "-m", f"{_PACKAGE}.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=log,
                cwd=_PROJECT,
                env=_environment(),
            )

    def _wait(self, job_id: str, process: subprocess.Popen) -> None:
        code = process.wait()
        with self._lock:
            self._running.pop(job_id, None)
            closing = self._closing
        if not closing:
            self._on_end(WorkerEnd(job_id, code, 0.0, 0))


def _environment() -> dict[str, str]:
    """Return the environment of workers: jobs run side by side, so each uses one thread for linear algebra."""
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return {**os.environ, **threads}
