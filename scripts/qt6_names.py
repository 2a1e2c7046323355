"""Checks that every Qt name in the given folders exists in Qt 6, with its enum written out: Qt.AlignmentFlag.AlignLeft.

    .dev/venv/bin/python scripts/qt6_names.py bap_tiler_plugin

Runs with a Python that has PyQt6 and needs no QGIS. Each name that comes from ``qgis.PyQt`` is looked up in PyQt6, with
all that follows it after dots: PyQt5 still knows ``Qt.AlignLeft``, QGIS 4 does not.
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# What QGIS's own qgis.PyQt still offers in the module of Qt 5.
MOVED_TO_GUI = ("QAction", "QActionGroup", "QShortcut", "QUndoCommand", "QUndoStack")
_MISSING = object()


def problems_of(source: str) -> list[str]:
    """Return what is wrong with the Qt names in Python source, each with its line."""
    tree = ast.parse(source)
    names, found = _imported(tree)
    for node in _outermost_attributes(tree):
        parts = _dotted(node)
        if parts and parts[0] in names and (wrong := _unknown(names[parts[0]], parts[1:])):
            found.append(f"{node.lineno}: {'.'.join(parts)}: Qt 6 has no {'.'.join(parts[: wrong + 1])}")
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return found + [problem for node in classes for problem in _of_self(node, names)]


def _imported(tree: ast.AST) -> tuple[dict[str, Any], list[str]]:
    """Return the Qt objects by the names that the module knows them by, and problems with the imports themselves."""
    names: dict[str, Any] = {}
    problems = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            direct = (alias.name for alias in node.names if _is_direct(alias.name))
            problems += [f"{node.lineno}: import {name}: use qgis.PyQt" for name in direct]
        if not isinstance(node, ast.ImportFrom) or not node.module:
            continue
        if _is_direct(node.module):
            problems.append(f"{node.lineno}: from {node.module}: use qgis.PyQt")
        if not node.module.startswith("qgis.PyQt"):
            continue
        module = node.module.removeprefix("qgis.PyQt").strip(".")
        for alias in node.names:
            value = _qt_object(module, alias.name)
            if value is _MISSING:
                problems.append(f"{node.lineno}: Qt 6 has no {alias.name} in {module or 'PyQt6'}")
            else:
                names[alias.asname or alias.name] = value
    return names, problems


def _is_direct(module: str) -> bool:
    return module.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6")


def _qt_object(module: str, name: str) -> Any:
    if not module:
        return importlib.import_module(f"PyQt6.{name}")
    moved = module == "QtWidgets" and name in MOVED_TO_GUI
    return getattr(importlib.import_module("PyQt6.QtGui" if moved else f"PyQt6.{module}"), name, _MISSING)


def _unknown(value: Any, parts: list[str]) -> int:
    """Return which of the parts, counted from 1, the object does not have; 0 when it has all."""
    for number, part in enumerate(parts, 1):
        value = getattr(value, part, _MISSING)
        if value is _MISSING:
            return number
        if not isinstance(value, type):
            return 0
    return 0


def _of_self(node: ast.ClassDef, names: dict[str, Any]) -> Iterator[str]:
    """Unscoped enum members by way of ``self``: self.Accepted in a QDialog."""
    bases = [names[base.id] for base in node.bases if isinstance(base, ast.Name) and base.id in names]
    enums = {member for base in bases for scope in vars(base).values() for member in getattr(scope, "__members__", {})}
    for inner in ast.walk(node):
        owner = inner.value if isinstance(inner, ast.Attribute) else None
        if isinstance(owner, ast.Name) and owner.id in ("self", "cls") and inner.attr in enums:
            yield f"{inner.lineno}: {owner.id}.{inner.attr}: write the enum with its class"


def _outermost_attributes(tree: ast.AST) -> Iterator[ast.Attribute]:
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return (node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and id(node) not in inner)


def _dotted(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Name):
        return [node.id]
    before = _dotted(node.value) if isinstance(node, ast.Attribute) else []
    return [*before, node.attr] if before and isinstance(node, ast.Attribute) else []


def main() -> int:
    """Check the folders that the command line names; 1 when something is wrong."""
    wrong = 0
    for folder in map(Path, sys.argv[1:]):
        for path in sorted(folder.rglob("*.py")):
            problems = problems_of(path.read_text(encoding="utf-8"))
            wrong += len(problems)
            sys.stdout.writelines(f"{path}:{problem}\n" for problem in problems)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
