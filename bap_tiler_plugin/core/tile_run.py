"""A run on disk: its folder, settings, tiles, jobs and results. The single truth about a run."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import geopackage
from .attempts import AttemptLog
from .errors import InputError
from .job_logs import MOST_ENTRIES, LogEntry, read_logs
from .job_table import JobTable
from .retrying import RETRIED
from .run_creation import (
    DATABASE,
    FIELD,
    RunSettings,
    create_run_folder,
    now_text,
    read_settings,
    reason,
    store_settings,
)
from .run_lock import Holder, holder_elsewhere
from .tile_state import STATE_FIELDS, TileState, safe_folder_name, state_from_row, state_from_values

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

    from .job_database import GeoPackageJobDatabase
    from .tiling import TileGrid

RESULTS_METADATA = "job-results.json"
_SECONDS = "seconds"
_PATIENCE_SECONDS = 0.1
_NOT_RESULTS = (".part", ".xml", ".tmp")


class TileRun:
    """A run folder: ``run.gpkg``, ``results/<tile_id>/``, ``mosaics/``, ``logs/``, ``report.html``, ``summary.json``.

    Make one with :meth:`create` or :meth:`open`; a context manager, which closes it. While another process executes the
    run (:attr:`holder`) all that reads goes on working, and all that writes raises :class:`InputError` (field "Run
    folder"), which names that process.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._table = JobTable(folder / DATABASE, before_writing=self._check_not_held)
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
        create_run_folder(folder, grid, settings)
        return cls(folder)

    @classmethod
    def open(cls, folder: Path | str) -> TileRun:
        """Open a run; raises :class:`InputError` (field "Run folder") when there is none."""
        run = cls(Path(folder).expanduser().absolute())
        try:
            run._settings = read_settings(run._table)
        except FileNotFoundError:
            raise InputError(FIELD, f"{run.folder} holds no run", f"Choose the folder in which {DATABASE} is") from None
        except sqlite3.OperationalError as error:
            run.close()
            raise InputError(
                FIELD,
                f"{run.database_path} cannot be read ({reason(error)})",
                "Make room there, or choose another folder",
            ) from error
        except (sqlite3.DatabaseError, ValueError, KeyError, TypeError) as error:
            run.close()
            raise InputError(
                FIELD, f"{run.database_path} is not a run of BAP Tiler ({reason(error)})", "Choose another folder"
            ) from error
        return run

    @property
    def holder(self) -> Holder | None:
        """The other process that executes the run now; None when none does, so that this one may write."""
        return holder_elsewhere(self.folder)

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
            self._settings = read_settings(self._table)
        return self._settings

    @property
    def grid_crs(self) -> str:
        """The coordinate reference system of the tiles."""
        return self.settings.crs

    def update_settings(self, **changes: Any) -> RunSettings:
        """Store changed settings and return all of them."""
        changed = dataclasses.replace(self.settings, **changes)
        with self._table.transaction() as connection:
            store_settings(connection, changed)
        self._settings = changed
        return changed

    def add_seconds(self, seconds: float) -> bool:
        """Count a time that the run was worked on; False when another program holds the file."""
        self._table.set_patience(_PATIENCE_SECONDS)
        try:
            with self._table.transaction() as connection:
                connection.execute(
                    "INSERT INTO settings (key, value) VALUES (?, ?)"
                    " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS REAL) + excluded.value",
                    (_SECONDS, str(seconds)),
                )
        except sqlite3.OperationalError as error:
            if "is locked" not in str(error):
                raise
            return False
        finally:
            self._table.set_patience(geopackage.BUSY_SECONDS)
        return True

    def seconds(self) -> float:
        """How long the run has been worked on."""
        with self._table.lock:
            connection = self._table.connection
            row = connection.execute("SELECT CAST(value AS REAL) FROM settings WHERE key = ?", (_SECONDS,)).fetchone()
        return row[0] if row is not None else 0.0

    def tiles(self) -> GeoDataFrame:
        """All tiles with their geometry in the grid's CRS and the columns of the layer (``job_id``, ``credits``)."""
        return self._table.frame("ORDER BY fid", layer_names=True)

    def states(self) -> list[TileState]:
        """The state of every tile, in the grid's order."""
        return [state_from_row(row) for row in self._table.values(STATE_FIELDS, "ORDER BY fid")]

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

    def logs(self, tile_id: str, limit: int = MOST_ENTRIES) -> list[LogEntry]:
        """The logs of a tile's failed jobs as plain text, oldest attempt first, at most ``limit`` entries."""
        with self._table.lock:
            row = self._table.connection.execute("SELECT attempt FROM tiles WHERE tile_id = ?", (tile_id,)).fetchone()
        attempts = range(1, 1 + (row["attempt"] or 0)) if row is not None else ()
        return read_logs(((number, self.log_path(tile_id, number)) for number in attempts), limit)

    def results(self, tile_id: str) -> list[Path]:
        """The verified files of a tile in the order of their names; without metadata and unfinished downloads."""
        folder = self.result_folder(tile_id)
        if not folder.is_dir():
            return []
        return sorted(
            path
            for path in folder.iterdir()
            if path.is_file() and path.suffix not in _NOT_RESULTS and path.name != RESULTS_METADATA
        )

    def write_summary(self, **extra: Any) -> Path:
        """Write ``summary.json`` with the counts, the credits spent and ``extra``."""
        self._check_not_held()
        counts = self.counts()
        summary = {
            "name": self.settings.name,
            "process": self.settings.process,
            "tiles": sum(counts.values()),
            "finished": counts.get("finished", 0),
            "failed": sum(counts.get(name, 0) for name in ("error", "start_failed", "download_failed")),
            "statuses": counts,
            "credits": self._attempts.spent(),
            "written": now_text(),
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

    def checkpoint(self) -> bool:
        """Make ``run.gpkg`` whole without the files beside it, for copies and backups; whether it is.

        False while another program is reading, and on a disk that is full or read-only.
        """
        return self._table.checkpoint()

    def close(self) -> None:
        """Close the file until the next access, after a :meth:`checkpoint` when it was written."""
        self._table.close()

    def __enter__(self) -> TileRun:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _check_not_held(self) -> None:
        held = self.holder
        if held is not None:
            raise InputError(FIELD, f"the run is being executed by {held}", "Wait until it has ended, or stop it there")


__all__ = [
    "DATABASE",
    "RESULTS_METADATA",
    "RunSettings",
    "TileRun",
    "TileState",
    "safe_folder_name",
    "state_from_values",
]
