"""Start and stop the local backend: a process of its own, reached over HTTP only."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess  # nosec B404 - starts this project's own modules
import sys
import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.machinery import PathFinder
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from .errors import BackendError
from .python_program import ProgramLayout, python_home, python_program

if TYPE_CHECKING:
    from .backends import Backend, Credentials

NAME = "local"
USERNAME = "local"

_MODULE = f"{__package__.rpartition('.')[0]}.local_backend"
_PACKAGES = (
    *("flask", "werkzeug", "jinja2", "markupsafe", "itsdangerous", "click", "blinker", "waitress"),
    *("numpy", "scipy", "osgeo", "pyproj", "certifi"),
)
_START_SECONDS = 60.0
_STOP_SECONDS = 5.0
_KEPT_LINES = 20


@dataclass(frozen=True)
class _Start:
    """With what a backend is started; ``workers`` None takes the default, ``timeout`` is in seconds."""

    data: Path
    workspace: Path
    workers: int | None
    timeout: float

    def command(self, port: int, token: str | None) -> list[str]:
        """Return the command line for a port; ``token`` is None without, empty for a new, else one to be handed on."""
        command = [str(python_interpreter()), "-m", _MODULE]
        command += ["--data", str(self.data), "--workspace", str(self.workspace)]
        command += ["--port", str(port), "--exit-with-stdin"]
        command += [] if self.workers is None else ["--workers", str(self.workers)]
        command += ["--no-token"] if token is None else []
        return [*command, "--token-from-stdin"] if token else command


class LocalServer:
    """A running local backend. Leaving it as a context manager, or ``stop()``, ends it and its workers.

    ``url`` is its address, ``token`` the password (None when it accepts any); both stay when it is started again.
    """

    def __init__(self, url: str, token: str | None, process: subprocess.Popen, start: _Start) -> None:
        self.url = url
        self.token = token
        self.process = process
        self._start = start

    def __repr__(self) -> str:
        return f"LocalServer(url={self.url!r}, pid={self.process.pid})"

    def __enter__(self) -> LocalServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def backend(self, parallel_jobs: int = 1) -> Backend:
        """Return this backend as a run needs it."""
        from .backends import Backend

        return Backend(NAME, self.url, parallel_jobs=parallel_jobs, auth="basic")

    @property
    def credentials(self) -> Credentials:
        """Return the user name and password of this start."""
        from .backends import Credentials

        return Credentials(username=USERNAME, password=self.token or "any")

    @property
    def log(self) -> Path:
        """Return the file that the backend writes its log to."""
        return self._start.workspace / "backend.log"

    def stop(self) -> None:
        """End the backend and its workers; nothing happens when it has ended."""
        _stop(self.process)

    def start_again(self) -> None:
        """After the backend has died: end what is left of it, and start it at the same address with its jobs.

        BackendError with the backend's own last words when it does not come up.
        """
        _kill_tree(self.process)
        port = int(self.url.rstrip("/").rpartition(":")[2])
        self.process = _started(self._start, port, self.token).process


def start_local_backend(
    data: str | Path,
    workspace: str | Path,
    *,
    port: int = 0,
    workers: int | None = None,
    token: bool = True,
    timeout: float = _START_SECONDS,
) -> LocalServer:
    """Start a backend on 127.0.0.1 over the scenes in ``data`` and wait until it answers.

    ``port`` 0 takes a free one, ``workers`` is how many jobs run at a time (default: cores - 1, at least 1), without
    ``token`` any password is accepted, ``timeout`` is in seconds. The backend ends when this process ends.
    BackendError with the backend's own last words when it does not come up.
    """
    return _started(_Start(Path(data), Path(workspace), workers, timeout), port, "" if token else None)


def _started(start: _Start, port: int, token: str | None) -> LocalServer:
    command = start.command(port, token)
    try:
        process = _open(command)
    except OSError as error:
        raise BackendError(NAME, f"Python ({command[0]}) cannot be started: {error.strerror}", "Check it") from error
    if token:
        _hand_over(process, token)
    return _wait_until_ready(process, start)


def _hand_over(process: subprocess.Popen, token: str) -> None:
    """Give the token where other users and the system's lists of processes do not see it."""
    if process.stdin is None:
        return
    with contextlib.suppress(OSError):
        process.stdin.write(f"{token}\n")
        process.stdin.flush()


def python_interpreter() -> Path:
    """Return the Python of this version that runs a program: inside QGIS, ``sys.executable`` can be QGIS itself."""
    found = python_program(ProgramLayout.of_this_process())
    if found is not None:
        return found
    raise BackendError(NAME, "no Python interpreter was found beside QGIS", "Install Python 3 or another backend")


def server_environment() -> dict[str, str]:
    """Return the environment in which the server finds this project and the packages that this process has."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    home = os.environ.get("PYTHONHOME") or python_home(ProgramLayout.of_this_process(), python_interpreter())
    if home:
        environment["PYTHONHOME"] = str(home)
    project = Path(__file__).resolve().parents[2]
    environment["PYTHONPATH"] = os.pathsep.join([str(project), *_package_folders(_PACKAGES)])
    environment["PYTHONNOUSERSITE"] = "1"
    environment["PYTHONUTF8"] = "1"
    return environment


def _package_folders(packages: Iterable[str]) -> list[str]:
    """Return those entries of ``sys.path`` that the packages are imported from, in their order."""
    needed = set()
    for package in packages:
        folder = next((entry for entry in sys.path if PathFinder.find_spec(package, [entry]) is not None), None)
        needed.add(folder)
    return [str(Path(entry or ".").resolve()) for entry in dict.fromkeys(sys.path) if entry in needed]


def _open(command: list[str]) -> subprocess.Popen:
    options: dict[str, Any] = {"start_new_session": True}
    if os.name == "nt":
        options = {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
    return subprocess.Popen(  # nosec B603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=server_environment(),
        text=True,
        encoding="utf-8",
        errors="replace",
        **options,
    )


def _wait_until_ready(process: subprocess.Popen, start: _Start) -> LocalServer:
    answers: queue.Queue[str] = queue.Queue()
    words: deque[str] = deque(maxlen=_KEPT_LINES)
    listener = threading.Thread(target=_collect, args=(process.stderr, words), daemon=True)
    listener.start()
    threading.Thread(target=_first_line, args=(process.stdout, answers), daemon=True).start()
    try:
        line = answers.get(timeout=start.timeout)
        ready = json.loads(line)
        return LocalServer(ready["url"], ready.get("token"), process, start)
    except queue.Empty:
        _stop(process)
        problem = f"it did not start within {start.timeout:g} s{_last_words(words)}"
        raise BackendError(NAME, problem, "Try again") from None
    except (ValueError, KeyError, TypeError):
        _stop(process)
        listener.join(1)
        raise BackendError(NAME, f"it did not start{_last_words(words)}") from None


def _first_line(stream: IO[str], answers: queue.Queue[str]) -> None:
    answers.put(stream.readline())


def _collect(stream: IO[str], words: deque[str]) -> None:
    for line in stream:
        words.append(line.rstrip())


def _last_words(words: deque[str]) -> str:
    text = " ".join(word for word in words if word)
    return f": {text}" if text else ""


def _stop(process: subprocess.Popen) -> None:
    """End a server: politely, then by force, with all that it started."""
    if process.stdin is not None and not process.stdin.closed:
        try:
            process.stdin.close()
        except OSError:
            process.terminate()
    if process.poll() is None and os.name != "nt":
        process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        _kill_tree(process)
        process.wait()


def _kill_tree(process: subprocess.Popen) -> None:
    if os.name == "nt":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, check=False, capture_output=True)  # nosec B603 B607
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
