"""A provider, a backend behind it, and people, for the login tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from oidc_gateway import OidcGateway
from oidc_provider import OidcProvider

from bap_tiler_plugin.core.local_server import LocalServer, start_local_backend


@pytest.fixture(scope="session")
def local_server(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """The local backend on real scenes."""
    workspace = tmp_path_factory.mktemp("backend")
    with start_local_backend(shared_data / "s2_l2a_bolzano_2022-06", workspace, workers=2) as server:
        yield server


@pytest.fixture(scope="session")
def provider() -> Iterator[OidcProvider]:
    """A provider with long-lived tokens that accepts each refresh token once."""
    with OidcProvider() as provider:
        yield provider


@pytest.fixture()
def gateway(provider: OidcProvider, local_server: LocalServer) -> Iterator[OidcGateway]:
    """The local backend behind that provider."""
    with OidcGateway({"home": provider}, local_server.url, local_server.token) as gateway:
        yield gateway
