"""Small cubes, small archives and short ways to call the engine, for its tests."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr

from bap_tiler_plugin.local_backend.engine.cube import BANDS, TEMPORAL, DataCube, Dimension, Stored, spatial_dimensions
from bap_tiler_plugin.local_backend.engine.environment import Environment
from bap_tiler_plugin.local_backend.engine.errors import EngineError
from bap_tiler_plugin.local_backend.engine.graph import ProcessGraph, evaluate
from bap_tiler_plugin.local_backend.engine.grid import Grid

UTM = "EPSG:32632"


def call(process_id: str, _folder: Path = Path(), **arguments: Any) -> Any:
    """Returns what one process makes of its arguments, which can be any values, graphs among them."""
    values = {name: value for name, value in arguments.items() if not _is_graph(value)}
    given = {name: {"from_parameter": name} if name in values else value for name, value in arguments.items()}
    node = {"process_id": process_id, "arguments": given, "result": True}
    return evaluate(ProcessGraph({"node": node}), values, Environment(_folder))


def _is_graph(value: Any) -> bool:
    return isinstance(value, dict) and "process_graph" in value


def error_code(process_id: str, **arguments: Any) -> str | None:
    """Returns the code of the error that a process raises, None when it raises none."""
    try:
        call(process_id, **arguments)
    except EngineError as error:
        return error.code
    return None


def one(process_id: str, **arguments: Any) -> dict[str, Any]:
    """A callback of one process; texts that start with "$" name parameters."""
    resolved = {
        name: {"from_parameter": value[1:]} if isinstance(value, str) and value.startswith("$") else value
        for name, value in arguments.items()
    }
    return {"process_graph": {"only": {"process_id": process_id, "arguments": resolved, "result": True}}}


def cube(
    values: Any, dates: Sequence[str] = (), bands: Sequence[str] = (), *, grid: Grid | None = None, stored: bool = False
) -> DataCube:
    """A raster cube with the dimensions t and bands where labels are given; the last two axes are y and x."""
    array = np.asarray(values)
    array = array.astype(float) if array.dtype.kind == "i" else array
    grid = grid or Grid(UTM, 500000.0, 5200000.0, 10.0, 10.0, array.shape[-1], array.shape[-2])
    dimensions = [Dimension("t", TEMPORAL, tuple(dates))] if dates else []
    dimensions += [Dimension("bands", BANDS, tuple(bands))] if bands else []
    kind = Stored(np.dtype(np.uint16), 0.0) if stored else None
    return DataCube((*dimensions, *spatial_dimensions(grid)), array, grid, kind)


def days(*numbers: int, month: str = "2022-06") -> list[str]:
    return [f"{month}-{number:02d}T00:00:00Z" for number in numbers]


def write_raster(path: Path, values: np.ndarray, left: float, top: float, size: float, epsg: int = 32632) -> None:
    """Writes one band of 16-bit (or 8-bit) numbers whose 0 is no data."""
    kind = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_UInt16
    raster = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, kind)
    raster.SetGeoTransform((left, size, 0, top, 0, -size))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).SetNoDataValue(0)
    raster.GetRasterBand(1).WriteArray(values)
    raster.FlushCache()


class Archive:
    """A folder with items.json that grows scene by scene."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.items: list[dict[str, Any]] = []

    def add(
        self,
        when: str,
        bands: Mapping[str, np.ndarray],
        *,
        left: float = 500000.0,
        top: float = 5200000.0,
        epsg: int = 32632,
        cloud: float = 0.0,
        sizes: Mapping[str, float] | None = None,
    ) -> None:
        """Adds a scene; bands are 10 m unless ``sizes`` says otherwise, SCL is 20 m."""
        number = len(self.items)
        assets = {}
        for name, values in bands.items():
            size = (sizes or {}).get(name, 20.0 if name == "SCL" else 10.0)
            path = self.folder / f"{number}_{name}.tif"
            write_raster(path, values, left, top, size, epsg)
            shape = list(values.shape)
            assets[name] = {
                "href": f"./{path.name}",
                "proj:shape": shape,
                "proj:transform": [size, 0, left, 0, -size, top],
            }
        grid = Grid(f"EPSG:{epsg}", left, top, size, size, shape[1], shape[0])
        properties = {"datetime": when, "eo:cloud_cover": cloud, "proj:epsg": epsg}
        bbox = list(grid.bounds_in("EPSG:4326"))
        self.items.append({"id": f"scene{number}", "bbox": bbox, "properties": properties, "assets": assets})
        text = json.dumps({"type": "FeatureCollection", "features": self.items})
        (self.folder / "items.json").write_text(text)


def utm_polygon(*points: tuple[float, float], epsg: int = 32632) -> dict[str, Any]:
    """A polygon in UTM coordinates, with the crs member that says so."""
    ring = [list(point) for point in (*points, points[0])]
    named = {"type": "name", "properties": {"name": f"EPSG:{epsg}"}}
    return {"type": "Polygon", "coordinates": [ring], "crs": named}


def utm_box(left: float, bottom: float, right: float, top: float) -> dict[str, Any]:
    return utm_polygon((left, bottom), (right, bottom), (right, top), (left, top))
