"""Prints what the tests in a real QGIS measured."""

from __future__ import annotations

from typing import Any

import pytest

_FIGURES = pytest.StashKey[dict]()


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> dict[str, Any]:
    """Figures by name, printed when the tests have ended."""
    return pytestconfig.stash.setdefault(_FIGURES, {})


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print the figures, also when all tests passed."""
    for name, value in config.stash.get(_FIGURES, {}).items():
        terminalreporter.write_line(f"{name}: {value:.3f} s")
