"""How long runs take."""

from __future__ import annotations

from pathlib import Path

import pytest

from bap_tiler_plugin.core import durations
from bap_tiler_plugin.core.durations import earlier_seconds, estimate_time, published_seconds
from bap_tiler_plugin.core.earlier_runs import learned_limits
from bap_tiler_plugin.core.process import DEFAULT_PROCESS
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, Extent, make_grid


def make_run(folder: Path, process: str, backend: str, seconds: list[int]) -> None:
    grid = make_grid(Extent(590_000, 5_660_000, 600_000, 5_670_000, "EPSG:32631"), 5_000, anchor=Anchor.CORNER)
    run = TileRun.create(folder, grid, RunSettings(name="x", process=process))
    database = run.job_database()
    for number, duration in enumerate(seconds):
        times = {"running_start_time": "2024-05-01T10:00:00Z", "finished_time": f"2024-05-01T10:{_clock(duration)}Z"}
        database.update(number, {"status": "finished", "backend_name": backend, **times})
    database.close()
    run.close()


def _clock(seconds: int) -> str:
    return f"{seconds // 60:02}:{seconds % 60:02}"


def test_rounds_of_jobs_take_their_time() -> None:
    found = estimate_time((60.0, 120.0), durations.EXAMPLES, 16, 4, None)
    assert (found.low, found.high, found.source) == (240, 480, durations.EXAMPLES)


def test_a_limit_of_starts_slows_a_run() -> None:
    found = estimate_time((1.0, 2.0), durations.EXAMPLES, 1200, 100, 12)
    assert (found.low, found.high) == (6000, 6000)


def test_unknown_is_unknown() -> None:
    found = estimate_time(None, durations.EXAMPLES, 16, 4, None)
    assert (found.is_known, found.source) == (False, durations.UNKNOWN)


def test_published_examples() -> None:
    assert published_seconds(DEFAULT_PROCESS, ["2024-01-01", "2025-01-01"])[0] == pytest.approx(3321, rel=0.01)
    assert published_seconds(DEFAULT_PROCESS, ["2024-05-01", "2024-06-01"])[1] == 577
    assert published_seconds("other", ["2024-05-01", "2024-06-01"]) is None


def test_earlier_runs_of_the_process_on_the_backend_count(tmp_path: Path) -> None:
    make_run(tmp_path / "a", "p", "CDSE", [100, 200, 300, 400])
    make_run(tmp_path / "b", "p", "Terrascope", [10, 10, 10, 10])
    make_run(tmp_path / "c", "q", "CDSE", [10, 10, 10, 10])
    low, high = earlier_seconds(tmp_path, ["p", "other"], "CDSE")
    assert 100 <= low < 200
    assert 300 < high <= 400


def test_few_jobs_tell_nothing(tmp_path: Path) -> None:
    make_run(tmp_path / "a", "p", "CDSE", [100, 200])
    assert earlier_seconds(tmp_path, ["p"], "CDSE") is None


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "run.gpkg").write_text("not a database")
    assert earlier_seconds(tmp_path, ["p"], "CDSE") is None
    assert earlier_seconds(tmp_path / "missing", ["p"], "CDSE") is None


def test_limits_that_backends_showed_are_known(tmp_path: Path) -> None:
    make_run(tmp_path / "a", "p", "CDSE", [100])
    run = TileRun.open(tmp_path / "a")
    for why in ("CDSE: 4 jobs at a time (too many)", "Other: 1 jobs at a time (full)", "CDSE: 2 jobs at a time (full)"):
        run.attempts().add_event("limit learned", why)
    run.attempts().add_event("waiting", "CDSE: 9 jobs at a time")
    run.close()
    assert learned_limits(tmp_path) == {"CDSE": 2, "Other": 1}
    assert learned_limits(tmp_path / "missing") == {}
