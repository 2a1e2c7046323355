"""Runs with the job manager against small backends, for the tests of the job engine."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from stub_backend import StubBackend

from bap_tiler_plugin.core.backends import Backend, Credentials, connect
from bap_tiler_plugin.core.execution import Execution, RunOutcome
from bap_tiler_plugin.core.job_creator import TileJobCreator
from bap_tiler_plugin.core.job_manager import TileJobManager
from bap_tiler_plugin.core.partial_file import PartialFile
from bap_tiler_plugin.core.process import definition_from_json
from bap_tiler_plugin.core.tile_run import TileRun

PROCESS = {
    "id": "two_steps",
    "parameters": [
        {"name": "geometry", "schema": {"type": "object", "subtype": "geojson"}},
        {"name": "year", "schema": {"type": "integer"}, "optional": True, "default": 2022},
    ],
    "process_graph": {
        "load": {"process_id": "load_collection", "arguments": {"spatial_extent": {"from_parameter": "geometry"}}},
        "save": {
            "process_id": "save_result",
            "arguments": {"data": {"from_node": "load"}, "format": "GTiff"},
            "result": True,
        },
    },
}


def job_creator(run: TileRun) -> TileJobCreator:
    return TileJobCreator(definition_from_json(run.settings.definition), {}, run.grid_crs, run_name="Test")


def manager_for(run: TileRun, *stubs: StubBackend, parallel: int = 2, **options: Any) -> TileJobManager:
    options.setdefault("max_attempts", 2)
    options.setdefault("poll_sleep", None)
    manager = TileJobManager(
        root_dir=run.folder / "logs",
        result_folder=lambda row: run.result_folder(row["tile_id"]),
        log_path=lambda row: run.log_path(row["tile_id"], int(row["attempt"])),
        **options,
    )
    for number, stub in enumerate(stubs):
        backend = Backend(f"b{number}", stub.url, auth="none")
        manager.add_backend(backend.name, connection=connect(backend), parallel_jobs=parallel)
    return manager


def run_jobs(run: TileRun, *stubs: StubBackend, **options: Any) -> TileJobManager:
    manager = manager_for(run, *stubs, **options)
    manager.run_jobs(start_job=job_creator(run), job_db=run.job_database())
    return manager


def events(run: TileRun) -> list[str]:
    return [event["what"] for event in run.attempts().events()]


def reasons(run: TileRun) -> str:
    return "\n".join(event["why"] for event in run.attempts().events())


def partial_file(run: TileRun, stub: StubBackend, job_id: str = "j-1") -> Path:
    """Where the first tile's download by a job grows."""
    source = f"{connect(Backend('b', stub.url, auth='none')).root_url} {job_id}"
    return PartialFile(run.result_folder("0"), "result.bin", source).path


def credentials(_: Backend) -> Credentials:
    return Credentials("user", "right")


def basic(stub: StubBackend, name: str = "stub", parallel: int = 2, **options: Any) -> Backend:
    return Backend(name, stub.url, parallel, "basic", **options)


class InThread:
    """An execution in a thread of its own, as the desktop runs it."""

    def __init__(self, execution: Execution) -> None:
        self.execution = execution
        self.outcome: RunOutcome | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self.outcome = self.execution.run()

    def join(self, seconds: float = 20) -> RunOutcome:
        self._thread.join(seconds)
        assert self.outcome is not None, "the execution goes on"
        return self.outcome

    def is_running(self) -> bool:
        return self._thread.is_alive()


def wait_for(condition: Callable[[], Any], seconds: float = 15) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)
