"""The run file beside GDAL and QGIS: dates are dates, and one process may read it while it writes it."""

from __future__ import annotations

import ast
import sqlite3
import subprocess
import sys
from pathlib import Path

import geopandas
import pytest
import shapely
from osgeo import gdal, ogr

from bap_tiler_plugin.core.job_database import GeoPackageJobDatabase

PLUGIN = Path(__file__).resolve().parents[2] / "bap_tiler_plugin"
STARTED = "2026-05-01T12:30:00Z"

READ_WHILE_WRITING = """
import sqlite3, sys, threading, time
from pathlib import Path
from osgeo import ogr
from bap_tiler_plugin.core.job_database import GeoPackageJobDatabase

ogr.UseExceptions()
path, stop = Path(sys.argv[1]), threading.Event()
written = [0]

def write():
    database = GeoPackageJobDatabase(path)
    while not stop.is_set():
        database.update(written[0] % 50, {"status": "running", "message": str(written[0])})
        database.attempts.add_event("changed", str(written[0]))
        written[0] += 1
    database.close()

writer = threading.Thread(target=write)
writer.start()
end, reads = time.monotonic() + 3, 0
while time.monotonic() < end:
    source = ogr.Open(str(path))
    assert sum(1 for _ in source.GetLayerByName("tiles")) == 50
    source.GetLayerByName("events").GetFeatureCount()
    del source
    reads += 1
stop.set()
writer.join()
with sqlite3.connect(path) as connection:
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM events").fetchone() == (written[0] + 1,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
maps = Path("/proc/self/maps")
lines = maps.read_text().splitlines() if maps.exists() else []
copies = {line.split()[-1] for line in lines if "libsqlite3" in line}
print(reads, written[0], len(copies))
"""


@pytest.fixture
def database(tmp_path: Path) -> GeoPackageJobDatabase:
    boxes = [shapely.box(i, 0, i + 1, 1) for i in range(50)]
    tiles = geopandas.GeoDataFrame({"tile_id": [f"t{i}" for i in range(50)]}, geometry=boxes, crs="EPSG:32631")
    made = GeoPackageJobDatabase(tmp_path / "run.gpkg").initialize_from_df(tiles)
    made.update(0, {"start_time": STARTED, "running_start_time": None, "finished_time": "2026-05-01T13:00:00.250Z"})
    made.attempts.add_event("started", "test")
    return made


def test_times_are_dates_in_gdal_and_texts_for_openeo(database: GeoPackageJobDatabase) -> None:
    gdal.ErrorReset()
    source = ogr.Open(str(database.path))
    layer = source.GetLayerByName("tiles")
    names = ("start_time", "running_start_time", "finished_time")
    assert [layer.schema[layer.FindFieldIndex(name, 1)].type for name in names] == [ogr.OFTDateTime] * 3
    first = layer.GetFeature(1)
    assert first.GetFieldAsDateTime("start_time") == [2026, 5, 1, 12, 30, 0.0, 100]
    assert first.GetFieldAsDateTime("finished_time")[5] == 0.25
    assert first.GetField("running_start_time") is None
    (event,) = source.GetLayerByName("events")
    assert event.GetFieldAsDateTime("time")[0] > 2020
    assert gdal.GetLastErrorMsg() == ""
    row = database.read().loc[0]
    assert (row["start_time"], row["finished_time"]) == (STARTED, "2026-05-01T13:00:00.250Z")


def test_a_time_of_another_form_stays_as_it_is(database: GeoPackageJobDatabase) -> None:
    database.update(1, {"start_time": "yesterday"})
    assert database.read()["start_time"].tolist()[:3] == [STARTED, "yesterday", None]


def test_gdal_of_the_same_process_may_read_while_it_writes(database: GeoPackageJobDatabase) -> None:
    """As in QGIS, whose GDAL and Python share one copy of SQLite (where the system provides it)."""
    database.close()
    done = subprocess.run(
        [sys.executable, "-c", READ_WHILE_WRITING, str(database.path)],
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONPATH": ":".join(sys.path)},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    reads, writes, copies = map(int, done.stdout.split())
    assert reads > 10
    assert writes > 10
    assert copies <= 1


def test_a_file_left_in_another_journal_mode_is_shared_again(database: GeoPackageJobDatabase) -> None:
    database.close()
    with sqlite3.connect(database.path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    assert len(database.read()) == 50
    assert database.table.connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_nothing_of_ours_opens_files_with_a_second_copy_of_sqlite() -> None:
    """pyogrio's wheel, and so geopandas' reading and writing, brings its own."""
    for path in sorted(PLUGIN.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = [alias.name for alias in node.names] if isinstance(node, (ast.Import, ast.ImportFrom)) else []
            called = node.attr if isinstance(node, ast.Attribute) else ""
            assert not {"pyogrio", "fiona"} & {*named, getattr(node, "module", "")}, path
            assert called not in ("read_file", "to_file", "list_layers"), path
