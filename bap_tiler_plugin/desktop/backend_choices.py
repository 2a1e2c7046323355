"""The places where a run can be computed, as the dialog offers them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from ..core.backends import PRESETS, Backend, Credentials
from ..core.errors import InputError

LOCAL, OWN = "local", "own"


@dataclass(frozen=True)
class BackendChoice:
    """An entry of the list of backends; ``preset`` is None for this computer and for one's own URL."""

    key: str
    label: str
    preset: Backend | None = None

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
        host = _host(url)
        if not host:
            raise InputError("URL", f"“{url}” is not an address", "Give one such as https://openeo.example.org")
        backend = Backend(name=host, url=url, parallel_jobs=parallel_jobs, auth=auth)
        return backend, _credentials(auth, user, password)


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
