"""Finds out before loading where in space the data of a load_collection can be needed."""

from __future__ import annotations

from collections.abc import Sequence

from .errors import EngineError
from .geometry import LONLAT, Areas, parse_bounding_box, parse_geojson
from .graph import Node, ProcessGraph, references, resolve
from .grid import transformer

BoundingBox = tuple[float, float, float, float]

# processes that pass pixels on where they are; what follows them decides which of them are needed
_TRANSPARENT = {
    "resample_spatial",
    "filter_temporal",
    "filter_bands",
    "rename_labels",
    "rename_dimension",
    "add_dimension",
    "drop_dimension",
    "reduce_dimension",
    "apply",
    "ndvi",
}


def needed_bbox(node: Node) -> BoundingBox | None:
    """Returns lon/lat west, south, east, north of all that is used of a node's result; None when that is not known."""
    return _needed(node, node.graph, node.id)


def lonlat_bbox(areas: Areas) -> BoundingBox:
    """Returns west, south, east and north of areas in degrees."""
    if areas.crs == LONLAT:
        return areas.bounds
    return transformer(areas.crs, LONLAT).transform_bounds(*areas.bounds, densify_pts=21)


def _needed(node: Node, graph: ProcessGraph, node_id: str) -> BoundingBox | None:
    consumers = graph.consumers(node_id)
    boxes = [_needed_by(node, graph, consumer) for consumer in consumers]
    known = [box for box in boxes if box is not None]
    return _union(known) if known and len(known) == len(boxes) else None


def _needed_by(node: Node, graph: ProcessGraph, consumer: str) -> BoundingBox | None:
    description = graph.nodes[consumer]
    arguments = description.get("arguments", {})
    filters = {"filter_spatial": ("geometries", parse_geojson), "filter_bbox": ("extent", parse_bounding_box)}
    process_id = description["process_id"]
    if process_id in filters:
        name, parse = filters[process_id]
        if any(references(arguments.get(name), "from_node")):
            return None
        try:
            return lonlat_bbox(parse(resolve(arguments.get(name), {}, node.parameters, node.environment), process_id))
        except EngineError as error:
            raise error.inside(consumer) from error.__cause__
    return _needed(node, graph, consumer) if process_id in _TRANSPARENT else None


def _union(boxes: Sequence[BoundingBox]) -> BoundingBox:
    west, south, east, north = zip(*boxes)
    return min(west), min(south), max(east), max(north)
