"""The report speaks the language of QGIS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QLocale
from test_problem_words import german  # noqa: F401 - the fixture below

from bap_tiler_plugin.core.report import write_status_map
from bap_tiler_plugin.core.tile_run import TileRun
from bap_tiler_plugin.words.report_words import TEXTS, report_words
from bap_tiler_plugin.words.status_labels import forget_labels


@pytest.mark.usefixtures("german")
def test_the_report_is_in_german_with_german_numbers(make_run: Callable[..., TileRun]) -> None:
    run = make_run(2, 1)
    jobs = run.job_database().read()
    jobs.loc[0, ["status", "id", "backend_name", "costs"]] = ["finished", "j-1", "cdse", 1234.5]
    run.job_database().persist(jobs)
    before, asked = QLocale(), []
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    forget_labels()
    try:
        words = report_words()
        heard = replace(words, translate=lambda text: (asked.append(text), words.translate(text))[1])
        page = write_status_map(run, run.folder / "report.html", heard).read_text(encoding="utf-8")
    finally:
        QLocale.setDefault(before)
        forget_labels()
    assert 'lang="de' in page
    assert "Bolzano: Status der Kacheln" in page
    assert "2 Kacheln, 1 fertig, 1 wartend" in page
    assert "Kacheln von 2 km" in page
    assert "1.234,5 Credits" in page
    assert "Auftrag j-1" in page
    assert "Fertig (1)" in page
    assert asked
    assert set(asked) <= set(TEXTS)
