"""Before a commit the same checks run as in make lint."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def checks() -> list[str]:
    """The names that the script itself gives when asked for one that it does not know."""
    done = subprocess.run([PROJECT / "scripts" / "lint", "nothing"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    return re.search(r"only ([a-z0-9 ]+)", done.stdout)[1].split()


def test_hooks_are_the_checks_of_lint() -> None:
    text = (PROJECT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"entry: scripts/lint (\w+),", text) == checks()
    assert re.findall(r"- repo: (\w+)", text) == ["local"]
