"""Breaks connections off that take too long, from one thread for all of them."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from types import TracebackType

_IDLE_SECONDS = 10.0
_watches: set[SocketWatch] = set()
_changed = threading.Condition()
_thread: threading.Thread | None = None


class SocketWatch:
    """Shuts a connection down when ``seconds`` have passed since its beginning, or since :meth:`prolong`.

    A read's own timeout begins anew with every byte, so that an answer which drips is never late for it. ``number`` is
    the file descriptor of the connection's socket; with None nothing is shut down, as the answer is there already.
    ``is_late`` tells that the time has passed.
    """

    def __init__(self, number: int | None, seconds: float) -> None:
        self._number = number
        self._socket: socket.socket | None = None
        self._seconds = seconds
        self.ends_at = 0.0
        self.is_late = False

    def __enter__(self) -> SocketWatch:
        self.prolong()
        if self._number is not None:
            self._socket = socket.fromfd(self._number, socket.AF_INET, socket.SOCK_STREAM)
            _add(self)
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._socket is not None:
            with _changed:
                _watches.discard(self)
            self._socket.close()

    def prolong(self) -> None:
        """The time begins anew."""
        self.ends_at = time.monotonic() + self._seconds

    def break_off(self) -> None:
        """End the connection, so that whoever reads from it is told."""
        self.is_late = True
        if self._socket is not None:
            with contextlib.suppress(OSError):  # the other side was faster
                self._socket.shutdown(socket.SHUT_RDWR)


def _add(watch: SocketWatch) -> None:
    global _thread
    with _changed:
        is_next = all(watch.ends_at < other.ends_at for other in _watches)
        _watches.add(watch)
        if _thread is None:
            _thread = threading.Thread(target=_look, name="baptiler-sockets", daemon=True)
            _thread.start()
        elif is_next:
            _changed.notify()


def _look() -> None:
    """Break off what is late; ends when nothing has been watched for a while."""
    global _thread
    with _changed:
        while _watches or _changed.wait(_IDLE_SECONDS):
            now = time.monotonic()
            for watch in [watch for watch in _watches if watch.ends_at <= now]:
                _watches.discard(watch)
                watch.break_off()
            if _watches:
                _changed.wait(min(watch.ends_at for watch in _watches) - now)
        _thread = None
