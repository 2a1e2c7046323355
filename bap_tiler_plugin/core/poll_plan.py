"""When the jobs of a backend are asked for their status, and with how few requests."""

from __future__ import annotations

from collections import deque

FIRST_SECONDS = 5.0
LONGEST_SECONDS = 60.0
FIRST_LOCAL_SECONDS = 0.04
LONGEST_LOCAL_SECONDS = 3.0
LIST_RETRY_SECONDS = 600.0
FIRST_LIST_PAUSE_SECONDS = 30.0
LONGEST_LIST_PAUSE_SECONDS = 3600.0
SHORT_JOB_SECONDS = 20.0
_REMEMBERED = 30
_SHARE_OF_AGE = 0.15
_SHARE_OF_DELAY = 0.5
_STILL_UNFINISHED = 0.97


class PollPlan:
    """Adapts to the jobs' durations: often at the start and when a job may be about to end, else seldom."""

    def __init__(self, *, local: bool) -> None:
        self.shortest = FIRST_LOCAL_SECONDS if local else FIRST_SECONDS
        self.longest = LONGEST_LOCAL_SECONDS if local else LONGEST_SECONDS
        self._durations: deque[float] = deque(maxlen=_REMEMBERED)

    def job_ended(self, age: float, unfinished_age: float) -> None:
        """Remember a job that was seen finished at one age (seconds since its start), unfinished at another."""
        self._durations.append((age + max(unfinished_age, _STILL_UNFINISHED * age)) / 2)

    def expected(self) -> float | None:
        """Seconds after which the quickest quarter of the recent jobs had ended, None when none has."""
        return sorted(self._durations)[len(self._durations) // 4] if self._durations else None

    def pause(self, age: float) -> float:
        """Seconds until a job that was started ``age`` seconds ago is asked for again."""
        expected = self.expected()
        if expected is None:
            seconds = _SHARE_OF_AGE * age
        elif age < expected:
            seconds = expected - age
        else:
            seconds = _SHARE_OF_DELAY * (age - expected)
        return min(self.longest, max(self.shortest, seconds))

    def jobs_ahead(self, limit: int) -> int:
        """How many jobs to create before a slot is free for them: some when jobs are short, else none."""
        expected = self.expected()
        return 1 + limit // 5 if expected is not None and expected < SHORT_JOB_SECONDS else 0

    def may_end(self, age: float) -> bool:
        """Whether a job of that age has probably just ended."""
        expected = self.expected()
        return expected is not None and 0.95 * expected <= age <= 2 * expected


class ListUse:
    """Whether the backend's list of jobs answers more cheaply than asking job by job."""

    def __init__(self) -> None:
        self._pages = 1
        self._not_before = 0.0
        self._failures = 0

    def pays(self, due: int, ending: int, now: float) -> bool:
        """Whether the list takes fewer requests for ``due`` jobs, of which ``ending`` are described anyway."""
        return self.may_be_asked(now) and self._pages + ending < due

    def may_be_asked(self, now: float) -> bool:
        """Whether the list has not lately been useless."""
        return now >= self._not_before

    def found(self, pages: int) -> None:
        """All jobs were on the first ``pages`` pages."""
        self._pages = pages
        self._failures = 0

    def incomplete(self, pages: int, now: float) -> None:
        """Some jobs were not on the first ``pages`` pages."""
        self._pages = 1
        self._not_before = now + LIST_RETRY_SECONDS * pages

    def unusable(self, now: float) -> bool:
        """The list lacks jobs that exist or cannot be read: try it again, later each time; True for the first time."""
        pause = min(LONGEST_LIST_PAUSE_SECONDS, FIRST_LIST_PAUSE_SECONDS * 2 ** min(self._failures, 10))
        self._not_before = now + pause
        self._failures += 1
        return self._failures == 1
