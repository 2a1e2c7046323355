"""Which library grids are computed with: shapely from version 2 on, or what stands in for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import shapely

PROJECT = Path(__file__).resolve().parents[2]
CODE = """
import sys

places, sys.path[:] = sys.argv[1:], [path for path in sys.path if path and "packages" not in path]
sys.path.append(places.pop(0))
from bap_tiler_plugin.core.geometry_engine import shapely, use_where_shapely_is_missing

class StandIn:
    area = staticmethod(lambda shape: "computed by the stand-in")

def say(name):
    try:
        print(getattr(shapely, name)(None))
    except ModuleNotFoundError as error:
        print("missing:", error.name)

say("area")
use_where_shapely_is_missing(StandIn)
say("area")
say("voronoi_polygons")
sys.path.extend(places)
say("area")
"""


def said(*places: Path) -> list[str]:
    """What a Python says that finds the project, then packages in the other places."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", CODE, *map(str, (PROJECT, *places))],
        cwd=PROJECT.parent, env={}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_without_shapely_the_stand_in_computes_and_what_it_lacks_is_told_as_missing() -> None:
    assert said() == ["missing: shapely", "computed by the stand-in", "missing: shapely", "computed by the stand-in"]


def test_shapely_counts_as_soon_as_it_can_be_imported(tmp_path: Path) -> None:
    (tmp_path / "shapely.py").write_text('def get_parts(shape): ...\narea = "computed by {}".format\n')
    assert said(tmp_path)[-2:] == ["missing: shapely", "computed by None"]


def test_an_old_shapely_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "shapely.py").write_text('__version__ = "1.8.5"\n')
    assert said(tmp_path)[-1] == "computed by the stand-in"


def test_the_functions_are_shapelys_own() -> None:
    from bap_tiler_plugin.core.geometry_engine import shapely as used

    assert used.intersection is shapely.intersection
