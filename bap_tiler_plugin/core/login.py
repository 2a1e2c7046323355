"""Logging in to an openEO backend, with errors for people."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Callable

import requests
from openeo.rest import OpenEoApiError, OpenEoApiPlainError, OpenEoClientException
from openeo.rest.auth.oidc import OidcException
from openeo.utils.version import ApiVersionException

from . import openeo_private
from .backends import Backend, Credentials, DeviceCode, environment_name
from .errors import BackendError
from .faults import LoginError, classify, shorten

if TYPE_CHECKING:
    from openeo import Connection

DEVICE_CODE_SECONDS = 300.0


class LoginStoppedError(BackendError):
    """The user stopped while a login was waited for."""


def open_backend(backend: Backend) -> Connection:
    """A connection that is not logged in; raises :class:`BackendError`: unreachable, or not openEO."""
    try:
        connection = openeo_private.open_connection(backend.url)
        version = connection.capabilities().api_version()
        if not isinstance(version, str):
            raise TypeError("no API version")
    except requests.JSONDecodeError as error:
        raise _not_openeo(backend) from error
    except ApiVersionException as error:
        if "at least" not in str(error):
            raise _not_openeo(backend) from error
        raise BackendError(
            backend.name, f"{backend.url} is too old: {shorten(str(error), 200)}", "Use openEO 1.0 or newer"
        ) from error
    except requests.RequestException as error:
        raise BackendError(
            backend.name,
            f"{backend.url} cannot be reached ({classify(error).message})",
            "Check the address and the network, or try again later",
        ) from error
    except OpenEoApiPlainError as error:
        if (error.http_status_code or 0) >= 500:
            raise BackendError(
                backend.name, f"{backend.url} is out of order (HTTP {error.http_status_code})", "Try again later"
            ) from error
        raise _not_openeo(backend) from error
    except (ValueError, TypeError, AttributeError, KeyError, OpenEoClientException) as error:
        raise _not_openeo(backend) from error
    return connection


def log_in(
    connection: Connection,
    backend: Backend,
    credentials: Credentials,
    on_device_code: Callable[[DeviceCode], None] | None,
    should_stop: Callable[[], bool],
) -> None:
    """Log in the way that the backend's ``auth`` says; raises :class:`LoginError`."""
    try:
        if backend.auth == "basic":
            _log_in_basic(connection, backend, credentials)
        elif backend.auth == "client_credentials" or (backend.auth == "oidc" and credentials.client_secret):
            _log_in_client(connection, backend, credentials)
        elif backend.auth == "oidc":
            _log_in_person(connection, backend, credentials, on_device_code, should_stop)
    except (OidcException, OpenEoClientException) as error:
        raise _login_failed(backend, error) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BackendError(
            backend.name, "its answer to the login is not what openEO describes", "Tell the backend's operator"
        ) from error
    except requests.RequestException as error:
        raise BackendError(
            backend.name, f"cannot be reached while logging in ({classify(error).message})", "Try again later"
        ) from error


def _log_in_basic(connection: Connection, backend: Backend, credentials: Credentials) -> None:
    if not credentials.username:
        name = environment_name(backend.name)
        raise LoginError(
            backend.name,
            "a user name and a password are needed",
            f"Give them in the dialog, as AUTH_CONFIG, or as BAPTILER_{name}_USERNAME and BAPTILER_{name}_PASSWORD",
        )
    connection.authenticate_basic(credentials.username, credentials.password)


def _log_in_client(connection: Connection, backend: Backend, credentials: Credentials) -> None:
    if not (credentials.client_id and credentials.client_secret):
        raise LoginError(
            backend.name,
            "client credentials are needed",
            "Set OPENEO_AUTH_CLIENT_ID and OPENEO_AUTH_CLIENT_SECRET",
        )
    connection.authenticate_oidc_client_credentials(
        client_id=credentials.client_id,
        client_secret=credentials.client_secret,
        provider_id=credentials.provider_id or None,
    )


def _log_in_person(
    connection: Connection,
    backend: Backend,
    credentials: Credentials,
    on_device_code: Callable[[DeviceCode], None] | None,
    should_stop: Callable[[], bool],
) -> None:
    provider_id = credentials.provider_id or os.environ.get("OPENEO_AUTH_PROVIDER_ID") or None
    if _try_refresh_token(connection, provider_id, credentials.refresh_token or None):
        return
    if on_device_code is None:
        raise LoginError(
            backend.name,
            "somebody has to log in with a browser",
            "Run it from QGIS's window, or set OPENEO_AUTH_CLIENT_ID and OPENEO_AUTH_CLIENT_SECRET",
        )

    def check() -> None:
        if should_stop():
            raise LoginStoppedError(backend.name, "the login was stopped")

    openeo_private.log_in_with_device_code(
        connection,
        provider_id,
        lambda url, code: on_device_code(DeviceCode(backend.name, url, code)),
        check,
        DEVICE_CODE_SECONDS,
    )


def _try_refresh_token(connection: Connection, provider_id: str | None, refresh_token: str | None) -> bool:
    """Whether a refresh token did it; one that is spent is not an error, a person can still log in."""
    try:
        return openeo_private.log_in_with_refresh_token(connection, provider_id, refresh_token)
    except (OidcException, OpenEoClientException):
        return False


def _login_failed(backend: Backend, error: Any) -> BackendError:
    if isinstance(error, OpenEoApiPlainError):
        status = error.http_status_code or 0
        if status in (401, 403):
            return LoginError(backend.name, "user name or password is wrong", "Check them and try again")
        if status >= 500:
            return BackendError(backend.name, f"the login is out of order (HTTP {status})", "Try again later")
        if isinstance(error, OpenEoApiError):
            return LoginError(backend.name, f"the login was refused ({shorten(error.message, 200)})", "Check the login")
    return LoginError(
        backend.name,
        f"the login failed ({type(error).__name__})",
        f"Check that auth={backend.auth} is what this backend offers, and log in again",
    )


def _not_openeo(backend: Backend) -> BackendError:
    return BackendError(
        backend.name,
        f"{backend.url} is not an openEO backend",
        "Check the address; a web page is not the API's address",
    )
