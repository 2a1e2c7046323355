"""Writes cubes as files: one cloud-optimised GeoTIFF per date, or JSON for values per geometry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class ResultFile:
    """One written file and what STAC says about it.

    ``date`` is the label's day (``2022-06-01``) or None; ``bbox`` is lon/lat west, south, east, north; ``shape`` is
    rows, columns; ``transform`` the six numbers of proj:transform; ``checksum`` a sha2-256 multihash in hex; ``size``
    in bytes.
    """

    name: str
    date: Optional[str]
    bands: tuple[str, ...]
    bbox: Optional[tuple[float, float, float, float]]
    epsg: Optional[int]
    shape: Optional[tuple[int, int]]
    transform: Optional[tuple[float, ...]]
    data_type: Optional[str]
    nodata: Optional[float]
    size: int
    checksum: str
    media_type: str
