"""Several runs in one project: what is done to one is not done to another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import scene_grid, wait
from qgis.core import QgsProject
from test_monitor_run import failing, plan_on, texts

from bap_tiler_plugin.core.job_table import JobTable
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.tile_run import TileRun
from bap_tiler_plugin.desktop.recent_runs import remember_run, runs_of_project
from bap_tiler_plugin.desktop.run_monitor import RunMonitor

MakeRun = Callable[..., TileRun]


def shown(monitor: RunMonitor, folder: Path) -> None:
    monitor.open(folder)
    wait(lambda: monitor.run.snapshot is not None and monitor.run.snapshot.folder == folder)
    wait(lambda: not monitor.background.is_busy)


@pytest.fixture
def failed_run(
    monitor: RunMonitor,
    server: LocalServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """The folder of a run whose only tile has failed once."""
    monkeypatch.setenv("BAPTILER_LOCAL_USERNAME", "local")
    monkeypatch.setenv("BAPTILER_LOCAL_PASSWORD", server.credentials.password)
    folder = tmp_path / "failed"
    monitor.start(plan_on(server, folder, grid=scene_grid(1, 1), settings=failing(), max_attempts=1))
    wait(lambda: monitor.task is None and monitor.run.failed == 1)
    wait(lambda: not monitor.background.is_busy)
    return folder


def test_tiles_selected_in_one_run_are_not_selected_in_another(monitor: RunMonitor, make_run: MakeRun) -> None:
    one, other = (make_run(3, 1, name=name).folder for name in ("one", "other"))
    shown(monitor, one)
    monitor.dock.table.view.selectRow(1)
    assert monitor.dock.actions_.cancel_selected.isEnabled()
    shown(monitor, other)
    assert monitor.dock.table.selected == []
    assert not monitor.dock.table.view.selectionModel().hasSelection()
    assert not monitor.dock.actions_.cancel_selected.isEnabled()
    assert monitor.dock.detail.tile_id == ""
    monitor.commands.cancel_selected()
    wait(lambda: not monitor.background.is_busy)
    assert {state.status for state in TileRun.open(other).states()} == {"not_started"}


def test_a_double_click_on_retry_executes_once(monitor: RunMonitor, failed_run: Path) -> None:
    begun: list[object] = []
    monitor.begun.connect(lambda: begun.append(monitor.task))
    monitor.dock.actions_.retry_failed.trigger()
    monitor.dock.actions_.retry_failed.trigger()
    monitor.dock.actions_.resume.trigger()
    wait(lambda: monitor.task is not None)
    wait(lambda: monitor.task is None and not monitor.background.is_busy)
    assert len(begun) == 1
    wait(lambda: monitor.run.states[0].attempt == 2)


def test_the_run_that_is_retried_goes_on_whichever_is_chosen_meanwhile(
    monitor: RunMonitor,
    failed_run: Path,
    make_run: MakeRun,
) -> None:
    other = make_run(2, 1).folder
    monitor.dock.actions_.retry_failed.trigger()
    monitor.open(other)
    wait(lambda: monitor.task is not None)
    assert monitor.task.plan.folder == failed_run
    wait(lambda: monitor.task is None)
    assert TileRun.open(failed_run).states()[0].attempt == 2
    assert {state.status for state in TileRun.open(other).states()} == {"not_started"}


def test_of_the_projects_runs_the_one_with_tiles_left_is_offered(
    monitor: RunMonitor,
    make_run: MakeRun,
    window: SimpleNamespace,
) -> None:
    folders = [make_run(1, 1, name=name).folder for name in "abcd"]
    for folder in (folders[0], folders[1], folders[3]):
        table = JobTable(folder / "run.gpkg")
        table.connection.execute("UPDATE tiles SET status = 'finished'")
        table.close()
    for folder in folders:
        shown(monitor, folder)
    assert len(runs_of_project()) == 4
    remember_run(folders[0])
    monitor.offer_project_runs()
    wait(lambda: any("has 1 tiles left" in text for text in texts(window)))
    assert monitor.run.snapshot.folder == folders[2]
    shown(monitor, folders[1])
    assert not any("tiles left" in text for text in texts(window)), "the button would go on with another run"
    QgsProject.instance().clear()
