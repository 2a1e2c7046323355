"""Logs of jobs: fetched from a backend, kept in the run when a job fails, and read for people.

What a backend writes is bounded in number and length and freed of control characters. It is plain text: escape it where
HTML is shown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import InputError

if TYPE_CHECKING:
    from openeo import Connection

LEVELS = ("error", "warning", "info", "debug")
MOST_ENTRIES = 1000
LONGEST_MESSAGE = 4000
_MOST_PAGES = 20
_LONGEST_ENTRY = 20_000
_LONGEST_FILE_BYTES = 64 << 20
_LONGEST_TIME = 40
_LONGEST_ID = 200
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class LogEntry:
    """One entry: ``level`` one of :data:`LEVELS`, ``time`` as the backend gives it (RFC 3339), empty where it is not.

    ``attempt`` is the tile's attempt that the job was, 0 for a log that was fetched from the backend.
    """

    level: str
    message: str
    time: str = ""
    attempt: int = 0


def fetch_job_log(
    connection: Connection, job_id: str, *, level: str = "info", limit: int = MOST_ENTRIES
) -> list[LogEntry]:
    """The first ``limit`` entries of a job's log on its backend with at least a level; makes requests.

    Raises :class:`InputError` (field "Log level") for an unknown level, openeo's and requests' errors and
    :class:`BadAnswerError` for what :func:`bap_tiler_plugin.core.faults.classify` puts into words.
    """
    if level not in LEVELS:
        raise InputError("Log level", f"{level!r} is none", f"Choose one of {', '.join(LEVELS)}")
    return [_entry(item) for item in fetch_entries(connection, job_id, level, limit)]


def fetch_entries(connection: Connection, job_id: str, level: str, limit: int = MOST_ENTRIES) -> list[dict[str, Any]]:
    """The same as bounded JSON objects."""
    shown = LEVELS[: LEVELS.index(level) + 1]
    found: list[dict[str, Any]] = []
    for item in _items(connection, job_id, level):
        if _level(item) in shown:
            found.append(_bounded(item))
        if len(found) >= max(1, min(limit, MOST_ENTRIES)):
            break
    return found


def read_logs(paths: Iterable[tuple[int, Path]], limit: int = MOST_ENTRIES) -> list[LogEntry]:
    """The entries of kept logs, each given with the number of its attempt; files that are no logs are passed over."""
    entries: list[LogEntry] = []
    for attempt, path in paths:
        entries.extend(_entry(item, attempt) for item in _kept(path))
        if len(entries) >= limit:
            break
    return entries[:limit]


def message_of(item: dict[str, Any]) -> str:
    """The message of an entry as bounded plain text."""
    return _plain(item.get("message"), LONGEST_MESSAGE).strip()


def _items(connection: Connection, job_id: str, level: str) -> Iterator[dict[str, Any]]:
    from .faults import BadAnswerError

    url: str | None = f"/jobs/{job_id}/logs"
    parameters: dict[str, Any] = {"level": level}
    for _ in range(_MOST_PAGES):
        if url is None:
            return
        page = connection.get(url, params=parameters, expected_status=200).json()
        if not isinstance(page, dict) or not isinstance(page.get("logs"), list):
            raise BadAnswerError(f"The backend's log of job {job_id} is not what openEO describes")
        yield from (item for item in page["logs"] if isinstance(item, dict))
        url, parameters = _next_page(page.get("links")), {}


def _next_page(links: Any) -> str | None:
    for link in links if isinstance(links, list) else []:
        if isinstance(link, dict) and link.get("rel") == "next" and isinstance(link.get("href"), str):
            return str(link["href"])
    return None


def _bounded(item: dict[str, Any]) -> dict[str, Any]:
    """The entry, or only what people read of it when it is too long."""
    if len(json.dumps(item, default=str)) <= _LONGEST_ENTRY:
        return item
    shortened = {"id": _plain(item.get("id"), _LONGEST_ID), "level": _level(item), "message": message_of(item)}
    return {**shortened, "time": _plain(item.get("time"), _LONGEST_TIME)}


def _kept(path: Path) -> list[dict[str, Any]]:
    try:
        if path.stat().st_size > _LONGEST_FILE_BYTES:
            return []
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [item for item in stored if isinstance(item, dict)] if isinstance(stored, list) else []


def _entry(item: dict[str, Any], attempt: int = 0) -> LogEntry:
    return LogEntry(_level(item), message_of(item), _plain(item.get("time"), _LONGEST_TIME), attempt)


def _level(item: dict[str, Any]) -> str:
    level = str(item.get("level")).lower()
    return level if level in LEVELS else "error"


def _plain(value: Any, length: int) -> str:
    text = "" if value is None else value if isinstance(value, str) else json.dumps(value, default=str)
    text = _CONTROL.sub(" ", text[: length + 1]).encode("utf-8", "replace").decode("utf-8")
    return text if len(text) <= length else text[: length - 1] + "…"
