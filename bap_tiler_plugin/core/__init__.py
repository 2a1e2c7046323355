"""The product's logic. Imports neither Qt nor QGIS, so that a notebook, a test or a server can use it."""
