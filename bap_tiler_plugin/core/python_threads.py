"""Work with pyproj on QGIS's worker threads without a crash.

pyproj 3.7 keeps one PROJ context per thread of the operating system, but frees it together with Python's own state of
that thread. On a thread that Python did not make, such a state lasts for one call from C++ only: the next use of pyproj
on the same thread of QGIS's pool reads freed memory (pyproj's issues 1509 and 1622).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

Result = TypeVar("Result")

_kept_contexts: list[Any] = []


def on_python_thread(function: Callable[[], Result]) -> Result:
    """Call the function on a thread that Python makes for it, and return or raise what it does.

    The calling thread waits. The function must touch nothing that belongs to the calling thread, as new layers do.
    """
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="bap-tiler") as executor:
        return executor.submit(function).result()


@contextmanager
def proj_context_kept() -> Iterator[None]:
    """Let pyproj's context of this thread, when there is one afterwards, live as long as the program.

    For work that must stay on QGIS's thread. A context is some kilobytes, and the threads of a pool are few.
    """
    try:
        yield
    finally:
        get_manager = getattr(sys.modules.get("pyproj._context"), "get_context_manager", None)
        manager = get_manager() if get_manager is not None else None
        if manager is not None and not any(manager is kept for kept in _kept_contexts):
            _kept_contexts.append(manager)
