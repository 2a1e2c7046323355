"""What an algorithm that executes a run tells about its tiles and pauses, and when nobody can mend a pause."""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..core.pauses import Pause, PauseKind
from ..core.statuses import TERMINAL
from ..words.decision_words import reason_text
from .base import tile_text

if TYPE_CHECKING:
    from ..core.backends import DeviceCode
    from ..core.tile_run import TileRun, TileState

LOGIN_SECONDS = 60.0
REMEDIES = {
    PauseKind.LOGIN: QT_TRANSLATE_NOOP("Algorithms", "Log in to the backend, or set its credentials anew"),
    PauseKind.PAYMENT: QT_TRANSLATE_NOOP(
        "Algorithms", "Buy credits at the backend; the run looks by itself whether it can go on"
    ),
    PauseKind.REFUSED: QT_TRANSLATE_NOOP("Algorithms", "Create a run with another process or other parameters"),
    PauseKind.BUDGET: QT_TRANSLATE_NOOP("Algorithms", "Run it again with a larger budget (MAX_CREDITS)"),
    PauseKind.DISK: QT_TRANSLATE_NOOP("Algorithms", "Make room on the disk; the run goes on by itself"),
    PauseKind.DOWN: QT_TRANSLATE_NOOP(
        "Algorithms", "The run tries again by itself; when it is stopped, it can be resumed later"
    ),
    PauseKind.USER: QT_TRANSLATE_NOOP("Algorithms", "Resume the run"),
}
_UNMENDED = (PauseKind.LOGIN, PauseKind.REFUSED)


class RunWatcher:
    """Tells the feedback what happens to tiles and pauses; called from any thread.

    Nobody can change a budget or the credentials of an algorithm that runs. So the run is to end when all that is left
    waits for a larger budget, for other parameters, or for a login that could not be renewed for
    :data:`LOGIN_SECONDS`. Other pauses (credits at the backend, room on the disk) are waited for.
    """

    def __init__(self, run: TileRun, backends: Collection[str], feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._lock = threading.Lock()
        self._backends = frozenset(backends)
        self._states = {state.tile_id: state for state in run.states()}
        self._pauses: dict[tuple[PauseKind, str], tuple[Pause, float]] = {}
        self._code_until = 0.0

    def show(self, states: Iterable[TileState]) -> None:
        """Take over changed states; progress is the share of tiles that have an end."""
        with self._lock:
            for state in states:
                before = self._states.get(state.tile_id)
                self._states[state.tile_id] = state
                if before is not None and before.status == state.status:
                    continue
                self._feedback.pushInfo(tile_text(state.tile_id, state.status, state.message))
            ended = sum(state.status in TERMINAL for state in self._states.values())
            self._feedback.setProgress(100 * ended / max(1, len(self._states)))

    def ask_for_login(self, code: DeviceCode) -> None:
        """Show where to log in; as long as the code is valid, the run waits."""
        with self._lock:
            self._code_until = time.monotonic() + code.seconds
        text = QCoreApplication.translate("Algorithms", "Log in to {backend} at {url} with the code {code}")
        self._feedback.pushWarning(text.format(backend=code.backend, url=code.url, code=code.code))

    def paused(self, pause: Pause) -> None:
        """Tell about a pause and its remedy, once while it lasts."""
        with self._lock:
            key = (pause.kind, pause.backend)
            is_new = key not in self._pauses
            since = time.monotonic() if is_new else self._pauses[key][1]
            self._pauses[key] = (pause, since)
        if is_new:
            text = QCoreApplication.translate("Algorithms", "Paused: {reason}")
            self._feedback.pushWarning(text.format(reason=_with_remedy(pause)))

    def resumed(self, pause: Pause) -> None:
        """Tell that a pause is over."""
        with self._lock:
            known = self._pauses.pop((pause.kind, pause.backend), None)
        if known is not None:
            text = QCoreApplication.translate("Algorithms", "Goes on after: {reason}")
            self._feedback.pushInfo(text.format(reason=_sentence(_said(pause))))

    def why_hopeless(self) -> str:
        """Return why the run cannot go on and nobody can mend that, with the remedy; empty while it may go on."""
        with self._lock:
            pauses = dict(self._pauses)
            if not pauses:
                return ""
            stuck = {
                pause.backend: pause
                for pause, since in pauses.values()
                if pause.kind in _UNMENDED and self._lasts(pause, since)
            }
            budget = next((pause for pause, _ in pauses.values() if pause.kind is PauseKind.BUDGET), None)
            if not self._nothing_goes_on(stuck, budget is not None):
                return ""
        reasons = [pause for pause in (budget, *stuck.values()) if pause is not None]
        return " ".join(map(_with_remedy, reasons))

    def _nothing_goes_on(self, stuck: Mapping[str, Pause], is_budget_reached: bool) -> bool:
        if not stuck and not is_budget_reached:
            return False
        left = [state for state in self._states.values() if state.status not in TERMINAL]
        return bool(left) and not any(self._goes_on(state, stuck, is_budget_reached) for state in left)

    def _goes_on(self, state: TileState, stuck: Mapping[str, Pause], is_budget_reached: bool) -> bool:
        """Return whether a tile without an end can come to one while the pauses last."""
        if state.status in ("not_started", "created") and is_budget_reached:
            return False
        if state.status == "not_started":
            return not self._backends <= set(stuck)
        pause = stuck.get(state.backend_name or "")
        if pause is not None:
            return pause.kind is not PauseKind.LOGIN
        return state.backend_name in self._backends

    def _lasts(self, pause: Pause, since: float) -> bool:
        return pause.kind is not PauseKind.LOGIN or time.monotonic() >= max(since + LOGIN_SECONDS, self._code_until)


def _said(pause: Pause) -> str:
    reason = reason_text(pause.reason)
    return f"{pause.backend}: {reason}" if pause.backend else reason


def _with_remedy(pause: Pause) -> str:
    return f"{_sentence(_said(pause))} {QCoreApplication.translate('Algorithms', REMEDIES[pause.kind])}."


def _sentence(text: str) -> str:
    return f"{text.strip().rstrip('.')}."
