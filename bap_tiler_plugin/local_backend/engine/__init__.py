"""Evaluates openEO process graphs with numpy, scipy, GDAL and pyproj only."""
