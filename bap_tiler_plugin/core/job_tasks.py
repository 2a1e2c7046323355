"""What worker threads do with a backend: create, find, start, describe and cancel jobs, read their logs."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from openeo import BatchJob
from openeo.rest import OpenEoApiPlainError

from . import openeo_private
from .costs import told_credits
from .faults import BadAnswerError, FaultKind, ForbiddenError, classify, is_web_page, may_concern_one_job, shorten
from .job_logs import fetch_entries, message_of
from .results import disk_error

if TYPE_CHECKING:
    from openeo import Connection

ACTIVE_STATUSES = ("queued", "running")
_JOB_ID = re.compile(r"(?!\.+$)[\w\-.~]+")
"""Job ids as openEO's API defines them."""
STATUSES = frozenset({"created", "queued", "running", "canceled", "finished", "error"})
LIST_LIMIT = 100
LONGEST_LIST = 1000
_BAD_LIST = "The backend's list of jobs is not what openEO describes"
STATUS_LIST_LIMIT = 500
ESTIMATE_SECONDS = 15.0


class Created(NamedTuple):
    """A job that exists: its id and, where it was asked for, its status."""

    job_id: str
    status: str
    adopted: bool = False
    estimate: float | None = None


NOT_YET = Created("", "")
NO_JOB = "no job"
LOOKS = 4
LOOK_SECONDS = 0.3
SEARCH_PASSES = 4


class CreationError(RuntimeError):
    """Creating a job failed; ``sent`` tells whether the request may have reached the backend.

    ``searching``: the backend could not be asked whether an earlier request made the job.
    """

    def __init__(self, cause: BaseException, sent: bool, job_id: str | None, searching: bool = False) -> None:
        super().__init__(str(cause))
        self.cause = cause
        self.sent = sent
        self.job_id = job_id
        self.searching = searching


def create_job(
    connect: Callable[[], Connection],
    token: str,
    search_first: bool,
    start_job: Callable[[Connection], Any],
    may_create: bool = True,
) -> Created | None:
    """Create the job of an attempt, or adopt the one that carries its token; None when ``start_job`` skips the row.

    :data:`NOT_YET` when there is none and none may be created yet. Raises :class:`CreationError`, whatever is raised.
    """
    with openeo_private.creating(token) as creation:
        creation.sent = searching = search_first
        try:
            connection = connect()
            if search_first:
                found = find_job(connection, token)
                if found is not None:
                    return found
                if not may_create:
                    return NOT_YET
                creation.sent = searching = False
            job = start_job(connection)
            if not job:
                return None
            if not _JOB_ID.fullmatch(str(job.job_id)):
                creation.job_id = None
                raise BadAnswerError(f"The backend answered with “{shorten(str(job.job_id))}”, which is no job's id")
            return Created(str(job.job_id), _status_after_creation(job, creation))
        except BaseException as error:
            cause = _meant(error, connect, lambda: False) or error
            raise CreationError(cause, creation.sent, creation.job_id, searching) from error


def _status_after_creation(job: Any, creation: openeo_private.Creation) -> str:
    """The status of a new job: only a callable that starts its jobs leaves another than "created"."""
    if creation.started:
        return "queued"
    return "created" if creation.job_id else job_status(describe(job))


def find_job(connection: Connection, token: str) -> Created | None:
    """The job whose title contains the token, from the backend's list of the user's jobs.

    Between two pages other jobs may be removed, and a job slip from one page to the other unseen: a list of several
    pages counts when it has all jobs that it had the time before.
    """
    before: set[str] | None = None
    for _ in range(SEARCH_PASSES):
        found, ids, pages = _look_for(connection, token)
        if found is not None:
            return found
        if pages == 1 or (before is not None and before <= ids):
            return None
        before = ids
    raise BadAnswerError("The backend's list of jobs changes while it is read")


def _look_for(connection: Connection, token: str) -> tuple[Created | None, set[str], int]:
    """The job with the token, the ids of all jobs when there is none, and the number of pages."""
    ids: set[str] = set()
    found: list[dict[str, Any]] = []
    for number, (page, is_last) in enumerate(_job_pages(connection, LIST_LIMIT), start=1):
        items = [_checked(item) for item in page]
        ids.update(item["id"] for item in items)
        found += [item for item in items if token in item["title"]]
        if is_last or any(item["title"].rstrip("]").endswith(token) for item in found):
            return _original(found), ids, number
    raise BadAnswerError("The backend's list of jobs has no end")


def _original(items: list[dict[str, Any]]) -> Created | None:
    """The job of which the others are copies, which people make on a backend's page: they have longer titles."""
    if not items:
        return None
    item = min(items, key=lambda item: (len(item["title"]), str(item.get("created"))))
    return Created(item["id"], _status_of(item) or "created", adopted=True)


class Listing(NamedTuple):
    """Statuses by job id, the number of pages that they took, and whether that was the whole list."""

    statuses: dict[str, str]
    pages: int
    is_complete: bool


def list_statuses(connection: Connection, wanted: Collection[str], most_pages: int) -> Listing:
    """The statuses of some jobs from the backend's list, as far as its first pages have them."""
    found: dict[str, str] = {}
    for number, (page, is_last) in enumerate(_job_pages(connection, STATUS_LIST_LIMIT), start=1):
        for item in page:
            job_id = item.get("id") if isinstance(item, dict) else None
            if isinstance(job_id, str) and job_id in wanted and _status_of(item):
                found[job_id] = _status_of(item)
        if is_last or number >= most_pages or len(found) == len(wanted):
            return Listing(found, number, is_last)
    return Listing(found, LONGEST_LIST, is_complete=False)


def _job_pages(connection: Connection, limit: int) -> Iterator[tuple[list[Any], bool]]:
    """The pages of the backend's list of jobs, and whether a page is the last."""
    url, parameters = "/jobs", {"limit": limit}
    seen: set[str] = set()
    for _ in range(LONGEST_LIST):
        page = connection.get(url, params=parameters, expected_status=200).json()
        if not isinstance(page, dict) or not isinstance(page.get("jobs"), list):
            raise BadAnswerError(_BAD_LIST)
        following = _next_pages(page.get("links") or [])
        yield page["jobs"], not following
        if not following:
            return
        url, parameters = following[0], {}
        if url in seen:
            raise BadAnswerError("The backend's list of jobs has no end")
        seen.add(url)


def _next_pages(links: Any) -> list[str]:
    if not isinstance(links, list):
        raise BadAnswerError(_BAD_LIST)
    following: list[Any] = [link.get("href") for link in links if isinstance(link, dict) and link.get("rel") == "next"]
    if not all(isinstance(address, str) for address in following):
        raise BadAnswerError(_BAD_LIST)
    return following


def _checked(item: Any) -> dict[str, Any]:
    """An item of the list of jobs; one that cannot be read could be the job that is looked for."""
    if not isinstance(item, dict) or not isinstance(item.get("id"), str):
        raise BadAnswerError(_BAD_LIST)
    return {**item, "title": str(item.get("title"))}


def about_one_job(connect: Callable[[], Connection], task: Callable[[], Any], is_login_new: Callable[[], bool]) -> Any:
    """What the task returns that asks about one job; refused access is told from a login that has ended.

    Raises :class:`ForbiddenError` when the backend refuses that job only: its list of jobs is not refused; and
    :class:`BadAnswerError` when it is a web page that says so, which is from a gateway, or when the job's refusal says
    that it is for a login which was renewed just now.
    """
    try:
        return task()
    except OpenEoApiPlainError as error:
        meant = _meant(error, connect, is_login_new)
        if meant is not None:
            raise meant from error
        raise


def _meant(
    error: BaseException, connect: Callable[[], Connection], is_login_new: Callable[[], bool]
) -> ForbiddenError | BadAnswerError | None:
    """What refused access means that is about one job, though the login holds; None for others."""
    fault, is_for_job = classify(error), may_concern_one_job(error)
    if not is_for_job and (fault.kind is not FaultKind.LOGIN or not is_login_new()):
        return None
    if not _is_logged_in(connect()):
        return None
    return ForbiddenError(fault.message) if is_for_job and not is_web_page(error) else BadAnswerError(fault.message)


def _is_logged_in(connection: Connection) -> bool:
    try:
        connection.get("/jobs", params={"limit": 1}, expected_status=200)
    except OpenEoApiPlainError as error:
        return classify(error).kind is not FaultKind.LOGIN
    return True


def estimate_job(connection: Connection, job_id: str) -> float | None:
    """Credits that the backend expects a job to cost, None where it does not offer to say; not waited for long."""
    if not connection.capabilities().supports_endpoint("/jobs/{job_id}/estimate", "GET"):
        return None
    answer = connection.get(f"/jobs/{job_id}/estimate", expected_status=200, timeout=ESTIMATE_SECONDS).json()
    credits = told_credits(answer.get("costs") if isinstance(answer, dict) else None)
    if credits is None:
        raise BadAnswerError(f"The backend's estimate for job {job_id} has no costs")
    return credits


class StillActiveError(BadAnswerError):
    """A backend answers, but does not cancel a job; the text is what it says."""


def cancel_job(connection: Connection, job_id: str | None, token: str) -> str:
    """Cancel a job, looked for by its token when its id is not known; its status afterwards, or :data:`NO_JOB`.

    A job that is still active a second later has perhaps not been cancelled. Raises :class:`StillActiveError` when the
    backend cannot cancel it now although it answers otherwise.
    """
    if job_id is None:
        found = find_job(connection, token)
        if found is None:
            return NO_JOB
        job_id = found.job_id
    job = connection.job(job_id)
    try:
        job.stop()
    except Exception as error:
        if classify(error).kind not in (FaultKind.PASSING, FaultKind.LIMIT):
            raise
        return _status_after(error, job)
    status = "canceled"
    for look in range(LOOKS):
        time.sleep(LOOK_SECONDS if look else 0.0)
        try:
            status = job_status(describe(job))
        except Exception:  # noqa: BLE001 - that it is cancelled was answered; this only looks whether it is true
            return "canceled"
        if status not in ACTIVE_STATUSES:
            break
    return status


def _status_after(failure: Exception, job: BatchJob) -> str:
    """The status of a job that could not be cancelled, when it has ended; raises ``failure`` in an outage."""
    try:
        status = job_status(describe(job))
    except Exception:  # noqa: BLE001 - the failure says more
        raise failure from None
    if status in ACTIVE_STATUSES:
        raise StillActiveError(classify(failure).message) from failure
    return status


def start_job(job: BatchJob, describe_first: bool) -> str:
    """Start a job that is still only created; its status afterwards.

    One that the backend refuses to start may have been started: by a request that it has not answered, or by others.
    Raises :class:`BadAnswerError` for a refusal after such a request, which may yet show its effect.
    """
    if describe_first:
        status = job_status(describe(job))
        if status != "created":
            return status
    try:
        job.start()
    except OpenEoApiPlainError as error:
        fault = classify(error)
        if fault.kind is not FaultKind.REFUSED:
            raise
        status = job_status(describe(job))
        if status != "created":
            return status
        if describe_first:
            raise BadAnswerError(fault.message) from error
        raise
    return "queued"


def describe(job: BatchJob) -> dict[str, Any]:
    """The job's metadata, checked as far as the loop relies on it."""
    metadata = job.describe()
    if not isinstance(metadata, dict) or not _status_of(metadata):
        raise BadAnswerError(f"The backend describes job {job.job_id} without a status that openEO knows")
    return metadata


def _status_of(item: dict[str, Any]) -> str:
    """The status in what a backend says about a job; empty when openEO knows none such."""
    status = item.get("status")
    return status if isinstance(status, str) and status in STATUSES else ""


def job_status(metadata: dict[str, Any]) -> str:
    """The status in a job's metadata."""
    return str(metadata["status"])


def save_error_log(job: BatchJob, path: Path) -> str:
    """Keep the job's log and return the first line of level error, shortened."""
    entries = fetch_entries(job.connection, job.job_id, "error")
    if entries:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(path.name + ".part")
            unfinished.write_text(json.dumps(entries, indent=2, default=str), encoding="utf-8")
            unfinished.replace(path)
        except OSError as error:
            raise disk_error(path.name, path.parent, None, error) from error
    messages = (message_of(entry) for entry in entries)
    return shorten(next(filter(None, messages), "The job failed without a message"))
