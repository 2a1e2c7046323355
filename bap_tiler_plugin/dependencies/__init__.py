"""Which Python packages this QGIS has and lacks, and how to add the lacking ones without breaking it.

Only the standard library is imported here. What QGIS's Python has already is held at its version while pip resolves
(a second PROJ makes QGIS crash at exit, a second numpy breaks GDAL's bindings), and only what is missing is put into a
folder of its own, without dependencies being looked at a second time and with the checksums of the resolution.
"""

from .requirements import IMPORT_NAMES, NEVER_INSTALLED, OPENEO_RELEASES, REQUIREMENTS, DependencyError, missing

__all__ = ["IMPORT_NAMES", "NEVER_INSTALLED", "OPENEO_RELEASES", "REQUIREMENTS", "DependencyError", "missing"]
