"""The tests of core without QGIS, from the oldest packages that are supported to the newest: make matrix

Each environment mixes what goes together. GDAL comes with QGIS only, so tests that read or write rasters stay out.
"""

from __future__ import annotations

import os
from pathlib import Path

import nox

nox.options.default_venv_backend = "virtualenv"
nox.options.envdir = ".dev/nox"
nox.options.error_on_missing_interpreters = True

TOOLS = ("pytest>=8", "pytest-timeout", "pytest-xdist", "hypothesis", "flask>=2.2.5", "waitress>=3", "scipy>=1.9")
OLDEST = ("openeo==0.51.0", "pandas==1.5.3", "geopandas==0.14.0", "shapely==2.0.0", "pyogrio==0.7.0", "plotly==5.0.0")
MIDDLE = ("openeo==0.52.0", "pandas==2.0.3", "geopandas==0.14.4", "shapely==2.0.7", "pyogrio==0.9.0", "plotly==6.0.0")
NEWEST = ("pandas==3.*", "geopandas>=1.1", "shapely>=2.1", "pyogrio>=0.11", "plotly==7.*")
OPENEO_NEEDS = ("requests", "urllib3", "xarray", "numpy", "deprecated", "pystac[validation]", "pyarrow")

NEEDS_GDAL = ("osgeo", "core.mosaic", "core.rasters", "core.stretch", "start_local_backend", "shared_data")
NEEDS_TOOLS = (".dev", "both_managers", "bap_tiler_plugin.dependencies")


def interpreter(version: str) -> str:
    """Return a Python of that version: of pyenv, or whatever is found by its name."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    found = sorted(root.glob(f"versions/{version}.*/bin/python{version}"))
    return str(found[-1]) if found else version


def tests(*left_out: str) -> list[str]:
    """Return the unit tests in whose files none of the words stands."""
    paths = sorted(Path("tests/unit").glob("test_*.py"))
    return [str(path) for path in paths if not any(word in path.read_text(encoding="utf-8") for word in left_out)]


def run(session: nox.Session, paths: list[str], *options: str) -> None:
    """Tell the versions, then run the tests."""
    shown = "import openeo, pandas, shapely, plotly; print([m.__version__ for m in (openeo, pandas, shapely, plotly)])"
    session.run("python", "-c", shown)
    measured = "--deselect=tests/unit/test_tiling.py::test_counting_is_quick_enough_for_every_keystroke"
    session.run(
        "python", "-m", "pytest", "-n", "2", measured, *options, *(session.posargs or paths), env={"PYTHONPATH": "."}
    )


@nox.session(python=interpreter("3.9"))
def oldest(session: nox.Session) -> None:
    """Python 3.9 with the oldest releases that are supported."""
    session.install("--only-binary", ":all:", *OLDEST, *TOOLS, "numpy==1.23.5", "pyproj==3.4.1", "fiona<1.10")
    run(session, tests(*NEEDS_GDAL, *NEEDS_TOOLS))


@nox.session(python=interpreter("3.11"))
def middle(session: nox.Session) -> None:
    """Python 3.11 with pandas 2, Plotly 6 and the last shapely 2.0."""
    session.install("--only-binary", ":all:", *MIDDLE, *TOOLS, "numpy==1.26.4", "pyproj==3.6.1")
    run(session, tests(*NEEDS_GDAL, *NEEDS_TOOLS))


@nox.session(python=interpreter("3.13"))
def newest(session: nox.Session) -> None:
    """Python 3.13 with the newest releases. openeo 0.53 wants pandas before 3, which it works with none the less."""
    session.install("--only-binary", ":all:", *NEWEST, *TOOLS, *OPENEO_NEEDS, "numpy>=2.2", "pyproj>=3.7")
    session.install("--only-binary", ":all:", "--no-deps", "openeo==0.53.*")
    run(session, tests(*NEEDS_GDAL, *NEEDS_TOOLS))
