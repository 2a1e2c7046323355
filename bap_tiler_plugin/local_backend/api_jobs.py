"""Batch jobs: create, list, describe, change, delete, estimate, start, cancel, logs."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from .errors import ApiError
from .job_store import Job
from .request_reading import job_metadata, json_object, log_level, page_limit, page_start, process_of
from .services import absolute, json_response, new_job_id, next_link, require_login, services

blueprint = Blueprint("jobs", __name__)
blueprint.before_request(require_login)

_READ_ONLY = ("id", "status", "created", "updated", "progress", "costs", "usage", "links")


@blueprint.get("/jobs")
def jobs() -> ResponseReturnValue:
    """``GET /jobs``: newest first; pages stay stable while jobs are added."""
    limit = page_limit(request)
    found = services().store.page(None if limit is None else limit + 1, page_start(request, "before"))
    shown = found if limit is None else found[:limit]
    more = len(found) > len(shown)
    links = [next_link(f"/jobs?limit={limit}&before={shown[-1].number}")] if more else []
    return jsonify({"jobs": [_summary(job) for job in shown], "links": links})


@blueprint.post("/jobs")
def create_job() -> ResponseReturnValue:
    """``POST /jobs``: keep a job with status ``created``."""
    body = json_object(request)
    _refuse_read_only(body)
    job_id = new_job_id()
    services().store.add(job_id, job_metadata(body), process_of(body))
    headers = {"Location": absolute(f"/jobs/{job_id}"), "OpenEO-Identifier": job_id}
    return "", 201, headers


@blueprint.get("/jobs/<job_id>")
def job(job_id: str) -> ResponseReturnValue:
    """``GET /jobs/{job_id}``: all about a job. The process is passed on as stored, it can be large."""
    found = services().job(job_id)
    description = json.dumps(_description(found), allow_nan=False)
    return json_response(f'{description[:-1]}, "process": {services().store.process_text(job_id)}}}')


@blueprint.patch("/jobs/<job_id>")
def change_job(job_id: str) -> ResponseReturnValue:
    """``PATCH /jobs/{job_id}``: change what the client gave; not while the job is queued or running."""
    found = services().job(job_id)
    body = json_object(request)
    if not body:
        raise ApiError("NoDataForUpdate")
    _refuse_read_only(body)
    process = process_of(body) if "process" in body else None
    metadata = {**found.metadata, **job_metadata(body)}
    if not services().store.update(job_id, metadata, process):
        raise ApiError("JobLocked")
    return "", 204


@blueprint.delete("/jobs/<job_id>")
def delete_job(job_id: str) -> ResponseReturnValue:
    """``DELETE /jobs/{job_id}``: stop it and delete everything of it."""
    services().job(job_id)
    services().scheduler.delete(job_id)
    return "", 204


@blueprint.get("/jobs/<job_id>/estimate")
def estimate_job(job_id: str) -> ResponseReturnValue:
    """``GET /jobs/{job_id}/estimate``: it costs nothing."""
    services().job(job_id)
    return jsonify({"costs": 0})


@blueprint.post("/jobs/<job_id>/results")
def start_job(job_id: str) -> ResponseReturnValue:
    """``POST /jobs/{job_id}/results``: put the job into the queue; earlier results are discarded."""
    services().job(job_id)
    services().scheduler.queue(job_id)
    return "", 202


@blueprint.delete("/jobs/<job_id>/results")
def cancel_job(job_id: str) -> ResponseReturnValue:
    """``DELETE /jobs/{job_id}/results``: stop the job if it is queued or running."""
    services().job(job_id)
    services().scheduler.cancel(job_id)
    return "", 204


@blueprint.get("/jobs/<job_id>/logs")
def job_logs(job_id: str) -> ResponseReturnValue:
    """``GET /jobs/{job_id}/logs``: entries behind ``offset``, at least as severe as ``level``."""
    services().job(job_id)
    limit = page_limit(request)
    level = log_level(request.args.get("level"), "debug")
    after = page_start(request, "offset") or 0
    found = services().folder(job_id).logs(after=after, level=level, limit=None if limit is None else limit + 1)
    shown = found if limit is None else found[:limit]
    more = len(found) > len(shown)
    here = f"/jobs/{job_id}/logs?limit={limit}&level={level}"
    links = [next_link(f"{here}&offset={shown[-1]['id']}")] if more else []
    return jsonify({"level": level, "logs": shown, "links": links})


def _refuse_read_only(body: dict[str, Any]) -> None:
    for name in _READ_ONLY:
        if name in body:
            raise ApiError("PropertyNotEditable", property=name)


def _summary(job: Job) -> dict[str, Any]:
    """Return a job as lists show it: no arrays or objects."""
    summary = {
        "id": job.id,
        "status": job.status,
        "progress": 100 if job.status == "finished" else 0,
        "created": job.created,
        "updated": job.updated,
        "plan": "free",
        "costs": 0,
    }
    given = {name: job.metadata[name] for name in ("title", "description", "budget") if name in job.metadata}
    return {**summary, **given}


def _description(job: Job) -> dict[str, Any]:
    links = [{"rel": "self", "href": absolute(f"/jobs/{job.id}"), "type": "application/json"}]
    if job.status != "created":
        links.append({"rel": "monitor", "href": absolute(f"/jobs/{job.id}/logs"), "type": "application/json"})
    if job.status == "finished":
        links.append({"rel": "result", "href": absolute(f"/jobs/{job.id}/results"), "type": "application/json"})
    usage = {} if job.usage is None else {"usage": job.usage}
    return {"log_level": "info", **job.metadata, **_summary(job), **usage, "links": links}
