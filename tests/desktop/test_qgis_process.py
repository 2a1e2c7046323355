"""The main job with QGIS's own ``qgis_process``, started as a user's script would: outputs, exit codes, interruption."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import ogr

from bap_tiler_plugin.core.local_server import LocalServer, start_local_backend

PROGRAM = Path(__file__).resolve().parents[2] / "scripts" / "qgis_process"
AREA = "676000,680000,5150000,5154000 [EPSG:32632]"
JUNE = json.dumps({"temporal_extent": ["2022-06-01", "2022-07-01"]})
INTERRUPTED_SECONDS = 5


@pytest.fixture(scope="module")
def server(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A backend on the real scenes."""
    scenes = shared_data / "s2_l2a_bolzano_2022-06"
    with start_local_backend(scenes, tmp_path_factory.mktemp("backend"), workers=2) as started:
        yield started


def command(algorithm: str, **parameters: object) -> list[str]:
    return [
        str(PROGRAM),
        "run",
        f"baptiler:{algorithm}",
        "--",
        *(f"{name}={value}" for name, value in parameters.items()),
    ]


def environment(server: LocalServer | None = None) -> dict[str, str]:
    known = {"BAPTILER_LOCAL_USERNAME": "me", "BAPTILER_LOCAL_PASSWORD": server.token or ""} if server else {}
    return {**os.environ, **known}


def run(algorithm: str, server: LocalServer | None = None, **parameters: object) -> tuple[int, dict[str, str], str]:
    """Exit code, outputs by name and all that was said."""
    done = subprocess.run(
        command(algorithm, **parameters),
        env=environment(server),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    outputs = dict(re.findall(r"^([A-Z_]+):\t(.*)$", done.stdout.rpartition("Results")[2], re.MULTILINE))
    return done.returncode, outputs, done.stdout + done.stderr


def new_run(folder: Path, tile_size: int = 2000) -> Path:
    """A run folder over the middle of the real scenes."""
    tiles = folder / "tiles.gpkg"
    code, _, said = run("tilegrid", EXTENT=AREA, TILE_SIZE=tile_size, GRID_CRS="EPSG:32632", ANCHOR=1, OUTPUT=tiles)
    assert code == 0, said
    code, _, said = run("createrun", TILES=tiles, PROCESS="bap_composite", PARAMETERS=JUNE, RUN_FOLDER=folder / "run")
    assert code == 0, said
    return folder / "run"


def backends(server: LocalServer) -> str:
    return f"local={server.url};parallel=2;auth=basic"


def test_main_job(server: LocalServer, tmp_path: Path) -> None:
    folder = new_run(tmp_path)
    code, outputs, said = run(
        "runjobs", server, RUN_FOLDER=folder, BACKENDS=backends(server), POLL_SECONDS=0.2, FAIL_ON_ERROR="true"
    )
    assert code == 0, said
    assert (outputs["FINISHED"], outputs["FAILED"]) == ("4", "0")
    assert float(outputs["SECONDS"]) > 0
    assert server.token not in said
    code, outputs, said = run("mosaic", RUN_FOLDER=folder)
    assert code == 0, said
    assert (folder / "mosaics" / "2022-06-01.vrt").is_file()
    code, outputs, said = run("statusmap", RUN_FOLDER=folder, OUTPUT_HTML=tmp_path / "map.html")
    assert code == 0, said
    assert "finished" in (tmp_path / "map.html").read_text(encoding="utf-8").lower()
    code, outputs, said = run("runstatus", RUN_FOLDER=folder)
    assert (code, outputs["REMAINING"]) == (0, "0"), said


def test_bad_input_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    reversed_area = "680000,676000,5150000,5154000 [EPSG:32632]"
    code, _, said = run("tilegrid", EXTENT=reversed_area, TILE_SIZE=2000, OUTPUT=tmp_path / "tiles.gpkg")
    assert code != 0
    assert "Extent: " in said
    assert "reversed" in said
    assert list(tmp_path.iterdir()) == []


def test_interrupting_stops_within_seconds_and_the_run_goes_on(server: LocalServer, tmp_path: Path) -> None:
    folder = new_run(tmp_path, tile_size=1000)
    arguments = command("runjobs", RUN_FOLDER=folder, BACKENDS=backends(server), POLL_SECONDS=60)
    started = subprocess.Popen(
        arguments, env=environment(server), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    wait_for_a_job(folder)
    begun = time.monotonic()
    started.send_signal(signal.SIGINT)
    said, _ = started.communicate(timeout=30)
    assert time.monotonic() - begun < INTERRUPTED_SECONDS
    assert started.returncode not in (0, None), said
    assert "Stopped" in said
    code, outputs, said = run("runjobs", server, RUN_FOLDER=folder, BACKENDS=backends(server), POLL_SECONDS=0.2)
    assert (code, outputs["FINISHED"]) == (0, "16"), said
    assert attempts(folder) == 16


def wait_for_a_job(folder: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if attempts(folder):
            return
        time.sleep(0.1)
    pytest.fail("no job was created")


def attempts(folder: Path) -> int:
    """Number of jobs that were ever created for the run."""
    database = ogr.Open(str(folder / "run.gpkg"))
    layer = database.ExecuteSQL("SELECT count(*) FROM attempts WHERE job_id IS NOT NULL")
    return layer.GetNextFeature().GetField(0)
