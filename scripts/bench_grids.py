"""Measure grids side by side: QGIS's own, ours, and the way of a notebook; growth, memory, and a long coast.

    python scripts/bench_grids.py [--tiles 100000] [--rounds 5]

A table is printed, in seconds of the processor; the exit code is 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from math import ceil, sqrt
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

UTM = "EPSG:32631"
WEST, SOUTH, SIZE = 100_000.0, 5_000_000.0, 1_000.0
LAYER_TARGET, NOTEBOOK_TARGET, GROWTH_TARGET, COAST_SECONDS = 1.5, 5.0, 1.5, 10.0
COAST_POINTS = 1_000_000

_PROVIDERS: list[Any] = []


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tiles", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory-of", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.memory_of is not None:
        print(_grid_memory(options.memory_of))
        return 0
    lines = [*_layers(options.tiles, options.rounds), _growth(options.tiles), _memory(options.tiles), _coast()]
    print("| what | measured | target | met |\n|---|---|---|---|")
    for what, measured, target, met in lines:
        print(f"| {what} | {measured} | {target} | {'' if met is None else 'yes' if met else 'NO'} |")
    return int(any(met is False for *_, met in lines))


def _grid(tiles: int) -> Any:
    from bap_tiler_plugin.core.tiling import Extent, make_grid

    side = ceil(sqrt(tiles))
    size = min(SIZE, 800_000.0 / side)
    return make_grid(Extent(WEST, SOUTH, WEST + side * size, SOUTH + side * size, UTM), size, crs=UTM)


def _layers(tiles: int, rounds: int) -> list[tuple[str, str, str, bool | None]]:
    """Return our styled layer, QGIS's grid and the notebook's GeoJSON, each the best of several rounds in turn."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from bap_tiler_plugin.desktop.tile_layer import create_tile_layer

    side = ceil(sqrt(tiles))
    ways: dict[str, Callable[[], Any]] = {
        "native": lambda: _native(side),
        "ours": lambda: create_tile_layer(_grid(tiles), "tiles"),
        "notebook": lambda: _notebook(side),
        "algorithm": lambda: _algorithm(side),
    }
    drawn: dict[str, Callable[[], Any]] = {name: lambda way=ways[name]: _draw(way()) for name in ("native", "ours")}
    best, picture = _best(ways, rounds), _best(drawn, rounds)
    beside_native, beside_notebook = best["ours"] / best["native"], best["notebook"] / best["ours"]
    to_picture = picture["ours"] / picture["native"]
    return [
        (f"native:creategrid, {side**2:,} tiles", f"{best['native']:.2f} s", "", None),
        ("our grid as a styled temporary layer", f"{best['ours']:.2f} s = {beside_native:.2f} times", f"{LAYER_TARGET}",
         beside_native <= LAYER_TARGET),
        ("the same with its first picture of the whole",
         f"{picture['ours']:.2f} s, QGIS's {picture['native']:.2f} s: {to_picture:.2f} times", f"{LAYER_TARGET}",
         to_picture <= LAYER_TARGET),
        ("baptiler:tilegrid to a memory layer",
         f"{best['algorithm']:.2f} s = {best['algorithm'] / best['native']:.2f} times", "", None),
        ("the notebook's way", f"{best['notebook']:.2f} s: ours is {beside_notebook:.1f} times as fast",
         f"{NOTEBOOK_TARGET:g}", beside_notebook >= NOTEBOOK_TARGET),
    ]  # fmt: skip


def _best(ways: dict[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    best = {name: float("inf") for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            best[name] = min(best[name], _seconds(way))
    return best


def _draw(layer: Any) -> Any:
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(1000, 800))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return layer


def _native(side: int) -> Any:
    import processing
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms())
    extent = f"{WEST},{WEST + side * SIZE},{SOUTH},{SOUTH + side * SIZE} [{UTM}]"
    asked = {"TYPE": 2, "EXTENT": extent, "HSPACING": SIZE, "VSPACING": SIZE, "CRS": UTM, "OUTPUT": "TEMPORARY_OUTPUT"}
    return processing.run("native:creategrid", asked)["OUTPUT"]


def _algorithm(side: int) -> Any:
    import processing
    from qgis.core import QgsApplication

    from bap_tiler_plugin.processing.provider import BapTilerProvider

    if not _PROVIDERS:
        _PROVIDERS.append(BapTilerProvider())
        QgsApplication.processingRegistry().addProvider(_PROVIDERS[0])
    extent = f"{WEST},{WEST + side * SIZE},{SOUTH},{SOUTH + side * SIZE} [{UTM}]"
    asked = {"EXTENT": extent, "TILE_SIZE": SIZE, "GRID_CRS": UTM, "OUTPUT": "TEMPORARY_OUTPUT"}
    return processing.run("baptiler:tilegrid", asked)["OUTPUT"]


def _notebook(side: int) -> str:
    """Do as a notebook does: boxes one by one, a GeoDataFrame, degrees, GeoJSON."""
    import geopandas
    from shapely.geometry import box

    boxes = [
        box(WEST + column * SIZE, SOUTH + row * SIZE, WEST + (column + 1) * SIZE, SOUTH + (row + 1) * SIZE)
        for column in range(side)
        for row in range(side)
    ]
    frame = geopandas.GeoDataFrame({"id": [str(number) for number in range(len(boxes))]}, geometry=boxes, crs=UTM)
    return frame.to_crs("EPSG:4326").to_json()


def _growth(tiles: int) -> tuple[str, str, str, bool]:
    few = min(_seconds(lambda: _grid(tiles).geometries) for _ in range(3))
    many = min(_seconds(lambda: _grid(10 * tiles).geometries) for _ in range(2))
    factor = many / few / 10
    text = f"{few:.2f} s, {many:.2f} s: {factor:.2f} times linear"
    return f"growth from {tiles:,} to {10 * tiles:,} tiles", text, f"{GROWTH_TARGET}", factor <= GROWTH_TARGET


def _memory(tiles: int) -> tuple[str, str, str, None]:
    """Return the peak memory of a million tiles, each measured in a process of its own."""
    few, many = (
        int(subprocess.check_output([sys.executable, __file__, "--memory-of", str(number)], text=True))
        for number in (tiles, 10 * tiles)
    )
    per_million = (many - few) / (9 * tiles) * 1e6
    return "peak memory per million tiles", f"{per_million / 1e6:,.0f} MB", "", None


def _grid_memory(tiles: int) -> int:
    """Return the peak memory of this process in bytes after making a grid."""
    grid = _grid(tiles)
    drawn = grid.geometries
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    return peak * 1024 if len(drawn) else 0


def _coast() -> tuple[str, str, str, bool]:
    import shapely

    from bap_tiler_plugin.core.tiling import Extent, make_grid

    angle = np.linspace(0, 2 * np.pi, COAST_POINTS, endpoint=False)
    rough = np.cumsum(np.random.default_rng(1).normal(size=COAST_POINTS))
    radius = 4e5 * (1 + 0.1 * np.sin(5 * angle)) + 10 * (rough - np.linspace(rough[0], rough[-1], COAST_POINTS))
    coast = shapely.Polygon(np.column_stack([3e6 + radius * np.cos(angle), 4e6 + radius * np.sin(angle)]))
    area = (coast, "EPSG:3035")
    seconds = _seconds(lambda: make_grid(Extent(*coast.bounds, "EPSG:3035"), 20_000, crs=UTM, area=area, clip=True))
    what = f"a coast of {COAST_POINTS:,} points in another CRS, clipped"
    return what, f"{seconds:.1f} s", f"{COAST_SECONDS:g} s", seconds <= COAST_SECONDS


def _seconds(work: Callable[[], Any]) -> float:
    """Return the processor's seconds, which other programs do not change."""
    start = time.process_time()
    result = work()
    taken = time.process_time() - start
    del result
    return taken


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)
