"""A local backend that is started again when it dies, as when the system ran out of memory."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable

from .errors import BackendError
from .local_server import LocalServer

MOST_DEATHS = 3
WITHIN_SECONDS = 600.0


class KeptServer:
    """Watches a local backend from a thread of its own and starts it again, with its address, password and jobs.

    ``on_restart`` tells that this was done. When it has died :data:`MOST_DEATHS` times within :data:`WITHIN_SECONDS`,
    or does not come up, ``on_given_up`` gets the reason, and :meth:`try_again` is somebody's decision. Both are called
    in threads of this class.
    """

    def __init__(self, server: LocalServer, on_restart: Callable[[], None], on_given_up: Callable[[str], None]) -> None:
        self._server = server
        self._on_restart, self._on_given_up = on_restart, on_given_up
        self._stopping = threading.Event()
        self._starting = threading.Lock()
        self._deaths: list[float] = []
        self._given_up = False
        self._watch()

    @property
    def is_given_up(self) -> bool:
        """Whether the backend is dead and is not started again by itself."""
        return self._given_up

    def try_again(self) -> None:
        """Start a backend that was given up; returns at once, what comes of it is told as ever."""
        with self._starting:
            if not self._given_up:
                return
            self._given_up = False
            self._deaths.clear()
        self._in_thread(self._revive)

    def stop(self) -> None:
        """End the backend and its workers, and watch it no more; may take seconds."""
        self._stopping.set()
        with self._starting:
            self._server.stop()

    def _watch(self) -> None:
        self._in_thread(self._wait_for_death)

    def _in_thread(self, work: Callable[[], None]) -> None:
        threading.Thread(target=work, name="baptiler-local-watch", daemon=True).start()

    def _wait_for_death(self) -> None:
        code = self._server.process.wait()
        if self._stopping.is_set():
            return
        now = time.monotonic()
        self._deaths = [*(moment for moment in self._deaths if moment > now - WITHIN_SECONDS), now]
        if len(self._deaths) < MOST_DEATHS:
            self._revive()
            return
        self._give_up(
            f"The backend on this computer has ended {MOST_DEATHS} times within {WITHIN_SECONDS / 60:.0f} minutes "
            f"({_end_words(code)})"
        )

    def _revive(self) -> None:
        with self._starting:
            if self._stopping.is_set():
                return
            try:
                self._server.start_again()
            except BackendError as error:
                problem = error.problem
            else:
                problem = ""
                self._watch()
        if problem:
            self._give_up(f"The backend on this computer has ended and cannot be started again ({problem})")
        else:
            self._on_restart()

    def _give_up(self, reason: str) -> None:
        self._given_up = True
        self._on_given_up(f"{reason}. Its log is {self._server.log}")


def _end_words(code: int) -> str:
    """How a process has ended, from its exit code."""
    if code >= 0:
        return f"exit code {code}"
    return signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
