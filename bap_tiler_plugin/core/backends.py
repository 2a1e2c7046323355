"""openEO backends: presets, the text form of a list of backends, credentials, and connecting."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Callable, Protocol
from urllib.parse import SplitResult, urlsplit

from .errors import BackendError, InputError

if TYPE_CHECKING:
    from openeo import Connection

FIELD = "BACKENDS"
FORM = "name=url;parallel=2;auth=basic;starts=12, several separated by commas"
AUTH_METHODS = ("oidc", "basic", "client_credentials", "none")
DEFAULT_PARALLEL_JOBS = 2
MAXIMUM_PARALLEL_JOBS = 500
MAXIMUM_STARTS_PER_MINUTE = 6000
CDSE_STARTS = 12
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True)
class Backend:
    """An openEO backend of a run: ``parallel_jobs`` jobs at most at a time, ``auth`` one of :data:`AUTH_METHODS`.

    ``starts_per_minute`` is how many jobs may be started in any minute; None does not limit it.
    """

    name: str
    url: str
    parallel_jobs: int = DEFAULT_PARALLEL_JOBS
    auth: str = "oidc"
    starts_per_minute: int | None = None

    @property
    def is_local(self) -> bool:
        """Whether the backend is on this machine."""
        return urlsplit(self.url).hostname in _LOOPBACK


PRESETS: tuple[Backend, ...] = (
    Backend("CDSE federation", "https://openeofed.dataspace.copernicus.eu", starts_per_minute=CDSE_STARTS),
    Backend("CDSE", "https://openeo.dataspace.copernicus.eu", starts_per_minute=CDSE_STARTS),
    Backend("Terrascope", "https://openeo.terrascope.be/openeo"),
    Backend("EODC", "https://openeo.eodc.eu/openeo/1.2.0"),
)


@dataclass(frozen=True)
class Credentials:
    """What a login needs; never shown: not in ``repr``, not in messages, not on disk.

    Basic: ``username`` and ``password``. Client credentials: ``client_id``, ``client_secret`` and, where the backend
    has several, ``provider_id``. OIDC with a kept login: ``refresh_token``, with ``client_id`` and ``provider_id``.
    """

    username: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    client_id: str = field(default="", repr=False)
    client_secret: str = field(default="", repr=False)
    provider_id: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)


class CredentialsSource(Protocol):
    """Where credentials come from; one that also has ``keep(backend, credentials)`` is given renewed ones to keep."""

    def __call__(self, backend: Backend) -> Credentials | None:
        """The credentials for a backend, None when there are none."""


class EnvironmentCredentials:
    """Credentials of the environment.

    ``BAPTILER_<NAME>_USERNAME`` and ``BAPTILER_<NAME>_PASSWORD`` for basic authentication (the name in capitals, other
    characters than letters and digits as ``_``); ``OPENEO_AUTH_CLIENT_ID``, ``OPENEO_AUTH_CLIENT_SECRET`` and
    ``OPENEO_AUTH_PROVIDER_ID`` for OIDC.
    """

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        self._environment = os.environ if environment is None else environment

    def __call__(self, backend: Backend) -> Credentials | None:
        """The credentials for a backend, None when the environment has none."""
        get = self._environment.get
        prefix = "BAPTILER_" + environment_name(backend.name)
        credentials = Credentials(
            username=get(f"{prefix}_USERNAME", ""),
            password=get(f"{prefix}_PASSWORD", ""),
            client_id=get("OPENEO_AUTH_CLIENT_ID", ""),
            client_secret=get("OPENEO_AUTH_CLIENT_SECRET", ""),
            provider_id=get("OPENEO_AUTH_PROVIDER_ID", ""),
        )
        return credentials if credentials != Credentials() else None


def environment_name(name: str) -> str:
    """A backend's name as it stands in environment variables."""
    return re.sub(r"[^A-Z0-9]", "_", name.upper())


def parse_backends(text: str) -> list[Backend]:
    """The backends of a text like ``cdse=https://openeo.dataspace.copernicus.eu;parallel=2;auth=oidc``.

    The name of a preset alone is enough. Raises :class:`InputError` (field "BACKENDS") that shows the form.
    """
    entries = [entry.strip() for entry in text.split(",") if entry.strip()]
    if not entries:
        raise InputError(FIELD, "no backend is given", f"The form is {FORM}")
    backends = [_parse_backend(entry) for entry in entries]
    names = [backend.name.lower() for backend in backends]
    for name in names:
        if names.count(name) > 1:
            raise InputError(FIELD, f"two backends are called {name!r}", "Give every backend its own name")
    return backends


def format_backends(backends: list[Backend]) -> str:
    """The text that :func:`parse_backends` reads."""
    return ",".join(_format_backend(backend) for backend in backends)


def _format_backend(backend: Backend) -> str:
    text = f"{backend.name}={backend.url};parallel={backend.parallel_jobs};auth={backend.auth}"
    return text if backend.starts_per_minute is None else f"{text};starts={backend.starts_per_minute}"


def _parse_backend(entry: str) -> Backend:
    preset = next((p for p in PRESETS if p.name.lower() == entry.lower()), None)
    if preset is not None:
        return preset
    head, *options = [part.strip() for part in entry.split(";")]
    name, separator, url = (part.strip() for part in head.partition("="))
    if not separator or not name or not url:
        raise InputError(FIELD, f"{entry!r} is not name=url", f"The form is {FORM}")
    parts = _split_url(name, url)
    values = {"parallel": str(DEFAULT_PARALLEL_JOBS), "auth": _default_auth(parts.scheme, parts.hostname), "starts": ""}
    for option in filter(None, options):
        key, separator, value = (part.strip() for part in option.partition("="))
        if not separator or key not in values:
            raise InputError(FIELD, f"{option!r} of {name!r} is not an option", f"The form is {FORM}")
        values[key] = value
    starts = _number(name, "starts", values["starts"], MAXIMUM_STARTS_PER_MINUTE) if values["starts"] else None
    parallel = _number(name, "parallel", values["parallel"], MAXIMUM_PARALLEL_JOBS)
    return Backend(name, url, parallel, _auth(name, values["auth"]), starts)


def _split_url(name: str, url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError:
        port_is_valid, parts = False, urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_is_valid:
        raise InputError(FIELD, f"the address {url!r} of {name!r} is not an http or https URL", f"The form is {FORM}")
    if parts.username or parts.password:
        raise InputError(
            FIELD, f"the address of {name!r} contains a user or password", "Give them as credentials, not in the URL"
        )
    return parts


def _default_auth(scheme: str, host: str | None) -> str:
    return "oidc" if scheme == "https" and host not in _LOOPBACK else "basic"


def _number(name: str, key: str, text: str, maximum: int) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= maximum:
        raise InputError(FIELD, f"{key}={text} of {name!r} is not a number from 1 to {maximum}", f"The form is {FORM}")
    return int(text)


def _auth(name: str, text: str) -> str:
    if text not in AUTH_METHODS:
        raise InputError(
            FIELD, f"auth={text} of {name!r} is not one of {', '.join(AUTH_METHODS)}", f"The form is {FORM}"
        )
    return text


@dataclass(frozen=True)
class DeviceCode:
    """What a person does to log in: open ``url`` and, where it is not part of the address, enter ``code``.

    ``seconds`` is how long the code is valid.
    """

    backend: str
    url: str
    code: str
    seconds: float = 300.0


def connect(
    backend: Backend,
    credentials: Credentials | None = None,
    *,
    on_device_code: Callable[[DeviceCode], None] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    keep: Callable[[Backend, Credentials], None] | None = None,
) -> Connection:
    """A logged-in connection with timeouts and without retries of its own.

    Raises :class:`BackendError`: unreachable, not openEO, wrong password, login needed. ``on_device_code`` is called
    when a person has to log in with a browser; without it such a login is an error. ``keep`` gets the credentials
    that log in again without a person.
    """
    from .login import log_in, open_backend

    connection = open_backend(backend)
    log_in(connection, backend, credentials or Credentials(), on_device_code, should_stop, keep=keep)
    return connection


__all__ = [
    "AUTH_METHODS",
    "PRESETS",
    "Backend",
    "BackendError",
    "Credentials",
    "CredentialsSource",
    "DeviceCode",
    "EnvironmentCredentials",
    "connect",
    "environment_name",
    "format_backends",
    "parse_backends",
]
