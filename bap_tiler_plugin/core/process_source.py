"""Reads process definitions from an address, a file or a backend."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from .errors import InputError
from .process import ProcessDefinition, definition_from_json

MAXIMUM_BYTES = 20_000_000
TIMEOUT_SECONDS = (10.0, 30.0)
TOTAL_SECONDS = 60.0
_FIELD = "Process"
_CHUNK = 65_536


def load(source: str, connection: Any) -> ProcessDefinition:
    """Return the definition that ``source`` names; see :func:`bap_tiler_plugin.core.process.load_process`."""
    source = str(source).strip()
    if not source:
        raise InputError(_FIELD, "is empty", "Give an address, a file or the id of a process")
    try:
        scheme = urlsplit(source).scheme.lower()
    except ValueError as error:
        raise InputError(_FIELD, f"{source[:60]} is not an address", "Check it in a browser") from error
    if scheme in ("http", "https"):
        return definition_from_json(_parse(_download(source)), namespace=source)
    if "://" in source:
        raise InputError(_FIELD, f"{scheme}:// addresses are not read", "Use http://, https:// or a file's path")
    if Path(source).suffix.lower() == ".json" or "/" in source or "\\" in source or Path(source).is_file():
        return definition_from_json(_parse(_read(Path(source).expanduser())), namespace=None)
    return _from_backend(source, connection)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAXIMUM_BYTES + 1)
    except OSError as error:
        raise InputError(_FIELD, f"the file {path} cannot be read: {error.strerror}", "Check its path") from error
    if len(content) > MAXIMUM_BYTES:
        raise _too_large()
    return content


def _download(address: str) -> bytes:
    import requests

    from .network import new_session

    name = _without_secrets(address)
    try:
        with (
            new_session(patient=False) as session,
            session.get(
                address, timeout=TIMEOUT_SECONDS, stream=True, headers={"Accept": "application/json"}
            ) as response,
        ):
            if not response.ok:
                raise InputError(_FIELD, f"{name} answers {response.status_code} {response.reason}",
                                 "Check the address in a browser")  # fmt: skip
            return _bounded(response)
    except requests.exceptions.InvalidSchema as error:
        raise InputError(_FIELD, f"{name} leads to an address that is not http(s)", "Use the final address") from error
    except requests.exceptions.Timeout as error:
        raise InputError(_FIELD, f"{name} does not answer in time", "Try again later or use a file") from error
    except (requests.exceptions.RequestException, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(_FIELD, f"{name} cannot be reached ({type(error).__name__})",
                         "Check the address and the network connection, or use a file") from error  # fmt: skip


def _bounded(response: Any) -> bytes:
    deadline = time.monotonic() + TOTAL_SECONDS
    content = bytearray()
    for chunk in response.iter_content(_CHUNK):
        content += chunk
        if len(content) > MAXIMUM_BYTES:
            raise _too_large()
        if time.monotonic() > deadline:
            raise InputError(_FIELD, f"was not read within {TOTAL_SECONDS:.0f} s", "Try again later or use a file")
    return bytes(content)


def _parse(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        if content.lstrip()[:1] == b"<":
            raise InputError(_FIELD, "is a web page, not JSON",
                             'Use the address of the JSON file itself ("Raw" on GitHub)') from error  # fmt: skip
        raise InputError(_FIELD, "is not JSON", "Use a process definition in JSON") from error


def _from_backend(process_id: str, connection: Any) -> ProcessDefinition:
    if connection is None:
        raise InputError(
            _FIELD,
            f'"{process_id}" is neither an address nor a file; a process of a backend needs a connection to it',
            "Connect to the backend first, or give an address or file",
        )
    built_in = next((item for item in _listed(connection) if item.get("id") == process_id), None)
    if built_in is not None:
        return definition_from_json(built_in, namespace="backend")
    own = _get_json(connection, f"/process_graphs/{quote(process_id, safe='')}", missing=(401, 403, 404))
    if own is None:
        raise InputError(_FIELD, f'the backend has no process "{process_id}"', "Check the id, or log in for your own")
    return definition_from_json(own, namespace="user")


def _listed(connection: Any) -> list[dict]:
    data = _get_json(connection, "/processes")
    processes = data.get("processes") if isinstance(data, dict) else None
    return [item for item in processes if isinstance(item, dict)] if isinstance(processes, list) else []


def _get_json(connection: Any, path: str, missing: tuple[int, ...] = ()) -> Any:
    """Return the backend's JSON, or None when it answers with one of the ``missing`` statuses."""
    import requests
    from openeo.rest import OpenEoRestError

    try:
        response = connection.get(path, check_error=False, timeout=TIMEOUT_SECONDS[1])
        if response.status_code in missing or response.status_code == 400 and missing:
            return None
        response.raise_for_status()
        return response.json()
    except (requests.exceptions.RequestException, OpenEoRestError, ValueError) as error:
        raise InputError(_FIELD, f"the backend does not give its processes ({type(error).__name__})",
                         "Try again, or give an address or file") from error  # fmt: skip


def _too_large() -> InputError:
    return InputError(_FIELD, f"is larger than {MAXIMUM_BYTES // 1_000_000} MB", "Check that it is a process")


def _without_secrets(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rsplit('@', 1)[-1]}{parts.path}"
