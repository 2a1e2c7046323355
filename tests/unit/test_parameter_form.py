"""The form that parameters ask for, without widgets: every published definition, and whatever a schema may hold."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bap_tiler_plugin.core import parameter_form as kinds
from bap_tiler_plugin.core.arguments import problems_of
from bap_tiler_plugin.core.default_process import default_definition
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.parameter_form import FormField, arguments_of, form_of
from bap_tiler_plugin.core.periods import period_of
from bap_tiler_plugin.core.process import ProcessDefinition, definition_from_json, validate_arguments

DEFINITIONS = Path(__file__).resolve().parents[3] / "shared" / "data" / "apex_udp"
NAMES = sorted(path.stem for path in DEFINITIONS.glob("*.json"))
MAY = (date(2024, 5, 1), date(2024, 6, 1))
NEEDED = {
    "sentinel1_sar_coherence": {"polarization": "VV", "temporal_baseline": 12},
    "sentinel1_sar_slc_preprocessing": {"burst_id": 249435, "polarization": ["VH", "VV"], "sub_swath": "IW2"},
}


def published(name: str) -> ProcessDefinition:
    data = json.loads((DEFINITIONS / f"{name}.json").read_text(encoding="utf-8"))
    return definition_from_json(data, namespace=f"https://example.org/{name}.json")


def process(*parameters: dict[str, Any]) -> ProcessDefinition:
    return definition_from_json({"id": "p", "parameters": list(parameters)}, namespace="backend")


def only_field(schema: Any, **more: Any) -> FormField:
    return form_of(process({"name": "x", "schema": schema, **more}), MAY)[0]


def first_kinds(field: FormField) -> list[str]:
    return [editor.kind for editor in field.editors if not editor.is_fallback]


# --- published definitions -----------------------------------------------------------------------------------------


def test_all_published_definitions_are_tried() -> None:
    assert len(NAMES) == 24


@pytest.mark.parametrize("name", NAMES)
def test_form_of_a_published_definition_takes_its_defaults(name: str) -> None:
    definition = published(name)
    fields = form_of(definition, MAY)
    assert sorted(field.name for field in fields) == sorted(parameter.name for parameter in definition.parameters)
    for field in fields:
        if not field.is_tile and not (field.required and field.initial is None):
            assert field.editors[field.editor_for(field.initial)].kind != kinds.JSON, field.name
    values = {field.name: field.initial for field in fields} | NEEDED.get(name, {})
    arguments = arguments_of(fields, values)
    assert validate_arguments(definition, arguments) == arguments
    assert problems_of(definition, arguments) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_tile_is_never_asked_for(name: str) -> None:
    tile = published(name).tile_parameter
    asked = [field.name for field in form_of(published(name), MAY) if not field.is_tile]
    assert tile is None or tile.name not in asked


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_values_that_have_to_be_given_are_missed(name: str) -> None:
    definition = published(name)
    fields = form_of(definition, MAY)
    arguments = arguments_of(fields, {field.name: field.initial for field in fields})
    missed = {problem.field for problem in problems_of(definition, arguments)}
    assert missed == {f'Parameter "{parameter}"' for parameter in NEEDED[name]}


def test_period_of_the_form_is_found_wherever_it_is() -> None:
    expected = ["2024-05-01", "2024-06-01"]
    for name in ("bap_composite", "cropsar2d", "udp_obsgession_w23_lai"):
        fields = form_of(published(name), MAY)
        arguments = arguments_of(fields, {field.name: field.initial for field in fields})
        assert period_of(published(name), arguments) == expected, name
    assert period_of(published("fire_boundary"), {}) == ["2019-03-04", "2019-03-07"]
    assert period_of(published("worldcover_statistics"), {}) is None


def test_built_in_form_is_that_of_the_published_process() -> None:
    ours, theirs = form_of(default_definition(), MAY), form_of(published("bap_composite"), MAY)
    assert [(field.name, field.required, field.default, field.folded) for field in ours] == [
        (field.name, field.required, field.default, field.folded) for field in theirs
    ]
    assert default_definition().default_job_options == published("bap_composite").default_job_options
    assert default_definition().namespace is not None


# --- kinds of values -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "array", "subtype": "temporal-interval"}, [kinds.PERIOD]),
        ({"type": "string", "format": "date"}, [kinds.DATE]),
        ({"type": "integer"}, [kinds.INTEGER]),
        ({"type": "number"}, [kinds.NUMBER]),
        ({"type": "boolean"}, [kinds.BOOLEAN]),
        ({"type": "string"}, [kinds.TEXT]),
        ({"type": "string", "enum": ["a", "b"]}, [kinds.CHOICE]),
        ({"type": "array", "items": {"type": "string", "enum": ["a", "b"]}}, [kinds.CHOICES]),
        ({"type": "array", "items": {"type": "string"}}, [kinds.TEXTS]),
        ({"type": "array", "items": {"type": "number"}}, [kinds.JSON]),
        ({"type": "object"}, [kinds.JSON]),
        ({}, [kinds.JSON]),
        ({"type": ["integer", "null"]}, [kinds.UNSET, kinds.INTEGER]),
        ([{"type": "number"}, {"type": "null"}], [kinds.UNSET, kinds.NUMBER]),
        ([{"type": "number"}, {"type": "string"}], [kinds.NUMBER, kinds.TEXT]),
        ({"anyOf": [{"type": "string"}, {"type": "boolean"}]}, [kinds.TEXT, kinds.BOOLEAN]),
        ({"enum": ["a", None]}, [kinds.UNSET, kinds.CHOICE]),
        ({"const": 3}, [kinds.CHOICE]),
    ],
)
def test_kinds(schema: Any, expected: list[str]) -> None:
    assert first_kinds(only_field(schema)) == expected


def test_ranges() -> None:
    assert only_field({"type": "integer", "minimum": 0, "maximum": 100}).editors[0].maximum == 100
    editor = only_field({"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 5}).editors[0]
    assert (editor.minimum, editor.maximum) == (1, 4)
    assert only_field({"type": "number", "minimum": float("nan")}).editors[0].minimum is None


def test_order_of_the_default_is_kept() -> None:
    schema = {"type": "array", "items": {"enum": ["B02", "B03", "B04"]}}
    field = only_field(schema, default=["B04", "B02"])
    assert field.editors[0].choices == ("B04", "B02", "B03")


@pytest.mark.parametrize(
    ("schema", "default"),
    [
        ({"type": "array", "subtype": "temporal-interval"}, ["2024-05-01", None]),
        ({"type": "array", "subtype": "temporal-interval"}, ["2024-05-01T00:00:00Z", "2024-06-01T00:00:00Z"]),
        ({"type": "integer"}, 2**40),
        ({"type": "number"}, 1e-30),
        ({"type": "integer", "minimum": 5}, 1),
        ({"type": "string", "enum": ["a"]}, "b"),
        ({"type": "array", "items": {"type": "string"}}, ["a, b"]),
        ({"type": "string", "format": "date"}, "2024-02-31"),
    ],
)
def test_values_that_no_editor_can_show_are_shown_as_json(schema: Any, default: Any) -> None:
    field = only_field(schema, default=default)
    assert field.editors[field.editor_for(default)].kind == kinds.JSON


def test_optional_parameters_are_folded_away_but_a_period_is_not() -> None:
    definition = process(
        {"name": "limit", "schema": {"type": "integer"}, "default": 3},
        {"name": "when", "schema": {"type": "array", "subtype": "temporal-interval"}, "default": ["2024", "2025"]},
        {"name": "must", "schema": {"type": "integer"}},
    )
    fields = form_of(definition, MAY)
    assert [(field.name, field.folded) for field in fields] == [("when", False), ("must", False), ("limit", True)]


def test_values_at_their_default_are_left_to_the_backend() -> None:
    fields = form_of(default_definition(), MAY)
    values = {field.name: field.initial for field in fields}
    assert arguments_of(fields, values) == {"temporal_extent": ["2024-05-01", "2024-06-01"]}
    assert arguments_of(fields, {**values, "max_cloud_cover": 20})["max_cloud_cover"] == 20


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("max_cloud_cover", "Max cloud cover"),
        ("startDate", "start Date"),
        ("MNDWI_thr", "MNDWI thr"),
        ("year", "Year"),
        ("_", "_"),
    ],
)
def test_labels(name: str, label: str) -> None:
    assert FormField(name, "", True, ()).label == label


# --- whatever a definition may hold --------------------------------------------------------------------------------

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=5,
)
TYPES = st.sampled_from(["string", "number", "integer", "boolean", "array", "object", "null", "nonsense", 7])
WORDS = {
    "type": TYPES | st.lists(TYPES, max_size=3),
    "subtype": st.sampled_from(["temporal-interval", "geojson", "bounding-box", "date", "band-name", None, 3]),
    "format": st.sampled_from(["date", "date-time", 5]),
    "enum": st.lists(VALUES, max_size=4) | VALUES,
    "const": VALUES,
    "minimum": VALUES,
    "maximum": st.floats() | st.integers() | VALUES,
    "exclusiveMinimum": VALUES,
    "minItems": VALUES,
    "title": VALUES,
    "pattern": st.text(max_size=5),
    "required": VALUES,
    "properties": VALUES,
    "dimensions": VALUES,
}


def schemas() -> st.SearchStrategy:
    plain = st.fixed_dictionaries({}, optional=WORDS)

    def nested(inner: st.SearchStrategy) -> st.SearchStrategy:
        parts = st.lists(inner, max_size=3) | VALUES
        more = {"items": inner | VALUES, "anyOf": parts, "oneOf": parts, "allOf": parts}
        return st.fixed_dictionaries({}, optional={**WORDS, **more})

    return st.recursive(plain, nested, max_leaves=6)


PARAMETERS = st.fixed_dictionaries(
    {"name": st.text(min_size=1, max_size=12), "schema": schemas() | st.lists(schemas(), max_size=3) | VALUES},
    optional={"default": VALUES, "optional": st.booleans() | VALUES, "description": VALUES},
)


@settings(max_examples=100, deadline=None)
@given(st.lists(PARAMETERS, max_size=4, unique_by=lambda parameter: parameter["name"]))
def test_no_definition_breaks_the_form(parameters: list[dict[str, Any]]) -> None:
    try:
        definition = process(*parameters)
    except InputError:
        return
    fields = form_of(definition, MAY)
    assert len(fields) == len(definition.parameters)
    for field in fields:
        assert field.is_tile or field.editors
        if not field.is_tile:
            assert 0 <= field.editor_for(field.initial) < len(field.editors)
    arguments = arguments_of(fields, {field.name: field.initial for field in fields})
    blamed = {problem.field for problem in problems_of(definition, arguments)}
    optional = {f'Parameter "{field.name}"' for field in fields if not field.required}
    assert not blamed & optional
    period_of(definition, arguments)
