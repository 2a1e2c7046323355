"""Finding the job of an attempt whose creation was not answered."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from flask import current_app, jsonify, request
from stub_backend import StubBackend, error

from bap_tiler_plugin.core import backend_state, job_starts, job_tasks, network
from bap_tiler_plugin.core.backends import Backend, Credentials, connect
from bap_tiler_plugin.core.execution import RunOutcome, execute_run
from bap_tiler_plugin.core.faults import BadAnswerError
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]


@pytest.fixture(autouse=True)
def short_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "TIMEOUT", (5.0, 2.0))


@pytest.mark.parametrize(
    "listing",
    [
        lambda: jsonify(jobs=[17, None], links=[]),
        lambda: jsonify(jobs=[{"id": 5, "title": []}], links=[]),
        lambda: jsonify(jobs=[], links={"next": 1}),
        lambda: jsonify(jobs=[], links=[{"rel": "next", "href": 3}]),
        lambda: jsonify(jobs={}),
        lambda: error(429, "TooManyRequests"),
        lambda: error(403, "TokenInvalid"),
        lambda: error(402, "PaymentRequired"),
        lambda: error(400, "ParameterInvalid"),
        lambda: error(404, "NotFound"),
    ],
)
def test_a_list_that_cannot_be_read_makes_no_second_job(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, listing: Callable[[], Any]
) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    run, stub = make_run(1), make_stub()

    def created_but_not_told() -> Any:
        stub.create(request.get_json())
        return error(500, "Internal")

    stub.script("POST /jobs", created_but_not_told)
    stub.script("GET /jobs", listing)
    for _ in range(3):
        outcome = execute_run(run, [Backend("stub", stub.url, 2, "basic")], lambda _: Credentials("u", "right"))
        if not outcome.remaining:
            break
    assert outcome.finished == 1
    (attempt,) = run.attempts().all()
    assert [job["id"] for job in stub.jobs.values()] == [attempt.job_id]


def test_a_job_that_comes_late_is_not_made_twice(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    run, stub = make_run(1), make_stub()

    def gateway_gives_up_first() -> Any:
        body = request.get_json()
        app = current_app._get_current_object()  # type: ignore[attr-defined]

        def create() -> None:
            with app.test_request_context():
                stub.create(body)

        threading.Timer(0.4, create).start()
        return error(504, "Timeout")

    stub.script("POST /jobs", gateway_gives_up_first)
    outcome = execute_run(run, [Backend("stub", stub.url, 2, "basic")], lambda _: Credentials("u", "right"))
    assert outcome.finished == 1
    assert len(stub.jobs) == 1


def created_but_not_told(stub: StubBackend) -> Callable[[], Any]:
    def answer() -> Any:
        stub.create(request.get_json())
        return error(500, "Internal")

    return answer


def execute(run: TileRun, stub: StubBackend) -> RunOutcome:
    return execute_run(run, [Backend("stub", stub.url, 2, "basic")], lambda _: Credentials("u", "right"))


@pytest.mark.parametrize(
    "listing", [lambda: error(501, "FeatureUnsupported", "No list of jobs"), lambda: error(404, "NotFound")]
)
def test_without_a_list_of_jobs_the_tile_ends_and_says_what_to_look_for(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, listing: Callable[[], Any]
) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    run, stub = make_run(), make_stub()
    stub.script("POST /jobs", created_but_not_told(stub))
    stub.script("GET /jobs", *[listing] * 100)
    outcome = execute(run, stub)
    assert (outcome.finished, outcome.failed) == (3, 1)
    (lost,) = (attempt for attempt in run.attempts().all() if attempt.job_id is None)
    (failed,) = (state for state in run.states() if state.status == "start_failed")
    assert lost.token in str(failed.message)
    assert lost.token in stub.jobs["j-1"]["title"]
    assert len(stub.jobs) == len(run.attempts().all()) == 4


def test_a_list_that_fails_for_long_while_all_else_works_ends_the_tile(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    monkeypatch.setattr(job_starts, "SEARCH_SECONDS", 1.0)
    run, stub = make_run(3), make_stub(running=0.5)
    stub.script("POST /jobs", created_but_not_told(stub))
    stub.script("GET /jobs", *[lambda: error(500, "Internal")] * 1000)
    outcome = execute(run, stub)
    assert (outcome.finished, outcome.failed, len(stub.jobs)) == (8, 1, 9)


def test_other_jobs_may_have_titles_of_any_type(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    run, stub = make_run(1), make_stub()
    for number, title in enumerate((17, None, ["x"], {"a": 1}, True)):
        stub.jobs[f"other-{number}"] = {"id": f"other-{number}", "title": title, "status": "finished"}
    stub.script("POST /jobs", created_but_not_told(stub))
    assert execute(run, stub).finished == 1
    assert len(stub.jobs) == 6


def test_a_job_that_slips_to_another_page_while_the_list_is_read_is_found(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    monkeypatch.setattr(backend_state, "SETTLING_BACKOFFS", 0)
    run, stub = make_run(1), make_stub()
    stub.page_size = 2
    stub.jobs = {f"other-{i}": {"id": f"other-{i}", "title": "x", "status": "finished"} for i in range(2)}
    stub.script("POST /jobs", created_but_not_told(stub))
    stub.script("GET /jobs", lambda: None, lambda: stub.jobs.pop("other-0") and None)
    assert execute(run, stub).finished == 1
    assert len(stub.jobs) == 2


def test_a_list_without_an_end_makes_no_second_job(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    monkeypatch.setattr(job_tasks, "LONGEST_LIST", 3)
    run, stub = make_run(1), make_stub()

    def created_but_not_told() -> Any:
        stub.create(request.get_json())
        return error(500, "Internal")

    stub.script("POST /jobs", created_but_not_told)
    itself = [{"rel": "next", "href": f"{stub.url}/jobs"}]
    stub.script("GET /jobs", *[lambda: jsonify(jobs=[], links=itself)] * 3)
    assert execute_run(run, [Backend("stub", stub.url, 2, "basic")], lambda _: Credentials("u", "right")).finished == 1
    assert len(stub.jobs) == 1


def test_a_list_that_points_to_itself_is_left_at_once(make_stub: MakeStub) -> None:
    stub = make_stub()
    backend = Backend("stub", stub.url, 2, "basic")
    connection = connect(backend, Credentials("u", "right"))
    itself = [{"rel": "next", "href": f"{stub.url}/jobs"}]
    stub.script("GET /jobs", *[lambda: jsonify(jobs=[], links=itself)] * 50)
    with pytest.raises(BadAnswerError, match="has no end"):
        job_tasks.find_job(connection, "token")
    assert stub.requests["GET /jobs"] == 2
