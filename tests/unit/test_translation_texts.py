"""Every text has a translation in every language that ships, with the same placeholders and access keys."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "bap_tiler_plugin"
LANGUAGES = ("en", "de", "fr", "nl")


def messages(language: str) -> list[tuple[str, str, str]]:
    """Context, English text and translation of each message."""
    root = ElementTree.parse(PLUGIN / "i18n" / f"bap_tiler_{language}.ts").getroot()
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation") or "")
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def access_keys(text: str) -> list[str]:
    return re.findall(r"&(\w)", text.replace("&&", ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    assert [source for _, source, translated in messages(language) if not translated.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_same_texts(language: str) -> None:
    assert {(c, s) for c, s, _ in messages(language)} == {(c, s) for c, s, _ in messages("en")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_and_access_keys_are_kept(language: str) -> None:
    for _, source, translated in messages(language):
        assert sorted(re.findall(r"\{[^}]*\}|%n|</?\w+>", source)) == sorted(
            re.findall(r"\{[^}]*\}|%n|</?\w+>", translated)
        ), source
        assert len(access_keys(source)) == len(access_keys(translated)), source


def test_texts_of_the_windows_are_among_them() -> None:
    known = {(context, source) for context, source, _ in messages("en")}
    for form in (PLUGIN / "desktop").glob("*.ui"):
        root = ElementTree.parse(form).getroot()
        name = root.findtext("class", "")
        for text in root.iter("string"):
            if (text.text or "").strip() and text.get("notr") != "true":
                assert (name, text.text) in known, f"{form.name}: {text.text!r}: run scripts/translations"
