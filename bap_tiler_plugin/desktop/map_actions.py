"""What can be done with a tile on the map: by the right mouse button, and in QGIS's identify results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsGui, QgsMapLayerAction
from qgis.PyQt.QtCore import QObject, pyqtSlot

from ..words.status_labels import status_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
    from qgis.PyQt.QtWidgets import QMenu

    from .run_monitor import RunMonitor


class MapActions(QObject):
    """Retry, cancel, log and results of a tile, wherever the layer of the run is shown."""

    def __init__(self, monitor: RunMonitor, canvas: QgsMapCanvas) -> None:
        super().__init__(monitor)
        self._monitor, self._canvas = monitor, canvas
        self._actions: list[QgsMapLayerAction] = []
        canvas.contextMenuAboutToShow.connect(self._extend_menu)
        monitor.layer.attached.connect(self._offer_for_layer)

    def close(self) -> None:
        """Take the actions away."""
        self._canvas.contextMenuAboutToShow.disconnect(self._extend_menu)
        self._withdraw()

    # --- identify ----------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _offer_for_layer(self) -> None:
        self._withdraw()
        layer, dock, commands = self._monitor.layer.layer, self._monitor.dock, self._monitor.commands
        self._offer(layer, self.tr("Retry the tile"), commands.retry_selected)
        self._offer(layer, self.tr("Cancel the tile"), commands.cancel_selected)
        self._offer(layer, self.tr("Show the job's log"), lambda: dock.show_page(dock.detail.log))
        self._offer(layer, self.tr("Show the tile's results"), lambda: dock.show_page(dock.detail.files))

    def _offer(self, layer: QgsMapLayer, text: str, do: Callable[[], object]) -> None:
        action = QgsMapLayerAction(text, self, layer, QgsMapLayerAction.Target.SingleFeature)

        def act(_: QgsMapLayer, feature: QgsFeature) -> None:
            self._monitor.choose_tile(str(feature["tile_id"]))
            do()

        action.triggeredForFeature.connect(act)
        QgsGui.mapLayerActionRegistry().addMapLayerAction(action)
        self._actions.append(action)

    def _withdraw(self) -> None:
        for action in self._actions:
            QgsGui.mapLayerActionRegistry().removeMapLayerAction(action)
            action.deleteLater()
        self._actions.clear()

    # --- right mouse button ------------------------------------------------------------------------------------------

    def _extend_menu(self, menu: QMenu, event: QgsMapMouseEvent) -> None:
        tile_id = self.tile_at(event.mapPoint())
        row = self._monitor.run.rows.get(tile_id) if tile_id is not None else None
        if row is None:
            return
        if row not in self._monitor.dock.table.selected:
            self._monitor.choose_tile(tile_id)
        status = status_label(self._monitor.run.states[row].status)
        tiles = self._monitor.dock.tile_menu(menu)
        tiles.setTitle(self.tr("Tile {tile}: {status}").format(tile=tile_id[:40], status=status))
        menu.addSeparator()
        menu.addMenu(tiles)

    def tile_at(self, point: QgsPointXY) -> str | None:
        """Return the tile of the run at a place in the map's CRS, None where there is none or it is not shown."""
        layer = self._monitor.layer.layer
        if not self._monitor.layer.is_alive or layer not in self._canvas.layers():
            return None
        transform = QgsCoordinateTransform(
            layer.crs(), self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        try:
            place = transform.transform(point, Qgis.TransformDirection.Reverse)
        except QgsCsException:
            return None
        here = QgsGeometry.fromPointXY(place)
        request = QgsFeatureRequest().setFilterRect(here.boundingBox()).setLimit(5)
        found = (feature for feature in layer.getFeatures(request) if feature.geometry().intersects(here))
        return next((str(feature["tile_id"]) for feature in found), None)
