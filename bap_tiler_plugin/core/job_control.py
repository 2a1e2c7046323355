"""Pausing and resuming of a run and its backends, and what a user asks for in between."""

from __future__ import annotations

import logging
import queue
import shutil
import time
from collections import deque
from collections.abc import Callable, Collection
from typing import Any

from . import cancelling, job_tasks
from .backend_state import BackendState, backoff_seconds
from .faults import Fault, FaultKind, classify
from .job_decisions import MOMENT_SECONDS
from .job_polls import JobPolls
from .job_starts import NO_LIST, unknown_job
from .job_store import Job, StoreError
from .pauses import Pause, PauseKind
from .results import DiskFullError
from .retrying import retry_rows
from .workers import Workers

_log = logging.getLogger(__name__)

LOGIN_SECONDS = 60.0
SILENT_LOGIN_SECONDS = 5.0
DISK_SECONDS = 10.0
DISK_RESERVE_BYTES = 16 << 20
CANCEL_RETRY_SECONDS = 2.0
CANCEL_TRIES = 7
BATCH = 200
CANCELLED = "Cancelled on request"
_KINDS = {FaultKind.LOGIN: PauseKind.LOGIN, FaultKind.PAYMENT: PauseKind.PAYMENT, FaultKind.REFUSED: PauseKind.REFUSED}


class JobControl(JobPolls):
    """The part of :class:`JobLoop` that pauses, resumes, retries and cancels; runs in the loop's thread only."""

    workers: Workers
    commands: queue.SimpleQueue[Callable[[JobControl], None]]
    _full_disk: DiskFullError | None = None
    _disk_reason: str = ""
    _store_reason: str = ""
    _disk_look_at: float = 0.0
    _held: str
    _user_paused: bool
    _announced: tuple[Pause, ...] = ()
    _words: deque[Callable[[], bool]]
    _cancel_tries: dict[str, int]

    # --- commands of the user --------------------------------------------------------------------------------------

    def _obey(self) -> None:
        while not self.manager.is_stopping():
            try:
                command = self.commands.get_nowait()
            except queue.Empty:
                return
            try:
                command(self)
            except StoreError:
                self.commands.put(command)
                raise
            except Exception:  # noqa: BLE001 - what a user asked for must not end the run
                _log.exception("A command failed")
                self._tell("command failed", "see the log")

    def _obey_about_tiles(self) -> None:
        """Do for a moment what was asked about tiles: in batches, each word to its end before the next."""
        until = time.monotonic() + MOMENT_SECONDS
        while self._words and time.monotonic() < until and not self.manager.is_stopping():
            try:
                is_done = self._words[0]()
            except StoreError:
                raise
            except Exception:  # noqa: BLE001 - what a user asked for must not end the run
                _log.exception("A command failed")
                self._tell("command failed", "see the log")
                is_done = True
            if is_done:
                self._words.popleft()
            elif self.store.has_unsaved:
                return

    def note(self, what: str, why: str, row: Any = None) -> None:
        """Write down what a worker has decided, about the job of a row where one is given."""
        self._tell(what, why, None if row is None else self.store.resume(row.name, row))

    def pause(self, reason: str = "") -> None:
        """Create and start no more jobs; those that run are watched and downloaded."""
        if not self._user_paused:
            self._user_paused = True
            self._announce(Pause(PauseKind.USER, reason or "Paused by the user"))

    def resume(self) -> None:
        """Go on, also with backends that were paused."""
        self._tell("resumed", "by the user")
        self._user_paused, self._held = False, ""
        for pause in self._announced:
            self.manager.resumed(pause)
        self._announced, self._disk_reason = (), ""
        self.manager.pauses_changed(())
        self._look_at_disk(at_once=True)
        self._try_at_once()
        for state in self.backends.values():
            _wait_no_longer(state)
            if state.pause is not None:
                self._probe(state, with_person=True)

    def try_backend(self, name: str) -> None:
        """A backend is said to work again: send the next request at once, not when its waiting time is over."""
        self._try_at_once()
        _wait_no_longer(self.backends[name])

    def tell_down(self, name: str, reason: str) -> None:
        """A backend is known not to work until somebody does something about it."""
        self.backends[name].failures = max(1, self.backends[name].failures)
        self._announce(Pause(PauseKind.DOWN, reason, name))

    def weigh_again(self) -> None:
        """The budget has changed: look at once whether it allows the next job."""
        self._held = ""
        self._held_until.clear()

    def set_parallel_jobs(self, name: str, number: int) -> None:
        """Change how many jobs may be active at a time on a backend."""
        self.backends[name].parallel_jobs = number
        self._tell("parallel jobs", f"{name}: {number} at a time")

    def retry(self, tile_ids: Collection[str] | None, statuses: Collection[str]) -> None:
        """Take tiles up again that have ended with one of the statuses."""
        self._words.append(lambda: self._retry_some(tile_ids, statuses))

    def cancel_tiles(self, tile_ids: Collection[str] | None) -> None:
        """Cancel tiles, on their backends too; None cancels all."""
        self._words.append(lambda: self._cancel_some(tile_ids))

    def _retry_some(self, tile_ids: Collection[str] | None, statuses: Collection[str]) -> bool:
        """Take up a batch; whether it was the last."""
        if self.store.has_unsaved:
            return False
        jobs = retry_rows(self.store, tile_ids, statuses, BATCH)
        for job in jobs:
            if job.status == "downloading" and job.backend_name in self.backends:
                self.jobs[job.index] = job
            self._tell("retried", "on request", job)
            self._touch(job)
        self._publish()
        return len(jobs) < BATCH

    def _cancel_some(self, tile_ids: Collection[str] | None) -> bool:
        """Cancel all jobs and a batch of the tiles that have none; whether it was the last."""
        for job in self.jobs.values():
            if not job.cancel_wanted and (tile_ids is None or job.tile_id in tile_ids):
                job.cancel_wanted, job.cancel_after = True, 0.0
        self._send_cancellations()
        rows = self.store.rows_of(["not_started"], tile_ids, BATCH)
        for index, row in rows:
            job = self.store.resume(index, row)
            self.store.reset(job, {"status": "canceled", "message": CANCELLED})
            self._tell("canceled", "on request", job)
            self._touch(job)
        self._publish()
        return len(rows) < BATCH and not self.store.has_unsaved

    def _send_cancellations(self) -> None:
        now = time.monotonic()
        for job in [job for job in self.jobs.values() if job.cancel_wanted and job.cancel_after <= now]:
            if job.status in ("submitting", "queued_for_start") and job.pending:
                continue
            if job.status == "submitting" and not job.search_first:
                self.store.withdraw(job, "canceled", CANCELLED)
                self._drop(job)
                continue
            job.cancel_after = float("inf")
            self._send_cancellation(job)

    def _send_cancellation(self, job: Job) -> None:
        manager, name, job_id, token = self.manager, job.backend_name, job.job_id, job.token

        def answered(status: Any, error: BaseException | None) -> None:
            if self._is_current(job):
                self._on_cancelled(job, status, error)

        self.workers.submit(
            (name, "cancel"),
            2,
            lambda: job_tasks.cancel_job(manager._get_connection(name), job_id, token),
            answered,
        )

    def _on_cancelled(self, job: Job, status: Any, error: BaseException | None) -> None:
        if isinstance(error, job_tasks.StillActiveError):
            self._on_still_active(job, str(error))
            return
        fault = classify(error) if error is not None else None
        is_settled = time.monotonic() >= job.settles_at
        if job.job_id is None and not is_settled and (status == job_tasks.NO_JOB or fault is not None):
            job.cancel_after = time.monotonic() + CANCEL_RETRY_SECONDS
        elif fault is not None and job.job_id is None and (fault.is_unsupported or fault.kind in NO_LIST):
            self._give_up(job, "canceled", f"{CANCELLED}. {unknown_job(job, fault.message)}")
        elif fault is None or fault.kind is FaultKind.GONE or job.status == "downloading":
            if status in job_tasks.ACTIVE_STATUSES:
                self._tell(
                    "not confirmed", f"{CANCELLED}, but the backend says that job {job.job_id} is still {status}", job
                )
            is_finished = status == "finished" or job.status == "downloading"
            self._give_up(job, "canceled", f"{CANCELLED}{cancelling.TOO_LATE % job.job_id if is_finished else ''}")
        elif fault.kind is FaultKind.REFUSED and job.status == "created":
            self._give_up(job, "canceled", CANCELLED)
        elif fault.kind in (FaultKind.PASSING, FaultKind.LIMIT):
            self._cancel_later(job)
        else:
            job.cancel_wanted = False
            self._tell("not cancelled", fault.message, job)

    def _on_still_active(self, job: Job, reason: str) -> None:
        """Try it some times more; then the job is watched again like any other."""
        tries = self._cancel_later(job)
        if tries == 1:
            self._tell("not cancelled yet", f"{reason}. It is tried again", job)
        elif tries >= CANCEL_TRIES:
            job.cancel_wanted = False
            del self._cancel_tries[job.token]
            self._tell("not cancelled", f"{reason}, {tries} times. The job goes on and is watched", job)

    def _cancel_later(self, job: Job) -> int:
        """Pause before the next try, longer each time; how many tries there have been."""
        tries = self._cancel_tries[job.token] = self._cancel_tries.get(job.token, 0) + 1
        job.cancel_after = time.monotonic() + backoff_seconds(tries)
        return tries

    # --- pauses ----------------------------------------------------------------------------------------------------

    def _block(self, state: BackendState, fault: Fault) -> None:
        """Pause a backend; an expired login is renewed first, a person is asked only when that fails."""
        if state.pause is not None:
            return
        kind = _KINDS.get(fault.kind, PauseKind.REFUSED)
        if kind is PauseKind.LOGIN and self._may_log_in(state):
            state.pause = Pause(kind, fault.message, state.name)
            self._log_in(state, fault.message, with_person=True)
            return
        self._pause_backend(state, Pause(kind, fault.message, state.name))

    def _pause_backend(self, state: BackendState, pause: Pause) -> None:
        state.paused(pause)
        self._announce(pause)

    def _announce(self, pause: Pause) -> None:
        self._note_pause(pause)
        self._tell("paused", str(pause))

    def _publish(self) -> None:
        raise NotImplementedError

    def _note_pause(self, pause: Pause) -> None:
        self._announced = (*(p for p in self._announced if not _same_cause(p, pause)), pause)
        self.manager.paused(pause)
        self.manager.pauses_changed(self._announced)

    def _announce_ended(self) -> None:
        """Tell which of the pauses that were announced are over."""
        ended = [pause for pause in self._announced if not self._is_in_effect(pause)]
        if ended:
            self._announced = tuple(pause for pause in self._announced if pause not in ended)
            for pause in ended:
                self.manager.resumed(pause)
            self.manager.pauses_changed(self._announced)

    def _is_in_effect(self, pause: Pause) -> bool:
        """Whether a pause goes on; that of a backend ends with a proper answer, not with the attempt to get one."""
        state = self.backends.get(pause.backend)
        if pause.kind is PauseKind.DOWN and state is not None:
            return self._is_down(state) or state.failures > 0
        if state is not None:
            return state.pause is not None or state.failures > 0
        if pause.kind is PauseKind.USER:
            return self._user_paused
        if pause.kind is PauseKind.BUDGET:
            return bool(self._held)
        return self._full_disk is not None or bool(self._store_reason) or self.store.held_seconds > 0

    def _hold(self, reason: str) -> None:
        """Launch no more jobs for a reason of the whole run; empty lets it go on."""
        if reason and not self._held:
            self._announce(Pause(PauseKind.BUDGET, reason))
        self._held = reason

    def _probe_paused(self) -> None:
        now = time.monotonic()
        for state in self.backends.values():
            if state.logging_in:
                self._announce_login(state)
            elif state.pause is not None and now >= state.probe_at:
                self._probe(state, with_person=False)

    def _announce_login(self, state: BackendState) -> None:
        """Tell, once, about a login that takes so long that it waits for a person."""
        is_told = any(pause.kind is PauseKind.LOGIN and pause.backend == state.name for pause in self._announced)
        if not is_told and state.pause and time.monotonic() >= state.login_begun_at + SILENT_LOGIN_SECONDS:
            self._announce(state.pause)

    def _probe(self, state: BackendState, *, with_person: bool) -> None:
        """Let one request through to a paused backend; for a missing login after logging in."""
        if state.pause is None:
            return
        if state.pause.kind is PauseKind.LOGIN and self.manager.can_log_in:
            self._log_in(state, state.pause.cause or state.pause.reason, with_person=with_person)
        else:
            state.probe()

    def _on_disk_full(self, error: DiskFullError) -> None:
        """Download nothing and launch no job until there is room."""
        self._full_disk, self._disk_look_at = error, time.monotonic() + DISK_SECONDS
        if not self._disk_reason:
            self._disk_reason = str(error)
            self._announce(Pause(PauseKind.DISK, self._disk_reason))

    def _look_at_disk(self, *, at_once: bool = False) -> None:
        """Go on when there seems to be room; the reason is forgotten once a download has succeeded."""
        full = self._full_disk
        if full is None or (time.monotonic() < self._disk_look_at and not at_once):
            return
        self._disk_look_at = time.monotonic() + DISK_SECONDS
        try:
            free = shutil.disk_usage(full.folder).free
        except OSError as error:
            _log.warning("%s: its free space is not known (%s)", full.folder, error)
            return
        if free > (full.size or 0) + DISK_RESERVE_BYTES:
            self._full_disk = None

    def _may_log_in(self, state: BackendState) -> bool:
        return self.manager.can_log_in and not self._is_login_new(state)

    def _is_login_new(self, state: BackendState) -> bool:
        """Whether the login was renewed just now, so that what is refused is not for its age; for any thread."""
        return time.monotonic() < state.logged_in_at + LOGIN_SECONDS

    def _log_in(self, state: BackendState, reason: str, *, with_person: bool) -> None:
        if state.logging_in:
            return
        state.logging_in, state.login_begun_at = True, time.monotonic()
        manager, name = self.manager, state.name

        def answered(_: Any, error: BaseException | None) -> None:
            state.logging_in = False
            if error is None:
                state.logged_in_at = time.monotonic()
                state.probe()
                self._tell("logged in again", f"{name}: {reason}")
            else:
                why = f"{reason} ({classify(error).message})"
                self._pause_backend(state, Pause(PauseKind.LOGIN, why, name, cause=reason))

        self.workers.submit((name, "login"), 1, lambda: manager.log_in(name, with_person), answered)

    def _is_waiting_for_somebody(self) -> bool:
        """Whether all that is left waits for a person who can be told about it."""
        return self._user_paused or self.manager.is_interactive


def _wait_no_longer(state: BackendState) -> None:
    """Send the next request at once, and tell of its failure, however lately one was told of."""
    state.not_before = 0.0
    state.failing_told = float("-inf")


def _same_cause(one: Pause, other: Pause) -> bool:
    return (one.kind, one.backend) == (other.kind, other.backend)
