"""A run whose folder has been removed, and what is said about it."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from .run_layer import DATABASE


def is_gone(folder: Path) -> bool:
    """Whether a folder holds no run any more."""
    return not (folder / DATABASE).is_file()


def gone_line() -> str:
    """Return in one line that the folder of a run is gone, and what to do."""
    return QCoreApplication.translate("RunGone", "The run's folder is gone. Put it back, or start a new run.")


def gone_text(folder: Path) -> str:
    """Return that the folder of a run is gone."""
    return QCoreApplication.translate("RunGone", "The folder of the run {run} is gone: {folder}").format(
        run=folder.name, folder=folder
    )
