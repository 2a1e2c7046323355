"""Runs of many small tiles on the real scenes, driven to their end under a watchdog."""

from __future__ import annotations

import faulthandler
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bap_tiler_plugin.core import backend_state, job_downloads, network
from bap_tiler_plugin.core.backends import Backend, Credentials
from bap_tiler_plugin.core.errors import BackendError
from bap_tiler_plugin.core.execution import Execution, RunOutcome
from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.pauses import Pause
from bap_tiler_plugin.core.statuses import TERMINAL
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, make_grid

TILE_METRES = 100.0
CORNER = (676000.0, 5150000.0)
POLL_SECONDS = 0.1
BACKOFF_SECONDS = 0.05
READ_SECONDS = 1.0
PATIENCE_SECONDS = 10.0
ANSWER_SECONDS = 0.1
PROCESS: dict[str, Any] = {
    "id": "red_light",
    "parameters": [
        {"name": "extent", "description": "", "schema": {"type": "object", "subtype": "bounding-box"}},
    ],
    "process_graph": {
        "load": {
            "process_id": "load_collection",
            "arguments": {
                "id": "SENTINEL2_L2A",
                "spatial_extent": {"from_parameter": "extent"},
                "temporal_extent": ["2022-06-10", "2022-06-11"],
                "bands": ["B04"],
            },
        },
        "save": {
            "process_id": "save_result",
            "arguments": {"data": {"from_node": "load"}, "format": "GTiff"},
            "result": True,
        },
    },
}


def hurry(setattr_: Callable[[Any, str, Any], None] = setattr) -> None:
    """Shorten the waits of the product, so that a fault takes tenths of seconds instead of minutes."""
    setattr_(backend_state, "FIRST_BACKOFF_SECONDS", BACKOFF_SECONDS)
    setattr_(backend_state, "LONGEST_BACKOFF_SECONDS", 8 * BACKOFF_SECONDS)
    setattr_(job_downloads, "DOWNLOAD_PAUSE_SECONDS", BACKOFF_SECONDS)
    setattr_(network, "TIMEOUT", (READ_SECONDS, READ_SECONDS))


def new_run(folder: Path, name: str, columns: int, rows: int, metres: float = TILE_METRES) -> TileRun:
    """A run of small tiles; its name is in the titles of its jobs."""
    x, y = CORNER
    extent = Extent(x, y, x + columns * metres, y + rows * metres, "EPSG:32632")
    grid = make_grid(extent, metres, anchor=Anchor.CORNER, crs="EPSG:32632")
    return TileRun.create(folder / name, grid, RunSettings(name=name, process="red_light.json", definition=PROCESS))


def basic_backend(url: str, parallel: int = 2) -> Backend:
    """The backend behind a proxy."""
    return Backend("bench", url, parallel, "basic")


@dataclass
class Ending:
    """How a run came to its end: what each execution returned or raised, and all that was said meanwhile."""

    outcomes: list[RunOutcome] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def words(self) -> str:
        """All that a person was told."""
        return "\n".join([*self.problems, *(outcome.reason for outcome in self.outcomes), *self.messages])


class HungError(AssertionError):
    """A run did not come to its end, or did not stop when told to."""


def drive(
    run: TileRun,
    backend: Backend,
    credentials: Credentials,
    *,
    limit: float = 60.0,
    patience: float = PATIENCE_SECONDS,
    **options: Any,
) -> Ending:
    """Execute a run once, until every tile is terminal; only one that could not begin is executed again.

    A person is there who answers to every pause with "go on". Raises :class:`HungError` after ``limit`` seconds, when
    nothing changes for ``patience`` seconds, when the execution ends before its tiles, and when it does not stop.
    """
    begun, ending = time.monotonic(), Ending()
    while not ending.outcomes:
        left = limit - (time.monotonic() - begun)
        if left <= 0:
            raise HungError(f"could not begin within {limit:g} s\n{ending.words[-3000:]}")
        _execute(run, backend, credentials, ending, left, patience, options)
    if ending.outcomes[-1].remaining:
        raise HungError(f"ended before its tiles: {run.counts()}\n{ending.words[-3000:]}")
    ending.seconds = time.monotonic() - begun
    return ending


def _execute(
    run: TileRun,
    backend: Backend,
    credentials: Credentials,
    ending: Ending,
    limit: float,
    patience: float,
    options: dict[str, Any],
) -> None:
    changed = [time.monotonic()]
    pauses: list[Pause] = []

    def on_states(_: Any) -> None:
        changed[0] = time.monotonic()

    execution = Execution(
        run,
        [backend],
        lambda _: credentials,
        on_states=on_states,
        on_message=ending.messages.append,
        on_pause=pauses.append,
        **{"poll_seconds": POLL_SECONDS, **options},
    )
    done: list[RunOutcome] = []
    failed: list[BackendError] = []
    unexpected: list[BaseException] = []

    def work() -> None:
        try:
            done.append(execution.run())
        except BackendError as error:
            failed.append(error)
        except BaseException as error:  # noqa: BLE001 - raised below
            unexpected.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    deadline = time.monotonic() + limit
    while thread.is_alive() and time.monotonic() < min(deadline, changed[0] + patience):
        thread.join(0.05)
        if pauses:
            ending.messages += [str(pauses.pop(0)) for _ in list(pauses)]
            time.sleep(ANSWER_SECONDS)
            execution.resume()
    if thread.is_alive():
        _raise_hung(run, execution, thread, ending)
    if unexpected:
        raise unexpected[0]
    ending.outcomes += done
    ending.problems += [f"{type(error).__name__}: {error}" for error in failed]
    if failed:
        time.sleep(0.1)


def _raise_hung(run: TileRun, execution: Execution, thread: threading.Thread, ending: Ending) -> None:
    doing = stacks()
    execution.stop()
    thread.join(3)
    stopped = "" if not thread.is_alive() else ", nor did it stop within 3 s"
    raise HungError(f"it did not go on{stopped}: {run.counts()}\n{ending.words[-3000:]}\n{doing}")


def stacks() -> str:
    """What all threads are doing."""
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        return file.read()


def all_terminal(run: TileRun) -> bool:
    """Whether nothing is left to do."""
    return all(state.status in TERMINAL for state in run.states())
