"""``python -m bap_tiler_plugin.dependencies FOLDER``: what set-up uses, and what people are told to type."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from wheels import add_wheel

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """A folder that pip takes packages from, instead of an index."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    return folder


def fill(wheels: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    environment.update(PIP_CONFIG_FILE=os.devnull, PIP_NO_INDEX="1", PIP_FIND_LINKS=str(wheels))
    return subprocess.run(
        [sys.executable, "-m", "bap_tiler_plugin.dependencies", *map(str, arguments)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_complete_folder_is_left_alone(wheels: Path, tmp_path: Path) -> None:
    wheel = add_wheel(wheels, "baptest_map", "1.0")
    first = fill(wheels, tmp_path / "added", "baptest-map")
    assert "packages installed" in first.stdout, first.stderr
    wheel.unlink()
    assert "there already" in fill(wheels, tmp_path / "added", "baptest-map").stdout
    assert (tmp_path / "added" / "baptest_map.py").is_file()


def test_another_requirement_fills_the_folder_anew(wheels: Path, tmp_path: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    add_wheel(wheels, "baptest_tool", "1.0")
    fill(wheels, tmp_path / "added", "baptest-map")
    fill(wheels, tmp_path / "added", "baptest-map", "baptest-tool")
    assert sorted(path.name for path in (tmp_path / "added").glob("*.py")) == ["baptest_map.py", "baptest_tool.py"]


def test_in_front_small_packages_may_be_renewed_behind_none(wheels: Path, tmp_path: Path) -> None:
    """What comes first on the path wins; behind QGIS's own, a newer copy would never be used."""
    add_wheel(wheels, "packaging", "999.0")
    add_wheel(wheels, "baptest_map", "1.0", "packaging>=999")
    assert "packages installed" in fill(wheels, tmp_path / "front", "baptest-map").stdout
    refused = fill(wheels, "--behind", tmp_path / "behind", "baptest-map")
    assert refused.returncode == 1
    assert "packaging" in refused.stderr
    assert not (tmp_path / "behind").exists()


def test_numpy_stays_in_both_cases(wheels: Path, tmp_path: Path) -> None:
    add_wheel(wheels, "numpy", "99.0")
    add_wheel(wheels, "baptest_map", "1.0", "numpy>=99")
    for options in ((), ("--behind",)):
        refused = fill(wheels, *options, tmp_path / "added", "baptest-map")
        assert refused.returncode == 1
        assert "numpy" in refused.stderr
        assert not (tmp_path / "added").exists()


def test_without_an_index_it_says_how_wheels_come_from_another_computer(wheels: Path, tmp_path: Path) -> None:
    """Both commands that it names are typed."""
    behind = tmp_path / "profile" / "behind"
    refused = fill(wheels, "--behind", behind, "baptest-map")
    assert refused.returncode == 1
    assert "Without internet: take the file" in refused.stderr
    add_wheel(wheels, "baptest_map", "1.0")
    other = tmp_path / "other"
    other.mkdir()
    (behind.parent / "fetch_wheels.py").rename(other / "fetch_wheels.py")
    typed = [sys.executable, "fetch_wheels.py"]
    known = {**os.environ, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels)}
    subprocess.run(typed, cwd=other, env=known, capture_output=True, check=True)
    here = re.search(
        r' && ("[^"]+" -m bap_tiler_plugin.dependencies --behind) --wheels "wheels" "(.+?)" ', refused.stderr
    )
    assert here[2] == str(behind)
    added = fill(tmp_path / "none", "--behind", "--wheels", other / "wheels", behind, "baptest-map")
    assert "packages installed" in added.stdout, added.stderr
    assert (behind / "baptest_map.py").is_file()


def test_a_front_folder_gets_no_file_for_another_computer(wheels: Path, tmp_path: Path) -> None:
    refused = fill(wheels, tmp_path / "added", "baptest-map")
    assert refused.returncode == 1
    assert "No matching distribution found for baptest-map" in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["wheels"]
