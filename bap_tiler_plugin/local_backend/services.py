"""What the parts of the HTTP interface share."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Response, current_app, request

from .auth import Authenticator, UrlSigner
from .errors import ApiError
from .job_folder import JobFolder, job_folder
from .job_store import Job, JobStore
from .scheduler import Scheduler

EXTENSION = "bap_tiler_local_backend"
API_VERSION = "1.2.0"
STAC_VERSION = "1.0.0"


@dataclass(frozen=True)
class Services:
    """The store, the scheduler and the rights of one running backend."""

    workspace: Path
    data: Path
    store: JobStore
    scheduler: Scheduler
    authenticator: Authenticator
    signer: UrlSigner

    def job(self, job_id: str) -> Job:
        """Return a job; JobNotFound when there is none."""
        job = self.store.get(job_id)
        if job is None:
            raise ApiError("JobNotFound", identifier=job_id[:100])
        return job

    def folder(self, job_id: str) -> JobFolder:
        """Return the folder of a job that exists."""
        return job_folder(self.workspace, job_id)


def services() -> Services:
    """Return the services of the application that answers the current request."""
    return current_app.extensions[EXTENSION]


def require_login() -> None:
    """Check the current request's bearer token."""
    services().authenticator.check_bearer(request.headers.get("Authorization"))


def absolute(path: str) -> str:
    """Return the absolute address of a path of this backend (its host has been checked)."""
    return request.host_url.rstrip("/") + path


def new_job_id() -> str:
    """Return a new id: short, random, safe in addresses and file names."""
    return f"j-{secrets.token_hex(12)}"


def json_response(text: str, media_type: str = "application/json") -> Response:
    """Return an answer whose body is JSON text already."""
    return Response(text, content_type=media_type)


def geojson(value: Any) -> Response:
    """Return an answer of GeoJSON's media type."""
    return json_response(json.dumps(value), "application/geo+json")


def next_link(href: str) -> dict[str, str]:
    """Return a link to the next page."""
    return {"rel": "next", "href": absolute(href), "type": "application/json"}
