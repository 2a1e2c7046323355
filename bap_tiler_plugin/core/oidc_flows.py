"""The ways to get OpenID Connect tokens: a code for another device, this computer's browser, a refresh token.

They follow RFC 8628 (device code), RFC 8252 and RFC 7636 (browser, with PKCE) and RFC 6749 (refresh token).
"""

from __future__ import annotations

import base64
import http.server
import json
import secrets
import threading
import time
from typing import Any, Callable, NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit

import requests
from openeo.rest.auth.oidc import OidcClientInfo, OidcException, OidcProviderInfo, PkceCode

from .network import new_session

CODE_SECONDS = 300.0
_LONGEST_CODE_SECONDS = 3600.0
_POLL_SECONDS = 5.0
_BROWSER_SECONDS = 300.0
_CHECK_SECONDS = 0.2
_REQUEST_SECONDS = 20.0
_WAITING = {"authorization_pending", "slow_down"}
_PAGE = "<!doctype html><meta charset=utf-8><title>BAP Tiler</title><p>{}</p>"


class TokenRefusedError(OidcException):
    """The provider refused to give a token; ``code`` is OAuth's, such as ``access_denied``."""

    def __init__(self, code: str) -> None:
        super().__init__(f"The login was refused: {code}")
        self.code = code


class Tokens(NamedTuple):
    """What a provider gives at a login."""

    access_token: str
    id_token: str | None = None
    refresh_token: str | None = None


class Flow:
    """What the flows share: asking the token endpoint, with a session that has timeouts, proxy and certificates.

    A flow can stand where openeo expects one of its authenticators.
    """

    grant_type = ""

    def __init__(self, client: OidcClientInfo, check: Callable[[], None] = lambda: None) -> None:
        self._session = new_session()
        self._client = client
        self._check = check

    @property
    def client_info(self) -> OidcClientInfo:
        """The client that logs in."""
        return self._client

    @property
    def client_id(self) -> str:
        """The client's identifier."""
        return self._client.client_id

    @property
    def provider_info(self) -> OidcProviderInfo:
        """The provider that gives the tokens."""
        return self._client.provider

    def get_tokens(self, request_refresh_token: bool = False) -> Tokens:
        """New tokens, with a refresh token when asked for and possible."""
        raise NotImplementedError

    def _post(self, url: str, fields: dict[str, Any]) -> dict[str, Any]:
        """The JSON object of an answer; raises :class:`TokenRefusedError`, or ``requests.RequestException``."""
        fields = {"client_id": self._client.client_id, **fields}
        if self._client.client_secret:
            fields["client_secret"] = self._client.client_secret
        response = self._session.post(url, data=fields, timeout=_REQUEST_SECONDS)
        if response.status_code >= 500:
            raise requests.ConnectionError(f"The login's provider is out of order (HTTP {response.status_code})")
        try:
            answer = response.json()
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise TokenRefusedError("the answer is not what OpenID Connect describes")
        if response.status_code != 200:
            raise TokenRefusedError(str(answer.get("error") or f"HTTP {response.status_code}")[:100])
        return answer

    def _tokens(self, fields: dict[str, Any]) -> Tokens:
        answer = self._post(self._endpoint("token_endpoint"), fields)
        token, refresh = answer.get("access_token"), answer.get("refresh_token")
        if not isinstance(token, str) or not token:
            raise TokenRefusedError("the answer has no access token")
        id_token = answer.get("id_token")
        return Tokens(
            token,
            id_token if isinstance(id_token, str) else None,
            refresh if isinstance(refresh, str) and refresh else None,
        )

    def _endpoint(self, name: str) -> str:
        url = self._client.provider.config.get(name)
        if not isinstance(url, str) or urlsplit(url).scheme not in ("http", "https"):
            raise TokenRefusedError(f"the provider names no {name.replace('_', ' ')}")
        return url

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._check()
            time.sleep(min(_CHECK_SECONDS, left))
        self._check()


class DeviceCodeFlow(Flow):
    """Shows an address and a code, then waits until a person has confirmed it in any browser.

    :param show: called with address, code and the seconds that the code is valid.
    :param check: called several times a second while waiting; what it raises ends the login.
    """

    grant_type = "urn:ietf:params:oauth:grant-type:device_code"

    def __init__(
        self,
        client: OidcClientInfo,
        show: Callable[[str, str, float], None],
        check: Callable[[], None],
        max_seconds: float = CODE_SECONDS,
    ) -> None:
        super().__init__(client, check)
        self._show = show
        self._max_seconds = max_seconds
        self._pkce = PkceCode() if client.guess_device_flow_pkce_support() and not client.client_secret else None

    def get_tokens(self, request_refresh_token: bool = False) -> Tokens:
        """The tokens; raises :class:`TokenRefusedError` with ``access_denied`` or ``expired_token``."""
        answer = self._ask_for_code(request_refresh_token)
        seconds = min(self._max_seconds, _positive(answer.get("expires_in"), self._max_seconds))
        interval = min(60.0, _positive(answer.get("interval"), _POLL_SECONDS))
        fields = {"grant_type": self.grant_type, "device_code": answer["device_code"]}
        if self._pkce:
            fields["code_verifier"] = self._pkce.code_verifier
        end = time.monotonic() + seconds
        self._show(_verification_address(answer), str(answer["user_code"])[:64], seconds)
        while time.monotonic() < end:
            self._wait(interval)
            try:
                return self._tokens(fields)
            except TokenRefusedError as refusal:
                if refusal.code not in _WAITING:
                    raise
                interval += _POLL_SECONDS if refusal.code == "slow_down" else 0
            except requests.RequestException:
                interval = min(60.0, 2 * interval)
        raise TokenRefusedError("expired_token")

    def _ask_for_code(self, request_refresh_token: bool) -> dict[str, Any]:
        fields = {
            "scope": self._client.provider.get_scopes_string(request_refresh_token),
            **self._client.provider.authorization_parameters,
        }
        if self._pkce:
            fields.update(
                code_challenge=self._pkce.code_challenge, code_challenge_method=self._pkce.code_challenge_method
            )
        answer = self._post(self._endpoint("device_authorization_endpoint"), fields)
        if not all(isinstance(answer.get(key), str) for key in ("device_code", "user_code")):
            raise TokenRefusedError("the answer has no code")
        return answer


def _verification_address(answer: dict[str, Any]) -> str:
    for key in ("verification_uri_complete", "verification_uri", "verification_url"):
        url = answer.get(key)
        if isinstance(url, str) and urlsplit(url).scheme in ("http", "https"):
            return url
    raise TokenRefusedError("the answer has no address to confirm the code at")


def _positive(value: Any, otherwise: float) -> float:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return min(float(value), _LONGEST_CODE_SECONDS) if is_number and value > 0 else otherwise


class BrowserFlow(Flow):
    """Opens the provider's page in this computer's browser and takes the answer on a port of this computer.

    :param redirect_url: one of the client's registered addresses on this computer (``http://localhost…``); without
        a port any free one is taken.
    :param open_browser: called with the address to open.
    :param check: called several times a second while waiting; what it raises ends the login.
    """

    grant_type = "authorization_code"

    def __init__(
        self,
        client: OidcClientInfo,
        redirect_url: str,
        open_browser: Callable[[str], None],
        check: Callable[[], None],
        max_seconds: float = _BROWSER_SECONDS,
    ) -> None:
        super().__init__(client, check)
        self._redirect = urlsplit(redirect_url)
        self._open_browser = open_browser
        self._max_seconds = max_seconds

    def get_tokens(self, request_refresh_token: bool = False) -> Tokens:
        """The tokens; raises :class:`TokenRefusedError` with ``access_denied`` or ``expired_token``."""
        pkce, state, nonce = PkceCode(), secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        with _RedirectServer(self._redirect.port or 0, self._redirect.path or "/") as server:
            redirect_url = f"http://{self._redirect.hostname}:{server.server_port}{self._redirect.path or '/'}"
            self._open_browser(self._address(redirect_url, state, nonce, pkce, request_refresh_token))
            answer = self._wait_for_answer(server, state)
        if "code" not in answer:
            raise TokenRefusedError(answer.get("error", "the browser brought no code")[:100])
        tokens = self._tokens(
            {
                "grant_type": self.grant_type,
                "code": answer["code"],
                "redirect_uri": redirect_url,
                "code_verifier": pkce.code_verifier,
            }
        )
        if tokens.id_token and _claims(tokens.id_token).get("nonce") != nonce:
            raise TokenRefusedError("the answer belongs to another login")
        return tokens

    def _address(self, redirect_url: str, state: str, nonce: str, pkce: PkceCode, request_refresh_token: bool) -> str:
        query = {
            "response_type": "code",
            "client_id": self._client.client_id,
            "scope": self._client.provider.get_scopes_string(request_refresh_token),
            "redirect_uri": redirect_url,
            "state": state,
            "nonce": nonce,
            "code_challenge": pkce.code_challenge,
            "code_challenge_method": pkce.code_challenge_method,
            **({"prompt": "consent"} if request_refresh_token else {}),
            **self._client.provider.authorization_parameters,
        }
        endpoint = self._endpoint("authorization_endpoint")
        return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(query)}"

    def _wait_for_answer(self, server: _RedirectServer, state: str) -> dict[str, str]:
        """The redirect's query; one with another state is somebody else's and is passed over."""
        end = time.monotonic() + self._max_seconds
        while time.monotonic() < end:
            self._check()
            server.handle_request()
            answer, server.answer = server.answer, None
            if answer is not None and secrets.compare_digest(answer.get("state", ""), state):
                return answer
        raise TokenRefusedError("expired_token")


class _RedirectServer(http.server.HTTPServer):
    """Takes the one request that the browser makes when the person has logged in; on this computer only."""

    timeout = _CHECK_SECONDS

    def __init__(self, port: int, path: str) -> None:
        super().__init__(("127.0.0.1", port), _RedirectHandler)
        self.path = path
        self.answer: dict[str, str] | None = None

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that breaks off is no reason to end the wait."""


class _RedirectHandler(http.server.BaseHTTPRequestHandler):
    server: _RedirectServer
    timeout = 5.0

    def do_GET(self) -> None:
        """Keep the query and tell the person to go back to QGIS."""
        address = urlsplit(self.path)
        if address.path != self.server.path:
            self.send_error(404)
            return
        answer = {key: values[0] for key, values in parse_qs(address.query).items()}
        self.server.answer = answer
        done = "You are logged in. You can close this page and go back to QGIS."
        page = _PAGE.format(
            done if "code" in answer else "You are not logged in. Go back to QGIS to try again."
        ).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the query contains the code."""


class RefreshTokenFlow(Flow):
    """Renews an access token; safe for several threads with providers that accept a refresh token only once.

    :param keep: called with the new refresh token when the provider has replaced it.
    """

    grant_type = "refresh_token"

    def __init__(self, client: OidcClientInfo, refresh_token: str, keep: Callable[[str], None] = lambda token: None):
        super().__init__(client)
        self._refresh_token = refresh_token
        self._keep = keep
        self._lock = threading.Lock()
        self._last: Tokens | None = None

    def get_tokens(self, request_refresh_token: bool = False) -> Tokens:
        """The tokens, or those that another thread has got meanwhile; raises :class:`TokenRefusedError`."""
        before = self._last
        with self._lock:
            if self._last is not None and self._last is not before:
                return self._last
            tokens = self._tokens({"grant_type": self.grant_type, "refresh_token": self._refresh_token})
            self._last = tokens
            if tokens.refresh_token and tokens.refresh_token != self._refresh_token:
                self._refresh_token = tokens.refresh_token
                self._keep(tokens.refresh_token)
            return tokens


class ClientFlow(Flow):
    """Logs in a program with an identifier and a secret of its own."""

    grant_type = "client_credentials"

    def get_tokens(self, request_refresh_token: bool = False) -> Tokens:
        """The tokens; raises :class:`TokenRefusedError`."""
        scope = self._client.provider.get_scopes_string()
        return self._tokens({"grant_type": self.grant_type, "scope": scope})


def _claims(id_token: str) -> dict[str, Any]:
    payload = id_token.split(".")[1] if id_token.count(".") == 2 else ""
    try:
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except ValueError:
        return {}
    return claims if isinstance(claims, dict) else {}
