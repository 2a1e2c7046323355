"""Draws a polygon on the map."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

_FEWEST_CORNERS = 3
_OPACITY = 0.2


class PolygonTool(QgsMapTool):
    """Left clicks set corners, a right click ends the polygon, Backspace takes a corner back, Esc leaves it.

    ``drawn`` carries the polygon (``QgsGeometry``) in the canvas's CRS; ``left`` tells that there is none.
    """

    drawn = pyqtSignal(object)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        colour = canvas.palette().highlight().color()
        self._band.setStrokeColor(colour)
        colour.setAlphaF(_OPACITY)
        self._band.setFillColor(colour)
        self._band.setWidth(2)
        self._corners: list = []
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Set a corner, or end the polygon."""
        if event.button() == Qt.MouseButton.RightButton:
            self._end()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(event.mapPoint())
            self._show([*self._corners, event.mapPoint()])

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show what the polygon would become."""
        if self._corners:
            self._show([*self._corners, event.mapPoint()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a corner back, or leave it."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._corners = []
            self._end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._end()
        elif event.key() == Qt.Key.Key_Backspace and self._corners:
            event.accept()
            self._corners.pop()
            self._show(self._corners)

    def deactivate(self) -> None:
        """Take the drawing off the map."""
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        super().deactivate()

    def _show(self, corners: list) -> None:
        self._band.setToGeometry(QgsGeometry.fromPolygonXY([corners]), None)

    def _end(self) -> None:
        corners, self._corners = self._corners, []
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        if len(corners) >= _FEWEST_CORNERS:
            self.drawn.emit(QgsGeometry.fromPolygonXY([corners]))
        else:
            self.left.emit()
