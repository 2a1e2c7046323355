"""Colours, patterns and legend of the tiles on the map."""

from __future__ import annotations

import pytest
from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsSingleSymbolRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from bap_tiler_plugin.core.statuses import STATUSES
from bap_tiler_plugin.core.tile_run import TileState
from bap_tiler_plugin.core.tiling import TileGrid
from bap_tiler_plugin.desktop.status_style import status_renderer
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


def legend(layer: QgsVectorLayer) -> list[str]:
    return [item.label() for item in layer.renderer().legendSymbolItems()]


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
    found = colours(status_renderer(dict.fromkeys(STATUSES, 1)))
    assert {name: found[name] for name in DESIGN} == {name: QColor(c).name() for name, c in DESIGN.items()}


def test_a_status_nobody_knows_is_grey() -> None:
    assert colours(status_renderer({"hibernating": 1}))["hibernating"] == QColor("grey").name()


def test_every_status_looks_different() -> None:
    looks = set()
    for category in status_renderer(dict.fromkeys(STATUSES, 1)).categories():
        layers = [category.symbol().symbolLayer(i) for i in range(category.symbol().symbolLayerCount())]
        looks.add(tuple((item.fillColor().name(), int(item.brushStyle())) for item in layers))
    assert len(looks) == len(STATUSES)


def test_the_map_shows_each_tile_in_its_colour(layer: QgsVectorLayer) -> None:
    StatusLayer(layer).apply([TileState("0", "finished"), TileState("3", "running")])
    image = picture(layer)
    lower_left, upper_right = image.pixelColor(50, 150), image.pixelColor(150, 50)
    assert lower_left.green() > 200 > lower_left.red() + 50
    assert upper_right.blue() > upper_right.red() + 40
    assert upper_right.lightness() < image.pixelColor(50, 50).lightness()


def test_the_legend_counts_from_the_start(layer: QgsVectorLayer) -> None:
    assert legend(layer) == ["Not started (4)", "Queued (0)", "Running (0)", "Finished (0)", "Failed (0)"]


def test_the_legend_follows_the_jobs(layer: QgsVectorLayer) -> None:
    follower = StatusLayer(layer)
    changes: list[None] = []
    layer.legendChanged.connect(lambda: changes.append(None))
    follower.apply([TileState("0", "running"), TileState("1", "running"), TileState("2", "downloading")])
    assert legend(layer) == [
        *("Not started (1)", "Queued (0)", "Running (2)", "Downloading (1)", "Finished (0)", "Failed (0)"),
    ]
    follower.apply([TileState("0", "finished"), TileState("1", "finished"), TileState("2", "finished")])
    assert legend(layer)[-3:] == ["Downloading (0)", "Finished (3)", "Failed (0)"]
    assert changes


def test_symbols_changed_by_the_user_stay(layer: QgsVectorLayer) -> None:
    renderer = layer.renderer().clone()
    index = renderer.categoryIndexForValue("finished")
    categories = renderer.categories()
    symbol = categories[index].symbol().clone()
    symbol.setColor(QColor("magenta"))
    renderer.updateCategorySymbol(index, symbol)
    layer.setRenderer(renderer)
    StatusLayer(layer).apply([TileState("0", "finished"), TileState("1", "submitting")])
    assert colours(layer.renderer())["finished"] == QColor("magenta").name()
    assert "Submitting (1)" in legend(layer)


def test_a_layer_styled_otherwise_is_left_alone(layer: QgsVectorLayer) -> None:
    categories = layer.renderer().categories()
    symbol = categories[0].symbol().clone()
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    assert StatusLayer(layer).apply([TileState("0", "finished")]) == 1
    assert isinstance(layer.renderer(), QgsSingleSymbolRenderer)
