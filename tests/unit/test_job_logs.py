"""Logs of jobs: kept when a job fails, fetched on request, harmless whatever the backend writes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import jsonify, request
from job_runs import basic, credentials
from stub_backend import StubBackend, error, web_page

from bap_tiler_plugin.core import job_logs
from bap_tiler_plugin.core.backends import connect
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.faults import BadAnswerError, FaultKind, classify
from bap_tiler_plugin.core.job_logs import LogEntry, fetch_job_log
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]


def entry(level: Any, message: Any, **more: Any) -> dict[str, Any]:
    return {"id": "1", "level": level, "message": message, "time": "2026-01-02T03:04:05Z", **more}


def connection_to(stub: StubBackend) -> Any:
    return connect(basic(stub), credentials(basic(stub)))


def with_job(stub: StubBackend) -> str:
    stub.jobs["j"] = {"id": "j", "title": "t", "process": {}, "status": "created"}
    return "j"


class TestKept:
    def test_the_logs_of_all_failed_attempts(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.final_status = lambda job: "error"
        stub.logs = [entry("error", "No such band\n  in load_collection"), entry("error", "Stopped")]
        assert execute_run(run, [basic(stub)], credentials, max_attempts=2).failed == 1
        logs = run.logs("0")
        assert [(log.attempt, log.message) for log in logs] == [
            (1, "No such band\n  in load_collection"),
            (1, "Stopped"),
            (2, "No such band\n  in load_collection"),
            (2, "Stopped"),
        ]
        assert {(log.level, log.time) for log in logs} == {("error", "2026-01-02T03:04:05Z")}
        assert run.logs("0", limit=1) == logs[:1]
        assert run.states()[0].message == "No such band in load_collection"

    def test_tiles_without_logs(self, make_run: MakeRun) -> None:
        run = make_run(1)
        assert (run.logs("0"), run.logs("no such tile"), run.logs("../../etc")) == ([], [], [])

    @pytest.mark.parametrize("content", ["", "{", "{}", "[1, null]", "[" * 100_000, '"x"'])
    def test_damaged_files(self, make_run: MakeRun, make_stub: MakeStub, content: str) -> None:
        run, stub = make_run(1), make_stub()
        stub.final_status = lambda job: "error"
        execute_run(run, [basic(stub)], credentials, max_attempts=1)
        assert len(run.logs("0")) == 1
        run.log_path("0", 1).write_text(content)
        assert run.logs("0") == []

    def test_a_flood_is_bounded(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(1), make_stub()
        stub.final_status = lambda job: "error"
        stub.logs = [entry("error", "x" * 100_000, data={"deep": "y" * 100_000}) for _ in range(50)]
        stub.logs += [entry("error", "short")] * 3000
        execute_run(run, [basic(stub)], credentials, max_attempts=1)
        assert run.log_path("0", 1).stat().st_size < 1 << 20
        logs = run.logs("0")
        assert len(logs) == job_logs.MOST_ENTRIES
        assert max(len(log.message) for log in logs) <= job_logs.LONGEST_MESSAGE

    @pytest.mark.parametrize("message", ["lone \ud800 surrogate", "nul \0 byte", "\u202eright to left", "🌍"])
    def test_characters_that_files_do_not_take(self, make_run: MakeRun, make_stub: MakeStub, message: str) -> None:
        run, stub = make_run(1), make_stub()
        stub.final_status = lambda job: "error"
        text = json.dumps({"logs": [entry("error", message)], "links": []})
        stub.script("GET /jobs/<id>/logs", lambda: (text, 200, {"Content-Type": "application/json"}))
        assert execute_run(run, [basic(stub)], credentials, max_attempts=1).failed == 1
        assert run.logs("0")[0].message.split()[-1] == message.split()[-1].strip("\u202e")
        assert run.states()[0].status == "error"
        assert message.split()[-1].strip("\u202e") in str(run.states()[0].message)


class TestFetched:
    def test_by_level_also_where_the_backend_knows_none(self, make_stub: MakeStub) -> None:
        stub = make_stub()
        stub.logs = [
            entry("debug", "d"),
            entry("info", "i"),
            entry("WARNING", "w"),
            entry("error", "e"),
            entry(None, "?"),
        ]
        connection, job_id = connection_to(stub), with_job(stub)
        assert [log.message for log in fetch_job_log(connection, job_id)] == ["i", "w", "e", "?"]
        assert [log.message for log in fetch_job_log(connection, job_id, level="warning")] == ["w", "e", "?"]
        assert [log.message for log in fetch_job_log(connection, job_id, level="debug", limit=2)] == ["d", "i"]

    def test_pages(self, make_stub: MakeStub) -> None:
        stub = make_stub()
        following = [{"rel": "next", "href": f"{stub.url}/jobs/j/logs?offset=1"}]
        stub.script(
            "GET /jobs/<id>/logs",
            lambda: jsonify(logs=[entry("error", "first")], links=following),
            lambda: jsonify(logs=[entry("error", f"after {request.args['offset']}")], links=[]),
        )
        logs = fetch_job_log(connection_to(stub), with_job(stub))
        assert [log.message for log in logs] == ["first", "after 1"]

    def test_pages_without_end(self, make_stub: MakeStub) -> None:
        stub = make_stub()
        following = [{"rel": "next", "href": f"{stub.url}/jobs/j/logs"}]
        stub.script("GET /jobs/<id>/logs", *[lambda: jsonify(logs=[], links=following)] * 500)
        assert fetch_job_log(connection_to(stub), with_job(stub)) == []
        assert stub.requests["GET /jobs/<id>/logs"] < 100

    @pytest.mark.parametrize(
        "item", [entry(5, {"a": [1]}), entry("error", None, time=[2]), entry("loud", 3.5, time="x" * 999)]
    )
    def test_wrong_types(self, make_stub: MakeStub, item: dict[str, Any]) -> None:
        stub = make_stub()
        stub.logs = [item, "no object", 7, None]  # type: ignore[list-item]
        (log,) = fetch_job_log(connection_to(stub), with_job(stub))
        assert (type(log), log.level) == (LogEntry, "error")
        assert isinstance(log.message, str)
        assert len(log.time) <= 40

    @pytest.mark.parametrize("body", ["[]", "null", '{"logs": {}}', "{}"])
    def test_what_is_no_log(self, make_stub: MakeStub, body: str) -> None:
        stub = make_stub()
        stub.script("GET /jobs/<id>/logs", lambda: (body, 200, {"Content-Type": "application/json"}))
        with pytest.raises(BadAnswerError):
            fetch_job_log(connection_to(stub), with_job(stub))

    @pytest.mark.parametrize("answer", [web_page(), web_page(502), lambda: error(500, "Internal")])
    def test_faults_have_words_for_people(self, make_stub: MakeStub, answer: Callable[[], Any]) -> None:
        stub = make_stub()
        stub.script("GET /jobs/<id>/logs", *[answer] * 3)
        with pytest.raises(Exception) as caught:
            fetch_job_log(connection_to(stub), with_job(stub))
        assert classify(caught.value).kind is FaultKind.PASSING

    def test_unknown_levels(self, make_stub: MakeStub) -> None:
        with pytest.raises(InputError, match="Log level"):
            fetch_job_log(connection_to(make_stub()), "j", level="loud")
