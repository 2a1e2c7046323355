"""What a person can type where the plugin itself cannot add the packages."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from . import wheel_fetcher
from .added_folder import FETCHER
from .origin import PLUGINS, add_command
from .requirements import REQUIREMENTS

_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


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
    system: System, python: Path, folder: Path, lacking: Sequence[str], plugins: Path = PLUGINS
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
    add = add_command(python, folder, plugins, is_windows=system is System.OSGEO4W)
    packaged = [f"python3-{name}" for name in _PACKAGED.get(system, ()) if name in lacking]
    if system is System.OSGEO4W:
        admin = "In the OSGeo4W Shell, as administrator"
        first = [Remedy(admin, (f"osgeo4w-setup -q -k -P {','.join(packaged)}",))] if packaged else []
        return [*first, Remedy("Then, in the OSGeo4W Shell" if first else "In the OSGeo4W Shell", (add,))]
    apt = [f"sudo apt install {' '.join(packaged)}"] if packaged else []
    return [Remedy("In a terminal", (*apt, add))]


def remedies_elsewhere(
    system: System, python: Path, folders: Folders, lacking: Sequence[str], qgis: Path, plugins: Path = PLUGINS
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
        (" ".join([f'PYTHONPATH="{folders.elsewhere}" "{qgis}"', *_profile_options(folders.profile)]),),
    )
    offline = Remedy("Without internet the first command says how to fetch the packages on another computer", ())
    return [*remedies(system, python, folders.elsewhere, lacking, plugins), start, offline]


def _profile_options(added: Path) -> list[str]:
    """Return the options of QGIS's program that choose the profile which a folder of added packages lies in."""
    profile = added.parents[2]
    if profile.parent.name != "profiles":
        return []
    return [f'--profiles-path "{profile.parents[1]}"', f'--profile "{profile.name}"']


def wheels_remedy(fetcher: Path, system: System = System.OTHER, then: str = "choose it as Folder of wheels") -> Remedy:
    """Return how to fill a folder of wheels for this computer on another one, which has internet.

    :param fetcher: what :func:`write_fetcher` has written.
    :param then: what to do with the folder.
    """
    where = (
        f"Without internet: take the file {fetcher} to a computer of the same kind (same system, Python {_PYTHON}) "
        f"that has it, and type there what follows. It makes the folder wheels beside the file: bring that here and "
        f"{then}"
    )
    return Remedy(where, (f"{'python' if system is System.OSGEO4W else 'python3'} {fetcher.name}",))


def write_fetcher(folder: Path, held: Mapping[str, str], requirements: Sequence[str] = REQUIREMENTS) -> Path:
    """Write the program for :func:`wheels_remedy` beside the folder of added packages and return its file."""
    path = folder.parent / FETCHER
    path.parent.mkdir(parents=True, exist_ok=True)
    program = Path(wheel_fetcher.__file__).read_text(encoding="utf-8")
    known = json.dumps(dict(held), indent=1)
    arguments = f'{known}, {json.dumps(list(requirements))}, "{_PYTHON}", Path(__file__).resolve().with_name("wheels")'
    path.write_text(f"{program}\n\nsys.exit(fetch({arguments}))\n", encoding="utf-8")
    return path


def as_text(ways: Sequence[Remedy]) -> str:
    """Return the ways one below the other, as they are shown and copied."""
    return "\n\n".join(str(way) for way in ways)
