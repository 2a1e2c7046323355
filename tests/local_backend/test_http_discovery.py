"""What the backend says about itself."""

from __future__ import annotations

import openeo
import pytest
import requests
from backend_client import assert_error

from bap_tiler_plugin.core.local_server import LocalServer

PUBLIC = ("/", "/.well-known/openeo", "/conformance", "/file_formats", "/processes", "/collections", "/udf_runtimes")


@pytest.mark.parametrize("path", PUBLIC)
def test_discovery_needs_no_login(server: LocalServer, path: str) -> None:
    answer = requests.get(server.url.rstrip("/") + path, timeout=30)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/json"


def test_capabilities_name_the_version_and_the_endpoints(connection: openeo.Connection) -> None:
    capabilities = connection.capabilities()
    assert capabilities.api_version() == "1.2.0"
    assert capabilities.currency() == "credits"
    for method, path in (
        ("GET", "/jobs/{job_id}/results"),
        ("POST", "/jobs/{job_id}/results"),
        ("DELETE", "/jobs/{job_id}/results"),
        ("PATCH", "/jobs/{job_id}"),
        ("GET", "/jobs/{job_id}/logs"),
        ("GET", "/jobs/{job_id}/estimate"),
        ("PUT", "/process_graphs/{process_graph_id}"),
        ("POST", "/validation"),
        ("GET", "/credentials/basic"),
    ):
        assert capabilities.supports_endpoint(path, method), (method, path)


def test_processes_include_the_composite_with_its_graph(connection: openeo.Connection) -> None:
    processes = {process["id"]: process for process in connection.list_processes()}
    assert {"load_collection", "save_result", "apply_kernel", "merge_cubes"} <= set(processes)
    assert processes["bap_composite"]["process_graph"]
    names = [parameter["name"] for parameter in processes["bap_composite"]["parameters"]]
    assert {"geometry", "temporal_extent"} <= set(names) or {"spatial_extent", "temporal_extent"} <= set(names)


def test_collection_is_described(connection: openeo.Connection) -> None:
    assert [collection["id"] for collection in connection.list_collections()] == ["SENTINEL2_L2A"]
    description = connection.describe_collection("SENTINEL2_L2A")
    assert description["stac_version"] == "1.0.0"
    assert {"bands", "t", "x", "y"} <= set(description["cube:dimensions"])
    assert "B04" in description["cube:dimensions"]["bands"]["values"]


def test_collection_items_are_listed(client) -> None:
    answer = client("GET", "/collections/SENTINEL2_L2A/items?limit=3").json()
    assert [feature["id"] for feature in answer["features"]] == ["S2_2022-06-02", "S2_2022-06-05", "S2_2022-06-07"]
    assert_error(client("GET", "/collections/NOPE"), 404, "CollectionNotFound")


def test_file_formats(connection: openeo.Connection) -> None:
    assert "GTiff" in connection.list_file_formats()["output"]


def test_account(connection: openeo.Connection) -> None:
    assert connection.describe_account()["user_id"] == "local"


def test_unknown_resources_and_methods(client) -> None:
    assert_error(client("GET", "/nothing"), 404, "NotFound")
    assert_error(client("DELETE", "/processes"), 405, "MethodNotAllowed")
