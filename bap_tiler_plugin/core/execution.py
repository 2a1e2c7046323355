"""Running a run: connect, resolve and validate the process, create and watch the jobs, sum up."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any

from .backends import Backend, Credentials, CredentialsSource, DeviceCode, connect
from .errors import BackendError
from .pauses import Pause
from .retrying import RETRIED
from .run_lock import RunLock
from .run_outcome import RunOutcome, check_numbers, outcome_of
from .tile_run import TileRun, TileState
from .workers import Workers

if TYPE_CHECKING:
    from openeo import Connection

    from .budget import Budget
    from .job_control import JobControl
    from .job_manager import TileJobManager
    from .process import ProcessDefinition

_log = logging.getLogger(__name__)

_SLICE_SECONDS = 0.05


class Execution:
    """One execution of a run: :meth:`run` in one thread, :meth:`stop` from any other.

    ``credentials`` is asked once per backend. ``poll_seconds`` None adapts the interval. ``on_states`` gets the changed
    tiles only; all callbacks are called in the threads of the execution.

    When a login has ended and cannot be renewed, credits are used up, the same request is refused again and again or
    the budget is reached, the run or that backend pauses. With ``on_pause`` the execution then waits for :meth:`resume`
    (and looks from time to time by itself whether it can go on); without it, it ends once nothing else is left to do.
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
        should_stop: Callable[[], bool] | None = None,
    ) -> None:
        check_numbers(backends, poll_seconds, max_attempts, max_credits)
        self._run = run
        self._backends = list(backends)
        self._credentials = credentials
        self._poll_seconds = poll_seconds
        self._max_attempts = max_attempts
        self._max_credits = max_credits
        self._max_queued_seconds = max_queued_seconds
        self._max_running_seconds = max_running_seconds
        self._budget: Budget | None = None
        self._on_states = on_states
        self._on_message = on_message
        self._on_device_code = on_device_code
        self._on_pause = on_pause
        self._should_stop = should_stop
        self._commands: queue.SimpleQueue[Callable[[JobControl], None]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._is_running = False
        self._stopping = threading.Event()
        self._cancel_jobs = False
        self._workers = Workers()

    def stop(self, *, cancel_jobs: bool = False) -> None:
        """Stop within a second; ``cancel_jobs`` also cancels the jobs on the backends, which may take seconds more."""
        self._cancel_jobs = self._cancel_jobs or cancel_jobs
        self._stopping.set()

    def pause(self) -> None:
        """Create and start no more jobs; those that run are watched and downloaded."""
        self._commands.put(lambda control: control.pause())

    def resume(self) -> None:
        """Go on after a pause; backends that need a login are logged in to again."""
        self._commands.put(lambda control: control.resume())

    def set_max_credits(self, max_credits: float) -> None:
        """Change the budget of an execution that was started with one, and go on when it is large enough."""
        self._max_credits = max_credits
        if self._budget is not None:
            self._budget.max_credits = max_credits
            self.resume()

    def retry(self, tile_ids: Collection[str] | None = None, statuses: Collection[str] = RETRIED) -> None:
        """Take tiles (None: all) up again that ended with a status; after the end, for the next execution."""
        with self._lock:
            if self._is_running:
                self._commands.put(lambda control: control.retry(tile_ids, statuses))
                return
        self._run.retry(tile_ids, statuses)

    def cancel_tiles(self, tile_ids: Collection[str] | None = None) -> None:
        """Cancel tiles (None: all), on their backends too; other tiles go on."""
        with self._lock:
            if self._is_running:
                self._commands.put(lambda control: control.cancel_tiles(tile_ids))
                return
        from .cancelling import cancel_tiles

        cancel_tiles(self._run, self._backends, self._credentials, tile_ids=tile_ids)

    def is_stopping(self) -> bool:
        """Whether the execution was told to stop."""
        if self._should_stop is not None and self._should_stop():
            self._stopping.set()
        return self._stopping.is_set()

    def run(self) -> RunOutcome:
        """Run until every tile is terminal, until stopped, or until no backend can be used any more.

        Raises :class:`InputError` (process, parameters, a run that another process holds) and :class:`BackendError`
        (no backend can be reached or logged in to); then no job was created.
        """
        begun = time.monotonic()
        lock = RunLock(self._run.folder)
        lock.acquire()
        manager = None
        with self._lock:
            self._is_running = True
        try:
            manager = self._execute()
            reason = manager.reason if manager is not None else ""
            outcome = outcome_of(self._run, time.monotonic() - begun, self.is_stopping(), reason)
            self._run.write_summary(
                seconds=round(outcome.seconds, 3), backends=[b.name for b in self._backends], reason=outcome.reason
            )
            return outcome
        finally:
            with self._lock:
                self._is_running = False
            self._workers.close()
            _release(lock, manager)

    def _execute(self) -> TileJobManager | None:
        from .job_creator import TileJobCreator

        connections = self._connect()
        if self.is_stopping():
            return None
        definition = self._definition(connections)
        if definition is None:
            return None
        parameters = _validated(definition, self._run.settings.parameters)
        manager = self._manager(connections, definition, parameters)
        database = self._run.job_database()
        try:
            manager.run_jobs(
                start_job=TileJobCreator.of_run(self._run.settings, definition, parameters), job_db=database
            )
            if self._cancel_jobs:
                self._cancel(connections)
        finally:
            database.close()
        return manager

    # --- connecting ------------------------------------------------------------------------------------------------

    def _connect(self) -> dict[str, Any]:
        """A connection per backend; one that cannot be reached now is tried again during the run if another can."""
        found: dict[str, Any] = {}
        for backend, (connection, error) in self._in_threads(self._backends, self._connect_one).items():
            found[backend.name] = connection if error is None else error
        if self.is_stopping():
            return {}
        errors = [value for value in found.values() if isinstance(value, BaseException)]
        for error in errors:
            if len(errors) == len(found) or not isinstance(error, BackendError) or _needs_login(error):
                raise error
            self._tell(str(error))
        return found

    def _connect_one(self, backend: Backend) -> Connection:
        self._tell(f"{backend.name}: connecting to {backend.url}")
        return connect(
            backend,
            self._credentials(backend) or Credentials(),
            on_device_code=self._on_device_code,
            should_stop=self.is_stopping,
        )

    def _log_in_again(self, name: str, connection: Connection, with_person: bool) -> None:
        """Renew a login that has ended; ``with_person`` allows to ask somebody."""
        from .login import log_in

        backend = next(backend for backend in self._backends if backend.name == name)
        on_device_code = self._on_device_code if with_person else None
        log_in(connection, backend, self._credentials(backend) or Credentials(), on_device_code, self.is_stopping)

    def _in_threads(self, items: Sequence[Any], work: Callable[[Any], Any]) -> dict[Any, tuple[Any, Any]]:
        """What ``work`` returned or raised for each item; incomplete when the execution is stopped meanwhile."""
        answers: dict[Any, tuple[Any, Any]] = {}

        def task(item: Any) -> None:
            self._workers.submit(
                ("connect", id(item)),
                1,
                lambda: work(item),
                lambda value, error: answers.update({item: (value, error)}),
            )

        for item in items:
            task(item)
        while len(answers) < len(items) and not self.is_stopping():
            self._collect()
        return answers

    def _collect(self) -> None:
        time.sleep(_SLICE_SECONDS)
        for answer in self._workers.answers():
            answer.handle(answer.value, answer.error)

    # --- the process -----------------------------------------------------------------------------------------------

    def _definition(self, connections: dict[str, Any]) -> ProcessDefinition | None:
        """The process's definition, from the run or loaded now and kept in the run; None when stopped meanwhile."""
        from .process import definition_from_json, load_process

        settings = self._run.settings
        if settings.definition is not None:
            return definition_from_json(settings.definition)
        connection = next((c for c in connections.values() if not isinstance(c, BaseException)), None)
        answer = self._in_threads([settings.process], lambda source: load_process(source, connection=connection))
        if settings.process not in answer:
            return None
        definition, error = answer[settings.process]
        if error is not None:
            raise error
        self._run.update_settings(definition=definition.to_json())
        return definition

    def _manager(
        self, connections: dict[str, Any], definition: ProcessDefinition, parameters: dict[str, Any]
    ) -> TileJobManager:
        from .budget import Budget
        from .job_manager import TileJobManager

        run = self._run
        if self._max_credits is not None:
            self._budget = Budget(self._max_credits, definition.id, parameters, run.attempts().mean_cost)
        manager = TileJobManager(
            poll_sleep=self._poll_seconds,
            root_dir=run.folder / "logs",
            max_attempts=self._max_attempts,
            max_queued_seconds=self._max_queued_seconds,
            max_running_seconds=self._max_running_seconds,
            on_rows_changed=self._on_states,
            on_message=self._on_message,
            result_folder=lambda row: run.result_folder(str(row["tile_id"])),
            log_path=lambda row: run.log_path(str(row["tile_id"]), int(row["attempt"])),
            may_launch=self._budget,
            should_stop=self.is_stopping,
            log_in=self._log_in_again,
            on_pause=self._on_pause,
            commands=self._commands,
        )
        for backend in self._backends:
            connection = connections[backend.name]
            if isinstance(connection, BaseException):
                connection = _later(self._connect_one, backend)
            manager.add_backend(
                backend.name,
                connection=connection,
                parallel_jobs=backend.parallel_jobs,
                starts_per_minute=backend.starts_per_minute,
            )
        return manager

    # --- ending ----------------------------------------------------------------------------------------------------

    def _cancel(self, connections: dict[str, Any]) -> None:
        """Cancel the active jobs on their backends; rows whose backend confirms it become ``canceled``."""
        from .cancelling import CANCEL_SECONDS, cancel_jobs

        usable = {name: c for name, c in connections.items() if not isinstance(c, BaseException)}
        unconfirmed = cancel_jobs(self._run, usable, CANCEL_SECONDS, self._on_states or (lambda _: None))
        if unconfirmed:
            self._tell(f"{unconfirmed} jobs: the backend did not confirm that they are cancelled")

    def _tell(self, text: str) -> None:
        _log.info(text)
        if self._on_message is not None:
            self._on_message(text)


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


def _validated(definition: ProcessDefinition, parameters: dict[str, Any]) -> dict[str, Any]:
    from .process import validate_arguments

    return validate_arguments(definition, parameters)


def _needs_login(error: BaseException) -> bool:
    from .faults import LoginError

    return isinstance(error, LoginError)


def _later(connect_one: Callable[[Backend], Connection], backend: Backend) -> Callable[[], Connection]:
    return lambda: connect_one(backend)


def _release(lock: RunLock, manager: TileJobManager | None) -> None:
    """Let the run go; when a request that creates a job is still under way, only after its answer."""
    if manager is None or not manager.is_creating():
        lock.release()
        return

    def wait_and_release() -> None:
        manager.finish_creating()
        lock.release()

    threading.Thread(target=wait_and_release, name="baptiler-closing", daemon=True).start()


__all__ = ["Execution", "RunOutcome", "execute_run"]
