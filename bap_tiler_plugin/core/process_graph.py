"""Process graphs of jobs: one node that names the process, or the process's own graph written out.

Writing out follows openEO's scoping: inside a callback the callback's own parameters hide those of the process.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

from .errors import InputError
from .process import BUILT_IN, ProcessDefinition

_FIELD = "Process"
_REDUCER = frozenset({"data", "context"})
_ELEMENT = frozenset({"x", "index", "label", "context"})
_CALLBACKS: Mapping[str, frozenset[str]] = {
    "aggregate_spatial": _REDUCER,
    "aggregate_spatial_window": _REDUCER,
    "aggregate_temporal": _REDUCER,
    "aggregate_temporal_period": _REDUCER,
    "apply": frozenset({"x", "context"}),
    "apply_dimension": _REDUCER,
    "apply_neighborhood": _REDUCER,
    "apply_polygon": _REDUCER,
    "array_apply": _ELEMENT,
    "array_filter": _ELEMENT,
    "count": frozenset({"x", "context"}),
    "filter_labels": frozenset({"value", "context"}),
    "fit_curve": frozenset({"x", "parameters"}),
    "load_collection": frozenset({"value"}),
    "load_result": frozenset({"value"}),
    "load_stac": frozenset({"value"}),
    "merge_cubes": frozenset({"x", "y", "context"}),
    "predict_curve": frozenset({"x", "parameters"}),
    "reduce_dimension": _REDUCER,
    "reduce_spatial": _REDUCER,
}
_ANY_CALLBACK = frozenset().union(*_CALLBACKS.values())


def single_node(definition: ProcessDefinition, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return a graph of one node that calls the process, by its address when it has one."""
    node: dict[str, Any] = {"process_id": definition.id, "arguments": copy.deepcopy(arguments), "result": True}
    if definition.namespace not in (None, *BUILT_IN):
        node["namespace"] = definition.namespace
    name = re.sub(r"[^0-9A-Za-z]+", "", definition.id).lower() or "process"
    return {f"{name}1": node}


def inlined(definition: ProcessDefinition, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return the definition's own graph with its parameters replaced by arguments and defaults.

    :raises InputError: when a required argument is missing or the graph uses an unknown parameter.
    """
    values = {}
    for parameter in definition.parameters:
        if parameter.name not in arguments and not parameter.optional:
            raise InputError(f'Parameter "{parameter.name}"', "is missing", f"{definition.id} needs it")
        values[parameter.name] = arguments.get(parameter.name, parameter.default)
    return {name: _node(node, values, frozenset(), strict=True) for name, node in definition.process_graph.items()}


def _node(node: dict[str, Any], values: dict[str, Any], hidden: frozenset[str], *, strict: bool) -> dict[str, Any]:
    own = _CALLBACKS.get(node["process_id"], _ANY_CALLBACK) if "namespace" not in node else _ANY_CALLBACK
    result = copy.copy(node)
    given = node.get("arguments") or {}
    result["arguments"] = {name: _value(value, values, hidden, own, strict=strict) for name, value in given.items()}
    return result


def _value(value: Any, values: dict[str, Any], hidden: frozenset[str], own: frozenset[str], *, strict: bool) -> Any:
    if isinstance(value, list):
        return [_value(item, values, hidden, own, strict=strict) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"from_parameter"}:
        return _substitute(value, values, hidden, strict=strict)
    if _is_callback(value):
        inside = hidden | own | _declared(value)
        graph = {name: _node(node, values, inside, strict=False) for name, node in value["process_graph"].items()}
        return {**value, "process_graph": graph}
    return {name: _value(item, values, hidden, own, strict=strict) for name, item in value.items()}


def _substitute(reference: dict, values: dict[str, Any], hidden: frozenset[str], *, strict: bool) -> Any:
    name = reference["from_parameter"]
    if name in hidden or not isinstance(name, str):
        return copy.deepcopy(reference)
    if name in values:
        return copy.deepcopy(values[name])
    if strict:
        raise InputError(_FIELD, f'uses the parameter "{name[:60]}", which it does not have', "Mend its definition")
    return copy.deepcopy(reference)


def _is_callback(value: dict[str, Any]) -> bool:
    graph = value.get("process_graph")
    return isinstance(graph, dict) and all(isinstance(node, dict) and "process_id" in node for node in graph.values())


def _declared(callback: dict[str, Any]) -> frozenset[str]:
    listed = callback.get("parameters")
    names = [item.get("name") for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    return frozenset(name for name in names if isinstance(name, str))
