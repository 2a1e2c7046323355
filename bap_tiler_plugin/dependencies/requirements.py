"""What BAP Tiler needs beside QGIS's own packages."""

from __future__ import annotations

import sys
from collections.abc import Sequence

OPENEO_RELEASES = ">=0.51,<0.54"
REQUIREMENTS = (
    "flask>=2.2.5",
    "waitress>=3.0",
    "xarray>=0.20",
    f"openeo{OPENEO_RELEASES}",
    "geopandas>=0.14",
    "pandas>=1.5,<4",
    "shapely>=2.0",
    "pyogrio>=0.7",
    "plotly>=5,<8",
    "scipy>=1.9",
)
"""flask, xarray first: pip settles early ones early, and these two have to give way to what QGIS has."""

IMPORT_NAMES = ("openeo", "geopandas", "pandas", "shapely", "pyogrio", "plotly", "flask", "waitress", "scipy")
NEVER_INSTALLED = ("numpy", "pyproj", "gdal", "pyqt5", "pyqt6", "pyqt5-sip", "pyqt6-sip", "sip", "qgis")


class DependencyError(RuntimeError):
    """The packages cannot be resolved or installed; the text says why and what to do."""


class DependencyConflictError(DependencyError):
    """Packages that are there already do not fit what is needed.

    :ivar held: name and version of each of them.
    """

    def __init__(self, text: str, held: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(text)
        self.held = tuple(held)


class DependencyCancelledError(DependencyError):
    """The user has cancelled; nothing was changed."""


def missing(names: Sequence[str] = IMPORT_NAMES) -> list[str]:
    """Return those of the importable ``names`` that this Python cannot find; nothing is imported.

    What is imported already but is not there any more, because its folder was removed, counts as missing.
    """
    finders = [finder for finder in sys.meta_path if hasattr(finder, "find_spec")]
    return [name for name in names if not any(finder.find_spec(name, None) for finder in finders)]
