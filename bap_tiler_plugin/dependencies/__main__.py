"""``python -m bap_tiler_plugin.dependencies [--behind] FOLDER [REQUIREMENT ...]``: fill FOLDER for this Python.

Without ``--behind`` it is for set-ups that put FOLDER into ``PYTHONPATH``, and so in front of other packages: only what
is compiled and QGIS's own is held. With it, FOLDER comes last, as in a QGIS profile: everything that is there is held.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from .added_folder import install, read_record
from .installed import HELD_IN_FRONT, installed_versions, other_path_entries
from .pip_process import Pip
from .requirements import REQUIREMENTS, DependencyConflictError, DependencyError
from .resolution import resolve
from .unfitting import with_places


def ensure(folder: Path, requirements: tuple[str, ...] = REQUIREMENTS, *, behind: bool = False) -> bool:
    """Make sure that ``folder`` holds what ``requirements`` lack in this Python.

    :return: whether something was installed; False when the folder was complete already.
    :raises DependencyError: see :func:`resolve` and :func:`install`.
    """
    held = installed_versions([folder], HELD_IN_FRONT)
    record = read_record(folder)
    wanted = (f"{sys.version_info.major}.{sys.version_info.minor}", list(requirements), held)
    if record is not None and (record.python, record.requirements, record.held) == wanted:
        return False
    pip = Pip(Path(sys.executable), _python_path(folder))
    constraints = installed_versions([folder]) if behind else held
    try:
        packages = resolve(pip, constraints, requirements)
    except DependencyConflictError as error:
        raise with_places(error, other_path_entries([folder])) from error
    install(pip, packages, folder, held, requirements=requirements, imports=())
    return True


def _python_path(folder: Path) -> list[str]:
    """Return the entries of PYTHONPATH other than ``folder``."""
    given = {str(Path(entry).resolve()) for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry}
    return [entry for entry in other_path_entries([folder]) if entry in given]


def main() -> int:
    """Fill the folder that the command line names."""
    behind = sys.argv[1:2] == ["--behind"]
    folder, *requirements = sys.argv[2:] if behind else sys.argv[1:]
    try:
        added = ensure(Path(folder), tuple(requirements) or REQUIREMENTS, behind=behind)
    except DependencyError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{folder}: {'packages installed' if added else 'packages are there already'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
