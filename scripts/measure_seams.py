"""Measure the seams between tiles: one untiled composite beside tiled ones with growing overlap.

    python scripts/measure_seams.py [--overlaps 0 1500 3000] [--tile-size 5000] [--data FOLDER]

The local backend computes the Best Available Pixel composite once as a whole and once per tile and overlap, on
synthetic scenes of 15 by 15 km and on the scenes in FOLDER where one is named. A table is printed: the share of pixels
that differ from the untiled composite, by how much, and the step at the edges of tiles beside the one elsewhere.
Scenes with few clouds are left out: one clear scene is the best everywhere, and then there are no seams to measure.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from bap_tiler_plugin.core.execution import execute_run  # noqa: E402
from bap_tiler_plugin.core.local_server import LocalServer, start_local_backend  # noqa: E402
from bap_tiler_plugin.core.mosaics import build_mosaics  # noqa: E402
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun  # noqa: E402
from bap_tiler_plugin.core.tiling import Anchor, Extent, TileGrid, make_grid  # noqa: E402
from bap_tiler_plugin.local_backend.demo_archive import make_archive  # noqa: E402

SYNTHETIC = (590_000, 5_660_000, 605_000, 5_675_000)
BANDS = ["B04", "B03", "B02"]


@dataclass(frozen=True)
class Place:
    """Scenes with the area and period to compute."""

    name: str
    scenes: Path
    extent: Extent
    period: list[str]
    tile_size: float


@dataclass(frozen=True)
class Seams:
    """How a tiled composite differs from the untiled one; ``difference`` and steps in reflectance."""

    differing: float
    difference: float
    step_at_edges: float
    step_elsewhere: float


def main() -> int:
    """Measure and print; the exit code is 1 when a job failed."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("| scenes | tile | overlap | pixels that differ | mean difference | step at tile edges | elsewhere |")
        print("|---|---|---|---|---|---|---|")
        for place in _places(options, folder):
            _measure(place, options.overlaps, folder / place.name)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--overlaps", type=float, nargs="+", default=[0.0, 1500.0, 3000.0], metavar="METRES")
    parser.add_argument("--tile-size", type=float, default=5000.0, metavar="METRES")
    parser.add_argument("--least-clouds", type=float, default=15.0, metavar="PERCENT")
    parser.add_argument("--data", type=Path, help="folder with real scenes and their items.json")
    return parser.parse_args()


def _places(options: argparse.Namespace, folder: Path) -> list[Place]:
    archive = make_archive(folder / "archive", extent_utm=SYNTHETIC, months=1)
    scenes = _clouded(archive, folder / "scenes", options.least_clouds)
    extent = Extent(*map(float, SYNTHETIC), "EPSG:32631")
    places = [Place("synthetic", scenes, extent, ["2024-05-01", "2024-06-01"], options.tile_size)]
    if options.data:
        from scenes import read_scenes

        real = read_scenes(options.data)
        months = list(real.temporal_extent)
        half = (real.extent.maxx - real.extent.minx) / 2
        clouded = _clouded(options.data, folder / "real", options.least_clouds)
        places.append(Place(options.data.name, clouded, real.extent, months, half))
    return places


def _clouded(scenes: Path, folder: Path, least: float) -> Path:
    """Return a copy of the scenes without those that have less than ``least`` percent of clouds."""
    shutil.copytree(scenes, folder)
    index = json.loads((folder / "items.json").read_text(encoding="utf-8"))
    index["features"] = [item for item in index["features"] if item["properties"]["eo:cloud_cover"] >= least]
    (folder / "items.json").write_text(json.dumps(index), encoding="utf-8")
    return folder


def _measure(place: Place, overlaps: list[float], folder: Path) -> None:
    width = max(place.extent.maxx - place.extent.minx, place.extent.maxy - place.extent.miny)
    whole = make_grid(place.extent, width, crs=place.extent.crs, anchor=Anchor.CORNER)
    tiles = make_grid(place.extent, place.tile_size, crs=place.extent.crs, anchor=Anchor.CORNER)
    with start_local_backend(place.scenes, folder / "backend", workers=2) as server:
        untiled = _composite(place, whole, 0.0, folder / "untiled", server)
        for overlap in overlaps:
            tiled = _composite(place, tiles, overlap, folder / f"overlap_{overlap:g}", server)
            seams = _compare(untiled, tiled, round(place.tile_size / 10))
            print(
                f"| {place.name} | {place.tile_size:,.0f} m | {overlap:,.0f} m | {seams.differing:.2%} "
                f"| {seams.difference:.4f} | {seams.step_at_edges:.4f} | {seams.step_elsewhere:.4f} |",
                flush=True,
            )


def _composite(place: Place, grid: TileGrid, overlap: float, folder: Path, server: LocalServer) -> np.ndarray:
    """Return the composite of the first month (bands, rows, columns) as reflectance; 0 is no data."""
    parameters = {"temporal_extent": place.period, "bands": BANDS}
    run = TileRun.create(folder, grid, RunSettings("seams", "bap_composite", parameters=parameters, overlap=overlap))
    outcome = execute_run(run, [server.backend(2)], lambda _: server.credentials, poll_seconds=0.5)
    if outcome.finished < len(grid):
        raise SystemExit(f"{outcome.failed} jobs failed: {outcome.reason}")
    values = gdal.Open(str(build_mosaics(run)[0].path)).ReadAsArray().astype(float)
    rows, columns = (round(length / 10) for length in (place.extent.maxy - place.extent.miny,
                                                       place.extent.maxx - place.extent.minx))  # fmt: skip
    return np.nan_to_num(values[:, -rows:, :columns]) / 10_000


def _compare(untiled: np.ndarray, tiled: np.ndarray, tile: int) -> Seams:
    """Return the differences; tiles of ``tile`` pixels start at the lower left corner."""
    differs = (untiled != tiled).any(axis=0)
    both = (untiled > 0).all(axis=0) & (tiled > 0).all(axis=0)
    mean = np.abs(untiled - tiled).mean(axis=0)[differs & both].mean() if (differs & both).any() else 0.0
    at_edges, elsewhere = [], []
    for axis, length in ((1, tiled.shape[1]), (2, tiled.shape[2])):
        steps = np.abs(np.diff(tiled, axis=axis)).mean(axis=0)
        valid = np.logical_and(*_pairs(both, axis - 1))
        places = np.arange(1, length)
        from_start = length - places if axis == 1 else places
        edge = from_start % tile == 0
        shape = (-1, 1) if axis == 1 else (1, -1)
        at_edges.append(steps[valid & edge.reshape(shape)])
        elsewhere.append(steps[valid & ~edge.reshape(shape)])
    edge_step, other_step = (float(np.concatenate(parts).mean()) for parts in (at_edges, elsewhere))
    return Seams(float(differs.mean()), float(mean), edge_step, other_step)


def _pairs(mask: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    return (mask[:-1], mask[1:]) if axis == 0 else (mask[:, :-1], mask[:, 1:])


if __name__ == "__main__":
    sys.exit(main())
