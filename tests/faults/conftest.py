"""A local backend on the real scenes, a proxy before it, and the table of figures at the end."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "local_backend"))

from backend_client import Client
from bench_run import hurry
from fault_bench import Bench
from fault_proxy import FaultProxy

from bap_tiler_plugin.core.local_server import LocalServer, start_local_backend

FIGURES = "fault bench figures"
COLUMNS = ("runs", "tiles", "finished", "jobs", "requests", "faults", "kills", "executions")


@pytest.fixture(scope="session")
def backend(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A backend on the real scenes with two workers; all tests share it."""
    folder = tmp_path_factory.mktemp("backend")
    with start_local_backend(shared_data / "s2_l2a_bolzano_2022-06", folder, workers=2) as server:
        yield server


@pytest.fixture
def bench(
    backend: LocalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Bench]:
    """A bench whose proxy has no faults yet."""
    assert backend.process.poll() is None, "the local backend has ended, or was ended from outside"
    hurry(monkeypatch.setattr)
    proxy = FaultProxy(backend.url, hang_seconds=1.5)
    made = Bench(backend, proxy, Client(backend.url, backend.token), tmp_path)
    yield made
    proxy.close()
    request.node.user_properties.append((FIGURES, dict(made.figures)))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what was done, by kind of test."""
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, figures in getattr(report, "user_properties", ()):
                if name == FIGURES and report.when == "teardown":
                    totals[report.nodeid.partition("[")[0].rpartition("::")[2]].update({**figures, "tests": 1})
    if not totals:
        return
    terminalreporter.section("fault bench")
    terminalreporter.write_line(f"{'test':44}" + "".join(f"{column:>11}" for column in ("tests", *COLUMNS)))
    for test, figures in sorted(totals.items()):
        numbers = "".join(f"{figures[column]:>11}" for column in ("tests", *COLUMNS))
        terminalreporter.write_line(f"{test[:44]:44}{numbers}")
    whole = sum(totals.values(), Counter())
    terminalreporter.write_line(f"{'all':44}" + "".join(f"{whole[column]:>11}" for column in ("tests", *COLUMNS)))
