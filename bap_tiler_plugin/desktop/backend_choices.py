"""The places where a run can be computed, as the dialog offers them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from ..core.backends import AUTH_METHODS, PRESETS, Backend, Credentials
from ..core.errors import InputError

LOCAL, OWN = "local", "own"


@dataclass(frozen=True)
class BackendChoice:
    """An entry of the list of backends; ``preset`` is None for this computer and for the URL that is being filled in.

    :ivar is_added: whether a person has added it to the list.
    """

    key: str
    label: str
    preset: Backend | None = None
    is_added: bool = False

    @property
    def host(self) -> str:
        """The host of a preset, empty for others."""
        return urlsplit(self.preset.url).hostname or "" if self.preset is not None else ""

    def backend(
        self, *, parallel_jobs: int, url: str, auth: str, user: str, password: str
    ) -> tuple[Backend, Credentials | None]:
        """Return the backend and its credentials; ``url`` to ``password`` count for one's own URL only.

        Raises ``InputError`` when they cannot be used.
        """
        if self.preset is not None:
            return replace(self.preset, parallel_jobs=parallel_jobs), None
        if not url:
            raise InputError("URL", "is empty", "Enter the backend's address, such as https://openeo.example.org")
        host = _host(url)
        if not host:
            raise InputError("URL", f"“{url}” is not an address", "Give one such as https://openeo.example.org")
        backend = Backend(name=host, url=url, parallel_jobs=parallel_jobs, auth=auth)
        return backend, _credentials(auth, user, password)


def added_choice(backend: Backend, taken: Collection[str]) -> BackendChoice:
    """Return a backend as an entry of its own, under a name that is not ``taken``."""
    name, number = backend.name, 1
    while name in taken:
        number += 1
        name = f"{backend.name} {number}"
    return BackendChoice(name, name, replace(backend, name=name), is_added=True)


def stored_choices(value: Any, taken: Collection[str]) -> list[BackendChoice]:
    """Return the entries of which :func:`to_store` kept what is needed; what cannot be used is passed over."""
    names, choices = set(taken), []
    for item in value if isinstance(value, list) else ():
        url, auth = (item.get("url"), item.get("auth")) if isinstance(item, dict) else (None, None)
        host = _host(url) if isinstance(url, str) else None
        if host and auth in AUTH_METHODS:
            choices.append(added_choice(Backend(host, url, auth=auth), names))
            names.add(choices[-1].key)
    return choices


def to_store(choice: BackendChoice) -> dict[str, str]:
    """Return address and kind of login of an entry that a person has added; no secret."""
    return {"url": choice.preset.url if "@" not in choice.preset.url else "", "auth": choice.preset.auth}


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname if url.startswith(("http://", "https://")) else None
    except ValueError:
        return None


def _credentials(auth: str, user: str, password: str) -> Credentials | None:
    if auth not in ("basic", "client_credentials"):
        return None
    if not user:
        raise InputError("User name", "is empty", "Fill it in, or choose another authentication")
    if not password:
        raise InputError("Password", "is empty", "Fill it in, or choose another authentication")
    if auth == "client_credentials":
        return Credentials(client_id=user, client_secret=password)
    return Credentials(username=user, password=password)


CHOICES = (
    BackendChoice(LOCAL, "This computer"),
    *(BackendChoice(preset.name, preset.name, preset) for preset in PRESETS),
    BackendChoice(OWN, "Own URL"),
)


def check_names(backends: Iterable[Backend]) -> None:
    """Raise ``InputError`` (field "URL") when two backends of a run have the same name."""
    names = [backend.name for backend in backends]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise InputError("URL", f"{twice} is in the list already", "Tick it there, or give another address")
