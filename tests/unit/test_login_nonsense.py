"""Logging in to a backend whose answers are not what openEO describes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import jsonify
from job_runs import basic, credentials
from stub_backend import StubBackend, error, web_page

from bap_tiler_plugin.core.backends import Backend, Credentials, connect
from bap_tiler_plugin.core.errors import BackendError
from bap_tiler_plugin.core.execution import Execution
from bap_tiler_plugin.core.faults import BadAnswerError, LoginError
from bap_tiler_plugin.core.login import log_in
from bap_tiler_plugin.core.pauses import Pause
from bap_tiler_plugin.core.tile_run import TileRun

MakeStub = Callable[..., StubBackend]


@pytest.mark.parametrize(
    ("endpoint", "answer"),
    [
        ("GET /credentials/basic", web_page()),
        ("GET /credentials/basic", lambda: jsonify([])),
        ("GET /credentials/basic", lambda: jsonify(None)),
        ("GET /", lambda: jsonify(api_version="1.2.0", endpoints=[17, None])),
        ("GET /", lambda: jsonify(api_version="1.2.0", endpoints=17)),
        ("GET /", lambda: jsonify(api_version="1.2.0", endpoints=[{"path": "/credentials/basic", "methods": 5}])),
    ],
)
def test_nonsense_is_not_a_wrong_password(make_stub: MakeStub, endpoint: str, answer: Callable[[], Any]) -> None:
    stub = make_stub()
    stub.script(endpoint, *[answer] * 3)
    backend = Backend("stub", stub.url, 2, "basic")
    with pytest.raises(BackendError) as caught:
        connect(backend, Credentials("user", "right"))
    assert not isinstance(caught.value, LoginError)


@pytest.mark.parametrize("nonsense", [[1, 2], None, {"endpoints": {"a": 1}}, {"endpoints": [17, None]}])
def test_nonsense_in_the_capabilities_is_not_remembered(make_stub: Callable[..., StubBackend], nonsense: Any) -> None:
    stub = make_stub()
    connection = connect(basic(stub), credentials(basic(stub)))
    stub.script("GET /", lambda: jsonify(nonsense))
    connection._capabilities_cache.clear()
    with pytest.raises(BadAnswerError):
        connection.capabilities()
    connection.authenticate_basic("user", "right")


@pytest.mark.parametrize("lacking", [{}, {"endpoints": []}, {"endpoints": [{"path": "/jobs", "methods": ["GET"]}]}])
def test_capabilities_that_lack_the_login_are_asked_for_again(make_stub: MakeStub, lacking: Any) -> None:
    stub = make_stub()
    backend = basic(stub)
    connection = connect(backend, credentials(backend))
    stub.script("GET /", lambda: jsonify(api_version="1.2.0", **lacking))
    connection._capabilities_cache.clear()
    with pytest.raises(BackendError):
        log_in(connection, backend, credentials(backend), None, lambda: False)
    log_in(connection, backend, credentials(backend), None, lambda: False)


def test_the_reason_of_a_login_that_fails_again_and_again_does_not_grow(
    make_run: Callable[..., TileRun], make_stub: Callable[..., StubBackend]
) -> None:
    run, stub = make_run(1), make_stub(running=1.0)
    reasons: list[str] = []

    def go_on(pause: Pause) -> None:
        reasons.append(pause.reason)
        execution.resume()

    execution = Execution(run, [basic(stub)], credentials, poll_seconds=0.1, on_pause=go_on)
    stub.script("GET /credentials/basic", lambda: jsonify(access_token="t"), *[lambda: error(500, "Internal")] * 4)
    stub.script("GET /jobs/<id>", lambda: error(401, "AuthenticationRequired"))
    assert execution.run().finished == 1
    assert len(reasons) == 4
    assert len(set(reasons)) == 1
    assert reasons[0].startswith("AuthenticationRequired")
    assert reasons[0].count("out of order") == 1
