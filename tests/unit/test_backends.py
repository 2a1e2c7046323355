"""Backends: their text form, credentials, and connecting with errors for people."""

from __future__ import annotations

import http.server
import json
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from stub_backend import StubBackend, error, web_page

from bap_tiler_plugin.core.backends import (
    PRESETS,
    Backend,
    Credentials,
    DeviceCode,
    EnvironmentCredentials,
    connect,
    format_backends,
    parse_backends,
)
from bap_tiler_plugin.core.errors import BackendError, InputError


class TestParsing:
    def test_full_form(self) -> None:
        text = "cdse=https://openeo.dataspace.copernicus.eu;parallel=3;auth=client_credentials, me = http://127.0.0.1:8080/"
        assert parse_backends(text) == [
            Backend("cdse", "https://openeo.dataspace.copernicus.eu", 3, "client_credentials"),
            Backend("me", "http://127.0.0.1:8080/", 2, "basic"),
        ]

    def test_defaults_and_presets(self) -> None:
        assert parse_backends("a=https://a.org/x") == [Backend("a", "https://a.org/x", 2, "oidc")]
        assert parse_backends("cdse") == [PRESETS[1]]

    def test_round_trip(self) -> None:
        assert parse_backends(format_backends(list(PRESETS))) == list(PRESETS)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " , ",
            "nothing",
            "a=",
            "=https://a.org",
            "a=ftp://a.org",
            "a=https://",
            "a=https://a.org:99999",
            "a=https://a.org;parallel=0",
            "a=https://a.org;parallel=many",
            "a=https://a.org;parallel=1e3",
            "a=https://a.org;auth=magic",
            "a=https://a.org;colour=red",
            "a=https://a.org;parallel",
            "a=https://a.org,A=https://b.org",
            "a=https://me:secret@a.org",
        ],
    )
    def test_errors_name_the_field_and_the_remedy(self, text: str) -> None:
        with pytest.raises(InputError) as caught:
            parse_backends(text)
        assert caught.value.field == "BACKENDS"
        assert caught.value.remedy
        assert "secret" not in str(caught.value)


class TestCredentials:
    def test_never_shown(self) -> None:
        text = repr(Credentials("user", "hidden", "id", "hidden", "p", "hidden"))
        assert "hidden" not in text
        assert "user" not in text

    def test_from_the_environment(self) -> None:
        source = EnvironmentCredentials({"BAPTILER_MY_BACKEND_USERNAME": "u", "BAPTILER_MY_BACKEND_PASSWORD": "p"})
        found = source(Backend("my-backend", "http://a"))
        assert found is not None
        assert (found.username, found.password) == ("u", "p")
        assert source(Backend("other", "http://a")) is None

    def test_clients_from_the_environment(self) -> None:
        found = EnvironmentCredentials({"OPENEO_AUTH_CLIENT_ID": "c", "OPENEO_AUTH_CLIENT_SECRET": "s"})(PRESETS[0])
        assert found is not None
        assert (found.client_id, found.client_secret) == ("c", "s")


class TestConnecting:
    def basic(self, stub: StubBackend) -> Backend:
        return Backend("b", stub.url, auth="basic")

    def test_basic(self, make_stub: Callable[..., StubBackend], capsys: Any) -> None:
        connection = connect(self.basic(make_stub()), Credentials("u", "right"))
        assert connection.auth.bearer == "basic//token"
        assert connection.default_timeout
        assert capsys.readouterr().out == ""

    def test_wrong_password(self, make_stub: Callable[..., StubBackend]) -> None:
        with pytest.raises(BackendError, match="password is wrong") as caught:
            connect(self.basic(make_stub()), Credentials("u", "not this"))
        assert "not this" not in str(caught.value)

    def test_no_credentials(self, make_stub: Callable[..., StubBackend]) -> None:
        with pytest.raises(BackendError, match="BAPTILER_B_USERNAME"):
            connect(self.basic(make_stub()))

    def test_nobody_there(self) -> None:
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with pytest.raises(BackendError, match="cannot be reached"):
            connect(Backend("b", url, auth="none"))

    def test_unknown_host(self) -> None:
        with pytest.raises(BackendError, match="cannot be reached"):
            connect(Backend("b", "http://no-such-host.invalid", auth="none"))

    @pytest.mark.parametrize(
        "answer",
        [
            web_page(200),
            web_page(404),
            lambda: ("[1, 2]", 200),
            lambda: ('{"hello": "world"}', 200),
            lambda: ('{"api_version": 1}', 200),
            lambda: ("null", 200),
        ],
        ids=["page", "page404", "list", "object", "number", "null"],
    )
    def test_not_openeo(self, make_stub: Callable[..., StubBackend], answer: Callable[[], Any]) -> None:
        stub = make_stub()
        stub.script("GET /", *[answer] * 3)
        with pytest.raises(BackendError, match="not an openEO backend"):
            connect(Backend("b", stub.url, auth="none"))

    def test_too_old(self, make_stub: Callable[..., StubBackend]) -> None:
        stub = make_stub()
        stub.script("GET /", *[lambda: ('{"api_version": "0.4.2"}', 200)] * 3)
        with pytest.raises(BackendError, match="openEO 1.0"):
            connect(Backend("b", stub.url, auth="none"))

    def test_out_of_order(self, make_stub: Callable[..., StubBackend]) -> None:
        stub = make_stub()
        stub.script("GET /", *[lambda: error(503, "Maintenance")] * 3)
        with pytest.raises(BackendError, match="out of order"):
            connect(Backend("b", stub.url, auth="none"))

    @pytest.mark.parametrize("answer", [web_page(200), lambda: ("[]", 200), lambda: ("{}", 200)])
    def test_strange_answer_to_the_login(
        self, make_stub: Callable[..., StubBackend], answer: Callable[[], Any]
    ) -> None:
        stub = make_stub()
        stub.script("GET /credentials/basic", answer)
        with pytest.raises(BackendError):
            connect(self.basic(stub), Credentials("u", "right"))


class OidcProvider:
    """An OIDC provider that authorises a device at the second question."""

    def __init__(self, *, authorise: bool = True) -> None:
        self.polls = 0
        self.grants: list[str] = []
        provider = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self, status: int, body: dict[str, Any]) -> None:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(json.dumps(body).encode())

            def do_GET(self) -> None:
                self.answer(
                    200,
                    {
                        "issuer": provider.url,
                        "token_endpoint": f"{provider.url}/token",
                        "device_authorization_endpoint": f"{provider.url}/device",
                        "scopes_supported": ["openid", "offline_access"],
                    },
                )

            def do_POST(self) -> None:
                form = self.rfile.read(int(self.headers["Content-Length"])).decode()
                if self.path == "/device":
                    codes = {"device_code": "d", "user_code": "ABCD", "interval": 0}
                    self.answer(200, {**codes, "verification_uri": f"{provider.url}/enter"})
                    return
                provider.grants.append(form)
                provider.polls += 1
                tokens = {"access_token": "access", "token_type": "Bearer", "refresh_token": "refresh"}
                if "client_credentials" in form or "refresh_token=good" in form or (authorise and provider.polls > 1):
                    self.answer(200, tokens)
                else:
                    self.answer(400, {"error": "authorization_pending"})

            def log_message(self, *_: Any) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> Iterator[OidcProvider]:
    for name in ("METHOD", "CLIENT_ID", "CLIENT_SECRET", "PROVIDER_ID"):
        monkeypatch.delenv(f"OPENEO_AUTH_{name}", raising=False)
    monkeypatch.setenv("OPENEO_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    made = OidcProvider()
    yield made
    made.server.shutdown()
    made.server.server_close()


class TestOidc:
    def backend(self, stub: StubBackend, provider: OidcProvider, auth: str = "oidc") -> Backend:
        clients = [
            {
                "id": "default",
                "grant_types": ["urn:ietf:params:oauth:grant-type:device_code+pkce", "refresh_token"],
            }
        ]
        entry = {"id": "p", "title": "P", "issuer": provider.url, "scopes": ["openid"], "default_clients": clients}
        stub.script("GET /credentials/oidc", *[lambda: (json.dumps({"providers": [entry]}), 200)] * 9)
        return Backend("b", stub.url, auth=auth)

    def test_device_code_is_shown_and_waited_for(
        self, make_stub: Callable[..., StubBackend], provider: OidcProvider, capsys: Any
    ) -> None:
        shown: list[DeviceCode] = []
        connection = connect(self.backend(make_stub(), provider), on_device_code=shown.append)
        assert shown == [DeviceCode("b", f"{provider.url}/enter", "ABCD")]
        assert connection.auth.bearer == "oidc/p/access"
        assert capsys.readouterr().out == ""
        assert connection.try_access_token_refresh() in (True, False)

    def test_without_anybody_to_log_in(self, make_stub: Callable[..., StubBackend], provider: OidcProvider) -> None:
        with pytest.raises(BackendError, match="browser"):
            connect(self.backend(make_stub(), provider))

    def test_refresh_token_first(self, make_stub: Callable[..., StubBackend], provider: OidcProvider) -> None:
        connection = connect(self.backend(make_stub(), provider), Credentials(refresh_token="good"))
        assert connection.auth.bearer == "oidc/p/access"
        assert "grant_type=refresh_token" in provider.grants[0]

    def test_client_credentials(self, make_stub: Callable[..., StubBackend], provider: OidcProvider) -> None:
        secret = Credentials(client_id="c", client_secret="s")
        connection = connect(self.backend(make_stub(), provider, "client_credentials"), secret)
        assert connection.auth.bearer == "oidc/p/access"

    def test_missing_client_credentials(self, make_stub: Callable[..., StubBackend], provider: OidcProvider) -> None:
        with pytest.raises(BackendError, match="OPENEO_AUTH_CLIENT_ID"):
            connect(self.backend(make_stub(), provider, "client_credentials"))

    def test_stopping_while_waiting(self, make_stub: Callable[..., StubBackend], provider: OidcProvider) -> None:
        with pytest.raises(BackendError, match="stopped"):
            connect(self.backend(make_stub(), provider), on_device_code=lambda _: None, should_stop=lambda: True)
