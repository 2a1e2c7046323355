"""Tile sizes as people write them."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QLocale

from ..core.errors import InputError

_SIZE = re.compile(r"^\s*([+-]?)(\d[\d.,'’\s]*|[.,]\d+)\s*(km|m)?\s*$", re.IGNORECASE)
_SPACES = re.compile(r"(?<=\d)['’\s](?=\d{3}(?!\d))")
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
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
        metres = _number(_SPACES.sub("", number.strip()), text) * (1000 if (unit or "").lower() == "km" else 1)
    except InputError:
        raise
    except ValueError:
        raise _unusable(text) from None
    if metres <= 0 or sign == "-":
        raise InputError("Tile size", f"“{text.strip()}” is not above 0", _REMEDY)
    return metres


def _number(number: str, text: str) -> float:
    marks = {mark for mark in number if mark in ".,"}
    if len(marks) == 2:
        decimal = max(marks, key=number.rfind)
        (group,) = marks - {decimal}
        whole, _, rest = number.partition(decimal)
        if not _GROUPS.fullmatch(whole) or group in rest:
            raise ValueError(number)
        return float(f"{whole.replace(group, '')}.{rest}")
    groups = _GROUPS.fullmatch(number)
    if groups is None:
        return float(number.replace(",", "."))
    if number.count(groups[1]) == 1 and groups[1] == QLocale().decimalPoint():
        raise InputError(
            "Tile size", f"“{text.strip()}” can be read in two ways", "Write thousands without a sign: 2500 m"
        )
    return float(number.replace(groups[1], ""))


def _unusable(text: str) -> InputError:
    return InputError("Tile size", f"“{text.strip()}” is not a length", _REMEDY)
