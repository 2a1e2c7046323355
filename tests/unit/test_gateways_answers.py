"""Answers of gateways: they cost no job."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import jsonify
from job_runs import InThread, basic, credentials, wait_for
from stub_backend import StubBackend, error, web_page

from bap_tiler_plugin.core import backend_state, job_doubts, job_downloads
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.pauses import PauseKind
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
ENDPOINTS = ["POST /jobs", "POST /jobs/<id>/results", "GET /jobs/<id>", "GET /jobs/<id>/results"]
GATEWAYS = {
    "404 text": lambda: ("default backend - 404", 404),
    "404 JSON": lambda: (jsonify(message="no Route matched with those values"), 404),
    "404 empty": lambda: ("", 404),
    "410 text": lambda: ("gone", 410),
    "403 page": web_page(403),
}


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    monkeypatch.setattr(job_downloads, "DOWNLOAD_PAUSE_SECONDS", 0.05)


@pytest.mark.parametrize("endpoint", ENDPOINTS)
@pytest.mark.parametrize("answer", sorted(GATEWAYS))
def test_a_gateway_that_is_out_of_order_for_a_while_costs_no_job(
    make_run: MakeRun, make_stub: MakeStub, endpoint: str, answer: str
) -> None:
    run, stub = make_run(), make_stub(running=0.3)
    stub.script(endpoint, lambda: None, *[GATEWAYS[answer]] * 4)
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1)
    assert (outcome.finished, outcome.failed, len(stub.jobs)) == (4, 0, 4)
    assert {attempt.attempt for attempt in run.attempts().all()} == {1}


def test_a_collection_that_is_not_found_pauses_the_run_after_three_tiles(
    make_run: MakeRun, make_stub: MakeStub
) -> None:
    run, stub, pauses = make_run(5), make_stub(), []
    stub.script("POST /jobs", *[lambda: error(404, "CollectionNotFound", "No collection SENTINEL9")] * 100)
    execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=pauses.append)
    running = InThread(execution)
    wait_for(lambda: pauses)
    assert pauses[0].kind is PauseKind.REFUSED
    assert "No collection SENTINEL9" in str(pauses[0])
    assert run.counts() == {"not_started": 22, "start_failed": 3}
    execution.stop()
    running.join()


@pytest.mark.parametrize("code", [500, 501, 405])
def test_an_overdue_job_that_nobody_can_cancel_is_retried_all_the_same(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(job_doubts, "MOST_STOPS", 3)
    run, stub = make_run(), make_stub(running=0.2)
    stub.script("DELETE /jobs/<id>/results", *[lambda: error(code, "Internal", "cannot cancel")] * 500)
    endless = stub.status
    stub.status = lambda job: "running" if job["id"] == "j-1" else endless(job)  # type: ignore[method-assign]
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1, max_running_seconds=0.5)
    assert (outcome.finished, len(stub.jobs)) == (4, 5)
    assert stub.requests["DELETE /jobs/<id>/results"] == 3
    first = next(attempt for attempt in run.attempts().all() if attempt.job_id == "j-1")
    assert "Whether it was cancelled is not known" in str(first.message)
