"""Values of DataFrame columns as SQLite values and back, without losing their type."""

from __future__ import annotations

import base64
import datetime
import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

UNKNOWN, TEXT, INTEGER, REAL, BOOLEAN, DATETIME, JSON, TIME, DURATION, SHAPE = (
    "unknown",
    "text",
    "integer",
    "real",
    "boolean",
    "datetime",
    "json",
    "time",
    "duration",
    "shape",
)

SQL_TYPES = {
    UNKNOWN: "TEXT",
    TEXT: "TEXT",
    INTEGER: "INTEGER",
    REAL: "REAL",
    BOOLEAN: "BOOLEAN",
    DATETIME: "TEXT",
    JSON: "TEXT",
    TIME: "DATETIME",
    DURATION: "TEXT",
    SHAPE: "TEXT",
}
TIME_COLUMNS = {"start_time", "running_start_time", "finished_time"}
_TIME_TEXT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z", re.ASCII)


@dataclass(frozen=True)
class Column:
    """A column of the job table: its name in DataFrames, its SQL name, its kind, and its dtype where that matters."""

    name: str
    field: str
    kind: str
    dtype: str = ""


def column_kind(series: Any) -> tuple[str, str]:
    """The kind and the dtype to restore for a pandas Series."""
    from pandas.api import types

    dtype = series.dtype
    extension = str(dtype) if types.is_extension_array_dtype(dtype) else ""
    if types.is_bool_dtype(dtype):
        return BOOLEAN, extension
    if types.is_integer_dtype(dtype):
        return INTEGER, extension
    if types.is_float_dtype(dtype):
        return REAL, extension
    if types.is_datetime64_any_dtype(dtype):
        return DATETIME, str(dtype)
    if types.is_timedelta64_dtype(dtype):
        return DURATION, str(dtype)
    if str(dtype) == "geometry":
        return SHAPE, _wkt(series)
    if extension.startswith("string") and all(is_storable(value) for value in series if isinstance(value, str)):
        return TEXT, extension
    return object_kind(series.tolist()), ""


def named_kind(name: str, series: Any) -> tuple[str, str]:
    """:func:`column_kind` of a column with that name: texts of a job's times (RFC 3339, UTC) are times in the file."""
    kind, dtype = column_kind(series)
    if name in TIME_COLUMNS and kind in (UNKNOWN, TEXT) and not dtype:
        return (TIME if all(accepts(TIME, value) for value in series) else kind), ""
    return kind, dtype


def object_kind(values: Sequence[Any]) -> str:
    """The kind of a column of arbitrary objects; a column without any value yet is of unknown kind."""
    kind = UNKNOWN
    for value in values:
        if value is None:
            continue
        if not isinstance(value, str) or not is_storable(value):
            return JSON
        kind = TEXT
    return kind


def is_missing(value: Any) -> bool:
    """Whether a cell is None, NaN, NaT or pandas' NA."""
    if value is None:
        return True
    if isinstance(value, (str, bytes, list, dict, tuple)):
        return False
    import pandas as pd

    missing = pd.isna(value)
    return missing is True or (getattr(missing, "shape", None) == () and bool(missing))


def accepts(kind: str, value: Any) -> bool:
    """Whether a column of this kind can hold the value without changing its kind."""
    import numpy as np

    if kind == JSON or is_missing(value):
        return True
    if kind == TEXT:
        return isinstance(value, str) and is_storable(value)
    if kind == SHAPE:
        return hasattr(value, "geom_type")
    if kind == DURATION:
        return isinstance(value, (datetime.timedelta, np.timedelta64))
    if kind == TIME:
        return isinstance(value, str) and bool(_TIME_TEXT.fullmatch(value))
    if kind == BOOLEAN:
        return isinstance(value, (bool, np.bool_))
    if isinstance(value, (bool, np.bool_)):
        return False
    if kind == INTEGER:
        return isinstance(value, (int, np.integer)) and -(2**63) <= int(value) < 2**63
    if kind == REAL:
        return isinstance(value, (int, float, np.integer, np.floating))
    return kind == DATETIME and isinstance(value, (datetime.datetime, np.datetime64))


def encode(kind: str, value: Any) -> Any:
    """The SQLite value of a cell; NaN in a JSON column stays NaN, any other missing value becomes NULL."""
    if kind == JSON:
        return None if value is None else _json(_tagged(value))
    if is_missing(value):
        return None
    if kind == INTEGER:
        return int(value)
    if kind == BOOLEAN:
        return int(bool(value))
    if kind == REAL:
        return float(value)
    if kind == DATETIME:
        return _timestamp(value)
    if kind == DURATION:
        return _duration(value)
    if kind == SHAPE:
        return _hex(value)
    return file_time(value) if kind == TIME else str(value)


def decode(kind: str, value: Any) -> Any:
    """The cell of a stored value; NULL is None."""
    if value is None:
        return None
    if kind == JSON:
        return _untagged(json.loads(value)) if isinstance(value, str) else value
    if kind == BOOLEAN:
        return bool(value)
    if kind == DATETIME:
        import pandas as pd

        return pd.Timestamp(value)
    if kind == DURATION:
        return _read_duration(value)
    if kind == SHAPE:
        import shapely

        return shapely.from_wkb(value)
    return value.replace(".000Z", "Z") if kind == TIME else value


def file_time(text: str) -> str:
    """A time (RFC 3339, UTC) with milliseconds, as GeoPackage wants it."""
    return text if "." in text else text.replace("Z", ".000Z")


def decode_series(column: Column, values: Sequence[Any], index: Any) -> Any:
    """The pandas Series of stored values, in the dtype that was stored."""
    import pandas as pd

    cells = [decode(column.kind, value) for value in values]
    if column.kind == REAL:
        series = pd.Series(cells, index=index, dtype="float64")
    elif column.kind == DATETIME:
        return pd.Series(pd.to_datetime(cells, utc="," in column.dtype), index=index).astype(column.dtype)
    elif column.kind == DURATION:
        return pd.Series(cells, index=index, dtype="timedelta64[ns]").astype(column.dtype)
    elif column.kind == SHAPE:
        import geopandas

        return geopandas.GeoSeries(cells, index=index, crs=column.dtype or None)
    elif column.kind in (INTEGER, BOOLEAN) and None not in cells and cells:
        series = pd.Series(cells, index=index)
    else:
        series = pd.Series(cells, index=index, dtype="object")
    return series.astype(column.dtype) if column.dtype else series


def encoded(name: str, kind: str, values: Sequence[Any]) -> list[Any]:
    """:func:`encode` for a column; raises :class:`TypeError`, which names it, for what cannot be stored."""
    try:
        return [encode(kind, value) for value in values]
    except (TypeError, ValueError, OverflowError) as error:
        raise TypeError(f"Column {name!r} cannot be stored in the job table: {error}") from error


def is_storable(text: str) -> bool:
    """Whether SQLite can hold a text as it is: not with halves of surrogate pairs."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if is_storable(text) else json.dumps(value)


def _wkt(series: Any) -> str:
    crs = getattr(series, "crs", None)
    return "" if crs is None else str(crs.to_wkt())


def _hex(geometry: Any) -> str:
    import shapely

    return str(shapely.to_wkb(geometry, hex=True, output_dimension=3))


def _duration(value: Any) -> str:
    """Nanoseconds, since the ISO text of a negative one is not read back by all releases of pandas."""
    import pandas as pd

    return str(pd.Timedelta(value).value)


def _read_duration(text: str) -> Any:
    import pandas as pd

    return pd.Timedelta(int(text), unit="ns")


def _timestamp(value: Any) -> str:
    import pandas as pd

    return pd.Timestamp(value).isoformat()


def _tagged(value: Any) -> Any:
    """JSON for a value; what JSON lacks becomes an object with one key that starts with ``$``."""
    import numpy as np

    if isinstance(value, np.generic) and not isinstance(value, (np.datetime64, np.timedelta64)):
        value = value.item()
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {"$float": repr(value)}
    if isinstance(value, (list, tuple)):
        return [_tagged(item) for item in value]
    if isinstance(value, dict):
        plain = {str(key): _tagged(item) for key, item in value.items()}
        return {"$dict": plain} if any(key.startswith("$") for key in plain) else plain
    return _tagged_object(value)


def _tagged_object(value: Any) -> Any:
    import numpy as np
    import pandas as pd
    from shapely.geometry.base import BaseGeometry

    if value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, (datetime.datetime, np.datetime64)):
        kind = "$timestamp" if isinstance(value, (pd.Timestamp, np.datetime64)) else "$datetime"
        return {kind: _timestamp(value)}
    if isinstance(value, datetime.date):
        return {"$date": value.isoformat()}
    if isinstance(value, BaseGeometry):
        return {"$wkb": _hex(value)}
    if isinstance(value, (pd.Timedelta, np.timedelta64)):
        return {"$timedelta": _duration(value)}
    if isinstance(value, datetime.timedelta):
        return {"$interval": [value.days, value.seconds, value.microseconds]}
    if isinstance(value, np.ndarray):
        return [_tagged(item) for item in value.tolist()]
    if isinstance(value, bytes):
        return {"$bytes": base64.b64encode(value).decode("ascii")}
    raise TypeError(f"there is a value of type {type(value).__name__}")


def _untagged(value: Any) -> Any:
    if isinstance(value, list):
        return [_untagged(item) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        ((key, content),) = value.items()
        if key.startswith("$"):
            return _untag_object(key, content)
    return {key: _untagged(item) for key, item in value.items()}


def _untag_object(tag: str, content: Any) -> Any:
    import pandas as pd
    import shapely

    if tag == "$dict":
        return {key: _untagged(item) for key, item in content.items()}
    if tag == "$bytes":
        return base64.b64decode(content)
    readers = {
        "$float": float,
        "$timestamp": pd.Timestamp,
        "$datetime": datetime.datetime.fromisoformat,
        "$date": datetime.date.fromisoformat,
        "$wkb": shapely.from_wkb,
        "$timedelta": _read_duration,
        "$interval": lambda parts: datetime.timedelta(*parts),
    }
    return readers[tag](content)


def unused_field(name: str, taken: set[str] | None = None) -> str:
    """An SQL name for a DataFrame column that differs from those taken, also in upper and lower case."""
    base = name or "column"
    candidate, number = base, 2
    while taken is not None and candidate.lower() in taken:
        candidate = f"{base}_{number}"
        number += 1
    return candidate
