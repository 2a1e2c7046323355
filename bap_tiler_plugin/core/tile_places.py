"""Where the tiles of a run lie: which pixels of a mosaic are each tile's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray

from .lonlat import to_lonlat, transform_geometry
from .projection import LONLAT

if TYPE_CHECKING:
    from .tile_run import TileRun

_SHRUNK = 1e-5
Square = tuple[float, float, float, float]


@dataclass(frozen=True)
class TilePlace:
    """A tile's place.

    :ivar square: minx, miny, maxx, maxy of the whole tile in ``crs``.
    :ivar geometry: what its job computed, in the run's CRS.
    :ivar outline: the part of the square that is the tile's own, in the run's CRS, where squares of tiles overlap (at a
        border of zones, after merging slivers, for tiles that are no squares); None: the whole square.
    """

    tile_id: str
    square: Square
    crs: str
    geometry: Any
    outline: Any


def places_of(run: TileRun) -> list[TilePlace]:
    """Return the places of a run's tiles in the order of the tiles."""
    tiles = run.tiles()
    ids = tiles["tile_id"].astype(str).tolist()
    bounds = tiles[["minx", "miny", "maxx", "maxy"]].to_numpy(dtype=float)
    codes = tiles["epsg"].tolist() if "epsg" in tiles else [None] * len(ids)
    several = run.grid_crs == LONLAT
    crs = [f"EPSG:{int(code)}" if several and code == code and code else run.grid_crs for code in codes]
    geometries = np.asarray(tiles.geometry.array, dtype=object)
    outlines = _outlines(geometries, bounds, np.array(crs, dtype=object), run.grid_crs)
    squares = [tuple(row) for row in bounds.tolist()]
    return [TilePlace(*values) for values in zip(ids, squares, crs, geometries, outlines)]


def _outlines(geometries: NDArray, bounds: NDArray, crs: NDArray, grid_crs: str) -> NDArray:
    outlines = np.full(len(geometries), None, dtype=object)
    known = np.isfinite(bounds).all(axis=1)
    boxes = np.full(len(geometries), shapely.Polygon(), dtype=object)
    boxes[known] = shapely.box(*_shrunk(bounds[known]).T)
    for name in set(crs[known]):
        own = known & (crs == name)
        if name != grid_crs:
            boxes[own] = to_lonlat(boxes[own], name) if grid_crs == LONLAT else _moved(boxes[own], name, grid_crs)
    one, other = shapely.STRtree(boxes).query(boxes, predicate="intersects")
    overlapping = np.unique(one[one != other])
    if len(overlapping):
        outlines[overlapping] = shapely.intersection(geometries[overlapping], boxes[overlapping])
    return outlines


def _moved(boxes: NDArray, source: str, target: str) -> NDArray:
    return np.asarray(transform_geometry(boxes, source, target))


def _shrunk(bounds: NDArray) -> NDArray:
    """Return the squares a little smaller, so that neighbours do not touch."""
    margin = (bounds[:, 2:] - bounds[:, :2]) * _SHRUNK
    return np.column_stack([bounds[:, :2] + margin, bounds[:, 2:] - margin])
