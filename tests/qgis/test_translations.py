"""The plugin speaks the language of QGIS."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from bap_tiler_plugin.desktop import translation

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{language}"><context>
<name>BapTilerPlugin</name><message><source>Log in</source><translation>{text}</translation></message></context></TS>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with translations into two languages."""
    for name, text in (("de", "Anmelden"), ("pt_BR", "Entrar")):
        source = tmp_path / f"bap_tiler_{name}.ts"
        source.write_text(TS.format(language=name, text=text), encoding="utf-8")
        subprocess.run(["lrelease", "-silent", str(source)], check=True)
    return tmp_path


@pytest.mark.parametrize(
    ("locale", "expected"), [("de", "Anmelden"), ("de_AT", "Anmelden"), ("pt_BR", "Entrar"), ("pt", "Log in")]
)
def test_texts_follow_qgis_language(folder: Path, monkeypatch: pytest.MonkeyPatch, locale: str, expected: str) -> None:
    monkeypatch.setattr(translation.QgsApplication.instance(), "locale", lambda: locale, raising=False)
    translator = translation.install_translator(None, folder)
    try:
        assert QCoreApplication.translate("BapTilerPlugin", "Log in") == expected
    finally:
        translation.remove_translator(translator)
    assert QCoreApplication.translate("BapTilerPlugin", "Log in") == "Log in"


def test_texts_follow_the_language_that_qgis_was_started_in(folder: Path) -> None:
    application = translation.QgsApplication.instance()
    before = application.translation()
    application.setTranslation("de")
    try:
        translator = translation.install_translator(None, folder)
        assert QCoreApplication.translate("BapTilerPlugin", "Log in") == "Anmelden"
        translation.remove_translator(translator)
    finally:
        application.setTranslation(before)
