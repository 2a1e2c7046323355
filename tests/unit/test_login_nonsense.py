"""Logging in to a backend whose answers are not what openEO describes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import jsonify
from stub_backend import StubBackend, web_page

from bap_tiler_plugin.core.backends import Backend, Credentials, connect
from bap_tiler_plugin.core.errors import BackendError
from bap_tiler_plugin.core.faults import LoginError

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
