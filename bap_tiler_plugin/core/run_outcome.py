"""How an execution ended, and the numbers that it is started with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .backends import MAXIMUM_PARALLEL_JOBS, Backend
from .errors import InputError
from .statuses import TERMINAL
from .tile_run import TileRun

_FAILED = ("error", "start_failed", "download_failed")


@dataclass(frozen=True)
class RunOutcome:
    """How an execution ended: numbers of tiles, credits of the whole run, seconds of this execution.

    ``stopped`` tells that it ended before every tile was terminal, ``reason`` why (empty when it was not).
    ``unconfirmed`` is the number of jobs that were to be cancelled, of which no backend has confirmed it.
    """

    finished: int
    failed: int
    canceled: int
    remaining: int
    credits: float
    seconds: float
    stopped: bool
    reason: str
    unconfirmed: int = 0


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
    check_max_credits(max_credits)


def check_max_credits(max_credits: float | None) -> None:
    """Raise :class:`InputError` (field "MAX_CREDITS") for a budget that makes no sense."""
    if max_credits is not None and not max_credits > 0:
        raise InputError("MAX_CREDITS", f"{max_credits} is not more than 0", "Give credits, or leave it empty")


def check_parallel_jobs(backends: Sequence[Backend], name: str, number: int) -> None:
    """Raise :class:`InputError` (field "BACKENDS") for a backend that is not there or a number that makes no sense."""
    if all(backend.name != name for backend in backends):
        known = ", ".join(backend.name for backend in backends)
        raise InputError("BACKENDS", f"there is no backend {name!r} in this run", f"Choose one of: {known}")
    if not 1 <= number <= MAXIMUM_PARALLEL_JOBS:
        raise InputError("BACKENDS", f"{number} parallel jobs", f"Give 1 to {MAXIMUM_PARALLEL_JOBS}")


def outcome_of(run: TileRun, seconds: float, is_stopping: bool, reason: str) -> RunOutcome:
    """How an execution of ``seconds`` left the run; ``reason`` is why it ended by itself."""
    counts = run.counts()
    remaining = sum(number for status, number in counts.items() if status not in TERMINAL)
    return RunOutcome(
        finished=counts.get("finished", 0),
        failed=sum(counts.get(status, 0) for status in _FAILED),
        canceled=counts.get("canceled", 0),
        remaining=remaining,
        credits=run.attempts().spent(),
        seconds=seconds,
        stopped=remaining > 0 or is_stopping,
        reason=("Stopped" if is_stopping else reason) if remaining else "",
    )
