"""Checks Qt Designer's forms: what follows the user's font, theme and language must not be fixed in them.

    python scripts/check_ui.py bap_tiler_plugin

Layouts give sizes, the palette gives colours; every label with a mnemonic leads to a field (its buddy) of its form;
a spacer has a size hint, since PyQt6 does not load it without.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

FIXED = {
    "geometry": "a fixed place",
    "minimumSize": "a fixed size",
    "maximumSize": "a fixed size",
    "baseSize": "a fixed size",
    "styleSheet": "a style sheet",
    "palette": "colours of its own",
    "font": "a font of its own",
}


def problems_of(form: str) -> list[str]:
    """Return what is wrong in a form's XML, each with the name of the widget."""
    root = ElementTree.fromstring(form)
    names = {element.get("name") for element in root.iter("widget")}
    found = [
        f"{widget.get('name')}: {FIXED[name]} ({name})"
        for widget in root.iter("widget")
        for name in _properties(widget)
        if name in FIXED
    ]
    bare = (spacer for spacer in root.iter("spacer") if "sizeHint" not in _properties(spacer))
    found += [f"{spacer.get('name')}: no sizeHint" for spacer in bare]
    found += [f"a colour is fixed: {ElementTree.tostring(color, 'unicode').split()[0]}" for color in root.iter("color")]
    for label in (widget for widget in root.iter("widget") if widget.get("class") == "QLabel"):
        found += _label_problems(label, names)
    return found


def _label_problems(label: ElementTree.Element, names: set[str | None]) -> Iterator[str]:
    properties = _properties(label)
    name, text, buddy = label.get("name"), _text(properties.get("text")), _text(properties.get("buddy"))
    if re.search(r"&(?!&)\w", text) and not buddy:
        yield f"{name}: a mnemonic, but no buddy"
    if buddy and buddy not in names:
        yield f"{name}: its buddy {buddy} is not in the form"
    if re.search(r"color\s*[:=]|#[0-9a-fA-F]{6}\b|font-size", text):
        yield f"{name}: a colour or size in its text"


def _properties(element: ElementTree.Element) -> dict[str, ElementTree.Element]:
    return {str(child.get("name")): child for child in element.findall("property")}


def _text(element: ElementTree.Element | None) -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def main() -> int:
    """Check the forms in the folders that the command line names; 1 when something is wrong."""
    wrong = 0
    for path in sorted(path for folder in sys.argv[1:] for path in Path(folder).rglob("*.ui")):
        for problem in problems_of(path.read_text(encoding="utf-8")):
            wrong += 1
            sys.stdout.write(f"{path}: {problem}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
