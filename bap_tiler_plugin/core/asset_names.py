"""File names for a job's assets: safe on every system and distinct within a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

_LONGEST = 150
_RESERVED = {"con", "prn", "aux", "nul", *(f"com{i}" for i in range(10)), *(f"lpt{i}" for i in range(10))}
_OWN = {"job-results.json"}


def asset_file_names(keys: Iterable[str]) -> dict[str, str]:
    """A file name for every asset key; equal names in different case get a number."""
    taken = set(_OWN)
    names = {}
    for key in keys:
        name = _distinct(safe_file_name(key), taken)
        taken.add(name.lower())
        names[key] = name
    return names


def safe_file_name(text: str) -> str:
    """The last part of a path as a file name: letters, digits and ``._+=-`` only, at most 152 characters."""
    last = re.split(r"[/\\]", text.rstrip("/\\"))[-1]
    name = re.sub(r"[^\w.+=-]", "_", last, flags=re.ASCII).lstrip(".").rstrip(". ")
    if not name.strip("_"):
        name = "asset"
    if name.split(".")[0].lower() in _RESERVED:
        name = f"_{name}"
    name = _shortened(name)
    return f"_{name}_" if name.lower().endswith(".part") else name


def _shortened(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    suffix = PurePosixPath(name).suffix[:20]
    return name[: _LONGEST - len(suffix)] + suffix


def _distinct(name: str, taken: set[str]) -> str:
    path, candidate, number = PurePosixPath(name), name, 2
    while candidate.lower() in taken:
        candidate = f"{path.stem}_{number}{path.suffix}"
        number += 1
    return candidate
