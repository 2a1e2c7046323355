"""An openEO backend with OpenID Connect: the local backend behind a gateway that asks the provider about each token."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import requests
from oidc_provider import OidcProvider

DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
_FORWARDED = {"content-type", "location", "openeo-identifier", "link", "accept-ranges", "content-range", "etag"}
_OPEN = ("/", "/.well-known/openeo", "/credentials/oidc")


class OidcGateway:
    """Forwards to ``backend_url`` what carries a valid token; a context manager. ``url`` is its address.

    ``tokens`` are the access tokens that were accepted, in order; ``refused`` counts the requests with a bad one.
    """

    def __init__(
        self,
        providers: dict[str, OidcProvider],
        backend_url: str,
        backend_password: str = "",
        grants: tuple[str, ...] = (f"{DEVICE}+pkce", "authorization_code+pkce", "refresh_token"),
    ) -> None:
        self.providers = providers
        self.grants = grants
        self.backend_url = backend_url.rstrip("/")
        self._password = backend_password
        self.tokens: list[str] = []
        self.refused = 0
        gateway = self

        class Handler(_Handler):
            owner = gateway

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def __enter__(self) -> OidcGateway:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def authorization(self) -> dict[str, str]:
        """The header that the local backend wants."""
        if not self._password:
            return {}
        answer = requests.get(f"{self.backend_url}/credentials/basic", auth=("gateway", self._password), timeout=30)
        return {"Authorization": f"Bearer basic//{answer.json()['access_token']}"}

    def offer(self) -> dict[str, Any]:
        """What ``GET /credentials/oidc`` answers."""
        client = {
            "id": "desktop-person",
            "grant_types": list(self.grants),
            "redirect_urls": ["https://editor.example/", "http://localhost/callback"],
        }
        return {
            "providers": [
                {
                    "id": name,
                    "title": f"Login of {name}",
                    "issuer": provider.issuer,
                    "scopes": ["openid"],
                    "default_clients": [client],
                }
                for name, provider in self.providers.items()
            ]
        }


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    owner: OidcGateway

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if path == "/credentials/oidc":
            self._answer(200, json.dumps(self.owner.offer()).encode(), {"Content-Type": "application/json"})
        elif path in _OPEN or "Authorization" not in self.headers or self._is_valid():
            self._forward(body)
        else:
            self.owner.refused += 1
            error = {"id": "1", "code": "TokenInvalid", "message": "The token has expired."}
            self._answer(403, json.dumps(error).encode(), {"Content-Type": "application/json"})

    do_POST = do_DELETE = do_PATCH = do_PUT = do_HEAD = do_GET  # noqa: N815 - names that the server looks for

    def _is_valid(self) -> bool:
        kind, _, rest = self.headers["Authorization"].removeprefix("Bearer ").partition("/")
        name, _, token = rest.partition("/")
        provider = self.owner.providers.get(name)
        if kind != "oidc" or provider is None or not provider.is_active(token):
            return False
        if token not in self.owner.tokens:
            self.owner.tokens.append(token)
        return True

    def _forward(self, body: bytes) -> None:
        headers = {
            k: v for k, v in self.headers.items() if k.lower() not in ("host", "authorization", "content-length")
        }
        if "Authorization" in self.headers:
            headers.update(self.owner.authorization())
        backend = self.owner.backend_url
        answer = requests.request(self.command, backend + self.path, data=body, headers=headers, timeout=60)
        content, kept = answer.content, {k: v for k, v in answer.headers.items() if k.lower() in _FORWARDED}
        for name, value in kept.items():
            kept[name] = value.replace(backend, self.owner.url)
        if "json" in answer.headers.get("Content-Type", ""):
            content = content.replace(backend.encode(), self.owner.url.encode())
        if self.path == "/":
            described = json.loads(content)
            described["endpoints"].append({"path": "/credentials/oidc", "methods": ["GET"]})
            content = json.dumps(described).encode()
        self._answer(answer.status_code, content, kept)

    def _answer(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
