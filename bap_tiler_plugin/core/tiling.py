"""Area to tiles: squares of one size on a projected CRS, or on one per zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .area_of_interest import EXACT_M, GeometryInCrs, prepared_area
from .ellipsoid import ellipsoidal_areas
from .errors import InputError
from .extent import Extent, automatic_crs
from .geometry_engine import shapely
from .grid_cover import cover, polygonal, within, without
from .grid_layout import (
    MAXIMUM_TILES,
    Anchor,
    Layout,
    check_number,
    check_size,
    make_layout,
    slack,
)
from .grid_pixels import alignment_notes, check_pixel, snapped_size
from .grid_zones import LONGEST_STEP_DEGREES, Zone, only_zone, zone_of, zones_of
from .lonlat import TOLERANCE_M, to_lonlat, transform_geometry
from .nearby import prepared_near
from .overlap import expand
from .projection import LONLAT, UPS_NORTH, UPS_SOUTH, is_degrees, metric_crs, utm_crs
from .slivers import merged_slivers
from .tile_grid import LARGE, TileCount, TileGrid, joined, noted
from .tile_order import Order, ordered
from .zone_count import count_over

__all__ = [
    "LARGE", "MAXIMUM_TILES", "Anchor", "Extent", "Order", "TileCount", "TileGrid", "automatic_crs", "count_tiles",
    "expand", "make_grid", "to_lonlat", "utm_crs",
]  # fmt: skip
_DECIMALS = 12
_OFF_BORDER_M = 2e-3
_SHARE_OF_AREA = 5e-7


@dataclass(frozen=True)
class _Request:
    """What :func:`make_grid` was asked for, checked; ``tile_size`` is already snapped to pixels."""

    extent: Extent
    tile_size: float
    asked_size: float
    anchor: Anchor
    area: GeometryInCrs | None
    exclude: GeometryInCrs | None
    clip: bool
    min_coverage: float
    merge_slivers: bool
    pixel: float
    maximum: int

    @property
    def drops_tiles(self) -> bool:
        """Whether tiles of which the area covers too little are left out."""
        return self.min_coverage > 0 and not self.merge_slivers

    def layout(self, crs: str, bounds: tuple[float, float, float, float]) -> Layout:
        return make_layout(crs, self.tile_size, self.anchor, bounds, self.pixel)


def count_tiles(
    extent: Extent, tile_size: float, *, crs: str | None = None, anchor: Anchor = Anchor.MULTIPLES
) -> TileCount:
    """Return the number of tiles over an extent and their area; quick enough for every keystroke.

    Over several zones the number is exact but for tiles of which a zone's border leaves next to nothing.

    :raises InputError: as :func:`make_grid`, except for too many tiles.
    """
    extent.validate()
    check_size(tile_size)
    zones = [] if crs else _zones_of_extent(extent)
    if len(zones) > 1:
        parts = [(zone.crs, prepared_area("Extent", (part, LONLAT), zone.crs, TOLERANCE_M)) for zone, part in zones]
        counts = [count_over(flat, zone_crs, tile_size, anchor) for zone_crs, flat in parts]
        return TileCount(sum(count.number for count in counts), sum(count.area_km2 for count in counts))
    target = crs or (zones[0][0].crs if zones else automatic_crs(extent))
    metric_crs(target)
    bounds = extent.bounds_in(target)
    flat = _area_of_extent(extent, target, TOLERANCE_M)
    if flat is None:
        number = make_layout(target, tile_size, anchor, bounds).number
    else:
        number = count_over(flat, target, tile_size, anchor).number
    return TileCount(number, number * tile_size**2 / 1e6)


def make_grid(
    extent: Extent,
    tile_size: float,
    *,
    crs: str | None = None,
    anchor: Anchor = Anchor.MULTIPLES,
    area: GeometryInCrs | None = None,
    clip: bool = False,
    exclude: GeometryInCrs | None = None,
    min_coverage: float = 0.0,
    maximum: int = MAXIMUM_TILES,
    merge_slivers: bool = False,
    order: Order = Order.COLUMNS,
    pixel: float = 0.0,
    allow_degrees: bool = False,
) -> TileGrid:
    """Return the tiles over an extent: western column first, from south to north in each column.

    Without ``crs`` the tiles are laid out in the UTM zone of the extent, near the poles in UPS. An extent or area in
    several zones gets a grid in each, cut at the zone's border in longitude and latitude; the geometries are then in
    EPSG:4326, and ``TileGrid.tile_crs`` names each tile's own CRS.

    :param tile_size: side of a tile in metres.
    :param crs: projected CRS in metres, for all tiles.
    :param anchor: with MULTIPLES the grid is extended to whole multiples of the size, and a tile of one place has the
        same id in every grid; with CORNER tiles start at the lower left corner and are numbered from 0.
    :param area: polygon and its CRS; tiles that share no area with it are left out.
    :param clip: cut the tiles' geometries to ``area``.
    :param exclude: polygon and its CRS; what lies in it is cut out of the tiles.
    :param min_coverage: leave out tiles of which less than this share (0 to 1) is in the area and not excluded.
    :param maximum: the greatest number of tiles to make.
    :param merge_slivers: give what ``min_coverage`` would leave out to the neighbour with the longest common edge.
    :param order: the order of the tiles; it changes no id.
    :param pixel: pixel size in metres to which tile size and corner are moved; 0 leaves them.
    :param allow_degrees: let ``crs`` be geographic; the tile size is then in degrees.
    :raises InputError: for extent, tile size, grid CRS, area or coverage, or when no tile is left.
    """
    if not 0.0 <= min_coverage <= 1.0:
        raise InputError("Minimum coverage", f"{min_coverage} is not between 0 and 1", "Give a share, for example 0.1")
    if clip and area is None:
        raise InputError("Clip", "there is no area to clip to", "Choose an area or do not clip")
    extent.validate()
    check_size(tile_size)
    check_pixel(pixel)
    degrees = crs is not None and metric_crs(crs, allow_degrees).is_geographic
    if degrees and extent.crosses_antimeridian:
        field = "Extent" if area is None else "Area"
        raise InputError(field, "crosses the antimeridian, where tiles in degrees end", "Choose a projected CRS")
    size = tile_size if degrees else snapped_size(tile_size, pixel)
    request = _Request(
        extent, size, tile_size, anchor, area, exclude, clip, min_coverage, merge_slivers, pixel, maximum
    )
    grid = _in_one_crs(request, crs) if crs else _in_zones(request)
    if len(grid) == 0:
        if exclude is not None:
            raise InputError("Exclude", "leaves no tile", "Check the layer, its CRS and the minimum coverage")
        raise InputError("Area", "no tile of the extent lies in it", "Check the area, its CRS and the minimum coverage")
    return ordered(grid, order)


def _zones_of_extent(extent: Extent) -> list[tuple[Zone, Any]]:
    """Return the zones of an extent that lies in more than one, else nothing."""
    lon, lat = extent.edges_lonlat()
    if only_zone(lon.ravel().tolist(), lat.ravel().tolist()):
        return []
    return zones_of(_lonlat_area(extent))


def _lonlat_area(extent: Extent) -> Any:
    return prepared_area("Extent", (_box(extent), extent.crs), LONLAT)


def _area_of_extent(extent: Extent, crs: str, tolerance: float | None = None) -> Any:
    """Return the extent in ``crs``, its edges bent as they are there; None where it is a rectangle in it too."""
    if crs == extent.crs or is_degrees(crs):
        return None
    return prepared_area("Extent", (_box(extent), extent.crs), crs, tolerance)


def _box(extent: Extent) -> Any:
    box = shapely.box(extent.minx, extent.miny, extent.east, extent.maxy)
    return shapely.segmentize(box, LONGEST_STEP_DEGREES) if is_degrees(extent.crs) else box


def _bounds_across(extent: Extent, area: Any, bounds: Any) -> tuple[float, float, float, float]:
    """Return the bounds of the extent; across the antimeridian, where a CRS may end, those of the area."""
    if area is None or not extent.crosses_antimeridian:
        return bounds
    west, south, east, north = shapely.bounds(area).tolist()
    return west, south, east, north


def _in_zones(request: _Request) -> TileGrid:
    zones = _zones_of_extent(request.extent)
    area = None
    if len(zones) > 1:
        area = _lonlat_area(request.extent)
        if request.area is not None:
            area = prepared_area("Area", request.area, LONLAT)
            zones = zones_of(area)
    if len(zones) < 2:
        zone = zones[0][0] if zones else zone_of(automatic_crs(request.extent))
        return _in_one_crs(request, zone.crs, zone if request.anchor is Anchor.MULTIPLES else None)
    parts = np.array([part for _, part in zones], dtype=object)
    total = ellipsoidal_areas(parts, LONLAT).sum()
    check_number(int(total / request.tile_size**2), request.tile_size, request.maximum)
    excluded = None if request.exclude is None else prepared_area("Exclude", request.exclude, LONLAT)
    grids: list[TileGrid] = []
    for zone, part in zones:
        number = sum(map(len, grids))
        clipped = polygonal(shapely.intersection(area, zone.widened())) if request.clip else None
        grids.append(_in_zone(request, zone, part, clipped, excluded, number))
        check_number(number + len(grids[-1]), request.tile_size, request.maximum)
    grids = [grid for grid in grids if len(grid)] or grids[:1]
    whole = joined(grids)
    if len(grids) == 1:
        return whole
    names = ", ".join(grid.zones[0] for grid in grids)
    note = f"The area lies in {len(grids)} zones ({names}): each has a grid of its own, cut at the zone's border."
    return noted(whole, (note,))


def _in_zone(
    request: _Request, zone: Zone, part: Any, clipped: Any, excluded: Any, first_number: int
) -> TileGrid:  # fmt: skip
    """Return the grid of one zone with exact cuts at its border; its geometries are in EPSG:4326.

    :param part: the part of the area in the zone (EPSG:4326); ``clipped`` the same with a margin, where tiles are
        clipped to it.
    """
    wanted = prepared_area("Area", (part if clipped is None else clipped, LONLAT), zone.crs)
    layout = request.layout(zone.crs, wanted.bounds)
    check_number(int(wanted.area / layout.tile_size**2), layout.tile_size, request.maximum)
    room = None if clipped is not None else _room(zone, zone.widened(), part, layout, TOLERANCE_M)
    full = _room(zone, zone.outline, part, layout) if request.drops_tiles else None
    unwanted = None
    if excluded is not None:
        common = polygonal(shapely.intersection(excluded, zone.widened()))
        unwanted = None if shapely.area(common) == 0 else prepared_area("Exclude", (common, LONLAT), zone.crs)
    tiles = _tiles(request, layout, wanted, unwanted, room, full)
    lonlat, areas = _cut_at_border(zone, tiles)
    kept = areas > slack(layout.tile_size) * layout.tile_size**2
    return TileGrid(
        LONLAT,
        layout.tile_size,
        tuple(layout.ids(tiles.numbers[kept], first_number)),
        lonlat[kept],
        tiles.bounds[kept],
        (zone.crs,) * int(kept.sum()),
        areas[kept],
        _notes(request, layout),
    )


def _room(zone: Zone, outline: Any, part: Any, layout: Layout, tolerance: float | None = None) -> Any:
    """Return the part of a zone's outline, or of a wider one, where the layout's tiles can lie, in its CRS."""
    grid = shapely.box(layout.lines(0)[0], layout.lines(1)[0], layout.lines(0)[-1], layout.lines(1)[-1])
    around = shapely.box(*shapely.bounds(part)).union(to_lonlat(grid, zone.crs))
    near = shapely.intersection(outline, shapely.envelope(around))
    return prepared_area("Area", (near, LONLAT), zone.crs, tolerance)


def _cut_at_border(zone: Zone, tiles: _Tiles) -> tuple[NDArray, NDArray]:
    """Return the tiles' geometries in EPSG:4326 within the zone, and their areas in the plane of its CRS."""
    lonlat, areas = to_lonlat(tiles.shapes, zone.crs), np.asarray(shapely.area(tiles.shapes))
    if not len(lonlat):
        return lonlat, areas
    # an edge that lies on the zone's border must not be beside it by rounding
    lonlat = shapely.transform(lonlat, lambda points: np.round(points, _DECIMALS))
    thin = np.flatnonzero(~shapely.is_valid(lonlat))
    if len(thin):
        lonlat[thin] = _mended(lonlat[thin], transform_geometry(tiles.shapes[thin], zone.crs, LONLAT, EXACT_M))
    shapely.prepare(zone.outline)
    across = np.flatnonzero(~shapely.covers(zone.outline, lonlat))
    cut = np.array([polygonal(shape) for shape in shapely.intersection(lonlat[across], zone.outline)], dtype=object)
    areas[across] *= shapely.area(cut) / np.maximum(shapely.area(lonlat[across]), 1e-300)
    lonlat[across] = cut
    return lonlat, areas


def _mended(shapes: NDArray, exact: NDArray) -> NDArray:
    """Return invalid shapes made valid; those whose area this changes come from shapes with finer edges instead.

    Only the coarser edges are also those of the neighbours.
    """
    coarse, fine = (
        np.array([*map(polygonal, shapely.make_valid(one)), None], dtype=object)[:-1] for one in (shapes, exact)
    )
    areas = shapely.area(shapes)
    return np.where(np.abs(shapely.area(coarse) - areas) <= _SHARE_OF_AREA * areas, coarse, fine)


def _in_one_crs(request: _Request, crs: str, zone: Zone | None = None) -> TileGrid:
    """Return the grid in one CRS; tiles that reach beyond ``zone`` are cut at its border."""
    bounds = request.extent.bounds_in(crs)
    wanted = _area_of_extent(request.extent, crs) if request.area is None else prepared_area("Area", request.area, crs)
    if wanted is None and request.min_coverage:
        wanted = shapely.box(*bounds)
    layout = request.layout(crs, _bounds_across(request.extent, wanted, bounds))
    unwanted = None if request.exclude is None else prepared_near("Exclude", request.exclude, _reach(layout))
    estimate = layout.number if wanted is None else int(wanted.area / layout.tile_size**2)
    check_number(min(estimate, layout.number), layout.tile_size, request.maximum)
    room = None if zone is None or request.clip and not request.drops_tiles else _room_in(zone, layout)
    tiles = _tiles(request, layout, wanted, unwanted, None if request.clip else room, room)
    check_number(len(tiles.numbers), layout.tile_size, request.maximum)
    ids = tuple(layout.ids(tiles.numbers))
    return TileGrid(crs, layout.tile_size, ids, tiles.shapes, tiles.bounds, notes=_notes(request, layout))


def _room_in(zone: Zone, layout: Layout) -> Any:
    """Return the part of the zone that a layout reaches, in the zone's CRS; None when it does not reach beyond."""
    grid = _reach(layout)
    lon, lat = grid.edges_lonlat()
    if only_zone(lon.ravel().tolist(), lat.ravel().tolist()) == zone.crs:
        return None
    around = shapely.envelope(to_lonlat(_box(grid), zone.crs))
    return prepared_area("Area", (shapely.intersection(zone.outline, around), LONLAT), zone.crs)


def _reach(layout: Layout) -> Extent:
    x, y = layout.lines(0), layout.lines(1)
    return Extent(x[0], y[0], x[-1], y[-1], layout.crs)


@dataclass(frozen=True)
class _Tiles:
    """Tiles of a layout: their numbers, shapes (None: whole squares) and bounds in its CRS."""

    numbers: NDArray
    shapes: Any
    bounds: NDArray


def _tiles(request: _Request, layout: Layout, wanted: Any, unwanted: Any, room: Any, full: Any) -> _Tiles:
    """Return the tiles that have a share in ``wanted`` (None: all) and are not wholly excluded.

    :param room: the place for tiles that are not clipped to ``wanted``; None when it is unlimited.
    :param full: the minimum coverage is that of what lies in it; None: of whole tiles.
    """
    as_squares = unwanted is None and room is None and not request.clip and not request.merge_slivers
    if wanted is None:
        numbers = np.arange(layout.number)
        if as_squares:
            return _Tiles(numbers, None, layout.bounds(numbers))
        covered = layout.boxes(numbers)
    else:
        found = cover(layout, wanted)
        numbers, covered = found.numbers, found.geometries
    shapes: Any = covered if request.clip else None if as_squares else _whole_tiles(layout, numbers, room, covered)
    before = shapely.area(covered).sum() / layout.tile_size**2
    if unwanted is not None:
        covered = without(covered, layout, numbers, unwanted)
        shapes = covered if request.clip else without(shapes, layout, numbers, unwanted)
    areas = shapely.area(covered)
    kept = areas > min(slack(layout.tile_size), _SHARE_OF_AREA * before) * layout.tile_size**2
    if request.drops_tiles:
        whole = layout.tile_size**2 if full is None else shapely.area(_whole_tiles(layout, numbers, full, covered))
        kept &= areas >= request.min_coverage * whole - _OFF_BORDER_M * layout.tile_size
    numbers, shapes, covered = numbers[kept], None if shapes is None else shapes[kept], covered[kept]
    if not request.merge_slivers:
        return _Tiles(numbers, shapes, layout.bounds(numbers))
    return _Tiles(*merged_slivers(layout, numbers, shapes, covered, request.min_coverage, request.pixel))


def _whole_tiles(layout: Layout, numbers: NDArray, room: Any, covered: NDArray) -> NDArray:
    """Return the tiles' squares, or what of them lies in ``room``; where rounding leaves nothing, what is covered."""
    if room is None:
        return layout.boxes(numbers)
    shapes = within(layout, numbers, room)
    return np.where(shapely.area(shapes) > 0, shapes, covered)


def _notes(request: _Request, layout: Layout) -> tuple[str, ...]:
    if is_degrees(layout.crs):
        return (f"Tiles are {layout.tile_size:g} degrees wide and high; towards the poles they become narrower.",)
    notes = alignment_notes(layout, request.pixel, request.asked_size)
    if layout.crs in (UPS_NORTH, UPS_SOUTH):
        notes = (f"Near the pole tiles are laid out in UPS (polar stereographic), {layout.crs}.", *notes)
    return notes
