"""What the plugin leaves in a QGIS profile, removed when the plugin is uninstalled; runs are the user's and stay."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QTimer

from ..dependencies.activation import PARENT

_PLUGIN = Path(__file__).absolute().parents[1]
_SETTINGS = "bap_tiler"
_UNTIL_UNINSTALLED_MS = 1000


def remove_traces_if_uninstalled() -> None:
    """Look, a second later or when QGIS quits before, whether the plugin's folder is gone; then remove its traces.

    QGIS unloads a plugin before it removes or renews its files and does not say why it unloads it. When QGIS is quit,
    or the plugin is switched off or renewed, nothing is removed.
    """
    profile = Path(QgsApplication.qgisSettingsDirPath())
    QTimer.singleShot(_UNTIL_UNINSTALLED_MS, lambda: _remove_traces(profile))
    QgsApplication.instance().aboutToQuit.connect(lambda: _remove_traces(profile))


def _remove_traces(profile: Path) -> None:
    if _PLUGIN.exists():
        return
    _remove_logins()
    QgsSettings().remove(_SETTINGS)
    packages = profile / "python" / PARENT
    sys.path[:] = [entry for entry in sys.path if packages not in Path(entry).parents]
    for folder in (packages, profile / "bap_tiler"):
        shutil.rmtree(folder, ignore_errors=True)


def _remove_logins() -> None:
    settings = QgsSettings()
    settings.beginGroup(f"{_SETTINGS}/logins")
    entries = [str(settings.value(key, "")) for key in settings.allKeys()]
    settings.endGroup()
    manager = QgsApplication.authManager()
    for entry in entries if manager is not None and not manager.isDisabled() else ():
        if entry in manager.configIds():
            manager.removeAuthenticationConfig(entry)
