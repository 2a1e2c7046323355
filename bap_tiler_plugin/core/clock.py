"""The clock of a run."""

from __future__ import annotations

import time

_COUNTS_SUSPENSION = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


class Clock:
    """Seconds that go on while the machine is suspended, and whenever a sleep ends before its time has passed.

    Nobody can set it: Linux counts since its start, so does macOS; on Windows :func:`time.monotonic` is such a clock.
    """

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Seconds since some fixed moment."""
        return _seconds() + self._ahead

    def sleep(self, seconds: float) -> None:
        """Sleep; afterwards at least that many seconds have passed."""
        begun = _seconds()
        time.sleep(seconds)
        lost = seconds - (_seconds() - begun)
        if lost > seconds / 2:
            self._ahead += lost


def _seconds() -> float:
    return time.monotonic() if _COUNTS_SUSPENSION is None else time.clock_gettime(_COUNTS_SUSPENSION)
