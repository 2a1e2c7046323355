"""Evaluation of process graphs: references, scopes, definitions of other places, errors with their nodes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from bap_tiler_plugin.local_backend.engine import namespaces, registry
from bap_tiler_plugin.local_backend.engine.environment import Environment
from bap_tiler_plugin.local_backend.engine.errors import EngineError
from bap_tiler_plugin.local_backend.engine.graph import evaluate_process

Graph = dict[str, Any]


def node(process_id: str, *, result: bool = False, namespace: str | None = None, **arguments: Any) -> Graph:
    described: Graph = {"process_id": process_id, "arguments": arguments}
    if result:
        described["result"] = True
    if namespace:
        described["namespace"] = namespace
    return described


def of(node_id: str) -> dict[str, str]:
    return {"from_node": node_id}


def parameter(name: str) -> dict[str, str]:
    return {"from_parameter": name}


def run(graph: Graph, *, processes: dict | None = None, parameters: list | None = None) -> Any:
    process: Graph = {"process_graph": graph}
    if parameters is not None:
        process["parameters"] = parameters
    return evaluate_process(process, Environment(Path(), user_processes=processes))


def failure(graph: Graph, **options: Any) -> EngineError:
    with pytest.raises(EngineError) as caught:
        run(graph, **options)
    return caught.value


DOUBLE = {
    "id": "double",
    "parameters": [{"name": "x", "schema": {"type": "number"}}],
    "process_graph": {"two": node("multiply", x=parameter("x"), y=2, result=True)},
}


def test_results_pass_from_node_to_node() -> None:
    graph = {
        "sum": node("add", x=of("one"), y=of("two"), result=True),
        "two": node("multiply", x=of("one"), y=2),
        "one": node("constant", x=1),
        "unused": node("constant", x="never evaluated"),
    }
    assert run(graph) == 3


def test_references_inside_lists_and_objects() -> None:
    assert run({"a": node("constant", x=4), "max": node("max", data=[1, of("a")], result=True)}) == 4


def test_a_long_chain_needs_no_deep_stack() -> None:
    graph = {"n0": node("constant", x=0)}
    for number in range(1, 3000):
        graph[f"n{number}"] = node("add", x=of(f"n{number - 1}"), y=1)
    graph["n2999"]["result"] = True
    assert run(graph) == 2999


def test_inner_parameters_hide_outer_ones_and_others_stay_visible() -> None:
    inner = {"process_graph": {"add": node("add", x=parameter("x"), y=parameter("offset"), result=True)}}
    graph = {"all": node("array_apply", data=[1, 2], process=inner, result=True)}
    definition = {
        "id": "shifted",
        "parameters": [{"name": "x", "schema": {}}, {"name": "offset", "schema": {}, "optional": True, "default": 100}],
        "process_graph": graph,
    }
    processes = {"shifted": definition}
    assert run({"s": node("shifted", x=-1, result=True)}, processes=processes) == [101, 102]
    assert run({"s": node("shifted", x=-1, offset=5, result=True)}, processes=processes) == [6, 7]


def test_parameters_of_the_caller_are_not_visible_in_a_user_s_process() -> None:
    leaky = {"id": "leaky", "parameters": [], "process_graph": {"c": node("constant", x=parameter("x"), result=True)}}
    callback = {"process_graph": {"l": node("leaky", result=True)}}
    error = failure({"a": node("array_apply", data=[1], process=callback, result=True)}, processes={"leaky": leaky})
    assert (error.code, error.path) == ("ProcessParameterMissing", ("a", "l", "c"))


def test_user_s_processes_by_namespace() -> None:
    processes = {"double": DOUBLE, "add": DOUBLE}
    assert run({"d": node("double", x=4, result=True)}, processes=processes) == 8
    assert run({"d": node("double", namespace="user", x=4, result=True)}, processes=processes) == 8
    assert run({"d": node("add", namespace="user", x=4, result=True)}, processes=processes) == 8
    assert run({"d": node("add", x=4, result=True)}, processes=processes) == 8
    assert run({"d": node("add", namespace="backend", x=4, y=1, result=True)}, processes=processes) == 5
    error = failure({"d": node("double", namespace="backend", x=4, result=True)}, processes=processes)
    assert error.code == "ProcessUnsupported"


def test_declared_parameters_of_a_job_take_their_defaults() -> None:
    graph = {"c": node("add", x=parameter("a"), y=1, result=True)}
    assert run(graph, parameters=[{"name": "a", "schema": {}, "optional": True, "default": 4}]) == 5


def test_processes_that_call_themselves_are_stopped() -> None:
    endless = {"id": "endless", "parameters": [], "process_graph": {"again": node("endless", result=True)}}
    error = failure({"e": node("endless", result=True)}, processes={"endless": endless})
    assert error.code == "ProcessGraphInvalid"


@pytest.mark.parametrize(
    ("graph", "code", "node_id"),
    [
        ({"n": node("no_such_process", result=True)}, "ProcessUnsupported", "n"),
        ({"n": node("add", x=1, result=True)}, "ProcessParameterMissing", "n"),
        ({"n": node("add", x=1, y=2, z=3, result=True)}, "ProcessParameterUnsupported", "n"),
        ({"n": node("add", x=1, y=parameter("p"), result=True)}, "ProcessParameterMissing", "n"),
        ({"n": node("add", x=1, y=of("m"), result=True)}, "ProcessGraphInvalid", "n"),
        ({"n": node("add", x=1, y=2)}, "ProcessGraphInvalid", None),
        ({"n": node("pi", result=True), "m": node("e", result=True)}, "ProcessGraphInvalid", None),
        ({"n": node("add", x=of("m"), y=1, result=True), "m": node("add", x=of("n"), y=1)}, "ProcessGraphInvalid", "n"),
        ({"n": {"arguments": {}, "result": True}}, "ProcessGraphInvalid", "n"),
        ({"n": {"process_id": "add", "arguments": [], "result": True}}, "ProcessGraphInvalid", "n"),
        ({}, "ProcessGraphInvalid", None),
        (
            {"n": node("load_collection", id="NOPE", spatial_extent=None, temporal_extent=None, result=True)},
            "CollectionNotFound",
            "n",
        ),
        ({"n": node("save_result", data=1, format="GTiff", result=True)}, "ProcessParameterInvalid", "n"),
        ({"n": node("array_element", data=[1], index=5, result=True)}, "ArrayElementNotAvailable", "n"),
        ({"n": node("quantiles", data=[1, 2], probabilities="many", result=True)}, "Internal", "n"),
    ],
)
def test_errors_name_code_and_node(graph: Graph, code: str, node_id: str | None) -> None:
    error = failure(graph)
    assert (error.code, error.node_id) == (code, node_id)


def test_errors_in_callbacks_name_the_nodes_around_them() -> None:
    inner = {"process_graph": {"bad": node("add", x=parameter("x"), result=True)}}
    error = failure({"outer": node("array_apply", data=[1], process=inner, result=True)})
    assert error.path == ("outer", "bad")
    assert "outer > bad" in str(error)


@pytest.mark.parametrize("process", [None, {}, {"process_graph": None}, {"id": "x"}])
def test_a_process_needs_a_graph(process: Any) -> None:
    with pytest.raises(EngineError) as caught:
        evaluate_process(process, Environment(Path()))
    assert caught.value.code == "ProcessGraphMissing"


@pytest.fixture
def web() -> Iterator[tuple[str, dict[str, bytes]]]:
    """A web server on this machine that answers with the pages put into the dictionary."""
    pages: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path)
            self.send_response(404 if body is None else 200)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", pages
    server.shutdown()
    server.server_close()


def test_processes_of_a_web_address(web: tuple[str, dict[str, bytes]]) -> None:
    address, pages = web
    pages["/double.json"] = json.dumps(DOUBLE).encode()
    pages["/list"] = json.dumps({"processes": [{"id": "other"}, DOUBLE], "links": []}).encode()
    for path in ("/double.json", "/list"):
        assert run({"d": node("double", namespace=address + path, x=3, result=True)}) == 6


def test_web_addresses_that_define_no_process(
    web: tuple[str, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, pages = web
    monkeypatch.setattr(namespaces, "MAX_BYTES", 2000)
    pages.update(
        {"/text": b"hello", "/other": b'{"id": "other"}', "/list": b"[1]", "/large": b"[" + b" " * 3000 + b"]"}
    )
    pages["/graphless"] = b'{"id": "double"}'
    messages = {
        "/missing": "cannot be fetched",
        "/text": "is not JSON",
        "/other": "does not define",
        "/list": "does not define",
        "/large": "is larger than",
        "/graphless": "without a process graph",
    }
    for path, message in messages.items():
        error = failure({"d": node("double", namespace=address + path, x=3, result=True)})
        assert (error.code, error.node_id) == ("ProcessUnsupported", "d")
        assert message in error.message
    assert failure({"d": node("double", namespace="ftp://x/y", x=3, result=True)}).code == "ProcessUnsupported"


def test_the_published_address_of_the_bap_composite_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(namespaces.urllib.request, "urlopen", refuse)
    definition = Environment(Path()).find_process("bap_composite", namespaces.APEX_BAP_URL)
    assert [entry["name"] for entry in definition["parameters"]] == [
        "geometry",
        "temporal_extent",
        "bands",
        "max_cloud_cover",
    ]


def test_descriptions_are_openeo_s() -> None:
    descriptions = {entry["id"]: entry for entry in registry.descriptions()}
    assert len(descriptions) == len(registry.descriptions()) > 100
    for entry in descriptions.values():
        assert entry["description"]
        assert {"summary", "parameters", "returns"} <= set(entry)
        assert all({"name", "description", "schema"} <= set(argument) for argument in entry["parameters"])
    assert "process_graph" in descriptions["bap_composite"]
    scale = {argument["name"]: argument for argument in descriptions["linear_scale_range"]["parameters"]}
    assert scale["outputMax"] == {
        "name": "outputMax",
        "description": "Greatest value of the output.",
        "schema": {"type": ["number", "null"]},
        "optional": True,
        "default": 1,
    }
    json.dumps(list(descriptions.values()))


def test_validation_lists_what_is_wrong(shared_data: Path) -> None:
    published = json.loads((shared_data / "apex_udp" / "bap_composite.json").read_text())
    assert registry.validate(published) == []
    assert registry.validate(next(entry for entry in registry.descriptions() if entry["id"] == "bap_composite")) == []
    inner = {"process_graph": {"bad": node("add", x=parameter("x"), y=parameter("nowhere"), result=True)}}
    graph = {
        "a": node("array_apply", data=[1], process=inner),
        "b": node("nothing"),
        "c": node("add", x=1),
        "d": node("double", x=1),
        "e": node("bap_composite", geometry={}, temporal_extent=[], colour=1, result=True),
    }
    found = registry.validate({"process_graph": graph}, {"double": DOUBLE})
    assert [(problem["code"], problem["path"]) for problem in found] == [
        ("ProcessParameterMissing", ["a", "bad"]),
        ("ProcessUnsupported", ["b"]),
        ("ProcessParameterMissing", ["c"]),
        ("ProcessParameterUnsupported", ["e"]),
    ]
    assert [problem["code"] for problem in registry.validate({})] == ["ProcessGraphMissing"]
    remote = {"process_graph": {"r": node("x", namespace="https://example.org/x.json", a=1, result=True)}}
    assert registry.validate(remote) == []
