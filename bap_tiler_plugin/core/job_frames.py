"""A job table as a DataFrame: columns for one, and stored rows as one."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from . import column_types as types
from . import geopackage
from .column_types import Column

INDEX_COLUMN = "$index"
GEOMETRY = "geom"
GEOMETRY_KIND = "geometry"
RESERVED_FIELDS = {"fid", GEOMETRY, "job_id", "credits"}
KNOWN_FIELDS = {"id": "job_id", "costs": "credits"}


def job_frame(
    rows: Sequence[sqlite3.Row],
    ordered: Sequence[Column],
    columns: Sequence[Column],
    geometry: Column | None,
    layer_names: bool,
) -> Any:
    """The rows as a DataFrame, or a GeoDataFrame when there is a geometry."""
    import pandas as pd

    cells = list(zip(*rows)) if rows else [()] * (len(columns) + 1 + bool(geometry))
    stored = dict(zip((column.name for column in columns), cells[1:]))
    index: Any = pd.Index([fid - 1 for fid in cells[0]], dtype="int64")
    for column in columns:
        if column.name == INDEX_COLUMN:
            index = pd.Index([types.decode(column.kind, value) for value in stored.pop(INDEX_COLUMN)])
    series = {
        _frame_name(column, layer_names): types.decode_series(column, stored[column.name], index)
        for column in columns
        if column.name in stored
    }
    if geometry is None:
        return pd.DataFrame(series, index=index)
    import geopandas

    shapes = geopackage.geometries_from_blobs(cells[-1])
    series[geometry.name] = geopandas.GeoSeries(shapes, index=index, crs=geometry.dtype or None)
    names = [_frame_name(column, layer_names) for column in ordered if column.name != INDEX_COLUMN]
    return geopandas.GeoDataFrame({name: series[name] for name in names}, geometry=geometry.name, index=index)


def _frame_name(column: Column, layer_names: bool) -> str:
    return column.field if layer_names and column.name in KNOWN_FIELDS else column.name


def job_columns(frame: Any) -> list[Column]:
    """The columns for a DataFrame that becomes a job table."""
    taken = set(RESERVED_FIELDS)
    columns = []
    if not _is_plain_range(frame.index):
        columns.append(Column(INDEX_COLUMN, "row_index", _index_kind(frame.index)))
        taken.add("row_index")
    geometry_name = active_geometry(frame)
    for name in frame.columns:
        if name == geometry_name:
            crs = frame.crs
            columns.append(Column(name, GEOMETRY, GEOMETRY_KIND, crs.to_wkt() if crs is not None else ""))
            continue
        if not types.is_storable(str(name)):
            raise TypeError(f"Column {name!r} cannot be stored in the job table: its name is no text for files")
        kind, dtype = _kind_of(name, frame[name])
        field = KNOWN_FIELDS.get(name) or types.unused_field(str(name), taken)
        taken.add(field.lower())
        columns.append(Column(str(name), field, kind, dtype))
    return columns


def active_geometry(frame: Any) -> str | None:
    """The name of a GeoDataFrame's active geometry column, None for a plain DataFrame."""
    name = getattr(frame, "_geometry_column_name", None)
    return name if name in frame.columns else None


def _kind_of(name: str, series: Any) -> tuple[str, str]:
    kind, dtype = types.named_kind(name, series)
    if kind == types.UNKNOWN and name == "costs":
        return types.REAL, ""
    return kind, dtype


def _is_plain_range(index: Any) -> bool:
    return bool(index.nlevels == 1 and list(index) == list(range(len(index))))


def _index_kind(index: Any) -> str:
    kind, _ = types.column_kind(index.to_series())
    if kind not in (types.INTEGER, types.TEXT) or not index.is_unique:
        raise ValueError("The index of a job table must be unique numbers or texts.")
    return kind
