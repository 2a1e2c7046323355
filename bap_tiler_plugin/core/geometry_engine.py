"""The library with which grids are computed: shapely 2, or what stands in for it where that is missing.

Modules for grids write ``from .geometry_engine import shapely`` and then use its functions as ever. A program that has
another geometry library names a module with functions of the same names (:func:`use_where_shapely_is_missing`).
"""

from __future__ import annotations

import importlib
import sys
from typing import Any


class _Library:
    """Has the functions of the library that there is.

    An attribute that neither library has is told as the absence of the package.
    """

    def __init__(self) -> None:
        self._stand_in: Any = None
        self._searched: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = self._shapely()
        if found is not None:
            value = getattr(found, name)
            setattr(self, name, value)
            return value
        if hasattr(self._stand_in, name):
            return getattr(self._stand_in, name)
        raise ModuleNotFoundError("No module named 'shapely' from version 2 on", name="shapely")

    def use_where_missing(self, stand_in: Any) -> None:
        """Let ``stand_in`` have the functions as long as there is no shapely 2."""
        self._stand_in = stand_in

    def _shapely(self) -> Any:
        """Return shapely from version 2 on, None where it is missing or cannot be loaded; a path is searched once."""
        if self._searched == sys.path and "shapely" not in sys.modules:
            return None
        try:
            found = importlib.import_module("shapely")
        except ImportError:
            self._searched = list(sys.path)
            return None
        return found if hasattr(found, "get_parts") else None


shapely: Any = _Library()


def use_where_shapely_is_missing(stand_in: Any) -> None:
    """Let a module with functions of the same names, and geometries of its own, stand in for shapely 2.

    As soon as shapely 2 can be imported it is used instead. The two never meet in one computation, since packages are
    not added while one goes on.
    """
    shapely.use_where_missing(stand_in)
