"""What surrounds a run: a full disk, a second program on the same folder, answers that are no JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from job_runs import InThread, basic, credentials, events, partial_file, reasons, wait_for
from stub_backend import StubBackend, error, web_page

from bap_tiler_plugin.core import backend_state, job_control
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.run_lock import LOCK_FILE, RunLock, holder
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]

HOLD = """
import sys, pathlib
from bap_tiler_plugin.core.run_lock import RunLock
lock = RunLock(pathlib.Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_state, "FIRST_BACKOFF_SECONDS", 0.05)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full exists on Linux only")
class TestFullDisk:
    def fill(self, run: TileRun, stub: StubBackend) -> list[Path]:
        """Let the first tile's download find the disk full, whichever job is the tile's."""
        run.result_folder("0").mkdir(parents=True)
        parts = [partial_file(run, stub, f"j-{number}") for number in range(1, 5)]
        for part in parts:
            part.symlink_to("/dev/full")
        return parts

    def test_pauses_and_goes_on_by_itself(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(job_control, "DISK_SECONDS", 0.2)
        run, stub, pauses = make_run(), make_stub(), []
        parts = self.fill(run, stub)

        def listen(pause: Pause) -> None:
            pauses.append(pause)

        running = InThread(Execution(run, [basic(stub)], credentials, on_pause=listen))
        wait_for(lambda: pauses)
        assert pauses[0].kind is PauseKind.DISK
        assert "is full" in pauses[0].reason
        for part in parts:
            part.unlink(missing_ok=True)
        assert running.join().finished == 4
        assert len(stub.jobs) == 4

    def test_without_anybody_to_tell_the_run_ends_with_the_reason(
        self, make_run: MakeRun, make_stub: MakeStub, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(job_control, "DISK_RESERVE_BYTES", 1 << 60)
        run, stub = make_run(), make_stub()
        parts = self.fill(run, stub)
        outcome = execute_run(run, [basic(stub, parallel=1)], credentials)
        assert outcome.stopped
        assert "is full" in outcome.reason
        for part in parts:
            part.unlink(missing_ok=True)
        assert execute_run(run, [basic(stub)], credentials).finished == 4
        assert len(stub.jobs) == 4


class TestHolder:
    def test_another_process(self, make_run: MakeRun) -> None:
        run = make_run()
        command = [sys.executable, "-c", HOLD, str(run.folder)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            found = holder(run.folder)
            assert found is not None
            assert found.pid == process.pid
            assert found.since.endswith("Z")
            assert TileRun.open(run.folder).counts() == {"not_started": 4}
            with pytest.raises(InputError, match=f"process {process.pid} on .* since"):
                RunLock(run.folder).acquire()
            process.kill()
        assert holder(run.folder) is None
        with RunLock(run.folder):
            own = holder(run.folder)
            assert own is not None
            assert own.pid == os.getpid()
        assert holder(run.folder) is None

    def test_where_files_cannot_be_locked_the_process_tells(
        self, make_run: MakeRun, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bap_tiler_plugin.core.run_lock._lock", lambda *_, **__: None)
        run = make_run()
        path = run.folder / LOCK_FILE
        for other, is_held in (({"pid": os.getppid()}, True), ({"pid": 2**22 + 1}, False), ({"host": "far"}, True)):
            path.write_text(json.dumps({"pid": os.getpid(), "host": os.uname().nodename, "since": "x", **other}))
            assert (holder(run.folder) is not None) == is_held
        with pytest.raises(InputError, match="far"):
            RunLock(run.folder).acquire()
        path.write_text("")
        with RunLock(run.folder):
            pass


def test_a_web_page_instead_of_json_is_logged(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    stub.script("GET /jobs/<id>", web_page(200))
    assert execute_run(run, [basic(stub)], credentials).finished == 1
    assert "waiting" in events(run)
    assert "not JSON: <html><body>Maintenance</body></html>" in reasons(run)


def test_downloads_that_go_on_and_new_addresses_are_in_the_log(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(1), make_stub()
    part = partial_file(run, stub)
    part.parent.mkdir(parents=True)
    part.write_bytes(stub.asset[:1000])
    stub.script("GET /assets/<id>", lambda: error(403, "Expired"))
    assert execute_run(run, [basic(stub)], credentials).finished == 1
    told = [event for event in run.attempts().events() if event["what"] in ("download resumed", "addresses renewed")]
    assert [(event["what"], event["tile_id"], event["attempt"]) for event in told] == [
        ("download resumed", "0", 1),
        ("addresses renewed", "0", 1),
    ]
    assert stub.ranges[-1] == "bytes=1000-"
