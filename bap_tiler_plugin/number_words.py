"""Numbers as the user's language writes them; the one place that knows how.

Digits are grouped always: people who read credits and tiles would else count zeros. May be called on any thread.
"""

from __future__ import annotations

import re
from math import floor, isfinite, log10

from qgis.PyQt.QtCore import QCoreApplication, QLocale

_MOST_DECIMALS = 12
_WRITTEN = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![.,]?\w)")


def number_text(value: float, digits: int = 0) -> str:
    """Return a number with this many digits after the decimal sign."""
    return _locale().toString(float(value), "f", digits)


def figure_text(value: float, digits: int = 6) -> str:
    """Return a number with so many digits that count, without zeros at its end; whole ones are not rounded."""
    if not value or not isfinite(value):
        return number_text(value)
    decimals = min(max(0, digits - 1 - floor(log10(abs(value)))), _MOST_DECIMALS)
    shown = f"{value:.{decimals}f}"
    return number_text(value, len(shown.rstrip("0").partition(".")[2]))


def percent_text(share: float, digits: int = 0) -> str:
    """Return a share, 1 for the whole, in percent."""
    return QCoreApplication.translate("NumberWords", "{n}%").format(n=number_text(100 * share, digits))


def rewritten(text: str) -> str:
    """Return a text whose numbers were written in English, such as ``1,500`` and ``0.12``, with those of the language.

    For values that are known to be numbers: a version such as ``1.2`` would be taken for one.
    """
    return _WRITTEN.sub(_signs_exchanged, text)


def _signs_exchanged(found: re.Match[str]) -> str:
    whole, point, rest = found[0].partition(".")
    whole = whole.replace(",", _locale().groupSeparator())
    return f"{whole}{_locale().decimalPoint()}{rest}" if point else whole


def _locale() -> QLocale:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale
