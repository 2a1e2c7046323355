"""Evaluates openEO process graphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .environment import MAX_DEPTH, Environment
from .errors import EngineError
from .registry import Parameter, ProcessSpec

_SELECTING = {"first", "last", "min", "max", "array_element"}
# what a process of this engine can meet in values that fit the schema but make no sense
_FAULTS = (TypeError, ValueError, LookupError, ArithmeticError, AttributeError, RuntimeError, OSError, MemoryError)


@dataclass(frozen=True)
class Node:
    """The place in a graph that a process runs for."""

    id: str
    graph: ProcessGraph
    parameters: Mapping[str, Any]
    environment: Environment


class ProcessGraph:
    """A process graph in the order in which it can be evaluated. Raises EngineError when it has none."""

    def __init__(self, nodes: Any) -> None:
        self.nodes: Mapping[str, Mapping[str, Any]] = _checked_nodes(nodes)
        self.result_id = self._find_result()
        self.dependencies = {node_id: self._dependencies(node_id) for node_id in self.nodes}
        self.order = self._order()

    def _find_result(self) -> str:
        results = [node_id for node_id, node in self.nodes.items() if node.get("result")]
        if len(results) != 1:
            raise EngineError(
                "ProcessGraphInvalid", f"A process graph needs one node with 'result': true; it has {len(results)}."
            )
        return results[0]

    def _dependencies(self, node_id: str) -> list[str]:
        used = list(dict.fromkeys(references(self.nodes[node_id].get("arguments", {}), "from_node")))
        for other in used:
            if other not in self.nodes:
                raise EngineError("ProcessGraphInvalid", f"There is no node '{other}' to take the result of.", node_id)
        return used

    def _order(self) -> list[str]:
        """Depth first from the result and from every save_result; anything else cannot change what is computed."""
        sinks = [node_id for node_id, node in self.nodes.items() if node["process_id"] == "save_result"]
        order: dict[str, None] = {}
        for sink in dict.fromkeys([*sinks, self.result_id]):
            self._visit(sink, order)
        return list(order)

    def _visit(self, sink: str, order: dict[str, None]) -> None:
        open_nodes: dict[str, Iterator[str]] = {sink: iter(self.dependencies[sink])} if sink not in order else {}
        while open_nodes:
            node_id, remaining = next(reversed(open_nodes.items()))
            following = next((other for other in remaining if other not in order), None)
            if following is None:
                order[node_id] = None
                del open_nodes[node_id]
            elif following in open_nodes:
                raise EngineError("ProcessGraphInvalid", "The process graph goes round in a circle.", following)
            else:
                open_nodes[following] = iter(self.dependencies[following])

    def consumers(self, node_id: str) -> list[str]:
        """Returns the evaluated nodes that use the result of a node."""
        return [other for other in self.order if node_id in self.dependencies[other]]


class Callback:
    """A process graph given as an argument, with the parameters it can see of the graphs around it."""

    def __init__(self, nodes: Any, parameters: Mapping[str, Any], environment: Environment) -> None:
        self._graph = ProcessGraph(nodes)
        self._parameters = parameters
        self._environment = environment

    def __call__(self, **parameters: Any) -> Any:
        return evaluate(self._graph, {**self._parameters, **parameters}, self._environment)

    def selects_values(self) -> bool:
        """Tells whether the result is always one of the values that are passed in."""
        nodes = [self._graph.nodes[node_id] for node_id in self._graph.order]
        return all(node["process_id"] in _SELECTING and not node.get("namespace") for node in nodes)

    def is_first_valid(self) -> bool:
        """Tells whether it is nothing but ``first`` of its ``data``, leaving out no data."""
        if len(self._graph.order) != 1:
            return False
        node = self._graph.nodes[self._graph.result_id]
        arguments = node.get("arguments", {})
        plain = arguments.get("data") == {"from_parameter": "data"} and arguments.get("ignore_nodata", True) is True
        return node["process_id"] == "first" and not node.get("namespace") and plain


def evaluate_process(process: Mapping[str, Any], environment: Environment) -> Any:
    """Returns the result of a process as POST /jobs has it; parameters it declares take their defaults."""
    if not isinstance(process, Mapping) or not isinstance(process.get("process_graph"), Mapping):
        raise EngineError("ProcessGraphMissing", "Invalid process specified. It doesn't contain a process graph.")
    defaults = {
        parameter["name"]: parameter.get("default")
        for parameter in process.get("parameters") or ()
        if parameter.get("optional") or "default" in parameter
    }
    return evaluate(ProcessGraph(process["process_graph"]), defaults, environment)


def evaluate(graph: ProcessGraph, parameters: Mapping[str, Any], environment: Environment) -> Any:
    """Returns the result of a graph. Results of nodes are dropped as soon as nothing else needs them."""
    results: dict[str, Any] = {}
    pending = Counter(used for node_id in graph.order for used in graph.dependencies[node_id])
    for node_id in graph.order:
        results[node_id] = _evaluate_node(Node(node_id, graph, parameters, environment), results)
        for used in graph.dependencies[node_id]:
            pending[used] -= 1
            if not pending[used] and used != graph.result_id:
                del results[used]
    return results[graph.result_id]


def _evaluate_node(node: Node, results: Mapping[str, Any]) -> Any:
    description = node.graph.nodes[node.id]
    process_id = description["process_id"]
    try:
        process = node.environment.find_process(process_id, description.get("namespace"))
        arguments = {
            name: resolve(value, results, node.parameters, node.environment)
            for name, value in description.get("arguments", {}).items()
        }
        if isinstance(process, ProcessSpec):
            return _call(process, arguments, node)
        return _evaluate_definition(process, arguments, node.environment)
    except EngineError as error:
        raise error.inside(node.id) from error.__cause__
    except _FAULTS as error:
        raise EngineError("Internal", f"Process '{process_id}' failed: {error!r}", node.id) from error


def _call(process: ProcessSpec, arguments: dict[str, Any], node: Node) -> Any:
    bound = bind(process.id, process.parameters, arguments)
    keywords = {parameter.keyword: bound[parameter.name] for parameter in process.parameters}
    return process.function(node=node, **keywords) if process.needs_node else process.function(**keywords)


def _evaluate_definition(definition: Mapping[str, Any], arguments: dict[str, Any], environment: Environment) -> Any:
    bound = bind(definition.get("id", "process"), declared_parameters(definition), arguments)
    if environment.depth >= MAX_DEPTH:
        raise EngineError("ProcessGraphInvalid", f"Processes call each other more than {MAX_DEPTH} deep.")
    environment.depth += 1
    try:
        return evaluate(ProcessGraph(definition["process_graph"]), bound, environment)
    finally:
        environment.depth -= 1


def declared_parameters(definition: Mapping[str, Any]) -> tuple[Parameter, ...]:
    """Returns the parameters that a user-defined or remote process declares."""
    return tuple(
        Parameter(
            parameter["name"],
            parameter.get("description", ""),
            parameter.get("schema", {}),
            bool(parameter.get("optional")) or "default" in parameter,
            parameter.get("default"),
        )
        for parameter in definition.get("parameters") or ()
    )


def bind(process_id: str, parameters: tuple[Parameter, ...], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Returns a value for every parameter: the argument, else its default.

    Raises EngineError: ProcessParameterUnsupported for an unknown argument, ProcessParameterMissing.
    """
    known = {parameter.name for parameter in parameters}
    for name in arguments:
        if name not in known:
            raise EngineError(
                "ProcessParameterUnsupported", f"Process '{process_id}' does not support parameter '{name}'."
            )
    bound = {}
    for parameter in parameters:
        if parameter.name not in arguments and not parameter.optional:
            raise EngineError(
                "ProcessParameterMissing", f"Process '{process_id}' parameter '{parameter.name}' is required."
            )
        value = arguments.get(parameter.name)
        bound[parameter.name] = parameter.default if value is None and parameter.optional else value
    return bound


def resolve(value: Any, results: Mapping[str, Any], parameters: Mapping[str, Any], environment: Environment) -> Any:
    """Returns an argument with its references replaced by what they refer to and its graphs by callbacks."""
    if isinstance(value, list):
        return [resolve(item, results, parameters, environment) for item in value] if _refers(value) else value
    if not isinstance(value, dict):
        return value
    if set(value) == {"from_node"}:
        return results[value["from_node"]]
    if set(value) == {"from_parameter"}:
        return _parameter(value["from_parameter"], parameters)
    if "process_graph" in value:
        return Callback(value["process_graph"], parameters, environment)
    return {name: resolve(item, results, parameters, environment) for name, item in value.items()}


def _parameter(name: str, parameters: Mapping[str, Any]) -> Any:
    if name not in parameters:
        raise EngineError("ProcessParameterMissing", f"There is no value for the parameter '{name}'.")
    return parameters[name]


def _refers(value: list) -> bool:
    return any(isinstance(item, (dict, list)) for item in value)


def references(value: Any, kind: str) -> Iterator[str]:
    """Yields what ``value`` refers to with ``from_node`` or ``from_parameter``, leaving out graphs inside it."""
    if isinstance(value, list):
        for item in value:
            if isinstance(item, (dict, list)):
                yield from references(item, kind)
    elif isinstance(value, dict) and "process_graph" not in value:
        if set(value) == {kind} and isinstance(value[kind], str):
            yield value[kind]
        else:
            for item in value.values():
                yield from references(item, kind)


def _checked_nodes(nodes: Any) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(nodes, Mapping) or not nodes:
        raise EngineError("ProcessGraphInvalid", "A process graph must be an object with at least one node.")
    for node_id, node in nodes.items():
        if not isinstance(node, Mapping) or not isinstance(node.get("process_id"), str):
            raise EngineError("ProcessGraphInvalid", "A node needs a 'process_id'.", node_id)
        if not isinstance(node.get("arguments", {}), Mapping):
            raise EngineError("ProcessGraphInvalid", "The arguments of a node must be an object.", node_id)
    return nodes
