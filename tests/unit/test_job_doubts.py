"""One odd job costs its own tile at most: access or requests refused, a status not read, a start without effect."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from flask import jsonify, request
from job_runs import InThread, basic, credentials, events, job_creator, manager_for, reasons, wait_for
from stub_backend import StubBackend, error, web_page

from bap_tiler_plugin.core import backend_state, evidence, job_doubts, job_downloads, job_troubles, network
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.pauses import PauseKind
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
OFTEN = 1000


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    monkeypatch.setattr(job_downloads, "DOWNLOAD_PAUSE_SECONDS", 0.05)
    monkeypatch.setattr(job_doubts, "RESTART_SECONDS", 0.3)


@pytest.fixture
def very_short_waits(short_waits: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.02)


def only(job_id: str, *answer: Any) -> list[Callable[[], Any]]:
    """Answers that requests about one job get, and no others."""
    return [lambda: error(*answer) if job_id in request.path.split("/") else None] * OFTEN


def swallow() -> Any:
    return "", 202


class TestForbidden:
    @pytest.mark.parametrize(
        ("endpoint", "status"),
        [
            ("GET /jobs/<id>", "error"),
            ("POST /jobs/<id>/results", "start_failed"),
            ("GET /jobs/<id>/results", "download_failed"),
        ],
    )
    def test_a_job_that_is_closed_to_the_user_costs_its_tile_only(
        self, make_run: MakeRun, make_stub: MakeStub, endpoint: str, status: str
    ) -> None:
        run, stub, pauses = make_run(), make_stub(), []
        stub.script(endpoint, *only("j-1", 403, "PermissionsInsufficient", "You may not see this job"))
        execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=pauses.append)
        assert InThread(execution).join().finished == 3
        (failed,) = (state for state in run.states() if state.status != "finished")
        assert (failed.status, failed.message) == (status, "PermissionsInsufficient: You may not see this job")
        assert pauses == []
        assert len(stub.jobs) == 4

    @pytest.mark.parametrize("code", ["PermissionsInsufficient", "TokenInvalid"])
    def test_a_login_that_has_ended_is_asked_for(self, make_run: MakeRun, make_stub: MakeStub, code: str) -> None:
        run, stub, pauses = make_run(), make_stub(running=0.3), []
        closed = [lambda: error(403, code, "Log in")] * OFTEN
        stub.script("GET /jobs/<id>", *closed)
        stub.script("GET /jobs", *closed)
        stub.script("GET /credentials/basic", lambda: None, *closed)
        execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=pauses.append)
        running = InThread(execution)
        wait_for(lambda: pauses)
        assert pauses[0].kind is PauseKind.LOGIN
        assert "error" not in run.counts()
        stub._scripts.clear()
        execution.resume()
        assert running.join().finished == 4


class TestUnread:
    def test_a_job_that_is_never_described_is_cancelled_and_retried_after_its_time(
        self, make_run: MakeRun, make_stub: MakeStub
    ) -> None:
        run, stub = make_run(), make_stub(running=0.2)
        stub.script("GET /jobs/<id>", *only("j-1", 500, "Internal", "broken row"))
        stub.script("GET /jobs", *[lambda: error(501, "FeatureUnsupported")] * OFTEN)
        limits: Any = {"max_queued_seconds": 1.0, "max_running_seconds": 1.0}
        outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1, **limits)
        assert outcome.finished == 4
        first = next(attempt for attempt in run.attempts().all() if attempt.job_id == "j-1")
        assert first.status == "error"
        assert "told nothing about the job" in str(first.message)
        assert "broken row" in str(first.message)
        assert stub.jobs["j-1"]["status"] == "canceled"
        assert len(stub.jobs) == 5

    def test_its_cancellation_fails_too(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.2)
        for endpoint in ("GET /jobs/<id>", "DELETE /jobs/<id>/results"):
            stub.script(endpoint, *only("j-1", 500, "Internal", "broken row"))
        stub.script("GET /jobs", *[lambda: error(501, "FeatureUnsupported")] * OFTEN)
        others = 20.0

        def slow_down() -> None:
            stub.running = others

        stub.script("GET /assets/<id>", lambda: None, slow_down)
        running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=0.1, max_queued_seconds=0.5))
        wait_for(lambda: "tried again" in events(run))
        running.execution.stop()
        running.join()
        assert "Whether it was cancelled is not known" in reasons(run)

    def test_the_list_tells_what_the_description_does_not(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.2)
        stub.script("GET /jobs/<id>", *only("j-1", 500, "Internal", "broken row"))
        assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.1).finished == 4
        assert len(stub.jobs) == 4
        assert "job not described" in events(run)

    def test_an_outage_of_the_whole_backend_costs_no_job(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub(running=0.2)
        everything = [lambda: error(503, "Busy")] * 12
        for endpoint in ("GET /jobs/<id>", "GET /jobs", "DELETE /jobs/<id>/results"):
            stub.script(endpoint, *everything)
        running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=0.05, max_queued_seconds=0.2))
        wait_for(lambda: stub.requests["GET /jobs/<id>"] >= 4)
        stub._scripts.clear()
        assert running.join().finished == 1
        assert len(stub.jobs) == 1


@pytest.mark.parametrize("creates", [False, True])
def test_a_callable_that_wants_to_end_the_program_costs_its_tile(
    make_run: MakeRun, make_stub: MakeStub, creates: bool
) -> None:
    run, stub = make_run(), make_stub()
    create = job_creator(run)

    def start_job(row: Any, connection: Any, **named: Any) -> Any:
        if row["tile_id"] == "1":
            if creates:
                create(row, connection, **named)
            raise SystemExit(3)
        return create(row, connection, **named)

    manager = manager_for(run, stub)
    manager.run_jobs(start_job=start_job, job_db=run.job_database())
    assert run.counts() == {"finished": 3, "start_failed": 1}
    assert len(stub.jobs) == 3 + creates
    assert {attempt.job_id for attempt in run.attempts().all()} >= set(stub.jobs)


def test_a_listener_that_wants_to_end_the_program_does_not(make_run: MakeRun, make_stub: MakeStub) -> None:
    def leave(_: Any) -> None:
        raise SystemExit(3)

    assert execute_run(make_run(1), [basic(make_stub())], credentials, on_states=leave).finished == 1


class TestStartWithoutEffect:
    def test_is_repeated_while_the_job_says_created(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.script("POST /jobs/<id>/results", swallow)
        assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.05).finished == 1
        assert stub.requests["POST /jobs/<id>/results"] == 2
        assert len(stub.jobs) == 1
        assert "started again" in events(run)

    def test_after_a_crash_too(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.script("POST /jobs/<id>/results", swallow)
        running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=60))
        wait_for(lambda: run.counts() == {"queued": 1})
        running.execution.stop()
        running.join()
        assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.05).finished == 1
        assert len(stub.jobs) == 1

    def test_not_for_ever(self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(job_doubts, "RESTART_SECONDS", 0.1)
        run, stub = make_run(1), make_stub()
        stub.script("POST /jobs/<id>/results", *[swallow] * OFTEN)
        stub.script("DELETE /jobs/<id>/results", *[lambda: error(400, "JobNotStarted")] * 2)
        outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05, max_attempts=2)
        (state,) = run.states()
        assert (outcome.failed, state.status, state.attempt) == (1, "error", 2)
        assert "took 4 requests to start the job and never queued it" in str(state.message)
        assert stub.requests["POST /jobs/<id>/results"] == 8

    def test_the_users_limit_for_waiting_holds(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.script("POST /jobs/<id>/results", swallow)
        options: Any = {"poll_seconds": 0.05, "max_queued_seconds": 0.2}
        assert execute_run(run, [basic(stub)], credentials, **options).finished == 1
        assert [job["status"] for job in stub.jobs.values()] == ["canceled", "started"]
        assert "queued for more than 0.2 seconds" in reasons(run)


def poisoned(stub: StubBackend, endpoint: str, answer: Callable[[], Any], *tiles: str) -> None:
    """Let the requests to create or to start the jobs of some tiles get an answer, and no others."""

    def about_tile() -> Any:
        body = request.get_json(silent=True) or {}
        title = body["title"] if endpoint == "POST /jobs" else stub.jobs[request.path.split("/")[2]]["title"]
        return answer() if any(f"tile {tile} " in title for tile in tiles) else None

    stub.script(endpoint, *[about_tile] * OFTEN)


REFUSALS = {
    "500": lambda: error(500, "Internal", "NullPointerException"),
    "413": web_page(413),
    "422": lambda: (jsonify(detail=[{"msg": "bad geometry"}]), 422),
    "400": lambda: ("bad request", 400),
    "307": lambda: ("", 307, {"Location": "ftp://elsewhere/jobs"}),
}
SAID = {"500": "NullPointerException", "413": "HTTP 413", "422": "bad geometry", "400": "bad request", "307": ""}


class TestNeverTaken:
    @pytest.mark.parametrize("parallel", [1, 2])
    @pytest.mark.parametrize("endpoint", ["POST /jobs", "POST /jobs/<id>/results"])
    @pytest.mark.parametrize("refusal", REFUSALS)
    def test_costs_its_tile_only(
        self, make_run: MakeRun, make_stub: MakeStub, very_short_waits: None, endpoint: str, refusal: str, parallel: int
    ) -> None:
        run, stub = make_run(5), make_stub(running=0.1)
        poisoned(stub, endpoint, REFUSALS[refusal], "0")
        outcome = execute_run(run, [basic(stub, parallel=parallel)], credentials, poll_seconds=0.05, max_attempts=1)
        assert (outcome.finished, outcome.failed) == (24, 1)
        (failed,) = (state for state in run.states() if state.status != "finished")
        assert (failed.tile_id, failed.status) == ("0", "start_failed")
        assert SAID[refusal] in str(failed.message)
        assert stub.requests[endpoint] <= 24 + 12
        assert [job["status"] for job in stub.jobs.values()].count("canceled") == len(stub.jobs) - 24
        assert len(stub.titles()) == len(set(stub.titles()))

    @pytest.mark.parametrize("endpoint", ["POST /jobs", "POST /jobs/<id>/results"])
    def test_others_have_its_place_meanwhile(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, endpoint: str
    ) -> None:
        monkeypatch.setattr(evidence, "LEAST_LUCK", 0.0)
        run, stub = make_run(), make_stub(running=0.1)
        poisoned(stub, endpoint, REFUSALS["500"], "0")
        running = InThread(Execution(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.05))
        wait_for(lambda: run.counts().get("finished") == 3)
        running.execution.stop()
        running.join()
        (left,) = (state for state in run.states() if state.status != "finished")
        assert (left.tile_id, left.attempt) == ("0", 1)

    @pytest.mark.parametrize("endpoint", ["POST /jobs", "POST /jobs/<id>/results"])
    def test_many_of_them_do_not_keep_the_others_out(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, endpoint: str
    ) -> None:
        monkeypatch.setattr(job_troubles, "ASIDE_SECONDS", 0.2)
        monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.02)
        run, stub = make_run(7), make_stub(running=0.1)
        poisoned(stub, endpoint, REFUSALS["500"], *"01234567")
        execution = Execution(run, [basic(stub, parallel=2)], credentials, poll_seconds=0.05, max_attempts=1)
        outcome = InThread(execution).join()
        assert (outcome.finished, outcome.failed) == (41, 8)

    def test_pauses_between_its_starts_grow(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub, times = make_run(1), make_stub(), []

        def refuse() -> Any:
            times.append(time.monotonic())
            return error(500, "Internal", "NullPointerException")

        poisoned(stub, "POST /jobs/<id>/results", refuse, "0")
        running = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=0.02))
        wait_for(lambda: len(times) >= 6)
        running.execution.stop()
        running.join()
        assert times[5] - times[4] > 3 * (times[1] - times[0])
        assert len(stub.jobs) == 1

    def test_a_new_job_of_the_tile_is_never_started_either(
        self, make_run: MakeRun, make_stub: MakeStub, very_short_waits: None
    ) -> None:
        run, stub = make_run(6), make_stub(running=0.1)
        poisoned(stub, "POST /jobs/<id>/results", REFUSALS["500"], "0")
        outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05, max_attempts=2)
        assert (outcome.finished, outcome.failed) == (35, 1)
        assert len(stub.jobs) == len(run.attempts().all()) == 37
        assert 35 + 2 * 6 <= stub.requests["POST /jobs/<id>/results"] <= 35 + 2 * 12

    @pytest.mark.parametrize("endpoint", ["POST /jobs", "POST /jobs/<id>/results"])
    def test_another_backend_takes_the_tile(self, make_run: MakeRun, make_stub: MakeStub, endpoint: str) -> None:
        run, odd, good = make_run(), make_stub(running=0.1), make_stub(running=0.1)
        poisoned(odd, endpoint, REFUSALS["500"], "0")
        backends = [basic(odd, "odd", parallel=1), basic(good, "good", parallel=1)]
        outcome = execute_run(run, backends, credentials, poll_seconds=0.05)
        assert (outcome.finished, outcome.failed) == (4, 0)
        assert any("tile 0 " in title for title in good.titles())
        assert len(odd.jobs) >= 1

    def test_a_job_that_was_made_all_the_same_is_adopted(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub, bodies = make_run(), make_stub(running=0.1), []

        def made_late() -> Any:
            bodies.append(request.get_json())
            if len(bodies) == 6:
                stub.create(bodies[0])
            return error(500, "Internal", "NullPointerException")

        poisoned(stub, "POST /jobs", made_late, "0")
        assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.05).finished == 4
        assert len(stub.jobs) == 4
        assert "job adopted" in events(run)

    @pytest.mark.parametrize("endpoint", ["POST /jobs", "POST /jobs/<id>/results"])
    def test_no_job_is_taken_for_long_and_then_all(self, make_run: MakeRun, make_stub: MakeStub, endpoint: str) -> None:
        run, stub = make_run(), make_stub(running=0.1)
        stub.script(endpoint, *[REFUSALS["500"]] * 30)
        outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05)
        assert (outcome.finished, outcome.failed, len(stub.jobs)) == (4, 0, 4)

    def test_a_real_outage_is_no_tiles_fault(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.1)
        for endpoint in ("POST /jobs", "POST /jobs/<id>/results", "GET /jobs", "GET /jobs/<id>"):
            stub.script(endpoint, lambda: None, *[lambda: error(503, "Busy")] * 8)
        outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05)
        assert (outcome.finished, outcome.failed, len(stub.jobs)) == (4, 0, 4)


@pytest.fixture
def soon_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_troubles, "DOWN_SECONDS", 1.0)


@pytest.mark.parametrize("endpoint", ["POST /jobs", "POST /jobs/<id>/results"])
class TestNoJobIsTaken:
    """A backend that answers and takes no jobs is no tile's fault, however long it lasts."""

    def test_all_wait_with_the_reason_and_go_on_by_themselves(
        self, make_run: MakeRun, make_stub: MakeStub, soon_down: None, endpoint: str
    ) -> None:
        run, stub, pauses, resumed = make_run(), make_stub(running=0.1), [], []
        is_down = [True]
        stub.script(endpoint, *[lambda: error(503, "Busy") if is_down else None] * OFTEN)
        running = InThread(
            Execution(
                run,
                [basic(stub)],
                credentials,
                poll_seconds=0.05,
                on_pause=pauses.append,
                on_resume=resumed.append,
            )
        )
        wait_for(lambda: pauses)
        assert [(pause.kind, pause.backend) for pause in pauses] == [(PauseKind.DOWN, "stub")]
        assert "No job has been taken since" in str(pauses[0])
        assert "Busy" in str(pauses[0])
        is_down.clear()
        outcome = running.join()
        assert (outcome.finished, outcome.failed, len(stub.jobs)) == (4, 0, 4)
        assert resumed == pauses

    def test_the_last_tile_too_although_others_were_taken(
        self, make_run: MakeRun, make_stub: MakeStub, soon_down: None, endpoint: str
    ) -> None:
        run, stub, pauses = make_run(), make_stub(running=0.1), []
        is_down = [True]
        poisoned(stub, endpoint, lambda: error(503, "Busy") if is_down else None, "0")
        execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.05, on_pause=pauses.append)
        running = InThread(execution)
        wait_for(lambda: pauses)
        assert "start_failed" not in run.counts()
        is_down.clear()
        assert running.join().finished == 4

    @pytest.mark.parametrize("is_watched", [False, True])
    def test_after_long_the_run_ends_with_the_reason(
        self,
        make_run: MakeRun,
        make_stub: MakeStub,
        monkeypatch: pytest.MonkeyPatch,
        soon_down: None,
        endpoint: str,
        is_watched: bool,
    ) -> None:
        monkeypatch.setattr(job_troubles, "VAIN_SECONDS", 2.0)
        monkeypatch.setattr(network, "TIMEOUT", (5.0, 1.0))
        run, stub, is_down = make_run(), make_stub(running=0.1), [True]
        poisoned(stub, endpoint, lambda: error(503, "Busy") if is_down else None, "0")
        on_pause = (lambda _: None) if is_watched else None
        outcome = InThread(Execution(run, [basic(stub)], credentials, poll_seconds=0.05, on_pause=on_pause)).join()
        assert (outcome.finished, outcome.failed, outcome.remaining) == (3, 0, 1)
        assert "No job has been taken since" in outcome.reason
        assert "Busy" in outcome.reason
        is_down.clear()
        assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.05).finished == 4
        assert len(stub.jobs) == 4

    def test_most_requests_fail_by_chance(
        self, make_run: MakeRun, make_stub: MakeStub, very_short_waits: None, endpoint: str
    ) -> None:
        run, stub, chance = make_run(5), make_stub(running=0.05), random.Random(7)
        stub.script(endpoint, *[lambda: error(503, "Busy") if chance.random() < 0.6 else None] * OFTEN)
        outcome = execute_run(run, [basic(stub, parallel=4)], credentials, poll_seconds=0.05, max_attempts=1)
        assert (outcome.finished, outcome.failed, len(stub.jobs)) == (25, 0, 25)


class TestSeveralBackendsTakeNoJobs:
    @pytest.mark.parametrize("endpoint", ["POST /jobs", "POST /jobs/<id>/results"])
    def test_none_of_their_tiles_fails(
        self, make_run: MakeRun, make_stub: MakeStub, very_short_waits: None, endpoint: str
    ) -> None:
        run, stubs = make_run(4), [make_stub(running=0.1) for _ in range(3)]
        for stub in stubs[:2]:
            stub.script(endpoint, *[lambda: error(503, "Busy")] * OFTEN)
        backends = [basic(stub, f"b{number}") for number, stub in enumerate(stubs)]
        outcome = execute_run(run, backends, credentials, poll_seconds=0.05, max_attempts=2)
        assert (outcome.finished, outcome.failed) == (16, 0)
        assert len(stubs[2].jobs) == 16
        assert not any(job["status"] == "started" for stub in stubs[:2] for job in stub.jobs.values())

    def test_a_backend_that_works_again_gets_what_has_left_it(
        self, make_run: MakeRun, make_stub: MakeStub, very_short_waits: None
    ) -> None:
        run, good, bad, is_down = make_run(3), make_stub(running=0.1), make_stub(running=0.1), [True]
        good.script("POST /jobs", *[lambda: error(503, "Busy") if is_down else None] * OFTEN)
        bad.script("POST /jobs", *[lambda: error(503, "Busy")] * OFTEN)
        running = InThread(Execution(run, [basic(good, "good"), basic(bad, "bad")], credentials, poll_seconds=0.05))
        wait_for(lambda: events(run).count("tried again") >= 2)
        moved = bad.requests["POST /jobs"], good.requests["POST /jobs"]
        wait_for(lambda: bad.requests["POST /jobs"] > moved[0] + 1 and good.requests["POST /jobs"] > moved[1] + 1)
        is_down.clear()
        assert running.join(40).finished == 9
        assert len(good.jobs) == 9

    def test_a_tile_waits_when_the_other_backend_is_down_just_then(
        self, make_run: MakeRun, make_stub: MakeStub, very_short_waits: None
    ) -> None:
        run, odd, good, is_down = make_run(), make_stub(running=0.1), make_stub(running=0.1), []
        refused: list[float] = []

        def refuse() -> Any:
            refused.append(time.monotonic())
            if len(refused) == 10:
                is_down.append(True)
                threading.Timer(2.0, is_down.clear).start()
            return error(503, "Busy")

        odd.script("POST /jobs", *[refuse] * OFTEN)
        for endpoint in ("POST /jobs", "GET /jobs", "GET /jobs/<id>", "POST /jobs/<id>/results"):
            good.script(endpoint, *[lambda: error(503, "Busy") if is_down else None] * OFTEN)
        backends = [basic(odd, "odd"), basic(good, "good", parallel=1)]
        outcome = execute_run(run, backends, credentials, poll_seconds=0.05, max_attempts=1)
        assert (outcome.finished, outcome.failed) == (4, 0)


class TestRepeatedIds:
    """A backend that answers to a creation with the id of a job that it has made before."""

    def test_the_tile_gets_its_own_job(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.1)

        def repeat() -> Any:
            if not stub.jobs:
                return None
            stub.create(request.get_json())
            return "", 201, {"OpenEO-Identifier": "j-1", "Location": f"{stub.url}/jobs/j-1"}

        stub.script("POST /jobs", *[repeat] * OFTEN)
        assert execute_run(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.05).finished == 4
        assert len(stub.jobs) == 4
        by_token = {attempt.token: attempt.job_id for attempt in run.attempts().all()}
        assert len(set(by_token.values())) == 4
        assert all(by_token[token] == job["id"] for job in stub.jobs.values() for token in by_token
                   if token in job["title"])  # fmt: skip
        assert "which is tile 0's; it is not believed" in reasons(run)

    def test_one_from_an_earlier_execution_is_not_believed_either(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.1)
        running = InThread(Execution(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.05))
        wait_for(lambda: run.counts().get("finished"))
        running.execution.stop()
        running.join()
        repeated = lambda: ("", 201, {"OpenEO-Identifier": "j-1", "Location": f"{stub.url}/jobs/j-1"})  # noqa: E731
        stub.script("POST /jobs", repeated)
        assert execute_run(run, [basic(stub)], credentials, poll_seconds=0.05).finished == 4
        assert len(stub.jobs) == 4

    def test_a_list_that_gives_another_tiles_job_is_not_asked_for_ever(
        self, make_run: MakeRun, make_stub: MakeStub, very_short_waits: None
    ) -> None:
        run, stub = make_run(), make_stub(running=0.1)

        def repeat() -> Any:
            if not stub.jobs:
                return None
            if "tile 1 " in request.get_json()["title"]:
                stub.jobs["j-1"]["title"] += request.get_json()["title"]
                return "", 201, {"OpenEO-Identifier": "j-1", "Location": f"{stub.url}/jobs/j-1"}
            return None

        stub.script("POST /jobs", *[repeat] * OFTEN)
        outcome = execute_run(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.05)
        assert (outcome.finished, outcome.failed) == (3, 1)
        (failed,) = (state for state in run.states() if state.status != "finished")
        assert (failed.tile_id, failed.status) == ("1", "start_failed")
        assert "which is tile 0's; it is not believed" in str(failed.message)
        assert stub.requests["GET /jobs"] < 60


class TestForbiddenCreation:
    def test_the_first_tile_costs_itself_only(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(3), make_stub(running=0.1)
        poisoned(stub, "POST /jobs", lambda: error(403, "PermissionsInsufficient", "Not in this region"), "0")
        outcome = InThread(Execution(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.1)).join()
        assert (outcome.finished, outcome.failed) == (8, 1)

    def test_costs_its_tile_when_others_are_taken(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub, pauses = make_run(), make_stub(running=0.1), []
        poisoned(stub, "POST /jobs", lambda: error(403, "PermissionsInsufficient", "Not in this region"), "2")
        execution = Execution(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.1, on_pause=pauses.append)
        assert InThread(execution).join().finished == 3
        (failed,) = (state for state in run.states() if state.status != "finished")
        assert (failed.tile_id, failed.status) == ("2", "start_failed")
        assert failed.message == "PermissionsInsufficient: Not in this region"
        assert pauses == []
