"""The clock of a run."""

from __future__ import annotations

import time


class Clock:
    """Seconds that go on while the machine is suspended, and whenever a sleep ends before its time has passed."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Seconds since some fixed moment."""
        return time.monotonic() + self._ahead

    def sleep(self, seconds: float) -> None:
        """Sleep; afterwards at least that many seconds have passed."""
        begun, wall_begun = time.monotonic(), time.time()
        time.sleep(seconds)
        passed = time.monotonic() - begun
        lost = max(seconds, time.time() - wall_begun) - passed
        if lost > seconds / 2:
            self._ahead += lost
