"""The settings of a run, and how a new run folder is written: whole, or not at all."""

from __future__ import annotations

import dataclasses
import datetime
import json
import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import column_types as types
from .column_types import Column
from .errors import InputError
from .job_frames import GEOMETRY, GEOMETRY_KIND
from .job_table import JobTable
from .projection import epsg_code
from .tile_state import safe_folder_name

if TYPE_CHECKING:
    from .tiling import TileGrid

DATABASE = "run.gpkg"
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
    Column("epsg", "epsg", types.INTEGER),
)


@dataclass(frozen=True)
class RunSettings:
    """What a run computes.

    ``process`` is the URL, file or id that was given; ``definition`` its openEO process definition once it is known;
    ``overlap`` (metres) widens every tile's geometry; ``tile_size`` is in metres, ``created`` UTC; ``crs`` is that of
    the tiles' geometries: EPSG:4326 when they lie in several zones (the column ``epsg`` then names the CRS of a tile's
    bounds).
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


def create_run_folder(folder: Path, grid: TileGrid, settings: RunSettings) -> None:
    """Write a new run; see :meth:`bap_tiler_plugin.core.tile_run.TileRun.create`."""
    settings = dataclasses.replace(
        settings, crs=grid.crs, tile_size=float(grid.tile_size), created=settings.created or now_text()
    )
    _check_new(folder, grid)
    made = _first_missing(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_database(folder, grid, settings)
    except (OSError, sqlite3.Error) as error:
        _remove_unfinished(folder, made)
        raise InputError(FIELD, f"{folder} cannot be written ({reason(error)})", "Choose another folder") from error
    except BaseException:
        _remove_unfinished(folder, made)
        raise


def read_settings(table: JobTable) -> RunSettings:
    """The settings of a run; what later versions have added is passed over."""
    with table.lock:
        rows = table.connection.execute("SELECT key, value FROM settings").fetchall()
    stored = {row["key"]: json.loads(row["value"]) for row in rows}
    known = {field.name for field in dataclasses.fields(RunSettings)}
    return RunSettings(**{key: value for key, value in stored.items() if key in known})


def store_settings(connection: sqlite3.Connection, settings: RunSettings) -> None:
    """Write the settings within a transaction."""
    connection.executemany(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [(key, json.dumps(value, ensure_ascii=False)) for key, value in dataclasses.asdict(settings).items()],
    )


def reason(error: BaseException) -> str:
    """Why a file could not be read or written, in a few words."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def now_text() -> str:
    """The present as RFC 3339 text in UTC, to the second."""
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def _check_new(folder: Path, grid: TileGrid) -> None:
    if len(grid) == 0:
        raise InputError("Tiles", "there are no tiles", "Build a grid first")
    _check_distinct(grid.tile_ids)
    if folder.exists() and not folder.is_dir():
        raise InputError(FIELD, f"{folder} is a file", "Choose a new or an empty folder")
    if (folder / DATABASE).exists():
        raise InputError(FIELD, f"{folder} holds another run", "Choose a new folder, or open that run to continue it")
    try:
        occupied = folder.is_dir() and any(folder.iterdir())
    except OSError as error:
        raise InputError(FIELD, f"{folder} cannot be read ({reason(error)})", "Choose another folder") from error
    if occupied:
        raise InputError(FIELD, f"{folder} is not empty", "Choose a new or an empty folder")


def _check_distinct(tile_ids: Iterable[str]) -> None:
    """Raise :class:`InputError` when results of two tiles would go into one folder."""
    folders: dict[str, str] = {}
    for tile_id in tile_ids:
        name = safe_folder_name(tile_id).casefold()
        if name in folders:
            raise InputError(
                "Tiles",
                f"the tile ids “{folders[name]}” and “{tile_id}” lead to the same folder",
                "Give ids that differ in more than case and special characters",
            )
        folders[name] = tile_id


def _write_database(folder: Path, grid: TileGrid, settings: RunSettings) -> None:
    unfinished = folder / f"{DATABASE}.part"
    geometry = Column("geometry", GEOMETRY, GEOMETRY_KIND, settings.crs)
    JobTable(unfinished).create([*_COLUMNS, geometry], _rows(grid), list(grid.geometries), settings.crs)
    table = JobTable(unfinished)
    try:
        with table.transaction() as connection:
            store_settings(connection, settings)
            connection.execute(
                "INSERT INTO events (time, what, why) VALUES (?, 'run created', ?)",
                (types.file_time(settings.created), f"{len(grid.tile_ids)} tiles"),
            )
    finally:
        table.close()
    unfinished.replace(folder / DATABASE)


def _rows(grid: TileGrid) -> Iterable[tuple[Any, ...]]:
    nothing = (None,) * 6
    codes = {crs: epsg_code(crs) for crs in grid.zones}
    for number, (tile_id, bounds) in enumerate(zip(grid.tile_ids, grid.bounds.tolist())):
        yield (tile_id, "not_started", None, None, 0, None, None, *nothing, *bounds, codes[grid.crs_of_tile(number)])


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
