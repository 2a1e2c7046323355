"""The job manager: openeo's MultiBackendJobManager that loses, doubles and hangs nothing."""

from __future__ import annotations

import contextlib
import logging
import queue
import re
import threading
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
from openeo import BatchJob, Connection
from openeo.extra.job_management import JobDatabaseInterface, MultiBackendJobManager

from . import job_tasks, openeo_private, retry_after
from .job_control import JobControl
from .job_loop import JobLoop
from .job_services import JobServices
from .patience import Patience
from .pauses import Pause
from .results import download_results
from .run_store import open_store
from .tile_run import TileState
from .tile_state import safe_folder_name

_log = logging.getLogger(__name__)

STOP_SECONDS = 5.0
_UNSET: Any = object()


def _no_start_job(row: pd.Series, connection: Connection, *_: Any, **__: Any) -> Any:
    raise NotImplementedError("No 'start_job' callable provided")


class TileJobManager(JobServices, MultiBackendJobManager):
    """Run many jobs on several backends; see :class:`MultiBackendJobManager` for the common parameters.

    :param poll_sleep: seconds between polls; None adapts them (from 5 to 60, less on this machine).
    :param max_attempts: how many jobs a row may get when its job fails.
    :param max_queued_seconds: a job that waits longer on its backend is cancelled and its row tried again.
    :param max_running_seconds: a job that runs longer is cancelled and its row tried again.
    :param on_rows_changed: called in the loop's thread with the states of the changed rows only.
    :param on_message: called with one line for people about decisions.
    :param result_folder: where the results of a row go, instead of ``get_job_dir``; files of earlier jobs are removed.
    :param log_path: where the log of a row's failed job goes, instead of ``get_error_log_path``.
    :param may_launch: given a row, the credits spent and the active jobs, why no job is to be started now, else "".
    :param log_in: logs in again to a backend; given its name, its connection, and whether a person may be asked.
    :param on_pause: told when the run or a backend pauses; the run then waits for :meth:`post` of a command.
    :param on_resume: told when that pause is over.
    :param on_pauses_changed: given all pauses in effect whenever they change.
    :param commands: what a user asks for; see :meth:`post`.
    :param should_stop: asked several times a second; True has the effect of :meth:`stop`.
    """

    def __init__(
        self,
        poll_sleep: float | None = 60,
        root_dir: str | Path | None = ".",
        *,
        download_results: bool = True,
        cancel_running_job_after: int | None = None,
        max_queued_seconds: float | None = None,
        max_running_seconds: float | None = None,
        max_attempts: int = 1,
        on_rows_changed: Callable[[tuple[TileState, ...]], None] | None = None,
        on_message: Callable[[str], None] | None = None,
        result_folder: Callable[[Any], Path] | None = None,
        log_path: Callable[[Any], Path] | None = None,
        may_launch: Callable[..., str] | None = None,
        should_stop: Callable[[], bool] | None = None,
        log_in: Callable[[str, Connection, bool], None] | None = None,
        on_pause: Callable[[Pause], None] | None = None,
        on_resume: Callable[[Pause], None] | None = None,
        on_pauses_changed: Callable[[tuple[Pause, ...]], None] | None = None,
        commands: queue.SimpleQueue | None = None,
    ) -> None:
        super().__init__(
            poll_sleep=poll_sleep,  # type: ignore[arg-type]
            root_dir=root_dir,
            download_results=download_results,
            cancel_running_job_after=cancel_running_job_after,
        )
        self.max_attempts = max_attempts
        self.patience = Patience(max_queued_seconds, max_running_seconds)
        self.reason = ""
        self._on_rows_changed = on_rows_changed
        self._on_message = on_message
        self._result_folder = result_folder
        self._log_path = log_path
        self._may_launch = may_launch
        self._should_stop = should_stop
        self._log_in = log_in
        self._on_pause = on_pause
        self._on_resume = on_resume
        self._on_pauses_changed = on_pauses_changed
        self.commands: queue.SimpleQueue[Callable[[JobControl], None]] = commands or queue.SimpleQueue()
        self._thread: threading.Thread | None = None  # type: ignore[assignment]
        self._connections: dict[str, Any] = {}
        self._addresses: dict[str, str] = {}
        self.starts_per_minute: dict[str, int | None] = {}
        self._stop_event = threading.Event()
        self._connecting: dict[str, threading.Lock] = {}
        self._hooks = threading.Lock()
        self._loop: JobLoop | None = None
        self._estimates_after: dict[str, float] = {}

    def add_backend(
        self,
        name: str,
        connection: Connection | Callable[[], Connection],
        parallel_jobs: int = 2,
        *,
        starts_per_minute: int | None = None,
    ) -> None:
        """Register a backend: its name, a connection or a function that makes one, and its limits."""
        super().add_backend(name, connection, parallel_jobs)
        self.starts_per_minute[name] = starts_per_minute
        self._addresses[name] = str(getattr(connection, "root_url", ""))

    # --- running ---------------------------------------------------------------------------------------------------

    def run_jobs(
        self,
        df: pd.DataFrame | None = None,
        start_job: Callable[..., Any] = _no_start_job,
        job_db: str | Path | JobDatabaseInterface | None = None,
        **kwargs: Any,
    ) -> dict:
        """Run until every job is terminal, :meth:`stop` is called, or no backend can be used any more.

        Parameters and the returned statistics are those of :meth:`MultiBackendJobManager.run_jobs`; :attr:`reason`
        tells afterwards why rows were left.
        """
        database = _job_database(job_db, kwargs)
        if not database.exists() and df is not None:
            database.initialize_from_df(df)  # type: ignore[attr-defined]
        self._stop_event.clear()
        return self._run(database, start_job)

    def start_job_thread(self, start_job: Callable[..., Any], job_db: JobDatabaseInterface) -> None:
        """Run the jobs in a thread of their own and return at once."""
        self._stop_event.clear()
        self._thread = threading.Thread(target=self._run, args=(job_db, start_job), name="baptiler-jobs", daemon=True)
        self._thread.start()

    def stop_job_thread(self, timeout_seconds: float | None = _UNSET) -> None:
        """Stop the thread of :meth:`start_job_thread`; it ends within a second, whatever the poll interval."""
        if self._thread is None:
            _log.error("No job thread to stop")
            return
        self.stop()
        self._thread.join(STOP_SECONDS if timeout_seconds is _UNSET else timeout_seconds)
        if self._thread.is_alive():
            _log.warning("Job thread did not stop after timeout")

    def stop(self) -> None:
        """Stop watching within a second; jobs go on on their backends and are found again by the next run."""
        self._stop_event.set()

    def post(self, command: Callable[[JobControl], None]) -> None:
        """Let the running loop do something within a fraction of a second, e.g. ``lambda control: control.pause()``."""
        self.commands.put(command)

    def is_stopping(self) -> bool:
        """Whether the run is to stop."""
        if self._should_stop is not None and self._should_stop():
            self._stop_event.set()
        return self._stop_event.is_set()

    def _run(self, job_db: JobDatabaseInterface, start_job: Callable[..., Any]) -> dict:
        store = open_store(job_db)
        self._loop = JobLoop(self, store, start_job)
        try:
            return self._loop.run()
        finally:
            self.reason = self._loop.reason
            store.close()

    def is_creating(self) -> bool:
        """Whether a request that creates a job was still under way when the last run ended."""
        return self._loop is not None and self._loop.is_creating()

    def finish_sending(self, seconds: float) -> frozenset[Any]:
        """Wait for the answers to creations and starts that were under way; the rows that have none in time."""
        return self._loop.finish_sending(seconds) if self._loop is not None else frozenset()

    def finish_creating(self) -> None:
        """Wait for the answers of such requests and commit them."""
        if self._loop is not None:
            self._loop.finish_creating()
            self._loop.store.close()

    # --- what the loop asks ----------------------------------------------------------------------------------------

    def handle_done(self, job: BatchJob, row: Any) -> Any:
        """Call :meth:`on_job_done` in a worker; overridden ones are called one at a time."""
        if type(self).on_job_done is TileJobManager.on_job_done:
            return self._download(job, row)
        with self._hooks:
            return self.on_job_done(job, row) or ()

    def handle_error(self, job: BatchJob, row: Any) -> str:
        """Call :meth:`on_job_error` in a worker and return the message for the row."""
        if type(self).on_job_error is TileJobManager.on_job_error:
            return job_tasks.save_error_log(job, self._error_log(job, row))
        with self._hooks:
            self.on_job_error(job, row)
        return "The job failed"

    # --- hooks -----------------------------------------------------------------------------------------------------

    def on_job_done(self, job: BatchJob, row: Any) -> Any:
        """Download and verify the results; may be overridden. Called in a worker thread."""
        return self._download(job, row)

    def on_job_error(self, job: BatchJob, row: Any) -> None:
        """Keep the job's error log; may be overridden. Called in a worker thread."""
        job_tasks.save_error_log(job, self._error_log(job, row))

    def on_job_cancel(self, job: BatchJob, row: Any) -> None:
        """Called in a worker thread when a job was cancelled; does nothing unless overridden."""

    def _download(self, job: BatchJob, row: Any) -> Sequence[Path]:
        if not self._download_results:
            return ()
        loop, job_id = self._loop, job.job_id

        def should_stop() -> bool:
            return self._holds_downloads() or (loop is not None and not loop.wants_results(row.name, job_id))

        naming = contextlib.nullcontext() if loop is None else loop.naming
        if self._result_folder is not None:
            return download_results(
                job,
                self._result_folder(row),
                should_stop=should_stop,
                naming=naming,
                exclusive=True,
                tell=lambda what, why: self.post(lambda control: control.note(what, why, row)),
            )
        paths = download_results(job, self.get_job_dir(job_id), should_stop=should_stop, naming=naming)
        openeo_private.write_json(self.get_job_metadata_path(job.job_id), job.describe())
        return paths

    def get_job_dir(self, job_id: str) -> Path:
        """The folder of a job's files, always in ``root_dir``: the id is a backend's."""
        return super().get_job_dir(_one_name(job_id))

    def get_error_log_path(self, job_id: str) -> Path:
        """The file of a failed job's log."""
        return super().get_error_log_path(_one_name(job_id))

    def get_job_metadata_path(self, job_id: str) -> Path:
        """The file of a job's description."""
        return super().get_job_metadata_path(_one_name(job_id))

    def downloaded_bytes(self, row: Any) -> int:
        """The bytes of a row's results that are there, whole files and parts."""
        folder = self._result_folder(row) if self._result_folder is not None else self.get_job_dir(str(row["id"]))
        try:
            return sum(path.stat().st_size for path in Path(folder).iterdir())
        except OSError:
            return 0

    def _holds_downloads(self) -> bool:
        """Whether downloads are to be left as they are, to be continued later."""
        return self.is_stopping() or (self._loop is not None and self._loop.is_waiting_for_store)

    def _error_log(self, job: BatchJob, row: Any) -> Path:
        return self._log_path(row) if self._log_path is not None else self.get_error_log_path(job.job_id)

    # --- connections -----------------------------------------------------------------------------------------------

    def _get_connection(self, backend_name: str, resilient: bool = True) -> Connection:
        """The shared connection of a backend, its login renewed in time; what writes is never repeated blindly."""
        connection = self._connections.get(backend_name) or self._connect(backend_name, resilient)
        openeo_private.refresh_login(connection)
        return connection

    def _connect(self, backend_name: str, resilient: bool) -> Connection:
        with self._connecting.setdefault(backend_name, threading.Lock()):
            if backend_name not in self._connections:
                connection = self.backends[backend_name].get_connection()
                if resilient:
                    self._make_resilient(connection)
                openeo_private.mark_jobs(connection)
                retry_after.watch(connection)
                self._connections[backend_name] = connection
            return self._connections[backend_name]

    @staticmethod
    def _make_resilient(connection: Connection) -> None:
        openeo_private.make_patient(connection)


def _job_database(job_db: Any, kwargs: dict[str, Any]) -> JobDatabaseInterface:
    from openeo.extra.job_management import get_job_db

    if "output_file" in kwargs:
        if job_db is not None:
            raise ValueError("Only one of `output_file` and `job_db` should be provided")
        warnings.warn(
            "The `output_file` argument is deprecated. Use `job_db` instead.", DeprecationWarning, stacklevel=3
        )
        job_db = kwargs.pop("output_file")
    if kwargs:
        raise TypeError(f"Unexpected keyword arguments: {kwargs!r}")
    if isinstance(job_db, (str, Path)):
        job_db = get_job_db(path=job_db)
    if not isinstance(job_db, JobDatabaseInterface):
        raise ValueError(f"Unsupported job_db {job_db!r}")
    return job_db


def _one_name(job_id: str) -> str:
    return safe_folder_name(job_id) if re.search(r"[/\\:\x00]", job_id) else job_id
