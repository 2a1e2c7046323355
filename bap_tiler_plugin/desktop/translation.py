"""The plugin's texts in the language of QGIS."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTranslator

FOLDER = Path(__file__).resolve().parents[1] / "i18n"


def install_translator(parent: QObject | None, folder: Path = FOLDER) -> QTranslator | None:
    """Load the plugin's texts in QGIS's language; None when there are none, so that they stay English."""
    language = _language()
    for name in (language, language.partition("_")[0]):
        path = folder / f"bap_tiler_{name}.qm"
        if path.is_file():
            translator = QTranslator(parent)
            if translator.load(str(path)) and QCoreApplication.installTranslator(translator):
                return translator
    return None


def _language() -> str:
    """The language that QGIS was started in; a script that only loads QGIS's libraries has that of the settings."""
    application = QgsApplication.instance()
    return (application.translation() or application.locale()) if application else "en"


def remove_translator(translator: QTranslator | None) -> None:
    """Take the plugin's texts away again."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
