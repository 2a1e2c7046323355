"""Processes on dimensions and their labels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ..cube import OTHER, SPATIAL, DataCube, Dimension
from ..errors import EngineError, invalid
from ..registry import process
from .parameters import ANY, ARRAY, CUBE, DATA_CUBE, TEXT, Parameter, dimension, option

_CUBES = ("cubes",)


@process(
    "add_dimension",
    "Add a dimension with one label",
    DATA_CUBE,
    Parameter("name", "The name of the dimension.", TEXT),
    Parameter("label", "Its label.", ANY),
    option("type", "Its type.", {"type": "string", "enum": ["bands", "geometry", "other", "temporal"]}, OTHER),
    returns=CUBE,
    categories=_CUBES,
)
def add_dimension(data: DataCube, name: str, label: Any, type: str) -> DataCube:
    """Adds a dimension with one label, before the rows and columns. Throws DimensionExists."""
    if name in data.names:
        raise EngineError("DimensionExists", f"A dimension with the name '{name}' exists already.")
    axis = len(data.dimensions) - len(data.of_kind(SPATIAL))
    added = Dimension(name, type, (label,))
    dimensions = (*data.dimensions[:axis], added, *data.dimensions[axis:])
    return replace(data, dimensions=dimensions, data=np.expand_dims(data.values, axis))


@process(
    "drop_dimension", "Drop a dimension of one label", DATA_CUBE, dimension("name"), returns=CUBE, categories=_CUBES
)
def drop_dimension(data: DataCube, name: str) -> DataCube:
    """Drops a dimension. Throws DimensionNotAvailable, DimensionLabelCountMismatch."""
    axis = data.axis(name)
    if data.dimensions[axis].size > 1:
        raise EngineError(
            "DimensionLabelCountMismatch", "The number of dimension labels exceeds one, which requires a reducer."
        )
    return data.without(name, np.take(data.values, 0, axis))


@process(
    "rename_dimension",
    "Rename a dimension",
    DATA_CUBE,
    dimension("source"),
    Parameter("target", "The new name.", TEXT),
    returns=CUBE,
    categories=_CUBES,
)
def rename_dimension(data: DataCube, source: str, target: str) -> DataCube:
    """Gives a dimension another name. Throws DimensionNotAvailable, DimensionExists."""
    renamed = replace(data.dimension(source), name=target)
    if target in data.names:
        raise EngineError("DimensionExists", f"A dimension with the name '{target}' exists already.")
    if renamed.kind == SPATIAL:
        raise invalid("source", "rename_dimension", "the spatial dimensions keep their names")
    return data.with_dimension(source, renamed, data.data)


@process(
    "rename_labels",
    "Rename labels of a dimension",
    DATA_CUBE,
    dimension(),
    Parameter("target", "The new labels.", ARRAY),
    option("source", "The labels to be renamed; by default all of them in their order.", ARRAY, []),
    returns=CUBE,
    categories=_CUBES,
)
def rename_labels(data: DataCube, dimension: str, target: Any, source: Any) -> DataCube:
    """Gives labels other names; without source the new labels replace all labels in order.

    Throws LabelMismatch, LabelNotAvailable, LabelExists.
    """
    old = data.dimension(dimension)
    if old.kind == SPATIAL:
        raise invalid("dimension", "rename_labels", "the labels of spatial dimensions cannot be changed")
    replaced = dict(zip(source or old.labels, target))
    if len(source or old.labels) != len(target):
        raise EngineError("LabelMismatch", "The number of labels in the parameters `source` and `target` don't match.")
    for label in replaced:
        if label not in old.labels:
            raise EngineError("LabelNotAvailable", f"A label with the name '{label}' does not exist.")
    labels = tuple(replaced.get(label, label) for label in old.labels)
    if len(set(labels)) != len(labels):
        raise EngineError("LabelExists", "A label with the specified name exists.")
    return data.with_dimension(dimension, replace(old, labels=labels), data.data)
