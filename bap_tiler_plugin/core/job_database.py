"""A job database in a GeoPackage: transactions, typed values, and a layer that QGIS opens while a run writes it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd
from openeo.extra.job_management import JobDatabaseInterface

from . import openeo_private
from .attempts import AttemptLog
from .column_types import encoded
from .job_frames import GEOMETRY_KIND, INDEX_COLUMN, active_geometry, job_columns
from .job_table import JobTable

_CHUNK = 500


def now_utc() -> str:
    """The present as RFC 3339 text in UTC, to the second."""
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class GeoPackageJobDatabase(JobDatabaseInterface):
    """Jobs in layer ``tiles`` of a GeoPackage, for :class:`TileJobManager` and openeo's own manager.

    DataFrames have openeo's column names; ``id`` and ``costs`` are ``job_id`` and ``credits`` in the layer. Lists,
    dicts, datetimes, None, NaN and geometries keep their type and their coordinate reference system.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.table = JobTable(self.path)
        self.attempts = AttemptLog(self.table)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.path)!r})"

    def exists(self) -> bool:
        """Whether the file is there."""
        return self.path.is_file()

    def initialize_from_df(self, df: pd.DataFrame, *, on_exists: str = "error") -> GeoPackageJobDatabase:
        """Create the file from a DataFrame or GeoDataFrame, with the columns that openeo's manager needs.

        ``on_exists``: ``"error"`` raises :class:`FileExistsError`, ``"skip"`` keeps the file as it is.
        The index must be unique numbers or texts. The file appears only when it is complete.
        """
        if self.exists():
            if on_exists == "skip":
                return self
            if on_exists == "error":
                raise FileExistsError(f"Job database {self!r} already exists.")
            raise ValueError(f"Invalid on_exists={on_exists!r}: use 'error' or 'skip'.")
        self._create(openeo_private.normalised_jobs(df))
        return self

    def _create(self, df: pd.DataFrame) -> None:
        columns = job_columns(df)
        cells = []
        for column in columns:
            if column.name == INDEX_COLUMN:
                cells.append(encoded("index", column.kind, df.index.tolist()))
            elif column.kind != GEOMETRY_KIND:
                cells.append(encoded(column.name, column.kind, df[column.name].tolist()))
        geometry = active_geometry(df)
        crs = getattr(df, "crs", None) if geometry else None
        self.path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.path.with_name(self.path.name + ".part")
        unfinished.unlink(missing_ok=True)
        try:
            JobTable(unfinished).create(
                columns,
                zip(*cells),
                list(df[geometry]) if geometry else None,
                crs.to_wkt() if crs is not None else None,
            )
            unfinished.replace(self.path)
        finally:
            unfinished.unlink(missing_ok=True)

    def read(self) -> pd.DataFrame:
        """All rows; a GeoDataFrame when there are geometries."""
        return self.table.frame("ORDER BY fid")

    @property
    def df(self) -> pd.DataFrame:
        """All rows, read anew."""
        return self.read()

    def persist(self, df: pd.DataFrame) -> None:
        """Store the given rows and columns in one transaction; other rows and columns stay as they are.

        Raises :class:`KeyError` for an index that is not in the table.
        """
        if not self.exists():
            self._create(openeo_private.normalised_jobs(df))
            return
        known = self.table.fids(df.index)
        missing = [index for index in df.index if index not in known]
        if missing:
            raise KeyError(f"Not in the job table: {missing[:5]}")
        cells = {str(name): df[name].tolist() for name in df.columns}
        self.table.write([known[index] for index in df.index], cells)

    def update(self, index: Any, values: dict[str, Any]) -> None:
        """Store some values of one row (openeo's column names) in one transaction."""
        fid = self.table.fid(index)
        self.table.write([fid], {name: [value] for name, value in values.items()})

    def count_by_status(self, statuses: Iterable[str] = ()) -> dict:
        """The number of jobs per status; of all statuses when none is given."""
        wanted = set(statuses)
        with self.table.lock:
            rows = self.table.connection.execute(
                "SELECT status, count(*) FROM tiles WHERE status NOTNULL GROUP BY status"
            ).fetchall()
        return {status: number for status, number in rows if not wanted or status in wanted}

    def get_by_status(self, statuses: Iterable[str], max: int | None = None) -> pd.DataFrame:
        """The jobs with one of the statuses, in the order of the tiles, at most ``max``."""
        wanted = list(statuses)
        marks = ", ".join("?" * len(wanted))
        limit = "" if max is None else f" LIMIT {int(max)}"
        return self.table.frame(f"WHERE status IN ({marks}) ORDER BY fid{limit}", wanted)

    def get_by_tile_ids(self, statuses: Iterable[str], tile_ids: Iterable[str], max: int | None = None) -> pd.DataFrame:
        """The jobs of these tiles with one of the statuses, in the order of the tiles, at most ``max``."""
        limit = "" if max is None else f" LIMIT {int(max)}"
        wanted = "status IN (SELECT value FROM json_each(?)) AND tile_id IN (SELECT value FROM json_each(?))"
        texts = (json.dumps(list(statuses)), json.dumps(list(tile_ids)))
        return self.table.frame(f"WHERE {wanted} ORDER BY fid{limit}", texts)

    def get_by_indices(self, indices: Iterable[int | str]) -> pd.DataFrame:
        """The jobs of these indices; unknown ones are left out."""
        fids = sorted(self.table.fids(indices).values())
        parts = [
            self.table.frame(f"WHERE fid IN ({', '.join(map(str, fids[start : start + _CHUNK]))}) ORDER BY fid")
            for start in range(0, len(fids), _CHUNK)
        ]
        if not parts:
            return self.table.frame("WHERE 0")
        return parts[0] if len(parts) == 1 else pd.concat(parts)

    def close(self) -> None:
        """Close the file until the next access."""
        self.table.close()
