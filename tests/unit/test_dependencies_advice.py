"""What a person is told to type, and what the file for qpip says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from wheels import add_wheel

from bap_tiler_plugin.dependencies.added_folder import remove
from bap_tiler_plugin.dependencies.installed import _usable
from bap_tiler_plugin.dependencies.plan import Place, Progress, look_up
from bap_tiler_plugin.dependencies.remedies import (
    Folders,
    System,
    as_text,
    remedies,
    remedies_elsewhere,
    system_of,
    wheels_remedy,
    write_fetcher,
)
from bap_tiler_plugin.dependencies.requirements import IMPORT_NAMES, NEVER_INSTALLED, REQUIREMENTS

PLUGIN = Path(__file__).resolve().parents[2] / "bap_tiler_plugin"
FOLDER = Path("/home/me/profile/python/bap_tiler/3.12-3.40")


PLUGINS = Path("/home/me/profile/python/plugins")


def told(system: System, python: str = "/usr/bin/python3.12", lacking: Sequence[str] = ("pip", *IMPORT_NAMES)) -> str:
    return as_text(remedies(system, Path(python), FOLDER, lacking, PLUGINS))


def test_debian_is_told_apt_and_the_command_with_its_own_python() -> None:
    text = told(System.DEBIAN)
    assert "sudo apt install python3-pip" in text
    assert 'cd "/home/me/profile/python/plugins" && "/usr/bin/python3.12" -m bap_tiler_plugin.dependencies' in text
    assert f'--behind "{FOLDER}"' in text


def test_osgeo4w_is_told_its_own_installer() -> None:
    text = told(System.OSGEO4W, "C:/OSGeo4W/apps/Python312/python.exe")
    assert "osgeo4w-setup -q -k -P python3-pip,python3-pandas" in text
    assert 'cd /d "' in text
    assert "numpy" not in text


def test_conda_is_told_one_command_with_all_requirements() -> None:
    text = told(System.CONDA)
    assert "conda install -c conda-forge" in text
    assert all(f'"{requirement}"' in text for requirement in REQUIREMENTS if not requirement.startswith("xarray"))


def test_only_what_is_missing_is_named() -> None:
    assert "apt" not in told(System.DEBIAN, lacking=["openeo", "flask"])
    assert "sudo apt install python3-scipy\n" in told(System.DEBIAN, lacking=["openeo", "scipy"])
    assert "osgeo4w-setup" not in told(System.OSGEO4W, lacking=["openeo"])
    assert told(System.OSGEO4W, lacking=["openeo"]).startswith("In the OSGeo4W Shell:")
    assert "-P python3-shapely\n" in told(System.OSGEO4W, lacking=["openeo", "shapely"])
    assert told(System.CONDA, lacking=["pandas"]).endswith('conda-forge "pandas>=1.5,<4"')


@pytest.mark.parametrize("system", [System.DEBIAN, System.MACOS, System.OTHER])
def test_without_write_access_to_the_profile_another_folder_is_named_with_how_to_start_qgis(system: System) -> None:
    other = Path("/home/me/bap_tiler_packages/3.12-3.40")
    ways = remedies_elsewhere(
        system, Path("/usr/bin/python3"), Folders(FOLDER, other), ["openeo"], Path("/usr/bin/qgis.bin"), PLUGINS
    )
    text = as_text(ways)
    assert f'--behind "{other}"' in text
    assert str(FOLDER) not in text
    assert f'PYTHONPATH="{other}" "/usr/bin/qgis.bin"\n' in text
    assert text.endswith("Without internet the first command says how to fetch the packages on another computer.")


def test_the_start_line_names_the_profile_that_the_plugin_is_in() -> None:
    added = Path("/home/me/qgis/profiles/second/python/bap_tiler/3.12-3.40")
    other = Path("/home/me/bap_tiler_packages/3.12-3.40")
    folders = Folders(added, other)
    text = as_text(remedies_elsewhere(System.DEBIAN, Path("python3"), folders, [], Path("/usr/bin/qgis.bin"), PLUGINS))
    assert f'PYTHONPATH="{other}" "/usr/bin/qgis.bin" --profiles-path "/home/me/qgis" --profile "second"\n' in text


def test_where_nothing_can_be_written_to_that_is_said_first() -> None:
    for system, other in ((System.DEBIAN, None), (System.OSGEO4W, Path("/home/me/other"))):
        ways = remedies_elsewhere(system, Path("python3"), Folders(FOLDER, other), ["openeo"], Path("qgis"), PLUGINS)
        assert as_text(ways).startswith(f"{FOLDER} cannot be written to. Type this as somebody who may")


@pytest.mark.parametrize(
    ("platform", "files", "system"),
    [
        ("linux", ["etc/debian_version"], System.DEBIAN),
        ("linux", ["etc/debian_version", ".flatpak-info"], System.OTHER),
        ("linux", [], System.OTHER),
        ("linux", ["etc/debian_version", "usr/conda-meta/history"], System.CONDA),
        ("win32", [], System.OSGEO4W),
        ("win32", ["usr/conda-meta/history"], System.CONDA),
        ("darwin", [], System.MACOS),
    ],
)
def test_the_system_is_recognised(platform: str, files: list[str], system: System, tmp_path: Path) -> None:
    for file in files:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).touch()
    assert system_of(platform, tmp_path / "usr", tmp_path) is system


@pytest.fixture
def qgis_of_debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What is there: versions that exclude each other by the index's metadata, or that no index has."""
    held = {"baptest-http": "2.28.1", "baptest-sets": "3.0.1", "baptest-odd": "8.4.2+really8.4.1", "baptest-c": "1.2"}
    there = tmp_path / "there"
    for name, version in held.items():
        info = there / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    monkeypatch.syspath_prepend(str(there))
    return held


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the other computer reaches."""
    folder = tmp_path / "index"
    folder.mkdir()
    add_wheel(folder, "baptest_far", "1.0", "baptest-http>=2", "baptest-odd>=8", "baptest-c", "baptest-new")
    add_wheel(folder, "baptest_http", "2.28.1", "baptest-sets<3")
    add_wheel(folder, "baptest_http", "2.32", "baptest-sets<5")
    for version in ("2.1", "3.0.1", "4.0"):
        add_wheel(folder, "baptest_sets", version)
    add_wheel(folder, "baptest_c", "1.2")
    add_wheel(folder, "baptest_new", "1.0", "baptest-sets>=3")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    return folder


def test_wheels_are_fetched_elsewhere_and_added_here(
    qgis_of_debian: dict[str, str], index: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "bap_tiler" / "3.12-3.40"
    requirements = ("baptest-far",)
    fetcher = write_fetcher(folder, qgis_of_debian, requirements)
    (command,) = wheels_remedy(fetcher).commands
    assert command == "python3 fetch_wheels.py"
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(fetcher, other)
    index_only = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(index), "PYTHONPATH": ""}
    typed = [sys.executable, *command.split()[1:]]
    done = subprocess.run(typed, cwd=other, env=index_only, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    wheels = other / "wheels"
    fetched = ["baptest_far-1.0-py3-none-any.whl", "baptest_new-1.0-py3-none-any.whl"]
    assert sorted(path.name for path in wheels.iterdir()) == fetched
    plan = look_up(Place(folder, wheels=wheels, requirements=requirements), threading.Event(), lambda line: None)
    assert sorted(package.name for package in plan.packages) == ["baptest_far", "baptest_new"]
    assert remove(folder)
    assert not folder.parent.exists()


def test_wheels_that_cannot_be_fetched_are_told(index: Path, tmp_path: Path) -> None:
    fetcher = write_fetcher(tmp_path / "bap_tiler" / "3.12-3.40", {"baptest-http": "2.28.1"}, ("baptest-http>3",))
    index_only = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(index), "PYTHONPATH": ""}
    done = subprocess.run([sys.executable, str(fetcher)], env=index_only, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "baptest-http" in done.stderr


def test_versions_that_pip_refuses_to_read_are_left_out() -> None:
    assert [
        version for version in ("1.2", "0.1.43ubuntu1", "8.4.2+really8.4.1", "1.8.5.post1") if _usable(version)
    ] == [
        "1.2",
        "8.4.2+really8.4.1",
        "1.8.5.post1",
    ]


def test_the_file_for_qpip_names_the_same_packages() -> None:
    lines = (PLUGIN / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert tuple(line for line in lines if line and not line.startswith("#")) == REQUIREMENTS
    assert not {name for name in NEVER_INSTALLED for requirement in REQUIREMENTS if requirement.startswith(name)}


def test_progress_goes_up_only_and_ends_before_the_check() -> None:
    progress = Progress(4)
    lines = [f"Collecting package{n}" for n in range(4)]
    lines = [*lines, "Installing collected packages: a, b", "Successfully installed a b"]
    assert [progress.percent(line) for line in lines] == [20, 40, 60, 80, 82, 92]
