"""What is told about a grid, in QGIS's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from .problem_words import FIELDS, translated

NOTES = (
    QT_TRANSLATE_NOOP("Notes", "Not used: {a}. These are for squares of the tile size; this grid has its own."),
    QT_TRANSLATE_NOOP("Notes", "Not used where tiles are in degrees: Snap."),
    QT_TRANSLATE_NOOP("Notes", "Not used: Buffer. It enlarges an area of interest, and none is given."),
    QT_TRANSLATE_NOOP("Notes", "Not used: Merge slivers. It needs a minimum coverage above 0."),
    QT_TRANSLATE_NOOP("Notes", "Tiles are {k} m instead of {m} m wide: whole pixels of {n} m."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "Tile edges in {a} do not lie on pixels of {n} m: mosaics may have to be resampled there. Snap the tiles to "
        "the pixel size, or choose a tile size that is a multiple of it.",
    ),
    QT_TRANSLATE_NOOP("Notes", "Tiles are {n} degrees wide and high; towards the poles they become narrower."),
    QT_TRANSLATE_NOOP("Notes", "Near the pole tiles are laid out in UPS (polar stereographic), {a}."),
    QT_TRANSLATE_NOOP(
        "Notes", "The area lies in {n} zones ({a}): each has a grid of its own, cut at the zone's border."
    ),
    QT_TRANSLATE_NOOP(
        "Notes",
        "{a} is made for {b}; this area reaches {n} degrees beyond, where sizes and shapes of tiles are wrong. Choose "
        "another grid CRS, or leave it empty for UTM.",
    ),
    QT_TRANSLATE_NOOP(
        "Notes",
        "{k} tiles are {l} jobs: with two at a time, of ten minutes each, {m} days. The grid takes about {n} GB of "
        "memory. Larger tiles make fewer jobs.",
    ),
    QT_TRANSLATE_NOOP("Notes", "{a} ({k} to {l}, {m} to {n} degrees)"),
    QT_TRANSLATE_NOOP("Notes", "an area that is not known"),
    QT_TRANSLATE_NOOP("Notes", "{a}: feature {b} was not valid ({c}) and has been mended."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "{a}: feature {b} has an edge from {m} to {n}, which is taken to lead across the antimeridian. If it is meant "
        "otherwise, cut it at 180°.",
    ),
    QT_TRANSLATE_NOOP(
        "Notes",
        "{a}: feature {b} has an edge from {m} to {n}, which is taken to lead as drawn, not across the antimeridian. "
        "If it is meant otherwise, cut it at 180°.",
    ),
)


def note_text(note: str) -> str:
    """Return a sentence about a grid; what is not known stays as it is."""
    field, colon, rest = note.partition(": ")
    known = translated("Fields", FIELDS, field)
    return translated("Notes", NOTES, f"{known}{colon}{rest}" if colon else note, nested=True)
