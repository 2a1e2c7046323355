"""What is shown of one tile of a run, and how its row and its folder are read."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from . import column_types as types

STATE_FIELDS = ("tile_id", "status", "backend_name", "job_id", "attempt", "credits", "message")


@dataclass(frozen=True)
class TileState:
    """What the map shows of a tile; ``credits`` is None until the backend has told them."""

    tile_id: str
    status: str
    backend_name: str | None = None
    job_id: str | None = None
    attempt: int = 0
    credits: float | None = None
    message: str | None = None


def safe_folder_name(tile_id: str) -> str:
    """The tile id as a folder name: what file systems do not take becomes ``_``."""
    name = re.sub(r"[^A-Za-z0-9._+-]", "_", tile_id)[:120].rstrip(". ")
    return name if name.strip("._") else f"tile_{tile_id.encode('utf-8').hex()[:80]}"


def state_from_values(values: Mapping[str, Any]) -> TileState:
    """The state of a tile from a row with the layer's or openeo's column names."""

    def text(*names: str) -> str | None:
        value = next((values[name] for name in names if name in values), None)
        return None if types.is_missing(value) else str(value)

    credits = next((values[name] for name in ("credits", "costs") if name in values), None)
    attempt = values.get("attempt")
    return TileState(
        tile_id=text("tile_id") or "",
        status=text("status") or "not_started",
        backend_name=text("backend_name"),
        job_id=text("job_id", "id"),
        attempt=0 if types.is_missing(attempt) else int(attempt),  # type: ignore[arg-type]
        credits=None if types.is_missing(credits) else float(credits),  # type: ignore[arg-type]
        message=text("message"),
    )


def state_from_row(row: sqlite3.Row) -> TileState:
    """The state of a tile from the values of :data:`STATE_FIELDS`."""
    tile_id, status, backend_name, job_id, attempt, credits, message = row
    return TileState(tile_id, status or "not_started", backend_name, job_id, attempt or 0, credits, message)
