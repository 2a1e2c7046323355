"""A disk on which the run's own file cannot grow: the run pauses with the reason and goes on when there is room."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import request
from job_runs import InThread, basic, credentials, wait_for
from stub_backend import StubBackend

from bap_tiler_plugin.core import backend_state, job_outage
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.run_creation import RunSettings
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
DISK_BYTES = 4 << 20
LONG_REASON = "x" * 300_000


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.02)
    monkeypatch.setattr(job_outage, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(job_outage.JobOutage, "_look_seconds", 0.1)


class LimitedFiles:
    """No file of this process may grow beyond a few bytes while it is full."""

    def __init__(self) -> None:
        self._limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, self._limits[1]))

    def make_room(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._limits)


class SmallDisk:
    """A file system in memory that is filled to its last byte."""

    def __init__(self, folder: Path) -> None:
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        with self._ballast.open("ab", buffering=0) as file:
            for size in (1 << 16, 1 << 12, 1 << 8, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    continue

    def make_room(self) -> None:
        self._ballast.unlink(missing_ok=True)


@pytest.fixture(params=["limit", "disk"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """What can be filled below ``tmp_path``: a real small file system where this process may mount one."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", str(tmp_path)]
    mounted = request.param == "disk" and os.geteuid() == 0 and not subprocess.run(mount, check=False).returncode
    made = SmallDisk(tmp_path) if mounted else LimitedFiles()
    yield made
    made.make_room()
    if mounted:
        subprocess.run(["umount", "-l", str(tmp_path)], check=True)


def small_stub(make_stub: MakeStub, **options: Any) -> StubBackend:
    stub = make_stub(**options)
    stub.asset, stub.asset_item = b"x", {"file:size": 1}
    return stub


def is_paused_for_room(execution: Execution) -> bool:
    return any(pause.kind is PauseKind.DISK for pause in execution.pauses)


@pytest.mark.parametrize("moment", ["POST /jobs", "POST /jobs/<id>/results", "GET /jobs/<id>"])
def test_pauses_and_goes_on_by_itself(make_run: MakeRun, make_stub: MakeStub, disk: Any, moment: str) -> None:
    run, stub = make_run(), small_stub(make_stub)
    told: list[Pause] = []
    over: list[Pause] = []
    stub.script(moment, lambda: disk.fill())
    execution = Execution(run, [basic(stub)], credentials, on_pause=told.append, on_resume=over.append)
    running = InThread(execution)
    wait_for(lambda: is_paused_for_room(execution))
    assert "run.gpkg cannot be written" in told[0].reason
    assert "Error" not in told[0].reason
    time.sleep(0.4)
    assert running.is_running()
    disk.make_room()
    outcome = running.join()
    assert (outcome.finished, outcome.reason) == (4, "")
    assert len(stub.jobs) == len(run.attempts().all()) == 4
    assert execution.pauses == ()
    assert over
    written = [event.what for event in execution.events()]
    assert "paused" in written
    assert "resumed" in written


def test_a_job_made_while_its_id_could_not_be_written_is_adopted(
    make_run: MakeRun, make_stub: MakeStub, disk: Any
) -> None:
    run, stub = make_run(1), small_stub(make_stub)

    def create() -> Any:
        answer = stub.create(request.get_json())
        disk.fill()
        return answer

    stub.script("POST /jobs", create)
    execution = Execution(run, [basic(stub)], credentials, on_pause=lambda _: None)
    running = InThread(execution)
    wait_for(lambda: execution.pauses)
    disk.make_room()
    assert running.join().finished == 1
    assert len(stub.jobs) == 1
    assert "job adopted" in [event.what for event in execution.events()]


def test_stop_and_commands_during_the_pause(make_run: MakeRun, make_stub: MakeStub, disk: Any) -> None:
    run, stub = make_run(), small_stub(make_stub, running=60)
    execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.2, on_pause=lambda _: None)
    running = InThread(execution)
    wait_for(lambda: run.counts().get("running") == 2)
    disk.fill()
    execution.pause(LONG_REASON)
    execution.cancel_tiles(["0", "3"])
    wait_for(lambda: is_paused_for_room(execution))
    disk.make_room()
    wait_for(lambda: run.counts().get("canceled") == 2)
    execution.resume()
    disk.fill()
    execution.pause(LONG_REASON)
    execution.cancel_tiles(["1"])
    wait_for(lambda: is_paused_for_room(execution))
    begun = time.monotonic()
    execution.stop()
    outcome = running.join(5)
    assert time.monotonic() - begun < 2
    assert "cannot be written" in outcome.reason or outcome.reason == "Stopped"
    disk.make_room()
    stub.running = 0.0
    assert execute_run(run, [basic(stub)], credentials).finished == 2
    assert len(stub.jobs) == len(run.attempts().all())


def test_without_anybody_to_tell_the_run_ends_with_the_reason(
    make_run: MakeRun, make_stub: MakeStub, disk: Any
) -> None:
    run, stub = make_run(), small_stub(make_stub)
    stub.script("POST /jobs", lambda: disk.fill())
    outcome = execute_run(run, [basic(stub)], credentials)
    assert (outcome.stopped, outcome.remaining) == (True, 4)
    assert "cannot be written" in outcome.reason
    disk.make_room()
    assert execute_run(run, [basic(stub)], credentials).finished == 4
    assert len(stub.jobs) == 4


def test_a_disk_that_is_full_from_the_start(make_run: MakeRun, make_stub: MakeStub, disk: Any) -> None:
    run, stub = make_run(1), small_stub(make_stub)
    assert run.settings.process
    disk.fill()
    execution = Execution(run, [basic(stub)], credentials, on_pause=lambda _: None)
    running = InThread(execution)
    wait_for(lambda: execution.pauses)
    disk.make_room()
    assert running.join().finished == 1


def test_no_room_for_a_log(make_run: MakeRun, make_stub: MakeStub, disk: Any) -> None:
    """The log of a failed job is kept once there is room for it."""
    run, stub = make_run(1), small_stub(make_stub)
    stub.final_status = lambda job: "error"
    stub.script("GET /jobs/<id>/logs", lambda: disk.fill())
    execution = Execution(run, [basic(stub)], credentials, max_attempts=1, poll_seconds=0.1, on_pause=lambda _: None)
    running = InThread(execution)
    wait_for(lambda: execution.pauses)
    disk.make_room()
    assert running.join().failed == 1
    assert run.logs("0")[0].message.startswith("Band B99")


def test_settings_survive(make_run: MakeRun, disk: Any) -> None:
    run = make_run(1)
    assert isinstance(run.settings, RunSettings)
    disk.fill()
    with pytest.raises(Exception, match=r"full|disk I/O"):
        run.add_event("x", "y" * 100_000)
    disk.make_room()
    run.add_event("x", "y")
    assert run.attempts().events()[-1]["why"] == "y"


class TestRunFolderIsGone:
    def test_the_run_pauses_and_goes_on_when_it_is_back(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub, pauses = make_run(3), make_stub(running=0.3), []
        running = InThread(
            Execution(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.05, on_pause=pauses.append)
        )
        wait_for(lambda: len(stub.jobs) >= 2)
        away = run.folder.rename(run.folder.with_name("away"))
        wait_for(lambda: pauses)
        made = len(stub.jobs)
        assert pauses[0].kind is PauseKind.DISK
        assert "it was removed or replaced while the run used it" in str(pauses[0])
        time.sleep(0.5)
        assert len(stub.jobs) <= made + 1
        if run.folder.exists():
            shutil.rmtree(run.folder)
        away.rename(run.folder)
        assert running.join().finished == 9
        assert len(stub.jobs) == 9

    def test_a_run_that_nobody_watches_ends_with_the_reason(self, make_run: MakeRun, make_stub: MakeStub) -> None:
        run, stub = make_run(3), make_stub(running=0.3)
        running = InThread(Execution(run, [basic(stub, parallel=1)], credentials, poll_seconds=0.05))
        wait_for(lambda: len(stub.jobs) >= 2)
        shutil.rmtree(run.folder)
        outcome = running.join()
        assert "it was removed or replaced while the run used it" in outcome.reason
        assert len(stub.jobs) < 9
