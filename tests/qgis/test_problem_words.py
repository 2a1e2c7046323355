"""What is wrong with a field is told in QGIS's language."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from bap_tiler_plugin.core.errors import BackendError, InputError
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.run_outcome import RunOutcome
from bap_tiler_plugin.desktop.run_task import RunPlan, RunTask
from bap_tiler_plugin.desktop.run_telling import outcome_text
from bap_tiler_plugin.words.decision_words import (
    DECISIONS,
    REASONS,
    STEPS,
    decision_text,
    end_text,
    pause_text,
    step_text,
)
from bap_tiler_plugin.words.note_words import NOTES, note_text
from bap_tiler_plugin.words.problem_words import SENTENCES, _patterns, problem_text, translated, without_field

PLUGIN = Path(__file__).resolve().parents[2] / "bap_tiler_plugin"
MODULES = (
    *("core/area_of_interest.py", "core/extent_text.py", "core/grid_pixels.py", "core/grid_request.py", "core/mgrs.py"),
    *("core/lonlat.py", "core/predefined_grids.py", "core/run_creation.py", "desktop/advanced_grid.py"),
    *("desktop/area_page.py", "desktop/area_sources.py", "desktop/backend_choices.py", "desktop/backends_page.py"),
    *("desktop/scenes_folder.py", "desktop/tile_size_text.py", "core/grid_reach.py", "core/job_exchange.py"),
    *("core/job_import.py", "core/tiling.py", "core/arguments.py", "core/backends.py", "core/run_outcome.py"),
    *("core/process_source.py", "core/mosaics.py", "processing/create_run.py", "processing/import_jobs.py"),
    *("processing/mosaic.py", "processing/process_parameters.py", "processing/status_map.py"),
    *("processing/stored_login.py", "processing/tile_grid.py", "processing/qgis_shapes.py"),
)
NOT_IN_THE_DIALOG = {"Mend it or leave it out"}


@pytest.fixture
def german(tmp_path: Path) -> Iterator[None]:
    """The application in German."""
    source, target = PLUGIN / "i18n" / "bap_tiler_de.ts", tmp_path / "de.qm"
    subprocess.run(["lrelease", "-silent", str(source), "-qm", str(target)], check=True)
    translator = QTranslator()
    assert translator.load(str(target))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def sentences(path: Path) -> Iterator[str]:
    """Problems and remedies of the errors that a module raises, with 1 in place of values."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "InputError"):
            continue
        for argument in node.args[1:]:
            if isinstance(argument, ast.Constant):
                yield argument.value
            elif isinstance(argument, ast.JoinedStr):
                yield "".join(part.value if isinstance(part, ast.Constant) else "1" for part in argument.values)


@pytest.mark.parametrize("module", MODULES)
def test_every_sentence_of_the_dialog_can_be_translated(module: str) -> None:
    found = set(sentences(PLUGIN / module)) - NOT_IN_THE_DIALOG
    assert found
    unknown = {text for text in found if not any(pattern.fullmatch(text) for pattern, _ in _patterns(SENTENCES))}
    assert unknown == set()


def literals(path: Path, function: str) -> Iterator[str]:
    """Sentences in a function, with 1 in place of values."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name == function:
            parts = [part for part in ast.walk(node) if isinstance(part, ast.JoinedStr)]
            inside = {id(value) for part in parts for value in ast.walk(part) if value is not part}
            plain = [n for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
            for part in parts:
                yield "".join(value.value if isinstance(value, ast.Constant) else "1" for value in part.values)
            yield from (n.value for n in plain if id(n) not in inside and n is not node.body[0].value)


@pytest.mark.parametrize(
    ("module", "function"),
    [
        ("grid_options", "unused_notes"),
        ("grid_pixels", "alignment_notes"),
        ("grid_reach", "reach_note"),
        ("tiling", "_notes"),
    ],
)
def test_every_note_about_a_grid_can_be_translated(module: str, function: str) -> None:
    found = {text for text in literals(PLUGIN / "core" / f"{module}.py", function) if text.endswith(".")}
    assert found
    unknown = {text for text in found if not any(pattern.fullmatch(text) for pattern, _ in _patterns(NOTES))}
    assert unknown == set()


def test_notes_about_a_grid_are_told_in_german(german: None) -> None:
    zones = "The area lies in 2 zones (31N, 32N): each has a grid of its own, cut at the zone's border."
    assert note_text(zones).startswith("Das Gebiet liegt in 2 Zonen (31N, 32N)")
    mended = "Layer: feature 7 was not valid (Self-intersection) and has been mended."
    assert note_text(mended) == "Layer: Objekt 7 war ungültig (Self-intersection) und wurde repariert."
    reach = "EPSG:32631 is made for Between 0°E and 6°E (0 to 6.5, -7.5 to 84 degrees); this area reaches 3 degrees "
    wrong = "beyond, where sizes and shapes of tiles are wrong. Choose another grid CRS, or leave it empty for UTM."
    assert "Between 0°E and 6°E (0 bis 6.5, -7.5 bis 84 Grad)" in note_text(reach + wrong)
    assert note_text("Something new: it is") == "Something new: it is"


FORMATTED = ("grid_request", "grid_layout", "grid_pixels", "grid_reach", "tiling", "budget", "patience", "job_doubts",
             "job_backends")  # fmt: skip


def with_numbers(path: Path) -> Iterator[str]:
    """Texts of a module in which a value is written as a number, with 1,234.5 for these and x for other values."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            kinds = {True: "1,234.5", False: "x"}
            values = [part for part in node.values if isinstance(part, ast.FormattedValue)]
            if any(part.format_spec is not None for part in values):
                yield "".join(
                    part.value if isinstance(part, ast.Constant) else kinds[part.format_spec is not None]
                    for part in node.values
                )


@pytest.mark.parametrize("module", FORMATTED)
def test_numbers_of_the_core_are_known_to_be_numbers(german: None, speak: Callable[..., None], module: str) -> None:
    """A sentence with a number in it has ``{k}``, ``{m}`` or ``{n}`` there, so that it is written in German."""
    speak("de_DE")
    told = [
        translated(context, sentences_, text)
        for context, sentences_ in (("Problems", SENTENCES), ("Notes", NOTES), ("Reasons", REASONS), ("Steps", STEPS))
        for text in with_numbers(PLUGIN / "core" / f"{module}.py")
        if any(pattern.fullmatch(text) for pattern, _ in _patterns(sentences_))
    ]
    assert [text for text in told if "1,234.5" in text] == []
    assert told


def test_values_are_kept(german: None) -> None:
    error = InputError(
        "Tile size", "5 m gives 160,000 tiles, more than 100,000", "Choose 7 m or more, or a smaller extent"
    )
    assert problem_text(error) == (
        "Kachelgröße: 5 m ergeben 160,000 Kacheln, mehr als 100,000. "
        "Wählen Sie 7 m oder mehr, oder eine kleinere Ausdehnung."
    )
    assert without_field(InputError('Parameter "bands"', "is missing", "")) == "Fehlt."
    assert problem_text(InputError('Parameter "bands"', "is missing", "")) == 'Parameter "bands": fehlt.'


def test_braces_in_values_do_no_harm(german: None) -> None:
    assert without_field(InputError("URL", "“{a}{0}%s” is not an address", "")) == "„{a}{0}%s“ ist keine Adresse."


def test_the_longer_sentence_is_meant(german: None) -> None:
    assert without_field(InputError("Extent", "“1,2” is not an extent", "")) == "„1,2“ ist keine Ausdehnung."
    problem = "lies outside the area of EPSG:4326: longitudes are -180 to 180, latitudes -90 to 90 degrees"
    text = without_field(InputError("Extent", problem, "Check the coordinates and the CRS they are in"))
    assert text.startswith("Liegt außerhalb des Gebiets von EPSG:4326: Längen")
    assert text.endswith("Prüfen Sie die Koordinaten und ihr KBS.")


def test_what_is_not_known_stays_as_it_is(german: None) -> None:
    assert problem_text(InputError("Somewhere", "is odd", "Do something")) == "Somewhere: is odd. Do something."
    assert problem_text(ValueError("odd")) == "odd"


def test_a_backend_and_a_login_are_told_in_german(german: None) -> None:
    error = BackendError("cdse", "user name or password is wrong", "Check them and try again")
    assert problem_text(error) == (
        "cdse: Benutzername oder Passwort ist falsch. Prüfen Sie sie und versuchen Sie es erneut."
    )
    down = BackendError("cdse", "https://x.org cannot be reached (timed out)", "Try again later")
    assert problem_text(down) == "cdse: https://x.org ist nicht erreichbar (timed out). Versuchen Sie es später erneut."


def test_a_decision_is_told_in_german_and_a_backends_words_stay(german: None) -> None:
    assert decision_text("launched", "attempt 1 on local") == "vergeben (Versuch 1 auf local)"
    assert decision_text("retried", "on request") == "wiederholt (auf Wunsch)"
    assert decision_text("started", "job j-7") == "gestartet (Auftrag j-7)"
    assert decision_text("tried again", "job lost: no memory {a}") == "neuer Versuch (job lost: no memory {a})"
    assert decision_text("something new", "as it is") == "something new (as it is)"


def test_a_pause_is_told_in_german(german: None) -> None:
    pause = Pause(PauseKind.DOWN, "Every request has failed since 10:00 UTC (x). It is tried again every few minutes",
                  "cdse")  # fmt: skip
    assert pause_text(pause).startswith("cdse: Jede Anfrage seit 10:00 UTC ist fehlgeschlagen (x).")


def test_what_the_core_decides_about_tiles_is_known() -> None:
    """Every first word of a decision in the parts that settle tiles."""
    for module in ("job_starts", "job_downloads", "job_doubts", "cancelling", "retrying", "run_store", "attempts"):
        for node in ast.walk(ast.parse((PLUGIN / "core" / f"{module}.py").read_text(encoding="utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if name in ("_tell", "event", "Decision") and isinstance(node.args[0], ast.Constant):
                assert node.args[0].value in {*DECISIONS, "limit learned"}, module


def test_what_a_run_does_now_is_told_in_german(german: None) -> None:
    assert step_text("Tile 1_2: launched (attempt 1 on cdse)") == "Kachel 1_2: vergeben (Versuch 1 auf cdse)"
    assert step_text("Tile a: b (c): tried again (job lost: {a} (x))").startswith("Kachel a: b (c): neuer Versuch (")
    assert step_text("cdse: connecting to https://x.org") == "cdse: Verbindung zu https://x.org wird hergestellt"
    assert step_text("paused: local: The backend cannot be reached").endswith(
        ": local: Das Backend ist nicht erreichbar"
    )
    assert step_text("Mosaike werden gebaut …") == "Mosaike werden gebaut …"
    assert step_text("odd: it is") == "odd: it is"


@pytest.mark.parametrize("module", ["execution", "job_backends"])
def test_all_that_a_run_does_can_be_translated(module: str) -> None:
    told = [
        node.args[0]
        for node in ast.walk(ast.parse((PLUGIN / "core" / f"{module}.py").read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "tell" and node.args
    ]
    texts = [
        "".join(part.value if isinstance(part, ast.Constant) else "1" for part in text.values)
        for text in told
        if isinstance(text, ast.JoinedStr)
    ]
    assert texts
    assert [text for text in texts if not any(pattern.fullmatch(text) for pattern, _ in _patterns(STEPS))] == []


def test_why_a_run_ended_is_told_in_german(german: None) -> None:
    assert end_text("Tiles have jobs on cdse, which is not among the backends; give it too").startswith(
        "Kacheln haben Aufträge auf cdse"
    )
    assert end_text("local: The backend cannot be reached; odd").endswith("; odd")
    assert end_text("local: The backend cannot be reached; odd").startswith("local: Das Backend")


@pytest.mark.parametrize(
    ("stopped", "expected"),
    [(False, "3 von 4 Kacheln von elbe fertig"), (True, "Angehalten. 3 von 4 Kacheln von elbe fertig")],
)
def test_how_a_run_ended_is_told_in_german(german: None, tmp_path: Path, stopped: bool, expected: str) -> None:
    folder = tmp_path / "elbe"
    folder.mkdir()
    (folder / "run.gpkg").touch()
    task = RunTask(RunPlan(folder))
    task.outcome = RunOutcome(3, 0, 0, 1, 0.0, 1.0, stopped=stopped, reason="")
    if stopped:
        task.stop()
    assert outcome_text(task, 4)[0] == expected
