"""Where things are: folders that are proposed, and the area of the demo scenes (bounds: west, south, east, north)."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QStandardPaths

from ..core.catalogue import CatalogueEntry, read_catalogue
from ..core.errors import InputError

DEMO_AREA = ((590000.0, 5660000.0, 610000.0, 5680000.0), "EPSG:32631")
DEMO_BOUNDS = (4.285, 51.081, 4.576, 51.264)
DEMO_PERIOD = (date(2024, 5, 1), date(2024, 8, 1))


def runs_folder() -> Path:
    """Return the folder that holds the user's runs; it need not exist."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(documents) if documents else Path.home()) / "bap_tiler_runs"


def fresh_run_folder(parent: Path | None = None) -> Path:
    """Return a folder for a new run, named after the local time, that does not exist yet."""
    parent = runs_folder() if parent is None else parent
    stem = datetime.now().astimezone().strftime("%Y-%m-%d_%H%M")
    folder, number = parent / stem, 1
    while folder.exists():
        number += 1
        folder = parent / f"{stem}_{number}"
    return folder


def demo_scenes_folder() -> Path:
    """Return where the demo scenes are kept once they have been made."""
    return runs_folder() / "demo_scenes"


def kept_catalogue() -> Path:
    """Return where the catalogue of processes is kept once it has been fetched: in the user's profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "bap_tiler" / "catalogue.json"


def read_kept_catalogue() -> tuple[CatalogueEntry, ...]:
    """Return the catalogue that was fetched last, nothing when there is none or it cannot be read."""
    try:
        return read_catalogue(kept_catalogue())
    except InputError:
        return ()
