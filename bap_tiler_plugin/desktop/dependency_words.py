"""What the window about Python packages says."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.self_check import short_path
from ..dependencies.plan import Place, Plan
from ..dependencies.sizes import size_text
from .package_words import why_not
from .places import runs_folder

_LONGEST_REASON = 400


def headline(place: Place) -> str:
    """Return what is in the way or missing, or that nothing is."""
    obstacles = place.unfitting()
    if obstacles:
        text = QCoreApplication.translate(
            "DependencyDialog",
            "QGIS finds {names} first, which does not fit BAP Tiler. Packages that are added come behind, so adding "
            "some does not help:",
        )
        return text.format(names=", ".join(f"{one.name} {one.version}" for one in obstacles))
    lacking = place.lacking()
    if not lacking:
        return QCoreApplication.translate("DependencyDialog", "BAP Tiler has all the Python packages that it needs.")
    names = ", ".join(lacking)
    if place.is_outdated():
        text = QCoreApplication.translate(
            "DependencyDialog",
            "QGIS, its Python or BAP Tiler was updated. The packages that were added do not fit any more: {names}.",
        )
    else:
        text = QCoreApplication.translate(
            "DependencyDialog", "BAP Tiler needs Python packages that this QGIS does not have: {names}."
        )
    kept = QCoreApplication.translate(
        "DependencyDialog", "They go into a folder of their own. QGIS's own packages stay as they are."
    )
    return f"{text.format(names=names)} {kept}"


def size_of(plan: Plan) -> str:
    """Return how many packages there are, how much to download and how much that is on disk."""
    text = QCoreApplication.translate(
        "DependencyDialog", "{packages} packages, {download} to download, about {disk} on disk"
    ).format(packages=len(plan.packages), download=size_text(plan.download), disk=size_text(plan.on_disk))
    unknown = len(plan.packages) - len(plan.sizes)
    without = QCoreApplication.translate("DependencyDialog", "{text}, without {n} of unknown size")
    return text if not unknown else without.format(text=text, n=unknown)


def step_of(line: str, percent: int) -> str:
    """Return what is going on, from a line of pip; nothing when the line does not tell."""
    if percent > 90:
        return QCoreApplication.translate("DependencyDialog", "Trying whether the packages can be used …")
    if percent > 80:
        return QCoreApplication.translate("DependencyDialog", "Unpacking …")
    name = line.partition("Collecting ")[2].split("==")[0]
    return QCoreApplication.translate("DependencyDialog", "Downloading {name} …").format(name=name) if name else ""


def removed(gone: bool) -> str:
    """Return in one line what was removed.

    :param gone: whether all files are gone already.
    """
    if not gone:
        return QCoreApplication.translate("DependencyDialog", "Files that are in use go when QGIS starts again.")
    return QCoreApplication.translate("DependencyDialog", "The added packages were removed.")


def what_stays() -> str:
    """Return what is there still after the packages were removed, and where."""
    restart = QCoreApplication.translate("DependencyDialog", "Restart QGIS to unload what is in use.")
    stays = QCoreApplication.translate(
        "DependencyDialog", "Your runs and the demo scenes stay, in {folder} unless you have chosen another folder."
    )
    return f"{restart} {stays.format(folder=short_path(runs_folder()))}"


def reason(error: Exception) -> str:
    """Return why it failed, short enough to be read at a glance; the log has the whole."""
    text = why_not(" ".join(str(error).split())) or type(error).__name__
    return text if len(text) <= _LONGEST_REASON else f"{text[:_LONGEST_REASON].rsplit(' ', 1)[0]} …"
