"""Whether a backend fails for one tile or for all: what it did for the other tiles meanwhile is the evidence."""

from __future__ import annotations

import time
from collections.abc import Hashable
from dataclasses import dataclass, field

MOST_TRIES = 6
LEAST_LUCK = 1e-5


@dataclass
class Trouble:
    """How often in a row a backend failed to do what ``about`` records for a tile; times of :func:`time.monotonic`.

    ``against`` counts the failures before each of which it did the same for another tile, since the one before.
    ``taken_before`` and ``tries_before`` are the record's counts at the first failure, ``taken_last`` at the last.
    ``ended`` is why no more is tried, ``is_blamed`` whether the tile is to blame for it, and not the backend; ``stops``
    is how often the job's cancellation failed after that.
    """

    about: Record | None = None
    tries: int = 0
    against: int = 0
    taken_before: int = 0
    tries_before: int = 0
    taken_last: int = 0
    failed_at: float = 0.0
    not_before: float = 0.0
    ended: str = ""
    is_blamed: bool = False
    stops: int = 0


@dataclass
class Record:
    """How a backend has dealt with one kind of request of all tiles.

    ``taken`` counts the requests that it took, ``tries`` the failures that these had before; ``failing`` are the rows
    for which it has failed since the last one, ``failing_since`` when that began and ``message`` what it answered last;
    ``odd`` is for how many at most it had failed when it took another, which was no outage.
    """

    taken: int = 0
    tries: int = 0
    failing: set[Hashable] = field(default_factory=set)
    failing_since: float = 0.0
    message: str = ""
    odd: int = 0

    def take(self, trouble: Trouble) -> None:
        """A request was taken, after the failures of its trouble."""
        self.taken += 1
        self.tries += trouble.tries
        self.odd = max(self.odd, len(self.failing))
        self.failing.clear()

    def fail(self, index: Hashable, trouble: Trouble, message: str = "", *, goes_on: bool) -> None:
        """A request for a row has failed with a message, again when its trouble goes on."""
        self.message = message
        now = time.monotonic()
        if not self.failing:
            self.failing_since = now
        self.failing.add(index)
        if goes_on and trouble.about is self:
            trouble.tries += 1
            trouble.against += self.taken > trouble.taken_last
        else:
            trouble.about, trouble.tries, trouble.against = self, 1, 0
            trouble.taken_before, trouble.tries_before = self.taken, self.tries
        trouble.taken_last, trouble.failed_at = self.taken, now

    def failing_seconds(self) -> float:
        """For how long no request has been taken, as far as some were made."""
        return time.monotonic() - self.failing_since if self.failing else 0.0

    def blames(self, trouble: Trouble, least: int = MOST_TRIES) -> bool:
        """Whether the backend fails for this row alone, and would hardly have failed so often by chance.

        The chance of one failure is taken from the other rows (Laplace's rule of succession); only failures count
        that were not part of an outage, since another row's request was taken shortly before.
        """
        if trouble.about is not self:
            return False
        taken, tries = self.taken - trouble.taken_before, self.tries - trouble.tries_before
        chance = (tries + 1) / (taken + tries + 2)
        return trouble.tries >= least and chance**trouble.against <= LEAST_LUCK
