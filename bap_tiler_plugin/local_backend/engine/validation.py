"""Finds what is wrong with a process before it is evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .environment import own_definition, unsupported
from .errors import EngineError
from .graph import ProcessGraph, bind, declared_parameters, references
from .namespaces import APEX_BAP_URL
from .registry import Parameter, find


def problems(process: Mapping[str, Any], user_processes: Mapping[str, dict]) -> list[dict[str, Any]]:
    """Returns openEO errors (code, message, path of node ids) of a process; empty when none is found."""
    if not isinstance(process, Mapping) or not isinstance(process.get("process_graph"), Mapping):
        missing = "Invalid process specified. It doesn't contain a process graph."
        return [{"code": "ProcessGraphMissing", "message": missing, "path": []}]
    declared = process.get("parameters")
    known = None if declared is None else {parameter.name for parameter in declared_parameters(process)}
    return [
        {"code": error.code, "message": error.message, "path": list(error.path)}
        for error in _check_graph(process["process_graph"], set() if known is None else known, user_processes)
    ]


def _check_graph(nodes: Any, known: set[str], user_processes: Mapping[str, dict]) -> Iterator[EngineError]:
    try:
        graph = ProcessGraph(nodes)
    except EngineError as error:
        yield error
        return
    for node_id, node in graph.nodes.items():
        for error in _check_node(node, known, user_processes):
            yield error.inside(node_id)


def _check_node(node: Mapping[str, Any], known: set[str], user_processes: Mapping[str, dict]) -> Iterator[EngineError]:
    arguments = node.get("arguments", {})
    try:
        parameters = _parameters(node, user_processes)
        if parameters is not None:
            bind(node["process_id"], parameters, arguments)
    except EngineError as error:
        yield error
        return
    for name in references(arguments, "from_parameter"):
        if name not in known:
            yield EngineError("ProcessParameterMissing", f"There is no value for the parameter '{name}'.")
    for name, graph, visible in _callbacks(arguments, parameters):
        for error in _check_graph(graph, known | visible, user_processes):
            yield error if error.path else EngineError(error.code, f"{name}: {error.message}")


def _parameters(node: Mapping[str, Any], user_processes: Mapping[str, dict]) -> tuple[Parameter, ...] | None:
    """Returns the parameters of a node's process, None where they are only known at a remote address."""
    process_id, namespace = node["process_id"], node.get("namespace")
    if namespace in (None, "user") and process_id in user_processes:
        return declared_parameters(user_processes[process_id])
    spec = find(process_id)
    if spec is not None and namespace in (None, "backend"):
        return spec.parameters
    own = own_definition(process_id)
    if own is not None and namespace in (None, "backend", APEX_BAP_URL):
        return declared_parameters(own)
    if namespace and namespace.startswith(("http://", "https://")) and namespace != APEX_BAP_URL:
        return None
    raise unsupported(process_id, namespace)


def _callbacks(
    arguments: Mapping[str, Any], parameters: tuple[Parameter, ...] | None
) -> Iterator[tuple[str, Any, set[str]]]:
    if parameters is None:
        return
    schemas = {parameter.name: parameter.schema for parameter in parameters}
    for name, value in arguments.items():
        if isinstance(value, Mapping) and "process_graph" in value:
            yield name, value["process_graph"], _visible(schemas.get(name))
        elif name == "properties" and isinstance(value, Mapping):
            for key, condition in value.items():
                if isinstance(condition, Mapping) and "process_graph" in condition:
                    yield key, condition["process_graph"], {"value"}


def _visible(schema: Any) -> set[str]:
    schemas = schema if isinstance(schema, list) else [schema or {}]
    return {parameter["name"] for part in schemas for parameter in part.get("parameters", ())}
