"""What earlier runs know: read from their files without locking them."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

_MOST_RUNS = 20
_LEARNED = re.compile(r"^(.+?): (\d{1,4}) jobs at a time")


def latest_databases(runs: Path) -> list[Path]:
    """Return the files of the latest runs in a folder of runs, the newest first."""
    try:
        found = [(path.stat().st_mtime, path) for path in runs.glob("*/run.gpkg")]
    except OSError:
        return []
    return [path for _, path in sorted(found, reverse=True)[:_MOST_RUNS]]


def rows_of(database: Path, query: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the rows of a query, none when the file cannot be read. What a run is writing just now is not seen."""
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            return connection.execute(query, values).fetchall()
    except sqlite3.Error:
        return []


def learned_limits(runs: Path) -> dict[str, int]:
    """Return by backend name how many jobs at a time it was last found to take."""
    limits: dict[str, int] = {}
    for database in latest_databases(runs):
        for (why,) in rows_of(database, "SELECT why FROM events WHERE what = 'limit learned' ORDER BY id DESC"):
            match = _LEARNED.match(str(why))
            if match and match[1] not in limits:
                limits[match[1]] = int(match[2])
    return limits
