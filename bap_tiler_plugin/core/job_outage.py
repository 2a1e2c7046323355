"""When the run's own database cannot be written: wait, and go on from what it holds, as after a crash.

While another program only holds it, the run goes on without launching jobs, and writes down later what happened.
"""

from __future__ import annotations

import functools
import logging
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .job_control import CANCELLED, JobControl
from .job_store import Job, StoreError
from .pauses import Pause, PauseKind

_log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
LONGEST_LOOK_SECONDS = 30.0
ROOM_BYTES = 1 << 20
HELD_SECONDS = 10.0
ENDING_SECONDS = 0.2
_SLICE_SECONDS = 0.05


class JobOutage(JobControl):
    """The part of :class:`JobLoop` that survives a full disk; runs in the loop's thread only.

    What is in memory has got ahead of the database by then, so it is thrown away. Jobs that were being created are
    found again by their token, once the requests that create them have been answered.
    """

    _left: tuple[Job, ...] = ()
    _look_seconds: float = LOOK_SECONDS

    def _handle_answers(self, seconds: float = float("inf")) -> int:
        raise NotImplementedError

    def _leave_store(self, error: StoreError) -> None:
        """Let go of all jobs until the database can be written again; what was to be cancelled is remembered."""
        self._store_reason = str(error)
        self.store.forget_unsaved()
        wanted = frozenset(job.tile_id for job in self.jobs.values() if job.cancel_wanted)
        if wanted:
            self.cancel_tiles(wanted)
        self._left = (*(job for job in self._left if job.pending), *(j for j in self.jobs.values() if j.pending))
        self.jobs.clear()

    def _mind_store(self) -> None:
        """Write what has waited for another program; pause when it holds the database for long."""
        self.store.catch_up()
        self._leave_removed_rows()
        if self.store.held_seconds < HELD_SECONDS:
            return
        reason = f"{self.store.place} is held by another program"
        if not self._is_waiting_for_somebody():
            raise StoreError(reason)
        if not any(pause.kind is PauseKind.DISK for pause in self._announced):
            self._announce(Pause(PauseKind.DISK, f"{reason}. Jobs are watched; new ones wait until it lets go"))

    def _leave_removed_rows(self) -> None:
        """Cancel the jobs whose rows somebody has removed, without waiting for it: nothing can be written of them."""
        for index in self.store.take_gone():
            job = self.jobs.get(index)
            if job is None or (job.job_id is None and job.pending):
                continue
            known = f"; its job {job.job_id} on {job.backend_name} is cancelled" if job.job_id else ""
            self._tell("left alone", f"Tile {job.tile_id} was removed from {self.store.place}{known}")
            if job.job_id:
                self._submit(job, "start", functools.partial(_stop, self._handle_of(job)), lambda *_: None)
            self._drop(job)

    def _write_the_rest(self) -> None:
        """At the end, write what has waited for another program, when it lets go at once."""
        deadline = time.monotonic() + ENDING_SECONDS
        while not self.store.catch_up(at_once=True) and time.monotonic() < deadline:
            time.sleep(_SLICE_SECONDS)
        if self.store.has_unsaved:
            _log.warning("%s is held by another program; the next execution asks the backends anew", self.store.place)

    def _wait_for_store(self) -> bool:
        """Wait until the database can be written, as long as somebody can be told; whether it can."""
        pause = Pause(PauseKind.DISK, self._store_reason)
        self._note_pause(pause)
        self.manager.message(f"paused: {pause}")
        look_at, commands = time.monotonic() + self._look_seconds, self.commands.qsize()
        while not self.manager.is_stopping() and self._is_waiting_for_somebody():
            self._take_answers()
            is_due = time.monotonic() >= look_at or self.commands.qsize() != commands
            if is_due and not any(job.pending for job in self._left):
                if self._is_writable(pause):
                    self._store_reason = ""
                    self._look_seconds = min(LONGEST_LOOK_SECONDS, 2 * self._look_seconds)
                    return True
                look_at, commands = time.monotonic() + LOOK_SECONDS, self.commands.qsize()
            time.sleep(_SLICE_SECONDS)
        return False

    @property
    def is_waiting_for_store(self) -> bool:
        """Whether the database cannot be written."""
        return bool(self._store_reason)

    def _is_writable(self, pause: Pause) -> bool:
        """Whether there is room, and what happened can be written down."""
        self.store.close()
        try:
            place = Path(str(self.store.place)).parent
            if place.is_dir() and shutil.disk_usage(place).free < ROOM_BYTES:
                return False
            self.store.event("paused", str(pause))
            self.store.event("resumed", "the database can be written again")
        except (StoreError, OSError) as error:
            _log.info("%s", error)
            return False
        return True

    def _take_answers(self) -> None:
        """Let answers go whose jobs are looked at anew; those to logins count."""
        try:
            self._handle_answers()
        except StoreError as error:
            _log.info("%s", error)

    def is_creating(self) -> bool:
        """Whether the answer of a request that creates a job is awaited."""
        return any(job.pending and job.status == "submitting" for job in (*self.jobs.values(), *self._left))

    def finish_sending(self, seconds: float) -> frozenset[Any]:
        """After the run was stopped, to cancel its jobs: the rows whose creation or start is still unanswered then."""
        deadline = time.monotonic() + seconds
        while any(job.under_way for job in self.jobs.values()) and time.monotonic() < deadline:
            time.sleep(_SLICE_SECONDS)
        time.sleep(_SLICE_SECONDS)
        self._handle_answers()
        for job in list(self.jobs.values()):
            if job.status == "submitting" and not (job.begun or job.search_first):
                self._withdraw(job, "canceled", CANCELLED)
        return frozenset(job.index for job in self.jobs.values() if job.under_way)

    def finish_creating(self) -> None:
        """After the run has ended: wait for such answers and commit them."""
        while self.is_creating() and self.workers.unfinished:
            time.sleep(_SLICE_SECONDS)
            try:
                self._handle_answers()
            except StoreError as error:
                _log.warning("A new job is looked for by the next execution: %s", error)


def _stop(handle: Callable[[], Any]) -> None:
    handle().stop()
