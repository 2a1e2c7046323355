"""A backend's estimate of a job's cost, whatever it answers: no job is lost, doubled or started beyond the budget."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from flask import jsonify
from job_runs import basic, credentials, reasons
from stub_backend import StubBackend, error, web_page

from bap_tiler_plugin.core import backend_state, job_tasks
from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
ENDPOINT = "GET /jobs/<id>/estimate"


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


def raw(body: str) -> Callable[[], Any]:
    return lambda: (body, 200, {"Content-Type": "application/json"})


@pytest.mark.parametrize(
    "answer",
    [
        lambda: error(500, "Internal"),
        lambda: error(503, "ServiceUnavailable"),
        lambda: error(404, "JobNotFound"),
        lambda: error(401, "TokenInvalid"),
        lambda: error(402, "PaymentRequired"),
        lambda: error(429, "TooManyRequests"),
        web_page(),
        web_page(502),
        raw("{"),
        raw("[]"),
        raw("null"),
        raw('{"costs": -5}'),
        raw('{"costs": "3"}'),
        raw('{"costs": true}'),
        raw('{"costs": null}'),
        raw('{"costs": [1]}'),
        raw('{"costs": NaN}'),
        raw('{"costs": Infinity}'),
        raw("{}"),
    ],
)
def test_without_a_usable_estimate_the_budget_goes_by_what_jobs_cost(
    make_run: MakeRun, make_stub: MakeStub, answer: Callable[[], Any]
) -> None:
    run, stub = make_run(), make_stub(running=0.05)
    stub.estimate = 1.0
    stub.script(ENDPOINT, *[answer] * 20)
    outcome = execute_run(run, [basic(stub, parallel=1)], credentials, max_credits=9)
    assert (outcome.finished, outcome.remaining, outcome.credits) == (2, 2, 8)
    assert "budget of 9 credits" in outcome.reason
    assert len(stub.jobs) == len(run.attempts().all())
    assert "Traceback" not in reasons(run)
    assert execute_run(run, [basic(stub)], credentials).finished == 4
    assert len(stub.jobs) == 4


def test_an_estimate_that_never_comes_holds_up_one_job_only(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_tasks, "ESTIMATE_SECONDS", 0.5)
    run, stub = make_run(), make_stub(running=0.05)
    stub.estimate = 1.0

    def never() -> Any:
        time.sleep(3)
        return jsonify(costs=1)

    stub.script(ENDPOINT, *[never] * 20)
    begun = time.monotonic()
    assert execute_run(run, [basic(stub, parallel=1)], credentials, max_credits=100).finished == 4
    assert time.monotonic() - begun < 8
    assert len(stub.jobs) == 4
    assert run.attempts().reason_of("no estimate", "0", 1) == ""
    told = [event.why for event in run.attempts().events_after() if event.what == "no estimate"]
    assert told == ["stub: The backend did not answer in time"]


def test_a_huge_estimate_pauses_with_the_reason(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    stub.estimate = 1e300
    outcome = execute_run(run, [basic(stub)], credentials, max_credits=9)
    assert (outcome.finished, outcome.remaining) == (0, 1)
    assert "1e+300 expected" in outcome.reason


def test_without_a_budget_nobody_asks(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    stub.estimate = 1.0
    assert execute_run(run, [basic(stub)], credentials).finished == 1
    assert stub.requests[ENDPOINT] == 0
