"""A run in QGIS's task manager, on a backend that really computes."""

from __future__ import annotations

import dataclasses
import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import JUNE, scene_grid
from qgis.core import QgsApplication, QgsProject, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, QThread, QThreadPool, QTimer

from bap_tiler_plugin.core.backends import Backend, Credentials
from bap_tiler_plugin.core.default_process import default_definition
from bap_tiler_plugin.core.errors import BackendError, InputError
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.process import DEFAULT_PROCESS
from bap_tiler_plugin.core.run_snapshot import read_snapshot
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun, TileState
from bap_tiler_plugin.core.tiling import TileGrid
from bap_tiler_plugin.desktop.background import BackgroundTask
from bap_tiler_plugin.desktop.mosaic_layers import add_mosaics
from bap_tiler_plugin.desktop.run_request import LocalRequest, MemoryCredentials
from bap_tiler_plugin.desktop.run_task import RunPlan, RunTask
from bap_tiler_plugin.desktop.tile_layer import StatusLayer, create_tile_layer

SETTINGS = RunSettings(name="Bolzano", process="bap_composite", parameters=JUNE)


class Watched:
    """A task in the task manager, with the event loop running, and what it told."""

    def __init__(self, plan: RunPlan) -> None:
        self.task = RunTask(plan)
        self.states: list[TileState] = []
        self.messages: list[str] = []
        self.threads: set[Any] = set()
        self.progress: list[float] = []
        self.ended_at = 0.0
        self.status = None
        self.task.statusChanged.connect(self._on_status)
        self.task.statesChanged.connect(self._on_states)
        self.task.messageRaised.connect(self.messages.append)
        self.task.progressChanged.connect(self.progress.append)
        self.task.ended.connect(self._on_end)

    def start(self) -> Watched:
        QgsApplication.taskManager().addTask(self.task)
        return self

    def finish(self, seconds: float = 120) -> Watched:
        assert self.wait(lambda: self.ended_at > 0, seconds), f"the task did not end: {self.messages[-3:]}"
        return self

    def wait(self, condition: Callable[[], bool], seconds: float = 60) -> bool:
        """Let events be handled until the condition holds; returns whether it does."""
        loop, deadline = QEventLoop(), time.monotonic() + seconds
        timer = QTimer()
        timer.setInterval(10)
        timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > deadline else None)
        timer.start()
        loop.exec()
        return condition()

    def _on_states(self, states: Any) -> None:
        self.threads.add(QThread.currentThread())
        self.states.extend(states)

    def _on_status(self, status: int) -> None:
        self.status = status

    def _on_end(self) -> None:
        self.ended_at = time.monotonic()


def run_to_end(plan: RunPlan) -> Watched:
    return Watched(plan).start().finish()


def on_server(server: LocalServer, folder: Path, **values: Any) -> RunPlan:
    """A plan for a backend that is there already."""
    credentials = MemoryCredentials({"local": server.credentials})
    return RunPlan(folder, (server.backend(parallel_jobs=2),), credentials=credentials, **values)


def on_own_backend(scenes: Path, folder: Path, **values: Any) -> RunPlan:
    """A plan that starts its own local backend."""
    return RunPlan(folder, local=LocalRequest(scenes, False, 2), **values)


def gated(gate: Any) -> RunSettings:
    """Settings of a process whose jobs wait for the gate."""
    definition = {
        "id": "gated",
        "parameters": [{"name": "geometry", "schema": {"type": "object", "subtype": "geojson"}}],
        "process_graph": gate.graph(),
    }
    return RunSettings(name="Gated", process="gated.json", definition=definition)


def test_this_computer_and_another_backend_share_a_run(server: LocalServer, scenes: Path, tmp_path: Path) -> None:
    other = dataclasses.replace(server.backend(parallel_jobs=1), name="other")
    definition = default_definition().to_json()
    settings = dataclasses.replace(SETTINGS, process=DEFAULT_PROCESS, definition=definition)
    plan = RunPlan(
        tmp_path / "run",
        (other,),
        grid=scene_grid(2, 2),
        settings=settings,
        local=LocalRequest(scenes, False, 1),
        credentials=MemoryCredentials({"other": server.credentials}),
        poll_seconds=0.2,
        with_mosaics=False,
    )
    task = run_to_end(plan).task
    assert task.error is None
    assert (task.outcome.finished, task.outcome.failed) == (4, 0)
    run = TileRun.open(plan.folder)
    assert {state.backend_name for state in run.states()} == {"local", "other"}
    kept = read_snapshot(run).execution
    run.close()
    assert (kept.backends, kept.scenes) == ((other,), str(scenes))


class TestARunToItsEnd:
    def test_all_tiles_finish_and_everything_follows(self, scenes: Path, tmp_path: Path) -> None:
        grid = scene_grid(2, 2)
        layer = create_tile_layer(grid, "Tiles")
        follower = StatusLayer(layer)
        watched = Watched(on_own_backend(scenes, tmp_path / "run", grid=grid, settings=SETTINGS, poll_seconds=0.2))
        watched.task.statesChanged.connect(follower.apply)
        watched.start().finish()
        task = watched.task
        assert task.error is None
        assert watched.status == QgsTask.TaskStatus.Complete
        assert (task.outcome.finished, task.outcome.failed, task.outcome.stopped) == (4, 0, False)
        assert watched.threads == {QgsApplication.instance().thread()}
        assert watched.progress == sorted(watched.progress)
        assert watched.progress[-1] == 100
        assert layer_states(layer) == [
            (s.tile_id, "finished", s.job_id, 1) for s in TileRun.open(task.plan.folder).states()
        ]
        seen = {state.status for state in watched.states}
        assert {"not_started", "finished"} <= seen
        assert seen & {"created", "queued", "running"}, seen
        assert (task.plan.folder / "report.html").stat().st_size > 100_000
        summary = json.loads((task.plan.folder / "summary.json").read_text())
        assert (summary["tiles"], summary["finished"], summary["mosaics"]) == (4, 4, ["mosaics/2022-06-01.vrt"])

    def test_the_mosaic_is_shown_in_true_colour(self, server: LocalServer, tmp_path: Path) -> None:
        task = run_to_end(on_server(server, tmp_path / "run", grid=scene_grid(), settings=SETTINGS)).task
        assert task.error is None
        project = QgsProject.instance()
        layers = add_mosaics(task.mosaics, project.layerTreeRoot().addGroup("Run"), project)
        try:
            assert layers
            for layer in layers:
                renderer = layer.renderer()
                assert layer.isValid()
                assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (1, 2, 3)
                assert all(0 < low < high < 20_000 for low, high in limits(layer))
            assert layers[0].extent().width() >= 4_000
        finally:
            project.clear()

    def test_a_tile_outside_the_scenes_fails_alone(self, server: LocalServer, tmp_path: Path) -> None:
        grid = with_far_tile(scene_grid())
        watched = run_to_end(on_server(server, tmp_path / "run", grid=grid, settings=SETTINGS, max_attempts=1))
        task = watched.task
        assert task.error is None
        assert (task.outcome.finished, task.outcome.failed) == (2, 1)
        states = {state.tile_id: state for state in TileRun.open(task.plan.folder).states()}
        assert states["far"].status in ("error", "start_failed")
        assert "extent" in states["far"].message.lower() or "no data" in states["far"].message.lower()
        assert [states[tile].status for tile in ("0", "1")] == ["finished", "finished"]
        assert watched.progress[-1] == 100
        assert len(task.mosaics) == 1


def layer_states(layer: QgsVectorLayer) -> list[tuple]:
    return [(f["tile_id"], f["status"], f["job_id"], f["attempt"]) for f in layer.getFeatures()]


def limits(layer: Any) -> list[tuple[float, float]]:
    renderer = layer.renderer()
    enhancements = (
        renderer.redContrastEnhancement(),
        renderer.greenContrastEnhancement(),
        renderer.blueContrastEnhancement(),
    )
    return [(item.minimumValue(), item.maximumValue()) for item in enhancements]


def with_far_tile(grid: TileGrid) -> TileGrid:
    """The grid with one more tile, 200 km to the north."""
    import numpy as np
    import shapely

    bounds = np.vstack([grid.bounds, grid.bounds[0] + [0, 200_000, 0, 200_000]])
    geometries = np.append(grid.geometries, shapely.box(*bounds[-1]))
    return dataclasses.replace(grid, tile_ids=(*grid.tile_ids, "far"), geometries=geometries, bounds=bounds)


class TestStopping:
    @pytest.mark.parametrize("cancel_jobs", [False, True])
    @pytest.mark.parametrize("own_backend", [False, True])
    def test_it_takes_less_than_a_second_and_the_run_goes_on_later(
        self, server: LocalServer, scenes: Path, gate: Any, tmp_path: Path, own_backend: bool, cancel_jobs: bool
    ) -> None:
        def plan(**values: Any) -> RunPlan:
            folder = tmp_path / "run"
            return on_own_backend(scenes, folder, **values) if own_backend else on_server(server, folder, **values)

        watched = Watched(plan(grid=scene_grid(3, 1), settings=gated(gate), poll_seconds=60)).start()
        assert watched.wait(lambda: len([s for s in watched.states if s.job_id]) >= 2), watched.messages
        gate.wait_for(2)
        asked = time.monotonic()
        if cancel_jobs:
            watched.task.stop(cancel_jobs=True)
        else:
            watched.task.cancel()
        watched.finish(30)
        assert watched.ended_at - asked < 1.0
        assert watched.task.error is None
        assert watched.status == QgsTask.TaskStatus.Complete
        assert watched.task.outcome.stopped
        run = TileRun.open(tmp_path / "run")
        before = run.states()
        if cancel_jobs:
            assert [state.status for state in before].count("canceled") == 2
        gate.open()
        again = run_to_end(plan(poll_seconds=0.2, with_mosaics=False)).task
        assert again.error is None
        expected = [s.tile_id for s in before if s.status != "canceled"]
        assert [s.tile_id for s in run.states() if s.status == "finished"] == expected
        assert again.outcome.remaining == 0
        if not own_backend:
            assert len(run.attempts().all()) == 3

    def test_stopping_again_and_again_costs_no_tile(self, scenes: Path, gate: Any, tmp_path: Path) -> None:
        grid: TileGrid | None = scene_grid(2, 1)
        for _ in range(4):
            settings = gated(gate) if grid is not None else None
            watched = Watched(on_own_backend(scenes, tmp_path / "run", grid=grid, settings=settings)).start()
            gate.wait_for(2)
            watched.task.cancel()
            watched.finish(10)
            grid = None
        gate.open()
        task = run_to_end(on_own_backend(scenes, tmp_path / "run", with_mosaics=False)).task
        states = TileRun.open(tmp_path / "run").states()
        assert [state.status for state in states] == ["finished"] * 2, [state.message for state in states]
        assert task.outcome.failed == 0

    def test_before_the_backend_answers(self, tmp_path: Path) -> None:
        import socket

        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen(1)
            backend = Backend("silent", f"http://127.0.0.1:{silent.getsockname()[1]}/", 1, "basic")
            plan = RunPlan(tmp_path / "run", (backend,), grid=scene_grid(), settings=SETTINGS)
            watched = Watched(plan).start()
            assert watched.wait(lambda: any("connecting" in text for text in watched.messages))
            asked = time.monotonic()
            watched.task.cancel()
            watched.finish(10)
        assert watched.ended_at - asked < 1.0
        assert {state.status for state in TileRun.open(tmp_path / "run").states()} == {"not_started"}

    def test_while_other_tasks_keep_it_waiting(self, tmp_path: Path, server: LocalServer) -> None:
        go_on = threading.Event()
        threads = QThreadPool.globalInstance().maxThreadCount()
        others = [BackgroundTask("other", lambda: go_on.wait(30)) for _ in range(threads)]
        for other in others:
            QgsApplication.taskManager().addTask(other)
        watched = Watched(on_server(server, tmp_path / "run", grid=scene_grid(), settings=SETTINGS)).start()
        watched.wait(lambda: False, 0.3)
        try:
            assert not (tmp_path / "run").exists()
            watched.task.cancel()
            watched.finish(5)
        finally:
            go_on.set()
        assert watched.wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 5)
        assert watched.status == QgsTask.TaskStatus.Complete
        assert not (tmp_path / "run").exists()


class TestWhatGoesWrong:
    def test_unreachable_backend(self, tmp_path: Path) -> None:
        backend = Backend("nowhere", "http://127.0.0.1:9/", 1, "basic")
        credentials = MemoryCredentials({"nowhere": Credentials("me", "secret")})
        plan = RunPlan(tmp_path / "run", (backend,), scene_grid(), SETTINGS, credentials=credentials)
        task = run_to_end(plan).task
        assert isinstance(task.error, BackendError)
        assert "nowhere" in str(task.error)
        assert "secret" not in str(task.error)
        assert_readable(task.error)
        assert not (tmp_path / "run").exists()

    def test_wrong_password(self, server: LocalServer, tmp_path: Path) -> None:
        credentials = MemoryCredentials({"local": Credentials("me", "not-the-token")})
        plan = dataclasses.replace(
            on_server(server, tmp_path / "run", grid=scene_grid(), settings=SETTINGS), credentials=credentials
        )
        task = run_to_end(plan).task
        assert isinstance(task.error, BackendError)
        assert "password" in str(task.error)
        assert "not-the-token" not in str(task.error)
        assert_readable(task.error)
        assert not (tmp_path / "run").exists()
        again = on_server(server, tmp_path / "run", grid=scene_grid(1, 1), settings=SETTINGS, with_mosaics=False)
        assert run_to_end(again).task.error is None

    def test_a_folder_with_another_run(
        self, server: LocalServer, make_run: Callable[..., TileRun], tmp_path: Path
    ) -> None:
        run = make_run(1, 1)
        run.close()
        before = (run.folder / "run.gpkg").read_bytes()
        task = run_to_end(on_server(server, run.folder, grid=scene_grid(), settings=SETTINGS)).task
        assert isinstance(task.error, InputError)
        assert task.error.field == "Run folder"
        assert "another run" in str(task.error)
        assert (run.folder / "run.gpkg").read_bytes() == before
        assert [path.name for path in run.folder.iterdir()] == ["run.gpkg"]

    def test_a_folder_that_cannot_be_written(self, server: LocalServer, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("mine")
        plan = on_server(server, tmp_path / "file" / "run", grid=scene_grid(), settings=SETTINGS)
        task = run_to_end(plan).task
        assert isinstance(task.error, InputError)
        assert task.error.field == "Run folder"
        assert (tmp_path / "file").read_text() == "mine"

    def test_scenes_without_a_catalogue(self, tmp_path: Path) -> None:
        (tmp_path / "scenes").mkdir()
        task = run_to_end(
            on_own_backend(tmp_path / "scenes", tmp_path / "run", grid=scene_grid(), settings=SETTINGS)
        ).task
        assert isinstance(task.error, InputError)
        assert task.error.field == "Scenes"
        assert "items.json" in str(task.error)
        assert_readable(task.error)
        assert not (tmp_path / "run").exists()

    def test_unknown_bands(self, server: LocalServer, tmp_path: Path) -> None:
        settings = dataclasses.replace(SETTINGS, parameters={**JUNE, "bands": ["B04", "B99"]})
        task = run_to_end(on_server(server, tmp_path / "run", grid=scene_grid(), settings=settings)).task
        message = str(task.error) if task.error else TileRun.open(tmp_path / "run").states()[0].message
        assert "B99" in message

    def test_nothing_of_the_local_backend_stays(self, scenes: Path, tmp_path: Path) -> None:
        plan = on_own_backend(scenes, tmp_path / "run", grid=scene_grid(1, 1), settings=SETTINGS)
        task = run_to_end(plan).task
        assert task.error is None
        left = {path.name for path in (tmp_path / "run").iterdir()} - {"run.gpkg-wal", "run.gpkg-shm"}
        assert left == {"run.gpkg", "run.lock", "results", "mosaics", "report.html", "summary.json"}


def assert_readable(error: Exception) -> None:
    """Something for a person: a problem and a remedy, no traceback and no class name."""
    text = str(error)
    assert text.endswith(".")
    assert error.remedy
    assert not any(word in text for word in ("Traceback", "Errno", "Error(", "object at", "HTTPConnectionPool"))


def test_the_gui_thread_stays_free(server: LocalServer, tmp_path: Path) -> None:
    watched = Watched(on_server(server, tmp_path / "run", grid=scene_grid(2, 2), settings=SETTINGS, poll_seconds=0.2))
    beats = [time.monotonic()]
    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start()
    watched.start().finish()
    timer.stop()
    assert watched.task.error is None
    assert threading.current_thread() is threading.main_thread()
    assert max(later - earlier for earlier, later in zip(beats, beats[1:])) < 2.0
