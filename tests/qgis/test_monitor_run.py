"""The monitor and a run that is really executed: table, layer, actions, messages."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import JUNE, scene_grid, wait
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsFillSymbol,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsGui, QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QMenu, QMessageBox, QPushButton

from bap_tiler_plugin.core.backends import Backend, Credentials, DeviceCode
from bap_tiler_plugin.core.job_table import JobTable
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun, TileState
from bap_tiler_plugin.desktop import run_layer
from bap_tiler_plugin.desktop.login_dialog import LoginDialog
from bap_tiler_plugin.desktop.recent_runs import recent_runs
from bap_tiler_plugin.desktop.run_layer import run_folder_of, run_source
from bap_tiler_plugin.desktop.run_monitor import RunMonitor
from bap_tiler_plugin.desktop.run_request import LocalRequest, MemoryCredentials
from bap_tiler_plugin.desktop.run_task import RunPlan
from bap_tiler_plugin.desktop.tile_layer import create_tile_layer
from bap_tiler_plugin.desktop.tile_rows import STATUS, TILE

SETTINGS = RunSettings(name="Bolzano", process="bap_composite", parameters=JUNE)


def plan_on(server: LocalServer, folder: Path, **values: Any) -> RunPlan:
    """A plan for a backend that is there already."""
    credentials = MemoryCredentials({"local": server.credentials})
    return RunPlan(folder, (server.backend(parallel_jobs=2),), credentials=credentials, **values)


def gated(gate: Any) -> RunSettings:
    """Settings of a process whose jobs wait for the gate."""
    definition = {
        "id": "gated",
        "parameters": [{"name": "geometry", "schema": {"type": "object", "subtype": "geojson"}}],
        "process_graph": gate.graph(),
    }
    return RunSettings(name="Gated", process="gated.json", definition=definition)


def failing() -> RunSettings:
    """Settings of a process that always fails."""
    graph = {"load": {"process_id": "load_uploaded_files", "arguments": {"paths": ["no"]}, "result": True}}
    parameters = [{"name": "geometry", "schema": {"type": "object", "subtype": "geojson"}}]
    definition = {"id": "failing", "parameters": parameters, "process_graph": graph}
    return RunSettings(name="Failing", process="failing.json", definition=definition)


def cells(monitor: RunMonitor, column: int) -> list[str]:
    rows = monitor.dock.table.rows
    return [rows.index(row, column).data() for row in range(rows.rowCount())]


def texts(window: SimpleNamespace) -> list[str]:
    return [item.text() for item in window.messageBar().items()]


def press(window: SimpleNamespace, label: str) -> None:
    """Press a button of the message bar."""
    buttons = [button for item in window.messageBar().items() for button in item.findChildren(QPushButton)]
    next(button for button in buttons if button.text() == label).click()


def test_a_run_is_followed_to_its_end(
    monitor: RunMonitor, window: SimpleNamespace, server: LocalServer, tmp_path: Path
) -> None:
    grid = scene_grid(2, 2)
    layer = create_tile_layer(grid, "Tiles")
    QgsProject.instance().addMapLayer(layer)
    monitor.start(plan_on(server, tmp_path / "run", grid=grid, settings=SETTINGS), layer)
    wait(lambda: monitor.run.total == 4)
    assert monitor.dock.isVisible()
    assert not monitor.dock.actions_.open_run.isEnabled()
    wait(lambda: monitor.task is None)
    assert cells(monitor, STATUS) == ["Finished"] * 4
    assert "4 of 4 tiles finished" in monitor.dock.header.stateLabel.text()
    assert run_folder_of(layer) == tmp_path / "run"
    assert {feature["status"] for feature in layer.getFeatures()} == {"finished"}
    assert any("Finished 4 of 4 tiles of run" in text for text in texts(window))
    wait(lambda: len([bar for bar in monitor.run.bars.bars if bar.ended]) == 4, 10)


def test_pause_holds_jobs_back_until_resume(
    monitor: RunMonitor, window: SimpleNamespace, server: LocalServer, gate: Any, tmp_path: Path
) -> None:
    monitor.start(plan_on(server, tmp_path / "run", grid=scene_grid(5, 1), settings=gated(gate), with_mosaics=False))
    wait(lambda: monitor.run.counts["running"] == 2)
    monitor.dock.actions_.pause.trigger()
    begun = time.monotonic()
    wait(lambda: monitor.run.is_paused_by_user)
    assert time.monotonic() - begun < 1.0
    assert any("Paused: jobs under way go on" in text for text in texts(window))
    assert "Paused" in monitor.dock.header.stateLabel.text()
    gate.open()
    wait(lambda: monitor.run.counts["finished"] >= 2)
    assert monitor.run.counts["not_started"] >= 1
    assert monitor.dock.actions_.resume.isEnabled()
    assert not monitor.dock.actions_.pause.isEnabled()
    press(window, "Go on")
    wait(lambda: monitor.task is None)
    assert monitor.run.counts["finished"] == 5
    assert not any("Paused: jobs under way go on" in text for text in texts(window))


def test_cancelling_selected_tiles_asks_and_leaves_the_others(
    monitor: RunMonitor, window: SimpleNamespace, server: LocalServer, gate: Any, tmp_path: Path
) -> None:
    monitor.start(plan_on(server, tmp_path / "run", grid=scene_grid(3, 1), settings=gated(gate), with_mosaics=False))
    wait(lambda: monitor.run.counts["running"] == 2)
    row = next(row for row, state in enumerate(monitor.run.states) if state.status == "running")
    monitor.choose_tile(monitor.run.states[row].tile_id)
    assert monitor.dock.actions_.cancel_selected.isEnabled()
    monitor.dock.actions_.cancel_selected.trigger()
    box = monitor.dock.findChild(QMessageBox, "bapTilerConfirm")
    assert "Jobs under way: 1." in box.text()
    assert monitor.run.counts["canceled"] == 0
    next(button for button in box.buttons() if button.text() == "Cancel the jobs").click()
    wait(lambda: monitor.run.counts["canceled"] == 1, 10)
    assert monitor.run.states[row].status == "canceled"
    gate.open()
    wait(lambda: monitor.task is None)
    assert monitor.run.counts["finished"] == 2


def test_the_first_failure_is_told_at_once_and_its_log_is_there(
    monitor: RunMonitor, window: SimpleNamespace, server: LocalServer, tmp_path: Path
) -> None:
    plan = plan_on(server, tmp_path / "run", grid=scene_grid(6, 2, 1_000.0), settings=failing(), max_attempts=1)
    told: list[tuple] = []
    monitor.run.changed.connect(lambda _: told.append((monitor.run.ended, "failure" in monitor.notices.shown)))
    monitor.start(plan)
    wait(lambda: "failure" in monitor.notices.shown)
    assert any("failed:" in text for text in texts(window))
    press(window, "Show log")
    wait(lambda: monitor.dock.detail.log.rows.lines)
    assert monitor.dock.detail.tabs.currentWidget() is monitor.dock.detail.log
    assert monitor.dock.detail.log.rows.lines[0].level == "error"
    wait(lambda: monitor.task is None)
    assert monitor.dock.actions_.retry_failed.isEnabled()
    reason = monitor.run.states[0].message.splitlines()[0][:40]
    assert any("Finished 0 of 12 tiles" in text and "12 failed" in text for text in texts(window))
    assert "12 failed: " + reason in details_of(monitor, window)
    press(window, "Show log")


def test_failed_tiles_are_retried_after_the_end(
    monitor: RunMonitor, server: LocalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAPTILER_LOCAL_USERNAME", "local")
    monkeypatch.setenv("BAPTILER_LOCAL_PASSWORD", server.credentials.password)
    monitor.start(plan_on(server, tmp_path / "run", grid=scene_grid(1, 1), settings=failing(), max_attempts=1))
    wait(lambda: monitor.task is None and monitor.run.failed == 1)
    assert monitor.run.states[0].attempt == 1
    monitor.dock.actions_.retry_failed.trigger()
    wait(lambda: monitor.task is not None)
    wait(lambda: monitor.task is None)
    wait(lambda: monitor.run.states[0].attempt == 2)


def test_stopping_and_going_on(
    monitor: RunMonitor, window: SimpleNamespace, scenes: Path, gate: Any, tmp_path: Path
) -> None:
    local = LocalRequest(scenes, False, 2)
    plan = RunPlan(tmp_path / "run", grid=scene_grid(2, 1), settings=gated(gate), local=local, with_mosaics=False)
    monitor.start(plan)
    wait(lambda: monitor.run.counts["running"] == 2)
    begun = time.monotonic()
    monitor.dock.actions_.stop.trigger()
    assert "Stopping" in monitor.dock.header.stateLabel.text()
    wait(lambda: monitor.task is None)
    assert time.monotonic() - begun < 1.0
    assert any("Stopped" in text for text in texts(window))
    gate.open()
    press(window, "Go on")
    wait(lambda: monitor.task is not None)
    wait(lambda: monitor.task is None)
    wait(lambda: monitor.run.counts["finished"] == 2)


def test_a_run_whose_folder_was_removed_says_so(
    monitor: RunMonitor, window: SimpleNamespace, server: LocalServer, gate: Any, tmp_path: Path
) -> None:
    monitor.start(plan_on(server, tmp_path / "run", grid=scene_grid(5, 1), settings=gated(gate), with_mosaics=False))
    wait(lambda: monitor.run.counts["running"] == 2)
    shutil.rmtree(tmp_path / "run")
    wait(lambda: monitor.run.pauses)
    wait(lambda: any("folder is gone" in text for text in texts(window)))
    press(window, "Go on")
    wait(lambda: any("folder is gone" in text for text in texts(window)), 20)
    press(window, "Stop")
    wait(lambda: monitor.task is None)
    gone = f"The folder of the run run is gone: {tmp_path / 'run'}"
    assert "Put it back, or start a new run" in texts(window)[0]
    assert gone in details_of(monitor, window)
    assert not any("of 0 tiles" in text for text in texts(window))
    assert monitor.dock.header.stateLabel.text() == gone
    monitor.commands.resume()
    assert "Put it back, or start a new run" in texts(window)[0]
    gate.open()


def test_a_start_that_is_refused_leaves_the_run_that_is_shown(
    monitor: RunMonitor, server: LocalServer, make_run: Callable[..., TileRun], tmp_path: Path
) -> None:
    shown = make_run()
    shown.close()
    monitor.open(shown.folder)
    wait(lambda: monitor.run.total)
    (tmp_path / "file").write_text("not a folder")
    tiles = monitor.run.total
    plan = plan_on(server, tmp_path / "file" / "run", grid=scene_grid(2, 2), settings=SETTINGS)
    task = monitor.start(plan)
    wait(lambda: monitor.task is None)
    assert task.error is not None
    wait(lambda: monitor.run.begun_at is None)
    assert (monitor.run.snapshot.folder, monitor.run.total) == (shown.folder, tiles)
    assert f"of {tiles} tiles" in monitor.dock.header.stateLabel.text()
    assert monitor.layer.is_alive


def test_a_start_that_fails_gives_the_dock_back_to_the_run_before(
    monitor: RunMonitor, server: LocalServer, make_run: Callable[..., TileRun], tmp_path: Path
) -> None:
    shown = make_run()
    shown.close()
    monitor.open(shown.folder)
    wait(lambda: monitor.run.total)
    wrong = MemoryCredentials({"local": Credentials("me", "wrong")})
    plan = RunPlan(
        tmp_path / "refused", (server.backend(2),), grid=scene_grid(2, 2), settings=SETTINGS, credentials=wrong
    )
    monitor.start(plan)
    wait(lambda: monitor.task is None)
    assert not (tmp_path / "refused").exists()
    wait(lambda: monitor.run.snapshot is not None and monitor.run.snapshot.folder == shown.folder)


def test_a_run_is_opened_from_its_folder(
    monitor: RunMonitor, make_run: Callable[..., TileRun], window: SimpleNamespace
) -> None:
    run = make_run(3, 1)
    run.close()
    monitor.open(run.folder)
    wait(lambda: monitor.run.total == 3)
    assert cells(monitor, TILE) == ["0", "1", "2"]
    (layer,) = QgsProject.instance().mapLayers().values()
    assert run_folder_of(layer) == run.folder
    assert layer.readOnly()
    monitor.open(run.folder)
    wait(lambda: not monitor.background.is_busy)
    assert len(QgsProject.instance().mapLayers()) == 1
    assert "Not running" in monitor.dock.header.stateLabel.text()
    monitor.open(run.folder / "nothing")
    wait(lambda: any("holds no run" in text for text in texts(window)))


def test_a_run_that_another_process_executes_can_only_be_looked_at(
    monitor: RunMonitor, make_run: Callable[..., TileRun], foreign_lock: Callable[[Path], None]
) -> None:
    run = make_run(2, 1)
    foreign_lock(run.folder)
    monitor.open(run.folder)
    wait(lambda: monitor.run.total == 2)
    actions = monitor.dock.actions_
    assert "Read only" in monitor.dock.header.stateLabel.text()
    assert "process" in monitor.dock.header.stateLabel.text()
    assert not any(action.isEnabled() for action in (actions.resume, actions.retry_failed, actions.cancel))
    table = JobTable(run.database_path)
    table.connection.execute("UPDATE tiles SET status = 'finished' WHERE fid = 1")
    table.close()
    wait(lambda: cells(monitor, STATUS)[0] == "Finished", 20)


@pytest.fixture
def foreign_lock() -> Iterator[Callable[[Path], None]]:
    """Lets another process hold a run."""
    import subprocess
    import sys

    holders: list[subprocess.Popen] = []

    def hold(folder: Path) -> None:
        code = (
            "import sys; from pathlib import Path; from bap_tiler_plugin.core.run_lock import RunLock;"
            "lock = RunLock(Path(sys.argv[1])); lock.acquire(); print('held', flush=True); sys.stdin.read()"
        )
        command = [sys.executable, "-c", code, str(folder)]
        root = Path(__file__).resolve().parents[2]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root)
        holders.append(process)
        assert process.stdout.readline() == "held\n"

    yield hold
    for process in holders:
        process.communicate()


def test_selections_of_table_and_map_are_one(monitor: RunMonitor, make_run: Callable[..., TileRun]) -> None:
    run = make_run(3, 1)
    monitor.open(run.folder)
    wait(lambda: monitor.run.total == 3)
    layer: QgsVectorLayer = monitor.layer.layer
    monitor.dock.table.view.selectRow(1)
    assert [feature["tile_id"] for feature in layer.selectedFeatures()] == ["1"]
    assert monitor.dock.detail.tile_id == "1"
    layer.selectByIds([1, 3])
    assert monitor.dock.table.selected == [0, 2]
    monitor.dock.table.rows.sort(TILE, monitor.dock.table.view.horizontalHeader().sortIndicatorOrder())
    assert monitor.dock.table.selected == [0, 2]
    assert sorted(feature["tile_id"] for feature in layer.selectedFeatures()) == ["0", "2"]


def test_an_unreachable_backend_leaves_the_tiles_as_they_were(
    monitor: RunMonitor, window: SimpleNamespace, tmp_path: Path
) -> None:
    backend = Backend("nowhere", "http://127.0.0.1:9/", 1, "basic")
    credentials = MemoryCredentials({"nowhere": Credentials("me", "secret")})
    grid = scene_grid(2, 1)
    layer = create_tile_layer(grid, "Tiles")
    QgsProject.instance().addMapLayer(layer)
    monitor.start(RunPlan(tmp_path / "run", (backend,), grid, SETTINGS, credentials=credentials), layer)
    wait(lambda: monitor.task is None)
    assert layer.isValid()
    assert layer.providerType() == "memory"
    assert monitor.run.snapshot is None
    assert any("nowhere" in text and "secret" not in text for text in texts(window))


def test_the_tiles_can_be_exported(monitor: RunMonitor, make_run: Callable[..., TileRun], tmp_path: Path) -> None:
    run = make_run(2, 1)
    monitor.open(run.folder)
    wait(lambda: monitor.run.total == 2)
    for name in ("tiles.csv", "tiles.geojson"):
        monitor.commands.export_to(tmp_path / name)
        wait(lambda name=name: "done" in monitor.notices.shown and (tmp_path / name).is_file())
        monitor.notices.withdraw("done")
        written = QgsVectorLayer(str(tmp_path / name), name, "ogr")
        assert [feature["tile_id"] for feature in written.getFeatures()] == ["0", "1"] or name.endswith("csv")
        assert written.featureCount() == 2


def right_click(canvas: QgsMapCanvas, place: QPoint) -> QgsMapMouseEvent:
    return QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonPress, place, Qt.MouseButton.RightButton)


class TestOnTheMap:
    """What the layer of a run offers."""

    @pytest.fixture
    def opened(self, monitor: RunMonitor, make_run: Callable[..., TileRun], window: SimpleNamespace) -> RunMonitor:
        """A monitor with a run of three tiles on the map."""
        run = make_run(3, 1)
        monitor.open(run.folder)
        wait(lambda: monitor.run.total == 3)
        canvas = window.mapCanvas()
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        wait(lambda: monitor.layer.layer in canvas.layers())
        return monitor

    def test_a_right_click_finds_its_tile(self, opened: RunMonitor, window: SimpleNamespace) -> None:
        canvas, layer = window.mapCanvas(), opened.layer.layer
        feature = next(feature for feature in layer.getFeatures() if feature["tile_id"] == "1")
        to_map = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
        canvas.setExtent(to_map.transformBoundingBox(layer.extent()))
        menu = QMenu()
        centre = canvas.getCoordinateTransform().transform(to_map.transform(feature.geometry().centroid().asPoint()))
        canvas.contextMenuAboutToShow.emit(menu, right_click(canvas, QPoint(int(centre.x()), int(centre.y()))))
        (tiles,) = [action.menu() for action in menu.actions() if action.menu() is not None]
        assert tiles.title() == "Tile 1: Not started"
        offered = [action.text().replace("&", "") for action in tiles.actions() if action.text()]
        assert offered == ["Retry selected", "Cancel selected", "Zoom to selected", "Show log", "Show results"]
        assert opened.dock.table.selected == [1]
        empty = QMenu()
        canvas.contextMenuAboutToShow.emit(empty, right_click(canvas, QPoint(-5000, -5000)))
        assert empty.isEmpty()

    def test_identified_tiles_offer_actions(self, opened: RunMonitor) -> None:
        layer = opened.layer.layer
        found = {action.text(): action for action in QgsGui.mapLayerActionRegistry().mapLayerActions(layer)}
        assert {"Retry the tile", "Cancel the tile", "Show the job's log", "Show the tile's results"} <= set(found)
        found["Show the tile's results"].triggerForFeature(layer, layer.getFeature(3))
        assert opened.dock.detail.tile_id == "2"
        assert opened.dock.detail.tabs.currentWidget() is opened.dock.detail.files

    def test_the_layer_is_saved_as_a_link(self, opened: RunMonitor, tmp_path: Path) -> None:
        layer, folder = opened.layer.layer, opened.run.snapshot.folder
        project = QgsProject.instance()
        wait(lambda: project.layerTreeRoot().findLayer(layer).customProperty("legend/node-order") == "0")
        assert project.write(str(tmp_path / "project.qgs"))
        text = (tmp_path / "project.qgs").read_text()
        assert "run.gpkg|layername=tiles" in text
        assert "memory?" not in text
        project.clear()
        assert project.read(str(tmp_path / "project.qgs"))
        (again,) = project.mapLayers().values()
        assert run_folder_of(again) == folder
        assert again.isValid()

    def test_map_tips_show_what_backends_wrote_as_text(self, opened: RunMonitor) -> None:
        folder = opened.run.snapshot.folder
        table = JobTable(folder / "run.gpkg")
        message = "<img src=x> & </b> \"quoted\" 'single'"
        table.connection.execute("UPDATE tiles SET message = ?, job_id = '<i>j' WHERE fid = 1", (message,))
        table.close()
        layer = opened.layer.layer
        feature = layer.getFeature(1)
        assert feature["message"] == message
        context = layer.createExpressionContext()
        context.setFeature(feature)
        tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
        assert "&lt;img src=x> &amp; &lt;/b>" in tip
        assert "&lt;i>j" in tip
        assert "<img" not in tip
        assert "Not started" in tip
        assert "not_started" not in tip
        assert 'style="color: #000000; background-color: #ffffff' in tip

    def test_the_layer_shows_what_is_written_later(self, opened: RunMonitor) -> None:
        folder = opened.run.snapshot.folder
        for status in ("running", "finished"):
            table = JobTable(folder / "run.gpkg")
            table.connection.execute("UPDATE tiles SET status = ?", (status,))
            assert {feature["status"] for feature in opened.layer.layer.getFeatures()} == {status}
            table.close()
            assert {feature["status"] for feature in opened.layer.layer.getFeatures()} == {status}

    def test_labels_are_there_but_off(self, opened: RunMonitor) -> None:
        layer = opened.layer.layer
        assert not layer.labelsEnabled()
        assert layer.labeling().settings().fieldName == "tile_id"

    def test_what_the_user_styles_survives(self, opened: RunMonitor, window: SimpleNamespace) -> None:
        layer = opened.layer.layer
        renderer = layer.renderer().clone()
        symbol = QgsFillSymbol.createSimple({"color": "magenta"})
        renderer.updateCategorySymbol(renderer.categoryIndexForValue("finished"), symbol)
        layer.setRenderer(renderer)
        opened.run.take([TileState("0", "finished"), TileState("1", "running")])
        model = window.layerTreeView().layerTreeModel()
        node = QgsProject.instance().layerTreeRoot().findLayer(layer)
        wait(lambda: [item.data(0) for item in model.layerLegendNodes(node)] == [
            *("Not started (1)", "Running (1)", "Finished (1)")])  # fmt: skip
        categories = {category.value(): category for category in layer.renderer().categories()}
        assert categories["finished"].symbol().color().name() == "#ff00ff"


class TestProjects:
    """Runs that a project knows."""

    def test_a_run_of_the_project_goes_on_after_asking(
        self, monitor: RunMonitor, window: SimpleNamespace, make_run: Callable[..., TileRun]
    ) -> None:
        run = make_run(2, 1)
        QgsProject.instance().addMapLayer(QgsVectorLayer(run_source(run.folder), "run", "ogr"))
        monitor.offer_project_runs()
        wait(lambda: "offer" in monitor.notices.shown)
        assert any("2 tiles left" in text for text in texts(window))
        assert monitor.task is None
        press(window, "Go on")
        wait(lambda: any("does not tell on which backends" in text for text in texts(window)))

    def test_runs_are_remembered(self, monitor: RunMonitor, make_run: Callable[..., TileRun]) -> None:
        first, second = make_run(1, 1, name="first"), make_run(2, 1, name="second")
        for run in (first, second):
            monitor.open(run.folder)
            wait(lambda run=run: monitor.run.snapshot is not None and monitor.run.snapshot.folder == run.folder)
        assert recent_runs()[:2] == [second.folder, first.folder]
        combo = monitor.dock.runCombo
        assert combo.currentText() == "second"
        number = combo.findData(str(first.folder))
        combo.setCurrentIndex(number)
        combo.activated.emit(number)
        wait(lambda: monitor.run.total == 1)


class TestUnloading:
    """The plugin goes while something is under way."""

    @pytest.mark.parametrize("when", ["waiting", "running"])
    def test_in_the_middle_of_a_run(
        self, window: SimpleNamespace, server: LocalServer, gate: Any, tmp_path: Path, when: str
    ) -> None:
        monitor = RunMonitor(window, window.mainWindow())
        plan = plan_on(server, tmp_path / "run", grid=scene_grid(2, 1), settings=gated(gate), with_mosaics=False)
        monitor.start(plan)
        if when == "running":
            wait(lambda: monitor.run.counts["running"] == 2)
        begun = time.monotonic()
        monitor.close()
        assert time.monotonic() - begun < 6.0
        wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
        gate.open()
        assert window.messageBar().items() == []

    def test_while_a_run_is_opened(self, window: SimpleNamespace, make_run: Callable[..., TileRun]) -> None:
        run = make_run(2, 1)
        monitor = RunMonitor(window, window.mainWindow())
        monitor.open(run.folder)
        monitor.close()
        wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
        assert QgsProject.instance().mapLayers() == {}


def test_where_qgis_has_its_own_sqlite_the_layer_is_linked_in_the_end(
    monitor: RunMonitor, server: LocalServer, gate: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_layer, "may_read_while_written", lambda: False)
    grid = scene_grid(2, 1)
    layer = create_tile_layer(grid, "Tiles")
    QgsProject.instance().addMapLayer(layer)
    plan = plan_on(server, tmp_path / "run", grid=grid, settings=gated(gate), with_mosaics=False)
    monitor.start(plan, layer)
    wait(lambda: {feature["status"] for feature in layer.getFeatures()} == {"running"})
    assert layer.providerType() == "memory"
    gate.open()
    wait(lambda: monitor.task is None)
    assert run_folder_of(layer) == tmp_path / "run"
    assert {feature["status"] for feature in layer.getFeatures()} == {"finished"}


def test_a_backend_that_was_started_again_is_told_in_one_message(monitor: RunMonitor, window: SimpleNamespace) -> None:
    for _ in range(2):
        monitor.localRestarted.emit()
    (text,) = texts(window)
    assert "was started again; the run goes on" in text


def test_a_code_to_log_in_with_is_shown_as_long_as_it_is_needed(monitor: RunMonitor) -> None:
    monitor.deviceCodeNeeded.emit(DeviceCode("cdse", "https://login.example/device", "ABCD-EFGH", 300))
    assert "code" in monitor.notices.shown
    (item,) = (item for item in monitor.notices._items.values())
    assert "ABCD-EFGH" in item.text()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("mine")
    next(button for button in item.findChildren(QPushButton) if button.text() == "Copy code").click()
    assert clipboard.text() == "ABCD-EFGH"
    assert "code" in monitor.notices.shown
    monitor.run.set_pauses((Pause(PauseKind.LOGIN, "The login has ended", "cdse"),))
    assert "code" in monitor.notices.shown
    monitor.run.set_pauses(())
    assert "code" not in monitor.notices.shown


def test_the_code_to_log_in_with_stands_before_what_waits_for_it(monitor: RunMonitor, window: SimpleNamespace) -> None:
    bar = window.messageBar()
    monitor.deviceCodeNeeded.emit(DeviceCode("cdse", "https://login.example/device", "ABCD-EFGH", 300))
    monitor.run.set_pauses((Pause(PauseKind.LOGIN, "The login has ended", "cdse"),))
    assert "ABCD-EFGH" in bar.currentItem().text()
    assert sorted(monitor.notices.shown) == ["code", "pause"]
    bar.popWidget(bar.currentItem())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    monitor.localRestarted.emit()
    assert "ABCD-EFGH" not in bar.currentItem().text(), "what was closed stays closed"


def only_item(monitor: RunMonitor) -> Any:
    (item,) = monitor.notices._items.values()
    return item


def details_of(monitor: RunMonitor, window: SimpleNamespace) -> str:
    """Press *Details* and return what is shown."""
    press(window, "Details")
    box = window.mainWindow().findChild(QMessageBox, "bapTilerDetails")
    text = f"{box.text()}\n{box.informativeText()}"
    box.close()
    return text


@pytest.mark.parametrize(
    ("kind", "reason", "essential"),
    [
        (PauseKind.LOGIN, "TokenInvalid: The token has expired.", "the login at cdse has ended"),
        (PauseKind.DISK, "x" * 300, "Make room"),
        (PauseKind.DOWN, "Every request has failed since 10:00 (x). It is tried again every few minutes", "cdse"),
    ],
)
def test_a_pause_is_told_in_one_line_with_the_rest_as_details(
    monitor: RunMonitor, window: SimpleNamespace, kind: PauseKind, reason: str, essential: str
) -> None:
    monitor.run.set_pauses((Pause(kind, reason, "cdse" if kind is not PauseKind.DISK else ""),))
    text = only_item(monitor).text()
    assert essential in text
    assert reason not in text
    assert len(text) < 110
    assert reason[:40].split(" since")[0] in details_of(monitor, window)
    assert "pause" in monitor.notices.shown


def test_an_error_that_is_long_is_cut_at_a_word_and_told_whole_as_details(
    monitor: RunMonitor, window: SimpleNamespace
) -> None:
    whole = "Run folder: " + "a folder that " * 20 + "holds another run. Choose a new one."
    monitor.tell_problem(whole)
    assert only_item(monitor).text().endswith("…")
    assert whole in details_of(monitor, window)


def test_log_in_again_opens_the_login_window(monitor: RunMonitor, window: SimpleNamespace, tmp_path: Path) -> None:
    """The window waits for a person; the run is asked to go on once it is done."""
    backend = Backend("cdse", "http://127.0.0.1:9", auth="basic")
    gone_on: list[bool] = []
    monitor.task = SimpleNamespace(
        plan=RunPlan(tmp_path), backends=(backend,), resume=lambda: gone_on.append(True), stop=lambda *_: None,
        waitForFinished=lambda *_: None,
    )  # fmt: skip
    try:
        monitor.run.set_pauses((Pause(PauseKind.LOGIN, "TokenInvalid: no", "cdse"),))
        (tmp_path / "run.gpkg").touch()
        press(window, "Log in again")
        dialog = next(w for w in QgsApplication.topLevelWidgets() if isinstance(w, LoginDialog) and w.isVisible())
        assert "cdse" in dialog.windowTitle()
        assert gone_on == []
        dialog.accept()
        assert gone_on == [True]
    finally:
        monitor.task = None


def test_jobs_that_go_on_are_told_in_the_head_until_they_are_cancelled(
    monitor: RunMonitor, window: SimpleNamespace, server: LocalServer, gate: Any, tmp_path: Path
) -> None:
    monitor.start(plan_on(server, tmp_path / "run", grid=scene_grid(3, 1), settings=gated(gate), with_mosaics=False))
    wait(lambda: monitor.run.counts["running"] == 2)
    monitor.dock.actions_.stop.trigger()
    wait(lambda: monitor.task is None)
    monitor.notices.close()
    number = monitor.run.active
    assert f"Not running, {number} jobs may still run and cost" in monitor.dock.header.stateLabel.text()
    monitor.dock.actions_.cancel.trigger()
    box = window.mainWindow().findChild(QMessageBox, "bapTilerConfirm")
    assert box.text().startswith(f"Jobs under way: {number}. ")
    box.close()
    gate.open()
