"""The self-check finds what does not fit together, and its text holds nothing private."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import numpy
import pyproj
import pytest

from bap_tiler_plugin.core.self_check import (
    Finding,
    Section,
    Verdict,
    as_text,
    check_folders,
    check_packages,
    check_projections,
    check_versions,
    short_path,
)


def found(section: Section, what: str) -> Finding:
    (finding,) = (finding for finding in section.findings if finding.what == what)
    return finding


def test_versions_and_places_of_packages(tmp_path: Path) -> None:
    section = check_packages(tmp_path, ("numpy", "baptest_absent"), ("baptest_absent",))
    assert numpy.__version__ in found(section, "numpy").found
    assert str(Path(numpy.__file__).parents[1]) in found(section, "numpy").found
    assert found(section, "baptest_absent") == Finding("baptest_absent", "missing", Verdict.BAD)
    assert section.verdict is Verdict.BAD


def test_a_numpy_among_the_added_packages_is_bad() -> None:
    section = check_packages(Path(numpy.__file__).parents[1], ("numpy",))
    assert section.verdict is Verdict.BAD
    assert "added by BAP Tiler" in found(section, "numpy").found


def test_one_proj_for_all_is_good() -> None:
    section = check_projections(pyproj.proj_version_str)
    assert section.verdict is Verdict.GOOD
    assert numpy.__version__ in found(section, "numpy and GDAL").found


def test_another_proj_than_qgis_uses_is_bad(monkeypatch: pytest.MonkeyPatch) -> None:
    in_use = pyproj.proj_version_str
    monkeypatch.setattr(pyproj, "proj_version_str", "5.2.0")
    finding = found(check_projections(in_use), "PROJ of pyproj")
    assert finding.verdict is Verdict.BAD
    assert f"5.2.0, QGIS uses {in_use}" in finding.found


def test_a_proj_that_came_after_qgis_was_built_is_good() -> None:
    section = check_projections("5.2")
    assert section.verdict is Verdict.GOOD
    assert found(section, "PROJ of QGIS").found == f"{pyproj.proj_version_str}, built with 5.2"


def test_a_proj_older_than_qgis_was_built_with_is_bad() -> None:
    assert found(check_projections("99.10"), "PROJ of QGIS").verdict is Verdict.BAD


def test_a_numpy_that_gdal_cannot_use_is_bad(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "osgeo.gdal_array", None)
    finding = found(check_projections(), "numpy and GDAL")
    assert finding.verdict is Verdict.BAD
    assert "does not fit GDAL" in finding.found


def test_folders_that_cannot_be_written_to_are_bad(tmp_path: Path) -> None:
    section = check_folders({"Runs": tmp_path / "later", "Profile": Path("/proc/self")})
    assert "does not exist yet, can be written to" in found(section, "Runs").found
    assert found(section, "Profile").verdict is Verdict.BAD
    assert not (tmp_path / "later").exists()
    (tmp_path / "file").write_text("in the way")
    in_the_way = found(check_folders({"Packages": tmp_path / "file"}), "Packages")
    assert (in_the_way.verdict, "cannot be written to" in in_the_way.found) == (Verdict.BAD, True)


def test_the_text_is_for_others_to_read() -> None:
    home = Path.home()
    sections = [
        check_versions({"QGIS": "3.40"}),
        Section("Other", (Finding("Index", f"https://me:secret@index.org {home}/x", Verdict.BAD),)),
    ]
    text = as_text(sections)
    assert "QGIS: 3.40" in text
    assert " ! Index: https://…@index.org ~/x" in text
    assert "secret" not in text
    assert short_path(home / "runs") == str(Path("~") / "runs")
    assert short_path(f"{home}body") == f"{home}body"


def test_a_package_that_does_not_fit_is_bad_with_what_is_needed(tmp_path: Path) -> None:
    section = check_packages(tmp_path, ("numpy",), unfitting={"numpy": ("0.9", ">=1.0")})
    place = short_path(Path(numpy.__file__).parents[1])
    assert found(section, "numpy").verdict is Verdict.BAD
    assert found(section, "numpy").found.startswith("0.9, ")
    assert found(section, "numpy").found.endswith(f", {place}: BAP Tiler needs >=1.0")


def test_it_says_whose_a_package_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "python" / "plugins" / "other_plugin" / "libs"
    (folder / "baptest_whose").mkdir(parents=True)
    (folder / "baptest_whose" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(folder))
    assert "plugin other_plugin" in found(check_packages(tmp_path / "added", ("baptest_whose",)), "baptest_whose").found
    moved = folder.rename(tmp_path / "libs")
    monkeypatch.syspath_prepend(str(moved))
    assert "QGIS's Python" in found(check_packages(tmp_path / "added", ("baptest_whose",)), "baptest_whose").found
    monkeypatch.setenv("PYTHONPATH", str(moved))
    import_module("baptest_whose")
    monkeypatch.setattr(sys, "path", [entry for entry in sys.path if entry != str(moved)])
    finding = found(check_packages(tmp_path / "added", ("baptest_whose",)), "baptest_whose")
    assert "loaded by another plugin or script, " in finding.found
    del sys.modules["baptest_whose"]
    monkeypatch.syspath_prepend(str(moved))
    assert "PYTHONPATH, " in found(check_packages(tmp_path / "added", ("baptest_whose",)), "baptest_whose").found
