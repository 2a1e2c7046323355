"""Which Python packages this QGIS has and lacks, and how to add the lacking ones without breaking it.

Only the standard library is imported here. QGIS's own compiled packages are held at their versions while pip resolves
(a second PROJ makes QGIS crash at exit, a second numpy breaks GDAL's bindings), and only what is missing is put into a
folder of its own, without dependencies being looked at a second time and with the checksums of the resolution.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess  # nosec B404 - pip is run with arguments made here
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path

OPENEO_RELEASES = ">=0.51,<0.54"
REQUIREMENTS = (
    f"openeo{OPENEO_RELEASES}",
    "geopandas>=0.14",
    "pandas>=1.5,<4",
    "shapely>=2.0",
    "pyogrio>=0.7",
    "plotly>=5,<8",
    "flask>=3.0",
    "waitress>=3.0",
)
IMPORT_NAMES = ("openeo", "geopandas", "pandas", "shapely", "pyogrio", "plotly", "flask", "waitress")
NEVER_INSTALLED = ("numpy", "pyproj", "gdal", "pyqt5", "pyqt6", "sip", "scipy", "qgis")
_HELD = (*NEVER_INSTALLED, "matplotlib", "shapely", "pandas", "geopandas", "lxml", "pillow", "psycopg2", "requests")
_STAMP = "complete.json"


class DependencyError(RuntimeError):
    """The packages cannot be resolved or installed; the text says why and what to do."""


@dataclass(frozen=True)
class Package:
    """One distribution that the resolution wants to add."""

    name: str
    version: str
    sha256: str

    @property
    def pinned(self) -> str:
        """The line for a pip requirements file, with the checksum where the index gave one."""
        line = f"{self.name}=={self.version}"
        return f"{line} --hash=sha256:{self.sha256}" if self.sha256 else line


def missing(names: Sequence[str] = IMPORT_NAMES) -> list[str]:
    """Return those of the importable ``names`` that this Python cannot find; nothing is imported."""
    return [name for name in names if util.find_spec(name) is None]


def held_versions(folder: Path | None = None) -> dict[str, str]:
    """Return name and version of the packages of this Python that an installation must not touch.

    :param folder: a folder of added packages, which does not count as this Python's own.
    """
    held = {}
    for distribution in metadata.distributions():
        name = (distribution.metadata["Name"] or "").lower()
        inside = folder is not None and Path(str(distribution.locate_file(""))).resolve() == folder.resolve()
        if name in _HELD and not inside:
            held[name] = distribution.version
    return held


def resolve(requirements: Sequence[str], *, python: str = sys.executable, folder: Path | None = None) -> list[Package]:
    """Return the packages that must be added so that ``requirements`` hold, in pip's order.

    :raises DependencyError: when pip finds no set that leaves QGIS's own packages alone.
    """
    with tempfile.TemporaryDirectory() as temporary:
        constraints, report = Path(temporary, "constraints.txt"), Path(temporary, "report.json")
        held = held_versions(folder)
        constraints.write_text("".join(f"{name}=={version}\n" for name, version in held.items()), encoding="utf-8")
        options = ["--dry-run", "--report", str(report), "--constraint", str(constraints)]
        _pip(python, folder, "install", *options, *requirements)
        packages = [_package(item) for item in json.loads(report.read_text(encoding="utf-8"))["install"]]
    touched = [package.name for package in packages if package.name.lower() in NEVER_INSTALLED]
    if touched:
        raise DependencyError(
            f"The packages need another version of {', '.join(touched)} than QGIS has. "
            "Install those with the system's package manager first."
        )
    return packages


def install(packages: Sequence[Package], folder: Path, *, python: str = sys.executable) -> None:
    """Put ``packages`` into ``folder``, which is replaced as a whole once everything is there.

    :raises DependencyError: when a download or checksum fails; the folder then is as it was.
    """
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    pinned = fresh / "requirements.txt"
    pinned.write_text("".join(f"{package.pinned}\n" for package in packages), encoding="utf-8")
    try:
        if packages:
            target = ["--no-deps", "--target", str(fresh), "--requirement", str(pinned)]
            _pip(python, folder, "install", "--quiet", *target)
    except DependencyError:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    pinned.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)


def ensure(folder: Path, requirements: Sequence[str] = REQUIREMENTS, *, python: str = sys.executable) -> bool:
    """Make sure that ``folder`` holds what ``requirements`` lack in this Python.

    :return: whether something was installed; False when the folder was complete already.
    :raises DependencyError: see :func:`resolve` and :func:`install`.
    """
    state = _fingerprint(folder, requirements)
    stamp = folder / _STAMP
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == state:
        return False
    install(resolve(requirements, python=python, folder=folder), folder, python=python)
    stamp.write_text(state, encoding="utf-8")
    return True


def _fingerprint(folder: Path, requirements: Sequence[str]) -> str:
    known = {"python": sys.version, "held": held_versions(folder), "requirements": list(requirements)}
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


def _package(item: dict) -> Package:
    hashes = item.get("download_info", {}).get("archive_info", {}).get("hashes", {})
    return Package(item["metadata"]["name"], item["metadata"]["version"], hashes.get("sha256", ""))


def _pip(python: str, folder: Path | None, *arguments: str) -> None:
    command = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]
    if "--dry-run" in arguments and _externally_managed():
        command.append("--break-system-packages")
    environment = {**os.environ, "PYTHONPATH": _path_without(folder)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # nosec B603
    if done.returncode:
        raise DependencyError(f"pip could not add the Python packages. {_reason(done.stdout, done.stderr)}")


def _reason(output: str, errors: str) -> str:
    """Return pip's error in one line, with the packages that are in conflict."""
    error = next((line for line in errors.splitlines() if line.startswith("ERROR")), errors[-400:])
    conflict = output.partition("The conflict is caused by:")[2].partition("\n\n")[0]
    return " ".join(f"{error} {conflict}".split())


def _path_without(folder: Path | None) -> str:
    entries = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return os.pathsep.join(e for e in entries if e and (folder is None or Path(e).resolve() != folder.resolve()))


def _externally_managed() -> bool:
    return Path(sysconfig.get_path("stdlib"), "EXTERNALLY-MANAGED").is_file()


def main() -> int:
    """``dependencies.py FOLDER [REQUIREMENT ...]``: fill FOLDER for the Python that runs this file."""
    folder, *requirements = sys.argv[1:]
    try:
        added = ensure(Path(folder), tuple(requirements) or REQUIREMENTS)
    except DependencyError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{folder}: {'packages installed' if added else 'packages are there already'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
