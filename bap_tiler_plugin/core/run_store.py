"""What the job loop reads and commits in a run file, also while another program holds it."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Collection
from typing import Any

from openeo.extra.job_management import JobDatabaseInterface

from . import geopackage
from .attempts import Attempt, Decision, now_text
from .job_database import GeoPackageJobDatabase, now_utc
from .job_row import Job
from .job_store import OVERDUE, TO_CANCEL, JobStore, guarded
from .job_table import RowGoneError
from .waiting_writes import WaitingWrites

PATIENCE_SECONDS = 0.25
_PUT_BACK = {"not_started": "put back", "canceled": "canceled", "skipped": "skipped"}


class RunStore(JobStore):
    """Rows, attempts and decisions of a run file."""

    def __init__(self, job_db: GeoPackageJobDatabase) -> None:
        super().__init__(job_db)
        self._database = job_db
        self._waiting = WaitingWrites()
        self._gone: set[Any] = set()

    def rows(self, statuses: Collection[str], limit: int | None = None) -> list[tuple[Any, Any]]:
        """Index and row (a copy) of the jobs with one of the statuses; without those that are not saved yet."""
        return self._saved(super().rows(statuses, self._widened(limit)), limit)

    def rows_of(
        self, statuses: Collection[str], tile_ids: Collection[str] | None, limit: int | None = None
    ) -> list[tuple[Any, Any]]:
        """:meth:`rows` of some tiles, without reading the others; None stands for all."""
        if tile_ids is None or "tile_id" not in self._database.table.columns:
            return super().rows_of(statuses, tile_ids, limit)
        with guarded(self.place):
            frame = self._database.get_by_tile_ids(statuses, tile_ids, self._widened(limit))
        frame = frame.astype("object") if len(frame) else frame
        return self._saved([(index, frame.loc[index].copy()) for index in frame.index], limit)

    def _widened(self, limit: int | None) -> int | None:
        return None if limit is None else limit + len(self._waiting.indices)

    def _saved(self, rows: list[tuple[Any, Any]], limit: int | None) -> list[tuple[Any, Any]]:
        unsaved = self._waiting.indices
        return [(index, row) for index, row in rows if index not in unsaved][:limit]

    def event(self, what: str, why: str, job: Job | None = None) -> None:
        """Write a decision into table ``events``."""
        tile_id, attempt = (job.tile_id, job.attempt) if job else (None, None)
        moment = now_text()
        self._write(lambda: self._database.attempts.add_event(what, why, tile_id, attempt, moment))

    def spent(self) -> float:
        """Credits of all attempts so far."""
        with guarded(self.place):
            return self._database.attempts.spent()

    def overdue(self, job: Job) -> str:
        """Why the job was to be cancelled and tried again, from table ``events``."""
        with guarded(self.place):
            return self._database.attempts.reason_of(OVERDUE, job.tile_id, job.attempt)

    def is_to_cancel(self, job: Job) -> bool:
        """Whether the job was to be cancelled and no backend has confirmed it, from table ``events``."""
        with guarded(self.place):
            return bool(self._database.attempts.reason_of(TO_CANCEL, job.tile_id, job.attempt))

    def owner_of(self, job: Job, job_id: str) -> str:
        """The tile of another attempt that got this job from the same backend, from table ``attempts``."""
        with guarded(self.place):
            return self._database.attempts.owner_of(job_id, job.backend_name, job.token)

    def recent_starts(self, seconds: float) -> list[tuple[str, float]]:
        """Backend and age in seconds of each start of a job in the last ``seconds``, from table ``attempts``."""
        now = datetime.datetime.now(datetime.timezone.utc)
        with guarded(self.place):
            self._database.attempts.complete_columns()
            starts = self._database.attempts.starts_since(now - datetime.timedelta(seconds=seconds))
        return [(name, max(0.0, (now - moment).total_seconds())) for name, moment in starts]

    def seconds_since_write(self) -> float:
        """How long ago the file was written, by the times of the file and its write-ahead log."""
        path = self._database.path
        with guarded(self.place):
            log = path.with_name(path.name + "-wal")
            files = [f.stat() for f in (path, log) if f == path or f.is_file()]
            return max(0.0, time.time() - max(f.st_mtime for f in files if f.st_size))

    # --- while another program holds the file ----------------------------------------------------------------------

    def may_wait(self) -> None:
        """From now on keep what cannot be written, while another program holds the file, for :meth:`catch_up`."""
        self._waiting.may_wait = True
        self._database.table.set_patience(PATIENCE_SECONDS)

    def catch_up(self, *, at_once: bool = False) -> bool:
        """Write what was kept, and look whether the file is still held; whether all is written."""
        with guarded(self.place):
            if self._waiting.held_seconds and not self._waiting:
                self._waiting.write_now(self._look)
            return self._waiting.catch_up(at_once=at_once)

    def _look(self) -> None:
        with self._database.table.transaction():
            pass

    @property
    def has_unsaved(self) -> bool:
        """Whether something is not written yet."""
        return bool(self._waiting)

    @property
    def held_seconds(self) -> float:
        """How long another program has held the file; 0 when none does."""
        return self._waiting.held_seconds

    def forget_unsaved(self) -> None:
        """Drop what was kept; from now on what cannot be written raises :class:`StoreError`."""
        self._waiting.forget()
        self._database.table.set_patience(geopackage.BUSY_SECONDS)

    def close(self) -> None:
        """Close the file until the next access."""
        self._database.close()

    # --- writing ---------------------------------------------------------------------------------------------------

    def _write(self, write: Callable[[], None], job: Job | None = None) -> None:
        index = None if job is None else job.index

        def write_if_there() -> None:
            try:
                write()
            except RowGoneError:
                self._gone.add(index)

        with guarded(self.place):
            self._waiting.write(write_if_there, index)

    def take_gone(self) -> set[Any]:
        """The rows that somebody has removed since the last call, as far as something was to be written to them."""
        gone, self._gone = self._gone, set()
        return gone

    def _latest(self, index: Any, row: Any) -> Attempt:
        return self._database.attempts.latest(index) or Attempt("", str(index), 1)

    def _begin(self, job: Job, values: dict[str, Any]) -> bool:
        attempt = Attempt(job.token, job.tile_id, job.attempt, backend_name=job.backend_name)
        try:
            return self._waiting.write_now(lambda: self._database.attempts.begin(job.index, attempt, values))
        except RowGoneError:
            return False

    def _withdraw(self, job: Job, values: dict[str, Any]) -> None:
        what = _PUT_BACK.get(values["status"])
        decision = Decision(what, values["message"] or "no job was made", now_text()) if what else None
        self._write(lambda: self._database.attempts.withdraw(job.index, job.token, values, decision), job)

    def _reset(self, job: Job, values: dict[str, Any]) -> None:
        self._write(lambda: self._database.update(job.index, values), job)

    def _commit(self, job: Job, changed: dict[str, Any]) -> None:
        names = {"status": "status", "id": "job_id", "costs": "credits", "message": "message"}
        values = {field: changed[name] for name, field in names.items() if name in changed}
        moment = now_text()
        if values.get("status") == "queued_for_start":
            values["started_time"] = moment
        if values.get("status") == "not_started":
            values.update(status="error")
            values.pop("job_id", None)
        if changed.get("status") in ("finished", "error", "canceled", "not_started"):
            values["finished_time"] = now_utc()
        decision = _decision(job, changed, moment)
        self._write(
            lambda: self._database.attempts.record(job.index, job.token, changed, decision, **values),
            job,
        )


def _decision(job: Job, changed: dict[str, Any], moment: str) -> Decision | None:
    """What a change of a row's status means, where that is told nowhere else."""
    status = changed.get("status")
    if changed.get("id") is not None and status in ("created", "queued"):
        return Decision("created", f"job {job.job_id} on {job.backend_name}", moment)
    if status == "queued_for_start":
        return Decision("started", f"job {job.job_id}", moment)
    if status == "downloading":
        return Decision("job finished", f"job {job.job_id}: its results are downloaded", moment)
    if status == "finished":
        return Decision("finished", f"the results of job {job.job_id} are whole", moment)
    return None


def open_store(job_db: JobDatabaseInterface) -> JobStore:
    """The store for a job database."""
    return RunStore(job_db) if isinstance(job_db, GeoPackageJobDatabase) else JobStore(job_db)
