"""What the run dialog keeps with the project. Never a secret."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsProject

_SCOPE, _KEY = "BapTiler", "run_dialog"


def read_state(project: QgsProject) -> dict[str, Any]:
    """Return what was kept, empty when there is nothing or it cannot be read."""
    text, found = project.readEntry(_SCOPE, _KEY, "")
    if not found or not text:
        return {}
    try:
        state = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return state if isinstance(state, dict) else {}


def keep_state(project: QgsProject, state: dict[str, Any]) -> None:
    """Keep a state; the project counts as changed only when it differs from what was kept."""
    text = json.dumps(state, ensure_ascii=False, sort_keys=True)
    if text != json.dumps(read_state(project), ensure_ascii=False, sort_keys=True):
        project.writeEntry(_SCOPE, _KEY, text)
