"""Jobs and user-defined processes of the backend, kept in one SQLite file in its workspace."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

_SCHEMA = """
CREATE TABLE IF NOT EXISTS jobs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    queued_order INTEGER,
    interruptions INTEGER NOT NULL DEFAULT 0,
    hidden INTEGER NOT NULL DEFAULT 0,
    metadata TEXT NOT NULL,
    usage TEXT,
    process TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS jobs_by_status ON jobs (status, queued_order);
CREATE TABLE IF NOT EXISTS user_processes (id TEXT PRIMARY KEY, description TEXT NOT NULL, process TEXT NOT NULL);
"""
_SELECT = "SELECT number, id, status, created, updated, interruptions, metadata, usage FROM jobs "

ACTIVE = ("queued", "running")


@dataclass(frozen=True)
class Job:
    """What the backend knows of a job, without its process (which can be large).

    ``metadata`` holds what the client gave (title, description, plan, budget, log_level and options of its own),
    ``usage`` openEO's usage metrics once the job has ended.
    """

    number: int
    id: str
    status: str
    created: str
    updated: str
    interruptions: int
    metadata: dict[str, Any] = field(default_factory=dict)
    usage: dict[str, Any] | None = None


def utc_now() -> str:
    """Return the time now as RFC 3339 in UTC, to the second."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class JobStore:
    """The jobs and user-defined processes. Safe to use from several threads; every change is one transaction."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=10)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.executescript(_SCHEMA)

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        with self._lock:
            self._connection.close()

    def add(self, job_id: str, metadata: dict[str, Any], process: dict[str, Any], *, hidden: bool = False) -> None:
        """Add a job with status ``created``. Hidden jobs (synchronous requests) are not listed."""
        now = utc_now()
        self._change(
            "INSERT INTO jobs (id, status, created, updated, hidden, metadata, process) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (job_id, "created", now, now, int(hidden), json.dumps(metadata), json.dumps(process)),
        )

    def get(self, job_id: str) -> Job | None:
        """Return one job, or None when there is none with that id."""
        row = self._row(_SELECT + "WHERE id = ?", (job_id,))
        return None if row is None else _job(row)

    def process_text(self, job_id: str) -> str:
        """Return the job's process as JSON text; ``{}`` when the job is gone."""
        row = self._row("SELECT process FROM jobs WHERE id = ?", (job_id,))
        return "{}" if row is None else row[0]

    def page(self, limit: int | None, before: int | None) -> list[Job]:
        """Return listed jobs, newest first, at most ``limit``, older than number ``before``."""
        rows = self._rows(
            _SELECT + "WHERE hidden = 0 AND (? IS NULL OR number < ?) ORDER BY number DESC LIMIT ?",
            (before, before, -1 if limit is None else limit),
        )
        return [_job(row) for row in rows]

    def update(self, job_id: str, metadata: dict[str, Any], process: dict[str, Any] | None) -> bool:
        """Replace what the client gave, unless the job is queued or running; return whether it was replaced."""
        return self._change(
            "UPDATE jobs SET metadata = ?, process = COALESCE(?, process), updated = ?"
            " WHERE id = ? AND status NOT IN ('queued', 'running')",
            (json.dumps(metadata), None if process is None else json.dumps(process), utc_now(), job_id),
        )

    def queue(self, job_id: str) -> bool:
        """Put a job at the end of the queue; return False when it is queued or running already, or gone."""
        return self._change(
            "UPDATE jobs SET status = 'queued', updated = ?, usage = NULL, interruptions = 0,"
            " queued_order = (SELECT COALESCE(MAX(queued_order), 0) + 1 FROM jobs)"
            " WHERE id = ? AND status NOT IN ('queued', 'running')",
            (utc_now(), job_id),
        )

    def next_queued(self) -> str | None:
        """Return the id of the job that waits longest, or None."""
        row = self._row("SELECT id FROM jobs WHERE status = 'queued' ORDER BY queued_order LIMIT 1", ())
        return None if row is None else row[0]

    def ids_with_status(self, status: str) -> list[str]:
        """Return the ids of all jobs with that status, in the order they were queued."""
        return [row[0] for row in self._rows("SELECT id FROM jobs WHERE status = ? ORDER BY queued_order", (status,))]

    def set_status(self, job_id: str, status: str, *, only_from: tuple[str, ...], usage: dict | None = None) -> bool:
        """Change the status if it is one of ``only_from``; return whether it was changed."""
        return self._change(
            "UPDATE jobs SET status = ?, updated = ?, usage = COALESCE(?, usage)"
            " WHERE id = ? AND status IN (SELECT value FROM json_each(?))",
            (status, utc_now(), None if usage is None else json.dumps(usage), job_id, json.dumps(only_from)),
        )

    def count_interruption(self, job_id: str) -> int:
        """Count one more stop of the backend during this job; return how many there were since it was queued."""
        self._change("UPDATE jobs SET interruptions = interruptions + 1 WHERE id = ?", (job_id,))
        job = self.get(job_id)
        return 0 if job is None else job.interruptions

    def delete(self, job_id: str) -> bool:
        """Forget a job; return False when there was none."""
        return self._change("DELETE FROM jobs WHERE id = ?", (job_id,))

    def delete_hidden(self) -> list[str]:
        """Forget the jobs of synchronous requests that a stop left behind; return their ids."""
        ids = [row[0] for row in self._rows("SELECT id FROM jobs WHERE hidden = 1", ())]
        self._change("DELETE FROM jobs WHERE hidden = 1", ())
        return ids

    def put_user_process(self, process_id: str, description: dict[str, Any], process: dict[str, Any]) -> None:
        """Store or replace a user-defined process; ``description`` is what lists show of it."""
        self._change(
            "INSERT OR REPLACE INTO user_processes VALUES (?, ?, ?)",
            (process_id, json.dumps(description), json.dumps(process)),
        )

    def user_process_text(self, process_id: str) -> str | None:
        """Return a user-defined process as JSON text, or None."""
        row = self._row("SELECT process FROM user_processes WHERE id = ?", (process_id,))
        return None if row is None else row[0]

    def user_process_descriptions(self, limit: int | None, after: str) -> list[dict[str, Any]]:
        """Return descriptions of user-defined processes whose id sorts behind ``after``, by id."""
        rows = self._rows(
            "SELECT description FROM user_processes WHERE id > ? ORDER BY id LIMIT ?",
            (after, -1 if limit is None else limit),
        )
        return [json.loads(row[0]) for row in rows]

    def user_process_ids(self) -> list[str]:
        """Return the ids of all user-defined processes."""
        return [row[0] for row in self._rows("SELECT id FROM user_processes ORDER BY id", ())]

    def delete_user_process(self, process_id: str) -> bool:
        """Forget a user-defined process; return False when there was none."""
        return self._change("DELETE FROM user_processes WHERE id = ?", (process_id,))

    def _change(self, sql: str, values: tuple) -> bool:
        with self._lock, closing(self._connection.execute(sql, values)) as cursor:
            return cursor.rowcount > 0

    def _row(self, sql: str, values: tuple) -> tuple | None:
        with self._lock, closing(self._connection.execute(sql, values)) as cursor:
            return cursor.fetchone()

    def _rows(self, sql: str, values: tuple) -> list[tuple]:
        with self._lock, closing(self._connection.execute(sql, values)) as cursor:
            return cursor.fetchall()


def _job(row: tuple) -> Job:
    number, job_id, status, created, updated, interruptions, metadata, usage = row
    parsed_usage = None if usage is None else json.loads(usage)
    return Job(number, job_id, status, created, updated, interruptions, json.loads(metadata), parsed_usage)
