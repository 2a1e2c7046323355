"""The ESA APEx catalogue of openEO processes: a bundled list, and what a newer one says."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache
from math import isfinite
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .costs import CostFigure
from .errors import InputError

BUNDLED = Path(__file__).resolve().parents[1] / "resources" / "catalogue.json"
CATALOGUE_HOME = "https://algorithm-catalogue.apex.esa.int/apps/"
_MOST_ENTRIES = 5_000
_MOST_CHARACTERS = 300
_MOST_WORDS = 50


@dataclass(frozen=True)
class CatalogueEntry:
    """A process of the catalogue.

    :ivar url: address of its definition.
    :ivar backends: addresses of the backends that it is published for, without a slash at the end.
    :ivar figure: credits in the words of ``unit``, both None where the catalogue has none.
    """

    id: str
    title: str
    url: str
    backends: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    provider: str = ""
    figure: float | None = None
    unit: str | None = None

    @property
    def cost(self) -> CostFigure:
        """What the catalogue says that the process costs."""
        return CostFigure(self.id, self.figure, self.unit, self.keywords)

    @property
    def page(self) -> str:
        """Address of the process's page in the catalogue."""
        return CATALOGUE_HOME + self.id

    def matches(self, text: str) -> bool:
        """Whether every word of a text is in title, id, provider or keywords, however it is written."""
        mine = " ".join((self.title, self.id, self.provider, *self.keywords)).casefold()
        return all(word in mine for word in text.casefold().split())


@lru_cache(maxsize=1)
def bundled() -> tuple[CatalogueEntry, ...]:
    """Return the list that comes with the plugin, by title."""
    return read_catalogue(BUNDLED)


def read_catalogue(path: Path) -> tuple[CatalogueEntry, ...]:
    """Return the entries of a file that :func:`write_catalogue` wrote.

    :raises InputError: for the field "Catalogue" when it is not one.
    """
    try:
        items = json.loads(path.read_text(encoding="utf-8"))["processes"]
        return entries_of(items)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError("Catalogue", f"{path} is not a list of processes ({type(error).__name__})", "") from error


def write_catalogue(path: Path, entries: Iterable[CatalogueEntry], updated: str) -> None:
    """Write entries as JSON; ``updated`` is the day, as YYYY-MM-DD."""
    rows = [{key: value for key, value in asdict(entry).items() if value not in (None, (), "")} for entry in entries]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"updated": updated, "processes": rows}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def entries_of(items: Any) -> tuple[CatalogueEntry, ...]:
    """Return the usable entries of a list of JSON objects, by title; others are passed over."""
    if not isinstance(items, list):
        raise TypeError("not a list")
    found = {}
    for item in items[:_MOST_ENTRIES]:
        entry = _entry(item) if isinstance(item, dict) else None
        if entry is not None:
            found[entry.id] = entry
    return tuple(sorted(found.values(), key=lambda entry: entry.title.casefold()))


def entry_of_record(record: Any) -> CatalogueEntry | None:
    """Return the entry that an OGC API record of the APEx catalogue describes, None when it is no openEO process."""
    properties = record.get("properties") if isinstance(record, dict) else None
    links = record.get("links") if isinstance(record, dict) else None
    if not isinstance(properties, dict) or not isinstance(links, list):
        return None
    addresses: dict[str, list[Any]] = {"application": [], "service": []}
    for link in links:
        if isinstance(link, dict) and str(link.get("rel")) in addresses:
            addresses[str(link["rel"])].append(link)
    definition = [item.get("href") for item in addresses["application"] if "openeo" in str(item.get("type", ""))]
    return _entry(
        {
            **{name: properties.get(name) for name in ("title", "keywords")},
            "id": record.get("id"),
            "url": next(iter(definition), None),
            "backends": [item.get("href") for item in addresses["service"]],
            "figure": properties.get("cost_estimate"),
            "unit": properties.get("cost_unit"),
        }
    )


def find(entries: Iterable[CatalogueEntry], source: str) -> CatalogueEntry | None:
    """Return the entry whose definition is at an address, else the one with this id, else None."""
    entries = tuple(entries)
    return next((entry for entry in entries if entry.url == source), None) or next(
        (entry for entry in entries if entry.id == source), None
    )


def _entry(item: dict[str, Any]) -> CatalogueEntry | None:
    name, url = _text(item.get("id")), item.get("url")
    if not name or not _is_address(url):
        return None
    backends = [address.rstrip("/") for address in _list(item.get("backends")) if _is_address(address)]
    figure = item.get("figure")
    is_number = isinstance(figure, (int, float)) and not isinstance(figure, bool) and isfinite(figure) and figure >= 0
    return CatalogueEntry(
        id=name,
        title=_text(item.get("title")) or name,
        url=str(url),
        backends=tuple(dict.fromkeys(backends)),
        keywords=tuple(filter(None, map(_text, _list(item.get("keywords"))))),
        provider=_text(item.get("provider")),
        figure=float(figure) if is_number and figure is not None else None,
        unit=_text(item.get("unit")) or None,
    )


def _list(value: Any) -> list[Any]:
    return list(value[:_MOST_WORDS]) if isinstance(value, (list, tuple)) else []


def _text(value: Any) -> str:
    return " ".join(value[:_MOST_CHARACTERS].split()) if isinstance(value, str) else ""


def _is_address(value: Any) -> bool:
    if not isinstance(value, str) or len(value) > 2_000:
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
