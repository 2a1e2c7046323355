"""Who has put a package where Python finds it, and how it goes away from there."""

from __future__ import annotations

import os
import site
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Callable

from ..core.python_program import ProgramLayout, python_program
from .activation import RECORD
from .installed import is_externally_managed
from .requirements import IMPORT_NAMES, NEVER_INSTALLED

Translate = Callable[[str], str]

OFF_PYTHONPATH = "Take that folder off PYTHONPATH, or update {name} in it, and start QGIS again"
OF_PLUGIN = "It belongs to the plugin {plugin}: update or deactivate that, and start QGIS again"
TYPED = "Type {command} in a terminal, and start QGIS again"
TYPED_IN_OSGEO4W = "Type {command} in the OSGeo4W Shell, and start QGIS again"
LOADED = "Another plugin or script has loaded it in this QGIS: deactivate that, and start QGIS again"
EXCHANGED = "It is loaded, but there is another one by now: start QGIS again"
OF_SYSTEM = "It came with QGIS or the system: update these"
SOMEBODY = "Update or remove it there, or deactivate the plugin that uses that folder, and start QGIS again"
REMEDIES = (OFF_PYTHONPATH, OF_PLUGIN, TYPED, TYPED_IN_OSGEO4W, LOADED, EXCHANGED, OF_SYSTEM, SOMEBODY)
PLUGINS = Path(__file__).resolve().parents[2]
_DEBIANS_PACKAGES = Path("/usr/lib/python3/dist-packages")


@dataclass(frozen=True)
class Origin:
    """How a package came to be found.

    :ivar remedy: one of :data:`REMEDIES`.
    :ivar plugin: the folder of the plugin that it belongs to, if it does.
    :ivar command: what to type, where that is known.
    """

    remedy: str
    plugin: str = ""
    command: str = ""

    def text(self, name: str, translate: Translate = str) -> str:
        """Return what takes the package ``name`` out of the way."""
        return translate(self.remedy).format(name=name, plugin=self.plugin, command=self.command)


def origin_of(name: str, folder: Path, needed: str = "") -> Origin:
    """Return how a package came to be found in a folder.

    :param needed: the versions that fit, such as ``>=2.0``.
    """
    plugin = _plugin_of(folder)
    if plugin:
        return Origin(OF_PLUGIN, plugin=plugin)
    if (folder / RECORD).is_file():
        return Origin(_where_to_type(), command=add_command(_python(), folder))
    if _is_one_of(folder, os.environ.get("PYTHONPATH", "").split(os.pathsep)):
        return Origin(OFF_PYTHONPATH)
    if name in NEVER_INSTALLED or (folder == _DEBIANS_PACKAGES and name not in IMPORT_NAMES):
        return Origin(OF_SYSTEM)
    command = _command(name, folder, needed)
    if command:
        return Origin(_where_to_type(), command=command)
    return Origin(SOMEBODY if _is_one_of(folder, sys.path) else LOADED)


def add_command(
    python: Path,
    folder: Path,
    plugins: Path = PLUGINS,
    *,
    is_windows: bool = sys.platform == "win32",
    wheels: Path | None = None,
) -> str:
    """Return the command that fills a folder of added packages without QGIS.

    :param plugins: the folder that contains the plugin.
    :param wheels: take packages from this folder instead of an index.
    """
    source = f' --wheels "{wheels}"' if wheels else ""
    change_folder = f'cd /d "{plugins}"' if is_windows else f'cd "{plugins}"'
    return f'{change_folder} && "{python}" -m bap_tiler_plugin.dependencies --behind{source} "{folder}"'


def _plugin_of(folder: Path) -> str:
    parts = folder.parts
    places = [at for at in range(len(parts) - 2) if parts[at : at + 2] == ("python", "plugins")]
    return parts[places[-1] + 2] if places else ""


def _is_one_of(folder: Path, entries: list[str]) -> bool:
    return folder.resolve() in {Path(entry).resolve() for entry in entries if entry}


def _command(name: str, folder: Path, needed: str) -> str:
    """Return what takes the package away with the program that has installed it, empty when that is not known."""
    if (Path(sys.prefix) / "conda-meta").is_dir() and Path(sys.prefix) in folder.parents:
        return f'conda install -c conda-forge "{name}{needed}"'
    if folder == _DEBIANS_PACKAGES:
        return f"sudo apt remove python3-{name}"
    site_folders = [*getattr(site, "getsitepackages", list)(), site.getusersitepackages()]
    if not _is_one_of(folder, site_folders) or _installer(name, folder) != "pip":
        return ""
    administrator = "" if os.name == "nt" or os.access(folder, os.W_OK) else "sudo "
    managed = " --break-system-packages" if is_externally_managed() else ""
    return f'{administrator}"{_python()}" -m pip uninstall{managed} {name}'


def _installer(name: str, folder: Path) -> str:
    for distribution in metadata.distributions(name=name, path=[str(folder)]):
        return (distribution.read_text("INSTALLER") or "").strip()
    return ""


def _where_to_type() -> str:
    conda = (Path(sys.prefix) / "conda-meta").is_dir()
    return TYPED_IN_OSGEO4W if sys.platform == "win32" and not conda else TYPED


def _python() -> Path:
    return python_program(ProgramLayout.of_this_process()) or Path("python3")
