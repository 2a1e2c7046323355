"""The check of the forms finds what it is there for."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "check_ui.py"
FORM = '<ui><widget class="QDialog" name="d">{}<widget class="QLineEdit" name="edit"/></widget></ui>'
LABEL = '<widget class="QLabel" name="l"><property name="text"><string>{}</string></property>{}</widget>'
BUDDY = '<property name="buddy"><cstring>{}</cstring></property>'
SIZE = '<property name="{}"><size><width>9</width><height>9</height></size></property>'


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_ui", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        (LABEL.format("&amp;Extent", ""), "no buddy"),
        (LABEL.format("&amp;Extent", BUDDY.format("other")), "not in the form"),
        (LABEL.format("&lt;b style='color: red'&gt;No&lt;/b&gt;", ""), "a colour or size"),
        (SIZE.format("minimumSize"), "a fixed size"),
        ('<property name="styleSheet"><string>color: red</string></property>', "style sheet"),
        ('<layout class="QVBoxLayout"><item><spacer name="s"/></item></layout>', "no sizeHint"),
    ],
)
def test_what_is_fixed_or_leads_nowhere_is_found(script: ModuleType, part: str, problem: str) -> None:
    (found,) = script.problems_of(FORM.format(part))
    assert problem in found


def test_a_good_form_passes(script: ModuleType) -> None:
    spacer = f'<layout class="QVBoxLayout"><item><spacer name="s">{SIZE.format("sizeHint")}</spacer></item></layout>'
    assert script.problems_of(FORM.format(LABEL.format("&amp;A &amp;&amp; B", BUDDY.format("edit")) + spacer)) == []
