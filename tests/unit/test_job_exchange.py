"""Job tables of openEO's own manager, to and from a run."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import pytest
import shapely
from openeo.extra.job_management import CsvJobDatabase, create_job_db

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.job_exchange import check_path, grid_of_jobs, read_jobs, write_jobs
from bap_tiler_plugin.core.job_import import import_jobs
from bap_tiler_plugin.core.run_lock import RunLock
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun

MakeRun = Callable[..., TileRun]
OPENEO_COLUMNS = {
    *("id", "backend_name", "status", "start_time", "running_start_time", "cpu", "memory", "duration", "costs"),
}
ROWS: dict[str, Any] = {
    "status": ["finished", "running", "queued", "error", "not_started", "created"],
    "id": ["j-1", "j-2", "j-3", "j-4", None, None],
    "backend_name": ["one", "one", "two", "two", None, None],
    "start_time": ["2024-05-01T10:00:00Z"] * 4 + [None] * 2,
    "costs": [4.5, None, None, 1.0, None, None],
    "name": ["a", "b", "c", "d", 'e, "f"\n', "ü"],
}


def table(**more: Any) -> geopandas.GeoDataFrame:
    """What a notebook would make: six boxes near Antwerp in longitude and latitude."""
    boxes = [shapely.box(4.3 + 0.05 * n, 51.2, 4.35 + 0.05 * n, 51.25) for n in range(6)]
    return geopandas.GeoDataFrame({**ROWS, **more}, geometry=boxes, crs="EPSG:4326")


def run_of(frame: Any, folder: Path) -> TileRun:
    return TileRun.create(folder, grid_of_jobs(frame), RunSettings(name="imported", process="bap_composite"))


@pytest.fixture
def notebook_csv(tmp_path: Path) -> Path:
    """A table that openEO's own class has written."""
    path = tmp_path / "jobs.csv"
    create_job_db(path, table())
    return path


def test_jobs_of_a_notebook_keep_their_ids(notebook_csv: Path, tmp_path: Path) -> None:
    frame = read_jobs(notebook_csv)
    run = run_of(frame, tmp_path / "run")
    done = import_jobs(run, frame, "jobs.csv")
    assert (done.jobs, done.watched, done.fetched, done.without_job, done.left) == (4, 2, 1, 1, 0)
    states = run.states()
    assert [state.status for state in states] == [
        *("downloading", "running", "queued", "error", "not_started", "not_started")
    ]
    assert [state.job_id for state in states] == ["j-1", "j-2", "j-3", "j-4", None, None]
    assert [state.backend_name for state in states[:4]] == ["one", "one", "two", "two"]
    assert run.attempts().spent() == 5.5
    assert [attempt.job_id for attempt in run.attempts().all()] == ["j-1", "j-2", "j-3", "j-4"]
    assert any(event["what"] == "jobs imported" for event in run.attempts().events())


def test_geometries_in_degrees_become_tiles_in_their_utm_zone(notebook_csv: Path) -> None:
    frame = read_jobs(notebook_csv)
    assert frame.crs == "EPSG:4326"
    grid = grid_of_jobs(frame)
    assert grid.crs == "EPSG:32631"
    expected = table().to_crs("EPSG:32631").geometry.to_numpy()
    assert shapely.hausdorff_distance(grid.geometries, expected).max() < 2
    assert len(grid) == 6


def test_what_is_written_is_read_by_openeo(make_run: MakeRun, tmp_path: Path) -> None:
    run = make_run()
    path = tmp_path / "out" / "jobs.csv"
    assert write_jobs(run, path) == len(run.states())
    assert [item.name for item in path.parent.iterdir()] == ["jobs.csv"]
    database = CsvJobDatabase(path)
    frame = database.read()
    assert set(frame.columns) >= OPENEO_COLUMNS
    assert database.count_by_status() == {"not_started": len(run.states())}
    tiles = run.tiles()
    assert shapely.equals_exact(frame.geometry.to_numpy(), tiles.geometry.to_numpy()).all()
    assert set(frame["crs"]) == {run.grid_crs}


def test_round_trip(notebook_csv: Path, tmp_path: Path) -> None:
    frame = read_jobs(notebook_csv)
    first = run_of(frame, tmp_path / "first")
    import_jobs(first, frame, "jobs.csv")
    path = tmp_path / "again.csv"
    write_jobs(first, path)
    again = read_jobs(path)
    second = run_of(again, tmp_path / "second")
    import_jobs(second, again, "again.csv")
    assert second.states() == first.states()
    assert second.grid_crs == first.grid_crs
    assert second.attempts().all() == first.attempts().all()
    columns = ["tile_id", "start_time", "credits", "minx", "miny", "maxx", "maxy"]
    pd.testing.assert_frame_equal(pd.DataFrame(second.tiles()[columns]), pd.DataFrame(first.tiles()[columns]))
    assert shapely.equals_exact(second.tiles().geometry.to_numpy(), first.tiles().geometry.to_numpy()).all()
    assert second.tiles()["name"].tolist()[:4] == list("abcd")


def test_ids_of_tiles_stay_texts(make_run: MakeRun, tmp_path: Path) -> None:
    path = tmp_path / "jobs.csv"
    frame = table(tile_id=["007", "NA", "1e5", "None", "é", "a,b"])
    frame.to_csv(path, index=False)
    assert grid_of_jobs(read_jobs(path)).tile_ids == ("007", "NA", "1e5", "None", "é", "a,b")


def test_rows_join_tiles_without_a_job_only(make_run: MakeRun, tmp_path: Path) -> None:
    run = make_run()
    first, second = (state.tile_id for state in run.states()[:2])
    rows = pd.DataFrame({"tile_id": [first], "status": ["running"], "id": ["j-1"], "backend_name": ["one"]})
    assert import_jobs(run, rows, "a").watched == 1
    rows = pd.DataFrame(
        {"tile_id": [first, second], "status": ["error"] * 2, "id": ["j-8", "j-9"], "backend_name": ["one"] * 2}
    )
    done = import_jobs(run, rows, "b")
    assert (done.jobs, done.left) == (1, 1)
    assert [(state.job_id, state.status) for state in run.states()[:2]] == [("j-1", "running"), ("j-9", "error")]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"status": "dancing"}, "unknown status “dancing”"),
        ({"status": "running", "id": "j-1"}, "no backend_name"),
        ({"status": "running", "id": "j\n1", "backend_name": "one"}, "is not a name"),
        ({"status": "running", "id": "j" * 600, "backend_name": "one"}, "is not a name"),
        ({"status": "running", "id": "j", "backend_name": "one", "costs": "much"}, "not a number"),
        ({"status": "running", "tile_id": "none such"}, "no tile “none such”"),
    ],
)
def test_rows_that_cannot_be_read_leave_the_run_as_it_is(make_run: MakeRun, row: dict[str, Any], words: str) -> None:
    run = make_run()
    first, second = (state.tile_id for state in run.states()[:2])
    good = {"tile_id": first, "status": "running", "id": "j-0", "backend_name": "one"}
    frame = pd.DataFrame([good, {"tile_id": second, **row}]).astype("object")
    with pytest.raises(InputError, match=words):
        import_jobs(run, frame, "jobs.csv")
    assert set(run.counts()) == {"not_started"}
    assert run.attempts().all() == []


def test_a_run_that_is_executed_is_left_alone(make_run: MakeRun, notebook_csv: Path) -> None:
    run = make_run()
    with RunLock(run.folder), pytest.raises(InputError, match="executed by"):
        import_jobs(run, read_jobs(notebook_csv), "jobs.csv")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no job table"),
        ("status,geometry\n", "no rows"),
        ("a,b\n1,2\n", "no column “status”"),
        ("status,geometry\nnot_started,POLYGON nonsense\n", "not WKT"),
        ('status,geometry\nnot_started,"POLYGON ((600000 0, 600001 0, 600001 1, 600000 0))"\n', "add a column crs"),
        ("status,geometry\nnot_started,POINT (4 51)\n", "polygon"),
        ("status\nnot_started\n", "polygon"),
        ('status,tile_id,geometry\nrunning,,"POLYGON ((4 51, 5 51, 5 52, 4 51))"\n', "no tile_id"),
    ],
)
def test_files_that_are_no_job_table(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=words):
        grid_of_jobs(read_jobs(path))


def test_files_of_other_kinds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match=r"neither \.csv nor \.parquet"):
        check_path(tmp_path / "jobs.xlsx")
    with pytest.raises(InputError, match="cannot be read"):
        read_jobs(tmp_path / "missing.csv")
    from bap_tiler_plugin.core import job_exchange

    monkeypatch.setattr(job_exchange, "find_spec", lambda name: None)
    with pytest.raises(InputError, match="package pyarrow.*CSV"):
        check_path(tmp_path / "jobs.parquet")


def test_parquet_round_trip_or_the_package_that_it_needs(make_run: MakeRun, tmp_path: Path) -> None:
    """With pyarrow the table comes back as it was; without it the message names the package and the other way."""
    run = make_run()
    first = run.states()[0].tile_id
    rows = pd.DataFrame({"tile_id": [first], "status": ["running"], "id": ["j-1"], "backend_name": ["one"]})
    import_jobs(run, rows, "a")
    path = tmp_path / "jobs.parquet"
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        with pytest.raises(InputError, match="package pyarrow.*CSV"):
            write_jobs(run, path)
        assert list(tmp_path.glob("*jobs*")) == []
        return
    write_jobs(run, path)
    frame = read_jobs(path)
    assert frame.crs == run.grid_crs
    again = run_of(frame, tmp_path / "again")
    import_jobs(again, frame, "jobs.parquet")
    assert again.states() == run.states()
    assert shapely.equals_exact(again.tiles().geometry.to_numpy(), run.tiles().geometry.to_numpy()).all()
    assert geopandas.read_parquet(path).crs == run.grid_crs


def test_any_csv_reader_reads_it(make_run: MakeRun, tmp_path: Path) -> None:
    path = tmp_path / "jobs.csv"
    run = make_run()
    write_jobs(run, path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["tile_id"] for row in rows] == [state.tile_id for state in run.states()]
    assert rows[0]["geometry"].startswith("POLYGON ((")
