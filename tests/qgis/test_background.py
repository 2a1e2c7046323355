"""Work off the GUI thread, and what becomes of it when nobody waits for it any more."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QThread

from bap_tiler_plugin.desktop.background import BackgroundTask


def told_by(function: Callable[[], Any], cancel: threading.Event | None = None) -> list[tuple]:
    """Run the function as a task; return what was emitted, and on which thread."""
    told: list[tuple] = []
    ended: list[None] = []
    task = BackgroundTask("work", function)
    task.succeeded.connect(lambda value: told.append(("succeeded", value, QThread.currentThread())))
    task.failed.connect(lambda error: told.append(("failed", str(error), QThread.currentThread())))
    task.taskCompleted.connect(lambda: ended.append(None))
    task.taskTerminated.connect(lambda: ended.append(None))
    QgsApplication.taskManager().addTask(task)
    if cancel is not None:
        task.cancel()
        cancel.set()
    deadline = time.monotonic() + 10
    while not ended and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    return told


def test_the_result_comes_back_to_the_gui_thread() -> None:
    assert told_by(lambda: threading.current_thread() is threading.main_thread()) == [
        ("succeeded", False, QgsApplication.instance().thread())
    ]


def test_an_error_comes_back_to_the_gui_thread() -> None:
    def fail() -> None:
        raise ValueError("no such thing")

    assert told_by(fail) == [("failed", "no such thing", QgsApplication.instance().thread())]


def test_after_cancelling_nothing_is_told() -> None:
    go_on = threading.Event()
    assert told_by(lambda: go_on.wait(10), cancel=go_on) == []
