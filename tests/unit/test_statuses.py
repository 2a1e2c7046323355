"""The vocabulary of statuses: order, the notebook's colours, and being told apart without colour vision."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from bap_tiler_plugin.core.statuses import ACTIVE, PATTERNS, STATUSES, TERMINAL, WAITING, flow_position, job_status

NOTEBOOK_COLOURS = {
    "not_started": "#d3d3d3",
    "created": "#ffd700",
    "queued": "#b0c4de",
    "running": "#000080",
    "finished": "#00ff00",
    "error": "#8b0000",
    "skipped": "#ff8c00",
}
# Machado et al. 2009, deuteranopia, severity 1.0, for linear RGB
DEUTERANOPIA = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
)
RGB_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)


def seen(colour: str, *, deuteranopia: bool) -> np.ndarray:
    """CIE Lab of a colour, as a person with or without deuteranopia sees it."""
    values = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    if deuteranopia:
        linear = np.clip(DEUTERANOPIA @ linear, 0, 1)
    xyz = RGB_TO_XYZ @ linear / [0.95047, 1.0, 1.08883]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def test_flow_order() -> None:
    assert list(STATUSES) == [
        "not_started", "submitting", "created", "queued_for_start", "queued", "running", "downloading", "finished",
        "download_failed", "start_failed", "error", "canceled", "skipped",
    ]  # fmt: skip
    assert [flow_position(name) for name in STATUSES] == list(range(13))
    assert flow_position("something else") == flow_position(None) == 13


@pytest.mark.parametrize(("name", "colour"), NOTEBOOK_COLOURS.items())
def test_colours_of_the_notebook_are_kept(name: str, colour: str) -> None:
    assert job_status(name).colour == colour


@pytest.mark.parametrize("name", ["", None, "postponed"])
def test_unknown_status_is_grey(name: str | None) -> None:
    assert (job_status(name).name, job_status(name).colour) == ("other", "#808080")


def test_every_status_has_one_phase() -> None:
    assert set(STATUSES) == WAITING | ACTIVE | TERMINAL
    assert len(WAITING) + len(ACTIVE) + len(TERMINAL) == len(STATUSES)
    assert {"finished", "error", "canceled", "skipped", "start_failed", "download_failed"} == TERMINAL
    assert {status.pattern for status in STATUSES.values()} <= set(PATTERNS)


@pytest.mark.parametrize("deuteranopia", [False, True])
def test_statuses_are_told_apart(deuteranopia: bool) -> None:
    for one, other in itertools.combinations([*STATUSES.values(), job_status("other")], 2):
        if one.pattern == other.pattern:
            difference = seen(one.colour, deuteranopia=deuteranopia) - seen(other.colour, deuteranopia=deuteranopia)
            assert np.linalg.norm(difference) > 20, (one.name, other.name)
