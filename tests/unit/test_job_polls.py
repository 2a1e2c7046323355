"""Asking for statuses: how often, with how many requests, and what delays it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from flask import jsonify
from job_runs import basic, credentials, events, job_creator, manager_for, run_jobs, wait_for
from stub_backend import StubBackend, error, hang, web_page

from bap_tiler_plugin.core import backend_state, poll_plan
from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.poll_plan import ListUse, PollPlan
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


class TestPlan:
    def test_remote_jobs_are_asked_every_5_to_60_seconds(self) -> None:
        plan = PollPlan(local=False)
        assert [plan.pause(age) for age in (0, 10, 200, 10_000)] == [5, 5, 30, 60]

    def test_more_often_near_the_expected_end(self) -> None:
        plan = PollPlan(local=False)
        for _ in range(10):
            plan.job_ended(600, 600)
        assert [plan.pause(age) for age in (0, 570, 598, 600, 640)] == [60, 30, 5, 5, 20]
        assert [plan.may_end(age) for age in (300, 600, 1300)] == [False, True, False]

    def test_the_estimate_follows_durations_down_and_up(self) -> None:
        plan = PollPlan(local=True)
        for _ in range(600):
            age = plan.expected() or 0.5
            plan.job_ended(max(age, 0.1), 0.0)
        assert (plan.expected() or 0) < 0.15

    def test_jobs_are_created_ahead_only_when_they_are_short(self) -> None:
        short, long, unknown = (PollPlan(local=True) for _ in range(3))
        short.job_ended(0.5, 0.5)
        long.job_ended(500, 500)
        assert [plan.jobs_ahead(10) for plan in (short, long, unknown)] == [3, 0, 0]

    def test_the_list_pays_while_its_pages_are_fewer_than_the_jobs(self) -> None:
        use = ListUse()
        assert [use.pays(1, 0, 0), use.pays(2, 0, 0), use.pays(5, 4, 0), use.pays(5, 3, 0)] == [
            False,
            True,
            False,
            True,
        ]
        use.found(4)
        assert [use.pays(4, 0, 0), use.pays(5, 0, 0)] == [False, True]
        use.incomplete(4, 0)
        assert not use.pays(100, 0, 60)
        assert use.pays(100, 0, 3000)
        use.unusable(0.0)
        assert not use.pays(100, 0, 20)
        assert use.pays(100, 0, 40)


class TestRequests:
    def test_one_list_instead_of_many_descriptions(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(3), make_stub(running=1.0)
        run_jobs(run, stub, parallel=9, poll_sleep=0.1)
        assert run.counts() == {"finished": 9}
        assert stub.requests["GET /jobs"] >= 3
        assert stub.requests["GET /jobs/<id>"] <= 18

    def test_at_most_seven_requests_per_job(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(9), make_stub(running=1.0)
        outcome = execute_run(run, [basic(stub, parallel=9)], credentials)
        assert outcome.finished == 81
        assert sum(stub.requests.values()) <= 7 * 81, stub.requests
        assert (stub.requests["GET /"], stub.requests["GET /credentials/basic"]) == (1, 1)
        assert stub.most_active <= 9

    @pytest.mark.parametrize(
        "answer",
        [
            lambda: jsonify(jobs=[], links=[]),
            lambda: jsonify(jobs={"j-1": "running"}),
            lambda: jsonify(jobs=[3, None, {"id": 7, "status": "running"}, {"id": "j-1", "status": ["x"]}], links=[]),
            lambda: error(500, "Internal"),
            lambda: error(501, "FeatureUnsupported"),
            web_page(),
        ],
        ids=["empty", "object", "types", "500", "501", "page"],
    )
    def test_a_list_of_no_use_is_not_asked_again(
        self, make_run: MakeRun, make_stub: MakeStub, answer: Callable[[], Any]
    ) -> None:
        run, stub = make_run(), make_stub(running=0.5)
        stub.script("GET /jobs", *[answer] * 50)
        run_jobs(run, stub, parallel=4, poll_sleep=0.1)
        assert run.counts() == {"finished": 4}
        assert stub.requests["GET /jobs"] == 1
        assert len(stub.jobs) == 4
        assert "jobs are asked for one by one" in events(run)

    @pytest.mark.parametrize(
        "answer",
        [
            web_page(502),
            web_page(),
            lambda: error(400, "Internal", "x" * 5000),
            lambda: ("[1]", 200, {"Content-Type": "application/json"}),
        ],
    )
    def test_a_list_that_fails_once_is_used_again(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch, answer: Callable[[], Any]
    ) -> None:
        monkeypatch.setattr(poll_plan, "FIRST_LIST_PAUSE_SECONDS", 0.3)
        run, stub = make_run(3), make_stub(running=3.0)
        stub.script("GET /jobs", answer)
        outcome = execute_run(run, [basic(stub, parallel=9)], credentials, poll_seconds=0.2)
        assert outcome.finished == 9
        assert stub.requests["GET /jobs"] >= 4
        (told,) = [e.why for e in run.attempts().events_after() if e.what == "jobs are asked for one by one"]
        assert len(told) < 350
        assert not any(word in told for word in ("Error", "Traceback", "openeo", "object at"))

    def test_a_backend_that_asks_to_wait_is_not_asked_job_by_job(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(3), make_stub(running=0.5)
        seen: list[int] = []

        def later() -> Any:
            seen.append(stub.requests["GET /jobs/<id>"])
            threading.Timer(1.5, lambda: seen.append(stub.requests["GET /jobs/<id>"])).start()
            body, status = error(503, "ServiceUnavailable")
            return body, status, {"Retry-After": "2"}

        stub.script("GET /jobs", later)
        assert execute_run(run, [basic(stub, parallel=9)], credentials, poll_seconds=0.2).finished == 9
        assert seen[0] == seen[1]

    def test_a_long_list_is_not_read_to_its_end(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(), make_stub(running=0.5)
        stub.page_size = 1
        stub.jobs = {f"o-{i}": {"id": f"o-{i}", "title": "x", "status": "finished"} for i in range(50)}
        run_jobs(run, stub, parallel=4, poll_sleep=0.1)
        assert run.counts() == {"finished": 4}
        assert stub.requests["GET /jobs"] <= 3

    def test_slow_downloads_delay_no_poll(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(3), make_stub(running=0.1)
        stub.script("GET /assets/<id>", *[hang(20)] * 9)
        manager = manager_for(run, stub, parallel=1)
        thread = threading.Thread(
            target=manager.run_jobs, kwargs={"start_job": job_creator(run), "job_db": run.job_database()}, daemon=True
        )
        thread.start()
        wait_for(lambda: run.counts().get("downloading") == 9, seconds=10)
        manager.stop()
        thread.join(5)
        assert not thread.is_alive()
