"""Runs pip as a process that can be cancelled and that never shows a secret."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess  # nosec B404 - pip is run with arguments made here
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .installed import is_externally_managed
from .pip_reason import failure_of, reason_of
from .requirements import DependencyCancelledError, DependencyError

Listener = Callable[[str], None]

_OLDEST_PIP = (22, 2)
_LOGIN_IN_ADDRESS = re.compile(r"(?<=//)[^/\s@]+@")
_IN_THE_WAY = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_CONSTRAINT", "PIP_REQUIREMENT", "PIP_NO_DEPS")
_OTHER_SOURCES = ("PIP_FIND_LINKS", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL")
_VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
_QUIET = ("--root-user-action", "ignore")
_KEPT_LINES = 400
_DEBIAN_WHEELS = Path("/usr/share/python-wheels")


@dataclass(frozen=True)
class Network:
    """What lies between this computer and the package index; pip's own settings hold for the rest.

    :ivar proxy: address of the proxy, with user and password where it wants them (never shown).
    :ivar no_proxy: hosts that are reached directly.
    :ivar certificates: file of the certificates to trust (PEM).
    """

    proxy: str = field(default="", repr=False)
    no_proxy: tuple[str, ...] = ()
    certificates: str = ""

    def environment(self) -> dict[str, str]:
        """Return the variables by which pip and what it starts learn it; other users cannot read them."""
        values: dict[str, str] = {}
        if self.proxy:
            values.update(dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), self.proxy))
            values.update(dict.fromkeys(("NO_PROXY", "no_proxy"), ",".join(self.no_proxy)))
        if self.certificates:
            values.update(dict.fromkeys(("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"), self.certificates))
        return values


class Pip:
    """pip for one Python.

    :param python: the Python program that QGIS's Python belongs to.
    :param path: the entries of ``sys.path`` whose packages count as installed.
    :param home: ``PYTHONHOME`` where this Python needs it.
    :param network: proxy and certificates.
    :param wheels: take packages from this folder and from nowhere else.
    :param cancelled: set by another thread, it ends pip and all that pip started.
    :param listener: gets every line that pip writes, without secrets.
    """

    def __init__(
        self,
        python: Path,
        path: Sequence[str] = (),
        *,
        home: Path | None = None,
        network: Network | None = None,
        wheels: Path | None = None,
        cancelled: threading.Event | None = None,
        listener: Listener | None = None,
    ) -> None:
        self.python = python
        self._path = list(path)
        self._home = home
        self._network = network or Network()
        self._wheels = wheels
        self._cancelled = cancelled or threading.Event()
        self._listener = listener or (lambda line: None)
        self._pip_path: list[str] | None = None
        self._own_pip: tempfile.TemporaryDirectory[str] | None = None

    def install(self, *arguments: str) -> list[str]:
        """Run ``pip install`` and return its lines.

        :raises DependencyError: with pip's reason in one line.
        """
        source = ["--no-index", "--find-links", str(self._wheels)] if self._wheels else []
        fixed = ["--disable-pip-version-check", "--no-input", "--no-color"]
        options = ["--only-binary", ":all:", "--progress-bar", "off", *_QUIET, *source]
        if "--dry-run" in arguments and is_externally_managed():
            options.append("--break-system-packages")
        self._pip_path = self._usable_pip() if self._pip_path is None else self._pip_path
        code, lines = self.run(["-m", "pip", *fixed, "install", *options, *arguments], self._pip_path)
        if code:
            raise failure_of(lines)
        return lines

    def run(self, arguments: Sequence[str], extra_path: Sequence[str] = ()) -> tuple[int, list[str]]:
        """Run Python with the arguments and return its exit code and its lines (the last 400).

        Its temporary files go with it, also when it was cancelled and could not take them away.

        :raises DependencyError: when it cannot be started or was cancelled.
        """
        temporary = tempfile.mkdtemp(prefix="bap_tiler_")
        try:
            return self._run(arguments, extra_path, temporary)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)

    def _run(self, arguments: Sequence[str], extra_path: Sequence[str], temporary: str) -> tuple[int, list[str]]:
        try:
            process = self._open([str(self.python), *arguments], extra_path, temporary)
        except OSError as error:
            raise DependencyError(f"{self.python} cannot be started: {error.strerror}.") from error
        ended = threading.Event()
        threading.Thread(target=self._end_when_cancelled, args=(process, ended), daemon=True).start()
        lines: list[str] = []
        try:
            for line in process.stdout or ():
                shown = without_logins(line.rstrip())
                lines = [*lines[-_KEPT_LINES:], shown]
                self._listener(shown)
            code = process.wait()
        finally:
            ended.set()
        if self._cancelled.is_set():
            raise DependencyCancelledError("Cancelled. Nothing was changed.")
        return code, lines

    def _open(self, command: list[str], extra_path: Sequence[str], temporary: str) -> subprocess.Popen[str]:
        environment = {name: value for name, value in os.environ.items() if name not in _IN_THE_WAY}
        if self._wheels is not None:
            environment = {name: value for name, value in environment.items() if name not in _OTHER_SOURCES}
            environment["PIP_CONFIG_FILE"] = os.devnull
        environment.update(PIP_USER="0", PIP_REQUIRE_VIRTUALENV="0", PYTHONUTF8="1", PYTHONUNBUFFERED="1")
        environment.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), temporary))
        environment.update(self._network.environment())
        if self._home is not None:
            environment["PYTHONHOME"] = str(self._home)
        environment["PYTHONPATH"] = os.pathsep.join([*extra_path, *self._path])
        options: dict[str, Any] = {"start_new_session": True}
        if os.name == "nt":
            options = {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
        return subprocess.Popen(  # nosec B603
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            text=True,
            encoding="utf-8",
            errors="replace",
            **options,
        )

    def _end_when_cancelled(self, process: subprocess.Popen[str], ended: threading.Event) -> None:
        while not ended.wait(0.1):
            if self._cancelled.is_set():
                _end_tree(process)
                return

    def _usable_pip(self) -> list[str]:
        """Return what to put in front of the path so that ``-m pip`` is a pip that can report what it resolves."""
        version = self._pip_version([])
        if version >= _OLDEST_PIP:
            return []
        for wheel in self._bundled_wheels():
            if self._pip_version([wheel]) >= _OLDEST_PIP:
                return [wheel]
        if version == (0, 0):
            raise DependencyError(f"{self.python} has no pip. {_pip_remedy()}")
        return self._newer_pip()

    def _pip_version(self, extra_path: Sequence[str]) -> tuple[int, int]:
        code, lines = self.run(["-m", "pip", "--version"], extra_path)
        found = re.search(r"pip (\d+)\.(\d+).*\(python (\d+\.\d+)\)", "\n".join(lines))
        if found and found[3] != _VERSION:
            raise DependencyError(f"{self.python} is Python {found[3]}, but QGIS has Python {_VERSION}.")
        return (0, 0) if code or not found else (int(found[1]), int(found[2]))

    def _bundled_wheels(self) -> list[str]:
        """Return the wheels of pip that Python itself or Debian's python3-venv brings."""
        code, lines = self.run(["-c", "import ensurepip; print(ensurepip.__path__[0])"])
        folders = [_DEBIAN_WHEELS] if code or not lines else [Path(lines[-1], "_bundled"), _DEBIAN_WHEELS]
        return [str(wheel) for folder in folders for wheel in sorted(folder.glob("pip-*.whl"), reverse=True)]

    def _newer_pip(self) -> list[str]:
        """Let an old pip fetch a newer one for this installation only."""
        self._own_pip = tempfile.TemporaryDirectory(prefix="bap_tiler_pip_")
        folder = self._own_pip.name
        source = ["--no-index", "--find-links", str(self._wheels)] if self._wheels else []
        oldest = ".".join(map(str, _OLDEST_PIP))
        code, lines = self.run(["-m", "pip", "install", *source, "--no-deps", "--target", folder, f"pip>={oldest}"])
        if code:
            raise DependencyError(f"The pip of {self.python} is too old and cannot be renewed. {reason_of(lines)}")
        return [folder]


def without_logins(text: str) -> str:
    """Return the text with user names and passwords in addresses replaced."""
    return _LOGIN_IN_ADDRESS.sub("…@", text)


def _end_tree(process: subprocess.Popen[str]) -> None:
    if os.name == "nt":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, check=False, capture_output=True)  # nosec B603
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _pip_remedy() -> str:
    if Path("/etc/debian_version").is_file():
        return "Install it with: sudo apt install python3-pip"
    return "Install pip for it (python3-pip), then try again."
