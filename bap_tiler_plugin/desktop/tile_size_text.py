"""Tile sizes as people write them."""

from __future__ import annotations

import re

from ..core.errors import InputError
from ..words.number_words import decimal_sign, group_sign, read_number, without_spaces

_SIZE = re.compile(r"^\s*([+-]?)(\d[\d.,'’\s]*|[.,]\d+)\s*(km|m)?\s*$", re.IGNORECASE)
_REMEDY = "Give a length such as 5 km or 2500 m"


def parse_tile_size(text: str) -> float:
    """Return the metres in "5 km", "2500", "2.5 km", or "2,500 m" as the user's language groups digits.

    Raises ``InputError``, also for what is a thousand in one language and a thousandth in another: "2.500" where the
    point is the decimal sign.
    """
    match = _SIZE.match(text)
    if match is None:
        raise _unusable(text)
    sign, number, unit = match.groups()
    try:
        metres = _number(without_spaces(number), text) * (1000 if (unit or "").lower() == "km" else 1)
    except InputError:
        raise
    except ValueError:
        raise _unusable(text) from None
    if metres <= 0 or sign == "-":
        raise InputError("Tile size", f"“{text.strip()}” is not above 0", _REMEDY)
    return metres


def _number(number: str, text: str) -> float:
    group = group_sign(number)
    if number.count(group) == 1 and group == decimal_sign():
        raise InputError(
            "Tile size", f"“{text.strip()}” can be read in two ways", "Write thousands without a sign: 2500 m"
        )
    return read_number(number, is_whole=bool(group))


def _unusable(text: str) -> InputError:
    return InputError("Tile size", f"“{text.strip()}” is not a length", _REMEDY)
