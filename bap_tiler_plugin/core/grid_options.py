"""What a person chooses about a grid, beside the area: for the run dialog and for ``baptiler:tilegrid``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class GridKind(IntEnum):
    """Squares of a chosen size, polygons of a layer, or Sentinel-2's tiles: squares of 100 km or ESA's footprints."""

    SQUARES = 0
    POLYGONS = 1
    MGRS_SQUARES = 2
    MGRS_FOOTPRINTS = 3


@dataclass(frozen=True)
class GridOptions:
    """Kind and layout of a grid; what a kind has no use for is passed over, and :func:`unused_notes` says so.

    :ivar tile_size: side of a tile in metres (in degrees for a geographic ``crs``).
    :ivar crs: projected CRS of the tiles; None for the UTM zones of the area.
    :ivar anchor: value of ``grid_layout.Anchor``.
    :ivar clip: cut tiles at the edge of the area.
    :ivar min_coverage: share (0 to 1) of a tile below which it is a sliver.
    :ivar merge_slivers: give slivers to a neighbour instead of leaving them out.
    :ivar order: value of ``tile_order.Order``.
    :ivar pixel: pixel size in metres to which tile size and corner are moved; 0 leaves them.
    :ivar allow_degrees: let ``crs`` be geographic.
    :ivar buffer: metres by which the area of interest is enlarged.
    """

    kind: GridKind = GridKind.SQUARES
    tile_size: float = 20_000.0
    crs: str | None = None
    anchor: int = 0
    clip: bool = False
    min_coverage: float = 0.0
    merge_slivers: bool = False
    order: int = 0
    pixel: float = 0.0
    allow_degrees: bool = False
    buffer: float = 0.0

    @property
    def is_plain(self) -> bool:
        """Whether the number of tiles over an extent follows from size, CRS and anchor alone."""
        return self.kind == GridKind.SQUARES and not (self.min_coverage or self.pixel or self.allow_degrees)


def unused_notes(options: GridOptions, *, has_area: bool) -> tuple[str, ...]:
    """Return a sentence for each group of options that were given and have no effect."""
    notes = []
    if options.kind != GridKind.SQUARES:
        given = {"Grid CRS": options.crs, "Grid starts at": options.anchor, "Snap": options.pixel,
                 "Allow tiles in degrees": options.allow_degrees}  # fmt: skip
        names = [name for name, value in given.items() if value]
        if options.merge_slivers and options.kind == GridKind.POLYGONS:
            names.append("Merge slivers")
        if names:
            notes.append(
                f"Not used: {', '.join(names)}. These are for squares of the tile size; this grid has its own."
            )
    elif options.pixel and options.allow_degrees and options.crs:
        notes.append("Not used where tiles are in degrees: Snap.")
    if options.buffer and not has_area:
        notes.append("Not used: Buffer. It enlarges an area of interest, and none is given.")
    if options.merge_slivers and not options.min_coverage:
        notes.append("Not used: Merge slivers. It needs a minimum coverage above 0.")
    return tuple(notes)
