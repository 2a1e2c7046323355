"""What must hold after every run, whatever happened to it. The backend is asked directly, not through the proxy."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from backend_client import Client
from osgeo import gdal

from bap_tiler_plugin.core.statuses import TERMINAL
from bap_tiler_plugin.core.tile_run import TileRun, TileState

METADATA = "job-results.json"
_TOKEN = re.compile(r"\[([0-9a-f]{16})\]")
_SIGNATURE = re.compile(rb"signature=[\w%-]{8,}")


def problems_of(
    run: TileRun, client: Client, *, gone: Collection[str] = (), secrets: Iterable[str] = (), words: str = ""
) -> list[str]:
    """What is wrong with a run that came to its end; ``gone`` are jobs that were deleted on the backend.

    ``secrets`` must not be in the run's files nor in ``words``, what was said to people.
    """
    found = tile_problems(run)
    found += job_problems(run, client, gone)
    found += file_problems(run, client)
    return found + secret_problems(run, secrets, words)


def tile_problems(run: TileRun) -> list[str]:
    """Every tile is terminal, and says why when it did not succeed."""
    found = []
    for state in run.states():
        if state.status not in TERMINAL:
            found.append(f"tile {state.tile_id} is {state.status}")
        elif state.status != "finished" and not (state.message or "").strip():
            found.append(f"tile {state.tile_id} is {state.status} without a reason")
        elif state.status == "finished" and not state.job_id:
            found.append(f"tile {state.tile_id} is finished without a job")
    return found


def jobs_of(run: TileRun, client: Client) -> list[dict[str, Any]]:
    """The run's jobs on the backend."""
    name = f"{run.settings.name} tile "
    jobs, path = [], "/jobs?limit=1000"
    while path:
        page = client("GET", path).json()
        jobs += [job for job in page["jobs"] if str(job.get("title", "")).startswith(name)]
        path = next((link["href"] for link in page["links"] if link["rel"] == "next"), "")
    return jobs


def job_problems(run: TileRun, client: Client, gone: Collection[str] = ()) -> list[str]:
    """The jobs on the backend are the attempts of the run: none lost, none doubled."""
    attempts = {attempt.token: attempt for attempt in run.attempts().all()}
    jobs = {job["id"]: _token(job["title"]) for job in jobs_of(run, client)}
    found = [f"job {job} has no attempt" for job, token in jobs.items() if token not in attempts]
    found += [f"{n} jobs for attempt {token}" for token, n in Counter(jobs.values()).items() if n > 1]
    for token, attempt in attempts.items():
        where = f"attempt {attempt.attempt} at tile {attempt.tile_id}"
        if attempt.job_id is None:
            found.append(f"{where} ({attempt.status}) has no job")
        elif attempt.job_id in jobs and jobs[attempt.job_id] != token:
            found.append(f"{where} has the job of another attempt")
        elif attempt.job_id not in jobs and attempt.job_id not in gone:
            found.append(f"{where} has a job that is not on the backend: {attempt.job_id}")
    return found


def _token(title: str) -> str:
    found = _TOKEN.search(title)
    return found.group(1) if found else ""


def file_problems(run: TileRun, client: Client) -> list[str]:
    """The files of finished tiles are whole, and nothing that is not whole has the name of a result."""
    found = []
    owned = {run.result_folder(state.tile_id): state for state in run.states()}
    for folder in sorted((run.folder / "results").glob("*")):
        if folder not in owned:
            found.append(f"{folder.name} in results belongs to no tile")
    for folder, state in owned.items():
        found += [f"tile {state.tile_id}: {problem}" for problem in _folder_problems(run, folder, state, client)]
    return found + [f"{path.name} is where nothing belongs" for path in run.folder.parent.glob("*escaped*")]


def _folder_problems(run: TileRun, folder: Path, state: TileState, client: Client) -> list[str]:
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    found = [f"{path.name!r} is not a plain file" for path in paths if path.is_symlink() or not path.is_file()]
    found += [f"{path.name!r} is a long name" for path in paths if len(path.name.encode()) > 200]
    for name, number in Counter(path.name.casefold() for path in paths).items():
        found += [f"{number} files are called {name}"] if number > 1 else []
    whole = [path for path in paths if path.suffix != ".part" and path.name != METADATA]
    expected = _digests_on_backend(run, state.tile_id, client)
    for path in whole:
        if hashlib.sha256(path.read_bytes()).hexdigest() not in expected:
            found.append(f"{path.name} ({path.stat().st_size} bytes) is not what its job made")
        elif gdal.Open(str(path)) is None:
            found.append(f"{path.name} cannot be opened")
    if state.status == "finished":
        found += [f"{path.name} was left" for path in paths if path.suffix == ".part"]
        found += [] if whole else ["it is finished without a file"]
        found += _metadata_problems(folder, whole)
    return found


def _metadata_problems(folder: Path, whole: list[Path]) -> list[str]:
    try:
        document = json.loads((folder / METADATA).read_text(encoding="utf-8"))
        named = {asset["href"] for asset in document["assets"].values()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        return [f"{METADATA} cannot be read: {error}"]
    there = {f"./{path.name}" for path in whole}
    return [] if named == there else [f"{METADATA} names {sorted(named)}, there are {sorted(there)}"]


def _digests_on_backend(run: TileRun, tile_id: str, client: Client) -> set[str]:
    """The SHA-256 of all files of the tile's jobs that are still on the backend."""
    digests = set()
    for attempt in run.attempts().all():
        if attempt.tile_id == tile_id and attempt.job_id:
            answer = client("GET", f"/jobs/{attempt.job_id}/results")
            assets = answer.json().get("assets", {}) if answer.status_code == 200 else {}
            digests |= {asset["file:checksum"][4:] for asset in assets.values()}
    return digests


def secret_problems(run: TileRun, secrets: Iterable[str], words: str) -> list[str]:
    """No password, token or signed address is in the run's files or was said."""
    run.close()
    places = {str(path.relative_to(run.folder)): path.read_bytes() for path in run.folder.rglob("*") if path.is_file()}
    places["what was said"] = words.encode()
    found = [f"a secret is in {where}" for where, data in places.items() for s in secrets if s.encode() in data]
    return found + [f"a signed address is in {where}" for where, data in places.items() if _SIGNATURE.search(data)]


def events_of(run: TileRun) -> dict[str | None, list[str]]:
    """The decisions of a run by tile."""
    events = defaultdict(list)
    for event in run.attempts().events():
        events[event["tile_id"]].append(f"{event['what']}: {event['why']}")
    return events
