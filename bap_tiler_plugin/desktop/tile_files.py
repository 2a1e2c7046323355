"""The result files of a tile: on the map, or where they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsApplication, QgsMapLayer, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .words import size_text

_VECTORS = {".geojson", ".gpkg", ".json", ".csv", ".shp", ".fgb", ".parquet"}


class FileList(QWidget):
    """Files with their sizes; ``mapRequested`` carries the chosen ones, ``folderRequested`` one of them."""

    mapRequested = pyqtSignal(object)
    folderRequested = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Result files"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.mapButton = QPushButton(self.tr("Add to &map"), self)
        self.folderButton = QPushButton(self.tr("&Show in folder"), self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.mapButton)
        buttons.addWidget(self.folderButton)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.mapButton.clicked.connect(self._ask_for_map)
        self.folderButton.clicked.connect(self._ask_for_folder)
        self.list.itemActivated.connect(self._ask_for_map)
        self._paths: list[Path] = []
        self.show_files([])

    def show_files(self, paths: Sequence[Path]) -> None:
        """Show these files; the first is chosen."""
        if self._paths == list(paths) and self._paths:
            return
        self._paths = list(paths)
        self.list.clear()
        for path in self._paths:
            item = QListWidgetItem(f"{path.name}  ({_size(path)})")
            item.setToolTip(str(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.list.addItem(item)
        if not self._paths:
            item = QListWidgetItem(self.tr("No results yet"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        else:
            self.list.setCurrentRow(0)
        for button in (self.mapButton, self.folderButton):
            button.setEnabled(bool(self._paths))

    def _chosen(self) -> list[Path]:
        items = self.list.selectedItems() or [self.list.item(row) for row in range(len(self._paths))]
        return [Path(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.data(Qt.ItemDataRole.UserRole)]

    @pyqtSlot()
    @pyqtSlot(QListWidgetItem)
    def _ask_for_map(self, _: object = None) -> None:
        if self._paths:
            self.mapRequested.emit(self._chosen())

    @pyqtSlot()
    def _ask_for_folder(self) -> None:
        if self._paths:
            self.folderRequested.emit(self._chosen()[0].parent)


def _size(path: Path) -> str:
    try:
        return size_text(path.stat().st_size)
    except OSError:
        return "?"


def open_layers(paths: Sequence[Path]) -> list[QgsMapLayer]:
    """Open files as layers that the GUI thread can take over; those that are no layers are left out.

    Call it off the GUI thread: opening a raster measures its values.
    """
    layers = []
    for path in paths:
        name = f"{path.parent.name} {path.stem}"
        layer = QgsVectorLayer(str(path), name, "ogr") if path.suffix.lower() in _VECTORS else None
        layer = layer if layer is not None else QgsRasterLayer(str(path), name, "gdal")
        if layer.isValid():
            layer.moveToThread(QgsApplication.instance().thread())
            layers.append(layer)
    return layers
