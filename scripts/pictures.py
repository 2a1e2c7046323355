"""Maps as QGIS draws them, with title, legend and scale bar, saved as PNG."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

FONT = "Open Sans"
MILLIMETRES = QgsUnitTypes.LayoutUnit.LayoutMillimeters
MAP_SIZE = 150.0
MARGIN = 6.0
HEADER = 20.0
LEGEND_WIDTH = 46.0
RESOLUTION = 150


def save_map(
    path: Path,
    layers: Sequence[QgsMapLayer],
    extent: QgsRectangle,
    title: str,
    subtitle: str,
    legend_layers: Sequence[QgsMapLayer] = (),
) -> None:
    """Draw ``layers`` (first on top) over ``extent`` (in the first layer's CRS) and save the map at ``path``.

    :raises OSError: when the picture cannot be written.
    """
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    width = MAP_SIZE + 2 * MARGIN + (LEGEND_WIDTH if legend_layers else 0)
    height = MAP_SIZE * extent.height() / extent.width() + HEADER + 2 * MARGIN
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height, MILLIMETRES))
    _add_label(layout, title, MARGIN, MARGIN - 1, 15, bold=True)
    _add_label(layout, subtitle, MARGIN, MARGIN + 8, 9.5)
    picture = _add_map(layout, layers, extent)
    _add_scale_bar(layout, picture)
    if legend_layers:
        _add_legend(layout, picture, legend_layers)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = RESOLUTION
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # QGIS tries to georeference the PNG, which GDAL refuses aloud
    done = QgsLayoutExporter(layout).exportToImage(str(path), settings)
    gdal.PopErrorHandler()
    if done != QgsLayoutExporter.ExportResult.Success:
        raise OSError(f"The picture {path} could not be written.")


def _add_map(layout: QgsPrintLayout, layers: Sequence[QgsMapLayer], extent: QgsRectangle) -> QgsLayoutItemMap:
    picture = QgsLayoutItemMap(layout)
    picture.setCrs(layers[0].crs() if layers else QgsCoordinateReferenceSystem())
    picture.setLayers(list(layers))
    picture.setKeepLayerSet(True)
    picture.attemptMove(QgsLayoutPoint(MARGIN, MARGIN + HEADER, MILLIMETRES))
    picture.attemptResize(QgsLayoutSize(MAP_SIZE, MAP_SIZE * extent.height() / extent.width(), MILLIMETRES))
    picture.setExtent(extent)
    picture.setFrameEnabled(True)
    picture.setFrameStrokeColor(QColor(90, 90, 90))
    layout.addLayoutItem(picture)
    return picture


def _add_label(layout: QgsPrintLayout, text: str, x: float, y: float, size: float, *, bold: bool = False) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(_font(size, bold=bold))
    label.adjustSizeToText()
    label.attemptMove(QgsLayoutPoint(x, y, MILLIMETRES))
    layout.addLayoutItem(label)


def _add_scale_bar(layout: QgsPrintLayout, picture: QgsLayoutItemMap) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(picture)
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(_round_length(picture.extent().width() / 1000 / 8))
    bar.setHeight(1.6)
    bar.setFont(_font(8))
    bar.setBackgroundEnabled(True)
    bar.setBackgroundColor(QColor(255, 255, 255, 200))
    layout.addLayoutItem(bar)
    bottom = picture.positionWithUnits().y() + picture.sizeWithUnits().height()
    bar.update()
    bar.attemptMove(QgsLayoutPoint(MARGIN + 2, bottom - bar.sizeWithUnits().height() - 2, MILLIMETRES))


def _font(size: float, *, bold: bool = False) -> QFont:
    font = QFont(FONT)
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


def _round_length(kilometres: float) -> float:
    return min((0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100), key=lambda length: abs(length - kilometres))


def _add_legend(layout: QgsPrintLayout, picture: QgsLayoutItemMap, layers: Sequence[QgsMapLayer]) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(picture)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    for layer in layers:
        root.addLayer(layer)
    for style, size in ((QgsLegendStyle.Style.Subgroup, 10.5), (QgsLegendStyle.Style.SymbolLabel, 9)):
        legend.setStyleFont(style, _font(size))
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(MARGIN + MAP_SIZE + 2, MARGIN + HEADER - 2, MILLIMETRES))
    legend.adjustBoxSize()
