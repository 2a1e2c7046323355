"""What QGIS's process does to Python packages, and what loading the algorithms costs."""

from __future__ import annotations

import ctypes.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GEOMETRY_TESTS = ("test_tiling.py", "test_tiling_lonlat.py", "test_tile_run.py", "test_report.py", "test_process.py")
HEAVY = ("numpy", "shapely", "pyproj", "requests", "openeo", "pandas", "geopandas", "plotly", "flask", "scipy")


@pytest.fixture
def library() -> str:
    """The system's GEOS, which QGIS loads."""
    name = ctypes.util.find_library("geos_c")
    if name is None or not hasattr(os, "RTLD_DEEPBIND"):
        pytest.skip("this system does not share libraries in the way that mixes two versions of GEOS")
    return name


def test_shapely_answers_right_beside_qgis_own_geos(library: str) -> None:
    code = f"""
import ctypes, json
ctypes.CDLL({library!r}, ctypes.RTLD_GLOBAL)
import bap_tiler_plugin.core
import shapely
from shapely.geometry.polygon import orient
square = shapely.box(0, 0, 2, 2)
print(json.dumps([
    square.exterior.has_z, orient(square, -1.0).exterior.coords[1], square == shapely.box(0, 0, 2, 2),
    bool(shapely.contains_xy(square, 1, 1)), len(square.wkb), square.wkt,
]))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    wkt = "POLYGON ((2 0, 2 2, 0 2, 0 0, 2 0))"
    assert json.loads(done.stdout) == [False, [0.0, 0.0], True, True, 93, wkt]


def test_all_uses_of_geometries_work_beside_qgis_own_geos(library: str) -> None:
    files = [f"tests/unit/{name}" for name in GEOMETRY_TESTS]
    command = [sys.executable, "-m", "pytest", "-p", "no:pytest_qgis", *files]
    environment = {**os.environ, "LD_PRELOAD": library}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]


def test_the_algorithms_load_without_heavy_packages() -> None:
    code = f"""
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
before = set(sys.modules)
from bap_tiler_plugin.processing.provider import BapTilerProvider
provider = BapTilerProvider()
QgsApplication.processingRegistry().addProvider(provider)
names = [algorithm.name() for algorithm in provider.algorithms()]
print(len(names), [name for name in {HEAVY!r} if name in set(sys.modules) - before])
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "11 []"
