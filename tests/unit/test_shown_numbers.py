"""Numbers that people see are written by ``number_words``, in the user's language, and nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "bap_tiler_plugin"
ENGLISH = re.compile(r".*[,_]|.*\.\d+[a-zA-Z%]?|.*[eEfFgG%]")
"""Ways to write a number that come out in English: with digits grouped, or with a decimal point."""
FILES = (
    *PLUGIN.glob("*.py"),
    *(path for room in ("desktop", "processing", "words") for path in (PLUGIN / room).glob("*.py")),
)


def english_numbers(source: str) -> Iterator[int]:
    """Lines in which a number is written in English."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            specification = "".join(p.value if isinstance(p, ast.Constant) else "1" for p in node.format_spec.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            specification = next(iter(re.findall(r"\{\w*:([^{}]+)\}", node.value)), "")
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "format" and len(node.args) == 2:
            specification = ast.literal_eval(node.args[1])
        else:
            continue
        if ENGLISH.fullmatch(specification):
            yield node.lineno


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_window_writes_a_number_in_english(path: Path) -> None:
    found = [] if path.name == "number_words.py" else list(english_numbers(path.read_text(encoding="utf-8")))
    assert found == [], "use number_words"


@pytest.mark.parametrize("path", sorted((PLUGIN / "processing").glob("*.py")), ids=lambda path: path.name)
def test_no_translated_text_of_an_algorithm_has_a_number_in_english(path: Path) -> None:
    """Texts that stay English keep English numbers."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    texts = [
        call for call in calls if "self.tr(" in ast.unparse(call.func) and ast.unparse(call.func).endswith("format")
    ]
    assert [line for call in texts for line in english_numbers(ast.unparse(call))] == []


@pytest.mark.parametrize(
    "code", ["f'{n:,}'", "f'{n:.2f}'", "f'{n:,.0f}'", "f'{n:g}'", "f'{n:.0%}'", "f'{n:.{d}f}'", "'{n:,}'.format(n=1)",
             "format(n, ',')"]
)  # fmt: skip
def test_the_search_finds_what_it_shall(code: str) -> None:
    assert list(english_numbers(code)) == [1]


@pytest.mark.parametrize("code", ["f'{n}'", "f'{n:02d}'", "'{n}'.format(n=1)", "f'{name:<20}'", "'a: b'"])
def test_the_search_passes_what_is_no_number_in_english(code: str) -> None:
    assert list(english_numbers(code)) == []
