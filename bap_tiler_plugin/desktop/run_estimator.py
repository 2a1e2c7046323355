"""Expected credits and time of the run that the dialog describes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

from ..core import durations
from ..core.costs import NOTHING, CostEstimate, CostFigure, estimate, of_backend
from ..core.durations import TimeEstimate, earlier_seconds, estimate_time, published_seconds
from ..core.earlier_runs import learned_limits
from ..core.process import DEFAULT_PROCESS
from .background import BackgroundTask
from .grid_preview import GridMeasure
from .run_request import LOCAL_PROCESS

LOCAL_BACKEND = "local"


@dataclass(frozen=True)
class RunShape:
    """What an estimate depends on beside the grid.

    :ivar source: address, file or id of the process.
    :ivar values: the arguments, as JSON.
    :ivar backends: names as runs keep them.
    """

    source: str
    values: str
    cost: CostFigure
    period: tuple[str, ...] | None
    is_local: bool
    backends: tuple[str, ...]
    slots: int
    starts_per_minute: int | None
    runs: Path


class RunEstimator(QObject):
    """Estimates at once; looks for earlier runs off the GUI thread and then emits ``learned``."""

    learned = pyqtSignal()
    limitsLearned = pyqtSignal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds: dict[Any, tuple[float, float] | None] = {}
        self._task: BackgroundTask | None = None
        self._asked: Any = None
        self._asked_for: dict[Any, float] = {}

    def close(self) -> None:
        """End: nothing is emitted any more."""
        if self._task is not None:
            self._task.cancel()

    def credits(self, measure: GridMeasure, shape: RunShape) -> CostEstimate:
        """Return what the run costs."""
        if shape.is_local:
            return NOTHING
        asked = self._asked_for.get(_key_of_answer(measure, shape))
        if asked is not None:
            return _shared(of_backend([asked], measure.number), shape)
        period = list(shape.period) if shape.period else None
        return _shared(estimate(shape.cost, measure.area_km2, measure.number, period), shape)

    def take_answer(self, measure: GridMeasure, shape: RunShape, credits: float) -> None:
        """Take over what the backend expects one job of the run to cost, as long as the run stays the same."""
        self._asked_for = {_key_of_answer(measure, shape): credits}
        self.learned.emit()

    def time(self, measure: GridMeasure, shape: RunShape) -> TimeEstimate:
        """Return how long the run takes, as far as that is known now."""
        key = (_names(shape.source), shape.backends, shape.runs)
        if key not in self._seconds:
            self._look(key)
        seconds, source = self._seconds.get(key), durations.EARLIER_RUNS
        if seconds is None and not shape.is_local:
            period = list(shape.period) if shape.period else None
            seconds, source = published_seconds(shape.source, period), durations.EXAMPLES
        return estimate_time(seconds, source, measure.number, shape.slots, shape.starts_per_minute)

    def forget(self) -> None:
        """Look again at earlier runs, as there is one more."""
        self._seconds.clear()

    def _look(self, key: Any) -> None:
        if self._task is not None:
            return
        self._asked = key
        names, backends, runs = key
        task = BackgroundTask(self.tr("BAP Tiler: earlier runs"), lambda: _earlier(runs, names, backends))
        task.succeeded.connect(self._found)
        task.failed.connect(self._found)
        self._task = task
        QgsApplication.taskManager().addTask(task)

    @pyqtSlot(object)
    def _found(self, seconds: Any) -> None:
        self._task = None
        self._seconds[self._asked] = None
        if isinstance(seconds, tuple):
            self._seconds[self._asked], limits = seconds
            self.limitsLearned.emit(limits)
        self.learned.emit()


def _key_of_answer(measure: GridMeasure, shape: RunShape) -> Any:
    return measure.tile_size, measure.crs, shape.source, shape.values, shape.backends


def _shared(cost: CostEstimate, shape: RunShape) -> CostEstimate:
    """Return the costs of a run of which this computer does a share that is not known beforehand, and for nothing."""
    return replace(cost, low=0.0) if cost.is_known and LOCAL_BACKEND in shape.backends else cost


def _names(source: str) -> tuple[str, ...]:
    return (DEFAULT_PROCESS, LOCAL_PROCESS) if source == DEFAULT_PROCESS else (source,)


def _earlier(
    runs: Path, names: Sequence[str], backends: Sequence[str]
) -> tuple[tuple[float, float] | None, dict[str, int]]:
    """Return the seconds of a job, and how many jobs at a time backends take."""
    found = [earlier_seconds(runs, names, backend) for backend in backends]
    known = [pair for pair in found if pair is not None]
    seconds = (min(low for low, _ in known), max(high for _, high in known)) if known else None
    return seconds, learned_limits(runs)
