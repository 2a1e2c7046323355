"""Runs that were opened lately, and those of the project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsSettings

from .run_layer import run_folder_of

_KEY = "bap_tiler/recent_runs"
_MOST = 15


def recent_runs() -> list[Path]:
    """Return the folders of runs that were opened lately, the last one first; without those that are gone."""
    stored = QgsSettings().value(_KEY, [], type=list)
    return [Path(text) for text in stored if isinstance(text, str) and (Path(text) / "run.gpkg").is_file()]


def remember_run(folder: Path) -> None:
    """Put a run's folder to the front."""
    others = [str(path) for path in recent_runs() if path != folder]
    QgsSettings().setValue(_KEY, [str(folder), *others][:_MOST])


def runs_of_project() -> list[Path]:
    """Return the folders of the runs that are layers of the project."""
    layers = QgsProject.instance().mapLayers().values()
    found = (run_folder_of(layer) for layer in layers)
    return list(dict.fromkeys(folder for folder in found if folder is not None))
