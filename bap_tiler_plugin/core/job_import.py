"""Jobs of a job table are taken into a run: they keep their ids, so that they are watched and not made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .attempts import Attempt, new_token
from .column_types import is_missing
from .errors import InputError
from .job_exchange import FIELD, GEOMETRY, TOKEN, tile_ids_of
from .run_lock import RunLock
from .statuses import ACTIVE, STATUSES, TERMINAL

if TYPE_CHECKING:
    from .tile_run import TileRun

_LONGEST_TEXT = 500
_TIMES = ("start_time", "running_start_time", "finished_time")
_KEPT = ("message", "cpu", "memory", "duration")
_OF_THE_TILE = ("minx", "miny", "maxx", "maxy", "epsg", "area_km2", "tile_id", "crs", GEOMETRY, TOKEN)
_MOST_OTHER_COLUMNS = 50


@dataclass(frozen=True)
class Imported:
    """Numbers of rows: taken over; of these jobs to watch, and finished ones whose results are to be downloaded.

    ``without_job``: rows that say to have a job but not its id, which begin anew. ``left``: tiles of the run that have
    jobs already and were left as they are.
    """

    jobs: int = 0
    watched: int = 0
    fetched: int = 0
    without_job: int = 0
    left: int = 0


def import_jobs(run: TileRun, frame: Any, source: str) -> Imported:
    """Take the rows' jobs over into tiles of the run that have none yet; all or nothing.

    A finished job whose results are not in the run folder becomes one to download. ``source`` names the table in the
    run's log. Raises :class:`InputError`: for rows that cannot be read (field "Jobs"), and while the run is executed.
    """
    with RunLock(run.folder):
        positions = {state.tile_id: (index, state) for index, state in enumerate(run.states())}
        known = run.attempts().all()
        busy = {attempt.tile_id for attempt in known}
        counts = dict.fromkeys(("jobs", "watched", "fetched", "without_job", "left"), 0)
        attempts: dict[int, Attempt] = {}
        rows: list[dict[str, Any]] = []
        others = _other_columns(frame)
        for tile_id, row in zip(tile_ids_of(frame), frame.to_dict("records")):
            if tile_id not in positions:
                raise InputError(FIELD, f"the run has no tile “{tile_id}”", "Choose the run that the table belongs to")
            index, state = positions[tile_id]
            values = _values_of(run, tile_id, row, counts)
            if values is None:
                continue
            if tile_id in busy or state.status != "not_started":
                counts["left"] += 1
                continue
            _count(values, counts)
            values.update({name: _plain(row[name]) for name in others})
            attempts[index] = _attempt(tile_id, values, row)
            rows.append(values)
        if attempts:
            names = list(dict.fromkeys(name for values in rows for name in values))
            cells = {name: [values.get(name) for values in rows] for name in names}
            run.attempts().adopt(attempts, cells)
        run.add_event("jobs imported", f"{counts['jobs']} from {source}")
        return Imported(**counts)


def _values_of(run: TileRun, tile_id: str, row: Mapping[str, Any], counts: dict[str, int]) -> dict[str, Any] | None:
    """Return the cells of a row whose job is taken over, None for one that has no job."""
    status = _text(row, "status", tile_id) or "not_started"
    if status not in STATUSES:
        raise InputError(FIELD, f"tile “{tile_id}” has the unknown status “{status[:40]}”", "Use openEO's statuses")
    job_id, backend = _text(row, "id", tile_id), _text(row, "backend_name", tile_id)
    if status == "not_started":
        return None
    if job_id is not None and backend is None:
        raise InputError(FIELD, f"the job of tile “{tile_id}” has no backend_name", "Fill it in the table")
    is_sought = status == "submitting" and backend is not None and _text(row, TOKEN, tile_id) is not None
    if job_id is None and not is_sought and (status in ACTIVE or status in ("finished", "download_failed")):
        counts["without_job"] += 1
        return None
    if status == "finished" and not run.results(tile_id):
        status = "downloading"
    values: dict[str, Any] = {"status": status, "id": job_id, "backend_name": backend, "attempt": _attempt_of(row)}
    values["costs"] = _credits(row, tile_id)
    values.update({name: _text(row, name, tile_id) for name in _KEPT})
    values.update({name: _time(row.get(name)) for name in _TIMES})
    return values


def _count(values: Mapping[str, Any], counts: dict[str, int]) -> None:
    counts["jobs"] += 1
    if values["status"] == "downloading":
        counts["fetched"] += 1
    elif values["status"] not in TERMINAL:
        counts["watched"] += 1


def _attempt(tile_id: str, values: Mapping[str, Any], row: Mapping[str, Any]) -> Attempt:
    return Attempt(
        token=_text(row, TOKEN, tile_id) or new_token(),
        tile_id=tile_id,
        attempt=values["attempt"],
        job_id=values["id"],
        backend_name=values["backend_name"],
        status=values["status"],
        credits=values["costs"],
        message=values["message"],
    )


def _text(row: Mapping[str, Any], name: str, tile_id: str) -> str | None:
    value = row.get(name)
    if is_missing(value) or value == "":
        return None
    text = str(value)
    if len(text) > _LONGEST_TEXT and name in _KEPT:
        return text[:_LONGEST_TEXT]
    if len(text) > _LONGEST_TEXT or (name not in _KEPT and not text.isprintable()):
        raise InputError(FIELD, f"column {name} of tile “{tile_id}” is not a name", "Correct it in the table")
    return text


def _attempt_of(row: Mapping[str, Any]) -> int:
    value = row.get("attempt")
    return max(1, int(value)) if isinstance(value, (int, float)) and not is_missing(value) else 1


def _credits(row: Mapping[str, Any], tile_id: str) -> float | None:
    value = row.get("costs")
    if is_missing(value):
        return None
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise InputError(
            FIELD, f"the costs of tile “{tile_id}” are not a number", "Correct them in the table"
        ) from None


def _time(value: Any) -> str | None:
    """Return a time as RFC 3339 in UTC; None for what is not one."""
    import pandas as pd

    if is_missing(value):
        return None
    moment = pd.to_datetime(value, utc=True, errors="coerce")
    return None if is_missing(moment) else moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _other_columns(frame: Any) -> list[str]:
    """Return the table's own columns that the run keeps beside openEO's."""
    known = {"id", "backend_name", "status", "attempt", "costs", *_KEPT, *_TIMES, *_OF_THE_TILE}
    return [str(name) for name in frame.columns if name not in known][:_MOST_OTHER_COLUMNS]


def _plain(value: Any) -> Any:
    import numpy as np

    if isinstance(value, np.ndarray):
        return value.tolist()
    return None if is_missing(value) else value
