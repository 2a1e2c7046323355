"""What a user asks of an execution, from any thread; what is asked too late is done without it, or by the next one."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from .backends import Backend, CredentialsSource
from .retrying import FAILED, RETRIED
from .run_outcome import check_max_credits, check_parallel_jobs
from .tile_run import TileRun

if TYPE_CHECKING:
    from .budget import Budget
    from .job_control import JobControl

_END_SECONDS = 2.0


class ExecutionCommands:
    """The part of :class:`bap_tiler_plugin.core.execution.Execution` that a user speaks to; effective in a second."""

    def __init__(
        self,
        run: TileRun,
        backends: Sequence[Backend],
        credentials: CredentialsSource,
        max_credits: float | None,
        should_stop: Callable[[], bool] | None,
    ) -> None:
        self._run = run
        self._backends = list(backends)
        self._credentials = credentials
        self._max_credits = max_credits
        self._should_stop = should_stop
        self._commands: queue.SimpleQueue[Callable[[JobControl], None]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._budget: Budget | None = None
        self._takes_commands = False
        self._ended = threading.Event()
        self._ended.set()
        self._stopping = threading.Event()
        self._cancel_jobs = False

    def stop(self, *, cancel_jobs: bool = False) -> None:
        """Stop within a second; ``cancel_jobs`` also cancels the jobs on the backends, which may take seconds more."""
        self._cancel_jobs = self._cancel_jobs or cancel_jobs
        self._stopping.set()

    def pause(self, reason: str = "") -> None:
        """Create and start no more jobs; those that run are watched and downloaded. ``reason`` is told to people."""
        self._commands.put(lambda control: control.pause(reason))

    def resume(self) -> None:
        """End all pauses: the user's, and those of backends, where a login that is needed is asked for again."""
        self._commands.put(lambda control: control.resume())

    def try_backend(self, name: str) -> None:
        """Try a backend at once that is said to work again; nothing else changes."""
        self._commands.put(lambda control: control.try_backend(name))

    def tell_down(self, name: str, reason: str) -> None:
        """Let a :class:`Pause` tell why a backend does not work; it ends with the backend's next proper answer."""
        self._commands.put(lambda control: control.tell_down(name, reason))

    def set_max_credits(self, max_credits: float | None) -> None:
        """Set the budget of the whole run; None takes the limit away. A pause for the budget ends when it is enough.

        Raises :class:`InputError` (field "MAX_CREDITS") unless it is more than 0.
        """
        check_max_credits(max_credits)
        self._max_credits = max_credits
        self._commands.put(self._weigh_again)

    def set_parallel_jobs(self, backend_name: str, number: int) -> None:
        """Set how many jobs may be active at a time on a backend; jobs beyond a smaller number run to their end.

        Raises :class:`InputError` (field "BACKENDS") for an unknown backend and for numbers below 1.
        """
        check_parallel_jobs(self._backends, backend_name, number)
        self._commands.put(lambda control: control.set_parallel_jobs(backend_name, number))

    def retry_tiles(self, tile_ids: Collection[str] | None = None, statuses: Collection[str] = RETRIED) -> None:
        """Take tiles (None: all) up again that ended with one of the statuses, with all their attempts anew.

        While :attr:`is_running` they are taken up at once, otherwise by the next execution.
        """
        tiles = None if tile_ids is None else frozenset(tile_ids)
        if not self._post(lambda control: control.retry(tiles, statuses)):
            self._run.retry(tiles, statuses)

    def retry_failed(self) -> None:
        """:meth:`retry_tiles` for all tiles that have failed (not those that were cancelled)."""
        self.retry_tiles(None, FAILED)

    def cancel_tiles(self, tile_ids: Collection[str] | None = None) -> None:
        """Cancel tiles (None: all), on their backends too; other tiles go on.

        While :attr:`is_running` this returns at once, otherwise it connects to the backends and waits for their answer
        (see :func:`bap_tiler_plugin.core.cancelling.cancel_tiles`).
        """
        tiles = None if tile_ids is None else frozenset(tile_ids)
        if not self._post(lambda control: control.cancel_tiles(tiles)):
            from .cancelling import cancel_tiles

            cancel_tiles(self._run, self._backends, self._credentials, tile_ids=tiles)

    @property
    def max_credits(self) -> float | None:
        """The budget of the whole run, None without one."""
        return self._max_credits

    def is_stopping(self) -> bool:
        """Whether the execution was told to stop."""
        if self._should_stop is not None and self._should_stop():
            self._stopping.set()
        return self._stopping.is_set()

    def _post(self, command: Callable[[JobControl], None]) -> bool:
        """Hand a command to the running loop; False when there is none any more."""
        with self._lock:
            if self._takes_commands:
                self._commands.put(command)
                return True
        self._ended.wait(_END_SECONDS)
        return False

    def _goes_on(self) -> bool:
        """Whether a command came in after the loop had its last look."""
        with self._lock:
            self._takes_commands = not (self.is_stopping() or self._commands.empty())
            return self._takes_commands

    def _weigh_again(self, control: JobControl) -> None:
        if self._budget is not None:
            self._budget.max_credits = self._max_credits
        control.weigh_again()
