"""CommonMark from strangers, as openEO's descriptions are: shown formatted, but without what would act by itself."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

LONGEST = 50_000
_SCHEMES = ("http", "https")
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_HEADING_SIZE = 1
_HEADING_SPACE = 10
_as_flags = getattr(QTextDocument, "MarkdownFeatures", lambda features: features)
"""PyQt5 joins members of an enumeration to a number."""


def rich_text(text: str, font: QFont | None = None) -> str:
    """Return CommonMark as HTML for a label.

    HTML in it is shown as text, images are only links to them, and links lead to web pages, nowhere else.
    """
    document = _document(text)
    if font is not None:
        document.setDefaultFont(font)
    _keep_links_to_pages(document)
    _bound_headings(document)
    return document.toHtml()


def plain_text(text: str) -> str:
    """Return CommonMark as text in one line, without its marks."""
    return " ".join(_document(text).toPlainText().split())


def _document(text: str) -> QTextDocument:
    document = QTextDocument()
    lines = text[:LONGEST].replace("\\n", "\n").replace("![", "[")
    document.setMarkdown(lines, _as_flags(_FEATURES))
    return document


def _keep_links_to_pages(document: QTextDocument) -> None:
    for start, end, format_ in _fragments(document):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if format_.isImageFormat():
            cursor.removeSelectedText()
        elif format_.isAnchor() and QUrl(format_.anchorHref()).scheme() in _SCHEMES:
            format_.clearForeground()
            cursor.setCharFormat(format_)
        elif format_.isAnchor():
            cursor.insertText(cursor.selectedText(), QTextCharFormat())


def _fragments(document: QTextDocument) -> list[tuple[int, int, QTextCharFormat]]:
    """Return start, end and format of all parts, the last first, so that they can be replaced in this order."""
    found = []
    block = document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            found.append((part.position(), part.position() + part.length(), part.charFormat()))
            parts += 1
        block = block.next()
    return found[::-1]


def _bound_headings(document: QTextDocument) -> None:
    """Have headings in bold, no larger than fits beside a form."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold)
            look.setProperty(QTextFormat.Property.FontSizeAdjustment, _HEADING_SIZE)
            cursor.mergeCharFormat(look)
            plain = block.blockFormat()
            plain.setHeadingLevel(0)
            plain.setTopMargin(_HEADING_SPACE)
            cursor.setBlockFormat(plain)
        block = block.next()
