"""Colours, patterns and legend of the tiles on the map."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from bap_tiler_plugin.core.statuses import STATUSES
from bap_tiler_plugin.core.tile_run import TileState
from bap_tiler_plugin.core.tiling import TileGrid
from bap_tiler_plugin.desktop.status_style import show_legend_counts, status_renderer
from bap_tiler_plugin.desktop.tile_layer import StatusLayer, create_tile_layer

DESIGN = {
    "not_started": "lightgrey",
    "created": "gold",
    "queued": "lightsteelblue",
    "running": "navy",
    "finished": "lime",
    "error": "darkred",
    "skipped": "darkorange",
}


@pytest.fixture
def layer(antwerp: TileGrid) -> QgsVectorLayer:
    """The four tiles, not started."""
    return create_tile_layer(antwerp, "Antwerp")


def shown(layer: QgsVectorLayer, counts: dict[str, int]) -> list[str]:
    """What QGIS's layer panel shows below the layer."""
    root = QgsLayerTree()
    node = root.addLayer(layer)
    show_legend_counts(layer, node, counts)
    model = QgsLayerTreeModel(root)
    return [item.data(Qt.ItemDataRole.DisplayRole) for item in model.layerLegendNodes(node)]


def colours(renderer: object) -> dict[str, str]:
    return {c.value(): QColor(c.symbol().symbolLayer(0).fillColor()).name() for c in renderer.categories()}


def picture(layer: QgsVectorLayer) -> object:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(200, 200))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def test_statuses_have_the_colours_of_the_design() -> None:
    found = colours(status_renderer())
    assert {name: found[name] for name in DESIGN} == {name: QColor(c).name() for name, c in DESIGN.items()}


def test_a_status_nobody_knows_is_grey(layer: QgsVectorLayer) -> None:
    StatusLayer(layer).apply([TileState("0", "hibernating")])
    grey = picture(layer).pixelColor(50, 150)
    assert max(grey.red(), grey.green(), grey.blue()) - min(grey.red(), grey.green(), grey.blue()) < 10
    assert grey.lightness() < picture(layer).pixelColor(150, 50).lightness()
    assert shown(layer, {"hibernating": 1, "not_started": 3}) == ["Not started (3)", "Other (1)"]


def test_every_status_looks_different() -> None:
    looks = set()
    categories = [category for category in status_renderer().categories() if category.value() in STATUSES]
    for category in categories:
        layers = [category.symbol().symbolLayer(i) for i in range(category.symbol().symbolLayerCount())]
        looks.add(tuple((item.fillColor().name(), int(item.brushStyle())) for item in layers))
    assert len(looks) == len(categories) == len(STATUSES)


def test_the_map_shows_each_tile_in_its_colour(layer: QgsVectorLayer) -> None:
    StatusLayer(layer).apply([TileState("0", "finished"), TileState("3", "running")])
    image = picture(layer)
    lower_left, upper_right = image.pixelColor(50, 150), image.pixelColor(150, 50)
    assert lower_left.green() > 200 > lower_left.red() + 50
    assert upper_right.blue() > upper_right.red() + 40
    assert upper_right.lightness() < image.pixelColor(50, 50).lightness()


def test_the_legend_shows_what_there_is(layer: QgsVectorLayer) -> None:
    assert shown(layer, {"not_started": 4}) == ["Not started (4)"]
    counts = {"not_started": 1, "running": 2, "downloading": 1, "finished": 0}
    assert shown(layer, counts) == ["Not started (1)", "Running (2)", "Downloading (1)"]
    assert shown(layer, {"finished": 12_000}) == ["Finished (12,000)"]


def test_the_legend_says_whether_it_has_changed(layer: QgsVectorLayer) -> None:
    root = QgsLayerTree()
    node = root.addLayer(layer)
    assert show_legend_counts(layer, node, {"running": 2})
    assert not show_legend_counts(layer, node, {"running": 2})
    assert show_legend_counts(layer, node, {"running": 1, "finished": 1})


def test_what_the_user_changes_stays(layer: QgsVectorLayer) -> None:
    renderer = layer.renderer().clone()
    index = renderer.categoryIndexForValue("finished")
    categories = renderer.categories()
    symbol = categories[index].symbol().clone()
    symbol.setColor(QColor("magenta"))
    renderer.updateCategorySymbol(index, symbol)
    renderer.updateCategoryLabel(index, "Ready")
    layer.setRenderer(renderer)
    before = style(layer)
    assert shown(layer, {"finished": 2, "submitting": 1, "error": 1}) == ["Submitting (1)", "Ready (2)", "Failed (1)"]
    assert style(layer) == before
    assert colours(layer.renderer())["finished"] == QColor("magenta").name()


def style(layer: QgsVectorLayer) -> str:
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return document.toString()


def test_a_layer_styled_otherwise_is_left_alone(layer: QgsVectorLayer) -> None:
    root = QgsLayerTree()
    node = root.addLayer(layer)
    show_legend_counts(layer, node, {"running": 4})
    categories = layer.renderer().categories()
    layer.setRenderer(QgsSingleSymbolRenderer(categories[0].symbol().clone()))
    assert show_legend_counts(layer, node, {"running": 3, "finished": 1})
    assert [key for key in node.customProperties() if key.startswith("legend/")] == []
    assert isinstance(layer.renderer(), QgsSingleSymbolRenderer)
