"""The window in which a run is set up, started and followed. Shows and asks; the controller acts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QTimer, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QCloseEvent, QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..core.errors import BackendError, InputError
from ..words.note_words import note_text
from ..words.problem_words import without_field
from .area_page import DRAWN, EXTENT, AreaPage
from .backends_page import BackendsPage
from .cost_question import CostQuestion
from .dialog_messages import DialogMessages
from .field_problems import FieldProblems
from .opening_size import opening_size
from .own_processes import OwnProcesses
from .process_page import ProcessPage
from .project_settings import keep_state, read_state
from .run_request import GridRequest, ProcessRequest, RunRequest
from .run_size import RunSize
from .step_bar import StepBar

AREA, PROCESS, BACKENDS = range(3)
_PAGE_NAMES = ("area", "process", "backends")
_FIELD_OF_PROBLEM = {"BACKENDS": "Backend", "Grid CRS": "Grid CRS", "CRS": "Grid CRS"}
_FIELD_OF_SOURCE = {EXTENT: "Extent", DRAWN: "Area"}
_CHECK_DELAY_MS = 150


class RunDialog(QDialog, DialogMessages):
    """Asks for area, grid, process, backends and folder; emits what is wanted as immutable requests.

    ``sizeChanged`` tells, with a short delay, that number of tiles, credits or time have changed.
    """

    gridRequested = pyqtSignal(object)
    runRequested = pyqtSignal(object, object)
    cancelRequested = pyqtSignal()
    sizeChanged = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self.area, self.process, self.backends = AreaPage(canvas, self), ProcessPage(self), BackendsPage(self)
        self.pages = (self.area, self.process, self.backends)
        self.steps = (self.areaStep, self.processStep, self.backendsStep)
        for page in self.pages:
            self.inputs.addWidget(page)
        buttons = (self.backButton, self.nextButton, self.runButton)
        self.step_bar = StepBar(self.steps, self.inputs, *buttons, self)
        self.run_size = RunSize(canvas, self.area, self.process, self.backends, self)
        self.own_processes = OwnProcesses(self.process, self.backends, self)
        self.cost_question = CostQuestion(self)
        self.problems = FieldProblems(self.messageBar, {**self.area.fields(), **self.backends.fields()})
        self._running = self._sized = self._counting = False
        self._told: set[int] = set()
        self._no_grid: Exception | None = None
        self._kept: dict[str, Any] = {}
        self._first: dict[str, Any] = {}
        self._check_timer, self._area_timer = QTimer(self), QTimer(self)
        for timer in (self._check_timer, self._area_timer):
            timer.setSingleShot(True)
            timer.setInterval(_CHECK_DELAY_MS)
        self._fill()
        self._connect()
        self.set_running(False)
        self.go_to(AREA)
        self.restore_project()

    def _fill(self) -> None:
        bold = self.countLabel.font()
        bold.setBold(True)
        self.countLabel.setFont(bold)
        self.progressBar.hide()
        self.statusLabel.hide()
        self._watch_parameters()

    def _connect(self) -> None:
        self.area.changed.connect(self._forget_count)
        self.area.changed.connect(self._area_timer.start)
        self.area.windowWanted.connect(self.setVisible)
        self.area.advanced.unfolded.connect(self.problems.refresh)
        self.process.changed.connect(self._check_timer.start)
        self.process.processShown.connect(self._watch_parameters)
        self.process.processShown.connect(self.messageBar.clearWidgets)
        self.process.failed.connect(self._show_problem)
        self.backends.changed.connect(self._check_timer.start)
        self.backends.failed.connect(self._show_problem)
        self.backends.scenesTaken.connect(self._take_over_scenes)
        self.own_processes.failed.connect(self._show_problem)
        self.cost_question.answered.connect(self.run_size.take_answer)
        self.cost_question.failed.connect(self._show_problem)
        self.cost_question.ended.connect(lambda: self.backends.estimateButton.setEnabled(True))
        self.backends.estimateButton.clicked.connect(self._ask_for_credits)
        self.run_size.measured.connect(self._measured)
        self.run_size.told.connect(self._show_size)
        self._check_timer.timeout.connect(self._check)
        self._area_timer.timeout.connect(self._follow_area)
        self.gridButton.clicked.connect(self._ask_for_grid)
        self.runButton.clicked.connect(self._ask_for_run)
        self.cancelButton.clicked.connect(self.cancelRequested)
        self.closeButton.clicked.connect(self.close)
        self.nextButton.clicked.connect(self._go_on)
        QgsProject.instance().readProject.connect(self.restore_project)
        QgsProject.instance().cleared.connect(self.restore_project)

    # --- the window ------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Take a size that fits when the window opens for the first time, and draw the tiles."""
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            self.resize(opening_size(self, self.inputs, [page.scrollArea.widget() for page in self.pages]))
        self._follow_area()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the tiles off the map."""
        super().hideEvent(event)
        self.run_size.rest()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was filled in with the project."""
        self.keep_in_project()
        super().closeEvent(event)

    def end(self) -> None:
        """Let go of the map and of what goes on in the background."""
        self.run_size.close()
        for part in (self.process, self.backends, self.own_processes, self.cost_question):
            part.end()

    def go_to(self, step: int) -> None:
        """Open a step."""
        self.step_bar.go_to(step)

    @pyqtSlot()
    def _go_on(self) -> None:
        step = self.inputs.currentIndex()
        self.problems.clear()
        problems = self._problems_of(step)
        if problems:
            self._told.add(step)
            self.show_problems(problems)
        else:
            self.go_to(step + 1)

    # --- what is filled in -----------------------------------------------------------------------------------------

    def grid_request(self) -> GridRequest:
        """Return the grid that the fields describe; raises ``InputError``."""
        return self.area.grid_request()

    def process_request(self) -> ProcessRequest:
        """Return process and arguments as they stand; not checked."""
        return self.process.request()

    def run_request(self) -> RunRequest:
        """Return the run that the fields describe; raises ``InputError`` for backend, scenes and folder."""
        return self.backends.run_request(self.process.request(), self.area.overlapSpin.value())

    def set_extent(self, bounds: tuple[float, float, float, float], crs: QgsCoordinateReferenceSystem) -> None:
        """Fill in the extent: minx, miny, maxx, maxy in ``crs``."""
        self.area.set_extent(bounds, crs)

    def set_period(self, first: date, after_last: date) -> None:
        """Fill in the period; ``after_last`` is no longer part of it."""
        self.process.set_period(first, after_last)

    def keep_in_project(self) -> None:
        """Keep what is filled in with the project, when it is something else than the window began with."""
        state = self._state()
        if state != self._kept:
            keep_state(QgsProject.instance(), state)
            self._kept = state

    @pyqtSlot()
    def restore_project(self) -> None:
        """Show what was kept with the project, else what suits its map."""
        if self._running:
            return
        state = read_state(QgsProject.instance())
        is_first, self._first = not self._first, self._first or self._state()
        for name, page in zip(_PAGE_NAMES, self.pages):
            if isinstance(state.get(name), dict):
                page.restore(state[name])
            elif not is_first:
                page.restore(self._first[name])
        if not isinstance(state.get("area"), dict):
            self.area.set_default_area()
        self._kept = self._state()

    def _state(self) -> dict[str, Any]:
        return {name: page.state() for name, page in zip(_PAGE_NAMES, self.pages)}

    @pyqtSlot(object)
    def _take_over_scenes(self, scenes: Any) -> None:
        self.problems.clear()
        self.set_extent(scenes.bounds, QgsCoordinateReferenceSystem("EPSG:4326"))
        self.set_period(scenes.first_day, scenes.day_after_last)

    @pyqtSlot()
    def _watch_parameters(self) -> None:
        """Have a line for problems below each parameter of the process that is shown."""
        known = [name for name in self.problems.fields() if name.startswith("Parameter ")]
        self.problems.remove(known)
        for name, edit in self.process.form.edits.items():
            self.problems.add(f'Parameter "{name}"', self.process.form.forms[name], edit)
        if self.process.form.optional_group is not None:
            self.process.form.optional_group.collapsedStateChanged.connect(self.problems.refresh)
        self._told.discard(PROCESS)

    # --- following the fields --------------------------------------------------------------------------------------

    @pyqtSlot()
    def _follow_area(self) -> None:
        if not self.isVisible():
            return
        if self.run_size.measure is None:
            self.show_count("…")
        if not self._running:
            self.statusLabel.hide()
        self._set_counting(True)
        self.run_size.follow()
        self._check_timer.start()

    @pyqtSlot()
    def _forget_count(self) -> None:
        self._no_grid = None

    def _set_counting(self, counting: bool) -> None:
        """While the tiles are counted, no run is started."""
        self._counting = counting
        self.runButton.setEnabled(not self._running and not counting)

    @pyqtSlot(object)
    def _measured(self, result: Any) -> None:
        is_problem = isinstance(result, Exception)
        self._no_grid = result if is_problem else None
        self._set_counting(False)
        self.show_count(self.tr("none") if is_problem else "", result if is_problem else None)
        self.area.show_notes(() if is_problem else [note_text(note) for note in result.notes])
        self._check()

    @pyqtSlot(str, str, object)
    def _show_size(self, text: str, sources: str, lines: list) -> None:
        self.countLabel.setText(text)
        self.countLabel.setToolTip(sources)
        self.backends.show_summary(lines)
        self.sizeChanged.emit()

    def show_count(self, text: str, problem: Exception | None = None) -> None:
        """Show number and area of the tiles, or beside the field why there are none."""
        found = [] if problem is None else self.area.check() or [problem]
        texts = {self._field_of(each) or "Extent": without_field(each) for each in found}
        self.area.advanced.unfold_for(texts)
        for field in self.area.fields():
            self.problems.set_line(field, texts.get(field, ""))
        if text:
            self.countLabel.setText(text)

    @pyqtSlot()
    def _check(self) -> None:
        """Show beside each step whether it is complete, and what the run comes to."""
        left: list[Exception] = []
        for step in (AREA, PROCESS, BACKENDS):
            problems = self._problems_of(step)
            left += problems
            self.step_bar.mark(step, problems)
            if step in self._told and step != AREA:
                self._show_lines(step, problems)
        if not self._counting:
            self.clear_problem(left)
        self.run_size.tell()

    def _show_lines(self, step: int, problems: Sequence[Exception]) -> None:
        texts = {self._field_of(problem): without_field(problem) for problem in problems}
        fields = self.backends.fields() if step == BACKENDS else [
            name for name in self.problems.fields() if name.startswith("Parameter ")
        ]  # fmt: skip
        for field in fields:
            self.problems.set_line(field, texts.get(field, ""))

    def _problems_of(self, step: int) -> list[Exception]:
        if step == PROCESS:
            return list(self.process.check())
        if step == AREA:
            return self.area.check() or ([] if self._no_grid is None else [self._no_grid])
        try:
            self.run_request()
            self.run_size.check_scenes()
        except InputError as error:
            return [error]
        return []

    # --- problems --------------------------------------------------------------------------------------------------

    def show_problems(self, problems: Sequence[Exception]) -> None:
        """Show problems in the message bar and beside the fields they are about, and put the cursor into the first."""
        named = [(self._field_of(problem), problem) for problem in problems]
        self.area.advanced.unfold_for(field for field, _ in named)
        self.process.form.unfold([field.partition('"')[2].rstrip('"') for field, _ in named])
        widget = self.problems.show(named)
        self._in_bar = problems[0]
        if (step := self._step_of(named[0][0])) is not None:
            self.go_to(step)
        if widget is not None:
            self.pages[self.inputs.currentIndex()].scrollArea.ensureWidgetVisible(widget)
            widget.setFocus()

    @pyqtSlot(object)
    def _show_problem(self, problem: Exception) -> None:
        self.show_problems([problem])

    def _step_of(self, field: str) -> int | None:
        if field in self.area.fields():
            return AREA
        if field in self.backends.fields():
            return BACKENDS
        return PROCESS if field.startswith(("Parameter ", "Process", "Catalogue")) else None

    def _field_of(self, problem: Exception) -> str:
        """Return the name of the field that a problem is about, empty when there is none."""
        if isinstance(problem, BackendError):
            from ..core.faults import LoginError

            if isinstance(problem, LoginError) and self.backends.passwordEdit.isVisibleTo(self.backends):
                return "Password"
            return "URL" if self.backends.ownGroup.isVisibleTo(self.backends) else "Backend"
        field = getattr(problem, "field", "")
        if field.startswith('Parameter "') and field not in self.problems.fields():
            return "Process"
        if field == "Area":
            return _FIELD_OF_SOURCE.get(self.area.source(), "Layer")
        return _FIELD_OF_PROBLEM.get(field, field)

    # --- asking ----------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _ask_for_grid(self) -> None:
        self.problems.clear()
        problems = self.area.check()
        if problems:
            self.show_problems(problems)
            return
        self.run_size.rest()
        self.keep_in_project()
        self.gridRequested.emit(self.grid_request())

    @pyqtSlot()
    def _ask_for_run(self) -> None:
        self.problems.clear()
        problems = [problem for step in (AREA, PROCESS, BACKENDS) for problem in self._problems_of(step)]
        if problems:
            self._told.update((AREA, PROCESS, BACKENDS))
            self.show_problems(problems)
            return
        if self.backends.log_in_first(self._ask_for_run):
            return
        self.run_size.rest()
        self.keep_in_project()
        self.runRequested.emit(self.grid_request(), self.run_request())

    @pyqtSlot()
    def _ask_for_credits(self) -> None:
        self.problems.clear()
        problems = [problem for step in (AREA, PROCESS, BACKENDS) for problem in self._problems_of(step)]
        if problems:
            self.show_problems(problems)
        elif not self.backends.log_in_first(self._ask_for_credits):
            self.backends.estimateButton.setEnabled(False)
            self.cost_question.ask(self.grid_request(), self.run_request())

    # --- while a run goes on ---------------------------------------------------------------------------------------

    def set_running(self, running: bool) -> None:
        """Lock the fields while a run goes on."""
        self._running = running
        self.inputs.setEnabled(not running)
        self.gridButton.setEnabled(not running)
        self.runButton.setEnabled(not running and not self._counting)
        self.cancelButton.setEnabled(running)
        self.cancelButton.setVisible(running)
        self.gridButton.setVisible(not running)

    def offer_fresh_folder(self) -> None:
        """Fill in a new run folder, so that the next run does not meet the last one."""
        self.run_size.learn()
        self.backends.offer_fresh_folder()
