"""Checks a value against the part of JSON Schema that openEO's process parameters use.

Schemas come from strangers: the depth is bounded, and regular expressions in them are not evaluated.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

_MAXIMUM_DEPTH = 32
_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[Tt ]|$)")
_SHOWN = 40
_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "integer": (int, float),
    "boolean": (bool,),
    "array": (list, tuple),
    "object": (dict,),
    "null": (type(None),),
}
_TYPE_WORDS = {
    "string": "a text", "number": "a number", "integer": "a whole number", "boolean": "true or false",
    "array": "a list", "object": "an object", "null": "empty (null)",
}  # fmt: skip
_GEOJSON_TYPES = (
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection", "Feature",
    "FeatureCollection",
)  # fmt: skip


def as_schemas(schema: Any) -> tuple[dict, ...]:
    """Return a parameter's ``schema`` (one, or a list of alternatives) as a tuple of schemas."""
    candidates = schema if isinstance(schema, (list, tuple)) else (schema,)
    return tuple(candidate for candidate in candidates if isinstance(candidate, dict))


def problem(value: Any, schemas: Sequence[Mapping[str, Any]]) -> tuple[str, str] | None:
    """Return what is wrong with ``value`` and the remedy, or None when it fits one of the alternatives."""
    if not schemas:
        return None
    found = [_first_problem(value, schema, 0) for schema in schemas]
    if any(item is None for item in found):
        return None
    fitting = [item for schema, item in zip(schemas, found) if item and _type_fits(value, schema)]
    return fitting[0] if fitting else found[0]


def parse_date(text: Any) -> datetime | None:
    """Return a date or date-time of RFC 3339 without its time zone, or None when ``text`` is neither.

    A full date and a full time are needed: a year or a month alone is not a date.
    """
    if not isinstance(text, str) or not _FULL_DATE.match(text):
        return None
    cleaned = text[:-1] + "+00:00" if text.endswith(("Z", "z")) else text
    try:
        moment = datetime.fromisoformat(cleaned)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        moment = moment - moment.utcoffset()  # type: ignore[operator]
    return moment.replace(tzinfo=None)


def shown(value: Any) -> str:
    """Return ``value`` as short JSON for a message."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."


def _first_problem(value: Any, schema: Mapping[str, Any], depth: int) -> tuple[str, str] | None:
    if depth > _MAXIMUM_DEPTH:
        return "is nested too deeply", "Give a simpler value"
    if not _type_fits(value, schema):
        return f"{shown(value)} is not {_type_words(schema)}", f"Give {_type_words(schema)}"
    if value is None:
        return None
    return next((item for check in _CHECKS for item in check(value, schema, depth)), None)


def _type_fits(value: Any, schema: Mapping[str, Any]) -> bool:
    names = _type_names(schema)
    return not names or any(_has_type(value, name) for name in names)


def _has_type(value: Any, name: str) -> bool:
    if isinstance(value, bool) and name != "boolean":
        return False
    if name == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, _TYPES[name])


def _type_names(schema: Mapping[str, Any]) -> list[str]:
    declared = schema.get("type")
    names = declared if isinstance(declared, list) else [declared]
    return [name for name in names if isinstance(name, str) and name in _TYPES]


def _type_words(schema: Mapping[str, Any]) -> str:
    words = [_TYPE_WORDS[name] for name in _type_names(schema)]
    return " or ".join(words) or "of the expected type"


def _check_enum(value: Any, schema: Mapping[str, Any], _depth: int) -> Iterator[tuple[str, str]]:
    allowed = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if isinstance(allowed, list) and value not in allowed:
        listed = ", ".join(item if isinstance(item, str) else shown(item) for item in allowed[:100])
        yield f"{shown(value)} is not one of the allowed values", f"Choose from: {listed}"


def _check_range(value: Any, schema: Mapping[str, Any], _depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return
    if value != value or value in (float("inf"), float("-inf")):
        yield f"{value} is not a finite number", "Give a number"
    low, high = _number(schema.get("minimum")), _number(schema.get("maximum"))
    if low is not None and value < low or high is not None and value > high:
        yield f"{shown(value)} is out of range", f"Give a number {_range_words(low, high)}"
    above, below = _number(schema.get("exclusiveMinimum")), _number(schema.get("exclusiveMaximum"))
    if above is not None and value <= above:
        yield f"{shown(value)} is too small", f"Give a number above {above}"
    if below is not None and value >= below:
        yield f"{shown(value)} is too large", f"Give a number below {below}"


def _check_size(value: Any, schema: Mapping[str, Any], _depth: int) -> Iterator[tuple[str, str]]:
    if not isinstance(value, (str, list, tuple)):
        return
    word, unit = ("Length", "characters") if isinstance(value, str) else ("Items", "values")
    low, high = (_number(schema.get(f"{end}{word}")) for end in ("min", "max"))
    if low is not None and len(value) < low:
        yield f"has {len(value)} {unit}", f"Give at least {low}"
    if high is not None and len(value) > high:
        yield f"has {len(value)} {unit}", f"Give at most {high}"
    if schema.get("uniqueItems") is True and len({shown_whole(item) for item in value}) < len(value):
        yield "has a value twice", "Give each value once"


def _check_parts(value: Any, schema: Mapping[str, Any], depth: int) -> Iterator[tuple[str, str]]:
    items = schema.get("items")
    if isinstance(value, (list, tuple)) and isinstance(items, dict):
        for item in value:
            found = _first_problem(item, items, depth + 1)
            if found:
                yield found
    if not isinstance(value, dict):
        return
    required = schema.get("required")
    for name in required if isinstance(required, list) else ():
        if name not in value:
            yield f'lacks "{name}"', f'Add "{name}"'
    properties = schema.get("properties")
    for name, part in properties.items() if isinstance(properties, dict) else ():
        found = _first_problem(value[name], part, depth + 1) if name in value and isinstance(part, dict) else None
        if found:
            yield f'"{name}": {found[0]}', found[1]


def _check_alternatives(value: Any, schema: Mapping[str, Any], depth: int) -> Iterator[tuple[str, str]]:
    for word in ("anyOf", "oneOf"):
        parts = schema.get(word)
        if isinstance(parts, list) and parts:
            found = [_first_problem(value, part, depth + 1) for part in parts if isinstance(part, dict)]
            real = [item for item in found if item]
            if found and len(real) == len(found):
                yield real[0]
    parts = schema.get("allOf")
    for part in parts if isinstance(parts, list) else ():
        found_one = _first_problem(value, part, depth + 1) if isinstance(part, dict) else None
        if found_one:
            yield found_one


def _check_subtype(value: Any, schema: Mapping[str, Any], _depth: int) -> Iterator[tuple[str, str]]:
    check = _SUBTYPES.get(str(schema.get("subtype") or schema.get("format") or ""))
    if check:
        yield from check(value)


def _date(value: Any) -> Iterator[tuple[str, str]]:
    if parse_date(value) is None:
        yield f"{shown(value)} is not a date", "Give dates as YYYY-MM-DD, for example 2024-05-01"


def _period(value: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        yield f"{shown(value)} is not a period", "Give a start and an end, for example 2024-05-01 and 2024-08-01"
        return
    start, end = (None if part is None else parse_date(part) for part in value)
    for part, moment in zip(value, (start, end)):
        if part is not None and moment is None:
            yield from _date(part)
            return
    if start is None and end is None:
        yield "has neither a start nor an end", "Give two dates"
    elif start is not None and end is not None and start >= end:
        reversed_words = f"ends ({value[1]}) before it starts ({value[0]})"
        yield (
            "starts and ends at the same time" if start == end else reversed_words,
            "Give a start before the end; the end itself is not part of the period",
        )


def _bounding_box(value: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        return
    _west, south, _east, north = sides = [_number(value.get(side)) for side in ("west", "south", "east", "north")]
    if None in sides:
        yield "is not a bounding box", "Give west, south, east and north as numbers"
    elif south is not None and north is not None and south > north:
        yield "is reversed: south is greater than north", "Exchange the two values"


def _geojson(value: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict) or value.get("type") not in _GEOJSON_TYPES:
        yield f"{shown(value)} is not GeoJSON", "Give a GeoJSON geometry, Feature or FeatureCollection"


def _number(value: Any) -> float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _range_words(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f"from {low} to {high}"
    return f"of at least {low}" if low is not None else f"of at most {high}"


def shown_whole(value: Any) -> str:
    """Return ``value`` as JSON that is equal for equal values."""
    return json.dumps(value, sort_keys=True, default=str)


_CHECKS = (_check_subtype, _check_enum, _check_range, _check_size, _check_alternatives, _check_parts)
_SUBTYPES = {
    "date": _date,
    "date-time": _date,
    "temporal-interval": _period,
    "bounding-box": _bounding_box,
    "geojson": _geojson,
}
