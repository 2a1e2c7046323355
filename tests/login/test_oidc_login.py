"""Logging in with OpenID Connect at a real provider."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from oidc_gateway import OidcGateway
from oidc_provider import OidcProvider, Person

from bap_tiler_plugin.core import login, oidc
from bap_tiler_plugin.core.backends import Backend, Credentials, DeviceCode, connect
from bap_tiler_plugin.core.faults import LoginError
from bap_tiler_plugin.core.local_server import LocalServer
from bap_tiler_plugin.core.person_login import LoginStoppedError

Log = pytest.LogCaptureFixture


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep away from what the user of this computer has stored for openeo."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "OPENEO_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


class Desk:
    """A person in front of QGIS: acts on each code or address, and keeps what is to be kept."""

    def __init__(self, act: Callable[[str, str], object]) -> None:
        self._act = act
        self.codes: list[DeviceCode] = []
        self.kept: list[Credentials] = []
        self.pages: list[object] = []
        self._threads: list[threading.Thread] = []

    def show(self, code: DeviceCode) -> None:
        self.codes.append(code)
        self._start(code.url, code.code)

    def open_browser(self, address: str) -> None:
        self._start(address, "")

    def keep(self, backend: Backend, credentials: Credentials) -> None:
        self.kept.append(credentials)

    def _start(self, address: str, code: str) -> None:
        thread = threading.Thread(target=lambda: self.pages.append(self._act(address, code)))
        self._threads.append(thread)
        thread.start()

    def wait(self) -> None:
        for thread in self._threads:
            thread.join(30)


def backend_at(gateway: OidcGateway) -> Backend:
    return Backend("away", gateway.url, auth="oidc")


def test_a_person_logs_in_with_a_code(gateway: OidcGateway, caplog: Log) -> None:
    caplog.set_level(logging.DEBUG)
    desk = Desk(lambda url, code: Person().confirm(url))
    connection = connect(backend_at(gateway), on_device_code=desk.show, keep=desk.keep)
    assert isinstance(connection.list_jobs(), list)
    assert desk.codes[0].backend == "away"
    assert desk.codes[0].seconds == pytest.approx(300, abs=1)
    assert [bool(kept.refresh_token) for kept in desk.kept] == [True]
    assert (desk.kept[0].client_id, desk.kept[0].provider_id) == ("desktop-person", "home")
    for secret in (desk.kept[0].refresh_token, gateway.tokens[-1]):
        assert secret not in caplog.text
        assert secret not in repr(desk.kept[0])


def test_a_kept_login_needs_nobody_and_is_kept_anew(gateway: OidcGateway) -> None:
    desk = Desk(lambda url, code: Person().confirm(url))
    connect(backend_at(gateway), on_device_code=desk.show, keep=desk.keep)
    again = connect(backend_at(gateway), desk.kept[-1], keep=desk.keep)
    assert isinstance(again.list_jobs(), list)
    assert len(desk.codes) == 1
    assert len({kept.refresh_token for kept in desk.kept}) == 2, "the provider accepts a refresh token once"
    third = connect(backend_at(gateway), desk.kept[-1], keep=desk.keep)
    assert isinstance(third.list_jobs(), list)


def test_a_wrong_code_is_not_accepted_and_the_right_one_still_is(gateway: OidcGateway) -> None:
    def mistype_first(url: str, code: str) -> bool:
        plain = url.partition("?")[0]
        refused = "is incorrect" in Person().confirm(plain, "BBBB-BBBB")
        Person().confirm(plain, code)
        return refused

    desk = Desk(mistype_first)
    assert isinstance(connect(backend_at(gateway), on_device_code=desk.show).list_jobs(), list)
    desk.wait()
    assert desk.pages == [True]


def test_a_login_that_is_refused_in_the_browser(gateway: OidcGateway) -> None:
    desk = Desk(lambda url, code: Person().refuse(url))
    with pytest.raises(LoginError, match="refused in the browser") as caught:
        connect(backend_at(gateway), on_device_code=desk.show)
    assert "Log in again" in str(caught.value)


def test_a_code_that_nobody_confirms_expires(local_server: LocalServer) -> None:
    with (
        OidcProvider(deviceCodeSeconds=2) as provider,
        OidcGateway({"home": provider}, local_server.url, local_server.token) as gateway,
        pytest.raises(LoginError, match="nobody confirmed the login in time"),
    ):
        connect(backend_at(gateway), on_device_code=lambda code: None)


def test_waiting_for_a_person_stops_at_once(gateway: OidcGateway) -> None:
    stop = threading.Event()
    asked: list[float] = []

    def show(code: DeviceCode) -> None:
        asked.append(time.monotonic())
        threading.Timer(0.3, stop.set).start()

    with pytest.raises(LoginStoppedError):
        connect(backend_at(gateway), on_device_code=show, should_stop=stop.is_set)
    assert time.monotonic() - asked[0] < 1.5


def test_a_person_logs_in_with_the_browser(gateway: OidcGateway) -> None:
    desk = Desk(lambda url, code: Person().confirm(url))
    backend = backend_at(gateway)
    connection = login.open_backend(backend)
    login.log_in(
        connection, backend, Credentials(), None, lambda: False, open_browser=desk.open_browser, keep=desk.keep
    )
    desk.wait()
    assert isinstance(connection.list_jobs(), list)
    assert desk.kept[0].refresh_token
    assert "You are logged in" in str(desk.pages[0])


def test_a_person_declines_in_the_browser(gateway: OidcGateway) -> None:
    desk = Desk(lambda url, code: Person().refuse(url))
    backend = backend_at(gateway)
    connection = login.open_backend(backend)
    with pytest.raises(LoginError, match="refused in the browser"):
        login.log_in(connection, backend, Credentials(), None, lambda: False, open_browser=desk.open_browser)
    desk.wait()
    assert "You are not logged in" in str(desk.pages[0])


def test_an_answer_with_a_foreign_state_is_passed_over(gateway: OidcGateway) -> None:
    def attack_first(url: str, code: str) -> str:
        from urllib.parse import parse_qs, urlsplit

        import requests

        redirect = parse_qs(urlsplit(url).query)["redirect_uri"][0]
        requests.get(redirect, params={"code": "stolen", "state": "guessed"}, timeout=10)
        return Person().confirm(url)

    desk = Desk(attack_first)
    backend = backend_at(gateway)
    connection = login.open_backend(backend)
    login.log_in(connection, backend, Credentials(), None, lambda: False, open_browser=desk.open_browser)
    assert isinstance(connection.list_jobs(), list)


def test_client_credentials(gateway: OidcGateway) -> None:
    credentials = Credentials(client_id="machine", client_secret="machine-secret")
    backend = Backend("away", gateway.url, auth="client_credentials")
    assert isinstance(connect(backend, credentials).list_jobs(), list)
    with pytest.raises(LoginError, match="client's name or secret is wrong"):
        connect(backend, Credentials(client_id="machine", client_secret="guess"))


@pytest.fixture()
def short_lived(local_server: LocalServer) -> Iterator[tuple[OidcProvider, OidcGateway]]:
    """A backend whose access tokens live for two seconds."""
    with (
        OidcProvider(accessTokenSeconds=2) as provider,
        OidcGateway({"home": provider}, local_server.url, local_server.token) as gateway,
    ):
        yield provider, gateway


def test_many_threads_renew_an_expired_token_once(short_lived: tuple[OidcProvider, OidcGateway]) -> None:
    provider, gateway = short_lived
    desk = Desk(lambda url, code: Person().confirm(url))
    connection = connect(backend_at(gateway), on_device_code=desk.show, keep=desk.keep)
    first = connection.auth.bearer.rpartition("/")[2]
    deadline = time.monotonic() + 20
    while provider.is_active(first) and time.monotonic() < deadline:
        time.sleep(0.1)
    answers: list[object] = []
    threads = [threading.Thread(target=lambda: answers.append(connection.list_jobs())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert [isinstance(answer, list) for answer in answers] == [True] * 8
    again = connect(backend_at(gateway), desk.kept[-1])
    assert isinstance(again.list_jobs(), list), "the login that was kept last still holds"


def test_a_withdrawn_login_asks_the_person_again(gateway: OidcGateway, provider: OidcProvider) -> None:
    desk = Desk(lambda url, code: Person().confirm(url))
    connect(backend_at(gateway), on_device_code=desk.show, keep=desk.keep)
    provider.revoke(desk.kept[-1].refresh_token)
    with pytest.raises(LoginError, match="somebody has to log in"):
        connect(backend_at(gateway), desk.kept[-1])
    assert isinstance(connect(backend_at(gateway), desk.kept[-1], on_device_code=desk.show).list_jobs(), list)
    assert len(desk.codes) == 2


def test_the_provider_that_was_chosen_is_used(local_server: LocalServer, provider: OidcProvider) -> None:
    with (
        OidcProvider() as second,
        OidcGateway({"home": provider, "work": second}, local_server.url, local_server.token) as gateway,
    ):
        connection = login.open_backend(backend_at(gateway))
        assert [(p.id, p.title) for p in oidc.oidc_providers(connection)] == [
            ("home", "Login of home"),
            ("work", "Login of work"),
        ]
        desk = Desk(lambda url, code: Person().confirm(url))
        connect(backend_at(gateway), Credentials(provider_id="work"), on_device_code=desk.show, keep=desk.keep)
        assert desk.codes[0].url.startswith(second.issuer)
        assert desk.kept[0].provider_id == "work"
        with pytest.raises(LoginError, match="Choose one of home, work"):
            connect(backend_at(gateway), Credentials(provider_id="school"), on_device_code=desk.show)


def test_a_provider_that_is_out_of_order(local_server: LocalServer) -> None:
    with OidcProvider() as provider, OidcGateway({"home": provider}, local_server.url, local_server.token) as gateway:
        provider.stop()
        with pytest.raises(Exception, match="away: ") as caught:
            connect(backend_at(gateway), on_device_code=lambda code: None)
    assert "Try again later" in str(caught.value)
