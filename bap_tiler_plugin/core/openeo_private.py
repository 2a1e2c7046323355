"""The only place where parts of openeo are used that it does not promise to keep.

The releases that have them are stated in ``bap_tiler_plugin/dependencies/requirements.py``.
"""

from __future__ import annotations

import base64
import contextlib
import functools
import json
import logging
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import requests

from . import network
from .faults import BadAnswerError

if TYPE_CHECKING:
    from openeo import Connection

_log = logging.getLogger(__name__)
_NOT_TO_THE_CONSOLE = logging.NullHandler()

REFRESH_BEFORE_SECONDS = 120.0
REFRESH_PAUSE_SECONDS = 60.0
_UNKNOWN_LIFE_SECONDS = 300.0
_creation = threading.local()


def normalised_jobs(df: Any) -> Any:
    """The DataFrame with the columns that openeo's job manager expects."""
    from openeo.extra.job_management import MultiBackendJobManager

    return MultiBackendJobManager._column_requirements.normalize_df(df)


def usage_text(metadata: dict[str, Any], key: str) -> str:
    """A usage figure of a job's metadata as openeo's manager writes it (``"12 seconds"``)."""
    from openeo.extra.job_management._manager import _format_usage_stat

    return _format_usage_stat(metadata, key)


def open_connection(url: str, session: requests.Session | None = None) -> Connection:
    """A connection with timeouts that prints nothing and does not validate every process graph before it is sent."""
    logging.getLogger("openeo").addHandler(_NOT_TO_THE_CONSOLE)
    return _connection_type()(
        url,
        session=session or network.new_session(),
        default_timeout=network.TIMEOUT,  # type: ignore[arg-type]
        auto_validate=False,
        retry=False,
    )


@functools.lru_cache(maxsize=1)
def _connection_type() -> type[Connection]:
    """openeo's connection, which remembers no capabilities that are none: it could not log in with them again."""
    from openeo.rest.connection import Connection

    class CheckedConnection(Connection):
        def capabilities(self) -> Any:
            capabilities = super().capabilities()
            if not _are_capabilities(capabilities.capabilities):
                self._capabilities_cache.clear()
                raise BadAnswerError("The backend's capabilities are not what openEO describes")
            return capabilities

    return CheckedConnection


def forget_capabilities(connection: Connection) -> None:
    """Let the connection ask for the backend's capabilities anew: those that it has lack what every backend has."""
    cache = getattr(connection, "_capabilities_cache", None)
    if cache is not None:
        cache.clear()


def _are_capabilities(document: Any) -> bool:
    endpoints = document.get("endpoints", []) if isinstance(document, dict) else None
    return isinstance(endpoints, list) and all(
        isinstance(item, dict) and isinstance(item.get("methods", []), list) for item in endpoints
    )


def make_patient(connection: Connection) -> None:
    """Give the connection's session, where it has one, the retries of :func:`network.make_patient`."""
    session = getattr(connection, "session", None)
    if session is not None:
        network.make_patient(session)


class Creation:
    """What became known of the ``POST /jobs`` while a ``start_job`` callable ran."""

    def __init__(self, token: str) -> None:
        self.token = token
        self.sent = False
        self.started = False
        self.job_id: str | None = None


@contextlib.contextmanager
def creating(token: str) -> Iterator[Creation]:
    """Within this context of one thread, every job created gets the token into its title."""
    creation = Creation(token)
    _creation.current = creation
    try:
        yield creation
    finally:
        _creation.current = None


def mark_jobs(connection: Connection) -> None:
    """Let the connection put the current attempt's token into the title of the jobs that it creates."""
    post = getattr(connection, "post", None)
    if post is None or getattr(connection, "_marks_jobs", False):
        return

    def marking_post(path: str, json: dict | None = None, **kwargs: Any) -> Any:
        creation: Creation | None = getattr(_creation, "current", None)
        if creation is not None and creation.job_id and path.strip("/") == f"jobs/{creation.job_id}/results":
            response = post(path, json=json, **kwargs)
            creation.started = True
            return response
        if creation is None or path.strip("/") != "jobs":
            return post(path, json=json, **kwargs)
        if isinstance(json, dict) and creation.token not in str(json.get("title")):
            json = {**json, "title": f"{json.get('title') or 'Job'} [{creation.token}]"}
        creation.sent = True
        response = post(path, json=json, **kwargs)
        creation.job_id = getattr(response, "headers", {}).get("openeo-identifier")
        return response

    connection.post = marking_post  # type: ignore[method-assign]
    connection._marks_jobs = True  # type: ignore[attr-defined]


def configured_client(connection: Connection, provider_id: str) -> tuple[str, str]:
    """Identifier and secret of the client that the user has set up for openeo on this computer, else empty."""
    client_id, secret = connection._get_auth_config().get_oidc_client_configs(
        backend=connection._orig_url, provider_id=provider_id
    )
    return client_id or "", secret or ""


def stored_refresh_token(connection: Connection, issuer: str, client_id: str) -> str:
    """The refresh token that openeo keeps for the user on this computer, else empty."""
    return connection._get_refresh_token_store().get_refresh_token(issuer=issuer, client_id=client_id) or ""


def store_refresh_token(connection: Connection, issuer: str, client_id: str, token: str) -> None:
    """Replace the refresh token that openeo keeps, when the provider has replaced it."""
    connection._get_refresh_token_store().set_refresh_token(issuer=issuer, client_id=client_id, refresh_token=token)


def use_tokens(connection: Connection, provider_id: str, access_token: str, renewer: Any) -> None:
    """Send the access token with every request from now on, and renew it with ``renewer`` where there is one."""
    from openeo.rest.auth.auth import OidcBearerAuth

    connection.auth = OidcBearerAuth(provider_id=provider_id, access_token=access_token)
    connection._oidc_auth_renewer = renewer


class _Refreshing:
    """When the access token of a connection was last renewed, and the lock of the thread that does it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.tried_at = -float("inf")


def refresh_login(connection: Connection) -> None:
    """Renew an OIDC access token that is about to expire; at most once a minute, by one thread, others go on.

    A token that does not tell its end is renewed every five minutes. A failure is logged only: the request that
    follows shows whether the old token still holds.
    """
    bearer = getattr(getattr(connection, "auth", None), "bearer", "")
    if not bearer or getattr(connection, "_oidc_auth_renewer", None) is None:
        return
    refreshing: _Refreshing = connection.__dict__.setdefault("_refreshing", _Refreshing())
    left = _seconds_left(bearer)
    pause = REFRESH_PAUSE_SECONDS if left is not None else _UNKNOWN_LIFE_SECONDS
    if left is not None and left > REFRESH_BEFORE_SECONDS or not refreshing.lock.acquire(blocking=False):
        return
    try:
        if time.monotonic() - refreshing.tried_at >= pause:
            refreshing.tried_at = time.monotonic()
            if not connection.try_access_token_refresh():
                _log.warning("The login could not be renewed")
    except requests.RequestException:
        _log.warning("The login could not be renewed: its provider cannot be reached")
    finally:
        refreshing.lock.release()


def _seconds_left(bearer: str) -> float | None:
    """How long a JSON web token is valid still, by this computer's clock; None for tokens that do not tell."""
    parts = bearer.rpartition("/")[2].split(".")
    if len(parts) != 3:
        return None
    try:
        payload = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        return float(payload["exp"]) - time.time()
    except (ValueError, KeyError, TypeError):
        return None


def write_json(path: Any, data: Any) -> None:
    """Write what a backend describes as JSON."""
    path.write_text(json.dumps(data, ensure_ascii=False, default=str), encoding="utf-8")
