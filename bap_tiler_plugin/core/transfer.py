"""One request for a file: no longer than announced, no slower than anybody would wait for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import requests

from .faults import BadAnswerError, shorten
from .network import socket_number
from .socket_watch import SocketWatch

if TYPE_CHECKING:
    from openeo import Connection

    from .partial_file import PartialFile

LEAST_BYTES = 1 << 14
LEAST_SECONDS = 60.0
_PIECE_BYTES = 1 << 13
_PACKED_PIECE_BYTES = 1 << 10
_LONGEST_NAME = 40
_PACKINGS = {"gzip", "x-gzip", "deflate"}


class TooSlowError(BadAnswerError):
    """Next to nothing came for a while; what has come is kept."""


class _Progress:
    """Prolongs the watch over a transfer at every LEAST_BYTES that come."""

    def __init__(self, watch: SocketWatch) -> None:
        self._watch = watch
        self._bytes = 0

    def count(self, length: int) -> None:
        """Note that so many bytes have come."""
        self._bytes += length
        if self._bytes >= LEAST_BYTES:
            self._bytes = 0
            self._watch.prolong()


def transfer(
    connection: Connection, url: str, size: int | None, part: PartialFile, name: str, look: Callable[[], None]
) -> str:
    """Continue a file of ``size`` bytes (None: not known) from where it is; ``look`` is called at every piece.

    Returns what is wrong with the answer, empty when nothing is. Raises :class:`TooSlowError`, openeo's errors when the
    file is refused, requests' when the transfer breaks off, OSError when the file cannot be written.
    """
    offset = part.length()
    if offset and size == offset:
        return ""
    headers = {**part.request_headers(offset), "Accept-Encoding": "identity"}
    expected = {200, 206, 416} if offset else {200}
    with connection.get(url, stream=True, headers=headers, expected_status=expected) as response:
        problem = _problem_before(response, offset, part)
        if problem:
            return problem
        look()
        resumed = response.status_code == 206
        if not resumed:
            part.remember(response)
        with SocketWatch(socket_number(response), LEAST_SECONDS) as watch:
            try:
                problem = _receive(response, part, offset if resumed else 0, size, _Progress(watch), look)
            except requests.exceptions.ContentDecodingError:
                problem = "it was sent packed, and cannot be unpacked"
            except requests.RequestException as error:
                if not watch.is_late:
                    raise
                raise _too_slow(name) from error
            if watch.is_late and not problem and part.length() != size:
                raise _too_slow(name)
    return problem


def _problem_before(response: requests.Response, offset: int, part: PartialFile) -> str:
    """What is wrong as far as the headers tell."""
    if response.status_code == 416:
        return "the backend has less of it than was downloaded"
    packing = _packing(response)
    if packing and packing not in _PACKINGS:
        return f"it was sent packed as {shorten(packing, _LONGEST_NAME)}, which was not asked for"
    if response.status_code != 206:
        return ""
    if packing:
        return "the backend sent a piece of it packed, which was not asked for"
    if not response.headers.get("Content-Range", "").startswith(f"bytes {offset}-"):
        return "the backend sent another part than asked for"
    if part.has_changed(response):
        return "it was changed on the backend during the download"
    return ""


def _receive(
    response: requests.Response,
    part: PartialFile,
    offset: int,
    size: int | None,
    progress: _Progress,
    look: Callable[[], None],
) -> str:
    """Write the body behind the first ``offset`` bytes; what is wrong with its length."""
    length, packing = offset, _packing(response)
    end = None if packing else _announced_end(response, offset)
    most = end if size is None else size
    if most is not None and end is not None and end > most:
        return _too_long(most)
    with part.path.open("ab" if offset else "wb") as file:
        for block in response.iter_content(_PACKED_PIECE_BYTES if packing else _PIECE_BYTES):
            look()
            progress.count(len(block))
            if most is not None and length + len(block) > most:
                return _too_long(most)
            file.write(block)
            length += len(block)
    if end is not None and length != end:
        raise requests.ConnectionError("short body")
    return ""


def _announced_end(response: requests.Response, offset: int) -> int | None:
    """The length that the file has after this answer, None where the answer does not tell."""
    announced = response.headers.get("Content-Length", "")
    if announced.isdecimal():
        return offset + int(announced)
    whole = response.headers.get("Content-Range", "").rpartition("/")[2]
    return int(whole) if response.status_code == 206 and whole.isdecimal() else None


def _packing(response: requests.Response) -> str:
    packing = str(response.headers.get("Content-Encoding", "")).strip().lower()
    return "" if packing == "identity" else packing


def _too_long(most: int) -> str:
    return f"it is too long: the backend sends more than the {most} bytes that were announced"


def _too_slow(name: str) -> TooSlowError:
    return TooSlowError(f"{name}: fewer than {LEAST_BYTES} bytes came within {LEAST_SECONDS:g} seconds; broken off")
