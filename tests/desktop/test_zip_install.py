"""The plugin's zip in an empty profile of a real QGIS: packages, main job, removal. Takes one to two minutes.

The packages come from the index that pip is set to on this computer; nothing of the project's own set-up is seen.
"""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from qgis_session import PROJECT, processes_that_name, run_qgis

AREA = {"extent": "676000,680000,5148000,5152000 [EPSG:32632]", "tile_size": "2 km", "count": "4 tiles"}
TOOLS = PROJECT / ".dev" / "venv" / "bin"
LIMIT_SECONDS = 280
GONE_SECONDS = 10.0

pytestmark = pytest.mark.timeout(LIMIT_SECONDS + 20)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, shared_data: Path, figures: dict[str, float]) -> dict[str, Any]:
    """What came of installing, using and removing the plugin."""
    folder = tmp_path_factory.mktemp("zip_install")
    order = {**AREA, "zip": str(plugin_zip(folder)), "scenes": str(shared_data / "s2_l2a_bolzano_2022-06")}
    order["run_folder"] = str(folder / "runs" / "bolzano")
    begun = time.monotonic()
    result = run_qgis(folder, "drive_zip_install.py", order, limit=LIMIT_SECONDS, with_plugin=False)
    figures["zip: looking up packages"] = result.get("look_up_seconds", float("nan"))
    figures["zip: adding packages"] = result.get("install_seconds", float("nan"))
    figures["zip: everything, from QGIS's start to its end"] = time.monotonic() - begun
    return {**result, "folder": folder}


def plugin_zip(folder: Path) -> Path:
    """The zip that make package builds; where its tools are not installed, what git has of the plugin."""
    if TOOLS.is_dir():
        subprocess.run([TOOLS / "python", PROJECT / "scripts" / "package.py", folder / "zip"], check=True)
        return next((folder / "zip").glob("*.zip"))
    packed = folder / "plugin.zip"
    command = ["git", "-c", "safe.directory=*", "archive", "--format", "zip", "--output", str(packed), "HEAD"]
    subprocess.run([*command, "bap_tiler_plugin"], cwd=PROJECT, check=True)
    return packed


def told(result: dict[str, Any]) -> str:
    """What to look at when a test fails."""
    return json.dumps({**result, "folder": str(result["folder"])}, indent=1).replace("\\n", "\n")


def test_every_step_was_done(installed: dict) -> None:
    assert "error" not in installed, told(installed)
    assert installed["importable_before"] == []


def test_qgis_ends_without_a_crash(installed: dict) -> None:
    assert installed["exit_code"] == 0, told(installed)
    assert installed["tasks_at_end"] == 0
    assert "Traceback" not in installed["words"], installed["words"]


def test_packages_were_offered_before_anything_else(installed: dict) -> None:
    assert "openeo" in installed["headline"]
    assert "MB to download" in installed["size"]
    assert not installed["run_dialog_before"]


def test_nothing_that_qgis_brings_was_added(installed: dict) -> None:
    names = {name.lower() for name in installed["to_add"]}
    assert "openeo" in names
    assert not names & {"numpy", "pyproj", "gdal", "pyqt5", "pyqt6"}
    assert installed["behind_qgis"]
    for name in ("numpy", "pyproj"):
        assert not installed["origins"][name].startswith(installed["added"])
    assert installed["origins"]["openeo"].startswith(installed["added"])


def test_the_window_is_never_blocked_while_packages_are_added(installed: dict) -> None:
    assert installed["stalls"]["adding packages"] < 1.0, told(installed)


def test_the_main_job_was_done(installed: dict) -> None:
    assert installed["finished"] == 4, told(installed)
    assert installed["mosaics"] == ["2022-06-01"]


def test_the_self_check_finds_no_problem(installed: dict) -> None:
    assert "openeo: 0." in installed["self_check"]
    assert "added by BAP Tiler" in installed["self_check"]
    assert [line for line in installed["self_check"].splitlines() if line.startswith(" !")] == []


def test_removing_leaves_only_the_runs(installed: dict) -> None:
    profile = installed["folder"] / "profiles" / "test"
    left = [path for path in profile.rglob("*") if "bap_tiler" in path.name or "baptiler" in path.name.lower()]
    assert left == []
    settings = (profile / "QGIS" / "QGIS3.ini").read_text(encoding="utf-8").lower()
    assert "bap_tiler" not in settings
    assert "baptiler" not in settings
    assert installed["actions_left"] == []
    assert not installed["provider_left"]
    assert (installed["folder"] / "runs" / "bolzano" / "run.gpkg").is_file()


def test_no_process_is_left_behind(installed: dict) -> None:
    deadline = time.monotonic() + GONE_SECONDS
    while processes_that_name(str(installed["folder"])) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert processes_that_name(str(installed["folder"])) == []
