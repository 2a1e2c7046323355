"""The form made from a process's parameters, as widgets."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QAction, QLabel, QTableWidget

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.process import ProcessDefinition, definition_from_json, validate_arguments
from bap_tiler_plugin.desktop.options_table import parse_value, read_options, show_options, value_text
from bap_tiler_plugin.desktop.process_form import ProcessForm

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


@pytest.fixture
def form(qgis_app: QgsApplication) -> Iterator[ProcessForm]:
    made = ProcessForm()
    made.show()
    yield made
    made.deleteLater()


@pytest.fixture
def edit_of(form: ProcessForm) -> Callable[..., Any]:
    """The editor of one parameter ``x`` with this schema."""

    def make(schema: Any, **more: Any) -> Any:
        parameter = {"name": "x", "schema": schema, "description": "", **more}
        form.show_process(definition_from_json({"id": "p", "parameters": [parameter]}, namespace="backend"), MAY)
        return form.edits["x"]

    return make


@pytest.mark.parametrize("name", NAMES)
def test_published_definitions(form: ProcessForm, name: str) -> None:
    definition = published(name)
    form.show_process(definition, MAY)
    assert len(NAMES) == 24
    form.restore(NEEDED.get(name, {}))
    assert [str(problem) for problem in form.check()] == []
    arguments = form.arguments()
    assert validate_arguments(definition, arguments) == arguments
    for parameter in definition.parameters:
        if parameter.optional and parameter.name in form.edits:
            assert form.edits[parameter.name].value() == parameter.default, parameter.name
            form.edits[parameter.name].set_value(parameter.default)
            assert form.edits[parameter.name].value() == parameter.default, parameter.name
    assert form.arguments() == arguments


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_has_a_label_an_explanation_and_a_place_for_the_cursor(form: ProcessForm, name: str) -> None:
    definition = published(name)
    form.show_process(definition, MAY)
    labels = {label.toolTip(): label for label in form.findChildren(QLabel)}
    for parameter in definition.parameters:
        assert parameter.name in labels
        if parameter.name in form.edits:
            assert form.edits[parameter.name].toolTip()
            assert labels[parameter.name].buddy() is form.edits[parameter.name]


def test_period_presets(edit_of: Callable[..., Any]) -> None:
    edit = edit_of({"type": "array", "subtype": "temporal-interval"})
    period = edit.editor().widget
    assert edit.value() == ["2024-05-01", "2024-06-01"]
    choose(period, "2022", "Whole year, by months")
    assert edit.value() == ["2022-01-01", "2023-01-01"]
    choose(period, "2023", "December")
    assert edit.value() == ["2023-12-01", "2024-01-01"]
    choose(period, "Last month")
    first, after = (date.fromisoformat(day) for day in edit.value())
    assert first.day == after.day == 1
    assert after <= QDate.currentDate().toPyDate() < date(after.year + after.month // 12, after.month % 12 + 1, 1)


def choose(period: Any, *path: str) -> None:
    menu = period.preset_button.menu()
    for name in path[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.text() == name)
    action: QAction = next(action for action in menu.actions() if action.text() == path[-1])
    action.trigger()


def test_period_that_ends_before_it_starts_is_told(form: ProcessForm, edit_of: Callable[..., Any]) -> None:
    edit_of({"type": "array", "subtype": "temporal-interval"}).editor().widget.last_edit.setDate(QDate(2024, 4, 1))
    assert "before it starts" in str(form.check()[0])


def test_numbers_keep_to_their_range(edit_of: Callable[..., Any]) -> None:
    edit = edit_of({"type": "integer", "minimum": 0, "maximum": 100}, default=75)
    box = edit.editor().widget
    box.setValue(1000)
    assert edit.value() == 100
    box.setValue(0)
    assert edit.value() == 0
    assert isinstance(edit.value(), int)


def test_number_that_has_to_be_given_is_not_made_up(form: ProcessForm, edit_of: Callable[..., Any]) -> None:
    edit = edit_of({"type": "integer"})
    assert edit.value() is None
    assert edit.editor().widget.text() == "not given"
    assert "is missing" in str(form.check()[0])
    edit.editor().widget.setValue(0)
    assert (edit.value(), form.check()) == (0, [])


def test_small_numbers_are_shown_as_they_are(edit_of: Callable[..., Any]) -> None:
    edit = edit_of({"type": "number"}, default=0.03)
    point = edit.editor().widget.locale().decimalPoint()
    assert edit.editor().widget.text() == f"0{point}03"
    assert edit.value() == 0.03


def test_ticked_values_come_in_the_order_of_the_list(edit_of: Callable[..., Any]) -> None:
    schema = {"type": "array", "items": {"enum": ["B02", "B03", "B04"]}, "minItems": 1}
    edit = edit_of(schema, default=["B04", "B02"])
    bands = edit.editor().widget
    assert [bands.item(row).text() for row in range(3)] == ["B04", "B02", "B03"]
    bands.item(2).setCheckState(Qt.CheckState.Checked)
    assert edit.value() == ["B04", "B02", "B03"]
    bands.model().moveRow(bands.rootIndex(), 2, bands.rootIndex(), 0)
    assert edit.value() == ["B03", "B04", "B02"]


def test_several_kinds_of_values(edit_of: Callable[..., Any]) -> None:
    edit = edit_of([{"type": "number"}, {"type": "string", "title": "A name"}, {"type": "null"}], default=None)
    assert edit.value() is None
    assert [edit.kind_combo.itemText(row) for row in range(edit.kind_combo.count())] == [
        "not given",
        "a number",
        "A name",
    ]
    edit.kind_combo.setCurrentIndex(2)
    edit.editor().widget.setText("seven")
    assert edit.value() == "seven"
    edit.set_value(7)
    assert edit.value() == 7
    assert edit.kind_combo.currentText() == "a number"


def test_json_is_checked(form: ProcessForm, edit_of: Callable[..., Any]) -> None:
    edit = edit_of({"type": "object", "required": ["a"]})
    edit.editor().widget.setPlainText("{nonsense")
    assert "is not JSON" in str(form.check()[0])
    edit.editor().widget.setPlainText('{"b": 1}')
    assert 'lacks "a"' in str(form.check()[0])
    edit.editor().widget.setPlainText('{"a": [1, 2]}')
    assert form.check() == []
    assert form.arguments() == {"x": {"a": [1, 2]}}


def test_optional_parameters_are_folded_away_with_their_values_shown(form: ProcessForm) -> None:
    form.show_process(published("bap_composite"), MAY)
    assert form.optional_group.isCollapsed()
    shown = form.findChild(QLabel, "defaultsLabel")
    assert "B04, B03, B02" in shown.text()
    assert "75" in shown.text()
    form.edits["max_cloud_cover"].set_value(20)
    form.restore({"max_cloud_cover": 30})
    assert "30" in shown.text()


def test_texts_from_strangers_are_not_taken_for_formatting(form: ProcessForm) -> None:
    parameter = {"name": "<b>x</b>", "description": "<img src='file:///x'>", "schema": {"type": "string"}}
    form.show_process(definition_from_json({"id": "p", "parameters": [parameter]}, namespace="backend"), MAY)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in form.findChildren(QLabel) if label.text())
    assert "<img" not in form.edits["<b>x</b>"].toolTip()


# --- job options ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["2500m", "true", True, 4, 0.5, "4", "", "a b", ["x", 1], {"a": None}, '"quoted"'])
def test_options_are_given_back_as_they_were(qgis_app: QgsApplication, value: Any) -> None:
    assert parse_value(value_text(value)) == value
    table = QTableWidget(0, 2)
    show_options(table, {"option": value})
    assert read_options(table) == {"option": value}


def test_emptied_options_are_dropped(qgis_app: QgsApplication) -> None:
    table = QTableWidget(0, 2)
    show_options(table, {"a": 1, "b": 2})
    table.item(0, 0).setText("")
    table.item(2, 0).setText("new")
    table.item(2, 1).setText("3g")
    assert read_options(table) == {"b": 2, "new": "3g"}


# --- whatever a definition may hold --------------------------------------------------------------------------------

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
TYPES = st.sampled_from(["string", "number", "integer", "boolean", "array", "object", "null"])
SCHEMA = st.fixed_dictionaries(
    {},
    optional={
        "type": TYPES | st.lists(TYPES, max_size=3),
        "subtype": st.sampled_from(["temporal-interval", "date", "bounding-box"]),
        "enum": st.lists(VALUES, min_size=1, max_size=4),
        "minimum": st.floats() | st.integers(),
        "maximum": st.floats() | st.integers(),
        "items": st.fixed_dictionaries({}, optional={"type": TYPES, "enum": st.lists(LEAVES, max_size=4)}),
        "title": st.text(max_size=8),
    },
)
PARAMETER = st.fixed_dictionaries(
    {"name": st.text(min_size=1, max_size=8), "schema": SCHEMA | st.lists(SCHEMA, max_size=3)},
    optional={"default": VALUES},
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PARAMETER, max_size=3, unique_by=lambda parameter: parameter["name"]))
def test_no_definition_breaks_the_form(form: ProcessForm, parameters: list[dict[str, Any]]) -> None:
    try:
        definition = definition_from_json({"id": "p", "parameters": parameters}, namespace="backend")
    except InputError:
        return
    form.show_process(definition, MAY)
    blamed = {problem.field for problem in form.check()}
    optional = {f'Parameter "{field.name}"' for field in form.fields if not field.required}
    assert not blamed & optional
    for edit in form.edits.values():
        for number in range(edit.kind_combo.count()):
            edit.kind_combo.setCurrentIndex(number)
            edit.editor().value()
