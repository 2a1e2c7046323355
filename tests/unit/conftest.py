"""What the unit tests share."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from job_runs import PROCESS
from stub_backend import StubBackend

from bap_tiler_plugin.core.extent import Extent
from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
from bap_tiler_plugin.core.tiling import Anchor, make_grid


@pytest.fixture
def make_stub() -> Iterator[Callable[..., StubBackend]]:
    """Small openEO backends over real sockets."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    made: list[StubBackend] = []

    def make(**options: Any) -> StubBackend:
        made.append(StubBackend(**options))
        return made[-1]

    yield make
    for stub in made:
        stub.stop()


@pytest.fixture
def make_run(tmp_path: Path) -> Callable[..., TileRun]:
    """Runs of n x n tiles of 1 km in UTM 31N with a small process."""

    def make(side: int = 2, name: str = "run", **settings: Any) -> TileRun:
        extent = Extent(590000, 5660000, 590000 + side * 1000, 5660000 + side * 1000, "EPSG:32631")
        grid = make_grid(extent, 1000, anchor=Anchor.CORNER)
        values = {"name": "Test", "process": "two_steps.json", "definition": PROCESS, **settings}
        return TileRun.create(tmp_path / name, grid, RunSettings(**values))

    return make
