"""HTTP sessions with timeouts, proxy and certificates. Every session of the plugin is made here."""

from __future__ import annotations

import time
from fnmatch import fnmatch
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from .network_settings import NetworkSettings, network_settings

TIMEOUT = (20.0, 60.0)
MOST_ANSWER_BYTES = 64 << 20
MOST_ANSWER_SECONDS = 300.0
_PIECE_BYTES = 1 << 14
_POOL_SIZE = 16
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class AnswerTooLongError(requests.RequestException):
    """An answer has no end in sight."""


class _Session(requests.Session):
    """A session with a timeout for every request and with the proxy and certificates of :class:`NetworkSettings`.

    Answers are bounded in size and time, except those that are streamed: :class:`AnswerTooLongError`.
    """

    def __init__(self, settings: NetworkSettings) -> None:
        super().__init__()
        self._settings = settings

    def request(self, method: Any, url: Any, *args: Any, **kwargs: Any) -> requests.Response:
        if kwargs.get("timeout") is None:
            kwargs["timeout"] = TIMEOUT
        return super().request(method, url, *args, **kwargs)

    def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
        is_streamed = kwargs.get("stream", self.stream)
        response = super().send(request, **{**kwargs, "stream": True})
        if not is_streamed:
            _read_bounded(response)
        return response

    def merge_environment_settings(self, url: Any, proxies: Any, stream: Any, verify: Any, cert: Any) -> Any:
        merged = super().merge_environment_settings(url, proxies, stream, verify, cert)
        host = urlsplit(str(url)).hostname or ""
        if self._settings.proxy:
            merged["proxies"] = {} if _is_direct(host, self._settings) else _proxies(self._settings.proxy)
        if self._settings.certificates and merged["verify"] is not False:
            merged["verify"] = self._settings.certificates
        return merged


def _read_bounded(response: requests.Response) -> None:
    """Read the body, which is then ``response.content``."""
    pieces, length, deadline = [], 0, time.monotonic() + MOST_ANSWER_SECONDS
    try:
        for piece in response.iter_content(_PIECE_BYTES):
            pieces.append(piece)
            length += len(piece)
            if length > MOST_ANSWER_BYTES or time.monotonic() > deadline:
                raise AnswerTooLongError(f"it has no end after {length} bytes", response=response)
    except BaseException:
        response.close()
        raise
    response._content = b"".join(pieces)


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
    adapter = HTTPAdapter(max_retries=retry, pool_connections=4, pool_maxsize=_POOL_SIZE)
    for replaced in session.adapters.values():
        replaced.close()
    session.mount("https://", adapter)
    session.mount("http://", adapter)
