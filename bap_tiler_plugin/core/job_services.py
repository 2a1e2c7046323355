"""What the loop of a run asks of its manager: whom to tell, what to allow, what a row may hold."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from openeo import Connection
from openeo.util import rfc3339

from . import job_tasks
from .column_types import is_missing
from .faults import classify
from .job_store import JOB_TOKEN_COLUMN, TOKEN_COLUMN, Job, JobStore
from .pauses import Pause
from .tile_run import TileState

if TYPE_CHECKING:
    from .job_control import JobControl

_log = logging.getLogger(__name__)

ESTIMATE_PAUSE_SECONDS = 600.0
_USAGE_NAME = re.compile(r"[A-Za-z_]\w{0,40}", re.ASCII)
_MOST_COLUMNS = 200
_OWN_COLUMNS = {
    *("id", "backend_name", "status", "start_time", "running_start_time", "costs"),
    *("tile_id", "attempt", "message", "finished_time", TOKEN_COLUMN, JOB_TOKEN_COLUMN),
}
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class JobServices:
    """The part of :class:`TileJobManager` that answers its loop."""

    _on_rows_changed: Callable[[tuple[TileState, ...]], None] | None
    _on_message: Callable[[str], None] | None
    _on_pause: Callable[[Pause], None] | None
    _on_resume: Callable[[Pause], None] | None
    _on_pauses_changed: Callable[[tuple[Pause, ...]], None] | None
    _may_launch: Callable[..., str] | None
    _log_in: Callable[[str, Connection, bool], None] | None
    _addresses: dict[str, str]
    _estimates_after: dict[str, float]
    _cancel_running_job_after: Any

    def _get_connection(self, backend_name: str, resilient: bool = True) -> Connection:
        raise NotImplementedError

    def post(self, command: Callable[[JobControl], None]) -> None:
        """Let the running loop do something."""
        raise NotImplementedError

    def rows_changed(self, states: tuple[TileState, ...]) -> None:
        """Hand changed rows to whoever watches; what goes wrong there is logged and no reason to end the run."""
        tell_listener(self._on_rows_changed, states)

    def message(self, text: str) -> None:
        """Hand one line to whoever listens."""
        _log.info(text)
        tell_listener(self._on_message, text)

    @property
    def has_budget(self) -> bool:
        """Whether every launch is to be weighed."""
        return self._may_launch is not None and getattr(self._may_launch, "is_limited", True)

    def why_not_launch(self, row: Any, store: JobStore, active: Sequence[Job], estimate: float | None) -> str:
        """Why no job may be started now, empty when one may; ``estimate`` is the backend's where it gave one."""
        if self._may_launch is None:
            return ""
        options = {} if estimate is None else {"estimate": estimate}
        return self._may_launch(row, store.spent(), active, **options)

    def with_estimate(self, name: str, created: job_tasks.Created | None) -> job_tasks.Created | None:
        """The new job with the backend's estimate of its cost, when it matters and the backend gives one."""
        if (
            created is None
            or not created.job_id
            or not self.has_budget
            or time.monotonic() < self._estimates_after.get(name, 0.0)
        ):
            return created
        try:
            estimate = job_tasks.estimate_job(self._get_connection(name), created.job_id)
        except Exception as error:  # noqa: BLE001 - the job exists, whatever happens to its estimate
            self._estimates_after[name] = time.monotonic() + ESTIMATE_PAUSE_SECONDS
            reason = f"{name}: {classify(error).message}"
            self.post(lambda control: control.note("no estimate", reason))
            return created
        return created._replace(estimate=estimate)

    @property
    def can_log_in(self) -> bool:
        """Whether a login that has ended can be renewed."""
        return self._log_in is not None

    @property
    def is_interactive(self) -> bool:
        """Whether somebody is told about pauses and can end them."""
        return self._on_pause is not None

    def log_in(self, name: str, with_person: bool) -> None:
        """Log in again, in a worker thread."""
        if self._log_in is not None:
            self._log_in(name, self._get_connection(name), with_person)

    def paused(self, pause: Pause) -> None:
        """Tell about a pause."""
        tell_listener(self._on_pause, pause)

    def resumed(self, pause: Pause) -> None:
        """Tell that a pause is over."""
        tell_listener(self._on_resume, pause)

    def pauses_changed(self, pauses: tuple[Pause, ...]) -> None:
        """Tell which pauses are in effect."""
        tell_listener(self._on_pauses_changed, pauses)

    def is_local(self, name: str) -> bool:
        """Whether a backend is known to be on this machine."""
        return urlsplit(self._addresses[name]).hostname in _LOOPBACK

    def takes_usage(self, name: str, row: Any) -> bool:
        """Whether a usage figure of a job is stored in a column of its name."""
        if name in _OWN_COLUMNS:
            return False
        if name in row.index:
            return is_missing(row[name]) or isinstance(row[name], str)
        return bool(_USAGE_NAME.fullmatch(name)) and len(row.index) < _MOST_COLUMNS

    def runs_too_long(self, row: Any) -> bool:
        """Whether a running job has passed ``cancel_running_job_after``."""
        if self._cancel_running_job_after is None:
            return False
        started = _time(row.get("running_start_time"))
        if started is None:
            return False
        return bool(_time(rfc3339.now_utc()) - started > self._cancel_running_job_after)


def tell_listener(listener: Callable[[Any], None] | None, value: Any) -> None:
    """Tell a listener; what goes wrong there is logged and no reason to end the run."""
    if listener is not None:
        try:
            listener(value)
        except (Exception, SystemExit):  # noqa: BLE001 - the listener's fault
            _log.exception("A listener failed")


def _time(text: Any) -> Any:
    """The time of an RFC 3339 text, None when there is none."""
    return None if is_missing(text) else rfc3339.parse_datetime(text, with_timezone=True)
