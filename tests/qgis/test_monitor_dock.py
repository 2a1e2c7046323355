"""The parts of the dock: large tables, filters, bars over time, texts of backends, other scripts and languages."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, Qt, QTranslator
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QTabWidget, QWidget

from bap_tiler_plugin.core.job_logs import LogEntry
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.run_snapshot import JobTimes, RunSnapshot, TileDetails
from bap_tiler_plugin.core.tile_run import TileState
from bap_tiler_plugin.desktop.job_bars import JobBars
from bap_tiler_plugin.desktop.job_pages import job_page
from bap_tiler_plugin.desktop.monitor_dock import MonitorDock
from bap_tiler_plugin.desktop.shown_run import ShownRun
from bap_tiler_plugin.desktop.status_icons import status_colour
from bap_tiler_plugin.desktop.tile_rows import CREDITS, MESSAGE, STATUS, TILE, TileRows
from bap_tiler_plugin.desktop.timeline_axis import axis_labels
from bap_tiler_plugin.desktop.timeline_scale import Scale
from bap_tiler_plugin.desktop.words import jobs_text

NASTY = "<b>Out of memory</b>\n\x1b[31m<script>alert(1)</script>"
BEGUN = 1_770_000_000.0


def states(number: int) -> list[TileState]:
    """Tiles of which every tenth failed and the last half waits."""
    return [
        TileState(str(i), "not_started")
        if i >= number // 2
        else TileState(str(i), "error" if i % 10 == 0 else "finished", "cdse", f"j-{i}", 1, float(i % 7), None)
        for i in range(number)
    ]


def jobs(number: int, backends: int = 2) -> list[JobTimes]:
    """Jobs that ran in 20 lanes at a time."""
    return [
        JobTimes(str(i), 1, f"b{i % backends}", "finished", BEGUN + i // 20 * 60, BEGUN + i // 20 * 60 + 15, None,
                 BEGUN + i // 20 * 60 + 50)
        for i in range(number)
    ]  # fmt: skip


def snapshot(members: list[TileState], times: list[JobTimes] | None = None) -> RunSnapshot:
    """A run at a moment."""
    rows = {state.tile_id: row for row, state in enumerate(members)}
    return RunSnapshot(Path("/run"), "Run", members, rows, Counter(s.status for s in members), times or [])


def shown(members: list[TileState], times: list[JobTimes] | None = None) -> ShownRun:
    """The same as it is known on the GUI thread."""
    run = ShownRun()
    run.load(snapshot(members, times), JobBars(times or []))
    return run


@pytest.fixture
def dock(qgis_app: QgsApplication) -> MonitorDock:
    """The dock without a run, in a window of its own."""
    run = ShownRun()
    made = MonitorDock(run)
    run.setParent(made)
    made.run = run
    made.resize(1180, 420)
    yield made
    made.deleteLater()


def settle(seconds: float = 0.05) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


class TestHeader:
    def test_a_pause_does_not_slow_the_pace(self, qgis_app: QgsApplication) -> None:
        run = shown(states(100))
        run.begin(None)
        run.begun_at -= 10
        run.take([TileState(str(i), "finished", "cdse", f"j-{i}", 1) for i in range(50, 60)])
        run.show_waiting()
        before = run.seconds_left()
        run.set_pauses((Pause(PauseKind.USER, "Paused by the user"),))
        assert run.seconds_left() is None
        run.begun_at -= 600
        run._paused_at -= 600
        run.set_pauses(())
        assert run.seconds_left() == pytest.approx(before, rel=0.05)

    def test_elapsed_is_the_time_of_all_executions(self, dock: MonitorDock) -> None:
        def header() -> str:
            return " ".join(label.text() for label in dock.findChildren(QLabel))

        run, before = dock.run, replace(snapshot(states(10)), seconds=125.0)
        run.load(before, JobBars([]))
        assert "Elapsed 2 min 5 s" in header()
        run.begin(None)
        run.load(before, JobBars([]))
        run.begun_at -= 60
        run.end()
        assert "Elapsed 3 min 5 s" in header()
        run.load(replace(before, seconds=185.0), JobBars([]))
        assert "Elapsed 3 min 5 s" in header()
        run.load(snapshot(states(10)), JobBars([]))
        assert "Elapsed" not in header()

    def test_a_backend_that_is_down_is_told_as_waiting(self, dock: MonitorDock) -> None:
        run = dock.run
        run.load(snapshot(states(10)), JobBars([]))
        run.begin(None)
        run.set_pauses((Pause(PauseKind.DOWN, "Every request has failed since 10:00:00 UTC", "cdse"),))
        texts = " ".join(label.text() for label in dock.findChildren(QLabel))
        assert "Waiting: cdse: Every request has failed since " in texts
        assert "UTC" not in texts, "times are local, as in the timeline"


class TestTable:
    def test_a_hundred_thousand_tiles_cost_what_is_looked_at(self, qgis_app: QgsApplication) -> None:
        run = shown(states(100_000))
        rows = TileRows(run)
        assert rows.rowCount() == 100_000
        begun = time.perf_counter()
        for _ in range(20):
            cells = [rows.index(row, column).data() for row in range(30) for column in range(7)]
        assert time.perf_counter() - begun < 1.0
        assert len(cells) == 210
        begun = time.perf_counter()
        run.take([TileState(str(i), "running", "cdse", f"j-{i}", 1) for i in range(60_000, 60_500)])
        run.show_waiting()
        assert time.perf_counter() - begun < 0.2
        assert run.counts["running"] == 500

    def test_sorting_keeps_every_tile(self, qgis_app: QgsApplication) -> None:
        rows = TileRows(shown(states(1000)))
        rows.sort(CREDITS, Qt.SortOrder.DescendingOrder)
        credits = [rows.state_at(row).credits for row in range(500)]
        assert credits == sorted(credits, reverse=True)
        assert sorted(rows.order) == list(range(1000))
        rows.sort(STATUS)
        assert [rows.index(row, STATUS).data() for row in (0, 499, 500, 949, 950, 999)] == [
            *("Not started", "Not started", "Finished", "Finished", "Failed", "Failed")
        ]

    def test_filters_by_status_and_text(self, dock: MonitorDock) -> None:
        members = states(100)
        members[7] = TileState("7", "error", "cdse", "j-7", 2, None, "Executor LOST")
        dock.run.load(snapshot(members), JobBars())
        table = dock.table
        table.textEdit.setText("lost")
        QTest.qWait(300)
        assert [table.rows.state_at(row).tile_id for row in range(table.rows.rowCount())] == ["7"]
        assert table.shownLabel.text() == "1 of 100 tiles"
        table.textEdit.clear()
        table.show_statuses(["error"])
        settle()
        assert {table.rows.state_at(row).status for row in range(table.rows.rowCount())} == {"error"}
        assert table.rows.rowCount() == 6
        dock.run.take([TileState("0", "finished")])
        QTest.qWait(2000)
        assert table.rows.rowCount() == 5

    def test_selection_belongs_to_tiles(self, dock: MonitorDock) -> None:
        dock.run.load(snapshot(states(50)), JobBars())
        dock.table.select([3, 4, 40])
        dock.table.rows.sort(TILE, Qt.SortOrder.DescendingOrder)
        chosen = {index.row() for index in dock.table.view.selectionModel().selectedRows()}
        assert {dock.table.rows.order[row] for row in chosen} == {3, 4, 40} == set(dock.table.selected)

    def test_enter_and_double_click_go_to_the_tile(self, dock: MonitorDock) -> None:
        dock.run.load(snapshot(states(5)), JobBars())
        asked: list[int] = []
        dock.table.activated.connect(asked.append)
        dock.table.view.selectRow(2)
        dock.table.view.setCurrentIndex(dock.table.rows.index(2, 0))
        QTest.keyClick(dock.table.view, Qt.Key.Key_Return)
        assert asked == [2]


class TestTimeline:
    def test_jobs_share_lanes_when_they_do_not_overlap(self) -> None:
        bars = JobBars(jobs(200, backends=1))
        assert bars.lanes == {"b0": 20}
        assert bars.busy_seconds() == pytest.approx(9 * 60 + 50)

    def test_a_job_is_followed_from_queue_to_end(self) -> None:
        bars = JobBars()
        for status, moment in (("submitting", 0), ("queued", 2), ("running", 5), ("downloading", 9), ("finished", 10)):
            bars.follow(TileState("a", status, "cdse", "j", 1, 2.5 if status == "finished" else None), BEGUN + moment)
        (bar,) = bars.bars
        pieces = [(name, begin - BEGUN, end - BEGUN) for name, begin, end in bar.pieces(BEGUN + 99)]
        assert pieces == [("created", 0, 2), ("queued", 2, 5), ("running", 5, 9), ("downloading", 9, 10)]
        assert bars.open == {}
        assert bars.finished_costs == [2.5]

    def test_a_second_attempt_is_a_second_bar(self) -> None:
        bars = JobBars()
        for status, attempt, moment in (("running", 1, 0), ("submitting", 2, 5), ("finished", 2, 9)):
            bars.follow(TileState("a", status, "cdse", f"j{attempt}", attempt), BEGUN + moment)
        assert [(bar.attempt, bar.ended - BEGUN) for bar in bars.bars] == [(1, 5), (2, 9)]

    def test_ten_thousand_jobs_are_painted_in_slices(self, dock: MonitorDock) -> None:
        dock.run.load(snapshot(states(10_000), jobs(10_000)), JobBars(jobs(10_000)))
        dock.show()
        dock.tabs.setCurrentWidget(dock.timeline)
        longest, begun = 0.0, time.perf_counter()
        while not dock.timeline.is_complete or time.perf_counter() - begun < 0.1:
            step = time.perf_counter()
            QCoreApplication.processEvents()
            longest = max(longest, time.perf_counter() - step)
            assert time.perf_counter() - begun < 20
        assert longest < 0.3
        image = dock.timeline.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(40, image.height())}
        assert "#00ff00" in colours or "#000080" in colours

    def test_days_without_jobs_take_little_room(self, dock: MonitorDock) -> None:
        """Ten minutes of work, three days of rest, ten minutes of work."""
        three_days = 3 * 86_400.0
        times = [
            JobTimes(str(i), 1, "cdse", "finished", begin, begin + 10, None, begin + 110)
            for i, begin in enumerate([BEGUN + day + 120 * i for day in (0.0, three_days) for i in range(5)])
        ]
        dock.run.load(snapshot(states(10), times), JobBars(times))
        dock.resize(900, 400)
        dock.show()
        dock.tabs.setCurrentWidget(dock.timeline)
        settle(0.3)
        timeline = dock.timeline
        widths = [timeline._box(bar, bar.created, bar.ended).width() for bar in timeline._run.bars.bars]
        assert min(widths) > timeline.viewport().width() / 40
        assert max(widths) == pytest.approx(min(widths), rel=0.01)
        scale = timeline._scale
        for moment in (BEGUN, BEGUN + 300, BEGUN + 80_000, BEGUN + three_days, BEGUN + three_days + 400):
            assert scale.moment(scale.x(moment)) == pytest.approx(moment, abs=1)
        middle = QPointF(scale.x(BEGUN + three_days / 2), timeline.viewport().height() / 2)
        assert timeline._text_at(middle).startswith("2 d 23 h without jobs")
        ticks = [scale.x(moment) for moment in scale.ticks(0, scale.width, 60.0)]
        assert 10 < len(ticks) < 60

    def test_a_break_ends_with_its_date(self, dock: MonitorDock) -> None:
        scale = Scale.fitting(BEGUN, BEGUN + 86_700, 800, [(BEGUN + 100, BEGUN + 86_500)])
        _, labels = axis_labels(scale, 0, 800, dock.fontMetrics())
        end = datetime.fromtimestamp(BEGUN + 86_500, tz=timezone.utc).astimezone()
        dated = {label.x: label.text for label in labels if " " in label.text}
        assert labels[0].x in dated, "the run did not begin today"
        assert dated[scale.x(BEGUN + 86_500)] == f"{end.day} {end:%b %H:%M}"
        assert all(":" in label.text for label in labels)
        widths = [dock.fontMetrics().horizontalAdvance(label.text) for label in labels]
        assert all(one.x + width < two.x for one, width, two in zip(labels, widths, labels[1:]))

    def test_a_job_that_is_not_started_neither_grows_nor_counts(self, dock: MonitorDock) -> None:
        bars = JobBars()
        bars.follow(TileState("a", "submitting", "cdse", None, 1), BEGUN)
        bars.follow(TileState("a", "created", "cdse", "j", 1), BEGUN + 1)
        (bar,) = bars.bars
        assert bar.pieces(BEGUN + 9_000) == []
        assert bars.under_way() == []
        assert bars.latest == BEGUN
        bars.follow(TileState("a", "queued", "cdse", "j", 1), BEGUN + 9_000)
        assert bars.under_way() == [bar]
        assert bars.idle == [(BEGUN, BEGUN + 9_000)]
        assert bar.pieces(BEGUN + 9_005)[-1] == ("queued", BEGUN + 9_000, BEGUN + 9_005)

    def test_a_job_of_a_paused_run_is_a_mark(self, dock: MonitorDock) -> None:
        times = [JobTimes("7", 1, "cdse", "finished", BEGUN, BEGUN + 5, None, BEGUN + 300),
                 JobTimes("8", 1, "cdse", "created", BEGUN + 10, None, None, None)]  # fmt: skip
        dock.run.load(snapshot(states(10), times), JobBars(times))
        dock.show()
        dock.tabs.setCurrentWidget(dock.timeline)
        settle(0.2)
        image = dock.timeline.viewport().grab().toImage()
        yellow = sum(
            image.pixelColor(x, y).name() == status_colour("created").name()
            for x in range(image.width()) for y in range(image.height())
        )  # fmt: skip
        assert 0 < yellow < 200

    def test_a_pause_of_minutes_in_hours_of_work_is_no_break(self) -> None:
        times = [JobTimes("a", 1, "b", "finished", BEGUN, BEGUN, None, BEGUN + 7_200),
                 JobTimes("b", 1, "b", "finished", BEGUN + 8_000, BEGUN + 8_000, None, BEGUN + 16_000)]  # fmt: skip
        bars = JobBars(times)
        assert bars.idle == [(BEGUN + 7_200, BEGUN + 8_000)]
        assert Scale.fitting(bars.begin, bars.latest, 800, bars.idle).breaks == ()
        bars.follow(TileState("c", "running", "b", "j", 1), BEGUN + 500_000)
        assert Scale.fitting(bars.begin, bars.latest, 800, bars.idle).breaks == ((BEGUN + 16_000, BEGUN + 500_000),)

    def test_a_click_finds_its_tile(self, dock: MonitorDock) -> None:
        times = [JobTimes("7", 1, "cdse", "finished", BEGUN, BEGUN + 5, None, BEGUN + 20)]
        dock.run.load(snapshot(states(10), times), JobBars(times))
        dock.show()
        dock.tabs.setCurrentWidget(dock.timeline)
        settle(0.2)
        found: list[str] = []
        dock.timeline.tileClicked.connect(found.append)
        places = (QPoint(60, y) for y in range(20, 120, 2))
        place = next(place for place in places if dock.timeline.bar_at(QPointF(place)) is not None)
        QTest.mouseClick(dock.timeline.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        assert found == ["7"]


class TestDetail:
    def test_all_of_a_job_fits_into_a_small_screen(self, dock: MonitorDock) -> None:
        """The room that a screen of 1280x720 leaves beside QGIS's own panels."""
        state = TileState("32631_600_5680_1000", "error", "local", "j-0571b7eb054d111daae89d44", 1, 0.0, "No pixel")
        usage = (("duration", "0.035 seconds"), ("cpu", "0.167 cpu-seconds"), ("memory", "123456.7 mb-seconds"))
        dock.run.load(snapshot([state]), JobBars())
        dock.resize(970, 360)
        dock.show()
        dock.detail.show_state(state)
        dock.detail.show_details(TileDetails(state, (), {}, usage, (), (), (), ()))
        settle(0.1)
        detail = dock.detail
        assert detail.usageLabel.text().replace("\N{NO-BREAK SPACE}", " ") == (
            "0.00 credits · duration 0.035 s · CPU 0.17 s · memory 123,457 MB·s"
        )
        assert detail.usageLabel.height() >= detail.usageLabel.heightForWidth(detail.usageLabel.width())
        assert detail.jobEdit.width() > 16 * detail.jobEdit.fontMetrics().averageCharWidth()
        bar = detail.tabs.tabBar()
        assert bar.tabRect(bar.count() - 1).right() <= bar.width()
        assert {bar.tabToolTip(number) for number in range(bar.count())} >= {"Results", "Decisions"}

    def test_the_dock_keeps_its_height_when_a_tile_is_chosen(self, dock: MonitorDock) -> None:
        state = TileState("32631_600_5680_1000", "error", "local", "j-0571b7eb054d111daae89d44", 1, 0.0, "No pixel")
        usage = (("duration", "0.035 seconds"), ("cpu", "0.167 cpu-seconds"), ("memory", "123456.7 mb-seconds"))
        dock.run.load(snapshot([state]), JobBars())
        dock.resize(970, 300)
        dock.show()
        settle(0.1)
        before = dock.minimumSizeHint().height()
        dock.detail.show_state(state)
        dock.detail.show_details(TileDetails(state, (), {}, usage, (), (), (), ()))
        settle(0.1)
        assert dock.minimumSizeHint().height() == before
        assert dock.detail.messageEdit.height() >= dock.fontMetrics().lineSpacing()
        assert dock.detail.tabs.geometry().bottom() <= dock.detail.height()

    def test_times_of_decisions_are_local(self, dock: MonitorDock, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        try:
            state = TileState("7", "error", "local", "j", 1, 0.0, "No pixel")
            events = (("2026-02-03T20:00:00Z", "waiting", "still waiting since 20:00:00 UTC (1 min)"),)
            dock.detail.show_state(state)
            dock.detail.show_details(TileDetails(state, (), {}, (), events, (), (), ()))
            cells = [dock.detail.eventsTable.item(0, column).text() for column in range(2)]
            assert cells[0] == "2026-02-04 05:00:00"
            assert "since 05:00:00 (1 min)" in cells[1]
        finally:
            monkeypatch.undo()
            time.tzset()

    def test_names_of_columns_are_seen_whole(self, dock: MonitorDock) -> None:
        dock.table.rows._headers = tuple(f"{name} and more than that" for name in dock.table.rows._headers)
        dock.table._set_widths()
        header = dock.table.view.horizontalHeader()
        assert all(header.sectionSize(column) >= header.sectionSizeHint(column) for column in range(header.count() - 1))


class TestHead:
    def test_failed_tiles_are_counted_while_the_run_goes_on(self, dock: MonitorDock) -> None:
        dock.run.load(snapshot(states(40)), JobBars())
        dock.run.begin(None)
        assert dock.header.stateLabel.text().endswith("18 of 40 tiles finished, 2 failed")

    def test_the_timeline_counts_the_same_jobs_as_the_question(self) -> None:
        assert jobs_text(3, 1) == "Jobs under way: 2, not started yet: 1"
        assert jobs_text(2, 0) == "Jobs under way: 2"


class TestUntrustedTexts:
    def test_messages_are_shown_as_they_are(self, dock: MonitorDock) -> None:
        dock.run.load(snapshot([TileState("<i>1</i>", "error", "<u>b", "j", 1, None, NASTY)]), JobBars())
        cell = dock.table.rows.index(0, MESSAGE)
        assert "\n" not in cell.data()
        assert "<script>" in cell.data()
        assert "<script>" not in cell.data(Qt.ItemDataRole.ToolTipRole)
        dock.detail.show_state(dock.run.states[0])
        assert dock.detail.messageEdit.toPlainText().startswith("<b>Out of memory</b>")
        dock.show()
        settle()
        assert dock.detail.backendLabel.width() > 50
        labels = [label for label in dock.detail.findChildren(QLabel) if "<" in label.text()]
        assert labels
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)

    def test_the_log_is_filtered_by_level(self, dock: MonitorDock) -> None:
        entries = [LogEntry("info", "Loading"), LogEntry("error", NASTY), LogEntry("warning", "Clouds")]
        log = dock.detail.log
        log.show_lines(entries, "")
        assert log.text.toPlainText() == NASTY.replace("\x1b", "\x1b")
        log.levelCombo.setCurrentIndex(0)
        assert [line.level for line in log.rows.lines] == ["error"]
        log.levelCombo.setCurrentIndex(1)
        assert [line.level for line in log.rows.lines] == ["error", "warning"]


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://openeo.dataspace.copernicus.eu", "https://openeo.dataspace.copernicus.eu/"),
        ("https://openeo.eodc.eu/openeo/1.2.0", "https://editor.openeo.org/?server=https%3A%2F%2Fopeneo.eodc.eu%2F"),
        ("http://127.0.0.1:8080/", None),
        ("javascript:alert(1)", None),
    ],
)
def test_job_pages_are_safe_addresses(url: str, page: str | None) -> None:
    found = job_page(url)
    assert (found is None) == (page is None)
    if page is not None:
        assert found.toString(found.ComponentFormattingOption.FullyEncoded).startswith(page)


class _Longer(QTranslator):
    """Every text half as long again, as German can be."""

    def translate(self, context: str, text: str, *_: object) -> str | None:
        return f"{text}{'ß' * (1 + len(text) // 2)}" if context in OUR_CONTEXTS else None


OUR_CONTEXTS = {"MonitorDock", "RunHeader", "TileTable", "TileRows", "TileDetail", "LogView", "FileList", "RunActions"}


class TestLayout:
    def test_every_action_is_reached_by_the_keyboard(self, dock: MonitorDock) -> None:
        actions = [a for a in dock.actions() if a.objectName().startswith("bapTiler_")]
        assert len(actions) == 12
        keys = [action.shortcut().toString(QKeySequence.SequenceFormat.PortableText) for action in actions]
        assert all(keys)
        assert len(set(keys)) == len(keys)
        for action in actions:
            assert action.toolTip()
            assert not action.icon().isNull(), action.objectName()
            button = dock.toolbar.widgetForAction(action)
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.accessibleName()

    def test_labels_lead_to_their_fields(self, dock: MonitorDock) -> None:
        labels = [label for label in dock.findChildren(QLabel) if "&" in label.text()]
        assert len(labels) >= 5
        assert all(label.buddy() is not None for label in labels), [label.text() for label in labels]

    @pytest.mark.parametrize("right_to_left", [False, True])
    @pytest.mark.parametrize("longer", [False, True])
    def test_nothing_is_cut_off(self, qgis_app: QgsApplication, right_to_left: bool, longer: bool) -> None:
        translator = _Longer()
        if longer:
            QCoreApplication.installTranslator(translator)
        try:
            run = ShownRun()
            dock = MonitorDock(run)
            if right_to_left:
                dock.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            run.load(snapshot(states(100)), JobBars())
            dock.detail.show_state(run.states[0])
            dock.resize(960, 340)
            dock.show()
            settle(0.1)
            assert dock.width() <= 1280
            assert dock.minimumSizeHint().width() <= (1280 if longer else 960)
            for tabs in dock.findChildren(QTabWidget):
                for number in range(tabs.count()):
                    tabs.setCurrentIndex(number)
                    settle(0.02)
                    assert_buttons_are_whole(dock)
        finally:
            QCoreApplication.removeTranslator(translator)
        dock.deleteLater()


def assert_buttons_are_whole(widget: QWidget) -> None:
    for button in widget.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and not button.icon().availableSizes():
            assert button.width() >= button.minimumSizeHint().width() - 1, button.text()


def test_the_dock_imports_nothing_heavy() -> None:
    heavy = ("openeo", "pandas", "geopandas", "shapely", "plotly", "pyproj", "numpy", "requests", "xarray")
    code = (
        "import sys, qgis.core, qgis.gui; before = set(sys.modules); import bap_tiler_plugin.desktop.run_monitor;"
        f"print([name for name in {heavy!r} if name in set(sys.modules) - before])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"
