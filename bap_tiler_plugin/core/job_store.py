"""What the job loop reads and commits, over any job database."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Collection, Iterator
from typing import Any

from openeo.extra.job_management import FullDataFrameJobDatabase, JobDatabaseInterface

from .attempts import Attempt, new_token
from .column_types import is_missing
from .faults import shorten
from .job_row import Job

TOKEN_COLUMN = "attempt_token"  # noqa: S105 - a column's name  # nosec B105
JOB_TOKEN_COLUMN = "job_token"  # noqa: S105 - a column's name  # nosec B105
OVERDUE = "overdue"
TO_CANCEL = "to be cancelled"
NO_JOB = "none yet"
_TEXTS = frozenset({"id", "message"})
_MISTAKES = ("no such", "near ", "unrecognized token")


class StoreError(RuntimeError):
    """The job database cannot be read or written now; the message says why."""


@contextlib.contextmanager
def guarded(place: object) -> Iterator[None]:
    """Raise :class:`StoreError` for a database that fails: no room, no access, locked by another program."""
    try:
        yield
    except (sqlite3.OperationalError, OSError) as error:
        if str(error).startswith(_MISTAKES):
            raise
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise StoreError(f"{place} cannot be written ({shorten(reason, 200)})") from error


class JobStore:
    """Rows and attempts in any :class:`JobDatabaseInterface`; the attempt and its token are columns of the row."""

    def __init__(self, job_db: JobDatabaseInterface) -> None:
        self.job_db = job_db
        self.place = getattr(job_db, "path", job_db)
        self._keeps_values = isinstance(job_db, FullDataFrameJobDatabase)

    def count(self, statuses: Collection[str] = ()) -> int:
        """The number of rows with one of the statuses."""
        with guarded(self.place):
            return int(sum(self.job_db.count_by_status(statuses=statuses).values()))

    def rows(self, statuses: Collection[str], limit: int | None = None) -> list[tuple[Any, Any]]:
        """Index and row (a copy) of the jobs with one of the statuses."""
        with guarded(self.place):
            frame = self.job_db.get_by_status(statuses=list(statuses), max=limit)
        frame = frame.astype("object") if len(frame) else frame
        return [(index, frame.loc[index].copy()) for index in frame.index]

    def rows_of(
        self, statuses: Collection[str], tile_ids: Collection[str] | None, limit: int | None = None
    ) -> list[tuple[Any, Any]]:
        """:meth:`rows` of some tiles; None stands for all."""
        if tile_ids is None:
            return self.rows(statuses, limit)
        found = [(index, row) for index, row in self.rows(statuses) if str(row.get("tile_id", index)) in tile_ids]
        return found[:limit]

    def resume(self, index: Any, row: Any) -> Job:
        """The job of a row that an earlier execution left unfinished."""
        with guarded(self.place):
            latest = self._latest(index, row)
        return Job(
            index=index,
            row=row,
            status=str(row["status"]),
            backend_name=_text(row.get("backend_name")) or "",
            token=latest.token,
            attempt=latest.attempt,
            job_id=self._job_id(row) or latest.job_id,
        )

    def begin(self, index: Any, row: Any, backend_name: str) -> Job | None:
        """Commit a new attempt before anything is sent; None when another program holds the database just now."""
        number = 0 if is_missing(row.get("attempt")) else int(row.get("attempt"))
        job = Job(index, row, "submitting", backend_name, new_token(), number + 1)
        values = {
            "status": "submitting",
            "backend_name": backend_name,
            "attempt": job.attempt,
            "id": None,
            "message": None,
            "start_time": None,
            "running_start_time": None,
        }
        row["status"] = "submitting"
        _put(row, values)
        row[TOKEN_COLUMN] = job.token
        with guarded(self.place):
            return job if self._begin(job, values) else None

    def withdraw(self, job: Job, status: str, message: str | None) -> None:
        """Take an attempt back for which the backend made no job."""
        counts = status == "start_failed"
        values = {
            "status": status,
            "message": message,
            "attempt": job.attempt if counts else job.attempt - 1,
            "id": None,
        }
        job.status = status
        _put(job.row, values)
        with guarded(self.place):
            self._withdraw(job, values)

    def commit(self, job: Job, values: dict[str, Any]) -> bool:
        """Store values of a row (openeo's column names); whether any of them is new."""
        changed = {name: value for name, value in values.items() if not _same(job.row.get(name), value)}
        if not changed:
            return False
        job.status = str(changed.get("status", job.status))
        if "id" in changed:
            job.job_id = changed["id"]
        _put(job.row, changed)
        with guarded(self.place):
            self._commit(job, changed)
        return True

    def reset(self, job: Job, values: dict[str, Any]) -> None:
        """Store values of a row and leave its attempts as they are."""
        job.status = str(values["status"])
        job.job_id = values.get("id", job.job_id)
        _put(job.row, values)
        with guarded(self.place):
            self._reset(job, values)

    def take_gone(self) -> set[Any]:
        """The rows that somebody has removed since the last call, as far as something was to be written to them."""
        return set()

    def event(self, what: str, why: str, job: Job | None = None) -> None:
        """Write a decision into the run's log, where there is one."""

    def spent(self) -> float:
        """Credits of all attempts so far, as far as the database knows them."""
        return 0.0

    def overdue(self, job: Job) -> str:
        """Why an earlier execution has asked the backend to cancel the job, to try it again; empty when it has not."""
        return ""

    def is_to_cancel(self, job: Job) -> bool:
        """Whether the job was to be cancelled and no backend has confirmed it."""
        return False

    def owner_of(self, job: Job, job_id: str) -> str:
        """The tile of an earlier attempt that got this job from the same backend; empty when there is none."""
        return ""

    def recent_starts(self, seconds: float) -> list[tuple[str, float]]:
        """Backend and age in seconds of each start of a job in the last ``seconds``, oldest first."""
        return []

    def seconds_since_write(self) -> float:
        """How long ago anything was written; 0 when that is not known."""
        return 0.0

    def may_wait(self) -> None:
        """From now on keep what cannot be written, while another program holds the database, for :meth:`catch_up`."""

    def catch_up(self, *, at_once: bool = False) -> bool:
        """Write what was kept; whether all is written."""
        return True

    @property
    def has_unsaved(self) -> bool:
        """Whether rows have values that are not written yet; they are not among :meth:`rows`."""
        return False

    @property
    def held_seconds(self) -> float:
        """How long another program has held the database; 0 when none does."""
        return 0.0

    def forget_unsaved(self) -> None:
        """Drop what was kept; from now on what cannot be written raises :class:`StoreError`."""

    def close(self) -> None:
        """Close files until the next access."""

    def _job_id(self, row: Any) -> str | None:
        """The id in a row, unless it is that of an earlier attempt: openeo's databases cannot clear a value."""
        token = _text(row.get(JOB_TOKEN_COLUMN))
        return _text(row.get("id")) if token in (None, _text(row.get(TOKEN_COLUMN))) else None

    def _latest(self, index: Any, row: Any) -> Attempt:
        attempt = row.get("attempt")
        number = 1 if is_missing(attempt) else int(attempt)
        return Attempt(_text(row.get(TOKEN_COLUMN)) or "", str(index), number)

    def _begin(self, job: Job, values: dict[str, Any]) -> bool:
        self._persist(job, {**values, TOKEN_COLUMN: job.token, JOB_TOKEN_COLUMN: NO_JOB})
        return True

    def _withdraw(self, job: Job, values: dict[str, Any]) -> None:
        self._persist(job, values)

    def _commit(self, job: Job, changed: dict[str, Any]) -> None:
        owner = {JOB_TOKEN_COLUMN: job.token if changed["id"] is not None else NO_JOB} if "id" in changed else {}
        self._persist(job, {**changed, **owner})

    def _reset(self, job: Job, values: dict[str, Any]) -> None:
        self._persist(job, values)

    def _persist(self, job: Job, values: dict[str, Any]) -> None:
        frame = self.job_db.get_by_indices([job.index]).copy()
        for name, value in values.items():
            if name not in frame.columns:
                frame[name] = [None] * len(frame)
            elif frame[name].dtype != "float64" or not isinstance(value, float):
                frame[name] = frame[name].astype("object")
            frame.at[job.index, name] = "" if value is None and name in _TEXTS and self._keeps_values else value
        self._complete_columns(frame.columns)
        self.job_db.persist(frame)

    def _complete_columns(self, names: Collection[str]) -> None:
        """Give the whole table the columns, which openeo before 0.53 would leave out of the file."""
        if not isinstance(self.job_db, FullDataFrameJobDatabase):
            return
        table = self.job_db.df
        for name in names:
            if name not in table.columns:
                table[name] = None


def _put(row: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        row[name] = value


def _same(old: Any, new: Any) -> bool:
    if is_missing(old) or is_missing(new):
        return is_missing(old) and is_missing(new)
    with contextlib.suppress(ValueError, TypeError):
        return bool(old == new)
    return False


def _text(value: Any) -> str | None:
    return None if is_missing(value) or value == "" else str(value)


__all__ = ["OVERDUE", "TOKEN_COLUMN", "TO_CANCEL", "Job", "JobStore", "StoreError", "guarded"]
