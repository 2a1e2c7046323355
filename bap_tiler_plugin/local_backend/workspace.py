"""The folder in which one backend keeps its jobs; only one backend may use it at a time."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO


class WorkspaceError(Exception):
    """The folder cannot be used; ``str()`` says why and what to do."""


def open_workspace(path: Path) -> IO[bytes]:
    """Make the folder and take it for this process; it is free again when the returned file is closed.

    WorkspaceError when it cannot be written or another backend uses it.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        (path / "jobs").mkdir(exist_ok=True)
        file = (path / "backend.lock").open("ab")
    except OSError as error:
        raise WorkspaceError(
            f"The workspace {path} cannot be written ({error.strerror}). Give another folder with --workspace."
        ) from error
    try:
        _lock(file)
    except OSError as error:
        file.close()
        raise WorkspaceError(
            f"Another local backend uses the workspace {path}. Stop it, or give another folder with --workspace."
        ) from error
    return file


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
