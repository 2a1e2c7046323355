"""What mosaics lack: tiles without an end, failed ones, and finished ones whose results are gone or damaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .mosaics import Mosaics
from .statuses import STATUSES
from .tile_state import TileState

_MOST_NAMED = 20


def gaps_in(mosaics: Mosaics, states: Sequence[TileState]) -> list[str]:
    """Return sentences: how many of the run's tiles are unfinished, and which tiles each date lacks."""
    sentences = []
    unfinished = Counter(state.status for state in states if state.status != "finished")
    if unfinished:
        parts = [f"{_label(status)} {number:,}" for status, number in unfinished.items()]
        sentences.append(
            f"{sum(unfinished.values()):,} of the run's {len(states):,} tiles are not finished ({', '.join(parts)})."
        )
    for mosaic in mosaics:
        missing = [state.tile_id for state in states if state.tile_id not in mosaic.tile_ids]
        if missing:
            number = len(states) - len(missing)
            sentences.append(
                f"{mosaic.path.stem}: {number:,} of {len(states):,} tiles; no data in tiles {_named(missing)}."
            )
    return sentences


def lost_tiles(mosaics: Mosaics, states: Sequence[TileState]) -> list[str]:
    """Return the finished tiles of which a result is gone or damaged, in the order of the tiles."""
    lost = {entry.tile_id for entry in mosaics.skipped if entry.is_lost}
    return [state.tile_id for state in states if state.tile_id in lost]


def _label(status: str) -> str:
    return STATUSES[status].label if status in STATUSES else status


def _named(tile_ids: Sequence[str]) -> str:
    names = ", ".join(tile_ids[:_MOST_NAMED])
    return f"{names} and {len(tile_ids) - _MOST_NAMED:,} more" if len(tile_ids) > _MOST_NAMED else names
