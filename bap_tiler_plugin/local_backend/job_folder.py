"""The folder of one job: what a worker gets, writes and leaves behind.

``job.json`` the task, ``log.jsonl`` one log entry a line, ``output/`` the result files, ``results.json`` what the
files are (written last), ``worker.txt`` what the worker's libraries printed.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from .job_store import utc_now

LEVELS = ("error", "warning", "info", "debug")
_MAXIMUM_MESSAGE = 10_000
_JOB_ID = re.compile(r"[A-Za-z0-9_-]{1,80}")


class JobFolder:
    """Reads and writes the files of one job."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.log_path = path / "log.jsonl"
        self.output = path / "output"
        self.worker_output = path / "worker.txt"

    def prepare(self, task: dict[str, Any]) -> None:
        """Make the folder new, with the worker's task in it; results and log of an earlier start are gone."""
        self.remove()
        self.output.mkdir(parents=True)
        self.write_json("job.json", task)

    def remove(self) -> None:
        """Delete everything of the job."""
        shutil.rmtree(self.path, ignore_errors=True)

    def write_json(self, name: str, value: Any) -> None:
        """Write a file whole or not at all."""
        part = self.path / f"{name}.part"
        part.write_text(json.dumps(value), encoding="utf-8")
        part.replace(self.path / name)

    def read_json(self, name: str) -> Any:
        """Return the file's value, or None when it is not there or not whole."""
        try:
            return json.loads((self.path / name).read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError, json.JSONDecodeError):
            return None

    def add_log(self, level: str, message: str, nodes: tuple[str, ...] = (), code: str | None = None) -> None:
        """Append one log entry; the number of its line is its id. ``nodes``: the node it is about, then its parents."""
        entry: dict[str, Any] = {"level": level, "message": message[:_MAXIMUM_MESSAGE], "time": utc_now()}
        if code:
            entry["code"] = code
        if nodes:
            entry["path"] = [{"node_id": node} for node in nodes]
        self.path.mkdir(parents=True, exist_ok=True)
        with self.log_path.open("ab") as file:
            torn = b"\n" if _is_torn(self.log_path) else b""
            file.write(torn + json.dumps(entry).encode() + b"\n")

    def logs(self, *, after: int = 0, level: str = "debug", limit: int | None = None) -> list[dict[str, Any]]:
        """Return entries behind entry number ``after``, at least as severe as ``level``, at most ``limit``."""
        shown = LEVELS[: LEVELS.index(level) + 1]
        entries: list[dict[str, Any]] = []
        for number, line in enumerate(self._log_lines(), start=1):
            if number <= after:
                continue
            entry = _parse_entry(line)
            if entry is not None and entry["level"] in shown:
                entries.append({"id": str(number), **entry})
            if limit is not None and len(entries) >= limit:
                break
        return entries

    def last_error(self) -> dict[str, Any]:
        """Return the last error entry of the log, or one that says that there is none."""
        errors = self.logs(level="error")
        return errors[-1] if errors else {"id": "0", "level": "error", "message": "The job failed without a message."}

    def _log_lines(self) -> list[str]:
        try:
            return self.log_path.read_text(encoding="utf-8", errors="replace").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return []


def job_folder(workspace: Path, job_id: str) -> JobFolder:
    """Return the folder of a job; ValueError when the id could lead out of the workspace."""
    if not _JOB_ID.fullmatch(job_id):
        raise ValueError(f"not a job id: {job_id!r}")
    return JobFolder(workspace / "jobs" / job_id)


def _is_torn(path: Path) -> bool:
    """Return whether the file's last line was left half written."""
    size = path.stat().st_size
    if size == 0:
        return False
    with path.open("rb") as file:
        file.seek(size - 1)
        return file.read(1) != b"\n"


def _parse_entry(line: str) -> dict[str, Any] | None:
    """Return the entry of a line; None for one that a killed worker left half written."""
    try:
        entry = json.loads(line)
    except json.JSONDecodeError:
        return None
    return entry if isinstance(entry, dict) and entry.get("level") in LEVELS else None
