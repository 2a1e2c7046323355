"""The bench without faults, and that it notices what it is there to notice."""

from __future__ import annotations

import pytest
from bench_checks import file_problems, job_problems, secret_problems, tile_problems
from fault_bench import Bench


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


@pytest.mark.parametrize("endpoint", ["create", "asset"])
def test_the_proxy_counts(bench: Bench, endpoint: str) -> None:
    run = bench.new_run(1)
    bench.script((endpoint, "500"))
    bench.drive(run)
    assert bench.proxy.injected == {(endpoint, "500"): 1}
    assert bench.proxy.requests[endpoint] == 2
