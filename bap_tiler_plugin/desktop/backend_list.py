"""The list of backends: presets, this computer, and those that a person has added."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import QGridLayout, QWidget

from ..core.backends import Credentials
from .backend_choices import CHOICES, LOCAL, BackendChoice, stored_choices, to_store
from .backend_row import BackendRow

_LOCAL_AND_ONE = 2


class BackendList(QObject):
    """The lines by key. Logins that were filled in for added backends are in memory only."""

    changed = pyqtSignal()
    loginWanted = pyqtSignal(str)
    testWanted = pyqtSignal(str)
    removed = pyqtSignal(str)

    def __init__(self, form: QGridLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self.rows: dict[str, BackendRow] = {}
        self.filled_in: dict[str, Credentials | None] = {}
        for choice in CHOICES:
            self.add(choice)
        self.rows[LOCAL].check.setChecked(True)

    def add(self, choice: BackendChoice, credentials: Credentials | None = None) -> BackendRow:
        """Show a backend at the end of the list; every second line of the form is for messages."""
        place = self._form.rowCount() // 2 * 2 + 2
        row = self.rows[choice.key] = BackendRow(choice, self._form, place, self.parent())
        self.filled_in[choice.key] = credentials
        row.changed.connect(self.changed)
        if choice.key != LOCAL:
            row.check.clicked.connect(self._take_the_place_of_local)
        row.loginWanted.connect(self.loginWanted)
        row.testWanted.connect(self.testWanted)
        row.removeWanted.connect(self.remove)
        return row

    @pyqtSlot(bool)
    def _take_the_place_of_local(self, ticked: bool) -> None:
        """Untick this computer, which a new run proposes, when a person ticks the first other backend."""
        local = self.rows[LOCAL]
        if ticked and local.is_used and len(self.used()) == _LOCAL_AND_ONE:
            local.check.setChecked(False)

    @pyqtSlot(str)
    def remove(self, key: str) -> None:
        """Take a backend off the list."""
        self.rows.pop(key).remove()
        self.filled_in.pop(key, None)
        self.removed.emit(key)

    def used(self) -> list[BackendRow]:
        """Return the lines that are ticked."""
        return [row for row in self.rows.values() if row.is_used]

    def use_only(self, keys: Iterable[str]) -> None:
        """Tick these backends and no others."""
        wanted = set(keys)
        for key, row in self.rows.items():
            row.check.setChecked(key in wanted)

    def widgets(self) -> list[QWidget]:
        """Return what the Tab key goes through."""
        return [widget for row in self.rows.values() for widget in row.widgets if widget is not row.state_label]

    def state(self) -> dict[str, Any]:
        """Return what is worth keeping with the project."""
        return {
            "used": [row.choice.key for row in self.used()],
            "parallel": {key: row.parallel_spin.value() for key, row in self.rows.items()},
            "own": [to_store(row.choice) for row in self.rows.values() if row.choice.is_added],
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Show what :meth:`state` returned earlier; what cannot be used is passed over."""
        for key in [key for key, row in self.rows.items() if row.choice.is_added]:
            self.remove(key)
        for choice in stored_choices(state.get("own"), self.rows):
            self.add(choice)
        used = state.get("used")
        known = [key for key in used if key in self.rows] if isinstance(used, list) else []
        self.use_only(known or [LOCAL])
        parallel = state.get("parallel")
        for key, number in parallel.items() if isinstance(parallel, dict) else ():
            if key in self.rows and isinstance(number, int):
                self.rows[key].parallel_spin.setValue(number)
