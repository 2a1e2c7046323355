"""A run outlives its logins: tokens that expire are renewed, one that is withdrawn makes it wait for a person."""

from __future__ import annotations

import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from oidc_gateway import OidcGateway
from oidc_provider import OidcProvider, Person

from bap_tiler_plugin.core.backends import Backend, Credentials, DeviceCode, connect
from bap_tiler_plugin.core.execution import Execution
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.pauses import Pause, PauseKind
from bap_tiler_plugin.core.run_outcome import RunOutcome
from bap_tiler_plugin.core.tile_run import TileRun

sys.path.append(str(Path(__file__).resolve().parents[1] / "faults"))

from bench_run import new_run


class KeptLogins:
    """Credentials of one person, kept and renewed as a desktop would; ``all`` has every refresh token there was."""

    def __init__(self) -> None:
        self.current: Credentials | None = None
        self.all: list[str] = []

    def __call__(self, backend: Backend) -> Credentials | None:
        return self.current

    def keep(self, backend: Backend, credentials: Credentials) -> None:
        self.current = credentials
        self.all.append(credentials.refresh_token)


def wait_until(condition: Callable[[], object], seconds: float = 40.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def start(execution: Execution) -> tuple[threading.Thread, list[RunOutcome]]:
    outcomes: list[RunOutcome] = []
    thread = threading.Thread(target=lambda: outcomes.append(execution.run()))
    thread.start()
    return thread, outcomes


def all_text(run: TileRun) -> bytes:
    """All bytes of all files of a run."""
    with sqlite3.connect(run.database_path) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return b"".join(path.read_bytes() for path in run.folder.rglob("*") if path.is_file())


def test_tokens_that_expire_every_two_seconds(local_server: LocalServer, tmp_path: Path) -> None:
    logins, codes = KeptLogins(), []
    with (
        OidcProvider(accessTokenSeconds=2) as provider,
        OidcGateway({"home": provider}, local_server.url, local_server.token) as gateway,
    ):

        def confirm(code: DeviceCode) -> None:
            codes.append(code)
            threading.Thread(target=Person().confirm, args=(code.url,)).start()

        run = new_run(tmp_path, "expiring", 4, 3)
        backend = Backend("away", gateway.url, 2, "oidc")
        outcome = Execution(run, [backend], logins, poll_seconds=0.5, on_device_code=confirm).run()
        assert outcome.finished == 12
        assert len(codes) == 1, "the person is asked once"
        assert len(set(gateway.tokens)) > 1, "access tokens were renewed during the run"
        assert len(run.attempts().all()) == 12, "no job was made twice for an expired token"
        text = all_text(run)
        for secret in (*logins.all, *gateway.tokens):
            assert secret.encode() not in text


def test_a_withdrawn_login_pauses_until_somebody_logs_in_again(local_server: LocalServer, tmp_path: Path) -> None:
    logins = KeptLogins()
    asked: list[DeviceCode] = []
    with (
        OidcProvider(accessTokenSeconds=2) as provider,
        OidcGateway({"home": provider}, local_server.url, local_server.token) as gateway,
    ):

        def ask(code: DeviceCode) -> None:
            asked.append(code)
            if len(asked) == 1:
                threading.Thread(target=Person().confirm, args=(code.url,)).start()

        run = new_run(tmp_path, "withdrawn", 4, 3)
        backend = Backend("away", gateway.url, 2, "oidc")
        execution = Execution(run, [backend], logins, poll_seconds=0.5, on_device_code=ask)
        thread, outcomes = start(execution)
        wait_until(lambda: run.counts().get("finished", 0) >= 1)
        provider.revoke(logins.all[-1])
        wait_until(lambda: len(asked) == 2)
        assert thread.is_alive(), "the run waits"
        Person().confirm(asked[1].url)
        thread.join(60)
        assert outcomes, "the run goes on by itself"
        assert outcomes[0].finished == 12
        assert len(run.attempts().all()) == 12


def test_without_a_person_the_run_goes_on_once_a_new_login_is_kept(local_server: LocalServer, tmp_path: Path) -> None:
    logins, paused = KeptLogins(), list[Pause]()

    def confirm(code: DeviceCode) -> None:
        threading.Thread(target=Person().confirm, args=(code.url,)).start()

    with (
        OidcProvider(accessTokenSeconds=2) as provider,
        OidcGateway({"home": provider}, local_server.url, local_server.token) as gateway,
    ):
        backend = Backend("away", gateway.url, 1, "oidc")
        connect(backend, on_device_code=confirm, keep=logins.keep)
        run = new_run(tmp_path, "unattended", 4, 2)
        execution = Execution(run, [backend], logins, poll_seconds=0.5, on_pause=paused.append)
        thread, outcomes = start(execution)
        wait_until(lambda: run.counts().get("finished", 0) >= 1)
        provider.revoke(logins.all[-1])
        wait_until(lambda: any(pause.kind is PauseKind.LOGIN for pause in paused))
        assert "log in" in str(paused[-1]).lower()
        connect(backend, on_device_code=confirm, keep=logins.keep)
        execution.resume()
        thread.join(60)
        assert outcomes
        assert outcomes[0].finished == 8


def test_a_login_from_elsewhere_ends_the_wait_for_a_code(local_server: LocalServer, tmp_path: Path) -> None:
    logins = KeptLogins()
    asked: list[DeviceCode] = []

    def confirm(code: DeviceCode) -> None:
        threading.Thread(target=Person().confirm, args=(code.url,)).start()

    def ask(code: DeviceCode) -> None:
        asked.append(code)
        if len(asked) == 1:
            confirm(code)

    with (
        OidcProvider(accessTokenSeconds=2) as provider,
        OidcGateway({"home": provider}, local_server.url, local_server.token) as gateway,
    ):
        run = new_run(tmp_path, "elsewhere", 4, 2)
        backend = Backend("away", gateway.url, 1, "oidc")
        execution = Execution(run, [backend], logins, poll_seconds=0.5, on_device_code=ask)
        thread, outcomes = start(execution)
        wait_until(lambda: run.counts().get("finished", 0) >= 1)
        provider.revoke(logins.all[-1])
        wait_until(lambda: len(asked) == 2)
        connect(backend, on_device_code=confirm, keep=logins.keep)
        thread.join(60)
        assert outcomes, "nobody confirms the second code, the run goes on all the same"
        assert outcomes[0].finished == 8
