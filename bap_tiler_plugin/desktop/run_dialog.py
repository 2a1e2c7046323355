"""The window in which a run is set up, started and followed. Shows and asks; the controller acts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.gui import QgsFileWidget, QgsMapCanvas
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QDate, QSize, Qt, QTimer, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QLineEdit, QWidget

from ..core.errors import BackendError, InputError
from ..core.extent_text import check_extent_text
from .backend_choices import CHOICES, LOCAL, OWN, BackendChoice
from .field_problems import FieldProblems, without_field
from .places import DEMO_AREA, DEMO_PERIOD, demo_scenes_folder, fresh_run_folder
from .run_request import GridRequest, LocalRequest, MemoryCredentials, ProcessRequest, RunRequest
from .scenes_folder import read_scenes
from .tile_size_text import parse_tile_size

BANDS = ("B04", "B03", "B02", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
DEFAULT_BANDS = ("B04", "B03", "B02")
_FIELD_OF_PARAMETER = {'Parameter "temporal_extent"': "Period", 'Parameter "bands"': "Bands", "BACKENDS": "Backend"}
_EXTENT_NUMBERS = 4
_EXTENT_REMEDY = "Give xmin,xmax,ymin,ymax and the CRS, such as 590000,600000,5660000,5670000 [EPSG:32631]"
_COUNT_DELAY_MS = 150
_SPARE_LINES = 6


class RunDialog(QDialog):
    """Asks for area, grid, process, backend and folder; emits what is wanted as immutable requests.

    ``sizeChanged`` tells, with a short delay, that number of tiles or credits may have changed.
    """

    gridRequested = pyqtSignal(object)
    runRequested = pyqtSignal(object, object)
    cancelRequested = pyqtSignal()
    sizeChanged = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        uic.loadUi(str(Path(__file__).with_suffix(".ui")), self)
        self._canvas = canvas
        self._sized = False
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(_COUNT_DELAY_MS)
        self._fill()
        self.problems = FieldProblems(self.messageBar, self._fields())
        self._connect()
        self._show_backend()
        self.set_running(False)
        self.set_default_area()
        self._align_fields()

    def _fill(self) -> None:
        for band in BANDS:
            checked = Qt.CheckState.Checked if band in DEFAULT_BANDS else Qt.CheckState.Unchecked
            self.bandsCombo.addItemWithCheckState(band, checked)
        for choice in CHOICES:
            self.backendCombo.addItem(self.tr(choice.label), choice)
        for value, text in (
            ("oidc", self.tr("in the browser (OpenID Connect)")),
            ("basic", self.tr("user name and password")),
            ("client_credentials", self.tr("client id and secret")),
            ("none", self.tr("none")),
        ):
            self.authCombo.addItem(text, value)
        self.set_period(*DEMO_PERIOD)
        self.scenesFolderWidget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folderWidget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folderWidget.setFilePath(str(fresh_run_folder()))
        self.folderWidget.lineEdit().setCursorPosition(0)
        bold = self.countLabel.font()
        bold.setBold(True)
        self.countLabel.setFont(bold)
        self.progressBar.hide()
        self.statusLabel.hide()
        if self._canvas is not None:
            self.extentWidget.setMapCanvas(self._canvas)

    def showEvent(self, event: QShowEvent) -> None:
        """Take a size that fits when the window opens for the first time."""
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            self._fit_to_contents()

    def _fit_to_contents(self) -> None:
        """Open as wide as the fields need, within the screen, with room for messages and longer forms."""
        wanted = self.inputs.sizeHint() + QSize(0, self.buttonLayout.sizeHint().height() * _SPARE_LINES)
        screen = self.screen().availableSize() if hasattr(self, "screen") else wanted
        margins = self.mainLayout.contentsMargins()
        around = margins.left() + margins.right() + self.scrollArea.verticalScrollBar().sizeHint().width()
        self.resize((wanted + QSize(around, 0)).boundedTo(screen))

    def _align_fields(self) -> None:
        """Begin the fields of groups that stand below each other at the same place, and keep rows close together."""
        forms = (self.areaForm, self.processForm, self.resultsForm)
        labels = [form.itemAtPosition(row, 0) for form in forms for row in range(form.rowCount())]
        width = max(item.widget().sizeHint().width() for item in labels if item is not None)
        for form in forms:
            form.setColumnMinimumWidth(0, width)
        for form in (self.processForm, self.backendForm):
            form.setRowStretch(form.rowCount() - 1, 1)

    def _fields(self) -> dict[str, tuple[Any, QWidget]]:
        return {
            "Extent": (self.areaForm, self.extentWidget),
            "Tile size": (self.areaForm, self.tileSizeCombo),
            "Process": (self.processForm, self.processLabel),
            "Period": (self.processForm, self.firstDayEdit),
            "Bands": (self.processForm, self.bandsCombo),
            "Backend": (self.backendForm, self.backendCombo),
            "Scenes": (self.backendForm, self.scenesFolderWidget),
            "URL": (self.backendForm, self.urlEdit),
            "User name": (self.backendForm, self.userEdit),
            "Password": (self.backendForm, self.passwordEdit),
            "Run folder": (self.resultsForm, self.folderWidget),
        }

    def _connect(self) -> None:
        self.extentWidget.extentChanged.connect(self._count_timer.start)
        self.extentWidget.validationChanged.connect(self._count_timer.start)
        self.extentWidget.toggleDialogVisibility.connect(self.setVisible)
        self._extent_edit().textChanged.connect(self._count_timer.start)
        self.tileSizeCombo.editTextChanged.connect(self._count_timer.start)
        self.anchorCombo.currentIndexChanged.connect(self._count_timer.start)
        for changed in (
            self.firstDayEdit.dateChanged,
            self.lastDayEdit.dateChanged,
            self.backendCombo.currentIndexChanged,
        ):
            changed.connect(self._count_timer.start)
        self._count_timer.timeout.connect(self.sizeChanged)
        self.cloudSlider.valueChanged.connect(self.cloudSpin.setValue)
        self.cloudSpin.valueChanged.connect(self.cloudSlider.setValue)
        self.backendCombo.currentIndexChanged.connect(self._show_backend)
        self.scenesCombo.currentIndexChanged.connect(self._show_backend)
        self.authCombo.currentIndexChanged.connect(self._show_backend)
        self.useScenesButton.clicked.connect(self._take_over_scenes)
        self.gridButton.clicked.connect(self._ask_for_grid)
        self.runButton.clicked.connect(self._ask_for_run)
        self.cancelButton.clicked.connect(self.cancelRequested)
        self.closeButton.clicked.connect(self.close)

    def _extent_edit(self) -> QLineEdit:
        return self.extentWidget.findChild(QLineEdit, "mCondensedLineEdit")

    def choice(self) -> BackendChoice:
        """Return the chosen place to run."""
        return self.backendCombo.currentData()

    def set_period(self, first: date, last: date) -> None:
        """Fill in the period; ``last`` is no longer part of it."""
        self.firstDayEdit.setDate(QDate(first.year, first.month, first.day))
        self.lastDayEdit.setDate(QDate(last.year, last.month, last.day))

    def set_extent(self, bounds: tuple[float, float, float, float], crs: QgsCoordinateReferenceSystem) -> None:
        """Fill in the extent: minx, miny, maxx, maxy in ``crs``."""
        self.extentWidget.setOutputCrs(crs)
        self.extentWidget.setOutputExtentFromUser(QgsRectangle(*bounds), crs)
        self._extent_edit().setCursorPosition(0)

    def set_default_area(self) -> None:
        """Fill in the map's extent, or the demo scenes' when the map shows nothing yet."""
        canvas = self._canvas
        if canvas is None or not QgsProject.instance().mapLayers() or canvas.extent().isEmpty():
            bounds, crs = DEMO_AREA
            self.set_extent(bounds, QgsCoordinateReferenceSystem(crs))
            return
        extent, crs = canvas.extent(), canvas.mapSettings().destinationCrs()
        self.extentWidget.setCurrentExtent(extent, crs)
        self.set_extent((extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()), crs)

    def show_count(self, text: str, problem: Exception | None = None) -> None:
        """Show number and area of the tiles, or beside the field why there are none."""
        for field in ("Extent", "Tile size"):
            mine = problem is not None and getattr(problem, "field", "Extent") == field
            self.problems.set_line(field, without_field(problem) if mine else "")
        self.countLabel.setText(text)

    def grid_request(self) -> GridRequest:
        """Return the grid that the fields describe; raises ``InputError``."""
        text = self._extent_edit().text()
        check_extent_text("Extent", text)
        if text.strip() and len(text.split("[")[0].split(",")) != _EXTENT_NUMBERS:
            raise InputError("Extent", f"“{text}” is not an extent", _EXTENT_REMEDY)
        if not self.extentWidget.isValid():
            raise InputError("Extent", "is empty", "Take it from the map or a layer, draw it, or type it")
        box, crs = self.extentWidget.outputExtent(), self.extentWidget.outputCrs()
        if not crs.isValid():
            raise InputError(
                "Extent",
                "has no coordinate reference system",
                "Write it behind the numbers, such as [EPSG:32631], or take the extent of a layer that has one",
            )
        return GridRequest(
            bounds=(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()),
            crs=crs.authid() or crs.toWkt(),
            tile_size=parse_tile_size(self.tileSizeCombo.currentText()),
            at_corner=self.anchorCombo.currentIndex() == 1,
        )

    def process_request(self) -> ProcessRequest:
        """Return the process's parameters as they stand; not checked yet."""
        return ProcessRequest(
            first_day=self.firstDayEdit.date().toPyDate(),
            last_day=self.lastDayEdit.date().toPyDate(),
            bands=tuple(self.bandsCombo.checkedItems()),
            max_cloud_cover=self.cloudSpin.value(),
        )

    def run_request(self) -> RunRequest:
        """Return the run that the fields describe; raises ``InputError`` for backend, scenes and folder."""
        folder = self.folderWidget.filePath().strip()
        if not folder:
            raise InputError("Run folder", "is empty", "Choose a new or empty folder")
        process = self.process_request()
        if self.choice().key == LOCAL:
            return RunRequest(Path(folder), process, local=self._local_request())
        backend, credentials = self.choice().backend(
            parallel_jobs=self.parallelSpin.value(),
            url=self.urlEdit.text().strip(),
            auth=self.authCombo.currentData(),
            user=self.userEdit.text(),
            password=self.passwordEdit.text(),
        )
        known = {backend.name: credentials} if credentials is not None else {}
        return RunRequest(Path(folder), process, backends=(backend,), credentials=MemoryCredentials(known))

    def _local_request(self) -> LocalRequest:
        if self._demo_scenes():
            return LocalRequest(demo_scenes_folder(), True, self.parallelSpin.value())
        folder = self.scenesFolderWidget.filePath().strip()
        if not folder:
            raise InputError("Scenes", "no folder is chosen", "Choose the folder that holds items.json")
        read_scenes(Path(folder))
        return LocalRequest(Path(folder), False, self.parallelSpin.value())

    def show_problems(self, problems: Sequence[Exception]) -> None:
        """Show problems in the message bar and beside the fields they are about, and put the cursor into the first."""
        widget = self.problems.show([(self._field_of(problem), problem) for problem in problems])
        if widget is not None:
            self.scrollArea.ensureWidgetVisible(widget)

    def _field_of(self, problem: Exception) -> str:
        """Return the name of the field that a problem is about, empty when there is none."""
        if isinstance(problem, BackendError):
            from ..core.faults import LoginError

            if isinstance(problem, LoginError) and self.passwordEdit.isVisibleTo(self):
                return "Password"
            return "URL" if self.choice().key == OWN else "Backend"
        field = getattr(problem, "field", "")
        return _FIELD_OF_PARAMETER.get(field, field)

    def _demo_scenes(self) -> bool:
        return self.scenesCombo.currentIndex() == 0

    @pyqtSlot()
    def _ask_for_grid(self) -> None:
        self.problems.clear()
        try:
            self.gridRequested.emit(self.grid_request())
        except InputError as error:
            self.show_problems([error])

    @pyqtSlot()
    def _ask_for_run(self) -> None:
        self.problems.clear()
        problems, values = [], []
        for read in (self.grid_request, self.run_request):
            try:
                values.append(read())
            except InputError as error:
                problems.append(error)
        problems += self.process_request().check()
        if problems:
            self.show_problems(problems)
        else:
            self.runRequested.emit(*values)

    @pyqtSlot()
    def _take_over_scenes(self) -> None:
        self.problems.clear()
        try:
            scenes = read_scenes(Path(self.scenesFolderWidget.filePath()))
        except InputError as error:
            self.show_problems([error])
            return
        self.set_extent(scenes.bounds, QgsCoordinateReferenceSystem("EPSG:4326"))
        self.set_period(scenes.first_day, scenes.day_after_last)

    @pyqtSlot()
    def _show_backend(self) -> None:
        """Show the fields that the chosen backend needs and hide the others."""
        key = self.choice().key
        own, local = key == OWN, key == LOCAL
        password = own and self.authCombo.currentData() in ("basic", "client_credentials")
        browser = not local and (self.authCombo.currentData() == "oidc" if own else True)
        own_scenes = local and not self._demo_scenes()
        for shown, widgets in (
            (local, (self.scenesLabel, self.scenesCombo)),
            (own_scenes, (self.scenesFolderLabel, self.scenesFolderWidget, self.scenesInfoTitle, self.useScenesButton)),
            (own, (self.urlLabel, self.urlEdit, self.authLabel, self.authCombo)),
            (password, (self.userLabel, self.userEdit, self.passwordLabel, self.passwordEdit)),
            (browser, (self.loginTitle, self.loginLabel)),
        ):
            for widget in widgets:
                widget.setVisible(shown)

    def set_running(self, running: bool) -> None:
        """Lock the fields while a run goes on."""
        self.inputs.setEnabled(not running)
        self.gridButton.setEnabled(not running)
        self.runButton.setEnabled(not running)
        self.cancelButton.setEnabled(running)

    def show_progress(self, text: str, percent: float | None) -> None:
        """Show how far things are; ``None`` percent while that is not known."""
        self.statusLabel.setText(text)
        self.statusLabel.show()
        self.progressBar.setRange(0, 0 if percent is None else 100)
        self.progressBar.setValue(int(percent or 0))
        self.progressBar.show()

    def hide_progress(self, text: str) -> None:
        """Leave only a last text."""
        self.statusLabel.setText(text)
        self.statusLabel.show()
        self.progressBar.hide()

    def show_message(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Show a message in the window's own message bar."""
        self.messageBar.clearWidgets()
        self.messageBar.pushMessage(text, level, 0)

    def offer_fresh_folder(self) -> None:
        """Fill in a new run folder, so that the next run does not meet the last one."""
        self.folderWidget.setFilePath(str(fresh_run_folder(Path(self.folderWidget.filePath()).parent)))
