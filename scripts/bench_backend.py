"""A light openEO backend for benches: jobs that only pass time, on a fixed number of slots.

    python bench_backend.py [--slots N] [--seconds S]

It prints one JSON line with its address and works until its standard input ends. ``GET /bench`` tells what it saw,
``DELETE /bench`` forgets everything.
"""

from __future__ import annotations

import argparse
import hashlib
import heapq
import json
import re
import socket
import sys
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

FILE = b"0123456789" * 1000
_CHECKSUM = "1220" + hashlib.sha256(FILE).hexdigest()
_ROUTES = [
    ("GET", r"/", "capabilities"),
    ("GET", r"/credentials/basic", "log_in"),
    ("POST", r"/jobs", "create"),
    ("GET", r"/jobs", "list"),
    ("GET", r"/jobs/([^/]+)", "describe"),
    ("POST", r"/jobs/([^/]+)/results", "start"),
    ("GET", r"/jobs/([^/]+)/results", "results"),
    ("GET", r"/jobs/([^/]+)/logs", "logs"),
    ("GET", r"/files/([^/]+)", "file"),
    ("GET", r"/bench", "bench"),
    ("DELETE", r"/bench", "forget"),
]


class Slots:
    """Jobs in the order of their start on a number of slots; all that happens is reckoned when somebody asks."""

    def __init__(self, number: int, seconds: float) -> None:
        self.number = number
        self.seconds = seconds
        self.forget()

    def forget(self) -> None:
        """Begin anew."""
        self.jobs: dict[str, dict[str, Any]] = {}
        self.requests: Counter[str] = Counter()
        self._free = [0.0] * self.number
        self._last_end = 0.0

    def start(self, job: dict[str, Any]) -> None:
        """Give a job its time on the slot that is free first."""
        if "begin" not in job:
            job["begin"] = max(time.monotonic(), heapq.heappop(self._free))
            job["end"] = job["begin"] + self.seconds
            heapq.heappush(self._free, job["end"])

    def status(self, job: dict[str, Any]) -> str:
        """The job's openEO status now."""
        if "begin" not in job:
            return "created"
        now = time.monotonic()
        return "queued" if now < job["begin"] else "running" if now < job["end"] else "finished"

    def summary(self) -> dict[str, Any]:
        """Requests by endpoint, jobs, and the share of the slots' time that was used while there were jobs."""
        begun = [job for job in self.jobs.values() if "begin" in job]
        span = max((j["end"] for j in begun), default=0) - min((j["begin"] for j in begun), default=0)
        used = self.seconds * len(begun) / (self.number * span) if span else 0.0
        return {"requests": dict(self.requests), "jobs": len(self.jobs), "span": span, "used": used}


class Handler(BaseHTTPRequestHandler):
    """Answers like an openEO backend."""

    protocol_version = "HTTP/1.1"
    slots: Slots
    lock = threading.Lock()

    def setup(self) -> None:
        """Send small answers at once."""
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def handle_request(self) -> None:
        """Find the endpoint and answer."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = urlsplit(self.path).path
        for method, pattern, name in _ROUTES:
            found = re.fullmatch(pattern, path)
            if method == self.command and found:
                with self.lock:
                    if name not in ("bench", "forget"):
                        self.slots.requests[name] += 1
                    answer = getattr(self, f"on_{name}")(body, *found.groups())
                break
        else:
            self.slots.requests["other"] += 1
            answer = (404, {"id": "x", "code": "NotFound", "message": "No such page", "links": []}, {})
        self._send(*answer)

    def _send(self, status: int, content: Any, headers: dict[str, str]) -> None:
        data = content if isinstance(content, bytes) else b"" if content is None else json.dumps(content).encode()
        kind = "application/octet-stream" if isinstance(content, bytes) else "application/json"
        lines = {"Content-Type": kind, "Content-Length": str(len(data)), **headers}
        head = f"HTTP/1.1 {status} OK\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items()) + "\r\n"
        self.wfile.write(head.encode() + data)

    @property
    def _url(self) -> str:
        return f"http://{self.headers['Host']}"

    def on_capabilities(self, _: bytes) -> Any:
        endpoints = {"/credentials/basic": ["GET"], "/jobs": ["GET", "POST"], "/jobs/{job_id}": ["GET"]}
        document = {
            "api_version": "1.2.0",
            "backend_version": "1",
            "stac_version": "1.0.0",
            "id": "bench",
            "title": "Bench",
            "description": "",
            "endpoints": [{"path": path, "methods": methods} for path, methods in endpoints.items()],
            "links": [],
        }
        return 200, document, {}

    def on_log_in(self, _: bytes) -> Any:
        return 200, {"access_token": "token"}, {}

    def on_create(self, body: bytes) -> Any:
        job_id = f"j-{len(self.slots.jobs) + 1}"
        self.slots.jobs[job_id] = {"id": job_id, "title": json.loads(body).get("title")}
        return 201, None, {"OpenEO-Identifier": job_id, "Location": f"{self._url}/jobs/{job_id}"}

    def on_list(self, _: bytes) -> Any:
        query = parse_qs(urlsplit(self.path).query)
        limit, page = int(query.get("limit", ["1000000"])[0]), int(query.get("page", ["0"])[0])
        jobs = list(self.slots.jobs.values())[::-1]
        more = [{"rel": "next", "href": f"{self._url}/jobs?limit={limit}&page={page + 1}"}]
        shown = jobs[page * limit : (page + 1) * limit]
        return 200, {"jobs": [self._job(j) for j in shown], "links": more if len(jobs) > (page + 1) * limit else []}, {}

    def on_describe(self, _: bytes, job_id: str) -> Any:
        return 200, self._job(self.slots.jobs[job_id]), {}

    def _job(self, job: dict[str, Any]) -> dict[str, Any]:
        return {
            "id": job["id"],
            "title": job["title"],
            "status": self.slots.status(job),
            "created": "2024-01-01T00:00:00Z",
        }

    def on_start(self, _: bytes, job_id: str) -> Any:
        self.slots.start(self.slots.jobs[job_id])
        return 202, None, {}

    def on_results(self, _: bytes, job_id: str) -> Any:
        asset = {
            "href": f"{self._url}/files/{job_id}",
            "type": "application/octet-stream",
            "file:size": len(FILE),
            "file:checksum": _CHECKSUM,
        }
        return 200, {"type": "Feature", "id": job_id, "assets": {"result.bin": asset}, "links": []}, {}

    def on_logs(self, _: bytes, job_id: str) -> Any:
        return 200, {"logs": [], "links": []}, {}

    def on_file(self, _: bytes, job_id: str) -> Any:
        return 200, FILE, {}

    def on_bench(self, _: bytes) -> Any:
        return 200, self.slots.summary(), {}

    def on_forget(self, _: bytes) -> Any:
        self.slots.forget()
        return 204, None, {}

    do_GET = do_POST = do_DELETE = do_HEAD = handle_request  # noqa: N815 - the names are http.server's

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Work until standard input ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slots", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=0.5)
    options = parser.parse_args()
    Handler.slots = Slots(options.slots, options.seconds)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"url": f"http://127.0.0.1:{server.server_port}/"}), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
