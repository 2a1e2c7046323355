"""Measures the grid that the fields describe off the GUI thread, and draws its tiles on the map meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal, pyqtSlot

from .background import BackgroundTask
from .run_request import GridRequest

if TYPE_CHECKING:
    from ..core.tiling import TileGrid

MOST_DRAWN = 2_000
MOST_BUILT = 50_000
_FILL_OPACITY = 0.08


@dataclass(frozen=True)
class GridMeasure:
    """What a grid comes to: number, km², CRS, tile size in metres.

    :ivar drawing: the tiles in the CRS of the map; one square for several of them when they are many.
    :ivar notes: sentences about the grid for the person.
    :ivar bounds: west, south, east, north in degrees; None where that is not known.
    """

    number: int
    area_km2: float
    crs: str
    tile_size: float
    drawing: QgsGeometry | None = None
    notes: tuple[str, ...] = ()
    bounds: tuple[float, float, float, float] | None = None


class GridPreview(QObject):
    """Emits ``measured`` with a ``GridMeasure`` or the ``Exception`` for the newest request; older ones are dropped."""

    measured = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas | None, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._band: QgsRubberBand | None = None
        self._task: BackgroundTask | None = None
        self._next: tuple[GridRequest, bool] | None = None
        self._stale = False

    def ask(self, request: GridRequest, *, with_drawing: bool) -> None:
        """Measure a grid; the one that is being measured is finished first and then passed over."""
        self._next = (request, with_drawing)
        self._stale = self._task is not None
        self._begin()

    def forget(self) -> None:
        """Drop what is being measured and take the tiles off the map."""
        self._next, self._stale = None, self._task is not None
        self.clear()

    def clear(self) -> None:
        """Take the tiles off the map."""
        if self._band is not None:
            self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def close(self) -> None:
        """End: nothing is emitted any more."""
        self.forget()
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.cancel()
        if self._band is not None and self._canvas is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None

    def draw(self, measure: GridMeasure) -> None:
        """Draw the tiles on the map."""
        if self._canvas is None or measure.drawing is None:
            self.clear()
            return
        if self._band is None:
            self._band = self._make_band(self._canvas)
        self._band.setToGeometry(measure.drawing, None)

    def _begin(self) -> None:
        if self._task is not None or self._next is None:
            return
        (request, with_drawing), self._next = self._next, None
        target = self._canvas.mapSettings().destinationCrs() if self._canvas is not None and with_drawing else None
        context = QgsProject.instance().transformContext()
        self._stale = False
        description = QCoreApplication.translate("GridPreview", "BAP Tiler: tiles")
        self._task = BackgroundTask(description, lambda: _measure(request, target, context))
        self._task.succeeded.connect(self._ended)
        self._task.failed.connect(self._ended)
        QgsApplication.taskManager().addTask(self._task)

    @pyqtSlot(object)
    def _ended(self, result: Any) -> None:
        self._task = None
        if self._stale:
            self._begin()
        else:
            self.measured.emit(result)

    @staticmethod
    def _make_band(canvas: QgsMapCanvas) -> QgsRubberBand:
        band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        colour = canvas.palette().highlight().color()
        band.setStrokeColor(colour)
        colour.setAlphaF(_FILL_OPACITY)
        band.setFillColor(colour)
        band.setWidth(1)
        return band


def _measure(
    request: GridRequest, target: QgsCoordinateReferenceSystem | None, context: QgsCoordinateTransformContext
) -> GridMeasure:
    count = request.count()
    each = 1 if count is None else max(1, ceil(sqrt(count.number / MOST_BUILT)))
    grid = (request if each == 1 else request.coarser(each)).build()
    number, area = (len(grid), float(grid.areas_km2.sum())) if each == 1 else (count.number, count.area_km2)
    size, crs = grid.tile_size / each, ", ".join(grid.zones)
    if target is None or not target.isValid():
        return GridMeasure(number, area, crs, size, None, grid.notes, _bounds(grid, context))
    drawing = _drawing(grid)
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(grid.crs), target, context)
    try:
        drawing.transform(transform)
    except QgsCsException:
        drawing = None
    return GridMeasure(number, area, crs, size, drawing, grid.notes, _bounds(grid, context))


def _bounds(grid: TileGrid, context: QgsCoordinateTransformContext) -> tuple[float, float, float, float] | None:
    """Return west, south, east, north in degrees; None beyond the antimeridian."""
    import shapely

    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(grid.crs), degrees, context)
    try:
        box = transform.transformBoundingBox(QgsRectangle(*shapely.total_bounds(grid.geometries)))
    except QgsCsException:
        return None
    return (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())


def _drawing(grid: TileGrid) -> QgsGeometry:
    """Return the tiles as one geometry, or squares of several tiles when there are too many to be told apart."""
    import shapely

    each = 1
    shapes = grid.geometries
    while len(shapes) > MOST_DRAWN:
        each = max(each + 1, ceil(each * sqrt(len(shapes) / MOST_DRAWN)))
        shapes = _coarser(grid, each)
    parts = shapely.get_parts(shapes)
    geometry = QgsGeometry()
    geometry.fromWkb(shapely.to_wkb(shapely.multipolygons(parts), output_dimension=2))
    return geometry


def _coarser(grid: TileGrid, each: int) -> Any:
    """Return squares of ``each`` by ``each`` tiles wherever there is a tile, as wide as their tiles reach."""
    import numpy as np
    import shapely

    bounds = shapely.bounds(grid.geometries)
    side = float(np.median(bounds[:, 2:] - bounds[:, :2])) * each
    places = np.floor((bounds[:, :2] - bounds[:, :2].min(axis=0)) / side + 1e-6).astype(np.int64)
    keys, groups = np.unique(places[:, 0] * (places[:, 1].max() + 1) + places[:, 1], return_inverse=True)
    boxes = np.empty((len(keys), 4))
    boxes[:, :2], boxes[:, 2:] = np.inf, -np.inf
    for edge, extreme in enumerate((np.minimum, np.minimum, np.maximum, np.maximum)):
        extreme.at(boxes[:, edge], groups, bounds[:, edge])
    return shapely.box(*boxes.T)
