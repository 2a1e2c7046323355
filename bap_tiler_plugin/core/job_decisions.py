"""What every decision of a run comes to: it is told, committed, and the tile is kept, dropped or tried again."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from .backend_state import BackendState
from .clock import Clock
from .faults import Fault, classify
from .job_store import Job, JobStore, StoreError
from .pauses import Pause, PauseKind
from .poll_plan import PollPlan
from .results import DiskFullError

if TYPE_CHECKING:
    from .job_manager import TileJobManager

_log = logging.getLogger(__name__)

MOMENT_SECONDS = 0.1
UNREACHABLE_SECONDS = 60.0
POLLED = ("queued_for_start", "queued", "running")
GONE = "The job is not on the backend any more"


class JobDecisions:
    """What the parts of :class:`JobLoop` share; runs in the loop's thread only."""

    manager: TileJobManager
    store: JobStore
    stats: dict[str, int]
    jobs: dict[Any, Job]
    backends: dict[str, BackendState]
    plans: dict[str, PollPlan]
    clock: Clock
    naming: threading.Lock
    _ending: bool
    _held_until: dict[str, float]
    _full_disk: DiskFullError | None
    _disk_reason: str
    _announced: tuple[Pause, ...]

    def _submit(
        self, job: Job, lane: str, task: Callable[[], Any], handle: Callable[[Job, Any, BaseException | None], None]
    ) -> None:
        raise NotImplementedError

    def _fetch(self, job: Job) -> None:
        raise NotImplementedError

    def _handle_of(self, job: Job) -> Callable[[], Any]:
        raise NotImplementedError

    def _plan_poll(self, job: Job) -> None:
        raise NotImplementedError

    def _block(self, state: BackendState, fault: Fault) -> None:
        raise NotImplementedError

    def _announce(self, pause: Pause) -> None:
        raise NotImplementedError

    def _on_disk_full(self, error: DiskFullError) -> None:
        raise NotImplementedError

    def _touch(self, job: Job) -> None:
        raise NotImplementedError

    def _tell(self, what: str, why: str, job: Job | None = None) -> None:
        raise NotImplementedError

    def _on_unexpected(self, job: Job, problem: Exception) -> None:
        """Give up a tile with which something went wrong that nobody thought of, and be it only for this execution."""
        _log.error("Tile %s", job.tile_id, exc_info=problem)
        try:
            self._give_up(job, "error", classify(problem).message)
        except StoreError:
            raise
        except Exception:  # noqa: BLE001 - then the next execution looks for its job
            _log.exception("Tile %s is left as it is", job.tile_id)
            with self.naming:
                self.jobs.pop(job.index, None)

    def _each(self, jobs: Iterable[Job], act: Callable[[Job], None]) -> None:
        for job in jobs:
            try:
                act(job)
            except StoreError:
                raise
            except Exception as problem:  # noqa: BLE001 - costs at most this tile
                self._on_unexpected(job, problem)

    # --- deciding --------------------------------------------------------------------------------------------------

    def _attempt_failed(self, job: Job, message: str, status: str = "error") -> None:
        """Try the tile again with a new job, or leave it as failed with the status."""
        if job.attempts_since_retry >= self.manager.max_attempts:
            self._give_up(job, status, message)
            return
        self._tell("tried again", message, job)
        again = f"Attempt {job.attempt} failed: {message}"
        self._commit(job, {"status": "not_started", "id": None, "message": again})
        self._drop(job)

    def _give_up(self, job: Job, status: str, message: str, **values: Any) -> None:
        self._tell(status, message, job)
        self._commit(job, {**values, "status": status, "message": message})
        self._drop(job)

    def _withdraw(self, job: Job, status: str, message: str | None) -> None:
        self.store.withdraw(job, status, message)
        self._drop(job)

    def _back_off(self, state: BackendState, fault: Fault) -> None:
        state.wait(fault.retry_after)
        if not state.failed():
            return
        self._tell("waiting", f"{state.name}: {fault.message}; {_what_follows(state)}")
        if state.failing_seconds() >= UNREACHABLE_SECONDS:
            self._announce_down(
                state, f"Every request has failed since {clock_before(state.failing_seconds())} ({fault.message})"
            )

    def _announce_down(self, state: BackendState, reason: str) -> None:
        """Tell, once while it lasts, that a backend does not work; it is tried again all the same."""
        if not any(pause.kind is PauseKind.DOWN and pause.backend == state.name for pause in self._announced):
            self._announce(Pause(PauseKind.DOWN, f"{reason}. It is tried again every few minutes", state.name))

    def _is_current(self, job: Job) -> bool:
        """Whether the loop still works on the job."""
        return self.jobs.get(job.index) is job

    def wants_results(self, index: Any, job_id: str) -> bool:
        """Whether a row still waits for the results of a job; asked by workers, settled within ``naming``."""
        job = self.jobs.get(index)
        return job is not None and job.job_id == job_id and not job.cancel_wanted

    def _drop(self, job: Job) -> None:
        with self.naming:
            self.jobs.pop(job.index, None)
        if job.backend_name in self.backends:
            self.backends[job.backend_name].downloads.failing.discard(job.index)
        self._held_until.clear()
        self._touch(job)

    def _commit(self, job: Job, values: dict[str, Any]) -> bool:
        if not self.store.commit(job, values):
            return False
        self.stats["job_db persist"] += 1
        self._touch(job)
        return True


def _what_follows(state: BackendState) -> str:
    seconds = state.failing_seconds()
    if not seconds:
        return "it is tried again"
    return (
        f"still waiting since {clock_before(seconds)} ({seconds / 60:.0f} min). Check that the backend and the "
        "network are up; the run goes on by itself, or can be stopped and taken up again later"
    )


def clock_before(seconds: float) -> str:
    """The time of day, in UTC, some seconds ago."""
    return (datetime.now(timezone.utc) - timedelta(seconds=seconds)).strftime("%H:%M:%S UTC")
