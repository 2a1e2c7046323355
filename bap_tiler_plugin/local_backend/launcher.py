"""A small process that starts one process per job by forking itself, warmed up and with one thread.

It reads commands from standard input and answers on what was its standard output, one JSON object per line::

    {"start": JOB, "folder": PATH}      ->  {"job": JOB, "code": EXIT CODE or -SIGNAL, "cpu": s, "memory": bytes}
    {"kill": JOB}

Before all it answers ``{"ready": true}``. When its input ends it kills its jobs and leaves.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import select
import signal
import sys
import traceback
from pathlib import Path
from typing import Any

from .job_folder import JobFolder
from .worker import FAILED, redirect_output, run_job, warm_up

_PR_SET_PDEATHSIG = 1
_KILOBYTES = 1 if sys.platform == "darwin" else 1024


class Launcher:
    """The jobs that run, by process id and by name."""

    def __init__(self, answers: int) -> None:
        self._answers = answers
        self._jobs: dict[int, str] = {}
        self._buffer = b""
        self._wake_read, self._wake_write = os.pipe()
        for handle in (self._wake_read, self._wake_write):
            os.set_blocking(handle, False)

    def serve(self) -> None:
        """Answer commands until standard input ends."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._wake_write, warn_on_full_buffer=False)
        self._answer({"ready": True})
        while True:
            readable, _, _ = select.select([0, self._wake_read], [], [])
            if self._wake_read in readable:
                self._drain_wake_ups()
                self._reap()
            if 0 in readable and not self._read_commands():
                break
        for process_id in self._jobs:
            _kill(process_id)

    def _drain_wake_ups(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while os.read(self._wake_read, 4096):
                pass

    def _read_commands(self) -> bool:
        data = os.read(0, 65536)
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            self._obey(json.loads(line))
        return bool(data)

    def _obey(self, command: dict[str, Any]) -> None:
        if "start" in command:
            self._start(command["start"], Path(command["folder"]))
        for process_id, job in self._jobs.items():
            if job == command.get("kill"):
                _kill(process_id)

    def _start(self, job: str, path: Path) -> None:
        launcher_id = os.getpid()
        try:
            process_id = os.fork()
        except OSError as error:
            JobFolder(path).add_log("error", f"The job's process could not be started: {error.strerror}.")
            self._answer({"job": job, "code": FAILED, "cpu": 0.0, "memory": 0})
            return
        if process_id == 0:
            self._become_worker(path, launcher_id)
        self._jobs[process_id] = job

    def _become_worker(self, path: Path, launcher_id: int) -> None:
        code = FAILED
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for handle in (self._wake_read, self._wake_write, self._answers):
                os.close(handle)
            redirect_output(JobFolder(path))
            _die_with_parent(launcher_id)
            code = run_job(path)
            sys.stdout.flush()
            sys.stderr.flush()
        except BaseException:  # noqa: BLE001 - a forked process must never return into the launcher's loop
            traceback.print_exc()
        finally:
            os._exit(code)

    def _reap(self) -> None:
        while True:
            try:
                process_id, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if process_id == 0:
                return
            job = self._jobs.pop(process_id, None)
            if job is not None:
                cpu = usage.ru_utime + usage.ru_stime
                code = os.waitstatus_to_exitcode(status)
                self._answer({"job": job, "code": code, "cpu": cpu, "memory": usage.ru_maxrss * _KILOBYTES})

    def _answer(self, message: dict[str, Any]) -> None:
        with contextlib.suppress(BrokenPipeError):
            os.write(self._answers, json.dumps(message).encode() + b"\n")


def _kill(process_id: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(process_id, signal.SIGKILL)


def _die_with_parent(parent_id: int) -> None:
    """On Linux, let the system kill this process when the launcher is killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent_id:
        os._exit(FAILED)


def main() -> int:
    """Warm up and serve. Libraries that print do so into the log, not between the answers."""
    answers = os.dup(1)
    os.dup2(2, 1)
    warm_up()
    Launcher(answers).serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
