"""Whether the openeo that comes first on the path has the parts that its documentation does not promise.

Run in a process of its own with a folder for files; writes what is missing, a line each, and exits with 1.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openeo
import pandas as pd
from openeo import BatchJob, Connection
from openeo.extra.job_management import CsvJobDatabase, JobDatabaseInterface, MultiBackendJobManager, _manager
from openeo.rest.auth import oidc

from bap_tiler_plugin.core import openeo_private
from bap_tiler_plugin.core.job_manager import TileJobManager

SIGNATURES: list[tuple[Callable[..., Any], list[str]]] = [
    (Connection.__init__, ["url", "session", "default_timeout", "auto_validate", "retry"]),
    (Connection.post, ["path", "json"]),
    (Connection.create_job, ["process_graph", "title", "job_options", "validate"]),
    (Connection.try_access_token_refresh, []),
    (Connection._get_refresh_token_store, []),
    (Connection._get_oidc_provider_and_client_info, ["provider_id", "default_client_grant_check"]),
    (
        Connection._authenticate_oidc,
        [
            "authenticator",
            "provider_id",
            "fallback_refresh_token",
            "oidc_auth_renewer",
            "auto_renew_from_refresh_token",
        ],
    ),
    (oidc.OidcRefreshTokenAuthenticator.__init__, ["client_info", "refresh_token", "requests_session"]),
    (oidc.OidcDeviceAuthenticator.__init__, ["client_info", "display", "max_poll_time", "requests_session"]),
    (oidc.OidcDeviceAuthenticator._get_verification_info, ["request_refresh_token"]),
    (_manager._format_usage_stat, ["job_metadata", "field"]),
    (MultiBackendJobManager._column_requirements.normalize_df, ["df"]),
    (MultiBackendJobManager.get_job_dir, ["job_id"]),
    (MultiBackendJobManager.get_error_log_path, ["job_id"]),
    (MultiBackendJobManager.get_job_metadata_path, ["job_id"]),
    (JobDatabaseInterface.get_by_status, ["statuses", "max"]),
    (JobDatabaseInterface.get_by_indices, ["indices"]),
    (JobDatabaseInterface.count_by_status, ["statuses"]),
    (JobDatabaseInterface.persist, ["df"]),
    (BatchJob.logs, ["level"]),
]
OVERRIDDEN = [
    "__init__",
    "add_backend",
    "run_jobs",
    "start_job_thread",
    "stop_job_thread",
    "on_job_done",
    "on_job_error",
    "on_job_cancel",
    "_get_connection",
    "_make_resilient",
]
COLUMNS = {"id", "backend_name", "status", "start_time", "running_start_time", "costs"}


def missing_parts() -> Iterator[str]:
    """What is not as it is used."""
    for function, names in SIGNATURES:
        known = inspect.signature(function).parameters
        takes_any = any(parameter.kind is parameter.VAR_KEYWORD for parameter in known.values())
        yield from (f"{function.__qualname__}({name})" for name in names if name not in known and not takes_any)
    for name in OVERRIDDEN:
        theirs, ours = (
            inspect.signature(getattr(kind, name)).parameters for kind in (MultiBackendJobManager, TileJobManager)
        )
        yield from (f"TileJobManager.{name}({parameter})" for parameter in theirs if parameter not in ours)
    grants = oidc.DefaultOidcClientGrant
    for name in ("REFRESH_TOKEN", "DEVICE_CODE", "DEVICE_CODE_PKCE"):
        if not hasattr(grants, name):
            yield f"DefaultOidcClientGrant.{name}"
    for name in ("verification_uri", "verification_uri_complete", "user_code"):
        if name not in oidc.VerificationInfo._fields:
            yield f"VerificationInfo.{name}"


def wrong_behaviour(folder: Path) -> Iterator[str]:
    """What does something else than it is used for."""
    manager = TileJobManager(root_dir=folder, download_results=False, cancel_running_job_after=5)
    if manager._download_results is not False or manager._cancel_running_job_after.total_seconds() != 5:  # type: ignore[union-attr]
        yield "The manager's own settings"
    manager.add_backend("b0", connection=lambda: "connection", parallel_jobs=3)  # type: ignore[arg-type,return-value]
    backend = manager.backends["b0"]
    if (backend.get_connection(), backend.parallel_jobs) != ("connection", 3):
        yield "The manager's backends"
    rows = openeo_private.normalised_jobs(pd.DataFrame({"year": [1]}))
    if not set(rows.columns) >= COLUMNS:
        yield f"The columns of jobs: {sorted(rows.columns)}"
    if openeo_private.usage_text({"usage": {"cpu": {"value": 12, "unit": "s"}}}, "cpu") != "12 s":
        yield "The text of usage figures"
    if not CsvJobDatabase(folder / "jobs.csv").initialize_from_df(pd.DataFrame({"year": [1]})).exists():
        yield "The job database"


def main() -> int:
    """Check; the release that was checked is written as well."""
    wrong = [*missing_parts(), *wrong_behaviour(Path(sys.argv[1]))]
    sys.stdout.write("\n".join([f"openeo {openeo.client_version()}", *wrong]) + "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
