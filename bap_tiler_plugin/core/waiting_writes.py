"""Writes that wait, in their order, while another program holds the run's file."""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from collections.abc import Callable
from typing import Any

MOST_AT_ONCE = 200
TRY_SECONDS = 0.5
_HELD = "is locked"


def is_held(error: BaseException) -> bool:
    """Whether another program or thread has the file for itself just now."""
    return isinstance(error, sqlite3.OperationalError) and _HELD in str(error)


class WaitingWrites:
    """What could not be written yet. Unless ``may_wait``, a write that cannot be done raises its error at once."""

    def __init__(self) -> None:
        self.may_wait = False
        self._writes: deque[tuple[Any, Callable[[], None]]] = deque()
        self._held_since: float | None = None
        self._try_at = 0.0

    def __len__(self) -> int:
        return len(self._writes)

    @property
    def indices(self) -> set[Any]:
        """Indices of the rows whose latest values are not in the file."""
        return {index for index, _ in self._writes if index is not None}

    @property
    def held_seconds(self) -> float:
        """How long the file has been held by another program; 0 when it is not."""
        return 0.0 if self._held_since is None else time.monotonic() - self._held_since

    @property
    def is_due(self) -> bool:
        """Whether it is time to try to write; always when nothing is in the way."""
        return self._held_since is None or time.monotonic() >= self._try_at

    def write(self, write: Callable[[], None], index: Any = None) -> None:
        """Write now, or after what waits already; ``index`` is the row's."""
        if self._writes or not self._is_written(write):
            self._writes.append((index, write))

    def write_now(self, write: Callable[[], None]) -> bool:
        """Write now or not at all; False when something is in the way."""
        return not self._writes and self.is_due and self._is_written(write)

    def catch_up(self, *, at_once: bool = False) -> bool:
        """Write what waits, a part of it where there is much; whether nothing waits any more."""
        if self._writes and (self.is_due or at_once):
            for _ in range(min(MOST_AT_ONCE, len(self._writes))):
                if not self._is_written(self._writes[0][1]):
                    break
                self._writes.popleft()
        return not self._writes

    def forget(self) -> int:
        """Drop what waits and raise errors from now on; how many writes that were."""
        number = len(self._writes)
        self._writes.clear()
        self._held_since, self.may_wait = None, False
        return number

    def _is_written(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except sqlite3.OperationalError as error:
            if not (self.may_wait and is_held(error)):
                raise
            now = time.monotonic()
            self._held_since = now if self._held_since is None else self._held_since
            self._try_at = now + TRY_SECONDS
            return False
        self._held_since = None
        return True
