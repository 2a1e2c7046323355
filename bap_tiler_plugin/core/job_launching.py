"""Which jobs a run creates and starts next: those that slots, limits, refusals and the budget allow."""

from __future__ import annotations

import logging
import time
from collections import Counter
from typing import Any

from .backend_state import BackendState, share
from .budget import COST_UNKNOWN
from .faults import classify
from .job_decisions import MOMENT_SECONDS, POLLED
from .job_sending import JobSending
from .job_store import Job, StoreError

_log = logging.getLogger(__name__)

OCCUPYING = ("submitting", "created", "queued_for_start", "queued", "running")
START, _LAUNCH = "start", "launch"
_HELD_SECONDS = 1.0


class JobLaunching(JobSending):
    """The part of :class:`JobLoop` that fills free slots; runs in the loop's thread only."""

    def _start_created(self) -> bool:
        """Start created jobs in free slots; whether the budget holds one back."""
        if self.manager.has_budget and self.store.has_unsaved:
            return True
        if START in self._held_until and not any(job.status == "created" for job in self.jobs.values()):
            self._let_go(START)
        started = Counter(job.backend_name for job in self.jobs.values() if job.status in POLLED)
        for job in self._idle(("created",)) if not self._user_paused else []:
            state = self.backends[job.backend_name]
            if started[state.name] < state.limit() and state.may_start():
                if self.manager.has_budget and self._is_held(START, job.row, self._started(), job.estimate):
                    return True
                started[state.name] += 1
                state.starting()
                self._each([job], self._start)
        return False

    def _started(self) -> list[Job]:
        return [job for job in self.jobs.values() if job.status not in ("submitting", "created")]

    def _is_held(self, what: str, row: Any, active: list[Job], estimate: float | None = None) -> bool:
        """Whether the budget allows no further start or launch; asked at most once a second while it does not."""
        now = self.clock.now()
        if now < self._held_until.get(what, 0.0):
            return True
        reason = self.manager.why_not_launch(row, self.store, active, estimate)
        if not reason:
            self._let_go(what)
            return False
        self._held_until[what] = now + _HELD_SECONDS
        if reason != COST_UNKNOWN:
            self._hold(reason)
        return True

    def _let_go(self, what: str) -> None:
        self._held_until.pop(what, None)
        if not self._held_until:
            self._hold("")

    def _launch(self) -> None:
        active = Counter(
            job.backend_name for job in self.jobs.values() if job.status in OCCUPYING and not self._is_aside(job)
        )
        free = {
            name: max(0, min(state.limit() + self._jobs_ahead(name) - active[name], self._creations_left(state)))
            for name, state in self.backends.items()
            if state.may_create() and not self._gives_no_results(state)
        }
        wanted = sum(free.values())
        if not wanted or self._user_paused or self.manager.is_stopping() or self.store.has_unsaved:
            return
        avoiding = sum(len(state.given_up) for state in self.backends.values())
        rows = self.store.rows(["not_started"], limit=wanted + avoiding)
        parallel = {name: state.parallel_jobs for name, state in self.backends.items()}
        names = [name for name, number in share(free, parallel, len(rows)).items() for _ in range(number)]
        spare = [name for name in free for _ in range(free[name] - names.count(name))]
        until = time.monotonic() + MOMENT_SECONDS
        for index, row, name in self._paired(rows, names + spare):
            if time.monotonic() >= until:
                return
            row["backend_name"] = name
            job = self._begin(index, row, name)
            if job is None:
                return
            self.jobs[index] = job
            self.stats["job launch"] += 1
            self._touch(job)
            self._each([job], self._create)

    def _begin(self, index: Any, row: Any, name: str) -> Job | None:
        """Commit a new attempt; None when the budget, or a database that is held, allows no further launch now."""
        try:
            if self.manager.has_budget and self._is_held(_LAUNCH, row, list(self.jobs.values())):
                return None
            return self.store.begin(index, row, name)
        except StoreError:
            raise
        except Exception as problem:  # noqa: BLE001 - costs at most this tile
            _log.error("Tile %s", row.get("tile_id", index), exc_info=problem)
            self._give_up(self.store.resume(index, row), "error", classify(problem).message)
            return None

    def _paired(self, rows: list[tuple[Any, Any]], names: list[str]) -> list[tuple[Any, Any, str]]:
        """Rows with the backends that get them, in order but for those that should go to another backend."""
        paired, left = [], list(rows)
        for name in names:
            number = next((n for n, (index, _) in enumerate(left) if not self._avoids(index, name)), None)
            if number is not None:
                paired.append((*left.pop(number), name))
        return paired

    def _creations_left(self, state: BackendState) -> int:
        creating = (
            job.status == "submitting" and not job.search_first and job.backend_name == state.name
            for job in self.jobs.values()
        )
        return state.creations_at_once() - sum(creating)

    def _jobs_ahead(self, name: str) -> int:
        return 0 if self.manager.has_budget else self.plans[name].jobs_ahead(self.backends[name].limit())
