"""Names of QGIS that the plugin uses exist in this QGIS, with enums written out, as QGIS 4 needs them."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "bap_tiler_plugin"
FILES = [path for path in sorted(PLUGIN.rglob("*.py")) if "from qgis." in path.read_text(encoding="utf-8")]
MODULES = ("qgis.core", "qgis.gui", "qgis.analysis")


def problems_of(source: str) -> list[str]:
    """What is wrong with the names of QGIS in Python source, each with its line."""
    tree = ast.parse(source)
    names: dict[str, Any] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in MODULES:
            module = importlib.import_module(node.module)
            names.update({alias.asname or alias.name: getattr(module, alias.name, None) for alias in node.names})
    found = [f"{name} does not exist" for name, value in names.items() if value is None]
    asked = set(re.findall(r'hasattr\((\w+), "(\w+)"\)', source))
    return found + [problem for node in ast.walk(tree) for problem in _of_attribute(node, names, asked)]


def _of_attribute(node: ast.AST, names: dict[str, Any], asked: set[tuple[str, ...]]) -> Iterator[str]:
    """A name that the code asks QGIS for before (``hasattr``) may be missing."""
    parts = ast.unparse(node).split(".") if isinstance(node, ast.Attribute) else [""]
    if parts[0] not in names or not all(map(str.isidentifier, parts)) or tuple(parts[:2]) in asked:
        return
    owner, value = None, names[parts[0]]
    for part in parts[1:]:
        owner, value = value, getattr(value, part, None)
        if value is None:
            yield f"{node.lineno}: {'.'.join(parts)} does not exist"
            return
    if isinstance(owner, type) and isinstance(value, int) and not isinstance(value, (bool, owner)):
        yield f"{node.lineno}: {'.'.join(parts)}: write the enum with its class"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PLUGIN)))
def test_names_of_qgis(path: Path) -> None:
    assert problems_of(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code", ["QgsTask.CanCancel", "QgsTask.Flag.CanHop", "QgsMapLayer.VectorLayer", "QgsTask.TaskStatus.Nowhere"]
)
def test_wrong_names_are_found(code: str) -> None:
    assert len(problems_of(f"from qgis.core import QgsMapLayer, QgsTask\nx = {code}")) == 1


def test_right_names_are_fine() -> None:
    names = "QgsTask.Flag.CanCancel, Qgis.MessageLevel.Info, QgsTask.fromFunction"
    assert problems_of(f"from qgis.core import Qgis, QgsTask\nx = {names}") == []
    asked = 'y = Qgis.NotYet.Here if hasattr(Qgis, "NotYet") else 0'
    assert problems_of(f"from qgis.core import Qgis\n{asked}") == []
