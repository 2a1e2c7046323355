"""A real OpenID provider on this computer, and a person who logs in at it."""

from __future__ import annotations

import json
import os
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import requests

HERE = Path(__file__).resolve().parent
HOME = HERE.parents[1] / ".dev" / "node"


class OidcProvider:
    """npm's ``oidc-provider`` as a process; a context manager. ``issuer`` is its address."""

    def __init__(self, **options: Any) -> None:
        if not (HOME / "node_modules" / "oidc-provider").is_dir():
            raise AssertionError("The OpenID provider is missing: run scripts/setup_oidc_provider")
        self._process = subprocess.Popen(
            ["node", str(HERE / "provider.mjs"), json.dumps(options)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "OIDC_PROVIDER_HOME": str(HOME)},
        )
        line = self._process.stdout.readline()
        self.issuer: str = json.loads(line)["issuer"]

    def __enter__(self) -> OidcProvider:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the provider, as if it were out of order."""
        self._process.stdin.close()
        self._process.wait(10)

    def is_active(self, token: str) -> bool:
        """Whether an access token is valid."""
        answer = requests.post(
            f"{self.issuer}/token/introspection", data={"token": token}, auth=("gateway", "gateway-secret"), timeout=10
        )
        return bool(answer.json().get("active"))

    def revoke(self, refresh_token: str) -> None:
        """Withdraw a refresh token."""
        answer = requests.post(
            f"{self.issuer}/token/revocation",
            data={"token": refresh_token, "client_id": "desktop-person"},
            timeout=10,
        )
        answer.raise_for_status()


class _Forms(HTMLParser):
    """The forms and links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[str, dict[str, str]]] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append((values.get("action", ""), {}))
        elif tag == "input" and self.forms and values.get("name"):
            self.forms[-1][1][values["name"]] = values.get("value", "")
        elif tag == "a":
            self.links.append(values.get("href", ""))


class Person:
    """Somebody with a browser who clicks through the provider's pages."""

    def __init__(self, name: str = "ada") -> None:
        self._name = name
        self._session = requests.Session()

    def confirm(self, address: str, code: str = "") -> str:
        """Log in and agree at the address; the text of the last page comes back."""
        return self._walk(address, code, refuse=False)

    def refuse(self, address: str, code: str = "") -> str:
        """Decline at the address."""
        return self._walk(address, code, refuse=True)

    def _walk(self, address: str, code: str, refuse: bool) -> str:
        page = self._session.get(address, timeout=10)
        for _ in range(12):
            found = _Forms()
            found.feed(page.text)
            abort = next((link for link in found.links if link.endswith("/abort")), None)
            if refuse and abort:
                return self._session.get(urljoin(page.url, abort), timeout=10).text
            if not found.forms or (code and "is incorrect" in page.text):
                return page.text
            action, fields = found.forms[0]
            if "login" in fields:
                fields.update(login=self._name, password="any")
            if "user_code" in fields and code:
                fields["user_code"] = code
            fields.pop("abort", None)
            page = self._session.post(urljoin(page.url, action), data=fields, timeout=10)
        raise AssertionError(f"The provider's pages do not end: {page.text[:500]}")
