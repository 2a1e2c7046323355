"""Where process definitions come from: addresses, files, backends; and what can go wrong there."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import requests

from bap_tiler_plugin.core import process_source
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.process import load_process

PROCESS = {
    "id": "mine",
    "process_graph": {"add1": {"process_id": "add", "arguments": {"x": 1, "y": 2}, "result": True}},
}
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/good.json": (200, {"Content-Type": "application/json"}, json.dumps(PROCESS).encode()),
    "/moved.json": (302, {"Location": "/good.json"}, b""),
    "/page": (200, {"Content-Type": "text/html"}, b"\n<!DOCTYPE html><html><body>blob</body></html>"),
    "/text": (200, {}, b"not json at all"),
    "/list.json": (200, {}, b"[1, 2]"),
    "/deep.json": (200, {}, b"[" * 200_000),
    "/item.json": (200, {}, b'{"id": "x", "type": "Feature"}'),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/processes": (200, {}, json.dumps({"processes": [PROCESS | {"id": "built_in"}, 5, {"id": "add"}]}).encode()),
    "/process_graphs/mine": (200, {}, json.dumps(PROCESS).encode()),
}


class Handler(BaseHTTPRequestHandler):
    """Answers from the table above; /large never ends, /slow answers too late."""

    def do_GET(self) -> None:
        if self.path == "/large":
            self._endless()
        elif self.path == "/slow":
            self.server.stopping.wait(5)  # type: ignore[attr-defined]
        else:
            status, headers, body = ANSWERS.get(self.path.split("?")[0], (404, {}, b"nothing"))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        with contextlib.suppress(OSError):
            while not self.server.stopping.is_set():  # type: ignore[attr-defined]
                self.wfile.write(b" " * 65_536)

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.stopping = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.stopping.set()  # type: ignore[attr-defined]
    running.shutdown()
    running.server_close()


@pytest.mark.parametrize("path", ["/good.json", "/moved.json"])
def test_address(server: str, path: str) -> None:
    definition = load_process(f"  {server}{path} ")
    assert (definition.id, definition.namespace) == ("mine", f"{server}{path}")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/missing.json", "answers 404"),
        ("/page", "is a web page, not JSON"),
        ("/text", "is not JSON"),
        ("/deep.json", "is not JSON"),
        ("/list.json", "not an openEO process"),
        ("/item.json", "not an openEO process"),
        ("/file", "not http"),
        ("/loop", "cannot be reached"),
        ("/large", "larger than 20 MB"),
    ],
)
def test_bad_address(server: str, path: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        load_process(server + path)
    assert caught.value.field == "Process"
    assert caught.value.remedy


def test_slow_address(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_source, "TIMEOUT_SECONDS", (0.2, 0.2))
    with pytest.raises(InputError, match="does not answer in time"):
        load_process(f"{server}/slow")


def test_endless_drip_has_an_end(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_source, "TOTAL_SECONDS", 0.0)
    with pytest.raises(InputError, match="was not read within"):
        load_process(f"{server}/large")


def test_connection_refused() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(InputError, match="cannot be reached") as caught:
        load_process(f"http://user:secret@127.0.0.1:{port}/p.json?token=hidden")
    assert "secret" not in str(caught.value) and "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    "source", ["", "   ", "file:///etc/hostname", "ftp://example.org/p.json", "http://", "https://["]
)
def test_bad_source(source: str) -> None:
    with pytest.raises(InputError) as caught:
        load_process(source)
    assert caught.value.field == "Process"


def test_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps({**PROCESS, "namespace": "https://example.org/other"}), encoding="utf-8")
    definition = load_process(str(path))
    assert (definition.id, definition.namespace) == ("mine", None)
    path.write_bytes(b"\xff\xfe not json")
    with pytest.raises(InputError, match="is not JSON"):
        load_process(str(path))
    for missing in (tmp_path / "none.json", tmp_path):
        with pytest.raises(InputError, match="cannot be read"):
            load_process(str(missing))


class Connection:
    """The part of an openEO connection that reading a process uses."""

    def __init__(self, address: str) -> None:
        self.address = address

    def get(self, path: str, *, check_error: bool, timeout: float) -> requests.Response:
        assert not check_error
        return requests.get(self.address + path, timeout=timeout)


def test_id_on_a_backend(server: str) -> None:
    connection = Connection(server)
    assert load_process("built_in", connection=connection).namespace == "backend"
    own = load_process("mine", connection=connection)
    assert (own.id, own.namespace) == ("mine", "user")
    with pytest.raises(InputError, match='no process "other"'):
        load_process("other", connection=connection)
    with pytest.raises(InputError, match="needs a connection"):
        load_process("mine")
    with pytest.raises(InputError, match="does not give its processes"):
        load_process("mine", connection=Connection("http://127.0.0.1:9"))
