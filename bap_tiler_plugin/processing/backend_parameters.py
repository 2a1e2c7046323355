"""What algorithms that talk to backends share: ``BACKENDS``, ``AUTH_CONFIG`` and stopping on a signal."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterString,
)

from .base import BapTilerAlgorithm
from .stored_login import StoredLogin

if TYPE_CHECKING:
    from ..core.backends import Backend

BACKENDS, AUTH_CONFIG = "BACKENDS", "AUTH_CONFIG"
DEFAULT_BACKENDS = "cdse=https://openeofed.dataspace.copernicus.eu;parallel=2"


class BackendAlgorithm(BapTilerAlgorithm):
    """Base of the algorithms that send requests to backends."""

    def add_backends(self, *, optional_because: str = "") -> None:
        """Declare ``BACKENDS`` and ``AUTH_CONFIG``; backends may be left out when a reason is given."""
        default = None if optional_because else DEFAULT_BACKENDS
        form = self.tr(
            "name=url;parallel=2;auth=basic;starts=12, several separated by commas. auth is oidc (default for https), "
            "basic, client_credentials or none; starts is how many jobs may be started in a minute."
        )
        self.add(
            QgsProcessingParameterString(BACKENDS, self.tr("Backends"), default, optional=bool(optional_because)),
            f"{form} {optional_because}".strip(),
        )
        self.add(
            QgsProcessingParameterAuthConfig(AUTH_CONFIG, self.tr("Authentication"), optional=True),
            self.tr(
                "An entry of QGIS's encrypted authentication manager: user name and password for backends with "
                "auth=basic, or a login that the run dialog remembers (“BAP Tiler: …”)."
            ),
        )

    def backends(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> list[Backend]:
        """Return the backends that are given; none when they may be left out and are."""
        from ..core.backends import parse_backends

        text = self.parameterAsString(parameters, BACKENDS, context)
        optional = self.parameterDefinition(BACKENDS).flags() & self.parameterDefinition(BACKENDS).Flag.FlagOptional
        return [] if optional and not text.strip() else parse_backends(text)

    @contextmanager
    def credentials(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Iterator[Any]:
        """Give where the credentials come from: the configuration that is given, else the environment.

        A login that was renewed meanwhile is kept in the configuration.
        """
        from ..core.backends import EnvironmentCredentials

        entry_id = self.parameterAsString(parameters, AUTH_CONFIG, context)
        if not entry_id:
            yield EnvironmentCredentials()
            return
        login = StoredLogin(entry_id)
        try:
            yield login
        finally:
            login.save()


@contextmanager
def interruptible(feedback: QgsProcessingFeedback) -> Iterator[None]:
    """Make SIGINT and SIGTERM cancel the feedback while the block runs; ``qgis_process`` would ignore SIGINT.

    Outside the main thread, where the QGIS window has its own way to cancel, this does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: feedback.cancel()) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before):
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
