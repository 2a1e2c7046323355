"""How tiles look on the map: one category per status, colours from ``core.statuses``, a hatch as the second cue."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    NULL,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QColor

from ..core.statuses import OTHER, STATUSES, JobStatus, job_status
from ..words.number_words import number_text
from ..words.status_labels import status_label

STATUS_FIELD = "status"
_ORDER = "legend/node-order"
_LABEL = "legend/label-"

_FILL_OPACITY = 0.6
_HATCH_OPACITY = 0.65
_OUTLINE_MILLIMETRES = 0.25
HATCHES = {
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
    hatch = HATCHES.get(status.pattern)
    if hatch is not None:
        symbol.appendSymbolLayer(_hatch_layer(colour, hatch))
    return symbol


def _hatch_layer(colour: QColor, style: Qt.BrushStyle) -> QgsSimpleFillSymbolLayer:
    layer = QgsSimpleFillSymbolLayer(hatch_colour(colour))
    layer.setBrushStyle(style)
    layer.setStrokeStyle(Qt.PenStyle.NoPen)
    return layer


def hatch_colour(colour: QColor) -> QColor:
    """Return the colour of the hatch over a fill."""
    contrast = QColor("white") if colour.lightnessF() < 0.4 else colour.darker(300)
    return _with_opacity(contrast, _HATCH_OPACITY)


def _with_opacity(colour: QColor, opacity: float) -> QColor:
    translucent = QColor(colour)
    translucent.setAlphaF(opacity)
    return translucent


def status_renderer() -> QgsCategorizedSymbolRenderer:
    """Return the renderer of a tile layer: a category per status, and one for statuses that nobody knows."""
    renderer = QgsCategorizedSymbolRenderer(STATUS_FIELD)
    for name in STATUSES:
        renderer.addCategory(QgsRendererCategory(name, status_symbol(job_status(name)), status_label(name)))
    other = QCoreApplication.translate("JobStatus", "Other")
    renderer.addCategory(QgsRendererCategory(None, status_symbol(OTHER), other))
    return renderer


def show_legend_counts(layer: QgsVectorLayer, node: QgsLayerTreeLayer, counts: Mapping[str, int]) -> bool:
    """Let the legend show ``Finished (12)`` and leave out statuses that no tile has; whether that is new.

    Counts stand in the layer tree, not in the style, so that whatever the user does to the style stays. A style that is
    not by status is left alone.
    """
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or renderer.classAttribute() != STATUS_FIELD:
        return _show_plain_legend(node)
    entries = _entries(renderer.categories(), counts)
    wanted = {_ORDER: ",".join(str(index) for index, _ in entries)}
    wanted.update((f"{_LABEL}{index}", label) for index, label in entries)
    changed = False
    for key, value in wanted.items():
        if node.customProperty(key) != value:
            node.setCustomProperty(key, value)
            changed = True
    return changed


def _entries(categories: list[QgsRendererCategory], counts: Mapping[str, int]) -> list[tuple[int, str]]:
    """Return index and label of the categories to show: those with tiles; the first when there is none."""
    names = [category.value() for category in categories]
    others = sum(number for name, number in counts.items() if name not in names)
    numbers = [counts.get(name, 0) if name not in (None, "", NULL) else others for name in names]
    found = [
        (index, f"{category.label()} ({number_text(number)})")
        for index, (category, number) in enumerate(zip(categories, numbers))
        if number > 0
    ]
    return found or [(0, f"{categories[0].label()} (0)")] if categories else []


def _show_plain_legend(node: QgsLayerTreeLayer) -> bool:
    keys = [key for key in node.customProperties() if key == _ORDER or key.startswith(_LABEL)]
    for key in keys:
        node.removeCustomProperty(key)
    return bool(keys)
