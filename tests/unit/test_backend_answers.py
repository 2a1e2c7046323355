"""What a person is told of a backend that does not answer, or wants another login."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bap_tiler_plugin.core import job_backends
from bap_tiler_plugin.core.backends import Backend, Credentials, connect
from bap_tiler_plugin.core.faults import LoginError
from bap_tiler_plugin.core.job_backends import RunBackends
from bap_tiler_plugin.core.local_server import LocalServer, start_local_backend


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
