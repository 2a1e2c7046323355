"""The plugin's life in QGIS: adds its action and Processing provider, and takes them away again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .dependencies.activation import activate, profile_folder
from .desktop.read_ahead import ReadAhead
from .desktop.traces import remove_traces_if_uninstalled
from .desktop.translation import install_translator, remove_translator
from .processing.provider import BapTilerProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .desktop.installation import Installation
    from .desktop.run_controller import RunController

translate = QCoreApplication.translate

MENU = "BAP Tiler"
_RUN_SOURCE = "run.gpkg|layername=tiles"
_ICON = Path(__file__).parent / "resources" / "icon.svg"


class BapTilerPlugin:
    """Wires QGIS to the desktop and processing parts. ``iface`` is None in ``qgis_process``."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._provider: BapTilerProvider | None = None
        self._action: QAction | None = None
        self._controller: RunController | None = None
        self._runs_action: QAction | None = None
        self._installation: Installation | None = None
        self._installation_actions: list[QAction] = []
        self._read_ahead = ReadAhead()
        self._translator = install_translator(None)

    def initProcessing(self) -> None:  # noqa: N802 - the name QGIS calls
        """Add the Processing provider; all that ``qgis_process`` needs."""
        activate(profile_folder(Path(QgsApplication.qgisSettingsDirPath()), Qgis.version()))
        self._provider = BapTilerProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802 - the name QGIS calls
        """Add the provider, the toolbar button and the menu entry."""
        self.initProcessing()
        self._action = QAction(QIcon(str(_ICON)), "BAP Tiler", self._iface.mainWindow())
        self._action.setObjectName("bapTilerAction")
        self._action.setToolTip(translate("BapTilerPlugin", "Run one openEO job per tile of an area"))
        self._action.triggered.connect(self._open_dialog)
        self._iface.addToolBarIcon(self._action)
        self._iface.addPluginToMenu(MENU, self._action)
        self._runs_action = QAction(translate("BapTilerPlugin", "Runs …"), self._iface.mainWindow())
        self._runs_action.setObjectName("bapTilerRunsAction")
        self._runs_action.setToolTip(translate("BapTilerPlugin", "Watch runs, open earlier ones and go on with them"))
        self._runs_action.triggered.connect(self._show_runs)
        self._iface.addPluginToMenu(MENU, self._runs_action)
        QgsProject.instance().readProject.connect(self._look_for_runs)
        self._iface.initializationCompleted.connect(self._read_ahead.start_later)
        self._add_installation_action(
            "bapTilerPackagesAction", translate("BapTilerPlugin", "Python packages …"), self._show_packages
        )
        self._add_installation_action(
            "bapTilerSelfCheckAction", translate("BapTilerPlugin", "Self-check …"), self._show_self_check
        )

    def _add_installation_action(self, name: str, text: str, slot: Callable[[], None]) -> None:
        action = QAction(text, self._iface.mainWindow())
        action.setObjectName(name)
        action.triggered.connect(slot)
        self._iface.addPluginToMenu(MENU, action)
        self._installation_actions.append(action)

    def unload(self) -> None:
        """Take away everything that was added; a run is stopped, its jobs go on at their backends."""
        self._read_ahead.end()
        remove_traces_if_uninstalled()
        if self._controller is not None:
            self._controller.close()
            self._controller = None
        if self._installation is not None:
            self._installation.close()
            self._installation = None
        for action in self._installation_actions:
            self._iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self._installation_actions.clear()
        if self._runs_action is not None:
            QgsProject.instance().readProject.disconnect(self._look_for_runs)
            self._iface.removePluginMenu(MENU, self._runs_action)
            self._runs_action.deleteLater()
            self._runs_action = None
        if self._action is not None:
            self._iface.removePluginMenu(MENU, self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.deleteLater()
            self._action = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        remove_translator(self._translator)
        self._translator = None

    def _open_dialog(self) -> None:
        self.installation().with_packages(lambda: self.controller().show())

    def _show_runs(self) -> None:
        self.installation().with_packages(lambda: self.controller().show_runs())

    def _look_for_runs(self) -> None:
        """Show the run of a project that was opened; projects without one cost nothing."""
        layers = QgsProject.instance().mapLayers().values()
        if any(_RUN_SOURCE in layer.source() for layer in layers):
            self.installation().with_packages(lambda: self.controller().monitor.offer_project_runs())

    def _show_packages(self) -> None:
        self.installation().show_packages()

    def _show_self_check(self) -> None:
        self.installation().show_self_check()

    def installation(self) -> Installation:
        """Return the windows about Python packages and the self-check, made when they are first needed."""
        if self._installation is None:
            from .desktop.installation import Installation

            self._installation = Installation(self._iface)
        return self._installation

    def controller(self) -> RunController:
        """Return the controller of the run dialog, made when it is first needed."""
        if self._controller is None:
            self._read_ahead.end()
            from .desktop.run_controller import RunController

            self._controller = RunController(self._iface)
        return self._controller
