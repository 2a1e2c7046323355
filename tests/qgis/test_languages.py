"""How the windows look in other languages than English, and where one reads from right to left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from dialog_tools import open_controller, wait
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QImage, QPainter
from qgis.PyQt.QtWidgets import QApplication
from test_monitor_dock import BEGUN, shown, snapshot, states

from bap_tiler_plugin.core.costs import NOTHING
from bap_tiler_plugin.core.durations import UNKNOWN, TimeEstimate
from bap_tiler_plugin.core.statuses import STATUSES
from bap_tiler_plugin.core.tile_run import TileState
from bap_tiler_plugin.desktop.grid_preview import GridMeasure
from bap_tiler_plugin.desktop.job_bars import JobBars
from bap_tiler_plugin.desktop.period_edit import PeriodEdit
from bap_tiler_plugin.desktop.run_estimator import RunShape
from bap_tiler_plugin.desktop.run_summary import lines
from bap_tiler_plugin.desktop.tile_rows import STATUS, TILE
from bap_tiler_plugin.desktop.tile_table import TileTable
from bap_tiler_plugin.desktop.timeline_axis import axis_labels, paint_axis
from bap_tiler_plugin.desktop.timeline_scale import Scale
from bap_tiler_plugin.words.status_labels import status_label

HOUR = 3600.0


@pytest.fixture
def from_right_to_left(qgis_app: QgsApplication) -> Iterator[None]:
    """Windows as in Arabic or Hebrew."""
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("from_right_to_left")
def test_days_read_year_month_day_from_right_to_left_too() -> None:
    period = PeriodEdit()
    period.set_value(["2024-05-01", "2024-08-01"])
    assert period.first_edit.text() == "2024-05-01"
    assert period.last_edit.text() == "2024-08-01"
    period.deleteLater()


def axis(scale: Scale, width: int, direction: Qt.LayoutDirection) -> QImage:
    """The time axis as a window of that direction paints it."""
    image = QImage(width, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    paint_axis(painter, scale, 0, width, 30, QColor("black"))
    painter.end()
    return image


def test_times_on_the_axis_read_the_same_from_right_to_left(qgis_app: QgsApplication) -> None:
    scale = Scale(BEGUN, 12 * HOUR, 760)
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert axis(scale, 760, right) == axis(scale, 760, left)


def test_no_time_on_the_axis_is_cut_at_the_edge(qgis_app: QgsApplication) -> None:
    scale, metrics = Scale(BEGUN, 12 * HOUR, 760), QFontMetrics(QApplication.font())
    _, labels = axis_labels(scale, 0, 760, metrics)
    width = int(labels[-1].x + metrics.horizontalAdvance(labels[-1].text) / 2)
    line = int(labels[-1].x)
    image = axis(scale, width, Qt.LayoutDirection.LeftToRight)
    beyond = [image.pixelColor(x, y) for x in range(line + 2, width) for y in range(30)]
    assert set(map(QColor.name, beyond)) == {"#ffffff"}


@pytest.mark.parametrize("language", ["de_DE", "fr_FR", "nl_NL", "en_GB"])
def test_every_status_can_be_read_in_the_table(speak: Callable[..., None], language: str) -> None:
    speak(language)
    table = TileTable(shown(states(20)))
    longest = max(table.view.fontMetrics().horizontalAdvance(status_label(name)) for name in STATUSES)
    assert table.view.columnWidth(STATUS) >= longest + 16 + 8


def test_ids_of_tiles_have_the_room_that_they_need(qgis_app: QgsApplication) -> None:
    run = shown(states(20))
    table = TileTable(run)
    short = table.view.columnWidth(TILE)
    name = "32631_590000_566000"
    run.load(snapshot([TileState(name, "not_started")]), JobBars([]))
    assert table.view.columnWidth(TILE) > table.view.fontMetrics().horizontalAdvance(name) > short
    table.view.setColumnWidth(TILE, 300)
    run.load(snapshot(states(20)), JobBars([]))
    assert table.view.columnWidth(TILE) == 300, "what a person has chosen stays"


@pytest.mark.parametrize("language", ["de_DE", "fr_FR", "nl_NL", "en_GB"])
def test_fields_beside_the_backends_can_be_read(
    speak: Callable[..., None], window: SimpleNamespace, tmp_path: Path, language: str
) -> None:
    speak(language)
    with open_controller(window, tmp_path / "run") as controller:
        dialog = controller.dialog
        dialog.backends.use_only("own")
        dialog.go_to(2)
        run, known = dialog.backends.runGroup, dialog.backends.backendsGroup
        for width in range(820, 1400, 60):
            dialog.resize(width, 640)
            for _ in range(3):
                QCoreApplication.processEvents()
            if run.geometry().left() > known.geometry().right():
                edit = dialog.backends.budgetSpin
                assert edit.width() >= edit.sizeHint().width(), width
        assert run.geometry().left() > known.geometry().right(), "wide windows use their width"


def test_halves_below_each_other_leave_no_gap(window: SimpleNamespace, tmp_path: Path) -> None:
    with open_controller(window, tmp_path / "run") as controller:
        dialog = controller.dialog
        dialog.backends.use_only("local")
        dialog.go_to(2)
        dialog.resize(820, 1400)
        run, above = dialog.backends.runGroup, dialog.backends.localGroup
        wait(lambda: run.geometry().top() > above.geometry().bottom(), 5)
        assert run.geometry().top() - above.geometry().bottom() < 3 * dialog.fontMetrics().height()


def test_all_zones_of_the_grid_are_named(qgis_app: QgsApplication, tmp_path: Path) -> None:
    shape = RunShape("x", "{}", None, None, False, (), 2, None, tmp_path)
    time = TimeEstimate(None, None, UNKNOWN)
    (_, text), *_ = lines(GridMeasure(4, 100.0, "EPSG:32631, EPSG:32632", 5_000.0), NOTHING, time, "x", shape, 0)
    assert text.endswith("EPSG:32631, EPSG:32632")
    many = ", ".join(f"EPSG:{32600 + zone}" for zone in range(1, 61))
    (_, text), *_ = lines(GridMeasure(4, 100.0, many, 5_000.0), NOTHING, time, "x", shape, 0)
    assert text.endswith(" …")
    assert len(text) < 120


def test_an_own_url_that_is_empty_says_what_to_enter(window: SimpleNamespace, tmp_path: Path) -> None:
    with open_controller(window, tmp_path / "run") as controller:
        dialog = controller.dialog
        dialog.backends.use_only("own")
        state = dialog.backends.rows["own"].state_label
        assert state.text() == "enter its address below"
        dialog.runButton.click()
        assert (
            dialog.problems.text("URL") == "Is empty. Enter the backend's address, such as https://openeo.example.org."
        )
        dialog.backends.authCombo.setCurrentIndex(dialog.backends.authCombo.findData("none"))
        dialog.backends.urlEdit.setText("https://openeo.example.org")
        wait(lambda: state.text() != "enter its address below", 5)
