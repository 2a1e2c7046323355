"""Cancels a run, then quits QGIS in the middle of another. QGIS runs this file with ``--code``."""

from __future__ import annotations

import time
from pathlib import Path

from qgis.PyQt.QtWidgets import QLineEdit
from qgis.utils import iface, plugins
from qgis_driver import Driver, Steps, click, statuses, type_into, until

RUN_SECONDS = 120

driver = Driver()


def steps() -> Steps:
    """Two runs; the second is still going when QGIS is left."""
    driver.fill_window()
    yield until(lambda: iface.mainWindow().isVisible(), "QGIS's window")
    driver.press_toolbar_button()
    dialog, order = driver.dialog, driver.order
    yield until(lambda: "km²" in dialog.countLabel.text(), "the first count")
    click(dialog.backendsStep)
    dialog.backends.scenesCombo.setCurrentIndex(1)
    type_into(dialog.backends.scenesFolderWidget.lineEdit(), order["scenes"])
    click(dialog.backends.useScenesButton)
    click(dialog.areaStep)
    type_into(dialog.area.extentWidget.findChild(QLineEdit, "mCondensedLineEdit"), order["extent"])
    type_into(dialog.area.tileSizeCombo.lineEdit(), order["tile_size"])
    click(dialog.backendsStep)
    driver.phase("running and cancelling")
    yield from middle_of_run("cancelled")
    controller = plugins["bap_tiler_plugin"].controller()
    task, begun = controller.task, time.monotonic()
    click(dialog.cancelButton)
    yield until(lambda: task.outcome is not None, "the end of the jobs", 20)
    driver.result["stopped_seconds"] = time.monotonic() - begun
    yield until(lambda: dialog.runButton.isEnabled(), "the end of the cancelled run", 20)
    driver.result["cancel_seconds"] = time.monotonic() - begun
    driver.result["task_left"] = controller.task is not None
    driver.result["statuses_after_cancel"] = statuses()
    driver.result["message"] = dialog.messageBar.currentItem().text()
    driver.picture("dialog_cancelled", dialog)
    driver.phase("")
    yield from middle_of_run("left")
    driver.result["left_at"] = time.time()


def middle_of_run(name: str) -> Steps:
    """Start a run into a folder of this name and wait until some tiles are finished and others are not."""
    type_into(driver.dialog.backends.folderWidget.lineEdit(), str(Path(driver.order["runs"]) / name))
    yield until(lambda: "20 tiles" in driver.dialog.countLabel.text(), "the count of the tiles")
    click(driver.dialog.runButton)
    yield until(lambda: plugins["bap_tiler_plugin"].controller().task is not None, "the run's start", RUN_SECONDS)
    yield until(
        lambda: 1 <= statuses().count("finished") < 15,
        f"the middle of the run {name}",
        RUN_SECONDS,
    )


driver.start(steps)
