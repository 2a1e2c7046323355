"""The bench without faults, and that it notices what it is there to notice."""

from __future__ import annotations

from typing import Any

import pytest
from bench_checks import file_problems, job_problems, secret_problems, tile_problems
from bench_run import HungError
from fault_bench import Bench
from fault_reasons import reason_problems

from bap_tiler_plugin.core.job_answers import JobAnswers
from bap_tiler_plugin.core.job_loop import JobLoop
from bap_tiler_plugin.core.job_row import Job


def test_a_run_without_faults(bench: Bench) -> None:
    run = bench.new_run(2, 2)
    ending = bench.drive(run)
    assert run.counts() == {"finished": 4}
    assert bench.proxy.injected == {}
    bench.check(run, ending.words)
    assert len(ending.outcomes) == 1


def test_the_checks_notice(bench: Bench) -> None:
    run = bench.new_run(1)
    assert tile_problems(run) == ["tile 0 is not_started"]
    bench.drive(run)
    bench.check(run)
    (path,) = [path for path in run.results("0") if path.suffix == ".tif"]
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    assert "is not what its job made" in file_problems(run, bench.client)[0]
    path.write_bytes(whole)
    (attempt,) = run.attempts().all()
    title = bench.client("GET", f"/jobs/{attempt.job_id}").json()["title"]
    doubled = bench.client.create({"x": {"process_id": "add", "arguments": {}, "result": True}}, title=title)
    assert job_problems(run, bench.client) == [f"2 jobs for attempt {attempt.token}"]
    bench.client("DELETE", f"/jobs/{doubled}")
    bench.client("DELETE", f"/jobs/{attempt.job_id}")
    assert "not on the backend" in job_problems(run, bench.client)[0]
    run.add_event("said", f"the password is {bench.server.token}")
    assert secret_problems(run, [str(bench.server.token)], "")


def forget_the_answer(_: Any, job: Job, *__: Any) -> None:
    """What a mistaken engine does with a fault: the job stays as it is, and nobody asks for it again."""
    job.pending = True


def test_a_run_that_leaves_a_tile_pending_is_not_healed(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(JobAnswers, "_on_poll_failed", forget_the_answer)
    bench.script(("describe", "500", 1))
    with pytest.raises(HungError, match="did not go on"):
        bench.drive(bench.new_run(1), patience=3)


def test_a_run_that_ends_before_its_tiles_is_not_executed_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(JobLoop, "_is_done", lambda loop: bool(loop.jobs))
    with pytest.raises(HungError, match="ended before its tiles"):
        bench.drive(bench.new_run(1))


def test_a_reason_that_names_another_fault_is_noticed(bench: Bench) -> None:
    run = bench.new_run(1)
    bench.script(("create", "400"))
    bench.drive(run)
    assert reason_problems(run, ["400"], {"0": [("create", "400")]}) == []
    wrong = reason_problems(run, ["job_error"], {"0": [("create", "job_error")]})
    assert [problem.partition(" for a reason")[0] for problem in wrong] == ["'start failed'", "tile 0 is start_failed"]


@pytest.mark.parametrize("endpoint", ["create", "asset"])
def test_the_proxy_counts(bench: Bench, endpoint: str) -> None:
    run = bench.new_run(1)
    bench.script((endpoint, "500"))
    bench.drive(run)
    assert bench.proxy.injected == {(endpoint, "500"): 1}
    assert bench.proxy.requests[endpoint] == 2
