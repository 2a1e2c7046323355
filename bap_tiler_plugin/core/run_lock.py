"""One process at a time works on a run: a lock that the system releases when its holder is gone."""

from __future__ import annotations

import contextlib
import datetime
import getpass
import json
import os
import socket
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from .errors import InputError

LOCK_FILE = "run.lock"
_LOCKED_BYTE = 4096
_LOCK_TRIES = 4
_LOCK_PAUSE_SECONDS = 0.05
_LONGEST_TEXT = 100


class RunLock:
    """Hold a run folder; a context manager.

    Raises :class:`InputError` (field "Run folder") when another process or execution holds it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_FILE
        self._file: IO[str] | None = None

    def __enter__(self) -> RunLock:
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def acquire(self) -> None:
        """Take the run, also from a holder that no longer exists."""
        try:
            file = self._path.open("a+", encoding="utf-8")
        except OSError as error:
            raise InputError(
                "Run folder",
                f"{self._path.parent} cannot be written ({error.strerror or error})",
                "Allow writing there, or copy the run to another folder",
            ) from error
        locked = _lock_patiently(file)
        if locked is False or (locked is None and _is_alive(_read(self._path))):
            file.close()
            raise InputError(
                "Run folder", f"the run is being executed by {self.holder()}", "Wait for it or stop it there"
            )
        self._file = file
        since = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        holder = Holder(os.getpid(), socket.gethostname(), since, _user())
        _held_here[self._path.resolve()] = holder
        with contextlib.suppress(OSError):
            file.seek(0)
            file.truncate()
            file.write(json.dumps(asdict(holder)))
            file.flush()

    def release(self) -> None:
        """Let the run go."""
        if self._file is not None:
            _held_here.pop(self._path.resolve(), None)
            with contextlib.suppress(OSError):
                self._file.seek(0)
                self._file.truncate()
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None

    def holder(self) -> str:
        """Who holds the run, for a message."""
        holder = _read(self._path)
        return str(holder) if holder is not None else "another process"


@dataclass(frozen=True)
class Holder:
    """The process that executes a run, and whose it is; ``since`` is UTC."""

    pid: int
    host: str
    since: str
    user: str = ""

    @property
    def is_this_process(self) -> bool:
        """Whether it is the process that asks."""
        return (self.pid, self.host) == (os.getpid(), socket.gethostname())

    def __str__(self) -> str:
        user = f"{self.user}, " if self.user else ""
        return f"{user}process {self.pid} on {self.host}" + (f" since {self.since}" if self.since else "")


_held_here: dict[Path, Holder] = {}


def holder(folder: Path) -> Holder | None:
    """Who executes the run in a folder now, None when nobody does. Others may read the run meanwhile."""
    path = folder / LOCK_FILE
    if not path.is_file():
        return None
    known = _read(path)
    try:
        with path.open("r+", encoding="utf-8") as file:
            locked = _lock(file, shared=True)
    except OSError:
        locked = None
    if locked is False:
        return _held_here.get(path.resolve()) or known or Holder(0, "", "")
    return known if locked is None and _is_alive(known) else None


def holder_elsewhere(folder: Path) -> Holder | None:
    """Which other process executes the run in a folder now, None when none does."""
    found = holder(folder)
    return None if found is None or found.is_this_process else found


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _line(value: Any) -> str:
    """A text of a file that others can write, as one short line."""
    return " ".join(str(value or "").split())[:_LONGEST_TEXT]


def _read(path: Path) -> Holder | None:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        host, since, user = (_line(stored.get(name)) for name in ("host", "since", "user"))
        return Holder(int(stored["pid"]), host, since, user)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_alive(holder: Holder | None) -> bool:
    """Whether a holder may still be there; asked only where files cannot be locked."""
    if holder is None:
        return False
    if holder.host != socket.gethostname():
        return True
    if os.name == "nt":
        return holder.pid != os.getpid()
    try:
        os.kill(holder.pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _lock_patiently(file: IO[str]) -> bool | None:
    """:func:`_lock`, past those who only look for a moment who holds the run."""
    for _ in range(_LOCK_TRIES):
        locked = _lock(file)
        if locked is not False:
            return locked
        time.sleep(_LOCK_PAUSE_SECONDS)
    return _lock(file)


def _lock(file: IO[str], *, shared: bool = False) -> bool | None:
    """Whether the file is now locked by this handle; None on file systems that have no locks."""
    if os.name == "nt":
        import msvcrt

        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(file.fileno(), (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
