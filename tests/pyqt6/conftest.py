"""Widgets with real Qt 6 and without QGIS: a Python with PyQt6 runs these tests (make test-qt6)."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent / "shim"), str(Path(__file__).resolve().parents[2])]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def application() -> Iterator[object]:
    """The one Qt application."""
    from PyQt6.QtWidgets import QApplication

    yield QApplication.instance() or QApplication([])
