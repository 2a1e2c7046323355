"""What runs in the process of one job: evaluate its process graph, write its files, log, leave."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .job_folder import LEVELS, JobFolder

FAILED = 3
_MAXIMUM_ENTRIES = 10_000


class JobLog:
    """The log of a running job: drops entries below the job's level and stops before it grows without bound."""

    def __init__(self, folder: JobFolder, level: str) -> None:
        self._folder = folder
        self._shown = LEVELS[: LEVELS.index(level) + 1]
        self._count = 0

    def __call__(
        self, level: str, message: str, node_id: str | Sequence[str] | None = None, code: str | None = None
    ) -> None:
        """Log one entry; ``node_id`` is the node of the process graph that it is about, or it and its parents."""
        known = level if level in LEVELS else "info"
        if known not in self._shown or self._count >= _MAXIMUM_ENTRIES and known != "error":
            return
        self._count += 1
        nodes = (node_id,) if isinstance(node_id, str) else tuple(node_id or ())
        self._folder.add_log(known, message, nodes, code)


def warm_up() -> None:
    """Import what every job needs, so that a job's process starts with it."""
    from .engine import registry, run

    registry.descriptions()
    _ = run.execute


def run_job(path: Path) -> int:
    """Run the job of a folder; return the exit code of its process (0 when its results are complete)."""
    folder = JobFolder(path)
    task = folder.read_json("job.json")
    log = JobLog(folder, task["log_level"])
    try:
        _compute(folder, task, log)
    except MemoryError:
        log("error", "The job needs more memory than there is. Use smaller tiles.", code="MemoryExceeded")
        return FAILED
    except Exception as error:  # noqa: BLE001 - whatever a process graph provokes belongs in the job's log
        _log_failure(error, log)
        return FAILED
    return 0


def _compute(folder: JobFolder, task: dict[str, Any], log: JobLog) -> None:
    from .engine.run import execute

    summary = execute(
        task["process"],
        Path(task["data"]),
        folder.output,
        log=log,
        user_processes=task["user_processes"],
    )
    files = [dataclasses.asdict(file) for file in summary.files]
    folder.write_json("results.json", {"files": files, "usage": summary.usage})


def _log_failure(error: Exception, log: JobLog) -> None:
    code = getattr(error, "code", None)
    if isinstance(code, str):
        log("error", getattr(error, "message", str(error)), tuple(reversed(getattr(error, "path", ()))), code)
        return
    place = traceback.extract_tb(error.__traceback__)[-1]
    log("debug", "".join(traceback.format_exception(type(error), error, error.__traceback__)))
    log("error", f"{type(error).__name__}: {error} ({Path(place.filename).name}, line {place.lineno})", code="Internal")


def redirect_output(folder: JobFolder) -> None:
    """Send what libraries print to the job's ``worker.txt``, and give them nothing to read."""
    with contextlib.suppress(OSError):
        for path, flags, target in (
            (os.devnull, os.O_RDONLY, 0),
            (folder.worker_output, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 1),
        ):
            handle = os.open(path, flags, 0o600)
            os.dup2(handle, target)
            os.close(handle)
        os.dup2(1, 2)


def main() -> int:
    """Warm up, wait for one job folder on standard input, run it: the way where processes cannot be forked."""
    warm_up()
    line = sys.stdin.readline().strip()
    if not line:
        return 0
    path = Path(line)
    redirect_output(JobFolder(path))
    return run_job(path)


if __name__ == "__main__":
    sys.exit(main())
