"""Packages in a version that BAP Tiler does not work with, which Python finds before any that could be added.

Such a package cannot be helped by adding another behind it. Nothing is imported: versions are read from the metadata
that lies beside a package.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import metadata, util
from operator import ge, lt
from pathlib import Path

from ..core.self_check import short_path
from .origin import EXCHANGED, Origin, Translate, origin_of
from .requirements import REQUIREMENTS, DependencyConflictError

PROBLEM = "{name} {version} in {folder} does not fit: BAP Tiler needs {needed}"
CONFLICT = "{name} {version} in {folder} does not fit what BAP Tiler needs"
_REQUIREMENT = re.compile(r"([\w.-]+?)((?:[<>]=?[\w.]+,?)*)")
_RANGE = re.compile(r"(>=|<)([\w.]+)")
_COMPARISONS = {">=": ge, "<": lt}
_RELEASE = re.compile(r"v?(?:\d+!)?(\d+(?:\.\d+)*)")
_STATED = re.compile(r"""(?:__version__|["']version["'])\s*[:=]\s*["']([\w.+!-]+)["']""")
_STATED_IN = ("_version.py", "version.py", "__init__.py")


@dataclass(frozen=True)
class Unfitting:
    """A package that is in the way.

    :ivar folder: the entry of the path that it is found in, or was loaded from.
    :ivar needed: the versions that fit, such as ``>=2.0``; empty where only pip knows them.
    :ivar origin: who has put it there, as far as that can be told.
    """

    name: str
    version: str
    folder: Path
    needed: str
    origin: Origin

    def problem(self, translate: Translate = str) -> str:
        """Return which package does not fit, where it is and what is needed."""
        folder = short_path(self.folder)
        values = {"name": self.name, "version": self.version, "folder": folder, "needed": self.needed}
        return translate(PROBLEM if self.needed else CONFLICT).format(**values)

    def text(self, translate: Translate = str) -> str:
        """Return the problem and what helps, as sentences.

        :param translate: turns a sentence with placeholders into one of the user's language.
        """
        return f"{self.problem(translate)}. {self.origin.text(self.name, translate)}."


def unfitting(folders: Iterable[Path] = (), requirements: Sequence[str] = REQUIREMENTS) -> list[Unfitting]:
    """Return the packages that would be imported, or are loaded already, and that ``requirements`` do not allow.

    :param folders: folders of added packages; what is in them was chosen to fit.
    """
    added = [folder.resolve() for folder in folders]
    found = (_look_at(*parts_of(requirement), added) for requirement in requirements)
    return [package for package in found if package is not None]


def _look_at(name: str, needed: str, added: Sequence[Path]) -> Unfitting | None:
    folder = _folder_of(name)
    if folder is None:
        return None
    is_added = any(path in added for path in (folder.resolve(), *folder.resolve().parents))
    loaded, there = _loaded_version(name), _version_in(name, folder)
    if loaded and not fits(loaded, needed):
        is_exchanged = is_added or (there != "" and fits(there, needed))
        origin = Origin(EXCHANGED) if is_exchanged else origin_of(name, folder, needed)
        return Unfitting(name, loaded, folder, needed, origin)
    if loaded or is_added or fits(there, needed):
        return None
    return Unfitting(name, there, folder, needed, origin_of(name, folder, needed))


def in_conflict(error: Exception, path: Sequence[str]) -> list[Unfitting]:
    """Return the packages that pip found to be in the way, with their places; nothing for any other error.

    :param path: the entries of the path that pip looked at.
    """
    held = error.held if isinstance(error, DependencyConflictError) else ()
    return [_placed(name, version, path) for name, version in held]


def with_places(error: DependencyConflictError, path: Sequence[str]) -> DependencyConflictError:
    """Return the error with the places of the packages that are in the way, and what takes each away."""
    places = " ".join(one.text() for one in in_conflict(error, path))
    return DependencyConflictError(f"{error} {places}", error.held)


def _placed(name: str, version: str, path: Sequence[str]) -> Unfitting:
    first = next(metadata.distributions(name=name, path=list(path)), None)
    folder = Path(str(first.locate_file(""))).resolve() if first is not None else Path(sys.prefix)
    return Unfitting(name, version, folder, "", origin_of(name, folder))


@cache
def parts_of(requirement: str) -> tuple[str, str]:
    """Return name and range of versions of a requirement such as ``pandas>=1.5,<4``."""
    found = _REQUIREMENT.fullmatch(requirement)
    return (found[1], found[2]) if found else (requirement, "")


def fits(version: str, needed: str) -> bool:
    """Return whether a version is within a range of ``>=`` and ``<``; what is no version is taken to fit.

    A release candidate counts as its release.
    """
    numbers = _numbers(version)
    return not numbers or all(_COMPARISONS[sign](numbers, _numbers(bound)) for sign, bound in _RANGE.findall(needed))


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a release without zeros at the end, so that 2 and 2.0 are the same."""
    found = _RELEASE.match(version)
    numbers = [int(number) for number in found[1].split(".")] if found else []
    while numbers[1:] and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _folder_of(name: str) -> Path | None:
    """Return the entry of the path that a package is loaded from or would be imported from."""
    try:
        spec = util.find_spec(name)
    except (ImportError, ValueError):
        return None
    if spec is None or not spec.origin or not (name in sys.modules or Path(spec.origin).is_file()):
        return None
    return Path(spec.origin).absolute().parents[0 if spec.submodule_search_locations is None else 1]


def _version_in(name: str, folder: Path) -> str:
    """Return the version of what lies in the folder; empty when nothing tells it."""
    try:
        return _version_on_disk(name, folder, folder.stat().st_mtime_ns)
    except OSError:
        return ""


@lru_cache(maxsize=64)
def _version_on_disk(name: str, folder: Path, changed: int) -> str:
    """Return the version of what lies in the folder, which was changed last at this moment."""
    for distribution in metadata.distributions(name=name, path=[str(folder)]):
        return distribution.version or ""
    return _stated_version(folder / name) or _installed_elsewhere(name)


def _loaded_version(name: str) -> str:
    module = sys.modules.get(name)
    version = vars(module).get("__version__") if module is not None else None
    return version if isinstance(version, str) else ""


def _stated_version(package: Path) -> str:
    """Return the version that the code of a package without metadata, such as a copy in a plugin, says."""
    for name in _STATED_IN:
        try:
            found = _STATED.search((package / name).read_text(encoding="utf-8", errors="replace"))
        except OSError:
            continue
        if found:
            return found[1]
    return ""


def _installed_elsewhere(name: str) -> str:
    try:
        return metadata.version(name) or ""
    except metadata.PackageNotFoundError:
        return ""
