"""The same scenario with openeo's own job management and with ours, and what came of it."""

from __future__ import annotations

import dataclasses
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openeo
import pandas as pd
from flask import request
from openeo.extra.job_management import CsvJobDatabase, JobDatabaseInterface, MultiBackendJobManager
from stub_backend import StubBackend

from bap_tiler_plugin.core.backends import Backend, connect
from bap_tiler_plugin.core.job_database import GeoPackageJobDatabase
from bap_tiler_plugin.core.job_manager import TileJobManager

DEADLINE_SECONDS = 20.0


class AbandonedError(Exception):
    """The test has seen enough of a run that would not end."""


class StockManager(MultiBackendJobManager):
    """openeo's manager as it is, except that a test can end a run that hangs."""

    abandoned = False

    def _job_update_loop(self, *args: Any, **kwargs: Any) -> None:
        if self.abandoned:
            raise AbandonedError
        super()._job_update_loop(*args, **kwargs)

    def abandon(self) -> None:
        self.abandoned = True


class OurManager(TileJobManager):
    """Ours as it is."""

    def abandon(self) -> None:
        self.stop()


@dataclasses.dataclass(frozen=True)
class Side:
    """Either openeo's classes or ours."""

    name: str
    manager: type[Any]
    database: Callable[[Path], Any]

    def new_database(self, folder: Path, df: pd.DataFrame) -> Any:
        """A database of this side for the rows of ``df``."""
        folder.mkdir(parents=True, exist_ok=True)
        return self.database(folder / f"{self.name}.db").initialize_from_df(df)

    def new_manager(
        self, folder: Path, *stubs: StubBackend, parallel: int = 2, poll: float = 0.1, timeout: float = 20
    ) -> Any:
        """A manager of this side with the backends ``b0``, ``b1``, …"""
        manager = self.manager(poll_sleep=poll, root_dir=folder / self.name)
        for number, stub in enumerate(stubs):
            connection = connect(Backend(f"b{number}", stub.url, auth="none"))
            connection.default_timeout = timeout  # type: ignore[assignment]
            manager.add_backend(f"b{number}", connection=connection, parallel_jobs=parallel)
        return manager


OURS = Side("ours", OurManager, GeoPackageJobDatabase)
STOCK = Side("stock", StockManager, CsvJobDatabase)


@dataclasses.dataclass(frozen=True)
class Seen:
    """What came of a run: whether it ended in time, with which exception, the rows, and the jobs on the backends."""

    ended: bool
    error: BaseException | None
    rows: pd.DataFrame
    jobs: int
    reason: str = ""

    @property
    def statuses(self) -> list[str]:
        return sorted(self.rows["status"])

    @property
    def is_all_finished(self) -> bool:
        """Whether the run ended by itself with every row finished, by one job for each."""
        return self.ended and self.error is None and set(self.statuses) == {"finished"} and self.jobs == len(self.rows)


def year_job(row: Any, connection: Any, **_: Any) -> Any:
    """Create a small job for a row."""
    graph = {"one": {"process_id": "one", "arguments": {"year": int(row["year"])}, "result": True}}
    return connection.create_job(graph, title=str(row["year"]), validate=False)


def years(number: int, **columns: Any) -> pd.DataFrame:
    """Rows for :func:`year_job`."""
    return pd.DataFrame({"year": range(2000, 2000 + number), **columns})


def run(
    manager: Any,
    database: JobDatabaseInterface,
    stubs: Sequence[StubBackend],
    start_job: Callable[..., Any] = year_job,
    deadline: float = DEADLINE_SECONDS,
) -> Seen:
    """Run the jobs in a thread until they are done or the deadline (seconds) has passed."""
    errors: list[BaseException] = []

    def work() -> None:
        try:
            manager.run_jobs(start_job=start_job, job_db=database)
        except Exception as error:  # noqa: BLE001 - an observation
            errors.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(deadline)
    ended = not thread.is_alive()
    manager.abandon()
    thread.join(DEADLINE_SECONDS)
    rows = database.read()  # type: ignore[attr-defined]
    jobs = sum(len(stub.jobs) for stub in stubs)
    return Seen(ended, errors[0] if errors and ended else None, rows, jobs, getattr(manager, "reason", ""))


def compare(row: int, scenario: Callable[[Side], Any], wanted: Callable[[Any], bool]) -> None:
    """Assert that ours does what is wanted and that openeo's own still does not, as a row of the table says."""
    ours = scenario(OURS)
    assert wanted(ours), f"Row {row}: {ours}"
    stock = scenario(STOCK)
    assert not wanted(stock), (
        f"openeo {openeo.client_version()} does not show limit {row} any more: {stock}. "
        "Take it out of the list of limits, and look whether our own way around it is still needed."
    )


def pass_on() -> None:
    """A scripted answer that lets the request through."""
    return


def drop() -> Any:
    """A scripted answer: the connection is cut before anything is answered."""
    request.environ["werkzeug.socket"].shutdown(2)
    return "", 500


def wait_for(condition: Callable[[], bool], seconds: float = 10) -> None:
    """Wait until the condition holds; fails after some seconds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def main() -> None:
    """Run the jobs of a database (side, backend's address, path) in a process of its own."""
    name, url, path = sys.argv[1:]
    side = OURS if name == OURS.name else STOCK
    manager = side.manager(poll_sleep=0.1, root_dir=Path(path).parent / name)
    manager.add_backend("b0", connection=connect(Backend("b0", url, auth="none")))
    manager.run_jobs(start_job=year_job, job_db=side.database(Path(path)))


if __name__ == "__main__":
    main()
