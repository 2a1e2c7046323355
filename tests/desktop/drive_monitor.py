"""Watches a large run in the dock as a user would, on a backend that only passes time. QGIS runs this file."""

from __future__ import annotations

import time
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton
from qgis.utils import iface, plugins
from qgis_driver import Driver, Steps, canvas_is_drawn, until

from bap_tiler_plugin.core.backends import Backend, Credentials
from bap_tiler_plugin.core.grid_options import GridOptions
from bap_tiler_plugin.core.tile_run import RunSettings
from bap_tiler_plugin.desktop.background import BackgroundTask
from bap_tiler_plugin.desktop.run_request import GridRequest, MemoryCredentials
from bap_tiler_plugin.desktop.run_task import RunPlan
from bap_tiler_plugin.desktop.tile_layer import create_tile_layer, tile_features

LARGE = GridRequest(
    (400_000.0, 5_000_000.0, 500_000.0, 5_100_000.0), "EPSG:32631", GridOptions(tile_size=1_000.0, anchor=1)
)
PROCESS = {
    "id": "bench",
    "parameters": [{"name": "geometry", "schema": {"type": "object", "subtype": "geojson"}}],
    "process_graph": {"add": {"process_id": "add", "arguments": {"x": 1, "y": 2}, "result": True}},
}
MINUTE = 60

driver = Driver()


def monitor() -> object:
    """The plugin's monitor."""
    return plugins["bap_tiler_plugin"].controller().monitor


def steps() -> Steps:
    """A run of 10,000 tiles from its start until it is stopped, then what it has left, and a small run that fails."""
    driver.fill_window()
    yield until(lambda: iface.mainWindow().isVisible(), "QGIS's window")
    yield from large_run()
    yield from failed_tile()


def large_run() -> Steps:
    """10,000 tiles with hundreds of changes at every poll."""
    made: list = []
    task = BackgroundTask("grid", lambda: (lambda grid: (grid, tile_features(grid)))(LARGE.build()))
    task.succeeded.connect(made.append)
    QgsApplication.taskManager().addTask(task)
    yield until(lambda: made, "the grid")
    grid, features = made[0]
    layer = create_tile_layer(grid, "Tiles", features)
    QgsProject.instance().addMapLayer(layer)
    yield until(canvas_is_drawn, "the map")
    run = monitor().run
    watched = {"changes": 0, "largest": 0}

    def count(states: tuple) -> None:
        watched["changes"] += len(states)
        watched["largest"] = max(watched["largest"], len(states))

    plan = RunPlan(
        Path(driver.order["run_folder"]),
        (Backend("bench", driver.order["url"], driver.order["slots"], "basic"),),
        grid,
        RunSettings(name="Large", process="bench.json", definition=PROCESS),
        credentials=MemoryCredentials({"bench": Credentials("me", "any")}),
        poll_seconds=driver.order["poll_seconds"],
        with_mosaics=False,
    )
    monitor().start(plan, layer).statesChanged.connect(count)
    yield until(lambda: run.counts["finished"] > 100, "the first finished jobs")
    watched.update(changes=0, largest=0)
    iface.mainWindow().resizeDocks([monitor().dock], [400], Qt.Orientation.Vertical)
    yield until(lambda: monitor().dock.isVisible(), "the dock")
    driver.phase("10,000 tiles: table")
    begun = time.monotonic()
    yield until(lambda: time.monotonic() - begun > driver.order["watch_seconds"], "the table", MINUTE)
    driver.phase("")
    monitor().choose_tile(next(state.tile_id for state in run.states if state.status == "running"))
    yield until(lambda: not monitor().background.is_busy and canvas_is_drawn(), "the detail of a tile")
    driver.picture("monitor_running")
    monitor().dock.tabs.setCurrentIndex(1)
    driver.phase("10,000 tiles: timeline")
    begun = time.monotonic()
    yield until(lambda: time.monotonic() - begun > driver.order["watch_seconds"], "the timeline", MINUTE)
    driver.phase("")
    driver.picture("monitor_timeline")
    monitor().dock.tabs.setCurrentIndex(0)
    monitor().dock.table.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    driver.phase("10,000 tiles: sorted by status")
    begun = time.monotonic()
    yield until(lambda: time.monotonic() - begun > driver.order["watch_seconds"], "the sorted table", MINUTE)
    driver.phase("")
    driver.result["watched"] = watched
    driver.result["finished"] = run.counts["finished"]
    yield from pause_and_stop()


def pause_and_stop() -> Steps:
    """The buttons of the dock: pause, go on, stop; each works within a second."""
    run, actions = monitor().run, monitor().dock.actions_
    seconds = driver.result["action_seconds"] = {}
    for name, action, done in (
        ("pause", actions.pause, lambda: run.is_paused_by_user),
        ("go on", actions.resume, lambda: not run.pauses),
        ("stop", actions.stop, lambda: monitor().task is None),
    ):
        yield until(action.isEnabled, f"{name} being possible")
        begun = time.monotonic()
        press(action)
        yield until(done, name, 20)
        seconds[name] = time.monotonic() - begun
        if name == "pause":
            driver.picture("monitor_paused")
    yield until(lambda: not monitor().background.is_busy, "the run being read again")
    driver.result["remaining_after_stop"] = run.total - run.ended
    driver.result["messages_after_stop"] = [item.text() for item in iface.messageBar().items()]


def press(action: object) -> None:
    """Press the toolbar's button of an action."""
    button = monitor().dock.toolbar.widgetForAction(action)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def failed_tile() -> Steps:
    """A small run on this computer of which one tile fails; its log, and the dark theme."""
    iface.messageBar().clearWidgets()
    monitor().open(Path(driver.order["failed_run"]))
    run = monitor().run
    yield until(lambda: run.failed == 2, "the run with failed tiles")
    iface.mapCanvas().setExtent(
        iface.mapCanvas().mapSettings().layerExtentToOutputExtent(monitor().layer.layer, monitor().layer.layer.extent())
    )
    row = next(row for row, state in enumerate(run.states) if state.status == "error")
    view = monitor().dock.table.view
    place = view.visualRect(monitor().dock.table.rows.index(monitor().dock.table.rows.place_of(row), 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    monitor().dock.detail.open_page(monitor().dock.detail.log)
    yield until(lambda: monitor().dock.detail.log.rows.lines, "the log")
    yield until(canvas_is_drawn, "the map of the failed run")
    driver.result["selected_on_map"] = [feature["tile_id"] for feature in monitor().layer.layer.selectedFeatures()]
    driver.result["log"] = [entry.message for entry in monitor().dock.detail.log.rows.lines]
    before = iface.mapCanvas().extent().width()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    yield until(canvas_is_drawn, "the map of the tile")
    driver.result["zoomed"] = iface.mapCanvas().extent().width() < before
    driver.picture("failed_log")
    monitor().dock.detail.tabs.setCurrentIndex(3)
    driver.picture("failed_attempts")
    QgsApplication.setUITheme("Night Mapping")
    monitor().dock.detail.open_page(monitor().dock.detail.log)
    yield until(canvas_is_drawn, "the dark theme")
    driver.picture("monitor_dark")
    monitor().dock.tabs.setCurrentIndex(1)
    yield until(lambda: monitor().dock.timeline.is_complete, "the timeline")
    driver.picture("monitor_dark_timeline")


driver.start(steps)
