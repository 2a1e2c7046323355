"""What the run that the pages describe comes to: tiles, credits, time; drawn on the map and told in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

from ..core.costs import CostEstimate
from ..core.errors import InputError
from ..core.schemas import shown_whole
from . import run_summary
from .area_page import AreaPage
from .backend_choices import LOCAL
from .backends_page import BackendsPage
from .grid_preview import GridMeasure, GridPreview
from .process_page import ProcessPage
from .run_estimator import LOCAL_BACKEND, RunEstimator, RunShape
from .run_request import LocalRequest


class RunSize(QObject):
    """Follows the pages while their window is shown.

    ``measured`` carries a ``GridMeasure`` or the ``Exception`` why there is no grid; ``told`` one line, its sources,
    and the lines of a summary.
    """

    measured = pyqtSignal(object)
    told = pyqtSignal(str, str, object)

    def __init__(
        self, canvas: QgsMapCanvas | None, area: AreaPage, process: ProcessPage, backends: BackendsPage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._area, self._process, self._backends = area, process, backends
        self.measure: GridMeasure | None = None
        self._is_drawn = False
        self._preview = GridPreview(canvas, self)
        self._estimator = RunEstimator(self)
        self._preview.measured.connect(self._take_measure)
        self._estimator.learned.connect(self.tell)
        self._estimator.limitsLearned.connect(backends.learn_limits)
        backends.summary.overlapTaken.connect(area.overlapSpin.setValue)

    def follow(self) -> None:
        """Measure the grid that the fields describe now, and draw it."""
        self._is_drawn = self._area.previewCheck.isChecked()
        try:
            self._preview.ask(self._area.grid_request(), with_drawing=self._is_drawn)
        except InputError as error:
            self._preview.forget()
            self._take_measure(error)

    def rest(self) -> None:
        """Take the tiles off the map until :meth:`follow` is called again."""
        self._is_drawn = False
        self._preview.clear()

    def close(self) -> None:
        """End: nothing is emitted any more."""
        self._preview.close()
        self._estimator.close()

    def learn(self) -> None:
        """Look again at earlier runs, as there is one more."""
        self._estimator.forget()
        self.tell()

    def credits(self) -> CostEstimate | None:
        """Return what the run is expected to cost, None while there is no grid."""
        return None if self.measure is None else self._estimator.credits(self.measure, self._shape())

    def check_scenes(self) -> None:
        """Raise ``InputError`` when the run is for this computer alone, which has no scene of the area."""
        if self.measure is None or not self._backends.is_local:
            return
        problem = run_summary.scenes_problem(self._local(), self.measure)
        if problem is not None:
            raise problem

    def take_answer(self, credits: float) -> None:
        """Take over what the backend expects one job of this run to cost."""
        if self.measure is not None:
            self._estimator.take_answer(self.measure, self._shape(), credits)

    @pyqtSlot()
    def tell(self) -> None:
        """Tell what the run comes to, as far as there is a grid."""
        measure = self.measure
        if measure is None:
            return
        shape = self._shape()
        cost, time = self._estimator.credits(measure, shape), self._estimator.time(measure, shape)
        credits = "" if shape.is_local else run_summary.credits_text(cost)
        parts = (run_summary.tiles_text(measure), credits, run_summary.time_text(time))
        sources = f"{run_summary.credits_source(cost)}\n{run_summary.time_source(time)}"
        overlap = self._area.overlapSpin.value()
        lines = run_summary.lines(measure, cost, time, self._process.title(), shape, overlap)
        title, words, metres = run_summary.overlap_advice(self._process.source, measure.tile_size, overlap)
        lines.append((title, words))
        lines.insert(0, run_summary.scenes_advice(run_summary.scenes_problem(self._local(), measure)))
        entry = self._process.entry
        lines.append(run_summary.advice(entry.backends if entry is not None else (), self._backends.addresses()))
        self.told.emit(", ".join(filter(None, parts)), sources, lines)
        self._backends.summary.offer_overlap(title, metres)

    def _local(self) -> LocalRequest | None:
        """Return what this computer would work with, None when it has no part or no scenes yet."""
        try:
            return self._backends.local_request() if self._backends.rows[LOCAL].is_used else None
        except InputError:
            return None

    @pyqtSlot(object)
    def _take_measure(self, result: Any) -> None:
        self.measure = result if isinstance(result, GridMeasure) else None
        if self.measure is not None and self._is_drawn:
            self._preview.draw(self.measure)
        else:
            self._preview.clear()
        self.measured.emit(result)

    def _shape(self) -> RunShape:
        period, local = self._process.period(), self._backends.is_local
        used = self._backends.used()
        names = [LOCAL_BACKEND if row.choice.key == LOCAL else row.choice.label for row in used]
        return RunShape(
            source=self._process.source,
            values=shown_whole(self._process.form.arguments()),
            cost=self._process.cost(),
            period=tuple(period) if period else None,
            is_local=local,
            backends=tuple(names),
            slots=self._backends.slots(),
            starts_per_minute=self._backends.starts_per_minute(),
            runs=Path(self._backends.folderWidget.filePath()).parent,
        )
