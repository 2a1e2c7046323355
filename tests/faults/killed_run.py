"""Execute a run in a process of its own, which a test kills.

    python killed_run.py RUN_FOLDER BACKEND_URL

The password is in BAPTILER_BENCH_PASSWORD.
"""

from __future__ import annotations

import sys

from bench_run import POLL_SECONDS, basic_backend, hurry

from bap_tiler_plugin.core.backends import EnvironmentCredentials
from bap_tiler_plugin.core.execution import execute_run
from bap_tiler_plugin.core.tile_run import TileRun


def main(folder: str, url: str) -> int:
    """Execute the run; 0 when every tile is terminal."""
    hurry()
    outcome = execute_run(
        TileRun.open(folder), [basic_backend(url, parallel=3)], EnvironmentCredentials(), poll_seconds=POLL_SECONDS
    )
    return 1 if outcome.remaining else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
