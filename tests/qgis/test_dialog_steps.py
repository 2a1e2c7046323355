"""The run dialog: its steps, kinds of areas, processes, backends, what it keeps with the project and how it looks."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import requests
from dialog_tools import PASSWORD, choose_own_url, open_controller, period_edit, type_extent, wait, with_four_tiles
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QDate, QEvent, QModelIndex, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel

from bap_tiler_plugin.core.backends import connect
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.process import DEFAULT_PROCESS, ProcessDefinition, definition_from_json
from bap_tiler_plugin.desktop import process_page
from bap_tiler_plugin.desktop.login import close_logins
from bap_tiler_plugin.desktop.login_dialog import LoginDialog
from bap_tiler_plugin.desktop.process_page import ProcessPage
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


# --- three steps ---------------------------------------------------------------------------------------------------


def warns(dialog: RunDialog, step: int) -> bool:
    """Whether a step says that something is missing."""
    return dialog.steps[step].toolTip() != "complete"


def test_next_leads_from_step_to_step_and_then_run_is_next(dialog: RunDialog) -> None:
    assert dialog.inputs.currentIndex() == 0
    for step in (1, 2):
        assert dialog.nextButton.isDefault()
        dialog.nextButton.click()
        assert dialog.inputs.currentIndex() == step
        assert dialog.steps[step].isChecked()
    assert dialog.runButton.isDefault()
    assert not dialog.nextButton.isVisible()
    dialog.backButton.click()
    assert dialog.inputs.currentIndex() == 1


def test_next_does_not_leave_a_step_that_is_not_complete(dialog: RunDialog) -> None:
    dialog.area.tileSizeCombo.setEditText("large")
    dialog.nextButton.click()
    assert dialog.inputs.currentIndex() == 0
    assert "not a length" in dialog.problems.text("Tile size")
    assert dialog.messageBar.currentItem().text().startswith("Tile size: ")
    dialog.area.tileSizeCombo.setEditText("5 km")
    dialog.nextButton.click()
    assert dialog.inputs.currentIndex() == 1


def test_steps_show_whether_they_are_complete(dialog: RunDialog) -> None:
    wait(lambda: not any(warns(dialog, step) for step in range(3)), 5)
    dialog.area.tileSizeCombo.setEditText("0")
    period_edit(dialog).last_edit.setDate(QDate(2020, 1, 1))
    dialog.backends.folderWidget.setFilePath("")
    wait(lambda: all(warns(dialog, step) for step in range(3)), 5)
    assert "above 0" in dialog.steps[0].toolTip()
    assert "before it starts" in dialog.steps[1].toolTip()
    assert "Run folder" in dialog.steps[2].toolTip()


def test_problems_go_away_while_they_are_mended(dialog: RunDialog) -> None:
    period_edit(dialog).last_edit.setDate(QDate(2020, 1, 1))
    dialog.runButton.click()
    assert dialog.inputs.currentIndex() == 1
    assert dialog.problems.text('Parameter "temporal_extent"')
    period_edit(dialog).last_edit.setDate(QDate(2024, 7, 1))
    wait(lambda: dialog.problems.text('Parameter "temporal_extent"') == "", 5)


def test_summary_tells_what_is_about_to_start(dialog: RunDialog) -> None:
    dialog.backends.use_only("CDSE federation")
    dialog.backends.rows["CDSE federation"].parallel_spin.setValue(4)
    texts: list[str] = []

    def summary() -> str:
        texts[:] = [label.text() for label in dialog.backends.summaryGroup.findChildren(QLabel)]
        return "\n".join(texts)

    wait(lambda: "4 jobs, 4 at a time" in summary(), 5)
    assert "4 tiles, 100 km², 5 km each, in EPSG:32631" in texts
    assert "44 to 68 credits (measured on CDSE" in summary()
    assert "2024-05-01 until 2024-08-01" in summary()
    assert "14 to 29 min (from published examples" in summary()


def test_costs_that_are_not_known_are_not_made_up(dialog: RunDialog) -> None:
    dialog.backends.use_only("CDSE")
    definition = definition_of("fire_boundary")
    dialog.process.open_process("https://example.org/fire.json", lambda: definition)
    wait(lambda: "credits not known" in dialog.countLabel.text(), 10)
    assert "try one tile first" in dialog.countLabel.toolTip()


def definition_of(name: str) -> ProcessDefinition:
    path = Path(__file__).resolve().parents[3] / "shared" / "data" / "apex_udp" / f"{name}.json"
    return definition_from_json(json.loads(path.read_text(encoding="utf-8")), namespace=f"https://example.org/{name}")


def test_this_computer_shares_a_run_with_other_backends(dialog: RunDialog) -> None:
    rows = dialog.backends.rows
    rows["CDSE"].check.click()
    assert not rows["local"].is_used
    rows["local"].check.click()
    assert rows["CDSE"].is_used
    assert dialog.backends.localGroup.isVisibleTo(dialog.backends)
    assert dialog.backends.budgetSpin.isVisibleTo(dialog.backends)
    wait(lambda: "0 to 68 credits" in dialog.countLabel.text(), 10)
    request = dialog.run_request()
    assert [backend.name for backend in request.backends] == ["CDSE"]
    assert request.local is not None
    settings = request.settings(dialog.grid_request().build())
    assert settings.process == DEFAULT_PROCESS
    rows["CDSE"].check.click()
    assert not dialog.backends.budgetSpin.isVisibleTo(dialog.backends)
    assert dialog.run_request().backends == ()


def test_several_addresses_of_ones_own(dialog: RunDialog, server: LocalServer, window: SimpleNamespace) -> None:
    page = dialog.backends
    choose_own_url(dialog, server.url, "basic", "me", server.credentials.password)
    page.addButton.click()
    assert page.urlEdit.text() == page.passwordEdit.text() == ""
    choose = page.rows["own"].check
    choose.setChecked(True)
    page.urlEdit.setText(f"{server.url}other")
    page.authCombo.setCurrentIndex(page.authCombo.findData("none"))
    page.addButton.click()
    assert [row.choice.key for row in page.used()] == ["127.0.0.1", "127.0.0.1 2"]
    request = dialog.run_request()
    assert [(b.name, b.url, b.auth) for b in request.backends] == [
        ("127.0.0.1", server.url, "basic"),
        ("127.0.0.1 2", f"{server.url}other", "none"),
    ]
    assert request.credentials(request.backends[0]).password == server.credentials.password
    assert request.credentials(request.backends[1]) is None
    page.rows["127.0.0.1"].test_button.click()
    wait(lambda: "answers: openEO 1." in page.rows["127.0.0.1"].state_label.text(), 20)
    dialog.keep_in_project()
    assert server.credentials.password not in json.dumps(page.state())
    again = RunDialog(window.mapCanvas(), window.mainWindow())
    assert [row.choice.key for row in again.backends.used()] == ["127.0.0.1", "127.0.0.1 2"]
    assert again.backends.rows["127.0.0.1"].state_label.text() == "not logged in"
    again.end()
    page.findChild(QAbstractButton, "remove_127.0.0.1").click()
    assert [row.choice.key for row in page.used()] == ["127.0.0.1 2"]
    assert not any(box.text() == "127.0.0.1" and box.isVisibleTo(page) for box in page.findChildren(QAbstractButton))


def test_one_address_twice_is_told(dialog: RunDialog) -> None:
    choose_own_url(dialog, "https://openeo.example.org")
    dialog.backends.addButton.click()
    dialog.backends.rows["own"].check.setChecked(True)
    dialog.backends.urlEdit.setText("https://openeo.example.org")
    dialog.runButton.click()
    assert "in the list already" in dialog.problems.text("URL")


def test_limits_that_earlier_runs_met_are_shown(dialog: RunDialog, make_run: Any) -> None:
    run = make_run()
    run.attempts().add_event("limit learned", "CDSE: 3 jobs at a time (too many)")
    run.close()
    dialog.offer_fresh_folder()
    wait(lambda: "took 3 at a time lately" in dialog.backends.rows["CDSE"].state_label.text(), 10)


def test_process_on_a_backend_that_it_is_not_published_for_is_told(dialog: RunDialog) -> None:
    def notes() -> list[str]:
        labels = dialog.backends.summaryGroup.findChildren(QLabel)
        return [label.text() for label in labels if "published for" in label.text()]

    dialog.backends.use_only("Terrascope")
    wait(lambda: notes() == ["the process is published for openeofed.dataspace.copernicus.eu"], 5)
    dialog.backends.use_only("CDSE federation")
    wait(lambda: notes() == [], 5)


def test_no_backend_is_told(dialog: RunDialog) -> None:
    dialog.backends.rows["local"].check.setChecked(False)
    dialog.runButton.click()
    assert "None is chosen" in dialog.problems.text("Backend")


def test_backend_is_tested_on_demand(dialog: RunDialog, server: LocalServer) -> None:
    choose_own_url(dialog, server.url)
    row = dialog.backends.rows["own"]
    row.test_button.click()
    wait(lambda: "answers: openEO 1." in row.state_label.text(), 20)
    assert row.state_label.text() == "answers: openEO 1.2.0"
    assert "estimates costs" in row.state_label.toolTip()
    dialog.backends.urlEdit.setText("http://127.0.0.1:9")
    row.test_button.click()
    wait(lambda: "cannot be reached" in row.state_label.text(), 20)


def test_run_request_has_all_that_was_filled_in(dialog: RunDialog) -> None:
    dialog.backends.use_only("CDSE federation")
    dialog.backends.budgetSpin.setValue(250)
    dialog.backends.nameEdit.setText("Antwerp")
    dialog.area.overlapSpin.setValue(200)
    dialog.process.formatCombo.setEditText("netCDF")
    request = dialog.run_request()
    settings = request.settings(dialog.grid_request().build())
    assert (request.max_credits, settings.name, settings.overlap) == (250, "Antwerp", 200)
    assert (settings.output_format, settings.process) == ("netCDF", DEFAULT_PROCESS)
    assert settings.job_options["executor-memory"] == "2500m"
    assert settings.parameters == {"temporal_extent": ["2024-05-01", "2024-08-01"]}


def test_a_process_from_a_file_runs_with_its_own_graph(dialog: RunDialog) -> None:
    path = Path(__file__).resolve().parents[3] / "shared" / "data" / "apex_udp" / "max_ndvi_composite.json"
    dialog.process.sourceCombo.setCurrentIndex(2)
    dialog.process.fileWidget.setFilePath(str(path))
    dialog.process.fileButton.click()
    wait(lambda: dialog.process.form.definition.id == "max_ndvi_composite", 10)
    settings = dialog.run_request().settings(dialog.grid_request().build())
    assert settings.definition["namespace"] is None
    assert settings.definition["process_graph"]
    assert settings.parameters["temporal_extent"] == ["2024-05-01", "2024-08-01"]


def test_a_file_that_is_no_process_is_not_taken_for_the_one_before(dialog: RunDialog, tmp_path: Path) -> None:
    page = dialog.process
    (tmp_path / "other.json").write_text('{"a": 1}')
    page.sourceCombo.setCurrentIndex(2)
    page.fileWidget.setFilePath(str(tmp_path / "other.json"))
    page.fileButton.click()
    wait(lambda: dialog.messageBar.currentItem() is not None, 10)
    assert "not an openEO process" in dialog.messageBar.currentItem().text()
    assert ["not an openEO process" in str(problem) for problem in page.check()] == [True]
    assert "not an openEO process" in problem_line(page)
    assert page.titleLabel.text() == "other.json"
    assert page.form.definition is None
    assert page.period() is None
    page.sourceCombo.setCurrentIndex(0)
    assert "Choose one from the list" in problem_line(page)
    page.catalogueList.clicked.emit(listed(page, "Best-Available-Pixel Composite based on Sentinel-2 data"))
    wait(lambda: page._task is None, 20)
    assert page.source != str(tmp_path / "other.json")


def problem_line(page: ProcessPage) -> str:
    """Why there is no process to run, as the page shows it; empty when it does not."""
    return page.problemLine.findChild(QLabel, "text").text() if page.problemLine.isVisibleTo(page) else ""


def listed(page: ProcessPage, title: str) -> QModelIndex:
    """An entry of the catalogue."""
    model = page.catalogueList.model()
    return next(i for i in (model.index(row, 0) for row in range(model.rowCount())) if i.data() == title)


def test_an_entry_that_cannot_be_read_is_not_run_as_the_one_before(
    dialog: RunDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, released = dialog.process, threading.Event()

    def unreachable(source: str) -> ProcessDefinition:
        released.wait(20)
        raise InputError("Process", f"{source} cannot be reached (ConnectionError)", "Check the address")

    monkeypatch.setattr(process_page, "load_process", unreachable)
    period = page.period()
    page.catalogueList.clicked.emit(listed(page, "CropSAR 2D"))
    assert [problem.problem for problem in page.check()] == ["is still being read"]
    assert not page.form.isEnabled()
    released.set()
    wait(lambda: page._task is None, 10)
    assert page.titleLabel.text() == "CropSAR 2D"
    assert page.catalogueList.currentIndex().data() == "CropSAR 2D"
    assert "cannot be reached (ConnectionError). Check the address." in problem_line(page)
    assert "“CropSAR 2D” cannot be reached" in dialog.messageBar.currentItem().text()
    asked: list = []
    dialog.runRequested.connect(lambda *values: asked.append(values))
    dialog.runButton.click()
    assert asked == []
    assert dialog.inputs.currentIndex() == 1
    wait(lambda: warns(dialog, 1), 5)
    page.show_default()
    assert page.check() == []
    assert problem_line(page) == ""
    assert page.period() == period


def test_another_kind_of_source_is_not_the_process_of_the_form(dialog: RunDialog) -> None:
    page = dialog.process
    page.sourceCombo.setCurrentIndex(2)
    assert [problem.remedy for problem in page.check()] == ["Choose a file and open it"]
    assert not page.form.isEnabled()
    page.sourceCombo.setCurrentIndex(0)
    assert page.check() == []
    assert page.form.isEnabled()


def test_what_the_project_kept_survives_a_process_that_cannot_be_read_now(
    dialog: RunDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = dialog.process
    kept = {"source": "https://example.org/x.json", "kind": "address", "values": {"a": 3}, "options": {}, "format": ""}
    monkeypatch.setattr(process_page, "load_process", lambda source: 1 / 0)
    page.restore(kept)
    wait(lambda: page._task is None, 10)
    assert page.state() == kept


def test_descriptions_are_formatted_and_do_nothing_by_themselves(dialog: RunDialog) -> None:
    marked = "# Head\n\nThe **bold** one, ![pic](https://example.org/p.png), [l](file:///etc/passwd) <b>raw</b>"
    definition = replace(definition_of("biopar"), description=marked)
    dialog.process.open_process("https://example.org/biopar.json", lambda: definition)
    wait(lambda: dialog.process.form.definition is definition, 10)
    html = dialog.process.descriptionLabel.text()
    shown = QTextDocument()
    shown.setHtml(html)
    assert shown.toPlainText() == "Head\nThe bold one, pic, l <b>raw</b>"
    assert "<img" not in html
    assert "file:" not in html
    assert 'href="https://example.org/p.png"' in html
    texts = [label.text() for label in dialog.process.form.findChildren(QLabel)]
    assert not any("**" in text or "\\n" in text for text in texts)


def test_catalogue_is_searched(dialog: RunDialog) -> None:
    listed = dialog.process.catalogueList.model()
    assert listed.rowCount() == 56
    dialog.process.searchEdit.setText("burned sentinel-2")
    assert [listed.index(row, 0).data() for row in range(listed.rowCount())] == [
        "BAIS2 - Burned Area Index for Sentinel-2"
    ]


# --- kinds of areas ------------------------------------------------------------------------------------------------


@pytest.fixture
def two_fields(qgis_new_project: None) -> QgsVectorLayer:
    """A layer with two polygons of 1 km² and 4 km², in EPSG:32631."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32631&field=tile_id:string", "fields", "memory")
    features = []
    for name, box in (("a", (590_000, 5_660_000, 591_000, 5_661_000)), ("b", (595_000, 5_665_000, 597_000, 5_667_000))):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*box)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_polygons_of_a_layer(two_fields: QgsVectorLayer, dialog: RunDialog) -> None:
    dialog.area.tileSizeCombo.setEditText("1 km")
    dialog.area.sourceCombo.setCurrentIndex(1)
    wait(lambda: dialog.countLabel.text().startswith("5 tiles, 5 km²"), 5)
    dialog.area.clipCheck.setChecked(True)
    wait(lambda: dialog.grid_request().options.clip, 5)


def test_selected_features(two_fields: QgsVectorLayer, dialog: RunDialog) -> None:
    dialog.area.tileSizeCombo.setEditText("1 km")
    dialog.area.sourceCombo.setCurrentIndex(2)
    wait(lambda: "No feature is selected" in dialog.problems.text("Layer"), 5)
    two_fields.selectByExpression("tile_id = 'b'")
    wait(lambda: dialog.countLabel.text().startswith("4 tiles, 4 km²"), 5)
    two_fields.selectByExpression("tile_id = 'a'")
    wait(lambda: dialog.countLabel.text().startswith("1 tile, 1 km²"), 5)


def test_polygons_of_a_layer_as_tiles(two_fields: QgsVectorLayer, dialog: RunDialog) -> None:
    dialog.area.sourceCombo.setCurrentIndex(4)
    wait(lambda: dialog.countLabel.text().startswith("2 tiles, 5 km²"), 5)
    assert not dialog.area.tileSizeCombo.isVisibleTo(dialog.area)
    assert dialog.grid_request().build().tile_ids == ("a", "b")


def test_polygon_drawn_on_the_map(window: SimpleNamespace, dialog: RunDialog) -> None:
    canvas = window.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    dialog.area.sourceCombo.setCurrentIndex(3)
    wait(lambda: "Draw on the map" in dialog.problems.text("Area"), 5)
    told: list[str] = []
    canvas.mapToolSet.connect(lambda tool, _before: tool and tool.messageEmitted.connect(told.append))
    dialog.area.drawButton.click()
    assert not dialog.isVisible()
    assert told == ["Click the corners on the map; a right click ends it, Esc leaves it"], "shown in QGIS's message bar"
    corners = [QgsPointXY(590_000, 5_660_000), QgsPointXY(594_900, 5_660_000), QgsPointXY(594_900, 5_664_900)]
    canvas.mapTool().drawn.emit(QgsGeometry.fromPolygonXY([corners]))
    assert dialog.isVisible()
    wait(lambda: dialog.countLabel.text().startswith("1 tile, 25 km²"), 5)


def test_grid_crs_can_be_chosen(dialog: RunDialog) -> None:
    dialog.area.crsWidget.setCrs(QgsCoordinateReferenceSystem("EPSG:3035"))
    assert dialog.grid_request().build().crs == "EPSG:3035"
    dialog.area.crsWidget.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    wait(lambda: dialog.problems.text("Grid CRS") != "", 5)


def test_tiles_are_drawn_meanwhile_and_taken_off_again(window: SimpleNamespace, dialog: RunDialog) -> None:
    def drawn() -> int:
        bands = [item for item in window.mapCanvas().scene().items() if isinstance(item, QgsRubberBand)]
        return sum(band.size() for band in bands)

    window.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    dialog.area.tileSizeCombo.setEditText("2.5 km")
    wait(lambda: drawn() == 16, 5)
    dialog.area.tileSizeCombo.setEditText("50 m")
    wait(lambda: dialog.countLabel.text().startswith("40,000 tiles"), 20)
    assert 100 < drawn() <= 2_000
    dialog.area.previewCheck.setChecked(False)
    wait(lambda: drawn() == 0, 5)
    dialog.area.previewCheck.setChecked(True)
    wait(lambda: drawn() > 0, 20)
    dialog.close()
    assert drawn() == 0


# --- kept with the project -----------------------------------------------------------------------------------------


def test_all_is_kept_with_the_project(dialog: RunDialog, window: SimpleNamespace, tmp_path: Path) -> None:
    dialog.area.tileSizeCombo.setEditText("2 km")
    dialog.area.overlapSpin.setValue(100)
    period_edit(dialog).first_edit.setDate(QDate(2024, 7, 1))
    dialog.process.form.edits["max_cloud_cover"].set_value(20)
    dialog.backends.rows["CDSE"].check.click()
    dialog.backends.rows["CDSE"].parallel_spin.setValue(7)
    dialog.backends.budgetSpin.setValue(90)
    dialog.backends.passwordEdit.setText(PASSWORD)
    dialog.close()
    path = tmp_path / "project.qgs"
    assert QgsProject.instance().write(str(path))
    assert PASSWORD not in path.read_text(encoding="utf-8")
    QgsProject.instance().clear()
    assert (dialog.area.tileSizeCombo.currentText(), dialog.area.overlapSpin.value()) == ("5 km", 0)
    assert [row.choice.key for row in dialog.backends.used()] == ["local"]
    assert QgsProject.instance().read(str(path))
    again = RunDialog(window.mapCanvas(), window.mainWindow())
    for shown in (dialog, again):
        assert shown.area.tileSizeCombo.currentText() == "2 km"
        assert shown.area.overlapSpin.value() == 100
        assert shown.area.extent_edit().text().startswith("590000")
        assert shown.process_request().arguments["temporal_extent"] == ["2024-07-01", "2024-08-01"]
        assert shown.process_request().arguments["max_cloud_cover"] == 20
        assert [row.choice.key for row in shown.backends.used()] == ["CDSE"]
        assert shown.backends.rows["CDSE"].parallel_spin.value() == 7
        assert shown.backends.budgetSpin.value() == 90
    again.end()


def test_looking_alone_does_not_change_the_project(controller: RunController) -> None:
    QgsProject.instance().setDirty(False)
    controller.dialog.backends.folderWidget.setFilePath(controller.dialog.backends.folderWidget.filePath())
    before = controller.dialog._kept
    controller.dialog._kept = {name: page.state() for name, page in zip(before, controller.dialog.pages)}
    controller.dialog.close()
    assert not QgsProject.instance().isDirty()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"area": 3, "process": [], "backends": {"parallel": 4}}', '{"area": {}}']
)
def test_nonsense_in_a_project_does_no_harm(window: SimpleNamespace, text: str) -> None:
    QgsProject.instance().writeEntry("BapTiler", "run_dialog", text)
    made = RunDialog(window.mapCanvas(), window.mainWindow())
    assert made.process.check() == []
    made.end()


def test_closing_passes_over_what_goes_on_in_the_background(
    window: SimpleNamespace, server: LocalServer, capsys: pytest.CaptureFixture
) -> None:
    released = threading.Event()
    controller = RunController(window)
    controller.show()
    dialog = controller.dialog
    dialog.process.open_process("https://example.org/slow.json", lambda: released.wait(20))
    choose_own_url(dialog, server.url)
    dialog.backends.rows["own"].test_button.click()
    controller.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sip.isdeleted(dialog)
    released.set()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 30)
    assert "Traceback" not in capsys.readouterr().err


# --- looks -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [0, 1, 2])
def test_mnemonics_of_a_page_lead_to_one_place_each(dialog: RunDialog, step: int) -> None:
    dialog.go_to(step)
    for row in dialog.backends.rows.values():
        row.check.setChecked(row.choice.key != "local")
    QCoreApplication.processEvents()
    shown = [w for kind in (QLabel, QAbstractButton) for w in dialog.findChildren(kind) if w.isVisible()]
    keys = [found[1].lower() for w in shown for found in [re.search(r"&(\w)", w.text())] if found]
    assert len(keys) > 6
    assert sorted(keys) == sorted(set(keys))


def test_tab_goes_down_the_page(dialog: RunDialog) -> None:
    dialog.go_to(2)
    order, widget = [], dialog.backends.rows["local"].check
    for _ in range(500):
        order.append(widget)
        widget = widget.nextInFocusChain()
    rows = dialog.backends.rows
    places = [order.index(w) for w in (rows["local"].check, rows["CDSE"].check, rows["own"].check)]
    places += [order.index(w) for w in (dialog.backends.scenesCombo, dialog.backends.nameEdit)]
    assert places == sorted(places)


# --- estimates of the backend --------------------------------------------------------------------------------------


def test_backend_estimates_the_run_and_keeps_no_job(dialog: RunDialog, server: LocalServer, scenes: Path) -> None:
    choose_own_url(dialog, server.url, "basic", "me", server.credentials.password)
    definition = definition_of("max_ndvi_composite")
    dialog.process.open_process("https://example.org/max_ndvi.json", lambda: replace(definition, namespace=None))
    wait(lambda: "credits" in dialog.countLabel.text() and dialog.process.form.definition.id == definition.id, 10)
    jobs = requests.get(f"{server.url}jobs", headers=bearer(server), timeout=10).json()["jobs"]
    dialog.backends.estimateButton.click()
    wait(lambda: dialog.backends.estimateButton.isEnabled(), 30)
    assert "estimated by the backend" in dialog.countLabel.toolTip()
    assert dialog.countLabel.text().startswith("4 tiles, 100 km², about 0 credits")
    assert requests.get(f"{server.url}jobs", headers=bearer(server), timeout=10).json()["jobs"] == jobs
    dialog.area.tileSizeCombo.setEditText("2 km")
    wait(lambda: "estimated by the backend" not in dialog.countLabel.toolTip(), 10)


def bearer(server: LocalServer) -> dict[str, str]:
    """The header of a request with the server's token."""
    known = server.credentials
    answer = requests.get(f"{server.url}credentials/basic", auth=(known.username, known.password), timeout=10).json()
    return {"Authorization": f"Bearer basic//{answer['access_token']}"}


def test_backend_that_cannot_estimate_says_why(dialog: RunDialog) -> None:
    choose_own_url(dialog, "http://127.0.0.1:9")
    dialog.backends.estimateButton.click()
    wait(lambda: dialog.backends.estimateButton.isEnabled(), 30)
    assert "cannot be reached" in dialog.messageBar.currentItem().text()


# --- logging in ----------------------------------------------------------------------------------------------------


def test_a_run_without_a_login_asks_for_it_first(dialog: RunDialog, server: LocalServer) -> None:
    started: list[object] = []
    dialog.runRequested.connect(lambda *request: started.append(request))
    choose_own_url(dialog, server.url, "oidc")
    assert dialog.backends.rows["own"].state_label.text() == "not logged in"
    dialog.runButton.click()
    windows = [window for window in QApplication.topLevelWidgets() if isinstance(window, LoginDialog)]
    assert [window.isVisible() for window in windows] == [True]
    windows[0].reject()
    assert started == []
    choose_own_url(dialog, server.url, "none")
    assert dialog.backends.rows["own"].state_label.text() == "no login needed"


@pytest.mark.parametrize("is_added", [True, False])
def test_a_login_beats_a_wrong_password_that_was_filled_in(
    dialog: RunDialog, server: LocalServer, is_added: bool
) -> None:
    page = dialog.backends
    choose_own_url(dialog, server.url, "basic", "me", "wrong")
    if is_added:
        page.addButton.click()
    row = page.rows["127.0.0.1" if is_added else "own"]
    row.login_button.click()
    window = next(window for window in dialog.findChildren(LoginDialog) if window.isVisible())
    window.rememberCheck.setChecked(False)
    window.userEdit.setText("me")
    window.passwordEdit.setText(server.credentials.password)
    window.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    wait(lambda: window.pages.currentWidget() is window.donePage)
    window.close()
    request = dialog.run_request()
    assert request.credentials(request.backends[0]).password == server.credentials.password
    assert isinstance(connect(request.backends[0], request.credentials(request.backends[0])).list_jobs(), list)
    if is_added:
        assert row.state_label.text() == "logged in until QGIS closes"
    close_logins()


# --- narrow windows ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [0, 1, 2])
def test_no_page_scrolls_sideways(dialog: RunDialog, step: int) -> None:
    choose_own_url(dialog, "https://openeo.a-rather-long-name.example.org", "basic", "me", PASSWORD)
    dialog.backends.addButton.click()
    dialog.backends.rows["own"].check.setChecked(True)
    dialog.go_to(step)
    for width in (1280, 800):
        dialog.resize(width, 640)
        QCoreApplication.processEvents()
        bar = dialog.pages[step].scrollArea.horizontalScrollBar()
        wait(lambda bar=bar: bar.maximum() == 0, 5)
    run, list_ = dialog.backends.runGroup, dialog.backends.backendsGroup
    if step == 1:
        dialog.resize(800, 640)
        dialog.process.form.optional_group.setCollapsed(False)
        wait(lambda: bar.maximum() == 0, 5)
    if step == 2:
        assert run.y() > list_.geometry().bottom()
        dialog.resize(1280, 640)
        wait(lambda: run.geometry().left() > list_.geometry().right(), 5)


def test_the_recommended_overlap_is_taken_where_it_is_shown(dialog: RunDialog) -> None:
    dialog.area.overlapSpin.setValue(0)
    dialog.go_to(2)
    button = dialog.backends.summary.overlapButton
    wait(button.isVisible, 5)
    metres = float(re.sub(r"\D", "", button.text()))
    assert f"{metres:,.0f} m are recommended" in summary_text(dialog)
    button.click()
    assert dialog.area.overlapSpin.value() == metres > 0
    wait(lambda: not button.isVisible(), 5)
    assert "are recommended" not in summary_text(dialog)


def summary_text(dialog: RunDialog) -> str:
    """All that is told before the start."""
    return " ".join(
        label.text() for label in dialog.backends.summaryGroup.findChildren(QLabel) if label.isVisibleTo(dialog)
    )


def test_scenes_of_another_place_are_told_before_the_start(dialog: RunDialog, scenes: Path) -> None:
    dialog.backends.use_only("local")
    dialog.go_to(2)
    wait(lambda: "4 tiles" in summary_text(dialog), 5)
    assert "no job would succeed" not in summary_text(dialog)
    type_extent(dialog, "500000,510000,4500000,4510000 [EPSG:32633]")
    wait(lambda: "the demo scenes lie around Antwerp" in summary_text(dialog), 5)
    asked: list[object] = []
    dialog.runRequested.connect(lambda *request: asked.append(request))
    dialog.runButton.click()
    assert asked == []
    assert "no job would succeed" in dialog.problems.text("Scenes")
    assert dialog.backends.localGroup.isVisible()
    dialog.backends.scenesCombo.setCurrentIndex(1)
    dialog.backends.scenesFolderWidget.setFilePath(str(scenes))
    wait(lambda: "they lie outside this area" in summary_text(dialog), 5)
    dialog.backends.useScenesButton.click()
    wait(lambda: "no job would succeed" not in summary_text(dialog), 5)
    dialog.backends.use_only("CDSE")
    type_extent(dialog, "500000,510000,4500000,4510000 [EPSG:32633]")
    wait(lambda: "credits" in summary_text(dialog), 5)
    assert "no job would succeed" not in summary_text(dialog)


def test_each_wrong_field_of_the_area_says_what_is_wrong(dialog: RunDialog) -> None:
    edit = dialog.area.extent_edit()
    edit.selectAll()
    QTest.keyClicks(edit, "abc")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    dialog.area.tileSizeCombo.setEditText("-5 km")
    wait(lambda: bool(dialog.problems.text("Tile size")), 5)
    assert "“abc” is not an extent" in dialog.problems.text("Extent")
    assert edit.text() == "abc", "what was typed can be mended"
    assert "above 0" in dialog.problems.text("Tile size")
    dialog.runButton.click()
    assert "“abc” is not an extent" in dialog.problems.text("Extent")
    assert "above 0" in dialog.problems.text("Tile size")


def test_a_message_leaves_the_bar_once_the_fields_are_right(dialog: RunDialog) -> None:
    dialog.area.tileSizeCombo.setEditText("large")
    dialog.nextButton.click()
    assert dialog.messageBar.currentItem() is not None
    dialog.area.tileSizeCombo.setEditText("5 km")
    wait(lambda: dialog.messageBar.currentItem() is None, 10)
    wait(lambda: dialog.problems.text("Tile size") == "", 10)


def test_no_run_is_started_while_the_tiles_are_counted(dialog: RunDialog) -> None:
    type_extent(dialog, "")
    wait(lambda: "empty" in dialog.problems.text("Extent").lower(), 5)
    type_extent(dialog, "-20,40,35,70 [EPSG:4326]")
    wait(lambda: dialog.countLabel.text() == "…", 5)
    assert not dialog.runButton.isEnabled()
    assert dialog.problems.text("Extent") == ""
    wait(lambda: dialog.countLabel.text() != "…")
    assert dialog.runButton.isEnabled()


def test_too_many_tiles_are_a_problem_of_the_first_step(dialog: RunDialog) -> None:
    dialog.area.tileSizeCombo.setEditText("1 m")
    wait(lambda: warns(dialog, 0), 10)
    dialog.nextButton.click()
    assert dialog.inputs.currentIndex() == 0
    assert "more than" in dialog.problems.text("Tile size")


def test_client_id_and_secret_are_called_so(dialog: RunDialog) -> None:
    choose_own_url(dialog, "https://openeo.example.org", "client_credentials")
    labels = (dialog.backends.userLabel, dialog.backends.passwordLabel)
    assert [label.text().replace("&", "") for label in labels] == ["Client id", "Client secret"]
    choose_own_url(dialog, "https://openeo.example.org", "basic")
    assert [label.text().replace("&", "") for label in labels] == ["User name", "Password"]


def test_the_code_to_log_in_with_leaves_the_window_once_that_is_done(
    dialog: RunDialog, controller: RunController
) -> None:
    run = controller.monitor.run
    run.set_pauses((Pause(PauseKind.LOGIN, "The login has ended", "cdse"),))
    dialog.show_message("Log in to cdse with the code ABCD-EFGH")
    run.set_pauses(())
    assert dialog.messageBar.currentItem() is None
