"""The file of a run as a layer in the QGIS that runs it."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime

from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import TileGrid


def test_it_is_read_while_the_run_writes(antwerp: TileGrid, tmp_path: Path) -> None:
    run = TileRun.create(tmp_path / "run", antwerp, RunSettings(name="Test", process="composite"))
    database, stop, written = run.job_database(), threading.Event(), [0]

    def write() -> None:
        while not stop.is_set():
            database.update(written[0] % 4, {"status": "running", "start_time": "2026-05-01T12:30:00Z"})
            database.attempts.add_event("changed", str(written[0]))
            written[0] += 1
        database.close()

    writer, read = threading.Thread(target=write), list[list[str]]()
    writer.start()
    try:
        end = time.monotonic() + 2
        while time.monotonic() < end:
            layer = QgsVectorLayer(f"{run.database_path}|layername=tiles", "tiles", "ogr")
            assert layer.isValid()
            assert layer.crs().authid() == "EPSG:32631"
            read.append(sorted(feature["tile_id"] for feature in layer.getFeatures()))
            del layer
    finally:
        stop.set()
        writer.join()
    assert all(ids in ([], ["0", "1", "2", "3"]) for ids in read), "what is read is whole"
    assert read.count([]) <= len(read) / 10, "who comes just as the writer empties its log sees it at the next"
    layer = QgsVectorLayer(f"{run.database_path}|layername=tiles", "tiles", "ogr")
    assert {feature["status"] for feature in layer.getFeatures()} == {"running"}
    assert all(isinstance(feature["start_time"], QDateTime) for feature in layer.getFeatures())
    del layer
    with sqlite3.connect(run.database_path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (written[0] + 1,)
    assert written[0] > 20
    assert run.counts() == {"running": 4}
