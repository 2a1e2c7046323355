"""The SQL of a GeoPackage that is written while others read it: tables, geometries, spatial index.

Written with sqlite3 alone, so that one changed row is one small transaction. Format: OGC GeoPackage 1.3, in SQLite's
WAL mode, so that other programs read while a run writes. Within the process that writes, a second copy of the SQLite
library (pyogrio's wheel has its own) must not open the file: POSIX locks would not hold between the two.
"""

# ruff: noqa: S608 - names in the SQL are this module's own or quoted; values are always parameters

from __future__ import annotations

import contextlib
import errno
import math
import sqlite3
import struct
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Callable

APPLICATION_ID = 0x47504B47
VERSION = 10300
BUSY_SECONDS = 30.0
_CHECKPOINT_MILLISECONDS = 200

_ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_CUSTOM_SRS_ID = 100000

_METADATA_TABLES = """
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
"""


def quote(name: str) -> str:
    """The name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode that knows the functions which the spatial index's triggers call.

    Raises :class:`FileNotFoundError` when the file is not there and ``create`` is not set.
    """
    if not create and not path.is_file():
        raise FileNotFoundError(errno.ENOENT, "it is not there", str(path))
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    for name, function in _SPATIAL_FUNCTIONS.items():
        connection.create_function(name, 1, function, deterministic=True)
    connection.execute("PRAGMA synchronous = NORMAL")
    if not create:
        _use_wal(connection)
    return connection


def _use_wal(connection: sqlite3.Connection) -> None:
    """Back to WAL mode where another program (QGIS, when it closes a file) has left it; not in a read-only folder."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")


def checkpoint(connection: sqlite3.Connection) -> bool:
    """Move what is in the write-ahead log into the file and, unless somebody reads, empty it; whether all was moved."""
    _, frames, moved = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    if frames != moved:
        return False
    usual = connection.execute("PRAGMA busy_timeout").fetchone()[0]
    connection.execute(f"PRAGMA busy_timeout = {_CHECKPOINT_MILLISECONDS}")
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.execute(f"PRAGMA busy_timeout = {usual}")
    return True


def set_patience(connection: sqlite3.Connection, seconds: float) -> None:
    """Wait that long for another program which holds the file."""
    connection.execute(f"PRAGMA busy_timeout = {round(1000 * seconds)}")


def initialise(connection: sqlite3.Connection) -> None:
    """Make an empty database a GeoPackage without content."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.executescript(_METADATA_TABLES)
    connection.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
        [
            ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", None),
            ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
        ],
    )
    add_srs(connection, "EPSG:4326")


def add_srs(connection: sqlite3.Connection, crs: str) -> int:
    """The ``srs_id`` of a coordinate reference system (``EPSG:n`` or WKT), registered when it is new."""
    from pyproj import CRS
    from pyproj.exceptions import CRSError

    parsed = CRS.from_user_input(crs)
    authority = parsed.to_authority(min_confidence=100)
    organisation, code = authority if authority and authority[1].isdigit() else ("NONE", str(_CUSTOM_SRS_ID))
    srs_id = int(code)
    try:
        definition = parsed.to_wkt("WKT1_GDAL")
    except CRSError:
        definition = parsed.to_wkt()
    connection.execute(
        "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
        (parsed.name or crs, srs_id, organisation, srs_id, definition),
    )
    return srs_id


def register_table(connection: sqlite3.Connection, table: str) -> None:
    """Announce a table without geometry, so that GDAL and QGIS list it."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)", (table, table)
    )


def register_layer(
    connection: sqlite3.Connection, table: str, column: str, crs: str | None, geometry_type: str
) -> None:
    """Announce a table with a geometry column; its extent is set by :func:`index_layer`."""
    srs_id = add_srs(connection, crs) if crs else -1
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'features', ?, ?)",
        (table, table, srs_id),
    )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)", (table, column, geometry_type, srs_id)
    )


def index_layer(connection: sqlite3.Connection, table: str, column: str, key: str = "fid") -> None:
    """Write the layer's extent and its R-tree, with the triggers that keep it right (GeoPackage annex F.3)."""
    bounds = connection.execute(
        f"SELECT min(ST_MinX({column})), min(ST_MinY({column})), max(ST_MaxX({column})), max(ST_MaxY({column}))"  # nosec B608
        f" FROM {quote(table)} WHERE {column} NOTNULL AND NOT ST_IsEmpty({column})"
    ).fetchone()
    connection.execute(
        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?", (*bounds, table)
    )
    tree = f"rtree_{table}_{column}"
    try:
        connection.execute(f"CREATE VIRTUAL TABLE {quote(tree)} USING rtree(id, minx, maxx, miny, maxy)")
    except sqlite3.OperationalError as error:
        if "no such module" in str(error):
            return
        raise
    connection.execute(
        f"INSERT INTO {quote(tree)} SELECT {key}, ST_MinX({column}), ST_MaxX({column}), ST_MinY({column}),"  # nosec B608
        f" ST_MaxY({column}) FROM {quote(table)} WHERE {column} NOTNULL AND NOT ST_IsEmpty({column})"
    )
    for statement in _index_triggers(table, column, key, tree):
        connection.execute(statement)
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index',"
        " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
        (table, column),
    )


def _index_triggers(table: str, column: str, key: str, tree: str) -> list[str]:
    filled = f"(NEW.{column} NOTNULL AND NOT ST_IsEmpty(NEW.{column}))"
    empty = f"(NEW.{column} ISNULL OR ST_IsEmpty(NEW.{column}))"
    put = (
        f"INSERT OR REPLACE INTO {tree} VALUES (NEW.{key}, ST_MinX(NEW.{column}), ST_MaxX(NEW.{column}),"
        f" ST_MinY(NEW.{column}), ST_MaxY(NEW.{column}));"
    )
    drop = f"DELETE FROM {tree} WHERE id = OLD.{key};"  # nosec B608
    both = f"DELETE FROM {tree} WHERE id IN (OLD.{key}, NEW.{key});"  # nosec B608
    same, other = f"OLD.{key} = NEW.{key}", f"OLD.{key} != NEW.{key}"
    rules = [
        ("insert", "INSERT", filled, put),
        ("update1", f"UPDATE OF {column}", f"{same} AND {filled}", put),
        ("update2", f"UPDATE OF {column}", f"{same} AND {empty}", drop),
        ("update3", "UPDATE", f"{other} AND {filled}", drop + " " + put),
        ("update4", "UPDATE", f"{other} AND {empty}", both),
        ("delete", "DELETE", f"old.{column} NOT NULL", drop),
    ]
    return [
        f"CREATE TRIGGER {tree}_{name} AFTER {event} ON {table} WHEN {condition} BEGIN {action} END"
        for name, event, condition, action in rules
    ]


def geometry_blobs(geometries: Sequence[Any], srs_id: int) -> list[bytes | None]:
    """GeoPackage geometry blobs (two dimensions, with envelope) of shapely geometries; None stays None."""
    import numpy as np
    import shapely

    array = np.asarray(geometries, dtype=object)
    encoded = shapely.to_wkb(array, byte_order=1, output_dimension=2)
    return [
        None if wkb is None else _blob_header(bounds, srs_id) + wkb
        for wkb, bounds in zip(encoded.tolist(), shapely.bounds(array).tolist())
    ]


def _blob_header(bounds: Sequence[float], srs_id: int) -> bytes:
    minx, miny, maxx, maxy = bounds
    if math.isnan(minx):
        return struct.pack("<2sBBi", b"GP", 0, 0b10001, srs_id)
    return struct.pack("<2sBBi4d", b"GP", 0, 0b00011, srs_id, minx, maxx, miny, maxy)


def geometries_from_blobs(blobs: Iterable[bytes | None]) -> Any:
    """Shapely geometries (object array) of GeoPackage geometry blobs."""
    import numpy as np
    import shapely

    wkb = np.array([None if blob is None else blob[_header_length(blob) :] for blob in blobs], dtype=object)
    return shapely.from_wkb(wkb)


def _header_length(blob: bytes) -> int:
    if blob[:2] != b"GP":
        raise ValueError("A geometry in the run file is not a GeoPackage geometry.")
    return 8 + _ENVELOPE_BYTES[(blob[3] >> 1) & 7]


def _is_empty(blob: bytes | None) -> int | None:
    return None if blob is None else (blob[3] >> 4) & 1


def _bound(index: int) -> Callable[[bytes | None], float | None]:
    def read(blob: bytes | None) -> float | None:
        if blob is None or _is_empty(blob):
            return None
        if (blob[3] >> 1) & 7:
            order = "<" if blob[3] & 1 else ">"
            return float(struct.unpack_from(f"{order}4d", blob, 8)[index])
        minx, miny, maxx, maxy = geometries_from_blobs([blob])[0].bounds
        return float((minx, maxx, miny, maxy)[index])

    return read


_SPATIAL_FUNCTIONS: dict[str, Callable[[bytes | None], Any]] = {
    "ST_IsEmpty": _is_empty,
    "ST_MinX": _bound(0),
    "ST_MaxX": _bound(1),
    "ST_MinY": _bound(2),
    "ST_MaxY": _bound(3),
}
