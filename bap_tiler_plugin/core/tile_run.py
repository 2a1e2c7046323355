"""A run on disk: its folder, settings, tiles, jobs and results. The single truth about a run."""

from __future__ import annotations

import dataclasses
import datetime
import json
import re
import shutil
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import column_types as types
from .attempts import AttemptLog
from .column_types import Column
from .errors import InputError
from .job_table import GEOMETRY, GEOMETRY_KIND, JobTable
from .retrying import RETRIED

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

    from .job_database import GeoPackageJobDatabase
    from .tiling import TileGrid

DATABASE = "run.gpkg"
RESULTS_METADATA = "job-results.json"
FIELD = "Run folder"

_COLUMNS = (
    Column("tile_id", "tile_id", types.TEXT),
    Column("status", "status", types.TEXT),
    Column("backend_name", "backend_name", types.TEXT),
    Column("id", "job_id", types.TEXT),
    Column("attempt", "attempt", types.INTEGER),
    Column("costs", "credits", types.REAL),
    Column("message", "message", types.TEXT),
    Column("start_time", "start_time", types.TIME),
    Column("running_start_time", "running_start_time", types.TIME),
    Column("finished_time", "finished_time", types.TIME),
    Column("duration", "duration", types.TEXT),
    Column("cpu", "cpu", types.TEXT),
    Column("memory", "memory", types.TEXT),
    Column("minx", "minx", types.REAL),
    Column("miny", "miny", types.REAL),
    Column("maxx", "maxx", types.REAL),
    Column("maxy", "maxy", types.REAL),
)
_STATE_FIELDS = ("tile_id", "status", "backend_name", "job_id", "attempt", "credits", "message")


@dataclass(frozen=True)
class TileState:
    """What the map shows of a tile; ``credits`` is None until the backend has told them."""

    tile_id: str
    status: str
    backend_name: str | None = None
    job_id: str | None = None
    attempt: int = 0
    credits: float | None = None
    message: str | None = None


@dataclass(frozen=True)
class RunSettings:
    """What a run computes.

    ``process`` is the URL, file or id that was given; ``definition`` its openEO process definition once it is known;
    ``overlap`` (metres) widens every tile's geometry; ``tile_size`` is in metres, ``crs`` the grid's, ``created`` UTC.
    """

    name: str
    process: str
    definition: dict[str, Any] | None = None
    parameters: dict[str, Any] = dataclasses.field(default_factory=dict)
    job_options: dict[str, Any] = dataclasses.field(default_factory=dict)
    output_format: str | None = None
    overlap: float = 0.0
    crs: str = ""
    tile_size: float = 0.0
    created: str = ""


class TileRun:
    """A run folder: ``run.gpkg``, ``results/<tile_id>/``, ``mosaics/``, ``logs/``, ``report.html``, ``summary.json``.

    Make one with :meth:`create` or :meth:`open`.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._table = JobTable(folder / DATABASE)
        self._attempts = AttemptLog(self._table)
        self._settings: RunSettings | None = None

    def __repr__(self) -> str:
        return f"TileRun({str(self.folder)!r})"

    @classmethod
    def create(cls, folder: Path | str, grid: TileGrid, settings: RunSettings) -> TileRun:
        """Write a new run; ``settings.crs``, ``tile_size`` and ``created`` are filled in from the grid and the clock.

        Raises :class:`InputError` (field "Run folder") when the folder holds another run or other files or cannot be
        written; then nothing is left behind.
        """
        folder = Path(folder).expanduser().absolute()
        settings = dataclasses.replace(
            settings, crs=grid.crs, tile_size=float(grid.tile_size), created=settings.created or _now()
        )
        _check_new(folder, len(grid.tile_ids))
        made = _first_missing(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _write_database(folder, grid, settings)
        except (OSError, sqlite3.Error) as error:
            _remove_unfinished(folder, made)
            raise InputError(
                FIELD, f"{folder} cannot be written ({_reason(error)})", "Choose another folder"
            ) from error
        except BaseException:
            _remove_unfinished(folder, made)
            raise
        return cls(folder)

    @classmethod
    def open(cls, folder: Path | str) -> TileRun:
        """Open a run; raises :class:`InputError` (field "Run folder") when there is none."""
        run = cls(Path(folder).expanduser().absolute())
        try:
            run._read_settings()
        except FileNotFoundError:
            raise InputError(FIELD, f"{run.folder} holds no run", f"Choose the folder in which {DATABASE} is") from None
        except (sqlite3.DatabaseError, ValueError, KeyError, TypeError) as error:
            run.close()
            raise InputError(
                FIELD, f"{run.database_path} is not a run of BAP Tiler ({_reason(error)})", "Choose another folder"
            ) from error
        return run

    @property
    def database_path(self) -> Path:
        """The GeoPackage with layer ``tiles``."""
        return self.folder / DATABASE

    @property
    def mosaic_folder(self) -> Path:
        """Where mosaics are written."""
        return self.folder / "mosaics"

    @property
    def settings(self) -> RunSettings:
        """What the run computes."""
        if self._settings is None:
            self._settings = self._read_settings()
        return self._settings

    @property
    def grid_crs(self) -> str:
        """The coordinate reference system of the tiles."""
        return self.settings.crs

    def update_settings(self, **changes: Any) -> RunSettings:
        """Store changed settings and return all of them."""
        changed = dataclasses.replace(self.settings, **changes)
        with self._table.transaction() as connection:
            _store_settings(connection, changed)
        self._settings = changed
        return changed

    def tiles(self) -> GeoDataFrame:
        """All tiles with their geometry in the grid's CRS and the columns of the layer (``job_id``, ``credits``)."""
        return self._table.frame("ORDER BY fid", layer_names=True)

    def states(self) -> list[TileState]:
        """The state of every tile, in the grid's order."""
        return [_state(row) for row in self._table.values(_STATE_FIELDS, "ORDER BY fid")]

    def counts(self) -> dict[str, int]:
        """The number of tiles per status."""
        with self._table.lock:
            rows = self._table.connection.execute("SELECT status, count(*) FROM tiles GROUP BY status").fetchall()
        return {status or "not_started": number for status, number in rows}

    def attempts(self) -> AttemptLog:
        """Every job that the run ever created, and the log of its decisions."""
        return self._attempts

    def add_event(self, what: str, why: str, tile_id: str | None = None, attempt: int | None = None) -> None:
        """Write one decision into the run's log."""
        self._attempts.add_event(what, why, tile_id, attempt)

    def result_folder(self, tile_id: str) -> Path:
        """The folder of a tile's results (which may not be there yet)."""
        return self.folder / "results" / safe_folder_name(tile_id)

    def log_path(self, tile_id: str, attempt: int) -> Path:
        """Where the log of a failed job is kept."""
        return self.folder / "logs" / f"{safe_folder_name(tile_id)}_{attempt}.json"

    def results(self, tile_id: str) -> list[Path]:
        """The verified files of a tile in the order of their names; without metadata and unfinished downloads."""
        folder = self.result_folder(tile_id)
        if not folder.is_dir():
            return []
        return sorted(
            path
            for path in folder.iterdir()
            if path.is_file() and path.suffix not in (".part", ".xml", ".tmp") and path.name != RESULTS_METADATA
        )

    def write_summary(self, **extra: Any) -> Path:
        """Write ``summary.json`` with the counts, the credits spent and ``extra``."""
        counts = self.counts()
        summary = {
            "name": self.settings.name,
            "process": self.settings.process,
            "tiles": sum(counts.values()),
            "finished": counts.get("finished", 0),
            "failed": sum(counts.get(name, 0) for name in ("error", "start_failed", "download_failed")),
            "statuses": counts,
            "credits": self._attempts.spent(),
            "written": _now(),
            **extra,
        }
        path = self.folder / "summary.json"
        unfinished = path.with_suffix(".json.part")
        unfinished.write_text(json.dumps(summary, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        unfinished.replace(path)
        return path

    def retry(self, tile_ids: Collection[str] | None = None, statuses: Collection[str] = RETRIED) -> int:
        """Let tiles (None: all) that ended with one of the statuses be taken up by the next execution; how many.

        Raises :class:`InputError` (field "Run folder") while the run is being executed.
        """
        from .retrying import retry_tiles

        return retry_tiles(self, tile_ids, statuses)

    def job_database(self) -> GeoPackageJobDatabase:
        """The run's jobs for a job manager, with a connection of its own."""
        from .job_database import GeoPackageJobDatabase

        return GeoPackageJobDatabase(self.database_path)

    def close(self) -> None:
        """Close the file until the next access."""
        self._table.close()

    def _read_settings(self) -> RunSettings:
        with self._table.lock:
            rows = self._table.connection.execute("SELECT key, value FROM settings").fetchall()
        stored = {row["key"]: json.loads(row["value"]) for row in rows}
        known = {field.name for field in dataclasses.fields(RunSettings)}
        return RunSettings(**{key: value for key, value in stored.items() if key in known})


def safe_folder_name(tile_id: str) -> str:
    """The tile id as a folder name: what file systems do not take becomes ``_``."""
    name = re.sub(r"[^A-Za-z0-9._+-]", "_", tile_id)[:120].rstrip(". ")
    return name if name.strip("._") else f"tile_{tile_id.encode('utf-8').hex()[:80]}"


def state_from_values(values: Mapping[str, Any]) -> TileState:
    """The state of a tile from a row with the layer's or openeo's column names."""

    def text(*names: str) -> str | None:
        value = next((values[name] for name in names if name in values), None)
        return None if types.is_missing(value) else str(value)

    credits = next((values[name] for name in ("credits", "costs") if name in values), None)
    attempt = values.get("attempt")
    return TileState(
        tile_id=text("tile_id") or "",
        status=text("status") or "not_started",
        backend_name=text("backend_name"),
        job_id=text("job_id", "id"),
        attempt=0 if types.is_missing(attempt) else int(attempt),  # type: ignore[arg-type]
        credits=None if types.is_missing(credits) else float(credits),  # type: ignore[arg-type]
        message=text("message"),
    )


def _state(row: sqlite3.Row) -> TileState:
    tile_id, status, backend_name, job_id, attempt, credits, message = row
    return TileState(tile_id, status or "not_started", backend_name, job_id, attempt or 0, credits, message)


def _check_new(folder: Path, tiles: int) -> None:
    if tiles == 0:
        raise InputError("Tiles", "there are no tiles", "Build a grid first")
    if folder.exists() and not folder.is_dir():
        raise InputError(FIELD, f"{folder} is a file", "Choose a new or an empty folder")
    if (folder / DATABASE).exists():
        raise InputError(FIELD, f"{folder} holds another run", "Choose a new folder, or open that run to continue it")
    try:
        occupied = folder.is_dir() and any(folder.iterdir())
    except OSError as error:
        raise InputError(FIELD, f"{folder} cannot be read ({_reason(error)})", "Choose another folder") from error
    if occupied:
        raise InputError(FIELD, f"{folder} is not empty", "Choose a new or an empty folder")


def _write_database(folder: Path, grid: TileGrid, settings: RunSettings) -> None:
    unfinished = folder / f"{DATABASE}.part"
    geometry = Column("geometry", GEOMETRY, GEOMETRY_KIND, settings.crs)
    JobTable(unfinished).create([*_COLUMNS, geometry], _rows(grid), list(grid.geometries), settings.crs)
    table = JobTable(unfinished)
    try:
        with table.transaction() as connection:
            _store_settings(connection, settings)
            connection.execute(
                "INSERT INTO events (time, what, why) VALUES (?, 'run created', ?)",
                (types.file_time(settings.created), f"{len(grid.tile_ids)} tiles"),
            )
    finally:
        table.close()
    unfinished.replace(folder / DATABASE)


def _rows(grid: TileGrid) -> Iterable[tuple[Any, ...]]:
    nothing = (None,) * 6
    for tile_id, (minx, miny, maxx, maxy) in zip(grid.tile_ids, grid.bounds.tolist()):
        yield (tile_id, "not_started", None, None, 0, None, None, *nothing, minx, miny, maxx, maxy)


def _store_settings(connection: sqlite3.Connection, settings: RunSettings) -> None:
    connection.executemany(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [(key, json.dumps(value, ensure_ascii=False)) for key, value in dataclasses.asdict(settings).items()],
    )


def _first_missing(folder: Path) -> Path | None:
    """The topmost folder that has to be made for ``folder``, None when it exists."""
    missing = None
    while not folder.exists():
        missing, folder = folder, folder.parent
    return missing


def _remove_unfinished(folder: Path, made: Path | None) -> None:
    if made is not None:
        shutil.rmtree(made, ignore_errors=True)
        return
    for suffix in ("", "-wal", "-shm", "-journal"):
        path = folder / f"{DATABASE}.part{suffix}"
        if path.exists():
            path.unlink()


def _reason(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
