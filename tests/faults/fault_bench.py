"""Runs through a proxy that injects faults, and the check of what is left of them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backend_client import Client
from bench_checks import events_of, problems_of
from bench_run import Ending, basic_backend, drive, new_run
from fault_plan import Rule, Script
from fault_proxy import FaultProxy
from fault_reasons import reason_problems

from bap_tiler_plugin.core.backends import Credentials
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.tile_run import TileRun

_numbers = itertools.count(1)


@dataclass
class Bench:
    """A proxy before the backend, and what is needed to run tiles through it."""

    server: LocalServer
    proxy: FaultProxy
    client: Client
    folder: Path
    figures: Counter[str] = field(default_factory=Counter)

    @property
    def credentials(self) -> Credentials:
        """The backend's login."""
        return self.server.credentials

    def script(self, *rules: tuple[Any, ...]) -> None:
        """Let the proxy follow rules (endpoint, fault, times, skip, job_times)."""
        self.proxy.plan = Script([Rule(*rule) for rule in rules])

    def new_run(self, columns: int = 2, rows: int = 1, **options: Any) -> TileRun:
        """A run of small tiles."""
        return new_run(self.folder, f"bench-{next(_numbers)}", columns, rows, **options)

    def drive(self, run: TileRun, *, parallel: int = 2, **options: Any) -> Ending:
        """Execute a run through the proxy until every tile is terminal."""
        ending = drive(run, basic_backend(self.proxy.url, parallel), self.credentials, **options)
        self.figures["executions"] += len(ending.outcomes) + len(ending.problems)
        return ending

    def check(self, run: TileRun, words: str = "", more: Iterable[str] = ()) -> None:
        """Check what must hold after every run; ``more`` are faults that the proxy knows nothing of."""
        secrets = [str(self.server.token), "Bearer"]
        problems = problems_of(run, self.client, gone=self.proxy.gone, secrets=secrets, words=words)
        faults = {fault for _, fault in self.proxy.injected}
        problems += reason_problems(run, faults.union(more), self.proxy.met)
        assert not problems + self.proxy.errors, "\n".join([*problems, *self.proxy.errors, self.story(run)])
        self.figures.update(run.counts())
        self.figures.update(
            runs=1,
            tiles=len(run.states()),
            jobs=len(run.attempts().all()),
            faults=sum(self.proxy.injected.values()),
            requests=sum(self.proxy.requests.values()),
        )
        self.proxy.forget()

    def story(self, run: TileRun) -> str:
        """What was injected and what the run decided, for a failing test."""
        lines = [f"tile {tile}: {event}" for tile, events in events_of(run).items() for event in events]
        states = [f"tile {s.tile_id}: {s.status} {s.message}" for s in run.states()]
        return "\n".join(["-- injected", str(dict(self.proxy.met)), "-- decided", *lines, "-- states", *states])
