"""Requests to a local backend, process graphs for it, and a web server that keeps a job waiting."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import requests

BBOX = {"west": 676000, "south": 5150000, "east": 676200, "north": 5150300, "crs": 32632}


@dataclass
class Client:
    """Requests to a backend with its token; answers are not checked."""

    url: str
    token: str | None
    session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        self.session.headers["Authorization"] = f"Bearer basic//{self.token or 'any'}"

    def __call__(self, method: str, path: str, **options: Any) -> requests.Response:
        url = path if path.startswith("http") else self.url.rstrip("/") + path
        return self.session.request(method, url, timeout=30, **options)

    def create(self, process_graph: dict, **properties: Any) -> str:
        """Create a job and return its id."""
        answer = self("POST", "/jobs", json={"process": {"process_graph": process_graph}, **properties})
        assert answer.status_code == 201, answer.text
        return answer.headers["OpenEO-Identifier"]

    def start(self, process_graph: dict, **properties: Any) -> str:
        """Create and start a job and return its id."""
        job_id = self.create(process_graph, **properties)
        assert self("POST", f"/jobs/{job_id}/results").status_code == 202
        return job_id

    def wait(self, job_id: str, *statuses: str, seconds: float = 60) -> dict:
        """Wait until a job has one of the statuses and return its description."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            job = self("GET", f"/jobs/{job_id}").json()
            if job["status"] in statuses:
                return job
            time.sleep(0.05)
        raise AssertionError(f"the job is still {job['status']}: {self('GET', f'/jobs/{job_id}/logs').text}")


def assert_error(answer: requests.Response, status: int, code: str) -> None:
    """Check that an answer is the openEO error."""
    assert (answer.status_code, answer.json().get("code")) == (status, code), answer.text
    assert {"id", "code", "message", "links"} <= set(answer.json())


def small_graph() -> dict[str, Any]:
    """A graph that gives one raster of 20 x 30 pixels of red light."""
    load = {
        "id": "SENTINEL2_L2A",
        "spatial_extent": BBOX,
        "temporal_extent": ["2022-06-10", "2022-06-11"],
        "bands": ["B04"],
    }
    return {
        "load": {"process_id": "load_collection", "arguments": load},
        "save": {
            "process_id": "save_result",
            "arguments": {"data": {"from_node": "load"}, "format": "GTiff"},
            "result": True,
        },
    }


class Gate:
    """A process definition at a web address that is not answered before ``open()`` is called."""

    def __init__(self) -> None:
        self._opened = threading.Event()
        self._arrived = threading.Semaphore(0)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def graph(self) -> dict[str, Any]:
        """A graph whose evaluation waits for the gate and then gives a small raster."""
        url = f"http://127.0.0.1:{self._server.server_port}/waiting.json"
        return {"waiting": {"process_id": "waiting", "namespace": url, "arguments": {}, "result": True}}

    def wait_for(self, jobs: int) -> None:
        """Wait until so many (more) jobs stand at the gate."""
        for _ in range(jobs):
            assert self._arrived.acquire(timeout=30), "no job came to the gate"

    def open(self) -> None:
        """Let all waiting jobs go on."""
        self._opened.set()

    def close(self) -> None:
        """Let go of everything."""
        self.open()
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        opened, arrived = self._opened, self._arrived
        definition = {"id": "waiting", "parameters": [], "process_graph": small_graph()}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                arrived.release()
                opened.wait(60)
                body = json.dumps(definition).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                with contextlib.suppress(ConnectionError):
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler
