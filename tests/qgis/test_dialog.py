"""The run dialog with its controller: what it counts, what it refuses, what it keeps to itself."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from dialog_tools import (
    ANTWERP,
    PASSWORD,
    choose_own_url,
    open_controller,
    period_edit,
    type_extent,
    wait,
    with_four_tiles,
)
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsExtentWidget, QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.desktop.run_controller import RunController
from bap_tiler_plugin.desktop.run_dialog import RunDialog


@pytest.fixture
def controller(window: SimpleNamespace, tmp_path: Path) -> Iterator[RunController]:
    """A controller whose dialog is open and counts."""
    with open_controller(window, tmp_path / "run") as made:
        yield made


@pytest.fixture
def dialog(controller: RunController) -> RunDialog:
    """The open dialog with the extent of four tiles."""
    return with_four_tiles(controller)


def run_and_wait(controller: RunController) -> None:
    dialog = controller.dialog
    dialog.runButton.click()
    assert not dialog.runButton.isEnabled()
    wait(lambda: dialog.runButton.isEnabled() and dialog.messageBar.currentItem() is not None)


# --- counting ------------------------------------------------------------------------------------------------------


def test_count_follows_size_start_and_extent(dialog: RunDialog) -> None:
    assert dialog.countLabel.text() == "4 tiles, 100 km²"
    dialog.area.tileSizeCombo.setEditText("2.5 km")
    wait(lambda: dialog.countLabel.text() == "16 tiles, 100 km²", 5)
    type_extent(dialog, "594000,596000,5664000,5666000 [EPSG:32631]")
    wait(lambda: dialog.countLabel.text() == "4 tiles, 25 km²", 5)
    dialog.area.tileSizeCombo.setEditText("5000")
    wait(lambda: dialog.countLabel.text() == "4 tiles, 100 km²", 5)
    dialog.area.advanced.anchorCombo.setCurrentIndex(1)
    wait(lambda: dialog.countLabel.text() == "1 tile, 25 km²", 5)


def test_map_in_degrees_is_taken_over(window: SimpleNamespace) -> None:
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory"))
    window.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    window.mapCanvas().setExtent(QgsRectangle(4.30, 51.10, 4.44, 51.18))
    controller = RunController(window)
    controller.show()
    wait(lambda: "km²" in controller.dialog.countLabel.text())
    request = controller.dialog.grid_request()
    assert request.crs == "EPSG:4326"
    assert request.build().crs == "EPSG:32631"
    controller.close()


def test_map_without_crs_is_told_and_can_be_mended(window: SimpleNamespace) -> None:
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem())
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point", "points", "memory"))
    window.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem())
    window.mapCanvas().setExtent(QgsRectangle(590000, 5660000, 600000, 5670000))
    controller = RunController(window)
    controller.show()
    wait(lambda: controller.dialog.countLabel.text() == "none")
    assert "no coordinate reference system" in controller.dialog.problems.text("Extent")
    assert "[EPSG:32631]" in controller.dialog.problems.text("Extent")
    type_extent(controller.dialog, ANTWERP)
    wait(lambda: controller.dialog.countLabel.text() == "4 tiles, 100 km²", 5)
    assert controller.dialog.problems.text("Extent") == ""
    controller.close()


def test_empty_project_proposes_the_demo_area(controller: RunController) -> None:
    assert controller.dialog.countLabel.text() == "16 tiles, 400 km²"


def test_credits_are_told_where_they_are_paid(dialog: RunDialog) -> None:
    dialog.backends.use_only("CDSE federation")
    wait(lambda: dialog.countLabel.text().startswith("4 tiles, 100 km², 44 to 68 credits, "), 5)
    period_edit(dialog).last_edit.setDate(QDate(2024, 6, 1))
    wait(lambda: dialog.countLabel.text().startswith("4 tiles, 100 km², 20 to 28 credits, "), 5)
    dialog.backends.use_only("local")
    wait(lambda: dialog.countLabel.text() == "4 tiles, 100 km²", 5)


def test_counting_leaves_the_window_free(dialog: RunDialog) -> None:
    longest = 0.0
    for size in range(1_000, 1_010):
        dialog.area.tileSizeCombo.setEditText(f"{size} m")
        begun = time.perf_counter()
        dialog._follow_area()
        dialog.run_size.tell()
        longest = max(longest, time.perf_counter() - begun)
    assert longest < 0.05
    wait(lambda: "100 tiles" in dialog.countLabel.text() or "121 tiles" in dialog.countLabel.text(), 10)


# --- refusing ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("600000,590000,5660000,5670000 [EPSG:32631]", "reversed"),
        ("590000,590000,5660000,5670000 [EPSG:32631]", "empty"),
        ("0,10,0,95 [EPSG:4326]", "outside the area of EPSG:4326"),
        ("4,5,50,51 [EPSG:32631]", "looks like degrees"),
        ("590000,600000,5660000,5670000 [EPSG:99999]", "no coordinate reference system"),
        ("590000,600000", "not an extent"),
        ("", "empty"),
    ],
)
def test_unusable_extents(dialog: RunDialog, controller: RunController, text: str, words: str) -> None:
    type_extent(dialog, text)
    wait(lambda: dialog.countLabel.text() == "none", 5)
    assert words in dialog.problems.text("Extent").lower().replace("epsg", "EPSG")
    dialog.gridButton.click()
    wait(lambda: dialog.gridButton.isEnabled())
    assert dialog.messageBar.currentItem().text().startswith("Extent: ")
    assert controller.tile_layer is None


@pytest.mark.parametrize(
    ("text", "words"),
    [("0", "above 0"), ("-5 km", "above 0"), ("large", "not a length"), ("", "not a length"), ("1 m", "more than ")],
)
def test_unusable_tile_sizes(dialog: RunDialog, controller: RunController, text: str, words: str) -> None:
    dialog.area.tileSizeCombo.setEditText(text)
    wait(lambda: dialog.countLabel.text() == "none", 5)
    assert words in dialog.problems.text("Tile size")
    dialog.gridButton.click()
    wait(lambda: dialog.gridButton.isEnabled())
    assert dialog.messageBar.currentItem().text().startswith("Tile size: ")
    assert controller.tile_layer is None


def test_all_wrong_fields_are_told_at_once(dialog: RunDialog, controller: RunController) -> None:
    period_edit(dialog).last_edit.setDate(period_edit(dialog).first_edit.date())
    bands = dialog.process.form.edits["bands"].editor().widget
    for row in range(bands.count()):
        bands.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.backends.folderWidget.setFilePath(" ")
    dialog.runButton.click()
    assert "Starts and ends at the same time" in dialog.problems.text('Parameter "temporal_extent"')
    assert "at least 1" in dialog.problems.text('Parameter "bands"')
    assert "No folder is given" in dialog.problems.text("Run folder")
    assert controller.task is None
    assert controller.tile_layer is None


@pytest.mark.parametrize("name", ["missing", "no_items", "other_json"])
def test_unusable_scenes(dialog: RunDialog, tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    if name != "missing":
        folder.mkdir()
    if name == "other_json":
        (folder / "items.json").write_text('{"features": [{"bbox": "?"}]}')
    dialog.backends.scenesCombo.setCurrentIndex(1)
    dialog.backends.scenesFolderWidget.setFilePath(str(folder))
    dialog.runButton.click()
    assert "items.json" in dialog.problems.text("Scenes")
    assert not (tmp_path / "run").exists()


def test_scenes_fill_in_area_and_period(dialog: RunDialog, scenes: Path) -> None:
    dialog.backends.scenesCombo.setCurrentIndex(1)
    dialog.backends.scenesFolderWidget.setFilePath(str(scenes))
    dialog.backends.useScenesButton.click()
    assert dialog.process_request().parameters()["temporal_extent"] == ["2022-06-01", "2022-07-01"]
    assert dialog.grid_request().bounds == pytest.approx((11.2791, 46.4604, 11.3651, 46.5254), abs=1e-3)


@pytest.mark.parametrize(
    ("url", "auth", "user", "password", "field"),
    [
        ("", "none", "", "", "URL"),
        ("ftp://example.org", "none", "", "", "URL"),
        ("https://openeo.example.org", "basic", "", "secret", "User name"),
        ("https://openeo.example.org", "basic", "me", "", "Password"),
        ("https://openeo.example.org", "client_credentials", "me", "", "Password"),
    ],
)
def test_unusable_addresses_and_logins(
    dialog: RunDialog, controller: RunController, url: str, auth: str, user: str, password: str, field: str
) -> None:
    choose_own_url(dialog, url, auth, user, password)
    dialog.runButton.click()
    assert dialog.problems.text(field)
    assert controller.task is None


def test_folder_that_cannot_be_written(dialog: RunDialog, controller: RunController, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    dialog.backends.folderWidget.setFilePath(str(tmp_path / "file" / "run"))
    choose_own_url(dialog, "http://127.0.0.1:9")
    run_and_wait(controller)
    assert dialog.problems.text("Run folder")
    assert (tmp_path / "file").read_text() == "not a folder"
    assert not QgsProject.instance().mapLayers()
    assert not QgsProject.instance().layerTreeRoot().children()


def test_a_grid_that_was_asked_for_survives_a_start_that_is_refused(
    dialog: RunDialog, controller: RunController, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    dialog.gridButton.click()
    wait(lambda: controller.tile_layer is not None)
    dialog.backends.folderWidget.setFilePath(str(tmp_path / "file" / "run"))
    choose_own_url(dialog, "http://127.0.0.1:9")
    run_and_wait(controller)
    assert controller.tile_layer is not None
    assert [group.name() for group in QgsProject.instance().layerTreeRoot().children()] == ["BAP Tiler"]


def test_a_message_of_the_last_run_is_gone_when_the_window_opens_again(
    dialog: RunDialog, controller: RunController
) -> None:
    dialog.show_message("Stopped. Finished 1 of 4 tiles of r2")
    dialog.close()
    controller.show()
    assert dialog.messageBar.currentItem() is None


def test_folder_that_holds_another_run(dialog: RunDialog, controller: RunController, make_run: Any) -> None:
    other = make_run(name="other")
    before = {path: path.stat().st_mtime_ns for path in other.folder.rglob("*")}
    other.close()
    dialog.backends.folderWidget.setFilePath(str(other.folder))
    choose_own_url(dialog, "http://127.0.0.1:9")
    run_and_wait(controller)
    assert "run" in dialog.problems.text("Run folder")
    assert before.keys() >= set(other.folder.rglob("*"))


def test_backend_that_cannot_be_reached(dialog: RunDialog, controller: RunController, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    choose_own_url(dialog, f"http://127.0.0.1:{port}")
    run_and_wait(controller)
    assert dialog.problems.text("URL")
    assert dialog.messageBar.currentItem().text().startswith("127.0.0.1: ")
    assert not (tmp_path / "run").exists()


def test_wrong_password(dialog: RunDialog, controller: RunController, server: LocalServer, tmp_path: Path) -> None:
    choose_own_url(dialog, server.url, "basic", "me", "wrong")
    run_and_wait(controller)
    assert "wrong" in dialog.problems.text("Password")
    assert not (tmp_path / "run").exists()


# --- keeping secrets -----------------------------------------------------------------------------------------------


def test_passwords_are_kept_in_memory_only(
    dialog: RunDialog, controller: RunController, server: LocalServer, tmp_path: Path
) -> None:
    choose_own_url(dialog, server.url, "basic", "me", PASSWORD)
    request = dialog.run_request()
    assert request.credentials(request.backends[0]).password == PASSWORD
    assert PASSWORD not in repr(request)
    run_and_wait(controller)
    project = tmp_path / "project.qgs"
    assert QgsProject.instance().write(str(project))
    QgsSettings().sync()
    settings = [str(QgsSettings().value(key)) for key in QgsSettings().allKeys()]
    assert not any(PASSWORD in value for value in settings)
    assert not any(PASSWORD.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    shown = [dialog.messageBar.currentItem().text(), dialog.statusLabel.text(), dialog.problems.text("Password")]
    assert not any(PASSWORD in text for text in shown)


# --- running -------------------------------------------------------------------------------------------------------


@pytest.fixture
def silent_server() -> Iterator[str]:
    """The address of a server that takes connections and never answers."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def test_buttons_while_a_grid_is_built(dialog: RunDialog, controller: RunController) -> None:
    assert not dialog.cancelButton.isEnabled()
    dialog.gridButton.click()
    assert not (dialog.gridButton.isEnabled() or dialog.runButton.isEnabled())
    wait(lambda: controller.tile_layer is not None)
    assert dialog.gridButton.isEnabled()
    assert dialog.runButton.isEnabled()
    assert not dialog.cancelButton.isEnabled()
    assert dialog.statusLabel.text() == "4 tiles in EPSG:32631"


def test_second_grid_replaces_the_first(dialog: RunDialog, controller: RunController) -> None:
    for size, count in (("5 km", 4), ("2.5 km", 16)):
        dialog.area.tileSizeCombo.setEditText(size)
        dialog.gridButton.click()
        wait(lambda count=count: controller.tile_layer is not None and controller.tile_layer.featureCount() == count)
    assert len(QgsProject.instance().mapLayers()) == 1


def test_removed_layer_does_no_harm(dialog: RunDialog, controller: RunController) -> None:
    dialog.gridButton.click()
    wait(lambda: controller.tile_layer is not None)
    QgsProject.instance().clear()
    assert controller.tile_layer is None
    dialog.gridButton.click()
    wait(lambda: controller.tile_layer is not None)


@pytest.mark.parametrize(("words", "cancels_jobs"), [("Stop watching; they go on", False), ("Cancel the jobs", True)])
def test_cancel_asks_what_becomes_of_the_jobs(
    dialog: RunDialog, controller: RunController, silent_server: str, words: str, cancels_jobs: bool
) -> None:
    choose_own_url(dialog, silent_server)
    dialog.runButton.click()
    wait(lambda: controller.task is not None and "connecting" in dialog.statusLabel.text())
    task = controller.task
    assert dialog.cancelButton.isEnabled()
    assert not dialog.inputs.isEnabled()
    press_in_question(dialog, "Keep running")
    assert controller.task is task
    assert not task.stopped
    begun = time.monotonic()
    press_in_question(dialog, words)
    wait(lambda: controller.task is None, 5)
    assert time.monotonic() - begun < 1.0
    assert task._cancel_jobs is cancels_jobs
    assert dialog.runButton.isEnabled()
    assert not dialog.cancelButton.isEnabled()
    assert dialog.messageBar.currentItem().text().startswith("Stopped")


def press_in_question(dialog: RunDialog, words: str) -> None:
    dialog.cancelButton.click()
    wait(lambda: any(box.isVisible() for box in dialog.findChildren(QMessageBox)), 5)
    box = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    next(button for button in box.findChildren(QPushButton) if button.text() == words).click()
    wait(lambda: not box.isVisible(), 5)


# --- looks ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [0, 1, 2])
def test_fits_small_screens_whatever_is_chosen(dialog: RunDialog, step: int) -> None:
    dialog.go_to(step)
    for key in dialog.backends.rows:
        dialog.backends.use_only(key)
        for method in range(dialog.backends.authCombo.count()):
            dialog.backends.authCombo.setCurrentIndex(method)
            QCoreApplication.processEvents()
            assert dialog.minimumSizeHint().width() <= 1280
            assert dialog.minimumSizeHint().height() <= 720


def test_every_field_has_an_explanation(dialog: RunDialog) -> None:
    kinds = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractButton, QgsExtentWidget, QgsFileWidget)
    own = [widget for page in dialog.pages for kind in kinds for widget in page.findChildren(kind) if named(widget)]
    assert len(own) > 25
    assert sorted(widget.objectName() for widget in own if not widget.toolTip()) == []


def named(widget: QWidget) -> bool:
    name = widget.objectName()
    return (
        bool(name)
        and not name.startswith(("qt_", "m", "Qgs", "collapse"))
        and not isinstance(widget.parent(), QAbstractSpinBox)
    )
