"""What openeo's own job manager does not do (openeo 0.51 to 0.53) and ours does; each test shows both sides.

When one fails for openeo's side, openeo has mended that limit: see :func:`both_managers.compare`.
"""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import both_managers
import pandas as pd
import pytest
from both_managers import OURS, Side, compare, drop, pass_on, run, wait_for, year_job, years
from openeo.extra.job_management import _manager
from stub_backend import StubBackend, error, hang, web_page

from bap_tiler_plugin.core import backend_state, job_downloads

MakeStub = Callable[..., StubBackend]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes after openeo's fifty blocking retries and our waits is looked at, not how long they take."""
    monkeypatch.setattr(_manager, "MAX_RETRIES", 0)
    monkeypatch.setattr(
        _manager, "ignore_connection_errors", functools.partial(_manager.ignore_connection_errors, sleep=0)
    )
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)
    monkeypatch.setattr(job_downloads, "DOWNLOAD_PAUSE_SECONDS", 0.05)


@pytest.fixture
def thread_errors(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """The exceptions that ended threads."""
    errors: list[BaseException] = []
    monkeypatch.setattr(threading, "excepthook", lambda info: errors.append(info.exc_value))
    return errors


def test_1_a_stop_is_obeyed_while_jobs_are_active(tmp_path: Path, make_stub: MakeStub) -> None:
    def seconds_to_stop(side: Side) -> float:
        stub = make_stub(running=60)
        manager, database = side.new_manager(tmp_path, stub, poll=1), side.new_database(tmp_path, years(2))
        manager.start_job_thread(year_job, database)
        wait_for(lambda: stub.most_active == 2)
        start = time.monotonic()
        manager.stop_job_thread(timeout_seconds=3)
        seconds = time.monotonic() - start
        stub.running = 0
        manager._thread.join(10)
        return seconds

    compare(1, seconds_to_stop, lambda seconds: seconds < 1)


def test_2_nothing_is_launched_after_a_stop(
    tmp_path: Path, make_stub: MakeStub, thread_errors: list[BaseException]
) -> None:
    def exceptions(side: Side) -> tuple[list[BaseException], bool]:
        thread_errors.clear()
        stub = make_stub(running=60)
        manager, database = side.new_manager(tmp_path, stub, poll=1), side.new_database(tmp_path, years(3))
        manager.start_job_thread(year_job, database)
        wait_for(lambda: stub.most_active == 2)
        manager.stop_job_thread(timeout_seconds=0.5)
        stub.running = 0
        manager._thread.join(10)
        return list(thread_errors), len(stub.jobs) == database.read()["id"].notna().sum()

    compare(2, exceptions, lambda seen: seen == ([], True))


@pytest.mark.parametrize("fault", [drop, web_page(500), web_page(200), hang(1.5)], ids=["reset", "500", "page", "late"])
def test_3_polling_survives_faults_of_the_network(tmp_path: Path, make_stub: MakeStub, fault: Any) -> None:
    def outcome(side: Side) -> Any:
        stub = make_stub(running=0.3)
        stub.script("GET /jobs/<id>", pass_on, fault)
        database = side.new_database(tmp_path, years(1))
        return run(side.new_manager(tmp_path, stub, timeout=1), database, [stub])

    compare(3, outcome, lambda seen: seen.is_all_finished)


def test_4_a_tile_that_cannot_be_started_is_that_tiles_failure(tmp_path: Path, make_stub: MakeStub) -> None:
    def start_job(row: Any, connection: Any, **_: Any) -> Any:
        if row["year"] == 2000:
            raise ZeroDivisionError("division by zero")
        return year_job(row, connection)

    def outcome(side: Side) -> Any:
        stub = make_stub()
        return run(side.new_manager(tmp_path, stub), side.new_database(tmp_path, years(3)), [stub], start_job)

    compare(4, outcome, lambda seen: seen.error is None and seen.statuses == ["finished", "finished", "start_failed"])


@pytest.mark.parametrize(("status", "code"), [(402, "PaymentRequired"), (403, "TokenInvalid")])
def test_4_payment_and_login_end_with_the_reason(tmp_path: Path, make_stub: MakeStub, status: int, code: str) -> None:
    def outcome(side: Side) -> Any:
        stub = make_stub()
        stub.script("POST /jobs", *[lambda: error(status, code)] * 9)
        manager, database = side.new_manager(tmp_path, stub), side.new_database(tmp_path, years(3))
        stop_after(manager, 3)
        return run(manager, database, [stub])

    compare(4, outcome, lambda seen: seen.error is None and set(seen.statuses) == {"not_started"} and seen.jobs == 0)


def test_5_one_job_for_an_attempt(tmp_path: Path, make_stub: MakeStub) -> None:
    def outcome(side: Side) -> Any:
        stub = make_stub()
        stub.script("GET /jobs/<id>", drop, drop)
        return run(side.new_manager(tmp_path, stub), side.new_database(tmp_path, years(1)), [stub])

    compare(5, outcome, lambda seen: seen.is_all_finished and seen.jobs == 1)


@pytest.mark.parametrize("status", ["created", "queued_for_start"])
def test_6_jobs_that_were_not_started_before_a_crash_are_started(
    tmp_path: Path, make_stub: MakeStub, status: str
) -> None:
    def outcome(side: Side) -> Any:
        stub = make_stub()
        stub.jobs["j-0"] = {"id": "j-0", "title": "2000", "status": "created", "process": {}}
        rows = years(2, id=["j-0", None], backend_name=["b0", None], status=[status, "not_started"])
        database = side.new_database(tmp_path, rows)
        return run(side.new_manager(tmp_path, stub, parallel=1), database, [stub], deadline=4)

    compare(6, outcome, lambda seen: seen.is_all_finished)


def test_7_a_limit_of_concurrent_jobs_is_waited_for(tmp_path: Path, make_stub: MakeStub) -> None:
    def outcome(side: Side) -> Any:
        stub = make_stub()
        stub.script("POST /jobs/<id>/results", lambda: error(400, "ConcurrentJobLimit", "at most 1"))
        return run(side.new_manager(tmp_path, stub), side.new_database(tmp_path, years(2)), [stub])

    compare(7, outcome, lambda seen: seen.is_all_finished)


def test_7_the_reason_of_a_failed_start_is_in_the_row(tmp_path: Path, make_stub: MakeStub) -> None:
    def message(side: Side) -> str:
        stub = make_stub()
        stub.script("POST /jobs/<id>/results", lambda: error(400, "JobLocked", "being billed"))
        seen = run(side.new_manager(tmp_path, stub), side.new_database(tmp_path, years(1)), [stub])
        return " ".join(str(value) for value in seen.rows.iloc[0])

    compare(7, message, lambda text: "start_failed" in text and "being billed" in text)


def test_8_finished_means_that_the_result_is_there(tmp_path: Path, make_stub: MakeStub) -> None:
    def has_files(side: Side) -> tuple[list[str], bool]:
        stub = make_stub(running=1.5)
        stub.script("GET /jobs/<id>/results", lambda: error(500, "Internal"))
        manager = side.new_manager(tmp_path, stub)
        seen = run(manager, side.new_database(tmp_path, years(1)), [stub])
        return seen.statuses, (manager.get_job_dir("j-1") / "result.bin").is_file()

    compare(8, has_files, lambda seen: seen == (["finished"], True))


def test_8_a_crash_before_the_download_loses_nothing(tmp_path: Path, make_stub: MakeStub) -> None:
    def has_files(side: Side) -> tuple[list[str], bool]:
        stub = make_stub(running=1.5)
        stub.script("GET /jobs/<id>/results", *[hang(20)] * 4)
        database = side.new_database(tmp_path, years(1))
        command = [sys.executable, both_managers.__file__, side.name, stub.url, str(database.path)]
        path = os.pathsep.join([str(Path(both_managers.__file__).parent), *sys.path])
        with subprocess.Popen(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": path}) as process:
            wait_for(lambda: stub.requests["GET /jobs/<id>/results"] > 0, 30)
            process.kill()
        stub._scripts.clear()
        manager = side.new_manager(tmp_path, stub)
        try:
            seen = run(manager, side.database(database.path), [stub])
        except pd.errors.EmptyDataError:
            return ["all rows lost, the file was being rewritten"], False
        return seen.statuses, (manager.get_job_dir("j-1") / "result.bin").is_file()

    compare(8, has_files, lambda seen: seen == (["finished"], True))


def test_9_logs_that_cannot_be_read_do_not_end_the_run(tmp_path: Path, make_stub: MakeStub) -> None:
    def outcome(side: Side) -> Any:
        stub = make_stub()
        stub.final_status = lambda job: "error" if job["title"].startswith("2000") else "finished"
        stub.script("GET /jobs/<id>/logs", *[lambda: error(400, "Internal")] * 3)
        return run(side.new_manager(tmp_path, stub, parallel=1), side.new_database(tmp_path, years(2)), [stub])

    compare(9, outcome, lambda seen: seen.error is None and seen.statuses == ["error", "finished"])


def test_12_only_the_row_that_changed_is_written(tmp_path: Path, make_stub: MakeStub) -> None:
    """Another row is taken out of the run by hand while a job is being created."""

    def outcome(side: Side) -> Any:
        stub, database = make_stub(), OURS.new_database(tmp_path / side.name, years(2))

        def start_job(row: Any, connection: Any, **_: Any) -> Any:
            if row["year"] == 2000:
                database.update(1, {"status": "skipped"})
            return year_job(row, connection)

        return run(side.new_manager(tmp_path, stub, parallel=1), database, [stub], start_job)

    compare(12, outcome, lambda seen: seen.statuses == ["finished", "skipped"] and seen.jobs == 1)


def test_12_rows_may_have_texts_as_index(tmp_path: Path, make_stub: MakeStub) -> None:
    def outcome(side: Side) -> Any:
        stub = make_stub()
        database = OURS.new_database(tmp_path / side.name, pd.DataFrame({"year": [1, 2]}, index=["a", "b"]))
        return run(side.new_manager(tmp_path, stub), database, [stub])

    compare(12, outcome, lambda seen: seen.is_all_finished)


def test_13_creating_a_job_is_never_repeated_blindly(
    tmp_path: Path, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_manager, "MAX_RETRIES", 50)

    def outcome(side: Side) -> Any:
        stub = make_stub()

        def created_but_not_told() -> Any:
            from flask import request

            stub.create(request.get_json())
            return error(503, "ServiceUnavailable")

        stub.script("POST /jobs", created_but_not_told, created_but_not_told)
        return run(side.new_manager(tmp_path, stub), side.new_database(tmp_path, years(1)), [stub])

    compare(13, outcome, lambda seen: seen.is_all_finished and seen.jobs == 1)


def test_14_a_backend_gets_as_many_jobs_as_it_may_have(tmp_path: Path, make_stub: MakeStub) -> None:
    def most_active(side: Side) -> int:
        stub = make_stub(queued=3, running=0)
        run(side.new_manager(tmp_path, stub, parallel=12), side.new_database(tmp_path, years(12)), [stub], deadline=5)
        return stub.most_active

    compare(14, most_active, lambda number: number == 12)


def test_14_backends_share_the_jobs(tmp_path: Path, make_stub: MakeStub) -> None:
    def jobs(side: Side) -> list[int]:
        stubs = [make_stub(), make_stub()]
        run(side.new_manager(tmp_path, *stubs, parallel=4), side.new_database(tmp_path, years(4)), stubs)
        return [len(stub.jobs) for stub in stubs]

    compare(14, jobs, lambda numbers: numbers == [2, 2])


def test_17_one_connection_for_a_run_and_few_requests(tmp_path: Path, make_stub: MakeStub) -> None:
    number = 12
    requests: dict[str, Counter[str]] = {}

    def discoveries(side: Side) -> float:
        stub = make_stub(running=0.4)
        run(side.new_manager(tmp_path, stub, parallel=4), side.new_database(tmp_path, years(number)), [stub])
        requests[side.name] = stub.requests
        return (stub.requests["GET /"] + stub.requests["GET /.well-known/openeo"]) / number

    compare(17, discoveries, lambda ratio: ratio < 0.5)
    ours, stock = (sum(requests[name].values()) for name in ("ours", "stock"))
    assert ours < 0.7 * stock, requests


def stop_after(manager: Any, seconds: float) -> None:
    """End a run that pauses until a person does something."""
    timer = threading.Timer(seconds, manager.abandon)
    timer.daemon = True
    timer.start()
