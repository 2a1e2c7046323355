"""When each job of a run waited, ran and was downloaded; laid out in lanes for the timeline."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..core.statuses import ACTIVE

if TYPE_CHECKING:
    from ..core.run_snapshot import JobTimes
    from ..core.tile_run import TileState


_SHORTEST_IDLE = 300.0
_NOT_STARTED = frozenset({"submitting", "created"})


@dataclass
class JobBar:
    """One job; times are UNIX times, None until they are known. ``lane`` counts from 0 within its backend.

    :ivar queued: when it was started, of a job that was seen before.
    """

    tile_id: str
    attempt: int
    backend_name: str
    status: str
    created: float
    running: float | None = None
    downloading: float | None = None
    ended: float | None = None
    lane: int = 0
    queued: float | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether it is started and has not ended."""
        return self.ended is None and self.status not in _NOT_STARTED

    def end(self, now: float) -> float:
        """Where its bar ends; that of a job that is not started does not grow."""
        return max(self.ended or (now if self.is_under_way else self.created), self.created)

    def pieces(self, now: float) -> list[tuple[str, float, float]]:
        """Status, begin and end of each stretch."""
        end = self.end(now)
        marks = [("queued", self.created)]
        if self.queued is not None:
            marks = [("created", self.created), ("queued", self.queued)]
        elif self.status in _NOT_STARTED:
            marks = [("created", self.created)]
        marks += [("running", self.running)] if self.running is not None else []
        marks += [("downloading", self.downloading)] if self.downloading is not None else []
        ends = [begin for _, begin in marks[1:]] + [end]
        return [(name, begin, stop) for (name, begin), stop in zip(marks, ends) if stop > begin]


class JobBars:
    """All jobs of a run by backend; follows what is seen of them.

    :ivar idle: begin and end (UNIX time) of the longer stretches without a job, in order.
    """

    def __init__(self, jobs: Iterable[JobTimes] = ()) -> None:
        self.bars: list[JobBar] = []
        self.open: dict[str, JobBar] = {}
        self.lanes: dict[str, int] = {}
        self.begin: float | None = None
        self.latest: float = 0.0
        self.idle: list[tuple[float, float]] = []
        self.credits_since_loading = 0.0
        self.finished_costs: list[float] = []
        self._free: dict[str, list[int]] = {}
        self._busy: dict[str, list[tuple[float, int]]] = {}
        for job in sorted(jobs, key=lambda job: job.created):
            self._add_known(job)

    def under_way(self) -> list[JobBar]:
        """The jobs that are started and have not ended."""
        return [bar for bar in self.open.values() if bar.is_under_way]

    def busy_seconds(self) -> float:
        """Seconds from the first job to the latest time that is known, without the longer stretches without a job."""
        span = 0.0 if self.begin is None else self.latest - self.begin
        return max(0.0, span - sum(end - begin for begin, end in self.idle))

    def follow(self, state: TileState, now: float) -> None:
        """Note that a tile has come into a state at a time."""
        bar = self.open.get(state.tile_id)
        if bar is not None and state.attempt != bar.attempt and state.status in ACTIVE:
            self._close(bar, now)
            bar = None
        if state.status not in ACTIVE:
            if bar is not None:
                bar.status = state.status
                self._close(bar, now)
                self._note_cost(state)
            return
        if bar is None:
            bar = JobBar(state.tile_id, state.attempt, state.backend_name or "", state.status, now)
            self._place(bar)
            self.open[state.tile_id] = bar
        elif bar.status in _NOT_STARTED and state.status not in _NOT_STARTED:
            self._note_idle(now)
            bar.queued = now
            self.latest = max(self.latest, now)
        bar.status = state.status
        if state.status == "running" and bar.running is None:
            bar.running = now
        elif state.status == "downloading" and bar.downloading is None:
            bar.downloading = now

    def _note_cost(self, state: TileState) -> None:
        if state.credits is not None:
            self.credits_since_loading += state.credits
            if state.status == "finished":
                self.finished_costs.append(state.credits)

    def _add_known(self, job: JobTimes) -> None:
        bar = JobBar(
            job.tile_id, job.attempt, job.backend_name, job.status, job.created, job.running, job.downloading, job.ended
        )
        active = job.status in ACTIVE and job.ended is None
        if not active and bar.ended is None:
            bar.ended = bar.running or bar.created
        self._release_until(job.backend_name, job.created)
        self._place(bar)
        if active:
            self.open[bar.tile_id] = bar
        else:
            heapq.heappush(self._busy.setdefault(bar.backend_name, []), (bar.ended, bar.lane))
            self.latest = max(self.latest, bar.ended)

    def _release_until(self, backend: str, moment: float) -> None:
        busy = self._busy.get(backend, [])
        while busy and busy[0][0] <= moment:
            heapq.heappush(self._free.setdefault(backend, []), heapq.heappop(busy)[1])

    def _place(self, bar: JobBar) -> None:
        """Give a bar the first free lane of its backend."""
        self._release_until(bar.backend_name, bar.created)
        free = self._free.setdefault(bar.backend_name, [])
        if free:
            bar.lane = heapq.heappop(free)
        else:
            bar.lane = self.lanes.get(bar.backend_name, 0)
            self.lanes[bar.backend_name] = bar.lane + 1
        self._note_idle(bar.created)
        self.bars.append(bar)
        self.begin = bar.created if self.begin is None else min(self.begin, bar.created)
        self.latest = max(self.latest, bar.created)

    def _note_idle(self, until: float) -> None:
        is_long = self.bars and until - self.latest > _SHORTEST_IDLE
        if is_long and not any(bar.is_under_way for bar in self.open.values()):
            self.idle.append((self.latest, until))

    def _close(self, bar: JobBar, now: float) -> None:
        bar.ended = max(now, bar.created)
        self.latest = max(self.latest, bar.ended)
        heapq.heappush(self._busy.setdefault(bar.backend_name, []), (bar.ended, bar.lane))
        self.open.pop(bar.tile_id, None)
