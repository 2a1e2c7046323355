"""Installs the plugin's zip as a user would, lets it add its packages, does the main job, and removes the plugin."""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path

import drive_main_job
import pyplugin_installer
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDialog, QPushButton, QToolButton, QWidget
from qgis.utils import iface, plugins
from qgis_driver import Steps, click, until

INSTALL_SECONDS = 150
NAME = "bap_tiler_plugin"

driver = drive_main_job.driver


def steps() -> Steps:
    """From the zip to an empty profile again."""
    driver.fill_window()
    yield until(lambda: iface.mainWindow().isVisible(), "QGIS's window")
    driver.result["importable_before"] = [name for name in ("openeo", NAME) if importlib.util.find_spec(name)]
    pyplugin_installer.instance().installFromZipFile(driver.order["zip"])
    yield until(lambda: NAME in plugins, "the plugin")
    yield from add_packages()
    driver.dialog = window("RunDialog")
    yield until(lambda: "km²" in driver.dialog.countLabel.text(), "the first count")
    yield from drive_main_job.run()
    yield from look_at_self_check()
    note_what_is_used()
    yield from remove_plugin()


def window(name: str) -> QWidget:
    """A window of the plugin by its name."""
    return iface.mainWindow().findChild(QDialog, name)


def add_packages() -> Steps:
    """The toolbar button opens the window that adds packages; afterwards the plugin's own window opens."""
    bars = iface.mainWindow().findChildren(QToolButton)
    button = next(button for button in bars if button.defaultAction() is plugins[NAME]._action)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    yield until(lambda: window("DependencyDialog") is not None, "the window that adds packages")
    dialog = window("DependencyDialog")
    driver.result["run_dialog_before"] = window("RunDialog") is not None
    install = dialog.findChild(QPushButton, "installButton")
    begun = time.monotonic()
    yield until(lambda: install.isEnabled() or "Not added" in dialog.logEdit.toPlainText(), "the packages to add")
    driver.result["look_up_seconds"] = time.monotonic() - begun
    driver.result["headline"] = dialog.headlineLabel.text()
    driver.result["size"] = dialog.sizeLabel.text()
    driver.result["to_add"] = [
        dialog.packagesTree.topLevelItem(row).text(0) for row in range(dialog.packagesTree.topLevelItemCount())
    ]
    driver.picture("packages_missing", dialog)
    begun = time.monotonic()
    driver.phase("adding packages")
    click(install)
    yield until(lambda: dialog.progressBar.value() > 20, "the download", INSTALL_SECONDS)
    driver.picture("packages_installing", dialog)
    yield until(lambda: dialog.progressBar.value() > 90, "the unpacking", INSTALL_SECONDS)
    driver.phase("")
    yield until(lambda: not dialog.isVisible() or dialog.logEdit.isVisible(), "the packages", INSTALL_SECONDS)
    driver.result["install_seconds"] = time.monotonic() - begun
    driver.result["report"] = dialog.report()[-2000:]
    yield until(lambda: window("RunDialog") is not None and window("RunDialog").isVisible(), "the plugin's window")


def look_at_self_check() -> Steps:
    """The self-check from the menu."""
    iface.mainWindow().findChild(QAction, "bapTilerSelfCheckAction").trigger()
    yield until(lambda: window("SelfCheckDialog") is not None, "the self-check")
    dialog = window("SelfCheckDialog")
    yield until(dialog.copyButton.isEnabled, "the findings")
    driver.picture("self_check", dialog)
    driver.result["self_check"] = dialog.report()
    click(dialog.closeButton)


def note_what_is_used() -> None:
    """Where packages come from."""
    profile = Path(QgsApplication.qgisSettingsDirPath())
    added = next(path for path in (profile / "python" / "bap_tiler").iterdir() if path.is_dir())
    own = Path(sys.modules["numpy"].__file__).parents[1]
    driver.result["behind_qgis"] = sys.path.index(str(added)) > sys.path.index(str(own))
    driver.result["origins"] = {
        name: str(Path(sys.modules[name].__file__).parent) for name in ("numpy", "pyproj", "openeo", "shapely")
    }
    driver.result["added"] = str(added)
    driver.result["added_bytes"] = sum(path.stat().st_size for path in added.rglob("*") if path.is_file())


def remove_plugin() -> Steps:
    """Uninstall it, as the plugin manager does after its question."""
    profile = Path(QgsApplication.qgisSettingsDirPath())
    pyplugin_installer.instance().uninstallPlugin(NAME, quiet=True)
    driver.dialog = None
    yield until(lambda: not (profile / "python" / "plugins" / NAME).exists(), "the plugin's folder being gone")
    yield until(lambda: not (profile / "python" / "bap_tiler").exists(), "the packages being gone")
    driver.result["actions_left"] = [
        action.text() for action in iface.mainWindow().findChildren(QAction) if "bapTiler" in action.objectName()
    ]
    driver.result["provider_left"] = QgsApplication.processingRegistry().providerById("baptiler") is not None


driver.start(steps)
