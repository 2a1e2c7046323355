"""Validation and user-defined processes."""

from __future__ import annotations

import openeo
import pytest
from backend_client import Client, assert_error, small_graph


def test_validation_finds_an_unknown_process(connection: openeo.Connection) -> None:
    errors = connection.validate_process_graph({"a": {"process_id": "nope", "arguments": {}, "result": True}})
    assert [error["code"] for error in errors] == ["ProcessUnsupported"]


def test_validation_finds_an_unknown_argument(connection: openeo.Connection) -> None:
    graph = small_graph()
    graph["save"]["arguments"]["colour"] = "red"
    codes = [error["code"] for error in connection.validate_process_graph(graph)]
    assert codes == ["ProcessParameterUnsupported"]


def test_validation_accepts_what_runs(connection: openeo.Connection) -> None:
    assert connection.validate_process_graph(small_graph()) == []


def test_validation_answers_200_for_what_is_no_graph(client: Client) -> None:
    answer = client("POST", "/validation", json={"process_graph": {"a": 1}})
    assert answer.status_code == 200
    assert answer.json()["errors"][0]["code"] == "ProcessGraphInvalid"


def test_user_processes_are_stored_listed_and_deleted(connection: openeo.Connection, client: Client) -> None:
    connection.save_user_defined_process("red_light", small_graph(), summary="Red light")
    connection.save_user_defined_process("red_light_2", small_graph())
    assert [process["id"] for process in connection.list_user_defined_processes()] == ["red_light", "red_light_2"]
    page = client("GET", "/process_graphs?limit=1").json()
    assert [process["id"] for process in page["processes"]] == ["red_light"]
    following = client("GET", page["links"][0]["href"]).json()
    assert [process["id"] for process in following["processes"]] == ["red_light_2"]
    stored = connection.user_defined_process("red_light").describe()
    assert (stored["summary"], stored["process_graph"]) == ("Red light", small_graph())
    for name in ("red_light", "red_light_2"):
        connection.user_defined_process(name).delete()
    assert_error(client("GET", "/process_graphs/red_light"), 404, "ProcessGraphNotFound")
    assert_error(client("DELETE", "/process_graphs/red_light"), 404, "ProcessGraphNotFound")


def test_a_job_uses_a_user_process(connection: openeo.Connection, client: Client) -> None:
    connection.save_user_defined_process("inner", small_graph())
    outer = {"a": {"process_id": "inner", "arguments": {}, "result": True}}
    connection.save_user_defined_process("outer", outer)
    job_id = client.start({"a": {"process_id": "outer", "arguments": {}, "result": True}})
    client.wait(job_id, "finished")
    for name in ("inner", "outer"):
        connection.user_defined_process(name).delete()


def test_predefined_processes_with_a_graph_are_found_like_user_processes(connection: openeo.Connection) -> None:
    assert connection.user_defined_process("bap_composite").describe()["process_graph"]


@pytest.mark.parametrize(
    ("name", "code"),
    [("bap_composite", "PredefinedProcessExists"), ("add", "PredefinedProcessExists"), ("a-b", "ProcessInvalid")],
)
def test_names_that_cannot_be_stored(client: Client, name: str, code: str) -> None:
    assert_error(client("PUT", f"/process_graphs/{name}", json={"process_graph": small_graph()}), 400, code)
