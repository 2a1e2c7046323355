"""Parameters and schemas that many processes share."""

from __future__ import annotations

from typing import Any

from ..registry import Parameter

ANY = {"description": "Any data type."}
NUMBER = {"type": ["number", "null"]}
BOOLEAN = {"type": ["boolean", "null"]}
TEXT = {"type": "string"}
ARRAY = {"type": "array", "items": ANY}
NUMBERS = {"type": "array", "items": NUMBER}
CUBE = {"type": "object", "subtype": "datacube"}
DATE = [{"type": "string", "subtype": "date-time"}, {"type": "string", "subtype": "date"}]
GEOJSON = {"type": "object", "subtype": "geojson"}
VECTOR_CUBE = {"type": "object", "subtype": "datacube", "dimensions": [{"type": "geometry"}]}

X = Parameter("x", "A value.", NUMBER)
Y = Parameter("y", "The other value.", NUMBER)
IGNORE_NODATA = Parameter(
    "ignore_nodata", "Whether no-data values are left out.", {"type": "boolean"}, optional=True, default=True
)
CONTEXT = Parameter("context", "Additional data for the callback.", ANY, optional=True)
DATA_CUBE = Parameter("data", "A data cube.", CUBE)


def option(name: str, description: str, schema: Any, default: Any = None) -> Parameter:
    """Returns an optional parameter."""
    return Parameter(name, description, schema, optional=True, default=default)


def graph_schema(*names: str) -> dict[str, Any]:
    """Returns the schema of a callback that sees the parameters ``names`` and ``context``."""
    visible = [{"name": name, "description": f"The callback's {name}.", "schema": ANY} for name in names]
    visible.append({"name": "context", "description": "Additional data.", "schema": ANY, "optional": True})
    return {"type": "object", "subtype": "process-graph", "parameters": visible, "returns": {"schema": ANY}}


def callback(name: str, description: str, *names: str) -> Parameter:
    """Returns the parameter for a callback that sees the parameters ``names``."""
    return Parameter(name, description, graph_schema(*names))


def dimension(name: str = "dimension") -> Parameter:
    return Parameter(name, "The name of a dimension.", TEXT)


REDUCER = callback("reducer", "Computes one value from the array of values.", "data")
