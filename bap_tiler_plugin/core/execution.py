"""Running a run: connect, resolve and validate the process, create and watch the jobs, sum up."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .attempts import Event
from .backends import Backend, CredentialsSource, DeviceCode
from .errors import InputError
from .execution_commands import ExecutionCommands
from .job_backends import RunBackends
from .pauses import Pause
from .run_clock import KEEP_SECONDS, RunClock
from .run_lock import RunLock
from .run_outcome import RunOutcome, check_numbers, outcome_of
from .tile_run import TileRun, TileState

if TYPE_CHECKING:
    from .job_manager import TileJobManager
    from .process import ProcessDefinition


class Execution(ExecutionCommands):
    """One execution of a run: :meth:`run` in one thread, everything else from any thread and effective in a second.

    ``credentials`` is asked once per backend. ``poll_seconds`` None adapts the interval. ``on_states`` gets the changed
    tiles only, ``on_message`` one line for people per decision; all callbacks are called in the threads of the
    execution and must not block.

    When a login has ended and cannot be renewed, credits are used up, the same request is refused again and again, the
    budget is reached or the disk is full, the run or that backend pauses: ``on_pause`` gets the :class:`Pause` (kind,
    reason, backend), ``on_resume`` gets it again when it is over, :attr:`pauses` are those in effect. With ``on_pause``
    the execution then waits for :meth:`resume` (and looks from time to time by itself whether it can go on, but not
    after refusals, where each look would cost a tile); without it, it ends once nothing else is left to do.
    """

    def __init__(
        self,
        run: TileRun,
        backends: Sequence[Backend],
        credentials: CredentialsSource,
        *,
        poll_seconds: float | None = None,
        max_attempts: int = 2,
        max_credits: float | None = None,
        max_queued_seconds: float | None = None,
        max_running_seconds: float | None = None,
        on_states: Callable[[tuple[TileState, ...]], None] | None = None,
        on_message: Callable[[str], None] | None = None,
        on_device_code: Callable[[DeviceCode], None] | None = None,
        on_pause: Callable[[Pause], None] | None = None,
        on_resume: Callable[[Pause], None] | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> None:
        check_numbers(backends, poll_seconds, max_attempts, max_credits)
        super().__init__(run, backends, credentials, max_credits, should_stop)
        self._poll_seconds = poll_seconds
        self._max_attempts = max_attempts
        self._max_queued_seconds = max_queued_seconds
        self._max_running_seconds = max_running_seconds
        self._on_states = on_states
        self._on_pause = on_pause
        self._on_resume = on_resume
        self._unconfirmed = 0
        self._pauses: tuple[Pause, ...] = ()
        self._clock = RunClock(run)
        self._start = RunBackends(backends, credentials, on_message, on_device_code, self.is_stopping)

    # --- what a user sees ------------------------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether :meth:`run` is at work."""
        return not self._ended.is_set()

    @property
    def pauses(self) -> tuple[Pause, ...]:
        """What the run or its backends wait for now, oldest first; empty when nothing waits."""
        return self._pauses

    def events(self, after: int = 0, limit: int = 1000) -> list[Event]:
        """Decisions of the run in order, at most ``limit``, whose :attr:`Event.id` is greater than ``after``."""
        return self._run.attempts().events_after(after, limit)

    # --- running ---------------------------------------------------------------------------------------------------

    def run(self) -> RunOutcome:
        """Run until every tile is terminal, until stopped, or until no backend can be used any more.

        Raises :class:`InputError` (process, parameters, a run that another process holds) and :class:`BackendError`
        (no backend can be reached or logged in to); then no job was created.
        """
        begun = time.monotonic()
        lock = RunLock(self._run.folder)
        lock.acquire()
        self._ended.clear()
        self._takes_commands = True
        self._unconfirmed = 0
        self._clock = RunClock(self._run)
        manager = None
        try:
            manager = self._execute()
            reason = manager.reason if manager is not None else ""
            outcome = outcome_of(self._run, time.monotonic() - begun, self.is_stopping(), reason)
            outcome = replace(outcome, unconfirmed=self._unconfirmed)
            self._summarise(outcome)
            return outcome
        finally:
            self._start.close()
            self._set_pauses(())
            self._takes_commands = False
            _release(self._run, lock, manager)
            self._ended.set()

    def _execute(self) -> TileJobManager | None:
        from .job_creator import TileJobCreator
        from .process import validate_arguments

        connections = self._start.connect()
        definition = None if self.is_stopping() else self._start.definition(self._run, connections)
        if definition is None:
            return None
        try:
            parameters = validate_arguments(definition, self._run.settings.parameters)
        except InputError as error:
            remedy = f"{error.remedy}. A run keeps its parameters: make a new run with other ones"
            raise InputError(error.field, error.problem, remedy) from error
        self._start.check_output_format(self._run, connections)
        manager = self._manager(connections, definition, parameters)
        creator = TileJobCreator.of_run(self._run.settings, definition, parameters)
        database = self._run.job_database()
        try:
            while True:
                manager.run_jobs(start_job=creator, job_db=database)
                if not self._goes_on():
                    break
            if self._cancel_jobs:
                self._cancel(connections, manager)
        finally:
            database.close()
        return manager

    def _manager(
        self, connections: dict[str, Any], definition: ProcessDefinition, parameters: dict[str, Any]
    ) -> TileJobManager:
        from .budget import Budget
        from .job_manager import TileJobManager

        run = self._run
        self._budget = Budget(self._max_credits, definition.id, parameters, run.attempts().mean_cost, self._is_local)
        manager = TileJobManager(
            poll_sleep=self._poll_seconds,
            root_dir=run.folder / "logs",
            max_attempts=self._max_attempts,
            max_queued_seconds=self._max_queued_seconds,
            max_running_seconds=self._max_running_seconds,
            on_rows_changed=self._note_states if self._on_states else None,
            on_message=self._start.tell,
            result_folder=lambda row: run.result_folder(str(row["tile_id"])),
            log_path=lambda row: run.log_path(str(row["tile_id"]), int(row["attempt"])),
            may_launch=self._budget,
            should_stop=self.is_stopping,
            log_in=self._start.log_in_again,
            on_pause=self._on_pause,
            on_resume=self._on_resume,
            on_pauses_changed=self._set_pauses,
            commands=self._commands,
        )
        for backend in self._backends:
            manager.add_backend(
                backend.name,
                connection=connections[backend.name],
                parallel_jobs=backend.parallel_jobs,
                starts_per_minute=backend.starts_per_minute,
            )
        return manager

    def _note_states(self, states: tuple[TileState, ...]) -> None:
        if self._on_states is not None:
            self._on_states(states)
        self._clock.keep(KEEP_SECONDS)

    def _is_local(self, name: str) -> bool:
        return any(backend.name == name and backend.is_local for backend in self._backends)

    def _set_pauses(self, pauses: tuple[Pause, ...]) -> None:
        self._pauses = pauses

    def _summarise(self, outcome: RunOutcome) -> None:
        names = [backend.name for backend in self._backends]
        try:
            self._clock.keep()
            self._run.write_summary(seconds=round(outcome.seconds, 3), backends=names, reason=outcome.reason)
        except (OSError, sqlite3.Error) as error:
            self._start.tell(f"The summary cannot be written ({getattr(error, 'strerror', None) or error})")

    # --- ending ----------------------------------------------------------------------------------------------------

    def _cancel(self, connections: dict[str, Any], manager: TileJobManager) -> None:
        """Cancel the active jobs on their backends; rows whose backend confirms it become ``canceled``."""
        from .cancelling import CANCEL_SECONDS, cancel_jobs
        from .job_services import tell_listener
        from .job_store import StoreError

        usable = {name: c for name, c in connections.items() if not callable(c)}
        try:
            unanswered = manager.finish_sending(CANCEL_SECONDS)
            self._unconfirmed = cancel_jobs(
                self._run,
                usable,
                CANCEL_SECONDS,
                lambda states: tell_listener(self._on_states, states),
                unanswered=unanswered,
            )
        except StoreError as error:
            self._start.tell(f"The jobs were told to end, which cannot be written down now: {error}")
            return
        if self._unconfirmed:
            self._start.tell(f"{self._unconfirmed} jobs: the backend did not confirm that they are cancelled")


def execute_run(
    run: TileRun,
    backends: Sequence[Backend],
    credentials: CredentialsSource,
    *,
    poll_seconds: float | None = None,
    max_attempts: int = 2,
    max_credits: float | None = None,
    max_queued_seconds: float | None = None,
    max_running_seconds: float | None = None,
    on_states: Callable[[tuple[TileState, ...]], None] | None = None,
    on_message: Callable[[str], None] | None = None,
    on_device_code: Callable[[DeviceCode], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    cancel_jobs: bool = False,
) -> RunOutcome:
    """Run or resume a run until every tile is terminal or ``should_stop`` says so; see :class:`Execution`.

    ``cancel_jobs`` also cancels the jobs on the backends when it is stopped. The run may be executed again afterwards.
    """

    def stopping() -> bool:
        if should_stop is None or not should_stop():
            return False
        execution.stop(cancel_jobs=cancel_jobs)
        return True

    execution = Execution(
        run,
        backends,
        credentials,
        poll_seconds=poll_seconds,
        max_attempts=max_attempts,
        max_credits=max_credits,
        max_queued_seconds=max_queued_seconds,
        max_running_seconds=max_running_seconds,
        on_states=on_states,
        on_message=on_message,
        on_device_code=on_device_code,
        should_stop=stopping,
    )
    return execution.run()


def _release(run: TileRun, lock: RunLock, manager: TileJobManager | None) -> None:
    """Make the run's file whole and let it go; when a job's creation is still under way, again after its answer."""
    run.checkpoint()
    if manager is None or not manager.is_creating():
        lock.release()
        return

    def wait_and_release() -> None:
        manager.finish_creating()
        run.checkpoint()
        lock.release()

    threading.Thread(target=wait_and_release, name="baptiler-closing", daemon=True).start()


__all__ = ["Execution", "RunOutcome", "execute_run"]
