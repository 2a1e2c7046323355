"""What works while packages are missing, and what the algorithms that need them say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in sys.argv[1].split(","):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
from qgis.core import QgsApplication, QgsProcessingException

application = QgsApplication([], False)
application.initQgis()
import processing
from processing.core.Processing import Processing

Processing.initialize()
from bap_tiler_plugin.processing.provider import BapTilerProvider

provider = BapTilerProvider()
QgsApplication.processingRegistry().addProvider(provider)
grid = {"EXTENT": "590000,600000,5660000,5670000 [EPSG:32631]", "TILE_SIZE": 5000, "ANCHOR": 1, "OUTPUT": "memory:"}
calls = {
    "tilegrid": grid,
    "runstatus": {"RUN_FOLDER": sys.argv[2]},
    "runjobs": {"RUN_FOLDER": sys.argv[2], "BACKENDS": "local=http://127.0.0.1:9/;auth=none"},
}
for name in sys.argv[3:]:
    try:
        print(name, processing.run(f"baptiler:{name}", calls[name]).get("NUMBER_OF_TILES"))
    except QgsProcessingException as error:
        print(name, "refused:", error)
"""


def run_without(packages: str, folder: Path, *names: str) -> str:
    command = [sys.executable, "-c", SCRIPT, packages, str(folder), *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_the_tile_grid_needs_neither_openeo_nor_pandas(tmp_path: Path) -> None:
    absent = "openeo,pandas,geopandas,xarray,pyogrio,plotly,flask,waitress,scipy"
    assert "tilegrid 4" in run_without(absent, tmp_path, "tilegrid")


def test_an_algorithm_says_which_package_is_missing_and_what_to_do(tmp_path: Path) -> None:
    told = run_without("shapely", tmp_path, "tilegrid")
    assert "refused: The Python package shapely is missing" in told
    assert "Python packages" in told
    assert "No module named" not in told
