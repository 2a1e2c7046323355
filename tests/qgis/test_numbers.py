"""Numbers are shown and read as the user's language writes them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from dialog_tools import ANTWERP, open_controller, type_extent, wait
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget
from test_monitor_dock import shown

from bap_tiler_plugin.core import costs
from bap_tiler_plugin.core.catalogue import CatalogueEntry
from bap_tiler_plugin.core.costs import CostEstimate
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.parameter_form import INTEGER, NUMBER, Editor
from bap_tiler_plugin.core.process import definition_from_json
from bap_tiler_plugin.core.tile_run import TileState
from bap_tiler_plugin.desktop.grid_preview import GridMeasure
from bap_tiler_plugin.desktop.job_bars import JobBars
from bap_tiler_plugin.desktop.message_words import unconfirmed_line
from bap_tiler_plugin.desktop.number_box import MeasureBox, NumberBox, WholeNumberBox, ask_for_number
from bap_tiler_plugin.desktop.parameter_widgets import NumberEditor
from bap_tiler_plugin.desktop.process_facts import process_facts
from bap_tiler_plugin.desktop.process_form import ProcessForm
from bap_tiler_plugin.desktop.run_header import RunHeader
from bap_tiler_plugin.desktop.run_notices import _in_one_line
from bap_tiler_plugin.desktop.run_summary import credits_source, credits_text, overlap_advice, tiles_text
from bap_tiler_plugin.desktop.status_style import show_legend_counts
from bap_tiler_plugin.desktop.tile_layer import create_tile_layer
from bap_tiler_plugin.desktop.tile_rows import CREDITS
from bap_tiler_plugin.desktop.tile_table import TileTable
from bap_tiler_plugin.desktop.words import size_text, usage_text
from bap_tiler_plugin.words.decision_words import reason_text
from bap_tiler_plugin.words.note_words import note_text
from bap_tiler_plugin.words.number_words import figure_text, number_text, percent_text, read_number, rewritten
from bap_tiler_plugin.words.problem_words import problem_text
from bap_tiler_plugin.words.report_words import report_words

THIN = "\N{NARROW NO-BREAK SPACE}"
LANGUAGES = [("de_DE", ".", ","), ("fr_FR", THIN, ","), ("nl_NL", ".", ","), ("en_GB", ",", ".")]
"""Locale, sign between thousands and decimal sign."""


@pytest.fixture(params=LANGUAGES, ids=lambda language: language[0])
def written(request: pytest.FixtureRequest, speak: Callable[[str], None]) -> Callable[[str], str]:
    """How a number that is written in English looks in one of the languages."""
    name, group, decimal = request.param
    speak(name)
    return lambda text: text.translate({ord(","): group, ord("."): decimal})


# --- what is shown ---------------------------------------------------------------------------------------------------


def test_numbers_have_the_signs_of_the_language(written: Callable[[str], str]) -> None:
    assert number_text(1_234_567) == written("1,234,567")
    assert number_text(0, 2) == written("0.00")
    assert figure_text(0.12) == written("0.12")
    assert figure_text(2_500_000.0) == written("2,500,000")
    assert figure_text(1e-7) == written("0.0000001")
    assert re.sub(r"\s", "", percent_text(1.56)) == "156%"


def test_thousands_are_parted_although_qgis_does_not_in_its_fields(speak: Callable[..., None]) -> None:
    speak("de_DE", is_grouped=False)
    assert number_text(23_717_289) == "23.717.289"


def test_the_language_counts_where_no_format_of_numbers_was_chosen(qgis_app: QgsApplication) -> None:
    """QGIS in German on a system without a locale: its own default is then "C", which no person has chosen."""
    before, language = QLocale(), qgis_app.translation()
    QLocale.setDefault(QLocale.c())
    qgis_app.setTranslation("de")
    try:
        assert number_text(1_500) == "1.500"
        assert report_words().language == "de"
        box = MeasureBox()
        box.setDecimals(3)
        box.setValue(1.5)
        assert box.text() == "1,500"
        box.interpretText()
        assert box.value() == 1.5
        QLocale.setDefault(QLocale("en_GB"))
        assert number_text(1_500) == "1,500", "what was chosen counts"
    finally:
        QLocale.setDefault(before)
        qgis_app.setTranslation(language)


def test_only_numbers_in_a_text_are_rewritten(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert rewritten("0.12–0.2") == "0,12–0,2"
    assert rewritten("1,040.5 credits per km²") == "1.040,5 credits per km²"
    for text in ("1.2.0", "v1.0a", "EPSG:32631", "j-1.5", "2024-05-01", "x1.5", "1,2", "run.gpkg", "10.0.0.1"):
        assert rewritten(text) == text


def test_the_table_shows_and_sorts_numbers(written: Callable[[str], str]) -> None:
    amounts = [1500.0, 0.0, 99.5, 1000.25, 200.0, None]
    states = [TileState(str(i), "finished", "cdse", f"j-{i}", 1, a, None) for i, a in enumerate(amounts)]
    states += [TileState(str(i), "not_started") for i in range(6, 1_200)]
    table = TileTable(shown(states))
    cells = [table.rows.index(row, CREDITS).data() for row in range(6)]
    assert cells == [written(text) for text in ("1,500.00", "0.00", "99.50", "1,000.25", "200.00")] + [""]
    table.rows.sort(CREDITS, Qt.SortOrder.DescendingOrder)
    assert [table.rows.state_at(row).credits for row in range(5)] == [1500.0, 1000.25, 200.0, 99.5, 0.0]
    assert written("1,200") in table.shownLabel.text()


def test_the_head_of_the_monitor(written: Callable[[str], str]) -> None:
    states = [TileState(str(i), "finished", "cdse", f"j-{i}", 1, 0.5, None) for i in range(1_500)]
    states += [TileState(str(i), "not_started") for i in range(1_500, 4_000)]
    run = shown(states)
    run.load(replace(run.snapshot, spent=1_234.5), JobBars([]))
    header = RunHeader(run)
    assert written("1,500") in header.stateLabel.text()
    assert written("4,000") in header.stateLabel.text()
    assert written("1,235") in header.creditsLabel.text()
    assert written("2,500") in header.bar.summary()


def test_the_summary_before_the_start(written: Callable[[str], str]) -> None:
    assert written("1,040") in credits_text(CostEstimate(944.0, 1_040.0, costs.MEASURED))
    assert written("0.96") in credits_text(CostEstimate(0.96, 2.0, costs.MEASURED))
    assert written("0.12–0.2") in credits_source(CostEstimate(944.0, 1_040.0, costs.MEASURED, "0.12–0.2"))
    assert written("12,345") in tiles_text(GridMeasure(12_345, 1_234_567.0, 10_000.0, "EPSG:32631"))
    assert written("1,234,567 km²") in tiles_text(GridMeasure(12_345, 1_234_567.0, 10_000.0, "EPSG:32631"))
    _, text, metres = overlap_advice("bap_composite", 5_000.0, 0.0)
    assert metres >= 1_000
    assert written(f"{metres:,.0f} m") in text
    entry = CatalogueEntry("x", "X", "https://example.org/x.json", figure=0.05, unit="per km²")
    definition = definition_from_json({"id": "x"}, namespace="backend")
    assert written("0.05") in process_facts(entry.url, definition, entry)


def test_messages_and_usage(written: Callable[[str], str]) -> None:
    assert written("1,500") in unconfirmed_line(1_500)
    assert written("1.5 GB") == size_text(1_500_000_000)
    assert usage_text("memory", "4500 mb").endswith(written("4,500 MB"))
    assert usage_text("cpu", "0.196 cpu-seconds").endswith(written("0.2 s"))


def test_a_message_with_a_number_is_shown_whole(
    written: Callable[[str], str], qgis_app: QgsApplication
) -> None:  # fmt: skip
    bar = QgsMessageBar()
    bar.resize(1200, 40)
    text = unconfirmed_line(1_500)
    assert _in_one_line(text, bar, ["OK"]) == text
    bar.deleteLater()


def test_the_legend_counts(written: Callable[[str], str], antwerp: Any, qgis_new_project: None) -> None:
    layer: QgsVectorLayer = create_tile_layer(antwerp, "Tiles")
    QgsProject.instance().addMapLayer(layer)
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    show_legend_counts(layer, node, Counter(finished=12_000))
    labels = [str(node.customProperty(key)) for key in node.customProperties()]
    assert any(label.endswith(f"({written('12,000')})") for label in labels)


def test_numbers_of_the_core_are_rewritten_and_all_else_is_kept(written: Callable[[str], str]) -> None:
    error = InputError("Tile size", "5 m gives 160,000 tiles, more than 100,000",
                       "Choose 7,100 m or more, or a smaller extent")  # fmt: skip
    for number in ("160,000", "100,000", "7,100 m"):
        assert written(number) in problem_text(error)
    assert written("0.5") in problem_text(InputError('Parameter "x"', "1.5 is out of range",
                                                     "Give a number from 0.5 to 1"))  # fmt: skip
    budget = reason_text("The budget of 0.5 credits is reached: 0.25 spent, 1.5 expected for running jobs and the next")
    assert all(written(number) in budget for number in ("0.5", "0.25", "1.5"))
    assert written("12.5 ") in note_text("Tiles are 12.5 m instead of 12 m wide: whole pixels of 2.5 m.")
    assert "0.4.2" in problem_text(InputError("Backend", "cdse is too old: 0.4.2", "Use openEO 1.0 or newer"))
    assert "7.100" in problem_text(InputError("Tile size", "“7.100” can be read in two ways", ""))


def test_the_first_step_counts_in_the_language(
    speak: Callable[[str], None], window: SimpleNamespace, tmp_path: Path
) -> None:
    with open_controller(window, tmp_path / "run") as controller:
        speak("de_DE")
        dialog = controller.dialog
        type_extent(dialog, ANTWERP)
        dialog.area.tileSizeCombo.setEditText("100 m")
        wait(lambda: "10.000" in dialog.countLabel.text(), 10)


def test_values_of_a_process_are_shown_in_the_language(
    written: Callable[[str], str], qgis_app: QgsApplication
) -> None:  # fmt: skip
    parameters = [
        {"name": "share", "schema": {"type": "number"}, "optional": True, "default": 0.5},
        {"name": "levels", "schema": {"type": "array", "items": {"type": "number"}}, "optional": True,
         "default": [0.5, 1.25]},
        {"name": "choice", "schema": {"type": "number", "enum": [0.25, 2]}, "optional": True, "default": 0.25},
    ]  # fmt: skip
    definition = definition_from_json({"id": "p", "parameters": parameters}, namespace="backend")
    form = ProcessForm()
    form.show_process(definition, (date(2024, 5, 1), date(2024, 6, 1)))
    texts = " ".join(label.text() for label in form.findChildren(QLabel))
    assert f"{written('0.5')} " in texts
    assert written("0.5") + "; " + written("1.25") in texts
    combo = form.edits["choice"].editor().widget
    assert combo.itemText(0) == written("0.25")
    values, _ = form.values()
    assert values["share"] == 0.5
    assert values["levels"] == [0.5, 1.25]
    assert values["choice"] == 0.25
    form.deleteLater()


# --- what is typed ---------------------------------------------------------------------------------------------------

TYPED = {
    "de_DE": {"0.5": 0.5, "0,5": 0.5, "1.500": 1500, "1,500": 1.5, "12345.25": 12345.25, "1.234,5": 1234.5},
    "fr_FR": {"0.5": 0.5, "0,5": 0.5, "1 500": 1500, "1.500": 1.5, "1,125": 1.125, f"1{THIN}234,5": 1234.5},
    "nl_NL": {"0.5": 0.5, "0,5": 0.5, "1.500": 1500, "1,500": 1.5, "12345,25": 12345.25, "-2,5": -2.5},
    "en_GB": {"0.5": 0.5, "0,5": 0.5, "1,500": 1500, "1.500": 1.5, "12345,25": 12345.25, "1,234.5": 1234.5},
    "de_CH": {"0.5": 0.5, "0,5": 0.5, "1’500": 1500, "1.500": 1.5, "1,500": 1.5, "1'234.5": 1234.5},
}
CASES = [(name, text, value) for name, cases in TYPED.items() for text, value in cases.items()]


class Fields(QWidget):
    """A field of each kind, and one to go to afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self.number, self.measure, self.whole, self.other = NumberBox(), MeasureBox(), WholeNumberBox(), QLineEdit()
        layout = QVBoxLayout(self)
        for part in (self.number, self.measure, self.whole, self.other):
            layout.addWidget(part)
        for part in (self.number, self.measure, self.whole):
            part.setRange(-1_000_000, 1_000_000)
            part.setValue(7)
        self.number.setDecimals(9)
        self.measure.setSuffix(" m")
        self.show()

    def type(self, box: Any, text: str) -> None:
        """Type a text as a person does, and leave the field."""
        box.setFocus()
        box.selectAll()
        if text.isascii():
            QTest.keyClicks(box, text)
        else:
            box.lineEdit().insert(text)
        QTest.keyClick(box, Qt.Key.Key_Tab)
        box.interpretText()


@pytest.mark.parametrize(("name", "text", "value"), CASES)
def test_what_is_typed_is_read_as_it_is_meant(
    speak: Callable[[str], None], name: str, text: str, value: float
) -> None:  # fmt: skip
    speak(name)
    fields = Fields()
    for box in (fields.number, fields.measure):
        fields.type(box, text)
        assert box.value() == value, type(box).__name__
    assert read_number(fields.number.text()) == value, "what is shown afterwards is the same number"
    fields.deleteLater()


@pytest.mark.parametrize(
    ("name", "text"), [("de_DE", "12345.25"), ("de_DE", "2,5"), ("en_GB", "2.5"), ("fr_FR", "2.5")]
)
def test_a_whole_number_is_not_made_of_one_with_decimals(speak: Callable[[str], None], name: str, text: str) -> None:
    speak(name)
    fields = Fields()
    fields.type(fields.whole, text)
    assert fields.whole.value() <= float(text.replace(",", "."))
    fields.type(fields.whole, "1.500")
    assert fields.whole.value() == 1500
    fields.deleteLater()


@pytest.mark.parametrize("name", ["de_DE", "fr_FR", "nl_NL", "en_GB", "ar_EG"])
def test_values_of_a_process_are_exact(speak: Callable[..., None], qgis_app: QgsApplication, name: str) -> None:
    QLocale.setDefault(QLocale(name))
    edit = NumberEditor(Editor(NUMBER))
    for value in (0.1, 0.125, 1234.5, 123456789012.1, 1e-9, -0.3, 1_000_000.25, 75.0):
        edit.set_value(value)
        assert edit.value() == value
        edit.widget.setValue(3)
        edit.widget.lineEdit().setText(edit.widget.textFromValue(value))
        edit.widget.interpretText()
        assert edit.value() == value
    whole = NumberEditor(Editor(INTEGER))
    whole.set_value(249_435)
    assert whole.value() == 249_435
    whole.set_value(None)
    assert whole.value() is None
    QLocale.setDefault(QLocale.c())


def test_letters_cannot_be_typed(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    fields = Fields()
    fields.type(fields.number, "1a2")
    assert fields.number.value() == 12
    fields.type(fields.number, "1,2,3")
    assert fields.number.value() in (1.2, 12)
    fields.deleteLater()


def test_sums_still_work_in_fields_with_a_unit(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    fields = Fields()
    fields.type(fields.measure, "2 * 500")
    assert fields.measure.value() == 1000
    fields.deleteLater()


def test_the_budget_is_asked_for_in_the_language(speak: Callable[[str], None], qgis_app: QgsApplication) -> None:
    speak("de_DE")
    parent, taken = QWidget(), []
    dialog: QDialog = ask_for_number(parent, "Budget", "Credits", 2.0, (0.01, 1e9), taken.append)
    box = dialog.findChild(NumberBox)
    box.selectAll()
    QTest.keyClicks(box, "1.500,5")
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    assert taken == [1500.5]
    assert dialog.findChild(QLabel).buddy() is box
    parent.deleteLater()
