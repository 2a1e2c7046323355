"""How the plugin's requests reach the internet: proxy and certificates."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field


@dataclass(frozen=True)
class NetworkSettings:
    """What lies between this computer and the backends.

    :ivar proxy: address of the proxy, with user and password where it wants them (never shown); empty for what the
        environment says.
    :ivar no_proxy: hosts that are reached directly, ``*`` stands for anything.
    :ivar certificates: file of the certificates to trust (PEM), empty for those of requests.
    """

    proxy: str = field(default="", repr=False)
    no_proxy: tuple[str, ...] = ()
    certificates: str = ""


class _InForce:
    """The settings of all threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.settings = NetworkSettings()


_in_force = _InForce()


def use_network(settings: NetworkSettings) -> None:
    """Let the sessions that are made from now on use these settings."""
    with _in_force.lock:
        _in_force.settings = settings


def network_settings() -> NetworkSettings:
    """The settings in force."""
    with _in_force.lock:
        return _in_force.settings
