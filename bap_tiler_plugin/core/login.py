"""Logging in to an openEO backend, with errors for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

import requests
from openeo.rest import OpenEoApiError, OpenEoApiPlainError, OpenEoClientException
from openeo.rest.auth.oidc import OidcException
from openeo.utils.version import ApiVersionException

from . import openeo_private
from .backends import Backend, Credentials, DeviceCode, environment_name
from .errors import BackendError
from .faults import UNREACHABLE, BadAnswerError, LoginError, classify, shorten
from .oidc import client_info
from .oidc_flows import ClientFlow, TokenRefusedError
from .person_login import PersonLogin, choose_provider

if TYPE_CHECKING:
    from openeo import Connection


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
            f"{backend.url} cannot be reached{_why(error)}",
            "Check the address and the network, or try again later",
        ) from error
    except OpenEoApiPlainError as error:
        if (error.http_status_code or 0) >= 500:
            raise BackendError(
                backend.name, f"{backend.url} is out of order (HTTP {error.http_status_code})", "Try again later"
            ) from error
        raise _not_openeo(backend) from error
    except (ValueError, TypeError, AttributeError, KeyError, OpenEoClientException, BadAnswerError) as error:
        raise _not_openeo(backend) from error
    return connection


def log_in(
    connection: Connection,
    backend: Backend,
    credentials: Credentials,
    on_device_code: Callable[[DeviceCode], None] | None,
    should_stop: Callable[[], bool],
    *,
    open_browser: Callable[[str], None] | None = None,
    keep: Callable[[Backend, Credentials], None] | None = None,
) -> None:
    """Log in the way that the backend's ``auth`` says; raises :class:`LoginError`.

    With ``open_browser`` a person logs in with this computer's browser where the backend offers that, else with a
    code. ``keep`` gets the credentials that log in again without a person, each time that they change.
    """
    try:
        if backend.auth == "basic":
            _log_in_basic(connection, backend, credentials)
        elif backend.auth == "client_credentials" or (backend.auth == "oidc" and credentials.client_secret):
            _log_in_client(connection, backend, credentials)
        elif backend.auth == "oidc":
            PersonLogin(connection, backend, credentials, on_device_code, should_stop, open_browser, keep).log_in()
    except (OidcException, OpenEoClientException) as error:
        openeo_private.forget_capabilities(connection)
        raise _login_failed(backend, error) from error
    except (ValueError, TypeError, KeyError, AttributeError, BadAnswerError) as error:
        raise BackendError(
            backend.name, "its answer to the login is not what openEO describes", "Tell the backend's operator"
        ) from error
    except requests.RequestException as error:
        raise BackendError(
            backend.name, f"cannot be reached while logging in{_why(error)}", "Try again later"
        ) from error


def _log_in_basic(connection: Connection, backend: Backend, credentials: Credentials) -> None:
    missing = [
        (what, variable)
        for what, variable, value in (
            ("a user name", "USERNAME", credentials.username),
            ("a password", "PASSWORD", credentials.password),
        )
        if not value
    ]
    if missing:
        prefix = f"BAPTILER_{environment_name(backend.name)}_"
        raise LoginError(
            backend.name,
            f"{' and '.join(what for what, _ in missing)} {'are' if len(missing) > 1 else 'is'} needed",
            "Give them in the dialog, as AUTH_CONFIG, or as " + " and ".join(prefix + name for _, name in missing),
        )
    connection.authenticate_basic(credentials.username, credentials.password)


def _log_in_client(connection: Connection, backend: Backend, credentials: Credentials) -> None:
    if not (credentials.client_id and credentials.client_secret):
        raise LoginError(
            backend.name,
            "client credentials are needed",
            "Set OPENEO_AUTH_CLIENT_ID and OPENEO_AUTH_CLIENT_SECRET",
        )
    provider = choose_provider(connection, backend, credentials.provider_id)
    client = client_info(connection, provider, credentials.client_id, credentials.client_secret)
    flow = ClientFlow(client)
    openeo_private.use_tokens(connection, provider.id, flow.get_tokens().access_token, flow)


def _login_failed(backend: Backend, error: Any) -> BackendError:
    if isinstance(error, OpenEoApiPlainError):
        status = error.http_status_code or 0
        if status in (401, 403):
            return LoginError(backend.name, "user name or password is wrong", "Check them and try again")
        if status >= 500:
            return BackendError(backend.name, f"the login is out of order (HTTP {status})", "Try again later")
        if isinstance(error, OpenEoApiError):
            return LoginError(backend.name, f"the login was refused ({shorten(error.message, 200)})", "Check the login")
    if isinstance(error, TokenRefusedError):
        return LoginError(backend.name, *_refusal(error.code))
    return LoginError(
        backend.name,
        f"the login failed ({type(error).__name__})",
        f"Check that auth={backend.auth} is what this backend offers, and log in again",
    )


def _refusal(code: str) -> tuple[str, str]:
    """What happened and what to do, for one of OAuth's error codes."""
    known = {
        "access_denied": ("the login was refused in the browser", "Log in again and confirm it"),
        "expired_token": ("nobody confirmed the login in time", "Log in again"),
        "invalid_grant": ("the login has ended or was withdrawn", "Log in again"),
        "invalid_client": ("the client's name or secret is wrong", "Check them and try again"),
    }
    return known.get(code, (f"the login was refused ({shorten(code, 100)})", "Log in again"))


def _why(error: requests.RequestException) -> str:
    """Why a backend cannot be reached, in parentheses; empty when no more is known than that."""
    message = classify(error).message
    return "" if message == UNREACHABLE else f" ({message})"


def _not_openeo(backend: Backend) -> BackendError:
    return BackendError(
        backend.name,
        f"{backend.url} is not an openEO backend",
        "Check the address; a web page is not the API's address",
    )
