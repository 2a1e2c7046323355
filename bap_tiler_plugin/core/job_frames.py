"""Stored rows of a job table as a DataFrame."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from . import column_types as types
from . import geopackage
from .column_types import Column

INDEX_COLUMN = "$index"
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
