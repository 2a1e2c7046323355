"""The life of batch jobs over HTTP."""

from __future__ import annotations

import time

import openeo
import pytest
from backend_client import Client, Gate, assert_error, small_graph


def test_life_of_a_job(connection: openeo.Connection) -> None:
    job = connection.create_job(small_graph(), title="Red", description="Red light", log_level="debug")
    described = job.describe()
    assert (described["status"], described["title"], described["progress"]) == ("created", "Red", 0)
    assert described["process"]["process_graph"] == small_graph()
    assert job.estimate()["costs"] == 0
    job.start_and_wait(max_poll_interval=0.1, print=lambda _: None)
    described = job.describe()
    assert (described["status"], described["progress"], described["costs"]) == ("finished", 100, 0)
    assert {"cpu", "memory", "duration"} <= set(described["usage"])
    assert all(set(usage) == {"value", "unit"} for usage in described["usage"].values())
    assert {link["rel"] for link in described["links"]} == {"self", "monitor", "result"}
    job.delete()
    with pytest.raises(openeo.rest.OpenEoApiError, match="JobNotFound"):
        job.describe()


def test_options_of_a_job_are_kept(client: Client) -> None:
    job_id = client.create(small_graph(), job_options={"driver-memory": "2g"}, plan="free", budget=5)
    described = client("GET", f"/jobs/{job_id}").json()
    assert (described["job_options"], described["budget"]) == ({"driver-memory": "2g"}, 5)


def test_jobs_are_listed_in_pages_newest_first(start_server) -> None:
    server = start_server()
    client = Client(server.url, server.token)
    created = [client.create(small_graph(), title=f"number {number}") for number in range(7)]
    page = client("GET", "/jobs?limit=3").json()
    listed = [job["id"] for job in page["jobs"]]
    client.create(small_graph(), title="added between two pages")
    while page["links"]:
        assert [link["rel"] for link in page["links"]] == ["next"]
        page = client("GET", page["links"][0]["href"]).json()
        listed += [job["id"] for job in page["jobs"]]
    assert listed == created[::-1]
    everything = client("GET", "/jobs").json()
    assert len(everything["jobs"]) == 8
    assert everything["links"] == []
    assert "process" not in everything["jobs"][0]
    assert everything["jobs"][0]["title"] == "added between two pages"
    assert len(client("GET", "/jobs?limit=8").json()["links"]) == 0


def test_lists_of_openeo_client(connection: openeo.Connection) -> None:
    job = connection.create_job(small_graph(), title="listed")
    assert job.job_id in [listed["id"] for listed in connection.list_jobs()]


def test_a_job_can_be_changed_until_it_is_started(client: Client, gate: Gate) -> None:
    job_id = client.create(small_graph(), title="before", log_level="debug")
    assert client("PATCH", f"/jobs/{job_id}", json={"title": "after"}).status_code == 204
    described = client("GET", f"/jobs/{job_id}").json()
    assert (described["title"], described["log_level"]) == ("after", "debug")
    assert_error(client("PATCH", f"/jobs/{job_id}", json={}), 400, "NoDataForUpdate")
    assert_error(client("PATCH", f"/jobs/{job_id}", json={"id": "other"}), 400, "PropertyNotEditable")
    assert client("PATCH", f"/jobs/{job_id}", json={"process": {"process_graph": gate.graph()}}).status_code == 204
    client("POST", f"/jobs/{job_id}/results")
    client.wait(job_id, "running")
    assert_error(client("PATCH", f"/jobs/{job_id}", json={"title": "late"}), 400, "JobLocked")
    gate.open()
    client.wait(job_id, "finished")


def test_an_unknown_process_is_an_error_with_its_node(client: Client) -> None:
    graph = {"wrong1": {"process_id": "nope", "arguments": {}, "result": True}}
    job_id = client.start(graph)
    client.wait(job_id, "error")
    entries = client("GET", f"/jobs/{job_id}/logs?level=error").json()["logs"]
    assert entries[-1]["code"] == "ProcessUnsupported"
    assert entries[-1]["path"][0]["node_id"] == "wrong1"
    failed = client("GET", f"/jobs/{job_id}/results")
    assert (failed.status_code, failed.json()["code"]) == (424, "ProcessUnsupported")


def test_logs_have_offset_level_and_pages(client: Client) -> None:
    job_id = client.start(small_graph(), log_level="debug")
    client.wait(job_id, "finished")
    everything = client("GET", f"/jobs/{job_id}/logs").json()["logs"]
    assert everything
    assert all({"id", "level", "message", "time"} <= set(entry) for entry in everything)
    rest = client("GET", f"/jobs/{job_id}/logs?offset={everything[0]['id']}").json()["logs"]
    assert rest == everything[1:]
    assert client("GET", f"/jobs/{job_id}/logs?level=error").json()["logs"] == []
    page = client("GET", f"/jobs/{job_id}/logs?limit=1").json()
    assert page["logs"] == everything[:1]
    assert_error(client("GET", f"/jobs/{job_id}/logs?level=shout"), 400, "ParameterInvalid")


def test_cancel_kills_within_a_second_and_frees_the_worker(client: Client, gate: Gate) -> None:
    jobs = [client.start(gate.graph()) for _ in range(3)]
    gate.wait_for(2)
    assert client("GET", f"/jobs/{jobs[2]}").json()["status"] == "queued"
    started = time.monotonic()
    assert client("DELETE", f"/jobs/{jobs[0]}/results").status_code == 204
    client.wait(jobs[0], "canceled", seconds=1)
    client.wait(jobs[2], "running", seconds=1)
    assert time.monotonic() - started < 1
    assert client("DELETE", f"/jobs/{jobs[2]}/results").status_code == 204
    client("DELETE", f"/jobs/{jobs[1]}")
    assert_error(client("GET", f"/jobs/{jobs[1]}"), 404, "JobNotFound")
    assert_error(client("GET", f"/jobs/{jobs[0]}/results"), 400, "JobNotStarted")


def test_a_queued_job_can_be_cancelled(client: Client, gate: Gate) -> None:
    jobs = [client.start(gate.graph()) for _ in range(3)]
    client("DELETE", f"/jobs/{jobs[2]}/results")
    assert client("GET", f"/jobs/{jobs[2]}").json()["status"] == "canceled"
    gate.open()
    for job_id in jobs[:2]:
        client.wait(job_id, "finished")


def test_starting_twice_changes_nothing_and_a_cancelled_job_starts_again(client: Client, gate: Gate) -> None:
    job_id = client.start(gate.graph())
    client.wait(job_id, "running")
    assert client("POST", f"/jobs/{job_id}/results").status_code == 202
    assert client("GET", f"/jobs/{job_id}").json()["status"] == "running"
    client("DELETE", f"/jobs/{job_id}/results")
    assert client("POST", f"/jobs/{job_id}/results").status_code == 202
    client.wait(job_id, "running")
    assert_error(client("GET", f"/jobs/{job_id}/results"), 400, "JobNotFinished")
    gate.open()
    client.wait(job_id, "finished")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("PATCH", ""),
        ("DELETE", ""),
        ("GET", "/estimate"),
        ("GET", "/logs"),
        ("GET", "/results"),
        ("POST", "/results"),
        ("DELETE", "/results"),
        ("GET", "/results/assets/a.tif"),
    ],
)
def test_unknown_jobs(client: Client, method: str, path: str) -> None:
    assert_error(client(method, f"/jobs/j-0{path}", json={"title": "x"}), 404, "JobNotFound")
