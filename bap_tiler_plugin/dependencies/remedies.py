"""What a person can type where the plugin itself cannot add the packages."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from .added_folder import CONSTRAINTS
from .requirements import REQUIREMENTS

_PLUGINS = Path(__file__).resolve().parents[2]
_MODULE = "bap_tiler_plugin.dependencies"


class System(Enum):
    """How QGIS was installed, as far as adding packages differs."""

    DEBIAN = "Debian or Ubuntu"
    OSGEO4W = "OSGeo4W or QGIS's installer for Windows"
    CONDA = "conda"
    MACOS = "QGIS for macOS"
    OTHER = "another system"


@dataclass(frozen=True)
class Folders:
    """Where packages can go: into QGIS's profile, or elsewhere when it refuses them (None: nowhere)."""

    profile: Path
    elsewhere: Path | None


@dataclass(frozen=True)
class Remedy:
    """One way: where to type, and what."""

    where: str
    commands: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join([self.where + (":" if self.commands else "."), *(f"    {line}" for line in self.commands)])


_PACKAGED = {
    System.DEBIAN: ("pip", "scipy"),
    System.OSGEO4W: ("pip", "pandas", "geopandas", "shapely", "plotly", "scipy"),
}
"""What the system's own packages are taken for; the rest comes from pip."""


def system_of(platform: str, prefix: Path, root: Path = Path("/")) -> System:
    """Return how QGIS was installed.

    :param platform: as ``sys.platform``.
    :param prefix: ``sys.prefix`` of QGIS's Python.
    """
    if (prefix / "conda-meta").is_dir():
        return System.CONDA
    if platform == "win32":
        return System.OSGEO4W
    if platform == "darwin":
        return System.MACOS
    inside_flatpak = (root / ".flatpak-info").exists()
    return System.DEBIAN if (root / "etc/debian_version").is_file() and not inside_flatpak else System.OTHER


def remedies(
    system: System, python: Path, folder: Path, lacking: Sequence[str], plugins: Path = _PLUGINS
) -> list[Remedy]:
    """Return the ways to add the packages by hand on this system.

    :param python: the Python of QGIS.
    :param folder: where the plugin looks for added packages.
    :param lacking: the importable names that are missing, with "pip" when it is; only these are named.
    :param plugins: the folder that contains the plugin.
    """
    if system is System.CONDA:
        wanted = [requirement for requirement in REQUIREMENTS if re.split("[<>=]", requirement)[0] in lacking]
        packages = " ".join(f'"{requirement}"' for requirement in wanted)
        return [Remedy("In a terminal with QGIS's environment active", (f"conda install -c conda-forge {packages}",))]
    add = _add_command(system, python, folder, plugins)
    packaged = [f"python3-{name}" for name in _PACKAGED.get(system, ()) if name in lacking]
    if system is System.OSGEO4W:
        admin = "In the OSGeo4W Shell, as administrator"
        first = [Remedy(admin, (f"osgeo4w-setup -q -k -P {','.join(packaged)}",))] if packaged else []
        return [*first, Remedy("Then, in the OSGeo4W Shell" if first else "In the OSGeo4W Shell", (add,))]
    apt = [f"sudo apt install {' '.join(packaged)}"] if packaged else []
    return [Remedy("In a terminal", (*apt, add))]


def _add_command(system: System, python: Path, folder: Path, plugins: Path) -> str:
    change_folder = f'cd /d "{plugins}"' if system is System.OSGEO4W else f'cd "{plugins}"'
    return f'{change_folder} && "{python}" -m {_MODULE} --behind "{folder}"'


def remedies_elsewhere(
    system: System, python: Path, folders: Folders, lacking: Sequence[str], qgis: Path, plugins: Path = _PLUGINS
) -> list[Remedy]:
    """Return the ways to add the packages by hand where QGIS's profile cannot be written to.

    :param qgis: the program of QGIS.
    """
    if system is System.CONDA:
        return remedies(system, python, folders.profile, lacking, plugins)
    if system is System.OSGEO4W or folders.elsewhere is None:
        first = (
            f"{folders.profile} cannot be written to. Type this as somebody who may write there, or change that first"
        )
        return [Remedy(first, ()), *remedies(system, python, folders.profile, lacking, plugins)]
    start = Remedy(
        f"The profile cannot be written to, so the packages go to {folders.elsewhere}. Start QGIS with them, each time",
        (f'PYTHONPATH="{folders.elsewhere}" "{qgis}"',),
    )
    offline = Remedy("Without internet the profile has to be made writable first", ())
    return [*remedies(system, python, folders.elsewhere, lacking, plugins), start, offline]


def wheels_remedy(
    list_file: Path, requirements_file: Path = _PLUGINS / "bap_tiler_plugin" / "requirements.txt"
) -> Remedy:
    """Return how to fill a folder of wheels for this computer on another one, which has internet.

    :param list_file: what :func:`write_constraints` has written.
    """
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    options = f'--only-binary :all: --python-version {version} -c "{list_file}" -r "{requirements_file}"'
    where = "Without internet: on a computer of the same kind that has it, with the two files that are named"
    return Remedy(where, (f"python3 -m pip download -d wheels {options}",))


def constraints_file(folder: Path) -> Path:
    """Return where the list of what QGIS has is kept for :func:`wheels_remedy`."""
    return folder.parent / CONSTRAINTS


def write_constraints(folder: Path, held: Mapping[str, str]) -> None:
    """Write the list of what QGIS has, so that wheels that fit can be fetched on another computer."""
    path = constraints_file(folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{name}=={version}\n" for name, version in held.items()), encoding="utf-8")


def as_text(ways: Sequence[Remedy]) -> str:
    """Return the ways one below the other, as they are shown and copied."""
    return "\n\n".join(str(way) for way in ways)
