"""The tiles of a run on the map: a layer that reads ``run.gpkg``, so that the project keeps only the link to it."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsDataProvider,
    QgsEditorWidgetSetup,
    QgsLayerTreeLayer,
    QgsPalLayerSettings,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QElapsedTimer, QObject, QTimer, pyqtSignal, pyqtSlot

from ..core.statuses import STATUSES
from ..words.status_labels import status_label
from .status_style import show_legend_counts, status_renderer
from .tile_layer import StatusLayer

if TYPE_CHECKING:
    from qgis.gui import QgsLayerTreeView, QgsMapCanvas

    from .shown_run import ShownRun

TABLE = "tiles"
DATABASE = "run.gpkg"
_REFRESH_MS = 1000
_PAUSES_PER_DRAWING = 3
_ESCAPED = "replace(replace(coalesce(\"{0}\", ''), '&', '&amp;'), '<', '&lt;')"
_MAP_TIP = (
    '<div style="color: #000000; background-color: #ffffff; padding: 2px">'
    "<b>[% " + _ESCAPED.format("tile_id") + " %]</b><br>"
    "[% replace(replace(represent_value(\"status\"), '&', '&amp;'), '<', '&lt;') %]"
    "[% if(\"job_id\" is null, '', '<br>' || " + _ESCAPED.format("backend_name") + " || ' ' || "
    + _ESCAPED.format("job_id") + ") %]"
    "[% if(\"message\" is null, '', '<br>' || left(" + _ESCAPED.format("message") + ", 500)) %]"
    "</div>"
)  # fmt: skip


def run_source(folder: Path) -> str:
    """Return the layer source of the run in a folder."""
    return f"{folder / DATABASE}|layername={TABLE}"


def run_folder_of(layer: QgsVectorLayer) -> Path | None:
    """Return the folder of the run that a layer shows, None for other layers."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return None
    path, _, rest = layer.source().partition("|")
    if Path(path).name != DATABASE or f"layername={TABLE}" not in rest:
        return None
    return Path(path).parent


def first_feature_id(layer: QgsVectorLayer) -> int:
    """Return the feature id of the first tile: GDAL counts those of a new grid's temporary file from 0."""
    return 0 if layer.providerType() == "ogr" and run_folder_of(layer) is None else 1


def may_read_while_written() -> bool:
    """Whether QGIS and Python share one copy of SQLite, as they do on Linux; else a run that this QGIS executes must
    not be opened by it."""
    return sys.platform.startswith("linux")


class RunLayer(QObject):
    """Makes a layer show a run and keeps it up to date: one repaint a second at most, fewer when drawing takes long.

    ``selectionChanged`` carries rows of the run that the user has selected on the map, ``attached`` tells that another
    layer shows the run.
    """

    selectionChanged = pyqtSignal(object)
    attached = pyqtSignal()

    def __init__(
        self, run: ShownRun, canvas: QgsMapCanvas | None, tree: QgsLayerTreeView | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._run, self._canvas, self._tree = run, canvas, tree
        self.layer: QgsVectorLayer | None = None
        self._follower: StatusLayer | None = None
        self._link_to: Path | None = None
        self._selecting = False
        self._since = QElapsedTimer()
        self._least_ms = _REFRESH_MS
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._refresh)
        run.loaded.connect(self._want_refresh)
        run.changed.connect(self._follow)
        if canvas is not None:
            canvas.mapCanvasRefreshed.connect(self._note_drawn)

    # --- which layer -------------------------------------------------------------------------------------------------

    def attach(self, layer: QgsVectorLayer, folder: Path, *, executing: bool) -> None:
        """Let a layer show the run in a folder; its style stays when it has one of tiles already.

        A new grid's layer becomes a link when the run that this QGIS executes has its first job. Where QGIS has a copy
        of SQLite of its own, it is kept up to date instead until :meth:`settle` links it in the end.
        """
        self.detach()
        self.layer = layer
        is_new = executing and run_folder_of(layer) is None
        if is_new and may_read_while_written():
            self._link_to = folder
        elif is_new:
            self._follower = StatusLayer(layer)
        elif run_folder_of(layer) != folder:
            link(layer, folder)
        else:
            with _in_use(folder):
                layer.dataProvider().reloadData()
        layer.selectionChanged.connect(self._take_selection)
        layer.rendererChanged.connect(self._want_refresh)
        self.attached.emit()
        self._want_refresh()

    def settle(self, folder: Path) -> None:
        """Link the layer to the run when it is not yet."""
        self._follower, self._link_to = None, None
        if self.is_alive and run_folder_of(self.layer) != folder and (folder / DATABASE).is_file():
            link(self.layer, folder)
        self._want_refresh()

    def detach(self) -> None:
        """Leave the layer as it is."""
        if self.is_alive:
            self.layer.selectionChanged.disconnect(self._take_selection)
            self.layer.rendererChanged.disconnect(self._want_refresh)
        self.layer, self._follower, self._link_to = None, None, None

    @property
    def is_alive(self) -> bool:
        """Whether there is a layer and nobody has removed it."""
        return self.layer is not None and not sip.isdeleted(self.layer)

    # --- keeping up to date ------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _follow(self, rows: list[int]) -> None:
        if self._link_to is not None and self.is_alive:
            self.settle(self._link_to)
        if self._follower is not None and self.is_alive:
            self._follower.apply([self._run.states[row] for row in rows])
        self._want_refresh()

    @pyqtSlot()
    def _want_refresh(self) -> None:
        if not self._timer.isActive():
            passed = self._since.elapsed() if self._since.isValid() else self._least_ms
            self._timer.start(max(0, int(self._least_ms - passed)))

    @pyqtSlot()
    def _refresh(self) -> None:
        if not self.is_alive:
            return
        if self._canvas is not None and self._canvas.isDrawing():
            self._timer.start(_REFRESH_MS // 4)
            return
        self._since.restart()
        node = QgsProject.instance().layerTreeRoot().findLayer(self.layer.id())
        if node is not None:
            self._show_counts(node)
        self.layer.triggerRepaint()

    def _show_counts(self, node: QgsLayerTreeLayer) -> None:
        if show_legend_counts(self.layer, node, self._run.counts) and self._tree is not None:
            self._tree.layerTreeModel().refreshLayerLegend(node)

    @pyqtSlot()
    def _note_drawn(self) -> None:
        """Leave some time between drawings that take long."""
        if self._since.isValid():
            took = min(self._since.elapsed(), 20 * _REFRESH_MS)
            self._least_ms = max(_REFRESH_MS, took * _PAUSES_PER_DRAWING if took < self._least_ms else 0)

    # --- selection ---------------------------------------------------------------------------------------------------

    def select(self, rows: Iterable[int]) -> None:
        """Select tiles of the run on the map; nothing is emitted."""
        if not self.is_alive:
            return
        self._selecting = True
        self.layer.selectByIds([row + first_feature_id(self.layer) for row in rows])
        self._selecting = False

    @pyqtSlot()
    def _take_selection(self) -> None:
        if not self._selecting:
            first = first_feature_id(self.layer)
            rows = (number - first for number in self.layer.selectedFeatureIds())
            self.selectionChanged.emit([row for row in rows if 0 <= row < self._run.total])

    def zoom_to(self, rows: Iterable[int]) -> None:
        """Show tiles of the run in the middle of the map."""
        if self.is_alive and self._canvas is not None:
            first = first_feature_id(self.layer)
            self._canvas.zoomToFeatureIds(self.layer, [row + first for row in rows])


@contextlib.contextmanager
def _in_use(folder: Path) -> Iterator[None]:
    """Keep the run's file open meanwhile: one that nobody has open GDAL takes for one that never changes."""
    from ..core.job_table import JobTable

    table = JobTable(folder / DATABASE)
    try:
        with contextlib.suppress(sqlite3.Error, FileNotFoundError):
            table.connection.execute("SELECT 1 FROM tiles LIMIT 1").fetchone()
        yield
    finally:
        table.close()


def link(layer: QgsVectorLayer, folder: Path) -> None:
    """Let a layer read the run in a folder; a layer that was made for tiles keeps its style."""
    styled = layer.renderer() is not None and run_folder_of(layer) is None
    with _in_use(folder):
        layer.setDataSource(run_source(folder), folder.name, "ogr", QgsDataProvider.ProviderOptions())
    if not styled:
        layer.setRenderer(status_renderer())
    prepare(layer)


def prepare(layer: QgsVectorLayer) -> None:
    """Give a layer its map tips, words for its statuses and (switched off) labels, and let nobody edit it."""
    layer.setMapTipTemplate(_MAP_TIP)
    words = [{status_label(name): name} for name in STATUSES]
    layer.setEditorWidgetSetup(layer.fields().indexOf("status"), QgsEditorWidgetSetup("ValueMap", {"map": words}))
    layer.setDisplayExpression('"tile_id"')
    if layer.labeling() is None:
        settings = QgsPalLayerSettings()
        settings.fieldName = "tile_id"
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(False)
    layer.setReadOnly(True)


def open_run_layer(folder: Path) -> QgsVectorLayer:
    """Return a new styled layer of the run in a folder."""
    with _in_use(folder):
        layer = QgsVectorLayer(run_source(folder), folder.name, "ogr")
    layer.setRenderer(status_renderer())
    prepare(layer)
    return layer
