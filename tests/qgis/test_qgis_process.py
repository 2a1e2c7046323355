"""The whole job with QGIS's own command line: a program of its own, whose exit code counts."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import JUNE

from bap_tiler_plugin.core.attempts import Attempt, new_token
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.tile_run import TileRun

PROJECT = Path(__file__).resolve().parents[2]
SCRIPT = PROJECT / "scripts" / "qgis_process"
EXTENT = "676000,680000,5150000,5152000 [EPSG:32632]"
OF_QGIS_ITSELF = re.compile(r"^/usr/\S+/(qgis|processing)/\S+: DeprecationWarning: .*\n( .*\n?)?", re.MULTILINE)
"""What QGIS 3.44 says about its own code under Python 3.14."""
Tool = Callable[..., subprocess.CompletedProcess]


@pytest.fixture
def environment(server: LocalServer) -> dict[str, str]:
    """The environment with the local backend's password and without this test's own settings."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("QGIS_", "PYTEST", "PYTHONPATH"))}
    return {**kept, "BAPTILER_LOCAL_USERNAME": "me", "BAPTILER_LOCAL_PASSWORD": str(server.token)}


@pytest.fixture
def tool(environment: dict[str, str], tmp_path: Path) -> Tool:
    """Runs ``scripts/qgis_process run baptiler:…`` and returns what came of it."""

    def run(name: str, **parameters: Any) -> subprocess.CompletedProcess:
        done = subprocess.run(
            command(name, **parameters), env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=120
        )
        done.stderr = OF_QGIS_ITSELF.sub("", done.stderr)
        return done

    return run


def command(name: str, **parameters: Any) -> list[str]:
    return [str(SCRIPT), "run", f"baptiler:{name}", "--", *(f"{key}={value}" for key, value in parameters.items())]


def backends(server: LocalServer) -> str:
    return f"local={server.url};parallel=2;auth=basic"


def assert_clean(done: subprocess.CompletedProcess) -> None:
    """Exit code 0, and nothing on the error channel."""
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr.strip() == ""


def test_the_main_job(tool: Tool, server: LocalServer, tmp_path: Path) -> None:
    run, tiles = tmp_path / "run", tmp_path / "tiles.gpkg"
    assert_clean(tool("tilegrid", EXTENT=EXTENT, TILE_SIZE=2_000, ANCHOR=1, OVERLAP=50, OUTPUT=tiles))
    assert_clean(tool("createrun", TILES=tiles, PROCESS="bap_composite", PARAMETERS=json.dumps(JUNE), RUN_FOLDER=run))
    done = tool("runjobs", RUN_FOLDER=run, BACKENDS=backends(server), POLL_SECONDS=0.2)
    assert_clean(done)
    assert "FINISHED:\t2" in done.stdout
    assert "FAILED:\t0" in done.stdout
    assert_clean(tool("mosaic", RUN_FOLDER=run, FORMAT=1, OUTPUT_FOLDER=tmp_path / "mosaics"))
    assert [path.name for path in (tmp_path / "mosaics").iterdir()] == ["2022-06-01.tif"]
    done = tool("runstatus", RUN_FOLDER=run)
    assert_clean(done)
    assert "Finished: 2" in done.stdout
    assert_clean(tool("statusmap", RUN_FOLDER=run, OUTPUT_HTML=tmp_path / "map.html"))
    assert (tmp_path / "map.html").stat().st_size > 100_000


def test_polygons_of_every_kind(tool: Tool, server: LocalServer, tmp_path: Path) -> None:
    """Areas with holes and parts, cut and enlarged, through every use of shapely beside QGIS's own GEOS."""
    area, run = tmp_path / "area.geojson", tmp_path / "run"
    hole = [[11.30, 46.48], [11.305, 46.48], [11.305, 46.485], [11.30, 46.485], [11.30, 46.48]]
    outline = [[11.29, 46.475], [11.33, 46.475], [11.33, 46.49], [11.29, 46.49], [11.29, 46.475]]
    island = [[11.335, 46.475], [11.34, 46.475], [11.34, 46.48], [11.335, 46.48], [11.335, 46.475]]
    area.write_text(json.dumps({"type": "MultiPolygon", "coordinates": [[outline, hole], [island]]}))
    tiles = tmp_path / "tiles.gpkg"
    assert_clean(tool("tilegrid", AREA=area, TILE_SIZE=1_500, CLIP="true", OVERLAP=30, OUTPUT=tiles))
    assert_clean(tool("createrun", TILES=tiles, PROCESS="bap_composite", PARAMETERS=json.dumps(JUNE), RUN_FOLDER=run))
    done = tool("runjobs", RUN_FOLDER=run, BACKENDS=backends(server), POLL_SECONDS=0.2)
    assert_clean(done)
    counts = TileRun.open(run).counts()
    assert counts == {"finished": sum(counts.values())}
    assert_clean(tool("mosaic", RUN_FOLDER=run, TARGET_CRS="EPSG:3035"))
    assert_clean(tool("statusmap", RUN_FOLDER=run, OUTPUT_HTML=tmp_path / "map.html"))


def test_an_interrupt_stops_at_once_and_the_run_goes_on_later(
    tool: Tool, environment: dict[str, str], server: LocalServer, gate: Any, make_run: Callable[..., TileRun]
) -> None:
    definition = {
        "id": "gated",
        "parameters": [{"name": "geometry", "schema": {"type": "object", "subtype": "geojson"}}],
        "process_graph": gate.graph(),
    }
    run = make_run(3, 1, process="gated.json", definition=definition, parameters={})
    started = subprocess.Popen(
        command("runjobs", RUN_FOLDER=run.folder, BACKENDS=backends(server), POLL_SECONDS=60),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    gate.wait_for(2)
    time.sleep(0.5)
    asked = time.monotonic()
    started.send_signal(signal.SIGINT)
    output = started.communicate(timeout=30)[0]
    assert time.monotonic() - asked < 2.5
    assert started.returncode == 1
    assert "Stopped: 0 finished" in output
    assert "Run the algorithm again to go on" in output
    gate.open()
    assert_clean(tool("runjobs", RUN_FOLDER=run.folder, BACKENDS=backends(server), POLL_SECONDS=0.2))
    assert run.counts() == {"finished": 3}
    assert len(run.attempts().all()) == 3


def test_a_reversed_extent_is_refused(tool: Tool, tmp_path: Path) -> None:
    done = tool("tilegrid", EXTENT="680000,676000,5150000,5152000 [EPSG:32632]", TILE_SIZE=2_000, OUTPUT="tiles.gpkg")
    assert done.returncode == 1
    assert "Extent" in done.stderr
    assert "reversed" in done.stderr
    assert list(tmp_path.glob("tiles*")) == []


def test_an_extent_without_a_crs_is_refused(tool: Tool, tmp_path: Path) -> None:
    done = tool("tilegrid", EXTENT="676000,680000,5150000,5152000", TILE_SIZE=2_000, OUTPUT="tiles.gpkg")
    assert done.returncode == 1
    assert "coordinate reference system" in done.stdout + done.stderr
    assert list(tmp_path.glob("tiles*")) == []


def test_a_failure_is_an_exit_code(tool: Tool, server: LocalServer, make_run: Callable[..., TileRun]) -> None:
    run = make_run(1, 1, parameters={"temporal_extent": ["1999-06-01", "1999-07-01"]})
    values = {"RUN_FOLDER": run.folder, "BACKENDS": backends(server), "POLL_SECONDS": 0.2, "MAX_ATTEMPTS": 1}
    done = tool("runjobs", **values, FAIL_ON_ERROR="true")
    assert done.returncode == 1
    assert "1 failed" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("script", ["qgis_process", "local_backend", "desktop"])
def test_before_the_set_up_every_script_says_so(script: str, tmp_path: Path) -> None:
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    for name in (script, "environment", "profile"):
        shutil.copy(PROJECT / "scripts" / name, scripts)
    done = subprocess.run([str(scripts / script)], capture_output=True, text=True, timeout=30)
    assert done.returncode == 1
    assert "make setup" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scripts"]


def test_the_error_is_all_that_is_said(tool: Tool, environment: dict[str, str], tmp_path: Path) -> None:
    environment.pop("XDG_RUNTIME_DIR", None)
    done = tool("runstatus", RUN_FOLDER=tmp_path)
    assert done.returncode == 1
    assert "holds no run" in done.stdout + done.stderr
    assert not any(word in done.stderr for word in ("QStandardPaths", "Deprecat"))


def test_an_area_becomes_mosaics_in_one_step(tool: Tool, server: LocalServer, tmp_path: Path) -> None:
    run = tmp_path / "run"
    values = {"PROCESS": "bap_composite", "PARAMETERS": json.dumps(JUNE), "BACKENDS": backends(server)}
    done = tool("tilecomposite", EXTENT=EXTENT, TILE_SIZE=2_000, ANCHOR=1, RUN_FOLDER=run, **values)
    assert_clean(done)
    assert (run / "mosaics" / "2022-06-01.vrt").is_file()
    table = tmp_path / "jobs.csv"
    assert_clean(tool("exportjobs", RUN_FOLDER=run, JOBS=table))
    again = tmp_path / "again"
    done = tool("importjobs", JOBS=table, RUN_FOLDER=again, PROCESS="bap_composite", PARAMETERS=json.dumps(JUNE))
    assert_clean(done)
    assert "FETCHED:\t2" in done.stdout
    assert_clean(tool("canceljobs", RUN_FOLDER=again, BACKENDS=backends(server)))
    assert TileRun.open(again).counts() == {"canceled": 2}
    assert_clean(tool("retryjobs", RUN_FOLDER=again))


def test_a_budget_that_is_reached_is_an_exit_code(
    tool: Tool, server: LocalServer, make_run: Callable[..., TileRun]
) -> None:
    run = make_run(2, 1)
    database = run.job_database()
    attempt = Attempt(new_token(), run.states()[0].tile_id, 1, None, "local")
    database.attempts.begin(0, attempt, {"status": "submitting", "backend_name": "local", "attempt": 1})
    paid = {"status": "error", "id": "j-1", "costs": 4.0}
    database.attempts.record(0, attempt.token, paid, status="error", job_id="j-1", credits=4.0)
    database.close()
    done = tool("runjobs", RUN_FOLDER=run.folder, BACKENDS=backends(server), MAX_CREDITS=0.5)
    assert done.returncode == 1
    assert "The budget of 0.5 credits is reached" in done.stdout + done.stderr
    assert "MAX_CREDITS" in done.stdout + done.stderr
