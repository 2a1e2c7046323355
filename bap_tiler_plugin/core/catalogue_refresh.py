"""Fetches the present ESA APEx catalogue: a list of files of its repository, and one record per process."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import requests

from .catalogue import CatalogueEntry, entries_of, entry_of_record
from .errors import InputError
from .network import new_session

FILES = "https://api.github.com/repos/ESA-APEx/apex_algorithms/git/trees/main?recursive=1"
RECORDS = "https://raw.githubusercontent.com/ESA-APEx/apex_algorithms/main/"
_RECORD = re.compile(r"^algorithm_catalog/([^/]+)/[^/]+/records/[^/]+\.json$")
_TIMEOUT = (10.0, 20.0)
_MOST_RECORDS = 2_000
_MOST_BYTES = 20_000_000
_TOGETHER = 8


def fetch_catalogue(files: str = FILES, records: str = RECORDS) -> tuple[CatalogueEntry, ...]:
    """Return the catalogue's openEO processes by title; takes some seconds.

    :raises InputError: for the field "Catalogue" when it cannot be reached or holds no process.
    """
    with new_session(patient=False) as session:
        listing = _json(session, files)
        paths = _record_paths(listing)
        with ThreadPoolExecutor(_TOGETHER) as pool:
            found = list(pool.map(lambda path: _entry(session, records, path), paths))
    rows = [vars(entry) for entry in found if entry is not None]
    if not rows:
        raise InputError("Catalogue", "the list at its address holds no openEO process", "Use the list that is shown")
    return entries_of(rows)


def _record_paths(listing: Any) -> list[str]:
    tree = listing.get("tree") if isinstance(listing, dict) else None
    names = [item.get("path") for item in tree if isinstance(item, dict)] if isinstance(tree, list) else []
    return [name for name in names if isinstance(name, str) and _RECORD.match(name)][:_MOST_RECORDS]


def _entry(session: requests.Session, records: str, path: str) -> CatalogueEntry | None:
    entry = entry_of_record(_json(session, records + path))
    provider = _RECORD.match(path)
    return None if entry is None or provider is None else CatalogueEntry(**{**vars(entry), "provider": provider[1]})


def _json(session: requests.Session, address: str) -> Any:
    try:
        with session.get(address, timeout=_TIMEOUT, stream=True) as response:
            response.raise_for_status()
            content = response.raw.read(_MOST_BYTES + 1, decode_content=True)
            if len(content) > _MOST_BYTES:
                raise InputError("Catalogue", "is larger than expected", "Use the list that is shown")
            return json.loads(content)
    except requests.RequestException as error:
        reason = f"HTTP {error.response.status_code}" if error.response is not None else type(error).__name__
        raise InputError("Catalogue", f"cannot be reached ({reason})", "Use the list that is shown") from error
    except (ValueError, OSError, RecursionError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError("Catalogue", "answers with something else than JSON", "Use the list that is shown") from error
