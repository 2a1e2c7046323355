"""The report in the language of QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from .number_words import number_text, user_locale
from .status_labels import status_label

if TYPE_CHECKING:
    from ..core.report_words import ReportWords

TEXTS = (
    QT_TRANSLATE_NOOP("Report", "{run}: status of the tiles"),
    QT_TRANSLATE_NOOP("Report", "Status"),
    QT_TRANSLATE_NOOP("Report", "{n} tile"),
    QT_TRANSLATE_NOOP("Report", "{n} tiles"),
    QT_TRANSLATE_NOOP("Report", "{n} finished"),
    QT_TRANSLATE_NOOP("Report", "{n} active"),
    QT_TRANSLATE_NOOP("Report", "{n} waiting"),
    QT_TRANSLATE_NOOP("Report", "{n} failed"),
    QT_TRANSLATE_NOOP("Report", "{n} cancelled"),
    QT_TRANSLATE_NOOP("Report", "{n} skipped"),
    QT_TRANSLATE_NOOP("Report", "tiles of {km} km"),
    QT_TRANSLATE_NOOP("Report", "Tile {id}"),
    QT_TRANSLATE_NOOP("Report", "Job {id}"),
    QT_TRANSLATE_NOOP("Report", "Backend {name}"),
    QT_TRANSLATE_NOOP("Report", "Attempt {n}"),
    QT_TRANSLATE_NOOP("Report", "{n} credits"),
)
_OTHER = "other"


def report_words() -> ReportWords:
    """Return texts, numbers and labels as QGIS shows them; may be called on any thread."""
    from ..core.report_words import ReportWords

    return ReportWords(
        language=user_locale().bcp47Name(),
        translate=_translated,
        number=number_text,
        status=_label,
    )


def _translated(text: str) -> str:
    return QCoreApplication.translate("Report", text)


def _label(name: str) -> str:
    return QCoreApplication.translate("Report", "Other") if name == _OTHER else status_label(name)
