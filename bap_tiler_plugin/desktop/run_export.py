"""The tiles and jobs of a run as a file for others: written by QGIS, in whatever format it knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorFileWriterTask,
    QgsVectorLayer,
)

from .run_layer import run_source

FILTERS = ["CSV (*.csv)", "GeoJSON (*.geojson)", "GeoPackage (*.gpkg)", "Excel (*.xlsx)", "OpenDocument (*.ods)"]
_running: list[QgsVectorFileWriterTask] = []


def export_tiles(
    folder: Path, path: Path, done: Callable[[Path], object], failed: Callable[[str], object]
) -> QgsVectorFileWriterTask:
    """Write the tiles of the run in a folder to a file in QGIS's task manager; ``done`` gets the file's path."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(path.suffix) or "CSV"
    options.layerName = "tiles"
    options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteFile
    layer = QgsVectorLayer(run_source(folder), folder.name, "ogr")
    if options.driverName == "GeoJSON":
        from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

        lonlat = QgsCoordinateReferenceSystem("EPSG:4326")
        options.ct = QgsCoordinateTransform(layer.crs(), lonlat, QgsProject.instance())
    task = QgsVectorFileWriterTask(layer, str(path), options)
    task.writeComplete.connect(lambda *_: done(path))
    task.errorOccurred.connect(lambda _, message: failed(message))
    for ended in (task.taskCompleted, task.taskTerminated):
        ended.connect(lambda: _running.remove(task) if task in _running else None)
    _running.append(task)
    QgsApplication.taskManager().addTask(task)
    return task
