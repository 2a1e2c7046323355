"""Algorithms tell what they do, and why they cannot, in QGIS's language, with its numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException

from bap_tiler_plugin.core.tile_run import TileRun
from bap_tiler_plugin.words.gap_words import gap_text

Run = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def german(speak: Callable[..., None]) -> None:
    """QGIS in German."""
    speak("de_DE")


def refused(run_algorithm: Run, name: str, **parameters: Any) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm(name, **parameters)
    return str(caught.value)


def test_the_tile_grid(run_algorithm: Run, feedback: Any) -> None:
    size = {"TILE_SIZE": 1000, "OUTPUT": "TEMPORARY_OUTPUT"}
    run_algorithm("tilegrid", EXTENT="500000,540000,5600000,5640000 [EPSG:32631]", **size)
    assert "1.600 Kacheln in EPSG:32631" in feedback.told
    run_algorithm("tilegrid", EXTENT="500500,503000,5600000,5603000 [EPSG:32631]", SNAP=60, **size)
    assert "Kacheln sind 1020 m statt 1000 m breit: ganze Pixel von 60 m." in feedback.told
    text = refused(run_algorithm, "tilegrid", EXTENT="170,180,80,89 [EPSG:4326]", GRID_CRS="EPSG:4326", **size)
    assert text.startswith("KBS des Gitters: EPSG:4326 ist geographisch")


def test_a_run(run_algorithm: Run, make_run: Callable[..., TileRun], feedback: Any, tmp_path: Path) -> None:
    folder = str(make_run(2, 1).folder)
    run_algorithm("runstatus", RUN_FOLDER=folder)
    assert "Nicht begonnen: 2" in feedback.told
    page = tmp_path / "map.html"
    run_algorithm("statusmap", RUN_FOLDER=folder, OUTPUT_HTML=str(page))
    assert "Status der Kacheln" in page.read_text(encoding="utf-8")
    missing = refused(run_algorithm, "runstatus", RUN_FOLDER=str(tmp_path))
    assert f"enthält keinen Lauf ({tmp_path / 'run.gpkg'} fehlt)" in missing
    assert "Wählen Sie einen Ordner" in missing
    assert "ist kein Status" in refused(run_algorithm, "runstatus", RUN_FOLDER=folder, STATUSES="odd")


def test_a_run_whose_backend_is_not_there(run_algorithm: Run, make_run: Callable[..., TileRun], feedback: Any) -> None:
    text = refused(
        run_algorithm, "runjobs", RUN_FOLDER=str(make_run(1, 1).folder), BACKENDS="here=http://127.0.0.1:1;parallel=0"
    )
    assert "ist keine Zahl von 1 bis" in text
    assert "Die Form ist" in text


def test_what_mosaics_lack() -> None:
    gap = "3,000 of the run's 4,000 tiles are not finished (Failed 1,500, Queued 1,500)."
    assert (
        gap_text(gap)
        == "3.000 der 4.000 Kacheln des Laufs sind nicht fertig (Fehlgeschlagen 1.500, In Warteschlange 1.500)."
    )
    names = "2022-06: 1,000 of 4,000 tiles; no data in tiles a, b and 2,998 more."
    assert gap_text(names) == "2022-06: 1.000 von 4.000 Kacheln; keine Daten in den Kacheln a, b und 2.998 weiteren."
