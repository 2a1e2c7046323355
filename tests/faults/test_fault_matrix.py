"""Every fault at every endpoint: the run comes to its end, with each tile finished or failed for the right reason."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import dataclass, field

import pytest
from bench_run import Ending
from fault_bench import Bench
from fault_kinds import MATRIX, NASTY_NAMES
from fault_reasons import REASONS

from bap_tiler_plugin.core.backends import Backend, connect
from bap_tiler_plugin.core.partial_file import PartialFile
from bap_tiler_plugin.core.tile_run import TileRun

TILES = 2
LARGE_TILE_METRES = 4000.0
ALWAYS = 1000
# What has to happen first, so that an endpoint is asked at all.
BEFORE = {
    "list": ("create", "reset_after", 1),
    "logs": ("create", "job_error", 1),
}
SAID_AT = ("create", "start")
NOT_ASKED = {"cancel", "estimate"}
NEW_JOB = {("create", "job_error"), ("start", "404"), ("results", "404")} | {
    (endpoint, "vanished") for endpoint in ("start", "describe", "results")
}
WORDS = {
    "402": "No credits are left",
    "400": "The value passed for 'bands' is invalid",
    "address_file": "http",
    "address_ftp": "http",
    "address_data": "http",
    "address_gopher": "http",
}
MATRIX_OF_RUNS = [
    (endpoint, fault) for endpoint, faults in MATRIX.items() if endpoint not in NOT_ASKED for fault in faults
]
PASSING_FAULTS = sorted({fault for _, fault in MATRIX_OF_RUNS} - {"400", "cancelled", "nasty_names"})


@dataclass
class Expected:
    """How a run has to end: tiles by status, jobs per tile beyond the first, and what has to be said."""

    counts: dict[str, int] = field(default_factory=lambda: {"finished": TILES})
    more_jobs: int = 0
    words: str = ""


def expected(endpoint: str, fault: str) -> Expected:
    """What one fault at one endpoint may do to a run."""
    result = Expected(words=WORDS.get(fault, ""))
    if fault == "400":
        result.counts = {"finished": TILES - 1, "start_failed": 1}
    elif fault == "cancelled":
        result.counts = {"finished": TILES - 1, "canceled": 1}
    if (endpoint, fault) in NEW_JOB or endpoint == "logs":
        result.more_jobs = 1
    return result


def attempts_beyond_the_first(run: TileRun) -> int:
    return sum(attempt.attempt > 1 for attempt in run.attempts().all())


def check(bench: Bench, run: TileRun, ending: Ending, want: Expected, *more: str) -> None:
    story = f"{bench.story(run)}\n{ending.words}"
    assert run.counts() == want.counts, story
    assert attempts_beyond_the_first(run) == want.more_jobs, story
    assert want.words in story
    bench.check(run, ending.words, more)


@pytest.mark.parametrize("fault", PASSING_FAULTS)
def test_a_fault_everywhere_at_once(bench: Bench, fault: str) -> None:
    endpoints = [endpoint for endpoint, name in MATRIX_OF_RUNS if name == fault]
    more = 0
    rules: list[tuple] = []
    for endpoint in endpoints:
        if endpoint == "logs":
            continue
        if endpoint in BEFORE and ("create", fault) not in MATRIX_OF_RUNS:
            rules.append(BEFORE[endpoint])
        rules.append((endpoint, fault, 1))
        more = max(more, expected(endpoint, fault).more_jobs)
    run = bench.new_run(TILES)
    bench.script(*rules)
    ending = bench.drive(run, max_attempts=5)
    assert run.counts() == {"finished": TILES}, f"{bench.story(run)}\n{ending.words}"
    assert bool(attempts_beyond_the_first(run)) == bool(more), bench.story(run)
    assert bench.proxy.injected
    bench.check(run, ending.words)


@pytest.mark.long
@pytest.mark.parametrize(("endpoint", "fault"), MATRIX_OF_RUNS)
def test_one_fault_at_one_endpoint(bench: Bench, endpoint: str, fault: str) -> None:
    run = bench.new_run(TILES)
    times = ALWAYS if fault == "nasty_names" else 1
    bench.script(*([BEFORE[endpoint]] if endpoint in BEFORE else []), (endpoint, fault, times))
    ending = bench.drive(run)
    reached = bench.proxy.injected[endpoint, fault] > 0
    if endpoint in SAID_AT:
        assert re.search(REASONS[fault], f"{bench.story(run)}\n{ending.words}"), bench.story(run)
    check(bench, run, ending, expected(endpoint, fault))
    assert reached, "the fault was not met"


@pytest.mark.parametrize("address", ["file", "ftp", "data", "gopher"])
def test_addresses_that_are_not_of_the_web(bench: Bench, address: str) -> None:
    run = bench.new_run(1)
    bench.script(("results", f"address_{address}", ALWAYS))
    ending = bench.drive(run)
    check(bench, run, ending, Expected({"download_failed": 1}, words="not http or https"))


def test_names_that_leave_their_folder(bench: Bench) -> None:
    run = bench.new_run(TILES)
    bench.script(("results", "nasty_names", ALWAYS))
    ending = bench.drive(run)
    for state in run.states():
        assert len(run.results(state.tile_id)) == len(NASTY_NAMES)
    check(bench, run, ending, Expected())


def test_a_wrong_process_fails_its_tile_only(bench: Bench) -> None:
    run = bench.new_run(TILES)
    bench.script(("create", "400", 1))
    check(bench, run, bench.drive(run), expected("create", "400"))


def test_a_job_cancelled_by_somebody_else(bench: Bench) -> None:
    run = bench.new_run(TILES)
    bench.script(("start", "cancelled", 1))
    check(bench, run, bench.drive(run), expected("start", "cancelled"))


def test_a_job_that_fails_every_time(bench: Bench) -> None:
    run = bench.new_run(1)
    bench.script(("create", "job_error", ALWAYS))
    ending = bench.drive(run, max_attempts=3)
    check(bench, run, ending, Expected({"error": 1}, more_jobs=2, words="B99"))
    assert all(run.log_path("0", attempt).is_file() for attempt in (1, 2, 3))


@pytest.mark.parametrize("fault", ["shorter", "longer", "other_bytes", "html", "expired_403", "expired_404"])
def test_a_download_that_never_succeeds(bench: Bench, fault: str) -> None:
    run = bench.new_run(1)
    bench.script(("asset", fault, ALWAYS))
    ending = bench.drive(run)
    assert not run.results("0")
    check(bench, run, ending, Expected({"download_failed": 1}, words=".tif"))


def test_a_connection_that_always_breaks_off_is_resumed(bench: Bench) -> None:
    run = bench.new_run(TILES, metres=LARGE_TILE_METRES)
    bench.script(("asset", "cut", 5))
    ending = bench.drive(run)
    assert bench.proxy.injected["asset", "cut"] == 5
    sizes = [path.stat().st_size for state in run.states() for path in run.results(state.tile_id)]
    assert bench.proxy.asset_bytes < 1.5 * sum(sizes), "what was there was fetched again"
    check(bench, run, ending, Expected())


def test_a_full_disk_is_waited_for(bench: Bench) -> None:
    run = bench.new_run(1)
    folder = run.result_folder("0")
    folder.mkdir(parents=True)

    def fill() -> None:
        while not (job_id := run.states()[0].job_id):
            time.sleep(0.01)
        source = f"{connect(Backend('bench', bench.proxy.url, auth='none')).root_url} {job_id}"
        part = PartialFile(folder, "openEO_2022-06-10Z.tif", source).path
        part.symlink_to("/dev/full")
        time.sleep(1.0)
        part.unlink()

    filling = threading.Thread(target=fill)
    filling.start()
    ending = bench.drive(run)
    filling.join()
    assert len(run.attempts().all()) == 1
    check(bench, run, ending, Expected({"finished": 1}, words="is full"), "full")
