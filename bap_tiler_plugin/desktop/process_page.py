"""Second step: which process, with which parameters."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt import sip, uic
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QHeaderView, QLabel, QWidget

from ..core.catalogue import CatalogueEntry, bundled, find
from ..core.costs import CostFigure
from ..core.default_process import default_definition
from ..core.errors import InputError
from ..core.periods import period_of
from ..core.process import DEFAULT_PROCESS, ProcessDefinition, load_process
from ..words.problem_words import without_field
from .background import BackgroundTask
from .catalogue_model import ENTRY_ROLE, CatalogueFilter, CatalogueModel
from .catalogue_refresh import CatalogueRefresh
from .common_mark import rich_text
from .field_problems import problem_line
from .options_table import read_options, show_options
from .places import DEMO_PERIOD, read_kept_catalogue
from .process_facts import process_facts
from .process_form import ProcessForm
from .run_request import GEOTIFF, ProcessRequest
from .two_sides import arrange_splitter

CATALOGUE, ADDRESS, FILE, OWN = "catalogue", "address", "file", "own"
FORMATS = (GEOTIFF, "netCDF", "Parquet", "JSON")
_HOW_TO_CHOOSE = {
    CATALOGUE: "Choose one from the list",
    ADDRESS: "Give an address and open it",
    FILE: "Choose a file and open it",
    OWN: "Choose one from the list",
}


class ProcessPage(QWidget):
    """Process and parameters; ``changed`` tells that something about them did.

    ``ownWanted`` asks for the list of one's own processes on the backend with this key; :meth:`show_own` answers.
    """

    changed = pyqtSignal()
    processShown = pyqtSignal()
    failed = pyqtSignal(object)
    ownWanted = pyqtSignal(str)
    ownChosen = pyqtSignal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self.source = DEFAULT_PROCESS
        self.entry: CatalogueEntry | None = None
        self.form = ProcessForm(self.formHolder)
        self.formHolderLayout.addWidget(self.form)
        self.problemLine = problem_line(self.formSide)
        self.formSideLayout.insertWidget(self.formSideLayout.indexOf(self.scrollArea), self.problemLine)
        self._is_published = False
        self._kind = CATALOGUE
        self._unread: InputError | None = None
        self._days: tuple[date, ...] = DEMO_PERIOD
        self._task: BackgroundTask | None = None
        self._to_restore: dict[str, Any] = {}
        self._model = CatalogueModel(read_kept_catalogue() or bundled())
        self._filter = CatalogueFilter(self._model)
        self.catalogueList.setModel(self._filter)
        self._refresh = CatalogueRefresh(self._model, self.refreshButton, self.catalogueState, self)
        self._fill()
        self._connect()
        self.show_default()

    def _fill(self) -> None:
        for key, text in (
            (CATALOGUE, self.tr("the ESA APEx catalogue")),
            (ADDRESS, self.tr("an address (URL)")),
            (FILE, self.tr("a file")),
            (OWN, self.tr("my own on a backend")),
        ):
            self.sourceCombo.addItem(text, key)
        self.fileWidget.setFilter(self.tr("openEO process (*.json)"))
        self.fileWidget.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.formatCombo.addItems(FORMATS)
        self.optionsTable.setHorizontalHeaderLabels([self.tr("Option"), self.tr("Value")])
        self.optionsTable.verticalHeader().hide()
        self.optionsTable.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.searchEdit.setShowSearchIcon(True)
        self.addressEdit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        bold = self.titleLabel.font()
        bold.setBold(True)
        self.titleLabel.setFont(bold)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)

    def _connect(self) -> None:
        self.sourceCombo.currentIndexChanged.connect(self.sourceStack.setCurrentIndex)
        self.sourceCombo.currentIndexChanged.connect(self._source_changed)
        self.searchEdit.textChanged.connect(self._filter.set_text)
        self.catalogueList.clicked.connect(self._open_entry)
        self.catalogueList.activated.connect(self._open_entry)
        self._refresh.refreshed.connect(self._refreshed)
        self._refresh.failed.connect(self.failed)
        self.addressButton.clicked.connect(self._open_address)
        self.addressEdit.returnPressed.connect(self._open_address)
        self.fileButton.clicked.connect(self._open_file)
        self.ownListButton.clicked.connect(self._ask_for_own)
        self.ownList.itemActivated.connect(self._open_own)
        self.ownList.itemClicked.connect(self._open_own)
        self.form.changed.connect(self.changed)
        self.form.resized.connect(self._arrange)
        self.formatCombo.editTextChanged.connect(self.changed)
        self.optionsTable.itemChanged.connect(self.changed)

    def end(self) -> None:
        """Pass over what comes of work in the background."""
        self._refresh.end()
        if self._task is not None and not sip.isdeleted(self._task):
            self._task.cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the form beside the choice of the process, or below it where its fields would be cut off."""
        super().resizeEvent(event)
        self._arrange()

    @pyqtSlot()
    def _arrange(self) -> None:
        arrange_splitter(self.splitter, self.sourceSide, self.scrollArea)

    # --- what is chosen --------------------------------------------------------------------------------------------

    @property
    def definition(self) -> ProcessDefinition | None:
        """The process that a run would use; None while it is read, could not be read, or another is being chosen."""
        return None if self._why_none() else self.form.definition

    def _why_none(self) -> InputError | None:
        """Return why there is no process to run."""
        if self._task is not None:
            return InputError("Process", "is still being read", "Wait a moment")
        kind = self.sourceCombo.currentData()
        if kind != self._kind:
            return InputError("Process", "is not chosen", _HOW_TO_CHOOSE[kind])
        return self._unread

    def request(self) -> ProcessRequest:
        """Return process and arguments as they stand; not checked."""
        return ProcessRequest(
            source=self.source,
            arguments=self.form.arguments(),
            definition=self.definition if self._is_published else None,
            job_options=read_options(self.optionsTable),
            output_format=self.formatCombo.currentText().strip(),
        )

    def check(self) -> list[InputError]:
        """Return what is wrong with process and parameters."""
        reason, definition = self._why_none(), self.form.definition
        if reason is not None or definition is None:
            return [reason or InputError("Process", "is not chosen", _HOW_TO_CHOOSE[CATALOGUE])]
        problems = self.form.check()
        if definition.tile_parameter is None:
            problem = f"{definition.id} has no parameter for a geometry or bounding box"
            problems.insert(0, InputError("Process", problem, "Choose a process that can be run for a tile"))
        return problems

    def period(self) -> list[str] | None:
        """Return the period that the process is asked for, None when it has none."""
        definition = self.definition
        return None if definition is None else period_of(definition, self.form.arguments())

    def set_period(self, first: date, after_last: date) -> None:
        """Fill in the period where the process has one."""
        definition = self.definition
        interval = definition.temporal_parameter if definition is not None else None
        if interval is not None:
            self.form.restore({interval.name: [first.isoformat(), after_last.isoformat()]})
            self.changed.emit()

    def cost(self) -> CostFigure:
        """Return what is published about the process's cost."""
        if self.source == DEFAULT_PROCESS:
            return CostFigure(DEFAULT_PROCESS)
        return CostFigure(self.source) if self.entry is None else self.entry.cost

    def title(self) -> str:
        """Return the process's name for people."""
        return self.titleLabel.text() if self.definition is not None else ""

    # --- remembering -----------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return what is worth keeping with the project."""
        if self._to_restore:
            return self._to_restore
        return {
            "source": self.source,
            "kind": self._kind,
            "values": self.form.values()[0],
            "options": read_options(self.optionsTable),
            "format": self.formatCombo.currentText(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Show what :meth:`state` returned earlier; another process than the default one is read again first."""
        source = state.get("source")
        if not isinstance(source, str) or not isinstance(state.get("values"), dict):
            return
        self.sourceCombo.setCurrentIndex(max(0, self.sourceCombo.findData(state.get("kind"))))
        if state.get("kind") == OWN:
            return
        if source == DEFAULT_PROCESS:
            if self.source != DEFAULT_PROCESS:
                self.show_default()
            self._restore_values(state)
            return
        self._to_restore = state
        if state.get("kind") == FILE:
            self.fileWidget.setFilePath(source)
        elif find(self._model.entries, source) is None:
            self.addressEdit.setText(source)
        self.open_process(source)

    def _restore_values(self, state: dict[str, Any]) -> None:
        self.form.restore(state["values"])
        if isinstance(state.get("options"), dict):
            show_options(self.optionsTable, state["options"])
        if isinstance(state.get("format"), str):
            self.formatCombo.setEditText(state["format"])
        self.changed.emit()

    # --- opening ---------------------------------------------------------------------------------------------------

    def show_default(self) -> None:
        """Show the default process, which needs no internet."""
        self.source, self.entry = DEFAULT_PROCESS, find(self._model.entries, DEFAULT_PROCESS)
        self._kind, self._to_restore = self.sourceCombo.currentData(), {}
        self._show(default_definition(), published=False)

    def open_process(self, source: str, load: Callable[[], ProcessDefinition] | None = None) -> None:
        """Read the process at an address or in a file, off the GUI thread, and show its form."""
        if self._task is not None:
            self._task.cancel()
        if self._to_restore.get("source") != source:
            self._to_restore = {}
        self.titleLabel.setText(self.tr("Reading the process …"))
        self.factsLabel.clear()
        self._kind, self._unread = self.sourceCombo.currentData(), None
        entries = self._model.entries
        task = BackgroundTask(self.tr("BAP Tiler: reading a process"), load or (lambda: load_process(source)))
        task.succeeded.connect(lambda definition: self._opened(source, definition, find(entries, source)))
        task.failed.connect(lambda error: self._not_opened(source, error))
        self._task = task
        self._show_usable()
        QgsApplication.taskManager().addTask(task)
        self.changed.emit()

    def _opened(self, source: str, definition: ProcessDefinition, entry: CatalogueEntry | None) -> None:
        self._task = None
        self.source, self.entry = source, entry
        self._show(definition, published=True)
        state, self._to_restore = self._to_restore, {}
        if state.get("source") == source:
            self._restore_values(state)

    def _not_opened(self, source: str, error: Exception) -> None:
        """Show why there is no process now; the one before is not what was asked for."""
        self._task = None
        if source == DEFAULT_PROCESS:
            self.show_default()
            return
        self.source, self.entry = source, find(self._model.entries, source)
        name = self.entry.title if self.entry is not None else source.rpartition("/")[2] or source
        self._unread = InputError("Process", str(error), "")
        if isinstance(error, InputError):
            self._unread = InputError("Process", error.problem.replace(source, f"“{name}”"), error.remedy)
        self._days = self.form.days() or self._days
        self.form.clear()
        self.processShown.emit()
        self.titleLabel.setText(name)
        self.titleLabel.setToolTip(escape(source))
        self._select_entry()
        self._show_usable()
        self.changed.emit()
        self.failed.emit(self._unread)

    @pyqtSlot()
    def _source_changed(self) -> None:
        """Another kind of source is being looked at: its process is not the one of the form."""
        self._show_usable()
        self.changed.emit()

    def _show_usable(self) -> None:
        """Show the form only while it is that of the process to run, else why there is none."""
        reason = self._why_none()
        self.titleLabel.setVisible(self._unread is None or self.sourceCombo.currentData() == self._kind)
        self.scrollAreaInside.setEnabled(reason is None)
        self.scrollAreaInside.setVisible(self.form.definition is not None)
        is_told = reason is not None and self._task is None
        self.problemLine.findChild(QLabel, "text").setText(without_field(reason) if is_told else "")
        self.problemLine.setVisible(is_told)

    def _show(self, definition: ProcessDefinition, *, published: bool) -> None:
        self._is_published = published
        self._unread = None
        self._days = self.form.days() or self._days
        self.form.show_process(definition, self._days)
        self.titleLabel.setToolTip("")
        self.titleLabel.setText(self.entry.title if self.entry is not None else definition.summary or definition.id)
        self.factsLabel.setText(process_facts(self.source, definition, self.entry))
        description = definition.description or definition.summary
        self.descriptionLabel.setText(rich_text(description, self.descriptionLabel.font()))
        self.descriptionGroup.setVisible(bool(description))
        self.optionsTable.blockSignals(True)
        show_options(self.optionsTable, definition.default_job_options)
        self.optionsTable.blockSignals(False)
        self._order_tabs()
        self._select_entry()
        self._show_usable()
        self.scrollArea.verticalScrollBar().setValue(0)
        self.processShown.emit()
        self.changed.emit()

    def _order_tabs(self) -> None:
        """Have the Tab key go from the choice of the process through its parameters to what is advanced."""
        before: QWidget = self.ownList
        for widget in (*self.form.edits.values(), self.formatCombo):
            QWidget.setTabOrder(before, widget)
            before = widget

    def _select_entry(self) -> None:
        rows = [row for row, entry in enumerate(self._model.entries) if entry is self.entry]
        if not rows:
            self.catalogueList.clearSelection()
        else:
            index = self._filter.mapFromSource(self._model.index(rows[0], 0))
            self.catalogueList.setCurrentIndex(index)
            self.catalogueList.scrollTo(index)

    @pyqtSlot(QModelIndex)
    def _open_entry(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if entry is not None and (entry.url != self.source or not self._is_published or self._why_none()):
            self.open_process(entry.url)

    @pyqtSlot()
    def _open_address(self) -> None:
        address = self.addressEdit.text().strip()
        if not address.startswith(("http://", "https://")):
            self.failed.emit(InputError("Address", f"“{address[:60]}” is not an address", "Begin it with https://"))
            return
        self.open_process(address)

    @pyqtSlot()
    def _open_file(self) -> None:
        path = self.fileWidget.filePath().strip()
        if not path:
            self.failed.emit(InputError("File", "none is chosen", "Choose a JSON file"))
            return
        self.open_process(str(Path(path).expanduser().absolute()))

    # --- one's own -------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _ask_for_own(self) -> None:
        self.ownList.clear()
        self.ownListButton.setEnabled(False)
        self.ownWanted.emit(self.ownBackendCombo.currentData() or "")

    def show_own(self, ids: list[str]) -> None:
        """List one's own processes."""
        self.ownListButton.setEnabled(True)
        self.ownList.clear()
        self.ownList.addItems(ids)

    @pyqtSlot("QListWidgetItem*")
    def _open_own(self, item: Any) -> None:
        self.ownChosen.emit(self.ownBackendCombo.currentData() or "", item.text())

    @pyqtSlot()
    def _refreshed(self) -> None:
        self.entry = find(self._model.entries, self.source)
        self._select_entry()
