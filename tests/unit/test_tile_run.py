"""A run on disk."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.run_lock import RunLock
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun, TileState, safe_folder_name
from bap_tiler_plugin.core.tiling import Anchor, TileGrid, make_grid


@pytest.fixture
def grid() -> TileGrid:
    """The 2x2 grid near Antwerp."""
    return make_grid(Extent(590000, 5660000, 600000, 5670000, "EPSG:32631"), 5000, anchor=Anchor.CORNER)


def test_a_new_run(tmp_path: Path, grid: TileGrid) -> None:
    settings = RunSettings("Antwerp", "https://example.com/p.json", parameters={"bands": ["B02"]}, overlap=50)
    run = TileRun.create(tmp_path / "a" / "run", grid, settings)
    again = TileRun.open(run.folder)
    assert again.settings.parameters == {"bands": ["B02"]}
    assert (again.settings.crs, again.settings.tile_size, again.settings.overlap) == ("EPSG:32631", 5000, 50)
    assert again.settings.created.endswith("Z")
    assert again.states() == [TileState(str(i), "not_started") for i in range(4)]
    assert again.counts() == {"not_started": 4}
    tiles = again.tiles()
    assert tiles.crs.to_epsg() == 32631
    assert tiles.geometry[1].bounds == (590000, 5665000, 595000, 5670000)
    assert tiles.loc[1, ["minx", "miny", "maxx", "maxy"]].tolist() == [590000, 5665000, 595000, 5670000]
    assert {"tile_id", "status", "backend_name", "job_id", "attempt", "credits", "message"} <= set(tiles.columns)


def test_settings_can_be_changed(tmp_path: Path, grid: TileGrid) -> None:
    run = TileRun.create(tmp_path / "run", grid, RunSettings("r", "p"))
    run.update_settings(definition={"id": "p"})
    assert TileRun.open(run.folder).settings.definition == {"id": "p"}


def test_summary_and_events(tmp_path: Path, grid: TileGrid) -> None:
    run = TileRun.create(tmp_path / "run", grid, RunSettings("r", "p"))
    run.add_event("paused", "because", "2", 1)
    assert run.attempts().events()[-1]["why"] == "because"
    summary = json.loads(run.write_summary(seconds=1.5).read_text())
    assert (summary["tiles"], summary["finished"], summary["failed"], summary["seconds"]) == (4, 0, 0, 1.5)


@pytest.mark.parametrize("content", ["run", "file", "is file"])
def test_occupied_folders_are_refused_and_left_alone(tmp_path: Path, grid: TileGrid, content: str) -> None:
    folder = tmp_path / "run"
    if content == "run":
        TileRun.create(folder, grid, RunSettings("r", "p")).close()
    elif content == "file":
        folder.mkdir()
        (folder / "notes.txt").write_text("mine")
    else:
        folder.write_text("mine")
    before = sorted(folder.parent.rglob("*"))
    with pytest.raises(InputError, match="Run folder") as caught:
        TileRun.create(folder, grid, RunSettings("r", "p"))
    assert caught.value.field == "Run folder"
    assert caught.value.remedy
    assert sorted(folder.parent.rglob("*")) == before


def test_nothing_half_written_stays(tmp_path: Path, grid: TileGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bap_tiler_plugin.core.run_creation.store_settings", fail)
    with pytest.raises(InputError, match="No space left"):
        TileRun.create(tmp_path / "a" / "b", grid, RunSettings("r", "p"))
    assert list(tmp_path.iterdir()) == []
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InputError):
        TileRun.create(empty, grid, RunSettings("r", "p"))
    assert list(empty.iterdir()) == []


def test_unwritable_place(grid: TileGrid) -> None:
    with pytest.raises(InputError, match="cannot be written") as caught:
        TileRun.create("/proc/run", grid, RunSettings("r", "p"))
    assert caught.value.field == "Run folder"


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\0"])
def test_what_is_no_run_cannot_be_opened(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "run.gpkg").write_bytes(content)
    with pytest.raises(InputError, match="Run folder"):
        TileRun.open(tmp_path)


@pytest.mark.parametrize("tile_id", ["32631_118_1132_5000", "a/b", "..", "", "x" * 300, "CON:ä", "a\0b"])
def test_folder_names(tile_id: str) -> None:
    name = safe_folder_name(tile_id)
    assert name
    assert name.strip(".")
    assert len(name) <= 130
    assert not set(name) & set('/\\:\0*?"<>|')


@pytest.mark.parametrize(("one", "other"), [("a/b", "a_b"), ("Tile", "tile"), ("x", "x")])
def test_tiles_whose_results_would_mix_are_refused(tmp_path: Path, grid: TileGrid, one: str, other: str) -> None:
    tile_ids = (one, other, *grid.tile_ids[2:])
    with pytest.raises(InputError, match="same folder"):
        TileRun.create(tmp_path / "run", dataclasses.replace(grid, tile_ids=tile_ids), RunSettings("r", "p"))


def test_results_are_the_verified_files(make_run: Callable[..., TileRun]) -> None:
    run = make_run()
    folder = run.result_folder("0")
    assert run.results("0") == []
    folder.mkdir(parents=True)
    for name in ("b.tif", "a.tif", "c.tif.part", "job-results.json", "a.tif.aux.xml"):
        (folder / name).write_text("x")
    assert [path.name for path in run.results("0")] == ["a.tif", "b.tif"]


class TestLock:
    def test_one_at_a_time(self, tmp_path: Path) -> None:
        with RunLock(tmp_path), pytest.raises(InputError, match=f"process {os.getpid()}"):
            RunLock(tmp_path).acquire()
        with RunLock(tmp_path):
            pass

    def test_a_dead_holder_is_no_holder(self, tmp_path: Path) -> None:
        code = (
            "import os, sys; from pathlib import Path; from bap_tiler_plugin.core.run_lock import RunLock;"
            "RunLock(Path(sys.argv[1])).acquire(); os._exit(9)"
        )
        subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
        assert (tmp_path / "run.lock").stat().st_size > 0
        with RunLock(tmp_path):
            pass


def events_in_a_copy(run: TileRun, folder: Path) -> list[str]:
    """What stands in a copy of the file alone, as somebody mails it or keeps it."""
    folder.mkdir()
    shutil.copy(run.database_path, folder)
    with TileRun.open(folder) as copied:
        return [event.what for event in copied.attempts().events_after(0)]


def test_a_copy_of_the_file_alone_is_whole_once_a_run_is_closed(tmp_path: Path, grid: TileGrid) -> None:
    run = TileRun.create(tmp_path / "run", grid, RunSettings("r", "p"))
    with TileRun.open(run.folder) as reading:
        assert reading.counts() == {"not_started": 4}
        run.add_event("paused", "because")
        run.close()
        assert events_in_a_copy(run, tmp_path / "copy") == ["run created", "paused"]


def test_who_reads_is_not_waited_for(tmp_path: Path, grid: TileGrid) -> None:
    run = TileRun.create(tmp_path / "run", grid, RunSettings("r", "p"))
    reader = sqlite3.connect(run.database_path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM tiles").fetchone()
    run.add_event("paused", "because")
    assert not run.checkpoint()
    reader.execute("COMMIT")
    assert run.checkpoint()
    assert run.database_path.with_name("run.gpkg-wal").stat().st_size == 0
    assert events_in_a_copy(run, tmp_path / "copy") == ["run created", "paused"]
    reader.close()


def test_a_run_that_cannot_be_written_is_not_executed(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written") as caught:
        RunLock(tmp_path / "missing").acquire()
    assert (caught.value.field, bool(caught.value.remedy)) == ("Run folder", True)
