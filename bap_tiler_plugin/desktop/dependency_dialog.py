"""The window that adds the Python packages which this QGIS lacks."""

from __future__ import annotations

import threading
from enum import Enum
from importlib import invalidate_caches
from pathlib import Path
from typing import Any, Callable

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QFontDatabase, QGuiApplication, QTextCursor
from qgis.PyQt.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from ..core.self_check import short_path
from ..dependencies.added_folder import is_anything_added, remove
from ..dependencies.installed import other_path_entries
from ..dependencies.plan import Place, Plan, Progress, carry_out, look_up
from ..dependencies.requirements import DependencyCancelledError
from ..dependencies.sizes import size_text
from ..dependencies.unfitting import in_conflict
from .dependency_setup import by_hand, place
from .dependency_task import DependencyTask
from .dependency_words import headline, reason, removed, size_of, step_of, what_stays
from .package_words import in_the_way

FORM, _ = uic.loadUiType(str(Path(__file__).with_suffix(".ui")))
_LINES = 2000
_TYPING_MS = 800
_SIZE_IN_LETTERS = (88, 30)


class State(Enum):
    """What the window is doing."""

    LOOKING = "looking"
    READY = "ready"
    INSTALLING = "installing"
    COMPLETE = "complete"
    FAILED = "failed"
    BLOCKED = "blocked"


class DependencyDialog(QDialog, FORM):
    """Says what is missing, what will be added, how much it is and where it goes; then adds it, or removes it again.

    ``completed`` tells that everything is there; ``selfCheckRequested`` asks for the page with the self-check.
    """

    completed = pyqtSignal()
    selfCheckRequested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None, make_place: Callable[[Path | None], Place] = place) -> None:
        super().__init__(parent)
        self.setupUi(self)
        self._make_place = make_place
        self._place = make_place(None)
        self._plan: Plan | None = None
        self._progress: Progress | None = None
        self._task: DependencyTask | None = None
        self.state = State.READY
        self._arrange()
        self.installButton.clicked.connect(self._install_or_look_up)
        self.cancelButton.clicked.connect(self._stop)
        self.removeButton.clicked.connect(self._remove)
        self.copyButton.clicked.connect(self._copy)
        self.selfCheckButton.clicked.connect(self.selfCheckRequested)
        self.logButton.toggled.connect(self.logEdit.setVisible)
        self.closeButton.clicked.connect(self.close)
        self.sourceCombo.currentIndexChanged.connect(self._source_changed)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPING_MS)
        self._typed.timeout.connect(self._source_changed)
        self.wheelsWidget.fileChanged.connect(lambda _path: self._typed.start())

    def _arrange(self) -> None:
        self.packagesTree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.packagesTree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.packagesTree.header().setStretchLastSection(False)
        self.logButton.setCheckable(True)
        self.logEdit.setVisible(False)
        self.logEdit.setMaximumBlockCount(_LINES)
        self.logEdit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.wheelsWidget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.wheelsWidget.setVisible(False)
        self.folderEdit.setText(short_path(self._place.folder))
        self.installButton.setDefault(True)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _SIZE_IN_LETTERS[0], metrics.lineSpacing() * _SIZE_IN_LETTERS[1])

    # --- what is shown ---------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Look what is missing and, when something is, what has to be added."""
        if self._task is not None:
            return
        self.messageBar.clearWidgets()
        self.installButton.setFocus()
        if self._place.unfitting() or self._place.lacking():
            self._look_up()
            return
        was_blocked = self.state is State.BLOCKED
        self._show(State.COMPLETE)
        if was_blocked:
            self.completed.emit()

    def _show(self, state: State) -> None:
        self.state = state
        busy = state in (State.LOOKING, State.INSTALLING)
        can_add = state not in (State.COMPLETE, State.BLOCKED)
        self.reasonLabel.setVisible(state in (State.FAILED, State.BLOCKED))
        self.stepLabel.setVisible(busy)
        self.progressBar.setVisible(busy)
        self.progressBar.setRange(0, 0 if state is State.LOOKING else 100)
        self.cancelButton.setVisible(busy)
        self.cancelButton.setEnabled(True)
        self.packagesTree.setVisible(state is State.LOOKING or self._plan is not None)
        for widget in (self.sourceCombo, self.wheelsWidget, self.sourceTitle):
            widget.setEnabled(not busy)
        for widget in (self.sourceCombo, self.sourceTitle, self.sizeTitle, self.sizeLabel):
            widget.setVisible(can_add)
        self.wheelsWidget.setVisible(can_add and self.sourceCombo.currentIndex() == 1)
        self.installButton.setVisible(state is not State.COMPLETE)
        self.installButton.setEnabled(not busy)
        self.installButton.setText(self._next_step())
        self.removeButton.setEnabled(not busy and is_anything_added(self._place.folder))
        self.headlineLabel.setText(headline(self._place))
        self.sizeLabel.setText(self._size())

    def _next_step(self) -> str:
        if self.state in (State.FAILED, State.BLOCKED):
            return self.tr("&Try again")
        return self.tr("&Look up") if self.state is State.READY and self._plan is None else self.tr("&Install")

    def _size(self) -> str:
        if self.state is State.LOOKING:
            return self.tr("being looked up …")
        return self.tr("not known") if self._plan is None else size_of(self._plan)

    def _fill_tree(self) -> None:
        self.packagesTree.clear()
        for package in self._plan.packages if self._plan is not None else ():
            size = self._plan.sizes.get(package.name)
            columns = [package.name, package.version, size_text(size) if size is not None else self.tr("not known")]
            item = QTreeWidgetItem(columns)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.packagesTree.addTopLevelItem(item)

    # --- looking up and installing ---------------------------------------------------------------------------------

    @pyqtSlot()
    def _source_changed(self, *_: Any) -> None:
        self.messageBar.clearWidgets()
        from_folder = self.sourceCombo.currentIndex() == 1
        self.wheelsWidget.setVisible(from_folder)
        wheels = Path(self.wheelsWidget.filePath()) if from_folder and self.wheelsWidget.filePath() else None
        if from_folder and (wheels is None or not wheels.is_dir()):
            self._plan = None
            self._fill_tree()
            self._show(State.READY)
            self.installButton.setEnabled(False)
            return
        self._place = self._make_place(wheels)
        self._look_up()

    @pyqtSlot()
    def _install_or_look_up(self) -> None:
        self.messageBar.clearWidgets()
        if self.state is State.BLOCKED:
            invalidate_caches()
            self.start()
        elif self._plan is None:
            self._place = self._make_place(self._place.wheels)
            self._look_up()
        else:
            self._install()

    def _look_up(self) -> None:
        self._plan = None
        self._fill_tree()
        place = self._place
        obstacles = place.unfitting()
        if obstacles:
            self._block(in_the_way(obstacles))
            return
        self.stepLabel.setText(self.tr("Looking up which packages fit this QGIS …"))
        self._run(self.tr("BAP Tiler: looking up packages"), lambda *tools: look_up(place, *tools), self._looked_up)
        self._show(State.LOOKING)

    def _block(self, obstacles: str) -> None:
        """Say what has to go first; nothing can be added behind it that would be used."""
        self.reasonLabel.setText(obstacles)
        self.logEdit.appendPlainText(obstacles)
        self._show(State.BLOCKED)

    @pyqtSlot(object)
    def _looked_up(self, plan: Plan) -> None:
        self._task = None
        self._plan = plan
        self._fill_tree()
        self._show(State.READY)

    def _install(self) -> None:
        place, plan = self._place, self._plan
        self._progress = Progress(len(plan.packages))
        self.progressBar.setValue(0)
        self.stepLabel.setText(self.tr("Downloading …"))
        self._run(self.tr("BAP Tiler: adding packages"), lambda *tools: carry_out(place, plan, *tools), self._installed)
        self._show(State.INSTALLING)

    @pyqtSlot(object)
    def _installed(self, _: Any) -> None:
        self._task = None
        self._plan = None
        self._show(State.COMPLETE)
        self.messageBar.pushMessage("", self.tr("The packages were added."), Qgis.MessageLevel.Success, 0)
        self.completed.emit()

    def _run(self, description: str, work: Callable[[threading.Event, Callable[[str], None]], Any], done: Any) -> None:
        task = self._task = DependencyTask(description, work)
        task.lineWritten.connect(self._show_line, Qt.ConnectionType.QueuedConnection)
        task.succeeded.connect(done)
        task.failed.connect(self._failed)
        self.logEdit.appendPlainText(f"— {description}")
        QgsApplication.taskManager().addTask(task)

    @pyqtSlot(str)
    def _show_line(self, line: str) -> None:
        self.logEdit.appendPlainText(line)
        if self.state is State.INSTALLING and self._progress is not None:
            percent = self._progress.percent(line)
            self.progressBar.setValue(max(self.progressBar.value(), percent))
            self.stepLabel.setText(step_of(line, percent) or self.stepLabel.text())

    @pyqtSlot(object)
    def _failed(self, error: Exception) -> None:
        self._task = None
        cancelled = isinstance(error, DependencyCancelledError)
        self._show(State.READY if cancelled else State.FAILED)
        if cancelled:
            self.messageBar.pushMessage("", self.tr("Cancelled. Nothing was changed."), Qgis.MessageLevel.Info, 0)
            return
        obstacles = in_the_way(in_conflict(error, other_path_entries([self._place.folder.parent])))
        self._log_failure(error, obstacles)
        self.reasonLabel.setText(obstacles or reason(error))
        text = self.tr("What helps stands below.") if obstacles else self.tr("The log has what to type instead.")
        self.messageBar.pushMessage(self.tr("Not added"), text, Qgis.MessageLevel.Critical, 0)

    def _log_failure(self, error: Exception, obstacles: str) -> None:
        """Write the reason and what to type by hand into the log, and show it from the reason on.

        What is in the way is in the way of commands too, so none are shown then.
        """
        try:
            helping = obstacles or self._commands()
        except OSError as problem:
            helping = f"{problem.filename}: {problem.strerror}"
        self.logEdit.moveCursor(QTextCursor.MoveOperation.End)
        self.logEdit.appendPlainText(f"{error}\n\n{helping}")
        self.logButton.setChecked(True)
        self.logEdit.ensureCursorVisible()

    def _commands(self) -> str:
        return f"{self.tr('To add the packages by hand')}\n\n{by_hand(self._place.folder, self._place.lacking())}"

    @pyqtSlot()
    def _stop(self) -> None:
        if self._task is not None:
            self.stepLabel.setText(self.tr("Stopping …"))
            self.cancelButton.setEnabled(False)
            self._task.stop()

    # --- the other buttons -----------------------------------------------------------------------------------------

    @pyqtSlot()
    def _remove(self) -> None:
        self.messageBar.clearWidgets()
        gone = remove(self._place.folder)
        self._plan = None
        self._fill_tree()
        self.logEdit.clear()
        self.logButton.setChecked(False)
        self._show(State.READY if self._place.lacking() else State.COMPLETE)
        self.reasonLabel.setText(what_stays())
        self.reasonLabel.show()
        self.messageBar.pushMessage("", removed(gone), Qgis.MessageLevel.Info, 0)

    @pyqtSlot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self.messageBar.pushMessage("", self.tr("The report was copied."), Qgis.MessageLevel.Info, 3)

    def report(self) -> str:
        """Return what is shown, with the log, as text; without passwords and without the user's name in paths."""
        packages = [f"{item.name} {item.version}" for item in self._plan.packages] if self._plan is not None else []
        said = self.reasonLabel.text() if self.reasonLabel.isVisible() else ""
        parts = [self.headlineLabel.text(), said, self.folderEdit.text(), self.sizeLabel.text(), ", ".join(packages)]
        text = "\n".join(part for part in (*parts, "", self.logEdit.toPlainText()))
        return text.replace(str(Path.home()), "~")

    def closeEvent(self, event: Any) -> None:
        """Stop what is going on."""
        self._stop()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Stop what is going on, also when the window is left with Escape."""
        self._stop()
        super().done(result)

    def shut_down(self) -> None:
        """End pip and tell nothing any more, because the plugin goes."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            task.waitForFinished(5000)
        self.close()
        self.deleteLater()
