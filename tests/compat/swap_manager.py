"""A pytest plugin that puts TileJobManager in the place of openeo's MultiBackendJobManager.

Our manager adds an attempt's token to the title of every job. The tests compare titles, so the token is taken off in
the test backend: everything else of the tests counts.
"""

from __future__ import annotations

import re
from typing import Any

from openeo.extra import job_management
from openeo.extra.job_management import _manager
from openeo.rest import _testing

from bap_tiler_plugin.core.job_manager import TileJobManager

_TOKEN = re.compile(r" \[[0-9a-f]{16}\]$")
_NO_TITLE = "Job"

job_management.MultiBackendJobManager = TileJobManager  # type: ignore[misc]
_manager.MultiBackendJobManager = TileJobManager  # type: ignore[misc]


class _Backend(_testing.DummyBackend):
    """openeo's test backend, to which the tokens do not show."""

    def _handle_post_jobs(self, request: Any, context: Any) -> Any:
        answer = super()._handle_post_jobs(request, context)
        for job in self.batch_jobs.values():
            title = _TOKEN.sub("", job.pop("title", None) or _NO_TITLE)
            if title != _NO_TITLE:
                job["title"] = title
        return answer


_testing.DummyBackend = _Backend  # type: ignore[misc]
