"""``python -m bap_tiler_plugin.dependencies [--behind] [--wheels DIR] FOLDER [REQUIREMENT ...]``: fill FOLDER.

Without ``--behind`` it is for set-ups that put FOLDER into ``PYTHONPATH``, and so in front of other packages: only what
is compiled and QGIS's own is held. With it, FOLDER comes last, as in a QGIS profile: everything that is there is held,
and where the package index cannot be reached, a file beside FOLDER fetches the wheels on another computer.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from .added_folder import install, lost_files, read_record
from .installed import HELD_IN_FRONT, installed_versions, other_path_entries, plain_name
from .origin import add_command
from .pip_process import Pip
from .remedies import system_of, wheels_remedy, write_fetcher
from .requirements import IMPORT_NAMES, REQUIREMENTS, DependencyConflictError, DependencyError
from .resolution import resolve
from .unfitting import with_places


def ensure(
    folder: Path, requirements: tuple[str, ...] = REQUIREMENTS, *, behind: bool = False, wheels: Path | None = None
) -> bool:
    """Make sure that ``folder`` holds what ``requirements`` lack in this Python.

    :param wheels: take packages from this folder and from nowhere else.
    :return: whether something was installed; False when the folder was complete already.
    :raises DependencyError: see :func:`resolve` and :func:`install`.
    """
    held = installed_versions([folder], HELD_IN_FRONT)
    record = read_record(folder)
    wanted = (f"{sys.version_info.major}.{sys.version_info.minor}", list(requirements), held)
    if record is not None and (record.python, record.requirements, record.held) == wanted:
        is_whole = not lost_files(folder, every_file=behind)
        if is_whole and not (behind and _is_lacking(folder, record.packages, requirements)):
            return False
    pip = Pip(Path(sys.executable), _python_path(folder), wheels=wheels)
    constraints = installed_versions([folder]) if behind else held
    try:
        packages = resolve(pip, constraints, requirements)
    except DependencyConflictError as error:
        raise with_places(error, other_path_entries([folder])) from error
    imports = IMPORT_NAMES if behind and requirements == REQUIREMENTS else ()
    install(pip, packages, folder, held, requirements=requirements, imports=imports)
    return True


def _is_lacking(folder: Path, added: Iterable[str], requirements: tuple[str, ...]) -> bool:
    """Return whether a required package is neither among those added nor among those that QGIS has."""
    names = [plain_name(re.split(r"[^\w.-]", text, maxsplit=1)[0]) for text in requirements]
    return not {*installed_versions([folder]), *map(plain_name, added)}.issuperset(names)


def _python_path(folder: Path) -> list[str]:
    """Return the entries of PYTHONPATH other than ``folder``."""
    given = {str(Path(entry).resolve()) for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry}
    return [entry for entry in other_path_entries([folder]) if entry in given]


def main() -> int:
    """Fill the folder that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m bap_tiler_plugin.dependencies")
    parser.add_argument("--behind", action="store_true", help="FOLDER comes behind all that is there")
    parser.add_argument("--wheels", type=Path, help="take packages from this folder and from nowhere else")
    parser.add_argument("folder", type=Path)
    parser.add_argument("requirements", nargs="*")
    given = parser.parse_args()
    requirements = tuple(given.requirements) or REQUIREMENTS
    if given.wheels is not None and not any(given.wheels.glob("*.whl")):
        sys.stderr.write(f"{given.wheels}: there are no wheels. Give the folder with the .whl files.\n")
        return 1
    try:
        added = ensure(given.folder, requirements, behind=given.behind, wheels=given.wheels)
    except DependencyConflictError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except DependencyError as error:
        offline = _without_internet(given.folder, requirements) if given.behind and not given.wheels else ""
        sys.stderr.write(f"{error}\n{offline}")
        return 1
    sys.stdout.write(f"{given.folder}: {'packages installed' if added else 'packages are there already'}\n")
    return 0


def _without_internet(folder: Path, requirements: tuple[str, ...]) -> str:
    """Write the file that fetches wheels on another computer and return what to type there and here."""
    try:
        fetcher = write_fetcher(folder, installed_versions([folder]), requirements)
    except OSError as error:
        return f"{error.filename}: {error.strerror}\n"
    here = add_command(Path(sys.executable), folder, wheels=Path("wheels"))
    return f"\n{wheels_remedy(fetcher, system_of(sys.platform, Path(sys.prefix)), f'type {here} with its place')}\n"


if __name__ == "__main__":
    sys.exit(main())
