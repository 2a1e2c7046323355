"""qgis.PyQt as QGIS 4 has it: PyQt6, with the classes that moved to QtGui also in QtWidgets."""

import importlib
import sys

from PyQt6 import QtGui, QtWidgets

_MODULES = ("QtCore", "QtGui", "QtNetwork", "QtSvg", "QtTest", "QtWidgets", "sip", "uic")

for _name in _MODULES:
    _module = importlib.import_module(f"PyQt6.{_name}")
    sys.modules[f"{__name__}.{_name}"] = _module
    globals()[_name] = _module
for _name in ("QAction", "QActionGroup", "QShortcut", "QUndoCommand", "QUndoStack"):
    setattr(QtWidgets, _name, getattr(QtGui, _name))
