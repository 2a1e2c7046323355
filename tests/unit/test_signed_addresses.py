"""Signatures of addresses, which work like passwords, reach neither messages nor files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import requests

from bap_tiler_plugin.core.faults import classify, shorten
from bap_tiler_plugin.core.results import METADATA, _write_metadata


@pytest.mark.parametrize(
    "text",
    [
        "Got status code 206 for `GET https://store.example/a/b.tif?signature=s3cret&x=1` (expected 200)",
        "'https://store.example/a.tif?token=s3cret' is gone",
        "see http://store.example/a#s3cret",
    ],
)
def test_messages_name_the_address_without_its_signature(text: str) -> None:
    assert "s3cret" not in shorten(text)
    assert "store.example/a" in shorten(text)
    assert "s3cret" not in classify(requests.exceptions.SSLError(text)).message


def test_metadata_that_is_kept_has_no_signature(tmp_path: Path) -> None:
    signed = "https://store.example/a.tif?signature=s3cret"
    metadata = {
        "assets": {},
        "description": "What? Nothing.",
        "derived": [{"href": signed}],
        "alternate": {"s3": {"href": signed}},
    }
    _write_metadata(tmp_path, metadata, [])
    text = (tmp_path / METADATA).read_text(encoding="utf-8")
    assert "s3cret" not in text
    assert json.loads(text)["alternate"]["s3"]["href"] == "https://store.example/a.tif"
    assert json.loads(text)["description"] == "What? Nothing."
