"""What a run remembers of every attempt at a tile, and the log of its decisions."""

# ruff: noqa: S608 - names in the SQL are this module's own or quoted; values are always parameters

from __future__ import annotations

import dataclasses
import datetime
import secrets
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .column_types import file_time
from .job_table import JobTable

_FIELDS = "token, tile_id, attempt, job_id, backend_name, status, credits, message"


def new_token() -> str:
    """A token that tells the job of one attempt from all others; 16 hexadecimal digits."""
    return secrets.token_hex(8)


@dataclass(frozen=True)
class Attempt:
    """One attempt at one tile; ``job_id`` is None until the backend has answered."""

    token: str
    tile_id: str
    attempt: int
    job_id: str | None = None
    backend_name: str | None = None
    status: str = "submitting"
    credits: float | None = None
    message: str | None = None


@dataclass(frozen=True)
class Event:
    """One decision of a run; ``time`` is RFC 3339 in UTC, ``tile_id`` None where no tile is meant."""

    id: int
    time: str
    tile_id: str | None
    attempt: int | None
    what: str
    why: str


@dataclass(frozen=True)
class Decision:
    """What was decided and why; ``moment`` is RFC 3339 in UTC, empty for now."""

    what: str
    why: str
    moment: str = ""


class AttemptLog:
    """Tables ``attempts`` and ``events`` of a run file."""

    def __init__(self, table: JobTable) -> None:
        self._table = table

    def begin(self, index: Any, attempt: Attempt, row_values: dict[str, Any]) -> None:
        """Commit a new attempt together with the values that its row takes; a power cut does not undo that."""
        decision = Decision("launched", f"attempt {attempt.attempt} on {attempt.backend_name}")
        fid = self._table.fid(index)
        with self._table.transaction(durable=True) as connection:
            connection.execute(
                f"INSERT INTO attempts (tile_fid, created_time, {_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # nosec B608
                (
                    fid,
                    now_text(),
                    attempt.token,
                    attempt.tile_id,
                    attempt.attempt,
                    attempt.job_id,
                    attempt.backend_name,
                    attempt.status,
                    attempt.credits,
                    attempt.message,
                ),
            )
            self._table.write_in(connection, [fid], {name: [value] for name, value in row_values.items()})
            _insert_event(connection, decision, attempt.tile_id, attempt.attempt)

    def adopt(self, attempts: Mapping[Any, Attempt], cells: Mapping[str, Sequence[Any]]) -> None:
        """Commit attempts by their rows' index that were made elsewhere, with cells of these rows, in one transaction.

        A token that the run knows already is replaced by a new one.
        """
        fids = self._table.fids(attempts)
        with self._table.transaction() as connection:
            known = {row["token"] for row in connection.execute("SELECT token FROM attempts")}
            rows = []
            for index, attempt in attempts.items():
                token = new_token() if attempt.token in known else attempt.token
                known.add(token)
                values = dataclasses.astuple(dataclasses.replace(attempt, token=token))
                rows.append((fids[index], now_text(), *values))
            connection.executemany(
                f"INSERT INTO attempts (tile_fid, created_time, {_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # nosec B608
                rows,
            )
            self._table.write_in(connection, [fids[index] for index in attempts], cells)

    def record(
        self, index: Any, token: str, row_values: dict[str, Any], decision: Decision | None = None, **values: Any
    ) -> None:
        """Commit what changed of an attempt and of its row, with the decision that it follows from.

        ``values`` are ``status job_id credits message finished_time started_time``.
        """
        fid = self._table.fid(index)
        for name in ("finished_time", "started_time"):
            if name in values:
                values[name] = file_time(values[name])
        with self._table.transaction() as connection:
            if values:
                assignments = ", ".join(f"{name} = ?" for name in values)
                connection.execute(f"UPDATE attempts SET {assignments} WHERE token = ?", (*values.values(), token))  # nosec B608
            self._table.write_in(connection, [fid], {name: [value] for name, value in row_values.items()})
            _insert_event_of(connection, decision, token)

    def withdraw(self, index: Any, token: str, row_values: dict[str, Any], decision: Decision | None = None) -> None:
        """Forget an attempt for which no job was made, and commit what its row becomes."""
        fid = self._table.fid(index)
        with self._table.transaction() as connection:
            _insert_event_of(connection, decision, token)
            connection.execute("DELETE FROM attempts WHERE token = ?", (token,))
            self._table.write_in(connection, [fid], {name: [value] for name, value in row_values.items()})

    def latest(self, index: Any) -> Attempt | None:
        """The last attempt at a row, None before the first."""
        fid = self._table.fid(index)
        with self._table.lock:
            row = self._table.connection.execute(
                f"SELECT {_FIELDS} FROM attempts WHERE tile_fid = ? ORDER BY id DESC LIMIT 1",  # nosec B608
                (fid,),
            ).fetchone()
        return Attempt(*row) if row else None

    def all(self) -> list[Attempt]:
        """Every attempt, oldest first."""
        with self._table.lock:
            rows = self._table.connection.execute(f"SELECT {_FIELDS} FROM attempts ORDER BY id").fetchall()  # nosec B608
        return [Attempt(*row) for row in rows]

    def spent(self) -> float:
        """Credits of all attempts so far."""
        with self._table.lock:
            return float(self._table.connection.execute("SELECT coalesce(sum(credits), 0) FROM attempts").fetchone()[0])

    def mean_cost(self) -> float | None:
        """Mean credits of the finished jobs; 0 when no backend has told any cost, None when no job has finished."""
        with self._table.lock:
            mean, number = self._table.connection.execute(
                "SELECT avg(credits), count(*) FROM attempts WHERE status IN ('downloading', 'finished')"
            ).fetchone()
        return float(mean or 0.0) if number else None

    def add_event(
        self, what: str, why: str, tile_id: str | None = None, attempt: int | None = None, moment: str = ""
    ) -> None:
        """Write one decision into the log, taken now or at a ``moment``."""
        with self._table.transaction() as connection:
            _insert_event(connection, Decision(what, why, moment), tile_id, attempt)

    def events(self) -> list[dict[str, Any]]:
        """The log, oldest first."""
        with self._table.lock:
            rows = self._table.connection.execute(
                "SELECT time, tile_id, attempt, what, why FROM events ORDER BY id"
            ).fetchall()
        return [dict(row) for row in rows]

    def reason_of(self, what: str, tile_id: str, attempt: int) -> str:
        """Why the last decision of a kind was taken about an attempt, empty when there was none."""
        with self._table.lock:
            row = self._table.connection.execute(
                "SELECT why FROM events WHERE tile_id = ? AND attempt = ? AND what = ? ORDER BY id DESC LIMIT 1",
                (tile_id, attempt, what),
            ).fetchone()
        return str(row["why"]) if row else ""

    def owner_of(self, job_id: str, backend_name: str, token: str) -> str:
        """Return the tile of an attempt with another token that has a backend's job; empty when there is none."""
        with self._table.lock:
            row = self._table.connection.execute(
                "SELECT tile_id FROM attempts WHERE job_id = ? AND backend_name = ? AND token <> ? LIMIT 1",
                (job_id, backend_name, token),
            ).fetchone()
        return row["tile_id"] if row is not None else ""

    def starts_since(self, moment: datetime.datetime) -> list[tuple[str, datetime.datetime]]:
        """Backend and time of each start of a job after a moment in UTC, oldest first."""
        with self._table.lock:
            rows = self._table.connection.execute(
                "SELECT backend_name, started_time FROM attempts WHERE started_time > ? ORDER BY started_time",
                (_text(moment),),
            ).fetchall()
        return [(str(name), datetime.datetime.fromisoformat(time.replace("Z", "+00:00"))) for name, time in rows]

    def complete_columns(self) -> None:
        """Add the column and the index that a run of an earlier version lacks."""
        with self._table.lock:
            known = {row["name"] for row in self._table.connection.execute("PRAGMA table_info(attempts)")}
            indices = {row["name"] for row in self._table.connection.execute("PRAGMA index_list(attempts)")}
        if known and ("started_time" not in known or "attempts_by_job" not in indices):
            with self._table.transaction() as connection:
                if "started_time" not in known:
                    connection.execute("ALTER TABLE attempts ADD COLUMN started_time DATETIME")
                connection.execute("CREATE INDEX IF NOT EXISTS attempts_by_job ON attempts (job_id)")

    def events_after(self, event_id: int = 0, limit: int = 1000) -> list[Event]:
        """Decisions that came after one, in order, at most ``limit``; 0 stands for the beginning."""
        with self._table.lock:
            rows = self._table.connection.execute(
                "SELECT id, time, tile_id, attempt, what, why FROM events WHERE id > ? ORDER BY id LIMIT ?",
                (event_id, limit),
            ).fetchall()
        return [Event(*row) for row in rows]


def _insert_event(connection: sqlite3.Connection, decision: Decision, tile_id: str | None, attempt: int | None) -> None:
    connection.execute(
        "INSERT INTO events (time, tile_id, attempt, what, why) VALUES (?, ?, ?, ?, ?)",
        (decision.moment or now_text(), tile_id, attempt, decision.what, decision.why),
    )


def _insert_event_of(connection: sqlite3.Connection, decision: Decision | None, token: str) -> None:
    """Write a decision about the attempt with that token."""
    if decision is not None:
        connection.execute(
            "INSERT INTO events (time, tile_id, attempt, what, why)"
            " SELECT ?, tile_id, attempt, ?, ? FROM attempts WHERE token = ?",
            (decision.moment or now_text(), decision.what, decision.why, token),
        )


def now_text() -> str:
    """The present as RFC 3339 text in UTC, to the millisecond."""
    return _text(datetime.datetime.now(datetime.timezone.utc))


def _text(moment: datetime.datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
