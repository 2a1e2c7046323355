"""Run openeo's own tests of its job management with TileJobManager in the place of its manager.

    python tests/compat/run_openeo_tests.py CHECKOUT [--openeo 0.51.0]

CHECKOUT is a folder with the sources of openeo-python-client at the tag of the release to be tested; its tests are in
no package. They run twice, with openeo's manager and with ours: what passes with openeo's has to pass with ours,
except for what ``deviations.py`` names.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from deviations import PINNED, UNRELIABLE

PROJECT = Path(__file__).resolve().parents[2]
BUILD = PROJECT / "build"
TOOLS = BUILD / "compat-tools"
TESTS = Path("tests") / "extra" / "job_management"
PACKAGES = (
    "requests-mock==1.12.1",
    "httpretty==1.1.4",
    "time-machine==3.6.0",
    "dirty-equals==0.11",
    "pystac-client==0.9.1",
    "pyarrow==16.1.0",
    "jsonschema==4.26.0",
    "jsonschema-specifications==2025.9.1",
    "referencing==0.37.0",
    "rpds-py==2026.9.1",
    "attrs==26.1.0",
)
TEST_SECONDS = 60


def install(folder: Path, *packages: str) -> None:
    """Put packages into a folder of their own, once."""
    if not folder.is_dir():
        options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--target", str(folder)]
        subprocess.run([sys.executable, "-m", "pip", "install", *options, *packages], check=True)


def outcomes(checkout: Path, name: str, before: list[Path], *options: str) -> dict[str, bool]:
    """Whether each test passes; skipped ones are left out."""
    report = BUILD / f"compat-{name}.xml"
    report.unlink(missing_ok=True)
    path = [*map(str, before), str(PROJECT), str(Path(__file__).parent), *sys.path[1:], str(TOOLS)]
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=short", "-p", "no:cacheprovider"]
    command += ["-p", "no:pytest_qgis", "--timeout", str(TEST_SECONDS), f"--junitxml={report}", *options, str(TESTS)]
    with (BUILD / f"compat-{name}.txt").open("w", encoding="utf-8") as log:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
        subprocess.run(command, cwd=checkout, env=environment, stdout=log, stderr=subprocess.STDOUT, check=False)
    passed = {}
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        if case.find("skipped") is None:
            failed = case.find("failure") is not None or case.find("error") is not None
            passed[f"{case.get('classname')}::{case.get('name')}"] = not failed
    return passed


def named(test: str, names: dict[str, str]) -> str:
    """What is said of a test, empty when nothing is."""
    return next((why for name, why in names.items() if f"::{name}" in test), "")


def main() -> int:
    """Run both and tell the difference; 1 when there is one that is not named."""
    parser = argparse.ArgumentParser(description="openeo's own tests with TileJobManager")
    parser.add_argument("checkout", type=Path, help="folder with the sources of openeo-python-client")
    parser.add_argument("--openeo", help="release to test with, put into build/; otherwise the installed one")
    arguments = parser.parse_args()
    BUILD.mkdir(exist_ok=True)
    install(TOOLS, *PACKAGES)
    before = []
    if arguments.openeo:
        before = [BUILD / f"openeo-{arguments.openeo}"]
        install(before[0], f"openeo=={arguments.openeo}")
    stock = outcomes(arguments.checkout, "stock", before)
    skip = " and ".join(f"not {name}" for name in PINNED)
    ours = outcomes(arguments.checkout, "ours", before, "-p", "swap_manager", "-k", skip)
    usable = [test for test, passed in stock.items() if passed and not named(test, UNRELIABLE)]
    deviating = [test for test in usable if named(test, PINNED)]
    broken = [test for test in usable if test not in deviating and not ours.get(test)]
    say = sys.stdout.write
    say(f"{len(stock)} tests, {len(usable)} of them pass with openeo's own manager and tell something\n")
    say(f"{len(usable) - len(deviating) - len(broken)} of these pass with TileJobManager\n")
    for test in deviating:
        say(f"pins a limit  {test}  ({named(test, PINNED)})\n")
    for test in broken:
        say(f"FAILS         {test}\n")
    return 1 if broken or not usable else 0


if __name__ == "__main__":
    sys.exit(main())
