"""What the tests inside QGIS share."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsLayerTreeModel,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsLayerTreeView, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QLocale, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QMainWindow

from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.local_server import LocalServer, start_local_backend
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, TileGrid, make_grid
from bap_tiler_plugin.desktop.run_monitor import RunMonitor
from bap_tiler_plugin.processing.provider import BapTilerProvider
from bap_tiler_plugin.words.status_labels import forget_labels

sys.path.append(str(Path(__file__).resolve().parents[1] / "local_backend"))

BOLZANO = (676_000.0, 5_150_000.0, "EPSG:32632")
I18N = Path(__file__).resolve().parents[2] / "bap_tiler_plugin" / "i18n"
JUNE = {"temporal_extent": ["2022-06-01", "2022-07-01"], "bands": ["B04", "B03", "B02"], "max_cloud_cover": 75}


@pytest.fixture
def antwerp() -> TileGrid:
    """Four tiles of 5 km."""
    return make_grid(Extent(590_000, 5_660_000, 600_000, 5_670_000, "EPSG:32631"), 5_000, anchor=Anchor.CORNER)


@pytest.fixture(scope="session")
def scenes(shared_data: Path) -> Path:
    """The folder of the real scenes."""
    return shared_data / "s2_l2a_bolzano_2022-06"


@pytest.fixture(scope="session")
def server(scenes: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A backend on the real scenes with two workers."""
    with start_local_backend(scenes, tmp_path_factory.mktemp("backend"), workers=2) as started:
        yield started


@pytest.fixture
def gate() -> Iterator[Any]:
    """What jobs can wait for."""
    from backend_client import Gate

    made = Gate()
    yield made
    made.close()


def scene_grid(columns: int = 2, rows: int = 1, side: float = 2_000.0, shift: float = 0.0) -> TileGrid:
    """Tiles in the middle of the real scenes, moved ``shift`` metres to the east."""
    x, y, crs = BOLZANO
    extent = Extent(x + shift, y, x + shift + columns * side, y + rows * side, crs)
    return make_grid(extent, side, crs=crs, anchor=Anchor.CORNER)


@pytest.fixture
def make_run(tmp_path: Path) -> Callable[..., TileRun]:
    """Runs of the BAP composite over tiles in the middle of the real scenes."""

    def make(columns: int = 2, rows: int = 1, *, name: str = "run", side: float = 2_000.0, **settings: Any) -> TileRun:
        values = {"name": "Bolzano", "process": "bap_composite", "parameters": JUNE, **settings}
        return TileRun.create(tmp_path / name, scene_grid(columns, rows, side), RunSettings(**values))

    return make


@pytest.fixture
def window(qgis_app: QgsApplication, qgis_new_project: None) -> Iterator[SimpleNamespace]:
    """As much of QGIS's interface as the windows of the plugin need: a main window, its map, layers and messages."""
    main, root = QMainWindow(), QgsProject.instance().layerTreeRoot()
    canvas, bar, tree = QgsMapCanvas(main), QgsMessageBar(main), QgsLayerTreeView(main)
    main.setCentralWidget(canvas)
    tree.setModel(QgsLayerTreeModel(root, main))
    bridge = QgsLayerTreeMapCanvasBridge(root, canvas)
    yield SimpleNamespace(
        mainWindow=lambda: main,
        mapCanvas=lambda: canvas,
        messageBar=lambda: bar,
        layerTreeView=lambda: tree,
        addDockWidget=main.addDockWidget,
        removeDockWidget=main.removeDockWidget,
    )
    bridge.deleteLater()
    main.deleteLater()


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm tells."""

    def __init__(self) -> None:
        super().__init__(False)
        self.told: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.told.append(info)

    def pushWarning(self, warning: str) -> None:
        self.told.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.told.append(error)


@pytest.fixture(scope="module")
def algorithms(qgis_app: QgsApplication, qgis_processing: None) -> Iterator[None]:
    """The algorithms in QGIS's registry."""
    provider = BapTilerProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def feedback() -> Feedback:
    """What the algorithm of this test told."""
    return Feedback()


@pytest.fixture
def run_algorithm(algorithms: None, feedback: Feedback) -> Callable[..., dict[str, Any]]:
    """``processing.run`` for ``baptiler:…``; memory layers stay alive in the results."""
    import processing

    def run(name: str, **parameters: Any) -> dict[str, Any]:
        context = QgsProcessingContext()
        return processing.run(f"baptiler:{name}", parameters, context=context, feedback=feedback)

    return run


@pytest.fixture
def speak(qgis_app: QgsApplication, tmp_path: Path) -> Iterator[Callable[..., None]]:
    """Let QGIS speak a language, numbers and texts."""
    before, translator = QLocale(), QTranslator()

    def change(name: str, *, is_grouped: bool = True) -> None:
        locale = QLocale(name)
        if not is_grouped:
            locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        QLocale.setDefault(locale)
        target = tmp_path / f"{name}.qm"
        source = I18N / f"bap_tiler_{name[:2]}.ts"
        subprocess.run(["lrelease", "-silent", str(source), "-qm", str(target)], check=True)
        assert translator.load(str(target))
        QCoreApplication.installTranslator(translator)
        forget_labels()

    yield change
    QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)
    forget_labels()


def wait(condition: Callable[[], Any], seconds: float = 60) -> None:
    """Let events be handled until the condition holds."""
    loop, deadline, timer = QEventLoop(), time.monotonic() + seconds, QTimer()
    timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > deadline else None)
    timer.start(10)
    loop.exec()
    assert condition(), "waited in vain"


@pytest.fixture
def monitor(window: SimpleNamespace) -> Iterator[RunMonitor]:
    """A monitor in a window."""
    window.mainWindow().show()
    made = RunMonitor(window, window.mainWindow())
    yield made
    made.close()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
