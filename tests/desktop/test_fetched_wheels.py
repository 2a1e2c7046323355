"""Packages for a QGIS without internet: fetched as another computer would, added without an index. Takes half a minute.

What QGIS has is taken from this computer, with all the versions that only its Linux distribution has.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LIMIT_SECONDS = 240
WRITE = """
import sys
from pathlib import Path
from bap_tiler_plugin.dependencies.installed import installed_versions
from bap_tiler_plugin.dependencies.remedies import wheels_remedy, write_fetcher

fetcher = write_fetcher(Path(sys.argv[1]), installed_versions())
print(fetcher, wheels_remedy(fetcher).commands[0], sep="\\n")
"""
USE = """
import json, sys
sys.path.append(sys.argv[1])
import geopandas, numpy, openeo, pandas, pyproj, shapely
print(json.dumps([module.__file__ for module in (openeo, geopandas, numpy, pyproj)]))
"""

pytestmark = pytest.mark.timeout(LIMIT_SECONDS)


def run(arguments: list[str], folder: Path, **variables: str) -> str:
    """What a Python that sees nothing of the project's own packages writes."""
    known = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=folder, env={**known, **variables}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    return done.stdout


def test_wheels_fetched_elsewhere_are_all_that_is_needed(tmp_path: Path) -> None:
    here, other = tmp_path / "here" / "3.11-3.22", tmp_path / "other"
    other.mkdir()
    fetcher, command = run(["-c", WRITE, str(here)], PROJECT).splitlines()
    Path(fetcher).rename(other / Path(fetcher).name)
    run(command.split()[1:], other)
    wheels = other / "wheels"
    names = {path.name.partition("-")[0].lower() for path in wheels.iterdir()}
    assert {"openeo", "geopandas", "pyogrio"} <= names
    assert not names & {"numpy", "pyproj", "gdal"}
    alone = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels), "PIP_CONFIG_FILE": os.devnull}
    run(["-m", "bap_tiler_plugin.dependencies", "--behind", str(here)], PROJECT, **alone)
    places = json.loads(run(["-c", USE, str(here)], tmp_path))
    assert [Path(place).is_relative_to(here) for place in places] == [True, True, False, False]
