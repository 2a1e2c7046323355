"""The plugin's life in QGIS: adds its action and Processing provider, and takes them away again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .dependencies import missing
from .desktop.translation import install_translator, remove_translator
from .processing.provider import BapTilerProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .desktop.run_controller import RunController

MENU = "BAP Tiler"
_ICON = Path(__file__).parent / "resources" / "icon.svg"


class BapTilerPlugin:
    """Wires QGIS to the desktop and processing parts. ``iface`` is None in ``qgis_process``."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._provider: BapTilerProvider | None = None
        self._action: QAction | None = None
        self._controller: RunController | None = None
        self._translator = install_translator(None)

    def initProcessing(self) -> None:  # noqa: N802 - the name QGIS calls
        """Add the Processing provider; all that ``qgis_process`` needs."""
        self._provider = BapTilerProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802 - the name QGIS calls
        """Add the provider, the toolbar button and the menu entry."""
        self.initProcessing()
        self._action = QAction(QIcon(str(_ICON)), "BAP Tiler", self._iface.mainWindow())
        self._action.setObjectName("bapTilerAction")
        self._action.setToolTip(_tr("Run one openEO job per tile of an area"))
        self._action.triggered.connect(self._open_dialog)
        self._iface.addToolBarIcon(self._action)
        self._iface.addPluginToMenu(MENU, self._action)

    def unload(self) -> None:
        """Take away everything that was added; a run is stopped, its jobs go on at their backends."""
        if self._controller is not None:
            self._controller.close()
            self._controller = None
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
        lacking = missing()
        if lacking:
            text = _tr("Python packages are missing: {names}. The README tells how to add them to QGIS.")
            message = text.format(names=", ".join(lacking))
            self._iface.messageBar().pushMessage("BAP Tiler", message, Qgis.MessageLevel.Warning, 0)
            return
        self.controller().show()

    def controller(self) -> RunController:
        """Return the controller of the run dialog, made when it is first needed."""
        if self._controller is None:
            from .desktop.run_controller import RunController

            self._controller = RunController(self._iface)
        return self._controller


def _tr(text: str) -> str:
    return QCoreApplication.translate("BapTilerPlugin", text)
