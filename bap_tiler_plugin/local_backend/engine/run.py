"""Runs one process graph on the data of this machine and writes its results as files."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from .errors import EngineError
from .output import ResultFile

Log = Callable[[str, str, Optional[str]], None]


@dataclass(frozen=True)
class ResultSummary:
    """The files that a graph wrote and what it used, in the form of openEO's job ``usage``."""

    files: list[ResultFile]
    usage: dict[str, dict[str, Any]]


def execute(
    process: Mapping[str, Any],
    data_folder: Path,
    output_folder: Path,
    *,
    log: Log,
    user_processes: Mapping[str, dict] | None = None,
    output_format: str = "GTiff",
) -> ResultSummary:
    """Evaluates ``process`` (``process_graph``, optional ``parameters``) and writes its results to ``output_folder``.

    ``log`` gets level, message and node id. ``output_format`` is for a graph that ends in a cube without
    ``save_result``. Raises EngineError with openEO's code and the failing node.
    """
    from .environment import Environment
    from .graph import evaluate_process
    from .output import write_result

    started, started_cpu = time.monotonic(), time.process_time()
    environment = Environment(Path(data_folder), log=log, user_processes=user_processes or {})
    result = evaluate_process(process, environment)
    saved = environment.saved or [(result, output_format)]
    output_folder.mkdir(parents=True, exist_ok=True)
    files: list[ResultFile] = []
    for value, file_format in saved:
        files.extend(write_result(value, file_format, output_folder, taken={file.name for file in files}))
    if not files:
        raise EngineError("NoDataAvailable", "The process graph gave no result to save.")
    return ResultSummary(files, _usage(started, started_cpu, environment.pixels_read))


def _usage(started: float, started_cpu: float, pixels_read: int) -> dict[str, dict[str, Any]]:
    seconds = time.monotonic() - started
    peak_megabytes = _peak_megabytes()
    return {
        "cpu": {"value": round(time.process_time() - started_cpu, 3), "unit": "cpu-seconds"},
        "duration": {"value": round(seconds, 3), "unit": "seconds"},
        "memory": {"value": round(peak_megabytes * seconds, 1), "unit": "mb-seconds"},
        "input_pixel": {"value": round(pixels_read / 1e6, 3), "unit": "mega-pixel"},
    }


def _peak_megabytes() -> float:
    """Returns the greatest memory use of this process so far; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0.0
    per_megabyte = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / per_megabyte
