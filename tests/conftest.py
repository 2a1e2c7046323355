"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real scenes and process definitions beside the project; its absence is a failure."""
    folder = PROJECT.parent / "shared" / "data"
    if not (folder / "README.md").is_file():
        pytest.fail(f"The test data are missing: {folder}")
    return folder
