"""The run that the monitor shows, as it is known on the GUI thread."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot

from ..core.statuses import ACTIVE, TERMINAL
from .job_bars import JobBars

if TYPE_CHECKING:
    from ..core.pauses import Pause
    from ..core.run_snapshot import RunSnapshot
    from ..core.tile_run import TileState

COLLECT_MS = 250
_SLICE = 150
FAILED = frozenset({"error", "start_failed", "download_failed"})
NOT_STARTED_JOBS = frozenset({"submitting", "created"})


class ShownRun(QObject):
    """States of all tiles in the grid's order, their counts and the times of their jobs.

    Changes that come in are collected and shown a few times a second: ``loaded`` tells that everything is new,
    ``changed`` carries the rows of tiles that changed, ``modeChanged`` that what can be done with the run has changed.
    """

    loaded = pyqtSignal()
    changed = pyqtSignal(object)
    modeChanged = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.snapshot: RunSnapshot | None = None
        self.states: list[TileState] = []
        self.rows: dict[str, int] = {}
        self.counts: Counter[str] = Counter()
        self.bars = JobBars()
        self.pauses: tuple[Pause, ...] = ()
        self.why_none = ""
        self.executing = False
        self.stopping = False
        self.pausing = False
        self.max_credits: float | None = None
        self.begun_at: float | None = None
        self.ended_at: float | None = None
        self._ended_before = 0
        self._seconds_before = 0.0
        self._paused_seconds = 0.0
        self._paused_at: float | None = None
        self._waiting: dict[str, TileState] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_some)

    # --- what comes in -----------------------------------------------------------------------------------------------

    @pyqtSlot(object, object)
    def load(self, snapshot: RunSnapshot, bars: JobBars) -> None:
        """Show another run, or the same anew; ``bars`` are those of the snapshot's jobs, made off the GUI thread."""
        self._timer.stop()
        self._waiting.clear()
        if not self.executing or self.snapshot is None or self.snapshot.folder != snapshot.folder:
            self._seconds_before = snapshot.seconds or bars.busy_seconds()
        self.snapshot = snapshot
        self.states = list(snapshot.states)
        self.rows = snapshot.rows
        self.counts = Counter(snapshot.counts)
        self.bars = bars
        if not self.executing:
            self.max_credits = snapshot.execution.max_credits
            self.begun_at = self.ended_at = None
        self.loaded.emit()
        self.modeChanged.emit()

    def clear(self, why: str = "") -> None:
        """Show no run; ``why`` tells the reason where there is one."""
        self.why_none = why
        self._waiting.clear()
        self.snapshot, self.states, self.rows, self.counts, self.bars = None, [], {}, Counter(), JobBars()
        self.begun_at = self.ended_at = None
        self._seconds_before = 0.0
        self.loaded.emit()
        self.modeChanged.emit()

    def begin(self, max_credits: float | None) -> None:
        """The run is being executed from now on, by this QGIS, with a budget or without."""
        self.max_credits = max_credits
        self.executing, self.stopping, self.pausing = True, False, False
        self.begun_at, self.ended_at = time.time(), None
        self._paused_seconds, self._paused_at = 0.0, None
        self._ended_before = self.ended
        self.modeChanged.emit()

    def end(self) -> None:
        """The run is not executed any more."""
        self.show_waiting()
        self.executing = self.stopping = self.pausing = False
        self.pauses = ()
        self.ended_at = time.time()
        self.modeChanged.emit()

    def set_pausing(self) -> None:
        """The run has been asked to pause; :meth:`set_pauses` follows when it does."""
        self.pausing = True
        self.modeChanged.emit()

    def set_stopping(self) -> None:
        """The run has been asked to stop."""
        self.stopping = True
        self.modeChanged.emit()

    @pyqtSlot(object)
    def set_pauses(self, pauses: tuple[Pause, ...]) -> None:
        """These reasons to wait hold now."""
        if self._paused_at is not None:
            self._paused_seconds += time.time() - self._paused_at
        self.pauses = tuple(pauses)
        self._paused_at = time.time() if self.pauses else None
        self.pausing = False
        self.modeChanged.emit()

    @pyqtSlot(object)
    def take(self, states: Iterable[TileState]) -> None:
        """Take changed states in; they are shown a moment later."""
        self._waiting.update((state.tile_id, state) for state in states)
        if not self._timer.isActive():
            self._timer.start(COLLECT_MS)

    @pyqtSlot()
    def _show_some(self) -> None:
        """Show a part of what has come in, so that nobody waits for it; the rest follows at once."""
        self._show(dict(islice(self._waiting.items(), _SLICE)))
        if self._waiting:
            self._timer.start(0)

    def show_waiting(self) -> None:
        """Show all that has come in."""
        self._timer.stop()
        self._show(dict(self._waiting))

    def _show(self, states: dict[str, TileState]) -> None:
        rows, now = [], time.time()
        for tile_id, state in states.items():
            del self._waiting[tile_id]
            row = self.rows.get(tile_id)
            if row is None or self.states[row] == state:
                continue
            before = self.states[row]
            self.counts[before.status] -= 1
            self.counts[state.status] += 1
            self.states[row] = state
            self.bars.follow(state, now)
            rows.append(row)
        if rows:
            self.changed.emit(rows)

    # --- what is known -----------------------------------------------------------------------------------------------

    @property
    def is_held(self) -> bool:
        """Whether another process executes the run, so that it can only be looked at."""
        return not self.executing and self.snapshot is not None and self.snapshot.holder is not None

    @property
    def is_paused_by_user(self) -> bool:
        """Whether the user has paused the run."""
        from ..core.pauses import PauseKind

        return any(pause.kind is PauseKind.USER for pause in self.pauses)

    @property
    def is_waiting_for_backends(self) -> bool:
        """Whether the only reasons to wait are backends that do not work, of which others may go on."""
        from ..core.pauses import PauseKind

        return bool(self.pauses) and all(pause.kind is PauseKind.DOWN for pause in self.pauses)

    @property
    def total(self) -> int:
        """Number of tiles."""
        return len(self.states)

    @property
    def ended(self) -> int:
        """Number of tiles that have an end."""
        return sum(number for status, number in self.counts.items() if status in TERMINAL)

    @property
    def failed(self) -> int:
        """Number of tiles that failed."""
        return sum(self.counts[status] for status in FAILED)

    @property
    def active(self) -> int:
        """Number of tiles with a job under way."""
        return sum(self.counts[status] for status in ACTIVE)

    @property
    def not_started_jobs(self) -> int:
        """Number of tiles whose job is made, or being made, and has not been started."""
        return sum(self.counts[status] for status in NOT_STARTED_JOBS)

    @property
    def left_jobs(self) -> int:
        """Number of jobs that may go on and cost at backends although nobody watches them."""
        if self.executing or self.snapshot is None or self.is_held or not self.snapshot.execution.backends:
            return 0
        return self.active

    def elapsed_seconds(self) -> float | None:
        """Seconds of all executions until now; None before the first job."""
        here = 0.0 if self.begun_at is None else (self.ended_at or time.time()) - self.begun_at
        return self._seconds_before + here or None

    def seconds_left(self) -> float | None:
        """Seconds until every tile has its end at the pace so far; None when that cannot be said."""
        if not self.executing or self.begun_at is None or self.pauses:
            return None
        ended = self.ended - self._ended_before
        if ended <= 0 or self.ended == self.total:
            return None
        return (time.time() - self.begun_at - self._paused_seconds) / ended * (self.total - self.ended)

    def spent_credits(self) -> float:
        """Credits of all attempts so far."""
        known = self.snapshot.spent if self.snapshot is not None else 0.0
        return known + self.bars.credits_since_loading

    def expected_credits(self) -> float | None:
        """What all tiles are expected to cost: finished jobs' mean where there are some."""
        costs = self.bars.finished_costs
        if costs:
            return sum(costs) / len(costs) * self.total
        return self.snapshot.expected_credits if self.snapshot is not None else None
