"""The store, the queue and the workers, without HTTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from backend_client import small_graph

from bap_tiler_plugin.local_backend.job_folder import JobFolder, job_folder
from bap_tiler_plugin.local_backend.job_store import JobStore
from bap_tiler_plugin.local_backend.scheduler import Scheduler, referenced_processes
from bap_tiler_plugin.local_backend.worker import FAILED
from bap_tiler_plugin.local_backend.workers import ForkedWorkers, SpareWorkers, WorkerEnd
from bap_tiler_plugin.local_backend.workspace import WorkspaceError, open_workspace


class FakeWorkers:
    """Workers that do nothing until they are told how a job ends."""

    def __init__(self, on_end: Callable[[WorkerEnd], None], log_path: Path) -> None:
        self._on_end = on_end
        self.folders: dict[str, Path] = {}
        self.killed: list[str] = []

    def start(self, job_id: str, folder: Path) -> None:
        self.folders[job_id] = folder

    def kill(self, job_id: str) -> None:
        self.killed.append(job_id)
        self.end(job_id, -9)

    def end(self, job_id: str, code: int = 0, files: list | None = None) -> None:
        if files is not None:
            JobFolder(self.folders[job_id]).write_json("results.json", {"files": files, "usage": {}})
        self._on_end(WorkerEnd(job_id, code, 1.0, 2**20))

    def close(self) -> None:
        self.folders.clear()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[JobStore]:
    opened = JobStore(tmp_path / "jobs.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def scheduler(store: JobStore, tmp_path: Path) -> Scheduler:
    return Scheduler(store, tmp_path, tmp_path, 2, make_workers=FakeWorkers)


def add(store: JobStore, *names: str, process: dict | None = None) -> None:
    for name in names:
        store.add(name, {}, process or {"process_graph": small_graph()})


def test_jobs_run_in_the_order_in_which_they_were_queued(store: JobStore, scheduler: Scheduler) -> None:
    add(store, "a", "b", "c", "d")
    for name in ("c", "a", "d", "b"):
        scheduler.queue(name)
    workers: FakeWorkers = scheduler._workers
    assert list(workers.folders) == ["c", "a"]
    workers.end("a", files=[])
    assert list(workers.folders) == ["c", "a", "d"]
    assert {job.id: job.status for job in store.page(None, None)} == {
        "a": "finished",
        "b": "queued",
        "c": "running",
        "d": "running",
    }


@pytest.mark.parametrize(
    ("code", "words"),
    [(-9, "SIGKILL"), (-11, "SIGSEGV"), (1, "exit code 1"), (0, "exit code 0"), (FAILED, "exit code")],
)
def test_how_a_worker_ended_is_in_the_log(
    store: JobStore, scheduler: Scheduler, tmp_path: Path, code: int, words: str
) -> None:
    add(store, "a")
    scheduler.queue("a")
    scheduler._workers.end("a", code)
    assert store.get("a").status == "error"
    assert words in job_folder(tmp_path, "a").logs(level="error")[-1]["message"]


def test_usage_is_measured(store: JobStore, scheduler: Scheduler) -> None:
    add(store, "a")
    scheduler.queue("a")
    scheduler._workers.end("a", files=[])
    usage = store.get("a").usage
    assert usage["cpu"] == {"value": 1.0, "unit": "cpu-seconds"}
    assert usage["max_memory"] == {"value": 1.0, "unit": "mb"}


def test_cancelling_kills_and_stays_cancelled(store: JobStore, scheduler: Scheduler) -> None:
    add(store, "a")
    scheduler.queue("a")
    scheduler.cancel("a")
    assert store.get("a").status == "canceled"
    assert scheduler._workers.killed == ["a"]
    scheduler.cancel("a")
    assert store.get("a").status == "canceled"


def test_waiting_for_a_job(store: JobStore, scheduler: Scheduler) -> None:
    add(store, "a")
    scheduler.queue("a")
    assert scheduler.wait("a", 0.01) == "running"
    threading.Timer(0.05, lambda: scheduler._workers.end("a", files=[])).start()
    assert scheduler.wait("a", 5) == "finished"
    assert scheduler.wait("unknown", 5) is None


def test_a_folder_that_cannot_be_written_is_an_error_of_the_job(
    store: JobStore, scheduler: Scheduler, tmp_path: Path
) -> None:
    add(store, "a", "b")
    (tmp_path / "jobs").mkdir(exist_ok=True)
    (tmp_path / "jobs" / "a").write_text("in the way")
    scheduler.queue("a")
    scheduler.queue("b")
    assert (store.get("a").status, store.get("b").status) == ("error", "running")


def test_only_the_user_processes_that_are_called_go_to_the_worker(store: JobStore) -> None:
    for name, called in (("one", "two"), ("two", "one"), ("three", "add")):
        store.put_user_process(name, {"id": name}, {"process_graph": {"a": {"process_id": called}}})
    found = referenced_processes(json.dumps({"process_graph": {"a": {"process_id": "one"}}}), store)
    assert set(found) == {"one", "two"}


def test_thousands_of_jobs_are_listed_in_pages(store: JobStore) -> None:
    add(store, *(f"j{number}" for number in range(3000)))
    seen, before = [], None
    while page := store.page(500, before):
        seen += [job.id for job in page]
        before = page[-1].number
    assert seen == [f"j{number}" for number in reversed(range(3000))]


def test_a_half_written_log_line_does_not_spoil_the_log(tmp_path: Path) -> None:
    folder = JobFolder(tmp_path)
    folder.add_log("info", "one")
    with folder.log_path.open("a") as file:
        file.write('{"level": "info", "mess')
    folder.add_log("error", "three", ("node2", "node1"), "Code")
    entries = folder.logs()
    assert [(entry["id"], entry["message"]) for entry in entries] == [("1", "one"), ("3", "three")]
    assert entries[1]["path"] == [{"node_id": "node2"}, {"node_id": "node1"}]


def test_job_ids_cannot_lead_out_of_the_workspace(tmp_path: Path) -> None:
    for name in ("..", "a/b", "", "a" * 81, "a\0"):
        with pytest.raises(ValueError, match="not a job id"):
            job_folder(tmp_path, name)


def test_one_backend_per_workspace(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "new"), pytest.raises(WorkspaceError, match="Another local backend"):
        open_workspace(tmp_path / "new")
    open_workspace(tmp_path / "new").close()


def test_a_workspace_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceError, match="--workspace"):
        open_workspace(tmp_path / "file")


@pytest.mark.parametrize("kind", [ForkedWorkers, SpareWorkers])
def test_both_kinds_of_workers_run_jobs(kind: type, scenes: Path, tmp_path: Path) -> None:
    ends: dict[str, WorkerEnd] = {}
    ended = threading.Semaphore(0)

    def on_end(end: WorkerEnd) -> None:
        ends[end.job_id] = end
        ended.release()

    unknown = {"a": {"process_id": "nope", "arguments": {}, "result": True}}
    workers = kind(on_end, tmp_path / "workers.log")
    for name, graph in (("good", small_graph()), ("bad", unknown)):
        task = {"process": {"process_graph": graph}, "data": str(scenes), "log_level": "info", "user_processes": {}}
        folder = JobFolder(tmp_path / name)
        folder.prepare(task)
        workers.start(name, folder.path)
    for _ in range(2):
        assert ended.acquire(timeout=60)
    workers.close()
    assert (ends["good"].code, ends["bad"].code) == (0, FAILED)
    assert (tmp_path / "good" / "output" / "openEO_2022-06-10Z.tif").is_file()
    assert JobFolder(tmp_path / "bad").last_error()["code"] == "ProcessUnsupported"
