"""A real QGIS under Xvfb: the plugin loads, the main job is done through its window, QGIS ends cleanly."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from osgeo import gdal

PROJECT = Path(__file__).resolve().parents[2]
PICTURES = PROJECT / "build" / "desktop"
PROFILE = """[PythonPlugins]
bap_tiler_plugin=true
processing=true

[qgis]
checkVersion=false
showTips=false
newsFeed\\feedEnabled=false

[app]
checkVersion=false
"""


@pytest.fixture(scope="module")
def main_job(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> dict:
    """Exit code and result of one QGIS that did the main job on the real scenes."""
    folder = tmp_path_factory.mktemp("desktop")
    order = {
        "pictures": str(PICTURES),
        "scenes": str(shared_data / "s2_l2a_bolzano_2022-06"),
        "tile_size": "2 km",
        "count": "20 tiles",
        "run_folder": str(folder / "runs" / "bolzano"),
    }
    return run_qgis(folder, order)


def run_qgis(folder: Path, order: dict) -> dict:
    """Start QGIS in a fresh profile with the driving script; return what it wrote, its exit code and its last words."""
    profile = folder / "profiles" / "test"
    (profile / "python" / "plugins").mkdir(parents=True)
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text(PROFILE, encoding="utf-8")
    (profile / "python" / "plugins" / "bap_tiler_plugin").symlink_to(PROJECT / "bap_tiler_plugin")
    PICTURES.mkdir(parents=True, exist_ok=True)
    (folder / "order.json").write_text(json.dumps(order), encoding="utf-8")
    code = str(Path(__file__).with_name("drive_main_job.py"))
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24"]
    program = ["qgis", "--noversioncheck", "--nologo", "--profiles-path", str(folder), "--profile", "test"]
    environment = {**os.environ, "BAPTILER_DRIVE": str(folder / "order.json"), "XDG_RUNTIME_DIR": str(folder)}
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [*screen, *program, "--code", code],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=280,
        env=environment,
        check=False,
    )
    result_file = folder / "result.json"
    result = json.loads(result_file.read_text(encoding="utf-8")) if result_file.is_file() else {}
    return {**result, "exit_code": done.returncode, "words": (done.stdout + done.stderr)[-3000:]}


def test_every_step_was_done(main_job: dict) -> None:
    assert "error" not in main_job, main_job
    assert main_job["button_visible"], main_job


def test_qgis_ends_without_a_crash(main_job: dict) -> None:
    assert main_job["exit_code"] == 0, main_job["words"]
    assert main_job["tasks_left"] == 0


def test_bad_tile_size_is_told_beside_the_field(main_job: dict) -> None:
    assert "above 0" in main_job["problem"]


def test_all_tiles_finish_on_the_map(main_job: dict) -> None:
    assert main_job["tiles"] == main_job["finished"] == 20
    assert main_job["fields"] == ["tile_id", "status", "backend_name", "job_id", "attempt", "credits", "message"]
    assert "Finished (20)" in main_job["legend"]
    assert "20 of 20" in main_job["message"]
    assert "Open folder" in main_job["buttons"]


def test_mosaic_of_the_month_is_loaded(main_job: dict) -> None:
    assert main_job["mosaics"] == ["2022-06-01"]


def test_dialog_opens_at_once(main_job: dict) -> None:
    assert main_job["open_seconds"] < 1.0


def test_pictures_show_something(main_job: dict) -> None:
    assert {"dialog.png", "grid.png", "run_in_progress.png", "finished.png"} <= set(main_job["pictures"])
    for name in main_job["pictures"]:
        picture = gdal.Open(str(PICTURES / name)).ReadAsArray()
        assert picture.shape[1] > 300, name
        assert picture.std() > 5, name
