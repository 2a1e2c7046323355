"""Which packages have to be added, so that the requirements hold and nothing that is there is touched."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from .installed import plain_name
from .pip_process import Pip
from .requirements import NEVER_INSTALLED, REQUIREMENTS, DependencyError


@dataclass(frozen=True)
class Package:
    """One distribution to add.

    :ivar url: where it comes from, without user and password.
    :ivar sha256: checksum of its file.
    """

    name: str
    version: str
    sha256: str
    url: str = ""

    @property
    def pinned(self) -> str:
        """The line for a pip requirements file."""
        return f"{self.name}=={self.version} --hash=sha256:{self.sha256}"


def resolve(
    pip: Pip, held: Mapping[str, str], requirements: Sequence[str] = REQUIREMENTS, *, forbidden: Sequence[str] = ()
) -> list[Package]:
    """Return the packages that must be added so that ``requirements`` hold, in pip's order.

    :param held: version by name of the packages that must stay as they are.
    :param forbidden: names that must not be in the answer, beside those that are never installed.
    :raises DependencyError: when pip finds no set that leaves the held packages alone, or a checksum is not known.
    """
    with tempfile.TemporaryDirectory() as temporary:
        constraints, report = Path(temporary, "constraints.txt"), Path(temporary, "report.json")
        constraints.write_text("".join(f"{name}=={version}\n" for name, version in held.items()), encoding="utf-8")
        pip.install("--dry-run", "--report", str(report), "--constraint", str(constraints), *requirements)
        packages = [_package(item) for item in json.loads(report.read_text(encoding="utf-8"))["install"]]
    refused = {plain_name(name) for name in (*NEVER_INSTALLED, *forbidden)}
    touched = [package.name for package in packages if plain_name(package.name) in refused]
    if touched:
        raise DependencyError(
            f"The packages need another version of {', '.join(touched)} than QGIS has. "
            "Update QGIS, or install those with the system's package manager first."
        )
    without_checksum = [package.name for package in packages if not package.sha256]
    if without_checksum:
        raise DependencyError(
            f"The package index gives no checksum for {', '.join(without_checksum)}. "
            "Use another index, or a folder of wheels."
        )
    return packages


def _package(item: dict[str, Any]) -> Package:
    download = item.get("download_info", {})
    archive = download.get("archive_info", {})
    sha256 = archive.get("hashes", {}).get("sha256", "")
    if not sha256 and str(archive.get("hash", "")).startswith("sha256="):
        sha256 = archive["hash"].partition("=")[2]
    url = str(download.get("url", ""))
    local = local_file(url)
    if not sha256 and local is not None:
        sha256 = hashlib.sha256(local.read_bytes()).hexdigest()
    return Package(item["metadata"]["name"], item["metadata"]["version"], sha256, url)


def local_file(url: str) -> Path | None:
    """Return the file that a ``file:`` address names, None for any other address or when there is none."""
    parts = urlsplit(url)
    if parts.scheme != "file":
        return None
    path = Path(url2pathname(unquote(parts.path)))
    return path if path.is_file() else None
