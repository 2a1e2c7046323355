"""How long a run is worked on."""

from __future__ import annotations

import time

from .tile_run import TileRun

KEEP_SECONDS = 10.0


class RunClock:
    """Counts the time from its making in the run's file, now and then: a killed program loses some seconds only."""

    def __init__(self, run: TileRun) -> None:
        self._run = run
        self._since = time.monotonic()

    def keep(self, after: float = 0.0) -> None:
        """Count the time since the last call, when it is ``after`` seconds or more.

        Raises OSError and sqlite3's errors when the file cannot be written.
        """
        now = time.monotonic()
        if now - self._since >= after:
            self._run.add_seconds(now - self._since)
            self._since = now
