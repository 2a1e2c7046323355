"""Numbers as the user's language writes and reads them; the one place that knows how.

Digits are grouped always: people who read credits and tiles would else count zeros. May be called on any thread.
"""

from __future__ import annotations

import re
from decimal import Decimal
from math import floor, isfinite, log10

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale

_MOST_DECIMALS = 12
_SPACES = re.compile(r"(?<=\d)['’\s](?=\d{3}(?!\d))")
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_TYPED = re.compile(r"[+-]?(?:\d[\d.,]*|[.,]\d+)")
_WRITTEN = re.compile(r"(?<![\w.,])(?<!\w-)(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![.,]?\w)")


def user_locale() -> QLocale:
    """Return how numbers, months and days are written: as QGIS is told to, else as in the language of its windows.

    A QGIS whose language was chosen, but no format of numbers, on a system that has none either: its locale is "C".
    """
    locale, application = QLocale(), QgsApplication.instance()
    if locale.language() == QLocale.Language.C and application is not None:
        locale = QLocale(application.translation() or application.locale())
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale


def number_text(value: float, digits: int = 0) -> str:
    """Return a number with this many digits after the decimal sign."""
    return user_locale().toString(float(value), "f", digits)


def figure_text(value: float, digits: int = 6) -> str:
    """Return a number with so many digits that count, without zeros at its end; whole ones are not rounded."""
    if not value or not isfinite(value):
        return number_text(value)
    decimals = min(max(0, digits - 1 - floor(log10(abs(value)))), _MOST_DECIMALS)
    shown = f"{value:.{decimals}f}"
    return number_text(value, len(shown.rstrip("0").partition(".")[2]))


def exact_text(value: float) -> str:
    """Return all digits of a number without signs between thousands, for a field in which it is changed."""
    text = format(Decimal(repr(value)), "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", decimal_sign())


def percent_text(share: float, digits: int = 0) -> str:
    """Return a share, 1 for the whole, in percent."""
    return QCoreApplication.translate("NumberWords", "{n}%").format(n=number_text(100 * share, digits))


def rewritten(text: str) -> str:
    """Return a text whose numbers were written in English, such as ``1,500`` and ``0.12``, with those of the language.

    For values that are known to be numbers: a version such as ``1.2`` would be taken for one.
    """
    return _WRITTEN.sub(_signs_exchanged, text)


def read_number(text: str, *, is_whole: bool = False) -> float:
    """Return the number that a person has typed, in the habit of the language or with the other decimal sign.

    A sign that groups digits in the language is taken for that where digits stand in groups of three, else it is the
    decimal sign: "1.500" is 1500 in German and 1.5 in English and French, "0.5" a half in all. ``is_whole``: where
    only whole numbers are meant, either sign groups. Raises ``ValueError`` for what is no number.
    """
    typed = without_spaces(text)
    if decimal_sign() not in ".,":
        typed = typed.replace(decimal_sign(), ".")
    if not _TYPED.fullmatch(typed):
        raise ValueError(text)
    sign, number = (typed[0], typed[1:]) if typed[0] in "+-" else ("", typed)
    return float(sign + _with_point(number, is_whole))


def without_spaces(text: str) -> str:
    """Return a number as it was typed, without spaces and apostrophes between groups of three digits."""
    return _SPACES.sub("", text.strip())


def group_sign(number: str) -> str:
    """Return the point or comma that groups all digits of a number in threes, empty where none does."""
    found = _GROUPS.fullmatch(number)
    return found[1] if found else ""


def decimal_sign() -> str:
    """Return the decimal sign of the language."""
    return user_locale().decimalPoint()


def _with_point(number: str, is_whole: bool) -> str:
    marks = {mark for mark in number if mark in ".,"}
    if len(marks) == 2:
        decimal = max(marks, key=number.rfind)
        (group,) = marks - {decimal}
        whole, _, rest = number.partition(decimal)
        if group_sign(whole) != group or group in rest:
            raise ValueError(number)
        return f"{whole.replace(group, '')}.{rest}"
    group = group_sign(number)
    if group and (is_whole or number.count(group) > 1 or group == user_locale().groupSeparator()):
        return number.replace(group, "")
    return number.replace(",", ".")


def _signs_exchanged(found: re.Match[str]) -> str:
    whole, point, rest = found[0].partition(".")
    whole = whole.replace(",", user_locale().groupSeparator())
    return f"{whole}{user_locale().decimalPoint()}{rest}" if point else whole
