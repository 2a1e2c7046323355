"""Worker threads for HTTP that never hold up the loop, a stop, or the end of the program."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections import deque
from collections.abc import Iterator
from typing import Any, Callable, NamedTuple

_log = logging.getLogger(__name__)


class Answer(NamedTuple):
    """What a task returned or raised, for the function that was given with it."""

    handle: Callable[[Any, BaseException | None], None]
    value: Any
    error: BaseException | None


class _Lane:
    def __init__(self, size: int) -> None:
        self.size = size
        self.tasks: queue.SimpleQueue = queue.SimpleQueue()
        self.threads = 0
        self.unfinished = 0


class Workers:
    """Lanes of daemon threads; answers are collected by :meth:`answers` in the thread that owns the loop."""

    def __init__(self) -> None:
        self._answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self._taken: deque[Answer] = deque()
        self._lanes: dict[Any, _Lane] = {}
        self._lock = threading.Lock()
        self._unfinished = 0

    def submit(
        self,
        lane: Any,
        size: int,
        task: Callable[[], Any],
        handle: Callable[[Any, BaseException | None], None],
    ) -> None:
        """Let a thread of the lane (at most ``size`` at a time) do the task; ``handle`` gets its value or exception."""
        with self._lock:
            place = self._lanes.setdefault(lane, _Lane(size))
            self._unfinished += 1
            place.unfinished += 1
            place.tasks.put((task, handle))
            if place.threads < min(size, place.unfinished):
                place.threads += 1
                threading.Thread(target=self._work, args=(place,), name=f"baptiler-{lane}", daemon=True).start()

    def answers(self) -> Iterator[Answer]:
        """The answers that have come in, one after the other; those that are not asked for stay for the next call."""
        while True:
            try:
                answer = self._taken.popleft() if self._taken else self._answers.get_nowait()
            except queue.Empty:
                return
            with self._lock:
                self._unfinished -= 1
            yield answer

    def wait(self, seconds: float) -> None:
        """Wait until an answer has come in, at most some seconds; in the thread that owns the loop."""
        with contextlib.suppress(queue.Empty):
            self._taken.append(self._answers.get(timeout=seconds))

    @property
    def unfinished(self) -> int:
        """The number of tasks whose answers have not been collected."""
        with self._lock:
            return self._unfinished

    def close(self) -> None:
        """Let idle threads end; tasks that have not begun are dropped, those under way end by themselves."""
        with self._lock:
            for place in self._lanes.values():
                self._drop(place)
                for _ in range(place.threads):
                    place.tasks.put(None)
            self._lanes.clear()

    def _drop(self, place: _Lane) -> None:
        while True:
            try:
                place.tasks.get_nowait()
            except queue.Empty:
                return
            self._unfinished -= 1
            place.unfinished -= 1

    def _work(self, place: _Lane) -> None:
        while True:
            item = place.tasks.get()
            if item is None:
                return
            task, handle = item
            try:
                answer = Answer(handle, task(), None)
            except BaseException as error:  # noqa: BLE001 - handed to the loop, which decides
                answer = Answer(handle, None, error)
            with self._lock:
                place.unfinished -= 1
            self._answers.put(answer)
