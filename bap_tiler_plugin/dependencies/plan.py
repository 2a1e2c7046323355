"""From "something is missing" to "everything is there", in two steps: look up what to add, then add it."""

from __future__ import annotations

import os
import shutil
import threading
from dataclasses import dataclass, field
from pathlib import Path

from ..core.python_program import ProgramLayout, python_home, python_program
from .activation import activate
from .added_folder import Fit, earlier_folders, fit, install, unusable
from .installed import installed_versions, other_path_entries
from .pip_process import Listener, Network, Pip
from .requirements import IMPORT_NAMES, REQUIREMENTS, DependencyConflictError, DependencyError, missing
from .resolution import Package, resolve
from .sizes import UNPACKED, download_sizes, size_text
from .unfitting import Unfitting, unfitting, with_places
from .write_access import check_write_access


@dataclass(frozen=True)
class Place:
    """Where packages go and where they come from.

    :ivar folder: the folder of added packages of this profile, Python and QGIS.
    :ivar network: proxy and certificates of QGIS.
    :ivar wheels: take packages from this folder and not from the internet.
    :ivar requirements: what is needed, as pip writes it.
    :ivar imports: the importable names that must be there in the end.
    """

    folder: Path
    network: Network = field(default_factory=Network)
    wheels: Path | None = None
    requirements: tuple[str, ...] = REQUIREMENTS
    imports: tuple[str, ...] = IMPORT_NAMES

    def lacking(self) -> list[str]:
        """Return the importable names that are missing, or that come from a folder which does not fit any more."""
        lacking = missing(self.imports)
        if not lacking and fit(self.folder, requirements=self.requirements) in (Fit.OUTDATED, Fit.DAMAGED):
            return [name for name in self.imports if (self.folder / name).exists()]
        return lacking

    def unfitting(self) -> list[Unfitting]:
        """Return the packages that Python finds before any that could be added, in versions that do not fit."""
        return unfitting([self.folder.parent], self.requirements)

    def is_outdated(self) -> bool:
        """Return whether packages were added for another version of QGIS, of its Python or of its packages."""
        outdated = fit(self.folder, requirements=self.requirements) is Fit.OUTDATED
        return outdated or bool(earlier_folders(self.folder))

    def pip(self, cancelled: threading.Event, listener: Listener) -> Pip:
        """Return pip for the Python of this QGIS.

        :raises DependencyError: when there is no such Python.
        """
        layout = ProgramLayout.of_this_process()
        python = python_program(layout)
        if python is None:
            raise DependencyError("No Python program was found beside QGIS, so nothing can be added to it.")
        path = other_path_entries([self.folder.parent])
        return Pip(
            python,
            path,
            home=None if os.environ.get("PYTHONHOME") else python_home(layout, python),
            network=self.network,
            wheels=self.wheels,
            cancelled=cancelled,
            listener=listener,
        )


@dataclass(frozen=True)
class Plan:
    """What will be added.

    :ivar sizes: bytes to download by name of the package; packages whose size nobody tells are not in it.
    :ivar held: version by name of what QGIS has already.
    """

    packages: tuple[Package, ...]
    sizes: dict[str, int]
    held: dict[str, str]

    @property
    def download(self) -> int:
        """Bytes to download, as far as they are known."""
        return sum(self.sizes.values())

    @property
    def on_disk(self) -> int:
        """Bytes that the packages will take, about."""
        return round(self.download * UNPACKED)


def look_up(place: Place, cancelled: threading.Event, listener: Listener) -> Plan:
    """Find out what has to be added; nothing is changed.

    :raises DependencyError: when the folder cannot be written to, which is tried before anything is asked of the
        network, or when no set of packages fits; with the reason.
    """
    check_write_access(place.folder)
    held = installed_versions([place.folder.parent])
    pip = place.pip(cancelled, listener)
    try:
        packages = resolve(pip, held, place.requirements, forbidden=list(held))
    except DependencyConflictError as error:
        raise with_places(error, other_path_entries([place.folder.parent])) from error
    return Plan(tuple(packages), download_sizes(packages, place.network), held)


def carry_out(place: Place, plan: Plan, cancelled: threading.Event, listener: Listener) -> None:
    """Download and install what is planned, and put it behind QGIS's own packages.

    :raises DependencyError: with the reason; the folder then is as it was.
    """
    _check_space(place.folder, plan)
    pip = place.pip(cancelled, listener)
    install(pip, plan.packages, place.folder, plan.held, requirements=place.requirements, imports=place.imports)
    activate(place.folder)
    lacking = unusable(place.folder, place.imports)
    if lacking:
        raise DependencyError(f"The packages are there, but Python does not find {', '.join(lacking)}. Restart QGIS.")


def _check_space(folder: Path, plan: Plan) -> None:
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(existing).free
    needed = plan.on_disk + plan.download
    if free < needed:
        raise DependencyError(
            f"{existing} has {size_text(free)} left, but about {size_text(needed)} are needed. Make room and try again."
        )
    check_write_access(folder)


class Progress:
    """Reads pip's lines: how far is it, in percent.

    :param packages: number of packages that will be added.
    """

    def __init__(self, packages: int) -> None:
        self._packages = max(1, packages)
        self._collected = 0

    def percent(self, line: str) -> int:
        """Return the progress after this line; downloads count four fifths of all."""
        if line.startswith("Collecting "):
            self._collected += 1
        if line.startswith("Installing collected packages"):
            return 82
        if line.startswith("Successfully installed"):
            return 92
        return min(80, round(80 * self._collected / self._packages))
