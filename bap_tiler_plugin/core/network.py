"""HTTP sessions with timeouts, proxy and certificates. Every session of the plugin is made here."""

from __future__ import annotations

import time
from fnmatch import fnmatch
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util import Retry

from .network_settings import NetworkSettings, network_settings
from .socket_watch import SocketWatch

TIMEOUT = (20.0, 60.0)
MOST_ANSWER_BYTES = 64 << 20
MOST_ANSWER_SECONDS = 300.0
MOST_ERROR_BYTES = 1 << 20
_PIECE_BYTES = 1 << 14
_POOL_SIZE = 16
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class AnswerTooLongError(requests.RequestException):
    """An answer has no end in sight."""


class _Session(requests.Session):
    """A session with a timeout for every request and with the proxy and certificates of :class:`NetworkSettings`.

    Answers are bounded in size and time, except those that are streamed: :class:`AnswerTooLongError`. Of the latter,
    errors are bounded all the same.
    """

    def __init__(self, settings: NetworkSettings) -> None:
        super().__init__()
        self._settings = settings
        _mount(self, _BoundedAdapter())

    def request(self, method: Any, url: Any, *args: Any, **kwargs: Any) -> requests.Response:
        if kwargs.get("timeout") is None:
            kwargs["timeout"] = TIMEOUT
        return super().request(method, url, *args, **kwargs)

    def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
        is_streamed = kwargs.get("stream", self.stream)
        response = super().send(request, **{**kwargs, "stream": True})
        if not is_streamed:
            _read_bounded(response, MOST_ANSWER_BYTES)
        return response

    def merge_environment_settings(self, url: Any, proxies: Any, stream: Any, verify: Any, cert: Any) -> Any:
        merged = super().merge_environment_settings(url, proxies, stream, verify, cert)
        host = urlsplit(str(url)).hostname or ""
        if self._settings.proxy:
            merged["proxies"] = {} if _is_direct(host, self._settings) else _proxies(self._settings.proxy)
        if self._settings.certificates and merged["verify"] is not False:
            merged["verify"] = self._settings.certificates
        return merged


class _HeadWatch:
    """Bounds the time until an answer's headers are there: a read's own timeout begins anew with every byte."""

    sock: Any

    def getresponse(self, *args: Any, **kwargs: Any) -> Any:
        with SocketWatch(self.sock.fileno(), MOST_ANSWER_SECONDS) as watch:
            response = super().getresponse(*args, **kwargs)  # type: ignore[misc]
            if watch.is_late:
                raise TimeoutError("the headers of the answer have no end")
        return response


class _HttpConnection(_HeadWatch, HTTPConnectionPool.ConnectionCls):
    pass


class _HttpsConnection(_HeadWatch, HTTPSConnectionPool.ConnectionCls):
    pass


class _HttpPool(HTTPConnectionPool):
    ConnectionCls = _HttpConnection


class _HttpsPool(HTTPSConnectionPool):
    ConnectionCls = _HttpsConnection


class _BoundedAdapter(HTTPAdapter):
    """Bounds an answer's headers in time, and the bodies of errors and redirections, which nobody streams."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _HttpPool, "https": _HttpsPool}

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(*args, **kwargs)
        manager.pool_classes_by_scheme = {"http": _HttpPool, "https": _HttpsPool}
        return manager

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        response = super().send(request, *args, **kwargs)
        if response.status_code >= 400 or response.is_redirect:
            _read_bounded(response, MOST_ERROR_BYTES)
        return response


def _read_bounded(response: requests.Response, most_bytes: int) -> None:
    """Read the body, which is then ``response.content``."""
    if response._content_consumed:
        return
    pieces, length, deadline = [], 0, time.monotonic() + MOST_ANSWER_SECONDS
    watch = SocketWatch(socket_number(response), MOST_ANSWER_SECONDS)
    try:
        with watch:
            for piece in response.iter_content(_PIECE_BYTES):
                pieces.append(piece)
                length += len(piece)
                if length > most_bytes or time.monotonic() > deadline:
                    raise _too_long(response, length)
            if watch.is_late:
                raise _too_long(response, length)
    except requests.RequestException as error:
        response.close()
        if not isinstance(error, AnswerTooLongError) and watch.is_late:
            raise _too_long(response, length) from error
        raise
    except BaseException:
        response.close()
        raise
    response._content = b"".join(pieces)


def _too_long(response: requests.Response, length: int) -> AnswerTooLongError:
    return AnswerTooLongError(f"it has no end after {length} bytes", response=response)


def socket_number(response: requests.Response) -> int | None:
    """The file descriptor of an answer's socket, None when the body has been read or is empty."""
    try:
        return int(response.raw.fileno())
    except (OSError, AttributeError, ValueError):
        return None


def _is_direct(host: str, settings: NetworkSettings) -> bool:
    return host in _LOOPBACK or any(fnmatch(host, pattern) for pattern in settings.no_proxy)


def _proxies(proxy: str) -> dict[str, str]:
    return {"http": proxy, "https": proxy}


def new_session(*, patient: bool = True) -> requests.Session:
    """A session that is kept alive and shared by threads; a ``patient`` one is :func:`make_patient`."""
    session = _Session(network_settings())
    if patient:
        make_patient(session)
    return session


def make_patient(session: requests.Session) -> None:
    """Retry a request only when it reads, or when it never reached the backend; never a POST that may have arrived."""
    retry = Retry(
        total=1,
        connect=1,
        read=1,
        status=0,
        other=0,
        backoff_factor=0,
        allowed_methods={"GET", "HEAD"},
        respect_retry_after_header=False,
    )
    adapter = _BoundedAdapter(max_retries=retry, pool_connections=4, pool_maxsize=_POOL_SIZE)
    _mount(session, adapter)


def _mount(session: requests.Session, adapter: HTTPAdapter) -> None:
    for replaced in session.adapters.values():
        replaced.close()
    session.mount("https://", adapter)
    session.mount("http://", adapter)
