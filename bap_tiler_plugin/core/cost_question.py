"""Asks a backend what a job of a run would cost, before the run begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .backends import Backend, Credentials, connect
from .errors import BackendError, InputError
from .process import definition_from_json, load_process, validate_arguments

if TYPE_CHECKING:
    from .tile_run import RunSettings
    from .tiling import TileGrid

_ENDPOINT = "/jobs/{job_id}/estimate"


def ask_for_credits(backend: Backend, credentials: Credentials | None, settings: RunSettings, grid: TileGrid) -> float:
    """Return the credits that the backend expects for the tile in the middle of the grid.

    A job is created for it, not started, and deleted again. Takes some seconds.

    :raises BackendError: unreachable, no login, no estimates, or one that is not a number.
    :raises InputError: for the process and its parameters.
    """
    from .faults import classify
    from .job_creator import TileJobCreator
    from .job_tasks import estimate_job

    connection = connect(backend, credentials)
    if not connection.capabilities().supports_endpoint(_ENDPOINT, "GET"):
        raise BackendError(backend.name, "does not estimate what jobs cost", "Try one tile first")
    if settings.definition is not None:
        definition = definition_from_json(settings.definition)
    else:
        definition = load_process(settings.process, connection=connection)
    parameters = validate_arguments(definition, settings.parameters)
    creator = TileJobCreator.of_run(settings, definition, parameters)
    middle = len(grid) // 2
    try:
        job = creator({"geometry": grid.geometries[middle], "tile_id": grid.tile_ids[middle]}, connection)
        try:
            credits = estimate_job(connection, job.job_id)
        finally:
            job.delete()
    except InputError:
        raise
    except Exception as error:
        raise BackendError(
            backend.name, f"gives no estimate ({classify(error).message})", "Try one tile first"
        ) from error
    if credits is None:
        raise BackendError(backend.name, "does not estimate what jobs cost", "Try one tile first")
    return credits
