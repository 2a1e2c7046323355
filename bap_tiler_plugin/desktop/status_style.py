"""How tiles look on the map: one category per status, colours from ``core.statuses``, a hatch as the second cue."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.statuses import STATUSES, JobStatus, flow_position, job_status

STATUS_FIELD = "status"
MAIN_FLOW = ("not_started", "queued", "running", "finished", "error")

_FILL_OPACITY = 0.6
_HATCH_OPACITY = 0.65
_OUTLINE_MILLIMETRES = 0.25
_HATCHES = {
    "dense": Qt.BrushStyle.Dense6Pattern,
    "horizontal": Qt.BrushStyle.HorPattern,
    "vertical": Qt.BrushStyle.VerPattern,
    "cross": Qt.BrushStyle.CrossPattern,
    "diagonal": Qt.BrushStyle.BDiagPattern,
    "back_diagonal": Qt.BrushStyle.FDiagPattern,
    "diagonal_cross": Qt.BrushStyle.DiagCrossPattern,
}


def status_symbol(status: JobStatus) -> QgsFillSymbol:
    """Return the fill of a status: translucent, so that a base map stays readable, with a thin outline."""
    colour = QColor(status.colour)
    fill = QgsSimpleFillSymbolLayer(_with_opacity(colour, _FILL_OPACITY))
    fill.setStrokeColor(colour.darker(160))
    fill.setStrokeWidth(_OUTLINE_MILLIMETRES)
    fill.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, fill)
    hatch = _HATCHES.get(status.pattern)
    if hatch is not None:
        symbol.appendSymbolLayer(_hatch_layer(colour, hatch))
    return symbol


def _hatch_layer(colour: QColor, style: Qt.BrushStyle) -> QgsSimpleFillSymbolLayer:
    contrast = QColor("white") if colour.lightnessF() < 0.4 else colour.darker(300)
    layer = QgsSimpleFillSymbolLayer(_with_opacity(contrast, _HATCH_OPACITY))
    layer.setBrushStyle(style)
    layer.setStrokeStyle(Qt.PenStyle.NoPen)
    return layer


def _with_opacity(colour: QColor, opacity: float) -> QColor:
    translucent = QColor(colour)
    translucent.setAlphaF(opacity)
    return translucent


def status_renderer(counts: Mapping[str, int] | None = None) -> QgsCategorizedSymbolRenderer:
    """Return the renderer of a tile layer: the main flow's statuses and every other one that ``counts`` names."""
    renderer = QgsCategorizedSymbolRenderer(STATUS_FIELD)
    counts = counts or {}
    for name in sorted({*MAIN_FLOW, *counts}, key=lambda name: (flow_position(name), name)):
        renderer.addCategory(_category(name, counts.get(name, 0)))
    return renderer


def _category(name: str, count: int) -> QgsRendererCategory:
    return QgsRendererCategory(name, status_symbol(job_status(name)), legend_label(name, count))


def legend_label(name: str, count: int) -> str:
    """Return a status's legend entry, such as ``finished (12)``; a status that is not known keeps its own name."""
    label = STATUSES[name].label if name in STATUSES else name
    return f"{label} ({count:,})"


def update_legend(layer: QgsVectorLayer, counts: Mapping[str, int]) -> None:
    """Write the counts into the legend and add categories for statuses that were not seen before.

    Symbols that the user has changed stay as they are; a layer whose renderer is not by status is left alone.
    """
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or renderer.classAttribute() != STATUS_FIELD:
        return
    known = [category.value() for category in renderer.categories()]
    unseen = [name for name in counts if name not in known]
    if unseen:
        _insert_categories(layer, unseen)
        renderer = layer.renderer()
    for index, category in enumerate(renderer.categories()):
        name = str(category.value())
        renderer.updateCategoryLabel(index, legend_label(name, counts.get(name, 0)))
    layer.rendererChanged.emit()


def _insert_categories(layer: QgsVectorLayer, names: list[str]) -> None:
    renderer = layer.renderer().clone()
    categories = [QgsRendererCategory(category) for category in renderer.categories()]
    categories += [_category(name, 0) for name in names]
    renderer.deleteAllCategories()
    for category in sorted(categories, key=lambda item: flow_position(str(item.value()))):
        renderer.addCategory(category)
    layer.setRenderer(renderer)
