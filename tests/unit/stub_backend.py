"""A small openEO backend over real sockets whose faults are scripted."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
import threading
import time
from collections import Counter, defaultdict
from typing import Any, Callable, Optional

from flask import Flask, Response, jsonify, request
from werkzeug.serving import make_server

ASSET = b"0123456789" * 5000


class StubBackend:
    """Jobs queue and run for given seconds; :meth:`script` makes the next requests of an endpoint fail."""

    def __init__(self, *, queued: float = 0.0, running: float = 0.1, password: str = "right") -> None:
        self.queued = queued
        self.running = running
        self.password = password
        self.final_status: Callable[[dict[str, Any]], str] = lambda job: "finished"
        self.jobs: dict[str, dict[str, Any]] = {}
        self.requests: Counter[str] = Counter()
        self.asset = ASSET
        self.asset_item: dict[str, Any] = {
            "file:size": len(ASSET),
            "file:checksum": "1220" + hashlib.sha256(ASSET).hexdigest(),
        }
        self.logs = [{"id": "1", "level": "error", "message": "Band B99 is not known\n  in load_collection"}]
        self.page_size = 1000
        self.most_active = 0
        self._scripts: dict[str, list[Callable[[], Any]]] = defaultdict(list)
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._server = make_server("127.0.0.1", 0, self._app(), threaded=True)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def script(self, endpoint: str, *answers: Callable[[], Any]) -> None:
        """Let the next requests to e.g. ``POST /jobs`` or ``GET /jobs/<id>`` get these answers."""
        self._scripts[endpoint].extend(answers)

    def titles(self) -> list[str]:
        return [job["title"] for job in self.jobs.values()]

    def status(self, job: dict[str, Any]) -> str:
        if job["status"] != "started":
            return str(job["status"])
        age = time.monotonic() - job["started"]
        if age < self.queued:
            return "queued"
        return "running" if age < self.queued + self.running else self.final_status(job)

    def _app(self) -> Flask:
        app = Flask("stub")

        @app.before_request
        def scripted() -> Optional[Response]:
            endpoint = f"{request.method} {re.sub(r'^/jobs/[^/]+', '/jobs/<id>', request.path)}"
            self.requests[endpoint] += 1
            with self._lock:
                answer = self._scripts[endpoint].pop(0) if self._scripts[endpoint] else None
            return answer() if answer is not None else None

        @app.get("/")
        def capabilities() -> Any:
            endpoints = [
                {"path": "/credentials/basic", "methods": ["GET"]},
                {"path": "/validation", "methods": ["POST"]},
            ]
            return jsonify(api_version="1.2.0", backend_version="1", stac_version="1.0.0", id="stub", title="Stub",
                           description="", endpoints=endpoints, links=[])  # fmt: skip

        @app.get("/credentials/basic")
        def basic() -> Any:
            given = base64.b64decode(request.headers.get("Authorization", "").removeprefix("Basic ")).decode()
            if given.partition(":")[2] != self.password:
                return error(403, "CredentialsInvalid")
            return jsonify(access_token="token")

        @app.post("/jobs")
        def create() -> Any:
            return self.create(request.get_json())

        @app.get("/jobs")
        def listed() -> Any:
            start = int(request.args.get("page", 0)) * self.page_size
            jobs = list(self.jobs.values())[start : start + self.page_size]
            links = []
            if start + self.page_size < len(self.jobs):
                links = [{"rel": "next", "href": f"{self.url}/jobs?page={int(request.args.get('page', 0)) + 1}"}]
            described = [{"id": job["id"], "title": job["title"], "status": self.status(job)} for job in jobs]
            return jsonify(jobs=described, links=links)

        @app.get("/jobs/<job_id>")
        def describe(job_id: str) -> Any:
            if job_id not in self.jobs:
                return error(404, "JobNotFound")
            job = self.jobs[job_id]
            return jsonify(id=job_id, title=job["title"], status=self.status(job), process={}, created="x",
                           costs=4, usage={"cpu": {"value": 12, "unit": "cpu-seconds"}})  # fmt: skip

        @app.post("/jobs/<job_id>/results")
        def start(job_id: str) -> Any:
            with self._lock:
                job = self.jobs[job_id]
                job["starts"] = job.get("starts", 0) + 1
                if job["status"] == "created":
                    job.update(status="started", started=time.monotonic())
                active = sum(self.status(job) in ("queued", "running") for job in self.jobs.values())
                self.most_active = max(self.most_active, active)
            return "", 202

        @app.delete("/jobs/<job_id>/results")
        def cancel(job_id: str) -> Any:
            self.jobs[job_id]["status"] = "canceled"
            return "", 204

        @app.get("/jobs/<job_id>/logs")
        def logs(job_id: str) -> Any:
            return jsonify(logs=self.logs, links=[])

        @app.get("/jobs/<job_id>/results")
        def results(job_id: str) -> Any:
            item = {"href": f"{self.url}/assets/{job_id}", "type": "application/octet-stream", **self.asset_item}
            return jsonify(type="Feature", stac_version="1.0.0", id=job_id, assets={"result.bin": item}, links=[])

        @app.get("/assets/<job_id>")
        def asset(job_id: str) -> Any:
            start = int(re.sub(r"\D", "", request.headers.get("Range", "0")) or 0)
            if "Range" not in request.headers:
                return Response(self.asset, mimetype="application/octet-stream")
            whole = len(self.asset)
            headers = {"Content-Range": f"bytes {start}-{whole - 1}/{whole}"}
            return Response(self.asset[start:], 206, headers, mimetype="application/octet-stream")

        return app

    def create(self, body: dict[str, Any]) -> Any:
        """Make a job as ``POST /jobs`` does."""
        with self._lock:
            job_id = f"j-{next(self._numbers)}"
            self.jobs[job_id] = {
                "id": job_id,
                "title": body.get("title"),
                "process": body["process"],
                "options": body.get("job_options"),
                "status": "created",
            }
        return "", 201, {"OpenEO-Identifier": job_id, "Location": f"{self.url}/jobs/{job_id}"}


def error(status: int, code: str, message: str = "No luck") -> Any:
    """An error as openEO describes it."""
    return jsonify(id="e", code=code, message=message), status


def hang(seconds: float) -> Callable[[], Any]:
    """An answer that comes late."""

    def answer() -> Any:
        time.sleep(seconds)
        return "", 500

    return answer


def web_page(status: int = 200) -> Callable[[], Any]:
    """A web page instead of JSON."""
    return lambda: Response("<html><body>Maintenance</body></html>", status, mimetype="text/html")
