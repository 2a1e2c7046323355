"""How a backend is doing during a run: free slots, backing off, and why it is not used any more."""

from __future__ import annotations

import random
import re
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from . import network
from .evidence import Record, Trouble
from .pauses import Pause, PauseKind

FIRST_BACKOFF_SECONDS = 1.0
LONGEST_BACKOFF_SECONDS = 300.0
TELL_AGAIN_SECONDS = 60.0
SETTLING_BACKOFFS = 15
PROBE_UP_SECONDS = 300.0
RATE_SECONDS = 61.0  # requests do not arrive as evenly as they are sent
SAME_REFUSALS = 3
MANY = 1_000_000
FIRST_PROBE_SECONDS = 30.0
LONGEST_PROBE_SECONDS = 600.0
_IDENTIFIER = re.compile(r"[\w-]*\d[\w-]*")


def backoff_seconds(failures: int) -> float:
    """How long to wait after so many earlier failures: twice as long each time, with jitter."""
    seconds = min(LONGEST_BACKOFF_SECONDS, FIRST_BACKOFF_SECONDS * 2 ** min(failures, 30))
    return seconds * random.uniform(0.75, 1.25)  # noqa: S311 - jitter, no secret  # nosec B311


def settling_seconds() -> float:
    """How long a job may still come into being after the request that makes it was given up."""
    return SETTLING_BACKOFFS * FIRST_BACKOFF_SECONDS


def settling_seconds_after_crash() -> float:
    """The same from the moment of the request: the client may have waited so long for its answer."""
    return network.TIMEOUT[1] + settling_seconds()


@dataclass
class BackendState:
    """Mutable state of one backend; times are of :func:`time.monotonic`."""

    name: str
    parallel_jobs: int
    pause: Pause | None = None
    probe_at: float = 0.0
    probe_seconds: float = 0.0
    logging_in: bool = False
    login_begun_at: float = 0.0
    logged_in_at: float = float("-inf")
    answered_at: float = float("-inf")
    failures: int = 0
    failing_since: float = 0.0
    failing_told: float = 0.0
    not_before: float = 0.0
    told_until: float = 0.0
    start_after: float = 0.0
    starts_per_minute: int | None = None
    starts: deque[float] = field(default_factory=deque)
    creations: Record = field(default_factory=Record)
    quiet_until: float = 0.0
    started: Record = field(default_factory=Record)
    downloads: Record = field(default_factory=Record)
    given_up: set[Any] = field(default_factory=set)
    blamed: set[Any] = field(default_factory=set)
    learned_limit: int = 0
    learned_at: float = 0.0
    has_accepted: bool = False
    refusals: int = 0
    last_refusal: str = ""
    refused_row: Any = None

    def is_available(self) -> bool:
        """Whether requests about jobs may be sent now."""
        return not self.holds_jobs and time.monotonic() >= max(self.not_before, self.told_until)

    @property
    def holds_jobs(self) -> bool:
        """Whether a pause concerns the jobs that there are; one for refused creations does not."""
        return self.pause is not None and self.pause.kind is not PauseKind.REFUSED

    def may_create(self) -> bool:
        """Whether jobs may be created now, as far as the backend has not asked to wait."""
        return self.pause is None and self.is_available() and time.monotonic() >= self.start_after

    def creations_at_once(self) -> int:
        """How many jobs may be in creation at a time: few while none was accepted, so that few tiles are refused."""
        return MANY if self.has_accepted and not self.refusals else max(1, SAME_REFUSALS - self.refusals)

    def may_start(self) -> bool:
        """Whether a job may be started now without more starts in a minute than allowed."""
        if not self.is_available() or time.monotonic() < self.start_after:
            return False
        if self.starts_per_minute is None:
            return True
        while self.starts and self.starts[0] <= time.monotonic() - RATE_SECONDS:
            self.starts.popleft()
        return len(self.starts) < self.starts_per_minute

    def started_before(self, age: float) -> None:
        """A job was started ``age`` seconds ago by an earlier execution; called from the oldest to the youngest."""
        if self.starts_per_minute is not None:
            self.starts.append(time.monotonic() - age)

    def starting(self) -> None:
        """A job is being started."""
        if self.starts_per_minute is not None:
            self.starts.append(time.monotonic())

    def limit(self) -> int:
        """The number of jobs that may be active now; one when the backend is being probed."""
        if self.failures:
            return 1
        if not self.learned_limit:
            return self.parallel_jobs
        steps_up = int((time.monotonic() - self.learned_at) / PROBE_UP_SECONDS)
        return min(self.parallel_jobs, self.learned_limit + steps_up)

    def answered(self) -> None:
        """A request was answered properly."""
        self.is_up()
        self.failures = 0
        self.not_before = 0.0

    def is_up(self) -> None:
        """A request was answered, be it that what it asked for is not offered."""
        self.answered_at = time.monotonic()

    def wait(self, seconds: float | None) -> None:
        """Send nothing for as long as the backend has asked."""
        if seconds is not None:
            self.told_until = max(self.told_until, time.monotonic() + seconds)

    def failed(self) -> bool:
        """A request failed in passing: back off, longer each time; whether to tell, at first and then now and then."""
        now = time.monotonic()
        if now < self.not_before:
            return False
        if not self.failures:
            self.failing_since = now
        self.failures += 1
        self.not_before = now + backoff_seconds(self.failures - 1)
        if self.failures > 1 and now - self.failing_told < TELL_AGAIN_SECONDS:
            return False
        self.failing_told = now
        return True

    def failing_seconds(self) -> float:
        """How long every request has failed; 0 when only the last one did."""
        return time.monotonic() - self.failing_since if self.failures > 1 else 0.0

    def limited(self, active: int, seconds: float | None) -> bool:
        """The backend takes no more jobs than those active now; whether that is a new limit."""
        is_new = self.limit() != max(1, active)
        self.learned_limit = max(1, active)
        self.learned_at = time.monotonic()
        self.wait_to_start(seconds)
        return is_new

    def wait_to_start(self, seconds: float | None) -> None:
        """Create and start no job for as long as the backend has asked, else for some seconds."""
        if seconds is None:
            seconds = FIRST_BACKOFF_SECONDS * random.uniform(2, 4)  # noqa: S311 - jitter, no secret  # nosec B311
        self.start_after = max(self.start_after, time.monotonic() + seconds)

    def accepted(self, trouble: Trouble) -> None:
        """A job was created, after its trouble."""
        self.answered()
        self.creations.take(trouble)
        self.has_accepted = True
        self.refusals = 0
        self.probe_seconds = 0.0

    def paused(self, pause: Pause) -> None:
        """Send nothing until :meth:`probe`, due later each time; after refusals it is due on a person's word only."""
        self.pause = pause
        if pause.kind is PauseKind.REFUSED:
            self.probe_at = float("inf")
            return
        self.probe_seconds = min(LONGEST_PROBE_SECONDS, self.probe_seconds * 2 or FIRST_PROBE_SECONDS)
        self.probe_at = time.monotonic() + self.probe_seconds

    def probe(self) -> None:
        """Try the backend again, with one job at first; the refusal that paused it pauses it again at once."""
        after_refusals = self.pause is not None and self.pause.kind is PauseKind.REFUSED
        self.pause = None
        self.refusals = SAME_REFUSALS - 1 if after_refusals else 0
        self.failures = max(1, self.failures)
        self.not_before = 0.0

    def refused(self, index: Any, message: str) -> bool:
        """A row's job was refused; True when so many rows in a row got the same answer that going on is pointless.

        Answers are the same that differ only in words with digits, such as the number of the request or the tile.
        """
        message = _IDENTIFIER.sub("#", message)
        if (index, message) == (self.refused_row, self.last_refusal) and self.refusals:
            return False
        self.refusals = self.refusals + 1 if message == self.last_refusal else 1
        self.last_refusal, self.refused_row = message, index
        return self.refusals >= SAME_REFUSALS


def share(free: Mapping[str, int], parallel: Mapping[str, int], number: int) -> dict[str, int]:
    """How many of ``number`` jobs each backend gets: as equal as possible in proportion to its parallel jobs."""
    given = dict.fromkeys(free, 0)
    for _ in range(number):
        open_backends = [name for name in free if given[name] < free[name]]
        if not open_backends:
            break
        name = min(open_backends, key=lambda n: (parallel[n] - free[n] + given[n] + 1) / parallel[n])
        given[name] += 1
    return given
