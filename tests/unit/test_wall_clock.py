"""What a run makes of a clock that is set forward."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from job_runs import InThread, basic, credentials, wait_for
from stub_backend import StubBackend

from bap_tiler_plugin.core import patience
from bap_tiler_plugin.core.execution import Execution
from bap_tiler_plugin.core.tile_run import TileRun


@pytest.mark.parametrize("queued", [3.0, 0.0])
def test_a_clock_set_forward_cancels_no_job(
    make_run: Callable[..., TileRun],
    make_stub: Callable[..., StubBackend],
    monkeypatch: pytest.MonkeyPatch,
    queued: float,
) -> None:
    ahead = [datetime.timedelta()]

    class WallClock(datetime.datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return datetime.datetime.now(tz) + ahead[0]

    run, stub = make_run(1), make_stub(queued=queued, running=3.0)
    execution = Execution(
        run, [basic(stub)], credentials, poll_seconds=0.1, max_queued_seconds=600, max_running_seconds=600
    )
    running = InThread(execution)
    wait_for(lambda: run.counts() == {"queued" if queued else "running": 1})
    seconds = time.time
    monkeypatch.setattr(time, "time", lambda: seconds() + ahead[0].total_seconds())
    monkeypatch.setattr(patience, "datetime", SimpleNamespace(datetime=WallClock, timezone=datetime.timezone))
    ahead[0] = datetime.timedelta(days=1)
    assert running.join(30).finished == 1
    assert len(stub.jobs) == 1, [event["why"] for event in run.attempts().events()]
