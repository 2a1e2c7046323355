"""Sentences of the core in the language of QGIS."""
