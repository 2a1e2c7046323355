"""Does the main job in a real QGIS as a user would. QGIS runs this file with ``--code``."""

from __future__ import annotations

import time

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QLineEdit, QPushButton
from qgis.utils import iface, plugins
from qgis_driver import Driver, Steps, canvas_is_drawn, click, mosaics, statuses, tile_layer, type_into, until

RUN_SECONDS = 120
TEN_THOUSAND = "590000,690000,5660000,5760000 [EPSG:32631]"
BAD_EXTENTS = {
    "reversed": "600000,590000,5660000,5670000 [EPSG:32631]",
    "empty": "590000,590000,5660000,5660000 [EPSG:32631]",
    "outside": "0,10,0,200 [EPSG:4326]",
    "no CRS": "0,10,0,10 [EPSG:99999]",
}

driver = Driver()


def steps() -> Steps:
    """The whole job, from the toolbar button to the mosaic."""
    driver.fill_window()
    yield until(lambda: iface.mainWindow().isVisible(), "QGIS's window")
    yield until(is_code_read, "the windows' code, which is read off the GUI thread")
    driver.phase("opening the dialog")
    begun, worked = time.monotonic(), time.thread_time()
    driver.press_toolbar_button()
    driver.result["open_seconds"] = time.monotonic() - begun
    driver.result["open_work_seconds"] = time.thread_time() - worked
    dialog = driver.dialog
    yield until(lambda: "km²" in dialog.countLabel.text(), "the first count")
    driver.result["first_count"] = dialog.countLabel.text()
    driver.picture("dialog", dialog)
    if driver.order.get("thorough"):
        yield from large_grid()
        yield from drawn_extent()
        yield from bad_inputs()
    yield from run()


def is_code_read() -> bool:
    thread = plugins["bap_tiler_plugin"]._read_ahead._thread
    return thread is not None and not thread.is_alive()


def extent_edit() -> QLineEdit:
    """The field that takes the extent as text."""
    return driver.dialog.area.extentWidget.findChild(QLineEdit, "mCondensedLineEdit")


def large_grid() -> Steps:
    """A grid of 10,000 tiles."""
    dialog = driver.dialog
    driver.phase("typing")
    type_into(extent_edit(), TEN_THOUSAND)
    type_into(dialog.area.tileSizeCombo.lineEdit(), "1 km")
    yield until(lambda: "10,000 tiles" in dialog.countLabel.text(), "the count of the large grid")
    driver.phase("building 10,000 tiles")
    click(dialog.gridButton)
    driver.result["locked_while_building"] = not dialog.runButton.isEnabled()
    yield until(lambda: tile_layer() is not None and dialog.runButton.isEnabled(), "the large grid")
    yield until(canvas_is_drawn, "the map of the large grid")
    driver.result["large_grid"] = tile_layer().featureCount()
    driver.phase("")


def drawn_extent() -> Steps:
    """An extent drawn on the map: the dialog steps aside meanwhile."""
    dialog = driver.dialog
    before = extent_edit().text()
    draw = next(action for action in dialog.area.extentWidget.findChildren(QAction) if "Draw" in action.text())
    draw.trigger()
    yield until(lambda: not dialog.isVisible(), "the dialog stepping aside")
    view = iface.mapCanvas().viewport()
    corner, opposite = QPoint(view.width() // 3, view.height() // 3), QPoint(view.width() // 2, view.height() // 2)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)
    QTest.mouseMove(view, (corner + opposite) / 2)
    QTest.mouseMove(view, opposite)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, opposite)
    yield until(dialog.isVisible, "the dialog coming back")
    yield until(lambda: extent_edit().text() != before, "the extent that was drawn")
    yield until(lambda: "km²" in dialog.countLabel.text(), "the count of what was drawn")
    driver.result["drawn"] = {"extent": extent_edit().text(), "count": dialog.countLabel.text()}


def bad_inputs() -> Steps:
    """Values that cannot be used: each is told beside its field, and nothing is built."""
    dialog = driver.dialog
    problems = driver.result["problems"] = {}
    for name, text in BAD_EXTENTS.items():
        type_into(extent_edit(), text)
        yield until(lambda: bool(dialog.problems.text("Extent")), f"the message about the extent ({name})", 5)
        problems[name] = dialog.problems.text("Extent")
        type_into(extent_edit(), TEN_THOUSAND)
        yield until(lambda: not dialog.problems.text("Extent"), "the message going away", 5)
    for name, text in (("too many", "1 m"), ("size 0", "0"), ("not a size", "big")):
        type_into(dialog.area.tileSizeCombo.lineEdit(), text)
        yield until(lambda: dialog.countLabel.text() == "none", f"the message about the tile size ({name})", 5)
        problems[name] = dialog.problems.text("Tile size")
        type_into(dialog.area.tileSizeCombo.lineEdit(), "1 km")
        yield until(lambda: "km²" in dialog.countLabel.text(), "the message going away", 5)
    type_into(dialog.area.tileSizeCombo.lineEdit(), "0")
    edit = dialog.process.form.edits["temporal_extent"].editor().widget
    period = edit.first_edit.date(), edit.last_edit.date()
    edit.first_edit.setDate(period[1].addDays(1))
    click(dialog.runButton)
    driver.result["run_refused"] = driver.dialog.runButton.isEnabled() and not dialog.cancelButton.isEnabled()
    problems["period"] = dialog.problems.text('Parameter "temporal_extent"')
    problems["bar"] = dialog.messageBar.currentItem().text()
    yield until(lambda: dialog.countLabel.text() == "none", "the count of no tiles", 5)
    driver.picture("dialog_error", dialog)
    edit.first_edit.setDate(period[0])


def run() -> Steps:
    """The run itself: area, grid, run, mosaics."""
    dialog, order = driver.dialog, driver.order
    if order.get("scenes"):
        click(dialog.backendsStep)
        dialog.backends.scenesCombo.setCurrentIndex(1)
        type_into(dialog.backends.scenesFolderWidget.lineEdit(), order["scenes"])
        click(dialog.backends.useScenesButton)
    click(dialog.areaStep)
    type_into(extent_edit(), order["extent"])
    type_into(dialog.area.tileSizeCombo.lineEdit(), order["tile_size"])
    yield until(lambda: order["count"] in dialog.countLabel.text(), "the count of the run's tiles")
    click(dialog.nextButton)
    yield until(lambda: dialog.process.isVisible(), "the second step")
    driver.picture("dialog_process", dialog)
    click(dialog.nextButton)
    yield until(lambda: dialog.backends.isVisible(), "the third step")
    type_into(dialog.backends.folderWidget.lineEdit(), order["run_folder"])
    driver.picture("dialog_backends", dialog)
    click(dialog.gridButton)
    count = int(order["count"].split()[0])
    yield until(
        lambda: tile_layer() is not None and tile_layer().featureCount() == count and dialog.runButton.isEnabled(),
        "the grid",
    )
    driver.result["layers_before_run"] = len(QgsProject.instance().mapLayers())
    driver.result["fields"] = [field.name() for field in tile_layer().fields()]
    yield until(canvas_is_drawn, "the map of the grid")
    driver.picture("grid")
    driver.phase("running")
    begun = time.monotonic()
    click(dialog.runButton)
    share, seconds = order.get("picture_at", 0.4), order.get("run_seconds", RUN_SECONDS)
    yield until(
        lambda: (
            dialog.runButton.isEnabled()
            or (statuses().count("finished") >= share * count and set(order.get("shown", [])) <= set(statuses()))
        ),
        "the middle of the run",
        seconds,
    )
    driver.result["locked_while_running"] = not dialog.runButton.isEnabled() and dialog.cancelButton.isEnabled()
    driver.picture("dialog_running", dialog)
    dialog.move(iface.mainWindow().mapToGlobal(QPoint(iface.mainWindow().width(), 0)))
    yield until(canvas_is_drawn, "the map of the run")
    driver.picture("run_in_progress")
    yield until(lambda: dialog.runButton.isEnabled() and bool(mosaics()), "the mosaics", seconds)
    driver.result["run_seconds"] = time.monotonic() - begun
    yield until(canvas_is_drawn, "the map of the mosaics")
    yield until(lambda: len(legend()) == len(set(statuses())), "the legend of the end")
    driver.phase("")
    look_at_result()


def legend() -> list[str]:
    """The texts in the tile layer's legend."""
    model, root = iface.layerTreeView().layerTreeModel(), QgsProject.instance().layerTreeRoot()
    nodes = model.layerLegendNodes(root.findLayer(tile_layer()))
    return [node.data(Qt.ItemDataRole.DisplayRole) for node in nodes]


def look_at_result() -> None:
    """What the user has in the end."""
    dialog, result = driver.dialog, driver.result
    item = iface.messageBar().currentItem()
    result["finished"] = statuses().count("finished")
    result["mosaics"] = [layer.name() for layer in mosaics()]
    result["message"] = item.text()
    result["buttons"] = [button.text() for button in item.findChildren(QPushButton)]
    result["legend"] = legend()
    result["tile_source"] = tile_layer().source()
    driver.picture("dialog_finished", dialog)
    click(dialog.closeButton)
    result["closed"] = not dialog.isVisible()
    driver.picture("finished")


if __name__ == "__main__":
    driver.start(steps)
