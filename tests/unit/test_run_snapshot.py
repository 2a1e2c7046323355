"""What a view of a run reads, and what a run remembers so that it can go on."""

from __future__ import annotations

import datetime
import json
import sqlite3
from pathlib import Path

import pytest

from bap_tiler_plugin.core.attempts import Attempt
from bap_tiler_plugin.core.backends import Backend
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.run_snapshot import (
    ExecutionSettings,
    epoch,
    keep_execution,
    open_snapshot,
    read_snapshot,
    stamp,
    tile_details,
)
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, make_grid

BACKENDS = (
    Backend("CDSE federation", "https://openeofed.dataspace.copernicus.eu", 2, "oidc", 12),
    Backend("a, b; c=d", "http://127.0.0.1:8080/", 4, "basic"),
)


@pytest.fixture
def run(tmp_path: Path) -> TileRun:
    """Four tiles of 25 km²."""
    grid = make_grid(Extent(590_000, 5_660_000, 600_000, 5_670_000, "EPSG:32631"), 5_000, anchor=Anchor.CORNER)
    parameters = {"temporal_extent": ["2022-06-01", "2022-07-01"]}
    return TileRun.create(tmp_path / "run", grid, RunSettings("Antwerp", "bap_composite", parameters=parameters))


def execute(run: TileRun, number: int, tokens: str, last: dict) -> None:
    """One attempt per letter at a tile; the last ends as told."""
    database = run.job_database()
    for count, token in enumerate(tokens, start=1):
        begun = {"status": "submitting", "backend_name": "cdse", "attempt": count}
        database.attempts.begin(number, Attempt(token * 4, str(number), count, None, "cdse"), begun)
        is_last = count == len(tokens)
        status = last["status"] if is_last else "error"
        row = {"status": status, "id": f"j-{token}", "running_start_time": "2099-05-04T10:00:00Z"}
        values = {"status": status, "job_id": f"j-{token}", "finished_time": "2099-05-04T11:00:00Z"}
        if is_last and "credits" in last:
            row["costs"], values["credits"] = last["credits"], last["credits"]
        database.attempts.record(number, token * 4, row, **values)
    database.close()


def test_a_new_run(run: TileRun) -> None:
    seen = read_snapshot(run)
    assert (seen.name, seen.folder) == ("Antwerp", run.folder)
    assert [state.tile_id for state in seen.states] == ["0", "1", "2", "3"]
    assert seen.rows == {"0": 0, "1": 1, "2": 2, "3": 3}
    assert seen.counts == {"not_started": 4}
    assert (seen.remaining, seen.spent, seen.jobs, seen.holder) == (4, 0.0, [], None)
    assert seen.expected_credits == pytest.approx(0.2 * 100 + 2 * 4)


def test_nothing_is_expected_where_all_jobs_run_on_this_computer(run: TileRun) -> None:
    keep_execution(run, ExecutionSettings(scenes="scenes"))
    assert read_snapshot(run).expected_credits == 0.0
    keep_execution(run, ExecutionSettings(BACKENDS, scenes="scenes"))
    assert read_snapshot(run).expected_credits == pytest.approx(0.2 * 100 + 2 * 4)


def test_costs_of_finished_jobs_make_the_expectation(run: TileRun) -> None:
    execute(run, 0, "a", {"status": "finished", "credits": 3.0})
    execute(run, 1, "b", {"status": "finished", "credits": 5.0})
    seen = read_snapshot(run)
    assert (seen.spent, seen.expected_credits, seen.remaining) == (8.0, 16.0, 2)


def test_each_attempt_has_its_times(run: TileRun) -> None:
    execute(run, 2, "ab", {"status": "finished"})
    first, second = read_snapshot(run).jobs
    assert (first.tile_id, first.attempt, first.status, first.running) == ("2", 1, "error", None)
    assert (second.attempt, second.status) == (2, "finished")
    assert first.created <= second.created <= second.running <= second.ended
    assert second.ended == datetime.datetime(2099, 5, 4, 11, tzinfo=datetime.timezone.utc).timestamp()


def test_a_tile_in_full(run: TileRun) -> None:
    execute(run, 1, "ab", {"status": "error"})
    log = run.log_path("1", 2)
    log.parent.mkdir()
    log.write_text(json.dumps([{"id": "1", "level": "error", "message": "Out of memory"}]))
    keep_execution(run, ExecutionSettings(BACKENDS))
    run.add_event("retried", "on request", "1", 2)
    details = tile_details(run.folder, "1")
    assert (details.state.status, details.state.job_id) == ("error", "j-b")
    assert [attempt.job_id for attempt in details.attempts] == ["j-a", "j-b"]
    assert set(details.times) == {1, 2}
    assert [entry.message for entry in details.log] == ["Out of memory"]
    assert details.events[-1][1:] == ("retried", "on request")
    assert (details.results, details.backends) == ((), BACKENDS)
    with pytest.raises(InputError, match="no tile 77"):
        tile_details(run.folder, "77")


def test_a_run_remembers_with_what_it_was_executed(run: TileRun) -> None:
    settings = ExecutionSettings(BACKENDS, "/data/scenes", True, 3, 5, 120.5)
    keep_execution(run, settings)
    assert open_snapshot(run.folder).execution == settings
    assert TileRun.open(run.folder).settings == run.settings


@pytest.mark.parametrize(
    "stored",
    ["[]", '{"backends": [{"name": "x", "url": "file:///etc/passwd", "auth": "basic", "parallel_jobs": 1}]}', "null",
     '{"backends": [{"name": "x"}]}', '{"max_credits": "much"}'],
)  # fmt: skip
def test_nonsense_is_passed_over(run: TileRun, stored: str) -> None:
    keep_execution(run, ExecutionSettings())
    with sqlite3.connect(run.database_path) as connection:
        connection.execute("UPDATE settings SET value = ? WHERE key = 'execution'", (stored,))
    assert open_snapshot(run.folder).execution == ExecutionSettings()


def test_the_stamp_follows_what_is_written(run: TileRun) -> None:
    before = stamp(run.folder)
    assert before == stamp(run.folder)
    execute(run, 0, "a", {"status": "finished"})
    assert stamp(run.folder) != before
    assert stamp(run.folder / "nothing") == ()


def test_times() -> None:
    assert epoch("1970-01-01T00:01:00Z") == epoch("1970-01-01T00:01:00") == 60.0
    assert epoch("1970-01-01T01:00:00.500+01:00") == 0.5
    assert epoch(None) is epoch("soon") is None
