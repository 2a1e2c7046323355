"""Every text has a translation in every language that ships, with the same placeholders and access keys."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "bap_tiler_plugin"
LANGUAGES = ("en", "de", "fr", "nl")
MARKS = ("tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP")
GIVEN_ON = {
    "desktop/package_words.py",
    "words/problem_words.py",
    "words/report_words.py",
    "processing/base.py",
    "processing/run_watcher.py",
}
"""Modules that translate texts which others have marked."""


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


def marked(path: Path) -> Iterator[tuple[str, str, str, int]]:
    """Receiver, context ("" where there is none), text ("" where it is no literal) and line of each marked text."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    owners: dict[ast.AST, str] = {}
    for owner in ast.walk(tree):
        if isinstance(owner, ast.ClassDef):
            owners.update((node, owner.name) for node in ast.walk(owner))
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        receiver = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
        if name not in MARKS or (name == "translate" and receiver != "QCoreApplication"):
            continue
        literals = [a.value if isinstance(a, ast.Constant) and isinstance(a.value, str) else "" for a in call.args]
        context = owners.get(call, "") if name in ("tr", "QT_TR_NOOP") else literals.pop(0)
        yield receiver, context, literals[0], call.lineno


def test_every_text_of_the_code_is_among_them() -> None:
    """A text whose class the tool cannot see, or that is put together before it is translated, stays English."""
    known = {(context, source) for context, source, _ in messages("en")}
    wrong = []
    for path in sorted(
        path for room in ("", "desktop", "processing", "words") for path in (PLUGIN / room).glob("*.py")
    ):
        place = path.relative_to(PLUGIN).as_posix()
        for receiver, context, text, line in marked(path):
            lost = receiver not in ("", "self", "QCoreApplication") or (context, text) not in known
            if lost and not (place in GIVEN_ON and not text):
                wrong.append(f"{place}:{line}: {receiver}, {context}: {text!r}")
    assert wrong == []
