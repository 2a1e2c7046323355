"""Measure the job manager beside openEO's: slots used, requests, saving a row, memory.

    python scripts/bench_jobs.py [--jobs 1000] [--slots 10] [--seconds 0.5] [--rows 100 10000 100000] [--only PART …]

One table is printed; the exit code is 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import logging
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import requests

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("jobs", "rows", "memory")
SAVES = {"ours": 200, "stock": 7}
WARM_UP_SAVES = 3
MEMORY_JOBS = 30
STOCK_POLL_SECONDS = 0.05
GRAPH = {"add": {"process_id": "add", "arguments": {"x": 1, "y": 2}, "result": True}}
PROCESS = {
    "id": "nothing",
    "parameters": [{"name": "extent", "schema": {"type": "object", "subtype": "bounding-box"}}],
    "process_graph": {
        "load": {
            "process_id": "load_collection",
            "arguments": {"id": "X", "spatial_extent": {"from_parameter": "extent"}},
            "result": True,
        }
    },
}


@dataclass(frozen=True)
class Line:
    """One line of the table; ``target`` and ``is_met`` are empty where there is none."""

    what: str
    ours: str
    stock: str = ""
    target: str = ""
    is_met: bool | None = None


@dataclass(frozen=True)
class Figures:
    """What a manager took for a run; ``used`` is the share of the slots' time that the backend saw used."""

    seconds: float
    used: float
    requests: dict[str, int]
    cpu: float


@contextlib.contextmanager
def bench_backend(slots: int, seconds: float) -> Iterator[str]:
    """The address of a backend in a process of its own."""
    command = [sys.executable, str(ROOT / "scripts" / "bench_backend.py")]
    command += ["--slots", str(slots), "--seconds", str(seconds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())["url"]
        assert process.stdin is not None
        process.stdin.close()


def new_run(folder: Path, tiles: int) -> Any:
    """A run of so many tiles of 1 km."""
    import shapely

    from bap_tiler_plugin.core.tile_run import RunSettings, TileRun
    from bap_tiler_plugin.core.tiling import TileGrid

    columns, rows = np.divmod(np.arange(tiles), 300)
    left, bottom = 300_000.0 + 1000 * columns, 5_000_000.0 + 1000 * rows
    bounds = np.column_stack([left, bottom, left + 1000, bottom + 1000])
    grid = TileGrid("EPSG:32631", 1000.0, tuple(str(i) for i in range(tiles)), shapely.box(*bounds.T), bounds)
    return TileRun.create(folder, grid, RunSettings("Bench", "nothing.json", PROCESS))


def stock_frame(rows: int) -> Any:
    """The rows of a run for openEO's manager."""
    import geopandas
    import shapely

    left = np.arange(rows) % 300 * 1000.0
    squares = shapely.box(left, 0, left + 1000, 1000)
    return geopandas.GeoDataFrame({"tile_id": np.arange(rows).astype(str)}, geometry=squares, crs="EPSG:32631")


def run_ours(url: str, folder: Path, jobs: int, slots: int) -> float:
    """Seconds that our manager takes for a run."""
    from bap_tiler_plugin.core.backends import Backend, Credentials
    from bap_tiler_plugin.core.execution import execute_run

    run = new_run(folder / "run", jobs)
    begun = time.monotonic()
    outcome = execute_run(run, [Backend("bench", url, slots, "basic")], lambda _: Credentials("user", "password"))
    seconds = time.monotonic() - begun
    assert outcome.finished == jobs, outcome
    run.close()
    return seconds


def run_stock(url: str, folder: Path, jobs: int, slots: int) -> float:
    """Seconds that openEO's manager takes for the same on a CSV file."""
    import openeo
    from openeo.extra.job_management import MultiBackendJobManager, create_job_db

    frame = stock_frame(jobs)
    database = create_job_db(folder / "jobs.csv", frame)
    manager = MultiBackendJobManager(poll_sleep=STOCK_POLL_SECONDS, root_dir=folder)
    begun = time.monotonic()
    connection = openeo.connect(url, auto_validate=False).authenticate_basic("user", "password")
    manager.add_backend("bench", connection=connection, parallel_jobs=slots)
    manager.run_jobs(
        start_job=lambda row, connection, **_: connection.create_job(GRAPH, title=f"tile {row['tile_id']}"),
        job_db=database,
    )
    seconds = time.monotonic() - begun
    assert database.count_by_status() == {"finished": jobs}, database.count_by_status()
    return seconds


def measure_jobs(options: argparse.Namespace) -> list[Line]:
    """Slots' time used and requests per job, of ours and of openEO's manager."""
    limit = options.jobs * options.seconds / options.slots
    found = {}
    with bench_backend(options.slots, options.seconds) as url, work_folder() as folder:
        for name, execute in (("ours", run_ours), ("stock", run_stock)):
            requests.delete(f"{url}bench", timeout=10)
            (folder / name).mkdir()
            cpu = time.process_time()
            seconds = execute(url, folder / name, options.jobs, options.slots)
            seen = requests.get(f"{url}bench", timeout=10).json()
            assert seen["jobs"] == options.jobs, seen
            found[name] = Figures(seconds, seen["used"], seen["requests"], time.process_time() - cpu)
    ours, stock = found["ours"], found["stock"]
    if options.verbose:
        print("requests, ours: ", ours.requests, "\nrequests, stock:", stock.requests, file=sys.stderr)
    per_job, stock_per_job = (sum(f.requests.values()) / options.jobs for f in (ours, stock))
    share = limit / ours.seconds
    what = f"{options.jobs} jobs of {options.seconds:g} s on {options.slots} slots"
    return [
        Line(f"{what}, s (limit {limit:.1f})", f"{ours.seconds:.1f}", f"{stock.seconds:.1f}"),
        Line(
            "slots' time used, of the whole run", f"{share:.0%}", f"{limit / stock.seconds:.0%}", ">= 90%", share >= 0.9
        ),
        Line("slots' time used, first start to last end", f"{ours.used:.0%}", f"{stock.used:.0%}"),
        Line("requests per job", f"{per_job:.1f}", f"{stock_per_job:.1f}", "<= 7", per_job <= 7),
        Line("CPU seconds of the manager", f"{ours.cpu:.1f}", f"{stock.cpu:.1f}"),
    ]


def median_ms(save: Callable[[int], None], times: int) -> float:
    """Median milliseconds of a call."""
    taken = []
    for number in range(WARM_UP_SAVES + times):
        begun = time.perf_counter()
        save(number)
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.median(taken[WARM_UP_SAVES:])


def save_ours(folder: Path, rows: int) -> tuple[float, float]:
    """Milliseconds to persist one changed row, and to commit one with its attempt as the loop does."""
    from bap_tiler_plugin.core.attempts import Attempt, new_token

    run = new_run(folder / f"run-{rows}", rows)
    database = run.job_database()
    pick = np.random.default_rng(1).integers(rows, size=1000)
    frame = database.get_by_status(["not_started"], max=rows).iloc[sorted(set(pick.tolist()))]

    def persist(number: int) -> None:
        one = frame.iloc[[number % len(frame)]].copy()
        one["status"] = f"running{number}"
        database.persist(one)

    token, index = new_token(), int(frame.index[0])
    database.attempts.begin(index, Attempt(token, "0", 1), {"status": "submitting"})

    def commit(number: int) -> None:
        status = f"running{number}"
        database.attempts.record(index, token, {"status": status}, status=status)

    persisting = median_ms(persist, SAVES["ours"])
    committing = median_ms(commit, SAVES["ours"])
    database.close()
    run.close()
    return persisting, committing


def save_stock(folder: Path, rows: int) -> float:
    """Milliseconds to persist one changed row in a CSV file."""
    from openeo.extra.job_management import create_job_db

    database = create_job_db(folder / f"{rows}.csv", stock_frame(rows))
    frame = database.read()

    def persist(number: int) -> None:
        one = frame.loc[[(number * 37) % rows]].copy()
        one["status"] = "running"
        database.persist(one)

    return median_ms(persist, SAVES["stock"])


def measure_rows(options: argparse.Namespace) -> list[Line]:
    """What it takes to save one changed row, by the number of rows."""
    lines, ours = [], {}
    with work_folder() as folder:
        for rows in options.rows:
            persisting, committing = save_ours(folder, rows)
            stock = save_stock(folder, rows)
            ours[rows] = persisting
            most, fewest = rows == max(options.rows), min(ours)
            is_met = persisting <= 2 and persisting <= 2 * max(ours[fewest], 0.1) if most else None
            target = f"<= 2, <= 2 x {ours[fewest]:.2f}" if most else ""
            lines.append(
                Line(f"save one of {rows:,} rows, ms", f"{persisting:.2f}", f"{stock:.1f}", target, is_met),
            )
            lines.append(Line(f"commit one of {rows:,} rows with its attempt, ms", f"{committing:.2f}"))
    return lines


def peak_megabytes() -> float:
    """The most memory that this process ever had; unlike getrusage's, not its parent's."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def report_memory(kind: str, folder: str, url: str) -> None:
    """In a process of its own: print the peak before and after working with a run of many rows."""
    from bap_tiler_plugin.core.backends import Backend, Credentials
    from bap_tiler_plugin.core.execution import Execution
    from bap_tiler_plugin.core.job_manager import TileJobManager  # noqa: F401 - what is imported before anything is done
    from bap_tiler_plugin.core.tile_run import TileRun

    before = peak_megabytes()
    if kind == "stock":
        from openeo.extra.job_management import get_job_db

        database = get_job_db(Path(folder) / "jobs.csv")
        database.persist(database.read().iloc[[0]])
    elif kind == "read":
        len(TileRun.open(folder).job_database().read())
    else:
        run = TileRun.open(folder)
        backends = [Backend("bench", url, 10, "basic")]
        finished = [0]

        def count(states: Any) -> None:
            finished[0] += sum(state.status == "finished" for state in states)

        Execution(
            run,
            backends,
            lambda _: Credentials("user", "password"),
            on_states=count,
            should_stop=lambda: finished[0] >= MEMORY_JOBS,
        ).run()
    print(json.dumps({"before": before, "after": peak_megabytes()}))


def measure_memory(options: argparse.Namespace) -> list[Line]:
    """Peak memory of processes that work with a run of many rows."""
    from openeo.extra.job_management import create_job_db

    rows, found = max(options.rows), {}
    with bench_backend(10, 0.1) as url, work_folder() as folder:
        new_run(folder / "run", rows).close()
        create_job_db(folder / "jobs.csv", stock_frame(rows))
        for kind, place in (("run", folder / "run"), ("read", folder / "run"), ("stock", folder)):
            command = [sys.executable, __file__, "--memory-of", kind, str(place), url]
            output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            found[kind] = json.loads(output)
    run, read, stock = found["run"], found["read"], found["stock"]
    return [
        Line("memory after the imports, MB", f"{run['before']:.0f}", f"{stock['before']:.0f}"),
        Line(f"memory of executing {rows:,} rows, MB", f"{run['after']:.0f}", "", "<= 300", run["after"] <= 300),
        Line(f"memory of reading all {rows:,} rows, MB", f"{read['after']:.0f}", f"{stock['after']:.0f}"),
    ]


@contextlib.contextmanager
def work_folder() -> Iterator[Path]:
    """A folder that is removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def print_table(lines: list[Line]) -> None:
    """Print the lines beside each other."""
    print(f"{'':52}{'BAP Tiler':>12}{'openEO, CSV':>14}  target")
    for line in lines:
        verdict = {True: "met", False: "MISSED", None: ""}[line.is_met]
        print(f"{line.what:52}{line.ours:>12}{line.stock:>14}  {line.target:18}{verdict}".rstrip())


def main() -> int:
    """Measure and print; 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--slots", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=0.5, help="how long a job takes")
    parser.add_argument("--rows", type=int, nargs="+", default=[100, 10_000, 100_000])
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--verbose", action="store_true", help="requests by endpoint")
    parser.add_argument("--memory-of", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    if options.memory_of:
        report_memory(*options.memory_of)
        return 0
    measures = {"jobs": measure_jobs, "rows": measure_rows, "memory": measure_memory}
    lines = [line for part in options.only for line in measures[part](options)]
    print_table(lines)
    return 1 if any(line.is_met is False for line in lines) else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
