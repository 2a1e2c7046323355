"""The form that a process's parameters ask for: which editors, ranges, choices and defaults. Knows no widgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

from .process import BOUNDING_BOX, GEOJSON, TEMPORAL_INTERVAL, ProcessDefinition, ProcessParameter
from .schemas import shown_whole

TILE, PERIOD, DATE, INTEGER, NUMBER, BOOLEAN = "tile", "period", "date", "integer", "number", "boolean"
CHOICE, CHOICES, TEXT, TEXTS, JSON, UNSET = "choice", "choices", "text", "texts", "json", "unset"
LARGEST_INTEGER = 2**31 - 2
LARGEST_NUMBER = 1e12
DECIMALS = 9
_MOST_CHOICES = 2_000
_MOST_ALTERNATIVES = 20
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_DATE_NAME = re.compile(r"(^|[_-])(start|end)?[_-]?date$|^(start|end)date$", re.IGNORECASE)
_END_NAME = re.compile(r"^(end|to|until|last|stop)", re.IGNORECASE)


@dataclass(frozen=True)
class Editor:
    """One way to give a value.

    :ivar kind: ``PERIOD``, ``DATE``, ``INTEGER``, ``NUMBER``, ``BOOLEAN``, ``CHOICE`` (one of ``choices``), ``CHOICES``
        (a list of some of them), ``TEXT``, ``TEXTS`` (a list of texts), ``JSON`` or ``UNSET`` (null).
    :ivar minimum: with ``maximum``, the range of a number, None where there is none.
    :ivar is_fallback: whether the process does not ask for it, but no other editor may be able to show a value.
    """

    kind: str
    title: str = ""
    choices: tuple[Any, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    is_fallback: bool = False

    def can_show(self, value: Any) -> bool:
        """Whether a value can be shown, and given back just as it is."""
        return _CAN_SHOW[self.kind](self, value)


@dataclass(frozen=True)
class FormField:
    """One parameter in the form.

    :ivar editors: the alternatives, at least one; empty for a parameter that each tile fills in.
    :ivar initial: what the form shows first, None for nothing.
    :ivar folded: whether it is shown with the optional parameters only.
    """

    name: str
    description: str
    required: bool
    editors: tuple[Editor, ...]
    initial: Any = None
    default: Any = None
    folded: bool = False

    @property
    def is_tile(self) -> bool:
        """Whether each tile fills it in."""
        return not self.editors

    @property
    def label(self) -> str:
        """The name in readable words."""
        words = " ".join(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", self.name).replace("_", " ").replace("-", " ").split())
        return words[:1].upper() + words[1:] if words.islower() else words or self.name

    def editor_for(self, value: Any) -> int:
        """Return the number of the first editor that can show a value; the last one, JSON, shows all that is JSON."""
        numbers = (number for number, editor in enumerate(self.editors) if editor.can_show(value))
        return next(numbers, len(self.editors) - 1)


def form_of(definition: ProcessDefinition, period: tuple[date, date] | None = None) -> tuple[FormField, ...]:
    """Return the form's fields: required ones first, in the order of the process.

    :param period: start and end (not included) for periods and dates that have no default.
    """
    fields = [_field(definition, parameter, period) for parameter in definition.parameters]
    return tuple(sorted(fields, key=lambda field: (field.folded, field.is_tile)))


def arguments_of(fields: tuple[FormField, ...], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments for the values of a form: optional ones that are empty or at their default are left out.

    The backend then takes the very same default from the definition.
    """
    result = {}
    for field in fields:
        if field.is_tile or field.name not in values:
            continue
        value = values[field.name]
        at_default = not field.required and shown_whole(value) == shown_whole(field.default)
        if at_default or value is None and field.required and not any(e.kind == UNSET for e in field.editors):
            continue
        result[field.name] = value
    return result


def _field(definition: ProcessDefinition, parameter: ProcessParameter, period: tuple[date, date] | None) -> FormField:
    is_spatial = parameter.role in (GEOJSON, BOUNDING_BOX)
    is_tile = parameter is definition.tile_parameter or is_spatial and not parameter.optional
    editors = () if is_tile else tuple(_editors(parameter))
    field = FormField(
        name=parameter.name,
        description=parameter.description.strip(),
        required=not parameter.optional,
        editors=editors,
        default=parameter.default,
        folded=parameter.optional and parameter.role != TEMPORAL_INTERVAL and not is_tile,
    )
    initial = parameter.default if parameter.optional else _first_value(field, period)
    return FormField(**{**vars(field), "initial": None if is_tile else initial})


def _first_value(field: FormField, period: tuple[date, date] | None) -> Any:
    kind = field.editors[0].kind if field.editors else TILE
    if kind == BOOLEAN:
        return False
    if period is None or kind not in (PERIOD, DATE):
        return None
    first, last = (day.isoformat() for day in period)
    return [first, last] if kind == PERIOD else last if _END_NAME.match(field.name) else first


def _editors(parameter: ProcessParameter) -> Iterator[Editor]:
    """Yield the editors of a parameter's alternatives; JSON comes last, for whatever none of them can give."""
    found: list[Editor] = []
    nullable = parameter.optional and parameter.default is None
    for schema in parameter.schemas[:_MOST_ALTERNATIVES] or ({},):
        for part in _alternatives(schema):
            nullable = nullable or _allows_null(part)
            editor = _editor(parameter, part)
            if editor is not None and editor not in found:
                found.append(editor)
    if nullable:
        yield Editor(UNSET)
    yield from found
    if not any(editor.kind == JSON for editor in found):
        yield Editor(JSON, is_fallback=True)


def _alternatives(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the alternatives inside one schema: those of anyOf and oneOf, and one for each of several types."""
    for word in ("anyOf", "oneOf"):
        parts = schema.get(word)
        if isinstance(parts, list) and "type" not in schema:
            return [part for part in parts[:_MOST_ALTERNATIVES] if isinstance(part, dict)] or [schema]
    types = schema.get("type")
    if isinstance(types, list):
        return [{**schema, "type": name} for name in types[:_MOST_ALTERNATIVES]] or [schema]
    return [schema]


def _allows_null(schema: Mapping[str, Any]) -> bool:
    choices = schema.get("enum")
    return schema.get("type") == "null" or isinstance(choices, list) and None in choices


def _editor(parameter: ProcessParameter, schema: Mapping[str, Any]) -> Editor | None:
    """Return the editor for one alternative, None for one that only allows null."""
    kind, title = schema.get("type"), schema.get("title")
    title = title if isinstance(title, str) else ""
    if kind == "null":
        return None
    if "const" in schema:
        return Editor(CHOICE, title, (schema["const"],))
    if isinstance(schema.get("enum"), list) and schema["enum"]:
        choices = tuple(value for value in schema["enum"][:_MOST_CHOICES] if value is not None)
        return Editor(CHOICE, title, choices) if choices else None
    if schema.get("subtype") == TEMPORAL_INTERVAL:
        return Editor(PERIOD, title)
    if kind == "boolean":
        return Editor(BOOLEAN, title)
    if kind in ("integer", "number"):
        return _number_editor(str(kind), title, schema)
    if kind == "string":
        is_day = schema.get("subtype") == "date" or schema.get("format") == "date" or _DATE_NAME.search(parameter.name)
        return Editor(DATE if is_day else TEXT, title)
    return _list_editor(parameter, title, schema) if kind == "array" else Editor(JSON, title)


def _number_editor(kind: str, title: str, schema: Mapping[str, Any]) -> Editor:
    low, high = _finite(schema.get("minimum")), _finite(schema.get("maximum"))
    above, below = _finite(schema.get("exclusiveMinimum")), _finite(schema.get("exclusiveMaximum"))
    step = 1.0 if kind == INTEGER else 0.0
    low = low if above is None else above + step if low is None else max(low, above + step)
    high = high if below is None else below - step if high is None else min(high, below - step)
    return Editor(kind, title, (), low, high)


def _list_editor(parameter: ProcessParameter, title: str, schema: Mapping[str, Any]) -> Editor:
    items = schema.get("items")
    items = items if isinstance(items, dict) else {}
    choices = items.get("enum")
    if isinstance(choices, list) and choices and all(_is_plain(value) for value in choices):
        return Editor(CHOICES, title, _in_order_of(parameter.default, tuple(choices[:_MOST_CHOICES])))
    return Editor(TEXTS, title) if items.get("type") == "string" else Editor(JSON, title)


def _in_order_of(default: Any, choices: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the choices with those of the default first, in its order, which is that of the result's bands."""
    first = [value for value in default if value in choices] if isinstance(default, list) else []
    unique = {shown_whole(value): value for value in (*first, *choices)}
    return tuple(unique.values())


def _is_plain(value: Any) -> bool:
    return isinstance(value, (str, int, float)) and not isinstance(value, bool)


def _finite(value: Any) -> float | None:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float(value) if is_number and abs(value) <= LARGEST_NUMBER and isfinite(value) else None


def _within(editor: Editor, value: float) -> bool:
    return (editor.minimum is None or value >= editor.minimum) and (editor.maximum is None or value <= editor.maximum)


def _can_be_integer(editor: Editor, value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and (
        abs(value) <= LARGEST_INTEGER and _within(editor, value)
    )  # fmt: skip


def _can_be_number(editor: Editor, value: Any) -> bool:
    number = _finite(value)
    return number is not None and _within(editor, number) and round(number, DECIMALS) == number


def _is_day(value: Any) -> bool:
    if not isinstance(value, str) or not _DAY.match(value):
        return False
    try:
        return date.fromisoformat(value).year >= 1752
    except ValueError:
        return False


def _is_some_of(editor: Editor, value: Any) -> bool:
    if not isinstance(value, list) or len({shown_whole(item) for item in value}) < len(value):
        return False
    known = {shown_whole(choice) for choice in editor.choices}
    return all(shown_whole(item) in known for item in value)


def _is_texts(_editor: Editor, value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, str) and item == item.strip() != "" and "," not in item and item.isprintable()
        for item in value
    )


def _is_json(_editor: Editor, value: Any) -> bool:
    return True


_CAN_SHOW = {
    PERIOD: lambda _, value: isinstance(value, list) and len(value) == 2 and all(map(_is_day, value)),
    DATE: lambda _, value: _is_day(value),
    INTEGER: _can_be_integer,
    NUMBER: _can_be_number,
    BOOLEAN: lambda _, value: isinstance(value, bool),
    CHOICE: lambda editor, value: shown_whole(value) in {shown_whole(choice) for choice in editor.choices},
    CHOICES: _is_some_of,
    TEXT: lambda _, value: isinstance(value, str) and value.isprintable(),
    TEXTS: _is_texts,
    JSON: _is_json,
    UNSET: lambda _, value: value is None,
}
