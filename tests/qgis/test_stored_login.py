"""Algorithms log in with what the run dialog remembers."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsSettings

from bap_tiler_plugin.core.backends import Backend, DeviceCode, connect
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.tile_run import TileRun
from bap_tiler_plugin.desktop.logins import Logins
from bap_tiler_plugin.processing.stored_login import StoredLogin

sys.path.append(str(Path(__file__).resolve().parents[1] / "login"))

from oidc_gateway import OidcGateway
from oidc_provider import OidcProvider, Person


def test_a_remembered_login_runs_jobs_again_and_again(
    run_algorithm: Callable[..., Any], make_run: Callable[..., TileRun], server: LocalServer
) -> None:
    assert QgsApplication.authManager().setMasterPassword("master", True)

    def confirm(code: DeviceCode) -> None:
        threading.Thread(target=Person().confirm, args=(code.url,)).start()

    store = Logins()
    with OidcProvider() as provider, OidcGateway({"home": provider}, server.url, server.token) as gateway:
        backend = Backend("away", gateway.url, auth="oidc")
        connect(backend, on_device_code=confirm, keep=store.keep)
        assert store.remember(backend)
        (entry_id,) = (
            key for key in QgsApplication.authManager().configIds() if StoredLogin(key)(backend).refresh_token
        )
        for name in ("first", "second"):
            run = make_run(1, 1, name=name)
            result = run_algorithm(
                "runjobs",
                RUN_FOLDER=str(run.folder),
                BACKENDS=f"away={gateway.url};auth=oidc",
                AUTH_CONFIG=entry_id,
                POLL_SECONDS=0.2,
            )
            assert result["FINISHED"] == 1, "the provider accepts each refresh token once, so the new one was kept"
    store.forget(backend)
    QgsSettings().remove("bap_tiler/logins")


def test_an_entry_that_cannot_be_read() -> None:
    with pytest.raises(InputError, match="no login that can be read"):
        StoredLogin("nothere")
