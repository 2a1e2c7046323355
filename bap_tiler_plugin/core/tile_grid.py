"""A grid of tiles as a value."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as attribute

import numpy as np
from numpy.typing import NDArray

from .ellipsoid import ellipsoidal_areas
from .geometry_engine import shapely
from .lonlat import to_lonlat
from .projection import LONLAT, is_degrees

LARGE = 200_000
_BYTES_PER_TILE = 650
_POINTS_OF_BOX = 5


@dataclass(frozen=True)
class TileCount:
    """How many tiles a grid has and how much they cover together, in square kilometres."""

    number: int
    area_km2: float


class _Geometries:
    """The attribute ``geometries`` of a grid: where none are given, the rectangles of its bounds, made when needed."""

    def __get__(self, grid: TileGrid, owner: type) -> NDArray:
        found = grid.__dict__.get("_shapes")
        if found is None:
            found = grid.__dict__["_shapes"] = np.asarray(shapely.box(*grid.bounds.T), dtype=object)
        return found

    def __set__(self, grid: TileGrid, shapes: NDArray | None) -> None:
        grid.__dict__["_shapes"] = shapes


@dataclass(frozen=True, eq=False)
class TileGrid:
    """Tiles in one CRS, or in several: one per zone.

    :ivar crs: the CRS of the geometries, as "EPSG:n" or WKT; EPSG:4326 when the grid lies in several zones.
    :ivar tile_size: side of a tile in metres (in degrees for a grid that was asked for in degrees).
    :ivar tile_ids: one per tile, in the order of the tiles.
    :ivar geometries: object array (n,) of shapely polygons in ``crs``: what each job computes. Given as None they are
        the whole tiles.
    :ivar bounds: float array (n, 4) of minx, miny, maxx, maxy of the whole tiles, each in its own CRS.
    :ivar tile_crs: the CRS of each tile's bounds; empty when it is ``crs`` for all.
    :ivar plane_areas: areas in square metres in each tile's own CRS, where ``geometries`` are in another.
    :ivar notes: sentences for the person who asked for the grid.
    """

    crs: str
    tile_size: float
    tile_ids: tuple[str, ...]
    geometries: NDArray
    bounds: NDArray
    tile_crs: tuple[str, ...] = ()
    plane_areas: NDArray | None = None
    notes: tuple[str, ...] = attribute(default=())

    def __len__(self) -> int:
        return len(self.tile_ids)

    def crs_of_tile(self, number: int) -> str:
        """Return the CRS in which the bounds of a tile are given."""
        return self.tile_crs[number] if self.tile_crs else self.crs

    @property
    def are_whole(self) -> bool:
        """Whether every geometry is its tile's whole rectangle in the grid's CRS."""
        if self.__dict__["_shapes"] is None:
            return True
        if self.tile_crs or (shapely.get_num_coordinates(self.geometries) != _POINTS_OF_BOX).any():
            return False
        return bool(np.allclose(shapely.area(self.geometries), self._whole_areas, rtol=1e-9))

    @property
    def _whole_areas(self) -> NDArray:
        return (self.bounds[:, 2] - self.bounds[:, 0]) * (self.bounds[:, 3] - self.bounds[:, 1])

    @property
    def zones(self) -> tuple[str, ...]:
        """The coordinate reference systems of the tiles, each once, in the order of their first tile."""
        return tuple(dict.fromkeys(self.tile_crs)) if self.tile_crs else (self.crs,)

    @property
    def areas_km2(self) -> NDArray:
        """Area of each tile's geometry in square kilometres, in the plane of the tile's CRS.

        In degrees there is no such plane: then it is the area on the ellipsoid.
        """
        if self.plane_areas is not None:
            return self.plane_areas / 1e6
        if is_degrees(self.crs):
            return self.ellipsoidal_areas_km2
        is_made = self.__dict__["_shapes"] is not None
        return np.asarray(shapely.area(self.geometries) if is_made else self._whole_areas) / 1e6

    @property
    def ellipsoidal_areas_km2(self) -> NDArray:
        """Area of each tile's geometry in square kilometres on the ellipsoid."""
        return ellipsoidal_areas(self.geometries, self.crs) / 1e6


TileGrid.geometries = _Geometries()  # type: ignore[assignment]


def size_note(number: int) -> tuple[str, ...]:
    """Return what a person should know before working with very many tiles; nothing up to 200,000."""
    if number <= LARGE:
        return ()
    return (
        f"{number:,} tiles are {number:,} jobs: with two at a time, of ten minutes each, {number / 288:,.0f} days. "
        f"The grid takes about {number * _BYTES_PER_TILE / 1e9:.1f} GB of memory. Larger tiles make fewer jobs.",
    )


def noted(grid: TileGrid, notes: Sequence[str]) -> TileGrid:
    """Return the grid with notes before its own; rectangles that are not made yet stay so."""
    same = copy.copy(grid)
    object.__setattr__(same, "notes", (*notes, *grid.notes))
    return same


def joined(grids: Sequence[TileGrid]) -> TileGrid:
    """Return grids of several zones (at least one) as one: geometries in EPSG:4326, bounds in each tile's own CRS."""
    if len(grids) == 1:
        return grids[0]
    return TileGrid(
        LONLAT,
        grids[0].tile_size,
        tuple(tile_id for grid in grids for tile_id in grid.tile_ids),
        np.concatenate([grid.geometries if grid.crs == LONLAT else to_lonlat(grid.geometries, grid.crs)
                        for grid in grids]),
        np.concatenate([grid.bounds for grid in grids]),
        tuple(grid.crs_of_tile(number) for grid in grids for number in range(len(grid))),
        np.concatenate([grid.areas_km2 * 1e6 for grid in grids]),
        tuple(note for grid in grids for note in grid.notes),
    )  # fmt: skip


def chosen(grid: TileGrid, numbers: NDArray) -> TileGrid:
    """Return the tiles with these numbers, in this order."""
    picked = numbers.tolist()
    return TileGrid(
        grid.crs,
        grid.tile_size,
        tuple(grid.tile_ids[number] for number in picked),
        grid.geometries[numbers],
        grid.bounds[numbers],
        tuple(grid.tile_crs[number] for number in picked) if grid.tile_crs else (),
        None if grid.plane_areas is None else grid.plane_areas[numbers],
        grid.notes,
    )
