"""The plugin's life: what it adds to QGIS it takes away again, and starting costs nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QAction, QDialog

import bap_tiler_plugin
from bap_tiler_plugin.dependencies.plan import Place
from bap_tiler_plugin.desktop import dependency_dialog, installation
from bap_tiler_plugin.plugin import BapTilerPlugin

HEAVY = (
    "openeo",
    "pandas",
    "geopandas",
    "shapely",
    "xarray",
    "plotly",
    "flask",
    "pyproj",
    "scipy",
    "numpy",
    "requests",
)


class Interface:
    """The part of QGIS's interface that the plugin's life touches, and what was done to it."""

    def __init__(self, real: Any) -> None:
        self._real = real
        self.toolbar: list[QAction] = []
        self.menu: list[tuple[str, QAction]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def addToolBarIcon(self, action: QAction) -> None:
        self.toolbar.append(action)

    def removeToolBarIcon(self, action: QAction) -> None:
        self.toolbar.remove(action)

    def addPluginToMenu(self, name: str, action: QAction) -> None:
        self.menu.append((name, action))

    def removePluginMenu(self, name: str, action: QAction) -> None:
        self.menu.remove((name, action))


@pytest.fixture
def interface(qgis_iface: Any) -> Interface:
    """An interface that keeps what is added."""
    return Interface(qgis_iface)


@pytest.fixture
def plugin(interface: Interface) -> Iterator[BapTilerPlugin]:
    """The plugin as QGIS's plugin manager starts it."""
    made = bap_tiler_plugin.classFactory(interface)
    made.initGui()
    yield made
    made.unload()


def provider() -> Any:
    return QgsApplication.processingRegistry().providerById("baptiler")


def test_it_adds_a_button_a_menu_entry_and_a_provider(plugin: BapTilerPlugin, interface: Interface) -> None:
    (action,) = interface.toolbar
    assert action.text() == "BAP Tiler"
    assert not action.icon().isNull()
    assert action.toolTip()
    assert interface.menu[0] == ("BAP Tiler", action)
    assert {text.text() for _, text in interface.menu} >= {"BAP Tiler", "Python packages …", "Self-check …"}
    assert {algorithm.name() for algorithm in provider().algorithms()} >= {"tilegrid", "createrun", "runjobs", "mosaic"}


def test_unloading_takes_everything_away_and_can_be_repeated(interface: Interface) -> None:
    for _ in range(2):
        started = bap_tiler_plugin.classFactory(interface)
        started.initGui()
        started.controller()
        started.unload()
        assert (interface.toolbar, interface.menu, provider()) == ([], [], None)
    started.unload()


def test_qgis_process_has_no_interface() -> None:
    started = bap_tiler_plugin.classFactory(None)
    started.initProcessing()
    try:
        assert provider() is not None
    finally:
        started.unload()
    assert provider() is None


def test_the_button_opens_the_dialog(plugin: BapTilerPlugin, interface: Interface) -> None:
    interface.toolbar[0].trigger()
    dialog = plugin.controller().dialog
    assert isinstance(dialog, QDialog)
    assert dialog.isVisible()
    assert interface.toolbar[0].trigger() is None
    assert plugin.controller().dialog is dialog


def test_missing_packages_are_offered_and_then_the_dialog_opens(
    plugin: BapTilerPlugin, interface: Interface, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = Place(Path("nowhere"), imports=("baptest_absent",))
    monkeypatch.setattr(dependency_dialog, "place", lambda wheels=None: absent)
    monkeypatch.setattr(dependency_dialog.DependencyDialog.__init__, "__defaults__", (None, lambda wheels: absent))
    monkeypatch.setattr(installation, "is_all_there", lambda: not absent.lacking())
    interface.toolbar[0].trigger()
    window = plugin.installation().packages
    assert window.isVisible()
    assert "baptest_absent" in window.headlineLabel.text()
    assert plugin._controller is None
    window.completed.emit()
    assert not window.isVisible()
    assert plugin.controller().dialog.isVisible()


def test_a_package_in_front_that_does_not_fit_is_told_instead_of_the_dialog(
    plugin: BapTilerPlugin, interface: Interface, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "waitress").mkdir()
    (tmp_path / "waitress" / "__init__.py").write_text("__version__ = '1.0'\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [name for name in sys.modules if name.partition(".")[0] == "waitress"]:
        monkeypatch.delitem(sys.modules, name)
    interface.toolbar[0].trigger()
    assert plugin._controller is None
    assert f"waitress 1.0 in {tmp_path} does not fit" in plugin.installation().packages.reasonLabel.text()


def test_the_self_check_opens_and_ends(plugin: BapTilerPlugin, interface: Interface) -> None:
    next(action for _, action in interface.menu if action.objectName() == "bapTilerSelfCheckAction").trigger()
    window = plugin.installation().self_check
    end = time.monotonic() + 60
    while not window.copyButton.isEnabled() and time.monotonic() < end:
        QgsApplication.processEvents()
    assert "PROJ of pyproj" in window.report()
    assert "Login store" in window.report()
    assert window.findingsTree.topLevelItemCount() == 6


def test_starting_imports_nothing_heavy() -> None:
    code = (
        "import sys, time; import qgis.core, qgis.gui; before = set(sys.modules); begun = time.process_time();"
        "import bap_tiler_plugin, bap_tiler_plugin.plugin; seconds = time.process_time() - begun;"
        f"heavy = [m for m in {HEAVY!r} if m in set(sys.modules) - before]; print(heavy, seconds)"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    heavy, _, seconds = done.stdout.strip().rpartition(" ")
    assert heavy == "[]"
    assert float(seconds) < 0.5
