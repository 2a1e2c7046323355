"""openEO process definitions: their parameters and roles, the arguments of a tile, the process graph of a job."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .errors import InputError
from .schemas import as_schemas

DEFAULT_PROCESS = (
    "https://raw.githubusercontent.com/ESA-APEx/apex_algorithms/refs/heads/main/"
    "algorithm_catalog/vito/bap_composite/openeo_udp/bap_composite.json"
)
GEOJSON = "geojson"
BOUNDING_BOX = "bounding-box"
TEMPORAL_INTERVAL = "temporal-interval"
OTHER = "other"
BUILT_IN = ("backend", "user")
_FIELD = "Process"
_FROM_DATA = object()


@dataclass(frozen=True)
class ProcessParameter:
    """One parameter of a process; ``schemas`` are alternatives, ``default`` counts when it is ``optional``."""

    name: str
    description: str = ""
    schemas: tuple[dict, ...] = ()
    optional: bool = False
    default: Any = None

    @property
    def role(self) -> str:
        """What the parameter is for: "geojson", "bounding-box", "temporal-interval" or "other"."""
        for schema in self.schemas:
            role = _role(schema)
            if role != OTHER:
                return role
        return OTHER


@dataclass(frozen=True)
class ProcessDefinition:
    """A parameterised openEO process.

    :ivar namespace: the address that it was read from, "backend" or "user" when a backend has it, None for one of a
        file, whose graph every job carries with it.
    :ivar process_graph: the flat graph, empty for a process that a backend has built in.
    """

    id: str
    namespace: str | None = None
    summary: str = ""
    description: str = ""
    parameters: tuple[ProcessParameter, ...] = ()
    process_graph: dict[str, Any] = field(default_factory=dict)
    default_job_options: dict[str, Any] = field(default_factory=dict)

    def parameter(self, name: str) -> ProcessParameter | None:
        """Return the parameter called ``name``, or None."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)

    @property
    def tile_parameter(self) -> ProcessParameter | None:
        """The parameter that takes the tile: the first required GeoJSON or bounding-box one, else the first at all."""
        spatial = [parameter for parameter in self.parameters if parameter.role in (GEOJSON, BOUNDING_BOX)]
        required = [parameter for parameter in spatial if not parameter.optional]
        return next(iter(required or spatial), None)

    @property
    def temporal_parameter(self) -> ProcessParameter | None:
        """The first parameter that takes a period, or None."""
        return next((parameter for parameter in self.parameters if parameter.role == TEMPORAL_INTERVAL), None)

    def to_json(self) -> dict[str, Any]:
        """Return the definition as openEO writes it, with its namespace; :func:`definition_from_json` reads it."""
        return {
            "id": self.id,
            "namespace": self.namespace,
            "summary": self.summary,
            "description": self.description,
            "parameters": [_parameter_to_json(parameter) for parameter in self.parameters],
            "process_graph": self.process_graph,
            "default_job_options": self.default_job_options,
        }


def load_process(source: str, *, connection: Any = None) -> ProcessDefinition:
    """Return the definition that an http(s) address, a file, or an id on a backend names.

    :param connection: an openEO connection, needed for an id.
    :raises InputError: for the field "Process": unreachable, not JSON, not a process, or an unknown id.
    """
    from .process_source import load

    return load(source, connection)


def definition_from_json(data: Any, *, namespace: Any = _FROM_DATA) -> ProcessDefinition:
    """Return the definition that openEO's JSON describes.

    :param namespace: see :class:`ProcessDefinition`; taken from the data when not given.
    :raises InputError: for the field "Process" when the data is not a process.
    """
    if not isinstance(data, dict) or not isinstance(data.get("id"), str) or not data["id"].strip():
        raise _not_a_process('it has no "id"')
    graph = data.get("process_graph") or {}
    if not isinstance(graph, dict) or not all(_is_node(node) for node in graph.values()):
        raise _not_a_process('its "process_graph" is not a set of nodes with a "process_id"')
    parameters = data.get("parameters") or []
    if not isinstance(parameters, list):
        raise _not_a_process('its "parameters" are not a list')
    space = data.get("namespace") if namespace is _FROM_DATA else namespace
    if not graph and space not in BUILT_IN:
        raise _not_a_process('it has no "process_graph"')
    options = data.get("default_job_options")
    return ProcessDefinition(
        id=data["id"].strip(),
        namespace=space if isinstance(space, str) else None,
        summary=_text(data.get("summary")),
        description=_text(data.get("description")),
        parameters=_parameters(parameters),
        process_graph=graph,
        default_job_options=options if isinstance(options, dict) else {},
    )


def validate_arguments(definition: ProcessDefinition, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of the arguments when they suit the process; what is left out is left to the backend's defaults.

    The parameter that takes the tile needs no argument and must have none.

    :raises InputError: for the first argument that does not suit, with its name and the allowed values.
    """
    from .arguments import checked

    return checked(definition, arguments)


def tile_arguments(definition: ProcessDefinition, arguments: dict[str, Any], geometry_lonlat: Any) -> dict[str, Any]:
    """Return the arguments of the job for one tile: those given, and the tile for the spatial parameter.

    :param geometry_lonlat: the tile, a shapely polygon in longitude and latitude.
    :raises InputError: when the process has no parameter that takes a tile.
    """
    from .arguments import with_tile

    return with_tile(definition, arguments, geometry_lonlat)


def job_process_graph(definition: ProcessDefinition, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return the flat process graph of one job.

    A process with an address, or of a backend, is one node. One that was read from a file is written out, with its
    parameters replaced by the arguments.

    :raises InputError: when a required argument is missing or the graph uses an unknown parameter.
    """
    from .process_graph import inlined, single_node

    return inlined(definition, arguments) if definition.namespace is None else single_node(definition, arguments)


def _role(schema: dict) -> str:
    subtype = schema.get("subtype")
    if subtype in (GEOJSON, BOUNDING_BOX, TEMPORAL_INTERVAL):
        return str(subtype)
    dimensions = schema.get("dimensions")
    if subtype in ("datacube", "vector-cube") and isinstance(dimensions, list):
        kinds = [dimension.get("type") for dimension in dimensions if isinstance(dimension, dict)]
        return GEOJSON if "geometry" in kinds else OTHER
    properties = schema.get("properties")
    if isinstance(properties, dict) and {"west", "south", "east", "north"} <= set(properties):
        return BOUNDING_BOX
    return OTHER


def _parameters(items: list) -> tuple[ProcessParameter, ...]:
    found: dict[str, ProcessParameter] = {}
    for item in items:
        if not isinstance(item, dict) or not isinstance(item.get("name"), str) or not item["name"]:
            raise _not_a_process("one of its parameters has no name")
        if item["name"] in found:
            raise _not_a_process(f'it has the parameter "{item["name"][:60]}" twice')
        found[item["name"]] = ProcessParameter(
            name=item["name"],
            description=_text(item.get("description")),
            schemas=as_schemas(item.get("schema")),
            optional=item.get("optional") is True or "default" in item,
            default=item.get("default"),
        )
    return tuple(found.values())


def _parameter_to_json(parameter: ProcessParameter) -> dict[str, Any]:
    data: dict[str, Any] = {
        "name": parameter.name,
        "description": parameter.description,
        "schema": parameter.schemas[0] if len(parameter.schemas) == 1 else list(parameter.schemas),
    }
    if parameter.optional:
        data.update(optional=True, default=parameter.default)
    return data


def _is_node(node: Any) -> bool:
    return isinstance(node, dict) and isinstance(node.get("process_id"), str)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _not_a_process(reason: str) -> InputError:
    return InputError(_FIELD, f"is JSON, but not an openEO process: {reason}", "Choose the definition of a process")
