"""What backends allow: Retry-After, jobs at a time, starts in a minute, and what the user allows."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from email.utils import format_datetime
from typing import Any

import pytest
from flask import Response
from job_runs import PROCESS, InThread, basic, credentials, events, reasons, run_jobs, wait_for
from stub_backend import StubBackend, error

from bap_tiler_plugin.core import backend_state
from bap_tiler_plugin.core.backend_state import BackendState
from bap_tiler_plugin.core.backends import Backend, format_backends, parse_backends
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.pauses import PauseKind
from bap_tiler_plugin.core.retry_after import parse_retry_after
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
ENDPOINTS = [
    "POST /jobs",
    "POST /jobs/<id>/results",
    "GET /jobs/<id>",
    "GET /jobs/<id>/results",
    "GET /assets/<id>",
]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


def come_back(status: int, header: str, times: list[float]) -> Callable[[], Any]:
    def answer() -> Any:
        times.append(time.monotonic())
        return Response("", status, {"Retry-After": header})

    return answer


def costs_at_the_end(stub: StubBackend, monkeypatch: pytest.MonkeyPatch, credits: Any, before: Any = None) -> None:
    """Let the backend tell what a job has cost when it has ended, and something else before."""
    described = stub._describe

    def describe(job_id: str) -> Any:
        metadata = described(job_id).get_json()
        return {**metadata, "costs": credits if metadata["status"] == "finished" else before}

    for rule, view in stub.app.view_functions.items():
        if view == described:
            monkeypatch.setitem(stub.app.view_functions, rule, describe)


class TestRetryAfter:
    @pytest.mark.parametrize(
        ("text", "seconds"),
        [("7", 7), ("0", 0), ("-3", 0), ("3600", 3600), ("1e9", 86400), ("nan", None), ("soon", None), ("", None)],
    )
    def test_seconds(self, text: str, seconds: float | None) -> None:
        assert parse_retry_after(text) == seconds

    def test_dates(self) -> None:
        now = datetime.datetime.now(datetime.timezone.utc)
        later = format_datetime(now + datetime.timedelta(seconds=100), usegmt=True)
        assert 95 < (parse_retry_after(later) or 0) <= 100
        assert parse_retry_after(format_datetime(now - datetime.timedelta(days=1), usegmt=True)) == 0

    def test_a_limit_told_with_400_says_when_to_come_back(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub, times = make_run(1), make_stub(running=0.05), []

        def full() -> Any:
            times.append(time.monotonic())
            answer, status = error(400, "ConcurrentJobLimit")
            return answer, status, {"Retry-After": "2"}

        stub.script("POST /jobs/<id>/results", full, lambda: times.append(time.monotonic()))
        run_jobs(run, stub)
        assert times[1] - times[0] >= 1.98

    @pytest.mark.parametrize("endpoint", ENDPOINTS)
    @pytest.mark.parametrize("status", [429, 503])
    def test_nothing_is_sent_there_before(
        self, make_run: MakeRun, make_stub: MakeStub, endpoint: str, status: int
    ) -> None:
        run, stub, refused = make_run(1), make_stub(running=0.05), []
        again: list[float] = []
        stub.script(endpoint, come_back(status, "1", refused), lambda: again.append(time.monotonic()))
        run_jobs(run, stub)
        assert run.counts() == {"finished": 1}
        assert len(stub.jobs) == 1
        assert again[0] - refused[0] >= 0.98


class TestConcurrentJobs:
    def test_the_limit_is_learned_and_slots_below_it_stay_full(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(4), make_stub(running=0.3)
        stub.most_allowed = 3
        run_jobs(run, stub, parallel=8)
        assert run.counts() == {"finished": 16}
        assert len(stub.jobs) == 16
        assert stub.most_active == 3
        assert stub.refused_starts <= 8
        assert "limit learned" in events(run)
        assert "3 jobs at a time" in reasons(run)

    def test_later_one_more_is_tried(self, monkeypatch: pytest.MonkeyPatch) -> None:
        state = BackendState("b", 10)
        assert state.limited(4, None)
        assert state.limit() == 4
        monkeypatch.setattr(backend_state, "PROBE_UP_SECONDS", 0.1)
        state.learned_at -= 0.25
        assert state.limit() == 6
        state.learned_at -= 100
        assert state.limit() == 10


class TestPatience:
    @pytest.mark.parametrize("limit", ["max_queued_seconds", "max_running_seconds"])
    def test_a_job_that_takes_too_long_is_cancelled_and_retried(
        self, make_run: MakeRun, make_stub: MakeStub, limit: str
    ) -> None:
        queued = limit == "max_queued_seconds"
        run, stub = make_run(1), make_stub(queued=60.0 if queued else 0.0, running=60.0)
        run_jobs(run, stub, poll_sleep=0.2, **{limit: 1.0})
        (state,) = run.states()
        assert (state.status, state.attempt) == ("error", 2)
        assert "more than 1 seconds" in str(state.message)
        assert [job["status"] for job in stub.jobs.values()] == ["canceled", "canceled"]

    def test_no_job_is_cancelled_before_its_time(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(3), make_stub(running=0.4)
        outcome = execute_run(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.05, max_running_seconds=0.9)
        assert (outcome.finished, len(stub.jobs)) == (9, 9)

    def test_the_second_attempt_may_be_quicker(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub(queued=60.0)

        def hurry() -> None:
            stub.queued = 0.0
            next(iter(stub.jobs.values()))["status"] = "canceled"

        stub.script("DELETE /jobs/<id>/results", hurry)
        outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.1, max_queued_seconds=0.5)
        assert outcome.finished == 1
        assert run.states()[0].attempt == 2


class TestBudget:
    def test_the_backends_estimate_counts_before_the_start(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.1)
        stub.estimate = 30.0
        outcome = execute_run(run, [basic(stub)], credentials, max_credits=20)
        assert (outcome.finished, outcome.remaining, outcome.stopped) == (0, 4, True)
        assert "budget of 20 credits" in outcome.reason
        assert stub.start_times == []
        assert execute_run(run, [basic(stub)], credentials, max_credits=200).finished == 4
        assert len(stub.jobs) == 4

    def test_the_mean_cost_of_finished_jobs_counts(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(3), make_stub(running=0.1)
        outcome = execute_run(run, [basic(stub, parallel=1)], credentials, max_credits=19)
        assert (outcome.finished, outcome.credits) == (4, 16)

    def test_while_no_cost_is_known_one_job_shows_it(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run, stub = make_run(4), make_stub(running=0.2)
        costs_at_the_end(stub, monkeypatch, 4)
        outcome = execute_run(run, [basic(stub, parallel=5)], credentials, poll_seconds=0.05, max_credits=10)
        assert (outcome.finished, outcome.credits) == (2, 8)
        assert "budget of 10 credits" in outcome.reason
        assert len(stub.start_times) == 2
        assert events(run).count("paused") == 1

    @pytest.mark.parametrize("told", [0, 0.5, "0.1"])
    def test_what_a_running_job_costs_so_far_is_not_all(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, told: Any
    ) -> None:
        run, stub = make_run(4), make_stub(running=0.2)
        costs_at_the_end(stub, monkeypatch, "4.0", before=told)
        outcome = execute_run(run, [basic(stub, parallel=5)], credentials, poll_seconds=0.05, max_credits=22)
        assert (outcome.finished, outcome.credits) == (5, 20)

    @pytest.mark.parametrize("nonsense", [10**400, -1000, True, [4], "four", "nan", float("inf")])
    def test_costs_that_are_none_cost_no_result(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, nonsense: Any
    ) -> None:
        run, stub = make_run(2), make_stub(running=0.05)
        costs_at_the_end(stub, monkeypatch, nonsense, before=nonsense)
        outcome = execute_run(run, [basic(stub)], credentials, poll_seconds=0.05)
        assert (outcome.finished, outcome.credits) == (4, 0)
        assert len(stub.jobs) == 4

    def test_once_it_is_known_all_slots_are_used(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run, stub, pauses = make_run(4), make_stub(running=0.5), []
        costs_at_the_end(stub, monkeypatch, 4)
        execution = Execution(
            run, [basic(stub, parallel=5)], credentials, poll_seconds=0.05, max_credits=100, on_pause=pauses.append
        )
        assert InThread(execution).join().finished == 16
        assert (stub.most_active, pauses) == (5, [])

    @pytest.mark.parametrize("process", ["bap_composite", "two_steps"])
    def test_a_free_backend_on_this_computer_is_not_stopped_by_what_others_cost(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, process: str
    ) -> None:
        definition = {**PROCESS, "id": process}
        extent = {"name": "temporal_extent", "schema": {"type": "array"}, "optional": True, "default": None}
        definition["parameters"] = [*definition["parameters"], extent]
        period = {"temporal_extent": ["2022-01-01", "2023-01-01"]}
        run, stub = make_run(3, definition=definition, parameters=period), make_stub(running=0.3)
        costs_at_the_end(stub, monkeypatch, None)
        outcome = execute_run(run, [basic(stub, parallel=5)], credentials, poll_seconds=0.05, max_credits=0.5)
        assert (outcome.finished, outcome.reason) == (9, "")
        assert stub.most_active == 5

    def test_a_larger_budget_ends_the_pause(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub, pauses = make_run(), make_stub(running=0.1), []
        execution = Execution(
            run, [basic(stub, parallel=1)], credentials, max_credits=9, on_pause=lambda pause: pauses.append(pause.kind)
        )
        running = InThread(execution)
        wait_for(lambda: pauses == [PauseKind.BUDGET] and run.counts().get("finished") == 2)
        assert running.is_running()
        execution.set_max_credits(100)
        assert running.join().finished == 4


class TestStarts:
    def test_no_more_starts_in_a_minute_than_allowed(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(backend_state, "RATE_SECONDS", 1.0)
        run, stub = make_run(3), make_stub(running=0.05)
        outcome = execute_run(run, [basic(stub, parallel=9, starts_per_minute=3)], credentials)
        assert outcome.finished == 9
        starts = sorted(stub.start_times)
        assert all(later - earlier > 0.9 for earlier, later in zip(starts, starts[3:]))

    def test_text_form(self) -> None:
        (backend,) = parse_backends("a=https://example.org;parallel=3;starts=12")
        assert backend == Backend("a", "https://example.org", 3, "oidc", 12)
        assert parse_backends(format_backends([backend])) == [backend]
        assert parse_backends("CDSE")[0].starts_per_minute == 12
        with pytest.raises(InputError, match="starts=0"):
            parse_backends("a=https://example.org;starts=0")
