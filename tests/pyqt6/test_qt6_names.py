"""The script that looks Qt names up in Qt 6 finds what QGIS 4 would stumble over, and nothing else."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "qt6_names.py"
HEAD = "from qgis.PyQt.QtCore import Qt\nfrom qgis.PyQt.QtWidgets import QAction, QDialog\n"


@pytest.fixture(scope="module")
def script() -> object:
    spec = importlib.util.spec_from_file_location("qt6_names", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "code",
    [
        "x = Qt.AlignLeft",
        "x = Qt.AlignmentFlag.AlignLeft | Qt.AlignTop",
        "x = Qt.AlignmentFlag.AlignWest",
        "x = Qt.AlignmentFlags()",
        "x = QDialog.Accepted",
        "QDialog.exec_(x)",
        "from qgis.PyQt.QtCore import QRegExp",
        "from qgis.PyQt.QtWidgets import QDesktopWidget",
        "from PyQt5.QtCore import QTimer",
        "import PyQt6.QtCore",
        "class A(QDialog):\n    def f(self):\n        return self.Accepted",
    ],
)
def test_names_that_qt6_lacks_are_found(script: object, code: str) -> None:
    (problem,) = script.problems_of(HEAD + code)
    assert problem.split(":")[0] == str(3 + code.count("\n"))


@pytest.mark.parametrize(
    "code",
    [
        "x = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop",
        "x = QDialog.DialogCode.Accepted.value",
        "x = Qt.ItemDataRole.UserRole + 1",
        "x = QAction('a').triggered.connect(print)",
        "from qgis.PyQt import sip, uic\nuic.loadUi('x')",
        "class A(QDialog):\n    def f(self):\n        return self.accept()",
    ],
)
def test_names_that_qt6_has_are_fine(script: object, code: str) -> None:
    assert script.problems_of(HEAD + code) == []
