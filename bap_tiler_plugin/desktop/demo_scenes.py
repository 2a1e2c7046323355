"""Demo scenes for the local backend, made by a program of their own on first use."""

from __future__ import annotations

import shutil
import subprocess  # nosec B404 - the program and its arguments are chosen here
import threading
from pathlib import Path

from ..core.errors import InputError
from ..core.local_server import python_interpreter, server_environment

_MODULE = f"{__package__.rpartition('.')[0]}.local_backend.demo_archive"
_POLL_SECONDS = 0.2
_SHOWN_CHARACTERS = 500


def make_demo_scenes(folder: Path, stop: threading.Event) -> bool:
    """Make the demo scenes in ``folder`` unless they are there; takes up to a minute.

    Returns False when ``stop`` was set meanwhile; nothing half-made is left then. Raises ``InputError`` for the field
    "Scenes" when they cannot be made.
    """
    if (folder / "items.json").is_file():
        return True
    unfinished = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        unfinished.mkdir(parents=True)
        made = _run_program(unfinished, stop)
        if made:
            shutil.rmtree(folder, ignore_errors=True)
            unfinished.rename(folder)
        return made
    except OSError as error:
        raise InputError(
            "Scenes", f"{folder} cannot be written: {error.strerror}", "Free or unlock the disk"
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _run_program(folder: Path, stop: threading.Event) -> bool:
    command = [str(python_interpreter()), "-m", _MODULE, str(folder)]
    log = folder.with_name(f"{folder.name}.log")
    try:
        with log.open("w", encoding="utf-8") as output:
            process = subprocess.Popen(  # nosec B603
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=server_environment()
            )
            while process.poll() is None:
                if stop.wait(_POLL_SECONDS):
                    process.kill()
                    process.wait()
                    return False
        if process.returncode:
            words = log.read_text(encoding="utf-8", errors="replace").strip()[-_SHOWN_CHARACTERS:]
            raise InputError("Scenes", f"the demo scenes could not be made: {words}", "Choose a folder with scenes")
        return True
    finally:
        log.unlink(missing_ok=True)
