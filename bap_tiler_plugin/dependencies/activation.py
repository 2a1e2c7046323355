"""Where a QGIS profile keeps added packages, and how they become importable. Imports little: QGIS waits for it."""

from __future__ import annotations

import json
import shutil
import sys
from importlib import invalidate_caches
from pathlib import Path

RECORD = "complete.json"
PARENT = "bap_tiler"
REMOVE_LATER = "remove_at_start"


def profile_folder(profile: Path, qgis_version: str) -> Path:
    """Return where a QGIS profile keeps the packages for this Python and QGIS.

    :param qgis_version: such as "3.40.6-Bratislava"; a patch release keeps the folder.
    """
    qgis = ".".join(qgis_version.split("-")[0].split(".")[:2])
    return profile / "python" / PARENT / f"{sys.version_info.major}.{sys.version_info.minor}-{qgis}"


def activate(folder: Path) -> bool:
    """Put a complete folder behind everything else on ``sys.path`` and return whether it is there; quick."""
    if (folder / REMOVE_LATER).exists():
        shutil.rmtree(folder, ignore_errors=True)
    if not _is_complete(folder):
        return False
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
        invalidate_caches()
    return True


def _is_complete(folder: Path) -> bool:
    """Return whether the file that is written last can be read: not when the power failed meanwhile."""
    try:
        return bool(json.loads((folder / RECORD).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return False


def deactivate(folder: Path) -> None:
    """Take the folder off ``sys.path``; what was imported from it stays imported."""
    while str(folder) in sys.path:
        sys.path.remove(str(folder))
    invalidate_caches()
