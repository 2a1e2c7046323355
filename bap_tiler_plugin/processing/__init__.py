"""The same capabilities as Processing algorithms, for the toolbox, models and qgis_process."""
