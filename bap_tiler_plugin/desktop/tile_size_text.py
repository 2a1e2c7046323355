"""Tile sizes as people write them."""

from __future__ import annotations

import re

from ..core.errors import InputError

_SIZE = re.compile(r"^\s*([+-]?[\d.,]+)\s*(km|m)?\s*$", re.IGNORECASE)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")


def parse_tile_size(text: str) -> float:
    """Return the metres in "5 km", "2500", "2,500 m" or "2.5 km"; raises ``InputError``."""
    match = _SIZE.match(text)
    if match is None:
        raise _unusable(text)
    number = match[1]
    number = number.replace(",", "") if _THOUSANDS.fullmatch(number) else number.replace(",", ".")
    try:
        metres = float(number) * (1000 if (match[2] or "").lower() == "km" else 1)
    except ValueError:
        raise _unusable(text) from None
    if metres <= 0:
        raise InputError("Tile size", f"“{text.strip()}” is not above 0", "Give a length such as 5 km or 2500 m")
    return metres


def _unusable(text: str) -> InputError:
    return InputError("Tile size", f"“{text.strip()}” is not a length", "Give a length such as 5 km or 2500 m")
