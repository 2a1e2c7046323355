"""What a person can type where the plugin itself cannot add the packages."""

from __future__ import annotations

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
class Remedy:
    """One way: where to type, and what."""

    where: str
    commands: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join([f"{self.where}:", *(f"    {command}" for command in self.commands)])


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


def remedies(system: System, python: Path, folder: Path, plugins: Path = _PLUGINS) -> list[Remedy]:
    """Return the ways to add the packages by hand on this system.

    :param python: the Python of QGIS.
    :param folder: where the plugin looks for added packages.
    :param plugins: the folder that contains the plugin.
    """
    if system is System.CONDA:
        packages = " ".join(f'"{requirement}"' for requirement in REQUIREMENTS)
        return [Remedy("In a terminal with QGIS's environment active", (f"conda install -c conda-forge {packages}",))]
    change_folder = f'cd /d "{plugins}"' if system is System.OSGEO4W else f'cd "{plugins}"'
    add = f'{change_folder} && "{python}" -m {_MODULE} --behind "{folder}"'
    if system is System.OSGEO4W:
        names = "python3-pip,python3-pandas,python3-geopandas,python3-shapely,python3-plotly,python3-scipy"
        return [
            Remedy("In the OSGeo4W Shell, as administrator", (f"osgeo4w-setup -q -k -P {names}",)),
            Remedy("Then, in the OSGeo4W Shell", (add,)),
        ]
    if system is System.DEBIAN:
        return [Remedy("In a terminal", ("sudo apt install python3-pip python3-scipy", add))]
    return [Remedy("In a terminal", (add,))]


def wheels_remedy(folder: Path, requirements_file: Path = _PLUGINS / "bap_tiler_plugin" / "requirements.txt") -> Remedy:
    """Return how to fill a folder of wheels for this computer on another one, which has internet."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    options = f'--only-binary :all: --python-version {version} -c "{constraints_file(folder)}" -r "{requirements_file}"'
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
