"""The packages that a Python has already."""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from itertools import chain
from pathlib import Path

from .requirements import NEVER_INSTALLED

HELD_IN_FRONT = (
    *NEVER_INSTALLED,
    *("scipy", "matplotlib", "shapely", "pandas", "geopandas", "lxml", "pillow", "psycopg2", "requests"),
)
_VERSION = re.compile(
    r"v?(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:a|b|c|rc|alpha|beta|pre|preview)[-_.]?\d*)?"
    r"(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?",
    re.IGNORECASE,
)
"""A version as Python's packages have it; Ubuntu's own packages have others, which pip refuses to read."""


def plain_name(name: str) -> str:
    """Return the name of a distribution as packaging compares it: small letters and hyphens."""
    return re.sub(r"[-_.]+", "-", name).lower()


def other_path_entries(folders: Iterable[Path] = ()) -> list[str]:
    """Return the existing entries of ``sys.path`` that are neither the standard library nor below ``folders``."""
    left_out = [folder.resolve() for folder in folders]
    kept = []
    for entry in dict.fromkeys(sys.path):
        path = Path(entry or ".").resolve()
        if path.exists() and not any(path == other or other in path.parents for other in left_out):
            kept.append(str(path))
    return kept


def installed_versions(folders: Iterable[Path] = (), names: Iterable[str] | None = None) -> dict[str, str]:
    """Return version by name of what this Python finds first, in the order of ``sys.path``.

    :param folders: folders of added packages, which do not count as this Python's own.
    :param names: only these distributions.
    """
    path = other_path_entries(folders)
    contexts = [{"path": path}] if names is None else [{"path": path, "name": name} for name in names]
    found: dict[str, str] = {}
    for distribution in chain.from_iterable(metadata.distributions(**context) for context in contexts):
        name = plain_name(distribution.metadata["Name"] or "")
        if name and name not in found and _usable(distribution.version):
            found[name] = distribution.version
    return found


def _usable(version: str | None) -> bool:
    return bool(version) and _VERSION.fullmatch(str(version)) is not None


def is_externally_managed() -> bool:
    """Return whether the system forbids pip to change this Python unless it is told to all the same."""
    return Path(sysconfig.get_path("stdlib"), "EXTERNALLY-MANAGED").is_file()
