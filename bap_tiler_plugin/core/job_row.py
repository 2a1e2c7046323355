"""A row of a run that its loop works on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from .column_types import is_missing
from .evidence import Trouble
from .retrying import ATTEMPTS_BEFORE
from .tile_run import TileState, state_from_values


@dataclass
class Job:
    """A row that the loop works on; ``row`` is a pandas Series, ``not_before`` of :func:`time.monotonic`.

    ``started_at`` (None when an earlier execution started it), ``watched_since``, ``asked_at`` and ``poll_at`` are of
    the loop's clock; ``unfinished_age`` is how many seconds after its start the job was last seen unfinished;
    ``age_from`` and ``running_from`` are from when it has waited and run, by the loop's clock, told once by the row.
    ``overdue`` is why the run has asked the backend to cancel it, to try it again; ``begun`` and ``under_way`` tell
    whether its last request to create or start it was begun, and is still unanswered. ``unread`` counts requests about
    it in a row that came to nothing, since ``unread_since``; ``restarts`` starts that were taken without effect. Until
    ``settles_at`` a job that is looked for by its token may still come into being; ``searches`` is how often it was
    looked for in vain. ``trouble`` is about its creation, and anew about its start and its download;
    ``came`` is how many bytes of its results had come at most when it was last hindered.
    """

    index: Any
    row: Any
    status: str
    backend_name: str
    token: str
    attempt: int
    job_id: str | None = None
    pending: bool = False
    begun: bool = False
    under_way: bool = False
    search_first: bool = False
    start_unsure: bool = False
    tries: int = 0
    refusals: int = 0
    stops: int = 0
    stop_failed_at: float = 0.0
    came: int = 0
    not_before: float = 0.0
    settles_at: float = 0.0
    searches: int = 0
    started_at: float | None = None
    watched_since: float | None = None
    age_from: float | None = None
    running_from: float | None = None
    poll_at: float = 0.0
    asked_at: float = 0.0
    unfinished_age: float = 0.0
    overdue: str = ""
    unread: int = 0
    unread_since: float = 0.0
    restarts: int = 0
    trouble: Trouble = field(default_factory=Trouble)
    estimate: float | None = None
    cancel_wanted: bool = False
    cancel_after: float = 0.0

    @property
    def tile_id(self) -> str:
        """The tile's id, or the row's index where there is none."""
        value = self.row.get("tile_id")
        return str(self.index) if is_missing(value) else str(value)

    @property
    def attempts_made(self) -> int:
        """Attempts at the tile so far."""
        return 0 if is_missing(self.row.get("attempt")) else int(self.row.get("attempt"))

    @property
    def attempts_since_retry(self) -> int:
        """Attempts since somebody asked to try the tile again."""
        before = self.row.get(ATTEMPTS_BEFORE)
        return self.attempt - (0 if is_missing(before) else int(before))

    def state(self) -> TileState:
        """The state of the tile for the map."""
        return replace(state_from_values(self.row), tile_id=self.tile_id, status=self.status)
