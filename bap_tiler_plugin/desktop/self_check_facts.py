"""What only QGIS can tell for the self-check."""

from __future__ import annotations

from configparser import ConfigParser
from dataclasses import dataclass
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProjUtils
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QT_VERSION_STR

from ..core.self_check import (
    Finding,
    Section,
    Verdict,
    check_folders,
    check_packages,
    check_projections,
    check_versions,
)
from ..dependencies.added_folder import Fit, earlier_folders, fit, lost_files, read_record
from ..dependencies.requirements import IMPORT_NAMES
from ..dependencies.unfitting import unfitting
from .dependency_setup import added_folder
from .places import runs_folder

_METADATA = Path(__file__).resolve().parents[1] / "metadata.txt"


@dataclass(frozen=True)
class Facts:
    """What was asked on the GUI thread; the rest can be found out on any thread."""

    versions: dict[str, str]
    proj: str
    folders: dict[str, Path]
    added: Path
    logins: Section


def facts() -> Facts:
    """Ask QGIS; call it on the GUI thread, it takes no time."""
    profile = Path(QgsApplication.qgisSettingsDirPath())
    versions = {
        "BAP Tiler": _plugin_version(),
        "QGIS": Qgis.version(),
        "Qt": f"{QT_VERSION_STR}, PyQt {PYQT_VERSION_STR}",
        "GEOS": Qgis.geosVersion(),
    }
    proj = f"{QgsProjUtils.projVersionMajor()}.{QgsProjUtils.projVersionMinor()}"
    folders = {"Profile": profile, "Runs": runs_folder(), "Added packages": added_folder()}
    return Facts(versions, proj, folders, added_folder(), Section("Logins", _login_store()))


def look(known: Facts) -> list[Section]:
    """Return all sections of the self-check; takes a second, so call it off the GUI thread."""
    obstacles = {package.name: (package.version, package.needed) for package in unfitting([known.added.parent])}
    return [
        check_versions(known.versions),
        check_packages(known.added, required=IMPORT_NAMES, unfitting=obstacles),
        Section("Added packages", _added(known.added)),
        check_projections(known.proj),
        check_folders(known.folders),
        known.logins,
    ]


def _added(folder: Path) -> tuple[Finding, ...]:
    record = read_record(folder)
    earlier = [Finding("From an earlier version", path.name, Verdict.NOTE) for path in earlier_folders(folder)]
    if record is None:
        return (Finding("Record", "nothing was added to this profile"), *earlier)
    lost = lost_files(folder)
    files = (
        Finding("Files", f"{len(lost)} lost or changed, such as {lost[0]}", Verdict.BAD)
        if lost
        else Finding("Files", "complete")
    )
    added = f"{len(record.packages)} packages, {record.made}"
    if fit(folder) is Fit.OUTDATED:
        return (Finding("Record", f"{added}: they do not fit this QGIS any more", Verdict.BAD), files, *earlier)
    return (Finding("Record", added), files, *earlier)


def _login_store() -> tuple[Finding, ...]:
    manager = QgsApplication.authManager()
    if manager is None or manager.isDisabled():
        text = manager.disabledMessage() if manager is not None else "QGIS has none"
        return (Finding("Login store", f"cannot be used: {text}", Verdict.BAD),)
    if not manager.masterPasswordHashInDatabase():
        return (Finding("Login store", "no master password yet; QGIS asks for one with the first login", Verdict.NOTE),)
    state = "open" if manager.masterPasswordIsSet() else "locked; QGIS asks for the master password when it is needed"
    return (Finding("Login store", state),)


def _plugin_version() -> str:
    parser = ConfigParser(interpolation=None)
    parser.read(_METADATA, encoding="utf-8")
    return parser.get("general", "version", fallback="not known")
