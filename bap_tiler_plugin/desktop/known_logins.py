"""The credentials with which a run goes on: logins of this QGIS, else those of the environment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .login import logins

if TYPE_CHECKING:
    from ..core.backends import Backend, Credentials


class KnownLogins:
    """A ``CredentialsSource`` that any thread may ask; made on the GUI thread, where QGIS may ask for its password."""

    def __init__(self, backends: Iterable[Backend]) -> None:
        from ..core.backends import EnvironmentCredentials

        self._logins, self._environment = logins(), EnvironmentCredentials()
        for backend in backends:
            if self._environment(backend) is None:
                self._logins.load(backend)

    def __call__(self, backend: Backend) -> Credentials | None:
        """Return what is known for the backend, None when nothing is."""
        return self._logins(backend) or self._environment(backend)

    def keep(self, backend: Backend, credentials: Credentials) -> None:
        """Take over a renewed login."""
        self._logins.keep(backend, credentials)
