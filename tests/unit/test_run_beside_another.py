"""A second process opens a run that is being executed: it reads everything, writes nothing and says who executes it."""

from __future__ import annotations

import getpass
import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from job_runs import InThread, basic, credentials, wait_for
from stub_backend import StubBackend

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.execution import Execution, execute_run
from bap_tiler_plugin.core.run_lock import LOCK_FILE, RunLock, holder
from bap_tiler_plugin.core.tile_run import TileRun

MakeRun = Callable[..., TileRun]
MakeStub = Callable[..., StubBackend]
HOLD = """
import pathlib, sys
from bap_tiler_plugin.core.run_lock import RunLock
with RunLock(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""
LOOK = """
import pathlib, sys
from bap_tiler_plugin.core.run_lock import holder
print("looking", flush=True)
while True:
    holder(pathlib.Path(sys.argv[1]))
"""
READ = """
import json, pathlib, sys
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.tile_run import TileRun
run = TileRun.open(sys.argv[1])
before = run.database_path.read_bytes()
said = []
for write in (
    lambda: run.add_event("x", "y"),
    lambda: run.update_settings(name="other"),
    lambda: run.write_summary(),
    lambda: run.retry(),
):
    try:
        write()
    except InputError as error:
        said.append([error.field, str(error)])
print(json.dumps({
    "counts": run.counts(),
    "states": [state.status for state in run.states()],
    "tiles": len(run.tiles()),
    "process": run.settings.process,
    "results": [path.name for state in run.states() for path in run.results(state.tile_id)],
    "events": len(run.attempts().events()),
    "holder": run.holder.pid,
    "said": said,
    "untouched": before == run.database_path.read_bytes(),
}))
"""


@pytest.fixture
def held(make_run: MakeRun) -> Iterator[tuple[TileRun, subprocess.Popen[str]]]:
    """A run and another process that holds it."""
    run = make_run()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(run.folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield run, process
        process.kill()


def test_reading_beside_a_running_execution(make_run: MakeRun, make_stub: MakeStub) -> None:
    run, stub = make_run(), make_stub(running=0.1)
    execution = Execution(run, [basic(stub, parallel=1)], credentials)
    execution.pause()
    running = InThread(execution)
    wait_for(lambda: execution.pauses)
    execution.cancel_tiles(["0"])
    wait_for(lambda: run.counts().get("canceled") == 1)
    answer = subprocess.run(
        [sys.executable, "-c", READ, str(run.folder)], check=True, capture_output=True, text=True, timeout=60
    )
    seen = json.loads(answer.stdout)
    assert (seen["counts"], seen["tiles"]) == ({"canceled": 1, "not_started": 3}, 4)
    assert seen["states"] == ["canceled", "not_started", "not_started", "not_started"]
    assert seen["process"] == "two_steps.json"
    assert seen["events"] > 0
    assert seen["untouched"]
    known = holder(run.folder)
    assert known is not None
    assert seen["holder"] == known.pid
    assert len(seen["said"]) == 4
    for field, text in seen["said"]:
        assert field == "Run folder"
        assert all(part in text for part in (getpass.getuser(), str(known.pid), socket.gethostname(), known.since))
    execution.resume()
    assert running.join().finished == 3


def test_writing_is_refused_only_as_long_as_the_other_is_there(
    held: tuple[TileRun, subprocess.Popen[str]], make_stub: MakeStub
) -> None:
    run, process = held
    assert run.holder is not None
    assert (run.holder.pid, run.holder.user) == (process.pid, getpass.getuser())
    with pytest.raises(InputError, match=f"process {process.pid}"):
        run.add_event("what", "why")
    with pytest.raises(InputError, match=f"process {process.pid}"):
        execute_run(run, [basic(make_stub())], credentials)
    process.kill()
    process.wait()
    assert run.holder is None
    run.add_event("what", "why")
    assert execute_run(run, [basic(make_stub())], credentials).finished == 4


def test_looking_who_holds_the_run_does_not_keep_anybody_from_taking_it(make_run: MakeRun) -> None:
    run = make_run()
    with RunLock(run.folder):
        pass
    with subprocess.Popen([sys.executable, "-c", LOOK, str(run.folder)], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "looking\n"
            for _ in range(200):
                with RunLock(run.folder):
                    assert run.holder is None
        finally:
            process.kill()


@pytest.mark.parametrize("content", ["", "[]", '{"pid": "x"}', '{"pid": 1, "host": null, "user": {"a": 1}}', "\0" * 99])
def test_a_lock_file_with_nonsense(held: tuple[TileRun, subprocess.Popen[str]], content: str) -> None:
    run, _ = held
    (run.folder / LOCK_FILE).write_text(content)
    with pytest.raises(InputError, match="is being executed by"):
        run.add_event("what", "why")


def test_who_holds_the_run_is_said_in_one_short_line(held: tuple[TileRun, subprocess.Popen[str]]) -> None:
    run, _ = held
    nonsense = {"pid": 7, "host": "h" * 5000, "since": "s\n" * 500, "user": "<b>\nu" * 500}
    (run.folder / LOCK_FILE).write_text(json.dumps(nonsense))
    text = str(run.holder)
    assert len(text) < 400
    assert "\n" not in text
