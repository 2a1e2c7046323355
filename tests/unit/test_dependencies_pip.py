"""How pip is run: which pip, with which proxy, and what it never shows."""

from __future__ import annotations

import os
import socket
import stat
import sys
import threading
from pathlib import Path

import pytest
from wheels import add_wheel

from bap_tiler_plugin.dependencies import DependencyError
from bap_tiler_plugin.dependencies.installed import installed_versions, other_path_entries
from bap_tiler_plugin.dependencies.pip_process import Network, Pip, without_logins
from bap_tiler_plugin.dependencies.pip_reason import reason_of
from bap_tiler_plugin.dependencies.resolution import Package, resolve
from bap_tiler_plugin.dependencies.sizes import download_sizes, size_text

PASSWORD = "not-for-others"


class Listener:
    """A server that takes connections, keeps what they say first, and hangs up."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                self.heard.append(connection.recv(4096).decode("latin-1"))
                connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def plain_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    """pip without settings of this computer, and impatient."""
    for name in [name for name in os.environ if name.startswith("PIP_") or name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setenv("PIP_TIMEOUT", "10")


def test_the_proxy_is_used_and_its_password_is_nowhere(plain_pip: None, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = Listener()
    lines: list[str] = []
    network = Network(f"http://me:{PASSWORD}@127.0.0.1:{proxy.port}")
    monkeypatch.setenv("PIP_INDEX_URL", f"https://me:{PASSWORD}@index.invalid/simple")
    pip = Pip(Path(sys.executable), other_path_entries(), network=network, listener=lines.append)
    with pytest.raises(DependencyError) as failed:
        resolve(pip, installed_versions(), ["baptest-absent"])
    proxy.close()
    assert any("index.invalid" in heard for heard in proxy.heard)
    assert lines
    assert PASSWORD not in "\n".join([*lines, str(failed.value), repr(network), repr(pip)])


def test_the_password_of_the_proxy_is_not_in_the_command_line(plain_pip: None, tmp_path: Path) -> None:
    lines: list[str] = []
    network = Network(f"http://me:{PASSWORD}@127.0.0.1:9")
    pip = Pip(Path(sys.executable), [], network=network, listener=lines.append)
    code, _ = pip.run(["-c", "import os, sys; print(sys.orig_argv); print('HTTPS_PROXY' in os.environ)"])
    assert (code, lines[-1]) == (0, "True")
    assert PASSWORD not in "\n".join(lines)


def test_certificates_of_qgis_are_given_to_pip(plain_pip: None) -> None:
    pip = Pip(Path(sys.executable), [], network=Network(certificates="/certificates.pem"))
    _, lines = pip.run(["-m", "pip", "config", "debug"])
    assert any("PIP_CERT" in line and "/certificates.pem" in line for line in lines)


def test_an_index_that_cannot_be_reached_is_told_with_what_to_do() -> None:
    lines = [
        "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)'",
        "ERROR: No matching distribution found for openeo",
    ]
    assert reason_of(lines).startswith("The package index cannot be reached: there is no connection, so openeo cannot")
    lines[0] = "WARNING: The repository located at 10.0.0.1 is not a trusted or secure host and is being ignored."
    assert "its address is not https, and pip is not set to trust its host, so openeo cannot" in reason_of(lines)


def test_an_own_index_is_used(plain_pip: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheels = tmp_path / "simple" / "baptest-map"
    wheels.mkdir(parents=True)
    wheel = add_wheel(wheels, "baptest_map", "1.0")
    (wheels / "index.html").write_text(f'<a href="{wheel.name}">{wheel.name}</a>', encoding="utf-8")
    monkeypatch.setenv("PIP_INDEX_URL", (tmp_path / "simple").as_uri())
    (package,) = resolve(Pip(Path(sys.executable), other_path_entries()), installed_versions(), ["baptest-map"])
    assert (package.name, len(package.sha256)) == ("baptest_map", 64)
    assert download_sizes([package], Network()) == {"baptest_map": wheel.stat().st_size}


def test_settings_that_would_send_packages_elsewhere_do_not_count(
    plain_pip: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_wheel(tmp_path, "baptest_map", "1.0")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_TARGET", str(tmp_path / "elsewhere"))
    pip = Pip(Path(sys.executable), other_path_entries(), wheels=tmp_path)
    pip.install("--target", str(tmp_path / "here"), "baptest-map")
    assert (tmp_path / "here" / "baptest_map.py").is_file()
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_of_wheels_is_the_only_source(
    plain_pip: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen, other = tmp_path / "chosen", tmp_path / "other"
    for folder in (chosen, other):
        folder.mkdir()
    add_wheel(other, "baptest_map", "1.0")
    (tmp_path / "pip.conf").write_text(f"[global]\nfind-links = {other}\n", encoding="utf-8")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    monkeypatch.setenv("PIP_FIND_LINKS", str(other))
    with pytest.raises(DependencyError, match="No matching distribution found for baptest-map"):
        resolve(Pip(Path(sys.executable), other_path_entries(), wheels=chosen), {}, ["baptest-map"])
    resolve(Pip(Path(sys.executable), other_path_entries(), wheels=other), {}, ["baptest-map"])


def test_without_pip_the_remedy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bap_tiler_plugin.dependencies import pip_process

    monkeypatch.setattr(pip_process, "_DEBIAN_WHEELS", tmp_path)
    python = _python_with(tmp_path, "case \"$*\" in *pip*) echo 'No module named pip' >&2; exit 1;; esac")
    with pytest.raises(DependencyError, match="has no pip.*python3-pip"):
        resolve(Pip(python), {}, ["baptest-map"])


def test_the_python_of_another_version_is_refused(tmp_path: Path) -> None:
    python = _python_with(tmp_path, "echo 'pip 99.0 from /somewhere (python 2.7)'; exit 0")
    with pytest.raises(DependencyError, match=r"is Python 2\.7, but QGIS has Python"):
        resolve(Pip(python), {}, ["baptest-map"])


def _python_with(folder: Path, shell: str) -> Path:
    python = folder / "python3"
    python.write_text(f'#!/bin/sh\n{shell}\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    return python


def test_a_python_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(DependencyError, match="cannot be started"):
        resolve(Pip(tmp_path / "python3"), {}, ["baptest-map"])


def test_sizes_that_nobody_tells_are_left_out() -> None:
    package = Package("baptest", "1.0", "0" * 64, "https://127.0.0.1:9/baptest.whl")
    assert download_sizes([package], Network()) == {}


@pytest.mark.parametrize(
    ("size", "text"), [(12, "1 kB"), (345_678, "346 kB"), (1_540_000, "1.5 MB"), (61_400_000, "61 MB")]
)
def test_sizes_are_readable(size: float, text: str) -> None:
    assert size_text(size) == text


def test_logins_in_addresses_are_never_shown() -> None:
    assert without_logins("Looking in https://me:secret@index.org/simple") == "Looking in https://…@index.org/simple"
    assert without_logins("https://index.org/a@1.0") == "https://index.org/a@1.0"


@pytest.mark.parametrize("cancel", [False, True])
def test_temporary_files_go_with_what_made_them(cancel: bool) -> None:
    cancelled, lines = threading.Event(), []

    def listen(line: str) -> None:
        lines.append(line)
        if cancel:
            cancelled.set()

    pip = Pip(Path(sys.executable), cancelled=cancelled, listener=listen)
    code = "import tempfile, time; print(tempfile.mkdtemp(), flush=True); time.sleep(60 * " + str(int(cancel)) + ")"
    if cancel:
        with pytest.raises(DependencyError, match="Cancelled"):
            pip.run(["-c", code])
    else:
        assert pip.run(["-c", code])[0] == 0
    assert len(lines) == 1
    assert not Path(lines[0]).exists()
    assert not Path(lines[0]).parent.exists()
