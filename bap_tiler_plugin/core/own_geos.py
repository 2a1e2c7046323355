"""Lets a shapely from PyPI use the GEOS that it brings, also inside QGIS on Linux.

QGIS has loaded its own, older GEOS before, and that library's function names are known to the whole process. The
linker would give them to shapely's compiled modules too; calls that then mix the two libraries crash (turning rings,
comparing geometries, points in prepared polygons) or answer nonsense (a z of NaN, WKB that cannot be written).
``RTLD_DEEPBIND`` makes those modules look into their own libraries first.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Sequence
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder
from types import ModuleType

_MODULES = ("shapely.lib", "shapely._geos", "shapely._geometry_helpers")


def bind_shapely_to_its_geos() -> None:
    """Prepare for the first import of shapely; nothing is imported here, and nothing changes where it is not needed.

    That geopandas uses a module of shapely which will go is not told: nobody who runs jobs can do something about it.
    """
    warnings.filterwarnings("ignore", "The 'shapely.geos' module is deprecated", DeprecationWarning)
    known = any(getattr(finder, "for_shapely", False) for finder in sys.meta_path)
    if hasattr(os, "RTLD_DEEPBIND") and not known:
        sys.meta_path.insert(0, _ShapelyFinder())


class _ShapelyFinder:
    """Finds shapely's compiled modules where Python does and has them loaded in another way."""

    for_shapely = True

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in _MODULES:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and isinstance(spec.loader, ExtensionFileLoader):
            spec.loader = _OwnLibrariesLoader(spec.loader.name, spec.loader.path)
        return spec


class _OwnLibrariesLoader(ExtensionFileLoader):
    """Loads a compiled module that resolves functions in its own libraries before those of the process."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        before = sys.getdlopenflags()
        sys.setdlopenflags(before | os.RTLD_DEEPBIND)
        try:
            return super().create_module(spec)
        finally:
            sys.setdlopenflags(before)
