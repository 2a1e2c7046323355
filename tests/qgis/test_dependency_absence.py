"""What works while packages are missing, and what the algorithms that need them say."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import shapely

ROOT = Path(__file__).resolve().parents[2]
GRIDS = Path(__file__).with_name("grids_of_random_areas.py")
BROUGHT = "openeo,pandas,geopandas,xarray,pyogrio,plotly,flask,waitress,scipy,shapely"
SCRIPT = """
import os, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in sys.argv[1].split(","):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

application = QgsApplication([], False)
application.initQgis()
import processing
from processing.core.Processing import Processing

Processing.initialize()
if "LATER_IN_FRONT" in os.environ:
    for name in [name for name in sys.modules if name.split(".")[0] == "shapely"]:
        del sys.modules[name]
    sys.path.insert(0, os.environ["LATER_IN_FRONT"])
from bap_tiler_plugin.processing.provider import BapTilerProvider

provider = BapTilerProvider()
QgsApplication.processingRegistry().addProvider(provider)
grid = {"EXTENT": "590000,600000,5660000,5670000 [EPSG:32631]", "TILE_SIZE": 5000, "ANCHOR": 1, "OUTPUT": "memory:"}
tiles = processing.run("native:creategrid", {**dict(TYPE=2, HSPACING=5000, VSPACING=5000, OUTPUT="TEMPORARY_OUTPUT"),
                       "EXTENT": grid["EXTENT"], "CRS": "EPSG:32631"})["OUTPUT"]
calls = {
    "tilegrid": grid,
    "createrun": {"TILES": tiles, "PROCESS": "bap_composite", "RUN_FOLDER": sys.argv[2] + "/run"},
    "runstatus": {"RUN_FOLDER": sys.argv[2]},
    "runjobs": {"RUN_FOLDER": sys.argv[2], "BACKENDS": "local=http://127.0.0.1:9/;auth=none"},
}
for name in sys.argv[3:]:
    try:
        if name == "in_a_model":
            algorithm = QgsApplication.processingRegistry().createAlgorithmById("baptiler:runstatus")
            algorithm.run(calls["runstatus"], QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
            continue
        print(name, processing.run(f"baptiler:{name}", calls[name]).get("NUMBER_OF_TILES"))
    except QgsProcessingException as error:
        print(name, "refused:", error)
"""


def run_without(packages: str, folder: Path, *names: str, in_front: str = "") -> str:
    """What the algorithms say where packages are absent; ``in_front`` is a folder that PYTHONPATH begins with."""
    command = [sys.executable, "-c", SCRIPT, packages, str(folder), *names]
    path = os.pathsep.join(filter(None, (in_front, os.environ.get("PYTHONPATH", ""))))
    known = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(command, cwd=ROOT, env=known, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def grids(number: int, *absent: str) -> list[dict[str, Any]]:
    """The grids of random areas, made while packages are absent."""
    command = [sys.executable, str(GRIDS), "0", str(number), *absent]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_tile_grid_needs_no_package_that_qgis_does_not_bring(tmp_path: Path) -> None:
    assert "tilegrid 4" in run_without(BROUGHT, tmp_path, "tilegrid")


def test_without_shapely_the_tiles_are_the_same() -> None:
    """Areas in several CRSs, with holes, invalid or across zones; clipped, excluded, merged, enlarged, buffered."""
    number = 40
    with_shapely, without = grids(number), grids(number, *BROUGHT.split(","))
    assert sum(len(grid.get("tiles", ())) for grid in with_shapely) > 10 * number
    for expected, made in zip(with_shapely, without):
        seed = expected["seed"]
        assert expected.keys() == made.keys(), (seed, expected.get("error"), made.get("error"))
        assert expected.get("crs") == made.get("crs"), seed
        pairs = list(zip(expected.get("tiles", ()), made.get("tiles", ())))
        assert len(pairs) == len(expected.get("tiles", ())) == len(made.get("tiles", ())), seed
        for (*attributes, wkb), (*other_attributes, other_wkb) in pairs:
            assert attributes[:2] == other_attributes[:2], seed
            assert attributes[2:] == pytest.approx(other_attributes[2:], rel=1e-9, abs=1e-6), seed
            shape, other = shapely.from_wkb([wkb, other_wkb])
            assert shape.symmetric_difference(other).area <= 1e-9 * shape.area, (seed, attributes)


def test_an_algorithm_says_which_package_is_missing_and_what_to_do(tmp_path: Path) -> None:
    told = run_without("shapely", tmp_path, "createrun")
    assert "refused: The Python package shapely is missing" in told
    assert "Python packages" in told
    assert "No module named" not in told
    assert "or, without a window, type: cd " in told
    assert "-m bap_tiler_plugin.dependencies --behind " in told


def test_a_shapely_that_cannot_be_loaded_leaves_the_tile_grid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """QGIS from 3.40 imports shapely itself, so this one comes after that."""
    package = tmp_path / "front" / "shapely"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("__version__ = '2.1.0'\nraise ImportError('GLIBC_2.99 not found')\n")
    monkeypatch.setenv("LATER_IN_FRONT", str(package.parent))
    told = run_without("", tmp_path, "tilegrid", "createrun")
    assert "tilegrid 4" in told
    assert "createrun refused: A Python package cannot be loaded (GLIBC_2.99 not found)" in told


@pytest.mark.parametrize(
    ("name", "version", "needed"), [("openeo", "0.30.0", ">=0.51,<0.54"), ("shapely", "1.8.5", ">=2.0")]
)
def test_what_does_not_fit_is_told_before_anything_starts(name: str, version: str, needed: str, tmp_path: Path) -> None:
    package = tmp_path / "front" / name
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(f"__version__ = '{version}'\nfrom {name}.gone import lost\n")
    (tmp_path / "run").mkdir()
    told = run_without(
        "", tmp_path, "tilegrid", "createrun", "runstatus", "runjobs", "in_a_model", in_front=str(package.parent)
    )
    refused = (
        f"{name} {version} in {package.parent} does not fit: BAP Tiler needs {needed}. Take that folder off PYTHON"
    )
    lines = dict(line.split(" ", 1) for line in told.splitlines() if line.startswith(("createrun", "run", "tilegrid")))
    assert lines["tilegrid"] == "4"
    for algorithm in ("createrun", "runstatus", "runjobs"):
        assert "refused:" in lines[algorithm]
    assert told.count(refused) == 4
    assert f"in_a_model refused: {refused}" in told
    assert list((tmp_path / "run").iterdir()) == []
