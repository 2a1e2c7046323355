"""The product's logic. Imports neither Qt nor QGIS, so that a notebook, a test or a server can use it."""

from .own_geos import bind_shapely_to_its_geos

bind_shapely_to_its_geos()
