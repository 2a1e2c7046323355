"""The loop of a run: it alone decides and commits; worker threads do the HTTP.

Every change is committed before anything follows from it. What a thread answers is handled here, in the loop's thread.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from . import backend_state
from .backend_state import BackendState, settling_seconds, settling_seconds_after_crash
from .clock import Clock
from .job_decisions import MOMENT_SECONDS
from .job_launching import START, JobLaunching
from .job_store import Job, JobStore, StoreError, guarded
from .pauses import PauseKind
from .poll_plan import ListUse, PollPlan
from .statuses import ACTIVE
from .workers import Workers

if TYPE_CHECKING:
    from .job_manager import TileJobManager

_log = logging.getLogger(__name__)

GRACE_SECONDS = 0.5
_SHORTEST_SLICE = 0.003
_LONGEST_SLICE = 0.2
_LONGEST_SLICE_WITH_REQUESTS = 0.03
_SLICE_GROWTH = 1.3
_LOG_SECONDS = 5.0


class JobLoop(JobLaunching):
    """One execution of the jobs of a database; made and run by :class:`TileJobManager`."""

    def __init__(self, manager: TileJobManager, store: JobStore, start_job: Callable[..., Any]) -> None:
        self.manager = manager
        self.store = store
        self.start_job = start_job
        self.stats: dict[str, int] = defaultdict(int)
        self.workers = Workers()
        self.jobs: dict[Any, Job] = {}
        self.backends = {
            name: BackendState(name, backend.parallel_jobs, starts_per_minute=manager.starts_per_minute.get(name))
            for name, backend in manager.backends.items()
        }
        self.clock = Clock()
        self.naming = threading.Lock()
        self.plans = {name: PollPlan(local=manager.is_local(name)) for name in manager.backends}
        self.lists = {name: ListUse() for name in manager.backends}
        self._changed: dict[Any, Job] = {}
        self.commands = manager.commands
        self._held = ""
        self._held_until = {}
        self._user_paused = False
        self._ending = False
        self._logged_at = 0.0
        self._starts_recalled = False
        self._has_resumed = False
        self._words = deque()
        self._cancel_tries = {}
        self._elsewhere: set[str] = set()

    def run(self) -> dict[str, int]:
        """Work until every row is terminal, nothing can go on, or the manager is told to stop."""
        if not self.backends:
            raise RuntimeError("No backends registered")
        try:
            while not self._work():
                if not self._wait_for_store():
                    break
        finally:
            self._end()
        return self.stats

    def _work(self) -> bool:
        """Take up what the database holds and go on until the run is done; False when the database fails."""
        try:
            self.store.may_wait()
            self._recall_starts()
            self._resume()
            self._obey()
            self._obey_about_tiles()
            while not self._is_done():
                self._poll()
                self._advance()
                self.stats["run_jobs loop"] += 1
                self._log_progress_sometimes()
                self._wait()
                self.stats["sleep"] += 1
            if not self.manager.is_stopping():
                self._fail_vain_downloads()
            self._log_progress()
        except StoreError as error:
            self._leave_store(error)
            return False
        return True

    def _log_progress_sometimes(self) -> None:
        if self.manager.poll_sleep is not None or self.clock.now() >= self._logged_at + _LOG_SECONDS:
            self._log_progress()

    def _log_progress(self) -> None:
        self._logged_at = self.clock.now()
        with guarded(self.store.place):
            counts = self.store.job_db.count_by_status()
        _log.info("Job status histogram: %s. Run stats: %s", counts, dict(self.stats))

    @property
    def reason(self) -> str:
        """Why rows were left although nobody stopped the run; empty when none were."""
        paused = [str(state.pause) for state in self.backends.values() if state.pause is not None]
        disk = [self._disk_reason] if self._full_disk is not None else []
        if self._store_reason:
            disk.append(self._store_reason)
        elsewhere = [
            f"Tiles have jobs on {name}, which is not among the backends; give it too"
            for name in sorted(self._elsewhere)
        ]
        down = [str(pause) for pause in self._announced if pause.kind is PauseKind.DOWN]
        return "; ".join(disk + ([self._held] if self._held else []) + paused + down + elsewhere)

    # --- resuming --------------------------------------------------------------------------------------------------

    def _recall_starts(self) -> None:
        """Count the starts of earlier executions, which the backends count too."""
        if self._starts_recalled:
            return
        for name, age in self.store.recent_starts(backend_state.RATE_SECONDS):
            if name in self.backends:
                self.backends[name].started_before(age)
        self._starts_recalled = True

    def _resume(self) -> None:
        """Take up what an earlier execution, or this one before its database failed, has left."""
        settling = settling_seconds() if self._has_resumed else settling_seconds_after_crash()
        self._has_resumed = True
        unsettled = max(0.0, settling - self.store.seconds_since_write())
        for index, row in self.store.rows(ACTIVE):
            job = self.store.resume(index, row)
            if job.backend_name not in self.backends:
                self._tell("left alone", f"backend {job.backend_name!r} is not part of this run", job)
                self._elsewhere.add(job.backend_name)
                continue
            if job.job_id is None and not job.token:
                self.store.commit(job, {"status": "not_started"})
                self._touch(job)
                continue
            job.search_first = job.job_id is None
            job.settles_at = time.monotonic() + unsettled if job.search_first else 0.0
            job.start_unsure = True
            job.cancel_wanted = self.store.is_to_cancel(job)
            self.jobs[index] = job
            if job.job_id is not None and job.status == "submitting":
                self._commit(job, {"status": "created", "id": job.job_id})
        for index, row in self.store.rows(["download_failed"]):
            job = self.store.resume(index, row)
            if job.job_id is not None and job.backend_name in self.backends:
                self.jobs[index] = job
                self._commit(job, {"status": "downloading", "message": None})

    # --- one round -------------------------------------------------------------------------------------------------

    def _advance(self) -> None:
        """Send what is due: jobs to create, to start, to download, and new attempts for free slots."""
        self._mind_store()
        self._each(self._idle(("submitting",)), self._create_if_free)
        self._probe_paused()
        self._send_cancellations()
        held = self._start_created()
        self._look_at_disk()
        self._each(self._idle(("downloading",)) if self._full_disk is None else [], self._fetch)
        if not held and self._full_disk is None:
            self._launch()
        self._tell_who_is_down()
        self._announce_ended()
        self._publish()

    def _create_if_free(self, job: Job) -> None:
        if job.search_first or self.backends[job.backend_name].may_create():
            self._create(job)

    def _idle(self, statuses: tuple[str, ...]) -> list[Job]:
        now = time.monotonic()
        return [
            job
            for job in self.jobs.values()
            if job.status in statuses
            and not job.pending
            and not job.cancel_wanted
            and job.not_before <= now
            and self.backends[job.backend_name].is_available()
        ]

    # --- waiting and ending ----------------------------------------------------------------------------------------

    def _is_done(self) -> bool:
        if self.manager.is_stopping():
            return True
        usable = any(state.pause is None for state in self.backends.values())
        if self.workers.unfinished or not self.commands.empty() or self._words or self.store.has_unsaved:
            return False
        if any(self._goes_on(job) for job in self.jobs.values()):
            return False
        if not self.jobs and not self.store.count(["not_started"]):
            return True
        stuck = not usable or self._held_until or self._user_paused or self._full_disk is not None
        if stuck and self._is_waiting_for_somebody():
            return False
        return bool(stuck) or any(self._waits_in_vain(job) for job in self.jobs.values())

    def _goes_on(self, job: Job) -> bool:
        state = self.backends[job.backend_name]
        if state.holds_jobs or (state.pause is not None and job.status == "submitting" and not job.search_first):
            return False
        if self._waits_in_vain(job):
            return False
        if job.status == "downloading":
            return self._full_disk is None
        return not ((self._user_paused or START in self._held_until) and job.status == "created")

    def _wait(self) -> None:
        """Sleep in slices until jobs are to be polled, handling answers; ends early when the run is done or stopped."""
        fixed = self.manager.poll_sleep
        tick = self.clock.now() + fixed if fixed is not None else float("inf")
        length = _SHORTEST_SLICE
        while True:
            left = min(tick, self._next_poll() if fixed is None else tick) - self.clock.now()
            if left <= 0:
                return
            if self.workers.unfinished:
                self.workers.wait(min(length, left))
            else:
                self.clock.sleep(min(length, left))
            longest = _LONGEST_SLICE_WITH_REQUESTS if self.workers.unfinished else _LONGEST_SLICE
            length = min(longest, length * _SLICE_GROWTH)
            if self._handle_answers(MOMENT_SECONDS) or self._words:
                length = _SHORTEST_SLICE
            self._obey()
            self._obey_about_tiles()
            self._advance()
            if self._is_done():
                return

    def _handle_answers(self, seconds: float = float("inf")) -> int:
        """Handle the answers that have come in, for so long at most; how many.

        The rest waits, so that a user's word is not kept waiting. All are handled when the database fails with one.
        """
        until, number = time.monotonic() + seconds, 0
        failure: StoreError | None = None
        for answer in self.workers.answers():
            number += 1
            try:
                answer.handle(answer.value, answer.error)
            except StoreError as error:
                failure = error
            except Exception:  # noqa: BLE001 - an answer that concerns several jobs; each is asked for again
                _log.exception("An answer was not understood")
            if failure is None and time.monotonic() >= until:
                break
        if failure is not None:
            raise failure
        return number

    def _end(self) -> None:
        """Take in what is about to be answered, then leave the threads to themselves."""
        self._ending = True
        deadline = time.monotonic() + GRACE_SECONDS
        try:
            while self.is_creating() and time.monotonic() < deadline:
                time.sleep(_SHORTEST_SLICE)
                self._handle_answers()
            self._handle_answers()
            self._write_the_rest()
        except StoreError as error:
            _log.warning("What came in at the end is asked for again by the next execution: %s", error)
        self.store.forget_unsaved()
        self._publish()
        self.workers.close()
