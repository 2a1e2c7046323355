"""What a message about a run says in one line, and what its details are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from ..words.decision_words import pause_text, reason_text
from ..words.number_words import number_text
from .run_gone import gone_line, gone_text, is_gone

if TYPE_CHECKING:
    from ..core.pauses import Pause

translate = QCoreApplication.translate


def pause_line(pauses: tuple[Pause, ...], folder: Path | None) -> str:
    """Return in one line that a run waits, why, and what to do; ``folder`` is the run's."""
    from ..core.pauses import PauseKind

    if any(pause.kind is PauseKind.USER for pause in pauses):
        return translate("RunMessages", "Paused: jobs under way go on, no more are started.")
    if folder is not None and is_gone(folder):
        return gone_line()
    if len({(pause.kind, pause.backend) for pause in pauses}) > 1:
        return translate("RunMessages", "The run waits for several reasons; see the details.")
    texts = {
        PauseKind.LOGIN: translate("RunMessages", "Paused: the login at {backend} has ended."),
        PauseKind.PAYMENT: translate("RunMessages", "Paused: {backend} wants credits. Buy some, then go on."),
        PauseKind.REFUSED: translate("RunMessages", "Paused: {backend} refuses the jobs; see the details."),
        PauseKind.BUDGET: translate("RunMessages", "Paused: the budget is reached. Raise it to go on."),
        PauseKind.DISK: translate("RunMessages", "The run cannot be written. Make room, then go on."),
        PauseKind.DOWN: translate("RunMessages", "{backend} takes no jobs; it is tried again."),
    }
    return texts[pauses[0].kind].format(backend=pauses[0].backend)


def pause_details(pauses: tuple[Pause, ...], folder: Path | None) -> str:
    """Return all reasons to wait, with what backends have said, one per line; empty where the user has paused."""
    from ..core.pauses import PauseKind

    lines = [f"{folder}"] if folder is not None and is_gone(folder) else []
    for pause in pauses:
        if pause.kind is not PauseKind.USER:
            lines.append(pause_text(pause))
        if pause.kind is PauseKind.LOGIN:
            lines.append(reason_text(pause.reason))
    return "\n".join(lines)


def unconfirmed_line(jobs: int) -> str:
    """Return in one line that jobs may go on although they were to be cancelled."""
    text = translate("RunMessages", "{n} jobs may still run and cost. Go on to cancel them.")
    return text.format(n=number_text(jobs))


def unconfirmed_details() -> str:
    """Return why jobs may go on, and what can be done."""
    return translate(
        "RunMessages",
        "Their backend has not confirmed that they are cancelled. Go on to have them cancelled first, or cancel them "
        "on the backend's page.",
    )


def gone_details(folder: Path) -> str:
    """Return which run has no folder any more, and what can be done."""
    return f"{gone_text(folder)}\n{gone_line()}"
