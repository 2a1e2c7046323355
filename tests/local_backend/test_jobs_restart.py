"""What becomes of jobs when the backend or a worker stops."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

from backend_client import Client, Gate, small_graph

from bap_tiler_plugin.core.local_server import LocalServer


def processes_below(pid: int) -> list[int]:
    """Return the ids of all processes that descend from one."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(child): int(parent) for child, parent in (line.split() for line in listed.splitlines())}
    found: list[int] = []
    for child in sorted(parents):
        ancestor = parents[child]
        while ancestor in parents and ancestor != pid:
            ancestor = parents[ancestor]
        if ancestor == pid:
            found.append(child)
    return found


def is_running(pid: int) -> bool:
    """Return whether a process is there and not only waiting to be buried."""
    try:
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


def wait_until_gone(pids: list[int], seconds: float = 5) -> None:
    """Wait until none of the processes runs any more."""
    deadline = time.monotonic() + seconds
    while any(is_running(pid) for pid in pids):
        assert time.monotonic() < deadline, "processes are left over"
        time.sleep(0.05)


def worker_of(server: LocalServer) -> int:
    """Return the process id of the only job that runs."""
    (launcher,) = [pid for pid in processes_below(server.process.pid) if processes_below(pid)]
    (worker,) = processes_below(launcher)
    return worker


def test_jobs_results_and_processes_survive_a_restart(start_server) -> None:
    server = start_server()
    client = Client(server.url, server.token)
    finished = client.start(small_graph(), title="kept")
    client.wait(finished, "finished")
    created = client.create(small_graph())
    client("PUT", "/process_graphs/kept", json={"process_graph": small_graph()})
    before = client("GET", f"/jobs/{finished}").json()
    server.stop()
    server = start_server()
    client = Client(server.url, server.token)
    after = client("GET", f"/jobs/{finished}").json()
    for description in (before, after):
        description.pop("links")
    assert after == before
    assert client("GET", f"/jobs/{created}").json()["status"] == "created"
    assert client("GET", "/process_graphs/kept").json()["process_graph"] == small_graph()
    (asset,) = client("GET", f"/jobs/{finished}/results").json()["assets"].values()
    assert len(client("GET", asset["href"]).content) == asset["file:size"]


def test_tokens_are_new_at_every_start(start_server) -> None:
    first = start_server()
    first.stop()
    second = start_server()
    assert first.token != second.token
    assert Client(second.url, first.token)("GET", "/jobs").status_code == 403


def test_stopping_on_purpose_costs_no_job_however_often(start_server, gate: Gate) -> None:
    server = start_server(workers=1)
    job_id = Client(server.url, server.token).start(gate.graph())
    for _ in range(3):
        gate.wait_for(1)
        server.stop()
        server = start_server(workers=1)
    gate.open()
    client = Client(server.url, server.token)
    client.wait(job_id, "finished")
    assert client("GET", f"/jobs/{job_id}/logs?level=warning").json()["logs"] == []


def test_jobs_of_a_killed_backend_run_again_once(start_server, gate: Gate) -> None:
    server = start_server(workers=1)
    client = Client(server.url, server.token)
    running, queued = client.start(gate.graph()), client.start(small_graph())
    gate.wait_for(1)
    below = processes_below(server.process.pid)
    server.process.kill()
    server.process.wait(10)
    wait_until_gone(below)
    server = start_server(workers=1)
    client = Client(server.url, server.token)
    gate.wait_for(1)
    warnings = client("GET", f"/jobs/{running}/logs?level=warning").json()["logs"]
    assert "starts again" in warnings[0]["message"]
    server.process.kill()
    server.process.wait(10)
    server = start_server(workers=1)
    client = Client(server.url, server.token)
    client.wait(running, "error")
    errors = client("GET", f"/jobs/{running}/logs?level=error").json()["logs"]
    assert "killed twice" in errors[0]["message"]
    client.wait(queued, "finished")


def test_a_killed_worker_is_an_error_of_its_job_only(start_server, gate: Gate) -> None:
    server = start_server(workers=1)
    client = Client(server.url, server.token)
    job_id, following = client.start(gate.graph()), client.start(small_graph())
    gate.wait_for(1)
    os.kill(worker_of(server), signal.SIGKILL)
    client.wait(job_id, "error", seconds=5)
    entry = client("GET", f"/jobs/{job_id}/logs?level=error").json()["logs"][-1]
    assert entry["code"] == "WorkerLost"
    assert "SIGKILL" in entry["message"]
    assert "memory" in entry["message"]
    client.wait(following, "finished")


def test_a_lost_launcher_is_started_again(start_server, gate: Gate) -> None:
    server = start_server(workers=1)
    client = Client(server.url, server.token)
    job_id, following = client.start(gate.graph()), client.start(small_graph())
    gate.wait_for(1)
    worker = worker_of(server)
    (launcher,) = [pid for pid in processes_below(server.process.pid) if processes_below(pid)]
    os.kill(launcher, signal.SIGKILL)
    client.wait(job_id, "error", seconds=5)
    client.wait(following, "finished")
    wait_until_gone([worker])


def test_stopping_leaves_no_process(start_server, gate: Gate) -> None:
    server = start_server(workers=2)
    client = Client(server.url, server.token)
    for _ in range(2):
        client.start(gate.graph())
    gate.wait_for(2)
    below = processes_below(server.process.pid)
    assert len(below) == 3
    started = time.monotonic()
    server.stop()
    assert time.monotonic() - started < 3
    wait_until_gone(below)
    assert server.process.returncode == 0


def test_the_backend_ends_with_the_program_that_started_it(start_server) -> None:
    server = start_server()
    below = processes_below(server.process.pid)
    server.process.stdin.close()
    assert server.process.wait(5) == 0
    wait_until_gone(below)
