"""What a person is told of a backend that does not answer, or wants another login."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests
from flask import Response
from job_runs import basic, credentials
from requests.adapters import HTTPAdapter
from stub_backend import StubBackend, error
from urllib3 import HTTPConnectionPool, Retry
from urllib3.connection import HTTPConnection
from urllib3.exceptions import MaxRetryError, NewConnectionError

from bap_tiler_plugin.core import backend_state, job_backends, network
from bap_tiler_plugin.core.backends import Backend, Credentials, connect
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.faults import LoginError, classify
from bap_tiler_plugin.core.job_backends import RunBackends
from bap_tiler_plugin.core.local_server import LocalServer, start_local_backend
from bap_tiler_plugin.core.output_formats import check_output_format
from bap_tiler_plugin.core.tile_run import TileRun


def test_waiting_for_a_silent_backend_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_backends, "_TELL_SECONDS", 0.2)
    told: list[str] = []
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        backend = Backend("away", f"http://127.0.0.1:{silent.getsockname()[1]}/", auth="none")
        backends = RunBackends([backend], lambda _: None, told.append, None, stop.is_set)
        thread = threading.Thread(target=backends.connect)
        thread.start()
        deadline = time.monotonic() + 20
        while not any("Still waiting for an answer of away" in text for text in told):
            assert time.monotonic() < deadline, told
            time.sleep(0.05)
        stop.set()
        thread.join(10)
        assert not thread.is_alive()


@pytest.fixture(scope="module")
def protected(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A backend that wants a password."""
    with start_local_backend(
        shared_data / "s2_l2a_bolzano_2022-06", tmp_path_factory.mktemp("backend"), workers=1
    ) as server:
        yield server


@pytest.mark.parametrize(
    ("given", "needed", "variables"),
    [
        (Credentials(), "a user name and a password are needed", ("_USERNAME", "_PASSWORD")),
        (Credentials(username="me"), "a password is needed", ("_PASSWORD",)),
        (Credentials(password="quiet"), "a user name is needed", ("_USERNAME",)),
    ],
)
def test_what_a_login_lacks_is_named(
    protected: LocalServer, given: Credentials, needed: str, variables: tuple[str, ...]
) -> None:
    with pytest.raises(LoginError, match=needed) as caught:
        connect(Backend("far away", protected.url, auth="basic"), given)
    for variable in variables:
        assert f"BAPTILER_FAR_AWAY{variable}" in str(caught.value)
    assert "quiet" not in str(caught.value)


def test_a_login_that_was_said_not_to_be_needed(protected: LocalServer) -> None:
    backend = Backend("away", protected.url, auth="none")
    backends = RunBackends([backend], lambda _: None, None, None, lambda: False)
    connection = backends.connect()["away"]
    with pytest.raises(LoginError, match="auth=none was given.*auth=basic"):
        backends.log_in_again("away", connection, True)


class Session:
    """Requests of openeo's kind to an address at which nobody listens, with urllib3's own retries."""

    def __init__(self, retries: int) -> None:
        self.session = requests.Session()
        self.session.mount("http://", HTTPAdapter(max_retries=Retry(retries, backoff_factor=0, status_forcelist=[503])))

    def error(self, url: str) -> Exception:
        with pytest.raises(requests.RequestException) as caught:
            self.session.get(url, timeout=5)
        return caught.value


def test_messages_about_the_network_are_for_people(make_stub: Callable[..., StubBackend]) -> None:
    stub = make_stub()
    stub.script("GET /", *[lambda: error(503, "ServiceUnavailable")] * 9)
    errors = [Session(0).error("http://127.0.0.1:9/"), Session(2).error(f"{stub.url}/")]
    pool = HTTPConnectionPool("127.0.0.1", 9)
    errors.append(RuntimeError(f"{MaxRetryError(pool, '/jobs', NewConnectionError(HTTPConnection('a'), 'refused'))}"))
    for text in (classify(problem).message for problem in errors):
        assert text
        assert "ConnectionPool" not in text and "object at 0x" not in text


def test_a_backend_that_stays_away_is_told_of_again(
    make_run: Callable[..., TileRun], make_stub: Callable[..., StubBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    monkeypatch.setattr(backend_state, "TELL_AGAIN_SECONDS", 0.2)
    run, stub = make_run(1), make_stub()
    for endpoint in ("GET /jobs", "GET /jobs/<id>"):
        stub.script(endpoint, *[lambda: error(503, "ServiceUnavailable")] * 6)
    told: list[str] = []
    assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.05, on_message=told.append).finished == 1
    waiting = [text for text in told if text.startswith("waiting:") and "ServiceUnavailable" in text]
    assert "it is tried again" in waiting[0]
    assert all("still waiting since" in text and "Check that the backend" in text for text in waiting[1:])
    assert 1 < len(waiting) < 6


def test_an_output_format_that_the_backend_lacks_costs_no_job(
    make_run: Callable[..., TileRun], protected: LocalServer
) -> None:
    run = make_run(output_format="PNGG")
    with pytest.raises(InputError, match="Output format: .*PNGG.*GTiff") as caught:
        execute_run(run, [protected.backend(parallel_jobs=2)], lambda _: protected.credentials)
    assert caught.value.field == "Output format"
    assert run.attempts().all() == []


@pytest.mark.parametrize("told", ["{}", "[]", '{"output": ["GTiff"]}', "no JSON"])
def test_a_backend_that_does_not_tell_its_formats_is_used(
    make_run: Callable[..., TileRun], make_stub: Callable[..., StubBackend], told: str
) -> None:
    run, stub = make_run(1, output_format="Anything"), make_stub()
    stub.script("GET /file_formats", lambda: told)
    assert execute_run(run, [basic(stub)], credentials).finished == 1
    assert stub.requests["GET /file_formats"] == 1


def test_names_of_formats_are_the_same_in_any_case() -> None:
    check_output_format("gtiff", {"here": ("PNG", "GTiff"), "there": ()})


def test_a_server_that_is_no_backend_is_told_of_once(tmp_path: Path) -> None:
    (tmp_path / ".well-known").mkdir()
    program = (
        "import http.server, sys, threading\n"
        "from bap_tiler_plugin.core.backends import Backend, Credentials, connect\n"
        "from bap_tiler_plugin.core.errors import BackendError\n"
        "class Quiet(http.server.SimpleHTTPRequestHandler):\n"
        "    log_message = lambda *_: None\n"
        "server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Quiet)\n"
        "threading.Thread(target=server.serve_forever, daemon=True).start()\n"
        "try:\n"
        "    url = f'http://127.0.0.1:{server.server_port}/x/'\n"
        "    connect(Backend('away', url, auth='basic'), Credentials('a', 'b'))\n"
        "except BackendError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.startswith("away: ")
    assert done.stderr == ""


def endless(pause: float = 0.0) -> Callable[[], Response]:
    """A JSON document that never ends."""

    def pieces() -> Iterator[bytes]:
        yield b'{"status": "running", "logs": ['
        while True:
            time.sleep(pause)
            yield b'{"id": "1", "level": "error", "message": "again"},' * (1 if pause else 1000)

    return lambda: Response(pieces(), mimetype="application/json")


@pytest.mark.parametrize("pause", [0.0, 0.05])
@pytest.mark.parametrize("endpoint", ["GET /jobs/<id>", "GET /jobs/<id>/results", "GET /jobs/<id>/logs"])
def test_an_answer_without_end_is_not_read_for_ever(
    make_run: Callable[..., TileRun],
    make_stub: Callable[..., StubBackend],
    monkeypatch: pytest.MonkeyPatch,
    endpoint: str,
    pause: float,
) -> None:
    monkeypatch.setattr(network, "MOST_ANSWER_BYTES", 1 << 20)
    monkeypatch.setattr(network, "MOST_ANSWER_SECONDS", 0.3)
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.02)
    run, stub = make_run(1), make_stub()
    stub.final_status = lambda job: "error" if endpoint.endswith("logs") else "finished"
    stub.script(endpoint, endless(pause))
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1, max_attempts=1)
    assert outcome.remaining == 0
    told = [event["why"] for event in run.attempts().events()]
    assert any("it has no end after" in why for why in told), told
    if endpoint.endswith("logs"):
        assert run.logs("0")[0].message.startswith("Band B99")
