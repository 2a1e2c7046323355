"""Process definitions that live at a web address."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

from .errors import EngineError

APEX_BAP_URL = (
    "https://raw.githubusercontent.com/ESA-APEx/apex_algorithms/refs/heads/main/"
    "algorithm_catalog/vito/bap_composite/openeo_udp/bap_composite.json"
)
TIMEOUT_SECONDS = 20
MAX_BYTES = 20_000_000


def remote_definition(url: str, process_id: str) -> dict[str, Any]:
    """Returns the definition of a process at ``url``; that of the BAP composite needs no network.

    Raises EngineError (ProcessUnsupported) when the address does not answer or holds no definition of the process.
    """
    if url == APEX_BAP_URL:
        from ..bap import bap_composite

        return _checked(bap_composite(), url, process_id)
    return _checked(_fetch(url), url, process_id)


def _fetch(url: str) -> Any:
    request = urllib.request.Request(url, headers={"Accept": "application/json"})  # noqa: S310 - http(s) only
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310  # nosec B310
            body = answer.read(MAX_BYTES + 1)
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise _unavailable(url, f"cannot be fetched: {error}") from error
    if len(body) > MAX_BYTES:
        raise _unavailable(url, f"is larger than {MAX_BYTES // 1_000_000} MB")
    try:
        return json.loads(body)
    except ValueError as error:
        raise _unavailable(url, "is not JSON") from error


def _checked(answer: Any, url: str, process_id: str) -> dict[str, Any]:
    candidates = answer.get("processes", [answer]) if isinstance(answer, dict) else []
    for candidate in candidates:
        if isinstance(candidate, dict) and candidate.get("id") == process_id:
            if isinstance(candidate.get("process_graph"), dict):
                return candidate
            raise _unavailable(url, f"defines '{process_id}' without a process graph")
    raise _unavailable(url, f"does not define the process '{process_id}'")


def _unavailable(url: str, reason: str) -> EngineError:
    return EngineError("ProcessUnsupported", f"The process definition at {url} {reason}.")
