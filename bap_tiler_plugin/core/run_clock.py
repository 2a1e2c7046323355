"""How long a run is worked on."""

from __future__ import annotations

import time

from .tile_run import TileRun

KEEP_SECONDS = 10.0


class RunClock:
    """Counts the time from its making in the run's file, now and then: a killed program loses some seconds only."""

    def __init__(self, run: TileRun) -> None:
        self._run = run
        self._since = self._tried = time.monotonic()

    def keep(self, after: float = 0.0) -> None:
        """Count the time that is not counted yet, when the last call was ``after`` seconds ago or more.

        Raises OSError and sqlite3's errors when the file cannot be written.
        """
        now = time.monotonic()
        if now - self._tried < after:
            return
        self._tried = now
        if self._run.add_seconds(now - self._since):
            self._since = now
