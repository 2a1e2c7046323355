"""Stands in for QGIS where only its names for Qt are needed."""
