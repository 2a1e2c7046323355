"""Extents as people write them: ``xmin,xmax,ymin,ymax [EPSG:32631]``."""

from __future__ import annotations

import re
from typing import Any

from .errors import InputError

_NUMBERS = re.compile(r"^\s*([^,\[\]]+),([^,\[\]]+),([^,\[\]]+),([^,\[\]]+?)\s*(?:\[([^\]]*)\])?\s*$")
_REMEDY = "Give xmin,xmax,ymin,ymax and the CRS, such as 590000,600000,5660000,5670000 [EPSG:32631]"


def antimeridian_extent(value: Any) -> tuple[float, float, float, float] | None:
    """Return west, south, east, north (degrees) of an extent given as text that crosses the antimeridian, else None.

    West is greater than east there, both are within 180 degrees, and this way round is the shorter one.
    """
    match = _NUMBERS.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    try:
        west, east, south, north = (float(text) for text in match.groups()[:4])
    except ValueError:
        return None
    plain = -180.0 <= east < west <= 180.0 and east + 360.0 - west < 180.0
    return (west, south, east, north) if plain else None


def check_extent_text(field: str, value: Any) -> None:
    """Raise ``InputError`` when an extent given as text is reversed, empty or not made of numbers.

    QGIS turns a reversed extent round without a word, so the text itself is looked at. Values that are not such a
    text (layers, rectangles) pass.
    """
    match = _NUMBERS.match(value) if isinstance(value, str) else None
    if match is None:
        return
    try:
        xmin, xmax, ymin, ymax = (float(text) for text in match.groups()[:4])
    except ValueError:
        raise InputError(field, f"“{value}” is not made of numbers", _REMEDY) from None
    if xmin > xmax or ymin > ymax:
        raise InputError(field, f"“{value}” is reversed: a minimum is above its maximum", _REMEDY)
    if xmin == xmax or ymin == ymax:
        raise InputError(field, f"“{value}” is empty", _REMEDY)
