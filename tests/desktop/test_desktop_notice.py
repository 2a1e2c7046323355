"""Where the desktop shows notifications, a person who looks at another window is told of a failed tile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def test_a_failure_reaches_the_desktop() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = ["dbus-run-session", "--", sys.executable, str(HERE / "notice_session.py")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment, check=False)
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert told == [{"title": "BAP Tiler", "text": "Tile 31UFS_7 failed: no memory"}], done.stderr[-2000:]
