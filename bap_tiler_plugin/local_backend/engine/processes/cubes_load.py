"""Where cubes come from and where they go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..collection import Collection, Scene, SceneStack
from ..cube import BANDS, TEMPORAL, DataCube, Dimension, Stored, VectorCube, spatial_dimensions
from ..errors import EngineError, invalid
from ..geometry import Areas, parse_bounding_box, parse_geojson
from ..graph import Node
from ..grid import Grid, grid_of_bounds
from ..output import require_format
from ..pushdown import lonlat_bbox, needed_bbox
from ..registry import process
from ..temporal import day_label, parse_interval, within
from .cubes_filter import limit_to_areas
from .parameters import ANY, CUBE, GEOJSON, TEXT, Parameter, graph_schema, option

_NO_DATA = "There is no data available for the given extents."


@process(
    "load_collection",
    "Load a collection",
    Parameter("id", "The id of the collection.", {"type": "string", "subtype": "collection-id"}),
    option(
        "spatial_extent",
        "Bounding box or GeoJSON; null for all.",
        [{"type": "object", "subtype": "bounding-box"}, GEOJSON, {"type": "null"}],
    ),
    option(
        "temporal_extent",
        "Start (included) and end (excluded); null for all.",
        [{"type": "array", "subtype": "temporal-interval"}, {"type": "null"}],
    ),
    option("bands", "Names of the bands in the order wanted; null for all.", [{"type": "array", "items": TEXT}]),
    option(
        "properties",
        "Conditions on properties of the scenes, such as eo:cloud_cover in percent.",
        {"type": "object", "subtype": "metadata-filter", "additionalProperties": graph_schema("value")},
    ),
    returns=CUBE,
    categories=("cubes", "import"),
    needs_node=True,
)
def load_collection(
    node: Node, id: str, spatial_extent: Any, temporal_extent: Any, bands: Any, properties: Any
) -> DataCube:
    """Returns the scenes as a cube with the dimensions t, bands, y and x.

    Scenes of one day (UTC) are mosaicked, the earlier on top; the label is the day. The grid is that of the first
    scene that is needed, at the finest pixel size of the bands; other pixel sizes and other coordinate reference
    systems are brought onto it by nearest neighbour. Pixels are read when they are needed. The scenes' 0 is no data.
    Throws CollectionNotFound, TemporalExtentEmpty, NoDataAvailable.
    """
    collection = node.environment.collection(id)
    names = _band_names(collection, bands)
    areas = _areas(spatial_extent)
    wanted = needed_bbox(node) if areas is None else lonlat_bbox(areas)
    scenes = _select(collection, names, temporal_extent, properties or {}, wanted)
    if not scenes:
        raise EngineError("NoDataAvailable", _NO_DATA)
    stack, stored, labels = _stack(scenes, names)
    node.environment.stacks.append(stack)
    node.environment.log("info", f"{len(scenes)} scenes of {len(labels)} days, bands {', '.join(names)}", node.id)
    dimensions = (Dimension("t", TEMPORAL, labels), Dimension("bands", BANDS, names))
    cube = DataCube((*dimensions, *spatial_dimensions(stack.grid)), stack, stack.grid, stored)
    return cube if areas is None else limit_to_areas(cube, areas)


def _band_names(collection: Collection, bands: Any) -> tuple[str, ...]:
    if bands is None:
        return collection.bands
    if not isinstance(bands, list) or not bands:
        raise invalid("bands", "load_collection", "it must be a list of at least one band")
    unknown = [str(band) for band in bands if band not in collection.bands]
    if unknown:
        known = ", ".join(collection.bands)
        raise invalid("bands", "load_collection", f"there is no band {', '.join(unknown)}; there are {known}")
    return tuple(dict.fromkeys(bands))


def _areas(spatial_extent: Any) -> Areas | None:
    if spatial_extent is None:
        return None
    if isinstance(spatial_extent, dict) and "west" in spatial_extent:
        return parse_bounding_box(spatial_extent, "load_collection", "spatial_extent")
    return parse_geojson(spatial_extent, "load_collection", "spatial_extent")


def _select(
    collection: Collection,
    bands: Sequence[str],
    temporal_extent: Any,
    properties: Mapping[str, Any],
    bbox: Sequence[float] | None,
) -> list[Scene]:
    interval = (None, None) if temporal_extent is None else parse_interval(temporal_extent, "load_collection")
    return [
        scene
        for scene in collection.scenes
        if within(scene.instant, interval)
        and (bbox is None or scene.intersects(bbox))
        and any(band in scene.assets for band in bands)
        and _fulfils(scene, properties)
    ]


def _fulfils(scene: Scene, properties: Mapping[str, Any]) -> bool:
    for name, condition in properties.items():
        if not callable(condition):
            raise invalid("properties", "load_collection", f"the condition on '{name}' must be a process graph")
        if name not in scene.properties or condition(value=scene.properties[name]) is not True:
            return False
    return True


def _stack(scenes: Sequence[Scene], bands: Sequence[str]) -> tuple[SceneStack, Stored | None, tuple[str, ...]]:
    days: dict[str, list[Scene]] = {}
    for scene in scenes:
        days.setdefault(day_label(scene.instant), []).append(scene)
    kinds = {asset.stored for asset in (_first_asset(scenes, band) for band in bands)}
    dtype = np.result_type(np.float32, *(kind for kind, _ in kinds))
    stored = Stored(*next(iter(kinds))) if len(kinds) == 1 else None
    return SceneStack(list(days.values()), bands, _grid(scenes, bands), dtype), stored, tuple(days)


def _first_asset(scenes: Sequence[Scene], band: str) -> Any:
    found = next((scene.assets[band] for scene in scenes if band in scene.assets), None)
    if found is None:
        raise EngineError("NoDataAvailable", f"{_NO_DATA} No scene has the band {band}.")
    return found


def _grid(scenes: Sequence[Scene], bands: Sequence[str]) -> Grid:
    """Returns the grid of the first scene's finest band, extended over all scenes."""
    finest = min((_first_asset(scenes, band).grid for band in bands), key=lambda grid: grid.pixel_width)
    grid = finest
    for candidate in {scene.assets[band].grid: None for scene in scenes for band in bands if band in scene.assets}:
        bounds = candidate.bounds_in(finest.crs)
        covering = grid_of_bounds(finest.crs, bounds, finest.pixel_width, finest.pixel_height, finest)
        grid = grid.union(covering)
    return grid


@process(
    "save_result",
    "Save the result",
    Parameter("data", "The data to save.", CUBE),
    Parameter("format", "GTiff or, for values per geometry, JSON.", {"type": "string", "subtype": "output-format"}),
    option("options", "Options of the format; none are needed.", {"type": "object"}, {}),
    returns={"type": "boolean"},
    categories=("cubes", "export"),
    needs_node=True,
)
def save_result(node: Node, data: Any, format: Any, options: Any) -> Any:
    """Marks the data to be written as result of the job. Throws FormatUnsupported."""
    if not isinstance(data, (DataCube, VectorCube)):
        raise invalid("data", "save_result", "it must be a data cube")
    node.environment.saved.append((data, require_format(format)))
    return data


@process(
    "dimension_labels",
    "Labels of a dimension",
    Parameter("data", "A data cube.", CUBE),
    Parameter("dimension", "The name of the dimension.", TEXT),
    returns={"type": "array", "items": ANY},
    categories=("cubes",),
)
def dimension_labels(data: Any, dimension: str) -> list:
    """Returns all labels of a dimension. Throws DimensionNotAvailable."""
    if not isinstance(data, DataCube):
        raise invalid("data", "dimension_labels", "it must be a raster data cube")
    return list(data.dimension(dimension).labels)
