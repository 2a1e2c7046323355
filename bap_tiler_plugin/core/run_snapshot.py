"""All that a view of a run shows, read in one go so that it can be handed from one thread to another."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .attempts import Attempt
from .backends import AUTH_METHODS, Backend
from .column_types import is_missing
from .costs import estimate_credits
from .errors import InputError
from .job_logs import LogEntry
from .job_table import JobTable
from .run_lock import Holder
from .statuses import TERMINAL
from .tile_run import DATABASE, TileRun, TileState, state_from_values

_EXECUTION = "execution"
_USAGE = ("duration", "cpu", "memory")
_JOB_TIMES = """
SELECT a.tile_id, a.attempt, a.backend_name, a.status, a.created_time, a.finished_time,
  t.status, t.running_start_time, t.job_id = a.job_id
FROM attempts a JOIN tiles t ON t.fid = a.tile_fid WHERE :fid IS NULL OR a.tile_fid = :fid ORDER BY a.id
"""


@dataclass(frozen=True)
class ExecutionSettings:
    """With what a run was last executed, so that it can go on; no secrets.

    :ivar scenes: folder of the local backend's scenes; then ``parallel_jobs`` is its number of workers.
    """

    backends: tuple[Backend, ...] = ()
    scenes: str | None = None
    make_demo: bool = False
    parallel_jobs: int = 1
    max_attempts: int = 2
    max_credits: float | None = None

    @property
    def is_free(self) -> bool:
        """Whether all jobs run on this computer, which costs nothing."""
        return self.scenes is not None and not self.backends


@dataclass(frozen=True)
class JobTimes:
    """When the job of one attempt was created, began to run, was ready to download, and ended (UNIX time, UTC)."""

    tile_id: str
    attempt: int
    backend_name: str
    status: str
    created: float
    running: float | None = None
    downloading: float | None = None
    ended: float | None = None


@dataclass(frozen=True)
class RunSnapshot:
    """A run at one moment. ``rows`` is the place of each tile id in ``states``; ``holder`` executes it elsewhere.

    :ivar expected_credits: what all tiles together are expected to cost, None when that is not known.
    :ivar seconds: how long it has been worked on; 0 for one of an earlier version.
    """

    folder: Path
    name: str
    states: list[TileState]
    rows: dict[str, int]
    counts: Counter[str]
    jobs: list[JobTimes]
    spent: float = 0.0
    expected_credits: float | None = None
    execution: ExecutionSettings = field(default_factory=ExecutionSettings)
    holder: Holder | None = None
    seconds: float = 0.0

    @property
    def remaining(self) -> int:
        """The number of tiles that have no end yet."""
        return sum(number for status, number in self.counts.items() if status not in TERMINAL)


@dataclass(frozen=True)
class TileDetails:
    """What a run keeps about one tile: attempts (oldest first), usage by name, result files, decisions.

    A decision is its time, what was decided, and why.
    """

    state: TileState
    attempts: tuple[Attempt, ...]
    times: Mapping[int, JobTimes]
    usage: tuple[tuple[str, str], ...]
    events: tuple[tuple[str, str, str], ...]
    results: tuple[Path, ...]
    log: tuple[LogEntry, ...] = ()
    backends: tuple[Backend, ...] = ()


def read_snapshot(run: TileRun) -> RunSnapshot:
    """Read a run; takes some 5 microseconds per tile."""
    states = run.states()
    folder = run.folder
    table = JobTable(run.database_path)
    try:
        jobs = _job_times(table)
        execution = _execution(table)
        expected = 0.0 if execution.is_free else _expected_credits(run, table, len(states))
    finally:
        table.close()
    return RunSnapshot(
        folder=folder,
        name=run.settings.name or folder.name,
        states=states,
        rows={state.tile_id: row for row, state in enumerate(states)},
        counts=Counter(state.status for state in states),
        jobs=jobs,
        spent=run.attempts().spent(),
        expected_credits=expected,
        execution=execution,
        holder=run.holder,
        seconds=run.seconds(),
    )


def has_tiles_left(folder: Path | str) -> bool:
    """Whether a run has tiles without an end; not when it cannot be read."""
    try:
        run = TileRun.open(folder)
    except (InputError, OSError):
        return False
    try:
        return any(state.status not in TERMINAL for state in run.states())
    finally:
        run.close()


def open_snapshot(folder: Path | str) -> RunSnapshot:
    """:func:`read_snapshot` of the run in a folder; raises :class:`InputError` when there is none."""
    run = TileRun.open(folder)
    try:
        return read_snapshot(run)
    finally:
        run.close()


def stamp(folder: Path) -> tuple[int, ...]:
    """Changes whenever the run in a folder is written to."""
    found = []
    for name in (DATABASE, f"{DATABASE}-wal"):
        try:
            status = (folder / name).stat()
        except OSError:
            continue
        found += [status.st_mtime_ns, status.st_size]
    return tuple(found)


def keep_execution(run: TileRun, execution: ExecutionSettings) -> None:
    """Store with what a run is executed."""
    values = {
        "backends": [_backend_values(backend) for backend in execution.backends],
        "scenes": execution.scenes,
        "make_demo": execution.make_demo,
        "parallel_jobs": execution.parallel_jobs,
        "max_attempts": execution.max_attempts,
        "max_credits": execution.max_credits,
    }
    table = JobTable(run.database_path)
    try:
        with table.transaction() as connection:
            connection.execute(
                "INSERT INTO settings (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (_EXECUTION, json.dumps(values, ensure_ascii=False)),
            )
    finally:
        table.close()


def tile_details(folder: Path, tile_id: str) -> TileDetails:
    """What a run keeps about a tile; raises :class:`InputError` when the run has no such tile."""
    run = TileRun.open(folder)
    table = JobTable(run.database_path)
    try:
        row = table.connection.execute("SELECT * FROM tiles WHERE tile_id = ?", (tile_id,)).fetchone()
        if row is None:
            raise InputError("Tile", f"the run has no tile {tile_id}", "Choose another")
        values = dict(row)
        fid = values["fid"]
        attempts = table.connection.execute(
            "SELECT token, tile_id, attempt, job_id, backend_name, status, credits, message"
            " FROM attempts WHERE tile_fid = ? ORDER BY id",
            (fid,),
        ).fetchall()
        events = table.connection.execute(
            "SELECT time, what, why FROM events WHERE tile_id = ? ORDER BY id DESC LIMIT 200", (tile_id,)
        ).fetchall()
        return TileDetails(
            state=state_from_values(values),
            attempts=tuple(Attempt(*attempt) for attempt in attempts),
            times={times.attempt: times for times in _job_times(table, fid)},
            usage=tuple((name, str(values[name])) for name in _USAGE if values.get(name) not in (None, "")),
            events=tuple((event["time"], event["what"], event["why"]) for event in reversed(events)),
            results=tuple(run.results(tile_id)),
            log=tuple(run.logs(tile_id)),
            backends=_execution(table).backends,
        )
    finally:
        table.close()
        run.close()


def _job_times(table: JobTable, fid: int | None = None) -> list[JobTimes]:
    """The times of all attempts; those of the tile's row belong to its last one."""
    rows = table.connection.execute(_JOB_TIMES, {"fid": fid}).fetchall()
    return [times for times in map(_times, rows) if times is not None]


def _times(row: Sequence[Any]) -> JobTimes | None:
    tile_id, attempt, backend, status, created, finished, tile_status, running, is_last = row
    begun = epoch(created)
    if begun is None:
        return None
    ended = epoch(finished)
    started = epoch(running) if is_last else None
    if started is not None:
        started = min(max(started, begun), ended or float("inf"))
    return JobTimes(
        tile_id, attempt, backend or "", tile_status if is_last else status, begun, running=started, ended=ended
    )


def epoch(text: Any) -> float | None:
    """UNIX time of a stored time, None when there is none."""
    if is_missing(text):
        return None
    try:
        moment = datetime.datetime.fromisoformat(str(text).replace("Z", "+00:00"))
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.timezone.utc)
    return moment.timestamp()


def _expected_credits(run: TileRun, table: JobTable, tiles: int) -> float | None:
    """Mean cost of the finished jobs times the tiles, before that what the process is known to cost."""
    mean = run.attempts().mean_cost()
    if mean is not None:
        return mean * tiles
    settings = run.settings
    areas = table.connection.execute("SELECT (maxx - minx) * (maxy - miny) / 1e6 FROM tiles").fetchall()
    known = [area for (area,) in areas if area is not None]
    identifier = (settings.definition or {}).get("id") or settings.process
    try:
        return estimate_credits(str(identifier), known, settings.parameters)
    except (TypeError, ValueError, ArithmeticError):
        return None


def _execution(table: JobTable) -> ExecutionSettings:
    """The stored settings; what cannot be understood is left out."""
    row = table.connection.execute("SELECT value FROM settings WHERE key = ?", (_EXECUTION,)).fetchone()
    try:
        stored = json.loads(row["value"]) if row is not None else {}
        backends = tuple(_backend(values) for values in stored.get("backends", ()))
        credits = stored.get("max_credits")
        return ExecutionSettings(
            backends=backends,
            scenes=None if stored.get("scenes") is None else str(stored["scenes"]),
            make_demo=bool(stored.get("make_demo")),
            parallel_jobs=max(1, int(stored.get("parallel_jobs", 1))),
            max_attempts=max(1, int(stored.get("max_attempts", 2))),
            max_credits=None if credits is None else float(credits),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return ExecutionSettings()


def _backend_values(backend: Backend) -> dict[str, Any]:
    return {
        "name": backend.name,
        "url": backend.url,
        "parallel_jobs": backend.parallel_jobs,
        "auth": backend.auth,
        "starts_per_minute": backend.starts_per_minute,
    }


def _backend(values: Mapping[str, Any]) -> Backend:
    url, auth, starts = str(values["url"]), str(values["auth"]), values.get("starts_per_minute")
    if not url.startswith(("http://", "https://")) or auth not in AUTH_METHODS:
        raise ValueError(url)
    return Backend(
        str(values["name"]), url, int(values["parallel_jobs"]), auth, None if starts is None else int(starts)
    )
