"""A local backend that is killed is started again by whoever keeps it."""

from __future__ import annotations

import os
import queue
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openeo
import pytest

from bap_tiler_plugin.core.kept_server import MOST_DEATHS, KeptServer
from bap_tiler_plugin.core.local_server import LocalServer

SECONDS = 60


class Keeper:
    """A kept server and what it told."""

    def __init__(self, server: LocalServer) -> None:
        self.server = server
        self.told: queue.Queue[str] = queue.Queue()
        self.kept = KeptServer(server, lambda: self.told.put("restarted"), self.told.put)

    def kill(self) -> str:
        """Kill the backend, as the system does that has run out of memory; what is told then."""
        os.kill(self.server.process.pid, signal.SIGKILL)
        return self.told.get(timeout=SECONDS)


@pytest.fixture
def keeper(start_server: Callable[..., LocalServer]) -> Iterator[Keeper]:
    made = Keeper(start_server(workers=1))
    yield made
    made.kept.stop()


def test_a_killed_backend_comes_back_with_address_password_and_jobs(keeper: Keeper, gate: Any) -> None:
    connection = openeo.connect(keeper.server.url).authenticate_basic("local", keeper.server.token)
    job = connection.create_job(gate.graph(), title="kept")
    job.start_job()
    gate.wait_for(1)
    url, token, pid = keeper.server.url, keeper.server.token, keeper.server.process.pid
    assert keeper.kill() == "restarted"
    assert (keeper.server.url, keeper.server.token) == (url, token)
    assert keeper.server.process.pid != pid
    assert [listed["id"] for listed in connection.list_jobs()] == [job.job_id]
    gate.wait_for(1)
    assert job.status() == "running"


def test_the_token_is_not_seen_in_the_list_of_processes(keeper: Keeper) -> None:
    keeper.kill()
    for name in ("cmdline", "environ"):
        shown = Path(f"/proc/{keeper.server.process.pid}/{name}").read_bytes()
        assert keeper.server.token.encode() not in shown


def test_one_that_dies_again_and_again_is_given_up_until_somebody_wants_it(keeper: Keeper) -> None:
    told = [keeper.kill() for _ in range(MOST_DEATHS)]
    assert told[:-1] == ["restarted"] * (MOST_DEATHS - 1)
    assert told[-1] == (
        f"The backend on this computer has ended 3 times within 10 minutes (SIGKILL). Its log is {keeper.server.log}"
    )
    assert keeper.server.log.is_file()
    assert keeper.kept.is_given_up
    keeper.kept.try_again()
    assert keeper.told.get(timeout=SECONDS) == "restarted"
    assert not keeper.kept.is_given_up
    assert keeper.kill() == "restarted"


def test_one_that_does_not_come_up_is_told_of(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    from bap_tiler_plugin.core import local_server

    end = local_server._kill_tree

    def end_and_take_the_port(process: Any) -> None:
        end(process)
        taken.bind(("127.0.0.1", int(keeper.server.url.rstrip("/").rpartition(":")[2])))
        taken.listen()

    monkeypatch.setattr(local_server, "_kill_tree", end_and_take_the_port)
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        reason = keeper.kill()
    assert "cannot be started again" in reason
    assert "cannot be used" in reason


def test_one_that_is_stopped_stays_so(keeper: Keeper) -> None:
    keeper.kept.stop()
    with pytest.raises(queue.Empty):
        keeper.told.get(timeout=1)
    assert keeper.server.process.poll() is not None
