"""Running a run: connect, resolve and validate the process, create and watch the jobs, sum up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

from .backends import Backend, CredentialsSource, DeviceCode
from .tile_run import TileRun, TileState


@dataclass(frozen=True)
class RunOutcome:
    """How an execution ended: numbers of tiles, credits of the whole run, seconds of this execution.

    ``stopped`` tells that it was stopped before every tile was terminal, ``reason`` why (empty when it was not).
    """

    finished: int
    failed: int
    canceled: int
    remaining: int
    credits: float
    seconds: float
    stopped: bool
    reason: str


class Execution:
    """One execution of a run; :meth:`run` in one thread, :meth:`stop` from any other."""

    def __init__(
        self,
        run: TileRun,
        backends: Sequence[Backend],
        credentials: CredentialsSource,
        *,
        poll_seconds: float | None = None,
        max_attempts: int = 2,
        max_credits: float | None = None,
        on_states: Callable[[tuple[TileState, ...]], None] | None = None,
        on_message: Callable[[str], None] | None = None,
        on_device_code: Callable[[DeviceCode], None] | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> None:
        raise NotImplementedError

    def run(self) -> RunOutcome:
        """Run until every tile is terminal, or until stopped."""
        raise NotImplementedError

    def stop(self, *, cancel_jobs: bool = False) -> None:
        """Stop within a second; ``cancel_jobs`` also cancels the jobs on the backends."""
        raise NotImplementedError


def execute_run(
    run: TileRun,
    backends: Sequence[Backend],
    credentials: CredentialsSource,
    *,
    poll_seconds: float | None = None,
    max_attempts: int = 2,
    max_credits: float | None = None,
    on_states: Callable[[tuple[TileState, ...]], None] | None = None,
    on_message: Callable[[str], None] | None = None,
    on_device_code: Callable[[DeviceCode], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    cancel_jobs: bool = False,
) -> RunOutcome:
    """Run or resume a run until every tile is terminal or ``should_stop`` says so."""
    raise NotImplementedError
