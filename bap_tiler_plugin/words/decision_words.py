"""Why a run did what it did, and why it waits, in QGIS's language.

The core writes decisions in English, with values in them. What a backend has said stays as it is.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timezone
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from .problem_words import translated

if TYPE_CHECKING:
    from ..core.pauses import Pause

DECISIONS = (
    QT_TRANSLATE_NOOP("Decisions", "run created"),
    QT_TRANSLATE_NOOP("Decisions", "jobs imported"),
    QT_TRANSLATE_NOOP("Decisions", "launched"),
    QT_TRANSLATE_NOOP("Decisions", "created"),
    QT_TRANSLATE_NOOP("Decisions", "started"),
    QT_TRANSLATE_NOOP("Decisions", "job finished"),
    QT_TRANSLATE_NOOP("Decisions", "finished"),
    QT_TRANSLATE_NOOP("Decisions", "error"),
    QT_TRANSLATE_NOOP("Decisions", "put back"),
    QT_TRANSLATE_NOOP("Decisions", "skipped"),
    QT_TRANSLATE_NOOP("Decisions", "canceled"),
    QT_TRANSLATE_NOOP("Decisions", "cancelled"),
    QT_TRANSLATE_NOOP("Decisions", "to be cancelled"),
    QT_TRANSLATE_NOOP("Decisions", "not cancelled"),
    QT_TRANSLATE_NOOP("Decisions", "not cancelled yet"),
    QT_TRANSLATE_NOOP("Decisions", "not confirmed"),
    QT_TRANSLATE_NOOP("Decisions", "overdue"),
    QT_TRANSLATE_NOOP("Decisions", "retried"),
    QT_TRANSLATE_NOOP("Decisions", "tried again"),
    QT_TRANSLATE_NOOP("Decisions", "started again"),
    QT_TRANSLATE_NOOP("Decisions", "start failed"),
    QT_TRANSLATE_NOOP("Decisions", "start_failed"),
    QT_TRANSLATE_NOOP("Decisions", "download failed"),
    QT_TRANSLATE_NOOP("Decisions", "download_failed"),
    QT_TRANSLATE_NOOP("Decisions", "download waits"),
    QT_TRANSLATE_NOOP("Decisions", "download resumed"),
    QT_TRANSLATE_NOOP("Decisions", "addresses renewed"),
    QT_TRANSLATE_NOOP("Decisions", "checksum not checked"),
    QT_TRANSLATE_NOOP("Decisions", "log waits"),
    QT_TRANSLATE_NOOP("Decisions", "log not read"),
    QT_TRANSLATE_NOOP("Decisions", "job not described"),
    QT_TRANSLATE_NOOP("Decisions", "job adopted"),
    QT_TRANSLATE_NOOP("Decisions", "job not believed"),
    QT_TRANSLATE_NOOP("Decisions", "left alone"),
    QT_TRANSLATE_NOOP("Decisions", "waiting"),
    QT_TRANSLATE_NOOP("Decisions", "paused"),
    QT_TRANSLATE_NOOP("Decisions", "resumed"),
)
REASONS = (
    QT_TRANSLATE_NOOP("Reasons", "attempt {a} on {b}"),
    QT_TRANSLATE_NOOP("Reasons", "job {a} on {b}"),
    QT_TRANSLATE_NOOP("Reasons", "job {a}: its results are downloaded"),
    QT_TRANSLATE_NOOP("Reasons", "the results of job {a} are whole"),
    QT_TRANSLATE_NOOP("Reasons", "on request"),
    QT_TRANSLATE_NOOP("Reasons", "no job was made"),
    QT_TRANSLATE_NOOP("Reasons", "Cancelled on request"),
    QT_TRANSLATE_NOOP("Reasons", "Cancelled on request, which no backend has confirmed yet"),
    QT_TRANSLATE_NOOP("Reasons", "the job ran longer than allowed"),
    QT_TRANSLATE_NOOP("Reasons", "The job was cancelled"),
    QT_TRANSLATE_NOOP("Reasons", "The job is not on the backend any more"),
    QT_TRANSLATE_NOOP("Reasons", "The job was queued for more than {n} seconds"),
    QT_TRANSLATE_NOOP("Reasons", "The job ran for more than {n} seconds"),
    QT_TRANSLATE_NOOP("Reasons", "{a} was found by its token"),
    QT_TRANSLATE_NOOP("Reasons", "{a} was told to start {n} seconds ago and has not"),
    QT_TRANSLATE_NOOP("Reasons", "on another backend: {a}"),
    QT_TRANSLATE_NOOP("Reasons", "{a}; the backend answers other requests, so only this tile waits"),
    QT_TRANSLATE_NOOP("Reasons", "{a}: {n} bytes are there"),
    QT_TRANSLATE_NOOP("Reasons", "Paused by the user"),
    QT_TRANSLATE_NOOP("Reasons", "by the user"),
    QT_TRANSLATE_NOOP(
        "Reasons", "The budget of {k} credits is reached: {m} spent, {n} expected for running jobs and the next"
    ),
    QT_TRANSLATE_NOOP("Reasons", "Every request has failed since {a} ({b}). It is tried again every few minutes"),
    QT_TRANSLATE_NOOP("Reasons", "{a} is held by another program. Jobs are watched; new ones wait until it lets go"),
    QT_TRANSLATE_NOOP("Reasons", "The backend cannot be reached"),
    QT_TRANSLATE_NOOP("Reasons", "The backend did not answer in time"),
    QT_TRANSLATE_NOOP("Reasons", "The backend answers again and again that it cannot serve"),
    QT_TRANSLATE_NOOP(
        "Reasons", "The backend on this computer has ended {m} times within {n} minutes ({a}). Its log is {b}"
    ),
    QT_TRANSLATE_NOOP(
        "Reasons", "The backend on this computer has ended and cannot be started again ({a}). Its log is {b}"
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "No job has been taken since {a}, though the backend answers ({b}). It is tried again every few minutes",
    ),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "No result has come since {a}, though the backend answers ({b}). It is tried again every few minutes",
    ),
    QT_TRANSLATE_NOOP("Reasons", "Tile {a} was removed from {b}; its job {c} on {d} is cancelled"),
    QT_TRANSLATE_NOOP("Reasons", "Tile {a} was removed from {b}"),
    QT_TRANSLATE_NOOP("Reasons", "{a}. Whether it was cancelled is not known: {b}"),
    QT_TRANSLATE_NOOP("Reasons", "{a}: its address is none, or leads to none, of http or https"),
    QT_TRANSLATE_NOOP("Reasons", "Tiles have jobs on {a}, which is not among the backends; give it too"),
    QT_TRANSLATE_NOOP("Reasons", "{a} cannot be written ({b})"),
    QT_TRANSLATE_NOOP("Reasons", "the login has ended or was withdrawn"),
    QT_TRANSLATE_NOOP("Reasons", "{a}; it is tried again"),
    QT_TRANSLATE_NOOP(
        "Reasons",
        "{a}; still waiting since {b} ({n} min). Check that the backend and the network are up; the run goes on by "
        "itself, or can be stopped and taken up again later",
    ),
)
STEPS = (
    QT_TRANSLATE_NOOP("Steps", "{a}: connecting to {b}"),
    QT_TRANSLATE_NOOP("Steps", "Still waiting for an answer of {a} ({n} s)"),
    QT_TRANSLATE_NOOP("Steps", "The summary cannot be written ({a})"),
    QT_TRANSLATE_NOOP("Steps", "The jobs were told to end, which cannot be written down now: {a}"),
    QT_TRANSLATE_NOOP("Steps", "{n} jobs: the backend did not confirm that they are cancelled"),
)

WITHDRAWN = "the login has ended or was withdrawn"
_UTC = re.compile(r"\b([0-2]\d:[0-5]\d:[0-5]\d) UTC\b")
_OF_TILE = re.compile(
    rf"Tile (?P<tile>.+?): (?P<what>{'|'.join(map(re.escape, DECISIONS))}) \((?P<why>.*)\)", re.DOTALL
)
_JOB = (QT_TRANSLATE_NOOP("Reasons", "job {a}"),)


def decision_text(what: str, why: str) -> str:
    """Return what was decided, and why in parentheses."""
    reason = translated("Reasons", _JOB, why) if what == "started" else reason_text(why)
    return f"{translated('Decisions', DECISIONS, what)} ({reason})"


def reason_text(why: str) -> str:
    """Return why something was decided, with times as local ones; what is not known stays as it is."""
    return translated("Reasons", REASONS, _UTC.sub(_local_time, why), nested=True)


def pause_text(pause: Pause) -> str:
    """Return why a run or one of its backends waits; that a login has ended in other words than the backend's."""
    from ..core.pauses import PauseKind

    reason = reason_text(pause.reason)
    if pause.kind is PauseKind.LOGIN:
        reason = translated("Reasons", REASONS, WITHDRAWN)
    return f"{pause.backend}: {reason}" if pause.backend else reason


def step_text(step: str) -> str:
    """Return what a run does now; what is not known stays as it is."""
    of_tile = _OF_TILE.fullmatch(step)
    if of_tile is not None:
        text = QCoreApplication.translate("Steps", "Tile {tile}: {decision}")
        return text.format(tile=of_tile["tile"], decision=decision_text(of_tile["what"], of_tile["why"]))
    what, colon, why = step.partition(": ")
    if colon and what in DECISIONS:
        return f"{translated('Decisions', DECISIONS, what)}: {end_text(why)}"
    return translated("Steps", STEPS, step)


def _local_time(found: re.Match[str]) -> str:
    """Return a time of today or yesterday in UTC as local time of day."""
    day = datetime.now(timezone.utc).date()
    return datetime.combine(day, time.fromisoformat(found[1]), timezone.utc).astimezone().strftime("%H:%M:%S")


def end_text(reason: str) -> str:
    """Return why an execution ended by itself: reasons of the run or of its backends, one after the other."""
    known = reason_text(reason)
    if known != reason:
        return known
    return "; ".join(_of_backend(part) for part in reason.split("; "))


def _of_backend(reason: str) -> str:
    """Return a reason that may have a backend's name in front."""
    backend, colon, rest = reason.partition(": ")
    known = reason_text(reason)
    return f"{backend}: {reason_text(rest)}" if colon and known == reason else known
