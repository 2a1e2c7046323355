"""How an execution ended, and the numbers that it is started with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .backends import Backend
from .errors import InputError


@dataclass(frozen=True)
class RunOutcome:
    """How an execution ended: numbers of tiles, credits of the whole run, seconds of this execution.

    ``stopped`` tells that it ended before every tile was terminal, ``reason`` why (empty when it was not).
    """

    finished: int
    failed: int
    canceled: int
    remaining: int
    credits: float
    seconds: float
    stopped: bool
    reason: str


def check_numbers(
    backends: Sequence[Backend], poll_seconds: float | None, max_attempts: int, max_credits: float | None
) -> None:
    """Raise :class:`InputError` for numbers that make no sense."""
    if not backends:
        raise InputError("BACKENDS", "no backend is given", "Choose one")
    if poll_seconds is not None and not poll_seconds > 0:
        raise InputError("POLL_SECONDS", f"{poll_seconds} is not more than 0", "Give seconds, or leave it empty")
    if max_attempts < 1:
        raise InputError("MAX_ATTEMPTS", f"{max_attempts} is less than 1", "Give 1 or more")
    if max_credits is not None and not max_credits > 0:
        raise InputError("MAX_CREDITS", f"{max_credits} is not more than 0", "Give credits, or leave it empty")
