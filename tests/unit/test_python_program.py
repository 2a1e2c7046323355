"""Finding the Python program beside QGIS, over the layouts that QGIS is installed in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bap_tiler_plugin.core.python_program import ProgramLayout, python_home, python_program

OSGEO4W = "OSGeo4W"
INSTALLER = "Program Files/QGIS 3.40.4"
BUNDLE = "Applications/QGIS.app/Contents"


def layout(
    root: Path, platform: str, program: str, prefix: str, library: str, version: str, executable: str | None = None
) -> ProgramLayout:
    """A process that runs ``program``; all paths are below ``root``."""
    return ProgramLayout(
        platform, root / program, root / (executable or program), (root / prefix,), root / library, version
    )


def windows(home: str, version: str = "3.12") -> tuple:
    prefix = f"{home}/apps/Python{version.replace('.', '')}"
    return "win32", f"{home}/bin/qgis-bin.exe", prefix, f"{prefix}/Lib", version


LAYOUTS = {
    "OSGeo4W": (windows(OSGEO4W), ["OSGeo4W/apps/Python312/python.exe", "OSGeo4W/bin/python3.exe"]),
    "OSGeo4W, LTR": (
        ("win32", f"{OSGEO4W}/bin/qgis-ltr-bin.exe", f"{OSGEO4W}/apps/Python39", f"{OSGEO4W}/apps/Python39/Lib", "3.9"),
        ["OSGeo4W/apps/Python39/python.exe"],
    ),
    "OSGeo4W, in bin only": (windows(OSGEO4W), ["OSGeo4W/bin/python3.exe"]),
    "QGIS's installer": (windows(INSTALLER), [f"{INSTALLER}/apps/Python312/python.exe"]),
    "conda on Windows": (
        ("win32", "envs/gis/Library/bin/qgis.exe", "envs/gis", "envs/gis/Lib", "3.12"),
        ["envs/gis/python.exe"],
    ),
    "QGIS.app until 3.42": (
        ("darwin", f"{BUNDLE}/MacOS/QGIS", f"{BUNDLE}/MacOS", f"{BUNDLE}/Resources/python3.9", "3.9"),
        [f"{BUNDLE}/MacOS/bin/python3", f"{BUNDLE}/MacOS/bin/pip3"],
    ),
    "QGIS.app since 3.44": (
        ("darwin", f"{BUNDLE}/MacOS/QGIS", f"{BUNDLE}/Frameworks", f"{BUNDLE}/Frameworks/lib/python3.12", "3.12"),
        [f"{BUNDLE}/MacOS/python3.12", f"{BUNDLE}/MacOS/python"],
    ),
    "MacPorts or an own build": (
        ("darwin", f"{BUNDLE}/MacOS/QGIS", "opt/local", "opt/local/lib/python3.12", "3.12"),
        [f"{BUNDLE}/Frameworks/Python.framework/Versions/3.12/bin/python3.12", "opt/local/bin/python3.11"],
    ),
    "Debian": (
        ("linux", "usr/bin/qgis.bin", "usr", "usr/lib/python3.11", "3.11"),
        ["usr/bin/python3.11", "usr/bin/python3", "home/me/.pyenv/bin/python3"],
    ),
    "QGIS built in opt": (
        ("linux", "opt/qgis/bin/qgis", "usr", "usr/lib/python3.12", "3.12"),
        ["usr/bin/python3.12", "usr/bin/python3"],
    ),
    "conda on Linux": (
        ("linux", "envs/gis/bin/qgis", "envs/gis", "envs/gis/lib/python3.12", "3.12"),
        ["envs/gis/bin/python3.12", "usr/bin/python3"],
    ),
    "Flatpak": (
        ("linux", "app/bin/qgis", "usr", "usr/lib/python3.12", "3.12"),
        ["usr/bin/python3.12"],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_python_of_qgis_is_found(name: str, tmp_path: Path) -> None:
    """The first of the files is the right one; QGIS itself is never taken."""
    process, files = LAYOUTS[name]
    for file in (process[1], *files):
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert python_program(layout(tmp_path, *process)) == tmp_path / files[0]


def test_another_python_on_the_path_is_the_last_resort(tmp_path: Path) -> None:
    """Inside QGIS on Linux ``sys.executable`` is the first Python on the path."""
    for file in ("usr/bin/qgis.bin", "usr/bin/python3.11", "home/me/.pyenv/bin/python3"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).touch()
    process = layout(
        tmp_path, "linux", "usr/bin/qgis.bin", "usr", "usr/lib/python3.11", "3.11", "home/me/.pyenv/bin/python3"
    )
    assert python_program(process) == tmp_path / "usr/bin/python3.11"
    (tmp_path / "usr/bin/python3.11").unlink()
    assert python_program(process) == tmp_path / "home/me/.pyenv/bin/python3"


def test_nothing_is_found_where_there_is_only_qgis(tmp_path: Path) -> None:
    process, files = LAYOUTS["OSGeo4W"]
    (tmp_path / process[1]).parent.mkdir(parents=True)
    (tmp_path / process[1]).touch()
    assert python_program(layout(tmp_path, *process)) is None


def test_the_python_of_newer_bundles_needs_its_home(tmp_path: Path) -> None:
    process, files = LAYOUTS["QGIS.app since 3.44"]
    (tmp_path / process[3]).mkdir(parents=True)
    python = tmp_path / files[0]
    assert python_home(layout(tmp_path, *process), python) == tmp_path / BUNDLE / "Frameworks"
    assert python_home(layout(tmp_path, *LAYOUTS["Debian"][0]), tmp_path / "usr/bin/python3.11") is None


def test_this_process_finds_a_python_of_its_own_version() -> None:
    found = python_program(ProgramLayout.of_this_process())
    assert found is not None
    asked = subprocess.run([found, "-c", "import sys; print(sys.version)"], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == sys.version
