"""Where the Python program is that belongs to the Python inside QGIS.

On Windows and macOS ``sys.executable`` is QGIS itself, and starting it starts a second QGIS; on Linux it can be the
first Python on the path, which may be another installation.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ProgramLayout:
    """What a process tells about itself.

    :ivar platform: as ``sys.platform``.
    :ivar program: the file that the process runs, None when that is not known.
    :ivar executable: ``sys.executable``.
    :ivar prefixes: ``sys.exec_prefix`` and ``sys.base_exec_prefix``.
    :ivar library: folder of the standard library.
    :ivar version: such as "3.12".
    """

    platform: str
    program: Path | None
    executable: Path | None
    prefixes: tuple[Path, ...]
    library: Path
    version: str

    @classmethod
    def of_this_process(cls) -> ProgramLayout:
        """Return the layout of the process that runs this."""
        executable = Path(sys.executable) if sys.executable else None
        link = Path("/proc/self/exe")
        return cls(
            sys.platform,
            link.resolve() if link.exists() else executable,
            executable,
            tuple(dict.fromkeys((Path(sys.exec_prefix), Path(sys.base_exec_prefix)))),
            Path(os.__file__).resolve().parent,
            f"{sys.version_info.major}.{sys.version_info.minor}",
        )


def python_program(layout: ProgramLayout) -> Path | None:
    """Return the Python program of QGIS, None when none is found; it is not started to find out."""
    by_platform = {"win32": _windows, "darwin": _macos}
    candidates = by_platform.get(layout.platform, _unix)(layout)
    executable = [layout.executable] if layout.executable is not None else []
    if layout.executable is not None and _is_running(layout):
        candidates = executable + candidates
    candidates += executable
    return next((path for path in candidates if path.name.lower().startswith("python") and path.is_file()), None)


def python_home(layout: ProgramLayout, python: Path) -> Path | None:
    """Return what ``PYTHONHOME`` must be for ``python`` to find its library, None when it finds it alone.

    In QGIS's bundles for macOS since 3.44 Python lies beside QGIS and its library in ``Frameworks``.
    """
    frameworks = python.parent.parent / "Frameworks"
    bundled = layout.platform == "darwin" and python.parent.name == "MacOS"
    return frameworks if bundled and (frameworks / "lib" / f"python{layout.version}").is_dir() else None


def _is_running(layout: ProgramLayout) -> bool:
    """Return whether the process is Python itself and not a program that Python runs inside of."""
    if layout.program is None or layout.executable is None:
        return False
    return layout.program.resolve() == layout.executable.resolve()


def _windows(layout: ProgramLayout) -> list[Path]:
    """OSGeo4W and QGIS's installer: ``apps/Python312``, ``bin``; conda: the environment itself."""
    found = [prefix / name for prefix in layout.prefixes for name in ("python.exe", "python3.exe")]
    if layout.program is not None:
        binaries = layout.program.parent
        apps = binaries.parent / "apps" / f"Python{layout.version.replace('.', '')}"
        found += [apps / "python.exe", binaries / "python3.exe", binaries / "python.exe"]
    return found


def _macos(layout: ProgramLayout) -> list[Path]:
    """QGIS.app: ``MacOS/bin/python3`` until 3.42, ``MacOS/python3.12`` since; Homebrew's framework; conda."""
    names = (f"python{layout.version}", "python3", "python")
    folders = []
    if layout.program is not None:
        beside = layout.program.parent
        framework = beside.parent / "Frameworks" / "Python.framework" / "Versions" / layout.version
        folders = [beside / "bin", beside, framework / "bin"]
    folders += [prefix / "bin" for prefix in layout.prefixes]
    return [folder / name for folder in folders for name in names]


def _unix(layout: ProgramLayout) -> list[Path]:
    """Beside QGIS, or where Python's library says that Python is; a name with the version first."""
    folders = [layout.program.parent] if layout.program is not None else []
    folders += [layout.library.parent.parent / "bin", *(prefix / "bin" for prefix in layout.prefixes)]
    return [folder / name for name in (f"python{layout.version}", "python3") for folder in folders]
