"""What this installation is made of, and whether its parts fit together. Needs no QGIS; QGIS's own facts are given."""

from __future__ import annotations

import importlib
import os
import platform
import re
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from importlib import metadata, util
from pathlib import Path
from types import MappingProxyType, ModuleType

PACKAGES = (
    *("openeo", "geopandas", "pandas", "xarray", "shapely", "pyogrio", "numpy", "pyproj", "scipy"),
    *("plotly", "flask", "werkzeug", "waitress", "requests", "pip"),
)
_LOGIN_IN_ADDRESS = re.compile(r"(?<=//)[^/\s@]+@")


class Verdict(Enum):
    """How good a finding is."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True)
class Finding:
    """One line of the self-check: what was looked at, what was found, and how good that is."""

    what: str
    found: str
    verdict: Verdict = Verdict.GOOD


@dataclass(frozen=True)
class Section:
    """Findings that belong together."""

    title: str
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst of its findings."""
        order = list(Verdict)
        return max((finding.verdict for finding in self.findings), key=order.index, default=Verdict.GOOD)


def check_versions(known: Mapping[str, str]) -> Section:
    """Return the versions of the programs.

    :param known: version by name of what only QGIS can tell, such as "QGIS" and "Qt".
    """
    own = {"Python": f"{platform.python_version()} ({short_path(sys.prefix)})", "System": platform.platform()}
    return Section("Versions", tuple(Finding(name, value) for name, value in {**known, **own}.items()))


def check_packages(
    added: Path,
    names: Sequence[str] = PACKAGES,
    required: Iterable[str] = (),
    unfitting: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> Section:
    """Return version and place of each package; nothing is imported.

    :param added: the folder of packages that the plugin has added; only there may they come from beside QGIS.
    :param required: importable names without which the plugin does not work.
    :param unfitting: by name, of packages that do not fit, the version that is there and those that are needed.
    """
    needed = set(required)
    findings = (_package(name, added, name in needed, unfitting.get(name)) for name in names)
    return Section("Packages", tuple(findings))


def _package(name: str, added: Path, required: bool, unfitting: tuple[str, str] | None) -> Finding:
    try:
        spec = util.find_spec(name)
    except (ImportError, ValueError):
        spec = None
    if spec is None or not spec.origin:
        return Finding(name, "missing", Verdict.BAD if required else Verdict.NOTE)
    place = Path(spec.origin).parent.parent
    loaded_only = name in sys.modules and str(place) not in sys.path
    whose = "loaded by another plugin or script" if loaded_only else _whose(place, added)
    origin = f"{whose}, {short_path(place)}"
    if unfitting is not None:
        version, needed = unfitting
        return Finding(name, f"{version}, {origin}: BAP Tiler needs {needed}", Verdict.BAD)
    bad = added in (place, *place.parents) and name in ("numpy", "pyproj")
    return Finding(name, f"{_version(name, place)}, {origin}", Verdict.BAD if bad else Verdict.GOOD)


def _whose(place: Path, added: Path) -> str:
    """Return who has put packages there, as far as the folder tells it."""
    if added in (place, *place.parents):
        return "added by BAP Tiler"
    by_plugin = re.search(r"[/\\]python[/\\]plugins[/\\]([^/\\]+)", str(place))
    if by_plugin:
        return f"plugin {by_plugin[1]}"
    by_hand = [Path(entry) for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry]
    return "PYTHONPATH" if place in by_hand else "QGIS's Python"


def _version(name: str, place: Path) -> str:
    for distribution in metadata.distributions(name=name, path=[str(place)]):
        return str(distribution.version)
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "version not known"


def check_projections(built_with: str = "") -> Section:
    """Return whether all parts use one PROJ and one numpy. Imports numpy, pyproj and GDAL's bindings.

    QGIS uses the PROJ that its GDAL uses; of its own it tells only the one that it was built with.

    :param built_with: version of the PROJ that QGIS was built with, empty when that is not known.
    """
    used = _proj_in_use()
    pyproj, problem = _imported("pyproj")
    findings = [_proj_of_qgis(built_with, used)] if built_with or used else []
    if pyproj is None:
        findings.append(Finding("PROJ of pyproj", problem, Verdict.BAD))
    else:
        version, folder = str(pyproj.proj_version_str), str(pyproj.datadir.get_data_dir())
        findings.append(_proj_of_pyproj(version, used or built_with))
        findings.append(Finding("PROJ data of pyproj", short_path(folder), _exists(Path(folder) / "proj.db")))
    return Section("PROJ and GDAL", (*findings, *_gdal()))


def _proj_in_use() -> str:
    osr, _ = _imported("osgeo.osr")
    if osr is None:
        return ""
    return f"{osr.GetPROJVersionMajor()}.{osr.GetPROJVersionMinor()}.{osr.GetPROJVersionMicro()}"


def _proj_of_qgis(built_with: str, used: str) -> Finding:
    if not used or not built_with or _minor(used) == _minor(built_with):
        return Finding("PROJ of QGIS", used or built_with)
    text = f"{used}, built with {built_with}"
    if _minor(used) > _minor(built_with):
        return Finding("PROJ of QGIS", text)
    return Finding("PROJ of QGIS", f"{text}: older than QGIS needs", Verdict.BAD)


def _proj_of_pyproj(version: str, qgis: str) -> Finding:
    if not qgis or _minor(version) == _minor(qgis):
        return Finding("PROJ of pyproj", version)
    consequence = "QGIS may crash when it is closed"
    return Finding("PROJ of pyproj", f"{version}, QGIS uses {qgis}: {consequence}", Verdict.BAD)


def _minor(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:2])


def _gdal() -> list[Finding]:
    gdal, problem = _imported("osgeo.gdal")
    if gdal is None:
        return [Finding("GDAL", problem, Verdict.BAD)]
    findings = [Finding("GDAL", str(gdal.VersionInfo("RELEASE_NAME")))]
    numpy, problem = _imported("numpy")
    array, array_problem = _imported("osgeo.gdal_array")
    if numpy is None or array is None:
        text = problem or f"numpy {getattr(numpy, '__version__', '')} does not fit GDAL: {array_problem}"
        return [*findings, Finding("numpy and GDAL", text, Verdict.BAD)]
    return [*findings, Finding("numpy and GDAL", f"numpy {numpy.__version__} fits GDAL's bindings")]


def _imported(name: str) -> tuple[ModuleType | None, str]:
    try:
        return importlib.import_module(name), ""
    except Exception as error:  # noqa: BLE001 - whatever a broken package raises is the finding
        return None, " ".join(f"cannot be imported: {error}".split())


def _exists(path: Path) -> Verdict:
    return Verdict.GOOD if path.is_file() else Verdict.BAD


def check_folders(folders: Mapping[str, Path]) -> Section:
    """Return whether files can be written to each of the folders, or to where they would be made."""
    return Section("Folders", tuple(_writable(name, folder) for name, folder in folders.items()))


def _writable(name: str, folder: Path) -> Finding:
    existing = next((path for path in (folder, *folder.parents) if path.exists()), folder)
    state = "" if existing == folder else ", does not exist yet"
    try:
        with tempfile.TemporaryFile(dir=existing):
            return Finding(name, f"{short_path(folder)}{state}, can be written to")
    except OSError as error:
        return Finding(name, f"{short_path(folder)}{state}, cannot be written to: {error.strerror}", Verdict.BAD)


def short_path(path: str | Path) -> str:
    """Return the path with the user's home folder as ``~``, so that it does not tell who the user is."""
    home = str(Path.home())
    text = str(path)
    return f"~{text[len(home) :]}" if text == home or text.startswith((f"{home}/", f"{home}\\")) else text


def as_text(sections: Iterable[Section]) -> str:
    """Return the findings as plain text for a report, without logins in addresses and without the home folder."""
    lines = []
    for section in sections:
        lines.append(f"{section.title}")
        for finding in section.findings:
            mark = {Verdict.GOOD: " ", Verdict.NOTE: "i", Verdict.BAD: "!"}[finding.verdict]
            lines.append(f" {mark} {finding.what}: {finding.found}")
    return _LOGIN_IN_ADDRESS.sub("…@", "\n".join(lines)).replace(str(Path.home()), "~")
