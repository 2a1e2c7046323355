"""The page of the self-check: what does not fit is a problem, and the rows are in QGIS's language."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from bap_tiler_plugin.dependencies.activation import RECORD
from bap_tiler_plugin.desktop import self_check_facts
from bap_tiler_plugin.desktop.self_check_dialog import SelfCheckDialog

ENGLISH = "added|written|known|missing|needs|built|uses|fits|Packages|Folders|Files|Profile|Record|nothing"


@pytest.fixture
def page(qgis_app: QgsApplication) -> Iterator[Callable[[], SelfCheckDialog]]:
    """The page with all its rows."""
    made = []

    def show() -> SelfCheckDialog:
        dialog = SelfCheckDialog()
        made.append(dialog)
        dialog.show()
        dialog.start()
        end = time.monotonic() + 60
        while not dialog.copyButton.isEnabled():
            assert time.monotonic() < end, "waited in vain"
            QgsApplication.processEvents()
        return dialog

    yield show
    for dialog in made:
        dialog.shut_down()


def texts(dialog: SelfCheckDialog) -> list[str]:
    tree = dialog.findingsTree
    tops = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    rows = [(top.child(row).text(0), top.child(row).text(1)) for top in tops for row in range(top.childCount())]
    return [top.text(0) for top in tops] + [": ".join(row) for row in rows]


def row(dialog: SelfCheckDialog, name: str) -> str:
    (text,) = (text for text in texts(dialog) if text.startswith(f"{name}: "))
    return text


def problems(dialog: SelfCheckDialog) -> list[str]:
    return [line for line in dialog.report().splitlines() if line.startswith(" ! ")]


def test_a_package_in_front_that_does_not_fit_is_a_problem(
    page: Callable[[], SelfCheckDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = problems(page())
    package = tmp_path / "waitress"
    package.mkdir()
    (package / "__init__.py").write_text("__version__ = '1.0'\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    for name in [name for name in sys.modules if name.partition(".")[0] == "waitress"]:
        monkeypatch.delitem(sys.modules, name)
    dialog = page()
    assert len(problems(dialog)) == len(before) + 1
    assert "found" in dialog.headlineLabel.text()
    assert row(dialog, "waitress") == f"waitress: 1.0, PYTHONPATH, {tmp_path}: BAP Tiler needs >=3.0"
    assert f" ! waitress: 1.0, PYTHONPATH, {tmp_path}: BAP Tiler needs >=3.0" in dialog.report()
    package.rename(tmp_path / "python")
    assert "needs" not in row(page(), "waitress")


def test_added_packages_that_do_not_fit_any_more_are_a_problem(
    page: Callable[[], SelfCheckDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(self_check_facts, "added_folder", lambda: tmp_path)
    record = '{"python": "3.7", "requirements": [], "held": {}, "packages": {}, "made": "2024"}'
    (tmp_path / RECORD).write_text(record)
    dialog = page()
    assert "found" in dialog.headlineLabel.text()
    assert " ! Record: 0 packages, 2024: they do not fit this QGIS any more" in dialog.report()


@pytest.mark.parametrize("language", ["de", "fr", "nl"])
def test_rows_are_in_the_language_of_qgis(
    language: str, page: Callable[[], SelfCheckDialog], speak: Callable[..., None], tmp_path: Path
) -> None:
    english = texts(page())
    speak(language)
    dialog = page()
    assert len(texts(dialog)) == len(english)
    assert [text for text in texts(dialog) if re.search(rf"\b({ENGLISH})\b", text)] == []
    assert "QGIS's Python" in dialog.report()
