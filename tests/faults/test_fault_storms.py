"""Storms from a seed: any request may meet any fault."""

from __future__ import annotations

import pytest
from fault_bench import Bench
from fault_plan import Storm
from fault_proxy import storm_faults

from bap_tiler_plugin.core.tile_run import TileState

MAX_ATTEMPTS = 4
ENDS_A_JOB = {("create", "job_error"), *((endpoint, "vanished") for endpoint in ("start", "describe", "results"))}
SPOILS_A_FILE = {"shorter", "longer", "other_bytes", "html", "expired_403", "expired_404", "wrong_types_inside", "401"}
DOWNLOAD_TRIES = 3


def is_deserved(state: TileState, met: list[tuple[str, str]]) -> bool:
    """Whether what a tile met explains that it failed."""
    if state.status == "error":
        return sum(fault in ENDS_A_JOB for fault in met) >= MAX_ATTEMPTS
    if state.status == "download_failed":
        return sum(fault in SPOILS_A_FILE for _, fault in met) >= DOWNLOAD_TRIES
    return state.status == "finished"


def weather(bench: Bench, seed: int, columns: int, rows: int, people: bool = False, most: int = 120) -> None:
    """Run tiles through a storm and check what is left."""
    run = bench.new_run(columns, rows)
    bench.proxy.plan = Storm(seed, dict(storm_faults(people)), probability=0.2, most=most)
    ending = bench.drive(run, parallel=4, limit=150, patience=20, max_attempts=MAX_ATTEMPTS)
    undeserved = [s for s in run.states() if not is_deserved(s, bench.proxy.met[s.tile_id])]
    assert not undeserved, bench.story(run)
    assert sum(bench.proxy.injected.values()) > columns * rows / 2
    bench.check(run, ending.words)


@pytest.mark.parametrize(("seed", "people"), [(1, False), (2, True)])
def test_a_storm(bench: Bench, seed: int, people: bool) -> None:
    weather(bench, seed, 4, 3, people)


@pytest.mark.long
@pytest.mark.timeout(200)
@pytest.mark.parametrize("seed", range(100, 124))
def test_a_long_storm(bench: Bench, seed: int) -> None:
    weather(bench, seed, 5, 4, people=seed % 3 == 0, most=300)
