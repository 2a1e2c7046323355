"""What the dependency dialog must know of this QGIS."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from qgis.core import Qgis, QgsApplication

from ..core.python_program import ProgramLayout, python_program
from ..dependencies.activation import profile_folder
from ..dependencies.installed import installed_versions
from ..dependencies.pip_process import Network
from ..dependencies.plan import Place
from ..dependencies.remedies import (
    Folders,
    as_text,
    remedies,
    remedies_elsewhere,
    system_of,
    wheels_remedy,
    write_fetcher,
)
from ..dependencies.requirements import missing
from ..dependencies.write_access import folder_elsewhere, is_writable
from ..qgis_network import qgis_network


def added_folder() -> Path:
    """Return where this profile keeps the packages that were added for this Python and QGIS."""
    return profile_folder(Path(QgsApplication.qgisSettingsDirPath()), Qgis.version())


def is_all_there() -> bool:
    """Return whether every package is there in a version that fits; takes a millisecond or two."""
    here = Place(added_folder())
    return not here.lacking() and not here.unfitting()


def place(wheels: Path | None = None) -> Place:
    """Return where packages go and come from, with QGIS's proxy and certificates. Call it on the GUI thread."""
    settings = qgis_network(Path(QgsApplication.qgisSettingsDirPath()) / "bap_tiler")
    network = Network(settings.proxy, settings.no_proxy, settings.certificates)
    return Place(added_folder(), network, wheels)


def by_hand(folder: Path, lacking: Sequence[str]) -> str:
    """Return the exact commands for adding the packages by hand on this system, and write the file that they name.

    Where ``folder`` cannot be written to, they say another place, or that there is none.
    """
    python = python_program(ProgramLayout.of_this_process()) or Path("python3")
    system = system_of(sys.platform, Path(sys.prefix))
    wanted = [*lacking, *missing(("pip",))]
    if is_writable(folder):
        fetcher = write_fetcher(folder, installed_versions([folder.parent]))
        return as_text([*remedies(system, python, folder, wanted), wheels_remedy(fetcher, system)])
    folders = Folders(folder, folder_elsewhere(folder, Path.home()))
    return as_text(remedies_elsewhere(system, python, folders, wanted, Path(QgsApplication.applicationFilePath())))
