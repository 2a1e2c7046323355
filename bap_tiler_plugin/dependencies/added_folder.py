"""The folder of added packages: filled as a whole, described by a record, put behind QGIS's own packages."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from enum import Enum
from functools import lru_cache
from importlib import invalidate_caches, metadata
from pathlib import Path
from typing import Any

from .activation import PARENT, RECORD, REMOVE_LATER, activate, deactivate
from .installed import HELD_IN_FRONT, installed_versions, plain_name
from .pip_process import Pip
from .requirements import IMPORT_NAMES, NEVER_INSTALLED, REQUIREMENTS, DependencyError, missing
from .resolution import Package

_UNFINISHED_SECONDS = 3600.0
FETCHER = "fetch_wheels.py"
_CHECK = (
    "import importlib, json, sys; sys.path.extend(json.loads(sys.argv[1]));"
    "[importlib.import_module(name) for name in json.loads(sys.argv[2])]"
)


class Fit(Enum):
    """Whether a folder of added packages can be used."""

    ABSENT = "absent"
    FITS = "fits"
    OUTDATED = "outdated"
    DAMAGED = "damaged"


@dataclass(frozen=True)
class Record:
    """What a folder was made from.

    :ivar held: version by name of the packages of QGIS that the added ones were chosen for.
    :ivar packages: version by name of the added packages.
    """

    python: str
    requirements: list[str]
    held: dict[str, str]
    packages: dict[str, str]
    made: str


def read_record(folder: Path) -> Record | None:
    """Return what a folder was made from; None when it is not complete."""
    try:
        values: dict[str, Any] = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return Record(**values)
    except (OSError, ValueError, TypeError):
        return None


def fit(folder: Path, *, requirements: Sequence[str] = REQUIREMENTS, every_file: bool = False) -> Fit:
    """Return whether the packages in ``folder`` can be used with the QGIS that runs now.

    :param requirements: what the packages must have been added for.
    :param every_file: look for each file that was installed (a second), not only for each package.
    """
    record = read_record(folder)
    if record is None:
        return Fit.ABSENT
    held = installed_versions([folder.parent], record.held)
    if record.python != _python() or held != record.held or record.requirements != list(requirements):
        return Fit.OUTDATED
    return Fit.DAMAGED if lost_files(folder, every_file=every_file) else Fit.FITS


def lost_files(folder: Path, *, every_file: bool = True) -> list[str]:
    """Return the packages, or the files of packages, that the record names and that are gone or have another size."""
    record = read_record(folder)
    if record is None:
        return []
    there = _versions_in(folder, folder.stat().st_mtime_ns)
    lost = [name for name, version in record.packages.items() if there.get(plain_name(name)) != version]
    if every_file:
        found = metadata.distributions(path=[str(folder)])
        lost += [str(file) for item in found for file in item.files or () if _is_lost(file)]
    return lost


@lru_cache(maxsize=4)
def _versions_in(folder: Path, changed: int) -> dict[str, str]:
    """Return version by name of the packages in a folder that was changed last at this moment."""
    return {
        plain_name(item.metadata["Name"] or ""): item.version for item in metadata.distributions(path=[str(folder)])
    }


def _is_lost(file: metadata.PackagePath) -> bool:
    if file.parts[0] == ".." or file.suffix == ".pyc":
        return False
    try:
        size = Path(str(file.locate())).stat().st_size
    except OSError:
        return True
    return file.size is not None and size != file.size


def install(
    pip: Pip,
    packages: Sequence[Package],
    folder: Path,
    held: Mapping[str, str],
    *,
    requirements: Sequence[str] = REQUIREMENTS,
    imports: Sequence[str] = IMPORT_NAMES,
) -> None:
    """Fill ``folder`` with ``packages``; it is replaced as a whole once everything is there and can be imported.

    :raises DependencyError: when a download, a checksum or an import fails; the folder then is as it was.
    """
    fresh = folder.with_name(f"{folder.name}.new-{os.getpid()}")
    _remove_unfinished(folder)
    try:
        fresh.mkdir(parents=True, exist_ok=True)
        pinned = fresh / "requirements.txt"
        pinned.write_text("".join(f"{package.pinned}\n" for package in packages), encoding="utf-8")
        if packages:
            pip.install(
                *("--no-deps", "--require-hashes", "--no-compile"),
                *("--target", str(fresh), "--requirement", str(pinned)),
            )
        pinned.unlink()
        _check(pip, fresh, imports)
        versions = {package.name: package.version for package in packages}
        made = datetime.now(timezone.utc).isoformat(timespec="seconds")
        kept = {name: version for name, version in held.items() if name in HELD_IN_FRONT}
        record = Record(_python(), list(requirements), kept, versions, made)
        (fresh / RECORD).write_text(json.dumps(asdict(record), indent=1), encoding="utf-8")
        _replace(folder, fresh)
    except OSError as error:
        where = error.filename or folder
        raise DependencyError(f"{where}: {error.strerror or error}. Nothing was changed.") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        _drop_empty_parent(folder)
    invalidate_caches()


def _remove_unfinished(folder: Path) -> None:
    """Take away what programs left that were killed while they installed, long ago enough not to be at it now."""
    before = time.time() - _UNFINISHED_SECONDS
    for path in (*folder.parent.glob("*.new-*"), *folder.parent.glob("*.old-*")):
        with contextlib.suppress(OSError):  # gone meanwhile
            if path.stat().st_mtime < before:
                shutil.rmtree(path, ignore_errors=True)


def _check(pip: Pip, fresh: Path, imports: Sequence[str]) -> None:
    present = {plain_name(item.metadata["Name"] or "") for item in metadata.distributions(path=[str(fresh)])}
    forbidden = sorted(present & {plain_name(name) for name in NEVER_INSTALLED})
    if forbidden:
        raise DependencyError(f"{', '.join(forbidden)} would come beside QGIS's own. Nothing was changed.")
    code, lines = pip.run(["-c", _CHECK, json.dumps([str(fresh)]), json.dumps(list(imports))])
    if code:
        reason = lines[-1] if lines else f"Python ended with code {code}"
        raise DependencyError(f"The packages were downloaded, but cannot be used: {reason}. Nothing was changed.")


def _replace(folder: Path, fresh: Path) -> None:
    """Put ``fresh`` in the place of ``folder``; whoever looks meanwhile never finds a mixture."""
    old = folder.with_name(f"{folder.name}.old-{os.getpid()}")
    if folder.exists():
        try:
            folder.rename(old)
        except PermissionError as error:
            raise DependencyError(
                f"{folder} is in use. Restart QGIS and do this before you open BAP Tiler or its algorithms."
            ) from error
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def remove(folder: Path) -> bool:
    """Remove the folder and what earlier versions of QGIS or Python left beside it.

    :return: False when a part is in use and goes at the next start of QGIS.
    """
    deactivate(folder)
    siblings = [path for path in folder.parent.glob("*") if path.is_dir()] if folder.parent.name == PARENT else [folder]
    for path in siblings:
        shutil.rmtree(path, ignore_errors=True)
    (folder.parent / FETCHER).unlink(missing_ok=True)
    left = [path for path in siblings if path.exists()]
    for path in left:
        (path / REMOVE_LATER).touch()
    _drop_empty_parent(folder)
    return not left


def _drop_empty_parent(folder: Path) -> None:
    """Take the profile's folder for added packages away when nothing is in it; a folder elsewhere stays."""
    parent = folder.parent
    if parent.name == PARENT and parent.is_dir() and not any(parent.iterdir()):
        parent.rmdir()


def is_anything_added(folder: Path) -> bool:
    """Return whether the profile holds added packages, for this or an earlier QGIS, whole or in part."""
    return any(path.is_dir() for path in folder.parent.glob("*"))


def earlier_folders(folder: Path) -> list[Path]:
    """Return folders of added packages for other versions of QGIS or Python in the same profile."""
    return [path for path in sorted(folder.parent.glob("*")) if path != folder and read_record(path) is not None]


def folder_size(folder: Path) -> int:
    """Return the size in bytes of all files in the folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def unusable(folder: Path, names: Sequence[str] = IMPORT_NAMES) -> list[str]:
    """Return the importable names that are still missing with ``folder`` in place."""
    activate(folder)
    return missing(names)


def _python() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"
