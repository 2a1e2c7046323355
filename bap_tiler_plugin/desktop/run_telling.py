"""When to tell about a run: its first failure at once, each pause, and how it ended."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication

from ..words.decision_words import end_text
from ..words.number_words import number_text
from ..words.problem_words import problem_text
from .login import start_login
from .message_words import gone_details, pause_details, pause_line, unconfirmed_details, unconfirmed_line
from .number_box import ask_for_number
from .run_gone import gone_line, is_gone
from .shown_run import FAILED
from .words import credits_text

if TYPE_CHECKING:
    from pathlib import Path

    from ..core.backends import DeviceCode
    from ..core.tile_run import TileState
    from .run_commands import RunCommands
    from .run_monitor import RunMonitor
    from .run_task import RunTask

_MOST_CREDITS = 1e9
_SHORT_MESSAGE = 45
_TELL_AGAIN_MS = 3000


class RunTelling(QObject):
    """Watches the run and fills the message bar; every message offers what can be done about it."""

    def __init__(self, monitor: RunMonitor, commands: RunCommands) -> None:
        super().__init__(monitor)
        self._monitor, self._run, self._commands = monitor, monitor.run, commands
        self._told_failure = True
        self._told_pauses: tuple = ()
        self._told_about: Path | None = None
        self._code_until = 0.0
        monitor.run.loaded.connect(self._forget_other_run)
        monitor.run.changed.connect(self._look_for_failure)
        monitor.run.modeChanged.connect(self._look_at_mode)
        monitor.begun.connect(self._start_anew)
        monitor.ended.connect(self._tell_end)
        monitor.deviceCodeNeeded.connect(self._tell_code)
        monitor.localRestarted.connect(self._tell_restart)

    @pyqtSlot()
    def _start_anew(self) -> None:
        self._told_failure = False
        for kind in ("end", "offer", "error", "failure", "restart"):
            self._monitor.notices.withdraw(kind)

    @pyqtSlot()
    def _forget_other_run(self) -> None:
        """Take messages away whose buttons would act on another run than they tell about."""
        folder = self._run.snapshot.folder if self._run.snapshot is not None else None
        if folder is not None and folder != self._told_about:
            self._told_about = folder
            for kind in ("end", "offer", "failure"):
                self._monitor.notices.withdraw(kind)

    # --- failures ----------------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _look_for_failure(self, rows: list[int]) -> None:
        if self._told_failure or not self._run.executing:
            return
        failed = next((self._run.states[row] for row in rows if self._run.states[row].status in FAILED), None)
        if failed is None:
            return
        self._told_failure = True
        message = _sentence(failed.message or self.tr("the backend gave no reason"))
        short = message if len(message) <= _SHORT_MESSAGE else f"{message[:_SHORT_MESSAGE].rstrip()}…"
        text = self.tr("Tile {tile} failed: {message}")
        self._monitor.notices.tell(
            "failure",
            text.format(tile=failed.tile_id, message=short),
            Qgis.MessageLevel.Warning,
            [
                (self.tr("Show log"), lambda: self._show_log(failed.tile_id)),
                (self.tr("Pause"), self._commands.pause),
            ],
            tip=text.format(tile=failed.tile_id, message=message),
        )

    def _show_log(self, tile_id: str) -> None:
        self._monitor.choose_tile(tile_id)
        self._monitor.dock.show_page(self._monitor.dock.detail.log)

    # --- pauses ------------------------------------------------------------------------------------------------------

    @pyqtSlot()
    def _look_at_mode(self) -> None:
        pauses = self._run.pauses
        if pauses == self._told_pauses:
            return
        if waits_for_login(self._told_pauses) and not waits_for_login(pauses):
            self._monitor.notices.withdraw("code")
        self._told_pauses = pauses
        if not pauses:
            self._monitor.notices.withdraw("pause")
            return
        folder = self._monitor.folder
        text, details = pause_line(pauses, folder), pause_details(pauses, folder)
        self._monitor.notices.tell("pause", text, Qgis.MessageLevel.Warning, self._pause_buttons(), details=details)

    @pyqtSlot()
    def _tell_restart(self) -> None:
        text = self.tr("This computer's backend was started again; the run goes on.")
        self._monitor.notices.tell("restart", text, Qgis.MessageLevel.Warning)

    @pyqtSlot(object)
    def _tell_code(self, code: DeviceCode) -> None:
        """Show where to log in and with which code, until that is done or the code is not valid any more."""
        buttons = [(self.tr("Copy code"), lambda: QGuiApplication.clipboard().setText(code.code))]
        url = QUrl(code.url)
        if url.scheme() in ("http", "https"):
            buttons.insert(0, (self.tr("Open browser"), lambda: QDesktopServices.openUrl(url)))
        text = self.tr("Log in to {backend} with the code {code}").format(backend=code.backend, code=code.code)
        self._monitor.notices.tell("code", text, Qgis.MessageLevel.Warning, buttons, tip=code.url, stays=True)
        self._code_until = time.monotonic() + code.seconds
        QTimer.singleShot(int(code.seconds * 1000), self._forget_old_code)

    @pyqtSlot()
    def _forget_old_code(self) -> None:
        if time.monotonic() >= self._code_until - 1:
            self._monitor.notices.withdraw("code")

    def _pause_buttons(self) -> list:
        from ..core.pauses import PauseKind

        kinds = {pause.kind for pause in self._run.pauses}
        buttons = []
        if PauseKind.BUDGET in kinds:
            buttons.append((self.tr("Raise the budget …"), self._ask_for_budget))
        needing = next((pause.backend for pause in self._run.pauses if pause.kind is PauseKind.LOGIN), "")
        if needing:
            buttons.append((self.tr("Log in again"), lambda: self._log_in(needing)))
        if kinds != {PauseKind.LOGIN}:
            buttons.append((self.tr("Go on"), self._go_on))
        return [*buttons, (self.tr("Stop"), self._commands.stop)]

    def _log_in(self, name: str) -> None:
        """Open the login window of a backend of the run; it goes on once the login holds."""
        task = self._monitor.task
        backend = next((backend for backend in task.backends if backend.name == name), None) if task else None
        if backend is None or backend.auth == "none":
            self._go_on()
            return
        start_login(backend, self._monitor.dock.window(), self._logged_in)

    def _logged_in(self, done: bool) -> None:
        if self._monitor.task is not None:
            self._go_on() if done else self._tell_again()

    def _go_on(self) -> None:
        """Go on; a reason to wait that still holds a moment later is told again."""
        self._commands.resume()
        QTimer.singleShot(_TELL_AGAIN_MS, self._tell_again)

    @pyqtSlot()
    def _tell_again(self) -> None:
        if self._run.pauses and "pause" not in self._monitor.notices.shown:
            self._told_pauses = ()
            self._look_at_mode()

    def _ask_for_budget(self) -> None:
        spent = credits_text(self._run.spent_credits())
        ask_for_number(
            self._monitor.dock,
            self.tr("Budget of the run"),
            self.tr("Credits that the run may use ({spent} are spent):").format(spent=spent),
            2 * (self._run.max_credits or 1.0),
            (0.01, _MOST_CREDITS),
            self._monitor.set_max_credits,
        )

    # --- the end -----------------------------------------------------------------------------------------------------

    @pyqtSlot(object)
    def _tell_end(self, task: RunTask) -> None:
        for kind in ("pause", "code", "restart"):
            self._monitor.notices.withdraw(kind)
        if task.error is not None:
            self._monitor.notices.tell("end", problem_text(task.error), Qgis.MessageLevel.Critical)
            return
        text, level = outcome_text(task, self._run.total, short=True)
        if is_gone(task.plan.folder):
            self._monitor.notices.withdraw("failure")
            self._monitor.notices.tell("end", text, level, details=gone_details(task.plan.folder))
            return
        details = []
        if task.outcome is not None and task.outcome.unconfirmed:
            details = [unconfirmed_details(), text]
            text, level = unconfirmed_line(task.outcome.unconfirmed), Qgis.MessageLevel.Critical
        elif _ended_early(task):
            details = [_sentence(end_text(task.outcome.reason))]
        self._monitor.notices.withdraw("failure")
        folder = QUrl.fromLocalFile(str(task.plan.folder))
        buttons = [(self.tr("Go on"), self._commands.resume)] if task.stopped else []
        if level != Qgis.MessageLevel.Critical and not (task.outcome is not None and task.outcome.failed):
            buttons.append((self.tr("Open folder"), lambda: QDesktopServices.openUrl(folder)))
            if not task.stopped:
                buttons.append((self.tr("Open report"), self._commands.report))
        elif task.outcome is not None and task.outcome.failed:
            buttons.append((self.tr("Retry failed"), self._commands.retry_failed))
            example = self._most_common_failure()
            if example is not None:
                buttons.insert(0, (self.tr("Show log"), lambda: self._show_log(example.tile_id)))
                failed = self.tr("{n} failed: {message}")
                details.append(failed.format(n=number_text(task.outcome.failed), message=_sentence(example.message)))
        self._monitor.notices.tell("end", text, level, buttons, details="\n".join(details))

    def _most_common_failure(self) -> TileState | None:
        """Return the first tile that failed with the reason that is there most often."""
        failed = [state for state in self._run.states if state.status in FAILED and state.message]
        reasons = Counter(state.message for state in failed).most_common(1)
        return next((state for state in failed if state.message == reasons[0][0]), None) if reasons else None


def outcome_text(task: RunTask, tiles: int, *, short: bool = False) -> tuple[str, Qgis.MessageLevel]:
    """Return how an execution ended, ``short`` without the reason, and how grave that is."""
    if is_gone(task.plan.folder):
        return gone_line(), Qgis.MessageLevel.Critical
    finished = task.outcome.finished if task.outcome is not None else 0
    text = QCoreApplication.translate("RunTelling", "Finished {finished} of {tiles} tiles of {run}").format(
        finished=number_text(finished), tiles=number_text(tiles), run=task.plan.folder.name
    )
    if task.stopped:
        text = QCoreApplication.translate("RunTelling", "Stopped. {text}").format(text=text)
    elif _ended_early(task):
        why = QCoreApplication.translate("RunTelling", "Ended early, see the details.")
        text = f"{why if short else _sentence(end_text(task.outcome.reason))} {text}"
    if task.outcome is not None and task.outcome.failed:
        failed = QCoreApplication.translate("RunTelling", "{n} failed").format(n=number_text(task.outcome.failed))
        text = f"{failed} · {text}" if short else f"{text} · {failed}"
    return text, Qgis.MessageLevel.Success if finished == tiles else Qgis.MessageLevel.Warning


def _ended_early(task: RunTask) -> bool:
    return task.outcome is not None and bool(task.outcome.reason) and not task.stopped


def waits_for_login(pauses: tuple) -> bool:
    """Whether somebody has to log in."""
    from ..core.pauses import PauseKind

    return any(pause.kind is PauseKind.LOGIN for pause in pauses)


def _sentence(text: str) -> str:
    """Return a text in one line, bounded, with a full stop."""
    line = " ".join(text.split())[:300]
    return line if line.endswith((".", "!", "?", "…")) else f"{line}."
