"""A real QGIS under Xvfb: the main job through its windows, wrong inputs, cancelling, quitting in the middle."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis_session import PICTURES, processes_that_name, run_qgis

AREA = {"extent": "675000,681400,5147920,5154960 [EPSG:32632]", "tile_size": "2 km", "count": "20 tiles"}
LONGEST_STALL_SECONDS = 1.0
GONE_SECONDS = 10.0
OPENING_SECONDS = 0.3


@pytest.fixture(scope="module")
def main_job(tmp_path_factory: pytest.TempPathFactory, shared_data: Path, figures: dict[str, float]) -> dict[str, Any]:
    """What came of the main job on the real scenes."""
    folder = tmp_path_factory.mktemp("main_job")
    order = {**AREA, "thorough": True, "scenes": str(shared_data / "s2_l2a_bolzano_2022-06")}
    result = run_qgis(folder, "drive_main_job.py", {**order, "run_folder": str(folder / "runs" / "bolzano")})
    figures.update({f"longest stall of the window, {name}": value for name, value in result.get("stalls", {}).items()})
    figures["opening the dialog"] = result.get("open_seconds", float("nan"))
    figures["opening the dialog, processor time"] = result.get("open_work_seconds", float("nan"))
    return {**result, "folder": folder}


@pytest.fixture(scope="module")
def stops(tmp_path_factory: pytest.TempPathFactory, shared_data: Path, figures: dict[str, float]) -> dict[str, Any]:
    """What came of a cancelled run and of one that QGIS was quit in."""
    folder = tmp_path_factory.mktemp("stops")
    order = {**AREA, "scenes": str(shared_data / "s2_l2a_bolzano_2022-06"), "runs": str(folder / "runs")}
    result = run_qgis(folder, "drive_stops.py", order)
    figures["cancelling a run, until its jobs are stopped"] = result.get("stopped_seconds", float("nan"))
    figures["cancelling a run, until its local backend is gone"] = result.get("cancel_seconds", float("nan"))
    figures["quitting QGIS in a run"] = result["ended_at"] - result.get("left_at", float("nan"))
    return {**result, "folder": folder}


def told(result: dict[str, Any]) -> str:
    """What to look at when a test fails."""
    return json.dumps({**result, "folder": str(result["folder"])}, indent=1).replace("\\n", "\n")


def test_every_step_was_done(main_job: dict) -> None:
    assert "error" not in main_job, told(main_job)


def test_qgis_ends_without_a_crash(main_job: dict) -> None:
    assert main_job["exit_code"] == 0, told(main_job)
    assert main_job["tasks_at_end"] == 0, told(main_job)
    assert "Traceback" not in main_job["words"], main_job["words"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("reversed", "reversed"),
        ("empty", "empty"),
        ("outside", "outside the area of EPSG:4326"),
        ("no CRS", "no coordinate reference system"),
        ("size 0", "above 0"),
        ("not a size", "not a length"),
        ("too many", "more than "),
        ("period", "before it starts"),
        ("bar", "Tile size"),
    ],
)
def test_wrong_inputs_are_told_beside_their_field(main_job: dict, name: str, words: str) -> None:
    assert words in main_job["problems"][name]


def test_wrong_inputs_start_nothing(main_job: dict) -> None:
    assert main_job["run_refused"]


def test_an_extent_can_be_drawn_on_the_map(main_job: dict) -> None:
    assert "EPSG:32631" in main_job["drawn"]["extent"]
    assert "km²" in main_job["drawn"]["count"]


def test_all_tiles_finish_on_the_map(main_job: dict) -> None:
    assert main_job["finished"] == 20
    assert main_job["layers_before_run"] == 1
    assert main_job["fields"] == ["tile_id", "status", "backend_name", "job_id", "attempt", "credits", "message"]
    assert main_job["legend"] == ["Finished (20)"]
    assert main_job["tile_source"].endswith("run.gpkg|layername=tiles")
    assert "20 of 20" in main_job["message"]
    assert "Open folder" in main_job["buttons"]


def test_mosaic_of_the_month_is_loaded(main_job: dict) -> None:
    assert main_job["mosaics"] == ["2022-06-01"]


def test_buttons_follow_what_is_going_on(main_job: dict) -> None:
    assert main_job["locked_while_building"]
    assert main_job["locked_while_running"]
    assert main_job["closed"]


def test_window_is_never_blocked(main_job: dict) -> None:
    assert main_job["large_grid"] == 10_000
    assert set(main_job["stalls"]) == {"opening the dialog", "typing", "building 10,000 tiles", "running"}
    assert max(main_job["stalls"].values()) < LONGEST_STALL_SECONDS, main_job["stalls"]


def test_the_window_opens_at_once(main_job: dict) -> None:
    """By the processor time of QGIS's thread, as the clock's also counts what other programs do."""
    assert main_job["open_work_seconds"] < OPENING_SECONDS


def test_pictures_show_something(main_job: dict) -> None:
    wanted = {"dialog.png", "dialog_process.png", "dialog_backends.png", "dialog_error.png", "grid.png"}
    wanted |= {"run_in_progress.png", "finished.png"}
    assert wanted <= set(main_job["pictures"])
    for name in main_job["pictures"]:
        picture = gdal.Open(str(PICTURES / name)).ReadAsArray()
        assert picture.shape[1] > 300, name
        assert picture.std() > 5, name


def test_cancel_stops_within_a_second(stops: dict) -> None:
    assert "error" not in stops, told(stops)
    assert stops["stopped_seconds"] < 1.0, told(stops)
    assert stops["cancel_seconds"] < 3.0, told(stops)
    assert not stops["task_left"]
    assert "Stopped" in stops["message"]
    assert 1 <= stops["statuses_after_cancel"].count("finished") < 20


def test_qgis_can_be_left_in_the_middle_of_a_run(stops: dict) -> None:
    assert stops["exit_code"] == 0, told(stops)
    assert stops["tasks_at_end"] == 1, told(stops)
    assert "Traceback" not in stops["words"], stops["words"]


def test_no_process_is_left_behind(main_job: dict, stops: dict) -> None:
    deadline = time.monotonic() + GONE_SECONDS
    folders = [str(main_job["folder"]), str(stops["folder"])]
    while any(map(processes_that_name, folders)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert [line for folder in folders for line in processes_that_name(folder)] == []


def test_no_temporary_folder_is_left_behind(main_job: dict, stops: dict) -> None:
    left = [path for result in (main_job, stops) for path in (result["folder"] / "temporary").iterdir()]
    assert [path for path in left if "tiler" in path.name] == []


def test_a_run_that_was_left_is_whole_and_can_go_on(stops: dict) -> None:
    database = stops["folder"] / "runs" / "left" / "run.gpkg"
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        counts = dict(connection.execute("SELECT status, count(*) FROM tiles GROUP BY status").fetchall())
    assert sum(counts.values()) == 20
    assert 1 <= counts["finished"] < 20
