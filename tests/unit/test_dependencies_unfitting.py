"""A package that Python finds first, in a version that does not fit, is named with its place and what helps."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import zipfile
from collections.abc import Callable
from importlib import import_module, invalidate_caches
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet
from wheels import add_wheel

from bap_tiler_plugin.dependencies.__main__ import ensure
from bap_tiler_plugin.dependencies.activation import RECORD, profile_folder
from bap_tiler_plugin.dependencies.plan import Place, look_up
from bap_tiler_plugin.dependencies.requirements import REQUIREMENTS, DependencyConflictError
from bap_tiler_plugin.dependencies.unfitting import Unfitting, fits, parts_of, unfitting

NAME = "baptest_front"
NEEDED = ">=0.51,<0.54"
VERSIONS = (
    "0.30.0 0.50.99 0.51 0.51.0 0.52.1 0.53.9.post1 0.54 0.54.0 0.55 1 1.10 2 2.0.0 2.2.5 2.10 3.0 3.1 4 5 8.0 0.9"
)


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Puts a package into a folder in front of the path."""
    monkeypatch.setitem(sys.modules, NAME, None)
    monkeypatch.delitem(sys.modules, NAME)

    def put(version: str, folder: str = "front", *, metadata: bool = True, on_path: bool = True) -> Path:
        target = tmp_path / folder
        package = target / NAME
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").write_text(f"__version__ = '{version}'\n", encoding="utf-8")
        if metadata:
            info = target / f"{NAME}-{version}.dist-info"
            info.mkdir()
            (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {NAME}\nVersion: {version}\n")
        if on_path:
            monkeypatch.syspath_prepend(str(target))
        invalidate_caches()
        return target

    return put


def found(*folders: Path) -> list[Unfitting]:
    return unfitting(folders, (f"{NAME}{NEEDED}",))


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_versions_are_compared_as_pip_does(requirement: str) -> None:
    name, needed = parts_of(requirement)
    assert f"{name}{needed}" == requirement
    assert needed
    for version in VERSIONS.split():
        assert fits(version, needed) is (version in SpecifierSet(needed)), (version, needed)


@pytest.mark.parametrize("version", ["0.30.0", "0.54.0", "1.0"])
def test_too_old_and_too_new_are_noticed(put: Callable[..., Path], version: str) -> None:
    folder = put(version)
    (package,) = found()
    assert package.text().startswith(f"{NAME} {version} in {folder} does not fit: BAP Tiler needs {NEEDED}. ")
    assert NAME not in sys.modules


def test_what_fits_and_what_is_missing_is_not_in_the_way(put: Callable[..., Path]) -> None:
    assert found() == []
    put("0.52.0")
    assert found() == []


def test_the_first_on_the_path_counts(put: Callable[..., Path]) -> None:
    put("0.30.0", "behind")
    put("0.52.0", "front")
    assert found() == []
    put("0.55.0", "first")
    assert [package.version for package in found()] == ["0.55.0"]


def test_what_is_loaded_counts_more_than_the_path(put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Another plugin may have loaded an old one and have taken its folder off the path again."""
    folder = put("0.30.0", "other", metadata=False)
    import_module(NAME)
    monkeypatch.setattr(sys, "path", [entry for entry in sys.path if entry != str(folder)])
    put("0.52.0", "added")
    (package,) = found()
    assert (package.version, package.folder) == ("0.30.0", folder)
    assert "has loaded it in this QGIS: deactivate that" in package.text()


def test_what_was_exchanged_while_it_is_loaded_wants_a_new_start(put: Callable[..., Path]) -> None:
    """Updated where it is, taken away, or added anew by the window for a newer BAP Tiler."""
    folder = put("0.30.0", "profile/bap_tiler/3.11-3.40")
    import_module(NAME)
    assert found(folder.parent)[0].text().endswith("there is another one by now: start QGIS again.")
    info = folder / f"{NAME}-0.52.0.dist-info"
    (folder / f"{NAME}-0.30.0.dist-info").rename(info)
    (info / "METADATA").write_text(f"Name: {NAME}\nVersion: 0.52.0\n")
    (package,) = found()
    assert package.version == "0.30.0"
    assert package.text().endswith("It is loaded, but there is another one by now: start QGIS again.")
    assert found(folder.parent) == [package]
    shutil.rmtree(folder)
    assert found()[0].text().endswith("start QGIS again.")


def test_what_is_loaded_and_fits_is_good_until_the_next_start(put: Callable[..., Path]) -> None:
    folder = put("0.52.0")
    import_module(NAME)
    (folder / f"{NAME}-0.52.0.dist-info" / "METADATA").write_text(f"Name: {NAME}\nVersion: 0.30.0\n")
    assert found() == []
    del sys.modules[NAME]
    invalidate_caches()
    os.utime(folder, (0, 0))
    assert [package.version for package in found()] == ["0.30.0"]


def test_a_copy_without_metadata_is_noticed(put: Callable[..., Path]) -> None:
    put("0.52.0", "behind")
    put("0.30.0", metadata=False)
    assert [package.version for package in found()] == ["0.30.0"]


def test_what_was_added_is_not_in_the_way_of_itself(put: Callable[..., Path]) -> None:
    folder = put("0.30.0", "profile/python/bap_tiler/3.11-3.40")
    assert len(found()) == 1
    assert found(folder.parent) == []


def test_a_package_that_was_updated_there_is_noticed(put: Callable[..., Path]) -> None:
    folder = put("0.30.0")
    assert len(found()) == 1
    (folder / f"{NAME}-0.30.0.dist-info").rename(folder / f"{NAME}-0.52.0.dist-info")
    (folder / f"{NAME}-0.52.0.dist-info" / "METADATA").write_text(f"Name: {NAME}\nVersion: 0.52.0\n")
    assert found() == []


def test_the_remedy_is_true_for_where_it_came_from(put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    put("0.30.0", "elsewhere")
    assert "deactivate the plugin that uses that folder" in found()[0].text()
    by_variable = put("0.30.1", "variable")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["", str(by_variable)]))
    assert f"Take that folder off PYTHONPATH, or update {NAME} in it" in found()[0].text()
    put("0.30.2", "profile/python/plugins/other_plugin/libs")
    assert "It belongs to the plugin other_plugin: update or deactivate that" in found()[0].text()
    by_hand = put("0.30.3", "by_hand")
    (by_hand / RECORD).touch()
    assert f'-m bap_tiler_plugin.dependencies --behind "{by_hand}" in a terminal' in found()[0].text()
    site = put("0.30.4", "site")
    (site / f"{NAME}-0.30.4.dist-info" / "INSTALLER").write_text("pip\n")
    monkeypatch.setattr("site.getusersitepackages", lambda: str(site))
    assert "-m pip uninstall" in found()[0].text()
    assert f" {NAME} in a terminal" in found()[0].text()


@pytest.fixture
def conflict(put: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Wheels of which one wants another version of what is there, and the place of that."""
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    add_wheel(wheels, NAME, "2.0")
    add_wheel(wheels, "baptest_map", "1.0", f"{NAME}>=2")
    return wheels, put("1.8")


def test_a_conflict_deep_down_names_the_place(conflict: tuple[Path, Path], tmp_path: Path) -> None:
    wheels, front = conflict
    place = Place(profile_folder(tmp_path, "3.40.6"), wheels=wheels, requirements=("baptest-map",))
    with pytest.raises(DependencyConflictError, match=f"baptest-front 1.8 in {front} does not fit what BAP Tiler"):
        look_up(place, threading.Event(), lambda line: None)


def test_the_command_by_hand_names_the_place_too(
    conflict: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheels, front = conflict
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    monkeypatch.setenv("PYTHONPATH", str(front))
    with pytest.raises(DependencyConflictError, match=f"{front} does not fit .* Take that folder off PYTHONPATH"):
        ensure(tmp_path / "added", ("baptest-map",), behind=True)


def test_the_command_by_hand_mends_a_damaged_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheels, folder = tmp_path / "wheels", tmp_path / "added"
    wheels.mkdir()
    add_wheel(wheels, NAME, "2.0")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    assert ensure(folder, (NAME,), behind=True, wheels=wheels)
    assert not ensure(folder, (NAME,), behind=True, wheels=wheels)
    module = folder / f"{NAME}.py"
    for gone in (module, folder / f"{NAME}-2.0.dist-info"):
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
        assert ensure(folder, (NAME,), behind=True, wheels=wheels)
        assert module.is_file()


def test_the_wheel_of_a_package_is_a_module_here(tmp_path: Path) -> None:
    """A module that is one file lies in the entry of the path itself."""
    with zipfile.ZipFile(add_wheel(tmp_path, "baptest_single", "1.0")) as wheel:
        wheel.extractall(tmp_path)
    sys.path.insert(0, str(tmp_path))
    try:
        invalidate_caches()
        (package,) = unfitting((), ("baptest_single>=2",))
        assert (package.version, package.folder) == ("1.0", tmp_path)
    finally:
        sys.path.remove(str(tmp_path))
