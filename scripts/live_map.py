"""The tile layer over a scene, drawn again while the jobs run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pictures import save_map
from qgis.core import QgsRasterLayer, QgsRectangle, QgsVectorLayer
from scenes import TRUE_COLOUR, Scenes, true_colour_raster

from bap_tiler_plugin.core.mosaics import Mosaic
from bap_tiler_plugin.core.statuses import TERMINAL, job_status
from bap_tiler_plugin.core.tile_run import TileState
from bap_tiler_plugin.desktop.mosaic_layers import set_stretch, styled_mosaics
from bap_tiler_plugin.desktop.tile_layer import StatusLayer

PICTURES_ON_THE_WAY = 3
BACKDROP_OPACITY = 0.55
MARGIN = 0.04


class LiveMap:
    """Follows a run on its tile layer and saves ``status_1.png``, ``status_2.png`` … into a folder."""

    def __init__(self, layer: QgsVectorLayer, scenes: Scenes, folder: Path, tiles: int) -> None:
        self._layer = layer
        self._statuses = StatusLayer(layer)
        self._backdrop = _backdrop(scenes)
        self._folder = folder
        self._tiles = tiles
        self._drawn = 0
        self._told: dict[str, int] = {}

    def follow(self, states: Sequence[TileState]) -> None:
        """Take over changed tiles, tell the counts, and draw when another quarter has ended while jobs run."""
        if not self._statuses.apply(states):
            return
        counts = self._statuses.counts
        if counts != self._told:
            self._told = counts
            print("          " + self._text(counts), flush=True)
        ended = sum(number for name, number in counts.items() if name in TERMINAL)
        quarters = ended * (PICTURES_ON_THE_WAY + 1) / self._tiles
        due = self._drawn <= quarters and ("running" in counts or quarters > self._drawn + 0.5)
        if due and self._drawn <= PICTURES_ON_THE_WAY:
            self.draw()

    def draw(self) -> None:
        """Save the next picture."""
        self._drawn += 1
        extent = QgsRectangle(self._layer.extent())
        extent.scale(1 + MARGIN)
        save_map(
            self._folder / f"status_{self._drawn}.png",
            [self._layer, self._backdrop],
            extent,
            f"BAP Tiler: {self._tiles} tiles, one openEO job each",
            self._text(self._statuses.counts),
            [self._layer],
        )

    def _text(self, counts: dict[str, int]) -> str:
        return ", ".join(f"{number} {job_status(name).label.lower()}" for name, number in counts.items())


def _backdrop(scenes: Scenes) -> QgsRasterLayer:
    path = true_colour_raster(scenes, Path("/vsimem/clearest.vrt"))
    layer = QgsRasterLayer(str(path), "Scene", "gdal")
    set_stretch(layer, styled_mosaics([Mosaic("clearest", path, TRUE_COLOUR)])[0])
    layer.setOpacity(BACKDROP_OPACITY)
    return layer
