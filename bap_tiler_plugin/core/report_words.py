"""The language of a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .statuses import job_status


def _as_it_is(text: str) -> str:
    return text


def _english_number(value: float, digits: int) -> str:
    return f"{value:,.{digits}f}"


def _english_status(name: str) -> str:
    return job_status(name).label


@dataclass(frozen=True)
class ReportWords:
    """Texts and numbers of a language; English, unless others are given.

    :ivar language: its code, such as ``de``.
    :ivar translate: gives the text for an English one, with the same names in braces.
    :ivar number: gives a number with so many digits after the point.
    :ivar status: gives the label of a status by its name.
    """

    language: str = "en"
    translate: Callable[[str], str] = _as_it_is
    number: Callable[[float, int], str] = _english_number
    status: Callable[[str], str] = _english_status

    def text(self, text: str, **values: str) -> str:
        """Return an English text in the language, with values in place of the names in braces."""
        return self.translate(text).format(**values)

    def shortest(self, value: float) -> str:
        """Return a number with no more digits after the point than it has, at most three."""
        digits = next(digits for digits in range(4) if digits == 3 or round(value, digits) == value)
        return self.number(value, digits)


ENGLISH = ReportWords()
