"""Answers that come byte by byte, or never end, over real sockets."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest
import requests

from bap_tiler_plugin.core import network

LONGEST_SECONDS = 20.0


@contextlib.contextmanager
def server(head: bytes, piece: bytes, pause: float) -> Iterator[str]:
    """Answers every request with ``head`` and then pieces, until the client goes or the test ends."""
    ended = threading.Event()

    def answer(client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            client.recv(1 << 16)
            client.sendall(head)
            while not ended.wait(pause):
                client.sendall(piece)

    with socket.create_server(("127.0.0.1", 0)) as listening:

        def listen() -> None:
            with contextlib.suppress(OSError):
                while True:
                    threading.Thread(target=answer, args=(listening.accept()[0],), daemon=True).start()

        threading.Thread(target=listen, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        finally:
            ended.set()


@pytest.fixture(autouse=True)
def short_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "MOST_ANSWER_SECONDS", 0.5)


def in_time(request: Callable[[], object]) -> None:
    """Run a request that has to fail, in a thread so that a hang fails the test."""
    problems: list[BaseException] = []

    def run() -> None:
        try:
            request()
        except requests.RequestException as error:
            problems.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(LONGEST_SECONDS)
    assert not thread.is_alive(), "the request holds its thread"
    assert problems, "the answer was taken for a whole one"


@pytest.mark.parametrize("patient", [True, False])
@pytest.mark.parametrize("head", [b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\nX-Long: "])
def test_headers_that_drip_are_not_waited_for_for_ever(head: bytes, patient: bool) -> None:
    with server(head, b"2", 0.05) as url, network.new_session(patient=patient) as session:
        in_time(lambda: session.get(url, stream=True))


@pytest.mark.parametrize("status", [b"200 OK", b"503 Service Unavailable"])
def test_a_body_that_drips_is_not_waited_for_for_ever(status: bytes) -> None:
    head = b"HTTP/1.1 " + status + b"\r\nContent-Length: 10000000\r\n\r\n"
    with server(head, b"x", 0.05) as url, network.new_session() as session:
        in_time(lambda: session.get(url))


@pytest.mark.parametrize("status", [b"404 Not Found", b"503 Service Unavailable", b"302 Found\r\nLocation: /"])
def test_the_error_of_a_download_is_not_read_without_end(status: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "MOST_ANSWER_SECONDS", 60.0)
    head = b"HTTP/1.1 " + status + b"\r\nConnection: close\r\n\r\n"
    with server(head, b"x" * (1 << 16), 0.0001) as url, network.new_session() as session:
        in_time(lambda: session.get(url, stream=True).content)


def test_a_download_that_goes_on_takes_longer_than_other_answers_may() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n"
    with server(head, b"x" * 100, 0.02) as url, network.new_session() as session:
        begun = time.monotonic()
        with session.get(url, stream=True) as response:
            assert sum(len(piece) for piece in response.iter_content(100)) == 10000
        assert time.monotonic() - begun > network.MOST_ANSWER_SECONDS
