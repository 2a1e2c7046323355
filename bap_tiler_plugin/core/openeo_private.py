"""The only place where parts of openeo are used that it does not promise to keep (openeo 0.51 to 0.53)."""

from __future__ import annotations

from typing import Any

SUPPORTED_OPENEO = (">=0.51", "<0.54")


def normalised_jobs(df: Any) -> Any:
    """The DataFrame with the columns that openeo's job manager expects."""
    from openeo.extra.job_management import MultiBackendJobManager

    return MultiBackendJobManager._column_requirements.normalize_df(df)
