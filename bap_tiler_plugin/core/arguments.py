"""Arguments of a process: checks for people, and the tile's part in them."""

from __future__ import annotations

from typing import Any

from .errors import InputError
from .process import BOUNDING_BOX, GEOJSON, ProcessDefinition, ProcessParameter
from .schemas import problem


def checked(definition: ProcessDefinition, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of the arguments; see :func:`bap_tiler_plugin.core.process.validate_arguments`."""
    if not isinstance(arguments, dict):
        raise InputError("Parameters", "are not a JSON object", 'Give names and values, for example {"bands": ["B04"]}')
    known = {parameter.name for parameter in definition.parameters}
    for name in arguments:
        if name not in known:
            raise InputError(f'Parameter "{name}"', f"{definition.id} has no such parameter",
                             _choice(definition))  # fmt: skip
    for parameter in definition.parameters:
        _check(definition, parameter, arguments)
    return dict(arguments)


def problems_of(definition: ProcessDefinition, arguments: dict[str, Any]) -> list[InputError]:
    """Return what is wrong with the arguments, at most one problem per parameter, in the order of the parameters."""
    found = []
    for parameter in definition.parameters:
        try:
            _check(definition, parameter, arguments)
        except InputError as error:
            found.append(error)
    return found


def with_tile(definition: ProcessDefinition, arguments: dict[str, Any], geometry_lonlat: Any) -> dict[str, Any]:
    """Return the arguments of one tile's job; see :func:`bap_tiler_plugin.core.process.tile_arguments`."""
    main = definition.tile_parameter
    if main is None:
        raise InputError("Process", f"{definition.id} has no parameter for a geometry or bounding box",
                         "Choose a process that can be run for a tile")  # fmt: skip
    result = dict(arguments)
    for parameter in definition.parameters:
        if parameter is main or _takes_tile_too(parameter) and parameter.name not in arguments:
            result[parameter.name] = _tile_value(parameter, geometry_lonlat)
    return result


def _check(definition: ProcessDefinition, parameter: ProcessParameter, arguments: dict[str, Any]) -> None:
    label = f'Parameter "{parameter.name}"'
    is_tile = parameter is definition.tile_parameter
    if parameter.name not in arguments:
        if not (parameter.optional or is_tile or _takes_tile_too(parameter)):
            raise InputError(label, "is missing", f"{definition.id} needs it")
        return
    value = arguments[parameter.name]
    if is_tile:
        if value is not None and value != parameter.default:
            raise InputError(label, "is set for each tile", "Leave it out")
        return
    if parameter.optional and value == parameter.default:
        return
    found = problem(value, parameter.schemas)
    if found:
        raise InputError(label, *found)


def _takes_tile_too(parameter: ProcessParameter) -> bool:
    return not parameter.optional and parameter.role in (GEOJSON, BOUNDING_BOX)


def _choice(definition: ProcessDefinition) -> str:
    names = _settable(definition)
    return f"Choose from: {', '.join(names)}" if names else "Leave it out: the process has no parameters to set"


def _settable(definition: ProcessDefinition) -> list[str]:
    return [parameter.name for parameter in definition.parameters if parameter is not definition.tile_parameter]


def _tile_value(parameter: ProcessParameter, geometry: Any) -> dict[str, Any]:
    if parameter.role == BOUNDING_BOX:
        west, south, east, north = _sides(geometry)
        return {"west": west, "south": south, "east": east, "north": north, "crs": "EPSG:4326"}
    return _geojson(geometry)


def _sides(geometry: Any) -> tuple[float, float, float, float]:
    """Return west, south, east and north; west is greater than east across the antimeridian, as in GeoJSON."""
    west, south, east, north = geometry.bounds
    if east - west > 180.0 and geometry.geom_type == "MultiPolygon":
        parts = [part.bounds for part in geometry.geoms]
        west = min(part[0] for part in parts if part[0] > 0)
        east = max(part[2] for part in parts if part[0] <= 0)
    return west, south, east, north


def _geojson(geometry: Any) -> dict[str, Any]:
    """Return the polygons with anticlockwise outlines and clockwise holes, as GeoJSON wants them.

    Turned here and not by shapely, whose own way calls a GEOS newer than the one that QGIS 3.22 brings and crashes.
    """
    parts = [
        [_turned(part.exterior, 1.0)] + [_turned(hole, -1.0) for hole in part.interiors] for part in _parts(geometry)
    ]
    return {"type": geometry.geom_type, "coordinates": parts[0] if geometry.geom_type == "Polygon" else parts}


def _parts(geometry: Any) -> list[Any]:
    return [geometry] if geometry.geom_type == "Polygon" else list(geometry.geoms)


def _turned(ring: Any, direction: float) -> list[list[float]]:
    """Return the ring's coordinates, anticlockwise for ``direction`` 1 and clockwise for -1 (shoelace formula)."""
    import shapely

    places: list[list[float]] = shapely.get_coordinates(ring).tolist()
    doubled = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(places, places[1:]))
    return places if doubled * direction > 0 else places[::-1]
