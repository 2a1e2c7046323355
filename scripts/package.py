"""Builds the plugin's zip from the last commit: build/bap_tiler_plugin.VERSION.zip

    make package

qgis-plugin-ci packs what git has of the plugin's folder and fills in metadata.txt. It does so in a clone, so that no
file here is touched. Translations are compiled when there are some. Then the zip is written anew, with the entries in
the order of their names and with the time of the commit, so that one commit always gives the same bytes.
"""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PLUGIN = "bap_tiler_plugin"
LARGEST_ZIP_BYTES = 5_000_000
LRELEASE = ("lrelease", "lrelease-qt5", "/usr/lib/qt5/bin/lrelease", "lrelease-qt6", "/usr/lib/qt6/bin/lrelease")


class PackageError(RuntimeError):
    """The zip cannot be made; the text says why."""


def version_of(folder: Path) -> str:
    """Return the version that metadata.txt states.

    :raises PackageError: when the changelog has no entry for it.
    """
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(folder / PLUGIN / "metadata.txt", encoding="utf-8")
    version = metadata["general"]["version"]
    changelog = (folder / "CHANGELOG.md").read_text("utf-8")
    if not re.search(rf"^## {re.escape(version)} - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE):
        raise PackageError(f"CHANGELOG.md has no entry “## {version} - YYYY-MM-DD”: add it")
    return version


def compile_translations(folder: Path) -> list[Path]:
    """Make a .qm beside each .ts in ``folder`` and return them.

    :raises PackageError: when there are translations, but not Qt's lrelease.
    """
    sources = sorted(folder.glob("*.ts"))
    if not sources:
        return []
    program = next((name for name in LRELEASE if shutil.which(name)), None)
    if program is None:
        raise PackageError("Qt's lrelease is missing; on Debian install qttools5-dev-tools")
    for source in sources:
        subprocess.run([program, "-silent", str(source), "-qm", str(source.with_suffix(".qm"))], check=True)
    return [source.with_suffix(".qm") for source in sources]


def write_anew(packed: Path, target: Path, seconds: int) -> None:
    """Write the zip's entries in the order of their names, all from the time ``seconds`` (UNIX time)."""
    moment = time.gmtime(seconds)
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", moment)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in sorted(source.namelist()):
            content = source.read(name)
            if name == f"{PLUGIN}/metadata.txt":
                content = re.sub(rb"(?m)^dateTime=.*$", f"dateTime={stamp}".encode(), content)
            entry = zipfile.ZipInfo(name, moment[:6])
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            out.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)


def build(folder: Path) -> Path:
    """Build the zip of the project's last commit in ``folder`` and return it.

    :raises PackageError: when it cannot be made, or is too large for plugins.qgis.org.
    """
    with tempfile.TemporaryDirectory() as temporary:
        clone = Path(temporary, "clone")
        git("clone", "--quiet", str(PROJECT), str(clone), inside=PROJECT)
        for setting in ("user.name=packaging", "user.email=packaging@localhost"):
            git("config", *setting.split("=", 1), inside=clone)
        seconds = int(git("log", "-1", "--format=%ct", inside=clone))
        version = version_of(clone)
        translations = compile_translations(clone / PLUGIN / "i18n")
        program = str(Path(sys.executable).with_name("qgis-plugin-ci"))
        command = [program, "package", version, "--allow-uncommitted-changes"]
        command += [part for path in translations for part in ("--asset-path", str(path.relative_to(clone)))]
        done = subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False)
        packed = clone / f"{PLUGIN}.{version}.zip"
        if done.returncode or not packed.is_file():
            raise PackageError(f"qgis-plugin-ci failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / packed.name
        write_anew(packed, target, seconds)
    if target.stat().st_size > LARGEST_ZIP_BYTES:
        raise PackageError(f"{target.name} has {target.stat().st_size:,} bytes, more than {LARGEST_ZIP_BYTES:,}")
    return target


def git(*arguments: str, inside: Path) -> str:
    """Run git and return what it says."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-c", "safe.directory=*", *arguments]
    return subprocess.run(command, cwd=inside, env=environment, capture_output=True, text=True, check=True).stdout


def main() -> int:
    """Build into the folder that the command line names, ``build`` by default."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "build"
    try:
        target = build(folder)
    except PackageError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{target} ({target.stat().st_size:,} bytes)\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
