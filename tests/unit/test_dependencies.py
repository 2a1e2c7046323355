"""Adding Python packages beside QGIS's own, with wheels made here and no index."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import numpy
import pytest
from wheels import add_wheel

from bap_tiler_plugin.dependencies import DependencyError, missing
from bap_tiler_plugin.dependencies.activation import RECORD, activate, deactivate, profile_folder
from bap_tiler_plugin.dependencies.added_folder import (
    Fit,
    earlier_folders,
    fit,
    install,
    is_anything_added,
    lost_files,
    read_record,
    remove,
)
from bap_tiler_plugin.dependencies.installed import installed_versions, other_path_entries
from bap_tiler_plugin.dependencies.pip_process import Pip
from bap_tiler_plugin.dependencies.plan import Place, look_up
from bap_tiler_plugin.dependencies.requirements import REQUIREMENTS, DependencyCancelledError
from bap_tiler_plugin.dependencies.resolution import Package, resolve
from bap_tiler_plugin.dependencies.write_access import folder_elsewhere

HELD = installed_versions()


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that pip takes packages from, instead of an index."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


@pytest.fixture
def pip(wheels: Path) -> Pip:
    """pip for this Python, with the packages that it has."""
    return Pip(Path(sys.executable), other_path_entries(), wheels=wheels)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where packages are added, as in a QGIS profile."""
    made = profile_folder(tmp_path / "profile", "3.40.6-Bratislava")
    yield made
    deactivate(made)


def add(pip: Pip, folder: Path, *requirements: str, imports: tuple[str, ...] = ()) -> None:
    packages = resolve(pip, HELD, requirements)
    install(pip, packages, folder, HELD, requirements=REQUIREMENTS, imports=imports)


def test_only_what_is_missing_is_added(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0", "numpy", "baptest_tool>=2")
    add_wheel(wheels, "baptest_tool", "2.1")
    add(pip, folder, "baptest-map", imports=("baptest_map", "baptest_tool"))
    assert sorted(path.name for path in folder.glob("*.py")) == ["baptest_map.py", "baptest_tool.py"]
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_numpy_is_never_replaced(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "numpy", "99.0")
    add_wheel(wheels, "baptest_map", "1.0", "numpy>=99")
    with pytest.raises(DependencyError, match="numpy"):
        add(pip, folder, "baptest-map")
    assert not folder.exists()
    assert HELD["numpy"] == numpy.__version__


def test_numpy_is_refused_also_when_nothing_holds_it(pip: Pip, wheels: Path) -> None:
    add_wheel(wheels, "numpy", "99.0")
    add_wheel(wheels, "baptest_map", "1.0", "numpy>=99")
    with pytest.raises(DependencyError, match="another version of numpy than QGIS has"):
        resolve(pip, {}, ["baptest-map"])


def test_what_qgis_brings_is_not_brought_by_the_back_door(pip: Pip, wheels: Path, folder: Path) -> None:
    """A wheel that is called otherwise, but contains pyproj's metadata."""
    add_wheel(wheels, "pyproj", "99.0")
    with pytest.raises(DependencyError, match="pyproj would come beside QGIS's own"):
        install(pip, [_package(wheels, "pyproj", "99.0")], folder, HELD, imports=())
    assert not folder.exists()


def _package(wheels: Path, name: str, version: str) -> Package:
    import hashlib

    data = (wheels / f"{name}-{version}-py3-none-any.whl").read_bytes()
    return Package(name, version, hashlib.sha256(data).hexdigest())


def test_a_newer_pyproj_on_the_index_is_not_taken(pip: Pip, wheels: Path) -> None:
    add_wheel(wheels, "pyproj", "99.0")
    add_wheel(wheels, "baptest_map", "1.0", "pyproj")
    assert [package.name for package in resolve(pip, HELD, ["baptest-map"])] == ["baptest_map"]


def test_everything_that_is_there_stays_at_its_version(pip: Pip, wheels: Path) -> None:
    """Packages behind QGIS's own cannot renew those: an older release that is content is taken."""
    add_wheel(wheels, "packaging", "999.0")
    add_wheel(wheels, "baptest_map", "2.0", "packaging>=999")
    add_wheel(wheels, "baptest_map", "1.0", "packaging")
    assert [package.version for package in resolve(pip, HELD, ["baptest-map"])] == ["1.0"]


def test_a_package_of_qgis_that_is_too_old_is_named_with_a_remedy(pip: Pip, wheels: Path) -> None:
    add_wheel(wheels, "baptest_shapes", "2.0")
    with pytest.raises(DependencyError, match="Python has baptest-shapes 1.8, which does not fit. Update or remove it"):
        resolve(pip, {"baptest-shapes": "1.8"}, ["baptest-shapes>=2.0"])


def test_a_file_that_was_exchanged_is_not_installed(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    packages = resolve(pip, HELD, ["baptest-map"])
    add_wheel(wheels, "baptest_map", "1.0", code="raise SystemExit('bad')\n")
    with pytest.raises(DependencyError, match=r"(?i)hash|do not match"):
        install(pip, packages, folder, HELD, imports=())
    assert not folder.exists()


def test_a_failed_installation_keeps_the_old_folder(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    add(pip, folder, "baptest-map")
    add_wheel(wheels, "baptest_broken", "1.0", code="import baptest_absent\n")
    with pytest.raises(DependencyError, match="No module named 'baptest_absent'"):
        add(pip, folder, "baptest-broken", imports=("baptest_broken",))
    assert (folder / "baptest_map.py").is_file()
    assert not (folder / "baptest_broken.py").exists()
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_a_new_installation_replaces_the_folder_as_a_whole(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    add_wheel(wheels, "baptest_tool", "1.0")
    add(pip, folder, "baptest-map")
    add(pip, folder, "baptest-tool")
    assert sorted(path.name for path in folder.glob("*.py")) == ["baptest_tool.py"]


def test_cancelling_ends_pip_and_leaves_nothing(wheels: Path, folder: Path) -> None:
    """The import check waits for good; all processes are gone soon after cancelling."""
    add_wheel(wheels, "baptest_slow", "1.0", code="import time, sys\nprint('importing', flush=True)\ntime.sleep(600)\n")
    cancelled = threading.Event()
    begun = threading.Event()

    def listen(line: str) -> None:
        if line == "importing":
            begun.set()

    pip = Pip(Path(sys.executable), other_path_entries(), wheels=wheels, cancelled=cancelled, listener=listen)
    packages = resolve(pip, HELD, ["baptest-slow"])
    threading.Thread(target=lambda: begun.wait(60) and cancelled.set(), daemon=True).start()
    before = time.monotonic()
    with pytest.raises(DependencyCancelledError):
        install(pip, packages, folder, HELD, imports=("baptest_slow",))
    assert time.monotonic() - before < 60
    assert not folder.parent.exists()


def test_added_packages_come_behind_everything_else(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    assert not activate(folder)
    add(pip, folder, "baptest-map")
    assert activate(folder)
    assert activate(folder)
    assert sys.path.count(str(folder)) == 1
    assert sys.path[-1] == str(folder)
    assert missing(["baptest_map"]) == []
    deactivate(folder)
    assert missing(["baptest_map"]) == ["baptest_map"]


def test_a_folder_that_fits_is_used_again(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    assert fit(folder) is Fit.ABSENT
    add(pip, folder, "baptest-map")
    assert fit(folder, every_file=True) is Fit.FITS


def test_another_numpy_of_qgis_is_noticed(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    add(pip, folder, "baptest-map")
    record = folder / RECORD
    record.write_text(record.read_text().replace(f'"numpy": "{numpy.__version__}"', '"numpy": "1.0"'))
    assert fit(folder) is Fit.OUTDATED


def test_a_lost_file_is_noticed(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    add(pip, folder, "baptest-map")
    (folder / "baptest_map.py").unlink()
    assert fit(folder) is Fit.FITS
    assert fit(folder, every_file=True) is Fit.DAMAGED
    assert lost_files(folder) == ["baptest_map.py"]


def test_a_lost_package_is_noticed_at_the_next_look(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    add(pip, folder, "baptest-map")
    assert fit(folder) is Fit.FITS
    shutil.rmtree(folder / "baptest_map-1.0.dist-info")
    assert fit(folder) is Fit.DAMAGED


def test_each_python_and_qgis_has_its_own_folder(tmp_path: Path) -> None:
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert profile_folder(tmp_path, "3.22.16-Białowieża") == tmp_path / "python" / "bap_tiler" / f"{python}-3.22"
    assert profile_folder(tmp_path, "3.40.6") == profile_folder(tmp_path, "3.40.7")
    assert profile_folder(tmp_path, "3.44.1") != profile_folder(tmp_path, "3.40.1")


def test_removing_leaves_nothing_in_the_profile(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    add(pip, folder.with_name("3.9-3.22"), "baptest-map")
    add(pip, folder, "baptest-map")
    activate(folder)
    assert [path.name for path in earlier_folders(folder)] == ["3.9-3.22"]
    assert remove(folder)
    assert not folder.parent.exists()
    assert str(folder) not in sys.path
    assert read_record(folder) is None


def test_what_is_imported_but_was_removed_is_missing(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_gone", "1.0")
    add(pip, folder, "baptest-gone")
    activate(folder)
    assert import_module("baptest_gone").VERSION == "1.0"
    assert missing(["baptest_gone"]) == []
    assert remove(folder)
    assert missing(["baptest_gone"]) == ["baptest_gone"]
    del sys.modules["baptest_gone"]


def test_what_a_killed_program_left_goes_with_the_next_installation(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    killed = [folder.with_name(f"{folder.name}.{kind}-4711") for kind in ("new", "old")]
    busy = folder.with_name(f"{folder.name}.new-4712")
    for path in (*killed, busy):
        path.mkdir(parents=True)
        (path / "half").write_text("of a package", encoding="utf-8")
    for path in killed:
        os.utime(path, (0, time.time() - 7200))
    add(pip, folder, "baptest-map")
    assert sorted(path.name for path in folder.parent.iterdir() if path.is_dir()) == [folder.name, busy.name]


def test_a_failed_installation_leaves_no_empty_folder(pip: Pip, wheels: Path, folder: Path) -> None:
    add_wheel(wheels, "baptest_map", "1.0")
    with pytest.raises(DependencyError, match="baptest_absent"):
        add(pip, folder, "baptest-map", imports=("baptest_absent",))
    assert not folder.parent.exists()
    assert not is_anything_added(folder)


def test_without_write_access_it_is_refused_before_anything_is_looked_up(tmp_path: Path) -> None:
    (tmp_path / "python").write_text("in the way", encoding="utf-8")
    folder = profile_folder(tmp_path, "3.40.6")
    lines: list[str] = []
    place = Place(folder, requirements=("baptest-absent",), imports=("baptest_absent",))
    with pytest.raises(DependencyError, match=r"python is a file where a folder has to be. Move it away"):
        look_up(place, threading.Event(), lines.append)
    with pytest.raises(DependencyError, match=r"/proc/self cannot be written to: .*another folder by hand"):
        look_up(replace(place, folder=Path("/proc/self/packages")), threading.Event(), lines.append)
    assert lines == []
    assert folder_elsewhere(folder, tmp_path / "home") == tmp_path / "home" / "bap_tiler_packages" / folder.name
    assert folder_elsewhere(folder, tmp_path / "python") is None
    assert [path.name for path in tmp_path.iterdir()] == ["python"]


def test_missing_names_what_cannot_be_imported() -> None:
    assert missing(["json", "baptest_absent"]) == ["baptest_absent"]
    assert "baptest_absent" not in sys.modules


@pytest.mark.parametrize("text", ["", "{", "null"])
def test_a_folder_whose_record_cannot_be_read_is_not_used(tmp_path: Path, text: str) -> None:
    (tmp_path / RECORD).write_text(text)
    assert not activate(tmp_path)
    assert str(tmp_path) not in sys.path
    assert fit(tmp_path) is Fit.ABSENT
