"""Statuses in the user's language."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtCore import QCoreApplication

from ..core.statuses import STATUSES


def status_label(name: str) -> str:
    """Return a status in the user's language; one that is not known keeps its name."""
    if name not in STATUSES:
        return name
    return _label(name)


def forget_labels() -> None:
    """Read the labels anew, after the language has changed."""
    _label.cache_clear()


@lru_cache(maxsize=64)
def _label(name: str) -> str:
    labels = {
        "not_started": QCoreApplication.translate("JobStatus", "Not started"),
        "submitting": QCoreApplication.translate("JobStatus", "Submitting"),
        "created": QCoreApplication.translate("JobStatus", "Created"),
        "queued_for_start": QCoreApplication.translate("JobStatus", "Waiting to start"),
        "queued": QCoreApplication.translate("JobStatus", "Queued"),
        "running": QCoreApplication.translate("JobStatus", "Running"),
        "downloading": QCoreApplication.translate("JobStatus", "Downloading"),
        "finished": QCoreApplication.translate("JobStatus", "Finished"),
        "download_failed": QCoreApplication.translate("JobStatus", "Download failed"),
        "start_failed": QCoreApplication.translate("JobStatus", "Start failed"),
        "error": QCoreApplication.translate("JobStatus", "Failed"),
        "canceled": QCoreApplication.translate("JobStatus", "Cancelled"),
        "skipped": QCoreApplication.translate("JobStatus", "Skipped"),
    }
    return labels.get(name, STATUSES[name].label)
