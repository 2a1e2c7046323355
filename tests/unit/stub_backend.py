"""A small openEO backend over real sockets whose faults are scripted."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
import threading
import time
from collections import Counter, defaultdict
from typing import Any, Callable

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
        self.asset_names = ["result.bin"]
        self.ranges: list[str | None] = []
        self.page_size = 1000
        self.most_active = 0
        self.most_allowed: int | None = None
        self.estimate: float | None = None
        self.refused_starts = 0
        self.start_times: list[float] = []
        self._scripts: dict[str, list[Callable[[], Any]]] = defaultdict(list)
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self.app = self._app()
        self._server = make_server("127.0.0.1", 0, self.app, threaded=True)
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
        def scripted() -> Response | None:
            endpoint = request.method + " " + re.sub("^/(jobs|assets)/[^/]+", r"/\1/<id>", request.path)
            self.requests[endpoint] += 1
            with self._lock:
                answer = self._scripts[endpoint].pop(0) if self._scripts[endpoint] else None
            return answer() if answer is not None else None

        rules = [
            ("GET", "/", self._capabilities),
            ("GET", "/credentials/basic", self._log_in),
            ("POST", "/jobs", lambda: self.create(request.get_json())),
            ("GET", "/jobs", self._list),
            ("GET", "/jobs/<job_id>", self._describe),
            ("POST", "/jobs/<job_id>/results", self._start),
            ("DELETE", "/jobs/<job_id>/results", self._cancel),
            ("GET", "/jobs/<job_id>/logs", lambda job_id: jsonify(logs=self.logs, links=[])),
            ("GET", "/jobs/<job_id>/estimate", lambda job_id: jsonify(costs=self.estimate)),
            ("GET", "/jobs/<job_id>/results", self._results),
            ("GET", "/assets/<job_id>", self._asset),
        ]
        for number, (method, rule, view) in enumerate(rules):
            app.add_url_rule(rule, str(number), view, methods=[method])
        return app

    def _capabilities(self) -> Any:
        paths = {"/credentials/basic": ["GET"], "/validation": ["POST"]}
        if self.estimate is not None:
            paths["/jobs/{job_id}/estimate"] = ["GET"]
        return jsonify(
            api_version="1.2.0",
            backend_version="1",
            stac_version="1.0.0",
            id="stub",
            title="Stub",
            description="",
            endpoints=[{"path": path, "methods": methods} for path, methods in paths.items()],
            links=[],
        )

    def _log_in(self) -> Any:
        given = base64.b64decode(request.headers.get("Authorization", "").removeprefix("Basic ")).decode()
        if given.partition(":")[2] != self.password:
            return error(403, "CredentialsInvalid")
        return jsonify(access_token="token")

    def _list(self) -> Any:
        page = int(request.args.get("page", 0))
        jobs = list(self.jobs.values())[page * self.page_size : (page + 1) * self.page_size]
        more = (page + 1) * self.page_size < len(self.jobs)
        links = [{"rel": "next", "href": f"{self.url}/jobs?page={page + 1}"}] if more else []
        described = [{"id": job["id"], "title": job["title"], "status": self.status(job)} for job in jobs]
        return jsonify(jobs=described, links=links)

    def _describe(self, job_id: str) -> Any:
        if job_id not in self.jobs:
            return error(404, "JobNotFound")
        job = self.jobs[job_id]
        usage = {"cpu": {"value": 12, "unit": "cpu-seconds"}}
        return jsonify(id=job_id, title=job["title"], status=self.status(job), created="x", costs=4, usage=usage)

    def _start(self, job_id: str) -> Any:
        with self._lock:
            job = self.jobs[job_id]
            running = sum(self.status(job) in ("queued", "running") for job in self.jobs.values())
            if self.most_allowed is not None and running >= self.most_allowed:
                self.refused_starts += 1
                return error(400, "ConcurrentJobLimit", f"at most {self.most_allowed} jobs")
            self.start_times.append(time.monotonic())
            job["starts"] = job.get("starts", 0) + 1
            if job["status"] == "created":
                job.update(status="started", started=time.monotonic())
            active = sum(self.status(job) in ("queued", "running") for job in self.jobs.values())
            self.most_active = max(self.most_active, active)
        return "", 202

    def _cancel(self, job_id: str) -> Any:
        self.jobs[job_id]["status"] = "canceled"
        return "", 204

    def _results(self, job_id: str) -> Any:
        item = {"href": f"{self.url}/assets/{job_id}", "type": "application/octet-stream", **self.asset_item}
        assets = dict.fromkeys(self.asset_names, item)
        return jsonify(type="Feature", stac_version="1.0.0", id=job_id, assets=assets, links=[])

    def _asset(self, job_id: str) -> Any:
        self.ranges.append(request.headers.get("Range"))
        if "Range" not in request.headers:
            return Response(self.asset, mimetype="application/octet-stream")
        start, whole = int(re.sub(r"\D", "", request.headers["Range"])), len(self.asset)
        headers = {"Content-Range": f"bytes {start}-{whole - 1}/{whole}"}
        return Response(self.asset[start:], 206, headers, mimetype="application/octet-stream")

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
