"""Every module of the windows that needs Qt but not QGIS works with Qt 6; so does every form."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import sys
import types
from pathlib import Path
from typing import Any

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "bap_tiler_plugin"
PATHS = [path for room in ("desktop", "words") for path in sorted((PLUGIN / room).glob("*.py"))]


def needs_qgis(path: Path, seen: set[Path]) -> bool:
    """Whether importing the module imports something of QGIS itself."""
    if path in seen or not path.is_file():
        return False
    seen.add(path)
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").split(".")[0] == "qgis":
            if not (node.module or "").startswith("qgis.PyQt"):
                return True
        elif isinstance(node, ast.ImportFrom) and node.level:
            folder = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
            files = [folder.with_suffix(".py"), *(folder / f"{alias.name}.py" for alias in node.names)]
            if any(needs_qgis(file, seen) for file in files):
                return True
    return False


def uses_qt(path: Path) -> bool:
    return "qgis.PyQt" in path.read_text(encoding="utf-8")


MODULES = [f"{path.parent.name}.{path.stem}" for path in PATHS if uses_qt(path) and not needs_qgis(path, set())]
FORMS = sorted(PLUGIN.rglob("*.ui"))


def test_there_are_such_modules_and_forms() -> None:
    assert MODULES
    assert FORMS


@pytest.mark.parametrize("name", MODULES)
def test_widgets_work_with_qt6(name: str, application: object) -> None:
    """Widgets that can be made without arguments are made, shown and painted."""
    from PyQt6.QtWidgets import QWidget

    module = importlib.import_module(f"bap_tiler_plugin.{name}")
    for value in list(vars(module).values()):
        if not (inspect.isclass(value) and issubclass(value, QWidget) and value.__module__ == module.__name__):
            continue
        if needs_arguments(value):
            continue
        widget = value()
        widget.resize(widget.sizeHint().expandedTo(widget.minimumSizeHint()))
        widget.show()
        assert not widget.grab().isNull(), value.__name__
        widget.close()


def needs_arguments(widget: type) -> bool:
    if "__init__" not in vars(widget):
        return False
    _, *parameters = inspect.signature(widget.__init__).parameters.values()
    required = (p for p in parameters if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD))
    return any(required)


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_forms_load_with_qt6(form: Path, application: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """QGIS's own widgets are stood in for by plain ones; every property and enum of the others is real."""
    from PyQt6 import QtWidgets, uic

    text = form.read_text(encoding="utf-8")
    for declared in re.findall(r"<customwidget>(.*?)</customwidget>", text, re.DOTALL):
        name, base, header = (re.search(rf"<{tag}>([^<]+)<", declared)[1] for tag in ("class", "extends", "header"))
        stand_in = types.ModuleType(header.strip().removesuffix(".h"))
        setattr(stand_in, name, type(name, (StandIn, getattr(QtWidgets, base, QtWidgets.QWidget)), {}))
        for parent in parents(stand_in.__name__):
            monkeypatch.setitem(sys.modules, parent, sys.modules.get(parent) or types.ModuleType(parent))
        known = sys.modules.get(stand_in.__name__)
        if known is not None:
            monkeypatch.setattr(known, name, getattr(stand_in, name), raising=False)
        else:
            monkeypatch.setitem(sys.modules, stand_in.__name__, stand_in)
    root = re.search(r'<widget class="(\w+)"', text)[1]
    made = uic.loadUi(str(form), getattr(QtWidgets, root)())
    assert made.findChildren(QtWidgets.QWidget)
    assert not made.grab().isNull()


class StandIn:
    """Takes every property that QGIS's widgets have beyond those of Qt's."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("set"):
            return lambda value: None
        raise AttributeError(name)


def parents(module: str) -> list[str]:
    parts = module.split(".")
    return [".".join(parts[:number]) for number in range(1, len(parts))]
