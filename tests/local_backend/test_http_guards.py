"""Logins, host names and requests that are not what they should be."""

from __future__ import annotations

import json
from pathlib import Path

import openeo
import pytest
import requests
from backend_client import Client, assert_error, small_graph

from bap_tiler_plugin.core.local_server import LocalServer


def test_wrong_password(server: LocalServer) -> None:
    with pytest.raises(openeo.rest.OpenEoApiError, match="CredentialsInvalid"):
        openeo.connect(server.url).authenticate_basic("local", "wrong")


@pytest.mark.parametrize(
    ("header", "status", "code"),
    [
        (None, 401, "AuthenticationRequired"),
        ("Basic bG9jYWw6eA==", 403, "AuthenticationSchemeInvalid"),
        ("Bearer oidc/egi/token", 403, "TokenInvalid"),
        ("Bearer basic//wrong", 403, "TokenInvalid"),
        ("Bearer basic//é", 403, "TokenInvalid"),
    ],
)
def test_jobs_need_the_token(server: LocalServer, header: str | None, status: int, code: str) -> None:
    headers = {} if header is None else {"Authorization": header.encode()}
    for path in ("jobs", "me", "process_graphs", "jobs/j-1/results", "jobs/j-1/results/assets/a.tif"):
        assert_error(requests.get(server.url + path, headers=headers, timeout=30), status, code)


def test_other_host_names_are_refused(server: LocalServer) -> None:
    port = server.url.rstrip("/").rpartition(":")[2]
    for host in ("attacker.example", f"attacker.example:{port}", "127.0.0.1:1", "127.0.0.1"):
        assert_error(requests.get(server.url, headers={"Host": host}, timeout=30), 403, "HostInvalid")
    assert requests.get(server.url, headers={"Host": f"localhost:{port}"}, timeout=30).status_code == 200


def test_only_loopback_is_listened_on(server: LocalServer) -> None:
    assert server.url.startswith("http://127.0.0.1:")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 400, "RequestInvalid"),
        (b"{", 400, "RequestInvalid"),
        (b"[]", 400, "RequestInvalid"),
        (b'{"process": {"process_graph": {"a": NaN}}}', 400, "RequestInvalid"),
        (b"[" * 100_000, 400, "RequestInvalid"),
        (b"\xff\xfe", 400, "RequestInvalid"),
        (b"{}", 400, "ProcessGraphMissing"),
        (b'{"process": 1}', 400, "ProcessInvalid"),
        (b'{"process": {}}', 400, "ProcessGraphMissing"),
        (b'{"process": {"process_graph": []}}', 400, "ProcessGraphInvalid"),
        (b'{"process": {"process_graph": {}}}', 400, "ProcessGraphInvalid"),
        (b'{"process": {"process_graph": {"a": 1}}}', 400, "ProcessGraphInvalid"),
        (b'{"process": {"process_graph": {"a": {"process_id": 7}}}}', 400, "ProcessGraphInvalid"),
        (b'{"process": {"process_graph": {"a": {"process_id": "b", "arguments": []}}}}', 400, "ProcessGraphInvalid"),
    ],
)
def test_job_requests_are_read_strictly(client: Client, body: bytes, status: int, code: str) -> None:
    answer = client("POST", "/jobs", data=body, headers={"Content-Type": "application/json"})
    assert_error(answer, status, code)


@pytest.mark.parametrize(
    ("properties", "code"),
    [
        ({"title": 5}, "ParameterInvalid"),
        ({"description": ["a"]}, "ParameterInvalid"),
        ({"plan": "gold"}, "BillingPlanInvalid"),
        ({"budget": 0}, "BudgetInvalid"),
        ({"budget": "10"}, "BudgetInvalid"),
        ({"budget": True}, "BudgetInvalid"),
        ({"log_level": "loud"}, "ParameterInvalid"),
        ({"status": "finished"}, "PropertyNotEditable"),
    ],
)
def test_job_properties_are_checked(client: Client, properties: dict, code: str) -> None:
    answer = client("POST", "/jobs", json={"process": {"process_graph": small_graph()}, **properties})
    assert_error(answer, 400, code)


def test_other_media_types_are_refused(client: Client) -> None:
    answer = client("POST", "/jobs", data=json.dumps({}), headers={"Content-Type": "text/plain"})
    assert_error(answer, 400, "ContentTypeInvalid")


def test_bodies_are_bounded(client: Client) -> None:
    body = b'{"title": "' + b"x" * (33 * 2**20) + b'"}'
    answer = client("POST", "/jobs", data=body, headers={"Content-Type": "application/json"})
    assert_error(answer, 413, "RequestTooLarge")


@pytest.mark.parametrize("query", ["limit=0", "limit=-1", "limit=x", "limit=1e3", "limit=99999999999", "before=x"])
def test_paging_parameters_are_checked(client: Client, query: str) -> None:
    assert_error(client("GET", f"/jobs?{query}"), 400, "ParameterInvalid")


@pytest.mark.parametrize("name", ["..%2F..%2Fjobs.sqlite", "%2e%2e/jobs.sqlite", "..", "%00", "a" * 5000])
def test_paths_do_not_lead_out(client: Client, server: LocalServer, name: str) -> None:
    for path in (f"/jobs/{name}", f"/jobs/{name}/logs", f"/jobs/j-1/results/assets/{name}"):
        request = requests.Request("GET", server.url, headers=dict(client.session.headers)).prepare()
        request.url = server.url.rstrip("/") + path
        answer = client.session.send(request, timeout=30)
        assert answer.status_code in (400, 404), answer.text
        assert "SQLite" not in answer.text


def test_log_files_hold_no_secret(start_server, tmp_path: Path) -> None:
    server = start_server()
    client = Client(server.url, server.token)
    client("GET", "/jobs")
    client("GET", "/nothing")
    client.create(small_graph())
    server.stop()
    for path in (tmp_path / "workspace").rglob("*"):
        if path.is_file():
            assert server.token.encode() not in path.read_bytes(), path
    assert server.token not in repr(server)
