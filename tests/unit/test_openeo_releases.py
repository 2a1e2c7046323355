"""The oldest and the newest supported release of openeo have what is used of them, and the job manager works there."""

from __future__ import annotations

import ast
import contextlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import both_managers
import openeo_parts
import pytest
from both_managers import OURS, years
from stub_backend import StubBackend

from bap_tiler_plugin.dependencies import OPENEO_RELEASES

PROJECT = Path(__file__).resolve().parents[2]
OLDEST, NEWEST = "0.51.0", "0.53.0"


@pytest.fixture(scope="session", params=[OLDEST, NEWEST])
def release(request: pytest.FixtureRequest) -> tuple[str, Path]:
    """A release and the folder with it, which is kept in ``build``."""
    folder = PROJECT / "build" / f"openeo-{request.param}"
    if not folder.is_dir():
        folder.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as unfinished:
            options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--target", f"{unfinished}/new"]
            subprocess.run([sys.executable, "-m", "pip", "install", *options, f"openeo=={request.param}"], check=True)
            with contextlib.suppress(OSError):  # another test process was faster
                Path(unfinished, "new").rename(folder)
    return request.param, folder


def python(release: tuple[str, Path], *arguments: str) -> subprocess.CompletedProcess:
    """Run a script with that release first on the path."""
    path = [str(release[1]), str(Path(__file__).parent), str(PROJECT), *sys.path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_the_range_that_is_tested_is_the_one_that_is_stated() -> None:
    lowest, highest = re.fullmatch(r">=([\d.]+),<([\d.]+)", OPENEO_RELEASES).groups()  # type: ignore[union-attr]
    major, minor, _ = map(int, NEWEST.split("."))
    assert (lowest, highest) == (OLDEST[:-2], f"{major}.{minor + 1}")


def test_private_parts_are_there(release: tuple[str, Path], tmp_path: Path) -> None:
    done = python(release, openeo_parts.__file__, str(tmp_path))
    assert done.stdout.splitlines() == [f"openeo {release[0]}"], done.stderr[-2000:]


def test_jobs_run(release: tuple[str, Path], tmp_path: Path, make_stub: Callable[..., StubBackend]) -> None:
    stub, database = make_stub(), OURS.new_database(tmp_path, years(2))
    database.close()
    done = python(release, both_managers.__file__, OURS.name, stub.url, str(database.path))
    rows = database.read()
    assert list(rows["status"]) == ["finished", "finished"], done.stderr[-2000:]
    assert (list(rows["cpu"]), list(rows["costs"])) == (["12 cpu-seconds"] * 2, [4, 4])
    assert all(re.search(r"\[[0-9a-f]{16}\]$", title) for title in stub.titles())


def test_private_modules_and_names_are_imported_in_one_place_only() -> None:
    for path in sorted((PROJECT / "bap_tiler_plugin").rglob("*.py")):
        if path.name == "openeo_private.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "openeo":
                names = [*(node.module or "").split("."), *(alias.name for alias in node.names)]
                assert not [name for name in names if name.startswith("_")], f"{path.name}: {ast.unparse(node)}"
