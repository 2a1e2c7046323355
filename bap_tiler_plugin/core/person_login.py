"""Logging in as a person with OpenID Connect: with a kept login, this computer's browser, or a code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Callable

from openeo.rest.auth.oidc import OidcException

from . import openeo_private
from .backends import Backend, Credentials, DeviceCode
from .errors import BackendError
from .faults import LoginError
from .oidc import OidcProvider, client_info, oidc_providers
from .oidc_flows import BrowserFlow, DeviceCodeFlow, RefreshTokenFlow, Tokens

if TYPE_CHECKING:
    from openeo import Connection
    from openeo.rest.auth.oidc import OidcClientInfo


_Keeper = Callable[[OidcProvider, "OidcClientInfo"], Callable[[str], None]]


class LoginStoppedError(BackendError):
    """The user stopped while a login was waited for."""


def choose_provider(connection: Connection, backend: Backend, provider_id: str = "") -> OidcProvider:
    """The provider asked for, else the environment's (``OPENEO_AUTH_PROVIDER_ID``), else the backend's first."""
    providers = oidc_providers(connection)
    if not providers:
        raise LoginError(backend.name, "it offers no OpenID Connect login", "Use another way to log in, such as basic")
    from_environment = os.environ.get("OPENEO_AUTH_PROVIDER_ID", "")
    for wanted in (provider_id, from_environment):
        found = next((provider for provider in providers if provider.id == wanted), None)
        if found is not None:
            return found
        if wanted and wanted == provider_id:
            known = ", ".join(provider.id for provider in providers)
            raise LoginError(backend.name, f"it has no login provider {provider_id!r}", f"Choose one of {known}")
    return providers[0]


class PersonLogin:
    """One login of a person at one backend; the parameters are those of :func:`login.log_in`."""

    def __init__(
        self,
        connection: Connection,
        backend: Backend,
        credentials: Credentials,
        on_device_code: Callable[[DeviceCode], None] | None,
        should_stop: Callable[[], bool],
        open_browser: Callable[[str], None] | None,
        keep: Callable[[Backend, Credentials], None] | None,
    ) -> None:
        self._connection = connection
        self._backend = backend
        self._credentials = credentials
        self._on_device_code = on_device_code
        self._should_stop = should_stop
        self._open_browser = open_browser
        self._keep = keep

    def log_in(self) -> None:
        """Log in, without asking when a kept login still holds; raises :class:`LoginError`."""
        provider = choose_provider(self._connection, self._backend, self._credentials.provider_id)
        if self._use_kept_login(provider):
            return
        if self._open_browser is not None and provider.browser_client is not None:
            client = client_info(self._connection, provider, provider.browser_client.id)
            redirect = provider.browser_client.redirect_url
            tokens = BrowserFlow(client, redirect, self._open_browser, self._check).get_tokens(True)
        else:
            client, tokens = self._log_in_with_code(provider)
        self._use(provider, client, tokens)

    def _log_in_with_code(self, provider: OidcProvider) -> tuple[OidcClientInfo, Tokens]:
        if self._on_device_code is None:
            raise LoginError(
                self._backend.name,
                "somebody has to log in with a browser",
                "Run it from QGIS's window, or set OPENEO_AUTH_CLIENT_ID and OPENEO_AUTH_CLIENT_SECRET",
            )
        client = client_info(self._connection, provider, provider.device_client.id if provider.device_client else "")
        if not client.client_id:
            raise LoginError(
                self._backend.name,
                f"{provider.title} offers no login with a code",
                "Choose another login provider, or use client credentials",
            )
        show = self._on_device_code
        flow = DeviceCodeFlow(
            client,
            lambda url, code, seconds: show(DeviceCode(self._backend.name, url, code, seconds)),
            self._check,
        )
        return client, flow.get_tokens(True)

    def _use_kept_login(self, provider: OidcProvider) -> bool:
        """Whether a kept login did it; one that has ended is no error, a person can still log in."""
        connection, credentials = self._connection, self._credentials
        own_id, _ = openeo_private.configured_client(connection, provider.id)
        refresh_client = provider.refresh_client
        client_id = own_id or credentials.client_id or (refresh_client.id if refresh_client else "")
        if not client_id:
            return False
        if credentials.refresh_token and self._try_token(provider, client_id, credentials.refresh_token, self._keeper):
            return True
        stored = openeo_private.stored_refresh_token(connection, provider.issuer, client_id)
        return bool(stored) and self._try_token(provider, client_id, stored, self._openeo_keeper)

    def _try_token(self, provider: OidcProvider, client_id: str, token: str, keeper: _Keeper) -> bool:
        client = client_info(self._connection, provider, client_id)
        flow = RefreshTokenFlow(client, token, keeper(provider, client))
        try:
            tokens = flow.get_tokens()
        except OidcException:
            return False
        openeo_private.use_tokens(self._connection, provider.id, tokens.access_token, flow)
        return True

    def _use(self, provider: OidcProvider, client: OidcClientInfo, tokens: Tokens) -> None:
        flow = None
        if tokens.refresh_token:
            keep = self._keeper(provider, client)
            keep(tokens.refresh_token)
            flow = RefreshTokenFlow(client, tokens.refresh_token, keep)
        openeo_private.use_tokens(self._connection, provider.id, tokens.access_token, flow)

    def _keeper(self, provider: OidcProvider, client: OidcClientInfo) -> Callable[[str], None]:
        keep, backend = self._keep, self._backend

        def keep_token(token: str) -> None:
            if keep is not None:
                keep(backend, Credentials(client_id=client.client_id, provider_id=provider.id, refresh_token=token))

        return keep_token

    def _openeo_keeper(self, provider: OidcProvider, client: OidcClientInfo) -> Callable[[str], None]:
        connection, issuer, client_id = self._connection, provider.issuer, client.client_id
        return lambda token: openeo_private.store_refresh_token(connection, issuer, client_id, token)

    def _check(self) -> None:
        if self._should_stop():
            raise LoginStoppedError(self._backend.name, "the login was stopped")
