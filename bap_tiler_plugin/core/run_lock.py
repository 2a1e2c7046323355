"""One process at a time works on a run: a lock that the system releases when its holder is gone."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path
from typing import IO

from .errors import InputError

LOCK_FILE = "run.lock"
_LOCKED_BYTE = 4096


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
        file = self._path.open("a+", encoding="utf-8")
        if not _lock(file):
            file.close()
            raise InputError(
                "Run folder", f"the run is being executed by {self.holder()}", "Wait for it or stop it there"
            )
        file.seek(0)
        file.truncate()
        json.dump({"pid": os.getpid(), "host": socket.gethostname()}, file)
        file.flush()
        self._file = file

    def release(self) -> None:
        """Let the run go."""
        if self._file is not None:
            self._file.seek(0)
            self._file.truncate()
            self._file.close()
            self._file = None

    def holder(self) -> str:
        """Who holds the run, for a message."""
        try:
            holder = json.loads(self._path.read_text(encoding="utf-8"))
            return f"process {holder['pid']} on {holder['host']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "another process"


def _lock(file: IO[str]) -> bool:
    """Whether the file is now locked by this handle; file systems without locks count as locked."""
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
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
