"""The rule of the rooms: imports run one way, and nothing heavy is imported while QGIS starts."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PLUGIN = PROJECT / "bap_tiler_plugin"
ROOMS = ("core", "words", "desktop", "processing", "local_backend", "dependencies")
MAY_IMPORT = {
    "core": {"core"},
    "desktop": {"desktop", "core", "words", "dependencies", "qgis_network", "rectangle_layer"},
    "processing": {"processing", "core", "words", "dependencies", "qgis_network", "rectangle_layer"},
    "words": {"words", "core"},
    "rectangle_layer": set(),
    "qgis_network": {"core"},
    "local_backend": {"local_backend"},
    "plugin": {"desktop", "processing", "core", "dependencies"},
    "dependencies": {"dependencies", "core"},
    "__init__": {"plugin"},
}
QT_AND_QGIS = {"qgis", "PyQt5", "PyQt6", "PySide2", "PySide6", "sip", "processing"}
HEAVY = {
    "openeo",
    "pandas",
    "geopandas",
    "shapely",
    "xarray",
    "plotly",
    "pyogrio",
    "scipy",
    "flask",
    "waitress",
    "matplotlib",
}
FILES = sorted(PLUGIN.rglob("*.py"))


def room_of(path: Path) -> str:
    first = path.relative_to(PLUGIN).parts[0]
    return first if first in ROOMS else Path(first).stem


def imports(tree: ast.AST, path: Path) -> Iterator[str]:
    """Full dotted names of all modules (and names in them) that the nodes import; relative imports are resolved."""
    package = ("bap_tiler_plugin", *path.relative_to(PLUGIN).parent.parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, (base, node.module)))
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def own_room(name: str) -> str | None:
    parts = name.split(".")
    return parts[1] if parts[0] == "bap_tiler_plugin" and len(parts) > 1 else None


def at_start(path: Path) -> ast.Module:
    """The statements that run when the module is imported: without functions and what is for type checking only."""

    class Remover(ast.NodeTransformer):
        def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
            return None

        def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
            return None

        def visit_If(self, node: ast.If) -> ast.AST | None:
            return None if "TYPE_CHECKING" in ast.unparse(node.test) else self.generic_visit(node)

    module: ast.Module = Remover().visit(ast.parse(path.read_text(encoding="utf-8")))
    return module


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PLUGIN)))
def test_imports_run_one_way(path: Path) -> None:
    room = room_of(path)
    assert room in MAY_IMPORT, f"{path.name} belongs into one of the rooms"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    used = {other for name in imports(tree, path) if (other := own_room(name))}
    assert used <= MAY_IMPORT[room], f"{room} must not import {used - MAY_IMPORT[room]}"


def test_the_drawn_diagram_shows_the_imports_that_there_are() -> None:
    text = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
    (diagram,) = re.findall(r"```mermaid\n(.*?)```", text, re.DOTALL)
    drawn = set(re.findall(r"^ *(\w+) --> (\w+)$", diagram, re.MULTILINE))
    there = set()
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        there |= {(room_of(path), other) for name in imports(tree, path) if (other := own_room(name))}
    assert drawn == {(one, other) for one, other in there if one not in (other, "__init__")}
    assert {room for room in MAY_IMPORT if room != "__init__"} <= set(re.findall(r"^ +(\w+)\[", diagram, re.MULTILINE))


@pytest.mark.parametrize("room", ["core", "local_backend"])
def test_no_qt_and_no_qgis(room: str) -> None:
    for path in (PLUGIN / room).rglob("*.py"):
        used = {name.split(".")[0] for name in imports(ast.parse(path.read_text(encoding="utf-8")), path)}
        assert not used & QT_AND_QGIS, path


def modules_at_start(path: Path, seen: dict[Path, set[str]]) -> set[str]:
    """Top-level names of all foreign packages that importing the module imports, through the project's own modules."""
    if path in seen:
        return seen[path]
    found = seen[path] = set()
    for name in imports(at_start(path), path):
        parts = name.split(".")
        if parts[0] != "bap_tiler_plugin":
            found.add(parts[0])
            continue
        target = PROJECT.joinpath(*parts)
        for candidate in (target.with_suffix(".py"), target / "__init__.py"):
            if candidate.is_file():
                found |= modules_at_start(candidate, seen)
    return found


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if room_of(path) in ("desktop", "processing", "plugin", "dependencies", "__init__")],
    ids=lambda path: str(path.relative_to(PLUGIN)),
)
def test_nothing_heavy_is_imported_at_start(path: Path) -> None:
    heavy = modules_at_start(path, {}) & HEAVY
    assert not heavy, f"import {heavy} inside the functions that need it"


def test_core_imports_without_qgis_and_lightly() -> None:
    """Reading statuses, errors and the package itself needs nothing but the standard library."""
    code = (
        "import sys; import bap_tiler_plugin, bap_tiler_plugin.core.statuses, bap_tiler_plugin.core.errors; "
        "print(sorted({name.split('.')[0] for name in sys.modules} & set(sys.argv[1:])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *HEAVY, *QT_AND_QGIS, "numpy", "pyproj", "osgeo"],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PLUGIN)))
def test_modules_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 400
