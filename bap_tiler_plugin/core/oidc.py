"""Which OpenID Connect providers a backend names, and logging in with one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import requests
from openeo.rest.auth.oidc import OidcClientInfo, OidcException, OidcProviderInfo

from . import openeo_private
from .faults import BadAnswerError
from .network import new_session

if TYPE_CHECKING:
    from openeo import Connection

_DEVICE_GRANTS = {"urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:grant-type:device_code+pkce"}
_BROWSER_GRANTS = {"authorization_code+pkce"}
_REFRESH_GRANTS = {"refresh_token"}
_LOOPBACK = {"localhost", "127.0.0.1"}
_TITLE_LENGTH = 100
_MOST_PROVIDERS = 50


@dataclass(frozen=True)
class OidcClient:
    """A client that the backend has registered for everybody; ``redirect_url`` is on this computer, or empty."""

    id: str
    grants: frozenset[str]
    redirect_url: str = ""


@dataclass(frozen=True)
class OidcProvider:
    """An OpenID Connect provider as the backend describes it; ``title`` is the backend's text, bounded."""

    id: str
    title: str
    issuer: str
    scopes: tuple[str, ...] = ()
    clients: tuple[OidcClient, ...] = ()

    @property
    def device_client(self) -> OidcClient | None:
        """The client for logging in with a code, None when there is none."""
        return self._client(_DEVICE_GRANTS)

    @property
    def browser_client(self) -> OidcClient | None:
        """The client for logging in with this computer's browser, None when there is none."""
        return next((c for c in self.clients if c.grants & _BROWSER_GRANTS and c.redirect_url), None)

    @property
    def refresh_client(self) -> OidcClient | None:
        """The client for renewing a login, None when there is none."""
        return self._client(_REFRESH_GRANTS)

    def _client(self, grants: set[str]) -> OidcClient | None:
        return next((client for client in self.clients if client.grants & grants), None)


def oidc_providers(connection: Connection) -> list[OidcProvider]:
    """The providers of a backend, its favourite first; raises :class:`BadAnswerError`, and what a request raises."""
    answer = connection.get("/credentials/oidc", expected_status=200).json()
    listed = answer.get("providers") if isinstance(answer, dict) else None
    if not isinstance(listed, list):
        raise BadAnswerError("The backend's list of login providers is not what openEO describes")
    return [provider for entry in listed[:_MOST_PROVIDERS] if (provider := _provider(entry)) is not None]


def _provider(entry: Any) -> OidcProvider | None:
    if not isinstance(entry, dict) or not all(isinstance(entry.get(key), str) for key in ("id", "issuer")):
        return None
    if urlsplit(entry["issuer"]).scheme not in ("http", "https"):
        return None
    title = entry.get("title")
    return OidcProvider(
        id=entry["id"],
        title=(title if isinstance(title, str) and title.strip() else entry["id"])[:_TITLE_LENGTH],
        issuer=entry["issuer"],
        scopes=_texts(entry.get("scopes")),
        clients=tuple(client for item in _items(entry.get("default_clients")) if (client := _client(item)) is not None),
    )


def _client(entry: Any) -> OidcClient | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        return None
    redirects = (url for url in _texts(entry.get("redirect_urls")) if _is_on_this_computer(url))
    return OidcClient(entry["id"], frozenset(_texts(entry.get("grant_types"))), next(redirects, ""))


def _is_on_this_computer(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme == "http" and parts.hostname in _LOOPBACK and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(item for item in _items(value) if isinstance(item, str))


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def client_info(connection: Connection, provider: OidcProvider, client_id: str, secret: str = "") -> OidcClientInfo:  # nosec B107
    """What openeo needs to know of a client; reads the provider's discovery document.

    A client that the user has set up for openeo on this computer goes before the backend's own. Raises
    ``requests.RequestException`` when the provider cannot be reached, openeo's ``OidcException`` otherwise.
    """
    own_id, own_secret = openeo_private.configured_client(connection, provider.id)
    try:
        info = OidcProviderInfo(
            issuer=provider.issuer,
            provider_id=provider.id,
            title=provider.title,
            scopes=list(provider.scopes),
            default_clients=[{"id": client.id, "grant_types": sorted(client.grants)} for client in provider.clients],
            requests_session=new_session(),
        )
    except OidcException as error:
        if isinstance(error.__cause__, requests.RequestException):
            raise error.__cause__ from error
        raise
    return OidcClientInfo(client_id=own_id or client_id, provider=info, client_secret=own_secret or secret or None)
