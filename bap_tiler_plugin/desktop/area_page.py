"""First step: where, and in which tiles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsProjectionSelectionWidget
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from ..core.errors import InputError
from ..core.extent_text import antimeridian_extent, check_extent_text
from ..core.grid_options import GridKind, GridOptions
from .advanced_grid import AdvancedGrid
from .area_sources import PolygonArea, layer_area
from .places import DEMO_AREA
from .polygon_tool import PolygonTool
from .run_request import GridRequest
from .tile_size_text import parse_tile_size

EXTENT, LAYER, SELECTED, DRAWN, TILES = "extent", "layer", "selected", "drawn", "tiles"
TILE_SIZES = ("5 km", "10 km", "20 km", "50 km")
_EXTENT_NUMBERS = 4
_EXTENT_REMEDY = "Give xmin,xmax,ymin,ymax and the CRS, such as 590000,600000,5660000,5670000 [EPSG:32631]"


class AreaPage(QWidget):
    """Area and grid as fields; ``changed`` tells that the grid may be another one."""

    changed = pyqtSignal()
    windowWanted = pyqtSignal(bool)

    def __init__(self, canvas: QgsMapCanvas | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self._canvas = canvas
        self._drawn: QgsGeometry | None = None
        self._drawn_crs = ""
        self._typed = ""
        self._layer_state = 0
        self._watched: set[str] = set()
        self._tool: PolygonTool | None = None
        self._tool_before: QgsMapTool | None = None
        self.advanced = AdvancedGrid(self)
        self.sections.insertWidget(self.sections.indexOf(self.gridGroup) + 1, self.advanced)
        self._fill()
        self._connect()
        self._show_source()

    def _fill(self) -> None:
        for key, text in (
            (EXTENT, self.tr("an extent: map, layer, drawn or typed")),
            (LAYER, self.tr("the polygons of a layer")),
            (SELECTED, self.tr("the selected features of a layer")),
            (DRAWN, self.tr("a polygon drawn on the map")),
            (TILES, self.tr("a layer whose polygons are the tiles")),
        ):
            self.sourceCombo.addItem(text, key)
        self.tileSizeCombo.addItems(TILE_SIZES)
        self.extent_edit().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.show_notes(())
        self.layerCombo.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        options = QgsProjectionSelectionWidget.CrsOption
        self.crsWidget.setOptionVisible(options.CrsNotSet, True)
        self.crsWidget.setNotSetText(self.tr("automatic: the UTM zones of the area"))
        self.crsWidget.setCrs(QgsCoordinateReferenceSystem())
        self.overlapSpin.setClearValue(0)
        if self._canvas is not None:
            self.extentWidget.setMapCanvas(self._canvas)
        self.drawButton.setEnabled(self._canvas is not None)

    def _connect(self) -> None:
        for signal in (
            self.extentWidget.extentChanged,
            self.extentWidget.validationChanged,
            self.extent_edit().textChanged,
            self.tileSizeCombo.editTextChanged,
            self.advanced.changed,
            self.crsWidget.crsChanged,
            self.clipCheck.toggled,
            self.overlapSpin.valueChanged,
            self.previewCheck.toggled,
        ):
            signal.connect(self.changed)
        self.sourceCombo.currentIndexChanged.connect(self._show_source)
        self.advanced.kindCombo.currentIndexChanged.connect(self._show_source)
        self.advanced.bufferSpin.valueChanged.connect(self._offer_layers)
        self.layerCombo.layerChanged.connect(self._watch_layers)
        self.advanced.layersChanged.connect(self._watch_layers)
        self.extentWidget.toggleDialogVisibility.connect(self.windowWanted)
        self.drawButton.clicked.connect(self._start_drawing)
        self._watch_layers()
        self.extent_edit().setValidator(None)
        self.extent_edit().textEdited.connect(self._keep_typed)
        self.extent_edit().textChanged.connect(self._put_back_typed)

    @pyqtSlot(str)
    def _keep_typed(self, text: str) -> None:
        self._typed = text

    @pyqtSlot(str)
    def _put_back_typed(self, text: str) -> None:
        """Leave what was typed where it is no extent, though QGIS's widget empties its field then."""
        if text:
            self._typed = text
        elif self._typed.strip():
            self.extent_edit().setText(self._typed)

    def fields(self) -> dict[str, tuple[Any, QWidget]]:
        """Return by field name the form and the widget."""
        return {
            "Extent": (self.areaForm, self.extentWidget),
            "Layer": (self.areaForm, self.layerCombo),
            "Area": (self.areaForm, self.drawButton),
            "Tile size": (self.gridForm, self.tileSizeCombo),
            "Grid CRS": (self.gridForm, self.crsWidget),
            "Overlap": (self.gridForm, self.overlapSpin),
            **self.advanced.fields(),
        }

    def source(self) -> str:
        """Return what says where tiles are made."""
        return self.sourceCombo.currentData()

    def extent_edit(self) -> QLineEdit:
        """Return the field in which the extent can be typed."""
        return self.extentWidget.findChild(QLineEdit, "mCondensedLineEdit")

    def set_extent(self, bounds: tuple[float, float, float, float], crs: QgsCoordinateReferenceSystem) -> None:
        """Fill in the extent: minx, miny, maxx, maxy in ``crs``."""
        self.sourceCombo.setCurrentIndex(self.sourceCombo.findData(EXTENT))
        self.extentWidget.setOutputCrs(crs)
        self.extentWidget.setOutputExtentFromUser(QgsRectangle(*bounds), crs)
        self.extent_edit().setCursorPosition(0)

    def set_default_area(self) -> None:
        """Fill in the map's extent, or the demo scenes' when the map shows nothing yet."""
        canvas = self._canvas
        if canvas is None or not QgsProject.instance().mapLayers() or canvas.extent().isEmpty():
            bounds, crs = DEMO_AREA
            self.set_extent(bounds, QgsCoordinateReferenceSystem(crs))
            return
        extent, crs = canvas.extent(), canvas.mapSettings().destinationCrs()
        self.extentWidget.setCurrentExtent(extent, crs)
        self.set_extent((extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()), crs)

    def grid_request(self) -> GridRequest:
        """Return the grid that the fields describe; raises ``InputError``."""
        source, state = self.source(), self._layer_state
        bounds, crs, area = self._place()
        if source == TILES:
            return GridRequest(None, area.crs, tiles=area)
        clip = area is not None and self.clipCheck.isChecked()
        return GridRequest(
            bounds,
            crs or area.crs,
            self.advanced.options(self._tile_size(), self._grid_crs(), clip=clip),
            area=area,
            exclude=self.advanced.exclude(state),
            polygons=self.advanced.polygons(state),
        )

    def check(self) -> list[InputError]:
        """Return what is wrong, one problem for each field."""
        checks = [self._place] if self.source() == TILES else [self._place, self._tile_size]
        found = [error for error in map(_problem_of, checks) if error is not None]
        rest = _problem_of(self.grid_request) if not found else None
        return found if rest is None else [rest]

    def _place(self) -> tuple[tuple[float, float, float, float] | None, str, Any]:
        """Return bounds and their CRS, or the polygons of a layer or drawing; raises ``InputError``."""
        source = self.source()
        if source == EXTENT:
            return (*self._extent(), None)
        if source == DRAWN:
            return None, "", self._drawn_area()
        layer = self.layerCombo.currentLayer()
        return None, "", layer_area(layer, self._layer_state, selected=source == SELECTED)

    def _tile_size(self) -> float:
        """Return the metres that are typed; other grids than squares have sizes of their own."""
        is_typed = self.advanced.kind == GridKind.SQUARES
        return parse_tile_size(self.tileSizeCombo.currentText()) if is_typed else GridOptions.tile_size

    def _extent(self) -> tuple[tuple[float, float, float, float], str]:
        text = self.extent_edit().text()
        across = self._across_antimeridian(text)
        if across is not None:
            return across
        check_extent_text("Extent", text)
        if text.strip() and len(text.split("[")[0].split(",")) != _EXTENT_NUMBERS:
            raise InputError("Extent", f"“{text}” is not an extent", _EXTENT_REMEDY)
        if not self.extentWidget.isValid():
            raise InputError("Extent", "is empty", "Take it from the map or a layer, draw it, or type it")
        box, crs = self.extentWidget.outputExtent(), self.extentWidget.outputCrs()
        if not crs.isValid():
            raise InputError(
                "Extent",
                "has no coordinate reference system",
                "Write it behind the numbers, such as [EPSG:32631], or take the extent of a layer that has one",
            )
        return (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()), crs.authid() or crs.toWkt()

    def _across_antimeridian(self, text: str) -> tuple[tuple[float, float, float, float], str] | None:
        """Return bounds and CRS of an extent in degrees whose west is greater than its east, None for others."""
        bounds, name = antimeridian_extent(text), text.partition("[")[2].rstrip("] ")
        crs = QgsCoordinateReferenceSystem(name) if name else self.extentWidget.outputCrs()
        return (bounds, crs.authid() or crs.toWkt()) if bounds is not None and crs.isGeographic() else None

    def _drawn_area(self) -> PolygonArea:
        if self._drawn is None:
            raise InputError("Area", "no polygon is drawn yet", "Press “Draw on the map”")
        return PolygonArea(bytes(self._drawn.asWkb()), self._drawn_crs)

    def _grid_crs(self) -> str | None:
        crs = self.crsWidget.crs()
        return (crs.authid() or crs.toWkt()) if crs.isValid() else None

    # --- remembering -----------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return what is worth keeping with the project."""
        layer = self.layerCombo.currentLayer()
        return {
            "source": self.source(),
            "extent": self.extent_edit().text(),
            "layer": layer.id() if layer is not None else "",
            "polygon": self._drawn.asWkt(6) if self._drawn is not None else "",
            "polygon_crs": self._drawn_crs,
            "tile_size": self.tileSizeCombo.currentText(),
            "grid_crs": self._grid_crs() or "",
            "clip": self.clipCheck.isChecked(),
            "overlap": self.overlapSpin.value(),
            "preview": self.previewCheck.isChecked(),
            "advanced": self.advanced.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Show what :meth:`state` returned earlier; what cannot be used is passed over."""
        self._restore_extent(str(state.get("extent", "")))
        layer = QgsProject.instance().mapLayer(str(state.get("layer", "")))
        if layer is not None:
            self.layerCombo.setLayer(layer)
        polygon = QgsGeometry.fromWkt(str(state.get("polygon", "")))
        if not polygon.isNull():
            self._take_polygon(polygon, str(state.get("polygon_crs", "")))
        if state.get("tile_size"):
            self.tileSizeCombo.setEditText(str(state["tile_size"]))
        advanced = state.get("advanced")
        self.advanced.restore(advanced if isinstance(advanced, dict) else {})
        self.crsWidget.setCrs(QgsCoordinateReferenceSystem(str(state.get("grid_crs", ""))))
        self.clipCheck.setChecked(state.get("clip") is True)
        overlap = state.get("overlap", 0)
        self.overlapSpin.setValue(overlap if isinstance(overlap, (int, float)) else 0)
        self.previewCheck.setChecked(state.get("preview") is not False)
        index = self.sourceCombo.findData(state.get("source"))
        self.sourceCombo.setCurrentIndex(max(0, index))

    def _restore_extent(self, text: str) -> None:
        numbers, _, crs = text.rstrip("] ").partition("[")
        try:
            xmin, xmax, ymin, ymax = (float(number) for number in numbers.split(","))
        except ValueError:
            return
        if antimeridian_extent(text) is None:
            self.set_extent((xmin, ymin, xmax, ymax), QgsCoordinateReferenceSystem(crs.strip()))
        else:
            self.extent_edit().setText(text)

    # --- drawing ---------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _start_drawing(self) -> None:
        canvas = self._canvas
        if self._tool is None:
            self._tool = PolygonTool(canvas)
            self._tool.drawn.connect(self._polygon_drawn)
            self._tool.left.connect(self._end_drawing)
        self._tool_before = canvas.mapTool()
        canvas.setMapTool(self._tool)
        canvas.setFocus()
        self.windowWanted.emit(False)
        self._tool.messageEmitted.emit(self.drawButton.toolTip(), Qgis.MessageLevel.Info)

    @pyqtSlot(object)
    def _polygon_drawn(self, polygon: QgsGeometry) -> None:
        crs = self._canvas.mapSettings().destinationCrs()
        self._take_polygon(polygon, crs.authid() or crs.toWkt())
        self._end_drawing()
        self.changed.emit()

    @pyqtSlot()
    def _end_drawing(self) -> None:
        self._tool.messageDiscarded.emit()
        before, self._tool_before = self._tool_before, None
        if before is not None:
            self._canvas.setMapTool(before)
        else:
            self._canvas.unsetMapTool(self._tool)
        self.windowWanted.emit(True)

    def _take_polygon(self, polygon: QgsGeometry, crs: str) -> None:
        self._drawn, self._drawn_crs = polygon, crs
        corners = max(0, polygon.constGet().nCoordinates() - 1)
        self.drawnLabel.setText(self.tr("{corners} corners, in {crs}").format(corners=corners, crs=crs[:30]))

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show sentences about the grid."""
        self.notesLabel.setText("\n".join(notes))
        self.notesLabel.setVisible(bool(notes))

    # --- showing ---------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _show_source(self) -> None:
        source = self.source()
        by_layer, tiles = source in (LAYER, SELECTED, TILES), source == TILES
        squares = not tiles and self.advanced.kind == GridKind.SQUARES
        for shown, widgets in (
            (source == EXTENT, (self.extentLabel, self.extentWidget)),
            (by_layer, (self.layerLabel, self.layerCombo)),
            (source == DRAWN, (self.drawLabel, self.drawButton, self.drawnLabel)),
            (source in (LAYER, SELECTED, DRAWN), (self.clipCheck,)),
            (squares, (self.tileSizeLabel, self.tileSizeCombo, self.crsLabel, self.crsWidget)),
            (not tiles, (self.advanced,)),
        ):
            for widget in widgets:
                widget.setVisible(shown)
        self.advanced.show_area(has_area=source in (LAYER, SELECTED, DRAWN))
        self._offer_layers()
        self.changed.emit()

    @pyqtSlot()
    def _offer_layers(self) -> None:
        """Offer layers of points and lines too where a buffer makes an area of them."""
        kinds = QgsMapLayerProxyModel.Filter
        with_buffer = self.source() in (LAYER, SELECTED) and self.advanced.bufferSpin.value() > 0
        self.layerCombo.setFilters(kinds.HasGeometry if with_buffer else kinds.PolygonLayer)

    @pyqtSlot()
    def _watch_layers(self) -> None:
        """Follow the features and the selection of the layers that are chosen."""
        for layer in (self.layerCombo.currentLayer(), *self.advanced.layers()):
            if layer is not None and layer.id() not in self._watched:
                self._watched.add(layer.id())
                for signal in (layer.selectionChanged, layer.dataChanged, layer.afterCommitChanges):
                    signal.connect(self._layer_changed)
        self._layer_changed()

    @pyqtSlot()
    def _layer_changed(self) -> None:
        self._layer_state += 1
        if self.source() in (LAYER, SELECTED, TILES) or self.advanced.layers():
            self.changed.emit()


def _problem_of(check: Callable[[], Any]) -> InputError | None:
    try:
        check()
    except InputError as error:
        return error
    return None
