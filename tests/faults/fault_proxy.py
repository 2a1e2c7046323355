"""An HTTP proxy between a run and a backend that injects faults; a program of its own, or part of a test.

    python fault_proxy.py --backend URL [--port N] [--rules FILE | --storm SEED]

It prints one JSON line with its address and works until its standard input ends.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import re
import socket
import struct
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from fault_kinds import FAULTS, MATRIX, Answer, Exchange, HungUpError, Surroundings
from fault_plan import Script, Storm, endpoint_of, rules_from_json

DOWN_SECONDS = 0.3
BACKEND_SECONDS = 60
_NOT_FORWARDED = {"connection", "keep-alive", "transfer-encoding", "content-length", "host", "date", "server"}
_RESET = struct.pack("ii", 1, 0)
_TILE = re.compile(r"tile (\S+)")


class Plan(Protocol):
    """Says which fault a request meets."""

    def choose(self, endpoint: str, subject: str | None) -> str | None:
        """The name of the fault, None for none."""


class FaultProxy(Surroundings):
    """The proxy: ``url`` is its address, ``plan`` may be exchanged at any time.

    ``requests`` and ``injected`` count, ``met`` has the faults of each tile, ``created`` the titles of the jobs that
    the backend made by their ids, ``gone`` the jobs that a fault deleted, ``asset_bytes`` the bytes of files that were
    sent, ``errors`` what went wrong in the proxy.
    """

    def __init__(self, backend_url: str, plan: Plan | None = None, *, hang_seconds: float = 3.0, port: int = 0) -> None:
        self._backend = urlsplit(backend_url)
        self.backend_url = backend_url.rstrip("/")
        self.plan: Plan = plan or Script()
        self.hang_seconds = hang_seconds
        self.before_request: Callable[[Exchange], None] = lambda exchange: None
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._back_at = 0.0
        self._authorization = ""
        self.forget()
        self._listener = self._listen(port)
        self.port = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self._thread = threading.Thread(target=self._accept, name="fault-proxy", daemon=True)
        self._thread.start()

    def forget(self) -> None:
        """Count from the beginning."""
        self.requests: Counter[str] = Counter()
        self.injected: Counter[tuple[str, str]] = Counter()
        self.met: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.created: dict[str, str] = {}
        self.gone: set[str] = set()
        self.asset_bytes = 0
        self.errors: list[str] = []

    def close(self) -> None:
        """Stop; whoever hangs is let go."""
        self._closing.set()
        self._hang_up_listener()
        self._thread.join(5)

    # --- connections -----------------------------------------------------------------------------------------------

    def _listen(self, port: int) -> socket.socket:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(64)
        return listener

    def _hang_up_listener(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                connection, address = self._listener.accept()
            except OSError:
                self._come_back()
                continue
            threading.Thread(target=self._serve, args=(connection, address), daemon=True).start()

    def _come_back(self) -> None:
        while time.monotonic() < self._back_at and not self._closing.wait(0.02):
            pass
        if not self._closing.is_set():
            self._listener = self._listen(self.port)

    def _serve(self, connection: socket.socket, address: Any) -> None:
        try:
            _Handler(connection, address, self)
        except (ConnectionError, TimeoutError):
            return
        except Exception as error:  # noqa: BLE001 - told to the test, which fails
            self.errors.append(f"{type(error).__name__}: {error}")
        finally:
            with contextlib.suppress(OSError):
                connection.close()

    # --- exchanges -------------------------------------------------------------------------------------------------

    def answer(self, exchange: Exchange) -> Answer:
        """The answer to a request, with its fault; raises :class:`HungUpError`."""
        subject = self._subject(exchange)
        authorization = exchange.headers.get("Authorization", "")
        with self._lock:
            self.requests[exchange.endpoint] += 1
            if authorization.startswith("Bearer"):
                self._authorization = authorization
        self.before_request(exchange)
        fault = self.plan.choose(exchange.endpoint, subject)
        if fault is None:
            return self.forward(exchange)
        with self._lock:
            self.injected[exchange.endpoint, fault] += 1
            self.met[subject or ""].append((exchange.endpoint, fault))
        return FAULTS[fault](exchange, self)

    def _subject(self, exchange: Exchange) -> str | None:
        """The tile of a request."""
        title = self.created.get(exchange.job_id or "", "")
        if exchange.endpoint == "create":
            title = str(json.loads(exchange.body).get("title"))
        found = _TILE.search(title)
        return found.group(1) if found else None

    def forward(self, exchange: Exchange) -> Answer:
        """Send a request to the backend and return its answer, with the proxy's address in place of the backend's."""
        answer = self._send(exchange.method, exchange.path, exchange.headers, exchange.body)
        if exchange.endpoint == "create" and "OpenEO-Identifier" in answer.headers:
            with self._lock:
                self.created[answer.headers["OpenEO-Identifier"]] = str(json.loads(exchange.body).get("title"))
        own, theirs = self.url.rstrip("/"), self.backend_url
        if "Location" in answer.headers:
            answer.headers["Location"] = answer.headers["Location"].replace(theirs, own)
        if "json" in answer.headers.get("Content-Type", ""):
            answer.body = answer.body.replace(theirs.encode(), own.encode())
        return answer

    def _send(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        connection = http.client.HTTPConnection(
            str(self._backend.hostname), self._backend.port, timeout=BACKEND_SECONDS
        )
        try:
            connection.request(method, path, body or None, headers)
            response = connection.getresponse()
            kept = {name: value for name, value in response.getheaders() if name.lower() not in _NOT_FORWARDED}
            kept = {_CASES.get(name.lower(), name): value for name, value in kept.items()}
            return Answer(response.status, kept, response.read())
        finally:
            connection.close()

    # --- what faults do --------------------------------------------------------------------------------------------

    def wait(self) -> None:
        """Wait longer than a client does."""
        self._closing.wait(self.hang_seconds)

    def go_down(self) -> None:
        """Refuse connections for a moment."""
        self._back_at = time.monotonic() + DOWN_SECONDS
        self._hang_up_listener()

    def ask(self, method: str, path: str) -> int:
        """Send the backend a request of the fault's own, with the client's login."""
        return self._send(method, path, {"Authorization": self._authorization}, b"").status

    def deleted(self, job_id: str) -> None:
        """Remember that a job was deleted on the backend."""
        with self._lock:
            self.gone.add(job_id)


_CASES = {name.lower(): name for name in ("OpenEO-Identifier", "Location", "Content-Type", "Content-Range")}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 120
    server: FaultProxy  # type: ignore[assignment]

    def _exchange(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        if len(body) < length:
            self.close_connection = True
            return
        headers = {name: value for name, value in self.headers.items() if name.lower() not in _NOT_FORWARDED}
        endpoint, job_id = endpoint_of(self.command, self.path)
        try:
            answer = self.server.answer(Exchange(self.command, self.path, headers, body, endpoint, job_id))
        except HungUpError:
            self._reset()
            return
        self.server.asset_bytes += len(answer.body) if endpoint == "asset" else 0
        self._send(answer)

    def _send(self, answer: Answer) -> None:
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 204:
            length = len(answer.body) if answer.announced is None else answer.announced
            self.send_header("Content-Length", str(length))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)
        if answer.announced is not None and answer.announced != len(answer.body):
            self.close_connection = True

    def _reset(self) -> None:
        """End the connection as a crash does, not as a server does that has finished."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.rfile.close()
        self.connection.close()

    do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = do_HEAD = _exchange  # noqa: N815 - the names are http.server's

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def storm_faults(people: bool = False) -> dict[str, tuple[str, ...]]:
    """What a storm can bring; with ``people`` also what only somebody can end who logs in or pays."""
    left_out = {"400", "404", "cancelled"} | (set() if people else {"401", "403", "402"})
    calm = set() if people else {"capabilities", "credentials"}
    return {
        endpoint: tuple(name for name in names if name not in left_out)
        for endpoint, names in MATRIX.items()
        if endpoint not in calm
    }


def main() -> None:
    """Run a proxy until standard input ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--backend", required=True, help="address of the backend")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--rules", type=Path, help="JSON file with a list of rules: endpoint, fault, times, skip")
    parser.add_argument("--storm", type=int, help="seed of a storm")
    options = parser.parse_args()
    plan: Plan = Script(rules_from_json(options.rules.read_text()) if options.rules else [])
    if options.storm is not None:
        plan = Storm(options.storm, dict(storm_faults()))
    proxy = FaultProxy(options.backend, plan, port=options.port)
    sys.stdout.write(json.dumps({"url": proxy.url}) + "\n")
    sys.stdout.flush()
    sys.stdin.read()
    proxy.close()


if __name__ == "__main__":
    main()
