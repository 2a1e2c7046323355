"""The window that adds Python packages, with small wheels made here in place of the real ones."""

from __future__ import annotations

import re
import shutil
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QTextBrowser, QWidget

from bap_tiler_plugin.core.self_check import short_path
from bap_tiler_plugin.dependencies.activation import deactivate, profile_folder
from bap_tiler_plugin.dependencies.origin import REMEDIES
from bap_tiler_plugin.dependencies.pip_process import Network
from bap_tiler_plugin.dependencies.pip_reason import reason_of
from bap_tiler_plugin.dependencies.plan import Place
from bap_tiler_plugin.dependencies.requirements import DependencyError
from bap_tiler_plugin.dependencies.unfitting import CONFLICT, PROBLEM
from bap_tiler_plugin.desktop.dependency_dialog import DependencyDialog, State
from bap_tiler_plugin.desktop.dependency_words import reason
from bap_tiler_plugin.desktop.package_words import SENTENCES
from bap_tiler_plugin.desktop.places import runs_folder

sys.path.append(str(Path(__file__).resolve().parents[1] / "unit"))

from wheels import add_wheel

PASSWORD = "not-for-others"
NAME = "baptest_window"


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the package that is missing, and one that it needs."""
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    folder = tmp_path / "wheels"
    folder.mkdir()
    add_wheel(folder, NAME, "1.0", "baptest-frame>=2", "numpy")
    add_wheel(folder, "baptest_frame", "2.5")
    return folder


@pytest.fixture
def make_dialog(qgis_app: QgsApplication, wheels: Path, tmp_path: Path) -> Iterator[Callable[..., DependencyDialog]]:
    """The window over an empty profile; packages come from the folder of wheels."""
    made = []
    folder = profile_folder(tmp_path / "profile", "3.40.6")

    def make(source: Path = wheels, requirement: str = NAME) -> DependencyDialog:
        def place(chosen: Path | None) -> Place:
            network = Network(f"http://me:{PASSWORD}@127.0.0.1:9")
            return Place(folder, network, chosen or source, (requirement,), (NAME,))

        dialog = DependencyDialog(None, place)
        made.append(dialog)
        dialog.show()
        dialog.start()
        return dialog

    yield make
    for dialog in made:
        dialog.shut_down()
    deactivate(folder)
    for name in (NAME, "baptest_frame"):
        sys.modules.pop(name, None)


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        QgsApplication.processEvents()
        time.sleep(0.005)


def ready(dialog: DependencyDialog) -> DependencyDialog:
    wait_for(lambda: dialog.state is not State.LOOKING)
    return dialog


def rows(dialog: DependencyDialog) -> list[list[str]]:
    tree = dialog.packagesTree
    return [[tree.topLevelItem(row).text(column) for column in range(3)] for row in range(tree.topLevelItemCount())]


def message(dialog: DependencyDialog) -> str:
    item = dialog.messageBar.currentItem()
    return item.text() if item is not None else ""


def test_it_says_what_how_much_and_where(make_dialog: Callable[..., DependencyDialog]) -> None:
    dialog = make_dialog()
    assert dialog.state is State.LOOKING
    assert NAME in dialog.headlineLabel.text()
    assert dialog.cancelButton.isVisible()
    ready(dialog)
    assert [row[:2] for row in rows(dialog)] == [[NAME, "1.0"], ["baptest_frame", "2.5"]]
    assert all(row[2] == "1 kB" for row in rows(dialog))
    assert "2 packages, 2 kB to download" in dialog.sizeLabel.text()
    assert dialog.folderEdit.text().endswith("3.40")
    assert dialog.installButton.text() == "&Install"
    assert not dialog._place.folder.exists()


def test_installing_makes_the_packages_usable_behind_all_others(make_dialog: Callable[..., DependencyDialog]) -> None:
    dialog = ready(make_dialog())
    told: list[bool] = []
    dialog.completed.connect(lambda: told.append(True))
    dialog.installButton.click()
    assert dialog.state is State.INSTALLING
    wait_for(lambda: dialog.state is not State.INSTALLING)
    assert dialog.state is State.COMPLETE, dialog.report()
    assert told == [True]
    assert sys.path[-1] == str(dialog._place.folder)
    assert "has all the Python packages" in dialog.headlineLabel.text()
    assert not dialog.installButton.isVisible()
    assert __import__(NAME).VERSION == "1.0"


def test_removing_leaves_nothing(make_dialog: Callable[..., DependencyDialog]) -> None:
    dialog = ready(make_dialog())
    dialog.installButton.click()
    wait_for(lambda: dialog.state is State.COMPLETE)
    __import__(NAME)
    dialog.removeButton.click()
    assert not dialog._place.folder.parent.exists()
    assert "were removed" in message(dialog)
    assert f"Your runs and the demo scenes stay, in {short_path(runs_folder())}" in dialog.reasonLabel.text()
    assert dialog.reasonLabel.isVisible()
    assert NAME in dialog.headlineLabel.text()
    assert dialog.logEdit.toPlainText() == ""
    assert not dialog.logEdit.isVisible()
    assert not dialog.removeButton.isEnabled()


def test_cancelling_stops_soon_and_changes_nothing(make_dialog: Callable[..., DependencyDialog], wheels: Path) -> None:
    add_wheel(wheels, NAME, "2.0", code="import time\ntime.sleep(600)\n")
    dialog = ready(make_dialog())
    dialog.installButton.click()
    wait_for(lambda: dialog.progressBar.value() > 90)
    dialog.cancelButton.click()
    wait_for(lambda: dialog.state is not State.INSTALLING, 20)
    assert dialog.state is State.READY
    assert "Cancelled" in message(dialog)
    assert not dialog._place.folder.parent.exists()
    assert not dialog.removeButton.isEnabled()
    assert dialog.installButton.isEnabled()


def test_a_failure_tells_why_and_what_to_type(
    make_dialog: Callable[..., DependencyDialog], tmp_path: Path, wheels: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    dialog = ready(make_dialog(empty))
    assert dialog.state is State.FAILED
    assert f"No matching distribution found for {NAME}" in dialog.reasonLabel.text()
    assert "Use another package index, or a folder of wheels" in dialog.reasonLabel.text()
    assert dialog.reasonLabel.isVisible()
    assert "The log has what to type instead." in message(dialog)
    assert not dialog.removeButton.isEnabled()
    log = dialog.logEdit.toPlainText()
    assert dialog.logEdit.isVisible()
    assert "No matching distribution found for baptest_window" in log
    assert "-m bap_tiler_plugin.dependencies --behind" in log
    assert "python3 fetch_wheels.py" in log
    assert (dialog._place.folder.parent / "fetch_wheels.py").is_file()
    dialog.sourceCombo.setCurrentIndex(1)
    assert not dialog.installButton.isEnabled()
    QTest.keyClicks(dialog.wheelsWidget.lineEdit(), str(wheels))
    assert dialog.wheelsWidget.filePath() == str(wheels), "nothing is looked up while the path is typed"
    wait_for(lambda: len(rows(dialog)) == 2)
    assert dialog.state is State.READY


@pytest.fixture
def in_front(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of PYTHONPATH with an old version of a package."""
    folder = tmp_path / "front"
    for name, version in ((NAME, "0.9"), ("baptest_frame", "1.0")):
        with zipfile.ZipFile(add_wheel(tmp_path, name, version)) as wheel:
            wheel.extractall(folder)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return folder


def test_what_stands_in_front_is_named_with_its_place_and_what_helps(
    make_dialog: Callable[..., DependencyDialog], in_front: Path
) -> None:
    dialog = make_dialog(requirement=f"{NAME}>=1.0")
    told: list[bool] = []
    dialog.completed.connect(lambda: told.append(True))
    assert dialog.state is State.BLOCKED
    assert f"QGIS finds {NAME} 0.9 first, which does not fit" in dialog.headlineLabel.text()
    assert dialog.reasonLabel.isVisible()
    text = f"{NAME} 0.9 in {in_front} does not fit: BAP Tiler needs >=1.0. Take that folder off PYTHONPATH, or update"
    assert text in dialog.reasonLabel.text()
    assert text in dialog.report()
    assert "--behind" not in dialog.report()
    assert dialog.installButton.text() == "&Try again"
    dialog.installButton.click()
    assert dialog.state is State.BLOCKED
    info = in_front / f"{NAME}-0.9.dist-info"
    info.rename(in_front / f"{NAME}-1.1.dist-info")
    (in_front / f"{NAME}-1.1.dist-info" / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 1.1\n")
    dialog.installButton.click()
    assert dialog.state is State.COMPLETE
    assert not dialog.reasonLabel.isVisible()
    assert told == [True]


def test_once_it_is_gone_packages_are_offered(make_dialog: Callable[..., DependencyDialog], in_front: Path) -> None:
    dialog = make_dialog(requirement=f"{NAME}>=1.0")
    assert dialog.state is State.BLOCKED
    shutil.rmtree(in_front)
    dialog.installButton.click()
    ready(dialog)
    assert dialog.state is State.READY
    assert [row[:2] for row in rows(dialog)] == [[NAME, "1.0"], ["baptest_frame", "2.5"]]


def test_a_conflict_names_the_place_instead_of_commands_that_would_fail_too(
    make_dialog: Callable[..., DependencyDialog], in_front: Path
) -> None:
    (in_front / f"{NAME}.py").unlink()
    shutil.rmtree(in_front / f"{NAME}-0.9.dist-info")
    dialog = ready(make_dialog())
    assert dialog.state is State.FAILED
    assert dialog.reasonLabel.text().startswith(f"baptest-frame 1.0 in {in_front} does not fit what BAP Tiler needs.")
    assert "off PYTHONPATH" in dialog.reasonLabel.text()
    log = dialog.logEdit.toPlainText()
    assert f"in {in_front} does not fit" in log
    assert "--behind" not in log
    assert "fetch_wheels" not in log
    assert "What helps stands below." in message(dialog)


def test_without_write_access_it_says_so_at_once_and_names_commands_that_work(
    make_dialog: Callable[..., DependencyDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "python").write_text("in the way", encoding="utf-8")
    dialog = ready(make_dialog())
    assert dialog.state is State.FAILED
    assert "python is a file where a folder has to be. Move it away" in dialog.reasonLabel.text()
    log = dialog.logEdit.toPlainText()
    assert "Collecting" not in log
    other = tmp_path / "home" / "bap_tiler_packages" / dialog._place.folder.name
    assert f'--behind "{other}"' in log
    assert f'PYTHONPATH="{other}" "' in log
    assert not other.parent.exists()


def test_after_an_update_of_qgis_it_offers_again(make_dialog: Callable[..., DependencyDialog], tmp_path: Path) -> None:
    dialog = ready(make_dialog())
    dialog.installButton.click()
    wait_for(lambda: dialog.state is State.COMPLETE)
    folder = dialog._place.folder
    deactivate(folder)
    sys.modules.pop(NAME, None)
    folder.rename(folder.with_name("3.9-3.22"))
    again = make_dialog()
    assert "was updated" in again.headlineLabel.text()
    ready(again)


def test_the_report_can_be_copied_and_holds_no_secret(make_dialog: Callable[..., DependencyDialog]) -> None:
    dialog = ready(make_dialog())
    dialog.copyButton.click()
    text = QGuiApplication.clipboard().text()
    assert NAME in text
    assert "baptest_frame 2.5" in text
    assert PASSWORD not in text
    assert str(Path.home()) + "/" not in text


def test_nothing_is_clipped(make_dialog: Callable[..., DependencyDialog]) -> None:
    """Every button and label is at least as large as its text needs."""
    dialog = ready(make_dialog())
    for widget in dialog.findChildren(QWidget):
        if (
            widget.isVisible()
            and hasattr(widget, "text")
            and widget.objectName().endswith(("Button", "Label", "Title"))
        ):
            assert widget.height() >= widget.minimumSizeHint().height(), widget.objectName()
            assert widget.width() >= widget.minimumSizeHint().width(), widget.objectName()


def test_what_is_told_about_packages_in_the_way_can_be_translated() -> None:
    assert set(SENTENCES) == {PROBLEM, CONFLICT, *REMEDIES}


@pytest.mark.parametrize("language", ["de", "fr", "nl"])
def test_other_languages_fit_the_window(
    language: str,
    make_dialog: Callable[..., DependencyDialog],
    in_front: Path,
    speak: Callable[..., None],
    tmp_path: Path,
) -> None:
    speak(language)
    blocked = make_dialog(requirement=f"{NAME}>=1.0")
    assert "does not fit" not in blocked.headlineLabel.text() + blocked.reasonLabel.text()
    assert str(in_front) in blocked.reasonLabel.text()
    assert cut_off(blocked) == []
    shutil.rmtree(in_front)
    empty = tmp_path / "empty"
    empty.mkdir()
    failed = ready(make_dialog(empty))
    assert failed.state is State.FAILED
    assert NAME in failed.reasonLabel.text()
    assert "No matching" not in failed.reasonLabel.text()
    assert cut_off(failed) == []
    failed._remove()
    assert cut_off(failed) == []


def test_the_usual_reasons_are_told_in_the_language_of_qgis(speak: Callable[..., None]) -> None:
    lost = "ERROR: No matching distribution found for openeo"
    causes = ("SSLError(x)", "ProxyError(x)", "Retrying (x)", "is not a trusted or secure host")
    said = [[cause, lost] for cause in causes] + [[lost], ["[Errno 28]"], ["ERROR: x"]]
    said.append(["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "    openeo from https://x", "        Expected y"])
    english = [reason_of(lines) for lines in said]
    speak("de")
    german = [reason(DependencyError(text)) for text in english]
    shared = [set(re.findall(r"[a-z]{3,}", one)) & {"the", "and", "not", "there"} for one in german]
    assert shared == [set()] * len(english)


def cut_off(dialog: DependencyDialog) -> list[str]:
    """The texts that need more room than they have at the window's opening size."""
    QgsApplication.processEvents()
    labels = [dialog.headlineLabel, dialog.reasonLabel]
    cut = [
        label.text() for label in labels if label.isVisible() and label.height() < label.heightForWidth(label.width())
    ]
    browsers = dialog.messageBar.findChildren(QTextBrowser)
    return cut + [one.toPlainText() for one in browsers if one.document().size().height() > one.viewport().height() + 1]
