"""Adding Python packages beside QGIS's own, with wheels made here and no index."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import numpy
import pytest

from bap_tiler_plugin.dependencies import DependencyError, ensure, held_versions, missing, resolve


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that pip takes packages from, instead of an index."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    for name in ("PIP_EXTRA_INDEX_URL", "PIP_INDEX_URL", "PIP_CONFIG_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def add_wheel(folder: Path, name: str, version: str, *requires: str) -> None:
    info = f"{name}-{version}.dist-info"
    metadata = "".join(f"Requires-Dist: {line}\n" for line in requires)
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}.py", f"VERSION = {version!r}\n")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{metadata}")
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{info}/RECORD", "")


def test_only_what_is_missing_is_added(wheels: Path, tmp_path: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0", "numpy", "baptest_tool>=2")
    add_wheel(wheels, "baptest_tool", "2.1")
    assert ensure(tmp_path / "added", ["baptest-map"]) is True
    assert sorted(path.name for path in (tmp_path / "added").glob("*.py")) == ["baptest_map.py", "baptest_tool.py"]


def test_a_complete_folder_is_left_alone(wheels: Path, tmp_path: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    folder = tmp_path / "added"
    ensure(folder, ["baptest-map"])
    (wheels / "baptest_map-1.0-py3-none-any.whl").unlink()
    assert ensure(folder, ["baptest-map"]) is False
    assert (folder / "baptest_map.py").is_file()


def test_another_requirement_fills_the_folder_anew(
    wheels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    add_wheel(wheels, "baptest_tool", "1.0")
    folder = tmp_path / "added"
    ensure(folder, ["baptest-map"])
    monkeypatch.setenv("PYTHONPATH", str(folder))
    assert ensure(folder, ["baptest-map", "baptest-tool"]) is True
    assert sorted(path.name for path in folder.glob("*.py")) == ["baptest_map.py", "baptest_tool.py"]


def test_numpy_is_never_replaced(wheels: Path, tmp_path: Path) -> None:
    add_wheel(wheels, "numpy", "99.0")
    add_wheel(wheels, "baptest_map", "1.0", "numpy>=99")
    folder = tmp_path / "added"
    with pytest.raises(DependencyError, match="numpy"):
        ensure(folder, ["baptest-map"])
    assert not folder.exists()
    assert held_versions()["numpy"] == numpy.__version__


def test_a_newer_pyproj_on_the_index_is_not_taken(wheels: Path) -> None:
    add_wheel(wheels, "pyproj", "99.0")
    add_wheel(wheels, "baptest_map", "1.0", "pyproj")
    assert [package.name for package in resolve(["baptest-map"])] == ["baptest_map"]


def test_a_failed_installation_keeps_the_old_folder(wheels: Path, tmp_path: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    folder = tmp_path / "added"
    ensure(folder, ["baptest-map"])
    with pytest.raises(DependencyError, match="baptest-absent"):
        ensure(folder, ["baptest-map", "baptest-absent"])
    assert (folder / "baptest_map.py").is_file()


def test_missing_names_what_cannot_be_imported() -> None:
    assert missing(["json", "baptest_absent"]) == ["baptest_absent"]
    assert "baptest_absent" not in sys.modules
