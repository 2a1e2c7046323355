"""Access tokens are renewed before they expire, once, and without holding up or ending anything."""

from __future__ import annotations

import base64
import json
import threading
import time
from typing import Any

import pytest
import requests

from bap_tiler_plugin.core import openeo_private


def token(seconds_left: float | None) -> str:
    """A bearer token as openeo keeps it, with or without an end."""
    claims = {} if seconds_left is None else {"exp": time.time() + seconds_left}
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"oidc/egi/e30.{payload}.c2ln"


class Connection:
    """What is used of a connection with an OIDC login."""

    def __init__(self, bearer: str, *, renewer: Any = "renewer", outcome: Any = True) -> None:
        self.auth = type("Auth", (), {"bearer": bearer})()
        self._oidc_auth_renewer = renewer
        self.outcome = outcome
        self.renewals = 0

    def try_access_token_refresh(self) -> bool:
        self.renewals += 1
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return bool(self.outcome)


@pytest.mark.parametrize(
    ("bearer", "renewals"),
    [
        (token(3600), 0),
        (token(30), 1),
        (token(-30), 1),
        (token(None), 1),
        ("oidc/egi/opaque", 1),
        ("oidc/egi/a.!!.c", 1),
        ("oidc/egi/e30.W10.c2ln", 1),
        ("", 0),
    ],
    ids=["long", "soon", "over", "no end", "opaque", "no base64", "a list", "none"],
)
def test_a_token_is_renewed_when_it_ends_soon(bearer: str, renewals: int) -> None:
    connection = Connection(bearer)
    for _ in range(3):
        openeo_private.refresh_login(connection)  # type: ignore[arg-type]
    assert connection.renewals == renewals


def test_logins_that_cannot_be_renewed_are_left_alone() -> None:
    connection = Connection(token(10), renewer=None)
    openeo_private.refresh_login(connection)  # type: ignore[arg-type]
    openeo_private.refresh_login(object())  # type: ignore[arg-type]
    assert connection.renewals == 0


@pytest.mark.parametrize("outcome", [False, requests.ConnectionError("down"), requests.Timeout("late")])
def test_a_failure_is_logged_and_tried_again_later(outcome: Any, caplog: pytest.LogCaptureFixture) -> None:
    connection = Connection(token(10), outcome=outcome)
    openeo_private.refresh_login(connection)  # type: ignore[arg-type]
    openeo_private.refresh_login(connection)  # type: ignore[arg-type]
    assert connection.renewals == 1
    assert "could not be renewed" in caplog.text
    assert connection.auth.bearer not in caplog.text
    connection._refreshing.tried_at -= openeo_private.REFRESH_PAUSE_SECONDS  # type: ignore[attr-defined]
    openeo_private.refresh_login(connection)  # type: ignore[arg-type]
    assert connection.renewals == 2


def test_one_thread_renews_and_the_others_go_on() -> None:
    asked, go_on = threading.Event(), threading.Event()

    class Slow(Connection):
        def try_access_token_refresh(self) -> bool:
            asked.set()
            go_on.wait(10)
            return super().try_access_token_refresh()

    connection = Slow(token(10))
    thread = threading.Thread(target=openeo_private.refresh_login, args=(connection,))
    thread.start()
    assert asked.wait(5)
    start = time.monotonic()
    openeo_private.refresh_login(connection)  # type: ignore[arg-type]
    assert time.monotonic() - start < 1
    go_on.set()
    thread.join(5)
    assert connection.renewals == 1
