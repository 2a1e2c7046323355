"""Tells of a failed tile while the window of QGIS is not in front; ends when the desktop has been told."""

from __future__ import annotations

from types import SimpleNamespace

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMainWindow

from bap_tiler_plugin.desktop.run_notices import RunNotices

application = QgsApplication([], True)
window, bar = QMainWindow(), QgsMessageBar()
window.setWindowIcon(QgsApplication.getThemeIcon("/mIconWarning.svg"))
window.setCentralWidget(bar)
notices = RunNotices(SimpleNamespace(messageBar=lambda: bar, mainWindow=lambda: window), window)
QTimer.singleShot(0, lambda: notices.tell("failure", "Tile 31UFS_7 failed: no memory", Qgis.MessageLevel.Warning))
QTimer.singleShot(2_000, application.quit)
application.exec()
notices.close()
