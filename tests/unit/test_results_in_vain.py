"""Results that never come: told, not paid for on and on, and not waited for for ever."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Response, request
from job_runs import InThread, basic, credentials, reasons, wait_for
from stub_backend import StubBackend, error

from bap_tiler_plugin.core import backend_state, job_downloads, job_troubles
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.pauses import PauseKind
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
OFTEN = 2000
RESULTS = ["GET /assets/<id>", "GET /jobs/<id>/results"]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.02)
    monkeypatch.setattr(backend_state, "LONGEST_BACKOFF_SECONDS", 0.1)
    monkeypatch.setattr(job_downloads, "DOWNLOAD_PAUSE_SECONDS", 0.02)
    monkeypatch.setattr(job_troubles, "DOWN_SECONDS", 0.5)


def out_of_order(stub: StubBackend, endpoint: str, is_down: list[bool]) -> None:
    stub.script(endpoint, *[lambda: error(503, "Busy", "storage is down") if is_down else None] * OFTEN)


@pytest.mark.parametrize("endpoint", RESULTS)
class TestNoResultComes:
    def test_it_is_told_and_no_more_jobs_are_paid_for(
        self, make_run: MakeRun, make_stub: MakeStub, endpoint: str
    ) -> None:
        run, stub, pauses, resumed, is_down = make_run(5), make_stub(running=0.05), [], [], [True]
        out_of_order(stub, endpoint, is_down)
        execution = Execution(
            run, [basic(stub)], credentials, poll_seconds=0.05, on_pause=pauses.append, on_resume=resumed.append
        )
        running = InThread(execution)
        wait_for(lambda: pauses)
        assert [(pause.kind, pause.backend) for pause in pauses] == [(PauseKind.DOWN, "stub")]
        assert "No result has come since" in str(pauses[0])
        assert "storage is down" in str(pauses[0])
        assert run.counts()["not_started"] >= 15
        is_down.clear()
        outcome = running.join()
        assert (outcome.finished, len(stub.jobs), len(resumed)) == (25, 25, 1)

    def test_going_on_is_not_answered_by_the_same_pause_at_once(
        self, make_run: MakeRun, make_stub: MakeStub, endpoint: str
    ) -> None:
        run, stub, pauses, is_down = make_run(), make_stub(running=0.05), [], [True]
        out_of_order(stub, endpoint, is_down)
        execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.05, on_pause=pauses.append)
        running = InThread(execution)
        wait_for(lambda: pauses)
        asked = stub.requests[endpoint]
        execution.resume()
        wait_for(lambda: stub.requests[endpoint] > asked)
        assert len(pauses) == 1
        is_down.clear()
        assert running.join().finished == 4

    @pytest.mark.parametrize("others", [False, True])
    def test_after_long_they_have_failed_and_are_tried_by_the_next_execution(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, endpoint: str, others: bool
    ) -> None:
        monkeypatch.setattr(job_troubles, "VAIN_SECONDS", 1.0)
        run, stub, is_down = make_run(), make_stub(running=0.05), [True]
        wrong = "/j-1" if others else "/"
        stub.script(
            endpoint,
            *[lambda: error(500, "Internal", "disk lost") if is_down and wrong in request.path else None] * OFTEN,
        )
        outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05)
        failed = 1 if others else 4
        assert (outcome.finished, outcome.failed, outcome.remaining) == (4 - failed, failed, 0)
        assert {state.status for state in run.states() if state.status != "finished"} == {"download_failed"}
        assert "disk lost" in str(next(s.message for s in run.states() if s.status == "download_failed"))
        is_down.clear()
        assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.05).finished == 4
        assert len(stub.jobs) == 4


def test_the_run_ends_while_rows_are_left_after_an_outage_of_hours(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_troubles, "VAIN_SECONDS", 0.7)
    monkeypatch.setattr(job_troubles, "OUTAGE_SECONDS", 1.5)
    run, stub = make_run(5), make_stub(running=0.05)
    out_of_order(stub, "GET /assets/<id>", [True])
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05)
    assert outcome.seconds > 1.5
    assert "No result has come since" in outcome.reason
    assert outcome.remaining == run.counts()["not_started"] >= 15
    assert outcome.failed == len(stub.jobs)


def test_downloads_go_on_while_no_job_is_taken(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_troubles, "VAIN_SECONDS", 0.7)
    run, stub, is_held = make_run(), make_stub(running=0.05), [True]

    def wait() -> None:
        wait_for(lambda: not is_held)

    stub.script("GET /assets/<id>", wait)
    stub.script("POST /jobs", lambda: None, *[lambda: error(503, "Busy")] * OFTEN)
    running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=0.05))
    wait_for(lambda: "No job has been taken" in reasons(run))
    assert running.is_running()
    is_held.clear()
    assert running.join().finished == 1


@pytest.mark.parametrize("target", ["file:///etc/passwd", "gopher://example.org/"])
def test_a_result_whose_address_leads_nowhere_has_failed(make_run: MakeRun, make_stub: MakeStub, target: str) -> None:
    run, stub = make_run(1), make_stub(running=0.05)
    stub.script("GET /assets/<id>", *[lambda: Response(status=302, headers={"Location": target})] * OFTEN)
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05)
    assert (outcome.finished, outcome.failed) == (0, 1)
    assert "http or https" in str(run.states()[0].message)


def remove_tile(run: TileRun) -> None:
    """Somebody deletes a tile's row, as in QGIS's attribute table."""
    with sqlite3.connect(run.database_path, timeout=20) as connection:
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            connection.create_function(name, 1, lambda _: 0)
        connection.execute("DELETE FROM tiles WHERE tile_id = '0'")
    connection.close()


@pytest.mark.parametrize("endpoint", ["POST /jobs", "POST /jobs/<id>/results", "GET /jobs/<id>", "GET /assets/<id>"])
def test_a_tile_that_is_removed_in_mid_run_does_not_hold_it(
    make_run: MakeRun, make_stub: MakeStub, endpoint: str
) -> None:
    run, stub, removed = make_run(), make_stub(running=0.2), []

    def about_first() -> Any:
        body = request.get_json(silent=True) or {}
        title = body.get("title") or stub.jobs[Path(request.path).parts[2]]["title"]
        if "tile 0 " in title and not removed:
            removed.append(title)
            remove_tile(run)

    stub.script(endpoint, *[about_first] * OFTEN)
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05)
    assert removed
    assert (outcome.finished, outcome.failed, outcome.remaining) == (3, 0, 0)
    told = [event["why"] for event in run.attempts().events() if event["what"] == "left alone"]
    if endpoint == "GET /assets/<id>":
        assert told == [], "nothing was left to be done"
    else:
        assert [why.split(" from ")[0] for why in told] == ["Tile 0 was removed"]


@pytest.mark.parametrize("times", [6, OFTEN])
def test_results_that_ask_for_a_login_again_and_again_are_asked_for_often_before_they_are_given_up(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    monkeypatch.setattr(job_troubles, "VAIN_SECONDS", 1.0)
    run, stub = make_run(), make_stub(running=0.05)
    stub.script(
        RESULTS[1],
        *[lambda: error(401, "TokenInvalid", "not valid yet") if "/j-1/" in request.path else None] * times,
    )
    outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05)
    given_up = times == OFTEN
    assert (outcome.finished, outcome.failed, len(stub.jobs)) == (4 - given_up, int(given_up), 4)
    told = [state.message for state in run.states() if state.status == "download_failed"]
    assert ["not valid yet" in str(message) for message in told] == [True] * given_up
