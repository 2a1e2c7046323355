"""The table of a run's jobs in a GeoPackage: one row per tile, with typed columns of any name."""

# ruff: noqa: S608 - names in the SQL are this module's own or quoted; values are always parameters

from __future__ import annotations

import contextlib
import errno
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from . import column_types as types
from . import geopackage
from .column_types import Column
from .geopackage import quote
from .job_frames import GEOMETRY, GEOMETRY_KIND, INDEX_COLUMN, KNOWN_FIELDS, RESERVED_FIELDS, job_frame

TABLE = "tiles"
_CHUNK = 500

_SIDE_TABLES = """
CREATE TABLE job_columns (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, field TEXT NOT NULL, kind TEXT NOT NULL, dtype TEXT NOT NULL);
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY, tile_fid INTEGER NOT NULL, tile_id TEXT NOT NULL, attempt INTEGER NOT NULL,
  token TEXT NOT NULL UNIQUE, job_id TEXT, backend_name TEXT, status TEXT NOT NULL, credits REAL, message TEXT,
  created_time DATETIME NOT NULL, finished_time DATETIME, started_time DATETIME);
CREATE INDEX attempts_by_tile ON attempts (tile_fid);
CREATE INDEX attempts_by_job ON attempts (job_id);
CREATE TABLE settings (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
CREATE TABLE events (
  id INTEGER PRIMARY KEY, time DATETIME NOT NULL, tile_id TEXT, attempt INTEGER, what TEXT NOT NULL, why TEXT NOT NULL);
"""


class RowGoneError(KeyError):
    """A row of the table is not there any more."""


class JobTable:
    """Typed access to the rows of a run file; may be used by several threads.

    ``before_writing`` is called before every transaction and may raise.
    """

    def __init__(self, path: Path, before_writing: Callable[[], None] | None = None) -> None:
        self.path = path
        self._before_writing = before_writing
        self.lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._place: tuple[int, int] | None = None
        self._columns: dict[str, Column] | None = None
        self._is_written = False
        self._patience = geopackage.BUSY_SECONDS

    def set_patience(self, seconds: float) -> None:
        """How long to wait for another program that holds the file."""
        with self.lock:
            self._patience = seconds
            if self._connection is not None:
                geopackage.set_patience(self._connection, seconds)

    @property
    def connection(self) -> sqlite3.Connection:
        """The open connection; :class:`FileNotFoundError` when there is no file."""
        with self.lock:
            if self._connection is None:
                self._look_for_file()
                self._connection = geopackage.connect(self.path)
                self._place = _place_of(self.path)
                geopackage.set_patience(self._connection, self._patience)
            return self._connection

    def close(self) -> None:
        """Close the file, after a :meth:`checkpoint` when it was written; the next access opens it again."""
        with self.lock:
            if self._connection is not None:
                if self._is_written:
                    self.checkpoint()
                self._connection.close()
                self._connection = None
                self._columns = None
            self._place = None

    def checkpoint(self) -> bool:
        """Bring what stands in the write-ahead log into the file, so that a copy of it alone is whole; whether it is.

        False while another program is reading an older state, and on a disk that is full or read-only: then the log
        stays, with nothing lost.
        """
        with self.lock:
            try:
                self._is_written = not geopackage.checkpoint(self.connection)
            except (sqlite3.DatabaseError, OSError):
                return False
            return not self._is_written

    @contextlib.contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """All or nothing; write access from the start, so that a busy file waits instead of failing half-way.

        ``durable`` ones are on the disk when this ends; others survive the end of the process, not always a power cut.
        """
        if self._before_writing is not None:
            self._before_writing()
        with self.lock:
            self._look_for_file()
            connection = self.connection
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
                self._is_written = True
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                self._columns = None
                raise

    def _look_for_file(self) -> None:
        """Raise :class:`FileNotFoundError` when the open file is gone: what is written into it would be lost."""
        place = _place_of(self.path)
        if self._place in (None, place):
            return
        if self._connection is not None:
            self._connection.close()
        self._connection, self._columns, self._is_written = None, None, False
        self._place = None if place else self._place
        raise FileNotFoundError(errno.ENOENT, "it was removed or replaced while the run used it", str(self.path))

    @property
    def columns(self) -> dict[str, Column]:
        """The columns by their DataFrame name, in order."""
        with self.lock:
            if self._columns is None:
                rows = self.connection.execute("SELECT name, field, kind, dtype FROM job_columns ORDER BY id")
                self._columns = {row["name"]: Column(*row) for row in rows}
            return self._columns

    # --- writing ---------------------------------------------------------------------------------------------------

    def create(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Any]],
        geometries: Any = None,
        crs: str | None = None,
    ) -> None:
        """Write a new file with all its rows (encoded values in the order of ``columns``)."""
        connection = geopackage.connect(self.path, create=True)
        try:
            geopackage.initialise(connection)
            connection.execute("BEGIN")
            _create_tables(connection, columns, with_geometry=geometries is not None)
            srs_id = geopackage.add_srs(connection, crs) if crs else -1
            blobs = None if geometries is None else geopackage.geometry_blobs(geometries, srs_id)
            _insert_rows(connection, columns, rows, blobs)
            if geometries is None:
                geopackage.register_table(connection, TABLE)
            else:
                geopackage.register_layer(connection, TABLE, GEOMETRY, crs, _geometry_type(geometries))
                geopackage.index_layer(connection, TABLE, GEOMETRY)
            connection.execute("COMMIT")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()

    def write(self, fids: Sequence[int], cells: Mapping[str, Sequence[Any]]) -> None:
        """Store DataFrame cells by column name for the rows of ``fids``; only what differs is written."""
        with self.transaction() as connection:
            self.write_in(connection, fids, cells)

    def write_in(self, connection: sqlite3.Connection, fids: Sequence[int], cells: Mapping[str, Sequence[Any]]) -> None:
        """:meth:`write` within a transaction that is already open."""
        if not cells:
            return
        columns = [self._column_for(connection, name, values) for name, values in cells.items()]
        encoded = [self._encoded(connection, column, values) for column, values in zip(columns, cells.values())]
        for position, fid in enumerate(fids):
            _update_row(connection, fid, columns, [values[position] for values in encoded])

    def _encoded(self, connection: sqlite3.Connection, column: Column, values: Sequence[Any]) -> list[Any]:
        if column.kind != GEOMETRY_KIND:
            return types.encoded(column.name, column.kind, values)
        row = connection.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?", (TABLE,)).fetchone()
        return list(geopackage.geometry_blobs(list(values), row["srs_id"]))

    def _column_for(self, connection: sqlite3.Connection, name: str, values: Sequence[Any]) -> Column:
        """The column of that name, added or given a wider kind when the values need it."""
        column = self.columns.get(name)
        if column is None:
            column = self._add_column(connection, name, values)
        elif column.kind == types.UNKNOWN:
            kind = types.object_kind([None if types.is_missing(value) else value for value in values])
            if kind != types.UNKNOWN:
                column = self._change_kind(connection, column, kind)
        elif column.kind != GEOMETRY_KIND and not all(types.accepts(column.kind, value) for value in values):
            column = self._change_kind(connection, column, types.JSON)
        return column

    def _add_column(self, connection: sqlite3.Connection, name: str, values: Sequence[Any]) -> Column:
        import pandas as pd

        kind, dtype = types.named_kind(name, pd.Series(list(values), dtype="object").infer_objects())
        if kind in (types.INTEGER, types.BOOLEAN):
            dtype = ""
        taken = RESERVED_FIELDS | {column.field.lower() for column in self.columns.values()}
        column = Column(name, KNOWN_FIELDS.get(name) or types.unused_field(name, taken), kind, dtype)
        connection.execute(f"ALTER TABLE {TABLE} ADD COLUMN {quote(column.field)} {types.SQL_TYPES[kind]}")
        _insert_column(connection, column)
        self.columns[name] = column
        return column

    def _change_kind(self, connection: sqlite3.Connection, column: Column, kind: str) -> Column:
        changed = Column(column.name, column.field, kind)
        field = quote(column.field)
        stored = connection.execute(f"SELECT fid, {field} FROM {TABLE} WHERE {field} NOTNULL").fetchall()  # nosec B608
        connection.executemany(
            f"UPDATE {TABLE} SET {field} = ? WHERE fid = ?",  # nosec B608
            [(types.encode(kind, types.decode(column.kind, value)), fid) for fid, value in stored],
        )
        connection.execute("UPDATE job_columns SET kind = ?, dtype = '' WHERE name = ?", (kind, column.name))
        self.columns[column.name] = changed
        return changed

    # --- reading ---------------------------------------------------------------------------------------------------

    def fid(self, index: Any) -> int:
        """The row number of an index; raises :class:`RowGoneError` when there is none."""
        found = self.fids([index])
        if index not in found:
            raise RowGoneError(index)
        return found[index]

    def fids(self, indices: Iterable[Any]) -> dict[Any, int]:
        """The row number of each known index; unknown ones are left out."""
        wanted = [index.item() if hasattr(index, "item") else index for index in indices]
        with self.lock:
            column = self.columns.get(INDEX_COLUMN)
            if column is None:
                number = self.connection.execute(f"SELECT coalesce(max(fid), 0) FROM {TABLE}").fetchone()[0]  # nosec B608
                return {i: i + 1 for i in wanted if isinstance(i, int) and 0 <= i < number}
            valid = [index for index in wanted if types.accepts(column.kind, index)]
            by_value = {types.encode(column.kind, index): index for index in valid}
            found: dict[Any, int] = {}
            field = quote(column.field)
            for part in _chunks(list(by_value)):
                marks = ", ".join("?" * len(part))
                for fid, value in self.connection.execute(
                    f"SELECT fid, {field} FROM {TABLE} WHERE {field} IN ({marks})",  # nosec B608
                    part,
                ):
                    found[by_value[value]] = fid
            return found

    def frame(self, where: str = "", parameters: Sequence[Any] = (), *, layer_names: bool = False) -> Any:
        """The rows as a DataFrame, or a GeoDataFrame when the table has a geometry.

        ``where`` is SQL after the table's name; ``layer_names`` names the columns as in the layer (``job_id``).
        """
        with self.lock:
            columns = [column for column in self.columns.values() if column.kind != GEOMETRY_KIND]
            geometry = next((c for c in self.columns.values() if c.kind == GEOMETRY_KIND), None)
            fields = [quote(column.field) for column in columns] + ([quote(geometry.field)] if geometry else [])
            rows = self.connection.execute(
                f"SELECT fid, {', '.join(fields)} FROM {TABLE} {where}",  # nosec B608
                tuple(parameters),
            ).fetchall()
        return job_frame(rows, list(self.columns.values()), columns, geometry, layer_names)

    def values(self, fields: Sequence[str], where: str = "", parameters: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """Stored values of some fields (SQL names)."""
        with self.lock:
            names = ", ".join(quote(field) for field in fields)
            return self.connection.execute(
                f"SELECT {names} FROM {TABLE} {where}",  # nosec B608
                tuple(parameters),
            ).fetchall()


def _create_tables(connection: sqlite3.Connection, columns: Sequence[Column], *, with_geometry: bool) -> None:
    fields = [
        f"{quote(column.field)} {types.SQL_TYPES[column.kind]}" for column in columns if column.kind != GEOMETRY_KIND
    ]
    geometry = [f"{GEOMETRY} BLOB"] if with_geometry else []
    definition = ", ".join(["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", *geometry, *fields])
    connection.execute(f"CREATE TABLE {TABLE} ({definition})")
    for statement in filter(str.strip, _SIDE_TABLES.split(";")):
        connection.execute(statement)
    for table in ("job_columns", "attempts", "settings", "events"):
        geopackage.register_table(connection, table)
    for column in columns:
        _insert_column(connection, column)


def _insert_column(connection: sqlite3.Connection, column: Column) -> None:
    connection.execute(
        "INSERT INTO job_columns (name, field, kind, dtype) VALUES (?, ?, ?, ?)",
        (column.name, column.field, column.kind, column.dtype),
    )


def _insert_rows(
    connection: sqlite3.Connection,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Any]],
    blobs: Sequence[bytes | None] | None,
) -> None:
    plain = [column for column in columns if column.kind != GEOMETRY_KIND]
    fields = [quote(column.field) for column in plain]
    if blobs is not None:
        fields.append(GEOMETRY)
        rows = ([*row, blob] for row, blob in zip(rows, blobs))
    marks = ", ".join("?" * (len(fields) + 1))
    connection.executemany(
        f"INSERT INTO {TABLE} ({', '.join(['fid', *fields])}) VALUES ({marks})",  # nosec B608
        ([number, *row] for number, row in enumerate(rows, start=1)),
    )
    for column in plain:
        if column.name == "status":
            connection.execute(f"CREATE INDEX tiles_by_status ON {TABLE} ({quote(column.field)})")
        if column.name in ("tile_id", INDEX_COLUMN):
            connection.execute(f"CREATE INDEX tiles_by_{column.field} ON {TABLE} ({quote(column.field)})")


def _update_row(connection: sqlite3.Connection, fid: int, columns: Sequence[Column], values: Sequence[Any]) -> None:
    fields = [quote(column.field) for column in columns]
    stored = connection.execute(f"SELECT {', '.join(fields)} FROM {TABLE} WHERE fid = ?", (fid,)).fetchone()  # nosec B608
    if stored is None:
        raise RowGoneError(fid)
    changed = [(field, new) for field, old, new in zip(fields, stored, values) if old != new]
    if changed:
        assignments = ", ".join(f"{field} = ?" for field, _ in changed)
        connection.execute(
            f"UPDATE {TABLE} SET {assignments} WHERE fid = ?",  # nosec B608
            [*(new for _, new in changed), fid],
        )


def _geometry_type(geometries: Any) -> str:
    kinds = {geometry.geom_type.upper() for geometry in geometries if geometry is not None}
    return kinds.pop() if len(kinds) == 1 else "GEOMETRY"


def _chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]


def _place_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from another with the same name; None when there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
