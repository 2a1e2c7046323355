"""Starting and stopping the local backend as a process."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from bap_tiler_plugin.core import local_server
from bap_tiler_plugin.core.errors import BackendError
from bap_tiler_plugin.core.local_server import python_interpreter, server_environment, start_local_backend

MODULE = "bap_tiler_plugin.local_backend"


def test_backend_and_credentials_of_a_server(server) -> None:
    backend = server.backend(parallel_jobs=3)
    assert (backend.name, backend.url, backend.parallel_jobs, backend.auth) == ("local", server.url, 3, "basic")
    assert (server.credentials.username, server.credentials.password) == ("local", server.token)


def test_without_token_any_password_is_right(start_server) -> None:
    server = start_server(token=False)
    assert server.token is None
    answer = requests.get(server.url + "credentials/basic", auth=("any", "thing"), timeout=30)
    assert answer.status_code == 200
    assert requests.get(server.url + "jobs", timeout=30).status_code == 401


def processor_seconds(pid: int) -> float:
    """What the process has used of the processor."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_an_idle_server_leaves_the_processor_to_others(server) -> None:
    requests.get(server.url, timeout=30)
    begun, used = time.monotonic(), processor_seconds(server.process.pid)
    time.sleep(1.5)
    assert processor_seconds(server.process.pid) - used < 0.2 * (time.monotonic() - begun)


@pytest.mark.parametrize("folder", ["missing", "empty"])
def test_a_data_folder_that_is_none(tmp_path: Path, folder: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(BackendError, match=r"local: .*--data") as caught:
        start_local_backend(tmp_path / folder, tmp_path / "workspace")
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "workspace").exists()


def test_a_workspace_in_use(start_server, scenes: Path, tmp_path: Path) -> None:
    start_server()
    with pytest.raises(BackendError, match="Another local backend uses the workspace"):
        start_local_backend(scenes, tmp_path / "workspace")


def test_a_port_in_use(scenes: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(BackendError, match=f"Port {port} cannot be used"):
            start_local_backend(scenes, tmp_path / "workspace", port=port)


def test_a_server_that_does_not_come_up_in_time(scenes: Path, tmp_path: Path) -> None:
    with pytest.raises(BackendError, match="did not start within"):
        start_local_backend(scenes, tmp_path / "workspace", timeout=0.001)


def test_the_port_that_was_asked_for(start_server) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert start_server(port=port).url == f"http://127.0.0.1:{port}/"


def test_the_interpreter_inside_qgis_is_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    qgis = tmp_path / "qgis-bin"
    qgis.write_text("")
    monkeypatch.setattr(sys, "executable", str(qgis))
    found = python_interpreter()
    assert found.name.startswith("python")
    command = [str(found), "-c", "import sys; print(sys.version_info[:2])"]
    asked = subprocess.run(command, capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == str(sys.version_info[:2])


def test_no_interpreter_is_an_error_for_people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_server, "python_program", lambda layout: None)
    with pytest.raises(BackendError, match="no Python interpreter"):
        python_interpreter()


def test_the_server_finds_the_packages_of_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONSTARTUP", "/somewhere/startup.py")
    environment = server_environment()
    code = "import flask, waitress, numpy, scipy, osgeo, bap_tiler_plugin.local_backend; print(flask.__file__)"
    command = [sys.executable, "-c", code]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd="/").stdout
    import flask

    assert Path(printed.strip()).resolve() == Path(flask.__file__).resolve()
    assert "PYTHONSTARTUP" not in environment


def run_program(*arguments: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", MODULE, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=server_environment(),
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_program_prints_one_json_line_and_stops_cleanly(scenes: Path, tmp_path: Path, number: signal.Signals) -> None:
    process = run_program("--data", str(scenes), "--workspace", str(tmp_path / "workspace"))
    ready = json.loads(process.stdout.readline())
    assert set(ready) == {"url", "token"}
    assert requests.get(ready["url"], timeout=30).status_code == 200
    os.kill(process.pid, number)
    rest, errors = process.communicate(timeout=10)
    assert (process.returncode, rest, errors) == (0, "", "")


def test_program_without_token_prints_none(scenes: Path, tmp_path: Path) -> None:
    process = run_program("--data", str(scenes), "--workspace", str(tmp_path / "workspace"), "--no-token")
    assert set(json.loads(process.stdout.readline())) == {"url"}
    process.terminate()
    process.communicate(timeout=10)


def test_program_without_data_says_what_to_do(tmp_path: Path) -> None:
    process = run_program("--data", str(tmp_path), "--workspace", str(tmp_path / "workspace"))
    printed, errors = process.communicate(timeout=30)
    assert (process.returncode, printed) == (2, "")
    assert errors.count("\n") == 1
    assert "demo_archive" in errors


@pytest.mark.parametrize("extra", [["--port", "70000"], ["--workers", "0"], ["--workers", "many"]])
def test_program_checks_its_options(scenes: Path, tmp_path: Path, extra: list[str]) -> None:
    process = run_program("--data", str(scenes), "--workspace", str(tmp_path), *extra)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "is not a whole number" in errors
