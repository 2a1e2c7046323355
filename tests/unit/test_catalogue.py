"""The catalogue of processes: what is bundled, what is searched, what a fetched record may hold."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bap_tiler_plugin.core.backends import PRESETS
from bap_tiler_plugin.core.catalogue import (
    CatalogueEntry,
    bundled,
    entries_of,
    entry_of_record,
    find,
    read_catalogue,
    write_catalogue,
)
from bap_tiler_plugin.core.catalogue_refresh import fetch_catalogue
from bap_tiler_plugin.core.cost_units import parse_unit
from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.core.process import DEFAULT_PROCESS

RECORD = {
    "id": "new_process",
    "properties": {
        "title": "A new\nprocess",
        "keywords": ["Sentinel-2", 7],
        "cost_estimate": 0.3,
        "cost_unit": "platform credits per km²",
    },
    "links": [
        {
            "rel": "application",
            "type": "application/vnd.openeo+json;type=process",
            "href": "https://example.org/p.json",
        },
        {"rel": "service", "type": "application/json", "href": "https://openeo.example.org/"},
    ],
}


def test_bundled_list_is_the_published_one(shared_data: Path) -> None:
    facts = json.loads((shared_data / "apex_catalogue.json").read_text(encoding="utf-8"))
    by_id = {entry.id: entry for entry in bundled()}
    assert len(facts) == len(by_id) == 56
    for fact in facts:
        entry = by_id[fact["id"]]
        assert (entry.title, entry.url) == (" ".join(fact["title"].split()), fact["process_url"])
        assert entry.backends == tuple(address.rstrip("/") for address in fact["backends"])
        assert (entry.figure, entry.unit) == (
            fact["cost_estimate"],
            fact["cost_unit"] and " ".join(fact["cost_unit"].split()),
        )


def test_bundled_processes_run_on_known_backends_and_cost_in_known_units() -> None:
    presets = {preset.url for preset in PRESETS}
    assert {address for entry in bundled() for address in entry.backends} <= presets
    assert [entry.unit for entry in bundled() if entry.unit and parse_unit(entry.unit) is None] == []


def test_default_process_is_in_the_catalogue() -> None:
    assert find(bundled(), DEFAULT_PROCESS).id == "bap_composite"
    assert find(bundled(), "phenology").id == "phenology"
    assert find(bundled(), "https://example.org/nothing.json") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("best pixel", True), ("PIXEL sentinel-2", True), ("vito", True), ("bap_comp", True), ("radar", False)],
)
def test_searching(text: str, found: bool) -> None:
    assert find(bundled(), "bap_composite").matches(text) is found


def test_written_catalogue_is_read_again(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "new" / "catalogue.json", bundled(), "2026-08-31")
    assert read_catalogue(tmp_path / "new" / "catalogue.json") == bundled()


@pytest.mark.parametrize("text", ["", "[]", '{"processes": 3}', "{", "null", "[" * 100_000])
def test_unreadable_catalogue(tmp_path: Path, text: str) -> None:
    (tmp_path / "catalogue.json").write_text(text)
    with pytest.raises(InputError, match="not a list of processes"):
        read_catalogue(tmp_path / "catalogue.json")


def test_record() -> None:
    entry = entry_of_record(RECORD)
    assert entry == CatalogueEntry(
        "new_process", "A new process", "https://example.org/p.json", ("https://openeo.example.org",), ("Sentinel-2",),
        "", 0.3, "platform credits per km²",
    )  # fmt: skip


@pytest.mark.parametrize("href", ["ftp://example.org/p", "javascript:alert(1)", "file:///etc/passwd", 7, None])
def test_addresses_that_are_not_http_are_passed_over(href: object) -> None:
    link = {"rel": "application", "type": "application/vnd.openeo+json", "href": href}
    assert entry_of_record({**RECORD, "links": [link]}) is None


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES, VALUES, VALUES)
def test_no_record_breaks_the_list(properties: object, links: object, whole: object) -> None:
    entry_of_record(whole)
    entry_of_record({"id": "x", "properties": properties, "links": links})
    assert entries_of([whole, {"id": "x", "url": "https://example.org", "figure": properties, "keywords": links}])


@pytest.fixture
def repository() -> Iterator[tuple[str, dict[str, object]]]:
    """A server with files; the address, and by path what it answers: an object as JSON, a text, or a status."""
    files: dict[str, object] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = files.get(self.path, 404)
            body = answer.encode() if isinstance(answer, str) else json.dumps(answer).encode()
            self.send_response(answer if isinstance(answer, int) else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", files
    server.shutdown()
    server.server_close()


PATH = "algorithm_catalog/someone/new_process/records/new_process.json"


def test_fetching(repository: tuple[str, dict[str, object]]) -> None:
    address, files = repository
    files["/list"] = {"tree": [{"path": PATH}, {"path": "README.md"}, {"path": 3}, "x"]}
    files[f"/{PATH}"] = RECORD
    entries = fetch_catalogue(f"{address}/list", f"{address}/")
    assert [(entry.id, entry.provider) for entry in entries] == [("new_process", "someone")]


@pytest.mark.parametrize(
    ("listing", "words"),
    [(500, "HTTP 500"), (404, "HTTP 404"), ("<html>", "something else than JSON"), ({}, "no openEO process")],
)
def test_fetching_that_fails_says_why(repository: tuple[str, dict[str, object]], listing: object, words: str) -> None:
    address, files = repository
    files["/list"] = listing
    with pytest.raises(InputError, match=words):
        fetch_catalogue(f"{address}/list", f"{address}/")


def test_server_that_is_not_there() -> None:
    with pytest.raises(InputError, match="cannot be reached"):
        fetch_catalogue("http://127.0.0.1:9/list", "http://127.0.0.1:9/")
