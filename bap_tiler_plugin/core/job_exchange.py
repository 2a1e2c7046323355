"""A run's jobs as openEO's job table, a CSV or Parquet file of one row per job, and back.

The columns are those of :mod:`openeo.extra.job_management` (``id backend_name status start_time running_start_time cpu
memory duration costs``), with ``tile_id``, ``attempt``, ``message``, ``attempt_token`` and the tile's ``geometry``: WKT
in a CSV file, whose column ``crs`` names the coordinate reference system, GeoParquet in a Parquet file.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import InputError

if TYPE_CHECKING:
    import pandas as pd

    from .tile_run import TileRun
    from .tiling import TileGrid

FIELD = "Jobs"
PARQUET = (".parquet", ".geoparquet")
TOKEN, CRS, GEOMETRY = "attempt_token", "crs", "geometry"
_TEXTS = ("id", "backend_name", "status", "start_time", "running_start_time", "cpu", "memory", "duration")
_OTHER_TEXTS = ("tile_id", "message", "finished_time", TOKEN, CRS, GEOMETRY)
_LONLAT = "EPSG:4326"
_OWN = ("attempts_before_retry",)


def check_path(path: Path) -> None:
    """Raise :class:`InputError` for a file that cannot be a job table here, by its name alone."""
    suffix = path.suffix.lower()
    if suffix not in (".csv", *PARQUET):
        raise InputError(FIELD, f"{path.name} is neither .csv nor .parquet", "Choose a name that ends with .csv")
    if suffix in PARQUET and find_spec("pyarrow") is None:
        raise _no_pyarrow("which this QGIS does not have")


def _no_pyarrow(why: str) -> InputError:
    return InputError(
        FIELD,
        f"Parquet files need the Python package pyarrow, {why}",
        "Install a pyarrow that fits this QGIS, or use a CSV file",
    )


def _import_pyarrow() -> None:
    try:
        import pyarrow.parquet  # noqa: F401 - whether it can be used is known only then
    except ImportError as error:
        raise _no_pyarrow(f"which cannot be imported ({str(error)[:200]})") from error


def write_jobs(run: TileRun, path: Path) -> int:
    """Write the run's jobs, all or nothing; how many.

    Raises :class:`InputError` (field "Jobs") when the file cannot be written.
    """
    check_path(path)
    frame = _table_of(run)
    unfinished = path.with_name(f".{path.stem}.part{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix.lower() in PARQUET:
            _import_pyarrow()
            frame.to_parquet(unfinished, index=False)
        else:
            _with_wkt(frame, run.grid_crs).to_csv(unfinished, index=False, quoting=csv.QUOTE_MINIMAL)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise InputError(FIELD, f"{path} cannot be written ({error.strerror})", "Choose another place") from error
    return len(frame)


def _table_of(run: TileRun) -> Any:
    database = run.job_database()
    try:
        frame = database.read()
    finally:
        database.close()
    tokens = {attempt.tile_id: attempt.token for attempt in run.attempts().all()}
    frame = frame.drop(columns=[name for name in _OWN if name in frame.columns])
    frame[TOKEN] = [tokens.get(str(tile_id)) for tile_id in frame["tile_id"]]
    return frame


def _with_wkt(frame: Any, crs: str) -> Any:
    import pandas as pd
    import shapely

    texts = shapely.to_wkt(frame.geometry.to_numpy(), rounding_precision=-1, output_dimension=2)
    plain = pd.DataFrame(frame.drop(columns=GEOMETRY))
    return plain.assign(**{CRS: crs, GEOMETRY: texts})


def read_jobs(path: Path) -> pd.DataFrame:
    """Return the rows of a job table; a GeoDataFrame with its CRS when there are geometries.

    Raises :class:`InputError` (field "Jobs") when the file cannot be read as one.
    """
    check_path(path)
    try:
        frame = _read_parquet(path) if path.suffix.lower() in PARQUET else _read_csv(path)
    except OSError as error:
        raise InputError(
            FIELD, f"{path} cannot be read ({error.strerror or error})", "Choose a CSV or Parquet file"
        ) from error
    except InputError:
        raise
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            FIELD, f"{path} is no job table ({error})", "Choose one that openEO's manager wrote"
        ) from error
    if not len(frame):
        raise InputError(FIELD, f"{path} has no rows", "Choose a job table with one row per job")
    if "status" not in frame.columns:
        raise InputError(FIELD, f"{path} has no column “status”", "Choose one that openEO's manager wrote")
    return frame


def _read_csv(path: Path) -> Any:
    import geopandas
    import pandas as pd
    import shapely

    texts = dict.fromkeys((*_TEXTS, *_OTHER_TEXTS), "str")
    frame = pd.read_csv(path, dtype={**texts, "costs": "float64"}, keep_default_na=False, na_values=[""])
    if GEOMETRY not in frame.columns or frame.empty:
        return frame
    try:
        shapes = shapely.from_wkt(frame[GEOMETRY].where(frame[GEOMETRY].notna(), None).to_numpy())
    except shapely.errors.ShapelyError as error:
        raise ValueError(f"its geometries are not WKT: {str(error)[:200]}") from error
    crs = _crs_of(frame, shapes)
    frame = frame.drop(columns=[name for name in (CRS, GEOMETRY) if name in frame.columns])
    return geopandas.GeoDataFrame(frame, geometry=geopandas.GeoSeries(shapes, index=frame.index, crs=crs))


def _crs_of(frame: Any, shapes: Any) -> str:
    """Return the CRS that the columns ``crs`` or ``epsg`` name; longitude and latitude when all coordinates can be."""
    import numpy as np
    import shapely

    for name in (CRS, "epsg"):
        known = frame[name].dropna().unique() if name in frame.columns else []
        if len(known) > 1:
            raise ValueError(f"its column {name} names several coordinate reference systems")
        if len(known) == 1:
            return str(known[0]) if name == CRS else f"EPSG:{int(known[0])}"
    minx, miny, maxx, maxy = shapely.total_bounds(shapes)
    if np.isfinite(minx) and minx >= -180 and maxx <= 180 and miny >= -90 and maxy <= 90:
        return _LONLAT
    raise ValueError("nothing tells the coordinate reference system of its geometries; add a column crs")


def _read_parquet(path: Path) -> Any:
    _import_pyarrow()
    from openeo.extra.job_management import ParquetJobDatabase

    return ParquetJobDatabase(path).read()


def grid_of_jobs(frame: Any) -> TileGrid:
    """Return the table's geometries as tiles; those in longitude and latitude are brought to their UTM zone.

    Raises :class:`InputError` (field "Jobs") without polygons, or when tile ids are missing or not unique.
    """
    import numpy as np
    import shapely

    from .tiling import TileGrid

    geometries = _polygons(frame)
    crs, geometries = _projected(frame, geometries)
    bounds = shapely.bounds(geometries)
    names = ("minx", "miny", "maxx", "maxy")
    if all(name in frame.columns for name in names) and not frame.crs.is_geographic:
        squares = frame[list(names)].to_numpy(dtype=float)
        bounds = np.where(np.isfinite(squares).all(axis=1, keepdims=True), squares, bounds)
    size = float((bounds[:, 2:] - bounds[:, :2]).max())
    return TileGrid(crs, size, tile_ids_of(frame), geometries, bounds)


def _polygons(frame: Any) -> Any:
    import shapely

    geometries = frame.geometry.to_numpy() if hasattr(frame, "geometry") else []
    polygons = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
    if not len(geometries) or not all(kind in polygons for kind in shapely.get_type_id(geometries)):
        raise InputError(
            FIELD, "not every row has a polygon", "Give the run folder of a run whose tiles have the same tile_id"
        )
    return shapely.force_2d(geometries)


def _projected(frame: Any, geometries: Any) -> tuple[str, Any]:
    import shapely

    from .lonlat import transform_geometry
    from .projection import utm_crs

    if frame.crs is None:
        raise InputError(FIELD, "the geometries have no coordinate reference system", "Add it to the table")
    authority = frame.crs.to_authority()
    crs = ":".join(authority) if authority else frame.crs.to_wkt()
    if not frame.crs.is_geographic:
        return crs, geometries
    minx, miny, maxx, maxy = shapely.total_bounds(geometries)
    zone = utm_crs((minx + maxx) / 2, (miny + maxy) / 2)
    return zone, transform_geometry(geometries, crs, zone)


def tile_ids_of(frame: Any) -> tuple[str, ...]:
    """Return the rows' tile ids: the column ``tile_id``, else numbers from 0.

    Raises :class:`InputError` (field "Jobs") when some are missing or occur twice.
    """
    if "tile_id" not in frame.columns:
        return tuple(map(str, range(len(frame))))
    values: Sequence[Any] = frame["tile_id"].tolist()
    ids = tuple("" if value != value or value is None else str(value) for value in values)
    if "" in ids:
        raise InputError(FIELD, "a row has no tile_id", "Fill the column, or remove it to have the tiles numbered")
    if len(set(ids)) < len(ids):
        twice = next(tile_id for tile_id in ids if ids.count(tile_id) > 1)
        raise InputError(FIELD, f"tile_id “{twice}” occurs more than once", "Give every row an id of its own")
    return ids
