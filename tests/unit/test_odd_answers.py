"""Answers of the wrong types, ids that are none, refusals of what has begun, and copies of jobs: none costs a tile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import jsonify, request
from job_runs import basic, credentials
from stub_backend import StubBackend, error

from bap_tiler_plugin.core import backend_state
from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
START = "POST /jobs/<id>/results"
ODD: list[Any] = [[], {}, {"a": 1}, 7, True, None]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


def assert_each_tile_has_its_job(run: TileRun, stub: StubBackend) -> None:
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1)
    assert (outcome.finished, outcome.failed, len(stub.jobs)) == (4, 0, 4)
    assert {job["starts"] for job in stub.jobs.values()} == {1}
    assert {attempt.attempt for attempt in run.attempts().all()} == {1}


@pytest.mark.parametrize("status", ODD)
def test_a_status_of_a_wrong_type_is_asked_again(make_run: MakeRun, make_stub: MakeStub, status: Any) -> None:
    stub = make_stub(running=0.3)
    stub.script(START, lambda: error(504, "x", "no answer"))
    stub.script("GET /jobs/<id>", *[lambda: jsonify(id="j-1", title="x", status=status)] * 4)
    assert_each_tile_has_its_job(make_run(), stub)


@pytest.mark.parametrize("status", ODD)
def test_a_list_with_statuses_of_a_wrong_type_still_has_the_job(
    make_run: MakeRun, make_stub: MakeStub, status: Any
) -> None:
    stub = make_stub(running=0.3)

    def unanswered() -> Any:
        stub.create(request.get_json())
        return error(504, "x", "no answer")

    def listed() -> Any:
        jobs = [{"id": job["id"], "title": job["title"], "status": status} for job in stub.jobs.values()]
        return jsonify(jobs=[*jobs, {"id": "other", "title": "other", "status": []}], links=[])

    stub.script("POST /jobs", unanswered)
    stub.script("GET /jobs", *[listed] * 3)
    assert_each_tile_has_its_job(make_run(), stub)


@pytest.mark.parametrize(("status", "code"), [(400, "JobNotStartable"), (409, "JobLocked")])
@pytest.mark.parametrize("is_late", [False, True])
def test_a_job_that_cannot_be_started_as_it_has_begun_is_watched(
    make_run: MakeRun, make_stub: MakeStub, status: int, code: str, is_late: bool
) -> None:
    stub = make_stub(running=0.3)

    def started() -> Any:
        stub._start(request.path.split("/")[2])
        return error(status, code, "The job is queued already")

    refused = (lambda: error(status, code, "The job is queued already"), started)
    stub.script(START, lambda: error(504, "x", "no answer"), *(refused if is_late else refused[1:]))
    outcome = execute_run(make_run(1), [basic(stub)], credentials, poll_seconds=0.1)
    assert (outcome.finished, outcome.failed, len(stub.jobs)) == (1, 0, 1)


def test_a_refused_start_fails_its_tile_at_once(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub()
    stub.script(START, lambda: error(400, "ProcessUnsupported", "There is no such process"))
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1)
    assert (outcome.finished, outcome.failed, len(stub.jobs)) == (3, 1, 4)
    (failed,) = (state for state in run.states() if state.status == "start_failed")
    assert "There is no such process" in str(failed.message)


@pytest.mark.parametrize("job_id", ["../etc", "a b", "a/b", "..", " "])
def test_an_id_that_is_none_is_not_believed(make_run: MakeRun, make_stub: MakeStub, job_id: str) -> None:
    stub = make_stub(running=0.3)

    def created() -> Any:
        stub.create(request.get_json())
        return "", 201, {"OpenEO-Identifier": job_id, "Location": f"{stub.url}/jobs/{job_id}"}

    stub.script("POST /jobs", created)
    assert_each_tile_has_its_job(make_run(), stub)


@pytest.mark.parametrize("is_before", [True, False])
def test_a_copy_that_a_person_has_made_is_not_taken_for_the_job(
    make_run: MakeRun, make_stub: MakeStub, is_before: bool
) -> None:
    stub = make_stub(running=0.3)

    def unanswered() -> Any:
        stub.create(request.get_json())
        return error(504, "x", "no answer")

    def listed() -> Any:
        own = [{"id": job["id"], "title": job["title"], "status": stub.status(job)} for job in stub.jobs.values()]
        copies = [{**job, "id": f"copy-{job['id']}", "title": f"{job['title']} (copy)"} for job in own]
        return jsonify(jobs=[*copies, *own] if is_before else [*own, *copies], links=[])

    stub.script("POST /jobs", unanswered)
    stub.script("GET /jobs", *[listed] * 3)
    assert_each_tile_has_its_job(make_run(), stub)
