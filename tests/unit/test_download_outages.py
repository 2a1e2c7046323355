"""What becomes of a download while the backend, or only its storage, is out of order."""

from __future__ import annotations

import hashlib
import random
import threading
from collections.abc import Callable
from typing import Any

import pytest
from flask import Response
from job_runs import InThread, basic, credentials, wait_for
from stub_backend import StubBackend, error, web_page

from bap_tiler_plugin.core import backend_state, job_downloads, transfer
from bap_tiler_plugin.core.backends import Backend, Credentials
from bap_tiler_plugin.core.execution import Execution, RunOutcome, execute_run
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.02)
    monkeypatch.setattr(backend_state, "LONGEST_BACKOFF_SECONDS", 0.1)
    monkeypatch.setattr(job_downloads, "DOWNLOAD_PAUSE_SECONDS", 0.02)


def execute(run: TileRun, stub: StubBackend) -> RunOutcome:
    return execute_run(
        run, [Backend("stub", stub.url, 2, "basic")], lambda _: Credentials("u", "right"), poll_seconds=0.1
    )


def cut_off() -> Response:
    return Response(iter([b"0123"]), headers={"Content-Length": "50000"}, mimetype="application/octet-stream")


@pytest.mark.parametrize("endpoint", ["GET /jobs/<id>/results", "GET /assets/<id>"])
@pytest.mark.parametrize("answer", [web_page(503), web_page(429), lambda: error(500, "Internal"), cut_off])
def test_an_outage_of_any_length_is_waited_for(
    make_run: MakeRun, make_stub: MakeStub, endpoint: str, answer: Callable[[], Any]
) -> None:
    run, stub = make_run(1), make_stub()
    stub.script(endpoint, *[answer] * 12)
    assert execute(run, stub).finished == 1, [e["why"] for e in run.attempts().events()]
    assert len(stub.jobs) == 1
    waits = [event for event in run.attempts().events() if event["what"] == "download waits"]
    assert len(waits) == 1


def test_a_vanished_job_is_made_anew(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    stub.script("GET /jobs/<id>/results", lambda: error(404, "JobNotFound"))
    assert execute(run, stub).finished == 1, [e["why"] for e in run.attempts().events()]
    assert [attempt.attempt for attempt in run.attempts().all()] == [1, 2]


def test_a_gateway_that_knows_no_page_does_not_make_jobs_vanish(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    stub.script("GET /jobs/<id>", *[web_page(404)] * 3)
    stub.script("GET /jobs/<id>/results", *[web_page(404)] * 3)
    assert execute(run, stub).finished == 1, [e["why"] for e in run.attempts().events()]
    assert len(stub.jobs) == 1


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_file_that_is_refused_for_ever_is_that_tiles_failure(
    make_run: MakeRun, make_stub: MakeStub, status: int
) -> None:
    run, stub = make_run(1), make_stub()
    stub.script("GET /assets/<id>", *[web_page(status)] * 20)
    outcome = execute(run, stub)
    assert (outcome.failed, outcome.remaining) == (1, 0)
    (state,) = run.states()
    assert state.status == "download_failed"
    assert f"HTTP {status}" in str(state.message)


def test_a_cancelled_jobs_download_does_not_come_over_that_of_its_successor(
    make_run: MakeRun, make_stub: MakeStub
) -> None:
    run, stub = make_run(1), make_stub()
    stub.asset_item.clear()
    go_on, asked, answered = threading.Event(), threading.Event(), threading.Event()

    def late() -> Response:
        asked.set()
        go_on.wait(20)

        def stream() -> Any:
            try:
                yield b"x" * len(stub.asset)
            finally:
                answered.set()

        return Response(stream(), mimetype="application/octet-stream")

    stub.script("GET /assets/<id>", late)
    # A pause that somebody hears of keeps the execution, and with it its workers, alive.
    running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=lambda _: None))
    assert asked.wait(10)
    running.execution.pause()
    running.execution.cancel_tiles()
    wait_for(lambda: run.states()[0].status == "canceled")
    running.execution.retry_tiles()
    wait_for(lambda: run.states()[0].status == "not_started")
    running.execution.resume()
    wait_for(lambda: stub.requests["GET /assets/<id>"] == 2)
    go_on.set()
    assert answered.wait(10)
    assert running.join().finished == 1
    folder = run.result_folder("0")
    assert (folder / "result.bin").read_bytes() == stub.asset
    assert run.states()[0].job_id in (folder / "job-results.json").read_text()


def test_a_cancelled_tile_gets_no_result(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    go_on, asked = threading.Event(), threading.Event()

    def late() -> Response:
        asked.set()
        go_on.wait(20)
        return Response(stub.asset, mimetype="application/octet-stream")

    stub.script("GET /assets/<id>", late)
    running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=lambda _: None))
    assert asked.wait(10)
    running.execution.pause()
    running.execution.cancel_tiles()
    wait_for(lambda: run.states()[0].status == "canceled")
    go_on.set()
    running.execution.resume()
    running.join()
    assert not (run.result_folder("0") / "result.bin").exists()


@pytest.mark.parametrize("status", [400, 405, 451])
def test_a_server_that_refuses_a_file_for_ever_is_believed_in_the_end(
    make_run: MakeRun, make_stub: MakeStub, status: int
) -> None:
    run, stub = make_run(1), make_stub()
    stub.script("GET /assets/<id>", *[web_page(status)] * 200)
    assert execute(run, stub).failed == 1
    (state,) = run.states()
    assert state.status == "download_failed"
    assert f"HTTP {status}" in str(state.message)
    assert stub.requests["GET /assets/<id>"] <= 2 * job_downloads.MOST_REFUSALS


def test_downloads_that_drip_do_not_hold_up_those_of_other_tiles(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer, "LEAST_SECONDS", 1.0)
    run, stub, ended = make_run(3), make_stub(), threading.Event()
    dripping = {f"j-{number}" for number in range(1, 6)}

    def asset(job_id: str) -> Any:
        if job_id not in dripping:
            return Response(stub.asset, mimetype="application/octet-stream")

        def stream() -> Any:
            while not ended.wait(0.1):
                yield b"0"

        return Response(stream(), headers={"Content-Length": "50000"}, mimetype="application/octet-stream")

    views = stub.app.view_functions
    views[next(rule.endpoint for rule in stub.app.url_map.iter_rules() if rule.rule == "/assets/<job_id>")] = asset
    execution = Execution(run, [Backend("stub", stub.url, 9, "basic")], credentials, poll_seconds=0.1)
    running = InThread(execution)
    wait_for(lambda: run.counts().get("finished") == 4)
    waits = {event["why"] for event in run.attempts().events() if event["what"] == "download waits"}
    assert any("result.bin: fewer than" in why for why in waits), waits
    dripping.clear()
    ended.set()
    assert running.join().finished == 9
    assert {path.read_bytes() for tile in range(9) for path in run.results(str(tile))} == {stub.asset}


def test_messages_name_no_class_of_the_program(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    stub.asset_item["href"] = "ftp://somewhere/result.bin"
    assert execute(run, stub).failed == 1
    assert str(run.states()[0].message) == "result.bin: its address is not http or https"


class TestRetrying:
    def spoil(self, stub: StubBackend) -> None:
        stub.asset_item["file:checksum"] = "1220" + "00" * 32

    def heal(self, stub: StubBackend) -> None:
        stub.asset_item["file:checksum"] = "1220" + hashlib.sha256(stub.asset).hexdigest()

    def test_a_file_that_is_always_wrong_costs_a_new_job_only_when_asked_for_twice(
        self, make_run: MakeRun, make_stub: MakeStub
    ) -> None:
        run, stub = make_run(1), make_stub()
        self.spoil(stub)
        assert execute(run, stub).failed == 1
        assert execute(run, stub).failed == 1
        assert (len(stub.jobs), run.states()[0].status) == (1, "download_failed")
        assert "its checksum is wrong" in str(run.states()[0].message)
        run.retry()
        stub.script("POST /jobs", lambda: self.heal(stub))
        assert execute(run, stub).finished == 1
        assert [attempt.attempt for attempt in run.attempts().all()] == [1, 2]

    def test_a_wrong_file_that_is_right_again_needs_no_new_job(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        self.spoil(stub)
        execute(run, stub)
        self.heal(stub)
        run.retry()
        assert execute(run, stub).finished == 1
        assert len(stub.jobs) == 1

    def test_lost_results_of_a_finished_tile_are_downloaded_again(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        execute(run, stub)
        (path,) = run.results("0")
        path.unlink()
        ended = run.states()[0]
        assert run.retry(statuses=["finished"]) == 1
        assert execute(run, stub).finished == 1
        assert path.read_bytes() == stub.asset
        assert len(stub.jobs) == 1
        assert run.states()[0] == ended

    def test_a_new_job_when_the_backend_has_the_results_no_more(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        execute(run, stub)
        run.retry(statuses=["finished"])
        stub.script("GET /jobs/<id>/results", lambda: error(404, "JobNotFound"))
        outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1, max_attempts=1)
        assert outcome.finished == 1
        assert [attempt.attempt for attempt in run.attempts().all()] == [1, 2]

    def test_a_wrong_file_of_a_finished_tile_costs_nothing_at_first(
        self, make_run: MakeRun, make_stub: MakeStub
    ) -> None:
        run, stub = make_run(1), make_stub()
        execute(run, stub)
        self.spoil(stub)
        run.retry(statuses=["finished"])
        assert execute(run, stub).failed == 1
        assert (len(stub.jobs), run.states()[0].status) == (1, "download_failed")
        run.retry()
        stub.script("POST /jobs", lambda: self.heal(stub))
        assert execute(run, stub).finished == 1
        assert len(stub.jobs) == 2


def test_one_result_that_never_comes_costs_its_tile_only(
    make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_downloads, "LEAST_TRIES", 4)
    run, stub = make_run(5), make_stub(running=0.1)
    described = stub._results

    def refused(job_id: str) -> Any:
        return error(500, "Internal") if "tile 1 " in stub.jobs[job_id]["title"] else described(job_id)

    for rule, view in list(stub.app.view_functions.items()):
        if view == described:
            monkeypatch.setitem(stub.app.view_functions, rule, refused)
    outcome = execute_run(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.05)
    assert (outcome.finished, outcome.failed) == (24, 1)
    assert {s.tile_id: s.status for s in run.states()}["1"] == "download_failed"


def test_downloads_that_often_fail_by_chance_all_come(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub, chance = make_run(5), make_stub(running=0.05), random.Random(3)
    stub.script("GET /assets/<id>", *[lambda: error(503, "Busy") if chance.random() < 0.7 else None] * 2000)
    stub.script("GET /jobs/<id>/results", *[lambda: error(503, "Busy") if chance.random() < 0.7 else None] * 2000)
    outcome = execute_run(run, [basic(stub, parallel=4)], credentials, poll_seconds=0.05, max_attempts=1)
    assert (outcome.finished, outcome.failed) == (25, 0)
