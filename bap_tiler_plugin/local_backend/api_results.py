"""Results of batch jobs (metadata, items, files with ranges) and synchronous processing."""

from __future__ import annotations

import json
import tarfile
import threading
import time
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from flask import Blueprint, Response, jsonify, request, send_file
from flask.typing import ResponseReturnValue

from .errors import ApiError
from .job_store import Job
from .request_reading import job_metadata, json_object, process_of
from .services import absolute, geojson, new_job_id, require_login, services
from .stac_results import item_id, result_collection, result_item

blueprint = Blueprint("results", __name__)

_SYNCHRONOUS_SECONDS = 300
_synchronous_slots = threading.BoundedSemaphore(2)


@blueprint.get("/jobs/<job_id>/results")
def results(job_id: str) -> ResponseReturnValue:
    """``GET /jobs/{job_id}/results``: a STAC Collection with signed addresses of the files."""
    _require_right()
    job = services().job(job_id)
    if job.status == "error":
        return jsonify(services().folder(job_id).last_error()), 424
    files = _finished_files(job)
    expires = int(time.time()) + services().signer.lifetime
    return jsonify(result_collection(job, files, _signed, expires)), 200, {"OpenEO-Costs": "0"}


@blueprint.get("/jobs/<job_id>/results/result_items/<name>.json")
def item(job_id: str, name: str) -> ResponseReturnValue:
    """Return the STAC Item of one result file."""
    _require_right()
    job = services().job(job_id)
    for file in _finished_files(job):
        if item_id(file) == name:
            return geojson(result_item(job, file, _signed))
    raise ApiError("NotFound")


@blueprint.get("/jobs/<job_id>/results/assets/<name>")
def asset(job_id: str, name: str) -> ResponseReturnValue:
    """Return a result file; ranges and conditional requests are answered."""
    _require_right()
    for file in _finished_files(services().job(job_id)):
        if file["name"] == name:
            return _send(services().folder(job_id).output / file["name"], file)
    raise ApiError("FileNotFound", file=name[:100])


@blueprint.post("/result")
def compute() -> ResponseReturnValue:
    """``POST /result``: run a process while the client waits; several files come as one tar file."""
    require_login()
    body = json_object(request)
    metadata, process = job_metadata(body), process_of(body)
    if not _synchronous_slots.acquire(blocking=False):
        raise ApiError("InfrastructureBusy")
    job_id = new_job_id()
    try:
        services().store.add(job_id, metadata, process, hidden=True)
        services().scheduler.queue(job_id)
        return _synchronous_answer(job_id, services().scheduler.wait(job_id, _SYNCHRONOUS_SECONDS))
    finally:
        services().scheduler.delete(job_id)
        _synchronous_slots.release()


def _synchronous_answer(job_id: str, status: str | None) -> Response:
    folder = services().folder(job_id)
    if status == "error":
        entry = folder.last_error()
        code = entry.get("code", "Internal")
        raise ApiError(code, entry["message"], status=500 if code in ("Internal", "WorkerLost") else 400)
    if status != "finished":
        raise ApiError("RequestTimeout")
    files = (folder.read_json("results.json") or {})["files"]
    spool = TemporaryFile()  # noqa: SIM115 - the answer closes it
    if len(files) == 1:
        spool.write((folder.output / files[0]["name"]).read_bytes())
        media_type = files[0]["media_type"]
    else:
        with tarfile.open(fileobj=spool, mode="w") as archive:
            for file in files:
                archive.add(folder.output / file["name"], arcname=file["name"])
        media_type = "application/x-tar"
    spool.seek(0)
    answer = send_file(spool, mimetype=media_type)
    answer.headers["OpenEO-Costs"] = "0"
    return answer


def _send(path: Path, file: dict[str, Any]) -> Response:
    if not path.is_file():
        raise ApiError("FileNotFound", file=file["name"])
    answer = send_file(path, mimetype=file["media_type"], conditional=True, etag=file["checksum"], max_age=0)
    answer.headers["Accept-Ranges"] = "bytes"
    return answer


def _finished_files(job: Job) -> list[dict[str, Any]]:
    """Return the worker's records of a finished job; openEO's errors for other jobs."""
    if job.status in ("created", "canceled"):
        raise ApiError("JobNotStarted")
    if job.status != "finished":
        raise ApiError("JobNotFinished")
    found = services().folder(job.id).read_json("results.json")
    if found is None:
        raise ApiError("Internal", message=f"the results of job {json.dumps(job.id)} are gone from the workspace")
    return found["files"]


def _require_right() -> None:
    """Accept a signed address, else ask for the login."""
    signature, expires = request.args.get("signature"), request.args.get("expires", "")
    if signature is not None and expires.isascii() and expires.isdigit() and len(expires) < 13:
        services().signer.check(request.path, expires, signature)
    else:
        require_login()


def _signed(path: str) -> str:
    return absolute(services().signer.sign(path))
