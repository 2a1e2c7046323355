"""Fetches the wheels that a QGIS lacks which has no internet; for another computer, which has it.

This file is copied for that computer with a list at its end, so it uses the standard library only. Wheels without
content stand for what that QGIS has already: pip then takes those versions as they are, whatever an index says about
them. Linux distributions have versions and combinations of packages that no index knows.
"""

from __future__ import annotations

import re
import subprocess  # nosec B404 - pip is run with arguments made here
import sys
import tempfile
import zipfile
from pathlib import Path

_WHEEL = "Wheel-Version: 1.0\nGenerator: bap_tiler\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def fetch(held: dict[str, str], requirements: list[str], python: str, folder: Path) -> int:
    """Fill ``folder`` with the wheels of what is missing and return pip's exit code.

    :param held: version by name of what that QGIS has.
    :param requirements: what is needed, as pip writes it.
    :param python: version of that QGIS's Python, such as "3.11".
    """
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    if own != python:
        sys.stderr.write(f"This is Python {own}, QGIS has {python}: use that if you can, or packages may be missing.\n")
    with tempfile.TemporaryDirectory() as temporary:
        stubs = Path(temporary, "stubs")
        stubs.mkdir()
        constraints = Path(temporary, "constraints.txt")
        pins = [f"{name}=={add_stub(stubs, name, version)}\n" for name, version in held.items()]
        constraints.write_text("".join(pins), encoding="utf-8")
        options = ["--only-binary", ":all:", "--python-version", python, "--dest", str(folder)]
        sources = ["--find-links", str(stubs), "--constraint", str(constraints), *requirements]
        command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", *options, *sources]
        code = subprocess.run(command, check=False).returncode  # nosec B603
        for stub in stubs.iterdir():
            (folder / stub.name).unlink(missing_ok=True)
    if code == 0:
        sys.stdout.write(f"Take this folder to the computer with that QGIS: {folder}\n")
    return code


def add_stub(folder: Path, name: str, version: str) -> str:
    """Write a wheel without content and return its version, which no index has."""
    public, _, local = version.lower().partition("+")
    public = re.sub(r"-(\d+)$", r".post\1", public).replace("-", "")
    stub = f"{public}+{re.sub('[-_]', '.', local)}.qgis" if local else f"{public}+qgis"
    stem = f"{re.sub('[-_.]+', '_', name)}-{stub}"
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{stem}.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {stub}\n")
        wheel.writestr(f"{stem}.dist-info/WHEEL", _WHEEL)
        wheel.writestr(f"{stem}.dist-info/RECORD", "")
    return stub
