"""The one way from what a person asks for to a grid, wherever the area and its layers come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .area_of_interest import GeometryInCrs, area_extent, buffered, mended
from .errors import InputError
from .extent import Extent
from .geometry_engine import shapely
from .grid_layout import LARGEST_M, Anchor
from .grid_options import GridKind, GridOptions, unused_notes
from .grid_reach import checked_reach, reach_note
from .mgrs import mgrs_grid
from .predefined_grids import polygon_grid
from .projection import LONLAT
from .tile_grid import TileGrid, noted
from .tile_order import Order
from .tiling import make_grid

EXCLUDE = "Exclude"
ID_FIELDS = ("tile_id", "id", "name", "Name", "fid")


@dataclass(frozen=True, eq=False)
class Shapes:
    """Valid geometries of a layer in its CRS.

    :ivar field: label of the field in which the layer was chosen.
    :ivar ids: one per geometry, or none.
    :ivar notes: sentences about geometries that had to be mended.
    """

    field: str
    geometries: NDArray
    crs: str
    ids: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def union(self) -> GeometryInCrs:
        """Return the polygons as one geometry with its CRS; raises ``InputError`` when there are none."""
        polygons = self.geometries[shapely.get_dimensions(self.geometries) == 2]
        if not len(polygons):
            remedy = "Choose polygons, or give a buffer in metres for points and lines"
            raise InputError(
                self.field, "has no polygons", "Choose a polygon layer" if self.field == EXCLUDE else remedy
            )
        return shapely.union_all(polygons), self.crs

    def enlarged(self, metres: float) -> GeometryInCrs:
        """Return polygons, lines and points enlarged by ``metres`` as one geometry with its CRS."""
        if not metres:
            return self.union()
        if not self.crs:
            raise InputError(self.field, "has no coordinate reference system", "Set the layer's CRS")
        if metres > LARGEST_M:
            raise InputError("Buffer", f"{metres:g} m is more than from the equator to a pole", "Give a smaller one")
        return shapely.union_all(buffered(shapely.get_parts(self.geometries), self.crs, metres)), LONLAT


def read_shapes(
    field: str, crs: str, geometries: Sequence[bytes], names: Sequence[Any], ids: Sequence[str] = ()
) -> Shapes:
    """Return the geometries (2D WKB) of features, mended where they are not valid.

    :param names: what messages call the features, one per geometry.
    :raises InputError: for ``field``, when there are none or one cannot be mended.
    """
    if not geometries:
        raise InputError(field, "has no polygons", "Choose a layer, or a selection, with at least one polygon")
    valid, notes = mended(field, shapely.from_wkb(list(geometries)), names, crs)
    return Shapes(field, valid, crs, tuple(ids), tuple(notes))


def tile_names(columns: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the first of the columns named in :data:`ID_FIELDS` whose values all differ; empty when there is none."""
    for name in ID_FIELDS:
        values = tuple(columns.get(name, ()))
        if values and "" not in values and len(set(values)) == len(values):
            return values
    return ()


def build_grid(
    options: GridOptions,
    *,
    extent: Extent | None = None,
    area: Shapes | None = None,
    exclude: Shapes | None = None,
    polygons: Shapes | None = None,
) -> TileGrid:
    """Return the grid, with notes about what had to be mended.

    :param extent: where tiles are made when there is no ``area``; a grid of polygons needs neither.
    :param polygons: the tiles of a grid of polygons.
    :raises InputError: for what cannot be used.
    """
    notes = tuple(note for shapes in (area, exclude, polygons) if shapes is not None for note in shapes.notes)
    wanted = None if area is None else area.enlarged(options.buffer)
    unwanted = None if exclude is None else exclude.union()
    common: dict[str, Any] = {
        "area": wanted, "clip": options.clip, "exclude": unwanted, "min_coverage": options.min_coverage,
        "order": Order(options.order),
    }  # fmt: skip
    if options.kind == GridKind.POLYGONS:
        grid = _polygon_grid(polygons, extent, common)
    else:
        with _naming("Extent" if wanted is None else "Area"):
            grid = _square_grid(options, extent if wanted is None else _extent_of(wanted), common)
    notes = (*notes, *unused_notes(options, has_area=area is not None))
    return noted(grid, notes)


@contextmanager
def _naming(field: str) -> Iterator[None]:
    """Let an ``InputError`` inside name the field from which the extent comes."""
    try:
        yield
    except InputError as error:
        raise InputError(field if error.field == "Extent" else error.field, error.problem, error.remedy) from error


def _extent_of(area: GeometryInCrs) -> Extent:
    extent = area_extent(*area)
    extent.validate()
    return extent


def _square_grid(options: GridOptions, extent: Extent | None, common: dict[str, Any]) -> TileGrid:
    if extent is None:
        raise InputError("Extent", "is empty", "Give an extent or an area of interest")
    common["merge_slivers"] = options.merge_slivers
    if options.kind != GridKind.SQUARES:
        return mgrs_grid(extent, footprints=options.kind == GridKind.MGRS_FOOTPRINTS, **common)
    with checked_reach(extent, options.crs):
        grid = make_grid(
            extent,
            options.tile_size,
            crs=options.crs,
            anchor=Anchor(options.anchor),
            pixel=options.pixel,
            allow_degrees=options.allow_degrees,
            **common,
        )
    return noted(grid, reach_note(extent, options.crs))


def _polygon_grid(polygons: Shapes | None, extent: Extent | None, common: dict[str, Any]) -> TileGrid:
    if polygons is None:
        raise InputError("Tiles to take", "no layer is chosen", "Choose a polygon layer, or another kind of grid")
    if not np.all(shapely.get_dimensions(polygons.geometries) == 2):
        raise InputError(polygons.field, "are not all polygons", "Choose a polygon layer")
    if not polygons.crs:
        raise InputError(polygons.field, "have no coordinate reference system", "Set the layer's CRS")
    if common["area"] is None and extent is not None:
        common["area"] = (shapely.box(extent.minx, extent.miny, extent.east, extent.maxy), extent.crs)
    return polygon_grid(polygons.geometries, polygons.crs, polygons.ids, **common)
