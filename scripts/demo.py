"""The main job from end to end: an area, tiles, openEO jobs, the live map, mosaics.

Runs in a real QGIS without a window (``QT_QPA_PLATFORM=offscreen``) and uses the plugin's own parts: the tile layer,
the task of a run, the styled mosaic layers.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from live_map import LiveMap
from pictures import save_map
from qgis.core import QgsApplication, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop
from scenes import Scenes, read_scenes

from bap_tiler_plugin.core.errors import BackendError, InputError
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, Extent, TileGrid, make_grid
from bap_tiler_plugin.desktop.demo_scenes import make_demo_scenes
from bap_tiler_plugin.desktop.mosaic_layers import StyledMosaic, add_mosaics
from bap_tiler_plugin.desktop.run_request import LOCAL_PROCESS, LocalRequest
from bap_tiler_plugin.desktop.run_task import RunPlan, RunTask
from bap_tiler_plugin.desktop.tile_layer import create_tile_layer

ROOT = Path(__file__).resolve().parents[1]
BANDS = ["B04", "B03", "B02"]
MAX_CLOUD_COVER = 75
ANTWERP = Extent(590_000, 5_655_000, 610_000, 5_675_000, "EPSG:32631")
ANTWERP_TILE_SIZE = 2_500
OWN_TILE_SIZE = 2_000
PARALLEL_JOBS = 2
POLL_SECONDS = 0.25


def main() -> int:
    """Run the demo; 0 when every tile finished, 1 when one did not, 2 when it could not start."""
    options = _options()
    application = QgsApplication([], True)
    application.initQgis()
    try:
        return 0 if _run_demo(options, options.output.resolve()) else 1
    except (InputError, BackendError) as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        QgsProject.instance().clear()
        application.exitQgis()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, help="folder of scenes with items.json (default: synthetic scenes)")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "demo", help="folder, replaced if it exists")
    parser.add_argument("--tile-size", type=float, help="metres (default: 2500, with --data 2000)")
    return parser.parse_args()


def _run_demo(options: argparse.Namespace, output: Path) -> bool:
    scenes = read_scenes(options.data.resolve()) if options.data else _synthetic_scenes()
    area = scenes.extent if options.data else ANTWERP
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    started = time.monotonic()
    grid = make_grid(area, options.tile_size or _tile_size(options), anchor=Anchor.CORNER)
    _say(f"{len(grid)} tiles of {grid.tile_size / 1000:g} km in {grid.crs}, {' to '.join(scenes.temporal_extent)}")
    layer = create_tile_layer(grid, "Tiles")
    live_map = LiveMap(layer, scenes, output, len(grid))
    live_map.draw()
    task = RunTask(_plan(scenes, grid, output / "run"))
    task.statesChanged.connect(live_map.follow)
    task.messageRaised.connect(_say)
    _finish(task)
    if task.error is not None:
        raise task.error
    live_map.draw()
    _draw_mosaic(task.mosaics, layer, output / "mosaic.png")
    summary = _sum_up(task, grid, output, time.monotonic() - started)
    _describe(output, summary)
    return summary["finished"] == len(grid)


def _synthetic_scenes() -> Scenes:
    folder = ROOT / "build" / "demo_scenes"
    if not (folder / "items.json").is_file():
        _say("Making three months of synthetic scenes, about a minute, once")
    folder.parent.mkdir(exist_ok=True)
    make_demo_scenes(folder, threading.Event())
    return read_scenes(folder)


def _tile_size(options: argparse.Namespace) -> int:
    return OWN_TILE_SIZE if options.data else ANTWERP_TILE_SIZE


def _plan(scenes: Scenes, grid: TileGrid, folder: Path) -> RunPlan:
    parameters = {"temporal_extent": list(scenes.temporal_extent), "bands": BANDS, "max_cloud_cover": MAX_CLOUD_COVER}
    settings = RunSettings(name="demo", process=LOCAL_PROCESS, parameters=parameters)
    local = LocalRequest(scenes.folder, False, max(PARALLEL_JOBS, (os.cpu_count() or 1) - 1))
    return RunPlan(folder, grid=grid, settings=settings, local=local, poll_seconds=POLL_SECONDS)


def _finish(task: RunTask) -> None:
    loop = QEventLoop()
    task.ended.connect(loop.quit)
    QgsApplication.taskManager().addTask(task)
    loop.exec()


def _draw_mosaic(mosaics: Sequence[StyledMosaic], tiles: QgsVectorLayer, path: Path) -> None:
    project = QgsProject.instance()
    layers = add_mosaics(mosaics, project.layerTreeRoot().addGroup("demo"), project)
    if not layers:
        _say("No mosaic: no tile finished")
        return
    first = mosaics[0].mosaic
    subtitle = f"{' '.join(first.bands)}, month from {first.date}; one stretch for all tiles"
    save_map(path, layers[:1], QgsRectangle(tiles.extent()), "Best Available Pixel composite", subtitle)


def _sum_up(task: RunTask, grid: TileGrid, output: Path, seconds: float) -> dict[str, Any]:
    run = TileRun.open(output / "run")
    mosaics = [styled.mosaic for styled in task.mosaics]
    summary = {
        "tiles": len(grid),
        "finished": task.outcome.finished if task.outcome else 0,
        "failed": task.outcome.failed if task.outcome else 0,
        "seconds": round(seconds, 1),
        "backend": "local",
        "dates": [mosaic.date for mosaic in mosaics],
        "mosaics": [mosaic.path.relative_to(output).as_posix() for mosaic in mosaics],
    }
    run.write_summary(**summary)
    shutil.copyfile(run.folder / "summary.json", output / "summary.json")
    shutil.copyfile(run.folder / "report.html", output / "status_map.html")
    return summary


def _describe(output: Path, summary: dict[str, Any]) -> None:
    shown = Path(os.path.relpath(output))
    _say(f"{summary['finished']} of {summary['tiles']} tiles finished in {summary['seconds']:.0f} s. Open:")
    pictures = sorted(output.glob("status_*.png"))
    for path, what in (
        (f"{pictures[0].name} … {pictures[-1].name}", "the map while the jobs ran"),
        ("mosaic.png", "the composite of the first month"),
        ("status_map.html", "the status map for a browser"),
        ("run/run.gpkg", "tiles, jobs, settings and events (opens in QGIS)"),
        ("run/mosaics", "one mosaic per date (open in QGIS)"),
        ("summary.json", "the figures"),
    ):
        print(f"  {shown / path}   {what}", flush=True)


def _say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S', time.gmtime())}  {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
