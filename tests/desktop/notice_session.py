"""Within a D-Bus session of its own: starts the desktop, then the sender under Xvfb; prints the notifications."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

with subprocess.Popen([sys.executable, str(HERE / "notice_desk.py")], stdout=subprocess.PIPE, text=True) as desk:
    assert "ready" in desk.stdout.readline()
    sender = ["xvfb-run", "-a", sys.executable, str(HERE / "notice_sender.py")]
    subprocess.run(sender, timeout=60, check=False)
    desk.terminate()
    sys.stdout.write(desk.stdout.read())
