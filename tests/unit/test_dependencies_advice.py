"""What a person is told to type, and what the file for qpip says."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bap_tiler_plugin.dependencies.added_folder import remove
from bap_tiler_plugin.dependencies.plan import Progress
from bap_tiler_plugin.dependencies.remedies import (
    Folders,
    System,
    as_text,
    constraints_file,
    remedies,
    remedies_elsewhere,
    system_of,
    wheels_remedy,
    write_constraints,
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
    assert f'PYTHONPATH="{other}" "/usr/bin/qgis.bin"' in text
    assert text.endswith("Without internet the profile has to be made writable first.")


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


def test_wheels_for_a_computer_without_internet_fit_what_it_has(tmp_path: Path) -> None:
    folder = tmp_path / "bap_tiler" / "3.12-3.40"
    write_constraints(folder, {"numpy": "1.24.2", "packaging": "23.0"})
    command = wheels_remedy(constraints_file(folder)).commands[0]
    assert f'-c "{constraints_file(folder)}"' in command
    assert f"--python-version {sys.version_info.major}.{sys.version_info.minor}" in command
    assert constraints_file(folder).read_text(encoding="utf-8") == "numpy==1.24.2\npackaging==23.0\n"
    assert remove(folder)
    assert not folder.parent.exists()


def test_the_file_for_qpip_names_the_same_packages() -> None:
    lines = (PLUGIN / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert tuple(line for line in lines if line and not line.startswith("#")) == REQUIREMENTS
    assert not {name for name in NEVER_INSTALLED for requirement in REQUIREMENTS if requirement.startswith(name)}


def test_progress_goes_up_only_and_ends_before_the_check() -> None:
    progress = Progress(4)
    lines = [f"Collecting package{n}" for n in range(4)]
    lines = [*lines, "Installing collected packages: a, b", "Successfully installed a b"]
    assert [progress.percent(line) for line in lines] == [20, 40, 60, 80, 82, 92]
