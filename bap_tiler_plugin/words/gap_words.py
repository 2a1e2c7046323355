"""What mosaics lack, in QGIS's language."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..core.statuses import STATUSES
from .number_words import rewritten
from .problem_words import translated
from .status_labels import status_label

GAPS = (
    QT_TRANSLATE_NOOP("Gaps", "{m} of the run's {n} tiles are not finished ({a})."),
    QT_TRANSLATE_NOOP("Gaps", "{a}: {m} of {n} tiles; no data in tiles {b}."),
    QT_TRANSLATE_NOOP("Gaps", "{a} and {n} more"),
)
_NAMES = {status.label: name for name, status in STATUSES.items()}
_COUNTED = re.compile(rf"\b({'|'.join(_NAMES)}) ([\d,]*\d)(?=[,)])")


def gap_text(gap: str) -> str:
    """Return a sentence about what a mosaic lacks; what is not known stays as it is."""
    return translated("Gaps", GAPS, _COUNTED.sub(_counted, gap), nested=True)


def _counted(found: re.Match[str]) -> str:
    return f"{status_label(_NAMES[found[1]])} {rewritten(found[2])}"
