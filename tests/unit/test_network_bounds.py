"""Answers that come byte by byte, or never end, over real sockets."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests
from werkzeug.serving import make_ssl_devcert

from bap_tiler_plugin.core import network, network_settings

LONGEST_SECONDS = 20.0


@contextlib.contextmanager
def server(head: bytes, piece: bytes, pause: float, tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """Answers every request with ``head`` and then pieces, until the client goes or the test ends."""
    ended = threading.Event()

    def answer(client: socket.socket) -> None:
        with contextlib.suppress(OSError), tls.wrap_socket(client, server_side=True) if tls else client as talking:
            talking.recv(1 << 16)
            talking.sendall(head)
            while not ended.wait(pause):
                talking.sendall(piece)

    with socket.create_server(("127.0.0.1", 0)) as listening:

        def listen() -> None:
            with contextlib.suppress(OSError):
                while True:
                    threading.Thread(target=answer, args=(listening.accept()[0],), daemon=True).start()

        threading.Thread(target=listen, daemon=True).start()
        try:
            yield f"{'https' if tls else 'http'}://localhost:{listening.getsockname()[1]}/"
        finally:
            ended.set()


@pytest.fixture(autouse=True)
def short_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "MOST_ANSWER_SECONDS", 0.5)


def in_time(request: Callable[[], object]) -> BaseException:
    """Run a request that has to fail, in a thread so that a hang fails the test; with what."""
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
    return problems[0]


@pytest.mark.parametrize("patient", [True, False])
@pytest.mark.parametrize("head", [b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\nX-Long: "])
def test_headers_that_drip_are_not_waited_for_for_ever(head: bytes, patient: bool) -> None:
    with server(head, b"2", 0.05) as url, network.new_session(patient=patient) as session:
        in_time(lambda: session.get(url, stream=True))


@pytest.mark.parametrize("head", [b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n"])
def test_answers_that_drip_through_tls_are_not_waited_for_either(head: bytes, tmp_path: Path) -> None:
    certificate, key = make_ssl_devcert(str(tmp_path / "localhost"), host="localhost")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    before = network_settings.network_settings()
    network_settings.use_network(network_settings.NetworkSettings(certificates=certificate))
    try:
        with server(head, b"2", 0.05, tls) as url, network.new_session() as session:
            assert not isinstance(in_time(lambda: session.get(url)), requests.exceptions.SSLError)
    finally:
        network_settings.use_network(before)


@pytest.mark.parametrize("head", [b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\nX-Long: "])
def test_headers_that_drip_through_a_proxy(head: bytes) -> None:
    with server(head, b"2", 0.05) as url, network.new_session() as session:
        in_time(lambda: session.get("http://backend.example/", proxies={"http": url}, stream=True))


def test_one_thread_watches_all_connections() -> None:
    head = b"HTTP/1.1 200 OK\r\nX-Long: "
    most = 0
    with server(head, b"2", 0.05) as url, network.new_session(patient=False) as session:
        asking = [threading.Thread(target=in_time, args=(lambda: session.get(url),)) for _ in range(8)]
        for thread in asking:
            thread.start()
        while any(thread.is_alive() for thread in asking):
            most = max(most, sum(thread.name == "baptiler-sockets" for thread in threading.enumerate()))
            time.sleep(0.02)
    assert most == 1


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
