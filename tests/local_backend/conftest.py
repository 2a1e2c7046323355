"""A local backend on the real scenes, and what its jobs can wait for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openeo
import pytest
from backend_client import Client, Gate

from bap_tiler_plugin.core.local_server import LocalServer, start_local_backend


@pytest.fixture(scope="session")
def scenes(shared_data: Path) -> Path:
    """The folder of the real scenes."""
    return shared_data / "s2_l2a_bolzano_2022-06"


@pytest.fixture(scope="session")
def server(scenes: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A backend on the real scenes with two workers."""
    with start_local_backend(scenes, tmp_path_factory.mktemp("backend"), workers=2) as started:
        yield started


@pytest.fixture
def client(server: LocalServer) -> Client:
    """Plain requests to the backend."""
    return Client(server.url, server.token)


@pytest.fixture
def connection(server: LocalServer) -> openeo.Connection:
    """An openEO client that is logged in."""
    return openeo.connect(server.url).authenticate_basic("local", server.token)


@pytest.fixture
def gate() -> Iterator[Gate]:
    """What jobs can wait for."""
    made = Gate()
    yield made
    made.close()


@pytest.fixture
def start_server(scenes: Path, tmp_path: Path) -> Iterator[Callable[..., LocalServer]]:
    """A function that starts further backends, all in one workspace unless another is given."""
    started: list[LocalServer] = []

    def start(**options: Any) -> LocalServer:
        workspace = options.pop("workspace", tmp_path / "workspace")
        started.append(start_local_backend(scenes, workspace, **options))
        return started[-1]

    yield start
    for one in started:
        one.stop()
