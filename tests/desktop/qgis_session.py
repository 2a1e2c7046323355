"""Starts a real QGIS under Xvfb with the plugin in a profile of its own and a script that drives it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
PICTURES = PROJECT / "build" / "desktop"
HARD_LIMIT_SECONDS = 170
PROFILE = """[PythonPlugins]
bap_tiler_plugin=true
processing=true

[qgis]
checkVersion=false
showTips=false
newsFeed\\feedEnabled=false

[app]
checkVersion=false
"""


def run_qgis(
    folder: Path,
    script: str,
    order: dict[str, Any],
    *,
    screen: str = "1280x800x24",
    limit: float = HARD_LIMIT_SECONDS,
    with_plugin: bool = True,
) -> dict[str, Any]:
    """Start QGIS in a fresh profile in ``folder`` and let the script do what ``order`` says, ``limit`` seconds at most.

    Without ``with_plugin`` the profile has no plugin, and QGIS sees neither this project nor its packages.
    Returns what the script wrote, with QGIS's ``exit_code``, the end of its ``words``, and ``ended_at`` (UNIX time).
    """
    _make_profile(folder / "profiles" / "test", with_plugin)
    order_file = folder / "order.json"
    order_file.write_text(json.dumps({"pictures": str(PICTURES), **order}), encoding="utf-8")
    environment = {**os.environ, "BAPTILER_DRIVE": str(order_file), "TMPDIR": str(folder / "temporary")}
    further = os.environ.get("PYTHONPATH", "") if with_plugin else ""
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(Path(__file__).parent), further]))
    environment.pop("QT_QPA_PLATFORM", None)
    (folder / "temporary").mkdir()
    code = str(Path(__file__).with_name(script))
    command = ["xvfb-run", "-a", "-s", f"-screen 0 {screen}", "qgis", "--noversioncheck", "--nologo"]
    command += ["--profiles-path", str(folder), "--profile", "test", "--code", code]
    words = folder / "words.txt"
    with words.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment, start_new_session=True
        )
        try:
            exit_code: int | str = process.wait(limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            exit_code = f"killed after {limit:g} s"
    result_file = folder / "result.json"
    result = json.loads(result_file.read_text(encoding="utf-8")) if result_file.is_file() else {"error": "no result"}
    last_words = words.read_text(encoding="utf-8", errors="replace")[-4000:]
    return {**result, "exit_code": exit_code, "ended_at": time.time(), "words": last_words}


def _make_profile(profile: Path, with_plugin: bool) -> None:
    (profile / "python" / "plugins").mkdir(parents=True)
    (profile / "QGIS").mkdir()
    settings = PROFILE if with_plugin else PROFILE.replace("bap_tiler_plugin=true\n", "")
    (profile / "QGIS" / "QGIS3.ini").write_text(settings, encoding="utf-8")
    if with_plugin:
        (profile / "python" / "plugins" / "bap_tiler_plugin").symlink_to(PROJECT / "bap_tiler_plugin")


def processes_that_name(text: str) -> list[str]:
    """Return the command lines of running processes that contain ``text``, this one left out."""
    listing = subprocess.run(["ps", "-eo", "pid=,args="], capture_output=True, text=True, check=True).stdout
    lines = [line.strip() for line in listing.splitlines() if text in line]
    return [line for line in lines if int(line.split(None, 1)[0]) != os.getpid()]
