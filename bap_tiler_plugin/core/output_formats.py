"""The file formats in which backends can save results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .errors import InputError

_TIMEOUT_SECONDS = 30.0
_MOST_NAMED = 40
_LONGEST_NAME = 40


def output_formats(connection: Any) -> tuple[str, ...]:
    """Return the names of a backend's output formats (``GET /file_formats``); empty when it does not tell them."""
    import requests
    from openeo.rest import OpenEoRestError

    try:
        response = connection.get("/file_formats", check_error=False, timeout=_TIMEOUT_SECONDS)
        data = response.json() if response.status_code == 200 else None
    except (requests.RequestException, OpenEoRestError, ValueError):
        return ()
    formats = data.get("output") if isinstance(data, dict) else None
    return tuple(name for name in formats if isinstance(name, str)) if isinstance(formats, dict) else ()


def check_output_format(output_format: str, formats: Mapping[str, Sequence[str]]) -> None:
    """Raise :class:`InputError` (field "Output format") when a backend does not have the format.

    :param formats: by the name of the backend; one without any has not told them and is passed over.
    """
    for backend, names in formats.items():
        if names and output_format.casefold() not in {name.casefold() for name in names}:
            listed = ", ".join(name[:_LONGEST_NAME] for name in names[:_MOST_NAMED])
            raise InputError(
                "Output format",
                f"{backend} cannot write “{output_format[:_LONGEST_NAME]}”",
                f"Make a new run with one of: {listed}",
            )
