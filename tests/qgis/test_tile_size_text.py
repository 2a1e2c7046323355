"""Tile sizes are read as the user's language writes numbers, and never as a thousandth of what was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale

from bap_tiler_plugin.core.errors import InputError
from bap_tiler_plugin.desktop.tile_size_text import parse_tile_size


@pytest.fixture
def speak(qgis_app: QgsApplication) -> Iterator[Callable[[str], None]]:
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", ["en_GB", "de_DE", "fr_FR", "nl_NL", "de_CH"])
def test_what_is_clear_is_clear_in_every_language(speak: Callable[[str], None], name: str) -> None:
    speak(name)
    for text, metres in {
        "5 km": 5000, "2500": 2500, "2.5 km": 2500, "2,5 km": 2500, "0.500 km": 500, "20\u202f000 m": 20_000,
        "20 000": 20_000, "20’000 m": 20_000, "1.000.000": 1e6, "1,000,000 m": 1e6, "20.000,5": 20_000.5,
        "20,000.5 m": 20_000.5, "7.25": 7.25, "12.3456 km": 12_345.6,
    }.items():  # fmt: skip
        assert parse_tile_size(text) == pytest.approx(metres), text


@pytest.mark.parametrize(
    ("name", "group", "decimal"), [("en_GB", ",", "."), ("de_DE", ".", ","), ("nl_NL", ".", ","), ("en_US", ",", ".")]
)
def test_thousands_are_those_of_the_language(
    speak: Callable[[str], None], name: str, group: str, decimal: str
) -> None:  # fmt: skip
    speak(name)
    assert parse_tile_size(f"20{group}000 m") == 20_000
    assert parse_tile_size(f"7{group}100") == 7_100
    with pytest.raises(InputError, match=r"^Tile size: “7.100” can be read in two ways. Write thousands without"):
        parse_tile_size(f"7{decimal}100")


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "1,2.3,4", "5 miles", "..", "12.34.567", "1.000,000,5"])
def test_what_is_no_length_is_refused(speak: Callable[[str], None], text: str) -> None:
    speak("de_DE")
    with pytest.raises(InputError, match="is not a length"):
        parse_tile_size(text)


@pytest.mark.parametrize("text", ["0", "-5 km", "0,0 m"])
def test_no_length_is_below_0(speak: Callable[[str], None], text: str) -> None:
    speak("en_GB")
    with pytest.raises(InputError, match="is not above 0"):
        parse_tile_size(text)
