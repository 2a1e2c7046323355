"""The dock in which a run is watched: head, table and timeline of its jobs, and all about the chosen tile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QPoint, QSize, Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from .run_actions import RunActions
from .run_header import RunHeader
from .tile_detail import TileDetail
from .tile_table import TileTable
from .timeline import Timeline

if TYPE_CHECKING:
    from .shown_run import ShownRun

_ICON = 18
_LOWEST = 180
_MARGIN = 12


class MonitorDock(QgsDockWidget):
    """Shows a run; ``runChosen`` carries the folder of another one that the user wants to see."""

    runChosen = pyqtSignal(object)

    def __init__(self, run: ShownRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("BapTilerMonitor")
        self.setWindowTitle(self.tr("BAP Tiler runs"))
        self._run = run
        self._has_own_sizes = False
        content = QWidget(self)
        self.runCombo = QComboBox(content)
        self.header = RunHeader(run, content)
        self.table = TileTable(run, content)
        self.timeline = Timeline(run, content)
        self.detail = TileDetail(content)
        self.tabs = QTabWidget(content)
        self.splitter = QSplitter(content)
        self.actions_ = RunActions(run, self.table, self)
        self.toolbar = QToolBar(content)
        self._build(content)
        self.setWidget(content)
        self.header.statusClicked.connect(self._filter_by)
        self.table.view.customContextMenuRequested.connect(self._show_menu)
        self.runCombo.activated.connect(self._choose_run)

    def _build(self, content: QWidget) -> None:
        label = QLabel(self.tr("&Run:"), content)
        label.setBuddy(self.runCombo)
        self.runCombo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.runCombo.setMinimumContentsLength(14)
        self.runCombo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.runCombo.setToolTip(self.tr("The run that is shown: runs of the project and those opened lately"))
        self._fill_toolbar()
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self.runCombo, 1)
        head.addWidget(self.toolbar, 2)
        self.tabs.addTab(self.table, self.tr("Tiles"))
        self.tabs.addTab(self.timeline, self.tr("Timeline"))
        self.tabs.setDocumentMode(True)
        self.detail.tabs.setDocumentMode(True)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(self.detail)
        self.splitter.setChildrenCollapsible(True)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.splitterMoved.connect(self._keep_sizes)
        self.table.setMinimumHeight(_LOWEST // 2)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.header)
        layout.addWidget(self.splitter, 1)
        QWidget.setTabOrder(self.runCombo, self.toolbar)

    def _fill_toolbar(self) -> None:
        actions = self.actions_
        self.toolbar.setIconSize(QSize(_ICON, _ICON))
        self.toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.toolbar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        groups = (
            (actions.resume, actions.pause, actions.stop, actions.cancel),
            (actions.retry_failed, actions.retry_selected, actions.cancel_selected, actions.zoom),
            (actions.open_run, actions.show_folder, actions.report, actions.export),
        )
        for number, group in enumerate(groups):
            if number:
                self.toolbar.addSeparator()
            self.toolbar.addActions(group)
        for group in groups:
            for action in group:
                button = self.toolbar.widgetForAction(action)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setAccessibleName(action.text().replace("&", ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the detail beside the table when there is room, else below it."""
        super().resizeEvent(event)
        wide = event.size().width() > 1.4 * event.size().height()
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        if wide and not self._has_own_sizes:
            self._share_width()

    def _share_width(self) -> None:
        """Give the detail two fifths, or what all its pages' names need, but not more than the table."""
        whole = self.splitter.width() - self.splitter.handleWidth()
        needed = self.detail.tabs.tabBar().sizeHint().width() + _MARGIN
        detail = min(max(2 * whole // 5, needed), whole // 2)
        self.splitter.setSizes([whole - detail, detail])

    @pyqtSlot(int, int)
    def _keep_sizes(self, *_: int) -> None:
        self._has_own_sizes = True

    # --- runs --------------------------------------------------------------------------------------------------------

    def show_runs(self, current: Path | None, folders: list[Path]) -> None:
        """Offer these runs, the current one chosen."""
        self.runCombo.blockSignals(True)
        self.runCombo.clear()
        names = [folder.name for folder in folders]
        for folder in folders:
            name = folder.name if names.count(folder.name) == 1 else f"{folder.name} ({folder.parent})"
            self.runCombo.addItem(name, str(folder))
            self.runCombo.setItemData(self.runCombo.count() - 1, str(folder), Qt.ItemDataRole.ToolTipRole)
        self.runCombo.setCurrentIndex(-1 if current is None else self.runCombo.findData(str(current)))
        self.runCombo.setEnabled(bool(folders) and not self._run.executing)
        self.runCombo.blockSignals(False)

    @pyqtSlot(int)
    def _choose_run(self, number: int) -> None:
        folder = self.runCombo.itemData(number)
        if folder:
            self.runChosen.emit(Path(folder))

    # --- table -------------------------------------------------------------------------------------------------------

    @pyqtSlot(str)
    def _filter_by(self, status: str) -> None:
        self.tabs.setCurrentWidget(self.table)
        self.table.show_statuses([status])

    @pyqtSlot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        menu = self.tile_menu(self)
        menu.popup(self.table.view.viewport().mapToGlobal(place))

    def tile_menu(self, parent: QWidget) -> QMenu:
        """Return a menu of what can be done with the selected tiles; it deletes itself."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = self.actions_
        menu.addActions([actions.retry_selected, actions.cancel_selected, actions.zoom])
        menu.addSeparator()
        for text, page in ((self.tr("Show &log"), self.detail.log), (self.tr("Show &results"), self.detail.files)):
            action = QAction(text, menu)
            action.triggered.connect(lambda _, page=page: self.show_page(page))
            menu.addAction(action)
        return menu

    def show_page(self, page: QWidget) -> None:
        """Bring a page of the chosen tile to the front."""
        self.setUserVisible(True)
        self.detail.open_page(page)
