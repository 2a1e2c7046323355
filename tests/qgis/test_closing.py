"""QGIS is about to be closed in the middle of a run, and stays open."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import scene_grid, wait
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMessageBox
from test_monitor_run import gated, texts

from bap_tiler_plugin.desktop.run_monitor import RunMonitor
from bap_tiler_plugin.desktop.run_request import LocalRequest
from bap_tiler_plugin.desktop.run_task import RunPlan


@pytest.fixture
def running(request: pytest.FixtureRequest, scenes: Path, gate: Any, tmp_path: Path) -> RunMonitor:
    """A monitor of a run whose two jobs wait at the gate."""
    made = request.getfixturevalue("monitor")
    local = LocalRequest(scenes, False, 2)
    made.start(RunPlan(tmp_path / "run", grid=scene_grid(2, 1), settings=gated(gate), local=local, with_mosaics=False))
    wait(lambda: made.run.counts["running"] == 2)
    return made


def test_a_run_goes_on_when_the_question_about_the_project_is_cancelled(
    running: RunMonitor, window: SimpleNamespace, gate: Any
) -> None:
    begun: list[int] = []
    running.begun.connect(lambda: begun.append(1))
    QgsApplication.taskManager().cancelAll()
    question = QMessageBox(window.mainWindow())
    QTimer.singleShot(1500, question.reject)
    question.exec()
    wait(lambda: begun == [1], 20)
    gate.open()
    wait(lambda: running.task is None)
    wait(lambda: running.run.counts["finished"] == 2)
    assert not any("Stopped" in text for text in texts(window))


def test_a_run_that_is_cancelled_in_the_task_bar_stays_stopped(running: RunMonitor, window: SimpleNamespace) -> None:
    begun: list[int] = []
    running.begun.connect(lambda: begun.append(1))
    running.task.cancel()
    wait(lambda: running.task is None)
    with pytest.raises(AssertionError, match="waited in vain"):
        wait(lambda: begun, 2)
    assert any("Stopped" in text for text in texts(window))
